import Exact
import Lexicon
import Records
import Source

/// What figures of one name give that stand apart in a report: 在园幼儿比上年减少109人 of the two years in a table, 比上学年的23940人减少1094人 of
/// the figure beside it and one told elsewhere, and 公办园师幼比1:14.23 of the pupils and teachers of those.
struct PrintedFar {
    private let figures: PrintedFigures
    private let words: PrintedWords
    private let pupils: WordSet
    private let teachers: WordSet
    /// Numbers of figures that bear a fact's name, by report, unit and the column or name they go by; a name is at least three
    /// characters long.
    private let named: [Series]

    private struct Series {
        let report: Int
        let name: [UInt32]
        var members: [Int]
    }
    private struct Key: Hashable {
        let report: Int
        let unit: String
        let name: String
    }

    private static let rule = "printed.difference"
    private static let lead = 48
    private static let mostMembers = 24
    private static let some = 50.0
    private static let many = 900.0

    init(_ figures: PrintedFigures, words: PrintedWords, arithmetic: ArithmeticLexicon) {
        self.figures = figures
        self.words = words
        pupils = WordSet(arithmetic.pupils)
        teachers = WordSet(arithmetic.teachers)
        let places = figures.evidence.index.byPlace
        var (series, numbers): ([Series], [Key: Int]) = ([], [:])
        for (i, mention) in figures.mentions.enumerated() where mention.comparator == .eq {
            guard let at = places[TextPlace(mention.span.chars)], case let fact = figures.evidence.facts[at],
                fact.role != .standard, fact.role != .target
            else { continue }
            let column = fact.table?.column ?? ""
            let name = column.isEmpty ? fact.words : column
            let key = Key(report: mention.report, unit: mention.unit, name: name)
            if let number = numbers[key] {
                if series[number].members.count < Self.mostMembers { series[number].members.append(i) }
            } else if name.unicodeScalars.count >= 3 {
                numbers[key] = series.count
                series.append(Series(report: mention.report, name: Self.core(name), members: [i]))
            }
        }
        named = series
    }

    /// 在园幼儿数 is called 在园幼儿 elsewhere.
    private static func core(_ name: String) -> [UInt32] {
        let scalars = name.scalarValues.prefix { $0 != bracket }
        return Array(scalars.last == number && scalars.count >= 4 ? scalars.dropLast() : scalars)
    }
    private static let (number, bracket) = (("数" as Unicode.Scalar).value, ("(" as Unicode.Scalar).value)

    /// By how much it changed: the difference of two figures that go by a name which the words before the claim hold.
    func change(_ claim: Int) -> PrintedAgreement? {
        guard figures.steps(claim) >= Self.some, figures.words(before: claim, atMost: 6).holds(words.changes) else {
            return nil
        }
        let (mention, scalars) = (figures.mentions[claim], figures.evidence.scalars)
        let end = mention.range.lowerBound
        let low = max(0, end - Self.lead)
        let start = scalars[low..<end].lastIndex(where: Evidence.endsStatement).map { $0 + 1 } ?? low
        let lead = start..<end
        for series in named where series.report == mention.report && series.name.count >= 3 {
            guard isFit(series.members[0], claim), WordSet([series.name]).occurs(in: scalars, lead) else { continue }
            let beside =
                claim > 0 && figures.distance(claim - 1, claim) <= 6 && isFit(claim - 1, claim) ? [claim - 1] : []
            if let found = pair(series.members.filter { $0 != claim } + beside, claim, with: beside.first) {
                return found
            }
        }
        return nil
    }

    /// A change of so many points is one of two rates.
    private func isFit(_ figure: Int, _ claim: Int) -> Bool {
        let (one, claim) = (figures.mentions[figure], figures.mentions[claim])
        return one.kind == claim.kind && PartSumCheck.sameUnit(one.unit, claim.unit)
            || one.kind == .percent && one.unit == Self.percent && claim.kind == .percent
    }
    private static let percent = "%"

    private func pair(_ members: [Int], _ claim: Int, with beside: Int?) -> PrintedAgreement? {
        for (i, a) in members.enumerated() {
            for b in members[(i + 1)...] where beside == nil || a == beside || b == beside {
                let (larger, smaller) = figures.size(a) >= figures.size(b) ? (a, b) : (b, a)
                let found = PrintedAgreement.difference(claim, larger, less: smaller, in: figures, rule: Self.rule)
                if found.exact == figures.mentions[claim].value, figures.size(smaller) > 0 { return found }
            }
        }
        return nil
    }

    /// Pupils to a teacher of those whom the name of the ratio begins with, wherever both are told.
    func persons(_ claim: Int) -> PrintedAgreement? {
        let mention = figures.mentions[claim]
        guard mention.kind == .ratio, figures.steps(claim) >= Self.many, figures.size(claim) > 2,
            let at = figures.evidence.index.byPlace[TextPlace(mention.span.chars)]
        else { return nil }
        let name = figures.evidence.facts[at].words.scalarValues
        let whom = Array(name[..<(teachers.first(in: name, 0..<name.count) ?? name.count)])
        guard whom.count >= 3 else { return nil }
        let own = WordSet([whom])
        let series = named.filter { $0.report == mention.report && own.occurs(in: $0.name) }
        let heads = series.filter { teachers.occurs(in: $0.name) }
        let taught = series.filter { pupils.occurs(in: $0.name) && !teachers.occurs(in: $0.name) }
        for teachers in heads.flatMap(\.members) where figures.mentions[teachers].kind == .count {
            for pupils in taught.flatMap(\.members) where figures.mentions[pupils].kind == .count {
                let found = PrintedAgreement.quotient(
                    claim, pupils, over: teachers, times: 1, in: figures, rule: "printed.per-head")
                if let found = found.confirmed(in: figures) { return found }
            }
        }
        return nil
    }
}
