import Foundation
import Lexicon
import Source
import Testing

@testable import Normalization

@Suite struct ScriptTests {
    @Test(arguments: [
        Example("青溪縣與時俱進,著力推動義務教育優質均衡發展", "青溪县与时俱进,着力推动义务教育优质均衡发展"),
        Example("編著教材,著名學者,成效顯著,學術論著,著重實踐", "编著教材,著名学者,成效显著,学术论著,着重实践"),
        Example("答覆提案、批覆方案、反覆論證,實現全覆蓋", "答复提案、批复方案、反复论证,实现全覆盖"),
        Example("憑藉制度,藉口推託,感到慰藉,一片狼藉,藉由聯繫", "凭借制度,借口推托,感到慰藉,一片狼藉,借由联系"),
        Example("乾隆年間,扭轉乾坤,氣候乾燥", "乾隆年间,扭转乾坤,气候干燥"),
        Example("瞭望臺上瞭解情況", "瞭望台上了解情况"),
        Example("象徵意義,徵求意見,宮商角徵羽五聲", "象征意义,征求意见,宫商角徵羽五声"),
        Example("鍾樓、剩餘、什麼、薰陶、俱樂部、傢俱", "钟楼、剩余、什么、熏陶、俱乐部、家具"),
        Example("皇后與後來,裡面與里程,頭髮與發展", "皇后与后来,里面与里程,头发与发展"),
        Example("諮詢、三隻、製造與制度、準備與批准、僅、合併", "咨询、三只、制造与制度、准备与批准、仅、合并"),
        Example("週期與周邊縣,公佈與布匹,備註與注意,臺灣", "周期与周边县,公布与布匹,备注与注意,台湾"),
        Example("山峯、保衞、爲民、裏外、嶽麓、復甦、計畫、帳戶", "山峰、保卫、为民、里外、岳麓、复苏、计划、账户"),
        Example("補齊短闆,萬億貳陸元,12.5億元", "补齐短板,万亿贰陆元,12.5亿元"),
    ])
    func mainlandUsage(_ example: Example) {
        example.check()
        #expect(example.original.unicodeScalars.count == example.expected.unicodeScalars.count)
    }

    /// Each word by itself, where nothing else tells the script, and in a sentence of traditional script.
    @Test func wordsOfOfficialProse() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "official-words.tsv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
        #expect(rows.count > 900)
        for row in rows {
            #expect(normalized(row[0]).text.string == row[1])
            #expect(normalized("這個\(row[0])的國家。").text.string == "这个\(row[1])的国家。")
        }
    }

    @Test func aSentenceDecidesWithinALine() {
        let line = "会议指出,成效显著,要着力落实;答覆提案時須著手研議;干部要深入群众,著作等身。"
        #expect(normalized(line).text.string == "会议指出,成效显著,要着力落实;答复提案时须着手研议;干部要深入群众,著作等身。")
    }

    /// Left alone in simplified text, where it may be a name, and converted where nothing is simplified.
    @Test func whatBothScriptsUseGoesWithTheRest() {
        #expect(normalized("答覆").text.string == "答复")
        #expect(normalized("校长于著书记李昇").text.string == "校长于著书记李昇")
    }

    @Test func aCharacterOutsideTheBasicPlane() {
        #expect(normalized("月兒團圞").text.string == "月儿团𪢮")
    }

    private static let simplified = """
        石桥县成立学生俱乐部,邀请著名作家讲述乾隆年间的故事,编著校本教材,成效显著。
        课后服务实现全覆盖,登高瞭望,老师的话使人得到慰藉,防止杯盘狼藉,姊妹学校携手,摔跤、阪田都有。
        党的二十大以来,坚持五育并举,着力补短板,与时俱进,批复答复反复研究,皇后与以后,干部与干燥,只有一只,台里台外。
        宫商角徵羽五音,后来居上,公里里程,面子面粉,系统联系,余数年余,准备批准,制造制度,周围一周,范围示范,复习覆盖。
        """

    @Test func simplifiedTextComesThroughUnchanged() {
        let result = normalized(Self.simplified)
        #expect(result.text.string == Self.simplified)
        #expect(result.repairs.isEmpty)
    }

    @Test func aTraditionalWordInSimplifiedTextChangesNothingElse() {
        let text = Self.simplified + "\n牌匾上写着“義務”二字,由李昇题写,著力作一部,于乾燥处保存。"
        #expect(normalized(text).text.string == Self.simplified + "\n牌匾上写着“义务”二字,由李昇题写,著力作一部,于乾燥处保存。")
    }

    @Test func aSimplifiedLineInATraditionalText() {
        let text = "臺江縣教育會議紀錄,校長發言。\n著手落實,乾燥。\n干部着力编著教材,成效显著,乾隆。"
        #expect(normalized(text).text.string == "台江县教育会议纪录,校长发言。\n着手落实,干燥。\n干部着力编著教材,成效显著,乾隆。")
    }

    /// The table is what ICU says; when ICU has moved on, run scripts/make-script-table.py again.
    @Test func theTableIsICUs() throws {
        let icu = Transliterator(id: "Traditional-Simplified")
        let table = try ScalarTable(.embedded, path: "script/traditional-simplified.tsv")
        #expect(table.rows.count > 2500)
        for row in table.rows {
            #expect(icu.result(for: row.from[row.from.startIndex]) == Array(row.to), "\(String(scalars: row.from))")
        }
        let known = Set(table.rows.map { $0.from[$0.from.startIndex] })
        for scalar in UInt32(0x4E00)...0x9FFF where !known.contains(scalar) {
            #expect(icu.result(for: scalar) == [scalar], "missing: \(String(scalars: [scalar]))")
        }
    }

    @Test func everyPhraseEndsInSimplifiedScript() throws {
        let script = try ScriptTable(.embedded)
        for row in try ScalarTable(.embedded, path: "script/phrases.tsv").rows {
            for scalar in row.to where scalar >= ScriptTable.first && scalar <= ScriptTable.last {
                let entry = script.entries[Int(scalar - ScriptTable.first)]
                #expect(entry & ScriptTable.Role.traditional == 0, "\(String(scalars: row.from))")
            }
        }
    }

    @Test(arguments: [
        ("script/phrases.tsv", "著力\t着\n", "左右字数不同；简繁转换不能改变字数。"),
        ("script/phrases.tsv", "著力 着力\n", "应为两栏或三栏，用制表符隔开。"),
        ("script/traditional-simplified.tsv", "區\tA区\n", "左右都应是一个汉字，左边在 U+3400–U+9FFF 之内。"),
        ("script/vocabulary.tsv", "资讯\t信息\t美\n", "第三栏只能是“台”“港”，或者不写。"),
        ("patterns/repairs.yaml", "look-alike: []\n", "不认识的字段“look-alike”，是不是“look-alikes”？"),
    ])
    func mistakesAreNamed(_ path: String, _ text: String, _ zh: String) {
        var files = LexiconFiles.embedded.files.filter { $0.path != path }
        files.append((path, text))
        let error = #expect(throws: LexiconError.self) {
            try Normalizer(lexicons: LexiconFiles(files: files, folder: "mine"))
        }
        #expect(error?.file == path)
        #expect(error?.line == 1)
        #expect(error?.zh == zh)
    }
}

