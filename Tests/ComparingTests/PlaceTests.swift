import Lexicon
import Testing

@testable import Comparing

@Suite struct PlaceTests {
    static let lexicon: CompareLexicon = {
        do { return try CompareLexicon(.embedded) } catch { fatalError("\(error)") }
    }()

    @Test(arguments: [
        ("云州市岭河县2022年教育事业发展统计公报", ["云州市", "岭河县"]), ("岭河县义务教育优质均衡发展自评报告", ["岭河县"]),
        ("中共云州市岭河区委办公室关于印发方案的通知", ["云州市", "岭河区"]), ("关于云州市教育工作的报告", ["云州市"]),
        ("云州地区青坪自治县教育公报", ["云州地区", "青坪自治县"]), ("云州市2022年教育公报", ["云州市"]),
        ("义务教育均衡发展工作自评报告", []), ("推进教育强区建设方案", []), ("", []),
    ])
    func aTitleNamesItsPlace(title: String, chain: [String]) {
        #expect((Place(title: title, region: nil, Self.lexicon)?.chain ?? []) == chain)
    }

    @Test func aCityHoldsTheCountiesThatItsNameStandsBefore() throws {
        let city = try #require(Place(title: "云州市2022年公报", region: nil, Self.lexicon))
        let county = try #require(Place(title: "云州市岭河县2022年公报", region: nil, Self.lexicon))
        let other = try #require(Place(title: "安州市河口县2022年公报", region: nil, Self.lexicon))
        #expect(city.isWide && city.contains(county))
        #expect(!city.contains(other) && !county.contains(city) && !county.isWide)
        #expect(county.stem == "岭河")
    }
}
