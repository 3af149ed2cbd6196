import Evaluation
import Lexicon
import RawData
import Records

/// A table of schools that was given beside a report, read by every lexicon that can.
///
///     let schools = try SchoolData(path: "schools.xlsx", lexicons: kaoju.lexicons)
///     kaoju.examine(document).checked(against: schools)
public struct SchoolData: Sendable {
    private let checks: [(table: SchoolTable, check: SchoolDataCheck, standard: String)]

    /// - Throws: `RawDataError` for the table, `LexiconError` for the lexicons.
    public init(path: String, lexicons: LexiconFiles, encoding: String? = nil) throws {
        let sheets = try RawDataFile.sheets(path: path, encoding: encoding)
        let standards = try Standard.load(from: lexicons)
        let words = try SchoolWords(lexicons)
        var failure: (any Error)?
        var checks: [(table: SchoolTable, check: SchoolDataCheck, standard: String)] = []
        for lexicon in try SchoolLexicon.load(from: lexicons) {
            do {
                let table = try SchoolTableReader(lexicon, standards: standards).table(sheets, path: path)
                guard let check = SchoolDataCheck(table, lexicon: lexicon, standards: standards, words: words)
                else { continue }
                checks.append((table, check, lexicon.standard))
            } catch { failure = failure ?? error }
        }
        if checks.isEmpty {
            throw failure
                ?? LexiconError(
                    file: "schools", line: 0, zh: "词典里没有 schools/，不知道怎么读学校数据；请从自带的词典复制一份。",
                    en:
                        "The lexicons have no schools/, which says how such a table is read; copy it from the built-in ones."
                )
        }
        self.checks = checks
    }

    /// The one whose standard the report follows; otherwise the first.
    private func chosen(_ evidence: Evidence) -> (table: SchoolTable, check: SchoolDataCheck, standard: String) {
        checks.first { own in evidence.standards.contains { $0.document == own.standard } } ?? checks[0]
    }

    /// What the table is, what it gives for each school, and what it says of the report's claims.
    public func examine(_ examined: Examined) -> SchoolFindings {
        let evidence = Evidence(examined.extracted)
        let own = chosen(evidence)
        return SchoolFindings(
            table: own.table, schools: own.check.records,
            findings: own.check.findings(in: evidence, numberedFrom: examined.findings.count))
    }
}

/// What a table of schools came to beside one report.
public struct SchoolFindings: Sendable {
    public let table: SchoolTable
    public let schools: [SchoolRecord]
    public let findings: [Finding]
}

extension Examined {
    /// The same document with the findings of a table added.
    public func adding(_ schools: SchoolFindings) -> Examined {
        Examined(id: id, extracted: extracted, findings: findings + schools.findings)
    }
}
