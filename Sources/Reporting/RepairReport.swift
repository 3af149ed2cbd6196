import Records

/// What was done to a text: how it was decoded, and every step with its repairs.
public struct RepairAccount: Sendable {
    public struct Encoding: Hashable, Sendable {
        public var name: String
        /// Why this one, as a clause.
        public var zh: String
        public var en: String
        /// What the file says of itself.
        public var declared: String?
        public var agrees: Bool
        /// The encodings that were weighed, the likeliest first.
        public var candidates: [Candidate]

        /// How the bytes read in one encoding.
        public struct Candidate: Hashable, Sendable {
            public var name: String
            /// Characters beyond ASCII, and the percentage of them that is frequent.
            public var characters: Int
            public var frequentShare: Int
            /// Places that are no character.
            public var bad: Int
            /// Plain decimal notation; the lowest is the likeliest.
            public var bitsPerByte: String

            public init(name: String, characters: Int, frequentShare: Int, bad: Int, bitsPerByte: String) {
                self.name = name
                self.characters = characters
                self.frequentShare = frequentShare
                self.bad = bad
                self.bitsPerByte = bitsPerByte
            }
        }

        public init(
            name: String, zh: String, en: String, declared: String?, agrees: Bool, candidates: [Candidate] = []
        ) {
            self.name = name
            self.zh = zh
            self.en = en
            self.declared = declared
            self.agrees = agrees
            self.candidates = candidates
        }
    }
    public struct Step: Hashable, Sendable {
        public var name: String
        public var title: String
        public var repairs: Int
        /// Characters that became others one for one, without a repair record.
        public var characters: Int
        public var isSkipped: Bool

        public init(name: String, title: String, repairs: Int, characters: Int, isSkipped: Bool) {
            self.name = name
            self.title = title
            self.repairs = repairs
            self.characters = characters
            self.isSkipped = isSkipped
        }
    }
    public struct Repair: Hashable, Sendable {
        public var record: RepairRecord
        /// The line as read.
        public var before: Excerpt?
        /// The line as understood; nil where nothing changed.
        public var after: Excerpt?

        public init(record: RepairRecord, before: Excerpt?, after: Excerpt?) {
            self.record = record
            self.before = before
            self.after = after
        }
    }
    public var name: String
    public var encoding: Encoding
    public var warnings: [String]
    public var steps: [Step]
    public var repairs: [Repair]

    public init(name: String, encoding: Encoding, warnings: [String], steps: [Step], repairs: [Repair]) {
        self.name = name
        self.encoding = encoding
        self.warnings = warnings
        self.steps = steps
        self.repairs = repairs
    }
}

/// A `RepairAccount` as text for people.
public struct RepairReport: Sendable {
    private let paper: WorkingPaper
    private var language: Language { paper.language }
    var palette: Palette { paper.palette }
    var width: Int { paper.width }

    public init(language: Language, palette: Palette = Palette(isColoured: false), width: Int = 100) {
        paper = WorkingPaper(language: language, palette: palette, width: width)
    }

    public func text(of account: RepairAccount) -> String {
        var lines = [palette.path(Visible.line(account.name))]
        lines += paper.labelled(
            say("编码", "encoding"), Visible.line(written(account.encoding)), indent: 2, style: palette.dim)
        if !account.encoding.candidates.isEmpty {
            lines += paper.labelled(
                say("比较", "weighed"), weighed(account.encoding.candidates), indent: 2, style: palette.dim)
        }
        for warning in account.warnings {
            lines += paper.labelled(say("注意", "note"), Visible.line(warning), indent: 2, style: palette.yellow)
        }
        lines += ["", "  " + palette.bold(say("步骤", "steps"))]
        let width = account.steps.map { DisplayWidth.of($0.name) }.max() ?? 0
        for step in account.steps {
            let line = "  \(DisplayWidth.pad(step.name, to: width))  \(DisplayWidth.pad(count(step), to: 20))"
            lines.append(
                "  " + (step.repairs + step.characters == 0 ? palette.dim(line + step.title) : line + step.title))
        }
        if account.repairs.isEmpty {
            lines += ["", "  " + say("没有要修补的地方。", "Nothing had to be repaired.")]
        }
        let places = account.repairs.map { "\($0.record.span.line):\($0.record.span.column)".utf8.count }
        let column = 4 + max(paper.labelWidth, (places.max() ?? 0) + 2)
        for repair in account.repairs { lines += [""] + self.lines(of: repair, column: column) }
        return lines.joined(separator: "\n") + "\n\n"
    }

