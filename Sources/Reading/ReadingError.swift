/// Why a document could not be read: what happened, and what to try, in both languages.
///
/// Thrown for one document; the others of a batch go on.
public struct ReadingError: Error, Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case fileMissing = "file-missing"
        case isDirectory = "is-directory"
        case notReadable = "not-readable"
        case empty
        case tooLarge = "too-large"
        case binary
        case undecodable
        case unknownEncoding = "unknown-encoding"
        case tooComplex = "too-complex"
    }
    /// Stable, for programs.
    public let code: Code
    /// As the user gave it; nil for standard input and for text given in memory.
    public let path: String?
    public let zh: String
    public let en: String

    public init(code: Code, path: String?, zh: String, en: String) {
        self.code = code
        self.path = path
        self.zh = zh
        self.en = en
    }
}

extension ReadingError {
    static func fileMissing(_ path: String) -> ReadingError {
        ReadingError(
            code: .fileMissing, path: path, zh: "没有这个文件；请检查路径和文件名。",
            en: "There is no such file; check the path and the name.")
    }
    static func isDirectory(_ path: String) -> ReadingError {
        ReadingError(
            code: .isDirectory, path: path, zh: "这是一个文件夹；请给出其中的文件。",
            en: "This is a folder; name the files in it.")
    }
    static func notReadable(_ path: String, reason: String) -> ReadingError {
        ReadingError(
            code: .notReadable, path: path, zh: "文件打不开（\(reason)）；请检查权限，或者先复制到本机。",
            en: "The file cannot be opened (\(reason)); check its permissions, or copy it to this machine first.")
    }
    static func empty(_ path: String?) -> ReadingError {
        ReadingError(
            code: .empty, path: path, zh: "文件里没有文字；请重新下载，或者检查是否选错了文件。",
            en: "There is no text in it; download it again, or check that it is the right file.")
    }
    /// `count` is nil where reading stopped at the limit.
    static func tooLarge(_ path: String?, bytes count: Int?, limit: Int) -> ReadingError {
        let size = count.map { "\($0)" }
        return ReadingError(
            code: .tooLarge, path: path,
            zh: size.map { "文件有 \($0) 字节，超过上限 \(limit) 字节；请拆开，或者调高上限。" }
                ?? "文件超过上限 \(limit) 字节；请拆开，或者调高上限。",
            en: size.map { "It has \($0) bytes, over the limit of \(limit); split it, or raise the limit." }
                ?? "It is over the limit of \(limit) bytes; split it, or raise the limit.")
    }
    static func tooLong(_ path: String?, scalars: Int, limit: Int) -> ReadingError {
        ReadingError(
            code: .tooLarge, path: path, zh: "文字有 \(scalars) 字，超过上限 \(limit) 字；请拆开，或者调高上限。",
            en: "Its text has \(scalars) characters, over the limit of \(limit); split it, or raise the limit.")
    }
    static func controlBytes(_ path: String?, share: Int) -> ReadingError {
        ReadingError(
            code: .binary, path: path, zh: "这不是文字文件（控制字节占 \(share)%）；请用原来的程序打开，另存为纯文本或网页。",
            en:
                "This is no text file (\(share) % control bytes); open it with its own program and save it as text or HTML."
        )
    }
    static func undecodable(_ path: String?, encoding: String, bad: Int, forced: Bool) -> ReadingError {
        ReadingError(
            code: .undecodable, path: path,
            zh: "按 \(encoding) 读，有 \(bad) 处不成字，多得不能用；" + (forced ? "请换一种编码，或者不指定编码。" : "请指定编码，或者重新下载。"),
            en: "Read as \(encoding), \(bad) places are no characters, too many to go on; "
                + (forced ? "try another encoding, or name none." : "name the encoding, or download it again."))
    }
    static func notChinese(_ path: String?, encoding: String, share: Int) -> ReadingError {
        ReadingError(
            code: .undecodable, path: path, zh: "看不出编码：按最像的 \(encoding) 读，常用字也只占 \(share)%；请指定编码，或者重新下载。",
            en:
                "Its encoding cannot be told: even as \(encoding), the likeliest, only \(share) % of the characters are "
                + "frequent ones; name the encoding, or download it again.")
    }
    static func unknownEncoding(_ path: String?, name: String) -> ReadingError {
        ReadingError(
            code: .unknownEncoding, path: path, zh: "不认识编码“\(name)”；可以用 UTF-8、GB18030、Big5、UTF-16LE、UTF-16BE、HZ。",
            en: "The encoding “\(name)” is unknown; try UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE or HZ.")
    }
    static func tooComplex(_ path: String?, limit: Int) -> ReadingError {
        ReadingError(
            code: .tooComplex, path: path, zh: "网页结构太复杂，需要的内存超过上限 \(limit) 字节；请另存为纯文本再读。",
            en: "The page is too complex: it needs more memory than the limit of \(limit) bytes; save it as plain text."
        )
    }
}
