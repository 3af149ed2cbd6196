import Lexicon
import Records
import Source

/// The names of all indicators that the lexicons know, findable from either end.
///
/// One form can name several indicators; which one is meant depends on the standard that governs the report, and on
/// the block of the standard's indicator in which the name stands.
final class TermIndex: Sendable {
    /// A class, as one is named by many forms and handed about by all who look for it.
    final class Term: Sendable {
        let id: String
        let name: String
        /// The unit it is usually printed with, for figures that print none: 总人口41.6万.
        let unit: String?
        let kind: Indicator.Kind?
        /// It is of no stage, whatever was spoken of before.
        let hasNoStage: Bool
        /// A 差异系数, which goes by the name of what it is of.
        let isCoefficient: Bool
        /// Words of which one stands nearby where it is meant; nil where none need.
        let near: WordSet?
        private let isAlwaysCalled: Bool
        /// The different characters of its name.
        private let characters: [UInt32]

        init(
            id: String, name: String, indicator: Indicator? = nil, kind: Indicator.Kind? = nil,
            isCoefficient: Bool = false
        ) {
            self.id = id
            self.name = name
            self.isCoefficient = isCoefficient
            unit = indicator?.units.first
            self.kind = indicator?.kind ?? kind
            near = indicator.flatMap { $0.near.isEmpty ? nil : WordSet($0.near) }
            hasNoStage = indicator?.stage == Indicator.Stage.none
            isAlwaysCalled = indicator?.isAlwaysCalled ?? false
            var distinct: [UInt32] = []
            for c in name.scalarValues where !distinct.contains(c) { distinct.append(c) }
            characters = distinct
        }

        /// The lexicon's name, or the document's own where that says it in other words.
        ///
        /// - Parameter said: the scalars of `own`.
        func name(besides own: String, _ said: [UInt32]) -> String {
            if own == name || isAlwaysCalled { return name }
            let shared = characters.count(where: said.contains)
            return shared * 4 >= 3 * characters.count ? name : own
        }
    }
    private let forward: Trie<Int>
    private let backward: Trie<Int>
    private let terms: [Term]
    /// The terms that a form names, as indices.
    private let named: [[Int]]
    /// Which of them is meant, by the standards that govern the document.
    private let chosen: [Term]
    private let byID: [String: Term]
    private let within: [String: [[UInt32]: Term]]
    /// By id of a rate, or of what it is taken of, the indicator of a standard that it measures, for those that have short
    /// names: of 残疾儿童少年入学率 and of 适龄残疾儿童 that of the same name. Whatever standard governs, the short names mean the same beside the rate.
    let topics: [String: String]
    /// The shares that are known by their part and whole, or by words in order.
    let shares: [NamedShare]

    /// A share that goes by what it is of.
    struct NamedShare: Sendable {
        let term: Term
        let parts: [String]
        let wholes: [String]
        let inOrder: [[[UInt32]]]
        /// The indicator of a standard in whose block its parts have short names.
        let topic: String?
    }

