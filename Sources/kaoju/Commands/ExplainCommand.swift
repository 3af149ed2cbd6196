import ArgumentParser
import Foundation
import KaojuKit
import Lexicon
import Reading
import Reporting

/// `kaoju explain`: why.
struct ExplainCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: words("说明一条规则，或者文件里一处的来龙去脉。", "Explains a rule, or everything known about one place of a file."),
            discussion: words(
                """
                kaoju explain                     列出所有规则、核对和标准
                kaoju explain retention.formula   规则的公式、出处、要求、沿革和例子
                kaoju explain 2017-6              一项标准；也可写文号、指标的编号或叫法
                kaoju explain 报告.txt@1234       第 1234 个字（从 0 数，即记录里的 char_start）的编码、原文、
                                                  修补、数、数据、结论和用到它的核对
                """,
                """
                kaoju explain                     lists all rules, checks and standards
                kaoju explain retention.formula   a rule's formulas, source, requirement, history and examples
                kaoju explain 2017-6              a standard; its number or an indicator's id or name will do as well
                kaoju explain report.txt@1234     character 1234 (from 0, the char_start of the records): encoding,
                                                  words around it, repairs, number, fact, conclusion, findings
                """))
    }

    @Argument(
        help: .words(
            "规则、标准、指标的编号或叫法，或 文件@字；不写就列出全部。",
            "Id or name of a rule, a standard or an indicator, or FILE@CHAR; nothing lists them.",
            value: "rule|file@char"))
    var subject: String?

    @OptionGroup(title: words("读取", "Reading")) var reading: FileOptions
    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup(title: words("显示", "Display")) var display: DisplayOptions

    func run() throws {
        let place = subject.flatMap { PlaceName($0) }
        let kaoju = try lexicons.load()
        var out = OutputStream.standardOutput
        let page = ExplanationPage(
            palette: display.palette(isTerminal: out.isTerminal), width: display.width(isTerminal: out.isTerminal))
        let rules = RuleExplanation(kaoju, page)
        if let place {
            out.write(try explain(place, kaoju, page))
        } else if let subject {
            guard let text = rules.text(of: subject) else {
                throw Failure.usage(PlaceName.hint(subject) ?? rules.unknown(subject))
            }
            out.write(text)
        } else {
            out.write(rules.contents)
        }
        try out.finish()
    }

    private func explain(_ place: PlaceName, _ kaoju: Kaoju, _ page: ExplanationPage) throws -> String {
        let document: Document
        do throws(InputError) {
            document = try DocumentSource(kaoju, reading).read(.file(path: place.path, id: nil)).document
        } catch {
            throw Failure.input(error.sentence)
        }
        let examined = kaoju.examine(document)
        let count = examined.source.scalars.count
        guard place.char < count else {
            throw Failure.input(
                Visible.line(place.path) + ": "
                    + words(
                        "没有第 \(place.char) 个字；这份文件有 \(count) 个字，从 0 数到 \(count - 1)。",
                        "There is no character \(place.char); it has \(count), counted from 0 to \(count - 1)."))
        }
        return PlaceExplanation(examined, place.char, page, extractor: kaoju.extractor).text
    }
}

/// `report.txt@1234`, taken apart at the last `@`.
private struct PlaceName {
    let path: String
    let char: Int

    /// What to write, where the text names a file but no place in it.
    static func hint(_ text: String) -> String? {
        let name = text.lastIndex(of: "@").map { String(text[..<$0]) } ?? text
        guard FileManager.default.fileExists(atPath: name) else { return nil }
        let shown = Visible.line(name)
        return words(
            "要看文件里的一处，请写 \(shown)@字，字是从 0 数的整数，即记录里的 char_start，例如 \(shown)@120。",
            "For a place of a file write \(shown)@CHAR, a whole number from 0 as in char_start of the records: \(shown)@120."
        )
    }

    init?(_ text: String) {
        guard let at = text.lastIndex(of: "@"), at != text.startIndex else { return nil }
        let digits = text[text.index(after: at)...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        path = String(text[..<at])
        // More digits than a number holds are out of range anyway.
        char = Int(digits) ?? .max
    }
}
