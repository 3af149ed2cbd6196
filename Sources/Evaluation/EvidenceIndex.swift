import Records
import Source

/// Where the facts of a document stand and what they are of, so that a check looks at those beside a claim and not at all
/// of them. Made once, for all checks.
///
/// Indices count `Evidence.facts` and ascend.
struct EvidenceIndex: Sendable {
    let names: NameTable
    let bySentence: FactGroups
    let byParagraph: FactGroups
    let byReport: FactGroups
    let byIndicator: FactGroups
    let byWords: FactGroups
    /// The ranges of the sentences that have numbers, with the index of each in `Evidence.sentences`.
    let sentences: [(range: Range<Int>, index: Int?)]
    /// By index in `Evidence.sentences`: the number of the sentence, -1 for one without facts.
    let numbers: [Int32]
    /// By index in `Evidence.sentences`: where each ends; nil where they do not come one behind the other.
    let sentenceEnds: [Int32]?
    /// Blocks of the standard's indicators, by number.
    let blocks: [IndicatorKey]
    /// Where the facts stand, whatever the order of their numbers.
    let inText: FactOrder
    /// The first fact at each place of the file.
    let byPlace: [TextPlace: Int]
    private(set) var byTable: [String?: [Int32]] = [:]
    private(set) var byBlock: [String: [Int32]] = [:]

    /// - Parameter keys: memory for the keys of the facts, which is filled.
    init(
        facts: [Fact], sentences all: [Evidence.Sentence], reports: Int, keys: UnsafeMutableBufferPointer<FactKey>
    ) {
        var makers = Makers()
        for (i, fact) in facts.enumerated() { keys.initializeElement(at: i, to: makers.key(of: fact)) }
        names = makers.names
        bySentence = FactGroups(keys.lazy.map(\.sentence), count: makers.sentences.keys.count)
        byParagraph = FactGroups(keys.lazy.map(\.paragraph), count: makers.paragraphs.keys.count)
        byReport = FactGroups(keys.lazy.map(\.report), count: max(reports, Int(keys.map(\.report).max() ?? -1) + 1))
        byIndicator = FactGroups(keys.lazy.map(\.indicator.number), count: names.count)
        byWords = FactGroups(keys.lazy.map(\.words.number), count: names.count)
        inText = FactOrder(UnsafeBufferPointer(keys))
        blocks = makers.blocks.keys
        byPlace = Dictionary(facts.map { (TextPlace($0.mention.span.chars), $0.id) }, uniquingKeysWith: { a, _ in a })
        sentences = EvidenceIndex.located(makers.sentences.keys, in: all)
        var numbers = [Int32](repeating: -1, count: all.count)
        for (number, sentence) in sentences.enumerated() {
            if let index = sentence.index { numbers[index] = Int32(number) }
        }
        self.numbers = numbers
        let isInOrder = zip(all, all.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
        sentenceEnds = isInOrder ? all.map { Int32($0.range.upperBound) } : nil
        for (i, key) in keys.enumerated() {
            if key.isInTable { byTable[facts[i].table?.title, default: []].append(Int32(i)) }
            if key.block >= 0, let id = blocks[Int(key.block)].id { byBlock[id, default: []].append(Int32(i)) }
        }
    }

    /// The sentence of each range.
    /// - Complexity: O(log *n*) a range for *n* sentences.
    private static func located(
        _ ranges: [Range<Int>], in all: [Evidence.Sentence]
    ) -> [(range: Range<Int>, index: Int?)] {
        let order = all.indices.sorted { (all[$0].range.lowerBound, $0) < (all[$1].range.lowerBound, $1) }
        return ranges.map { range in
            let first = order.partitioningIndex { all[$0].range.lowerBound >= range.lowerBound }
            let found = order[first...].prefix { all[$0].range.lowerBound == range.lowerBound }
            return (range, found.first { all[$0].range == range })
        }
    }

    /// What gives numbers while the keys are made.
    private struct Makers {
        var names = NameTable()
        var sentences = RangeNumbering()
        var paragraphs = RangeNumbering()
        var blocks = Numbering<IndicatorKey>()
        /// By the number of a unit.
        private var measures: [NameID?] = []

        /// The unit that stands for all that count alike.
        private mutating func measure(_ unit: NameID) -> NameID {
            let number = Int(unit.number)
            while measures.count <= number { measures.append(nil) }
            if let known = measures[number] { return known }
            let measure = names.id(of: PartSumCheck.unitClass(names[unit]))
            measures[number] = measure
            return measure
        }

        mutating func key(of fact: Fact) -> FactKey {
            let mention = fact.mention
            return FactKey(
                report: Int32(mention.report), start: Int32(mention.range.lowerBound),
                end: Int32(mention.range.upperBound), sentence: sentences.number(of: fact.sentence),
                paragraph: paragraphs.number(of: fact.paragraph), block: blocks.number(of: fact.block),
                words: names.id(ofHeld: fact.words), name: names.id(ofHeld: fact.indicator.name),
                indicator: names.id(ofHeld: fact.indicator.id), stage: names.id(ofHeld: fact.stage),
                scope: names.id(ofHeld: fact.scope), rule: names.id(ofHeld: fact.rule),
                unit: names.id(ofHeld: mention.unit),
                measure: measure(names.id(ofHeld: mention.unit)), table: fact.table.map { Int32($0.number) } ?? -1,
                size: mention.value?.size ?? .nan, row: names.id(ofHeld: fact.table?.row),
                column: names.id(ofHeld: fact.table?.column),
                kind: mention.kind, role: fact.role,
                comparator: mention.comparator, traits: FactKey.Traits(fact))
        }
    }
}
