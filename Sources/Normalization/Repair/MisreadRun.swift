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
        guard misreading.original == "UTF-8" else { return pairs(in: text, from: start, of: misreading) }
        guard begins(in: text, at: start, of: misreading) else { return nil }
        var bytes: [UInt8] = []
        // Which scalar of the text each byte belongs to.
        var owners: [Int] = []
        var next = start
        var characters: [(scalar: UInt32, range: Range<Int>)] = []
        var whole = 0
        var at = 0
        while true {
            // As many bytes as a character can have: most stretches end at the first.
            while bytes.count < at + UTF8Decoder.longest, next < text.count,
                let pair = misreading.bytes(of: text[next])
            {
                bytes.append(pair.first)
                owners.append(next)
                if let second = pair.second {
                    bytes.append(second)
                    owners.append(next)
                }
                next += 1
            }
            guard at < bytes.count, let read = bytes.withUnsafeBufferPointer({ UTF8Decoder.scalar($0, at: at) })
            else { break }
            let end = at + read.length
            // A character has the scalars whose first byte is one of its own.
            let first = at > 0 && owners[at - 1] == owners[at] ? owners[at] + 1 : owners[at]
            let last = owners[end - 1] + 1
            characters.append((read.value, min(first, last)..<last))
            at = end
            if at == bytes.count || owners[at] != owners[at - 1] { whole = characters.count }
        }
        guard whole > 0 else { return nil }
        characters.removeLast(characters.count - whole)
        return MisreadRun(characters, of: text)
    }

    /// Whether the bytes of the scalars from `start` on begin with a well-formed character: most do not.
    private static func begins(in text: [UInt32], at start: Int, of misreading: Misreading) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: UTF8Decoder.longest + 1) { buffer in
            var count = 0
            var i = start
            while count < UTF8Decoder.longest, i < text.count, let pair = misreading.bytes(of: text[i]) {
                buffer[count] = pair.first
                count += 1
                if let second = pair.second {
                    buffer[count] = second
                    count += 1
                }
                i += 1
            }
            return count > 0 && UTF8Decoder.scalar(UnsafeBufferPointer(rebasing: buffer[..<count]), at: 0) != nil
        }
    }

    /// The same where two bytes, and so two scalars of the text, make one character.
    private static func pairs(in text: [UInt32], from start: Int, of misreading: Misreading) -> MisreadRun? {
        var bytes: [UInt8] = []
        var next = start
        while next < text.count, let pair = misreading.bytes(of: text[next]) {
            bytes.append(pair.first)
            next += 1
        }
        let whole = Array(bytes.prefix(bytes.count & ~1))
        guard !whole.isEmpty, let read = Codec.decode(whole, encoding: misreading.original) else { return nil }
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
