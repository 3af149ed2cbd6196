import Source

/// Letters that look like the numeral that must stand there.
///
///     五年级数学Ш级,2О23年   →   五年级数学Ⅲ级,2023年
struct LookAlikeStep: NormalizationStep {
    static let description = StepDescription(
        name: "look-alike", zh: "形近的字母还原成数字或罗马数字", en: "look-alike letters to the numeral they stand for")

    let lexicon: RepairLexicon

    func run(on draft: inout Draft) {
        let scalars = draft.scalars
        var changes: [(index: Int, scalar: UInt32)] = []
        var tokens: [Int: (range: Range<Int>, evidence: String)] = [:]
        for i in places(draft.scan, in: scalars) {
            guard let (form, range) = reading(at: i, in: scalars) else { continue }
            changes.append((i, form.to))
            guard let range else {
                draft.record(
                    Self.description, at: i..<i + 1,
                    candidates: [.init(text: String(scalars: [form.to]), evidence: form.evidence)],
                    status: form.place == .anywhere ? .certain : .conjectured)
                continue
            }
            tokens[range.lowerBound] = (range, form.evidence)
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

    /// Where a look-alike may stand, ascending.
    private func places(_ scan: TextScan, in scalars: [UInt32]) -> [Int] {
        var places = scan.lookAlikes
        // An l alone is looked for where the document has one inside a number.
        let mixed = scan.digitRuns.contains { run in
            [run.lowerBound - 1, run.upperBound].contains {
                scalars.at($0) == 0x6C && !Glyph.isLatinLetter(scalars.at($0 + 1))
            }
        }
        if mixed { places += scalars.indices.filter { scalars[$0] == 0x6C && alone($0, in: scalars) != nil } }
        for run in scan.digitRuns {
            // A Latin letter is suspicious beside a digit alone; of a run of them the first finds the others.
            var i = run.upperBound
            while i < scalars.count, Glyph.isLatinLetter(scalars[i]), lexicon.lookAlikes[scalars[i]] != nil {
                places.append(i)
                i += 1
            }
            let before = scalars.at(run.lowerBound - 1)
            if Glyph.isLatinLetter(before), lexicon.lookAlikes[before] != nil { places.append(run.lowerBound - 1) }
            if run.count == 1, Glyph.isChineseDigit(before), lexicon.lookAlikes[scalars[run.lowerBound]] != nil {
                places.append(run.lowerBound)
            }
        }
        return Set(places).sorted()
    }

    /// The first form that fits at `index`, and the number that it is read in: nil where it is read by itself.
    private func reading(
        at index: Int, in scalars: [UInt32]
    ) -> (form: RepairLexicon.LookAlike, number: Range<Int>?)? {
        let before = scalars.at(index - 1)
        let after = scalars.at(index + 1)
        for form in lexicon.lookAlikes[scalars[index]] ?? [] {
            switch form.place {
            case .anywhere: return (form, nil)
            case .before:
                if scalars.hasAny(of: form.next, at: index + 1) || Glyph.isDigit(before) { return (form, nil) }
            case .number:
                let leads = before == Glyph.lineFeed || !isWordPart(before)
                let isForeign = scalars[index] > 0x7F
                if isPartOfNumber(before) || (isForeign && leads && after == Glyph.dot),
                    let token = token(around: index, in: scalars)
                {
                    return (form, token)
                }
            case .betweenDigits:
                if isPartOfNumber(before), isPartOfNumber(after), let token = token(around: index, in: scalars) {
                    return (form, token)
                }
            case .count:
                if let range = digits(around: index, in: scalars) ?? alone(index, in: scalars),
                    scalars.hasAny(of: form.next, at: range.upperBound),
                    !isWordPart(scalars.at(range.lowerBound - 1)) || isBehindLabel(range.lowerBound, in: scalars)
                {
                    return (form, range)
                }
            case .decimalPoint:
                if let range = digits(around: index, in: scalars), range.lowerBound < index,
                    range.upperBound > index + 1,
                    scalars.hasAny(of: form.next, at: range.upperBound), !isWordPart(scalars.at(range.lowerBound - 1))
                {
                    return (form, range)
                }
            case .chineseNumber:
                if Glyph.isChineseDigit(before), Glyph.isChineseDigit(after) { return (form, nil) }
            case .chineseNumberEnd:
                if Glyph.isChineseNumeral(before), scalars.hasAny(of: form.next, at: index + 1) { return (form, nil) }
            }
        }
        return nil
    }

    /// `各l间`: between Chinese characters, of which the second is a unit.
    private func alone(_ index: Int, in scalars: [UInt32]) -> Range<Int>? {
        Glyph.isHan(scalars.at(index - 1)) && Glyph.isHan(scalars.at(index + 1)) ? index..<index + 1 : nil
    }

    /// 自评得分:14l分
    private func isBehindLabel(_ start: Int, in scalars: [UInt32]) -> Bool {
        let mark = scalars.at(start - 1)
        return (mark == 0x3A || mark == 0xFF1A) && Glyph.isHan(scalars.at(start - 2))
    }

    /// The scalar at `index` with the digits on both sides of it; nil when there are none.
    private func digits(around index: Int, in scalars: [UInt32]) -> Range<Int>? {
        var start = index
        while Glyph.isDigit(scalars.at(start - 1)) { start -= 1 }
        var end = index + 1
        while Glyph.isDigit(scalars.at(end)) { end += 1 }
        return end - start > 1 ? start..<end : nil
    }

    private func isPartOfNumber(_ c: UInt32) -> Bool {
        if Glyph.isDigit(c) { return true }
        return lexicon.lookAlikes[c]?.contains { Glyph.isDigit($0.to) } ?? false
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
