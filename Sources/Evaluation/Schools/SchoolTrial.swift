import Exact
import Lexicon
import Records
import Source

/// One claim against what every reading of a table gives.
struct SchoolTrial {
    /// What one reading gives: with the values as they are, and where they were rounded first.
    struct Result {
        var strict: Interval
        var wide: Interval
    }
    /// A common way that the standard does not know, with a key by which it can be replayed.
    struct Common {
        var label: String
        var key: String
        /// As a person would write it.
        var expression: String
        var value: Interval
    }
    var claim: Fact
    /// By reading, the official one first; in base units.
    var results: [Result]
    var common: [Common] = []
    /// Whether a whole number may have been rounded.
    var mayRound = true
    /// As a person would write it.
    var expression: String
    var doubts: [Doubt]

    struct Outcome {
        var grade: Grade
        /// Index of the reading that the grade rests on.
        var reading: Int
        var recomputed: Interval
        var gap: Rational
    }

    private var target: Interval { Comparison.admissible(claim.mention, mayRound: mayRound) }

    func outcome() -> Outcome {
        let target = target
        func made(_ grade: Grade, _ reading: Int, _ value: Interval) -> Outcome {
            Outcome(grade: grade, reading: reading, recomputed: value, gap: value.gap(to: target))
        }
        if results.contains(where: { !$0.strict.isBounded || !$0.wide.isBounded }) {
            return made(.unverifiable, 0, results[0].strict)
        }
        for (i, result) in results.enumerated() {
            guard let low = result.strict.low, let high = result.strict.high else { continue }
            if target.contains(low), target.contains(high) { return made(.consistent, i, result.strict) }
        }
        for (i, result) in results.enumerated() where target.meets(result.wide) {
            return made(.consistentByRounding, i, result.wide)
        }
        let wide = results[0].wide
        if common.contains(where: { $0.value.isBounded && target.meets($0.value) }) {
            return made(.explainedByAlternative, 0, wide)
        }
        // Figures of other schools cannot be held against the report's.
        if doubts.contains(.otherSchools) { return made(.unverifiable, 0, wide) }
        return made(doubts.isEmpty ? .inconsistent : .questionable, 0, wide)
    }

    /// The other readings, and the common ways.
    func alternatives(besides reading: Int, labels: [String]) -> [Finding.Alternative] {
        let scale = claim.mention.scale
        func made(
            _ label: String, _ key: String, _ expression: String, _ value: Interval, isAdmissible: Bool
        ) -> Finding.Alternative {
            var out = Finding.Alternative(
                label: label, expression: expression, recomputed: value.scaled(by: 1 / scale),
                agrees: target.meets(value))
            out.formula = key
            out.isAdmissible = isAdmissible
            return out
        }
        return results.indices.filter { $0 != reading }.map {
            made(labels[$0], "reading \($0)", expression, results[$0].wide, isAdmissible: true)
        }
            + common.filter(\.value.isBounded).map {
                made($0.label, $0.key, $0.expression, $0.value, isAdmissible: false)
            }
    }
}
