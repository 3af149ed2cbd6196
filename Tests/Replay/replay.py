#!/usr/bin/env python3
"""Reaches every verdict of `kaoju check --format jsonl` again, from the evidence in the findings alone.

    kaoju check --format jsonl REPORT… | Tests/Replay/replay.py
    Tests/Replay/replay.py FINDINGS.jsonl

Knows nothing of the documents, the lexicons or the Swift sources: it follows the description of the records (a verdict is
consistent when some value that the printed digits allow makes the claim true, and accuses only when none does and no
doubt is left). Exact fractions throughout. Prints a line for each finding that does not come out the same, then a sum;
ends with 1 if there is one, with 2 when the input holds no findings or is damaged.
"""
import itertools
import json
import math
import re
import sys
from fractions import Fraction

INFINITE = (None, None)
ACCUSING = ("inconsistent", "decision-inconsistency")


class Disagreement(Exception):
    """What a finding says is not what its evidence gives."""


def number(text):
    return None if text is None else Fraction(text)


def interval(pair):
    return (number(pair[0]), number(pair[1]))


# Intervals: pairs of fractions, None for an open end.

def spread(values):
    return INFINITE if any(v is None for v in values) else (min(values), max(values))


def add(a, b):
    return tuple(None if x is None or y is None else x + y for x, y in zip(a, b))


def negate(a):
    return tuple(None if x is None else -x for x in reversed(a))


def multiply(a, b):
    if None in a or None in b:
        if a[0] is not None and b[0] is not None and a[0] >= 0 and b[0] >= 0:
            return (a[0] * b[0], None)
        return INFINITE
    return spread([x * y for x in a for y in b])


def divide(a, b):
    if b[0] is not None and b[0] > 0:
        return multiply(a, (Fraction(0) if b[1] is None else 1 / b[1], 1 / b[0]))
    if b[1] is not None and b[1] < 0:
        return negate(divide(a, negate(b)))
    return INFINITE


def scaled(a, factor):
    return tuple(None if x is None else x * factor for x in a)


def meets(a, b):
    return not (a[0] is not None and b[1] is not None and a[0] > b[1]
                or a[1] is not None and b[0] is not None and a[1] < b[0])


def distance(a, b):
    """From b to a, positive where a lies above."""
    if a[0] is not None and b[1] is not None and a[0] > b[1]:
        return a[0] - b[1]
    if a[1] is not None and b[0] is not None and a[1] < b[0]:
        return a[1] - b[0]
    return Fraction(0)


def within(a, b):
    """Whether a lies in b."""
    return ((b[0] is None or a[0] is not None and a[0] >= b[0])
            and (b[1] is None or a[1] is not None and a[1] <= b[1]))


# Formulas: numbers with 万 and 亿, names, + − × ÷, brackets, min, max.

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?(?:/\d+)?)(%?)([千百十万亿]*)|([+\-−–×*÷/(),])|([^\s\d+\-−×*÷/(),][^\s+\-−×*÷/(),]*))")
POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10 ** 4, "亿": 10 ** 8}


def parse(text):
    tokens, at = [], 0
    while at < len(text.rstrip()):
        match = TOKEN.match(text, at)
        if not match:
            raise Disagreement(f"the formula {text!r} cannot be read")
        figure, percent, powers, sign, name = match.groups()
        if figure:
            value = Fraction(figure) / (100 if percent else 1)
            for power in powers:
                value *= POWERS[power]
            tokens.append(value)
        else:
            tokens.append((sign or "") if sign else ("name", name))
        at = match.end()
    tokens.append(None)
    position = 0

    def take():
        nonlocal position
        position += 1
        return tokens[position - 1]

    def sums():
        term = products()
        while tokens[position] in ("+", "-", "−", "–"):
            term = ("+" if take() == "+" else "-", term, products())
        return term

    def products():
        term = unary()
        while tokens[position] in ("×", "*", "÷", "/"):
            term = ("*" if take() in ("×", "*") else "/", term, unary())
        return term

    def unary():
        if tokens[position] in ("-", "−", "–"):
            take()
            return ("-", Fraction(0), unary())
        token = take()
        if token == "(":
            term = sums()
            if take() != ")":
                raise Disagreement(f"a bracket is missing in {text!r}")
            return term
        if isinstance(token, Fraction):
            return token
        if isinstance(token, tuple):
            if tokens[position] == "(" and token[1] in ("min", "max"):
                take()
                terms = [sums()]
                while tokens[position] == ",":
                    take()
                    terms.append(sums())
                if take() != ")":
                    raise Disagreement(f"a bracket is missing in {text!r}")
                return (token[1], *terms)
            return token
        raise Disagreement(f"the formula {text!r} breaks off")

    tree = sums()
    if tokens[position] is not None:
        raise Disagreement(f"the formula {text!r} goes on after its end")
    return tree


def names(tree):
    if isinstance(tree, Fraction):
        return []
    if tree[0] == "name":
        return [tree[1]]
    return [name for part in tree[1:] for name in names(part)]


