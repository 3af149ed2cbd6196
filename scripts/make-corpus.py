#!/usr/bin/env python3
"""Writes the documents of Corpus/ that are not plain UTF-8, from the readable drafts in Corpus/drafts.

    scripts/make-corpus.py

    drafts/linxi-whole-gbk.txt       -> linxi-whole-gbk.txt      GBK
    drafts/hetang-page.html          -> hetang-page.html         GBK, while the page says gb2312
    drafts/yunling-big5.html         -> yunling-big5.html        Big5
    drafts/pinyin-copy.txt           -> pinyin-copy.txt          UTF-8, with the readings of drafts/readings.txt inserted

The drafts of the last two are in traditional script. readings.txt holds one `字 reading` a line; each character listed is
followed by its reading in brackets at every occurrence, as a certain scraper leaves it. Standard library only.
"""
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent / "Corpus"
DRAFTS = CORPUS / "drafts"


def main():
    for name, encoding in (("linxi-whole-gbk.txt", "gbk"), ("hetang-page.html", "gbk"), ("yunling-big5.html", "big5")):
        (CORPUS / name).write_bytes((DRAFTS / name).read_text(encoding="utf-8").encode(encoding))
    lines = (DRAFTS / "readings.txt").read_text(encoding="utf-8").splitlines()
    readings = dict(line.split() for line in lines if line)
    text = (DRAFTS / "pinyin-copy.txt").read_text(encoding="utf-8")
    polluted = "".join(f"{c}({readings[c]})" if c in readings else c for c in text)
    (CORPUS / "pinyin-copy.txt").write_text(polluted, encoding="utf-8")


if __name__ == "__main__":
    main()
