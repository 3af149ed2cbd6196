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
    /// Percent of frequent characters, where that decided on a text of some length; noise has few.
    var frequentShare: Int?

    public init(name: String, zh: String, en: String, declared: String?, agreesWithDeclared: Bool = true) {
        self.name = name
        self.zh = zh
        self.en = en
        self.declared = declared
        self.agreesWithDeclared = agreesWithDeclared
    }
}
