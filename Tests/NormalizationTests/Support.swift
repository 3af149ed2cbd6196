import Lexicon
import Normalization
import Reading
import Source
import Testing

let normalizer: Normalizer = {
    do { return try Normalizer(lexicons: .embedded) } catch { fatalError("\(error)") }
}()

/// A plain text document whose blocks are its lines.
func document(_ text: String) -> Document {
    let bytes = Array(text.utf8)
    var scalars: [UInt32] = []
    var offsets: [UInt32] = []
    var offset: UInt32 = 0
    for scalar in text.unicodeScalars {
        scalars.append(scalar.value)
        offsets.append(offset)
        offset += UInt32(UTF8.width(scalar))
    }
    offsets.append(offset)
    var blocks: [Block] = []
    var start = 0
    for end in 0...scalars.count where end == scalars.count || scalars[end] == 0x0A {
        blocks.append(Block(kind: .line, role: .content, range: start..<end))
        start = end + 1
    }
    return Document(
        source: SourceFile(path: nil, bytes: bytes, encoding: "UTF-8", scalars: scalars, byteOffsets: offsets),
        text: MappedText(identity: scalars), blocks: blocks, tables: [], title: nil, mediaType: "text/plain",
        warnings: [])
}

func normalized(_ text: String, without: Set<String> = [], with: Set<String> = []) -> NormalizedDocument {
    let result = normalizer.normalize(document(text), without: without, with: with)
    checkPromises(result)
    return result
}

/// The steps that are left when all others are switched off.
func allSteps(but names: String...) -> Set<String> {
    Set(Normalizer.steps.map(\.name)).subtracting(names)
}

/// What must hold of every normalised text, and that the listed changes lead to it.
func checkPromises(_ result: NormalizedDocument, sourceLocation: SourceLocation = #_sourceLocation) {
    for broken in result.brokenPromises() {
        let around = max(0, broken.source - 8)..<min(result.source.scalars.count, broken.source + 8)
        Issue.record("\(broken.what): \(result.source.quote(around))", sourceLocation: sourceLocation)
    }
}
