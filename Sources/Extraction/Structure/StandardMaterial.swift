import Exact
import Lexicon
import Records
import Synchronization

/// What is needed of the standards that govern a document, whatever the document: their wordings, the figures they ask
/// for, the names of their indicators, which of those a name means. Made once for each.
struct StandardMaterial: Sendable {
    let standards: [Standard]
    let wordings: WordingIndex
    let asked: Set<Rational>
    /// Those of them that are percentages, areas, and anything else: 96平方米 asks for no 96%, 5.8平方米 for no 5.8人.
    let askedShares: Set<Rational>
    let askedAreas: Set<Rational>
    let askedOthers: Set<Rational>
    let names: [String: IndicatorNames]
    let terms: TermIndex

    init(_ standards: [Standard], terms: TermIndex) {
        self.standards = standards
        self.terms = TermIndex(terms, governedBy: standards)
        wordings = WordingIndex(standards)
        let indicators = standards.flatMap(\.indicators)
        var figures = indicators.compactMap(\.wording).flatMap { StandardMaterial.figures(in: $0) }
        for indicator in indicators {
            for threshold in indicator.thresholds {
                let unit = threshold.unit ?? indicator.unit ?? ""
                figures.append((threshold.limit.value, unit.hasPrefix("平方米") ? .area : unit.isEmpty ? nil : .count))
                if threshold.unit == nil || threshold.unit == "%" { figures.append((threshold.limit.value, .percent)) }
            }
        }
        asked = Set(figures.map(\.value))
        askedShares = Set(figures.filter { $0.kind == .percent }.map(\.value))
        askedAreas = Set(figures.filter { $0.kind == .area }.map(\.value))
        askedOthers = Set(figures.filter { $0.kind != .area && $0.kind != .percent }.map(\.value))
        names = Dictionary(indicators.map { ($0.id, IndicatorNames($0)) }, uniquingKeysWith: { a, _ in a })
    }

    /// The figures printed in a sentence of a standard, and whether they are percentages or areas; nil for anything else.
    private static func figures(in wording: String) -> [(value: Rational, kind: Mention.Kind?)] {
        let reader = NumberReader(s: wording.scalarValues)
        return reader.s.indices.compactMap { i in
            guard i == 0 || !reader.s[i - 1].isASCIIDigit && reader.s[i - 1] != code("."),
                let token = reader.arabic(at: i)
            else { return nil }
            let isArea = reader.at(token.range.upperBound, "平")
            return (token.value, token.isPercent ? .percent : isArea ? .area : nil)
        }
    }

    /// The pairs of characters of an indicator's wording and of its names.
    struct IndicatorNames: Sendable {
        let wording: Bigrams
        let forms: [Bigrams]

        init(_ indicator: Standard.Indicator) {
            wording = Bigrams((indicator.wording ?? indicator.name).scalarValues)
            forms = indicator.forms.map { Bigrams($0.scalarValues) }
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
