import Lexicon
import Source

extension WordSet {
    func occurs(in text: String) -> Bool { occurs(in: text.scalarValues) }
}