    /// - Parameter rateEnds: ends of names of rates of which each stands for the others.
    init(indicators: [Indicator], standards: [Standard], rateEnds: [String]) {
        var forward = Trie<Int>()
        var backward = Trie<Int>()
        var terms: [Term] = []
        var named: [[Int]] = []
        var exact: [[UInt32]: Int] = [:]
        func insert(_ key: [UInt32], _ term: Int) {
            exact[key] = named.count
            forward.insert(String(scalars: key), named.count)
            backward.insert(String(scalars: key.reversed()), named.count)
            named.append([term])
        }
        func add(_ new: Term, _ forms: [String]) {
            let term = terms.count
            terms.append(new)
            for form in forms {
                let key = form.scalarValues
                guard key.count >= 2 else { continue }
                if let slot = exact[key] {
                    if named[slot].last != term { named[slot].append(term) }
                } else {
                    insert(key, term)
                }
            }
        }
        for indicator in indicators {
            add(Term(id: indicator.id, name: indicator.name, indicator: indicator), indicator.forms)
        }
        for indicator in standards.flatMap(\.indicators) {
            let isCoefficient = indicator.kind == .cv || indicator.kind == .mean
            // What a standard measures in percent is no number of people.
            let kind: Indicator.Kind? = indicator.unit == "%" ? .percent : nil
            add(
                Term(id: indicator.id, name: indicator.name, kind: kind, isCoefficient: isCoefficient), indicator.forms)
        }
        // 就近划片入学占比 is 就近划片入学比例, where no other figure is called so.
        for (number, indicator) in indicators.enumerated() where indicator.kind == .percent {
            for form in indicator.forms {
                guard let end = rateEnds.first(where: { form.hasSuffix($0) && form.count >= $0.count + 4 }) else {
                    continue
                }
                for other in rateEnds where other != end {
                    let key = (form.dropLast(end.count) + other).scalarValues
                    if exact[key] == nil { insert(key, number) }
                }
            }
        }
        var within: [String: [[UInt32]: Term]] = [:]
        for indicator in indicators {
            for place in indicator.within {
                for alias in place.aliases {
                    within[place.block, default: [:]][alias.scalarValues] = Term(id: indicator.id, name: indicator.name)
                }
            }
        }
        self.forward = forward
        self.backward = backward
        self.terms = terms
        self.named = named
        self.within = within
        topics = Dictionary(
            indicators.compactMap { one in one.topic.map { (one.id, $0) } }, uniquingKeysWith: { a, _ in a }
        ).merging(TermIndex.topics(of: standards, named: within)) { own, _ in own }
        let topics = topics
        shares = indicators.filter { !$0.parts.isEmpty || !$0.inOrder.isEmpty }.map { one in
            NamedShare(
                term: Term(id: one.id, name: one.name, indicator: one), parts: one.parts, wholes: one.wholes,
                inOrder: one.inOrder.map { $0.map(\.scalarValues) }, topic: topics[one.id])
        }
        chosen = named.map { TermIndex.chosen($0.map { terms[$0] }, governing: []) }
        byID = Dictionary(terms.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    }

    /// The index for documents that these standards govern, the groups whose own ids come before those of the statistics.
    init(_ other: TermIndex, governedBy standards: [Standard]) {
        forward = other.forward
        backward = other.backward
        terms = other.terms
        named = other.named
        within = other.within
        topics = other.topics
        shares = other.shares
        byID = other.byID
        let governing = standards.map(\.id)
        chosen = other.named.map { TermIndex.chosen($0.map { other.terms[$0] }, governing: governing) }
    }

    private static func topics(of standards: [Standard], named: [String: [[UInt32]: Term]]) -> [String: String] {
        var out: [String: String] = [:]
        for indicator in standards.flatMap(\.indicators) where named[indicator.id] != nil {
            for rate in indicator.thresholds.compactMap(\.indicator) where out[rate] == nil {
                out[rate] = indicator.id
            }
        }
        return out
    }

    /// Which of a form's indicators is meant: the resource and balance indicators of the governing standard, then the
    /// statistics, then the governing standard's other ones.
    private static func chosen(_ all: [Term], governing: [String]) -> Term {
        func rank(_ term: Term) -> Int {
            guard let standard = governing.first(where: { term.id.hasPrefix($0 + ".") }) else {
                return term.id.first?.isNumber == true ? 3 : 1
            }
            return term.id.hasPrefix(standard + ".resources") || term.id.hasPrefix(standard + ".balance") ? 0 : 2
        }
        return all.count == 1 ? all[0] : all.min { rank($0) < rank($1) } ?? all[0]
    }

    func term(id: String) -> Term? { byID[id] }

    /// Of a name that its 差异系数 shares with the measure itself, the measure: 师生比1:16.8 is no coefficient.
    func measure(named words: [UInt32]) -> Term? {
        slot(exactly: words).flatMap { named[$0].lazy.map { self.terms[$0] }.first { !$0.isCoefficient } }
    }
    func isTerm(_ words: [UInt32]) -> Bool { isTerm(words, 0..<words.count) }
    func isTerm(_ words: [UInt32], _ range: Range<Int>) -> Bool {
        forward.longest(in: words, at: range.lowerBound, before: range.upperBound)?.length == range.count
            && !range.isEmpty
    }
    func term(exactly words: [UInt32]) -> Term? { slot(exactly: words).map { chosen[$0] } }
    private func slot(exactly words: [UInt32]) -> Int? {
        forward.longest(in: words, at: 0).flatMap { $0.length == words.count ? $0.payload : nil }
    }
    /// Whether words are a short name in the block of some indicator of a standard.
    func isShortName(_ words: [UInt32]) -> Bool { within.values.contains { $0[words] != nil } }
    /// What a short name means in the block of a standard's indicator.
    func term(_ words: [UInt32], within block: String) -> Term? { within[block]?[words] }

    /// The longest term that begins at `i`: its length and the term.
    func longestStarting(at i: Int, in view: TextView) -> (length: Int, term: Term)? {
        forward.longest(in: view.s, at: i).map { ($0.length, chosen[$0.payload]) }
    }

    /// The start of the longest term that ends at `end`.
    func longestEnding(at end: Int, in view: TextView, limit: Int) -> Int? {
        backward.longest(in: view.s, backFrom: end, to: max(limit, end - 40)).map { end - $0.length }
    }

    /// The term that names a head best: the whole of it, else the longest one at its end.
    func best(for words: [UInt32]) -> (term: Term, isWhole: Bool, length: Int)? {
        if let slot = slot(exactly: words) { return (chosen[slot], true, words.count) }
        if let (length, slot) = backward.longest(in: words, backFrom: words.count, to: 0),
            length >= 3 || length * 2 > words.count
        {
            return (chosen[slot], length == words.count, length)
        }
        return nil
    }
}
