/// How well bytes read in one encoding.
///
/// `cost` is the length, in hundredths of a bit, at which a text of those characters could be written down: the reading
/// that costs least is the likeliest. Costs of readings of the same bytes can be compared, whatever the number of
/// characters they have.
struct EncodingScore: Hashable, Sendable {
    var name: String
    var cost = 0
    /// Characters beyond ASCII.
    var read = 0
    /// Those of level 1 of GB 2312 or Big5, and punctuation.
    var frequent = 0
    /// Places that are no character.
    var bad = 0

    /// Percent of the characters beyond ASCII that are frequent.
    var frequentShare: Int { frequent * 100 / max(1, read) }

    /// What the characters beyond ASCII cost.
    private var costBeyondASCII = 0
    /// Bytes that no reading makes a text of: running text costs some 1000 a character, tables of signs 1900.
    var isNoise: Bool { read >= 50 && frequentShare < 45 && costBeyondASCII > 1950 * read }

    init(name: String) { self.name = name }

    @inline(__always)
    private mutating func add(_ cost: Int, isASCII: Bool = false) {
        self.cost += cost
        if isASCII { return }
        read += 1
        costBeyondASCII += cost
        if cost <= CharacterCost.frequentLimit { frequent += 1 }
    }

    @inline(__always)
    private mutating func addBad() {
        cost += CharacterCost.undecodable
        costBeyondASCII += CharacterCost.undecodable
        bad += 1
    }

    static func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> EncodingScore {
        var score = EncodingScore(name: "UTF-8")
        score.addAll(bytes) { i in
            let step = UTF8Decoder.sequence(bytes, at: i)
            let isBad = step.value == UTF8Decoder.invalid
            return PairTable.Step(
                length: step.length, cost: isBad ? 0 : CharacterCost.of(step.value), isBad: isBad && !step.isCut,
                isCut: isBad && step.isCut)
        }
        return score
    }

    static func pairs(_ bytes: UnsafeBufferPointer<UInt8>, _ table: PairTable) -> EncodingScore {
        var score = EncodingScore(name: table.encoding)
        score.addAll(bytes) { table.step(bytes, at: $0) }
        return score
    }

    /// Adds ASCII as it is, and the rest as `step` reads it at each place.
    @inline(__always)
    private mutating func addAll(_ bytes: UnsafeBufferPointer<UInt8>, step: (Int) -> PairTable.Step) {
        var i = 0
        while i < bytes.count {
            if bytes[i] < 0x80 {
                add(CharacterCost.of(UInt32(bytes[i])), isASCII: true)
                i += 1
                continue
            }
            let step = step(i)
            if step.isBad { addBad() } else if !step.isCut { add(step.cost) }
            i += step.length
        }
    }

    /// A byte left over at the end says nothing.
    static func utf16(_ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool) -> EncodingScore {
        var score = EncodingScore(name: isBigEndian ? "UTF-16BE" : "UTF-16LE")
        let high = isBigEndian ? 0 : 1
        func unit(_ i: Int) -> UInt32 { UInt32(bytes[i + high]) << 8 | UInt32(bytes[i + 1 - high]) }
        var i = 0
        while i + 1 < bytes.count {
            let c = unit(i)
            i += 2
            if c & 0xFC00 == 0xD800 {
                if i + 1 >= bytes.count { break }
                if unit(i) & 0xFC00 == 0xDC00 {
                    i += 2
                    score.add(CharacterCost.supplementary)
                } else {
                    score.addBad()
                }
            } else if c & 0xFC00 == 0xDC00 || c >= 0xFFFD {
                score.addBad()
            } else {
                score.add(CharacterCost.of(c), isASCII: c < 0x80)
            }
        }
        return score
    }

    static func utf32(_ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool) -> EncodingScore {
        var score = EncodingScore(name: isBigEndian ? "UTF-32BE" : "UTF-32LE")
        var i = 0
        while i + 3 < bytes.count {
            var c: UInt32 = 0
            for k in 0..<4 { c = c << 8 | UInt32(bytes[i + (isBigEndian ? k : 3 - k)]) }
            if c > 0x10FFFF || c & 0xFFFF_F800 == 0xD800 {
                score.addBad()
            } else {
                score.add(CharacterCost.of(c), isASCII: c < 0x80)
            }
            i += 4
        }
        return score
    }
}
