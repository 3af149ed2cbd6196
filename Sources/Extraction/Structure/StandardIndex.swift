import Exact
import Lexicon
import Records
import Source

/// Which parts of a document answer which indicators of the standards that apply, and which sentences only quote them.
struct StandardIndex: Sendable {
    /// By node of the outline.
    private var keys: [IndicatorKey?]
    let words: RoleWords
    private let material: StandardMaterial
    let view: TextView
    /// Where the county's own accounts of indicators begin.
    let accounts: [Int]

    init(outline: Outline, material: StandardMaterial, words: RoleWords) {
        view = outline.view
        keys = Array(repeating: nil, count: outline.nodes.count)
        self.words = words
        accounts = StandardIndex.accounts(in: outline.view, words)
        self.material = material
        findKeys(of: outline)
    }

    private mutating func findKeys(of outline: Outline) {
        let names = material.names
        var numbered: [Int: Int] = [:]
        // What a heading names in its section, as far as it was asked.
        var named: [Int: IndicatorKey?] = [:]
        func key(named node: Int, in section: IndicatorKey) -> IndicatorKey? {
            if let known = named[node] { return known }
            let key = indicatorKey(outline.nodes[node], in: section, names: names)
            named[node] = .some(key)
            return key
        }
        for (i, node) in outline.nodes.enumerated() {
            if let parent = node.parent, let section = keys[parent], section.no == nil {
                numbered[parent] =
                    numbered[parent]
                    ?? numberedAsStandard(parent, in: section, outline: outline) { key(named: $0, in: section) }
            }
            if let parent = node.parent, let section = keys[parent], section.no == nil,
                let key = (node.number <= numbered[parent] ?? 0 ? numberedKey(node.number, in: section) : nil)
                    ?? key(named: i, in: section)
            {
                keys[i] = key
            } else if node.parent.map({ keys[$0]?.no == nil }) ?? true, let key = groupKey(node) {
                keys[i] = key
            } else if let parent = node.parent, let inherited = keys[parent] {
                keys[i] = inherited
            }
        }
        keyItemsWithoutHeading(outline)
    }

    /// Items below no heading of their group, as in a piece of a report: told by their words and their numbers.
    private mutating func keyItemsWithoutHeading(_ outline: Outline) {
        for run in runsWithoutHeading(outline) {
            let quoted = run.compactMap { i in
                material.wordings.quoted(view.s[outline.nodes[i].title]).map { (i, $0) }
            }
            let agreeing = quoted.filter { outline.nodes[$0].number == $1.no }
            let groups = Set(agreeing.map { groupHolding($0.1)?.id })
            guard agreeing.count >= 3, agreeing.count >= 3 * (quoted.count - agreeing.count), groups.count == 1,
                let group = groupHolding(agreeing[0].1)
            else { continue }
            let section = IndicatorKey(group: group.id, groupName: group.name, no: nil, id: nil)
            for i in run { keys[i] = numberedKey(outline.nodes[i].number, in: section) }
        }
        for (i, node) in outline.nodes.enumerated() where keys[i] == nil {
            keys[i] = node.parent.flatMap { keys[$0] } ?? key(numberedAndNamed: node)
        }
    }

    /// (十一)交流轮岗, 第七项 特殊教育生均公用经费: the one indicator of that number whose name, or a good part of its wording, the
    /// heading gives.
    private func key(numberedAndNamed node: Outline.Node) -> IndicatorKey? {
        guard node.number > 0, node.form != Outline.problem, node.title.count >= 3 else { return nil }
        let title = Bigrams(view.s[node.title])
        var found: IndicatorKey?
        for group in standards.flatMap(\.groups) where group.concludesEach && !group.isVeto {
            guard let indicator = group.indicators.first(where: { $0.no == node.number }) else { continue }
            let own = material.names[indicator.id] ?? StandardMaterial.IndicatorNames(indicator)
            let isNamed = own.forms.contains { $0.contained(in: title) >= Self.wholeName }
            guard isNamed || own.wording.similarity(to: title) >= Self.likeWording else { continue }
            if found != nil { return nil }
            found = IndicatorKey(
                group: group.id, groupName: group.name, no: String(node.number), id: indicator.id)
        }
        return found
    }
    /// In hundredths of the pairs of characters.
    private static let (wholeName, likeWording) = (95, 50)

