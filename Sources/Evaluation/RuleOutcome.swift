import Exact
import Records
import Source

/// What one rule says of one claim.
public struct RuleOutcome: Hashable, Sendable {
    /// One formula that was computed.
    public struct Trial: Hashable, Sendable {
        public let label: String
        /// Whether the claim may be computed this way; otherwise it is a common way that is not official.
        public let isAdmissible: Bool
        /// It counts what the standard does not.
        public let overstates: Bool
        let writing: Deferred<String>
        public let recomputed: Interval
        /// Signed distance from the claim; zero when it agrees.
        public let gap: Rational
        public let agrees: Bool
        /// Optional terms that had no figure and counted 0.
        public let absent: [String]
        let replaying: Deferred<String>

        /// With figures: `3647 ÷ 3742 × 100`.
        public var expression: String { writing.value }
        /// With the names that the caller gave its figures (`x1 ÷ x2 × 100`).
        public var formula: String { replaying.value }
    }

    /// What one input would have to be for the claim to hold, the others being as printed.
    public struct Implied: Hashable, Sendable {
        public let name: String
        public let interval: Interval
        /// `3641`, `3641–3643` or `约12.34`.
        public let text: String
    }

    /// Never `.decisionInconsistency`: whether a conclusion survives is for the caller, see `decisionChanges`.
    public var grade: Grade
    /// Set when the grade is `.unverifiable`.
    public var reason: Reason?
    /// The formula that the grade rests on: the one that agrees, otherwise the official one.
    public var chosen: Trial?
    /// Every other formula that could be computed, in the order of the rule.
    public var others: [Trial]
    /// Inputs without a figure that kept a formula from being computed.
    public var missing: [String]
    /// Optional terms that had no figure and, together with the printed ones, could close the gap.
    public var couldClose: [String]
    /// The formula in which they could, with what each can be.
    public var unlisted: Basis.Unlisted?
    /// The claim agrees only when an input is taken for a rounded mean.
    public var roundedMeans: [String]
    public var implied: [Implied]
    /// Whether the claim lies within what is plausible; nil when the rule says nothing or it is undecided.
    public var claimIsPlausible: Bool?
    /// Whether the claim meets the requirement, and whether the recomputed value does.
    public var claimMeets: Bool?
    public var recomputedMeets: Bool?
    /// The claim does not fail the requirement, and by every admissible formula, all of its terms printed, it does not.
    public var fallsShort = false
    public var message: Message

    public var recomputed: Interval? { chosen?.recomputed }
    public var gap: Rational? { chosen?.gap }
    public var expression: String? { chosen?.expression }
    public var absent: [String] { chosen?.absent ?? [] }
    /// The claim meets the requirement and the recomputed value does not.
    public var decisionChanges: Bool { grade.accuses && claimMeets == true && recomputedMeets == false }
    public var alternatives: [Finding.Alternative] {
        others.map {
            var alternative = Finding.Alternative(
                label: $0.label, expression: $0.expression, recomputed: $0.recomputed, agrees: $0.agrees)
            alternative.formula = $0.formula
            alternative.isAdmissible = $0.isAdmissible
            alternative.overstates = $0.overstates
            return alternative
        }
    }
}