def at_intervals(tree, values):
    """The natural extension: each name where it stands."""
    if isinstance(tree, Fraction):
        return (tree, tree)
    if tree[0] == "name":
        return values[tree[1]]
    parts = [at_intervals(part, values) for part in tree[1:]]
    if tree[0] in ("min", "max"):
        best = min if tree[0] == "min" else max
        return tuple(None if any(p[i] is None for p in parts) else best(p[i] for p in parts) for i in (0, 1))
    a, b = parts
    return {"+": add, "-": lambda x, y: add(x, negate(y)), "*": multiply, "/": divide}[tree[0]](a, b)


def at_points(tree, values):
    """Nil where a divisor is zero."""
    if isinstance(tree, Fraction):
        return tree
    if tree[0] == "name":
        return values[tree[1]]
    parts = [at_points(part, values) for part in tree[1:]]
    if any(part is None for part in parts):
        return None
    if tree[0] in ("min", "max"):
        return min(parts) if tree[0] == "min" else max(parts)
    a, b = parts
    if tree[0] == "/":
        return None if b == 0 else a / b
    return {"+": a + b, "-": a - b, "*": a * b}[tree[0]]


def at_corners(tree, values):
    """Every value the formula takes where each name is at one of its ends: inside what it can be."""
    used = sorted(set(names(tree)))
    loose = [name for name in used if values[name][0] != values[name][1]]
    if any(None in values[name] for name in used) or len(loose) > 12:
        return None
    found = []
    for ends in itertools.product((0, 1), repeat=len(loose)):
        point = {name: values[name][0] for name in used}
        point.update({name: values[name][end] for name, end in zip(loose, ends)})
        found.append(at_points(tree, point))
    return None if any(value is None for value in found) else spread(found)


# Terms: what the document prints.

def admissible(claim, rounding):
    printed, value, ulp = interval(claim["interval"]), number(claim["value"]), number(claim["ulp"])
    if printed[0] is not None and printed[0] == printed[1] and rounding != "computed":
        return printed
    if claim["comparator"] == "lt" and printed[0] is not None:
        return (printed[0], value + (value - printed[0]))
    if claim["comparator"] != "eq" or ulp == 0:
        return printed
    bounds = [value - ulp / 2, value + ulp / 2, value - ulp if value < 0 else value, value if value < 0 else value + ulp]
    return (None if printed[0] is None else min(bounds + [printed[0]]),
            None if printed[1] is None else max(bounds + [printed[1]]))


def is_number(text):
    return bool(re.fullmatch(r"-?\d+(\.\d+)?(/\d+)?", text))


FULL_WIDTH = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)}


def figures(quote):
    """The numbers that stand in a quote in digits, full-width digits and `。` for a point among them; 2:13.2 is a ratio, too."""
    text = re.sub(r"\s", "", quote).translate(FULL_WIDTH)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", re.sub(r"(?<=\d)。(?=\d)", ".", text))
    found = [Fraction(figure) for figure in re.findall(r"\d+(?:\.\d+)?", text)]
    if len(found) == 2 and all(found) and re.search(r"\d[:∶]\d", text):
        found += [found[0] / found[1], found[1] / found[0]]
    return found


def check_term(term):
    """Digits, their unit of the last place and their interval belong together."""
    if not is_number(term["value"]):
        return
    low, high = interval(term["interval"])
    value, ulp = number(term["value"]), number(term["ulp"])
    if term["comparator"] == "eq":
        fits = (low, high) in ((value, value), (value - ulp / 2, value + ulp / 2))
        what = "is not what its digits allow"
    else:
        what = "does not begin or end where its value is"
        fits = {"ge": low == value, "gt": low == value, "le": high == value, "lt": high == value,
                "range": low == value,
                "approx": None not in (low, high) and low + high == 2 * value}[term["comparator"]]
    if not fits:
        raise Disagreement(f"the interval of {term['name']} {term['value']} {what}")
    # Chinese numerals have no digits to compare, and a repaired number has others, unless the repair is only of its point.
    printed = figures(term["quote"])
    # 其余六项…在0.21至0.43之间: items are counted in whole numbers, and a coefficient is none of them.
    if term["unit"] == "项":
        printed = [figure for figure in printed if figure.denominator == 1]
    is_as_printed = term["status"] == "certain" or re.search(r"\d。\d", term["quote"])
    # 没有超过2000人的小学: a count of none, and the bound of what is counted.
    is_none = value == 0 and re.search("没有|无", term["quote"])
    if printed and is_as_printed and abs(value) not in printed and not is_none:
        raise Disagreement(f"{term['value']} does not stand in the quote {term['quote']!r}")


def keeps(requirement, value):
    bound = number(requirement["value"])
    return {"ge": value >= bound, "le": value <= bound, "gt": value > bound, "lt": value < bound,
            "eq": value == bound}[requirement["comparator"]]


def keeps_all(requirement, span):
    """True or False where every value or none keeps the bound, None between."""
    low, high = span
    if requirement["comparator"] == "eq":
        if low is not None and low == high:
            return keeps(requirement, low)
        return False if not meets(span, (number(requirement["value"]),) * 2) else None
    best, worst = (high, low) if requirement["comparator"] in ("ge", "gt") else (low, high)
    if worst is not None and keeps(requirement, worst):
        return True
    if best is not None and not keeps(requirement, best):
        return False
    return None


