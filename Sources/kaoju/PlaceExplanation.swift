import Exact
import Extraction
import KaojuKit
import Normalization
import Reading
import Records
import Reporting
import Source

/// Everything known about one character of a file.
struct PlaceExplanation {
    let text: String

    init(_ examined: Examined, _ char: Int, _ page: ExplanationPage, extractor: Extractor) {
        var page = page
        let source = examined.source
        let span = source.span(char..<(char + 1))
        page.title("\(source.path ?? "-"):\(span.line):\(span.column)")
        let scalar = source.scalars[char]
        let hex = String(scalar, radix: 16, uppercase: true)
        let bytes = "[\(span.bytes.lowerBound), \(span.bytes.upperBound))"
        page.row(
            words("字", "character"),
            "“\(String(scalars: [scalar]))” U+\(String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex)"
                + words("，第 \(char) 个字（从 0 数），字节 \(bytes)", ", character \(char) from 0, bytes \(bytes)"))
        Self.encoding(examined, &page)
        let place = Self.extent(examined, char)
        Self.context(examined, char, place, &page)
        Self.repairs(examined, place, &page)
        let mentions = examined.mentions.filter { $0.span.chars.contains(char) }
        for mention in mentions { Self.mention(mention, &page) }
        let facts = examined.facts.filter { $0.mention.span.chars.contains(char) }
        for fact in facts { Self.fact(fact, examined, considered: extractor.considered(for: fact), &page) }
        if mentions.isEmpty && facts.isEmpty {
            page.heading(words("数", "Number"))
            page.row("–", words("这里没有读出数。", "No number was read here."))
        } else if facts.isEmpty, let mention = mentions.first {
            Self.unbound(mention, &page)
        }
        Self.readers(of: char, examined, besides: facts, &page)
        for conclusion in examined.conclusions where conclusion.span.chars.contains(char) {
            Self.conclusion(conclusion, &page)
        }
        let findings = examined.findings.filter { finding in
            ([finding.claim].compactMap(\.self) + finding.inputs).contains { $0.span?.chars.overlaps(place) ?? false }
        }
        if !findings.isEmpty {
            page.heading(words("用到这里的核对", "Findings that use it"))
            for finding in findings {
                page.row("k\(finding.id)", finding.grade.name(language) + "  " + finding.message[language])
                page.row("", [finding.rule, finding.expression].compactMap(\.self).joined(separator: "  "))
            }
        }
        text = page.text
    }

    /// The number that holds the character, or the character alone.
    private static func extent(_ examined: Examined, _ char: Int) -> Range<Int> {
        examined.mentions.first { $0.span.chars.contains(char) }?.span.chars ?? char..<(char + 1)
    }

    private static func encoding(_ examined: Examined, _ page: inout ExplanationPage) {
        let guess = examined.extracted.document.document.encodingGuess
        var words_ = examined.source.encoding
        if let guess {
            words_ += words("：\(guess.zh)", ": \(guess.en)")
            if let declared = guess.declared {
                words_ +=
                    guess.agreesWithDeclared
                    ? words("；文件声明 \(declared)", "; the file declares \(declared)")
                    : words("；文件声明 \(declared)，不符", "; the file declares \(declared), which does not agree")
            }
        }
        page.row(words("编码", "encoding"), words_)
    }

    private static func context(_ examined: Examined, _ char: Int, _ place: Range<Int>, _ page: inout ExplanationPage) {
        let document = examined.extracted.document.document
        let text = examined.extracted.document.text
        if let excerpt = document.excerpt(place) {
            page.place(words("原文", "source"), excerpt)
            let range = text.textRange(ofSource: place)
            if !range.isEmpty,
                let block = document.blocks.first(where: { $0.range.contains(document.text.textIndex(atSource: char)) }
                ),
                block.role != .content
            {
                page.row(
                    words("注意", "note"),
                    block.role == .chrome
                        ? words("这是网页的边框文字，不作正文。", "This belongs to the frame of the page, not to the report.")
                        : words("这是发布信息，不作正文。", "This is the imprint, not the report."))
            }
            let at = text.textIndex(atSource: char)
            let outline = examined.extracted.outline
            let headings = outline.ancestors(of: outline.node(at: at)).reversed().map { text.string($0.title) }
            page.row(words("所在", "under"), headings.joined(separator: " › "))
        } else {
            page.row(
                words("原文", "source"),
                examined.source.quote(
                    max(0, place.lowerBound - 20)..<min(examined.source.scalars.count, place.upperBound + 20)))
            page.row(
                words("注意", "note"),
                words("这里不是正文：网页标记，或整理时去掉了。", "This is no text of the document: markup, or removed."))
        }
    }

    private static func repairs(_ examined: Examined, _ place: Range<Int>, _ page: inout ExplanationPage) {
        let records = examined.repairs.filter { $0.span.chars.overlaps(place) }
        let clean = examined.extracted.document
        let before = clean.document.text.string(clean.document.text.textRange(ofSource: place))
        let after = clean.text.string(clean.text.textRange(ofSource: place))
        if before != after { page.row(words("整理后", "cleaned"), "\(before) → \(after)") }
        guard !records.isEmpty else { return }
        page.heading(words("修补", "Repairs"))
        for repair in records {
            page.row(
                "r\(repair.id)",
                "\(repair.step) (\(repair.kind))  \(repair.observed) → "
                    + (repair.candidates.map { "\($0.text)(\($0.evidence))" }.joined(separator: words(" 或 ", " or ")))
                    + "  " + CodeName.repairStatus(repair.status, language))
        }
    }

