/// Which characters a Chinese text is mostly made of: the ground on which encodings are told apart.
///
/// A text decoded in the wrong encoding is full of characters that nobody writes.
enum FrequentCharacters {
    struct Class: OptionSet, Sendable {
        let rawValue: UInt8
        /// Level 1 of GB 2312: 3,755 characters, lead bytes B0–D7.
        static let gb = Class(rawValue: 1)
        /// The frequent characters of Big5: 5,401 characters, A440–C67E.
        static let big5 = Class(rawValue: 2)
        /// Among the few hundred that make up most of any text, in either script.
        static let common = Class(rawValue: 4)
        /// Punctuation and full-width forms that Chinese texts use.
        static let mark = Class(rawValue: 8)
    }

    static func classes(of scalar: UInt32) -> Class {
        scalar < 0x10000 ? Class(rawValue: table[Int(scalar)]) : []
    }

    /// A byte for each scalar of the basic plane.
    private static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x10000)
        func mark(_ scalars: some Sequence<UInt32>, _ classes: Class) {
            for c in scalars where c >= 0x80 && c < 0xFFFD { table[Int(c)] |= classes.rawValue }
        }
        var bytes: [UInt8] = []
        for lead in UInt8(0xB0)...0xD7 {
            for trail in UInt8(0xA1)...0xFE where lead != 0xD7 || trail < 0xFA { bytes += [lead, trail] }
        }
        mark(Codec.decode(bytes, encoding: "GBK")?.scalars ?? [], .gb)
        bytes = []
        for lead in UInt8(0xA4)...0xC6 {
            for trail in UInt8(0x40)...0x7E { bytes += [lead, trail] }
            if lead < 0xC6 { for trail in UInt8(0xA1)...0xFE { bytes += [lead, trail] } }
        }
        mark(Codec.decode(bytes, encoding: "Big5")?.scalars ?? [], .big5)
        mark(common.scalarValues, .common)
        mark("、。“”‘’《》〈〉「」『』【】〔〕—…·℃％±×÷≥≤①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ　".scalarValues, .mark)
        mark(0xFF01...0xFF5E, .mark)
        return table
    }()

    private static let common = """
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
