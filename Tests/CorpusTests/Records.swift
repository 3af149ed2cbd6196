import KaojuKit
import Records

extension Examined {
    /// Every record as the command prints it, one line each.
    var lines: [String] {
        var lines = [document.json.line]
        lines += repairs.map { $0.json(document: id).line }
        lines += mentions.map { $0.json(document: id).line }
        lines += facts.map { $0.json(document: id).line }
        lines += conclusions.map { $0.json(document: id).line }
        lines += findings.map { $0.json(document: id).line }
        return lines
    }

    /// What the checks came to, whatever the text looks like: rule, grade and claimed value, in an order of their own.
    var verdicts: [String] {
        findings.map { "\($0.rule) \($0.grade.rawValue) \($0.claim?.value ?? "")" }.sorted()
    }
}
