import Foundation

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
    complain(Options.usage)
    exit(64)
}
#if DEBUG
    complain("This is a debug build: its numbers say nothing. Use -c release.")
#endif
do {
    if let path = options.lostBytes {
        try LostBytes(path: path, cases: options.cases, seed: options.seed).run()
    } else {
        try Report(options: options).run()
    }
} catch {
    complain("\(error)")
    exit(1)
}

func complain(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }
