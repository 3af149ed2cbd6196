import Foundation
import KaojuKit
import Extraction
import Lexicon
import Reading
import Source
import Records
do {
let kaoju = try Kaoju(lexicons: .embedded)
let verb = CommandLine.arguments[1]
let path = CommandLine.arguments[2]
let out = kaoju.examine(try kaoju.read(path: path))
print(out.document.json.line)
if verb == "extract" {
for r in out.repairs { print(r.json(document: out.id).line) }
for m in out.mentions { print(m.json(document: path).line) }
for f in out.facts { print(f.json(document: path).line) }
for c in out.conclusions { print(c.json(document: path).line) }
} else {
for f in out.findings { print(f.json(document: path).line) }
}
} catch { print(error); exit(2) }