    /// Neighbours that count on in one form, of no group that is known.
    private func runsWithoutHeading(_ outline: Outline) -> [[Int]] {
        var runs: [[Int]] = []
        var open: [[Int]: Int] = [:]
        for (i, node) in outline.nodes.enumerated() where keys[i] == nil && node.number > 0 {
            let place = [node.report, node.parent ?? -1]
            if let run = open[place], let last = runs[run].last, outline.nodes[last].form == node.form,
                node.number > outline.nodes[last].number
            {
                runs[run].append(i)
            } else {
                open[place] = runs.count
                runs.append([i])
            }
        }
        return runs.filter { $0.count >= 3 }
    }

    private func groupHolding(_ indicator: Standard.Indicator) -> Standard.Group? {
        standards.lazy.flatMap(\.groups).first { $0.indicators.contains { $0.id == indicator.id } }
    }

    var standards: [Standard] { material.standards }
    /// The figures that the standards ask for: 8000元 in words close to a requirement of 6000元 is no quotation of it.
    private var asked: Set<Rational> { material.asked }

    /// The section or indicator that a node belongs to.
    func key(of node: Int?) -> IndicatorKey? { node.flatMap { keys[$0] } }

    func indicator(_ id: String) -> Standard.Indicator? { standards.lazy.compactMap { $0.indicator(id) }.first }

    private func group(_ key: IndicatorKey) -> Standard.Group? {
        standards.lazy.compactMap { $0.group(key.group) }.first
    }

    /// Whether reports conclude the group's indicators one by one.
    func concludesEach(_ key: IndicatorKey) -> Bool { group(key)?.concludesEach ?? false }

    /// Whether the group lists what must not exist.
    func isVeto(_ key: IndicatorKey) -> Bool { group(key)?.isVeto ?? false }

    /// The group of indicators that a clause names: 学校资源配置7项指标全面达标.
    func groupKey(namedIn clause: String) -> IndicatorKey? {
        for standard in standards {
            for group in standard.groups where !group.isVeto && clause.contains(group.name) {
                return IndicatorKey(group: group.id, groupName: group.name, no: nil, id: nil)
            }
        }
        return nil
    }

    /// The indicator that a row of a table names.
    func key(named name: String) -> IndicatorKey? {
        for standard in standards {
            for group in standard.groups where group.id != "balance" {
                for indicator in group.indicators where indicator.forms.contains(where: { name.contains($0) }) {
                    return IndicatorKey(
                        group: group.id, groupName: group.name, no: String(indicator.no), id: indicator.id)
                }
            }
        }
        return nil
    }

    /// Whether one of the standards' requirements holds this figure.
    func asks(for value: Rational) -> Bool { asked.contains(value) }

    /// Whether the node itself is an indicator (and not a sub-item of one).
    func isIndicator(_ node: Int, in outline: Outline) -> Bool {
        // 问题2 may be named as an indicator is, and is none.
        guard let key = keys[node], key.no != nil, outline.nodes[node].form != Outline.problem else { return false }
        guard let parent = outline.nodes[node].parent, let above = keys[parent] else { return true }
        return above.no == nil
    }

    private func groupKey(_ node: Outline.Node) -> IndicatorKey? {
        guard node.title.count <= 46, !view.s[node.title].contains(code("。")) else { return nil }
        for standard in standards {
            for group in standard.groups {
                if group.headed.occurs(in: view.s, node.title) {
                    return IndicatorKey(group: group.id, groupName: group.name, no: nil, id: nil)
                }
            }
        }
        return nil
    }

