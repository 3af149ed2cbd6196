import Lexicon
import Source

/// Words of Taiwan and Hong Kong to those of the mainland, when asked for: `网路资讯` to `网络信息`.
///
/// The words differ in more than script, and often both are good Chinese, so this step runs only by name. Each word that
/// it changes has a repair record.
struct VocabularyStep: NormalizationStep {
    static let description = StepDescription(
        name: "vocabulary", zh: "台湾、香港用语换成大陆用语", en: "words of Taiwan and Hong Kong to those of the mainland",
        isOnRequest: true)

    private struct Word: Sendable {
        var from: [UInt32]
        var to: [UInt32]
        var evidence: String
    }
    /// By first scalar, the longest first.
    private var words: [UInt32: [Word]] = [:]

    init(_ lexicons: LexiconFiles) throws(LexiconError) {
        let table = try ScalarTable(lexicons, path: "script/vocabulary.tsv")
        for row in table.rows {
            let evidence =
                switch String(scalars: row.marks) {
                case "台": "台湾用语，大陆称“\(String(scalars: row.to))”"
                case "港": "香港用语，大陆称“\(String(scalars: row.to))”"
                case "": "台湾、香港用语，大陆称“\(String(scalars: row.to))”"
                default: throw table.error(row, zh: "第三栏只能是“台”“港”，或者不写。", en: "The third column is 台, 港 or nothing.")
                }
            words[row.from[row.from.startIndex], default: []].append(
                Word(from: Array(row.from), to: Array(row.to), evidence: evidence))
        }
        for key in words.keys { words[key]?.sort { $0.from.count > $1.from.count } }
    }

    func run(on draft: inout Draft) {
        let scalars = draft.scalars
        var edits = TextEdits()
        var i = 0
        while i < scalars.count {
            guard let word = words[scalars[i]]?.first(where: { scalars.has($0.from, at: i) }) else {
                i += 1
                continue
            }
            let range = i..<i + word.from.count
            i = range.upperBound
            guard word.from != word.to else { continue }
            draft.record(
                Self.description, at: range,
                candidates: [.init(text: String(scalars: word.to), evidence: word.evidence)], status: .certain)
            edits.replace(range, with: word.to)
        }
        draft.apply(edits)
    }
}
