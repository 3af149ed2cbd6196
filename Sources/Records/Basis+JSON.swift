import Exact
import Source

extension Basis {
    /// Fields that say nothing are left out.
    public var json: JSON {
        var out: JSONObject = [
            "relation": .string(relation.rawValue), "doubts": .array(doubts.map { .string($0.rawValue) }),
        ]
        if let formula { out["formula"] = .string(formula) }
        if let admissible {
            out["admissible"] = admissible.json
            out["rounding"] = .string(rounding.rawValue)
        }
        if !means.isEmpty { out["means"] = .array(means.map { .string("x\($0)") }) }
        if relation == .parts { out["exhaustive"] = .bool(isExhaustive) }
        if isSlip { out["slip"] = .bool(true) }
        if !requirements.isEmpty { out["requirements"] = .array(requirements.map(\.json)) }
        if let floor { out["floor"] = .string(floor.decimal) }
        if let allowed { out["allowed"] = .int(allowed) }
        if !members.isEmpty { out["members"] = .array(members.map(\.json)) }
        if !conclusions.isEmpty { out["conclusions"] = .array(conclusions.map(\.json)) }
        if let conclusion { out["conclusion"] = conclusion.json }
        if let unlisted {
            out["unlisted"] = .object([
                "formula": .string(unlisted.formula),
                "terms": .array(
                    unlisted.room.map { .object(["name": .string($0.name), "interval": $0.interval.json]) }),
            ])
        }
        if let schools { out["schools"] = schools.json }
        if !words.isEmpty { out["words"] = .array(words.map(JSON.string)) }
        if !missing.isEmpty { out["missing"] = .array(missing.map(JSON.string)) }
        return .object(out)
    }
}

extension Basis.Requirement {
    var json: JSON {
        var out: JSONObject = [
            "comparator": .string(comparator), "value": .string(value.decimal), "factor": .string(factor.decimal),
        ]
        if let condition { out["condition"] = .string(condition) }
        return .object(out)
    }
}

extension Basis.Stated {
    fileprivate var json: JSON {
        .object([
            "verdict": .string(verdict), "span": span.json, "quote": .string(quote), "labelled": .bool(isLabelled),
        ])
    }
}
