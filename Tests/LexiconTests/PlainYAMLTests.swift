@testable import Lexicon
import Testing

@Suite struct PlainYAMLTests {
    /// A tree as text: values, their lines and their nesting.
    private func shown(_ node: Node) -> String {
        switch node.value {
        case .text(let text): "\(node.line):“\(text)”"
        case .list(let items): "\(node.line):[" + items.map(shown).joined(separator: ", ") + "]"
        case .map(let entries):
            "\(node.line):{" + entries.map { "\($0.key)=\(shown($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    @Test(arguments: LexiconFiles.embedded.files.map(\.path).filter { $0.hasSuffix(".yaml") })
    func everyEmbeddedFileIsReadAsTheFullReaderReadsIt(path: String) throws {
        let text = try #require(LexiconFiles.embedded[path])
        let full = try Node.parseFully(text, file: path)
        if let plain = PlainYAML.read(text, file: path) { #expect(shown(plain) == shown(full)) }
    }

    /// Most of the start-up time is the reading of these.
    @Test(arguments: ["units/units.yaml", "indicators/education.yaml", "numerals/comparators.yaml"])
    func theLargeFilesArePlain(path: String) throws {
        let text = try #require(LexiconFiles.embedded[path])
        #expect(PlainYAML.read(text, file: path) != nil)
    }

    @Test(arguments: [
        "a: 1\nb: [x, y]\n", "- {k: v, l: [m, n]}\n- {k: w}\n", "a:\n  - x\n  - y: z\n    w: [1,\n      2]\nb: c # d\n",
        "a:\n- x\n- y\nb:\n  c: d\n", "a: \"b: c\"\nd: 'e # f'\n", "a: b#c\nd: e:f\n", "- a: b\n\n- a: c\n#x\n", "a: {}\nb: []\n",
        "a:   b   \nc: d", "x: [ a , b ]\n", "a: 甲 乙\n", "a:\n    b:\n        c: d\ne: f\n", "a: [\"x,y\", 'z]']\n", "a: {b: {c: d}, e: [f]}\n",
    ])
    func plainTextIsReadAlike(text: String) throws {
        let plain = try #require(PlainYAML.read(text, file: "x.yaml"))
        #expect(shown(plain) == shown(try Node.parseFully(text, file: "x.yaml")))
    }

    /// What is not plain, and what is no YAML, goes to the full reader.
    @Test(arguments: [
        "", "# a\n", "a\n", "a:\n", "a: |\n  b\n", "a: >\n  b\n", "a: &x b\n", "a: *x\n", "a: !t b\n", "---\na: b\n", "a: b\n...\n", "a: b\n  c\n",
        "- a\n  b\n", "a: \"b\\n\"\n", "a: 'b''c'\n", "a: [b\n", "a: [b, c]d\n", "a: b: c\n", "a: b\na: c\n", "{a: b, a: c}\n", "a: [b,]\n",
        "a: {b}\n", "a: [b: c]\n", "? a\n: b\n", "a: b\n c: d\n", "  a: b\n c: d\n", "a:\n  b: c\n d: e\n", "a: \tb\n", "a: b\r\n", "- \n", "-\n",
        "a: [b\n c]\n", "a: \"b\n  c\"\n", "\u{FEFF}a: b\n", "a: b\u{85}c\n", "a: b\u{2028}c\n", "\"a\": b\n", "a: @b\n", "a: %b\n", "a: -b\n",
        "a: b\n- c\n", "- a\nb: c\n", "a: [b] c\n", "a: \"b\" c\n", "a: {b: }\n", "a: [-, b]\n", "a: [x?, y]\n", "a: {b:c}\n",
    ])
    func otherTextIsLeftToTheFullReader(text: String) {
        #expect(PlainYAML.read(text, file: "x.yaml") == nil)
    }
}
