import Lexicon
import Testing

/// Mistakes in the files of named lists say file, line and what to write.
@Suite struct WordListsTests {
    private static let grammar = "patterns/grammar/coordination.yaml"

    private static func files(replacing list: String, with text: String, in path: String = grammar) throws
        -> LexiconFiles
    {
        let lines = try #require(LexiconFiles.embedded[path]).split(separator: "\n", omittingEmptySubsequences: false)
        let changed = lines.map { $0.hasPrefix(list + ":") ? text : String($0) }.joined(separator: "\n")
        let others = LexiconFiles.embedded.files.filter { $0.path != path }
        return LexiconFiles(files: others + [(path: path, text: changed)], folder: nil)
    }

    @Test(arguments: [
        ("each: 均", "“each”应是一列词，写成 [甲, 乙]。", "“each” should be a list of words, as in [a, b]."),
        ("each: []", "“each”应是一列词，写成 [甲, 乙]。", "“each” should be a list of words, as in [a, b]."),
        ("each: [均, [都]]", "“each”应是一列词，写成 [甲, 乙]。", "“each” should be a list of words, as in [a, b]."),
        ("", "缺少“each”。", "“each” is missing."),
        ("eech: [均]", "不认识的字段“eech”，是不是“each”？", "Unknown key “eech”; did you mean “each”?"),
    ])
    func aBadListIsNamed(text: String, zh: String, en: String) throws {
        let files = try Self.files(replacing: "each", with: text)
        let error = #expect(throws: LexiconError.self) { try GrammarWords(files) }
        #expect(error?.file == Self.grammar)
        #expect(error?.zh == zh)
        #expect(error?.en == en)
    }

    /// What has a word for each of several words is checked as the lists beside it are.
    @Test(arguments: [
        (
            "label_stages: [小学]", "“label_stages”应是一组词，写成 {甲: 乙}。",
            "“label_stages” should be pairs of words, as in {a: b}."
        ),
        (
            "label_stages: {小学: }", "“label_stages”应是一组词，写成 {甲: 乙}。",
            "“label_stages” should be pairs of words, as in {a: b}."
        ),
        ("", "缺少“label_stages”。", "“label_stages” is missing."),
    ])
    func aBadMapIsNamed(text: String, zh: String, en: String) throws {
        let files = try Self.files(replacing: "label_stages", with: text, in: "patterns/tables.yaml")
        let error = #expect(throws: LexiconError.self) { try TableLexicon(files) }
        #expect(error?.file == "patterns/tables.yaml")
        #expect(error?.zh == zh)
        #expect(error?.en == en)
    }

    /// A list that somebody took out is missed wherever it stands, and not read as one without words.
    @Test(arguments: [
        ("patterns/heads.yaml", "wide_scopes"), ("patterns/roles.yaml", "requirement_verbs"),
        ("patterns/aims.yaml", "limits"), ("patterns/tables.yaml", "money_labels"),
        ("patterns/glued-tables.yaml", "year_ends"), ("conclusions/sentences.yaml", "sweeping"),
        ("patterns/grammar/changes.yaml", "same_time"),
    ])
    func aMissingListIsNamed(path: String, list: String) throws {
        let files = try Self.files(replacing: list, with: "", in: path)
        let error = #expect(throws: LexiconError.self) {
            _ = try BindingLexicon(files, Vocabulary(files))
            _ = try TableLexicon(files)
            _ = try ConclusionLexicon(files)
        }
        #expect(error?.file == path)
        #expect(error?.zh == "缺少“\(list)”。")
    }

    @Test func aMissingFileIsNamed() throws {
        let files = LexiconFiles(
            files: LexiconFiles.embedded.files.filter { $0.path != "patterns/places.yaml" }, folder: nil)
        let error = #expect(throws: LexiconError.self) { try PlaceLexicon(files) }
        #expect(error?.file == "patterns/places.yaml")
    }
}
