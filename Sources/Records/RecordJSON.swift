import Exact
import Source

// The records as schema kaoju/1 has them (fields are added, never renamed).

extension Span {
    public var json: JSON {
        .object([
            "byte_start": .int(bytes.lowerBound), "byte_end": .int(bytes.upperBound),
            "char_start": .int(chars.lowerBound),
            "char_end": .int(chars.upperBound), "line": .int(line), "column": .int(column),
        ])
    }
}

extension Interval {
    public var json: JSON { .array([.optional(low?.decimal), .optional(high?.decimal)]) }
}

extension Message {
    public var json: JSON { .object(["zh": .string(zh), "en": .string(en)]) }
}

extension Mention {
    func fields(document: String) -> JSONObject {
        var out: JSONObject = [
            "id": .string("m\(id)"), "document": .string(document), "report": .int(report), "span": span.json,
            "quote": .string(quote), "value": .string(valueText), "unit": .string(unit),
            "comparator": .string(comparator.rawValue), "interval": interval.json, "kind": .string(kind.rawValue),
            "status": .string(status.rawValue), "repairs": .array(repairs.map { .string("r\($0)") }),
        ]
        if !candidates.isEmpty { out["candidates"] = .array(candidates.map(JSON.string)) }
        return out
    }

    public func json(document: String) -> JSON {
        var out = fields(document: document)
        out["type"] = .string("mention")
        return .object(out)
    }
}

extension IndicatorKey {
    public var json: JSON {
        .object(["id": .optional(id), "group": groupName.isEmpty ? .null : .string(groupName), "no": .optional(no)])
    }
}

extension Fact {
    public func json(document: String) -> JSON {
        var out = mention.fields(document: document)
        out["type"] = .string("fact")
        out["id"] = .string("f\(id)")
        out["mention"] = .string("m\(mention.id)")
        out["indicator"] = .object(["id": .optional(indicator.id), "name": .string(indicator.name)])
        out["words"] = .string(words)
        out["scope"] = .optional(scope)
        out["stage"] = .optional(stage)
        out["period"] = .optional(period)
        out["role"] = .string(role.rawValue)
        out["rule"] = .string(rule)
        out["base"] = .optional(base)
        out["qualifier"] = .optional(qualifier)
        if let block { out["block"] = block.json }
        if let table {
            out["table"] = .object([
                "title": .optional(table.title), "row": .string(table.row), "column": .string(table.column),
            ])
        }
        switch relation {
        case .part(let i): out["part_of"] = .string("f\(i)")
        case .change(let i): out["change_of"] = .string("f\(i)")
        case .growth(let i): out["growth_of"] = .string("f\(i)")
        case nil: break
        }
        return .object(out)
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
        var out: JSONObject = [
            "name": .string(name), "value": .string(value), "unit": .string(unit), "interval": interval.json,
            "span": span?.json ?? .null, "quote": .string(quote), "scale": .string(scale.decimal),
            "comparator": .string(comparator.rawValue), "ulp": .string(ulp.decimal),
            "status": .string(status.rawValue),
        ]
        if let document { out["document"] = .string(document) }
        if let source {
            out["source"] = .object([
                "path": .string(source.path), "sheet": .optional(source.sheet),
                "cells": .array(source.cells.map(JSON.string)),
            ])
        }
        return .object(out)
    }
}

extension Finding {
    public func json(document: String) -> JSON {
        .object([
            "type": .string("finding"), "id": .string("k\(id)"), "document": .string(document), "report": .int(report),
            "rule": .string(rule), "kind": .string(kind), "grade": .string(grade.rawValue),
            "severity": .string(severity.rawValue), "reason": .optional(reason?.rawValue),
            "claim": claim?.json ?? .null, "inputs": .array(inputs.map(\.json)), "expression": .optional(expression),
            "recomputed": recomputed?.json ?? .null, "gap": .optional(gap?.decimal),
            "alternatives": .array(
                alternatives.map {
                    .object([
                        "label": .string($0.label), "expression": .string($0.expression),
                        "recomputed": $0.recomputed.json, "agrees": .bool($0.agrees),
                        "formula": .optional($0.formula), "admissible": .bool($0.isAdmissible),
                        "overstates": .bool($0.overstates),
                    ])
                }),
            "implied": .optional(implied),
            "standard": standard.map {
                .object([
                    "document": .string($0.document), "clause": .optional($0.clause),
                    "threshold": .optional($0.threshold),
                ])
            } ?? .null,
            "conclusion_changes": conclusionChanges.map(JSON.bool) ?? .null, "message": message.json,
            "basis": basis?.json ?? .null,
        ])
    }
}
