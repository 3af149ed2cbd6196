import Source

/// Letters that look like the numeral that must stand there.
///
///     五年级数学Ш级,2О23年   →   五年级数学Ⅲ级,2023年
struct LookAlikeStep: NormalizationStep {
    static let description = StepDescription(
        name: "look-alike", zh: "形近的字母还原成数字或罗马数字", en: "look-alike letters to the numeral they stand for")

    let lexicon: RepairLexicon

    func run(on draft: inout Draft) {
        let scan = draft.scan
        let scalars = draft.scalars
        var places = scan.lookAlikes
        // A Latin letter is suspicious right behind a digit alone; of a run of them the first finds the others.
        for run in scan.digitRuns {
            var i = run.upperBound
            while i < scalars.count, Glyph.isLatinLetter(scalars[i]), lexicon.lookAlikes[scalars[i]] != nil {
                places.append(i)
                i += 1
            }
        }
        guard !places.isEmpty else { return }
        places.sort()

        var changes: [(index: Int, scalar: UInt32)] = []
        var tokens: [Int: (range: Range<Int>, evidence: String)] = [:]
        for i in places {
            guard let form = lexicon.lookAlikes[scalars[i]] else { continue }
            switch form.place {
            case .anywhere:
                draft.record(
                    Self.description, at: i..<i + 1,
                    candidates: [.init(text: String(scalars: [form.to]), evidence: form.evidence)], status: .certain)
            case .before:
                guard scalars.hasAny(of: form.next, at: i + 1) || Glyph.isDigit(scalars.at(i - 1)) else { continue }
                draft.record(
                    Self.description, at: i..<i + 1,
                    candidates: [.init(text: String(scalars: [form.to]), evidence: form.evidence)], status: .conjectured
                )
            case .number:
                let before = scalars.at(i - 1)
                let leads = before == Glyph.lineFeed || !isWordPart(before)
                let isForeign = scalars[i] > 0x7F
                guard isPartOfNumber(before) || (isForeign && leads && scalars.at(i + 1) == Glyph.dot),
                    let token = token(around: i, in: scalars)
                else { continue }
                tokens[token.lowerBound] = (token, form.evidence)
            case .betweenDigits:
                guard isPartOfNumber(scalars.at(i - 1)), isPartOfNumber(scalars.at(i + 1)),
                    let token = token(around: i, in: scalars)
                else { continue }
                tokens[token.lowerBound] = (token, form.evidence)
            }
            changes.append((i, form.to))
        }
        for (token, evidence) in tokens.values {
            var fixed = Array(scalars[token])
            for change in changes where token.contains(change.index) {
                fixed[change.index - token.lowerBound] = change.scalar
            }
            draft.record(
                Self.description, at: token, candidates: [.init(text: String(scalars: fixed), evidence: evidence)],
                status: .conjectured)
        }
        draft.substitute(changes)
    }

    private func isPartOfNumber(_ c: UInt32) -> Bool {
        if Glyph.isDigit(c) { return true }
        guard let form = lexicon.lookAlikes[c] else { return false }
        return Glyph.isDigit(form.to)
    }

    /// Scalars that make words and codes together with digits: `A1O-2`, `http://…/2O1`.
    private func isWordPart(_ c: UInt32) -> Bool {
        Glyph.isDigit(c) || Glyph.isLatinLetter(c) || (c >= 0x370 && c <= 0x52F)
            || "-_/@#:.".unicodeScalars.contains { $0.value == c }
    }

    /// The number around `index`; nil when its word holds a letter that is no look-alike, or no digit.
    private func token(around index: Int, in scalars: [UInt32]) -> Range<Int>? {
        var start = index
        while isWordPart(scalars.at(start - 1)) { start -= 1 }
        var end = index + 1
        while isWordPart(scalars.at(end)) { end += 1 }
        let word = scalars[start..<end]
        for c in word where Glyph.isLatinLetter(c) || c > 0x7F {
            guard isPartOfNumber(c) else { return nil }
        }
        guard let first = word.first, word.contains(where: Glyph.isDigit) else { return nil }
        // O2O is a word; a number begins with a digit, or with a letter that no keyboard here gives by itself (О.5).
        guard Glyph.isDigit(first) || (first > 0x7F && word.dropFirst().first == Glyph.dot) else { return nil }
        // Of a word such as 2О23-2О25 the part that holds the place.
        start = index
        while isPartOfNumber(scalars.at(start - 1)) || scalars.at(start - 1) == Glyph.dot { start -= 1 }
        end = index + 1
        while isPartOfNumber(scalars.at(end)) || (scalars.at(end) == Glyph.dot && isPartOfNumber(scalars.at(end + 1))) {
            end += 1
        }
        return start..<end
    }
}
