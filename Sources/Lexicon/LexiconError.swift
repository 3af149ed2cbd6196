import Yams

/// A mistake in a lexicon file: where it stands and what to do, in both languages.
public struct LexiconError: Error, Hashable, Sendable {
    /// Relative to the lexicon folder.
    public let file: String
    /// 1-based.
    public let line: Int
    public let zh: String
    public let en: String

    public init(file: String, line: Int, zh: String, en: String) {
        self.file = file
        self.line = line
        self.zh = zh
        self.en = en
    }

    init(yaml error: YamlError, file: String) {
        var line = 1
        var problem = "\(error)"
        switch error {
        case .scanner(_, let p, let mark, _), .parser(_, let p, let mark, _), .composer(_, let p, let mark, _):
            line = mark.line
            problem = p
        case .duplicatedKeysInMapping(let keys, let context):
            line = context.mark.line
            problem = "a key stands twice: \(keys)"
        default: break
        }
        self.init(file: file, line: line, zh: "不是有效的 YAML：\(problem)。", en: "This is not valid YAML: \(problem).")
    }
}
