import Comparing
import KaojuKit
import Lexicon
import Records

/// Short reports of invented places.
enum Reports {
    static let kaoju: Kaoju = {
        do { return try Kaoju(lexicons: .embedded) } catch { fatalError("\(error)") }
    }()

    static func compare(_ texts: [(name: String, text: String)]) throws -> DocumentComparison {
        try kaoju.compare(
            try texts.map { name, text in
                kaoju.examine(try kaoju.read(bytes: Array(text.utf8), path: name, mediaType: "text/plain")).compared
            })
    }

    static func bulletin(_ place: String, _ year: Int, _ lines: String...) -> (name: String, text: String) {
        ("\(place)-\(year).txt", "\(place)\(year)年教育事业发展统计公报\n" + lines.joined(separator: "\n") + "\n")
    }

    static let passage = """
        我县坚持把教师队伍建设摆在优先位置,每年安排专项经费组织骨干教师到外地跟岗学习,建立了以校为本、片区联动、县级统筹的三级教研网络,先后打造名师工作室12个,带动青年教师1846人次参与课例研磨。
        """
}

extension DocumentComparison {
    /// Rule, grade and message of what does not agree.
    var asked: [String] { findings.filter { !$0.grade.passes }.map { "\($0.rule) \($0.grade.rawValue)" } }
    func message(_ rule: String) -> String? { findings.first { $0.rule == rule && !$0.grade.passes }?.message.zh }
}
