import KaojuKit
import Lexicon
import RawData
import Reporting

extension SchoolData {
    /// The table that `--data` names, for one report.
    static func load(
        _ path: String, kaoju: Kaoju, lexicons: LexiconOptions, count: Int?
    ) throws(Failure) -> SchoolData {
        guard count == 1 else {
            throw .usage(words("--data 只能配一份报告。", "--data goes with one report."))
        }
        do { return try SchoolData(path: path, lexicons: kaoju.lexicons) } catch let error as RawDataError {
            throw Failure(error)
        } catch let error as LexiconError {
            throw .lexicon(error, in: kaoju.lexicons)
        } catch { throw .input("\(Visible.line(path)): \(error)") }
    }
}

extension Failure {
    init(_ error: RawDataError) {
        self = .input(Visible.line(error.path) + ": " + Visible.line(language.say(zh: error.zh, en: error.en)))
    }
}
