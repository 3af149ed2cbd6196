import Lexicon
import Source
import Testing

@testable import Extraction

@Suite struct RegionTests {
    static let lexicon: PlaceLexicon = {
        do { return try PlaceLexicon(.embedded) } catch { fatalError("\(error)") }
    }()

    private func reader(_ text: String) -> RegionReader { RegionReader(words: Self.lexicon, text: text.scalarValues) }

    @Test(arguments: [
        ("云州市岭河县2022年教育事业发展统计公报", ["云州市", "岭河县"]), ("岭河县义务教育优质均衡发展自评报告", ["岭河县"]),
        ("中共云州市岭河区委办公室关于印发方案的通知", ["云州市", "岭河区"]), ("关于云州市教育工作的报告", ["云州市"]),
        ("云州地区青坪自治县教育公报", ["云州地区", "青坪自治县"]), ("云州市2022年教育公报", ["云州市"]),
        ("2023年度柏川县财政局部门决算", ["柏川县"]), ("云州市忠县教育委员会文件", ["云州市", "忠县"]),
        ("云州市经济技术开发区自评报告", ["云州市", "经济技术开发区"]), ("关于对鹤浦县督导评估的反馈意见", ["鹤浦县"]),
        ("柏川县市场监督管理局自评报告", ["柏川县"]), ("在云杉县迎接国家督导评估会上的汇报", ["云杉县"]),
        ("义务教育均衡发展工作自评报告", []), ("推进教育强区建设方案", []), ("国家卫生县城创建工作自评报告", []),
        ("在全省先行创建工作汇报会上的汇报", []), ("某县自评报告", []), ("关于申请省级评估的请示", []), ("", []),
    ])
    func aTitleNamesItsPlace(title: String, chain: [String]) {
        #expect(reader(title).chain(inTitle: title.scalarValues).map { String(scalars: $0) } == chain)
    }

    @Test func aNameThatBeginsLikeALeadIsKnownByTheRestOfTheDocument() {
        let title = "从江县自评报告"
        #expect(reader(title).chain(inTitle: title.scalarValues).isEmpty)
        let told = reader("从江县自评报告\n县域概况:从江县位于山区。全国从江县人口。")
        #expect(told.chain(inTitle: title.scalarValues).map { String(scalars: $0) } == ["从江县"])
    }

    @Test func aNameAmidOtherWordsIsKnownByTheRestOfTheDocument() {
        let title = "下载后可任意编辑岭河县自评报告"
        let told = reader(title + "\n岭河县共有学校20所。2022年,岭河县小学12所。")
        #expect(told.chain(inTitle: title.scalarValues).map { String(scalars: $0) } == ["岭河县"])
        #expect(reader(title).chain(inTitle: title.scalarValues).isEmpty)
    }

    @Test(arguments: [
        ("现将有关情况报告如下。\n召开县委会议3次。岭河县财政局共安排资金120万元,岭河县财政局", ["岭河县"]),
        ("成立由区政府主要领导任组长的小组。成立由区政府分管领导负责的专班。", []),
        ("对照《云州省义务教育办法》,并由县财政局核定。没有一县漏报。", []), ("我校按照县教育局要求自查。服务区内学生698人。", []),
    ])
    func theOpeningNamesThePlaceThatTheDocumentComesBackTo(text: String, chain: [String]) {
        #expect(reader(text).chain(inOpening: text.scalarValues).map { String(scalars: $0) } == chain)
    }

    @Test(arguments: [("大足区", true), ("云州市岭河县", true), ("全区", false), ("岭河县小学", false), ("岭河", false)])
    func aPlaceAlone(words: String, isPlace: Bool) { #expect(reader("").isPlace(words.scalarValues) == isPlace) }
}
