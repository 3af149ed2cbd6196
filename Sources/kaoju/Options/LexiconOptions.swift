import ArgumentParser
import Foundation
import KaojuKit
import Lexicon
import Reporting

/// Flags of every command that reads lexicons.
struct LexiconOptions: ParsableArguments {
    @Option(
        help: .words(
            "改用这个文件夹里的词典（也可设 KAOJU_LEXICONS）；不写时用程序自带的。",
            "Use the lexicons of this folder (or set KAOJU_LEXICONS) instead of the built-in ones.", value: "dir"))
    var lexicons: String?

    /// The folder to use; nil for the built-in lexicons.
    var folder: String? {
        if let lexicons { return lexicons }
        let named = ProcessInfo.processInfo.environment["KAOJU_LEXICONS"] ?? ""
        return named.isEmpty ? nil : named
    }

    /// What `--verbose` says of them.
    var remark: String {
        words("词典：", "lexicons: ") + (folder.map { Visible.line($0) } ?? words("自带", "built in"))
    }

    func files() throws(Failure) -> LexiconFiles {
        guard let folder else { return .embedded }
        do { return try LexiconFiles(folder: folder) } catch { throw .lexicon(error, folder: folder) }
    }

    func load() throws(Failure) -> Kaoju {
        let files = try files()
        do { return try Kaoju(lexicons: files) } catch { throw .lexicon(error, folder: files.folder) }
    }
}

extension Failure {
    /// `kaoju: DIR/rules/compulsory.yaml:12: SENTENCE`
    static func lexicon(_ error: LexiconError, folder: String?) -> Failure {
        .input(error.written(folder: folder))
    }
}

extension LexiconError {
    /// `DIR/rules/compulsory.yaml:12: SENTENCE`
    func written(folder: String?) -> String {
        var place = file
        if let folder, file != folder {
            place = folder.hasSuffix("/") ? folder + file : folder + "/" + file
        }
        if line > 0 { place += ":\(line)" }
        return Visible.line(place) + ": " + Visible.line(language.say(zh: zh, en: en))
    }
}
