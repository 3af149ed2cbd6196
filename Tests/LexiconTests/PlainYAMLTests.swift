import Testing

@testable import Lexicon

/// What the small reader reads, it reads as Yams does; the rest it leaves to it.
@Suite struct PlainYAMLTests {
    @Test func lexiconFilesAreReadAlike() throws {
        for file in LexiconFiles.embedded.files where file.path.hasSuffix(".yaml") {
            let plain = try #require(PlainYAML.read(file.text, file: file.path), "\(file.path) is left to Yams")
            #expect(written(plain) == written(try Node.composed(file.text, file: file.path)), "\(file.path)")
        }
    }

    @Test(arguments: [
        "a: b", "a:\n- b\n- c: d\n  e: [f, 'g''h', \"i\\\"\\n\"]\n# j\nk: {l: m, n: []} # o\n",
        "- - a\n  - b\n-\n  c: d\n",
        "a: b#c\n", "a: '#b'\n", "甲: [乙, 丙:丁,\n  # 戊\n  己 庚]\n", "'a': -1\nb: -c\n", "a",
        "a: https://b.c/d?e=f\n", "- a\n- [[b], {}]\n",
    ])
    func isReadAlike(text: String) throws {
        let plain = try #require(PlainYAML.read(text, file: "f"))
        #expect(written(plain) == written(try Node.composed(text, file: "f")))
    }

    /// What other parts of YAML say, and mistakes.
    @Test(arguments: [
        "a:", "a: |\n  b\n", "a: &b c\n", "a: b: c\n", "a: b\n  c\n", "a: b\na: c\n", "{a: b, a: c}", "[a, b",
        "a: [b,]\n",
        "a: 'b\n  c'\n", "a:\tb\n", "a: b\r\n", "--- a\n", "a: *b\n", "? a\n", "a: \"\\x41\"\n", "[a: b]",
        "a: b\n c: d\n",
        "a: {b: c,\n  d}\n", "- a\nb: c\n", "a: %b\n", "",
    ])
    func isLeftToYams(text: String) { #expect(PlainYAML.read(text, file: "f") == nil) }

    /// With the line of each value.
    private func written(_ node: Node) -> String {
        switch node.value {
        case .text(let text): "\(node.line) “\(text)”"
        case .list(let items): "\(node.line) [" + items.map(written).joined(separator: ", ") + "]"
        case .map(let pairs):
            "\(node.line) {" + pairs.map { "\($0.key): \(written($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
