#!/usr/bin/env python3
"""Writes Sources/CLanguageModel/characters.bin: how likely one character follows another in Chinese prose.

    python3 scripts/make-language-model.py            # writes the file and says what went into it
    python3 scripts/make-language-model.py --words    # prints ICU's word list instead, one word and its cost a line

Made from two things that the project may carry:

- the Chinese words of ICU's dictionary (`cjdict`), each with a cost that ICU's makers took from counts: which characters
  stand together inside words, which begin words and which end them. Unicode License V3, see
  Sources/CLanguageModel/LICENSE.unicode. It is read out of the libicudata that is installed (Debian: libicu72).
- the project's own text: scripts/language-model/*.txt, the documents of Corpus/ and the wording in Lexicons/. From it come
  the characters beside punctuation and digits, and the joints between words.

Traditional characters count as the simplified ones that Lexicons/script makes of them, so one model serves both scripts.
Everything is written as whole tenths of a nat, so that every machine reads the same costs. The layout of the file stands in
Sources/Normalization/LostByte/CharacterModel.swift.
"""
import glob
import math
import os
import re
import struct
import sys
from collections import Counter, defaultdict

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
TARGET = "Sources/CLanguageModel/characters.bin"

# How much of the probability punctuation, digits and letters get where only the word list speaks.
OTHER = 0.12
# How much goes to what neither words nor joints explain.
REST = 0.02
# The own text counts as much as it has seen of a character: n / (n + DISTINCT · different followers).
DISTINCT = 4.0
# A pair is written down when it is so many tenths of a nat better than the estimate without it.
WORTH = 3
DIGIT, LETTER, LINE = "0", "A", "\n"
SENTENCE_ENDS = "。！？；"
PAUSES = ",，。、；;：:！!？?“‘《〈(（〔【["
# As often as this is a mark taken to stand in the own text that never does.
UNSEEN = 0.03


