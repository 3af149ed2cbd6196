import Comparing
import Records
import Testing

@Suite struct CopyTests {
    private func report(_ place: String, _ text: String) -> (name: String, text: String) {
        ("\(place).txt", "\(place)义务教育优质均衡发展自评报告\n\(text)\n")
    }

    @Test func aPassageThatDiffersInPlacesOnlyIsShown() throws {
        let result = try Reports.compare([
            report("云州市岭河县", Reports.passage),
            report("云州市青坪区", Reports.passage.replacing("我县", with: "我区").replacing("县级", with: "区级")),
        ])
        #expect(result.asked == ["compare.copied questionable"])
        let finding = try #require(result.findings.first)
        #expect(finding.severity == .medium)
        #expect(finding.message.zh.contains("其中的数也相同：1846"))
        #expect(finding.claim?.span?.line == 2 && finding.inputs.first?.span?.line == 2)
        // What is shown as shared stands in both.
        for run in finding.basis?.words ?? [] {
            #expect(finding.claim?.quote.contains(run) == true && finding.inputs.first?.quote.contains(run) == true)
        }
    }

    @Test func theOtherPlacesNameLeftBehindIsNamed() throws {
        let result = try Reports.compare([
            report("云州市岭河县", Reports.passage),
            report("云州市青坪县", Reports.passage.replacing("名师工作室", with: "岭河县名师工作室")),
        ])
        #expect(result.findings.first?.severity == .high)
        #expect(result.message("compare.copied")?.contains("其中留有另一地的名称“岭河县”") == true)
    }

    @Test func whatIsNobodysOwnIsNoCopying() throws {
        let own = [
            "全县建成录播教室四十间,山区学校每周与城区学校同上两节音乐课,课后由两校教师一道批改作业,孩子们第一次合奏了口琴曲。",
            "为了让离家远的孩子吃上热饭,各乡镇腾出旧粮站改作食堂,家长轮流到校陪餐,菜单张贴在村口,每月评一次最受欢迎的菜。",
        ]
        let quoted =
            "按照《县域义务教育优质均衡发展督导评估办法》的要求,对政府保障义务教育优质均衡发展程度主要通过政府依法履职,落实国家有关法律、法规、政策要求,推进义务教育均衡发展和城乡一体化工作成效等方面15项指标进行评价。"
        // Passages of their own; the method's words; one county in two years.
        #expect(try Reports.compare([report("岭河县", own[0]), report("青坪县", own[1])]).asked.isEmpty)
        #expect(try Reports.compare([report("岭河县", quoted), report("青坪县", quoted)]).asked.isEmpty)
        let same = report("岭河县", Reports.passage)
        #expect(try Reports.compare([same, ("old.txt", same.text + "补充一句。\n")]).asked.isEmpty)
    }

    /// Where most counties of a province write the same, a circular told them to.
    @Test func whatMostDocumentsHaveIsNoCopying() throws {
        let places = ["岭河县", "青坪县", "石桥县", "枫林县", "柳湾县"]
        #expect(try Reports.compare(places.map { report($0, Reports.passage) }).asked.isEmpty)
        let two = try Reports.compare(
            places.enumerated().map { i, place in report(place, i < 2 ? Reports.passage : "\(place)各校按时开学。") })
        #expect(two.asked == ["compare.copied questionable"])
    }

    @Test func figuresOfManyDigitsInCommonAreAskedAbout() throws {
        let lines = "2022年,全县小学在校学生3827人,初中在校学生2231人。全县专任教师1463人。"
        let result = try Reports.compare([
            Reports.bulletin("岭河县", 2022, lines), Reports.bulletin("青坪县", 2022, lines),
        ])
        #expect(result.asked.contains("compare.same-figures questionable"))
        let two = lines.replacing("1463", with: "1468")
        let fewer = try Reports.compare([Reports.bulletin("岭河县", 2022, lines), Reports.bulletin("青坪县", 2022, two)])
        #expect(!fewer.asked.contains("compare.same-figures questionable"))
    }

    /// The order of the documents decides which is named first, and nothing else.
    @Test func theOrderOfTheDocumentsFindsTheSame() throws {
        let documents = [
            report("云州市岭河县", Reports.passage), report("云州市青坪县", Reports.passage),
            Reports.bulletin("云州市岭河县", 2021, "2021年,全县专任教师468人。"),
            Reports.bulletin("云州市岭河县", 2022, "2022年,全县专任教师1068人。"),
        ]
        let forward = try Reports.compare(documents)
        let backward = try Reports.compare(documents.reversed())
        #expect(forward.asked.sorted() == backward.asked.sorted() && !forward.asked.isEmpty)
        #expect(try Reports.compare(documents).findings == forward.findings)
    }
}