    /// How far a section numbers its items as the standard does: up to the last heading that names the indicator of its
    /// number, where most that name one do; 0 where they do not. All of them, where none is left out.
    private func numberedAsStandard(
        _ section: Int, in key: IndicatorKey, outline: Outline, named: (Int) -> IndicatorKey?
    ) -> Int {
        guard let count = group(key)?.count, count >= 5 else { return 0 }
        let items = outline.nodes.indices.filter { outline.nodes[$0].parent == section }
        guard items.count >= 4, items.allSatisfy({ (1...count).contains(outline.nodes[$0].number) }) else { return 0 }
        let known = items.compactMap { item in named(item).map { (outline.nodes[item].number, $0.no) } }
        let agreeing = known.filter { String($0) == $1 }.map(\.0)
        guard agreeing.count >= 3, agreeing.count >= 3 * (known.count - agreeing.count) else { return 0 }
        return items.count == count ? count : agreeing.max() ?? 0
    }

    /// The indicator of a section that has a number in the standard.
    func numberedKey(_ number: Int, in section: IndicatorKey) -> IndicatorKey? {
        guard let group = group(section), let indicator = group.indicators.first(where: { $0.no == number }) else {
            return nil
        }
        return IndicatorKey(group: group.id, groupName: group.name, no: String(number), id: indicator.id)
    }

