import Exact
import Source

/// What a check came to. Only `inconsistent` and `decisionInconsistency` accuse.
public enum Grade: String, Hashable, Sendable, CaseIterable {
    case consistent
    case consistentByRounding = "consistent-by-rounding"
    case explainedByAlternative = "explained-by-alternative"
    case explainedByAuthor = "contradiction-explained-by-author"
    case questionable
    case incomplete
    case inconsistent
    case decisionInconsistency = "decision-inconsistency"
    case unverifiable

    public var accuses: Bool { self == .inconsistent || self == .decisionInconsistency }
    public var passes: Bool { self == .consistent || self == .consistentByRounding }

    /// Worst first, for showing and for `--fail-on`; 0 is a pass.
    public var weight: Int {
        switch self {
        case .decisionInconsistency: 7
        case .inconsistent: 6
        case .incomplete: 5
        case .questionable: 4
        case .explainedByAuthor: 3
        case .explainedByAlternative: 2
        case .unverifiable: 1
        case .consistent, .consistentByRounding: 0
        }
    }
}

public enum Severity: String, Hashable, Sendable, CaseIterable { case info, low, medium, high, critical }

/// Why a claim could not be checked.
public enum Reason: String, Hashable, Sendable {
    case noComponents = "no-components"
    case masked
    case annexMissing = "annex-missing"
    case ambiguousBinding = "ambiguous-binding"
    case damagedText = "damaged-text"
}

/// One check of one claim, passed or not, with everything needed to replay it.
public struct Finding: Hashable, Sendable {
    public struct Alternative: Hashable, Sendable {
        public var label: String
        public var expression: String
        public var recomputed: Interval
        public var agrees: Bool
        /// As in `Basis.formula`; nil where the alternative is no formula.
        public var formula: String?
        /// Whether the claim may be computed this way, or only commonly is.
        public var isAdmissible = false
        /// It counts what the standard does not: what only it shows is not shown.
        public var overstates = false

        public init(label: String, expression: String, recomputed: Interval, agrees: Bool) {
            self.label = label
            self.expression = expression
            self.recomputed = recomputed
            self.agrees = agrees
        }
    }
    public struct StandardReference: Hashable, Sendable {
        public var document: String
        public var clause: String?
        public var threshold: String?

        public init(document: String, clause: String?, threshold: String?) {
            self.document = document
            self.clause = clause
            self.threshold = threshold
        }
    }

    @inlinable public var id: Int {
        _read { yield shared.value.id }
        _modify { yield &shared.value.id }
    }
    @inlinable public var report: Int {
        _read { yield shared.value.report }
        _modify { yield &shared.value.report }
    }
    @inlinable public var rule: String {
        _read { yield shared.value.rule }
        _modify { yield &shared.value.rule }
    }
    @inlinable public var kind: String {
        _read { yield shared.value.kind }
        _modify { yield &shared.value.kind }
    }
    @inlinable public var grade: Grade {
        _read { yield shared.value.grade }
        _modify { yield &shared.value.grade }
    }
    @inlinable public var severity: Severity {
        _read { yield shared.value.severity }
        _modify { yield &shared.value.severity }
    }
    @inlinable public var reason: Reason? {
        _read { yield shared.value.reason }
        _modify { yield &shared.value.reason }
    }
    @inlinable public var claim: Term? {
        _read { yield shared.value.claim }
        _modify { yield &shared.value.claim }
    }
    @inlinable public var inputs: [Term] {
        _read { yield shared.value.inputs }
        _modify { yield &shared.value.inputs }
    }
    /// As a person would write it: `142 ÷ 634 × 100`.
    public var expression: String? { shared.value.expression.value }
    @inlinable public var recomputed: Interval? {
        _read { yield shared.value.recomputed }
        _modify { yield &shared.value.recomputed }
    }
    @inlinable public var gap: Rational? {
        _read { yield shared.value.gap }
        _modify { yield &shared.value.gap }
    }
    @inlinable public var alternatives: [Alternative] {
        _read { yield shared.value.alternatives }
        _modify { yield &shared.value.alternatives }
    }
    @inlinable public var implied: String? {
        _read { yield shared.value.implied }
        _modify { yield &shared.value.implied }
    }
    @inlinable public var standard: StandardReference? {
        _read { yield shared.value.standard }
        _modify { yield &shared.value.standard }
    }
    @inlinable public var conclusionChanges: Bool? {
        _read { yield shared.value.conclusionChanges }
        _modify { yield &shared.value.conclusionChanges }
    }
    @inlinable public var message: Message {
        _read { yield shared.value.message }
        _modify { yield &shared.value.message }
    }
    /// What the verdict rests on, for replaying it.
    @inlinable public var basis: Basis? {
        _read { yield shared.value.basis }
        _modify { yield &shared.value.basis }
    }

    public init(
        report: Int, rule: String, kind: String, grade: Grade, severity: Severity = .info, reason: Reason? = nil,
        claim: Term? = nil, inputs: [Term] = [],
        expression: @autoclosure @escaping @Sendable () -> String? = nil, recomputed: Interval? = nil,
        gap: Rational? = nil, alternatives: [Alternative] = [], implied: String? = nil,
        standard: StandardReference? = nil, conclusionChanges: Bool? = nil, message: Message,
        basis: Basis? = nil
    ) {
        shared = Shared(
            Fields(
                report: report, rule: rule, kind: kind, grade: grade, severity: severity, reason: reason, claim: claim,
                inputs: inputs, expression: Deferred(expression()), recomputed: recomputed, gap: gap,
                alternatives: alternatives,
                implied: implied, standard: standard, conclusionChanges: conclusionChanges, message: message,
                basis: basis))
    }

    /// What a finding holds, shared by its copies.
    @usableFromInline struct Fields: Hashable, Sendable {
        @usableFromInline var id: Int = 0
        @usableFromInline var report: Int
        @usableFromInline var rule: String
        @usableFromInline var kind: String
        @usableFromInline var grade: Grade
        @usableFromInline var severity: Severity
        @usableFromInline var reason: Reason?
        @usableFromInline var claim: Term?
        @usableFromInline var inputs: [Term]
        @usableFromInline var expression: Deferred<String?>
        @usableFromInline var recomputed: Interval?
        @usableFromInline var gap: Rational?
        @usableFromInline var alternatives: [Alternative]
        @usableFromInline var implied: String?
        @usableFromInline var standard: StandardReference?
        @usableFromInline var conclusionChanges: Bool?
        @usableFromInline var message: Message
        @usableFromInline var basis: Basis?
    }
    @usableFromInline var shared: Shared<Fields>

    public static func == (a: Finding, b: Finding) -> Bool { a.shared.value == b.shared.value }
    public func hash(into hasher: inout Hasher) { hasher.combine(shared.value) }
}
