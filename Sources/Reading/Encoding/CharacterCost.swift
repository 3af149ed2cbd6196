/// What a character costs in a Chinese document: minus the binary logarithm of how often one meets it, in hundredths of
/// a bit.
///
/// The ground on which encodings are told apart: bytes that are read in the wrong one become characters that nobody
/// writes, and those are dear. The costs are tiers, not measurements to the digit; what matters is that they add up to
/// the same decision for four characters as for four thousand.
public enum CharacterCost {
    /// A sequence that is no character at all.
    static let undecodable = 4500
    /// Four bytes of GB18030, a surrogate pair, a character outside the basic plane.
    static let supplementary = 2500
    /// Frequent are level 1 of GB 2312 or of Big5, punctuation, and whatever is more common than those.
    static let frequentLimit = 1700

    public static func of(_ scalar: UInt32) -> Int {
        scalar < 0x10000 ? Int(table[Int(scalar)]) : supplementary
    }

    /// An entry for each scalar of the basic plane.
    static let table: [UInt16] = {
        var table = [UInt16](repeating: 2900, count: 0x10000)
        func set(_ scalars: some Sequence<UInt32>, _ cost: Int) {
            for c in scalars { table[Int(c)] = UInt16(cost) }
        }
        func lower(_ scalars: some Sequence<UInt32>, _ cost: Int) {
            for c in scalars where c >= 0x80 && c < 0xFFFD { table[Int(c)] = min(table[Int(c)], UInt16(cost)) }
        }
        for block in blocks { set(block.scalars, block.cost) }
        set(0xD800...0xDFFF, undecodable)
        set([0xFFFD, 0xFFFE, 0xFFFF], undecodable)
        lower(rows(0xD8...0xF7, 0xA1...0xFE, .gb18030), 2050)
        lower(rows(0xC9...0xF9, 0x40...0xFE, .big5), 2150)
        lower(rows(0xB0...0xD7, 0xA1...0xFE, .gb18030), 1680)
        lower(rows(0xA4...0xC6, 0x40...0xFE, .big5).filter { $0 >= 0x4E00 && $0 <= 0x9FFF }, 1680)
        lower(marks.scalarValues, 1350)
        lower(hongKong, 1600)
        lower(general.scalarValues, 1250)
        for (tier, cost) in zip(CharacterTiers.all, [700, 800, 880, 960, 1060, 1220, 1400]) {
            lower(tier.scalarValues, cost)
        }
        return table
    }()

    private static let blocks: [(scalars: ClosedRange<UInt32>, cost: Int)] = [
        (0x00...0x1F, 2800), (0x09...0x0A, 600), (0x0D...0x0D, 600), (0x20...0x20, 650), (0x21...0x7E, 950),
        (0x30...0x39, 600), (0x41...0x5A, 900), (0x61...0x7A, 800), (0x28...0x29, 800), (0x2C...0x2E, 800),
        (0x25...0x25, 800), (0x7F...0x9F, 2800), (0xA0...0x24F, 1900), (0x370...0x4FF, 2000), (0x2000...0x206F, 1900),
        (0x2100...0x27BF, 1900), (0x3000...0x303F, 1700), (0x3040...0x30FF, 2000), (0x3400...0x4DBF, 2800),
        (0x4E00...0x9FFF, 2500), (0xE000...0xF8FF, 3000), (0xFEFF...0xFEFF, 2000), (0xFF01...0xFF5E, 1350),
    ]

    /// The characters of a stretch of a double-byte table.
    private static func rows(
        _ leads: ClosedRange<UInt8>, _ trails: ClosedRange<UInt8>, _ table: DoubleByteTable
    ) -> [UInt32] {
        leads.flatMap { lead in trails.map { table.scalar(lead, $0) } }.filter { $0 != 0 }
    }

    private static let marks = """
        、。“”‘’《》〈〉「」『』【】〔〕—…·℃％‰±×÷≥≤①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ㎡　\
        āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü
        """

    /// What official documents of Hong Kong have beyond Big5.
    static let hongKong = Set(
        "衞峯綫裏着啲嘢咗喺嘅冇咁哋嚟埗邨滙粧鷄墻牀羣麪粉綉啓恒強説産污匯鰂魷煱坭嶼塱蠔涌".scalarValues)

    /// What any Chinese text has, whatever it is about, in either script.
    private static let general = """
        的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经\
        十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形\
        相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展\
        五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战\
        先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白\
        教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且\
        究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值\
        号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底液官德随\
        病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固\
        校班室额费补均衡督评估童幼园初岗编职贫扶覆盖配置镇乡
        這為個國時來們對會發動學過說產種後經進著電裡現實體機當從業應開還與關樣數線間點義條無題員設總統領縣據區質別給沒結問題運農強處\
        則隊門導東熱壓濟階極術聯認權證轉單風車務萬達積議聲報類離華確張馬節話況傳許廣記觀織裝眾書復兒須際驗連斷難礦備辦習響約勞團歷\
        構稱準號維劃選標寫親層專狀廠識適屬滿參紅細聽該鐵價嚴顯談藝營項舉勢幫輪師圍遠態減樹費補評園幼崗編職貧鎮鄉
        """
}
