/// The templates that begin with a number, found by what can be seen at the number at once.
struct RepairTemplateIndex: Sendable {
    private struct Entry: Sendable {
        var template: Int
        /// Stands before the number; nil when anything may.
        var before: UInt32?
        /// Where the template knows its figures: the second of them.
        var second: UInt32?
        /// Where it begins with any number: what may stand behind it.
        var after: Set<UInt32>?
    }
    private let templates: [RepairTemplate]
    /// By the first digit.
    private var entries = [[Entry]](repeating: [], count: 10)

    init(_ templates: [RepairTemplate]) {
        self.templates = templates.filter(\.isDigitLed)
        for (i, template) in self.templates.enumerated() {
            let figures = template.leadingFigures
            let entry = Entry(
                template: i, before: template.prefix.last, second: figures.count > 1 ? figures[1] : nil,
                after: template.afterNumber)
            if let first = figures.first {
                guard Glyph.isDigit(first) else { continue }
                entries[Int(first - Glyph.zero)].append(entry)
            } else {
                for digit in 1...9 { entries[digit].append(entry) }
            }
        }
    }

    /// The first template that fits at a run of digits with something missing.
    func alignment(
        at run: Range<Int>, in scalars: [UInt32]
    ) -> (template: RepairTemplate, alignment: RepairTemplate.Alignment)? {
        let digit = Int(scalars[run.lowerBound] - Glyph.zero)
        for i in entries[digit].indices {
            if let before = entries[digit][i].before, before != scalars.at(run.lowerBound - 1) { continue }
            if let second = entries[digit][i].second, second != scalars.at(run.lowerBound + 1) { continue }
            if let after = entries[digit][i].after, !after.contains(scalars.at(run.upperBound)) { continue }
            let template = templates[entries[digit][i].template]
            if let alignment = template.align(with: scalars, at: run.lowerBound) { return (template, alignment) }
        }
        return nil
    }
}
