#!/usr/bin/env python3
"""Checks the hand-written records of Corpus/expected against the documents (Python 3.9+, standard library only).

    scripts/check-expected.py [NAME ...]

For every Corpus/expected/NAME.jsonl it verifies
  - that each quote stands in the decoded document, and stands there at least `nth` times (an occurrence may begin
    inside the one before);
  - that a quote out of HTML holds no tag;
  - that the value of a fact can be read from its quote: the digits, times 万 or 亿 (here or in a table heading), or
    zero in words, or a Chinese numeral, or (for damaged text) `repaired_value`;
  - that the arithmetic of each check recomputes, on exact fractions: what is called consistent is reached by rounding
    or truncation, what is called inconsistent is reached by neither.
It prints one line a problem and ends with 1 if there was one.
"""
import json
import re
import sys
from fractions import Fraction
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent / "Corpus"
TYPES = {
    "meta": {"complete", "correct_report", "note"},
    "fact": {"quote", "nth", "indicator", "value", "unit", "comparator", "scope", "period", "period_explicit", "role"},
    "conclusion": {"quote", "nth", "indicator_no", "verdict"},
    "negative": {"quote", "nth", "note"},
    "check": {"kind", "quotes", "inputs", "claimed", "verdict", "grade", "severity", "label_confidence", "explanation"},
}
COMPARATORS = {"eq", "approx", "gt", "lt", "ge", "le", "range"}
ROLES = {"actual", "target", "standard", "previous"}
VERDICTS = {"consistent", "inconsistent", "questionable", "incomplete"}
KINDS = {
    "ratio", "sum", "difference", "growth", "count", "threshold", "formula", "cv-aggregate", "all-of-N", "cross-section",
    "completeness", "standard-quote", "conclusion-follows",
}
DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2, "十": 10}


def decoded(name, encoding):
    """The text of the one document called NAME, line feeds as they stand in it."""
    files = [p for p in CORPUS.iterdir() if p.is_file() and p.stem == name]
    if len(files) != 1:
        raise ValueError(f"{len(files)} documents are called {name}")
    return files[0], files[0].read_bytes().decode(encoding)


def occurrences(text, quote):
    count, at = 0, text.find(quote)
    while at >= 0:
        count, at = count + 1, text.find(quote, at + 1)
    return count


def readings(quote, heading):
    """Every number that the quote can be read as, in base units; 万 and 亿 may also stand in a table's HEADING."""
    plain = re.sub(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńň]+\)", "", quote)
    found, signs = set(), {-1} if re.search(r"减少|減少|下降|^-\d", quote) else {1}
    for variant in {plain, re.sub(r"(?<=\d)。(?=\d)", ".", plain), plain.replace("\n", "")}:
        for digits, unit in re.findall(r"(\d+(?:\.\d+)?)\s*(?:余|餘|多)?([万萬亿億]?)", variant):
            number = Fraction(digits)
            scales = {10**4} if unit and unit in "万萬" else {10**8} if unit else {1, 10**4, 10**8} if heading else {1}
            found |= {sign * number * scale for scale in scales for sign in signs}
        for first, second in re.findall(r"(\d+(?:\.\d+)?)[:：](\d+(?:\.\d+)?)", variant):
            found |= {Fraction(first), Fraction(second)}
    for digit in re.findall(r"([一二三四五六七八九])成", plain):
        found.add(Fraction(10 * DIGITS[digit]))
    for run in re.findall(r"[〇零一二三四五六七八九十百两兩]+", plain):
        total, digit = 0, 0
        for c in run:
            if c in "十百":
                total, digit = total + (digit or 1) * (10 if c == "十" else 100), 0
            else:
                digit = DIGITS[c]
        found.add(Fraction(total + digit))
    if re.search(r"没有|沒有|无|無|未发生|零|均无", plain):
        found.add(Fraction(0))
    return found


def interval(printed):
    """What the printed digits allow: a whole number is exact, a decimal half a unit of its last place either way."""
    value = Fraction(printed)
    places = len(printed.partition(".")[2])
    half = Fraction(1, 2 * 10**places) if places else Fraction(0)
    return value - half, value + half


def reached(low, high, claimed):
    """Whether a number in [low, high] is printed as CLAIMED, rounded or truncated."""
    value = Fraction(claimed)
    unit = Fraction(1, 10 ** len(claimed.partition(".")[2]))
    return low < value + unit and high >= value - unit / 2


def quotient(numerator, denominator, scale=Fraction(1)):
    (a, b), (c, d) = numerator, denominator
    return scale * a / d, scale * b / c


def retention(i):
    """The two published forms of 初中三年巩固率 and the bare quotient, in per cent."""
    n = lambda key: Fraction(i.get(key, "0"))
    a = n("entrants") + n("in") + n("resumed") - n("out") - n("deaths") - n("suspended")
    b = n("entrants") - n("deaths")
    official = [100 * n("graduates") / a, 100 * (n("graduates") - n("in") + n("out")) / b]
    return official, 100 * n("graduates") / n("entrants")


