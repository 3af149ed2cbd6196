import KaojuKit
import Lexicon
import Records
import Testing

/// A short report of our own through the whole chain, and what one check must make of it.
struct CheckCase: Sendable, CustomTestStringConvertible {
    /// `passes`: a finding of the rule with a passing grade. `raises`: that grade exactly. `spared`: a trap; whatever is
    /// found, nobody is accused, and no finding of the rule has a grade that asks for more than a look.
    enum Expectation: Sendable {
        case passes
        case raises(Grade)
        case spared
        /// No finding of the rule at all.
        case silent
    }
    var name: String
    var rule: String
    var expectation: Expectation
    var text: String
    /// The Chinese sentence of the finding, where it is pinned.
    var sentence: String?

    init(_ name: String, _ rule: String, _ expectation: Expectation, _ text: String, _ sentence: String? = nil) {
        self.name = name
        self.rule = rule
        self.expectation = expectation
        self.text = text
        self.sentence = sentence
    }

    var testDescription: String { "\(rule): \(name)" }

    var findings: [Finding] {
        get throws {
            let kaoju = try #require(CheckCase.kaoju)
            let isPage = text.hasPrefix("<")
            let document = try kaoju.read(
                bytes: Array((isPage ? text : CheckCase.title + text).utf8),
                mediaType: isPage ? "text/html" : "text/plain")
            return kaoju.examine(document).findings
        }
    }

    private static let kaoju = try? Kaoju(lexicons: .embedded)
    static let title = "青溪县义务教育优质均衡发展自评报告\n\n按照教督〔2017〕6号文件要求,我县开展了自评。\n\n"
    /// The beginning of a page: a report by another standard.
    static let preschool = "<h1>青溪县县域学前教育普及普惠自评报告</h1><p>按照教督〔2020〕1号文件要求,我县开展了自评。</p>"
    /// The heading of the second group of the standard, and a heading of the first.
    static let government = "二、指标达成情况\n\n(三)政府保障程度\n\n政府保障程度共15项指标。\n\n"
    static let resources = "二、指标达成情况\n\n(一)资源配置\n\n资源配置共7项指标。"
    static let balance = "二、指标达成情况\n\n(二)校际均衡\n\n"
}
