import Exact

extension Standard {
    static func read(_ files: LexiconFiles, _ reader: inout LexiconReader) -> [Standard] {
        var all: [Standard] = []
        for file in files.below("standards") where file.path.hasSuffix(".yaml") {
            guard let root = reader.parse(file) else { continue }
            if let standard = Standard(root, &reader) { all.append(standard) }
        }
        var places: [String: String] = [:]
        for standard in all {
            if let other = places[standard.document] {
                reader.report(
                    LexiconError(
                        file: standard.file, line: 1, zh: "“\(standard.document)”已经写在 \(other)。",
                        en: "“\(standard.document)” already stands in \(other)."))
            }
            places[standard.document] = standard.file
        }
        return all
    }

    private init?(_ root: Node, _ reader: inout LexiconReader) {
        reader.check(
            root,
            keys: [
                "standard", "id", "title", "issued", "recognised_by", "recognised_weakly", "marks", "stages", "history",
                "scoring", "note", "groups",
            ])
        let document = reader.required(root, "standard")
        let id = reader.required(root, "id")
        let title = reader.required(root, "title")
        let issued = reader.optional(root, "issued")
        if let issued, !Day.isValid(issued) {
            reader.report(
                root["issued"] ?? root, zh: "日期应写成 2017-04-19 的样子，写的是“\(issued)”。",
                en: "A date is written like 2017-04-19, not “\(issued)”.")
        }
        if root["groups"]?.list.isEmpty ?? true {
            reader.report(root, zh: "缺少“groups”，一项指标也没有。", en: "“groups” is missing; the standard has no indicator.")
        }
        let groups = (root["groups"]?.list ?? []).compactMap { Group($0, &reader) }
        guard let document, let id, let title else { return nil }
        self.document = document
        numbers = Self.forms(ofNumber: document)
        self.id = id
        self.title = title
        self.issued = issued
        recognisedBy = root["recognised_by"]?.texts ?? []
        recognisedWeakly = root["recognised_weakly"]?.texts ?? []
        marks = root["marks"]?.texts ?? []
        stages = root["stages"]?.texts ?? []
        history = reader.history(root)
        scoring = root["scoring"].flatMap { Scoring($0, &reader) }
        note = reader.optional(root, "note")
        self.groups = groups
        file = root.file
        reportDuplicates(&reader)
        reportContradictions(&reader)
    }

    private static func forms(ofNumber document: String) -> [String] {
        [("〔", "〕"), ("[", "]"), ("(", ")"), ("【", "】"), ("", "")].map { open, close in
            document.replacing("〔", with: open).replacing("〕", with: close)
        }
    }

    private func reportDuplicates(_ reader: inout LexiconReader) {
        var ids: [String: Int] = [:]
        var forms: [String: String] = [:]
        for indicator in indicators {
            func report(_ zh: String, _ en: String) {
                reader.report(LexiconError(file: file, line: indicator.line, zh: zh, en: en))
            }
            if let line = ids[indicator.id] {
                report(
                    "编号“\(indicator.id)”已经用在第 \(line) 行。", "The id “\(indicator.id)” is already used in line \(line).")
                continue
            }
            ids[indicator.id] = indicator.line
            if !indicator.id.hasPrefix(id + ".") {
                report(
                    "编号“\(indicator.id)”应以“\(id).”开头。", "The id “\(indicator.id)” should begin with “\(id).”.")
            }
            for form in indicator.forms {
                if let other = forms[form] {
                    report(
                        "“\(form)”既是 \(other) 又是 \(indicator.id) 的叫法，只能属于一个。",
                        "“\(form)” names both \(other) and \(indicator.id); it can belong to one only.")
                }
                forms[form] = indicator.id
            }
        }
    }
}

