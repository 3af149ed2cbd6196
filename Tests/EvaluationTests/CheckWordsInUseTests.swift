import KaojuKit
import Lexicon
import Records
import Testing

/// A word that is written into a file of Lexicons/checks/ is looked for, without a line of Swift.
@Suite struct CheckWordsInUseTests {
    private func kaoju(adding word: String, to list: String, of path: String) throws -> Kaoju {
        let text = try #require(LexiconFiles.embedded[path])
        let changed = text.replacing("\n\(list): [", with: "\n\(list): [\(word), ")
        #expect(changed != text)
        return try Kaoju(
            lexicons: LexiconFiles.embedded.adding(LexiconFiles(files: [(path: path, text: changed)], folder: nil)))
    }

    private func rules(_ kaoju: Kaoju, _ text: String) throws -> [String] {
        let document = try kaoju.read(bytes: Array((CheckCase.title + text).utf8), mediaType: "text/plain")
        return kaoju.examine(document).findings.map(\.rule)
    }

    @Test(arguments: [
        ("shares", "together", "一并占", "ratio.together", "全县党员9000人,其中农民7600人、工人1200人,一并占97.8%。"),
        ("limits", "there", "眼下有", "threshold.ought", "应配备音乐教室132间,眼下有138间。"),
        ("changes", "mean_years", "每年各", "mean.years", "全县三年合计投入资金3.9亿元,每年各1.3亿元。"),
    ])
    func aWordThatIsAddedIsLookedFor(file: String, list: String, word: String, rule: String, text: String) throws {
        let before = try rules(try Kaoju(lexicons: .embedded), text)
        #expect(!before.contains(rule))
        let after = try rules(try kaoju(adding: word, to: list, of: "checks/\(file).yaml"), text)
        #expect(after.contains(rule))
    }
}
