import Exact
import Lexicon
import Records
import Source

/// The same figure in two places of one report.
struct SameFactCheck: Check {
    private let contrasts: WordSet
    private let events: WordSet
    private let present: WordSet
    private let narrower: WordSet
    private let places: WordSet
    private let titles: WordSet
    private let planned: WordSet
    /// Takes off what only wraps a name.
    private let wrapping: WordReplacement

    init(lexicon: SameFactLexicon) {
        contrasts = WordSet(lexicon.contrasts)
        events = WordSet(lexicon.events)
        present = WordSet(lexicon.present)
        narrower = WordSet(lexicon.narrower)
        places = WordSet(lexicon.places)
        titles = WordSet(lexicon.titles)
        planned = WordSet(lexicon.planned)
        wrapping = WordReplacement(lexicon.levels + lexicon.wraps.map { ($0, "") })
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let names = SameFactNames(evidence.names, contrasts: contrasts, events: events, wrapping: wrapping)
        let places = SameFactPlaces(
            evidence, .init(narrower: narrower, present: present, places: self.places, titles: titles))
        return SameFactGroups(evidence, names).groups.flatMap { findings(in: $0, names, places, evidence) }
    }

    private func findings(
        in group: [SameFactGroups.Member], _ names: SameFactNames, _ places: SameFactPlaces, _ evidence: Evidence
    ) -> [Finding] {
        var out: [Finding] = []
        var compared: Set<Int32> = []
        for (i, one) in group.enumerated() where !compared.contains(one.fact) {
            guard let twins = twins(of: one, in: group[(i + 1)...], names, evidence) else { continue }
            let a = evidence.facts[Int(one.fact)]
            // Three figures in three places are a list of places, not one figure that was mistaken twice.
            let isList = twins.count >= 2 && Set([a.value] + twins.map { evidence.facts[Int($0)].value }).count >= 3
            for twin in twins where evidence.keys[Int(twin)].paragraph != evidence.keys[Int(one.fact)].paragraph {
                compared.insert(twin)
                let b = evidence.facts[Int(twin)]
                var finding = compare(a, b, places)
                if names.isShort(one.name), !finding.grade.passes {
                    guard isSlip(a, b) else { continue }
                    finding = finding.asked(.nameNotExact)
                }
                if !finding.grade.passes, areFarApart(a, b) || arePartsOfOthers(a, b, evidence) { continue }
                if finding.grade.passes || !isList && !isPlannedAndSpent(a.id, Int(twin), evidence) {
                    out.append(finding)
                }
            }
        }
        return out
    }

    /// 民办园54所(普惠性民办园41所), and 移交23所,其中…普惠性民办园2所: each is a part of another whole.
    private func arePartsOfOthers(_ a: Fact, _ b: Fact, _ evidence: Evidence) -> Bool {
        guard case .part(let one) = a.relation, case .part(let other) = b.relation,
            case let (x, y) = (evidence.facts[one], evidence.facts[other])
        else { return false }
        return x.value != y.value && x.words != y.words
    }

    /// 年初预算86420.35万元, and 48.60万元 of one item: no slip makes the one of the other.
    private func areFarApart(_ a: Fact, _ b: Fact) -> Bool {
        guard a.mention.kind == .money, let x = a.value?.magnitude, let y = b.value?.magnitude, x > 0, y > 0 else {
            return false
        }
        let ratio = x > y ? x / y : y / x
        return ratio > Self.farthest && !Self.slips.contains { $0 == ratio }
    }
    private static let farthest: Rational = 20
    /// A lost point, and a lost 万.
    private static let slips: [Rational] = [100, 1000, 10000]

    /// 教学班1206个, and 1216个: counts of one time that one wrong digit tells apart.
    private func isSlip(_ a: Fact, _ b: Fact) -> Bool {
        guard a.mention.kind == .count, a.period == b.period, let x = a.value, let y = b.value else { return false }
        let ulp = b.mention.ulp
        return ulp > 0 && DigitSlip.lies(between: y / ulp, and: x / ulp, ulp: 1, fewest: 2)
    }

