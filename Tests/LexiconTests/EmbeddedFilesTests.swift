import Foundation
import Lexicon
import Testing

@Suite struct EmbeddedFilesTests {
    /// A file below Lexicons/ that is not compiled in would be missing from the binary without anybody noticing.
    @Test func everyFileOfTheFolderIsEmbedded() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = try LexiconFiles(folder: root.appendingPathComponent("Lexicons").path)
        #expect(folder.files.map(\.path) == LexiconFiles.embedded.files.map(\.path))
        for (path, text) in folder.files {
            #expect(LexiconFiles.embedded[path] == text, "\(path) differs from what was compiled in")
        }
    }
}
