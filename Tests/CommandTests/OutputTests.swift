import Foundation
import Testing

/// What is printed where, and with which exit code.
@Suite struct OutputTests {
    @Test func exitCodesOfFailOn() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("bad.txt", Sample.unsound)
        try folder.write("good.txt", Sample.sound)
        #expect(try folder.run("check", "bad.txt").code == 0)
        #expect(try folder.run("check", "bad.txt", "--fail-on", "inconsistent").code == 1)
        #expect(try folder.run("check", "bad.txt", "--fail-on", "questionable").code == 1)
        #expect(try folder.run("check", "bad.txt", "--fail-on", "decision-inconsistency").code == 0)
        #expect(try folder.run("check", "good.txt", "--fail-on", "questionable").code == 0)
        // What was not read weighs more than what was found.
        #expect(try folder.run("check", "bad.txt", "nowhere.txt", "--fail-on", "inconsistent").code == 2)
    }

    @Test func recordsOfCheckAndExtract() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", Sample.unsound)
        let check = try folder.run("check", "a.txt", "--format", "jsonl")
        #expect(Set(check.records.compactMap { $0["type"] as? String }) == ["document", "finding"])
        let extract = try folder.run("extract", "a.txt")
        #expect(Set(extract.records.compactMap { $0["type"] as? String }) == ["document", "mention", "fact"])
        // One document has one name everywhere: the digest of its bytes.
        let id = try #require(extract.records.first?["id"] as? String)
        #expect(id.hasPrefix("sha256:") && id.utf8.count == 71)
        #expect((extract.records("fact") + check.records("finding")).allSatisfy { $0["document"] as? String == id })
        #expect(check.errors.isEmpty && extract.errors.isEmpty)
    }

    @Test(arguments: ["2", "5"]) func anyNumberOfJobs(_ jobs: String) throws {
        let corpus = Command.root.appendingPathComponent("Corpus").path
        let folder = try Folder()
        defer { folder.remove() }
        for format in ["text", "jsonl"] {
            let one = try folder.run("check", corpus, "nowhere", "--format", format, "--jobs", "1")
            let many = try folder.run("check", corpus, "nowhere", "--format", format, "--jobs", jobs)
            #expect(one.output == many.output)
            #expect(one.errors == many.errors)
        }
    }

    @Test func folders() throws {
        let folder = try Folder()
        defer { folder.remove() }
        for name in [
            "b.txt", "a.html", "c.MD", "sub/d.htm", "README.txt", "x.pdf", "drafts/e.txt", "expected/f.txt",
            ".git/g.txt",
        ] {
            try folder.write("in/" + name, Sample.sound)
        }
        let outcome = try folder.run("extract", "in/")
        #expect(outcome.code == 0)
        #expect(
            outcome.records("document").map { $0["path"] as? String } == [
                "in/a.html", "in/b.txt", "in/c.MD", "in/sub/d.htm",
            ])
    }

    @Test func fileWholeOrNotAtAll() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", Sample.sound)
        try folder.write("facts.csv", "what was there before")
        #expect(try folder.run("extract", "a.txt", "--format", "csv", "-o", "facts.csv").code == 0)
        let text = try String(contentsOf: folder.url("facts.csv"), encoding: .utf8)
        #expect(text.hasPrefix("document,path,report,id,indicator_id,indicator,"))
        #expect(text.split(separator: "\n").count == 4)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.root.path).sorted() == ["a.txt", "facts.csv"])

        // A command that fails before it begins leaves the old file alone.
        #expect(try folder.run("extract", "a.txt", "--lexicons", "nowhere", "-o", "facts.csv").code == 2)
        #expect(try String(contentsOf: folder.url("facts.csv"), encoding: .utf8) == text)

        let impossible = try folder.run("extract", "a.txt", "-o", "nowhere/facts.jsonl")
        #expect(impossible.code == 2)
        #expect(
            impossible.errors
                == "kaoju: nowhere/facts.jsonl: It cannot be written (No such file or directory); "
                + "check the folder and its permissions.\n")
    }

    @Test func normalizedText() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", "竹溪縣有學校10所")
        #expect(try folder.run("normalize", "a.txt").output == "竹溪县有学校10所\n")
        #expect(try folder.run("normalize", "a.txt", "--raw").output == "竹溪縣有學校10所\n")
        #expect(try folder.run("normalize", "a.txt", "--without", "script").output == "竹溪縣有學校10所\n")
        let lines = try folder.run(
            "normalize", "-", "--stdin-format", "ndjson", "--format", "jsonl",
            input: "{\"id\":\"甲\",\"text\":\"竹溪縣\"}\n{\"id\":\"乙\",\"text\":\"=1\"}\n")
        #expect(lines.output == "{\"id\":\"甲\",\"text\":\"竹溪县\"}\n{\"id\":\"乙\",\"text\":\"=1\"}\n")
    }

    @Test func punctuationAndVocabularyOfNormalizedText() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", "網路資訊（試行）：比例１：１６．５，達９５％。")
        #expect(try folder.run("normalize", "a.txt").output == "网路资讯（试行）：比例1:16.5，达95%。\n")
        #expect(try folder.run("normalize", "a.txt", "--half-width").output == "网路资讯(试行):比例1:16.5,达95%。\n")
        #expect(
            try folder.run("normalize", "a.txt", "--with", "vocabulary").output == "网络信息（试行）：比例1:16.5，达95%。\n")
    }

    @Test func ambiguousConversionsAreListed() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", "編著教材，著力推動。")
        let outcome = try folder.run("normalize", "a.txt", "--ambiguous", language: "zh_CN.UTF-8")
        #expect(
            outcome.output == """
                a.txt
                  1:2  著 → 著  （或 着）  在“編著”里
                       編著教材，著力推動。
                         ^^
                  1:6  著 → 着  （或 著）  通常的写法
                       編著教材，著力推動。
                                 ^^


                """)
        try folder.write("b.txt", "编写教材。")
        #expect(
            try folder.run("normalize", "b.txt", "--ambiguous").output
                == "b.txt\n  No traditional character has several forms to choose from.\n\n")
    }

    @Test func explanationOfNormalization() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", "竹溪縣面積72。2平方公里，人口3。5萬人，增長4。1%。\n")
        let outcome = try folder.run("normalize", "a.txt", "--explain", language: "zh_CN.UTF-8")
        #expect(outcome.output.contains("编码  UTF-8："))
        #expect(outcome.output.contains("    decimal-stop      3 处 "))
        #expect(outcome.output.contains("    script            改 4 字 "))
        #expect(outcome.output.contains("  r0  decimal-stop  72。2 → 72.2  确定\n"))
    }

    @Test func placesAreExplained() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", Sample.unsound)
        let facts = try folder.run("extract", "a.txt").records("fact")
        let span = try #require(facts.first?["span"] as? [String: Any])
        let start = try #require(span["char_start"] as? Int)
        let outcome = try folder.run("explain", "a.txt@\(start)", language: "zh_CN.UTF-8")
        #expect(outcome.code == 0)
        for part in ["a.txt:1:\(start + 1)\n", "编码 ", "原文 ", "数 m0\n", "数据 f0\n", "用到这里的核对\n", "不一致"] {
            #expect(outcome.output.contains(part))
        }
    }

    @Test func aPlaceTellsThePatternAndWhatElseItCouldBe() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let text = "青溪县义务教育优质均衡发展自评报告\n\n全县每百名学生拥有县级及以上骨干教师数1.47人。自评得分9分(满分10分)。办好三所学校的三件事。"
        try folder.write("a.txt", text)
        func explained(_ word: String) throws -> String {
            let at = try #require(text.range(of: word)).lowerBound
            let char = text[..<at].unicodeScalars.count
            return try folder.run("explain", "a.txt@\(char)", language: "zh_CN.UTF-8").output
        }
        let number = try explained("1.47")
        for part in ["认定方式  head  名称在数的前面\n", "也考虑过  ", "骨干教师数(edu.backbone)"] { #expect(number.contains(part)) }
        #expect(try explained("骨干").contains("由这里的词认定的数据\n"))
        #expect(try explained("自评得分").contains("得分      9，满分 10\n"))
        #expect(try explained("三件").contains("未认定"))
    }

    @Test(arguments: ["a.txt", "a.txt@", "a.txt@abc", "a.txt@-3"])
    func aPlaceWithoutANumberSaysWhatToWrite(_ subject: String) throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", "全县有小学12所。")
        let outcome = try folder.run("explain", subject)
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("For a place of a file write a.txt@CHAR, a whole number from 0"))
    }

    @Test func everyRuleThatAFindingNamesIsExplained() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let corpus = Command.root.appendingPathComponent("Corpus").path
        let findings = try folder.run("check", corpus, "--format", "jsonl").records("finding")
        let rules = Set(findings.compactMap { $0["rule"] as? String })
        #expect(!rules.isEmpty)
        for rule in rules.sorted() {
            let outcome = try folder.run("explain", rule)
            #expect(outcome.code == 0, "\(rule)")
            #expect(outcome.output.hasPrefix(rule + "  "))
        }
    }

    @Test func nothingFromADocumentActsOnATerminal() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("\u{1B}[31m.txt", "\u{1B}]0;pwned\u{07}竹溪县\u{9B}2J有学校10所，其中小学6所、\u{202E}初中5所。\n")
        for arguments in [
            ["check", "."], ["check", ".", "--format", "html"], ["normalize", "\u{1B}[31m.txt", "--explain"],
        ] {
            let outcome = try Command.run(arguments, in: folder.root)
            #expect(outcome.code == 0)
            #expect(
                !outcome.output.unicodeScalars.contains { ["\u{1B}", "\u{07}", "\u{9B}", "\u{202E}"].contains($0) })
        }
        let missing = try folder.run("check", "\u{1B}[2J")
        #expect(missing.errors == "kaoju: ␛[2J: There is no such file; check the path and the name.\n")
    }

    @Test func colours() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", Sample.unsound)
        #expect(!(try folder.run("check", "a.txt").output.contains("\u{1B}")))
        #expect(try folder.run("check", "a.txt", "--color", "always").output.contains("\u{1B}[1;31m"))
        #expect(!(try folder.run("check", "a.txt", "--color", "never").output.contains("\u{1B}")))
    }

    @Test func languageByLocale() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("a.txt", Sample.unsound)
        #expect(try folder.run("check", "a.txt", language: "zh_TW.UTF-8").output.contains("共 1 份文件"))
        #expect(try folder.run("check", "a.txt", language: "C").output.contains("1 document, 1 report."))
        #expect(try folder.run("check", "a.txt", "--language", "zh", language: "C").output.contains("共 1 份文件"))
        let byLang = try folder.run("check", "a.txt", language: "", environment: ["LANG": "zh_CN.UTF-8"])
        #expect(byLang.output.contains("共 1 份文件"))
        // The language of the words does not change the data.
        let chinese = try folder.run("check", "a.txt", "--format", "jsonl", "--language", "zh")
        let english = try folder.run("check", "a.txt", "--format", "jsonl", "--language", "en")
        #expect(chinese.output == english.output)
    }

    @Test func closedPipe() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "'\(Command.executable.path)' extract '\(Command.root.path)/Corpus' 2>err | head -c 10 >/dev/null",
        ]
        process.currentDirectoryURL = folder.root
        try process.run()
        process.waitUntilExit()
        #expect(try Data(contentsOf: folder.url("err")).isEmpty)
    }

    @Test func doctor() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let outcome = try folder.run("doctor", environment: ["PATH": "/nowhere"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("ICU"))
        #expect(outcome.output.contains("sudo apt install poppler-utils"))
        #expect(!outcome.output.contains("!!"))
    }

    @Test func embeddedLexiconsAreSound() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let outcome = try folder.run("lexicon", "check")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("No problems: "))
    }

    @Test func quiet() throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write("bad.txt", Sample.unsound)
        try folder.write("good.txt", Sample.sound)
        let outcome = try folder.run("check", "bad.txt", "good.txt", "-q")
        #expect(outcome.output.hasPrefix("bad.txt\n"))
        #expect(!outcome.output.contains("good.txt"))
        #expect(!outcome.output.contains("documents"))
    }
}
