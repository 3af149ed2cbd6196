import Exact

extension Standard {
    /// How a standard gives points, and what grade they come to.
    ///
    ///     scoring.grade(of: 92)       // 优
    public struct Scoring: Hashable, Sendable {
        /// The points of one grade.
        public struct Band: Hashable, Sendable {
            /// The verdict as records hold it: `优`.
            public let grade: String
            /// The least number of points; nil when there is none.
            public let low: Rational?
            /// What the points stay below; nil when there is no such bound.
            public let below: Rational?
            /// 1-based.
            public let line: Int

            public func holds(_ points: Rational) -> Bool {
                (low.map { points >= $0 } ?? true) && (below.map { points < $0 } ?? true)
            }
        }

        /// What all points come to.
        public let total: Rational
        /// The highest grade first.
        public let bands: [Band]
        public let clause: String?
        /// `certain`, or a word for what is not settled.
        public let certainty: String

        public func grade(of points: Rational) -> String? { bands.first { $0.holds(points) }?.grade }
        public func band(_ grade: String) -> Band? { bands.first { $0.grade == grade } }
    }
}

extension Standard.Scoring {
    init?(_ node: Node, _ reader: inout LexiconReader) {
        reader.check(node, keys: ["total", "bands", "clause", "certainty", "note"])
        let certainty = reader.required(node, "certainty")
        let total = reader.required(node, "total") == nil ? nil : reader.number(node, "total")
        bands = (node["bands"]?.list ?? []).compactMap { item in
            reader.check(item, keys: ["grade", "from", "below"])
            return reader.required(item, "grade").map {
                Band(
                    grade: $0, low: reader.number(item, "from"), below: reader.number(item, "below"), line: item.line)
            }
        }
        clause = reader.optional(node, "clause")
        guard let certainty, let total else { return nil }
        self.total = total
        self.certainty = certainty
        for (upper, lower) in zip(bands, bands.dropFirst()) where upper.low == nil || upper.low != lower.below {
            reader.report(
                LexiconError(
                    file: node.file, line: lower.line,
                    zh: "“\(lower.grade)”的上限 \(lower.below?.decimal ?? "…") 应接着“\(upper.grade)”的下限 "
                        + "\(upper.low?.decimal ?? "…")，否则有的分数没有等级或有两个等级。",
                    en: "“\(lower.grade)” ends below \(lower.below?.decimal ?? "…"), but “\(upper.grade)” begins at "
                        + "\(upper.low?.decimal ?? "…"): some points would have no grade or two."))
        }
    }
}
