/// In which encoding a file was read, and why: what `normalize --explain` says of it.
public struct EncodingGuess: Hashable, Sendable {
    /// As ICU writes it: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE` …
    public let name: String
    /// One clause in Chinese: `全部字节都是合格的 UTF-8`.
    public let zh: String
    /// The same in English.
    public let en: String
    /// What the file or its sender says it is, as written (`gb2312`); nil when nobody says anything.
    public let declared: String?
    /// False when `declared` names another encoding than the one that fits the bytes.
    public let agreesWithDeclared: Bool
    /// Stretches in another encoding than `name`, in the order of the file.
    public var segments: [EncodedSegment] = []
    /// Percent of frequent characters, where the likeliest reading is no text either; nil for a text.
    var noiseShare: Int?

    public init(name: String, zh: String, en: String, declared: String?, agreesWithDeclared: Bool = true) {
        self.name = name
        self.zh = zh
        self.en = en
        self.declared = declared
        self.agreesWithDeclared = agreesWithDeclared
    }
}

/// One encoding that was weighed, and how the bytes read in it.
public struct EncodingCandidate: Hashable, Sendable {
    public var name: String
    /// Characters beyond ASCII.
    public var characters: Int
    /// Percent of them that are level 1 of GB 2312 or Big5, or punctuation.
    public var frequentShare: Int
    /// Places that are no character.
    public var bad: Int
    /// How unlikely the text is that the bytes become, in bits a byte, with two decimals: the lowest is the likeliest.
    public var bitsPerByte: String
}
