import Testing

@testable import Reporting

@Suite struct DisplayTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("达标", 4), ("\u{FF0C}。", 4), ("97.46%", 6), ("ＡＢ", 4), ("e\u{301}", 1), ("𠀀", 2),
        ("÷“①", 3),
    ])
    func width(_ text: String, _ columns: Int) { #expect(DisplayWidth.of(text) == columns) }

    @Test(arguments: [
        ("达标\u{1B}[2J", "达标␛[2J"), ("a\nb\tc\r", "a⏎b c␍"), ("\u{7F}", "␡"), ("\u{9B}31m", "\\u{9b}31m"),
        ("\u{202E}x", "\\u{202e}x"), ("干净", "干净"), ("\r\n", "␍⏎"),
    ])
    func visibleLine(_ text: String, _ shown: String) { #expect(Visible.line(text) == shown) }

    @Test func visibleText() { #expect(Visible.text("a\tb\n\u{1B}c") == "a\tb\n␛c") }

    @Test func visibleJSONKeepsItsValue() {
        #expect(Visible.json(#"{"quote":"a\#u{9B}b\#u{202E}"}"#) == #"{"quote":"a\u009bb\u202e"}"#)
    }

    @Test(arguments: [
        // No line begins with a mark that closes, none ends with one that opens.
        ("竹溪县有学校,共十所。", 12, ["竹溪县有学", "校,共十所。"]),
        ("竹溪县(含城区)的学校", 8, ["竹溪县", "(含城区)", "的学校"]),
        ("竹溪县\u{FF08}城区\u{FF09}的学校", 8, ["竹溪县", "\u{FF08}城区\u{FF09}", "的学校"]),
        // Numbers and words stay whole.
        ("共有12345.67元", 10, ["共有", "12345.67元"]),
        ("one two three", 8, ["one two", "three"]),
        // What is wider than a line is cut.
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("", 10, [""]),
    ])
    func wrapping(_ text: String, _ width: Int, _ lines: [String]) {
        #expect(Wrapping.lines(text, width: width) == lines)
    }

    @Test(arguments: [10, 20, 37, 80]) func wrappedLinesFitAndLoseNothing(_ width: Int) {
        let text = "竹溪县有学校10所,其中小学6所、初中4所(含九年一贯制1所);在校学生12,345人,a long English sentence, 97.46%。"
        let lines = Wrapping.lines(text, width: width)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test(arguments: [24, 40, 100]) func caretsStandBelowThePlace(_ width: Int) {
        let before = String(repeating: "前文", count: 30)
        let after = String(repeating: "后文", count: 30)
        let line = Array((before + "97.40%" + after).unicodeScalars.map(\.value))
        let (text, carets) = Excerpt(line: line, range: 60..<66).shown(width: width)
        #expect(DisplayWidth.of(text) <= width)
        #expect(text.hasPrefix("…") && text.hasSuffix("…"))
        let lead = text.prefix { $0 != "9" }
        #expect(carets == String(repeating: " ", count: DisplayWidth.of(String(lead))) + "^^^^^^")
    }

    @Test func shortLineIsShownWhole() {
        let line = Array("有10所。".unicodeScalars.map(\.value))
        let (text, carets) = Excerpt(line: line, range: 1..<4).shown(width: 60)
        #expect(text == "有10所。")
        #expect(carets == "  ^^^^")
    }
}