    private func indicatorKey(
        _ node: Outline.Node, in section: IndicatorKey, names: [String: StandardMaterial.IndicatorNames]
    ) -> IndicatorKey? {
        let title = Bigrams(view.s[node.title])
        for standard in standards {
            guard let group = standard.group(section.group) else { continue }
            let best = group.indicators.indices.map { i -> (Int, Int) in
                let indicator = group.indicators[i]
                let own = names[indicator.id] ?? StandardMaterial.IndicatorNames(indicator)
                let named = own.forms.lazy.map { $0.contained(in: title) }.max() ?? 0
                return (i, max(own.wording.similarity(to: title), named * 9 / 10))
            }.max { $0.1 < $1.1 }
            if let (i, score) = best, score >= 50 {
                let indicator = group.indicators[i]
                // Where the standard's own numbering is not known, the report's holds.
                let no = group.count == nil && node.number > 0 ? node.number : indicator.no
                return IndicatorKey(group: group.id, groupName: group.name, no: String(no), id: indicator.id)
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
        material.wordings.quoted(sentence)
    }

    /// 持证上岗率100% says what is, however close to the standard's words, which ask that it reach 100%.
    private func requires(_ mention: Mention, in before: Range<Int>) -> Bool {
        mention.kind != .percent || mention.comparator != .eq || words.asking.occurs(in: view.s, before)
            || words.standard.occurs(in: view.s, before)
    }

    private func figures(of kind: Mention.Kind) -> Set<Rational> {
        switch kind {
        case .percent: material.askedShares
        case .area: material.askedAreas
        default: material.askedOthers
        }
    }

    /// 国家规定的 right before a figure.
    func isOfficial(_ mention: Mention) -> Bool {
        words.official.ends(in: view.s, at: mention.range.lowerBound, after: 0)
    }

    func role(
        _ mention: Mention, sentence: Range<Int>, context: Range<Int>, profile: Profile, lexicon: BindingLexicon,
        outline: Outline, isQuotation: Bool, reckons: Bool
    ) -> Role {
        let start = mention.range.lowerBound
        // In a regulation every figure is what is asked for.
        if profile.isRegulation { return .standard }
        let account = account(at: start, in: outline)
        let isQuotation = isQuotation && account != .own && requires(mention, in: sentence.lowerBound..<start)
        // The words that head an item of the standard are the requirement itself.
        if let node = outline.node(at: start), isIndicator(node, in: outline),
            outline.nodes[node].title.contains(start),
            mention.comparator != .eq
                || !reckons
                    && mention.value.map({ figures(of: mention.kind).contains($0) && (isQuotation || $0 != 100) })
                        ?? false
        {
            return .standard
        }
        let before = sentence.lowerBound..<start
        let isLimit = mention.comparator == .ge || mention.comparator == .le
        let s = view.s
        let achieved = words.achieved.last(in: s, before)
        let askedHere = figures(of: mention.kind)
        let isPlan = profile.kind == .plan
        // A plan may ask for more than the standard in the words of the standard.
        let isAsked = !isPlan && mention.comparator != .eq || mention.value.map(askedHere.contains) ?? false
        if isQuotation, achieved == nil, isAsked { return .standard }
        if account == .asked, achieved == nil, mention.comparator != .eq { return .standard }
        let required = words.lastStandard(in: s, before, whereAchieved: achieved != nil, inPlan: isPlan)
        if let required, achieved.map({ $0 < required }) ?? true {
            if mention.comparator == .ge || mention.comparator == .le || mention.comparator == .gt
                || mention.comparator == .lt
            {
                return .standard
            }
            if words.named.ends(in: s, at: start, after: before.lowerBound) { return .standard }
        }
        // 评估要求:持证上岗率100%; in (标准:≥60%),实际100% the bracket that quotes the standard is closed.
        if account != .own, let heading = words.headings.last(in: s, before), achieved.map({ $0 < heading }) ?? true,
            !s[before].contains(code("。")), !s[heading..<start].contains(code(")"))
        {
            return .standard
        }
        // 分别不小于73平方米和96平方米: the standard's own limits, where no 我县, no 均 claims them.
        if achieved == nil, isLimit, account != .own, !isPlan,
            !lexicon.names.turnUnits.isExactly(mention.unit.scalarValues), mention.value.map(asked.contains) ?? false,
            words.requirement.occurs(in: s, max(before.lowerBound, start - 16)..<start),
            !words.everyone.occurs(in: s, max(before.lowerBound, start - 10)..<start)
        {
            return .standard
        }
        // 按100名学生核定, and not the 540名 of a county that gives more
        if mention.kind == .count, account != .own, mention.value.map(asked.contains) ?? false,
            lexicon.grammar.reckonedBy.ends(in: s, at: start, after: before.lowerBound)
        {
            return .standard
        }
        // 每校至少配备3名
        if (isPlan ? words.standardInPlan : words.standard).ends(in: s, at: start, after: before.lowerBound),
            achieved == nil
        {
            return .standard
        }
        if words.official.ends(in: s, at: start, after: before.lowerBound) { return .standard }
        let end = min(sentence.upperBound, mention.range.upperBound + 12)
        let isCount =
            mention.kind == .count
            && words.aims.countedValues.begins(in: view.s, at: mention.range.upperBound, before: view.s.count)
        if !isCount, words.aims.isRequired(behind: mention.range.upperBound, in: s, before: end) { return .standard }
        if isLimit, view.at(mention.range.upperBound) == code(","),
            words.answered.begins(in: s, at: mention.range.upperBound + 1, before: sentence.upperBound)
        {
            return .standard
        }
        if words.aims.rates.occurs(in: s, max(before.lowerBound, start - 12)..<start), mention.kind == .percent {
            return .actual
        }
        if words.isAim(before: start, after: mention.range.upperBound, in: s, sentence, achieved: achieved) {
            return .target
        }
        if achieved == nil, isAssured(mention, sentence: sentence) { return .target }
        if words.plans(in: s, before, year: profile.year.flatMap { Int($0) }), achieved == nil || isPlan {
            return .target
        }
        if isPlan, !tellsWhatIs(start, outline) { return .target }
        return .actual
    }

    /// Whether a place stands in a section of a plan that tells what there is: 一、基本现状.
    private func tellsWhatIs(_ place: Int, _ outline: Outline) -> Bool {
        outline.ancestors(of: outline.node(at: place)).contains { node in
            node.title.count <= 24 && words.aims.presentHeadings.occurs(in: view.s, node.title)
        }
    }
}
