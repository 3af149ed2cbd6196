import Records

/// Colours of a terminal, or none.
public struct Palette: Hashable, Sendable {
    public let isColoured: Bool

    public init(isColoured: Bool) { self.isColoured = isColoured }

    public func bold(_ text: String) -> String { wrap(text, "1") }
    public func dim(_ text: String) -> String { wrap(text, "2") }
    public func red(_ text: String) -> String { wrap(text, "1;31") }
    public func yellow(_ text: String) -> String { wrap(text, "1;33") }
    public func green(_ text: String) -> String { wrap(text, "32") }
    public func cyan(_ text: String) -> String { wrap(text, "36") }
    public func path(_ text: String) -> String { wrap(text, "1;35") }

    /// Red accuses, yellow asks, cyan explains, green passes.
    public func grade(_ grade: Grade, _ text: String) -> String {
        switch grade {
        case .decisionInconsistency, .inconsistent: red(text)
        case .incomplete, .questionable: yellow(text)
        case .explainedByAuthor, .explainedByAlternative: cyan(text)
        case .unverifiable: dim(text)
        case .consistent, .consistentByRounding: green(text)
        }
    }

    private func wrap(_ text: String, _ code: String) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
