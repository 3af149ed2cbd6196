import Exact
import Lexicon
import Records

/// One figure of a whole place in one year, as one document states it.
public struct Observation: Sendable {
    /// What makes two figures comparable.
    public struct Key: Hashable, Sendable {
        public let place: String
        /// The lexicon's id, or the document's words where the lexicon has none.
        public let indicator: String
        public let stage: String
        public let unit: String
        public let kind: Mention.Kind
    }
    public let key: Key
    /// Index of the document.
    public let document: Int
    public let fact: Fact
    /// `2022` or `2021/2022`; `undated` where neither the sentence nor the document says.
    public let period: String
    static let undated = "—"
    /// Whether the sentence says the period; otherwise the document is of that year.
    public let isDated: Bool

    public var name: String { fact.indicator.name }
    var value: Rational { fact.mention.value ?? .undefined }
    var interval: Interval { fact.mention.admissible() }
    /// Whether sums of it make sense.
    var isAmount: Bool { [.count, .money, .area].contains(fact.mention.kind) && !isPerHead }
    private let isPerHead: Bool
    var isPercent: Bool { fact.mention.kind == .percent }

    /// Nil for what is of a part, of no known year, a plan's, a change, or no more than a limit.
    init?(_ fact: Fact, document: Int, place: Place, year: String?, _ lexicon: CompareLexicon) {
        guard fact.role == .actual || fact.role == .previous, fact.value != nil, fact.qualifier == nil,
            fact.mention.status == .certain, fact.mention.kind.isQuantity,
            fact.indicator.id != nil || fact.mention.kind != .number,
            fact.mention.isStated
        else { return nil }
        switch fact.relation {
        case .change, .growth, .part: return nil
        case nil: break
        }
        guard Observation.isWhole(fact, place, lexicon.places) else { return nil }
        if let id = fact.indicator.id {
            guard fact.isExactIndicator else { return nil }
            key = Key(
                place: place.name, indicator: id, stage: fact.stage ?? "", unit: Observation.unit(fact),
                kind: fact.mention.kind)
        } else {
            guard fact.words.unicodeScalars.count >= 5 else { return nil }
            key = Key(
                place: place.name, indicator: fact.words, stage: fact.stage ?? "", unit: Observation.unit(fact),
                kind: fact.mention.kind)
        }
        if let own = fact.period.flatMap(Observation.period) {
            period = own
            isDated = true
        } else if let year = year.flatMap(Observation.period) {
            guard fact.role == .actual else { return nil }
            period = year
            isDated = false
        } else {
            guard fact.role == .actual else { return nil }
            period = Observation.undated
            isDated = false
        }
        isPerHead = fact.mention.unit.contains("/") || lexicon.perHead.contains { fact.words.contains($0) }
        self.document = document
        self.fact = fact
    }

    private static func isWhole(_ fact: Fact, _ place: Place, _ words: OwnPlaceWords) -> Bool {
        guard let scope = fact.scope else { return true }
        if scope == place.name || words.areas.contains(scope) { return true }
        // 全市 in a county's report is the city.
        return words.isScope(scope)
            && scope.unicodeScalars.last == place.name.unicodeScalars.last
    }

    /// 人, 名 and 位 count alike; 元/生 is 元.
    private static func unit(_ fact: Fact) -> String {
        let unit = fact.mention.unit.split(separator: "/").first.map(String.init) ?? ""
        return ["名", "位"].contains(unit) ? "人" : unit
    }

    /// `2022-08` is in 2022; `2021/2022` is a school year.
    static func period(_ text: String) -> String? {
        let digits = text.utf8.prefix(4)
        guard digits.count == 4, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return text.utf8.count == 9 && text.contains("/") ? text : String(text.prefix(4))
    }

    /// The first year of the period.
    var year: Int { Int(period.prefix(4)) ?? 0 }

    func term(_ document: DocumentRecord) -> Finding.Term {
        var term = fact.term
        term.document = document.id
        return term
    }
}
