import Records

extension WorkingPaper {
    /// The last lines of a paper, over all documents.
    public func totals(_ tally: Tally) -> String {
        var text = say(
            "共 \(tally.documents) 份文件、\(tally.reports) 份报告:",
            "\(counted(tally.documents, "document")), \(counted(tally.reports, "report")): ")
        if tally.claims == 0 {
            text += say("没有可以核对的论断。", "no claim to check.")
        } else {
            text += say(
                "论断 \(tally.claims) 项,核对 \(tally.checked) 项,无法核对 \(tally.unverifiable) 项。",
                "\(counted(tally.claims, "claim")), \(tally.checked) checked, \(tally.unverifiable) cannot be checked.")
        }
        if tally.failed > 0 {
            text += say("另有 \(tally.failed) 份读不了。", " \(counted(tally.failed, "further input")) could not be read.")
        }
        var lines = Wrapping.lines(text, width: width).map { palette.bold($0) }
        if tally.claims > 0 { lines.append(grades(tally)) }
        return lines.joined(separator: "\n") + "\n"
    }
}
