import Source

/// Symbols that a copy has strewn over the running text: `义务®教育优σ质均≠衡`.
///
/// One such symbol may mean something. Where a document has several of several kinds, each single between characters of
/// running text, they mean nothing and go. Beside a digit nothing goes: the symbol may stand for a lost one.
struct StraySymbolStep: NormalizationStep {
    static let description = StepDescription(
        name: "stray-symbol", zh: "去掉散落在正文里的无关符号", en: "take out symbols strewn over the running text")

    /// The document is strewn from so many places and so many different symbols on.
    private static let leastPlaces = 4
    private static let leastKinds = 3

    let lexicon: RepairLexicon

    func run(on draft: inout Draft) {
        let places = draft.scan.strays
        guard places.count >= Self.leastPlaces else { return }
        let scalars = draft.scalars
        let strewn = places.filter { isStrewn($0, scalars) }
        let kinds = Set(strewn.map { scalars[$0] })
        guard strewn.count >= Self.leastPlaces, kinds.count >= Self.leastKinds,
            // A symbol that the author uses stands elsewhere too: in a formula, before an item, behind a name.
            strewn.count * 4 >= places.count * 3
        else { return }
        let evidence = "正文里散落着\(strewn.count)处、\(kinds.count)种与文意无关的符号"
        var edits = TextEdits()
        for i in places {
            if strewn.contains(i) {
                draft.record(
                    Self.description, at: i..<i + 1, candidates: [.init(text: "", evidence: evidence)], status: .certain
                )
                edits.remove(i..<i + 1)
            } else if touchesDigit(i, scalars) {
                draft.record(
                    Self.description, at: i..<i + 1, candidates: [.init(text: "", evidence: evidence + ",但旁边是数字")],
                    status: .unresolved)
            }
        }
        draft.apply(edits)
    }

    /// Between two characters of running text, or one and its punctuation.
    private func isStrewn(_ index: Int, _ scalars: [UInt32]) -> Bool {
        let (before, after) = (scalars.at(index - 1), scalars.at(index + 1))
        return (Glyph.isHan(before) && (Glyph.isHan(after) || lexicon.sentencePunctuation.contains(after)))
            || (Glyph.isHan(after) && lexicon.sentencePunctuation.contains(before))
    }

    private func touchesDigit(_ index: Int, _ scalars: [UInt32]) -> Bool {
        Glyph.isDigit(scalars.at(index - 1)) || Glyph.isDigit(scalars.at(index + 1))
    }
}
