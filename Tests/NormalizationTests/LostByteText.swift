import Foundation
import Lexicon
import Reading
import Source

/// Sentences that the language model was not made from, and what happens to them.
enum LostByteText {
    /// Our own, about places that do not exist.
    static let sentences = """
        云岭县教育体育局组织各中小学校长召开秋季学期开学工作部署会，对校园安全、疫病防控、教材发放等工作提出明确要求。
        会议指出，要把提高教育质量作为核心任务，狠抓常规管理，向课堂要效益，向教研要质量。
        全县小学适龄儿童入学率、巩固率均为100%，初中阶段毛入学率达到103.6%，辍学率控制在0.2%以内。
        县财政克服重重困难，千方百计筹措资金，三年共投入2.86亿元用于学校基础设施建设和设备购置。
        新建的城南初级中学占地96亩，规划建设48个教学班，可容纳学生2400人，有效缓解了城区就学压力。
        我们坚持教师工资优先发放，同等条件下职称评聘向长期在乡村任教的教师倾斜。
        学校积极探索分层教学和走班制，让不同基础的学生都能得到充分发展。
        寄宿制学校配备了专职生活管理员，宿舍、澡堂、开水房、洗衣间一应俱全。
        对家庭经济困难的学生，除享受国家资助外，县慈善总会每年再给予一定数额的助学金。
        督导组认为，该县领导重视、措施得力、成效显著，同意通过评估验收。
        个别学校实验器材陈旧老化，图书更新不及时，运动场地尚未硬化，需要尽快加以改善。
        各乡镇中心学校要指导所属教学点制定切实可行的发展规划，并报县教育局备案。
        退休教师自愿到农村支教，县里每人每月发放交通、生活补贴，并购买意外伤害保险。
        今年以来，累计排查校舍、食堂、校车等各类安全隐患217处，已整改209处，其余8处正在限期整改。
        建立了覆盖城乡的远程教研网络，山区孩子也能聆听名师授课。
        市卫生健康委员会印发方案，部署为期半年的爱国卫生月和控烟宣传活动。
        乡镇卫生院全部设立中医馆，配备理疗设备，能够开展六类以上中医药服务。
        医院实行预约诊疗、床旁结算和一站式服务中心，患者平均候诊时间缩短了二十分钟。
        疾控中心对全市自来水末梢水、二次供水进行监测，合格率为98.7%。
        白泽湖水质连续五年保持在地表水二类标准，周边三十家采砂场全部关停。
        全长42公里的环湖公路建成通车，沿线六个行政村的农产品有了便捷的外运通道。
        水务部门完成了七座小型水库的除险加固，更换老化闸门十二扇，新增蓄水能力三百万立方米。
        受上游来水偏少影响，部分灌区实行轮灌，保证秧苗返青用水。
        林场职工冒着严寒上山巡护，清理可燃物，开设防火隔离带，确保林区安全过冬。
        本行政区域内禁止露天焚烧秸秆，违者由乡镇人民政府依法给予处罚。
        法官耐心释法明理，经过三个小时的调解，双方握手言和，当场履行完毕。
        申请人应当如实提交有关材料，对申请材料实质内容的真实性负责。
        复议机关自受理之日起六十日内作出决定，情况复杂的可以适当延长，但延长期限最多不超过三十日。
        税务机关依法加强征管，堵塞跑冒滴漏，全年清理欠税一千七百余万元。
        项目总概算1.35亿元，其中中央预算内投资6000万元，地方配套4500万元，企业自筹3000万元。
        本年度政府采购节约资金861万元，节约率为7.4%，无一例投诉。
        对连续两年考核排名末位的单位，由县委主要领导约谈其负责人。
        社区依托党群服务中心开办四点半课堂，解决了双职工家庭的后顾之忧。
        志愿者们身穿红马甲，在路口引导行人和非机动车有序通行。
        养老院里，护理员正在给老人读报、剪指甲，屋子里不时传出阵阵笑声。
        外来务工人员凭居住证可以在现住地办理身份证、社会保障卡等二十三项业务。
        就业指导中心先后举办专场招聘会十四场，提供岗位五千余个，达成就业意向一千八百多人。
        合作社统一供种、统一植保、统一收购，社员户均增收四千二百元。
        石桥镇素有柑橘之乡的美誉，种植历史可以追溯到明代中叶。
        镇上的老戏台修葺一新，逢年过节都有剧团前来演出，台下座无虚席。
        文物保护单位周边划定了建设控制地带，任何新建项目都须事先征得文物部门同意。
        开幕式上，来自八所学校的五百名学生表演了大型团体操，赢得全场热烈掌声。
        科研团队历时六年攻克了盐碱地改良难题，相关成果获得省科技进步二等奖。
        实验结果显示，该品种抗倒伏、耐瘠薄，平均亩产比对照高出百分之十一。
        车间引进两条全自动包装线，用工减少一半，产品合格率却提高了三个百分点。
        公司承诺，凡因质量问题引起的退换货，运费一律由厂家承担。
        旅客朋友们，列车前方到站是河湾南站，请提前整理好行李物品，准备下车。
        连日阴雨，气温骤降，蔬菜价格出现小幅上涨，猪肉、鸡蛋价格基本平稳。
        他把一生积蓄捐给了母校，自己却住在不足四十平方米的旧房子里。
        天刚蒙蒙亮，集市上已经人声鼎沸，卖鱼的、卖花的、卖早点的，吆喝声此起彼伏。
        """.split(separator: "\n").map(String.init)

