import Reading
import Source

/// A place where a traditional character has more than one simplified form, and which was taken.
public struct ScriptChoice: Hashable, Sendable {
    /// Source scalars of the character.
    public let source: Range<Int>
    public let observed: String
    public let chosen: String
    /// The other forms, in the order of their code points.
    public let others: [String]
    /// The word that decided, as the document writes it; nil where the usual form was taken.
    public let word: String?
}

extension Normalizer {
    /// The characters of the document that the script step could have converted otherwise, in the order of the text: 乾 is
    /// 干 or 乾, 著 is 着 or 著. What else a character may become is what the phrases of `script/phrases.tsv` make of it.
    public func scriptChoices(in document: Document) -> [ScriptChoice] {
        let scalars = document.text.scalars
        var result: [ScriptChoice] = []
        scalars.withUnsafeBufferPointer { text in
            for span in ScriptSurvey(text, table: script).spans where span.isTraditional {
                var end = span.range.lowerBound
                for i in span.range {
                    let phrase = i < end ? nil : script.phrase(in: text, at: i, span: span.range)
                    guard let (start, phrase) = phrase else {
                        if i >= end, let choice = choice(at: i, phrase: nil, in: document) { result.append(choice) }
                        continue
                    }
                    end = start + phrase.from.count
                    for k in i..<end {
                        if let choice = choice(at: k, phrase: (start, phrase), in: document) { result.append(choice) }
                    }
                }
            }
        }
        return result
    }

    private func choice(
        at index: Int, phrase: (start: Int, phrase: ScriptTable.Phrase)?, in document: Document
    ) -> ScriptChoice? {
        let scalar = document.text.scalars[index]
        guard let forms = script.forms[scalar] else { return nil }
        let chosen = phrase.map { $0.phrase.to[index - $0.start] } ?? script.simplified(scalar)
        return ScriptChoice(
            source: document.text.sourceRange(index..<index + 1), observed: String(scalars: [scalar]),
            chosen: String(scalars: [chosen]),
            others: forms.filter { $0 != chosen }.map { String(scalars: [$0]) },
            word: phrase.map { document.text.string($0.start..<$0.start + $0.phrase.from.count) })
    }
}
