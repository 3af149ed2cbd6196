import Normalization
import Reading
import Records
import Reporting
import Source

extension Document {
    /// The encoding with what decided for it, and the passages that are in another.
    func encodingJSON(_ encoding: RepairAccount.Encoding) -> JSON {
        let candidates = encoding.candidates.map { candidate in
            JSON.object([
                "name": .string(candidate.name), "characters": .int(candidate.characters),
                "frequent_percent": .int(candidate.frequentShare), "undecodable": .int(candidate.bad),
                "bits_per_byte": .string(candidate.bitsPerByte),
            ])
        }
        let passages = (encodingGuess?.segments ?? []).map { segment in
            JSON.object([
                "encoding": .string(segment.encoding), "byte_start": .int(segment.bytes.lowerBound),
                "byte_end": .int(segment.bytes.upperBound),
            ])
        }
        return .object([
            "name": .string(encoding.name), "declared": .optional(encoding.declared),
            "reason": Message(zh: encoding.zh, en: encoding.en).json, "candidates": .array(candidates),
            "passages": .array(passages),
        ])
    }
}

extension NormalizedDocument {
    /// The changes of the plan, each counted in the text that the steps before it left, and with the bytes of the file
    /// that it speaks of. The last of them give the Chinese punctuation back, unless that is not printed.
    func changesJSON(_ changes: [TextChange], isHalfWidth: Bool) -> JSON {
        var changes = changes
        if !isHalfWidth {
            let printed = self.printed
            var shown = text
            shown.withMutableScalars { scalars in
                for i in printed.indices { scalars[i] = printed[i] }
            }
            changes += TextChange.between(text, shown, step: "print")
        }
        return .array(
            changes.map { change in
                let bytes = source.span(change.source).bytes
                return .object([
                    "step": .string(change.step), "start": .int(change.range.lowerBound),
                    "end": .int(change.range.upperBound), "text": .string(String(scalars: change.replacement)),
                    "byte_start": .int(bytes.lowerBound), "byte_end": .int(bytes.upperBound),
                ])
            })
    }
}
