import Records

/// The language that people are spoken to in. Data never changes with it.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case zh, en

    /// Chooses between two wordings.
    public func say(zh: String, en: String) -> String { self == .zh ? zh : en }
}

extension Message {
    public subscript(language: Language) -> String { language == .zh ? zh : en }
}
