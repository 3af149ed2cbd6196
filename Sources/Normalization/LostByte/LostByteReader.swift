import Reading
import Source

/// A draft as bytes of GBK.
struct LostByteReader {
    private let scalars: [UInt32]
    private let text: MappedText
    private let source: SourceFile
    private let hasBytes: Bool
    private let search: LostByteSearch
    /// By the place of the character: the reading behind it and its brackets.
    private var readings: [Int: (reading: PinyinReading, range: Range<Int>)] = [:]

    init(draft: Draft, search: LostByteSearch, strays: [(reading: PinyinReading, range: Range<Int>)]) {
        scalars = draft.scalars
        text = draft.text
        source = draft.document.source
        hasBytes = ["GB18030", "GBK", "GB2312"].contains(source.encoding)
        self.search = search
        for stray in strays { readings[stray.range.lowerBound - 1] = stray }
    }

    /// The scalar at `index` as the file has it, before earlier steps folded it; a line feed outside the text.
    func scalar(_ index: Int) -> UInt32 {
        let now = scalars.at(index)
        guard now != Glyph.lineFeed else { return now }
        let start = Int(text.starts[index])
        return Int(text.ends[index]) == start + 1 ? source.scalars[start] : now
    }

    /// The brackets with the reading behind a character.
    func readingRange(after index: Int) -> Range<Int>? { readings[index]?.range }

    /// The reading behind a character, for people.
    func reading(after index: Int) -> String { readings[index]?.reading.text ?? "" }

    /// A character with the one on either side.
    func surroundings(of index: Int) -> UInt64 {
        UInt64(scalars.at(index - 1)) << 42 | UInt64(scalars.at(index)) << 21 | UInt64(scalars.at(index + 1))
    }

    /// Whether the characters around a rare one read badly, while their bytes, paired the other way, are common ones.
    func isSuspicious(_ index: Int) -> Bool {
        let here = scalar(index)
        if here == 0xFFFD { return true }
        let model = search.model
        let before = scalar(index - 1)
        let after = scalar(index + 1)
        let number = model.number(of: here)
        let following = model.number(of: after)
        let first = model.cost(model.number(of: before), number)
        let second = model.cost(number, following)
        guard
            first + second >= search.weights.doubt
                || first + model.cost(model.number(of: scalar(index - 2)), model.number(of: before))
                    >= search.weights.doubt
                || second + model.cost(following, model.number(of: scalar(index + 2))) >= search.weights.doubt
        else { return false }
        let code = search.table.code(here)
        guard code != 0 else { return false }
        func isCommon(_ lead: UInt16, _ trail: UInt32) -> Bool {
            let scalar = search.table.scalar(UInt8(lead & 0xFF), UInt8(trail & 0xFF))
            return model.cost(model.number(of: scalar)) < LostByteStep.rareCost
        }
        let left = search.table.code(before)
        if left != 0, isCommon(left, UInt32(code >> 8)) { return true }
        // A second byte below 0x80 is where a shift ends.
        if code & 0xFF < 0x80 { return true }
        let right = search.table.code(after)
        if right != 0 { return isCommon(code, UInt32(right >> 8)) }
        return after >= 0x40 && after < 0x7F && isCommon(code, after)
    }

    func units(_ window: Range<Int>) -> [LostByteUnit] {
        window.map { index in
            let scalar = scalar(index)
            var bytes: [UInt8] = []
            if scalar == 0xFFFD, hasBytes {
                let at = Int(text.starts[index])
                bytes = Array(source.bytes[Int(source.byteOffsets[at])..<Int(source.byteOffsets[at + 1])])
            }
            var unit = LostByteUnit(scalar, bytes: bytes, model: search.model, table: search.table)
            if unit.kind == .folded, scalar == self.scalar(index - 1) || scalar == self.scalar(index + 1) {
                // `??`, `~~`: typed, not folded.
                unit.kind = .single
                unit.code = 0
            }
            // 壹 may come of shifted bytes; 壹贰 and 壹佰 are numbers.
            if Glyph.isFinancialNumeral(scalar), isNumeral(index - 1) || isNumeral(index + 1) {
                unit.kind = .foreign
                unit.code = 0
            }
            unit.followsGap = index > 0 && text.starts[index] != text.ends[index - 1]
            unit.reading = readings[index]?.reading
            return unit
        }
    }

    private func isNumeral(_ index: Int) -> Bool {
        let c = scalars.at(index)
        return Glyph.isFinancialNumeral(c) || Glyph.isChineseNumeral(c)
    }

    /// The two bytes of a character, as hexadecimal digits.
    func hexadecimal(_ index: Int) -> String {
        let code = LostByteUnit(scalar(index), model: search.model, table: search.table).code
        return code == 0 ? Self.digits(UInt32(scalars[index]), 2) : Self.digits(UInt32(code), 4)
    }

    func code(_ scalar: UInt32) -> UInt16 { search.table.code(scalar) }

    static func digits(_ value: UInt32, _ count: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
