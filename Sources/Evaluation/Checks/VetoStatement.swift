import Lexicon
import Source

/// What one sentence says of something that must not exist: `不存在违规择校行为`, `发生重大安全责任事故1起`.
struct VetoStatement {
    enum Kind: Equatable {
        /// By this word.
        case denied(String)
        /// `isPlain`: counted, or said to be there still; otherwise it may be the standard's own wording.
        case admitted(String, isPlain: Bool)
    }
    let kind: Kind
    /// The clause that says so.
    let clause: String

    private static let clauseEnds = ",;。!?:\n".scalarValues
    /// How far before the name the verb may stand.
    private static let reach = 12

    /// Nil where the sentence says neither, or does not speak of it at all.
    init?(_ sentence: [UInt32], of names: WordSet, lexicon: VetoLexicon) {
        guard let start = names.first(in: sentence, sentence.indices),
            let length = names.length(in: sentence, at: start, before: sentence.count)
        else { return nil }
        let low = sentence[..<start].lastIndex(where: Self.clauseEnds.contains).map { $0 + 1 } ?? 0
        let high = sentence[(start + length)...].firstIndex(where: Self.clauseEnds.contains) ?? sentence.count
        clause = String(scalars: sentence[low..<high])
        let count = Self.count(in: sentence, low..<high, lexicon: lexicon)
        if let word = lexicon.denied.firstWord(in: sentence, low..<start)
            ?? lexicon.denied.firstWord(in: sentence, (start + length)..<high)
        {
            kind = .denied(word)
        } else if let count, count.isZero {
            kind = .denied(count.text)
        } else if let count, count.start == start + length, !lexicon.notAdmitted.occurs(in: sentence, low..<start),
            !lexicon.notAdmitted.occurs(in: sentence, (start + length)..<sentence.count)
        {
            // 长期聘用编外教师217名
            kind = .admitted(count.text, isPlain: true)
        } else if let word = lexicon.admitted.firstWord(in: sentence, max(low, start - Self.reach)..<start),
            // 有编不补 holds a word of denial itself.
            !lexicon.notAdmitted.occurs(in: sentence, 0..<start),
            !lexicon.notAdmitted.occurs(in: sentence, (start + length)..<sentence.count)
        {
            let isPlain = count != nil || lexicon.plainly.occurs(in: sentence, low..<start)
            kind = .admitted(word, isPlain: isPlain)
        } else {
            return nil
        }
    }

    /// `1起`, `0人`: a number in digits with one of the classifiers of such events.
    private static func count(
        in s: [UInt32], _ range: Range<Int>, lexicon: VetoLexicon
    ) -> (text: String, isZero: Bool, start: Int)? {
        var i = range.lowerBound
        while i < range.upperBound {
            guard isDigit(s[i]) else { i += 1; continue }
            let first = i
            while i < range.upperBound, isDigit(s[i]) { i += 1 }
            if let length = lexicon.counted.length(in: s, at: i, before: range.upperBound) {
                return (String(scalars: s[first..<(i + length)]), s[first..<i].allSatisfy { $0 == 0x30 }, first)
            }
        }
        return nil
    }

    private static func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }
}
