"""``python -m hourbook`` is the command ``hourbook``."""

from hourbook.cli import main

if __name__ == "__main__":
    main()
