"""`python -m screen`."""

from screen.cli.app import main

if __name__ == "__main__":
    main()
