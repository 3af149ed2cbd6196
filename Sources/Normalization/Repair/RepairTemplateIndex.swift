/// The templates that begin with a number, found by what can be seen at the number at once.
struct RepairTemplateIndex: Sendable {
    private struct Entry: Sendable {
        var template: Int
        /// Stands before the number; nil when anything may.
        var before: UInt32?
        /// Where the template knows its figures: the second of them.
        var second: UInt32?
        /// Where it begins with any number: what may stand behind it, a range of `followers`.
        var after: Range<Int>?
    }
    private let templates: [RepairTemplate]
    private var followers: [UInt32] = []
    /// By the first digit, one digit after the other.
    private var entries: [Entry] = []
    /// The entries of a digit.
    private var ranges = [Range<Int>](repeating: 0..<0, count: 10)

    init(_ templates: [RepairTemplate]) {
        self.templates = templates.filter(\.isDigitLed)
        var byDigit = [[Entry]](repeating: [], count: 10)
        for (i, template) in self.templates.enumerated() {
            let figures = template.leadingFigures
            let after = template.afterNumber.map { scalars in
                let start = followers.count
                followers += scalars.sorted()
                return start..<followers.count
            }
            let entry = Entry(
                template: i, before: template.prefix.last, second: figures.count > 1 ? figures[1] : nil, after: after)
            if let first = figures.first {
                guard Glyph.isDigit(first) else { continue }
                byDigit[Int(first - Glyph.zero)].append(entry)
            } else {
                for digit in 1...9 { byDigit[digit].append(entry) }
            }
        }
        for digit in byDigit.indices {
            ranges[digit] = entries.count..<entries.count + byDigit[digit].count
            entries += byDigit[digit]
        }
    }

    /// The first template that fits at a run of digits with something missing.
    func alignment(
        at run: Range<Int>, in scalars: [UInt32]
    ) -> (template: RepairTemplate, alignment: RepairTemplate.Alignment)? {
        let digit = Int(scalars[run.lowerBound] - Glyph.zero)
        for i in ranges[digit] where canStand(entries[i], at: run, in: scalars) {
            let template = templates[entries[i].template]
            if let alignment = template.align(with: scalars, at: run.lowerBound) { return (template, alignment) }
        }
        return nil
    }

    @inline(__always) private func canStand(_ entry: Entry, at run: Range<Int>, in scalars: [UInt32]) -> Bool {
        if let before = entry.before, before != scalars.at(run.lowerBound - 1) { return false }
        if let second = entry.second, second != scalars.at(run.lowerBound + 1) { return false }
        guard let after = entry.after else { return true }
        let next = scalars.at(run.upperBound)
        for k in after where followers[k] == next { return true }
        return false
    }
}
