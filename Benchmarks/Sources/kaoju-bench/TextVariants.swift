import Source

/// The forms in which the same report is met: other script, damage as real copies show it.
enum TextVariants {
    /// The report in traditional script, character by character; covers what `ReportGenerator` writes.
    static func traditional(_ text: String) -> String {
        String(scalars: text.scalarValues.map { traditional[$0] ?? $0 })
    }

    /// The report as a bad copy has it: every decimal point a `。`, years and places redacted, the bracket of the
    /// document number lost, full-width digits in places, a page mark between some lines.
    static func damaged(_ text: String, seed: UInt64) -> String {
        var random = Random(seed: seed)
        let scalars = text.scalarValues
        var out: [UInt32] = []
        out.reserveCapacity(scalars.count + scalars.count / 50)
        var page = 1
        for (i, c) in scalars.enumerated() {
            let previous = i > 0 ? scalars[i - 1] : 0
            let next = i + 1 < scalars.count ? scalars[i + 1] : 0
            switch c {
            case 0x2E where isDigit(previous) && isDigit(next): out.append(0x3002)  // 。
            case 0x3015: break  // 〕
            case 0x30...0x39 where random.int(0...39) == 0: out.append(c + 0xFEE0)
            case 0x53BF where random.int(0...9) == 0: out += [0x5F, 0x5F, c]  // __县
            case 0x0A where previous == 0x0A && random.int(0...19) == 0:
                out += [c] + "第\(page)页\n".scalarValues
                page += 1
            default: out.append(c)
            }
        }
        return String(scalars: out)
    }

    /// A traditional report as a certain scraper leaves it: after some characters, at every occurrence, their reading.
    static func annotated(_ traditional: String) -> String {
        var out = ""
        for scalar in traditional.unicodeScalars {
            out.unicodeScalars.append(scalar)
            if let reading = readings[scalar.value] { out += "(\(reading))" }
        }
        return out
    }

    private static func isDigit(_ c: UInt32) -> Bool { 0x30...0x39 ~= c }

    private static let traditional: [UInt32: UInt32] = {
        let pairs =
            "万萬与與个個临臨为爲义義乡鄉书書于於云雲仪儀们們优優会會体體儿兒养養内內册冊况況准準别別办辦务務动動区區协協"
            + "占佔历歷县縣参參发發号號国國图圖场場坚堅备備学學实實导導将將岗崗岭嶺巩鞏师師干幹开開异異战戰扩擴报報拥擁拨撥"
            + "数數时時晓曉机機条條来來标標树樹残殘现現积積稳穩系係紧緊级級组組织織经經结結络絡综綜网網规規计計认認训訓论論"
            + "设設评評课課财財质質费費资資趋趨轮輪辅輔达達迁遷运運长長门門问問间間际際随隨题題馆館齐齊"
        let scalars = pairs.scalarValues
        return Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: scalars.count, by: 2).map { (scalars[$0], scalars[$0 + 1]) })
    }()

    private static let readings: [UInt32: String] = {
        let list: [(Character, String)] = [
            ("學", "xué"), ("縣", "xiàn"), ("區", "qū"), ("師", "shī"), ("數", "shù"), ("義", "yì"), ("務", "wù"),
            ("標", "biāo"), ("達", "dá"), ("質", "zhì"), ("優", "yōu"), ("級", "jí"), ("設", "shè"), ("實", "shí"),
            ("資", "zī"), ("體", "tǐ"), ("評", "píng"), ("報", "bào"), ("會", "huì"), ("個", "gè"), ("經", "jīng"),
            ("與", "yǔ"), ("運", "yùn"), ("網", "wǎng"), ("絡", "luò"),
        ]
        var map: [UInt32: String] = [:]
        for (character, reading) in list { for scalar in character.unicodeScalars { map[scalar.value] = reading } }
        return map
    }()
}
