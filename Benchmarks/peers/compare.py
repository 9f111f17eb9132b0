"""Whether two files of sums are equal, cell by cell: compare.py OURS THEIRS."""
import csv
import re
import sys


def plain(cell):
    # Engines write amounts with two decimals, we with as many as are needed.
    return cell.rstrip("0").rstrip(".") if re.fullmatch(r"[0-9]+\.[0-9]{1,2}", cell) else cell


def rows(path):
    with open(path, encoding="utf-8") as file:
        table = list(csv.reader(file, delimiter=";"))
    header = [name.lower() for name in table[0]]
    return header, [[plain(cell) for cell in row] for row in table[1:]]


ours, theirs = rows(sys.argv[1]), rows(sys.argv[2])
if ours != theirs:
    different = sum(a != b for a, b in zip(ours[1], theirs[1]))
    sys.exit(f"not equal: {len(ours[1])} and {len(theirs[1])} rows, {different} different")
