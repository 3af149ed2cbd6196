import Foundation
import KaojuKit
import Records
import Testing

/// Beginnings of documents of all kinds in `pieces/`, written as clerks write them and annotated by hand (`NAME.jsonl`: facts, conclusions
/// and every relation between printed numbers; spans count scalars of the decoded text). Nobody is accused but where the annotation
/// calls a relation inconsistent; of the errors those that `missed.txt` does not list are raised.
@Suite struct PiecesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "pieces")
    private static let kaoju = try? Kaoju(lexicons: .embedded)

    static let names: [String] = {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return all.filter { $0.hasSuffix(".txt") && $0 != "missed.txt" }.map { String($0.dropLast(4)) }.sorted()
    }()
    private static let missed: Set<String> = {
        let text = (try? String(contentsOf: folder.appending(path: "missed.txt"), encoding: .utf8)) ?? ""
        return Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
    }()

    /// A relation between printed numbers, as an auditor with a pencil judges it.
    private struct Check: Decodable {
        var type: String
        var quotes: [String]?
        var offsets: [Int]?
        var verdict: String?

        var spans: [Range<Int>] {
            zip(offsets ?? [], quotes ?? []).map { $0..<($0 + $1.unicodeScalars.count) }
        }
        var mayBeAccused: Bool { verdict == "inconsistent" || verdict == "cannot-verify" }

        func isTouched(by finding: Finding) -> Bool {
            let places = ([finding.claim].compactMap(\.self) + finding.inputs).compactMap(\.span?.chars)
            return places.contains { place in spans.contains { $0.overlaps(place) } }
        }
    }

    private static func checks(of name: String) throws -> [Check] {
        let text = try String(contentsOf: folder.appending(path: name + ".jsonl"), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Check.self, from: Data($0.utf8)) }
            .filter { $0.type == "check" }
    }

    private static func findings(in name: String) throws -> [Finding] {
        let kaoju = try #require(kaoju)
        let bytes = try Data(contentsOf: folder.appending(path: name + ".txt"))
        return kaoju.examine(try kaoju.read(bytes: Array(bytes), mediaType: "text/plain")).findings
    }

    @Test func thereArePieces() { #expect(PiecesTests.names.count >= 80) }

    @Test(arguments: names)
    func onlyWhatIsWrongIsAccused(name: String) throws {
        let wrong = try PiecesTests.checks(of: name).filter(\.mayBeAccused)
        for finding in try PiecesTests.findings(in: name) where finding.grade.accuses {
            #expect(wrong.contains { $0.isTouched(by: finding) }, "\(finding.rule): \(finding.message.zh)")
        }
    }

    @Test(arguments: names)
    func whatIsWrongIsRaised(name: String) throws {
        let raised = try PiecesTests.findings(in: name).filter { !$0.grade.passes && $0.grade != .unverifiable }
        for check in try PiecesTests.checks(of: name) where check.verdict == "inconsistent" {
            let line = "\(name) | \(check.quotes?.joined(separator: " … ") ?? "")"
            let isMissed = PiecesTests.missed.contains(line)
            let isRaised = raised.contains(where: check.isTouched)
            #expect(isRaised != isMissed, isRaised ? "works now: remove the line “\(line)”" : "missed: \(line)")
        }
    }
}
