import Records
import Source

/// Where the facts of a document stand, so that a check looks at those beside a claim and not at all of them.
///
/// Indices count `Evidence.facts` and ascend.
struct EvidenceIndex: Sendable {
    private(set) var byReport: [Int: [Int]] = [:]
    let bySentence: Neighbourhoods
    let byParagraph: Neighbourhoods
    private(set) var byTable: [String?: [Int]] = [:]
    private(set) var byIndicator: [String: [Int]] = [:]
    private(set) var byBlock: [String: [Int]] = [:]
    /// The sentences by where they begin: their ranges, and their indices.
    private let sentences: [(range: Range<Int>, index: Int)]

    init(facts: [Fact], sentences all: [Evidence.Sentence]) {
        for (i, fact) in facts.enumerated() {
            byReport[fact.mention.report, default: []].append(i)
            if let table = fact.table { byTable[table.title, default: []].append(i) }
            if let id = fact.indicator.id { byIndicator[id, default: []].append(i) }
            if let id = fact.block?.id { byBlock[id, default: []].append(i) }
        }
        bySentence = Neighbourhoods(facts, by: \.sentence)
        byParagraph = Neighbourhoods(facts, by: \.paragraph)
        sentences = all.enumerated().map { ($1.range, $0) }.sorted {
            ($0.range.lowerBound, $0.index) < ($1.range.lowerBound, $1.index)
        }
    }

    /// The index of the sentence of a range.
    /// - Complexity: O(log *n*) for *n* sentences.
    func sentence(_ range: Range<Int>) -> Int? {
        var (low, high) = (0, sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < sentences.count, sentences[low].range.lowerBound == range.lowerBound {
            if sentences[low].range == range { return sentences[low].index }
            low += 1
        }
        return nil
    }

    /// The facts that stand together, for each of them.
    struct Neighbourhoods: Sendable {
        private var places: [Int]
        private var facts: [[Fact]] = []

        init(_ all: [Fact], by place: (Fact) -> Range<Int>?) {
            var known: [Range<Int>: Int] = [:]
            var last: (range: Range<Int>, place: Int)?
            places = []
            places.reserveCapacity(all.count)
            for fact in all {
                guard let range = place(fact) else { places.append(-1); continue }
                let at = last?.range == range ? last?.place : known[range]
                let here = at ?? facts.count
                if at == nil {
                    known[range] = here
                    facts.append([])
                }
                facts[here].append(fact)
                places.append(here)
                last = (range, here)
            }
        }

        /// Those beside a fact and itself, in order; none where it stands nowhere.
        subscript(fact: Fact) -> [Fact] { places[fact.id] < 0 ? [] : facts[places[fact.id]] }
    }
}
