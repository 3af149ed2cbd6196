import Testing

@testable import Reporting

@Suite struct FactTableTests {
    @Test(arguments: [
        ("达标", "达标"), ("=1+1", "'=1+1"), ("@x", "'@x"), ("-", "'-"), ("+中", "'+中"), ("-12.5", "-12.5"), ("+3", "+3"),
        ("-1.2.3", "'-1.2.3"), ("--1", "'--1"), ("-2/3", "'-2/3"), ("\u{FF1D}cmd", "'\u{FF1D}cmd"), ("\t=1", "'\t=1"),
        ("a,b", "\"a,b\""), ("说\"好\"", "\"说\"\"好\"\"\""), ("a\nb", "\"a\nb\""), ("=a,b", "\"'=a,b\""), ("", ""),
    ])
    func cells(_ text: String, _ cell: String) { #expect(FactTable.cell(text) == cell) }
}
