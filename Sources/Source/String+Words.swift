extension String {
    /// Whether the text holds a word, scalar by scalar: no case is folded and no cluster of characters kept together,
    /// which words of Chinese do not ask for and what the library's own spends most of its time on.
    public func contains(_ word: String) -> Bool {
        utf8.withContiguousStorageIfAvailable { text in
            word.utf8.withContiguousStorageIfAvailable { String.holds(text, $0) }
        }.flatMap { $0 } ?? String.holds(scalarValues, word.scalarValues)
    }

    private static func holds<Units: RandomAccessCollection<Element>, Element: Equatable>(
        _ text: Units, _ word: Units
    ) -> Bool where Units.Index == Int {
        guard word.count <= text.count else { return false }
        return (0...(text.count - word.count)).contains { i in
            word.indices.allSatisfy { text[i + $0] == word[$0] }
        }
    }
}
