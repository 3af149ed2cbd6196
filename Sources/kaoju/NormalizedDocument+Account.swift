import Normalization
import Reading
import Records
import Reporting
import Source

extension NormalizedDocument {
    /// What was done to the text, for people.
    func account(without: Set<String>, with: Set<String>, name: String) -> RepairAccount {
        let guess = document.encodingGuess
        let (width, script) = silentChanges()
        let printed = self.printed
        let steps = Normalizer.steps.map { step in
            RepairAccount.Step(
                name: step.name, title: language.say(zh: step.zh, en: step.en),
                repairs: repairs.count { $0.step == step.name },
                characters: step.name == "width" ? width : step.name == "script" ? script : 0,
                isSkipped: without.contains(step.name) || (step.isOnRequest && !with.contains(step.name)))
        }
        return RepairAccount(
            name: name,
            encoding: .init(
                name: source.encoding, zh: guess?.zh ?? "", en: guess?.en ?? "", declared: guess?.declared,
                agrees: guess?.agreesWithDeclared ?? true, candidates: weighed),
            warnings: document.warnings.map { language.say(zh: $0.zh, en: $0.en) }, steps: steps,
            repairs: repairs.enumerated().map { index, repair in
                RepairAccount.Repair(
                    record: RepairRecord(
                        id: index, step: repair.step, kind: repair.kind, span: source.span(repair.source),
                        observed: repair.observed,
                        candidates: repair.candidates.map { ($0.text, $0.evidence, $0.score) },
                        status: repair.status.rawValue),
                    before: document.excerpt(repair.source), after: excerpt(after: repair, in: printed))
            })
    }

    /// The encodings that the bytes could be weighed in; none where there was nothing to weigh.
    private var weighed: [RepairAccount.Encoding.Candidate] {
        guard document.encodingGuess != nil, source.bytes.contains(where: { $0 >= 0x80 || $0 == 0 }) else { return [] }
        return EncodingDetector.candidates(source.bytes).map {
            .init(
                name: $0.name, characters: $0.characters, frequentShare: $0.frequentShare, bad: $0.bad,
                bitsPerByte: $0.bitsPerByte)
        }
    }

    /// The line of the text as understood, where the repair was made; nil where nothing changed.
    private func excerpt(after repair: Normalization.Repair, in printed: [UInt32]) -> Excerpt? {
        guard repair.status != .unresolved else { return nil }
        let range = text.textRange(ofSource: repair.source)
        var start = range.lowerBound
        var end = min(range.upperBound, text.count)
        while start > 0, text.scalars[start - 1] != 0x0A, range.lowerBound - start < 400 { start -= 1 }
        while end < text.count, text.scalars[end] != 0x0A, end - range.upperBound < 400 { end += 1 }
        guard start < end else { return nil }
        return Excerpt(
            line: Array(printed[start..<end]), range: (range.lowerBound - start)..<(range.upperBound - start))
    }

    /// Characters that became others one by one, which no repair tells of: full-width forms, and traditional ones.
    private func silentChanges() -> (width: Int, script: Int) {
        var (width, script) = (0, 0)
        let old = document.text
        var j = 0
        for i in text.scalars.indices where text.ends[i] > text.starts[i] {
            while j < old.count, old.starts[j] < text.starts[i] { j += 1 }
            guard j < old.count, old.starts[j] == text.starts[i], old.ends[j] == text.ends[i] else { continue }
            guard old.scalars[j] != text.scalars[i] else { continue }
            let source = Int(text.starts[i])..<Int(text.ends[i])
            if repairs(overlapping: source).contains(where: { $0.step == "lost-byte" }) { continue }
            switch old.scalars[j] {
            case 0x2E80...0x2FDF, 0x3000, 0xF900...0xFAFF, 0xFE50...0xFE6B, 0xFF01...0xFF5E: width += 1
            case 0x3400...0x9FFF, 0x20000...0x3FFFF: script += 1
            default: break
            }
        }
        return (width, script)
    }
}
