/// Something that documents state figures for: `在校学生数`, with the words they call it by.
public struct Indicator: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case count, money, area, percent, ratio, number
    }
    /// Where its stage (小学, 初中 …) comes from.
    public enum Stage: Hashable, Sendable {
        /// From the words around it.
        case carried
        /// It has none.
        case none
        /// Always this one.
        case fixed(String)
    }

    public struct Within: Hashable, Sendable {
        /// Id of the standard's indicator.
        public let block: String
        public let aliases: [String]
    }

    public let id: String
    public let name: String
    public let aliases: [String]
    /// The units it is printed with, the usual one first; empty when any will do.
    public let units: [String]
    public let kind: Kind
    public let stage: Stage
    /// Whether the figure is a change, so that a decrease is negative.
    public let isChange: Bool
    /// Short names that mean this figure in the block of one of a standard's indicators, and nowhere else: 骨干教师 in the
    /// block on 交流轮岗.
    public let within: [Within]
    /// Id of the standard's indicator that a sentence is about where it counts this.
    public let topic: String?
    /// Ids of what a share is a part and the whole of: by what its part and its base are called it is this one.
    public let parts: [String]
    public let wholes: [String]
    /// Words that name a rate where they stand in its words in this order: 招生名额, 分配, 初中.
    public let inOrder: [[String]]
    /// Records give it this name, in whatever words the document says it.
    public let isAlwaysCalled: Bool
    /// Words of which one stands nearby where it is meant, for names that others use, too: 案卷 of 优秀率.
    public let near: [String]
    public let note: String?
    /// Relative to the lexicon folder.
    public let file: String
    /// 1-based.
    public let line: Int

    /// The name and the aliases.
    public var forms: [String] { [name] + aliases }

    /// The indicators of `indicators/*.yaml`, in the order of the files.
    /// - Throws: `LexiconError` for the first mistake; `LexiconReading` lists them all.
    public static func load(from files: LexiconFiles) throws(LexiconError) -> [Indicator] {
        var reader = LexiconReader()
        let indicators = read(files, &reader)
        return try reader.result(indicators)
    }

    static func read(_ files: LexiconFiles, _ reader: inout LexiconReader) -> [Indicator] {
        var all: [Indicator] = []
        var ids: [String: Indicator] = [:]
        for file in files.below("indicators") where file.path.hasSuffix(".yaml") {
            guard let root = reader.parse(file) else { continue }
            if root.list.isEmpty {
                reader.report(
                    root, zh: "这里应是一串指标，每项以“- id:”开头。",
                    en: "A list of indicators should stand here, each starting with “- id:”.")
            }
            var forms: [String: String] = [:]
            for node in root.list {
                guard let indicator = Indicator(node, &reader) else { continue }
                if let other = ids[indicator.id] {
                    reader.report(
                        node, zh: "编号“\(indicator.id)”已经用在 \(other.file) 第 \(other.line) 行。",
                        en: "The id “\(indicator.id)” is already used in \(other.file), line \(other.line).")
                    continue
                }
                ids[indicator.id] = indicator
                for form in indicator.forms {
                    if let other = forms[form] {
                        reader.report(
                            node, zh: "“\(form)”既是 \(other) 又是 \(indicator.id) 的叫法，只能属于一个。",
                            en: "“\(form)” names both \(other) and \(indicator.id); it can belong to one only.")
                    }
                    forms[form] = indicator.id
                }
                all.append(indicator)
            }
        }
        return all
    }

    private init?(_ node: Node, _ reader: inout LexiconReader) {
        reader.check(
            node,
            keys: [
                "id", "name", "aliases", "unit", "kind", "stage", "change", "within", "topic", "parts", "wholes",
                "in_order", "always",
                "near", "note",
            ])
        let id = reader.required(node, "id")
        let name = reader.required(node, "name")
        let kind =
            reader.required(node, "kind") == nil
            ? nil : reader.choice(node, "kind", of: Kind.allCases.map(\.rawValue)).flatMap(Kind.init(rawValue:))
        let change = reader.bool(node, "change", default: false)
        let always = reader.bool(node, "always", default: false)
        guard let id, let name, let kind else { return nil }
        self.id = id
        self.name = name
        self.kind = kind
        aliases = node["aliases"]?.texts ?? []
        units = node["unit"]?.texts ?? []
        switch node["stage"]?.text ?? "carried" {
        case "carried": stage = .carried
        case "none": stage = .none
        case let other: stage = .fixed(other)
        }
        isChange = change
        within = (node["within"]?.map ?? []).map { Within(block: $0.key, aliases: $0.value.texts) }
        topic = reader.optional(node, "topic")
        parts = node["parts"]?.texts ?? []
        wholes = node["wholes"]?.texts ?? []
        inOrder = (node["in_order"]?.list ?? []).map(\.texts)
        isAlwaysCalled = always
        near = node["near"]?.texts ?? []
        note = reader.optional(node, "note")
        file = node.file
        line = node.line
    }
}
