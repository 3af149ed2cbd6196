import Exact
import Foundation
import Lexicon
import Records
import Testing

@testable import RawData

@Suite struct SchoolTableTests {
    static let lexicon: SchoolLexicon = {
        do { return try SchoolLexicon.load(from: .embedded)[0] } catch { fatalError("\(error)") }
    }()
    static let standards: [Standard] = {
        do { return try Standard.load(from: .embedded) } catch { fatalError("\(error)") }
    }()

    static func table(_ text: String) throws -> SchoolTable {
        let sheets = try RawDataFile.sheets(bytes: Array(text.utf8), path: "schools.csv")
        return try SchoolTableReader(lexicon, standards: standards).table(sheets, path: "schools.csv")
    }

    @Test(arguments: [
        ("学校名称", "name"), ("办学类型", "type"), ("备注", "ignored"), ("小学在校学生数(人)", "pupils 小学 1"),
        ("初中部学生数", "pupils 初中 1"), ("在校生数（人）", "pupils - 1"), ("教学仪器设备值（万元）", "教学仪器设备值 - 10000"),
        ("初中教学仪器设备值(元)", "教学仪器设备值 初中 1"), ("体育、艺术(美术、音乐)专任教师数", "体育艺术专任教师数 - 1"),
        ("体育、艺术(美术、音乐)专任教师数(人)", "体育艺术专任教师数 - 1"), ("教学及辅助用房面积(㎡)", "教学及辅助用房面积 - 1"),
        ("教学及辅助用房面积(不含室内体育馆)(平方米)", "教学及辅助用房面积 - 1"), ("生均体育运动场馆面积(平方米/生)", "2017-6.resources.5 - 1"),
        ("小学每百名学生拥有网络多媒体教室数", "2017-6.resources.7 小学 1"), ("体育运动场馆面积(亩)", "wrong 亩 平方米"),
        ("校长", "-"), ("电话(手机)", "-"),
    ])
    func aHeadingIsUnderstood(text: String, meaning: String) {
        let headings = SchoolHeadings(Self.lexicon, standard: Self.standards.first { $0.id == "2017-6" })
        let found: String =
            switch headings.meaning(of: text) {
            case .name: "name"
            case .type: "type"
            case .ignored: "ignored"
            case .wrongUnit(let unit, let wanted): "wrong \(unit) \(wanted)"
            case nil: "-"
            case .number(let key, let scale, _, _):
                switch key.measure {
                case .pupils: "pupils \(key.stage ?? "-") \(scale)"
                case .quantity(let name), .indicator(let name): "\(name) \(key.stage ?? "-") \(scale)"
                }
            }
        #expect(found == meaning)
    }

    /// A bad cell costs that cell, and the note says where it stands and what to do.
    @Test func aBadCellDoesNotLoseTheRest() throws {
        let table = try Self.table(
            """
            云桥县各校情况
            学校名称,学校类型,小学学生数,初中学生数,骨干教师数,教学仪器设备值(万元),校长
            东桥小学,小学,"1,186",,15,268.4,张
            西桥小学,小学,九百,,12,204.8,李

            南桥学校,九年制,305,１６８,-3,134.0,王
            北桥中学,实验学校,,,1.5,=1+1,赵
            特教学校,特殊教育学校,20,10,1,10,钱
            合计,,1491,168,25,607.2,
            注:截至九月
            """)
        #expect(table.schools.map(\.name) == ["东桥小学", "西桥小学", "南桥学校", "北桥中学", "特教学校"])
        #expect(table.schools.map(\.stages) == [["小学"], ["小学"], ["小学", "初中"], [], []])
        #expect(
            table.notes.map { "\($0.cell?.name ?? "") \($0.code)" } == [
                "G2 unknown-column", "C4 not-a-number", "E6 impossible", "E7 impossible", "F7 not-a-number",
                "B7 unknown-type",
            ])
        #expect(table.notes[1].message.zh == "“九百”不是数，没有计入；请只填数字，单位写在表头里。")
        #expect(
            table.notes[1].message.en
                == "“九百” is no number and was left out; write digits only, with the unit in the heading.")
        let south = table.schools[2]
        #expect(south.numbers[School.Key(.pupils, stage: "初中")]?.value == 168)
        let equipment = try #require(south.numbers[School.Key(.quantity("教学仪器设备值"), stage: nil)])
        #expect(equipment.value == 1_340_000)
        #expect(equipment.interval == Interval(low: 1_339_500, high: 1_340_500))
        #expect(equipment.cell.name == "F6")
    }

    @Test func aTypeMayBeReadFromTheName() throws {
        let table = try Self.table("学校,小学学生数,初中学生数\n东桥九年一贯制学校,100,50\n西桥初级中学,,80\n")
        #expect(table.schools.map(\.stages) == [["小学", "初中"], ["初中"]])
        #expect(table.notes.isEmpty)
    }

    @Test func withoutAHeadingOrASchoolThereIsNoTable() throws {
        let none = try #require(throws: RawDataError.self) { try Self.table("甲,乙\n1,2\n") }
        #expect(none.code == .noHeading)
        #expect(none.zh.contains("kaoju data template"))
        let empty = try #require(throws: RawDataError.self) { try Self.table("学校名称,学生数\n") }
        #expect(empty.code == .noSchools)
    }

    /// What `kaoju data template` writes is what is read.
    @Test func theTemplateIsUnderstood() throws {
        let template = SchoolTemplate(Self.lexicon)
        #expect(template.csv.starts(with: [0xEF, 0xBB, 0xBF]))
        let line = String(decoding: template.csv.dropFirst(3), as: UTF8.self)
        let table = try Self.table(line + "东桥小学,小学,100" + "\r\n")
        #expect(table.notes.isEmpty)
        #expect(table.columns.count == template.columns.count - 2)
    }

    @Test func theTemplateAsAWorkbookIsUnderstood() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("kaoju-" + UUID().uuidString + ".xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        let template = SchoolTemplate(Self.lexicon)
        try template.writeWorkbook(to: file.path)
        let sheets = try RawDataFile.sheets(path: file.path)
        #expect(sheets.map(\.name) == ["学校数据", "填写说明"])
        #expect(sheets[0].rows.first?.map(\.text) == template.columns.map(\.heading))
    }
}
