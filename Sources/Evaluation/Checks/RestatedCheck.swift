import Exact
import Lexicon
import Records
import Source

/// `认定普惠性民办幼儿园35所` and, elsewhere, `已认定普惠性民办园33所`: one figure told twice in words that differ a little, and a little
/// otherwise. It only asks: two names that are nearly one may well be of two things.
struct RestatedCheck: Check {
    static let rule = "same-fact.worded"
    private let words: Words
    private let bare: WordReplacement

    private struct Words {
        let contrasts: WordSet
        let events: WordSet
        let narrower: WordSet
        let planned: WordSet
        let others: WordSet
        let rates: WordSet
        let inclusive: WordSet
    }

    init(lexicon: SameFactLexicon) {
        words = Words(
            contrasts: WordSet(lexicon.contrasts), events: WordSet(lexicon.events), narrower: WordSet(lexicon.narrower),
            planned: WordSet(lexicon.planned), others: WordSet(lexicon.otherTimes), rates: WordSet(lexicon.rates),
            inclusive: WordSet(lexicon.inclusive))
        bare = WordReplacement(lexicon.levels + lexicon.shorter + (lexicon.wraps + lexicon.told).map { ($0, "") })
    }

    /// A figure with the name by which it is compared.
    private struct Told {
        let fact: Fact
        let name: [UInt32]
        let core: NameMatch.Core
        let contrasts: [Int]
        let narrowings: [Int]
        let year: Substring?
    }
    private struct Measure: Hashable {
        let report: Int
        let measure: NameID
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let told = evidence.facts(where: isTold).compactMap { self.told($0, in: evidence) }
        let groups = Dictionary(grouping: told) {
            Measure(report: $0.fact.mention.report, measure: evidence.keys[$0.fact.id].measure)
        }
        return groups.values.flatMap { group -> [Finding] in
            group.indices.compactMap { i in
                let alike = group.filter { areOne(group[i], $0, evidence) }
                // Three values are a list, or one figure followed through time.
                guard Set(alike.map(\.fact.value)).count == 1, let first = alike.first,
                    first.fact.mention.range.upperBound <= group[i].fact.mention.range.lowerBound,
                    isNear(first.fact, group[i].fact)
                else { return nil }
                return finding(first.fact, group[i].fact)
            }
        }.sorted { ($0.claim?.span?.chars.lowerBound ?? 0) < ($1.claim?.span?.chars.lowerBound ?? 0) }
    }

    private func isTold(_ key: FactKey) -> Bool {
        key.isActual && key.traits.isSuperset(of: [.hasValue, .isCertain, .isStated]) && !key.isInTable
            && !key.isChangeOrGrowth && key.unit != .percentPoint && (key.isAmount || key.kind == .percent)
    }

    private func told(_ fact: Fact, in evidence: Evidence) -> Told? {
        let written = evidence.names.scalars(of: evidence.keys[fact.id].words)
        let isRate = fact.mention.kind == .percent
        if !isRate, words.events.occurs(in: written) { return nil }
        if isRate, !words.rates.occurs(in: written) { return nil }
        let before = evidence.statement(before: fact.id)
        if before.holds(words.others) || before.holds(words.planned) { return nil }
        if evidence.passage(after: fact.id, atMost: Self.aside).holds(words.inclusive) { return nil }
        let name = bare(written)
        let core = NameMatch.core(name)
        guard core.count >= Self.shortest else { return nil }
        return Told(
            fact: fact, name: name, core: core, contrasts: words.contrasts.found(in: name, name.indices),
            narrowings: evidence.sentenceRange(of: fact.id).map { words.narrower.found(in: evidence.scalars, $0) }
                ?? [],
            year: fact.period?.prefix(4))
    }
    private static let (shortest, aside) = (3, 4)

    /// Whether two figures may be one that is told twice, otherwise: of one name, and of no other time, stage or place.
    private func areOne(_ a: Told, _ b: Told, _ evidence: Evidence) -> Bool {
        let (paragraph, other) = (evidence.keys[a.fact.id].paragraph, evidence.keys[b.fact.id].paragraph)
        guard a.contrasts == b.contrasts, a.narrowings == b.narrowings, paragraph != other || paragraph < 0,
            !Comparison.admissible(a.fact.mention).meets(Comparison.admissible(b.fact.mention))
        else { return false }
        return isSame(a.fact.stage, b.fact.stage) && isSame(a.fact.scope, b.fact.scope)
            && isSame(a.fact.indicator.id, b.fact.indicator.id) && a.year == b.year && areLike(a, b)
    }

    private func isSame(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }

    /// The same words; of counts also but for what stands before the shorter name.
    private func areLike(_ a: Told, _ b: Told) -> Bool {
        if a.name == b.name { return true }
        if NameMatch.contained(a.core, in: b.core) >= Self.alike, NameMatch.contained(b.core, in: a.core) >= Self.alike
        {
            return true
        }
        let (short, long) = a.name.count < b.name.count ? (a, b) : (b, a)
        return a.fact.mention.kind != .percent && short.core.count >= Self.specific
            && long.name.suffix(short.name.count).elementsEqual(short.name)
    }
    /// Of a hundred characters, and characters of a name that says what is counted.
    private static let (alike, specific) = (88, 5)

    /// What lies further apart is hardly one figure: a hundredth or two where the name is long, and one wrong digit.
    private func isNear(_ a: Fact, _ b: Fact) -> Bool {
        guard let x = a.value, let y = b.value, x > 0, y > 0, b.mention.ulp > 0 else { return false }
        let (low, high) = x < y ? (x, y) : (y, x)
        return high - low <= high * Self.nearest
            || DigitSlip.lies(between: y / b.mention.ulp, and: x / b.mention.ulp, ulp: 1, fewest: 2)
    }
    private static let nearest = Rational(3, 100)

    private func finding(_ a: Fact, _ b: Fact) -> Finding {
        let (line, other) = (a.mention.span.line, b.mention.span.line)
        return Finding.restated(
            Self.rule, b, in: a, isSame: false,
            message: Message(
                zh:
                    "\(a.displayName)一处为\(a.mention.said)（第\(line)行），\(b.displayName)另一处为\(b.mention.said)（第\(other)行），请核对是否同一个数。",
                en:
                    "\(a.displayName) is \(a.mention.said) (line \(line)) and \(b.displayName) is \(b.mention.said) (line \(other)): please check whether they are one figure."
            ), basis: Basis(.same, "x1", to: b.mention, doubts: [.asksOnly]))
    }
}
