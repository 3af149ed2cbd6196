import Records

extension WorkingPaper {
    /// The last lines of a paper, over all documents.
    public func totals(_ tally: Tally) -> String {
        let head = say(
            "共 \(tally.documents) 份文件、\(tally.reports) 份报告。",
            "\(counted(tally.documents, "document")), \(counted(tally.reports, "report")). ")
        let failed =
            tally.failed == 0
            ? "" : say("另有 \(tally.failed) 份读不了。", "\(counted(tally.failed, "further input")) could not be read. ")
        var lines = [palette.bold((head + failed).trimmingTrailingBlanks())]
        if tally.claims == 0 {
            lines.append(say("没有可以核对的论断。", "There is no claim to check."))
        } else {
            lines += summary(tally, indent: 0)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