    /// 年初预算…,其中基本支出21846.20万元, and 基本支出22731.48万元 in another place: what was laid out and what was spent.
    private func isPlannedAndSpent(_ a: Int, _ b: Int, _ evidence: Evidence) -> Bool {
        func isPlanned(_ fact: Int) -> Bool { evidence.passage(before: fact, atMost: 40).holds(planned) }
        return evidence.keys[a].kind == .money && isPlanned(a) != isPlanned(b)
    }

    /// The figures of one name with another, where they stand in more than one place; nil where a paragraph names two
    /// figures alike, as it means two things by them.
    private func twins(
        of one: SameFactGroups.Member, in others: ArraySlice<SameFactGroups.Member>, _ names: SameFactNames,
        _ evidence: Evidence
    ) -> [Int32]? {
        guard let first = others.firstIndex(where: { one.isSame(as: $0, names) }) else { return nil }
        func value(_ fact: Int32) -> Rational? { evidence.facts[Int(fact)].value }
        // The first of each paragraph; what stands in none is a place of its own.
        var firsts = [one.fact]
        var twins: [Int32] = []
        for other in others[first...] where one.isSame(as: other, names) {
            let paragraph = evidence.keys[Int(other.fact)].paragraph
            let before = paragraph < 0 ? nil : firsts.last { evidence.keys[Int($0)].paragraph == paragraph }
            if let before {
                guard value(before) == value(other.fact) else { return nil }
            } else {
                firsts.append(other.fact)
            }
            twins.append(other.fact)
        }
        return firsts.count >= 2 ? twins : nil
    }

    /// 119284人 and 11.93万人 are one figure, told twice in two ways.
    private func agreement(_ a: Fact, _ b: Fact) -> Message {
        if a.value == b.value, a.mention.comparator == b.mention.comparator {
            return Message(
                zh: "\(a.displayName)在两处都是\(a.mention.said)。",
                en: "\(a.displayName) is \(a.mention.said) in both places.")
        }
        return Message(
            zh:
                "\(a.displayName)一处为\(a.mention.said)（第\(a.mention.span.line)行），另一处为\(b.mention.said)（第\(b.mention.span.line)行），相符。",
            en:
                "\(a.displayName) is \(a.mention.said) in one place (line \(a.mention.span.line)) and \(b.mention.said) in another (line \(b.mention.span.line)), which agree."
        )
    }

    private func compare(_ a: Fact, _ b: Fact, _ places: SameFactPlaces) -> Finding {
        let agrees = Comparison.admissible(a.mention).meets(Comparison.admissible(b.mention)) || a.value == b.value
        let isCertain = a.isCertain && b.isCertain
        let sameSection = a.block != nil && a.block == b.block
        var basis = Basis(.same, "x1", to: b.mention, doubts: isCertain ? [] : [.uncertainDigits])
        // Both must speak of now: a figure dated in one place and undated in the other may be of two years.
        if !places.isOfNow(a) || !places.isOfNow(b) { basis.doubts.append(.otherTime) }
        if places.mayDiffer(a, b) { basis.doubts.append(.otherPlace) }
        if sameSection || places.isWithoutPart(a, b) || places.isWithoutPart(b, a) {
            basis.doubts.append(.countedDifferently)
        }
        // What is twice the other is hardly the same, told wrongly.
        if let one = a.value, let other = b.value, one > other * 2 || other > one * 2 {
            basis.doubts.append(.countedDifferently)
        }
        let grade: Grade = agrees ? .consistent : basis.doubts.isEmpty ? .inconsistent : .questionable
        let gap = ((b.value ?? .undefined) - (a.value ?? .undefined)) / b.mention.scale
        return Finding(
            report: a.mention.report, rule: "same-fact", kind: "same-fact", grade: grade,
            severity: agrees ? .info : (grade.accuses ? .high : .low), claim: b.term, inputs: [a.term],
            expression: "\(a.printed) = \(b.printed)", recomputed: a.mention.interval.scaled(by: 1 / b.mention.scale),
            gap: agrees ? 0 : gap,
            message: agrees
                ? agreement(a, b)
                : Message(
                    zh:
                        "\(a.displayName)一处为\(a.mention.said)（第\(a.mention.span.line)行），另一处为\(b.mention.said)（第\(b.mention.span.line)行）。",
                    en:
                        "\(a.displayName) is \(a.mention.said) in one place (line \(a.mention.span.line)) and \(b.mention.said) in another (line \(b.mention.span.line))."
                ), basis: basis)
    }
}
