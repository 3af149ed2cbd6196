#!/usr/bin/env python3
"""Changes one thing at a time in findings that replay, and counts the changes that replay.py does not notice.

    Tests/Replay/mutations.py FINDINGS.jsonl

Prints each change that went unnoticed, then a sum; ends with 1 if there is one.
"""
import copy
import json
import sys
from fractions import Fraction

import replay

GRADES = ["consistent", "consistent-by-rounding", "explained-by-alternative", "contradiction-explained-by-author",
          "questionable", "incomplete", "inconsistent", "decision-inconsistency", "unverifiable"]


def another(text):
    """The number with its last digit changed, as printed."""
    for i in range(len(text) - 1, -1, -1):
        if text[i].isdigit():
            return text[:i] + str((int(text[i]) + 1) % 10) + text[i + 1:]
    return text


def terms(record):
    if record["claim"]:
        yield "claim", record["claim"]
    for i, term in enumerate(record["inputs"], 1):
        yield f"input {i}", term


def changed(record):
    """Copies of the record, each with a name for what was changed."""
    for grade in GRADES:
        if grade != record["grade"]:
            copied = copy.deepcopy(record)
            copied["grade"] = grade
            # A forger would not forget the reason.
            copied["reason"] = "no-components" if grade == "unverifiable" else None
            yield f"grade {grade}", copied
    for i, (name, term) in enumerate(terms(record)):
        if not replay.is_number(term["value"]):
            continue
        copied = copy.deepcopy(record)
        list(terms(copied))[i][1]["value"] = another(term["value"])
        yield f"value of {name}", copied
        # The value and its interval together: the forger knows what digits allow.
        copied = copy.deepcopy(record)
        forged = list(terms(copied))[i][1]
        forged["value"] = another(term["value"])
        shift = Fraction(forged["value"]) - Fraction(term["value"])
        forged["interval"] = [None if x is None else str(Fraction(x) + shift) for x in term["interval"]]
        yield f"value and interval of {name}", copied
        for end in (0, 1):
            if term["interval"][end] is not None:
                copied = copy.deepcopy(record)
                list(terms(copied))[i][1]["interval"][end] = another(term["interval"][end])
                yield f"interval of {name}", copied
    for end in (0, 1):
        if record["recomputed"] and record["recomputed"][end] is not None and record["basis"].get("formula"):
            copied = copy.deepcopy(record)
            copied["recomputed"][end] = another(record["recomputed"][end])
            yield "recomputed", copied
    if record["gap"] is not None and record["basis"].get("formula"):
        copied = copy.deepcopy(record)
        copied["gap"] = another(record["gap"])
        yield "gap", copied
    for i, other in enumerate(record["alternatives"]):
        copied = copy.deepcopy(record)
        copied["alternatives"][i]["agrees"] = not other["agrees"]
        yield "alternative agrees", copied
    if record["grade"] in replay.ACCUSING:
        copied = copy.deepcopy(record)
        copied["basis"]["doubts"] = ["asks-only"]
        yield "a doubt beside an accusation", copied
    for i, requirement in enumerate(record["basis"].get("requirements", [])):
        if record["kind"] == "threshold" and i == 0:
            copied = copy.deepcopy(record)
            copied["basis"]["requirements"][i]["value"] = another(requirement["value"])
            yield "bound", copied


def main(path):
    tried = missed = 0
    with open(path, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for record in records:
        if record.get("type") != "finding":
            continue
        for name, forged in changed(record):
            tried += 1
            try:
                replay.Finding(forged).check()
            except (replay.Disagreement, KeyError, TypeError, ValueError, ZeroDivisionError):
                continue
            missed += 1
            print(f"{record['id']} {record['rule']} ({record['grade']}): {name} went unnoticed")
    print(f"{tried} changes, {tried - missed} noticed, {missed} not")
    return 1 if missed or not tried else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
