import Source

/// Character references of HTML that a scraper left in plain text.
///
///     &ldquo;全面改薄&rdquo;&nbsp;2014&mdash;2017年   →   “全面改薄” 2014—2017年
struct EntityStep: NormalizationStep {
    static let description = StepDescription(
        name: "entity", zh: "还原网页留下的字符代码(&nbsp;)", en: "character references of HTML (&nbsp;) to their characters")

    let lexicon: RepairLexicon

    private static let ampersand: UInt32 = 0x26
    private static let longest = 10

    func run(on draft: inout Draft) {
        let scalars = draft.scalars
        var edits = TextEdits()
        var i = 0
        while let at = scalars[i...].firstIndex(of: Self.ampersand) {
            i = at + 1
            guard let end = scalars[at...].prefix(Self.longest).firstIndex(of: 0x3B), end > at + 2,
                let character = lexicon.entities[Array(scalars[(at + 1)..<end])]
            else { continue }
            draft.record(
                Self.description, at: at..<end + 1,
                candidates: [.init(text: String(scalars: [character]), evidence: "网页的字符代码")], status: .certain)
            edits.replace(at..<end + 1, with: [character])
            i = end + 1
        }
        draft.apply(edits)
    }
}
