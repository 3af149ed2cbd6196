import Lexicon
import Testing

/// Mistakes in the files of the folder checks/ say file, line and what to write.
@Suite struct CheckWordsTests {
    private static let folder = "checks"
    private static let paths = LexiconFiles.embedded.below(folder).map(\.path)

    /// The files as they are, but for one list of one of them; and the line that it stands on.
    private func files(
        of path: String, replacing list: String, with text: String
    ) throws -> (files: LexiconFiles, line: Int) {
        var lines = try #require(LexiconFiles.embedded[path]).split(separator: "\n", omittingEmptySubsequences: false)
        let at = try #require(lines.firstIndex { $0.hasPrefix(list + ":") })
        lines[at] = Substring(text)
        let others = LexiconFiles.embedded.files.filter { $0.path != path }
        let changed = (path: path, text: lines.joined(separator: "\n"))
        return (LexiconFiles(files: others + [changed], folder: nil), at + 1)
    }

    /// The first list of a file.
    private func firstList(_ path: String) throws -> String {
        let text = try #require(LexiconFiles.embedded[path])
        let line = try #require(text.split(separator: "\n").first { !$0.hasPrefix("#") })
        return String(line.prefix { $0 != ":" })
    }

    @Test func everyFileIsRead() throws {
        #expect(!Self.paths.isEmpty)
        for path in Self.paths {
            let files = LexiconFiles(files: LexiconFiles.embedded.files.filter { $0.path != path }, folder: nil)
            let error = #expect(throws: LexiconError.self) { try CheckWords(files) }
            #expect(error?.file == path)
            #expect(error?.zh == "缺少这个文件。")
        }
    }

    @Test(arguments: paths)
    func aBadListIsNamed(path: String) throws {
        let list = try firstList(path)
        let wrong = [
            ("\(list): []", "“\(list)”应是一列词，写成 [甲, 乙]。"),
            ("\(list): 甲", "“\(list)”应是一列词，写成 [甲, 乙]。"),
            ("\(list): [甲, 乙, 甲]", "“\(list)”里“甲”写了两遍，请去掉一个。"),
            ("\(list)x: [甲]", "不认识的字段“\(list)x”，是不是“\(list)”？"),
        ]
        for (text, sentence) in wrong {
            let (files, line) = try files(of: path, replacing: list, with: text)
            let error = #expect(throws: LexiconError.self) { try CheckWords(files) }
            #expect(error?.file == path)
            #expect(error?.line == line)
            #expect(error?.zh == sentence)
        }
    }

    @Test func aMissingListIsNamed() throws {
        let (files, _) = try files(of: "checks/limits.yaml", replacing: "ought", with: "")
        let error = #expect(throws: LexiconError.self) { try CheckWords(files) }
        #expect(error?.file == "checks/limits.yaml")
        #expect(error?.zh == "缺少“ought”。")
    }

    /// An auditor who opens a file finds above each list what it decides.
    @Test(arguments: paths)
    func everyListIsExplained(path: String) throws {
        let lines = try #require(LexiconFiles.embedded[path]).split(separator: "\n")
        for (line, before) in zip(lines.dropFirst(), lines) where !line.hasPrefix("#") {
            // 三年 stands below 两年 and needs no words of its own.
            let isExplained = before.hasPrefix("# ") || before.contains("_years:") && line.contains("_years:")
            #expect(isExplained, "\(path): \(line.prefix { $0 != ":" }) has no comment above it")
        }
    }
}
