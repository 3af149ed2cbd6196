import Exact

/// What a table gives for one school at one stage, under the first way of reading it.
public struct SchoolRecord: Hashable, Sendable {
    public struct Indicator: Hashable, Sendable {
        public var id: String
        public var name: String
        public var value: Interval
        /// `1784.6 ÷ 312`
        public var expression: String
        /// Cells such as `C5`.
        public var cells: [String]
        /// `≥4.5`
        public var threshold: String
        /// nil where rounding decides.
        public var meets: Bool?

        public init(
            id: String, name: String, value: Interval, expression: String, cells: [String], threshold: String,
            meets: Bool?
        ) {
            self.id = id
            self.name = name
            self.value = value
            self.expression = expression
            self.cells = cells
            self.threshold = threshold
            self.meets = meets
        }
    }

    public var name: String
    public var row: Int
    public var stage: String
    public var pupils: Rational
    public var indicators: [Indicator]
    /// nil where it cannot be told.
    public var passes: Bool?

    public init(
        name: String, row: Int, stage: String, pupils: Rational, indicators: [Indicator], passes: Bool?
    ) {
        self.name = name
        self.row = row
        self.stage = stage
        self.pupils = pupils
        self.indicators = indicators
        self.passes = passes
    }

    /// How many indicators it meets for certain.
    public var met: Int { indicators.count { $0.meets == true } }

    public func json(document: String, path: String, sheet: String?) -> JSON {
        .object([
            "type": .string("school"), "document": .string(document), "path": .string(path), "sheet": .optional(sheet),
            "name": .string(name), "row": .int(row), "stage": .string(stage), "pupils": .string(pupils.decimal),
            "met": .int(met), "passes": passes.map(JSON.bool) ?? .null,
            "indicators": .array(
                indicators.map {
                    .object([
                        "id": .string($0.id), "name": .string($0.name), "value": $0.value.json,
                        "expression": .string($0.expression), "cells": .array($0.cells.map(JSON.string)),
                        "threshold": .string($0.threshold), "meets": $0.meets.map(JSON.bool) ?? .null,
                    ])
                }),
        ])
    }
}

extension SchoolTable {
    public func json(document: String) -> JSON {
        .object([
            "type": .string("data"), "document": .string(document), "path": .string(path), "sheet": .optional(sheet),
            "standard": .string(standard), "schools": .int(schools.count),
            "notes": .array(
                notes.map { note in
                    .object([
                        "code": .string(note.code), "cell": .optional(note.cell?.name),
                        "text": .optional(note.cell?.text), "message": note.message.json, "loss": .bool(note.isLoss),
                    ])
                }),
        ])
    }
}
