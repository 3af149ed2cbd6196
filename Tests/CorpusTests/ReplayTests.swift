import Foundation
import KaojuKit
import Testing

/// Every verdict follows from the evidence in its finding: a program in another language, which knows nothing else,
/// reaches each of them again (`Tests/Replay/replay.py`).
@Suite(.enabled(if: Python.isThere, "python3 is not installed: the verdicts are not replayed"))
struct ReplayTests {
    @Test func everyVerdictOfTheCorpusIsReplayed() throws {
        let findings = try CorpusDocument.names.flatMap { name in
            try #require(CorpusDocument.all[name]).examined.lines
        }
        try replay(findings)
    }

    @Test(.enabled(if: !Folder.names(in: "../shared/seeds").isEmpty, "no folder of real documents stands beside"))
    func everyVerdictOfRealDocumentsIsReplayed() throws {
        try replay(findings(ofFilesIn: "../shared/seeds"))
    }

    @Test func everyVerdictOfRightReportsIsReplayed() throws {
        try replay(findings(ofFilesIn: "Tests/EvaluationTests/right"))
    }

    private func findings(ofFilesIn folder: String) throws -> [String] {
        try Folder.names(in: folder).filter { !$0.hasSuffix(".tsv") }.flatMap { name in
            try CorpusDocument.kaoju.examine(CorpusDocument.kaoju.read(bytes: Folder.bytes(folder + "/" + name))).lines
        }
    }

    @Test func everyVerdictBetweenDocumentsIsReplayed() throws {
        let documents = try CorpusDocument.names.map { try #require(CorpusDocument.all[$0]).examined.compared }
        let result = try CorpusDocument.kaoju.compare(documents)
        #expect(!result.findings.isEmpty)
        try replay(result.findings.map { $0.json(document: $0.claim?.document ?? "").line })
    }

    /// A value, an interval, a grade, a gap or a bound that was tampered with does not replay.
    @Test func everyChangeIsNoticed() throws {
        let findings = try CorpusDocument.names.flatMap { name in
            try #require(CorpusDocument.all[name]).examined.lines
        }
        let outcome = try Python.run("Tests/Replay/mutations.py", on: findings)
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains(" 0 not"))
    }

    private func replay(_ lines: [String]) throws {
        let outcome = try Python.run("Tests/Replay/replay.py", on: lines)
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains(" verdicts replayed, 0 not"))
    }
}

/// Python 3, where it is installed.
enum Python {
    static let path: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return folders.map { $0 + "/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()
    static var isThere: Bool { path != nil }

    /// Runs a script of the repository on a file of the lines.
    static func run(_ script: String, on lines: [String]) throws -> (output: String, code: Int32) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kaoju-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("findings.jsonl")
        let output = folder.appendingPathComponent("output")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "/usr/bin/python3")
        // Compiled files belong into nobody's sources.
        process.arguments = ["-B", Folder.root + "/" + script, input.path]
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (String(decoding: try Data(contentsOf: output), as: UTF8.self), process.terminationStatus)
    }
}
