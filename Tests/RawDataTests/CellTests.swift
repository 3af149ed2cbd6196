import Testing

@testable import RawData

@Suite struct CellTests {
    @Test(arguments: [
        ("1280", "1280", "1"), ("1,280.50", "1280.5", "0.01"), ("１，２８０．５", "1280.5", "0.1"), (" 12 ", "12", "1"),
        ("-3.2", "-3.2", "0.1"), ("−3", "-3", "1"), ("0.00", "0", "0.01"), ("12,345,678", "12345678", "1"),
        ("1 280", "1280", "1"),
    ])
    func aNumberIsReadAsPrinted(text: String, value: String, ulp: String) throws {
        let number = try #require(CellText.number(text))
        #expect(number.value.decimal == value)
        #expect(number.ulp.decimal == ulp)
    }

    @Test(arguments: ["", "12,5", "1,2345", "十二", "12人", "1.2.3", "1e5", ".5", "5.", "--1", "=1+1", "1,234,56"])
    func anythingElseIsNone(text: String) { #expect(CellText.number(text) == nil) }

    /// What stands in a workbook is a double; what was typed is the shortest decimal of it.
    @Test(arguments: [
        ("4.2000000000000002", "4.2"), ("1.25E-2", "0.0125"), ("5.72", "5.72"), ("1E3", "1000"), ("12", "12"),
        ("0.10000000000000001", "0.1"), ("2318.4699999999998", "2318.47"), ("-1.5E-3", "-0.0015"),
        ("1.5E+22", "15000000000000000000000"), ("#DIV/0!", "#DIV/0!"), ("3.0000000000000000", "3"),
    ])
    func aStoredNumberIsWhatWasTyped(stored: String, typed: String) { #expect(StoredNumber.text(stored) == typed) }

    @Test func quotedFieldsHoldCommasLinesAndQuotationMarks() throws {
        let text = "\u{FEFF}学校名称,备注\r\n\"石桥,小学\",\"又称\"\"桥小\"\"\n在河边\"\r\n\r\n,,\n'=青山小学,无\n"
        let sheet = try CSVReader.sheet(text.unicodeScalars.map(\.value), path: "a.csv", limits: RawDataLimits())
        #expect(
            sheet.rows.map { $0.map { "\($0.name) \($0.text)" } } == [
                ["A1 学校名称", "B1 备注"], ["A2 石桥,小学", "B2 又称\"桥小\"\n在河边"], ["A5 =青山小学", "B5 无"],
            ])
    }

    @Test func aTabOrASemicolonMaySeparate() throws {
        for separator in ["\t", ";"] {
            let text = "学校名称\(separator)小学学生数\n甲\(separator)1,200\n"
            let sheet = try CSVReader.sheet(text.unicodeScalars.map(\.value), path: "a.csv", limits: RawDataLimits())
            #expect(sheet.rows.last?.map(\.text) == ["甲", "1,200"])
        }
    }
}
