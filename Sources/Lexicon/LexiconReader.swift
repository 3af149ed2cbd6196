import Exact

/// Reads the fields of lexicon files and collects every mistake on the way, so that an auditor who wrote a file sees
/// them all at once and not one a run.
struct LexiconReader {
    private(set) var problems: [LexiconError] = []

    mutating func report(_ problem: LexiconError) { problems.append(problem) }
    mutating func report(_ node: Node, zh: String, en: String) { problems.append(node.error(zh: zh, en: en)) }

    mutating func parse(_ file: (path: String, text: String)) -> Node? {
        do {
            return try Node.parse(file.text, file: file.path)
        } catch {
            problems.append(error)
            return nil
        }
    }

    /// Reports every key that is none of `known`, with the nearest one as a hint.
    mutating func check(_ node: Node, keys known: Set<String>) {
        for (key, value) in node.map where !known.contains(key) {
            // Ties are broken by name, so that the same mistake always gives the same sentence.
            let hint = known.min { (editDistance($0, key), $0) < (editDistance($1, key), $1) } ?? ""
            report(
                value, zh: "不认识的字段“\(key)”，是不是“\(hint)”？", en: "Unknown key “\(key)”; did you mean “\(hint)”?")
        }
    }

    /// The text at a key that must be there; reports its absence.
    mutating func required(_ node: Node, _ key: String) -> String? {
        do {
            return try node.required(key)
        } catch {
            problems.append(error)
            return nil
        }
    }

    /// The text at a key that may be left out; reports a list or a map that stands there instead.
    mutating func optional(_ node: Node, _ key: String) -> String? {
        guard let field = node[key] else { return nil }
        guard let text = field.text else {
            report(field, zh: "“\(key)”应是一段文字。", en: "“\(key)” should be a text.")
            return nil
        }
        return text.isEmpty ? nil : text
    }

    mutating func bool(_ node: Node, _ key: String, default fallback: Bool) -> Bool {
        guard let text = optional(node, key) else { return fallback }
        switch text {
        case "true": return true
        case "false": return false
        default:
            report(
                node[key] ?? node, zh: "“\(key)”应是 true 或 false，写的是“\(text)”。",
                en: "“\(key)” should be true or false, not “\(text)”.")
            return fallback
        }
    }

    mutating func int(_ node: Node, _ key: String) -> Int? {
        guard let text = optional(node, key) else { return nil }
        guard let value = Int(text) else {
            report(
                node[key] ?? node, zh: "“\(key)”应是整数，写的是“\(text)”。",
                en: "“\(key)” should be a whole number, not “\(text)”.")
            return nil
        }
        return value
    }

    mutating func number(_ node: Node, _ key: String) -> Rational? {
        guard let text = optional(node, key) else { return nil }
        guard let value = Rational(text) else {
            report(
                node[key] ?? node, zh: "“\(key)”应是数，写的是“\(text)”。", en: "“\(key)” should be a number, not “\(text)”.")
            return nil
        }
        return value
    }

    /// One of a fixed set of words; reports any other, naming the set.
    mutating func choice(_ node: Node, _ key: String, of words: [String]) -> String? {
        guard let text = optional(node, key) else { return nil }
        guard words.contains(text) else {
            report(
                node[key] ?? node, zh: "“\(key)”写的是“\(text)”，只能是：\(words.joined(separator: "、"))。",
                en: "“\(key)” is “\(text)”; it can only be: \(words.joined(separator: ", ")).")
            return nil
        }
        return text
    }

    /// What was read when nothing is wrong; the first mistake otherwise.
    func result<T>(_ value: T) throws(LexiconError) -> T {
        if let first = problems.first { throw first }
        return value
    }
}
