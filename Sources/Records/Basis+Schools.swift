import Exact

extension Basis {
    /// The rows of a table of schools that a claim was recomputed from.
    ///
    /// `means`: Σ Pᵢxᵢ ÷ ΣPᵢ; `variation`: √(Σ (Pᵢ÷P)(xᵢ − X)²) ÷ X; `composite`: the plain mean of the variations of all
    /// indicators; `meeting`: how many rows keep the requirement; `passing`: how many keep at least `met` of all and reach
    /// `floor` of the rest.
    public struct Schools: Hashable, Sendable {
        public enum Statistic: String, Hashable, Sendable { case mean, variation, composite, meeting, passing }

        public struct Row: Hashable, Sendable {
            public var name: String
            public var row: Int
            /// `C5`
            public var cells: [String]
            public var pupils: Rational
            /// By reading, then by indicator; an inner list is empty where the school takes no part.
            public var values: [[Interval]]
            /// How the value of the first reading was computed, by indicator.
            public var expressions: [String]

            public init(
                name: String, row: Int, cells: [String], pupils: Rational, values: [[Interval]], expressions: [String]
            ) {
                self.name = name
                self.row = row
                self.cells = cells
                self.pupils = pupils
                self.values = values
                self.expressions = expressions
            }
        }

        public var statistic: Statistic
        public var path: String
        public var sheet: String?
        public var stage: String
        /// The claim is a share of the rows, in per cent.
        public var isShare: Bool
        /// What each reading takes for granted; the first is the official one.
        public var readings: [String]
        /// Index of the reading that `recomputed` is of.
        public var reading: Int
        /// Values may have been rounded to so many decimals before they were used.
        public var decimals: Int
        /// Bounds by indicator, for `meeting` and `passing`.
        public var bounds: [Requirement]
        public var met: Int?
        public var rows: [Row]

        public init(
            _ statistic: Statistic, path: String, sheet: String?, stage: String, isShare: Bool = false,
            readings: [String], reading: Int = 0, decimals: Int, bounds: [Requirement] = [], met: Int? = nil,
            rows: [Row]
        ) {
            self.statistic = statistic
            self.path = path
            self.sheet = sheet
            self.stage = stage
            self.isShare = isShare
            self.readings = readings
            self.reading = reading
            self.decimals = decimals
            self.bounds = bounds
            self.met = met
            self.rows = rows
        }
    }
}

extension Basis.Schools {
    public var json: JSON {
        .object([
            "statistic": .string(statistic.rawValue), "path": .string(path), "sheet": .optional(sheet),
            "stage": .string(stage), "share": .bool(isShare), "readings": .array(readings.map(JSON.string)),
            "reading": .int(reading), "decimals": .int(decimals), "bounds": .array(bounds.map(\.json)),
            "met": met.map(JSON.int) ?? .null,
            "rows": .array(
                rows.map { row in
                    .object([
                        "name": .string(row.name), "row": .int(row.row), "cells": .array(row.cells.map(JSON.string)),
                        "pupils": .string(row.pupils.decimal),
                        "values": .array(row.values.map { .array($0.map(\.json)) }),
                        "expressions": .array(row.expressions.map(JSON.string)),
                    ])
                }),
        ])
    }
}
