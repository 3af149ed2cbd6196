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
    /// Takes off what only wraps a name.
    private let wrapping: WordReplacement

    init(lexicon: SameFactLexicon) {
        contrasts = WordSet(lexicon.contrasts)
        events = WordSet(lexicon.events)
        present = WordSet(lexicon.present)
        narrower = WordSet(lexicon.narrower)
        places = WordSet(lexicon.places)
        titles = WordSet(lexicon.titles)
        wrapping = WordReplacement([("市区级", "市区"), ("区市级", "市区")] + lexicon.wraps.map { ($0, "") })
    }

    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        let owners = SameFactPlaces(evidence, narrower: narrower, places: places, titles: titles)
        for report in 0..<evidence.reports {
            let facts = evidence.facts(in: report).compactMap(comparable)
            let byKey = Dictionary(grouping: facts, by: { key($0.fact) })
            for (_, same) in byKey.sorted(by: {
                ($0.value[0].fact.mention.range.lowerBound, $0.key)
                    < ($1.value[0].fact.mention.range.lowerBound, $1.key)
            }) {
                var compared: Set<Int> = []
                for (i, a) in same.enumerated() where !compared.contains(a.fact.id) {
                    guard let twins = twins(of: a, in: same[(i + 1)...]) else { continue }
                    // Three figures in three places are a list of places, not one figure that was mistaken twice.
                    let isList = Set(([a] + twins).compactMap(\.fact.mention.value)).count >= 3
                    for b in twins where b.fact.paragraph != a.fact.paragraph {
                        compared.insert(b.fact.id)
                        let finding = compare(
                            a.fact, b.fact, isElsewhere: owners.mayDiffer(a.fact, b.fact), evidence: evidence)
                        if finding.grade.passes || !isList { out.append(finding) }
                    }
                }
            }
        }
        return out
    }

    /// The figures of one name with another, where they stand in more than one place; nil where a paragraph names two
    /// figures alike, as it means two things by them.
    private func twins(of one: Comparable, in others: ArraySlice<Comparable>) -> [Comparable]? {
        var twins: [Comparable] = []
        guard let first = others.firstIndex(where: { isSame(one, $0) }) else { return nil }
        var values = [one.place: one.fact.value]
        for other in others[first...] where isSame(one, other) {
            if let value = values[other.place] {
                guard value == other.fact.value else { return nil }
            } else {
                values[other.place] = other.fact.value
            }
            twins.append(other)
        }
        return values.count >= 2 ? twins : nil
    }

    /// The same words but for trifles, and none of the words by which such figures differ.
    private func isSame(_ a: Comparable, _ b: Comparable) -> Bool {
        // A long name may drop a word or two and still name the same thing.
        let least = min(a.core.count, b.core.count) >= 12 ? 80 : 88
        let isEqual = a.name == b.name
        guard isEqual || a.mayBeContained(in: b, least: least) && b.mayBeContained(in: a, least: least) else {
            return false
        }
        if let p = a.fact.period, let q = b.fact.period, p.prefix(4) != q.prefix(4) { return false }
        if let i = a.fact.indicator.id, let j = b.fact.indicator.id, i != j { return false }
        if isEqual { return true }
        guard NameMatch.contained(a.core, in: b.core) >= least, NameMatch.contained(b.core, in: a.core) >= least else {
            return false
        }
        return a.contrasts == b.contrasts
    }

    /// A fact and its name as `isSame` compares it. A class, as each is held against many others.
    private final class Comparable {
        let fact: Fact
        let name: [UInt32]
        let core: NameMatch.Core
        let signature: UInt64
        /// For each word of the lexicon's contrasts, whether the fact's words have it.
        let contrasts: [Bool]
        /// The paragraph, or the figure itself where it stands in none.
        let place: Range<Int>

        init(fact: Fact, name: [UInt32], core: NameMatch.Core, contrasts: [Bool]) {
            self.fact = fact
            self.name = name
            self.core = core
            self.contrasts = contrasts
            signature = NameMatch.signature(core)
            place = fact.paragraph ?? fact.mention.range
        }

        /// False only where too few of the characters can be shared.
        func mayBeContained(in other: Comparable, least: Int) -> Bool {
            let missing = (signature & ~other.signature).nonzeroBitCount
            return 100 * (core.count - missing) >= least * core.count
        }
    }

    private func comparable(_ fact: Fact) -> Comparable? {
        guard isComparable(fact) else { return nil }
        let words = fact.words.scalarValues
        let name = wrapping(words)
        let core = NameMatch.core(name)
        guard core.count >= 4 else { return nil }
        let counts = contrasts.counts(in: words, words.indices)
        return Comparable(fact: fact, name: name, core: core, contrasts: counts.map { $0 > 0 })
    }

    /// The patterns by which a figure's own words name it.
    private static let rules: WordList = ["head", "share", "noun-after"]

    /// Names specific enough to mean one thing: a level, a kind, a share of something named.
    private func isComparable(_ fact: Fact) -> Bool {
        guard fact.role == .actual, fact.table == nil, fact.value != nil,
            fact.qualifier.map({ !$0.contains("年") }) ?? true
        else { return false }
        switch fact.relation {
        case .change, .growth: return false
        default: break
        }
        guard fact.mention.isStated,
            Self.rules.contains(fact.rule)
        else { return false }
        // 培训教师1200人次 in two places are two trainings.
        return !events.occurs(in: fact.words.scalarValues)
    }

    private func key(_ fact: Fact) -> String {
        let unit = ["人", "名", "位"].contains(fact.mention.unit) ? "人" : fact.mention.unit
        return [unit, fact.mention.kind.rawValue, fact.stage ?? "", fact.scope ?? ""].joined(separator: "|")
    }

    private func compare(_ a: Fact, _ b: Fact, isElsewhere: Bool, evidence: Evidence) -> Finding {
        let agrees = Comparison.admissible(a.mention).meets(Comparison.admissible(b.mention)) || a.value == b.value
        let isCertain = a.isCertain && b.isCertain
        // Both must speak of now: a figure dated in one place and undated in the other may be of two years.
        let isDated = hasYear(a, evidence) || hasYear(b, evidence)
        func isPresent(_ fact: Fact) -> Bool {
            evidence.sentence(of: fact).map { present.occurs(in: $0.scalars) } ?? false
        }
        let sameSection = a.block != nil && a.block == b.block
        var basis = Basis(.same, "x1", to: b.mention, doubts: isCertain ? [] : [.uncertainDigits])
        if isDated || !isPresent(a) || !isPresent(b) { basis.doubts.append(.otherTime) }
        if isElsewhere { basis.doubts.append(.otherPlace) }
        if sameSection || isWithoutPart(a, b, evidence) || isWithoutPart(b, a, evidence) {
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
                ? Message(
                    zh: "\(a.displayName)在两处都是\(a.mention.quote)。",
                    en: "\(a.displayName) is \(a.mention.quote) in both places.")
                : Message(
                    zh:
                        "\(a.displayName)一处为\(a.mention.quote)（第\(a.mention.span.line)行），另一处为\(b.mention.quote)（第\(b.mention.span.line)行）。",
                    en:
                        "\(a.displayName) is \(a.mention.quote) in one place (line \(a.mention.span.line)) and \(b.mention.quote) in another (line \(b.mention.span.line))."
                ), basis: basis)
    }

    /// 学校86所,其中特殊教育学校1所, and 85所 elsewhere: the second may leave out what the first tells apart.
    private func isWithoutPart(_ whole: Fact, _ rest: Fact, _ evidence: Evidence) -> Bool {
        guard let all = whole.value, let left = rest.value, left < all else { return false }
        return evidence.facts(inSentenceOf: whole).contains { part in
            part.id != whole.id && part.value == all - left
                && PartSumCheck.sameUnit(part.mention.unit, whole.mention.unit)
        }
    }

    private func hasYear(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentence(of: fact) else { return false }
        let before = sentence.scalars.prefix(max(0, fact.mention.range.lowerBound - sentence.range.lowerBound))
        var digits = 0
        for c in before where c != 0x20 {
            if c >= 0x30, c <= 0x39 {
                digits += 1
            } else {
                if digits == 4, c == SameFactCheck.year { return true }
                digits = 0
            }
        }
        return SameFactCheck.maskedYear.occurs(in: sentence.scalars, before.indices)
    }
    private static let year = ("年" as Unicode.Scalar).value
    private static let maskedYear: WordSet = ["__年"]
}
