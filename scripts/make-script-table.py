#!/usr/bin/env python3
"""Writes Lexicons/script/traditional-simplified.tsv from ICU's Traditional-Simplified data.

    python3 scripts/make-script-table.py > Lexicons/script/traditional-simplified.tsv

Needs `uconv` (Debian: icu-devtools). The table is what ICU says of each character alone, so it can be made again
with a newer ICU; whatever mainland usage decides otherwise stands in Lexicons/script/phrases.tsv and is never
written by this program.
"""
import subprocess

BLOCKS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF)]


def holds(encoding, character):
    try:
        character.encode(encoding)
        return True
    except UnicodeEncodeError:
        return False


characters = [chr(c) for first, last in BLOCKS for c in range(first, last + 1)]
done = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Traditional-Simplified"],
                      input="\n".join(characters).encode(), stdout=subprocess.PIPE, check=True)
pairs = [(a, b) for a, b in zip(characters, done.stdout.decode().split("\n")) if a != b and len(b) == 1]

print("""# 繁体字 → 简化字,一行一字,用制表符隔开。由 scripts/make-script-table.py 从 ICU 的 Traditional-Simplified 数据生成。
# 请不要手改:要改一个字或一个词的转换,写在 phrases.tsv 里,它优先。
# 第三栏:共 = 左边的字在简体文章里也用(GB 2312 收有),只在繁体行文中转换;
#         同 = 右边的字在繁体文章里也用(Big5 收有),它的出现不说明是简体。
# Made by scripts/make-script-table.py from ICU's Traditional-Simplified data (Unicode License v3).""")
for traditional, simplified in pairs:
    marks = ("共" if holds("gb2312", traditional) else "") + ("同" if holds("big5", simplified) else "")
    print("\t".join([traditional, simplified] + ([marks] if marks else [])))