    private static func mention(_ mention: Mention, _ page: inout ExplanationPage) {
        page.heading(words("数 ", "Number ") + "m\(mention.id)")
        page.row(words("原文", "quote"), "“\(mention.quote)”")
        page.row(
            words("读作", "read as"),
            "\(mention.valueText) \(mention.unit)  \(CodeName.mentionKind(mention.kind, language))")
        page.row(
            words("关系", "comparator"),
            mention.comparator == .eq ? nil : CodeName.comparator(mention.comparator, language))
        page.row(words("容许范围", "allows"), mention.kind.isQuantity ? mention.interval.description : nil)
        page.row(
            words("把握", "status"),
            CodeName.repairStatus(mention.status.rawValue, language)
                + (mention.candidates.isEmpty
                    ? "" : words("：也可能是 ", ": may also be ") + mention.candidates.joined(separator: " / ")))
    }

    /// Why a number is no fact.
    private static func unbound(_ mention: Mention, _ page: inout ExplanationPage) {
        let reason =
            mention.kind.isQuantity
            ? words(
                "它前后的词没有说出它量的是什么，或者说的是界限、分数、频率；只作数，不作数据。",
                "The words around it do not say what it measures, or it is a limit, a score, a frequency: a number and no fact."
            )
            : words("这样的数不量什么，不作数据。", "Such a number measures nothing and is no fact.")
        page.row(words("未认定", "not bound"), reason)
    }

    /// The facts that were named by the words at a place.
    private static func readers(
        of char: Int, _ examined: Examined, besides own: [Fact], _ page: inout ExplanationPage
    ) {
        let text = examined.extracted.document.text
        guard !text.textRange(ofSource: char..<(char + 1)).isEmpty else { return }
        let at = text.textIndex(atSource: char)
        let named = examined.facts.filter { fact in
            fact.context.contains(at) && fact.context.count <= 60 && !own.contains { $0.id == fact.id }
        }
        guard !named.isEmpty else { return }
        page.heading(words("由这里的词认定的数据", "Facts that these words are read for"))
        for fact in named.prefix(5) {
            page.row("f\(fact.id)", "\(fact.indicator.name)  \(fact.mention.valueText) \(fact.mention.unit)")
        }
    }

    private static func fact(
        _ fact: Fact, _ examined: Examined, considered: [Extractor.NamedWithin], _ page: inout ExplanationPage
    ) {
        page.heading(words("数据 ", "Fact ") + "f\(fact.id)")
        page.row(
            words("指标", "indicator"),
            fact.indicator.name + (fact.indicator.id.map { "(\($0))" } ?? words("（词典里没有）", " (not in the lexicon)")))
        page.row(words("原文叫法", "words"), fact.words == fact.indicator.name ? nil : fact.words)
        page.row(words("学段", "stage"), fact.stage)
        page.row(words("范围", "scope"), fact.scope)
        page.row(words("时期", "period"), fact.period)
        page.row(words("性质", "role"), CodeName.role(fact.role, language))
        page.row(words("限定", "qualifier"), fact.qualifier)
        page.row(words("占谁的", "share of"), fact.base)
        if let table = fact.table {
            page.row(
                words("表格", "table"),
                [table.title, table.row, table.column].compactMap(\.self).joined(separator: " / "))
        }
        switch fact.relation {
        case .part(let i): page.row(words("是…的一部分", "part of"), "f\(i)")
        case .change(let i): page.row(words("是…的增减", "change of"), "f\(i)")
        case .growth(let i): page.row(words("是…的增长率", "growth of"), "f\(i)")
        case nil: break
        }
        page.row(words("认定方式", "bound by"), "\(fact.rule)  \(CodeName.binding(fact.rule, language))")
        page.row(
            words("也考虑过", "considered"),
            considered.prefix(4).map { "\($0.words) → \($0.name)(\($0.id))" }.joined(separator: words("；", "; ")))
        let text = examined.extracted.document.text
        if fact.context.upperBound <= text.count, fact.context.count <= 400 {
            page.row(words("依据文字", "context"), "“\(text.string(fact.context))”")
        }
    }

    private static func conclusion(_ conclusion: Conclusion, _ page: inout ExplanationPage) {
        page.heading(words("自评结论 ", "Conclusion ") + "c\(conclusion.id)")
        page.row(words("结论", "verdict"), conclusion.verdict)
        if let score = conclusion.score {
            let full = conclusion.fullScore.map { words("，满分 \($0.decimal)", " of \($0.decimal)") } ?? ""
            page.row(words("得分", "score"), score.decimal + full)
        }
        let key = conclusion.indicator
        page.row(
            words("指标", "indicator"),
            [key.groupName, key.no, conclusion.title, key.id.map { "(\($0))" }].compactMap(\.self).joined(
                separator: " "))
        page.row(words("原文", "quote"), "“\(conclusion.quote)”")
    }
}

extension ExplanationPage {
    /// A line of the document with carets below the place.
    mutating func place(_ label: String, _ excerpt: Excerpt) {
        let lines = excerpt.shown(width: width - 18)
        row(label, lines.text)
        block([
            String(repeating: " ", count: DisplayWidth.of(label) > 10 ? DisplayWidth.of(label) : indent) + lines.carets
        ])
    }

    private var indent: Int { language == .zh ? 10 : 14 }
}
