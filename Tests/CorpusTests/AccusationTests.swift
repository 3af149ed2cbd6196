import Records
import Testing

/// Promise 1: no correct report is accused.
@Suite struct AccusationTests {
    @Test(arguments: CorpusDocument.names)
    func noCorrectReportIsAccused(name: String) throws {
        let document = try #require(CorpusDocument.all[name])
        guard document.expected.isCorrect else { return }
        for finding in document.examined.findings where finding.grade.accuses {
            Issue.record("\(finding.rule): \(finding.message.zh)")
        }
    }

    /// Where errors were planted, nothing else is accused, and what is odd, incomplete or explained is not either.
    @Test(arguments: CorpusDocument.names)
    func everyAccusationIsAPlantedError(name: String) throws {
        let document = try #require(CorpusDocument.all[name])
        let planted = document.expected.checks.filter { $0.verdict == "inconsistent" }.map {
            document.findings(for: $0)
        }
        for finding in document.examined.findings where finding.grade.accuses {
            #expect(planted.contains { $0.contains(finding) }, "\(finding.rule): \(finding.message.zh)")
        }
    }
}
