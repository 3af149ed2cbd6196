import Exact
import Source

/// What a verdict rests on, so fully that a program which knows neither the document nor the lexicons reaches it again
/// (`Tests/Replay/replay.py` does).
///
///     Basis(.equal, formula: "x1 ÷ x2 × 100")     // the claim against two inputs
///
/// A disagreement accuses only where no `doubt` stands beside it.
public struct Basis: Hashable, Sendable {
    /// How the claim stands to what it is held against.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// The claim is what `formula` gives.
        case equal
        /// The inputs are parts of the claim: together they may not exceed it, and make it up where `isExhaustive`.
        case parts
        /// The inputs together do not exceed the claim.
        case within
        /// The claim, times the factor of the requirement, keeps the requirement.
        case limit
        /// The claim is a mean of those that the requirement binds: it stands above `floor` of the limit.
        case floor
        /// Every member keeps the requirement.
        case each
        /// No more of the members than are allowed miss the requirements, each its own.
        case quorum
        /// Every member concludes what the claim says of all.
        case all
        /// The claim is one of the limits of the requirements.
        case quotation
        /// The claim and the input are the same fact.
        case same
        /// The claim stands after an input in which one of `words` stands.
        case wording
        /// The claim speaks of what must not exist: it denies it by one of `words`, or admits it beside `conclusion`.
        case absent
        /// What must be stated is not.
        case stated
        /// The claim is what `schools` gives.
        case schools
        /// The claim lies no further from the input than `requirements` allows: times where the formula is `ratio`, apart
        /// where it is `difference`.
        case change
        /// From the second input by the first to the claim the direction turns, and both steps are further than
        /// `requirements` allows.
        case reversal
        /// `words` stand in the claim and in the input alike.
        case copied
        /// Every school of `schools` passes, as the claim concludes.
        case allPass = "all-pass"
        /// Nothing was computed: `missing` says what for.
        case uncomputed
    }

    /// What the claim's last digit can be.
    public enum Rounding: String, Hashable, Sendable {
        /// Rounded or cut off; a whole number written to the unit is itself.
        case lastDigit = "last-digit"
        /// The same, and a whole number can be rounded as well, since it was computed.
        case computed
    }

    /// A bound on a value.
    public struct Requirement: Hashable, Sendable {
        /// `ge` `le` `gt` `lt` `eq`
        public var comparator: String
        public var value: Rational
        /// What the printed value is multiplied by to stand beside the bound: 1/100 for 9.6% beside 0.15.
        public var factor: Rational
        /// Why it is softer than the general bound; nil for the general one.
        public var condition: String?

        public init(_ comparator: String, _ value: Rational, factor: Rational = 1, condition: String? = nil) {
            self.comparator = comparator
            self.value = value
            self.factor = factor
            self.condition = condition
        }
    }

    /// A conclusion as the document states it.
    public struct Stated: Hashable, Sendable {
        /// `达标`, or `missing`.
        public var verdict: String
        public var span: Span
        public var quote: String
        /// A label (自评结论) introduces it.
        public var isLabelled: Bool

        public init(_ conclusion: Conclusion) {
            verdict = conclusion.verdict
            span = conclusion.span
            quote = conclusion.quote
            isLabelled = conclusion.isLabelled
        }

        /// Words of the text that conclude as much without being a verdict.
        public init(verdict: String, span: Span, quote: String) {
            (self.verdict, self.span, self.quote, isLabelled) = (verdict, span, quote, false)
        }
    }

    /// Terms that a document left out and that could bring the formula to the claim.
    public struct Unlisted: Hashable, Sendable {
        public var formula: String
        /// What each can be, whole numbers in the claim's base units.
        public var room: [(name: String, interval: Interval)] {
            pairs.map { ($0.name, $0.interval) }
        }
        private var pairs: [Pair]
        private struct Pair: Hashable, Sendable {
            var name: String
            var interval: Interval
        }

        public init(formula: String, room: [(name: String, interval: Interval)]) {
            self.formula = formula
            pairs = room.map { Pair(name: $0.name, interval: $0.interval) }
        }
    }

    public var relation: Relation
    /// Infix, over the inputs in base units: `x1` is the first. The result is in the claim's base units.
    public var formula: String?
    public var rounding: Rounding
    /// What the claim's digits admit under `rounding`, in the claim's unit.
    public var admissible: Interval?
    /// Inputs (from 1) that can be rounded yearly means: a whole number may be half a unit off.
    public var means: [Int] = []
    public var isExhaustive = false
    /// The parts come to the claim but for one digit, or two that changed places.
    public var isSlip = false
    public var requirements: [Requirement] = []
    /// The share of the limit that every one of those it binds must reach.
    public var floor: Rational?
    /// How many members may miss their requirements.
    public var allowed: Int?
    /// Terms, or conclusions, that the claim speaks of together.
    public var members: [Finding.Term] = []
    public var conclusions: [Stated] = []
    /// The conclusion that the claim carries.
    public var conclusion: Stated?
    public var unlisted: Unlisted?
    /// The rows of a table that was given beside the document.
    public var schools: Schools?
    /// Words of the document that decide: those that deny, those that explain.
    public var words: [String] = []
    /// Names of the figures that were not found.
    public var missing: [String] = []
    /// Why a disagreement does not accuse; see `Doubt`.
    public var doubts: [Doubt]

    public init(
        _ relation: Relation, formula: String? = nil, rounding: Rounding = .lastDigit, doubts: [Doubt] = []
    ) {
        self.relation = relation
        self.formula = formula
        self.rounding = rounding
        self.doubts = doubts
    }
}

/// Why a disagreement is asked about and accuses nobody.
public enum Doubt: String, Hashable, Sendable, CaseIterable {
    /// A digit of the claim or of an input rests on a repair: nothing can be said (`unverifiable`).
    case damagedText = "damaged-text"
    /// The same, where the question is still worth asking.
    case uncertainDigits = "uncertain-digits"
    /// The name is not quite the indicator's.
    case nameNotExact = "name-not-exact"
    /// Several figures could be meant.
    case severalCandidates = "several-candidates"
    /// A figure of the formula stands in another place of the report.
    case figuresApart = "figures-apart"
    /// Another formula could not be computed.
    case otherFormulaOpen = "other-formula-open"
    /// Figures that the report leaves out could close the gap.
    case unlistedTerms = "unlisted-terms"
    /// The rule, or the kind of check, only asks.
    case asksOnly = "asks-only"
    /// Last year's figure may have been adjusted since.
    case baseAdjusted = "base-adjusted"
    /// The figures may be counted differently.
    case countedDifferently = "counted-differently"
    /// The parts may overlap, or not all be listed.
    case partsUnclear = "parts-unclear"
    /// A figure beside them is the very excess.
    case excessStated = "excess-stated"
    /// It may be of another year or moment.
    case otherTime = "other-time"
    /// It may be of another place, school or group.
    case otherPlace = "other-place"
    /// Another figure beside it keeps the bound.
    case otherFigure = "other-figure"
    /// It is of a part, and the bound is for the whole.
    case partOnly = "part-only"
    /// The standard is not settled in this.
    case standardOpen = "standard-open"
    /// It may be stated where it was not looked for.
    case elsewhere
    /// Cells of the table given could not be read, or its rows cannot all be told apart.
    case tableDamaged = "table-damaged"
    /// The table has other schools or pupils than the report speaks of.
    case otherSchools = "other-schools"
    /// Two publishers, or two years: one may have been revised, or counted anew.
    case revised
    /// Not said under a label of its own, so that it may speak of something else.
    case notLabelled = "not-labelled"
}
