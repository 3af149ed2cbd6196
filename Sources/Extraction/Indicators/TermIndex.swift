import Lexicon
import Records

/// The names of all indicators that the lexicons know, findable from either end.
struct TermIndex: Sendable {
    struct Term: Hashable, Sendable {
        let id: String
        let name: String
    }
    private let forward: Trie<Int>
    private let backward: Trie<Int>
    private(set) var terms: [Term] = []
    private var exact: [[UInt32]: Int] = [:]

    /// - Parameter entries: id, name, and every way of writing it.
    init(_ entries: [(id: String, name: String, forms: [String])]) {
        var forward = Trie<Int>()
        var backward = Trie<Int>()
        for entry in entries {
            let index = terms.count
            terms.append(Term(id: entry.id, name: entry.name))
            for form in Set(entry.forms + [entry.name]) {
                let key = form.scalarValues
                guard key.count >= 2, exact[key] == nil else { continue }
                exact[key] = index
                forward.insert(form, index)
                backward.insert(String(scalars: key.reversed()), index)
            }
        }
        self.forward = forward
        self.backward = backward
    }

    func isTerm(_ words: [UInt32]) -> Bool { exact[words] != nil }
    func term(exactly words: [UInt32]) -> Term? { exact[words].map { terms[$0] } }

    /// The longest term that begins at `i`: its length and the term.
    func longestStarting(at i: Int, in view: TextView) -> (length: Int, term: Term)? {
        forward.longest(in: view.s, at: i).map { ($0.length, terms[$0.payload]) }
    }

    /// The start of the longest term that ends at `end`.
    func longestEnding(at end: Int, in view: TextView, limit: Int) -> Int? {
        let low = max(limit, end - 40)
        guard low < end else { return nil }
        let reversed = Array(view.s[low..<end].reversed())
        return backward.longest(in: reversed, at: 0).map { end - $0.length }
    }

    /// The term that names a head best: the whole of it, else the longest one at its end, else at its start.
    func best(for words: [UInt32]) -> (term: Term, isWhole: Bool, length: Int)? {
        if let index = exact[words] { return (terms[index], true, words.count) }
        if let (length, index) = backward.longest(in: Array(words.reversed()), at: 0), length >= 3 || length * 2 >= words.count {
            return (terms[index], length == words.count, length)
        }
        return nil
    }
}
