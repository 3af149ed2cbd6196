import KaojuKit
import Lexicon
import Normalization

/// Extraction with more and more indicators and patterns: the rate should not depend on how many there are.
struct PatternScale {
    let corpus: Corpus
    let runs: Int
    let seed: UInt64

    static let sizes = [0, 100, 1000, 10_000]

    /// A line for each size: the same text, the lexicons with so many names and so many patterns more.
    func measure() throws -> [Measurement] {
        let documents = try Self.documents(corpus)
        return try Self.sizes.map { size in
            let kaoju = try Kaoju(lexicons: lexicons(with: size))
            let facts = documents.reduce(0) { $0 + kaoju.extract($1).facts.count }
            return Measurement.run(
                "extract with \(size) names and patterns more", bytes: Corpus.size(corpus.clean), runs: runs,
                note: "\(facts) facts"
            ) {
                documents.reduce(0) { $0 &+ kaoju.extract($1).facts.count }
            }
        }
    }

    private static func documents(_ corpus: Corpus) throws -> [NormalizedDocument] {
        let kaoju = try Kaoju(lexicons: .embedded)
        return try corpus.clean.map { try kaoju.normalize(kaoju.read(bytes: $0)) }
    }

    /// The embedded lexicons with `size` indicators of their own, and `size` words spread over the lists of patterns.
    private func lexicons(with size: Int) -> LexiconFiles {
        var words = WordGenerator(seed: seed)
        var files = LexiconFiles.embedded.files
        guard size > 0 else { return LexiconFiles(files: files, folder: nil) }
        let names = (0..<size).map { i in
            "- {id: gen.\(i), name: \(words.name()), aliases: [\(words.name())], unit: 人, kind: count, stage: none, change: false}"
        }
        files.append((path: "indicators/generated.yaml", text: names.joined(separator: "\n") + "\n"))
        let lists = Self.lists.flatMap { path, keys in keys.map { (path, $0) } }
        for (i, list) in lists.enumerated() {
            let share = size / lists.count + (i < size % lists.count ? 1 : 0)
            let added = (0..<share).map { _ in words.name() + ", " }.joined()
            guard let at = files.firstIndex(where: { $0.path == list.0 }) else { continue }
            files[at].text = files[at].text.replacing(
                "\n\(list.1): [", with: "\n\(list.1): [\(added)", maxReplacements: 1)
        }
        return LexiconFiles(files: files.sorted { $0.path < $1.path }, folder: nil)
    }

    private static let lists: [(String, [String])] = [
        (
            "patterns/heads.yaml",
            ["prefixes", "suffixes", "verbs", "nouns_until", "increases", "compared", "deeds", "last_year", "paying"]
        ),
        ("patterns/roles.yaml", ["standard", "target", "achieved"]),
        ("patterns/grammar.yaml", ["restated", "reaching"]),
    ]
}

/// Names like those of reports, no two alike, many of which begin as the reports' own words do.
private struct WordGenerator {
    private var random: Random
    private var known: Set<String> = []

    init(seed: UInt64) { random = Random(seed: seed) }

    private static let places = [
        "农村", "城区", "乡镇", "全县", "小学", "初中", "学校", "教师", "学生", "校舍", "财政", "专项", "年度", "达到", "比上年",
    ]
    private static let things = [
        "留守儿童", "骨干教师", "运动场地", "实验设备", "图书资料", "教学用房", "寄宿学生", "培训课程", "信息系统", "公用经费", "随迁子女",
    ]
    private static let characters = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥").map(String.init)
    private static let endings = ["人数", "比例", "覆盖率", "面积", "经费", "达标率", "册数", "班级数", "增长率", "投入"]

    mutating func name() -> String {
        while true {
            let mark = (0..<random.int(1...3)).map { _ in random.pick(Self.characters) }.joined()
            let name = random.pick(Self.places) + random.pick(Self.things) + mark + random.pick(Self.endings)
            if known.insert(name).inserted { return name }
        }
    }
}