# One function a relation; each returns the grade that the evidence gives.

def doubted(basis, otherwise):
    if "damaged-text" in basis["doubts"]:
        return "unverifiable"
    return "questionable" if basis["doubts"] else otherwise


class Finding:
    def __init__(self, record):
        self.record, self.claim, self.inputs = record, record["claim"], record["inputs"]
        self.basis = record.get("basis")
        if not self.basis:
            raise Disagreement("no basis is given")
        for term in [self.claim] + self.inputs + self.basis.get("members", []):
            if term:
                check_term(term)

    def variables(self, of):
        out = {}
        for i, term in enumerate(self.inputs, 1):
            out[f"x{i}"] = of(term)
        return out

    def evaluate(self, formula):
        """The value at the printed figures, the least and the widest interval of results, all in the claim's unit."""
        tree = parse(formula)
        base = 1 / number(self.claim["scale"])
        values = self.variables(lambda t: number(t["value"]) * number(t["scale"]))
        spans = self.variables(lambda t: scaled(interval(t["interval"]), number(t["scale"])))
        absent = [name for name in names(tree) if name not in values]
        if absent:
            raise Disagreement(f"the formula uses {', '.join(absent)}, which no input gives")
        exact = at_points(tree, values)
        wide = scaled(at_intervals(tree, spans), base)
        corners = at_corners(tree, spans)
        return (None if exact is None else exact * base, wide if corners is None else scaled(corners, base), wide, spans,
                tree)

    def check_recomputed(self, *possible):
        """It is one of the results that the inputs give: exact corners, the natural extension, or with yearly means."""
        shown = interval(self.record["recomputed"])
        if shown not in possible:
            raise Disagreement(f"recomputed is given as {shown}, the inputs give {possible}")
        return shown

    def equal(self, formula=None):
        """The grade by arithmetic alone; None where the claim does not follow."""
        basis, claim = self.basis, self.claim
        exact, least, wide, spans, tree = self.evaluate(formula or basis["formula"])
        target = admissible(claim, basis["rounding"])
        if target != interval(basis["admissible"]):
            raise Disagreement(f"the claim's digits admit {target}, not {basis['admissible']}")
        widened = dict(spans)
        for name in basis.get("means", []):
            low, high = spans[name]
            term = self.inputs[int(name[1:]) - 1]
            if low is not None and low == high and number(term["value"]).denominator == 1:
                half = Fraction(1, 2)
                widened[name] = (low - half, high + half)
        loose = scaled(at_intervals(tree, widened), 1 / number(claim["scale"]))
        shown = self.check_recomputed(least, wide, loose)
        self.check_gap(shown, target)
        if exact is None and wide == INFINITE:
            return "unverifiable"
        if wide != INFINITE and not meets(wide, target) and not meets(least, target):
            return "consistent-by-rounding" if loose != INFINITE and meets(loose, target) else None
        if meets(wide, target) and not meets(least, target) and not meets(shown, target):
            return None
        if exact is not None and within((exact, exact), target) and None not in wide:
            return "consistent"
        return "consistent-by-rounding"

    def check_gap(self, shown, target):
        gap = self.record["gap"]
        if gap is None:
            raise Disagreement("no gap is given")
        choices = {distance(shown, target)}
        if not meets(shown, target):
            choices.add(distance(shown, interval(self.claim["interval"])))
        if number(gap) not in choices:
            raise Disagreement(f"the gap is given as {gap}, it is {' or '.join(map(str, choices))}")

    def check_expression(self):
        """What is printed for people says what the formula says."""
        text = self.record["expression"]
        exact = self.evaluate(self.basis["formula"])[0]
        # A name that had no figure stands as it is; nothing to compare then.
        tree = parse(text)
        if exact is None or names(tree):
            return
        shown = at_points(tree, {})
        if shown not in (exact, exact * number(self.claim["scale"])):
            raise Disagreement(f"the expression {text!r} does not say what the formula says")

    def check_alternatives(self):
        """What other formulas came to: the best admissible grade, whether a common one agrees, and whether one is open."""
        target = admissible(self.claim, self.basis["rounding"])
        admitted, common, is_open = None, False, False
        for other in self.record["alternatives"]:
            if not other.get("formula"):
                continue
            _, least, wide, _, _ = self.evaluate(other["formula"])
            shown = interval(other["recomputed"])
            if shown not in (least, wide):
                raise Disagreement(f"the alternative {other['label']} gives {wide}, not {shown}")
            agrees = shown != INFINITE and meets(shown, target)
            if (other["agrees"] and shown != INFINITE) != agrees:
                raise Disagreement(f"the alternative {other['label']} {'agrees' if agrees else 'does not agree'}")
            if other["admissible"]:
                admitted = admitted or agrees
                is_open = is_open or shown == INFINITE
            else:
                common = common or agrees
        return admitted, common, is_open

    def relation_equal(self):
        grade = self.equal()
        self.check_expression()
        admitted, common, is_open = self.check_alternatives()
        if grade and grade != "unverifiable":
            return grade
        if admitted:
            raise Disagreement("another admissible formula agrees")
        if is_open or grade == "unverifiable":
            return "unverifiable"
        if common:
            return "decision-inconsistency" if self.only_overstated() else "explained-by-alternative"
        unlisted = self.basis.get("unlisted")
        if unlisted:
            self.check_unlisted(unlisted)
        elif "unlisted-terms" in self.basis["doubts"]:
            raise Disagreement("terms are said to be left out, and none is named")
        # What a question would only have asked about is no matter of damaged digits.
        asks = {"unlisted-terms", "asks-only", "other-formula-open"} & set(self.basis["doubts"])
        if asks:
            return "questionable"
        return doubted(self.basis, self.decided())

    def only_overstated(self):
        """Whether 达标 rests on a formula that counts what the standard does not, and on no admissible one."""
        conclusion, requirements = self.basis.get("conclusion"), self.basis.get("requirements", [])
        if self.basis["doubts"] or not requirements or not conclusion or conclusion["verdict"] != "达标":
            return False
        others = self.record["alternatives"]
        if not next(other for other in others if other["agrees"])["overstates"]:
            return False
        factor = number(self.claim["scale"])
        admitted = [scaled(interval(self.record["recomputed"]), factor)]
        admitted += [interval(other["recomputed"]) for other in others if other["admissible"]]
        return (keeps_all(requirements[0], scaled(interval(self.claim["interval"]), factor)) is not False
                and all(keeps_all(requirements[0], value) is False for value in admitted))

    def check_unlisted(self, unlisted):
        tree = parse(unlisted["formula"])
        spans = self.variables(lambda t: scaled(interval(t["interval"]), number(t["scale"])))
        spans.update({term["name"]: interval(term["interval"]) for term in unlisted["terms"]})
        could = scaled(at_intervals(tree, spans), 1 / number(self.claim["scale"]))
        if not meets(could, admissible(self.claim, self.basis["rounding"])):
            raise Disagreement("the terms left out cannot bring the formula to the claim")

    def decided(self):
        """inconsistent, or worse where 达标 was concluded and does not hold for the recomputed value."""
        conclusion, requirements = self.basis.get("conclusion"), self.basis.get("requirements", [])
        if conclusion and conclusion["verdict"] == "达标" and requirements:
            factor = number(self.claim["scale"])
            stated = keeps_all(requirements[0], scaled(interval(self.claim["interval"]), factor))
            found = keeps_all(requirements[0], scaled(interval(self.record["recomputed"]), factor))
            if stated is True and found is False:
                return "decision-inconsistency"
        return "inconsistent"

    def relation_parts(self):
        grade = self.equal()
        self.check_expression()
        if grade:
            return grade
        if number(self.record["gap"]) > 0:
            return doubted(self.basis, "inconsistent")
        if self.basis.get("slip") and not self.is_slip():
            raise Disagreement("the parts differ from the claim by more than one digit")
        return "questionable" if self.basis["exhaustive"] or self.basis.get("slip") else "consistent"

    def is_slip(self):
        """Whether the parts come to the claim but for one digit, or for two neighbours that changed places."""
        ulp = number(self.claim["ulp"])
        total = sum(number(t["value"]) * number(t["scale"]) for t in self.inputs) / number(self.claim["scale"])
        printed, right = str(number(self.claim["value"]) / ulp), str(total / ulp)
        if len(printed) != len(right) or not (printed + right).isdigit():
            return False
        off = [i for i, (a, b) in enumerate(zip(printed, right)) if a != b]
        swapped = len(off) == 2 and off[1] == off[0] + 1 and printed[off[0]] + printed[off[1]] == right[off[1]] + right[off[0]]
        return len(off) == 1 or swapped

    def relation_within(self):
        _, least, wide, _, _ = self.evaluate(self.basis["formula"])
        target = admissible(self.claim, self.basis["rounding"])
        shown = self.check_recomputed(least, wide)
        over = max(distance(shown, target), Fraction(0))
        if number(self.record["gap"]) != over:
            raise Disagreement(f"the gap is given as {self.record['gap']}, it is {over}")
        if len(self.inputs) > 1:
            self.check_expression()
        else:
            self.check_printed(self.inputs[0], self.claim)
        return doubted(self.basis, self.decided()) if over > 0 else "consistent"

    def relation_same(self):
        target = admissible(self.claim, self.basis["rounding"])
        other = admissible(self.inputs[0], self.basis["rounding"])
        between = number(self.inputs[0]["scale"]) / number(self.claim["scale"])
        if target != interval(self.basis["admissible"]):
            raise Disagreement(f"the claim's digits admit {target}, not {self.basis['admissible']}")
        if interval(self.record["recomputed"]) != scaled(interval(self.inputs[0]["interval"]), between):
            raise Disagreement("recomputed is not what the other place says")
        value = number(self.inputs[0]["value"]) * between
        agrees = meets(scaled(other, between), target) or value == number(self.claim["value"])
        gap = Fraction(0) if agrees else number(self.claim["value"]) - value
        if number(self.record["gap"]) != gap:
            raise Disagreement(f"the gap is given as {self.record['gap']}, it is {gap}")
        self.check_printed(self.inputs[0], self.claim)
        return "consistent" if agrees else doubted(self.basis, "inconsistent")

    def check_printed(self, *terms):
        """The expression holds the figures, in their order."""
        figures = [Fraction(f) for f in re.findall(r"\d+(?:\.\d+)?", self.record["expression"] or "")]
        wanted = [abs(number(term["value"])) for term in terms]
        if not any(figures[i:i + len(wanted)] == wanted for i in range(len(figures))):
            raise Disagreement(f"the expression {self.record['expression']!r} has other figures than the terms")

    def kept(self, requirement):
        """Whether the claim keeps a bound; by its printed value where its interval leaves it open."""
        factor, scale = number(requirement["factor"]), number(self.claim["scale"])
        # 低于0.15 keeps a bound of 0.15, whether that is meant to hold itself or not.
        if is_number(self.claim["value"]):
            value, bound = number(self.claim["value"]) * scale * factor, number(requirement["value"])
            if self.claim["comparator"] == "lt" and requirement["comparator"] in ("lt", "le") and value <= bound:
                return True
            if self.claim["comparator"] == "gt" and requirement["comparator"] in ("gt", "ge") and value >= bound:
                return True
        span = scaled(interval(self.claim["interval"]), scale * factor)
        kept = keeps_all(requirement, span)
        if kept is None and is_number(self.claim["value"]):
            kept = keeps(requirement, self.decisive(requirement) * scale * factor)
        return kept

    def decisive(self, requirement):
        """The printed value; of a range its end that may go past the bound."""
        if self.claim["comparator"] == "range" and requirement["comparator"] in ("le", "lt"):
            return interval(self.claim["interval"])[1]
        return number(self.claim["value"])

    def check_limit_gap(self, kept):
        first = self.basis["requirements"][0]
        value = self.decisive(first) * number(self.claim["scale"]) * number(first["factor"])
        gap = Fraction(0) if kept else value - number(first["value"])
        if number(self.record["gap"]) != gap and self.record["kind"] == "threshold":
            raise Disagreement(f"the gap is given as {self.record['gap']}, it is {gap}")
        if self.record["kind"] == "threshold":
            shown = re.findall(r"\d+(?:\.\d+)?(?:/\d+)?", self.record["expression"])
            if not shown or Fraction(shown[-1]) != number(first["value"]):
                raise Disagreement("the expression names another bound")
            # Of a range its highest is shown.
            ends = [number(self.claim["value"])]
            if self.claim["comparator"] == "range":
                ends.append(interval(self.claim["interval"])[1])
            if Fraction(shown[0]) not in [abs(end) for end in ends]:
                raise Disagreement("the expression names another value")

    def relation_limit(self):
        requirements = self.basis["requirements"]
        if self.record["kind"] == "threshold":
            self.check_recomputed(interval(self.claim["interval"]))
        kept = self.kept(requirements[0])
        self.check_limit_gap(kept)
        if kept:
            return "consistent"
        if self.record["kind"] == "plausibility":
            return "questionable"
        for softer in requirements[1:]:
            if self.kept(softer):
                return "consistent" if self.basis.get("words") else "questionable"
        if self.basis.get("words"):
            return "contradiction-explained-by-author"
        if kept is None or "damaged-text" in self.basis["doubts"]:
            return "unverifiable"
        conclusion = self.basis.get("conclusion")
        if conclusion and conclusion["verdict"] == "达标":
            return doubted(self.basis, "decision-inconsistency")
        # A figure that misses the bound where the report says so is honest; where it says nothing, it is asked about.
        if conclusion and conclusion["verdict"] != "missing":
            return "consistent"
        return "questionable"

    def relation_floor(self):
        requirement = self.basis["requirements"][0]
        self.check_recomputed(interval(self.claim["interval"]))
        kept = self.kept(requirement)
        self.check_limit_gap(kept)
        if kept:
            return "consistent"
        bottom = number(requirement["value"]) * number(self.basis["floor"])
        if number(self.claim["interval"][1]) * number(self.claim["scale"]) >= bottom:
            return "consistent"
        conclusion = self.basis.get("conclusion")
        if conclusion and conclusion["verdict"] == "达标":
            return doubted(self.basis, "inconsistent")
        return "questionable"

    def relation_each(self):
        requirement = self.basis["requirements"][0]
        if number(self.claim["value"]) * number(self.claim["scale"]) != number(requirement["value"]):
            raise Disagreement("the members are held against another bound than the claim's")
        over = []
        for member in self.basis["members"]:
            low = number(member["interval"][0])
            if low is not None and not keeps(requirement, low * number(member["scale"])):
                over.append(member)
        shown = [term["span"] for term in self.inputs]
        if over and shown != [member["span"] for member in over]:
            raise Disagreement("the inputs are not the members that break the bound")
        return doubted(self.basis, "decision-inconsistency") if over else "consistent"

    def relation_quorum(self):
        members, requirements = self.basis["members"], self.basis["requirements"]
        if len(members) != len(requirements):
            raise Disagreement("not every member has a bound")
        spans = [scaled(interval(m["interval"]), number(m["scale"]) * number(r["factor"]))
                 for m, r in zip(members, requirements)]
        missed = [m for m, r, span in zip(members, requirements, spans) if keeps_all(r, span) is False]
        if [m["span"] for m in missed] != [t["span"] for t in [self.claim] + self.inputs]:
            raise Disagreement("claim and inputs are not the members that miss their bounds")
        if len(missed) <= self.basis["allowed"]:
            raise Disagreement("no more miss their bounds than may")
        conclusion = self.basis.get("conclusion")
        if conclusion and conclusion["verdict"] == "达标":
            return doubted(self.basis, "decision-inconsistency")
        return "questionable"

    def relation_all(self):
        stated = [c for c in self.basis["conclusions"] if c["verdict"] != "missing"]
        missing = len(self.basis["conclusions"]) - len(stated)
        other = [c for c in stated if c["verdict"] != "达标"]
        met = len(stated) - len(other)
        if interval(self.record["recomputed"]) != (met, met):
            raise Disagreement(f"recomputed is given as {self.record['recomputed']}, {met} say so")
        if other:
            if not self.basis["doubts"] and not any(c["labelled"] for c in other):
                raise Disagreement("none of the other conclusions stands under a label")
            if self.basis.get("words"):
                return "contradiction-explained-by-author"
            return doubted(self.basis, "inconsistent")
        if missing:
            return "incomplete"
        if is_number(self.claim["value"]) and number(self.claim["value"]) != met:
            # As many as the standard itself has: the number in the claim is what is odd.
            counts = [number(bound["value"]) for bound in self.basis.get("requirements", [])]
            return "questionable" if met in counts else "unverifiable"
        return "consistent"

    def relation_quotation(self):
        value = number(self.claim["value"]) * number(self.claim["scale"])
        bounds = self.basis["requirements"]
        if any(value * number(b["factor"]) == number(b["value"]) for b in bounds):
            self.check_recomputed(interval(self.claim["interval"]))
            return "consistent"
        self.check_recomputed(*((number(b["value"]),) * 2 for b in bounds))
        self.check_printed(self.claim)
        softer = all((value * number(b["factor"]) < number(b["value"])) if b["comparator"] in ("ge", "gt", "eq")
                     else value * number(b["factor"]) > number(b["value"]) for b in bounds)
        return doubted(self.basis, "inconsistent") if softer else "questionable"

    def relation_wording(self):
        # A verdict that is odd by itself stands in the claim, and what is said beside it in the input.
        terms = [self.claim] + self.inputs
        texts = [re.sub(r"\s", "", term["quote"]) for term in terms] + [term["value"] for term in terms]
        if not any(word in text for word in self.basis["words"] for text in texts):
            raise Disagreement("the word that decides does not stand in the quoted sentence")
        return doubted(self.basis, "inconsistent")

    def relation_absent(self):
        quote = re.sub(r"\s", "", self.claim["quote"])
        words = self.basis.get("words", [])
        if words:
            if not any(word in quote or word in self.claim["value"] for word in words):
                raise Disagreement("the word that denies does not stand in the quoted sentence")
            return "consistent"
        conclusion = self.basis.get("conclusion")
        if conclusion and conclusion["verdict"] in ("达标", "不存在"):
            return doubted(self.basis, "decision-inconsistency")
        return "questionable"

    def relation_stated(self):
        if self.claim["value"] != "missing":
            raise Disagreement("it is stated after all")
        return "questionable" if self.basis["doubts"] else "incomplete"

    # Documents against each other.

    def step(self, a, b):
        """The least by which two terms differ, and the direction: 0 where they may be equal."""
        one, two = (scaled(admissible(t, "last-digit"), number(t["scale"])) for t in (a, b))
        if meets(one, two):
            return Fraction(0), 0
        up = one[1] < two[0]
        low, high = (one, two) if up else (two, one)
        if self.basis["formula"] == "difference":
            return high[0] - low[1], 1 if up else -1
        return high[0] / low[1], 1 if up else -1

    def relation_change(self):
        self.check_printed(self.inputs[0], self.claim)
        size, _ = self.step(self.inputs[0], self.claim)
        return "consistent" if size <= number(self.basis["requirements"][0]["value"]) else doubted(self.basis, "inconsistent")

    def relation_reversal(self):
        self.check_printed(self.inputs[1], self.inputs[0], self.claim)
        bound = number(self.basis["requirements"][0]["value"])
        (a, first), (b, second) = self.step(self.inputs[1], self.inputs[0]), self.step(self.inputs[0], self.claim)
        turns = first * second == -1 and a > bound and b > bound
        return doubted(self.basis, "inconsistent") if turns else "consistent"

    def relation_copied(self):
        least = number(self.basis["requirements"][0]["value"])
        count = number(self.record["recomputed"][0])
        if self.basis.get("formula") == "figures":
            terms = [self.claim] + self.inputs
            pairs = list(zip(terms[::2], terms[1::2]))
            if any(number(a["value"]) * number(a["scale"]) != number(b["value"]) * number(b["scale"]) for a, b in pairs):
                raise Disagreement("two of the figures are not the same")
            found = Fraction(len(pairs))
        else:
            quotes = [re.sub(r"\s", "", term["value"]) for term in (self.claim, self.inputs[0])]
            for word in self.basis["words"]:
                if any(word not in quote for quote in quotes):
                    raise Disagreement(f"{word!r} does not stand in both passages")
            found = Fraction(sum(len(word) for word in self.basis["words"]))
        if count > found:
            raise Disagreement(f"{count} are said to be shared, {found} are")
        return doubted(self.basis, "inconsistent") if count >= least else "consistent"

    # Tables of schools: sums over rows, weighted by pupils.

    def relation_schools(self):
        basis, schools = self.basis, self.basis["schools"]
        target = admissible(self.claim, basis["rounding"])
        if target != interval(basis["admissible"]):
            raise Disagreement(f"the claim's digits admit {target}, not {basis['admissible']}")
        if basis.get("missing"):
            return "unverifiable"
        table, scale = Schools(schools, number(basis.get("floor"))), 1 / number(self.claim["scale"])
        readings = range(len(schools["readings"]))
        strict = [scaled(table.statistic(i, 0), scale) for i in readings]
        wide = [scaled(table.statistic(i, table.widening), scale) for i in readings]
        for other in self.record["alternatives"]:
            way, index = other["formula"].split(" ")
            value = wide[int(index)] if way == "reading" else scaled(table.common(way, int(index)), scale)
            self.close(interval(other["recomputed"]), value, other["label"])
            if other["agrees"] != meets(value, target):
                raise Disagreement(f"the alternative {other['label']} is said {'' if other['agrees'] else 'not '}to agree")
        shown = interval(self.record["recomputed"])
        chosen = schools["reading"]
        for i in readings:
            if within(strict[i], target):
                self.close(shown, strict[i], "recomputed")
                return self.passing("consistent", i, chosen)
        for i in readings:
            if meets(wide[i], target):
                self.close(shown, wide[i], "recomputed")
                return self.passing("consistent-by-rounding", i, chosen)
        self.close(shown, wide[0], "recomputed")
        self.close((number(self.record["gap"]),) * 2, (distance(wide[0], target),) * 2, "the gap")
        if any(other["agrees"] for other in self.record["alternatives"]):
            return "explained-by-alternative"
        if "other-schools" in basis["doubts"]:
            return "unverifiable"
        if basis["doubts"]:
            return "questionable"
        conclusion, bounds = basis.get("conclusion"), basis.get("requirements", [])
        if (conclusion and conclusion["verdict"] == "达标" and keeps_all(bounds[0], interval(self.claim["interval"]))
                and all(keeps_all(bounds[0], value) is False for value in wide)):
            return "decision-inconsistency"
        return "inconsistent"

    def passing(self, grade, reading, chosen):
        if reading != chosen or number(self.record["gap"]) != 0:
            raise Disagreement(f"reading {reading} agrees first, not {chosen}, and leaves no gap")
        return grade

    @staticmethod
    def close(shown, value, what):
        """The enclosure given holds the one computed here, and is hardly wider."""
        fine = Fraction(1, 10 ** 6)
        if None in shown or not within(value, (shown[0] - fine, shown[1] + fine)) or not within(
                shown, (value[0] - fine, value[1] + fine)):
            raise Disagreement(f"{what} is given as {shown}, the schools give {[float(x) for x in value]}")

    def relation_all_pass(self):
        table = Schools(self.basis["schools"], number(self.basis["floor"]))
        verdicts = [dict(table.verdicts(i)) for i in range(len(self.basis["schools"]["readings"]))]
        failing = [row for row, verdict in verdicts[0].items() if all(v.get(row) is False for v in verdicts)]
        if interval(self.record["recomputed"]) != (len(failing),) * 2 or number(self.record["gap"]) != len(failing):
            raise Disagreement(f"{len(failing)} schools do not pass")
        if [f"A{row}" for row in failing] != [cell for term in self.inputs for cell in term["source"]["cells"]]:
            raise Disagreement("the inputs are not the schools that do not pass")
        return doubted(self.basis, "decision-inconsistency") if failing else "consistent"

    def relation_uncomputed(self):
        if not self.basis.get("missing") and not self.record["reason"]:
            raise Disagreement("it is not said what is missing")
        given = {term["name"] for term in self.inputs}
        if set(self.basis.get("missing", [])) <= given and given:
            raise Disagreement("what is said to be missing is among the inputs")
        return "unverifiable"

    def grade(self):
        relation = getattr(self, "relation_" + self.basis["relation"].replace("-", "_"), None)
        if relation is None:
            raise Disagreement(f"the relation {self.basis['relation']!r} is not known")
        return relation()

    def check(self):
        given, found = self.record["grade"], self.grade()
        if given != found:
            raise Disagreement(f"graded {given}, the evidence gives {found}")
        if (self.record["reason"] is None) == (given == "unverifiable"):
            raise Disagreement("a reason belongs to what is unverifiable, and to nothing else")
        if given in ACCUSING:
            used = [t for t in [self.claim] + self.inputs if t]
            if any(term["status"] != "certain" for term in used):
                raise Disagreement("it accuses by a digit that is not certain")
        if given == "decision-inconsistency" and self.record["conclusion_changes"] is not True:
            raise Disagreement("the conclusion falls, and conclusion_changes does not say so")
        return found


