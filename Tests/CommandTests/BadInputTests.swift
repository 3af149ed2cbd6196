import Foundation
import Testing

/// What cannot be read ends in one exact sentence and exit code 2, and the other documents are done all the same.
@Suite struct BadInputTests {
    /// Runs `check` over a bad input between two good ones.
    private func check(_ folder: Folder, _ name: String, language: String = "en_US.UTF-8") throws -> Command.Outcome {
        try folder.write("a.txt", Sample.sound)
        try folder.write("z.txt", Sample.sound)
        return try folder.run("check", "a.txt", name, "z.txt", "--format", "jsonl", language: language)
    }

    private func expect(
        _ outcome: Command.Outcome, _ sentence: String, code: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.errors == sentence + "\n", sourceLocation: sourceLocation)
        #expect(outcome.code == 2, sourceLocation: sourceLocation)
        #expect(
            outcome.records("document").map { $0["path"] as? String } == ["a.txt", "z.txt"],
            sourceLocation: sourceLocation)
        #expect(outcome.records("finding").count == 2, sourceLocation: sourceLocation)
        #expect(outcome.records("error").map { $0["code"] as? String } == [code], sourceLocation: sourceLocation)
    }

    @Test func missingFile() throws {
        let folder = try Folder()
        defer { folder.remove() }
        expect(
            try check(folder, "nowhere.txt"),
            "kaoju: nowhere.txt: There is no such file; check the path and the name.", code: "file-missing")
        expect(
            try check(folder, "nowhere.txt", language: "zh_CN.UTF-8"),
            "kaoju: nowhere.txt: 没有这个文件；请检查路径和文件名。", code: "file-missing")
    }

    @Test func folderWithoutDocuments() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("bare/table.xlsx", "x")
        try folder.write("bare/README.md", Sample.sound)
        try folder.write("bare/expected/a.txt", Sample.sound)
        try folder.write("bare/.hidden/a.txt", Sample.sound)
        expect(
            try check(folder, "bare"),
            "kaoju: bare: There is no document (.txt, .html, .htm, .md) in this folder; check the path, or name the files.",
            code: "no-documents")
        expect(
            try check(folder, "bare", language: "zh_CN.UTF-8"),
            "kaoju: bare: 文件夹里没有可读的文件（.txt、.html、.htm、.md）；请检查路径，或者直接给出文件。", code: "no-documents")
    }

    @Test func emptyFile() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("empty.txt", "")
        expect(
            try check(folder, "empty.txt"),
            "kaoju: empty.txt: There is no text in it; download it again, or check that it is the right file.",
            code: "empty")
    }

    @Test func imageWithTheNameOfAText() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("photo.txt", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
        expect(
            try check(folder, "photo.txt"),
            "kaoju: photo.txt: This is a PNG image, not text; turn it into plain text with character recognition (OCR) first.",
            code: "binary")
    }

    @Test func overTheLimitGiven() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("long.txt", String(repeating: Sample.sound, count: 10))
        try folder.write("short.txt", Sample.sound)
        let outcome = try folder.run("check", "long.txt", "short.txt", "--max-size", "100", "--format", "jsonl")
        #expect(
            outcome.errors
                == "kaoju: long.txt: It has 570 bytes, over the limit of 100; split it, or raise the limit. "
                + "The limit is set by --max-size.\n")
        #expect(outcome.code == 2)
        #expect(outcome.records("document").count == 1)
    }

    @Test func twoHundredMegabytes() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("huge.txt", "")
        // A file with a hole takes no space, and reading it all would still take long.
        let handle = try FileHandle(forWritingTo: folder.url("huge.txt"))
        try handle.truncate(atOffset: 200 << 20)
        try handle.close()
        expect(
            try check(folder, "huge.txt"),
            "kaoju: huge.txt: It has 209715200 bytes, over the limit of 67108864; split it, or raise the limit. "
                + "The limit is set by --max-size.", code: "too-large")
    }

    @Test func standardInputOverTheLimit() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let outcome = try folder.run(
            "check", "-", "--max-size", "100", input: String(repeating: Sample.sound, count: 10))
        #expect(
            outcome.errors
                == "kaoju: -: Standard input is over the limit of 100 bytes; split it, or raise the limit. "
                + "The limit is set by --max-size.\n")
        #expect(outcome.code == 2)
    }

    @Test func brokenUTF8IsReadWithAWarning() throws {
        let folder = try Folder()
        defer { folder.remove() }
        var bytes = Array(String(repeating: Sample.sound, count: 3).utf8)
        bytes.insert(contentsOf: [0xFF, 0xFE], at: 15)
        try folder.write("broken.txt", Data(bytes))
        let outcome = try folder.run("check", "broken.txt")
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        #expect(
            outcome.output.contains(
                "2 places are no characters of UTF-8 and read as \u{FFFD}; the first is in line 1 (byte 15).\n"))
    }

    @Test func hopelessBytes() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("noise.txt", Data((0..<600).map { UInt8(($0 * 37 + 11) % 128 + 128) }))
        let outcome = try folder.run("check", "noise.txt", "--encoding", "UTF-8")
        #expect(outcome.code == 2)
        #expect(outcome.errors.hasPrefix("kaoju: noise.txt: Read as UTF-8, "))
        #expect(outcome.errors.hasSuffix("try another encoding, or name none. The encoding is set by --encoding.\n"))
    }

    @Test func wronglyDeclaredCharset() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let page = "<html><head><meta charset=\"big5\"></head><body><p>竹溪县有学校10所。教育事业发展。</p></body></html>"
        // GBK of the Chinese words; the rest is ASCII.
        let gbk: [Character: [UInt8]] = [
            "竹": [0xD6, 0xF1], "溪": [0xCF, 0xAA], "县": [0xCF, 0xD8], "有": [0xD3, 0xD0], "学": [0xD1, 0xA7],
            "校": [0xD0, 0xA3],
            "所": [0xCB, 0xF9], "教": [0xBD, 0xCC], "育": [0xD3, 0xFD], "事": [0xCA, 0xC2], "业": [0xD2, 0xB5],
            "发": [0xB7, 0xA2],
            "展": [0xD5, 0xB9], "。": [0xA1, 0xA3],
        ]
        try folder.write("page.html", Data(page.flatMap { gbk[$0] ?? Array(String($0).utf8) }))
        let outcome = try folder.run("normalize", "page.html")
        #expect(outcome.output == "竹溪县有学校10所。教育事业发展。\n")
        #expect(outcome.code == 0)
        let check = try folder.run("check", "page.html")
        #expect(
            check.output.contains(
                "  note      The file says that it is big5, but it is GB18030; it was read as GB18030.\n"))
        let explained = try folder.run("normalize", "page.html", "--explain", language: "zh_CN.UTF-8")
        #expect(explained.output.contains("文件声明 big5，不符"))
    }

    @Test func tenThousandNestedTags() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let open = String(repeating: "<div>", count: 10_000)
        let close = String(repeating: "</div>", count: 10_000)
        try folder.write("deep.html", "<html><body>" + open + Sample.sound + close)
        let outcome = try folder.run("check", "deep.html")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("The page nests its tags deeper than 512; "))
        #expect(outcome.output.contains("1 claim checked; it holds."))
    }

    @Test func reportWithoutANumber() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("words.txt", "竹溪县教育事业稳步发展。\n")
        let outcome = try folder.run("check", "words.txt", language: "zh_CN.UTF-8")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("\n  全文没有数字，没有可以核对的论断。\n"))
        let records = try folder.run("extract", "words.txt")
        #expect(records.records.map { $0["type"] as? String } == ["document"])
    }

    @Test func linesThatAreNoDocuments() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("there.txt", Sample.sound)
        let base64 = Data(Sample.sound.utf8).base64EncodedString()
        let input = """
            {"id":"one","text":"竹溪县有学校10所。"}
            {"id":"two","text":
            {"text":"没有编号"}

            {"id":"five","path":"there.txt"}
            {"id":"six","bytes":"\(base64)","media_type":"text/plain"}
            {"id":"seven","bytes":"***"}
            {"id":"eight"}
            ["nine"]
            {"id":"ten","path":"nowhere.txt"}
            {"id":"last","text":"竹溪县有学校10所。"}
            """
        let outcome = try folder.run("extract", "-", "--stdin-format", "ndjson", input: input)
        #expect(outcome.code == 2)
        #expect(
            outcome.errors == """
                kaoju: -: Line 2 of standard input: it is not valid JSON.
                kaoju: -: Line 3 of standard input: “id” (a string) is missing.
                kaoju: -: Line 7 of standard input: “bytes” is not valid base64.
                kaoju: -: Line 8 of standard input: exactly one of “text”, “path” and “bytes” should be there, a string.
                kaoju: -: Line 9 of standard input: it should be an object {…}.
                kaoju: nowhere.txt: There is no such file; check the path and the name.

                """)
        #expect(outcome.records("document").map { $0["id"] as? String } == ["one", "five", "six", "last"])
        #expect(
            outcome.records("error").map { $0["code"] as? String } == [
                "bad-line", "bad-line", "bad-line", "bad-line", "bad-line", "file-missing",
            ])
        #expect(
            outcome.records("fact").allSatisfy { ["one", "five", "six", "last"].contains($0["document"] as? String) })
    }

    @Test func lexiconWithATypingError() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try FileManager.default.copyItem(
            at: Command.root.appendingPathComponent("Lexicons"), to: folder.url("lexicons"))
        let path = "lexicons/rules/compulsory.yaml"
        let text = try String(contentsOf: folder.url(path), encoding: .utf8)
        let lines = text.components(separatedBy: "\n")
        let rule = try #require(lines.firstIndex { $0.hasPrefix("- id:") })
        let claim = try #require(lines.firstIndex { $0.hasPrefix("  claim:") })
        try folder.write(
            path,
            lines.enumerated().map { $0.offset == claim ? "  clam:" + $0.element.dropFirst(8) : $0.element }
                .joined(separator: "\n"))
        try folder.write("a.txt", Sample.sound)

        let checked = try folder.run("lexicon", "check", "lexicons")
        #expect(checked.lines.contains("\(path):\(claim + 1): Unknown key “clam”; did you mean “claim”?"))
        #expect(checked.lines.contains("\(path):\(rule + 1): “claim” is missing."))
        #expect(checked.errors == "kaoju: lexicons: 2 problems.\n")
        #expect(checked.code == 2)

        let used = try folder.run("check", "a.txt", "--lexicons", "lexicons", language: "zh_CN.UTF-8")
        #expect(used.errors == "kaoju: \(path):\(claim + 1): 不认识的字段“clam”，是不是“claim”？\n")
        #expect(used.output.isEmpty)
        #expect(used.code == 2)

        let doctor = try folder.run("doctor", environment: ["KAOJU_LEXICONS": "lexicons"])
        #expect(doctor.code == 2)
    }

    @Test func noLexiconsAtAll() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", Sample.sound)
        let outcome = try folder.run("check", "a.txt", "--lexicons", "nowhere")
        #expect(
            outcome.errors
                == "kaoju: nowhere: No lexicon file (.yaml, .txt, .tsv) is here; name a folder laid out like Lexicons/.\n"
        )
        #expect(outcome.code == 2)
    }
}
