import Extraction
import Testing

/// Which standard governs a report: its title's own word, else the number it cites, else what only its kind counts.
@Suite struct StandardChoiceTests {
    static let balanced = "教督〔2012〕3号"
    static let excellent = "教督〔2017〕6号"

    @Test(arguments: [
        ("青溪县义务教育均衡发展工作自查报告", "根据教督[2017]6号要求开展自查。前年通过基本均衡认定,基本均衡、基本均衡。", excellent),
        ("青溪县义务教育均衡发展工作自查报告", "依据(教督(2017)6号)开展自查。基本均衡,基本均衡。", excellent),
        ("青溪县义务教育均衡发展工作汇报", "多年前通过基本均衡认定。今年对照15项指标逐项自评,推进优质均衡。基本均衡成果巩固。", excellent),
        ("青溪县自评报告", "曾获基本均衡县称号。全县将创建国家义务教育优质均衡发展县。义务教育均衡发展,基本均衡。", excellent),
        ("青溪县义务教育均衡发展自评报告", "优质均衡是目标。学校资源配置7项指标达标。基本均衡,基本均衡。", excellent),
        // 优质均衡 is what they aim at next.
        ("岚水县创建义务教育基本均衡县自评报告", "对标优质均衡,向优质均衡迈进,为创建优质均衡县打基础。", balanced),
        ("青溪县义务教育均衡发展自评报告", "根据教督〔2012〕3号文件自评,为优质均衡打下基础,优质均衡,优质均衡。", balanced),
        ("青溪县义务教育均衡发展自评报告", "小学八项指标综合差异系数0.41。优质均衡,优质均衡,优质均衡。", balanced),
        ("青溪县义务教育均衡发展自评报告", "2014年通过基本均衡认定。对照教督〔2017〕6号文件自评。", excellent),
        ("2015年青溪县义务教育均衡发展自评报告", "按优质均衡的理念办学。七项指标全部达标。基本均衡。", balanced),
        ("青溪县义务教育均衡发展自评报告", "全县小学12所。", balanced),
    ])
    func aReportFollowsOneStandard(title: String, body: String, standard: String) throws {
        let extracted = try MentionChain.extract(title + "\n\n" + body + "\n")
        #expect(extracted.profile.standards.map(\.document) == [standard])
    }

    private static let piece = """
        7、特殊教育学校生均公用经费不低于6000元。

        [自评情况]我县特殊教育学校生均公用经费为8000元。

        [自评结论]达标

        9、教师5年360学时培训完成率达到100%。

        [自评情况]全县应参加培训教师512人,完成512人,完成率100%。

        [自评结论]达标

        12、专任教师持有教师资格证上岗率达到100%。

        [自评情况]全县专任教师498人,均持证上岗。

        [自评结论]达标
        """

    /// A piece of a report names no standard and has no heading: its items' words and numbers tell.
    @Test func aPieceIsKnownByItsItems() throws {
        let extracted = try MentionChain.extract(Self.piece + "\n")
        #expect(extracted.profile.standards.map(\.document) == [Self.excellent])
        #expect(extracted.conclusions.map(\.indicator.id) == ["7", "9", "12"].map { "2017-6.government.\($0)" })
        let limits = extracted.facts.filter { $0.mention.quote == "6000元" || $0.mention.quote == "100%" }
        #expect(limits.count { $0.role == .standard } == 3)
    }

    /// (四) goes on counting what began before the piece: what stands below it is of another group.
    @Test func aHeadingStandsAboveTheItemsOfAPiece() throws {
        let quality = "\n\n(四)教育质量\n\n1、全县初中三年巩固率达到95%以上。\n\n我县巩固率98.4%。\n\n自评结论:达标\n"
        let found = try MentionChain.extract(Self.piece + quality).conclusions
        #expect(found.map(\.indicator.id).last == "2017-6.quality.1")
    }

    @Test func itemsOfOtherNumbersMakeNoStandard() throws {
        let other = Self.piece.replacing("7、", with: "2、").replacing("9、", with: "3、").replacing("12、", with: "4、")
        #expect(try MentionChain.extract(other + "\n").profile.standards.isEmpty)
    }

    @Test func noStandardIsMadeOfMarksAlone() throws {
        let extracted = try MentionChain.extract("青溪县卫生工作自评报告\n\n全县15项指标全部完成,公众满意度92%。\n")
        #expect(extracted.profile.standards.isEmpty)
    }
}
