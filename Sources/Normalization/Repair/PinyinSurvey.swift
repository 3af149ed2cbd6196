import Source

/// A reading as it stands in brackets, up to six letters packed into one word.
struct PinyinReading: Hashable, Sendable {
    private var packed: UInt64 = 0

    static let most = 6
    static let tonedLetters: [UInt32] = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ".scalarValues
    /// Nine bits hold every letter of pinyin but one, which takes the last code.
    private static let lastCode: UInt64 = 0x1FF
    private static let lastLetter: UInt32 = 0x1E3F  // ḿ
    private static let isTonedTable: [Bool] = {
        var table = [Bool](repeating: false, count: 0x200)
        for letter in tonedLetters where letter < 0x200 { table[Int(letter)] = true }
        return table
    }()
    /// A letter without its tone.
    private static let toneless: [UInt32: UInt32] = {
        var result: [UInt32: UInt32] = [:]
        for (group, plain) in zip(
            ["āáǎà", "ēéěè", "īíǐì", "ōóǒò", "ūúǔù", "ǖǘǚǜü", "ńňǹ", "ḿ"], "aeiouvnm".scalarValues)
        {
            for scalar in group.scalarValues { result[scalar] = plain }
        }
        return result
    }()

    init() {}

    /// The first letters of a reading.
    init(_ letters: [UInt32]) {
        for letter in letters.prefix(Self.most) { append(letter) }
    }

    var isEmpty: Bool { packed == 0 }

    static func isToned(_ c: UInt32) -> Bool { c < 0x200 ? isTonedTable[Int(c)] : c == lastLetter }

    /// Whether the scalar is a letter of pinyin: toned, `ü`, or one of ASCII.
    static func isLetter(_ c: UInt32) -> Bool { c &- 0x61 <= 25 || c == 0xFC || isToned(c) }

    mutating func append(_ letter: UInt32) {
        packed = packed << 9 | (letter == Self.lastLetter ? Self.lastCode : UInt64(letter) & Self.lastCode)
    }

    var letters: [UInt32] {
        var result: [UInt32] = []
        var rest = packed
        while rest != 0 {
            let code = rest & Self.lastCode
            result.append(code == Self.lastCode ? Self.lastLetter : UInt32(code))
            rest >>= 9
        }
        return result.reversed()
    }

    var text: String { String(scalars: letters) }
    var toneless: PinyinReading { PinyinReading(letters.map { Self.toneless[$0] ?? $0 }) }
}

/// Every `X(reading)` of a text, and what can be said of each character and each of its readings.
struct PinyinSurvey {
    struct Annotation {
        /// Of the brackets and what is in them; the character stands right before.
        var range: Range<Int>
        /// Of `pairs`.
        var pair: Int
    }
    /// A character with one of its readings.
    struct Pair: Hashable {
        var character: UInt32
        var reading: PinyinReading
        var isToned: Bool
    }
    private(set) var annotations: [Annotation] = []
    private(set) var pairs: [Pair] = []
    /// How often each pair stands in the text.
    private(set) var counts: [Int] = []
    private var indices: [Pair: Int] = [:]

    /// Scrapers leave spaces and `®` inside the brackets.
    init(_ scalars: [UInt32]) {
        var i = 1
        while i < scalars.count {
            guard scalars[i] == Glyph.leftParenthesis, Glyph.isHan(scalars[i - 1]) else {
                i += 1
                continue
            }
            var reading = PinyinReading()
            var length = 0
            var isToned = false
            var end = i + 1
            while end < scalars.count, end - i <= 9 {
                let c = scalars[end]
                if PinyinReading.isLetter(c) {
                    isToned = isToned || PinyinReading.isToned(c)
                    length += 1
                    if length <= PinyinReading.most { reading.append(c) }
                } else if c != Glyph.space, c != 0xAE {
                    break
                }
                end += 1
            }
            guard length > 0, length <= PinyinReading.most, scalars.at(end) == Glyph.rightParenthesis else {
                i += 1
                continue
            }
            add(Pair(character: scalars[i - 1], reading: reading, isToned: isToned), i..<end + 1)
            i = end + 1
        }
    }

    private mutating func add(_ pair: Pair, _ range: Range<Int>) {
        let index: Int
        if let known = indices[pair] {
            index = known
        } else {
            index = pairs.count
            indices[pair] = index
            pairs.append(pair)
            counts.append(0)
        }
        counts[index] += 1
        annotations.append(Annotation(range: range, pair: index))
    }
}
