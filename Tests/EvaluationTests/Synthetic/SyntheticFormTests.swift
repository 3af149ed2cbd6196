import KaojuKit
import Records
import Testing

/// Forms whose columns are easily read one to the left or right of where they stand, as copies lose empty cells and headings
/// stand over two columns.
@Suite struct SyntheticFormTests {
    private static let kaoju = try? Kaoju(lexicons: .embedded)
    private static let seeds: ClosedRange<UInt64> = 1...40

    private static func findings(_ text: String) throws -> [Finding] {
        let kaoju = try #require(kaoju)
        return kaoju.examine(try kaoju.read(bytes: Array(text.utf8), mediaType: "text/plain")).findings
    }

    @Test(arguments: SyntheticForm.Layout.allCases, SyntheticForm.Loss.allCases)
    func aRightFormIsNotAccusedInAnyCopy(layout: SyntheticForm.Layout, loss: SyntheticForm.Loss) throws {
        for seed in Self.seeds {
            let text = SyntheticForm(seed: seed).text(layout, losing: loss)
            for finding in try Self.findings(text) where finding.grade.accuses {
                Issue.record("seed \(seed): \(finding.message.zh)\n\(text)")
            }
        }
    }

    /// Where no cell is lost, the rate follows from the funds, and a wrong one does not.
    @Test(arguments: SyntheticForm.Layout.allCases)
    func theRateOfAWholeCopyIsChecked(layout: SyntheticForm.Layout) throws {
        for seed in Self.seeds {
            let form = SyntheticForm(seed: seed)
            let text = form.text(layout, losing: .none)
            let wrong = (form.rate.first == "9" ? "8" : "9") + form.rate.dropFirst()
            func executions(_ text: String, stating rate: String) throws -> [Finding] {
                try Self.findings(text).filter { $0.rule == "budget.execution" && $0.claim?.quote == rate }
            }
            let passes = try executions(text, stating: form.rate).contains(where: \.grade.passes)
            #expect(passes, "seed \(seed)\n\(text)")
            let changed = text.replacing(form.rate, with: wrong, maxReplacements: 1)
            let found = try executions(changed, stating: wrong)
            let isFound = !found.isEmpty && !found.contains(where: \.grade.passes)
            #expect(isFound, "seed \(seed)\n\(changed)")
        }
    }
}
