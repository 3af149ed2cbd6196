import Source

/// Reports words and digits that a replacement put there: `教育事业开展` for 发展, `20230%` for 100%. The text stays.
struct ReplacementStep: NormalizationStep {
    static let description = StepDescription(
        name: "replacement", zh: "报告被替换的词语和数字（不改）", en: "report replaced words and digits, without changing them")

    let lexicon: RepairLexicon

    func run(on draft: inout Draft) {
        let scan = draft.scan
        let scalars = draft.scalars
        var done = 0
        for anchor in scan.anchors where anchor >= done {
            for term in lexicon.terms where scalars.has(term.observed, at: anchor - term.anchor) {
                let start = anchor - term.anchor
                let range = start..<start + term.observed.count
                draft.record(
                    Self.description, at: range, candidates: [.init(text: term.likely, evidence: term.evidence)],
                    status: .unresolved)
                done = range.upperBound
                break
            }
        }
        for run in scan.digitRuns where run.count >= 5 && scalars.at(run.upperBound) == Glyph.percent {
            let before = scalars.at(run.lowerBound - 1)
            guard before != Glyph.dot, before != Glyph.comma, before != Glyph.percent, !Glyph.isLatinLetter(before),
                let value = scalars.number(run), value > lexicon.percentLimit
            else { continue }
            let range = run.lowerBound..<run.upperBound + 1
            let candidates = lexicon.batchReplacements.filter { scalars.has($0.observed, at: run.lowerBound) }.map {
                batch in
                let rest = scalars[(run.lowerBound + batch.observed.count)..<range.upperBound]
                return Repair.Candidate(text: String(scalars: batch.likely + rest), evidence: batch.evidence)
            }
            draft.record(Self.description, at: range, candidates: candidates, status: .unresolved)
        }
    }
}
