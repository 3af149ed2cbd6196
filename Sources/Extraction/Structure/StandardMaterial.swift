import Exact
import Lexicon
import Synchronization

/// What is needed of the standards that govern a document, whatever the document: their wordings, the figures they ask
/// for, the names of their indicators, which of those a name means. Made once for each.
struct StandardMaterial: Sendable {
    let standards: [Standard]
    let wordings: WordingIndex
    let asked: Set<Rational>
    /// Those of them that are percentages: 96平方米 asks for no 96%.
    let askedShares: Set<Rational>
    let names: [String: IndicatorNames]
    let terms: TermIndex

    init(_ standards: [Standard], terms: TermIndex) {
        self.standards = standards
        self.terms = TermIndex(terms, governedBy: standards)
        wordings = WordingIndex(standards)
        let indicators = standards.flatMap(\.indicators)
        asked = Set(indicators.flatMap { $0.thresholds.map(\.limit.value) })
            .union(indicators.compactMap(\.wording).flatMap { StandardMaterial.numbers(in: $0) })
        askedShares = Set(
            indicators.flatMap(\.thresholds).filter { $0.unit == nil || $0.unit == "%" }.map(\.limit.value)
        ).union(indicators.compactMap(\.wording).flatMap { StandardMaterial.numbers(in: $0, isShare: true) })
        names = Dictionary(indicators.map { ($0.id, IndicatorNames($0)) }, uniquingKeysWith: { a, _ in a })
    }

    /// The figures printed in a sentence of a standard.
    private static func numbers(in wording: String, isShare: Bool = false) -> [Rational] {
        let reader = NumberReader(s: wording.scalarValues)
        return reader.s.indices.compactMap { i in
            guard i == 0 || !reader.s[i - 1].isASCIIDigit && reader.s[i - 1] != code("."),
                let token = reader.arabic(at: i), !isShare || token.isPercent
            else { return nil }
            return token.value
        }
    }

    /// The pairs of characters of an indicator's wording and of its names.
    struct IndicatorNames: Sendable {
        let wording: Set<UInt64>
        let forms: [Set<UInt64>]

        init(_ indicator: Standard.Indicator) {
            wording = BigramSimilarity.bigrams((indicator.wording ?? indicator.name).scalarValues)
            forms = indicator.forms.map { BigramSimilarity.bigrams($0.scalarValues) }
        }
    }
}

/// The material of the standards met so far, shared by all documents and threads of an extractor.
final class StandardMaterials: Sendable {
    private let known = Mutex<[[String]: StandardMaterial]>([:])
    /// Of no standard in particular.
    private let terms: TermIndex

    init(terms: TermIndex) { self.terms = terms }

    func material(for standards: [Standard]) -> StandardMaterial {
        let key = standards.map(\.id)
        if let found = known.withLock({ $0[key] }) { return found }
        let made = StandardMaterial(standards, terms: terms)
        known.withLock { $0[key] = made }
        return made
    }
}
