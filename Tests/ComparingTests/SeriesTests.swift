import Comparing
import Records
import Testing

@Suite struct SeriesTests {
    private let first = Reports.bulletin("云州市岭河县", 2021, "2021年,全县小学在校学生3650人,初中在校学生2105人。全县专任教师468人。")

    @Test func oneIndicatorIsFollowedThroughTheYears() throws {
        let result = try Reports.compare([
            first, Reports.bulletin("云州市岭河县", 2022, "2022年,全县小学在校学生3820人,初中在校学生2231人。全县专任教师472人。"),
        ])
        let pupils = try #require(result.series.first { $0.name == "小学在校学生数" })
        #expect(pupils.periods == ["2021", "2022"])
        #expect(pupils.observations.map(\.fact.mention.valueText) == ["3650", "3820"])
        #expect(result.asked.isEmpty)
        #expect(result.places == [["云州市", "岭河县"], ["云州市", "岭河县"]])
    }

    @Test func lastYearsFigureStatedDifferentlyIsAskedAbout() throws {
        let result = try Reports.compare([
            first, Reports.bulletin("云州市岭河县", 2022, "2022年,全县小学在校学生3820人。", "2021年全县小学在校学生3560人。"),
        ])
        #expect(result.asked == ["compare.restated questionable"])
        #expect(
            result.message("compare.restated")
                == "岭河县小学在校学生数（2021）在“云州市岭河县-2021.txt”里是3650人，在“云州市岭河县-2022.txt”里是3560人；可能作过修订或口径不同，请核对。")
        let finding = try #require(result.findings.first { $0.rule == "compare.restated" })
        #expect(finding.claim?.quote == "3560人" && finding.inputs.first?.quote == "3650人")
        #expect(finding.claim?.document != nil && finding.claim?.document != finding.inputs.first?.document)
    }

    /// A rounded figure is the same figure.
    @Test func whatRoundingExplainsAgrees() throws {
        let result = try Reports.compare([
            Reports.bulletin("岭河县", 2021, "2021年,全县学前教育毛入园率91.24%。"),
            Reports.bulletin("岭河县", 2022, "2021年,全县学前教育毛入园率91.2%。"),
        ])
        #expect(result.asked.isEmpty)
        #expect(result.findings.map(\.grade) == [.consistent])
    }

    /// Two versions of one report that contradict each other: one is wrong. Without a year they may be of two years.
    @Test func onlyVersionsOfOneReportAccuse() throws {
        let (name, text) = first
        let versions = try Reports.compare([(name, text), ("new.txt", text.replacing("3650", with: "3056"))])
        #expect(versions.asked == ["compare.restated inconsistent"])
        let undated = text.replacing("2021年", with: "")
        let generic = try Reports.compare([(name, undated), ("new.txt", undated.replacing("3650", with: "3056"))])
        #expect(generic.asked == ["compare.restated questionable"])
        let other = try Reports.compare([
            (name, undated), ("new.txt", undated.replacing("3650", with: "3056").replacing("统计公报", with: "简况")),
        ])
        #expect(other.asked.isEmpty)
    }

    @Test(arguments: [
        (1012, 486, ["compare.reversal questionable"]), (1012, 1040, ["compare.jump questionable"]),
        (486, 500, []), (380, 375, []), (520, 485, []),
    ])
    func jumpsAndTurnsAreAskedAbout(second: Int, third: Int, asked: [String]) throws {
        let result = try Reports.compare([
            first, Reports.bulletin("云州市岭河县", 2022, "2022年,全县专任教师\(second)人。"),
            Reports.bulletin("云州市岭河县", 2023, "2023年,全县专任教师\(third)人。"),
        ])
        #expect(result.asked == asked)
    }

    @Test func aCountyLargerThanItsCityIsAskedAbout() throws {
        let city = Reports.bulletin("云州市", 2021, "2021年,全市小学在校学生21500人,初中在校学生2050人。")
        let result = try Reports.compare([first, city])
        #expect(result.asked == ["compare.part-within-whole questionable"])
        #expect(
            result.message("compare.part-within-whole")
                == "2021年岭河县的初中在校学生数2105人，大过它所在的云州市的2050人；口径可能不同，请核对。")
        // Another city's county, another year, a rate: nothing to hold against each other.
        for other in [
            Reports.bulletin("安州市", 2021, "2021年,全市初中在校学生2050人。"),
            Reports.bulletin("云州市", 2020, "2020年,全市初中在校学生2050人。"),
            Reports.bulletin("云州市", 2021, "2021年,全市学前教育毛入园率80.5%。"),
        ] {
            let rate = (name: first.name, text: first.text + "2021年,全县学前教育毛入园率91.2%。\n")
            #expect(try Reports.compare([rate, other]).asked.isEmpty)
        }
    }

    /// 全市 in a county's report is not the county.
    @Test func aFigureOfTheCityIsNotTheCountys() throws {
        let result = try Reports.compare([
            first, Reports.bulletin("云州市岭河县", 2022, "2021年,全市小学在校学生21500人。"),
        ])
        #expect(result.asked.isEmpty)
    }
}