    func say(_ zh: String, _ en: String) -> String { language.say(zh: zh, en: en) }

    private func written(_ encoding: RepairAccount.Encoding) -> String {
        let reason = language.say(zh: encoding.zh, en: encoding.en)
        var text = encoding.name
        if !reason.isEmpty { text += say("：\(reason)", ": \(reason)") }
        guard let declared = encoding.declared else { return text + say("；文件没有声明编码", "; the file declares none") }
        return text
            + (encoding.agrees
                ? say("；文件声明 \(declared)，相符", "; the file declares \(declared), which agrees")
                : say("；文件声明 \(declared)，不符", "; the file declares \(declared), which does not agree"))
    }

    /// How the bytes read in each encoding: what a user needs to judge the choice.
    private func weighed(_ candidates: [RepairAccount.Encoding.Candidate]) -> String {
        candidates.prefix(4).map { candidate in
            let places = candidate.bad == 0 ? "" : say("、\(candidate.bad) 处不成字", ", \(candidate.bad) undecodable")
            return candidate.name
                + say(
                    "（常用字 \(candidate.frequentShare)%\(places)，\(candidate.bitsPerByte)）",
                    " (\(candidate.frequentShare) % frequent\(places), \(candidate.bitsPerByte))")
        }.joined(separator: say("；", "; ")) + say("；数字是每字节比特，越小越像", "; the number is bits a byte, the lowest fits best")
    }

    private func count(_ step: RepairAccount.Step) -> String {
        if step.isSkipped { return say("跳过", "left out") }
        var parts: [String] = []
        if step.characters > 0 {
            parts.append(say("改 \(step.characters) 字", paper.counted(step.characters, "character")))
        }
        if step.repairs > 0 { parts.append(say("\(step.repairs) 处", paper.counted(step.repairs, "repair"))) }
        return parts.isEmpty ? "–" : parts.joined(separator: say("，", ", "))
    }

    private func lines(of repair: RepairAccount.Repair, column: Int) -> [String] {
        let record = repair.record
        let status = CodeName.repairStatus(record.status, language)
        let styled =
            switch record.status {
            case "certain": palette.green(status)
            case "conjectured": palette.yellow(status)
            default: palette.red(status)
            }
        let chosen = record.status == "unresolved" ? nil : record.candidates.first
        var head = "r\(record.id)  \(record.kind)  \(shown(record.observed))"
        if let chosen { head += " → \(shown(chosen.text))" }
        var lines = ["  " + palette.bold(head) + "  " + styled]
        let place = "\(record.span.line):\(record.span.column)"
        func excerpt(_ label: String, _ excerpt: Excerpt) -> [String] {
            let (text, carets) = excerpt.shown(width: paper.width - column)
            return [
                "    " + palette.cyan(DisplayWidth.pad(label, to: column - 4)) + text,
                String(repeating: " ", count: column) + (excerpt.range.isEmpty ? "" : carets),
            ].filter { !$0.allSatisfy { $0 == " " } }
        }
        if let before = repair.before { lines += excerpt(place, before) }
        if let after = repair.after { lines += excerpt(say("改后", "after"), after) }
        for candidate in record.candidates {
            let score = candidate.score.map { say("（\($0)）", " (\($0))") } ?? ""
            let isOther = record.status == "unresolved" || candidate.text != chosen?.text
            lines += paper.labelled(
                isOther ? say("或是", "or") : say("凭据", "evidence"),
                Visible.line((isOther ? "\(shown(candidate.text))  " : "") + candidate.evidence + score), indent: 4,
                style: palette.dim, column: column)
        }
        return lines
    }

    private func shown(_ text: String) -> String { text.isEmpty ? say("（空）", "(nothing)") : Visible.line(text) }
}