def root(value, up):
    """The square root at 24 decimals, rounded down or up."""
    unit = 10 ** 48
    whole = value.numerator * unit // value.denominator
    below = math.isqrt(whole)
    return Fraction(below + (1 if up else 0), 10 ** 24)


class Schools:
    """A table of schools: each row's pupils, and its values by reading and indicator."""

    def __init__(self, record, floor=None):
        self.record, self.rows, self.floor = record, record["rows"], floor
        self.widening = Fraction(1, 2 * 10 ** record["decimals"])
        for row in self.rows:
            if not any(row["values"]):
                raise Disagreement(f"{row['name']} has no value")
            for text, span in zip(row["expressions"], next(v for v in row["values"] if v)):
                if not within((at_points(parse(text), {}),) * 2, interval(span)):
                    raise Disagreement(f"{row['name']}: {text} is not in {span}")

    def figures(self, reading, indicator):
        return [(number(row["pupils"]), interval(row["values"][reading][indicator]))
                for row in self.rows if row["values"][reading]]

    def statistic(self, reading, widening):
        kind = self.record["statistic"]
        if kind == "mean":
            return self.mean(self.figures(reading, 0), widening)
        if kind == "variation":
            return self.variation(self.figures(reading, 0), widening)
        if kind == "composite":
            count = max(len(row["values"][reading]) for row in self.rows)
            all_of = [self.variation(self.figures(reading, i), widening) for i in range(count)]
            return tuple(sum(value[end] for value in all_of) / count for end in (0, 1))
        verdicts = [verdict for _, verdict in self.verdicts(reading)]
        each = Fraction(100, len(verdicts)) if self.record["share"] else Fraction(1)
        return (verdicts.count(True) * each, (len(verdicts) - verdicts.count(False)) * each)

    def common(self, way, reading):
        figures = [(Fraction(1), value) for _, value in self.figures(reading, 0)]
        if self.record["statistic"] == "mean":
            return self.mean(figures, self.widening)
        return self.variation(figures, self.widening, of_sample=way == "sample")

    @staticmethod
    def mean(figures, widening):
        total = sum(weight for weight, _ in figures)
        return (sum(w * v[0] for w, v in figures) / total - widening, sum(w * v[1] for w, v in figures) / total + widening)

    @staticmethod
    def variation(figures, widening, of_sample=False):
        """The deviation is a seminorm: moving each value by at most d moves it by at most the quadratic mean of d."""
        total = sum(weight for weight, _ in figures)
        centres = [(v[0] + v[1]) / 2 for _, v in figures]
        off = [(v[1] - v[0]) / 2 + widening for _, v in figures]
        weights = [weight / total for weight, _ in figures]
        mean = sum(w * c for w, c in zip(weights, centres))
        variance = sum(w * (c - mean) ** 2 for w, c in zip(weights, centres))
        shift = root(sum(w * d * d for w, d in zip(weights, off)), True) if any(off) else Fraction(0)
        if of_sample:
            variance, shift = variance * len(figures) / (len(figures) - 1), shift * 2
        slack = sum(w * d for w, d in zip(weights, off))
        if mean - slack <= 0:
            return INFINITE
        return (max(Fraction(0), root(variance, False) - shift) / (mean + slack), (root(variance, True) + shift) / (mean - slack))

    def keeps(self, requirement, value, share=Fraction(1)):
        bound = dict(requirement, value=str(number(requirement["value"]) * share))
        if keeps_all(bound, value):
            return True
        wide = (value[0] - self.widening, value[1] + self.widening)
        return False if keeps_all(bound, wide) is False else None

    def verdicts(self, reading):
        """Rows with True, False or None, where rounding decides."""
        for row in self.rows:
            values = [interval(value) for value in row["values"][reading]]
            if not values:
                continue
            bounds = self.record["bounds"]
            own = [self.keeps(bound, value) for bound, value in zip(bounds, values)]
            if self.record["statistic"] == "meeting":
                yield row["row"], own[0]
                continue
            least = [self.keeps(bound, value, self.floor) for bound, value in zip(bounds, values)]
            met = self.record["met"]
            if own.count(True) >= met and all(l is True for l in least):
                yield row["row"], True
            elif len(own) - own.count(False) >= met and all(l is not False for l in least):
                yield row["row"], None
            else:
                yield row["row"], False


def main(paths):
    sources = [open(path, encoding="utf-8") for path in paths] or [sys.stdin]
    grades, wrong, total = {}, 0, 0
    for source in sources:
        for line in source:
            record = json.loads(line)
            if record.get("type") != "finding":
                continue
            total += 1
            try:
                grade = Finding(record).check()
                grades[grade] = grades.get(grade, 0) + 1
            except (Disagreement, KeyError, TypeError, ValueError, ZeroDivisionError) as problem:
                wrong += 1
                kind = "" if isinstance(problem, Disagreement) else type(problem).__name__ + " "
                print(f"{record.get('document', '')[:15]} {record.get('id')} {record.get('rule')}: {kind}{problem}")
    print(f"{total} findings, {total - wrong} verdicts replayed, {wrong} not: "
          + ", ".join(f"{grade} {count}" for grade, count in sorted(grades.items())))
    return 2 if total == 0 else 1 if wrong else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, json.JSONDecodeError) as problem:
        print(f"replay.py: {problem}", file=sys.stderr)
        sys.exit(2)
