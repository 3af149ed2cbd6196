/// Words of Chinese compared scalar by scalar, by the bytes of their UTF-8: no case is folded, no cluster of characters
/// kept together and nothing composed, which such words do not ask for and which the library's own functions of the same
/// names spend most of their time on.
extension String {
    /// Whether the text holds a word.
    public func contains(_ word: String) -> Bool {
        String.bytes(self, word) { text, word in
            guard word.count <= text.count else { return false }
            return (0...(text.count - word.count)).contains { String.matches(word, in: text, at: $0) }
        }
    }

    public func hasPrefix(_ word: String) -> Bool {
        String.bytes(self, word) { $1.count <= $0.count && String.matches($1, in: $0, at: 0) }
    }

    public func hasSuffix(_ word: String) -> Bool {
        String.bytes(self, word) { $1.count <= $0.count && String.matches($1, in: $0, at: $0.count - $1.count) }
    }

    public static func == (a: String, b: String) -> Bool {
        bytes(a, b) { $0.count == $1.count && matches($0, in: $1, at: 0) }
    }
    public static func != (a: String, b: String) -> Bool { !(a == b) }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    @inline(__always) private static func bytes(_ a: String, _ b: String, _ body: (Bytes, Bytes) -> Bool) -> Bool {
        // Strings of Swift's own are contiguous; only what comes from elsewhere is copied.
        a.utf8.withContiguousStorageIfAvailable { a in b.utf8.withContiguousStorageIfAvailable { body(a, $0) } }
            .flatMap(\.self)
            ?? Array(a.utf8).withUnsafeBufferPointer { a in Array(b.utf8).withUnsafeBufferPointer { body(a, $0) } }
    }

    /// - Precondition: the text is long enough.
    @inline(__always) private static func matches(_ word: Bytes, in text: Bytes, at start: Int) -> Bool {
        for i in 0..<word.count where text[start + i] != word[i] { return false }
        return true
    }
}

/// As the words themselves are compared.
extension String? {
    public static func == (a: String?, b: String?) -> Bool {
        switch (a, b) {
        case (let a?, let b?): a == b
        case (nil, nil): true
        default: false
        }
    }
    public static func != (a: String?, b: String?) -> Bool { !(a == b) }
}
