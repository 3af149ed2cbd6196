import Lexicon
import Testing

/// Mistakes in the files of named lists say file, line and what to write.
@Suite struct WordListsTests {
    private static func files(replacing list: String, with text: String) throws -> LexiconFiles {
        let path = "patterns/grammar/coordination.yaml"
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
        #expect(error?.file == "patterns/grammar/coordination.yaml")
        #expect(error?.zh == zh)
        #expect(error?.en == en)
    }

    @Test func aMissingFileIsNamed() throws {
        let files = LexiconFiles(
            files: LexiconFiles.embedded.files.filter { $0.path != "patterns/places.yaml" }, folder: nil)
        let error = #expect(throws: LexiconError.self) { try PlaceLexicon(files) }
        #expect(error?.file == "patterns/places.yaml")
    }
}
