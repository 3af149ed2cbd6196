import Records

extension WorkingPaper {
    /// How many 自评结论 say what, and which are not stated.
    func conclusionSummary(_ conclusions: [Conclusion]) -> [String] {
        let conclusions = conclusions.filter { !$0.isRemark }
        let single = conclusions.filter { $0.coverage == .indicator }
        guard !single.isEmpty else { return [] }
        let missing = single.filter { $0.verdict == "missing" }
        var counts: [(verdict: String, count: Int)] = []
        for conclusion in single where conclusion.verdict != "missing" {
            if let i = counts.firstIndex(where: { $0.verdict == conclusion.verdict }) {
                counts[i].count += 1
            } else {
                counts.append((conclusion.verdict, 1))
            }
        }
        // The sort is by count alone and stable, so that equal ones stay in the order of the document.
        counts = counts.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }.map(
            \.element)
        var parts = counts.map { "\(Visible.line($0.verdict)) \($0.count)" }
        if !missing.isEmpty { parts.append(say("没有写明 \(missing.count)", "not stated \(missing.count)")) }
        let text = say(
            "自评结论 \(single.count) 项：\(parts.joined(separator: "，"))。",
            "\(counted(single.count, "self-evaluated conclusion")): \(parts.joined(separator: ", ")).")
        let others = conclusions.count - single.count
        let sweeping =
            others == 0 ? "" : say("另有总括的结论 \(others) 条。", " \(counted(others, "sweeping conclusion")) besides.")
        var lines = Wrapping.lines(text + sweeping, width: width - 2).map { "  " + $0 }
        for conclusion in missing {
            lines += labelled(
                say("没有写明", "not stated"), name(of: conclusion), indent: 4, style: palette.yellow,
                column: language == .zh ? 14 : 16)
        }
        return lines
    }

    /// `政府保障程度 10 县级教育行政部门…`
    private func name(of conclusion: Conclusion) -> String {
        let key = conclusion.indicator
        let words = [key.groupName, key.no ?? "", conclusion.title ?? conclusion.quote].filter { !$0.isEmpty }
        let text = Visible.line(words.joined(separator: " "))
        guard DisplayWidth.of(text) > 72 else { return text }
        var cut = ""
        var columns = 0
        for scalar in text.unicodeScalars {
            columns += DisplayWidth.of(scalar)
            if columns > 70 { break }
            cut.unicodeScalars.append(scalar)
        }
        return cut + "…"
    }
}
