import Foundation
import KaojuKit
import Records
import Testing
import TestSupport

/// Generated reports whose figures are right, and the same with one digit changed. `KAOJU_SYNTHETIC_CLAIMS=100000` makes
/// it a long run.
@Suite struct SyntheticTests {
    private static let claims =
        ProcessInfo.processInfo.environment["KAOJU_SYNTHETIC_CLAIMS"].flatMap { Int($0) } ?? 780

    private func findings(_ text: String, _ kaoju: Kaoju) throws -> [Finding] {
        kaoju.examine(try kaoju.read(bytes: Array(text.utf8), mediaType: "text/plain")).findings
    }

    /// The line (from 1) that the figure of a claim stands on.
    private func line(of claim: SyntheticClaim, in text: String) -> Int? {
        guard let at = text.range(of: claim.before) else { return nil }
        return text[..<at.upperBound].count { $0 == "\n" } + 1
    }

    @Test func rightFiguresAreNeverAccused() throws {
        let kaoju = try Kaoju(lexicons: .embedded)
        var (claims, judged, asked) = (0, 0, 0)
        var unjudged: [String: [String]] = [:]
        var questions: [String: [String]] = [:]
        var seed: UInt64 = 0
        while claims < Self.claims {
            seed += 1
            let report = SyntheticReport(seed: seed)
            let text = report.text()
            let findings = try findings(text, kaoju)
            claims += report.claims.count
            for finding in findings where finding.grade.accuses {
                Issue.record("seed \(seed): \(finding.rule) \(finding.message.zh)\n\(text)")
            }
            for claim in report.claims {
                let line = line(of: claim, in: text)
                let here = findings.filter { $0.claim?.span?.line == line && $0.kind != "threshold" }
                let sentence = claim.before + claim.figure.text + claim.after
                if here.contains(where: { $0.grade.passes }) {
                    judged += 1
                } else {
                    unjudged[claim.kind, default: []].append(sentence)
                }
                if let question = here.first(where: { $0.grade == .questionable }) {
                    asked += 1
                    questions[claim.kind, default: []].append("\(question.rule): \(sentence)")
                }
            }
        }
        // That nothing is accused means something only where nearly everything is looked at.
        #expect(
            judged * 100 >= claims * 98,
            "\(judged) of \(claims) claims were found to hold; not \(Self.samples(unjudged))")
        // A question about a right figure is no accusation, but it costs an auditor a look.
        #expect(asked * 200 <= claims, "\(asked) of \(claims) right claims are asked about: \(Self.samples(questions))")
    }

    @Test func changedDigitsAreFound() throws {
        let kaoju = try Kaoju(lexicons: .embedded)
        var random = SeededRandom(2017)
        var (tried, detectable, found) = (0, 0, 0)
        var missed: [String: [String]] = [:]
        var all: [String: Int] = [:]
        var seed: UInt64 = 1_000_000
        while tried < Self.claims / 4 {
            seed += 1
            let report = SyntheticReport(seed: seed)
            let index = random.number(0...report.claims.count - 1)
            let claim = report.claims[index]
            guard let figure = claim.figure.mutated(&random), figure != claim.figure else { continue }
            tried += 1
            guard !claim.admits(figure) else { continue }
            detectable += 1
            all[claim.kind, default: 0] += 1
            let text = report.text(replacing: index, with: figure)
            let line = line(of: claim, in: text)
            let isFound = try findings(text, kaoju).contains {
                !$0.grade.passes && $0.grade != .unverifiable && $0.claim?.span?.line == line
            }
            if isFound {
                found += 1
            } else {
                missed[claim.kind, default: []].append(claim.before + figure.text + claim.after)
            }
        }
        print("synthetic: tried \(tried) detectable \(detectable) found \(found) of \(all)")
        #expect(
            found * 1000 >= detectable * 995,
            "\(found) of \(detectable) changes that intervals can detect; missed \(Self.samples(missed))")
    }

    /// A figure beside the right one that rounding or cutting off gives as well accuses nobody.
    @Test func whatRoundingAdmitsIsNeverAccused() throws {
        let kaoju = try Kaoju(lexicons: .embedded)
        var (tried, seed): (Int, UInt64) = (0, 2_000_000)
        while tried < Self.claims / 8 {
            seed += 1
            let report = SyntheticReport(seed: seed)
            for (index, claim) in report.claims.enumerated() {
                let near = [-2, -1, 1, 2].map { Printed(digits: claim.figure.digits + $0, places: claim.figure.places) }
                for figure in near where figure.digits > 0 && claim.admits(figure) {
                    tried += 1
                    let text = report.text(replacing: index, with: figure)
                    let accusing = try findings(text, kaoju).filter { $0.grade.accuses }
                    #expect(accusing.isEmpty, "seed \(seed): \(claim.before)\(figure.text)\(claim.after)")
                }
            }
        }
    }

    /// For each kind how many, and two of them.
    private static func samples(_ sentences: [String: [String]]) -> String {
        sentences.sorted { $0.key < $1.key }.map { kind, all in
            "\n\(kind) \(all.count):" + Set(all).sorted().prefix(3).map { "\n  " + $0 }.joined()
        }.joined()
    }
}
