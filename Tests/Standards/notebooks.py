"""Validates notebooks against the Jupyter notebook format: `notebooks.py FOLDER`."""

import pathlib
import sys

import nbformat


def main() -> int:
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.ipynb"))
    if not files:
        print(f"{sys.argv[1]} holds no notebook")
        return 1
    for file in files:
        try:
            nbformat.validate(nbformat.read(file, as_version=nbformat.NO_CONVERT))
        except nbformat.ValidationError as error:
            print(f"{file}: {error.message}")
            return 1
    print(f"{len(files)} notebooks are valid")
    return 0


sys.exit(main())
