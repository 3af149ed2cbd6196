import Records
import Testing

@Suite struct ChecksTests {
    @Test(arguments: CheckCase.all)
    func aCheckDoesWhatItIsFor(_ example: CheckCase) throws {
        let problems = try ChecksTests.problems(example)
        if let reason = CheckCase.knownFailures[example.testDescription] {
            #expect(!problems.isEmpty, "works now, take it off the list: \(reason)")
        } else {
            #expect(problems.isEmpty, "\(problems.joined(separator: "; "))")
        }
    }

    private static func problems(_ example: CheckCase) throws -> [String] {
        let all = try example.findings
        let findings = all.filter { $0.rule == example.rule }
        let shown = findings.map { "\($0.grade.rawValue): \($0.message.zh)" }.joined(separator: " / ")
        var out: [String] = []
        switch example.expectation {
        case .passes:
            if !findings.contains(where: { $0.grade.passes }) { out.append("no pass: \(shown)") }
            if findings.contains(where: { !$0.grade.passes && $0.grade != .unverifiable }) {
                out.append("not only: \(shown)")
            }
        case .raises(let grade):
            if !findings.contains(where: { $0.grade == grade }) { out.append("no \(grade.rawValue): \(shown)") }
        case .silent:
            if !findings.isEmpty { out.append("said: \(shown)") }
        case .spared:
            for finding in findings where finding.grade.weight >= Grade.questionable.weight {
                // A look is allowed where the rule can do no more than ask.
                if finding.grade != .questionable { out.append("\(finding.grade.rawValue): \(finding.message.zh)") }
            }
        }
        let isAccused: Bool =
            switch example.expectation {
            case .raises(let grade): grade.accuses
            default: false
            }
        if !isAccused {
            for finding in all where finding.grade.accuses {
                out.append("accused by \(finding.rule): \(finding.message.zh)")
            }
        }
        if let sentence = example.sentence, !findings.contains(where: { $0.message.zh == sentence }) {
            out.append("not said “\(sentence)” but: \(shown)")
        }
        return out
    }

    @Test func theKnownFailuresAreCases() {
        #expect(Set(CheckCase.all.map(\.testDescription)).count == CheckCase.all.count)
        for name in CheckCase.knownFailures.keys {
            #expect(CheckCase.all.contains { $0.testDescription == name }, "no such case: \(name)")
        }
    }

    /// Both languages say something, and a finding that fails says by how much or holds the two figures.
    @Test(arguments: CheckCase.all)
    func everyFindingCanBeFollowed(_ example: CheckCase) throws {
        for finding in try example.findings {
            #expect(!finding.message.zh.isEmpty && !finding.message.en.isEmpty, "\(finding.rule)")
            #expect(
                (finding.grade == .unverifiable) == (finding.reason != nil), "\(finding.rule) \(finding.message.zh)")
            if finding.grade.accuses {
                #expect(finding.severity != .info, "\(finding.rule)")
                #expect(finding.claim?.span != nil, "\(finding.rule)")
            }
            if finding.grade.passes { #expect(finding.severity == .info, "\(finding.rule)") }
        }
    }
}
