import Source

/// A traditional character with several simplified forms, where it stands, and which form was taken.
public struct ScriptChoiceLine: Hashable, Sendable {
    public var span: Span
    public var observed: String
    public var chosen: String
    public var others: [String]
    /// The word that decided; nil where the usual form was taken.
    public var word: String?
    /// The line as read.
    public var excerpt: Excerpt?

    public init(
        span: Span, observed: String, chosen: String, others: [String], word: String?, excerpt: Excerpt?
    ) {
        self.span = span
        self.observed = observed
        self.chosen = chosen
        self.others = others
        self.word = word
        self.excerpt = excerpt
    }
}

extension RepairReport {
    /// The characters of a document that could have been converted otherwise, as text for people.
    public func text(of choices: [ScriptChoiceLine], name: String) -> String {
        var lines = [palette.path(Visible.line(name))]
        if choices.isEmpty {
            lines.append("  " + say("没有一个繁体字有几种写法可选。", "No traditional character has several forms to choose from."))
        }
        let places = choices.map { "\($0.span.line):\($0.span.column)" }
        let column = places.map(\.utf8.count).max() ?? 0
        for (choice, place) in zip(choices, places) {
            let others = choice.others.map(Visible.line).joined(separator: say("、", ", "))
            let reason =
                choice.word.map { say("在“\(Visible.line($0))”里", "in “\(Visible.line($0))”") }
                ?? say("通常的写法", "the usual form")
            lines.append(
                "  \(palette.cyan(DisplayWidth.pad(place, to: column)))  "
                    + palette.bold("\(Visible.line(choice.observed)) → \(Visible.line(choice.chosen))")
                    + say("  （或 \(others)）  ", "  (or \(others))  ") + palette.dim(reason))
            if let excerpt = choice.excerpt {
                let (text, carets) = excerpt.shown(width: width - column - 4)
                let indent = String(repeating: " ", count: column + 4)
                lines += [indent + text, indent + carets]
            }
        }
        return lines.joined(separator: "\n") + "\n\n"
    }
}
