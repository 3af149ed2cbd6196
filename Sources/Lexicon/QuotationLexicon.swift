/// Words by which a quoted requirement is of another base than the standard's: Lexicons/patterns/quotations.yaml.
public struct QuotationLexicon: Sendable {
    public let baseOpens: WordSet
    public let baseCloses: WordSet
    public let baseAfter: WordSet
    /// Labels of paragraphs in which a report speaks of itself, and words by which it quotes there all the same.
    public let own: WordSet
    public let asks: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/quotations.yaml", files)
        try root.check(keys: ["base_opens", "base_closes", "base_after", "own", "asks"])
        baseOpens = WordSet(root["base_opens"]?.texts ?? [])
        baseCloses = WordSet(root["base_closes"]?.texts ?? [])
        baseAfter = WordSet(root["base_after"]?.texts ?? [])
        own = WordSet(root["own"]?.texts ?? [])
        asks = WordSet(root["asks"]?.texts ?? [])
    }
}

extension QuotationLexicon {
    /// What a share is taken of, by the words before it in its clause: X of 在X中按不低于 and of 按不低于X的.
    public func base(before clause: ArraySlice<UInt32>) -> String? {
        let s = Array(clause)
        var end = s.count
        while let length = baseAfter.lengthEnding(in: s, at: end, after: 0) { end -= length }
        let start: Int?
        if let length = baseCloses.lengthEnding(in: s, at: end, after: 0) {
            end -= length
            start = (0..<end).last { baseOpens.ends(in: s, at: $0, after: 0) }
        } else if s[..<end].last == Self.of {
            end -= 1
            start = (0..<end).last { baseAfter.ends(in: s, at: $0, after: 0) } ?? 0
        } else {
            return nil
        }
        guard let start, start < end else { return nil }
        return String(String.UnicodeScalarView(s[start..<end].compactMap(Unicode.Scalar.init)))
    }
    private static let of = ("的" as Unicode.Scalar).value
}
