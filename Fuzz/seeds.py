#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets: pieces of the corpus, each in several encodings and forms of damage.

    python3 seeds.py FOLDER      # FOLDER/reading, FOLDER/normalizing
"""
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be", "utf-16", "utf-32", "hz"]


def misread(text, encoding):
    out = ""
    for byte in text.encode():
        try:
            out += bytes([byte]).decode(encoding)
        except UnicodeDecodeError:
            out += chr(byte)
    return out


def pieces():
    chance = random.Random(3)
    for path in sorted((ROOT / "Corpus").glob("*.*")):
        if path.suffix not in (".txt", ".html"):
            continue
        raw = path.read_bytes()
        text = raw.decode("big5" if "big5" in path.name else "utf-8", "replace")
        if "\ufffd" in text:
            text = raw.decode("gb18030")
        for _ in range(6):
            start = chance.randrange(len(text))
            yield path.suffix, text[start : start + chance.choice([20, 80, 300])]


def main():
    folder = pathlib.Path(sys.argv[1])
    for target in ("reading", "normalizing"):
        (folder / target).mkdir(parents=True, exist_ok=True)
    for number, (suffix, text) in enumerate(pieces()):
        kind = b"\x02" if suffix == ".html" else b"\x00"
        (folder / "normalizing" / f"{number:03}-plain").write_bytes(b"\xff" + text.encode())
        (folder / "normalizing" / f"{number:03}-misread").write_bytes(b"\xff" + misread(text, "cp1252").encode())
        gbk = text.encode().decode("gb18030", "replace")
        (folder / "normalizing" / f"{number:03}-gbk").write_bytes(b"\xff" + gbk.encode())
        for encoding in ENCODINGS:
            (folder / "reading" / f"{number:03}-{encoding}").write_bytes(kind + text.encode(encoding, "ignore"))
        half = len(text) // 2
        mixed = text[:half].encode() + b"\n" + text[half:].encode("gb18030")
        (folder / "reading" / f"{number:03}-mixed").write_bytes(kind + mixed)


main()
