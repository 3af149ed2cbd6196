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

    /// An accusation as it can be told again in the copy: by its rule, and the value it is of.
    private static func accusations(_ findings: [Finding]) -> Set<String> {
        Set(findings.filter(\.grade.accuses).map { "\($0.rule) \($0.claim?.value ?? "")" })
    }

    @Test(arguments: names, CopyDamage.allCases)
    func aBadCopyAddsNoAccusation(name: String, damage: CopyDamage) throws {
        let document = try #require(CorpusDocument.all[name])
        let copy = damage.applied(to: String(decoding: document.bytes, as: UTF8.self))
        let before = Self.accusations(document.examined.findings)
        let after = try CorpusDocument.examine(Array(copy.utf8), as: name).findings
        for finding in after where finding.grade.accuses {
            let isKnown = before.contains("\(finding.rule) \(finding.claim?.value ?? "")")
            #expect(isKnown, "\(finding.rule): \(finding.message.zh)")
        }
    }
}
