import Exact
import Lexicon
import Records

/// 《…规划(送审稿)》 in one place and 实施《…规划》 in another: a draft that elsewhere is in force.
struct DocumentStatusCheck: Check {
    private let drafts: WordSet
    private let adopted: WordSet
    private let draftWords: [String]

    init(lexicon: StatusLexicon) {
        drafts = WordSet(lexicon.drafts)
        adopted = WordSet(lexicon.adopted)
        draftWords = lexicon.drafts
    }

    private struct Title {
        /// Characters and digits without what says that it is a draft.
        var name: [UInt32]
        var draft: String?
        var isAdopted: Bool
        var sentence: Evidence.Sentence
    }

    func findings(in evidence: Evidence) -> [Finding] {
        guard evidence.scalars.contains(Self.opening) else { return [] }
        // Most sentences have none.
        let quoting = evidence.sentences.indices.filter {
            evidence.scalars[evidence.sentences[$0].range].contains(Self.opening)
        }
        let titles = quoting.flatMap { found(in: evidence.sentences[$0], evidence.scalars) }
        guard titles.contains(where: { $0.draft != nil }) else { return [] }
        var asked: Set<[UInt32]> = []
        return titles.indices.compactMap { i in
            let draft = titles[i]
            guard let word = draft.draft, !asked.contains(draft.name),
                let later = titles[(i + 1)...].first(where: {
                    $0.draft == nil && $0.isAdopted && $0.name == draft.name
                        && $0.sentence.report == draft.sentence.report
                })
            else { return nil }
            asked.insert(draft.name)
            return finding(draft, word, later)
        }
    }

    /// The titles between 《 and 》 of a sentence.
    private func found(in sentence: Evidence.Sentence, _ s: [UInt32]) -> [Title] {
        var titles: [Title] = []
        var start = sentence.range.lowerBound
        while let open = s[start..<sentence.range.upperBound].firstIndex(of: Self.opening),
            let close = s[open..<sentence.range.upperBound].firstIndex(of: Self.closing)
        {
            let inner = Array(s[open + 1..<close])
            let word = drafts.occurs(in: inner) ? draftWords.first { inner.contains($0.scalarValues) } : nil
            let name = (word.map { inner.replacing($0.scalarValues, with: []) } ?? inner).filter(Self.isNameScalar)
            if name.count >= 6 {
                let lead = max(sentence.range.lowerBound, open - 12)..<open
                titles.append(
                    Title(name: name, draft: word, isAdopted: adopted.occurs(in: s, lead), sentence: sentence))
            }
            start = close + 1
        }
        return titles
    }

    private func finding(_ draft: Title, _ word: String, _ later: Title) -> Finding {
        func term(_ title: Title, _ value: String) -> Finding.Term {
            Finding.Term(
                name: String(scalars: title.name), value: value, unit: "", interval: .everything,
                span: title.sentence.span, quote: title.sentence.sourceQuote)
        }
        var basis = Basis(.wording, doubts: [.asksOnly])
        basis.words = [word]
        let name = String(scalars: draft.name)
        return Finding(
            report: later.sentence.report, rule: "status.document", kind: "plausibility", grade: .questionable,
            severity: .low, claim: term(later, "出台"), inputs: [term(draft, word)],
            message: Message(
                zh: "“\(name)”一处还是\(word)，另一处却已出台或在执行，请核对。",
                en: "“\(name)” is a draft (\(word)) in one place and in force in another; please check."), basis: basis)
    }

    private static let (opening, closing): (UInt32, UInt32) = (0x300A, 0x300B)
    private static func isNameScalar(_ c: UInt32) -> Bool { (0x4E00...0x9FFF).contains(c) || (0x30...0x39).contains(c) }
}
