import Exact
import Foundation
import Records
import Source
import Testing

@testable import Reporting

@Suite struct WorkingPaperTests {
    private let text = "三年前入学3742人，毕业3641人，巩固率97.46%。自评结论：达标。"

    private func span(_ quote: String) -> Span {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(quote.unicodeScalars)
        let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
        return Span(bytes: 0..<0, chars: start..<(start + wanted.count), line: 1, column: start + 1)
    }

    private func term(_ name: String, _ value: String, _ unit: String, _ interval: Interval) -> Finding.Term {
        Finding.Term(
            name: name, value: value, unit: unit, interval: interval, span: span(value + unit), quote: value + unit)
    }

    private var finding: Finding {
        Finding(
            report: 0, rule: "retention.formula", kind: "formula", grade: .decisionInconsistency, severity: .critical,
            claim: term("巩固率", "97.46", "%", Interval(printed: Rational("97.46") ?? .zero, places: 2)),
            inputs: [
                term("毕业", "3641", "人", Interval(exactly: 3641)), term("入学", "3742", "人", Interval(exactly: 3742)),
            ],
            expression: "3641 ÷ 3742 × 100", recomputed: Interval(exactly: Rational(364100, 3742)),
            gap: Rational("-0.1542"),
            alternatives: [
                Finding.Alternative(
                    label: "含转学", expression: "3641 ÷ 3736 × 100",
                    recomputed: Interval(exactly: Rational(364100, 3736)),
                    agrees: true)
            ],
            implied: "毕业应为 3647", standard: .init(document: "教督〔2017〕6号", clause: "第八条", threshold: "≥95"),
            conclusionChanges: true,
            message: Message(zh: "巩固率按所列的数应为97.30%。", en: "By its own figures the rate is 97.30 %."))
    }

    private var passed: Finding {
        Finding(
            report: 0, rule: "sum.parts", kind: "sum", grade: .consistent,
            claim: term("入学", "3742", "人", Interval(exactly: 3742)), expression: "3700 + 42",
            recomputed: Interval(exactly: 3742), message: Message(zh: "相符。", en: "It adds up."))
    }

    private func paper(_ findings: [Finding], conclusions: [Conclusion] = [], mentions: Int = 3) -> ExaminedPaper {
        let line = text.unicodeScalars.map(\.value)
        return ExaminedPaper(
            document: DocumentRecord(
                id: "x", path: "a\u{1B}.txt", mediaType: "text/plain", encoding: "UTF-8", title: "竹溪县自评报告",
                kind: "self-evaluation", regions: ["竹溪县"], year: "2022", standards: ["教督〔2017〕6号"],
                reports: [.init(index: 0, title: nil, span: span("三年前"))],
                warnings: [.init(code: "x", message: Message(zh: "文件不完整。", en: "It is incomplete."))]),
            mentionCount: mentions, factCount: mentions, conclusions: conclusions, findings: findings, repairs: [],
            excerpt: { Excerpt(line: line, range: $0.chars) })
    }

    @Test func chinese() {
        #expect(
            WorkingPaper(language: .zh, width: 80).text(of: paper([passed, finding])) == """
                a␛.txt
                  竹溪县自评报告
                  自评报告 · 竹溪县 · 2022年 · 教督〔2017〕6号 · UTF-8 · 3 个数，其中 3 个已认定
                  所指
                  注意  文件不完整。

                  核对论断 2 项：结论不成立 1 · 一致 1

                  结论不成立（严重）  巩固率按所列的数应为97.30%。
                    1:23    三年前入学3742人，毕业3641人，巩固率97.46%。自评结论：达标。
                                                                ^^^^^^
                    依据  1:14  毕业  3641人
                          1:6   入学  3742人
                    计算  3641 ÷ 3742 ≈ 97.301%；报告写 97.46%，至少差 0.1542
                    另算  3641 ÷ 3736 ≈ 97.457%  含转学，吻合
                    反推  毕业应为 3647
                    标准  教督〔2017〕6号 第八条 ≥95
                    后果  自评结论因此改变。
                    规则  retention.formula

                """)
    }

    @Test func english() {
        let text = WorkingPaper(language: .en, width: 90).text(of: paper([finding]))
        #expect(text.contains("  1 claim checked: conclusion does not hold 1\n"))
        #expect(text.contains("  conclusion does not hold (critical)  By its own figures the rate is 97.30 %.\n"))
        #expect(text.contains("    computed  3641 ÷ 3742 ≈ 97.301%; the report says 97.46%, at least 0.1542 apart\n"))
    }

    @Test func passedChecksOnlyOnRequest() {
        let brief = WorkingPaper(language: .zh).text(of: paper([passed]))
        #expect(brief.contains("核对论断 1 项，全部一致。"))
        #expect(!brief.contains("3700 + 42"))
        let full = WorkingPaper(language: .zh, showsAll: true).text(of: paper([passed]))
        #expect(full.contains("  一致  相符。\n"))
        #expect(full.contains("    计算  3700 + 42 = 3742\n"))
    }

    @Test func nothingFoundIsSaid() {
        #expect(WorkingPaper(language: .zh).text(of: paper([])).contains("\n  没有发现可以核对的论断。\n"))
        #expect(
            WorkingPaper(language: .en).text(of: paper([], mentions: 0)).contains("\n  There is no number in it, and"))
    }

    @Test func conclusionsAreCounted() {
        func conclusion(_ no: String, _ verdict: String) -> Conclusion {
            Conclusion(
                report: 0, indicator: IndicatorKey(group: "g", groupName: "政府保障程度", no: no, id: nil), verdict: verdict,
                span: span("达标"), quote: "达标", range: 0..<0, title: "某项")
        }
        let text = WorkingPaper(language: .zh).text(
            of: paper(
                [],
                conclusions: [
                    conclusion("1", "基本达标"), conclusion("2", "达标"), conclusion("3", "达标"), conclusion("4", "missing"),
                ]))
        #expect(text.contains("  自评结论 4 项：达标 2，基本达标 1，没有写明 1。\n    没有写明  政府保障程度 4 某项\n"))
    }

    @Test func worstFirst() {
        var mild = finding
        mild.grade = .questionable
        mild.severity = .low
        let text = WorkingPaper(language: .zh).text(of: paper([mild, finding]))
        let first = text.range(of: "结论不成立（严重）")?.lowerBound
        let second = text.range(of: "存疑（低）")?.lowerBound
        #expect(first != nil && second != nil && first.map { a in second.map { a < $0 } ?? false } == true)
    }

    @Test func noLineIsWiderThanThePaper() {
        for width in [40, 60, 100] {
            for language in Language.allCases {
                let text = WorkingPaper(language: language, width: width, showsAll: true).text(
                    of: paper([passed, finding]))
                #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
            }
        }
    }

    @Test func pageEscapesTheDocument() {
        var evil = finding
        evil.message = Message(zh: "<script>alert('x')</script>&", en: "")
        let html = HTMLPaper(language: .zh).article(paper([evil]))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;"))
        #expect(!html.contains("<script"))
    }
}
