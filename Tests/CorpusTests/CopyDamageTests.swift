import Exact
import Records
import TestSupport
import Testing

/// Bad copies of the corpus: whatever a copy does to a document, it adds no accusation.
@Suite struct CopyDamageTests {
    /// Plain texts in UTF-8 that hold sentences.
    static let names = CorpusDocument.names.filter { name in
        name.hasSuffix(".txt")
            && CorpusDocument.all[name].map { String(validating: $0.bytes, as: UTF8.self) != nil } == true
    }

    /// An accusation as it can be told again in the copy: by its kind, and the value it is of, in base units: 万 may be written
    /// out, and growth be found by another rule.
    private static func told(_ finding: Finding) -> String {
        let value = finding.claim.flatMap { Rational($0.value) }
        // What is said of all falls with any figure that misses: its finding is told by the first that can be read.
        let kind = finding.rule == "all-of-n.thresholds" ? "threshold" : finding.kind
        return "\(kind) \(value.map { ($0 * (finding.claim?.scale ?? 1)).description } ?? "")"
    }

    @Test(arguments: names, CopyDamage.allCases)
    func aBadCopyAddsNoAccusation(name: String, damage: CopyDamage) throws {
        let document = try #require(CorpusDocument.all[name])
        let copy = damage.applied(to: String(decoding: document.bytes, as: UTF8.self))
        let before = Set(document.examined.findings.filter(\.grade.accuses).map(Self.told))
        let after = try CorpusDocument.examine(Array(copy.utf8), as: name).findings
        for finding in after where finding.grade.accuses {
            let isKnown = before.contains(Self.told(finding))
            #expect(isKnown, "\(finding.rule): \(finding.message.zh)")
        }
    }

    /// A page that loses a cell of a table, a heading of its columns or a number of one, sets others in its place.
    @Test(arguments: names)
    func aLostCellAddsNoAccusation(name: String) throws {
        let document = try #require(CorpusDocument.all[name])
        let before = Set(document.examined.findings.filter(\.grade.accuses).map(Self.told))
        for copy in LostCells.copies(of: String(decoding: document.bytes, as: UTF8.self), step: 4) {
            for finding in try CorpusDocument.examine(Array(copy.text.utf8), as: name).findings
            where finding.grade.accuses {
                let isKnown = before.contains(Self.told(finding))
                #expect(isKnown, "\(copy.cell): \(finding.rule): \(finding.message.zh)")
            }
        }
    }
}
