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

extension LexiconReader {
    mutating func binding(_ node: Node) -> Standard.Binding? {
        choice(node, "binds", of: Standard.Binding.allCases.map(\.rawValue)).flatMap(Standard.Binding.init(rawValue:))
    }
}
