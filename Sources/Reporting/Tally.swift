import Records

/// Counts over documents, for the summary lines.
public struct Tally: Hashable, Sendable {
    public var documents = 0
    /// Inputs that could not be read.
    public var failed = 0
    public var reports = 0
    public var grades: [Grade: Int] = [:]

    public init() {}

    public init(_ paper: ExaminedPaper) {
        documents = 1
        reports = max(1, paper.document.reports.count)
        count(paper.findings)
    }

    init(findings: some Sequence<Finding>) { count(findings) }

    private mutating func count(_ findings: some Sequence<Finding>) {
        for finding in findings { grades[finding.grade, default: 0] += 1 }
    }

    public static func += (a: inout Tally, b: Tally) {
        a.documents += b.documents
        a.failed += b.failed
        a.reports += b.reports
        a.grades.merge(b.grades, uniquingKeysWith: +)
    }

    public var claims: Int { grades.values.reduce(0, +) }
    public var unverifiable: Int { grades[.unverifiable] ?? 0 }
    public var checked: Int { claims - unverifiable }
    public var accusations: Int { (grades[.inconsistent] ?? 0) + (grades[.decisionInconsistency] ?? 0) }

    /// The worst weight among the findings; -1 when there is none.
    public var worst: Int { grades.filter { $0.value > 0 }.keys.map(\.weight).max() ?? -1 }
}
