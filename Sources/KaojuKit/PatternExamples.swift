import Exact
import Lexicon
import Records

/// The sentences of Lexicons/patterns/examples.yaml, each with the facts that must be read from it.
public enum PatternExamples {
    private static let path = "patterns/examples.yaml"

    /// How many there are; none where a folder of lexicons has no such file.
    public static func count(in files: LexiconFiles) -> Int {
        files[path].flatMap { try? Node.parse($0, file: path).list.count } ?? 0
    }

    /// Every example that is written wrongly or read otherwise than it says.
    public static func problems(in files: LexiconFiles, _ kaoju: Kaoju) -> [LexiconError] {
        guard let text = files[path] else { return [] }
        do throws(LexiconError) {
            var found: [LexiconError] = []
            for node in try Node.parse(text, file: path).list { found += try problems(node, kaoju) }
            return found
        } catch {
            return [error]
        }
    }

    private static func problems(_ node: Node, _ kaoju: Kaoju) throws(LexiconError) -> [LexiconError] {
        try node.check(keys: ["text", "facts", "none"])
        let text = try node.required("text")
        guard let document = try? kaoju.read(bytes: Array(text.utf8)) else { return [] }
        let found = kaoju.extract(kaoju.normalize(document)).facts
        if node["none"]?.text == "true" {
            guard let fact = found.first else { return [] }
            return [
                node.error(
                    zh: "“\(text)”里不应有数据，却读出了 \(fact.told)。",
                    en: "“\(text)” should hold no fact; \(fact.told) was read.")
            ]
        }
        var wanted: [Expected] = []
        for entry in node["facts"]?.list ?? [] { wanted.append(try Expected(entry)) }
        guard !wanted.isEmpty else {
            throw node.error(zh: "例子没有写 facts，也没有写 none: true。", en: "The example has neither facts nor none: true.")
        }
        return wanted.filter { one in !found.contains(where: one.isMet) }.map { one in
            let near = found.filter { $0.mention.valueText == one.value }.map(\.told)
            let read = near.isEmpty ? found.map(\.told) : near
            return one.node.error(
                zh: "“\(text)”应读出 \(one.told)，读出的是：\(read.joined(separator: "；"))。",
                en: "“\(text)” should give \(one.told); what was read: \(read.joined(separator: "; ")).")
        }
    }

    /// One fact of an example; what it does not say is not asked.
    private struct Expected {
        let node: Node
        let value: String
        let name: String
        let stage: String?
        let unit: String?
        let role: Role?

        init(_ node: Node) throws(LexiconError) {
            try node.check(keys: ["value", "name", "stage", "unit", "role"])
            self.node = node
            value = try node.required("value")
            name = try node.required("name")
            stage = node["stage"]?.text
            unit = node["unit"]?.text
            role = node["role"]?.text.flatMap(Role.init)
            if let text = node["role"]?.text, role == nil {
                let roles = Role.allCases.map(\.rawValue).joined(separator: " ")
                throw node.error(
                    zh: "role 写的是“\(text)”，只能是：\(roles)。", en: "role is “\(text)”; it can only be: \(roles).")
            }
        }

        func isMet(by fact: Fact) -> Bool {
            fact.value == Rational(value) && (fact.words + "|" + fact.indicator.name).contains(name)
                && (stage == nil || fact.stage ?? "无" == stage) && (unit == nil || fact.mention.unit == unit)
                && (role == nil || fact.role == role)
        }

        var told: String {
            [value + (unit ?? ""), name, stage, role?.rawValue].compactMap(\.self).joined(separator: " ")
        }
    }
}

extension Fact {
    /// For a sentence about an example: the figure and what it was bound to.
    fileprivate var told: String {
        [mention.valueText + mention.unit, indicator.name, stage, role.rawValue].compactMap(\.self).joined(
            separator: " ")
    }
}
