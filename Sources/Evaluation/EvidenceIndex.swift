import Records

/// Where the facts of a document stand, so that a check looks at those beside a claim and not at all of them.
///
/// Indices count `Evidence.facts` and ascend.
struct EvidenceIndex: Sendable {
    private(set) var byReport: [Int: [Int]] = [:]
    private(set) var bySentence: [Range<Int>: [Int]] = [:]
    private(set) var byParagraph: [Range<Int>: [Int]] = [:]
    private(set) var byTable: [String?: [Int]] = [:]
    private(set) var byIndicator: [String: [Int]] = [:]
    private(set) var byBlock: [String: [Int]] = [:]
    /// The index of each sentence by its range.
    private(set) var sentences: [Range<Int>: Int] = [:]

    init(facts: [Fact], sentences all: [Evidence.Sentence]) {
        for (i, fact) in facts.enumerated() {
            byReport[fact.mention.report, default: []].append(i)
            if let range = fact.sentence { bySentence[range, default: []].append(i) }
            if let range = fact.paragraph { byParagraph[range, default: []].append(i) }
            if let table = fact.table { byTable[table.title, default: []].append(i) }
            if let id = fact.indicator.id { byIndicator[id, default: []].append(i) }
            if let id = fact.block?.id { byBlock[id, default: []].append(i) }
        }
        for (i, sentence) in all.enumerated() where sentences[sentence.range] == nil { sentences[sentence.range] = i }
    }
}
