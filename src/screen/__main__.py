"""`python -m screen`."""

from screen.cli.app import run

if __name__ == "__main__":
    run()
