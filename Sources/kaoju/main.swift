import Foundation
import KaojuKit
import Extraction
import Lexicon
import Reading
import Source
import Records
let path = CommandLine.arguments[2]
let bytes = [UInt8](FileManager.default.contents(atPath: path)!)
var scalars: [UInt32] = []
var offsets: [UInt32] = []
var at: UInt32 = 0
for c in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    scalars.append(c.value); offsets.append(at); at += UInt32(String(c).utf8.count)
}
offsets.append(at)
let source = SourceFile(path: path, bytes: bytes, encoding: "UTF-8", scalars: scalars, byteOffsets: offsets)
var blocks: [Block] = []
var start = 0
for (i, c) in scalars.enumerated() where c == 10 { blocks.append(Block(kind: .line, role: .content, range: start..<i)); start = i + 1 }
blocks.append(Block(kind: .line, role: .content, range: start..<scalars.count))
let folded = scalars.map { $0 >= 0xFF01 && $0 <= 0xFF5E ? $0 - 0xFEE0 : $0 == 0x3000 ? 0x20 : $0 }
let doc = Document(source: source, text: MappedText(identity: folded), blocks: blocks, tables: [], title: nil, mediaType: "text/plain", warnings: [])
do {
let kaoju = try Kaoju(lexicons: .embedded)
let out = kaoju.extract(doc)
for m in out.mentions { print(m.json(document: path).line) }
for f in out.facts { print(f.json(document: path).line) }
for c in out.conclusions { print(c.json(document: path).line) }
} catch { print(error) }