@Suite struct PinyinTests {
    /// Every traditional character of a text with its reading behind it, as a scraper leaves it.
    private static let polluted = """
        石橋縣(xiàn)持續(xù)推動(dòng)教育優(yōu)質(zhì)均衡發(fā)展,新建學(xué)校5所,學(xué)位1200個(gè),投入1.7億元,\
        與亳(bó)州結(jié)對,應(yīng)用人工智能(AI),開設(shè)課(kè)程。學(xué)校與縣(xiàn)城聯(lián)動(dòng)發(fā)展。
        """

    @Test func pollutionGoesAndGlossesStay() {
        let result = normalized(Self.polluted)
        #expect(
            result.text.string
                == "石桥县持续推动教育优质均衡发展,新建学校5所,学位1200个,投入1.7亿元,与亳(bó)州结对,应用人工智能(AI),开设课程。学校与县城联动发展。")
        let removed = result.repairs.filter { $0.kind == "pinyin" }
        #expect(removed.count == 18)
        #expect(removed.allSatisfy { $0.status == .certain && $0.candidates.first?.text == "" })
        #expect(removed.first?.observed == "(xiàn)")
        #expect(removed.first?.candidates.first?.evidence == "全文2个“縣”有2个带注音xiàn")
    }

    @Test func aReadingThatDoesNotFitShowsALostByte() throws {
        let result = normalized(Self.polluted + "完善熡(xùn)網(wǎng)絡(luò)")
        let repair = try #require(result.repairs.first { $0.kind == "lost-byte" })
        #expect(repair.observed == "熡(xùn)")
        #expect(repair.status == .unresolved)
        #expect(result.text.string.hasSuffix("熡(xùn)网络"))
    }

    @Test(arguments: [
        "六(lù)安、亳(bó)州、台(tāi)州、單(shàn)縣、番(pān)禺、蔚(yù)縣、黟(yī)縣、歙(shè)縣",
        "課(kè)程", "石橋(AI)縣(AI)優(AI)質(AI)發(AI)展(AI)",
    ])
    func cleanTextsKeepTheirGlosses(_ text: String) {
        let result = normalizer.normalize(document(text), without: ["script"])
        #expect(result.text.string == text)
        #expect(result.repairs.isEmpty)
    }

    @Test func aCharacterThatMostlyStandsAloneKeepsItsGloss() {
        let text = Self.polluted + "區(qū)區區區區區區區區區區區"
        #expect(normalized(text).text.string.hasSuffix("区(qū)区区区区区区区区区区区"))
    }
}

extension ScriptTests {
    /// Steps that look for simplified words find them where the script step has just written them.
    @Test(arguments: [
        ("全縣教育事業開展,鞏固率98%。", "replacement"), ("按標準不低於7367平方米設置音樂、美術專用教室。", "lost-punctuation"),
    ])
    func laterStepsSeeTheConvertedText(_ text: String, _ step: String) {
        #expect(normalized(text).repairs.map(\.step) == [step])
    }
}