    /// Sound text that is hard: names, rare characters, old prose, lists of places, chemistry, foreign words.
    static let hard = [
        "壹壹", "伍佰贰拾叁元整", "人民币壹万贰仟叁佰肆拾伍元陆角柒分", "捌玖", "貳參肆",
        "出席会议的有:尉迟颢、夏侯璟、闻人翊、司徒燊、欧阳晗、澹台熠、钟离琬、郗妤、仝卉、逄瑄。",
        "获奖教师:郦嫣、郜珺、缪昶、雒旻、亓翀、笪骞、仉瑾、第五玥、乜昊、佘烨、覃璐、戢雯、麴蕊。",
        "所辖行政村:坌头、垴上、塬东、堎下、墒沟、嶂背、岽头、峁梁、崾崄、圪塔、圐圙、垱口、塅心、畲坑。",
        "下辖濉阳、涪西、邛山、郫北、鄄南、汨东、漯口、渑西、溧北、滹沱、浠川、澧南十二个村。",
        "夫天地者,万物之逆旅也;光阴者,百代之过客也。岂曰无衣,与子同袍。",
        "蒹葭苍苍,白露为霜。鸱鸮鸱鸮,既取我子,无毁我室。",
        "呦呦鹿鸣,食野之苹。觥筹交错,起坐而喧哗者,众宾欢也。",
        "样品中检出甲氨基阿维菌素苯甲酸盐、氯虫苯甲酰胺、嘧菌酯、吡唑醚菌酯、啶酰菌胺、噻虫嗪残留。",
        "元素:氢氦锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴氪铷锶钇锆铌钼锝钌铑钯银镉铟锡锑碲碘氙铯钡。",
        "中药:黄芪、茯苓、芍药、薏苡仁、蒺藜、牛蒡子、瞿麦、萹蓄、莪术、藁本、荜茇、葶苈子、䗪虫。",
        "鱼类有鳙、鲢、鳊、鲂、鲶、鳜、鳢、鲥、鳡、鲴;鸟类有鹮、鹬、鸻、鸫、鹀、鹟、鹨、鸲、鹎、鹛。",
        "Kaoju reads GBK, UTF-8 and Big5; see https://example.org/a?b=c&d=e#f for [details] {here}.",
        "学校|学生数|教师数|生均面积\n一小|1284|86|5.31\n二小|976|64|6.02",
        "注音符号ㄅㄆㄇㄈㄉㄊㄋㄌ,拼音āáǎà,希腊字母αβγδ,俄文Привет,日文こんにちは、カタカナ。",
        "縣內有鰲峯、鸛鳴、鷺島、龜嶺、麒麟、鼇頭諸村,村民多姓龔、龐、竇、鄺、鄔、鄢、酈、闞。",
        "青溪縣教育局督導室主任鄺翊鏞、副主任龔霽昀、譚懿、顧瀟、蔣曦、鄧勳等人陪同視察。",
        "学(xué)校(xiào)、亳(bó)州、蔚(yù)县、（AI）、“5+2”、①②③、Ⅲ级、㎡、℃、‰、½。",
        "喆堃淼鑫犇骉羴猋焱垚皛叒叕囍嘂昍畾。",
        "饕餮、魑魅魍魉、踯躅、囹圄、耄耋、龃龉、皴擘、氤氲、旖旎、蹀躞、觊觎、睥睨、纨绔、桎梏。",
    ]

    /// Sentences of the published documents beside the project; none where there are none.
    static let published: [String] = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("../shared")
        var result: [String] = []
        for folder in ["seeds", "gold/dev/docs"] {
            let url = root.appendingPathComponent(folder)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path))?.sorted() ?? []
            // The document with the two lost bytes, and the one that stands there twice.
            for name in names where !name.hasPrefix("003") && name != "000.txt" {
                guard let data = try? Data(contentsOf: url.appendingPathComponent(name)) else { continue }
                let text = String(decoding: data, as: UTF8.self)
                for line in text.split(whereSeparator: { "。;；!！?？\n\r".contains($0) }) where line.count >= 12 {
                    result.append(line.trimmingCharacters(in: .whitespaces) + "。")
                }
            }
        }
        return result
    }()

    /// A sentence in traditional characters, one for one; what the table has several of gets the first.
    static func traditional(_ text: String) -> String {
        String(scalars: text.scalarValues.map { inverse[$0] ?? $0 })
    }

    private static let inverse: [UInt32: UInt32] = {
        var result: [UInt32: UInt32] = [:]
        let table = LexiconFiles.embedded["script/traditional-simplified.tsv"] ?? ""
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).scalarValues }
            guard columns.count >= 2, columns.count < 3 || columns[2].isEmpty else { continue }
            let (from, to) = (columns[0][0], columns[1][0])
            if result[to] == nil, (0x4E00...0x9FA5).contains(from), Codec.encode([from], encoding: "GBK") != nil {
                result[to] = from
            }
        }
        return result
    }()

    /// A sentence without one of its bytes.
    struct Damaged {
        var text: String
        /// How many characters are no longer what they were.
        var characters: Int
    }

    /// What is left of a sentence when byte `index` of its GBK is lost; nil for one that is not there or all ASCII.
    /// `drops`: whether the decoder drops what it cannot decode, or marks it.
    static func damaged(_ text: String, losing index: Int, drops: Bool) -> Damaged? {
        guard var bytes = Codec.encode(text.scalarValues, encoding: "GBK"), index < bytes.count else { return nil }
        bytes.remove(at: index)
        guard var after = Codec.decode(bytes, encoding: "GB18030")?.scalars else { return nil }
        if drops { after.removeAll { $0 == 0xFFFD } }
        let before = text.scalarValues
        let head = zip(before, after).prefix { $0 == $1 }.count
        let tail = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
        let characters = before.count - head - min(tail, min(before.count, after.count) - head)
        return characters > 0 ? Damaged(text: String(scalars: after), characters: characters) : nil
    }
}
