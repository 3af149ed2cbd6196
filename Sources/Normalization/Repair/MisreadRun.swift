import Reading

/// A stretch of text that reads once more when its characters are turned back into the bytes they were.
struct MisreadRun: Sendable {
    /// Scalars of the text.
    var range: Range<Int>
    /// What the bytes say, each with the scalars of the text that it stands for; one after the other.
    var characters: [(scalar: UInt32, range: Range<Int>)]
    /// By how much the stretch is likelier this way than as it stands, in hundredths of a bit.
    var gain: Int
    /// What its characters cost together (see `CharacterCost`).
    var cost: Int

    var text: [UInt32] { characters.map(\.scalar) }

    /// The longest such stretch from `start` on; nil when there is none. Where it ends, a character of the text and a
    /// character of the bytes end together, so that turning it back is exact.
    static func longest(in text: [UInt32], from start: Int, of misreading: Misreading) -> MisreadRun? {
        var bytes: [UInt8] = []
        // Which scalar of the text each byte belongs to.
        var owners: [Int] = []
        var i = start
        while i < text.count, let pair = misreading.bytes(of: text[i]) {
            bytes.append(pair.first)
            owners.append(i)
            if let second = pair.second {
                bytes.append(second)
                owners.append(i)
            }
            i += 1
        }
        guard misreading.original == "UTF-8" else {
            return pairs(bytes, in: text, from: start, as: misreading.original)
        }
        var characters: [(scalar: UInt32, range: Range<Int>)] = []
        var whole = 0
        var end = start
        bytes.withUnsafeBufferPointer { buffer in
            var at = 0
            while at < buffer.count {
                guard let read = UTF8Decoder.scalar(buffer, at: at) else { break }
                let next = at + read.length
                // A character has the scalars whose first byte is one of its own.
                let first = at > 0 && owners[at - 1] == owners[at] ? owners[at] + 1 : owners[at]
                let last = owners[next - 1] + 1
                characters.append((read.value, min(first, last)..<last))
                at = next
                if at == buffer.count || owners[at] != owners[at - 1] {
                    whole = characters.count
                    end = last
                }
            }
        }
        guard whole > 0 else { return nil }
        characters.removeLast(characters.count - whole)
        return MisreadRun(characters, of: text)
    }

    /// The same where two bytes, and so two scalars of the text, make one character.
    private static func pairs(_ bytes: [UInt8], in text: [UInt32], from start: Int, as encoding: String) -> MisreadRun?
    {
        let whole = Array(bytes.prefix(bytes.count & ~1))
        guard !whole.isEmpty, let read = Codec.decode(whole, encoding: encoding) else { return nil }
        var characters: [(scalar: UInt32, range: Range<Int>)] = []
        for (scalar, offset) in zip(read.scalars, read.byteOffsets) {
            let at = 2 * characters.count
            guard scalar >= 0x80, scalar != 0xFFFD, Int(offset) == at else { break }
            characters.append((scalar, start + at..<start + at + 2))
        }
        return characters.isEmpty ? nil : MisreadRun(characters, of: text)
    }

    private init?(_ characters: [(scalar: UInt32, range: Range<Int>)], of text: [UInt32]) {
        guard let first = characters.first, let last = characters.last else { return nil }
        range = first.range.lowerBound..<last.range.upperBound
        self.characters = characters
        cost = characters.reduce(0) { $0 + CharacterCost.of($1.scalar) }
        gain = text[range].reduce(-cost) { $0 + CharacterCost.of($1) }
    }
}
