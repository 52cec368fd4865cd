"""Commands of the command line: one file each, with ``parser()`` and ``run(arguments) -> exit code``."""
