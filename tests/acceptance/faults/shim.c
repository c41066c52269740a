/* Makes the n-th call that changes a file fail, write half of what it should, or end the process; preloaded. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int at = -1, how;
static struct { int seen, broken; } *all; /* of the process and of those that it forks */

/* n: which call, from 1; kind: an error number, 0 to be killed. */
void fault_arm(int n, int kind) {
    if (!all) all = mmap(0, sizeof *all, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    at = n;
    how = kind;
    all->seen = all->broken = 0;
}
int fault_seen(void) { return all->seen; }

static int hit(void) {
    if (at < 0) return 0;
    if (++all->seen != at && !all->broken) return 0;
    if (how == 0) kill(getpid(), SIGKILL);
    errno = how;
    return 1;
}

static int is_file(int fd) {
    struct stat s;
    return fd > 2 && fstat(fd, &s) == 0 && S_ISREG(s.st_mode);
}

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) {
    if (is_file(fd) && hit()) {
        if (all->broken || size < 2 || how != ENOSPC) return -1;
        all->broken = 1; /* a disk that is full takes what still fits, and then nothing more */
        return REAL(write)(fd, data, size / 2);
    }
    return REAL(write)(fd, data, size);
}
int rename(const char *from, const char *to) { return hit() ? -1 : REAL(rename)(from, to); }
int renameat(int a, const char *from, int b, const char *to) { return hit() ? -1 : REAL(renameat)(a, from, b, to); }
int fsync(int fd) { return hit() ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return hit() ? -1 : REAL(fdatasync)(fd); }
int chmod(const char *path, mode_t mode) { return hit() ? -1 : REAL(chmod)(path, mode); }
int fchmod(int fd, mode_t mode) { return hit() ? -1 : REAL(fchmod)(fd, mode); }
int mkdir(const char *path, mode_t mode) { return hit() ? -1 : REAL(mkdir)(path, mode); }
int ftruncate64(int fd, off64_t size) { return hit() ? -1 : REAL(ftruncate64)(fd, size); }

static int opened(const char *name, const char *path, int flags, mode_t mode) {
    if ((flags & O_CREAT) && hit()) return -1;
    return ((int (*)(const char *, int, ...)) dlsym(RTLD_NEXT, name))(path, flags, mode);
}
#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
        va_end(rest); \
        return opened(#name, path, flags, mode); \
    }
OPEN(open)
OPEN(open64)