extension Standard.Group {
    fileprivate init?(_ node: Node, _ reader: inout LexiconReader) {
        reader.check(
            node,
            keys: [
                "id", "name", "headings", "count", "binds", "all_or_nothing", "concludes", "must_say", "points",
                "clause",
                "note", "indicators",
            ])
        let id = reader.required(node, "id")
        let name = reader.required(node, "name")
        let count = reader.int(node, "count")
        let binds = reader.binding(node) ?? .county
        var quorum: Standard.Quorum?
        if let rule = node["all_or_nothing"] {
            reader.check(rule, keys: ["met", "of", "floor"])
            if let met = reader.int(rule, "met"), let of = reader.int(rule, "of"),
                let floor = reader.number(rule, "floor")
            {
                quorum = Standard.Quorum(met: met, of: of, floor: floor)
                if met > of || !(floor > 0) || floor > 1 {
                    reader.report(
                        rule, zh: "“all_or_nothing”要求 met 不大于 of,floor 在 0 与 1 之间。",
                        en: "“all_or_nothing” needs met no larger than of, and floor between 0 and 1.")
                }
            } else {
                reader.report(
                    rule, zh: "“all_or_nothing”要写全 met、of、floor。", en: "“all_or_nothing” needs met, of and floor.")
            }
        }
        let indicators = (node["indicators"]?.list ?? []).compactMap {
            Standard.Indicator($0, binds: binds, &reader)
        }
        guard let id, let name else { return nil }
        self.id = id
        self.name = name
        headings = node["headings"]?.texts ?? []
        self.count = count
        self.binds = binds
        self.quorum = quorum
        concludesEach = reader.choice(node, "concludes", of: ["each", "group"]) != "group"
        mustSay = node["must_say"]?.texts ?? []
        points = reader.number(node, "points")
        clause = reader.optional(node, "clause")
        note = reader.optional(node, "note")
        self.indicators = indicators
    }
}

extension Standard.Indicator {
    fileprivate init?(_ node: Node, binds group: Standard.Binding, _ reader: inout LexiconReader) {
        reader.check(
            node,
            keys: [
                "id", "no", "code", "name", "aliases", "unit", "kind", "of", "stage", "stages", "wording", "clause",
                "certainty", "thresholds", "binds", "note", "says", "not_about",
            ])
        let id = reader.required(node, "id")
        let name = reader.required(node, "name")
        let no = reader.required(node, "no") == nil ? nil : reader.int(node, "no")
        let kind =
            reader.required(node, "kind") == nil
            ? nil : reader.choice(node, "kind", of: Kind.allCases.map(\.rawValue)).flatMap(Kind.init(rawValue:))
        let certainty = reader.required(node, "certainty")
        let thresholds = (node["thresholds"]?.list ?? []).compactMap { item -> Standard.Threshold? in
            Standard.Threshold(item, &reader)
        }
        guard let id, let name, let no, let kind, let certainty else { return nil }
        self.id = id
        self.no = no
        code = reader.optional(node, "code")
        self.name = name
        aliases = node["aliases"]?.texts ?? []
        forms = [name] + aliases
        named = WordSet(forms)
        says = WordSet(node["says"]?.texts ?? [])
        notAbout = WordSet(node["not_about"]?.texts ?? [])
        unit = reader.optional(node, "unit")
        self.kind = kind
        of = reader.optional(node, "of")
        stage = reader.optional(node, "stage")
        stages = node["stages"]?.texts ?? []
        wording = reader.optional(node, "wording")
        clause = reader.optional(node, "clause")
        self.certainty = certainty
        self.thresholds = thresholds
        binds = reader.binding(node) ?? group
        note = reader.optional(node, "note")
        line = node.line
    }
}

extension Standard.Threshold {
    fileprivate init?(_ node: Node, _ reader: inout LexiconReader) {
        reader.check(
            node,
            keys: [
                "stage", "comparator", "value", "of", "indicator", "unit", "relaxed", "condition", "effective",
                "source", "built_by",
                "note", "says", "states",
            ])
        isRelaxed = reader.bool(node, "relaxed", default: false)
        condition = reader.optional(node, "condition")
        builtBy = reader.int(node, "built_by")
        if isRelaxed && condition == nil {
            reader.report(
                node, zh: "放宽的标准值要写明“condition”。", en: "A relaxed threshold must say under which “condition”.")
        }
        guard let limit = reader.limit(node) else { return nil }
        self.limit = limit
        stage = reader.optional(node, "stage")
        of = reader.optional(node, "of")
        says = WordSet(node["says"]?.texts ?? [])
        states = WordSet(node["states"]?.texts ?? [])
        indicator = reader.optional(node, "indicator")
        unit = reader.optional(node, "unit")
        effective = reader.effective(node)
        source = reader.optional(node, "source")
        line = node.line
    }
}

extension LexiconReader {
    fileprivate mutating func binding(_ node: Node) -> Standard.Binding? {
        choice(node, "binds", of: Standard.Binding.allCases.map(\.rawValue)).flatMap(Standard.Binding.init(rawValue:))
    }
}