def simplification():
    table = {}
    with open(os.path.join(ROOT, "Lexicons/script/traditional-simplified.tsv"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                columns = line.rstrip("\n").split("\t")
                table[columns[0]] = columns[1]
    return table


SIMPLIFIED = simplification()


def is_han(c):
    return "\u3400" <= c <= "\u9fff"


def is_mark(c):
    """Behind these a clause begins or goes on: seldom another mark, and hardly ever a closing one."""
    return c in PAUSES


def folded(text):
    """The text as the model sees it: simplified, half-width, all digits and all letters alike, without spaces."""
    result = []
    for c in text:
        if 0xFF01 <= ord(c) <= 0xFF5E:
            c = chr(ord(c) - 0xFEE0)
        if c in " \t\r\u3000\ufeff":
            continue
        if "0" <= c <= "9":
            c = DIGIT
        elif c.isascii() and c.isalpha():
            c = LETTER
        result.append(SIMPLIFIED.get(c, c))
    return "".join(result)


# MARK: ICU's words

def dictionary():
    """The words of cjdict with their costs in tenths of a nat, from the libicudata that is installed."""
    for path in sorted(glob.glob("/usr/lib/*/libicudata.so.*") + glob.glob("/usr/lib/libicudata.so.*")):
        with open(path, "rb") as file:
            data = file.read()
        at = data.find(b"Dict\x01")
        while at >= 0:
            start = at - 12
            header, magic = struct.unpack_from("<HH", data, start)
            if magic == 0x27DA:
                indexes = struct.unpack_from("<8i", data, start + header)
                # A trie over UTF-16, without a transform: the others are of one script each, over bytes.
                if indexes[4] & 7 == 1 and indexes[3] > 1_000_000:
                    count = (indexes[3] - indexes[0]) // 2
                    units = struct.unpack_from(f"<{count}H", data, start + header + indexes[0])
                    return path, list(words(units))
            at = data.find(b"Dict\x01", at + 1)
    sys.exit("No libicudata with cjdict was found: install libicu (Debian: apt-get install libicu72).")


def words(units):
    """What a UCharsTrie holds: the layout is that of icu4c/source/common/unicode/ucharstrie.h."""

    def wide(lead, two, three, position):
        if lead < two:
            return lead, position
        if lead < three:
            return (lead - two) << 16 | units[position], position + 1
        return units[position] << 16 | units[position + 1], position + 2

    stack = [(0, "")]
    while stack:
        position, prefix = stack.pop()
        while True:
            node = units[position]
            position += 1
            if node & 0x8000:
                yield prefix, wide(node & 0x7FFF, 0x4000, 0x7FFF, position)[0]
                break
            if node >= 0x40:
                if node < 0x4040:
                    value = (node >> 6) - 1
                elif node < 0x7FC0:
                    value = ((node & 0x7FC0) - 0x4040) << 10 | units[position]
                    position += 1
                else:
                    value = units[position] << 16 | units[position + 1]
                    position += 2
                yield prefix, value
                node &= 0x3F
            if node >= 0x30:
                length = node - 0x30 + 1
                prefix += "".join(map(chr, units[position:position + length]))
                position += length
                continue
            if node == 0:
                node = units[position]
                position += 1
            branches = [(position, node + 1)]
            while branches:
                position, length = branches.pop()
                while length > 5:
                    delta, after = wide(units[position + 1], 0xFC00, 0xFFFF, position + 2)
                    branches.append((after + delta, length >> 1))
                    length -= length >> 1
                    position = after
                while length > 1:
                    key = chr(units[position])
                    lead = units[position + 1]
                    value, position = wide(lead & 0x7FFF, 0x4000, 0x7FFF, position + 2)
                    if lead & 0x8000:
                        yield prefix + key, value
                    else:
                        stack.append((position + value, prefix + key))
                    length -= 1
                stack.append((position + 1, prefix + chr(units[position])))
            break


# MARK: The project's own text

def own_text():
    paths = (glob.glob(os.path.join(ROOT, "scripts/language-model/*.txt"))
             + glob.glob(os.path.join(ROOT, "Corpus/*.txt")) + glob.glob(os.path.join(ROOT, "Corpus/*.html"))
             + glob.glob(os.path.join(ROOT, "Lexicons/standards/*.yaml"))
             + glob.glob(os.path.join(ROOT, "Lexicons/indicators/*.yaml")))
    for path in sorted(paths):
        with open(path, "rb") as file:
            data = file.read()
        for encoding in ("utf-8", "gb18030", "big5"):
            try:
                text = data.decode(encoding)
                break
            except UnicodeDecodeError:
                pass
        else:
            continue
        text = re.sub(r"(?s)<(style|script)\b.*?</\1>", "\n", text)
        text = re.sub(r"<[^>]*>", "\n", text)
        if path.endswith(".yaml"):
            text = re.sub(r"[]\[{}\",:'#|>-]|[a-z_.0-9]{3,}", "\n", text)
        for line in text.split("\n"):
            # A row of a table is no prose.
            if "|" in line or "\t" in line:
                continue
            line = folded(line)
            if sum(map(is_han, line)) > 3 and "\ufffd" not in line:
                yield line


# MARK: The model

def cost(p):
    return min(250, max(0, round(-10 * math.log(p)))) if p > 0 else 250


def main():
    path, listed = dictionary()
    if "--words" in sys.argv:
        for word, value in sorted(listed):
            print(f"{word}\t{value}")
        return
    within, count, first, last, total = defaultdict(float), defaultdict(float), defaultdict(float), defaultdict(float), 0.0
    used = 0
    for word, value in listed:
        if not all(map(is_han, word)):
            continue
        word = folded(word)
        p = math.exp(-value / 10)
        used += 1
        total += p
        first[word[0]] += p
        last[word[-1]] += p
        for c in word:
            count[c] += p
        for pair in zip(word, word[1:]):
            within[pair] += p
    followers, seen, joints = defaultdict(Counter), Counter(), 0
    for line in own_text():
        line = LINE + line + LINE
        for a, b in zip(line, line[1:]):
            followers[a][b] += 1
            seen[b] += 1
            joints += 1
            if a in SENTENCE_ENDS and b != LINE:
                # A sentence can be a line of its own.
                followers[a][LINE] += 1
                followers[LINE][b] += 1
    others = sum(n for c, n in seen.items() if not is_han(c))
    size = sum(count.values())
    # What stands behind a pause is another matter than what follows a word.
    marks = Counter()
    for a, row in followers.items():
        if is_mark(a):
            for b, n in row.items():
                marks[None if is_han(b) else b] += n
    behind = sum(marks.values())

    vocabulary = sorted({c for c in count if ord(c) < 0x10000 and c.encode("gb18030", "replace") != b"?"
                         and len(c.encode("gb18030")) == 2} | {c for c in seen if ord(c) < 0x10000})

    def start(b, after_mark=False):
        if b == LINE:
            return UNSEEN / 100
        if after_mark:
            return marks[None] / behind * first.get(b, 0) / total if is_han(b) else (marks[b] / 2 + UNSEEN) / behind
        return (1 - OTHER) * first.get(b, 0) / total if is_han(b) else OTHER * (seen[b] + UNSEEN) / others

    def alone(b):
        listed = (1 - OTHER) * count.get(b, 0) / size if is_han(b) else OTHER * (seen[b] + UNSEEN) / others
        share = joints / (joints + 100_000)
        return max(1e-7, share * seen[b] / joints + (1 - share) * listed)

    def trust(a):
        n = sum(followers[a].values())
        return n / (n + DISTINCT * len(followers[a])) if n else 0.0

    def ends(a):
        return last[a] / count[a] if count.get(a) else 1.0

    starts = {b: cost(start(b)) for b in vocabulary}
    marked = {b: cost(start(b, True)) for b in vocabulary}
    single = {b: cost(alone(b)) for b in vocabulary}
    ending = {a: cost((1 - trust(a)) * (1 - REST) * ends(a)) for a in vocabulary}
    rest = {a: cost((1 - trust(a)) * REST) for a in vocabulary}

    def probability(a, b):
        inside = within.get((a, b), 0) / count[a] if count.get(a) else 0.0
        listed = (1 - REST) * (inside + ends(a) * start(b, is_mark(a))) + REST * alone(b)
        t = trust(a)
        return (t * followers[a][b] / sum(followers[a].values()) if t else 0.0) + (1 - t) * listed

    rows, pairs = [], 0
    after = defaultdict(set)
    for a, b in within:
        after[a].add(b)
    number = {c: i for i, c in enumerate(vocabulary)}
    for a in vocabulary:
        row = []
        for b in after[a] | set(followers[a]):
            if b not in number:
                continue
            exact = cost(probability(a, b))
            if min(ending[a] + (marked if is_mark(a) else starts)[b], rest[a] + single[b]) - exact >= WORTH:
                row.append((number[b], exact))
        rows.append(sorted(row))
        pairs += len(row)

    body = b"KJLM" + struct.pack("<III", 3, len(vocabulary), pairs)
    body += struct.pack(f"<{len(vocabulary)}H", *map(ord, vocabulary))
    if len(vocabulary) % 2:
        body += b"\0\0"
    edge, edges = 0, [0]
    for row in rows:
        edge += len(row)
        edges.append(edge)
    body += struct.pack(f"<{len(edges)}I", *edges)
    body += struct.pack(f"<{pairs}H", *(b for row in rows for b, _ in row))
    body += bytes(value for row in rows for _, value in row)
    for table in (starts, marked, single, ending, rest):
        body += bytes(table[c] for c in vocabulary)
    body += bytes(is_mark(c) for c in vocabulary)
    with open(os.path.join(ROOT, TARGET), "wb") as file:
        file.write(body)
    print(f"{os.path.basename(path)}: {used} words; own text: {joints} characters; "
          f"{len(vocabulary)} characters, {pairs} pairs, {len(body)} bytes")


if __name__ == "__main__":
    main()