def holds(check):
    """True or false where the inputs decide the claim, None where they are no arithmetic."""
    kind, i, claimed = check["kind"], check["inputs"], check["claimed"]
    if kind == "sum":
        parts = [interval(p) for p in i["parts"]]
        low, high = interval(claimed)
        exact = sum(Fraction(p) for p in i["parts"])
        slack = sum((b - a for a, b in parts), high - low) / 2
        return abs(exact - Fraction(claimed)) <= slack
    if kind == "ratio":
        if "numerator_parts" in i and sum(Fraction(p) for p in i["numerator_parts"]) != Fraction(i["numerator"]):
            return False
        bounds = quotient(interval(i["numerator"]), interval(i["denominator"]), Fraction(i.get("scale", "100")))
        return reached(*bounds, claimed)
    if kind == "difference":
        (a, b), (c, d) = interval(i["a"]), interval(i["b"])
        low, high = interval(claimed)
        return a - d <= high and low <= b - c
    if kind == "growth" and "change" in i:
        (a, b), (c, d) = interval(i["current"]), interval(i["change"].lstrip("-"))
        if i["change"].startswith("-"):
            return reached(100 * c / (b + c), 100 * d / (a + d), claimed.lstrip("-"))
        return reached(100 * c / (b - c), 100 * d / (a - d), claimed)
    if kind == "growth":
        low, high = quotient(interval(i["current"]), interval(i["previous"]), Fraction(100))
        if Fraction(claimed) < 0:
            return reached(100 - high, 100 - low, claimed.lstrip("-"))
        return reached(low - 100, high - 100, claimed)
    if kind == "cv-aggregate":
        mean = sum(Fraction(c) for c in i["cv"]) / len(i["cv"])
        slack = sum((interval(c)[1] - Fraction(c) for c in i["cv"]), Fraction(0)) / len(i["cv"])
        return reached(mean - slack, mean + slack, claimed)
    if kind == "threshold" and "threshold" in i:
        value, limit = Fraction(i["value"]), Fraction(i["threshold"])
        return {">=": value >= limit, "<=": value <= limit, "<": value < limit, "==": value == limit}[i["comparator"]]
    if kind == "formula" and "factors" in i:
        product = Fraction(1)
        for factor in i["factors"]:
            product *= Fraction(factor)
        return product == Fraction(claimed)
    if kind == "formula" and "graduates" in i:
        return any(reached(x, x, claimed) for x in retention(i)[0])
    if kind == "count":
        return len(i["items"]) == int(claimed)
    if kind == "all-of-N" and "threshold" in i:
        return Fraction(i["max"]) <= Fraction(i["threshold"])
    if kind == "all-of-N" and "met" in i:
        return Fraction(i["met"]) == Fraction(i["expected"])
    if kind == "cross-section" and "b" in i:
        return Fraction(i["a"]) == Fraction(i["b"])
    if kind == "standard-quote" and "quoted" in i:
        return i["quoted"] == i["official"]
    return None


def problems(path):
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    meta = records[0]
    if meta.get("type") != "meta":
        yield 1, "the first line is no meta record"
        return
    document, text = decoded(path.stem, meta.get("encoding", "utf-8"))
    quoted = {}
    for number, record in enumerate(records, 1):
        kind = record.get("type")
        missing = TYPES.get(kind, {"known type"}) - record.keys()
        if missing:
            yield number, f"{kind}: missing {sorted(missing)}"
            continue
        quotes = record.get("quotes", [record["quote"]] if "quote" in record else [])
        nths = record.get("nths", [record["nth"]] if "nth" in record else [1] * len(quotes))
        if len(quotes) != len(nths):
            yield number, "quotes and nths differ in length"
        for quote, nth in zip(quotes, nths):
            count = occurrences(text, quote)
            if not quote or count < nth:
                yield number, f"{quote!r} occurs {count} times, not {nth}"
            if kind == "check" and "nths" not in record and count > 1:
                yield number, f"{quote!r} is not unique and has no nths"
            if document.suffix == ".html" and re.search(r"[<>]", quote):
                yield number, f"a tag in {quote!r}"
        if kind == "fact":
            values = {Fraction(record[k]) for k in ("value", "repaired_value", "value_high") if k in record}
            if not values <= readings(record.get("reading", record["quote"]), "表头" in record.get("note", "")):
                yield number, f"the value {record['value']} cannot be read from {record['quote']!r}"
            if record["comparator"] not in COMPARATORS or record["role"] not in ROLES:
                yield number, f"comparator {record['comparator']} or role {record['role']} unknown"
            key = (record["quote"], record["nth"], record["indicator"], record["scope"], record["period"], record["value"])
            if quoted.setdefault(key, number) != number:
                yield number, f"the same fact as line {quoted[key]}"
        if kind == "check":
            if record["kind"] not in KINDS or record["verdict"] not in VERDICTS:
                yield number, f"kind {record['kind']} or verdict {record['verdict']} unknown"
                continue
            outcome = holds(record)
            if outcome is not None and (record["verdict"] == "consistent") != outcome and not record.get("explained"):
                yield number, f"{record['kind']} {record['inputs']} → {record['claimed']} is {outcome}, not {record['verdict']}"
            if meta["correct_report"] and record["verdict"] == "inconsistent":
                yield number, "an inconsistency in a report that is said to be correct"


def main():
    names = sys.argv[1:]
    paths = sorted(p for p in (CORPUS / "expected").glob("*.jsonl") if not names or p.stem in names)
    bad = 0
    for path in paths:
        try:
            for number, message in problems(path):
                bad += 1
                print(f"{path.name}:{number}: {message}")
        except (ValueError, KeyError) as error:
            bad += 1
            print(f"{path.name}: {error}")
    without = {p.stem for p in CORPUS.iterdir() if p.suffix in {".txt", ".html"}} - {p.stem for p in paths}
    if not names:
        for name in sorted(without):
            bad += 1
            print(f"{name}: no expected records")
    print(f"{len(paths)} files, {bad} problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
