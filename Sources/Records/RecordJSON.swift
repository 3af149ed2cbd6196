import Exact
import Source

// The records as schema kaoju/1 has them (fields are added, never renamed).

extension Span {
    public var json: JSON {
        var fields = JSONFields(capacity: 100)
        add(to: &fields)
        return fields.finished()
    }

    func add(to fields: inout JSONFields) {
        fields.add("byte_end", bytes.upperBound)
        fields.add("byte_start", bytes.lowerBound)
        fields.add("char_end", chars.upperBound)
        fields.add("char_start", chars.lowerBound)
        fields.add("column", column)
        fields.add("line", line)
    }
}

extension Interval {
    public var json: JSON { .array([.optional(low?.decimal), .optional(high?.decimal)]) }
}

extension Message {
    public var json: JSON { .object(["zh": .string(zh), "en": .string(en)]) }
}

extension Mention {
    public func json(document: String) -> JSON { json(document: document, fact: nil) }

    /// - Parameter fact: what it measures, where the record is of that: it has the fields of the mention, and its own between.
    fileprivate func json(document: String, fact: Fact?) -> JSON {
        var fields = JSONFields(capacity: 1000)
        fact?.addBinding(to: &fields)
        if !candidates.isEmpty { fields.add("candidates", .array(candidates.map(JSON.string))) }
        if case .change(let i) = fact?.relation { fields.add("change_of", "f", i) }
        fields.add("comparator", comparator.rawValue)
        fields.add("document", document)
        if case .growth(let i) = fact?.relation { fields.add("growth_of", "f", i) }
        if let fact {
            fields.add("id", "f", fact.id)
            fields.add("indicator", fact.indicator) { indicator, fields in
                fields.add("id", indicator.id)
                fields.add("name", indicator.name)
            }
        } else {
            fields.add("id", "m", id)
        }
        fields.add("interval", interval)
        fields.add("kind", kind.rawValue)
        if fact != nil { fields.add("mention", "m", id) }
        if case .part(let i) = fact?.relation { fields.add("part_of", "f", i) }
        if let fact {
            fields.add("period", fact.period)
            fields.add("qualifier", fact.qualifier)
        }
        fields.add("quote", quote)
        fields.add("repairs", .array(repairs.map { .string("r\($0)") }))
        fields.add("report", report)
        fact?.addRole(to: &fields)
        fields.add("span", span)
        if let fact { fields.add("stage", fact.stage) }
        fields.add("status", status.rawValue)
        fact?.addTable(to: &fields)
        fields.add("type", fact == nil ? "mention" : "fact")
        fields.add("unit", unit)
        fields.add("value", valueText)
        if let fact { fields.add("words", fact.words) }
        return fields.finished()
    }
}

extension IndicatorKey {
    public var json: JSON {
        .object(["id": .optional(id), "group": groupName.isEmpty ? .null : .string(groupName), "no": .optional(no)])
    }
}

extension Fact {
    public func json(document: String) -> JSON { mention.json(document: document, fact: self) }

    fileprivate func addBinding(to fields: inout JSONFields) {
        fields.add("base", base)
        if let block { fields.add("block", block.json) }
    }

    fileprivate func addRole(to fields: inout JSONFields) {
        fields.add("role", role.rawValue)
        fields.add("rule", rule)
        fields.add("scope", scope)
    }

    fileprivate func addTable(to fields: inout JSONFields) {
        guard let table else { return }
        fields.add("table", table) { table, fields in
            fields.add("column", table.column)
            fields.add("row", table.row)
            fields.add("title", table.title)
        }
    }
}

extension Conclusion {
    public func json(document: String) -> JSON {
        var out: JSONObject = [
            "type": .string("conclusion"), "id": .string("c\(id)"), "document": .string(document),
            "report": .int(report),
            "indicator": indicator.json, "verdict": .string(verdict), "span": span.json, "quote": .string(quote),
            "status": .string(status.rawValue), "score": .optional(score?.decimal),
            "full_score": .optional(fullScore?.decimal),
        ]
        switch coverage {
        case .indicator: out["coverage"] = .string("indicator")
        case .section: out["coverage"] = .string("section")
        case .first(let count):
            out["coverage"] = .string("first")
            out["count"] = .int(count)
        case .all(let count):
            out["coverage"] = .string("all")
            out["count"] = count.map(JSON.int) ?? .null
        }
        if let title { out["title"] = .string(title) }
        return .object(out)
    }
}

extension Finding.Term {
    public var json: JSON {
        var fields = JSONFields(capacity: 500)
        fields.add("comparator", comparator.rawValue)
        if let document { fields.add("document", document) }
        fields.add("interval", interval)
        fields.add("name", name)
        fields.add("quote", quote)
        fields.add("scale", scale.decimal)
        if let source {
            fields.add("source", source) { source, fields in
                fields.add("cells", .array(source.cells.map(JSON.string)))
                fields.add("path", source.path)
                fields.add("sheet", source.sheet)
            }
        }
        fields.add("span", span)
        fields.add("status", status.rawValue)
        fields.add("ulp", ulp.decimal)
        fields.add("unit", unit)
        fields.add("value", value)
        return fields.finished()
    }
}

extension Finding {
    public func json(document: String) -> JSON {
        var fields = JSONFields(capacity: 3000)
        fields.add("alternatives", .array(alternatives.map(\.json)))
        fields.add("basis", basis?.json ?? .null)
        fields.add("claim", claim?.json ?? .null)
        fields.add("conclusion_changes", conclusionChanges.map(JSON.bool) ?? .null)
        fields.add("document", document)
        fields.add("expression", expression)
        fields.add("gap", gap?.decimal)
        fields.add("grade", grade.rawValue)
        fields.add("id", "k", id)
        fields.add("implied", implied)
        fields.add("inputs", .array(inputs.map(\.json)))
        fields.add("kind", kind)
        fields.add("message", message) { message, fields in
            fields.add("en", message.en)
            fields.add("zh", message.zh)
        }
        fields.add("reason", reason?.rawValue)
        fields.add("recomputed", recomputed?.json ?? .null)
        fields.add("report", report)
        fields.add("rule", rule)
        fields.add("severity", severity.rawValue)
        fields.add("standard", standard) { standard, fields in
            fields.add("clause", standard.clause)
            fields.add("document", standard.document)
            fields.add("threshold", standard.threshold)
        }
        fields.add("type", "finding")
        return fields.finished()
    }
}

extension Finding.Alternative {
    fileprivate var json: JSON {
        .object([
            "label": .string(label), "expression": .string(expression), "recomputed": recomputed.json,
            "agrees": .bool(agrees), "formula": .optional(formula), "admissible": .bool(isAdmissible),
            "overstates": .bool(overstates),
        ])
    }
}
