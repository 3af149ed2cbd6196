import Exact
import Lexicon
import Records

/// Which parts of a document answer which indicators of the standards that apply, and which sentences only quote them.
struct StandardIndex: Sendable {
    private var keys: [Int: IndicatorKey] = [:]
    private let quotations: [(indicator: Standard.Indicator, bigrams: Set<UInt64>)]
    let standards: [Standard]
    /// The figures that the standards ask for: 8000元 in words close to a requirement of 6000元 is no quotation of it.
    private let asked: Set<Rational>
    private let view: TextView

    init(outline: Outline, standards: [Standard]) {
        view = outline.view
        self.standards = standards
        let indicators = standards.flatMap(\.indicators)
        asked = Set(indicators.flatMap { $0.thresholds.map(\.limit.value) })
            .union(indicators.compactMap(\.wording).flatMap(StandardIndex.numbers))
        quotations = standards.flatMap { standard in
            standard.indicators.compactMap { indicator in
                indicator.wording.map { (indicator, BigramSimilarity.bigrams($0.scalarValues)) }
            }
        }
        for (i, node) in outline.nodes.enumerated() {
            if let parent = node.parent, let section = keys[parent], section.no == nil,
                let key = indicatorKey(node, in: section)
            {
                keys[i] = key
            } else if node.parent.map({ keys[$0]?.no == nil }) ?? true, let key = groupKey(node) {
                keys[i] = key
            } else if let parent = node.parent, let inherited = keys[parent] {
                keys[i] = inherited
            }
        }
    }

    /// The figures printed in a sentence of a standard.
    private static func numbers(in wording: String) -> [Rational] {
        let reader = NumberReader(s: wording.scalarValues)
        return reader.s.indices.compactMap { i in
            i > 0 && (reader.s[i - 1].isASCIIDigit || reader.s[i - 1] == code(".")) ? nil : reader.arabic(at: i)?.value
        }
    }

    /// The section or indicator that a node belongs to.
    func key(of node: Int?) -> IndicatorKey? { node.flatMap { keys[$0] } }

    func indicator(_ id: String) -> Standard.Indicator? { standards.lazy.compactMap { $0.indicator(id) }.first }

    /// Whether the node itself is an indicator (and not a sub-item of one).
    func isIndicator(_ node: Int, in outline: Outline) -> Bool {
        guard let key = keys[node], key.no != nil else { return false }
        guard let parent = outline.nodes[node].parent, let above = keys[parent] else { return true }
        return above.no == nil
    }

    private func groupKey(_ node: Outline.Node) -> IndicatorKey? {
        let title = view.string(node.title)
        guard node.title.count <= 46, !title.contains("。") else { return nil }
        for standard in standards {
            for group in standard.groups {
                if group.headings.contains(where: { title.contains($0) }) {
                    return IndicatorKey(group: group.id, groupName: group.name, no: nil, id: nil)
                }
            }
        }
        return nil
    }

    private func indicatorKey(_ node: Outline.Node, in section: IndicatorKey) -> IndicatorKey? {
        for standard in standards {
            guard let group = standard.group(section.group) else { continue }
            let title = BigramSimilarity.bigrams(view.s[node.title])
            let best = group.indicators.map { indicator -> (Standard.Indicator, Int) in
                let wording = BigramSimilarity.bigrams((indicator.wording ?? indicator.name).scalarValues)
                let names =
                    indicator.forms.map {
                        BigramSimilarity.contained(BigramSimilarity.bigrams($0.scalarValues), in: title)
                    }.max() ?? 0
                return (
                    indicator,
                    max(
                        BigramSimilarity.percent(wording, title), BigramSimilarity.contained(wording, in: title),
                        names * 9 / 10)
                )
            }.max { $0.1 < $1.1 }
            if let (indicator, score) = best, score >= 50 {
                return IndicatorKey(group: group.id, groupName: group.name, no: String(indicator.no), id: indicator.id)
            }
            // Numbered as the standard numbers it, in words of its own.
            if node.form == "指标#", let count = group.count, node.number <= count,
                let indicator = group.indicators.first(where: { $0.no == node.number })
            {
                return IndicatorKey(group: group.id, groupName: group.name, no: String(node.number), id: indicator.id)
            }
        }
        return nil
    }

    /// Whether a sentence is the standard's own wording, more or less.
    func quoted(_ sentence: ArraySlice<UInt32>) -> Standard.Indicator? {
        let own = BigramSimilarity.bigrams(sentence)
        guard own.count >= 4 else { return nil }
        return quotations.map {
            (
                $0.indicator, min(BigramSimilarity.percent($0.bigrams, own), 100),
                BigramSimilarity.contained(own, in: $0.bigrams)
            )
        }
        .filter { $0.1 >= 62 || $0.2 >= 80 }.max { $0.1 < $1.1 }?.0
    }

    func role(
        _ mention: Mention, sentence: Range<Int>, context: Range<Int>, profile: Profile, lexicon: BindingLexicon,
        outline: Outline, isQuotation: Bool
    ) -> Role {
        let start = mention.range.lowerBound
        // The words that head an item of the standard are the requirement itself.
        if let node = outline.node(at: start), isIndicator(node, in: outline),
            outline.nodes[node].title.contains(start),
            mention.comparator != .eq || isQuotation && mention.value.map(asked.contains) ?? false
        {
            return .standard
        }
        let before = view.string(sentence.lowerBound..<start)
        let after = view.string(mention.range.upperBound..<min(sentence.upperBound, mention.range.upperBound + 12))
        func last(_ words: [String]) -> Int? {
            words.compactMap { word in
                before.range(of: word, options: .backwards).map {
                    before.distance(from: before.startIndex, to: $0.lowerBound)
                }
            }.max()
        }
        let achieved = last(lexicon.achievedWords)
        let isAsked = mention.comparator != .eq || mention.value.map(asked.contains) ?? false
        if isQuotation, achieved == nil, isAsked { return .standard }
        // 我区…标准为10000元 is what the county pays, not what is asked of it.
        let required = last(lexicon.standardWords.filter { $0 != "标准为" || achieved == nil })
        if let required, achieved.map({ $0 < required }) ?? true {
            if mention.comparator == .ge || mention.comparator == .le || mention.comparator == .gt
                || mention.comparator == .lt
            {
                return .standard
            }
            if before.hasSuffix("标准值的") || before.hasSuffix("标准的") || before.hasSuffix("要求的") || before.hasSuffix("标准为")
                || before.hasSuffix("标准:")
            {
                return .standard
            }
            if before.contains("标准:") && !before.contains("。") { return .standard }
        }
        if before.hasSuffix("评估标准的") || before.hasSuffix("标准值的") || before.hasSuffix("定额标准") { return .standard }
        if after.hasPrefix("指标") || after.hasPrefix("核心指标") || after.hasPrefix("的标准") || after.hasPrefix("的要求")
            || after.hasPrefix("的国家标准") || after.hasPrefix("的国家要求")
        {
            return .standard
        }
        if lexicon.targetWords.contains(where: { before.contains($0) }), achieved == nil || profile.kind == .plan {
            return .target
        }
        if profile.kind == .plan { return .target }
        return .actual
    }
}
