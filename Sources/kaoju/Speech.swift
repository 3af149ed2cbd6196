import ArgumentParser
import Foundation
import Reporting

/// The language of everything that is said to people, known before the arguments are parsed, because help texts need it.
let language: Language = {
    let arguments = CommandLine.arguments
    for (i, argument) in arguments.enumerated() {
        if argument == "--" { break }
        if argument == "--language", i + 1 < arguments.count, let chosen = Language(rawValue: arguments[i + 1]) {
            return chosen
        }
        if argument.hasPrefix("--language="), let chosen = Language(rawValue: String(argument.dropFirst(11))) {
            return chosen
        }
    }
    // The order of POSIX: the first that is set decides.
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
}()

func words(_ zh: String, _ en: String) -> String { language.say(zh: zh, en: en) }

extension ArgumentHelp {
    static func words(_ zh: String, _ en: String, value: String? = nil) -> ArgumentHelp {
        ArgumentHelp(language.say(zh: zh, en: en), valueName: value)
    }
}

extension Language: ExpressibleByArgument {}
