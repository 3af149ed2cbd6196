#!/usr/bin/env python3
"""Counts which characters documents of our kind are made of, for telling encodings apart.

Reads the plain texts of Corpus/ and the words of Lexicons/ (not script/), all written by the project, and writes
Sources/Reading/Encoding/CharacterTiers.swift: characters and punctuation in tiers of falling frequency, each followed by
the traditional forms that Lexicons/script/traditional-simplified.tsv knows of it. Run it again when the corpus has grown:

    python3 scripts/make-character-tiers.py
"""
import collections
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/Reading/Encoding/CharacterTiers.swift"
SIZES = [32, 32, 64, 128, 256, 512, 1024]


def decoded(path):
    raw = path.read_bytes()
    for encoding in ("utf-8", "gb18030") if "big5" not in path.name else ("big5",):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SystemExit(f"{path}: no encoding fits")


def variants():
    """Simplified character -> its traditional forms, and the other way round."""
    to_traditional, to_simplified = collections.defaultdict(list), {}
    for line in (ROOT / "Lexicons/script/traditional-simplified.tsv").read_text("utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("#") or len(fields) < 2:
            continue
        traditional, simplified = fields[:2]
        try:  # forms outside Big5 are rare in either script
            traditional.encode("big5")
        except UnicodeEncodeError:
            continue
        to_traditional[simplified].append(traditional)
        if len(fields) < 3 or not fields[2]:
            to_simplified[traditional] = simplified
    return to_traditional, to_simplified


def is_counted(c):
    return "\u3400" <= c <= "\u9fff" or "\u3001" <= c <= "\u3011" or "\uff01" <= c <= "\uff5e" or c in "“”‘’—…·〔〕"


def main():
    to_traditional, to_simplified = variants()
    counts = collections.Counter()
    files = sorted(p for p in (ROOT / "Corpus").glob("*.*") if p.suffix in (".txt", ".html"))
    files += sorted(p for p in (ROOT / "Lexicons").rglob("*.*") if p.parent.name != "script")
    for path in files:
        for c in decoded(path):
            if is_counted(c):
                counts[to_simplified.get(c, c)] += 1
    ranked = [c for c, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    lines = [
        "/// Characters and punctuation in tiers of falling frequency, each followed by its traditional forms.",
        "///",
        "/// Counted in our own corpus and lexicons by scripts/make-character-tiers.py; do not edit.",
        "enum CharacterTiers {",
        f"    /// Tiers of {', '.join(map(str, SIZES[:-1]))} and up to {SIZES[-1]} characters.",
        "    static let all = [",
    ]
    start = 0
    for size in SIZES:
        tier = []
        for c in ranked[start : start + size]:
            tier += [c] + [t for t in to_traditional.get(c, []) if t not in tier]
        start += size
        text = "".join(tier)
        lines.append('        """')
        rows = [text[i : i + 52] for i in range(0, len(text), 52)]
        lines += [f"        {row}\\" for row in rows[:-1]] + [f"        {rows[-1]}", '        """,']
    lines += ["    ]", "}", ""]
    TARGET.write_text("\n".join(lines), "utf-8")
    print(f"{sum(counts.values())} characters, {len(ranked)} different, {min(start, len(ranked))} in tiers")


main()
