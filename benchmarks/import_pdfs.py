"""Importing a folder of one-page PDFs beside pypdfium2's bare extraction of their text, as whole processes.

usage: python benchmarks/import_pdfs.py [--documents N] [--hang]

Each PDF is a page of an invented person. Prints documents a second, the ratio to the peer's time in the same run, and
the peak memory of the import with all its processes. With `--hang` one more document cannot be read within its limit:
it must be named, and all the others imported.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

FIRST = ["Ada", "Bo", "Cleo", "Dag", "Edda", "Finn", "Gil", "Hana", "Ines", "Jona", "Kai", "Lea", "Mo", "Nia", "Otto"]
LAST = ["Example", "Sample", "Mockson", "Fauxman", "Placeholder", "Testsson", "Attrappe", "Beispiel", "Fiktiva"]
WORDS = ["sparse", "ranking", "pipelines", "kernels", "graphs", "retrieval", "training", "serving", "speech", "vision"]
PEER = """
import sys, pathlib, pypdfium2
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf")):
    document = pypdfium2.PdfDocument(path)
    for page in document:
        page.get_textpage().get_text_bounded()
"""
_KIB = 1024


def lines_of(number: int) -> list[tuple[int, str]]:
    """The lines of one page with the size of their letters; the same for the same number."""
    chance = random.Random(number)
    # No two people of one name, who would be taken for one.
    ending = "".join(chr(97 + number // 26**place % 26) for place in range(3))
    name = f"{chance.choice(FIRST)} {chance.choice(LAST)}{ending}"
    said = [(18, name), (14, "Experience")]
    for job in range(3):
        year = 2022 - 3 * job
        said += [(10, f"Engineer, Sample Systems {job} Ltd, Jan {year} - Dec {year + 2}")]
        said += [(10, f"- Built {' '.join(chance.choices(WORDS, k=8))} in production.") for _ in range(4)]
    said += [
        (14, "Education"),
        (10, "Ph.D. in Computer Science, Example University, 2012 - 2016"),
        (14, "Publications"),
    ]
    said += [
        (10, f"{at}. {name}, A. Other. {' '.join(chance.choices(WORDS, k=6)).capitalize()}. In ICML, {2012 + at}.")
        for at in range(1, 7)
    ]
    return [*said, (14, "Skills"), (10, "Python, C++, CUDA, PyTorch")]


def make_pdf(path: Path, lines: list[tuple[int, str]], repeat: int = 1) -> None:
    """A PDF of one page with these lines, printed over one another `repeat` times."""
    content = ["BT"]
    for _ in range(repeat):
        top = 800
        for size, text in lines:
            top -= round(size * 1.6)
            plain = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            content.append(f"/F1 {size} Tf 1 0 0 1 60 {top} Tm ({plain}) Tj")
    stream = "\n".join([*content, "ET"]).encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
        b" /Resources << /Font << /F1 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    path.write_bytes(data + end % (len(objects) + 1, table, len(objects) + 1, len(data)))


def tree_memory(root: int) -> int:
    """KiB that a process and its descendants hold, shared pages counted by their part; 0 where /proc is missing."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    total, left = 0, [root]
    while left:
        process = left.pop()
        left += parents.get(process, [])
        try:
            rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
        except OSError:
            continue
        total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total


def timed(command: list[str]) -> tuple[float, int, str]:
    """Seconds, peak memory of the processes in KiB, and what a command printed."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        peak = 0
        done = threading.Event()

        def watch() -> None:
            nonlocal peak
            while not done.wait(0.1):
                peak = max(peak, tree_memory(process.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        said, _ = process.communicate()
        done.set()
        watcher.join()
    return time.perf_counter() - start, peak, said


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--hang", action="store_true", help="add a document that takes longer than its limit")
    options = parser.parse_args()
    screen = Path(sys.executable).with_name("screen")
    with tempfile.TemporaryDirectory() as folder:
        documents, out = Path(folder, "documents"), Path(folder, "profiles")
        documents.mkdir()
        for number in range(options.documents):
            make_pdf(documents / f"p{number:05}.pdf", lines_of(number))
        paths = [str(path) for path in sorted(documents.iterdir())]
        peer, _, _ = timed([sys.executable, "-c", PEER, str(documents)])
        command = [str(screen), "import", *paths, "-o", str(out)]
        if options.hang:
            make_pdf(documents / "endless.pdf", lines_of(0), repeat=4_000)
            command += [str(documents / "endless.pdf"), "--seconds", "2"]
        seconds, peak, said = timed(command)
        made = len(list(out.glob("*.json")))
    rate = options.documents / seconds
    print(f"{made} of {options.documents} documents imported in {seconds:.1f} s: {rate:.1f} a second")
    print(f"pypdfium2 alone: {peer:.1f} s; ratio {seconds / peer:.1f}")
    print(f"peak memory of all processes: {peak / _KIB:.0f} MiB")
    if options.hang:
        print("\n".join(line for line in said.splitlines() if "endless" in line))


if __name__ == "__main__":
    main()
