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
        get { shared.value.id }
        set { owned.value.id = newValue }
    }
    @inlinable public var report: Int {
        get { shared.value.report }
        set { owned.value.report = newValue }
    }
    @inlinable public var rule: String {
        get { shared.value.rule }
        set { owned.value.rule = newValue }
    }
    @inlinable public var kind: String {
        get { shared.value.kind }
        set { owned.value.kind = newValue }
    }
    @inlinable public var grade: Grade {
        get { shared.value.grade }
        set { owned.value.grade = newValue }
    }
    @inlinable public var severity: Severity {
        get { shared.value.severity }
        set { owned.value.severity = newValue }
    }
    @inlinable public var reason: Reason? {
        get { shared.value.reason }
        set { owned.value.reason = newValue }
    }
    @inlinable public var claim: Term? {
        get { shared.value.claim }
        set { owned.value.claim = newValue }
    }
    @inlinable public var inputs: [Term] {
        get { shared.value.inputs }
        set { owned.value.inputs = newValue }
    }
    /// As a person would write it: `142 ÷ 634 × 100`.
    public var expression: String? { shared.value.expression.value }
    @inlinable public var recomputed: Interval? {
        get { shared.value.recomputed }
        set { owned.value.recomputed = newValue }
    }
    @inlinable public var gap: Rational? {
        get { shared.value.gap }
        set { owned.value.gap = newValue }
    }
    @inlinable public var alternatives: [Alternative] {
        get { shared.value.alternatives }
        set { owned.value.alternatives = newValue }
    }
    @inlinable public var implied: String? {
        get { shared.value.implied }
        set { owned.value.implied = newValue }
    }
    @inlinable public var standard: StandardReference? {
        get { shared.value.standard }
        set { owned.value.standard = newValue }
    }
    @inlinable public var conclusionChanges: Bool? {
        get { shared.value.conclusionChanges }
        set { owned.value.conclusionChanges = newValue }
    }
    @inlinable public var message: Message {
        get { shared.value.message }
        set { owned.value.message = newValue }
    }
    /// What the verdict rests on, for replaying it.
    @inlinable public var basis: Basis? {
        get { shared.value.basis }
        set { owned.value.basis = newValue }
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
                inputs: inputs, expression: Deferred(expression()), recomputed: recomputed, gap: gap, alternatives: alternatives,
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

    /// The fields, and nobody else's from here on.
    @inlinable var owned: Shared<Fields> {
        mutating get {
            if !isKnownUniquelyReferenced(&shared) { shared = Shared(shared.value) }
            return shared
        }
    }

    public static func == (a: Finding, b: Finding) -> Bool { a.shared.value == b.shared.value }
    public func hash(into hasher: inout Hasher) { hasher.combine(shared.value) }
}
