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

    @Option(
        help: .words(
            "再加上这个文件夹里的文件（也可设 KAOJU_ADD_LEXICONS），例如一项新标准；同名文件代替原有的。可写多次。",
            "Add the files of this folder (or set KAOJU_ADD_LEXICONS), a new standard for one; a file of the same path "
                + "replaces ours. May be given several times.", value: "dir"))
    var addLexicons: [String] = []

    /// The folder that replaces the built-in lexicons; nil for the built-in ones.
    private var folder: String? { lexicons ?? LexiconOptions.variable("KAOJU_LEXICONS") }

    /// Folders whose files are added, in the order of the command line.
    var additions: [String] {
        addLexicons.isEmpty ? [LexiconOptions.variable("KAOJU_ADD_LEXICONS")].compactMap(\.self) : addLexicons
    }

    private static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether no folder is named at all.
    var isBuiltIn: Bool { folder == nil && additions.isEmpty }

    /// Where they come from: `built in + our-standards`.
    var place: String {
        let base = folder.map { Visible.line($0) } ?? words("自带", "built in")
        return ([base] + additions.map { Visible.line($0) }).joined(separator: " + ")
    }

    /// What `--verbose` says of them.
    var remark: String { words("词典：", "lexicons: ") + place }

    /// - Parameter folder: takes the place of the one that the flags and the environment name.
    func files(folder named: String? = nil) throws(Failure) -> LexiconFiles {
        var files = LexiconFiles.embedded
        if let folder = named ?? folder { files = try LexiconOptions.read(folder) }
        for folder in additions { files = files.adding(try LexiconOptions.read(folder)) }
        return files
    }

    private static func read(_ folder: String) throws(Failure) -> LexiconFiles {
        do { return try LexiconFiles(folder: folder) } catch { throw .lexicon(error, in: nil) }
    }

    func load() throws(Failure) -> Kaoju {
        let files = try files()
        do { return try Kaoju(lexicons: files) } catch { throw .lexicon(error, in: files) }
    }
}

extension Failure {
    /// `kaoju: DIR/rules/compulsory.yaml:12: SENTENCE`
    static func lexicon(_ error: LexiconError, in files: LexiconFiles?) -> Failure {
        .input(error.written(in: files))
    }
}

extension LexiconError {
    /// `DIR/rules/compulsory.yaml:12: SENTENCE`
    ///
    /// - Parameter files: where the file that it names was read from; nil when it names the folder itself.
    func written(in files: LexiconFiles?) -> String {
        var place = file
        if let folder = files?.folder(of: file) {
            place = folder.hasSuffix("/") ? folder + file : folder + "/" + file
        }
        if line > 0 { place += ":\(line)" }
        return Visible.line(place) + ": " + Visible.line(language.say(zh: zh, en: en))
    }
}
