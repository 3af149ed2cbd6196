import Foundation
import Testing

/// `kaoju normalize` for programs, and what it says of encodings.
@Suite struct NormalizeTests {
    /// `--changes`: whoever applies them to the text of `--raw` has the text.
    @Test(arguments: [[], ["--half-width"], ["--without", "script"]])
    func changesCanBeReplayed(flags: [String]) throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.html", "<p>竹溪縣面積７２。2平方公里，按〔20176号，學校１：16。5&nbsp;所</p><p>增長8 .7%，達Ш級。</p>")
        let raw = try folder.run("normalize", "a.html", "--raw", "--format", "jsonl").records
        let done = try Command.run(
            ["normalize", "a.html", "--changes", "--format", "jsonl"] + flags, in: folder.root
        ).records
        var text = Array(try #require(raw.first?["text"] as? String).unicodeScalars)
        let changes = try #require(done.first?["changes"] as? [[String: Any]])
        let plan = try #require(done.first?["plan"] as? [String])
        #expect(plan.contains("script") == flags.isEmpty || flags == ["--half-width"])
        for step in plan + ["print"] {
            // From the end, so that the places before stay where they are.
            for change in changes.reversed() where change["step"] as? String == step {
                let start = try #require(change["start"] as? Int)
                let end = try #require(change["end"] as? Int)
                text.replaceSubrange(start..<end, with: try #require(change["text"] as? String).unicodeScalars)
            }
        }
        #expect(changes.count > 4)
        var replayed = String.UnicodeScalarView()
        replayed.append(contentsOf: text)
        #expect(String(replayed) == done.first?["text"] as? String)
    }

    @Test func changesWantJSON() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let outcome = try folder.run("normalize", "a.txt", "--changes")
        #expect(outcome.code == 64)
        #expect(outcome.errors.hasPrefix("kaoju: --changes goes with --format jsonl."))
    }

    /// Why an encoding was chosen, in either language, and for programs.
    @Test func theEncodingIsExplained() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let line = "竹溪县共有学校12所，在校学生10234人，专任教师560人。\n"
        // 另有教学点5个。 in GBK.
        let gbk: [UInt8] = [
            0xC1, 0xED, 0xD3, 0xD0, 0xBD, 0xCC, 0xD1, 0xA7, 0xB5, 0xE3, 0x35, 0xB8, 0xF6, 0xA1, 0xA3,
        ]
        try folder.write("a.txt", Data((line + line).utf8) + Data(gbk) + Data(("\n" + line).utf8))
        let chinese = try folder.run("normalize", "a.txt", "--explain", language: "zh_CN.UTF-8").output
        #expect(chinese.contains("  编码  UTF-8：大部分是 UTF-8，有几段是 GB18030；文件没有声明编码\n"))
        #expect(chinese.contains("  比较  UTF-8（常用字 96%、10 处不成字，"))
        #expect(chinese.contains("越小越像\n"))
        #expect(chinese.contains("文件大部分是 UTF-8，另有 1 段是 GB18030（第 3 行），各按本来的编码读。"))
        #expect(chinese.contains("  r0  mixed-encoding  另有教学点5个。"))
        let english = try folder.run("normalize", "a.txt", "--explain").output
        #expect(
            english.contains(
                "  encoding  UTF-8: most of it is UTF-8, some passages are GB18030; the file declares none\n"))
        #expect(english.contains("  weighed   UTF-8 (96 % frequent, 10 undecodable, "))
        let object = try folder.run("normalize", "a.txt", "--explain", "--format", "jsonl").records.first
        let encoding = try #require(object?["encoding"] as? [String: Any])
        let candidates = try #require(encoding["candidates"] as? [[String: Any]])
        #expect(candidates.first?["name"] as? String == "UTF-8")
        #expect(candidates.contains { $0["name"] as? String == "Big5" })
        let passages = try #require(encoding["passages"] as? [[String: Any]])
        #expect(passages.map { $0["byte_start"] as? Int } == [(line + line).utf8.count])
    }
}
