// swift-tools-version: 6.1
import PackageDescription

// One target a stage, and the arrows go one way: see "Architecture" in the README and
// Tests/HouseTests/ImportDirectionTests.swift, which holds them.
let package = Package(
    name: "kaoju",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kaoju", targets: ["kaoju"]),
        // The front door, and the stages behind it for those who want one of them (Benchmarks/ does).
        .library(
            name: "KaojuKit",
            targets: [
                "KaojuKit", "Source", "Exact", "Lexicon", "Reading", "Normalization", "Records", "Extraction",
                "Evaluation",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        .target(name: "CGumbo", linkerSettings: [.linkedLibrary("gumbo")]),
        .target(name: "CLexicons"),
        .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
        // Debian and Fedora keep libxml2's headers in a folder of their own; elsewhere the flag does nothing.
        .target(
            name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
            linkerSettings: [.linkedLibrary("xml2")]),
        .target(name: "CSpreadsheet", linkerSettings: [.linkedLibrary("xlsxwriter")]),
        .target(name: "CLanguageModel", exclude: ["LICENSE.unicode", "characters.bin"]),
        .target(name: "CDigest", linkerSettings: [.linkedLibrary("crypto", .when(platforms: [.linux]))]),
        .target(
            name: "CVersions", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
            linkerSettings: [
                .linkedLibrary("icuuc"), .linkedLibrary("crypto", .when(platforms: [.linux])),
                .linkedLibrary("archive"), .linkedLibrary("xml2"), .linkedLibrary("xlsxwriter"),
            ]),
        .target(name: "Source"),
        .target(name: "Exact"),
        .target(
            name: "Lexicon", dependencies: ["CLexicons", "Source", "Exact", .product(name: "Yams", package: "Yams")]),
        .target(name: "Reading", dependencies: ["CICU", "CGumbo", "Source"]),
        .target(name: "Normalization", dependencies: ["CICU", "CLanguageModel", "Source", "Reading", "Lexicon"]),
        .target(name: "Records", dependencies: ["Source", "Exact"]),
        .target(
            name: "Extraction",
            dependencies: ["Source", "Exact", "Reading", "Normalization", "Lexicon", "Records"]),
        .target(name: "Evaluation", dependencies: ["Source", "Exact", "Lexicon", "Records"]),
        .target(name: "Comparing", dependencies: ["Source", "Exact", "Lexicon", "Records"]),
        .target(
            name: "RawData",
            dependencies: ["CArchive", "CXML", "CSpreadsheet", "Source", "Exact", "Reading", "Lexicon", "Records"]),
        .target(name: "Reporting", dependencies: ["Source", "Exact", "Records"]),
        .target(
            name: "KaojuKit",
            dependencies: [
                "CDigest", "Source", "Exact", "Reading", "Normalization", "Lexicon", "Records", "Extraction",
                "Evaluation", "Comparing", "RawData",
            ]),
        .executableTarget(
            name: "kaoju",
            dependencies: [
                "CVersions", "KaojuKit", "Source", "Reading", "Normalization", "Lexicon", "Records", "Extraction",
                "Evaluation", "Comparing", "RawData", "Reporting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "Exact"]),
        .testTarget(name: "ExactTests", dependencies: ["Exact"]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "Source"]),
        .testTarget(
            name: "ComparingTests", dependencies: ["Comparing", "KaojuKit", "Lexicon", "Records", "Exact", "Source"]),
        .testTarget(name: "RawDataTests", dependencies: ["RawData", "Lexicon", "Records", "Exact"]),
        .testTarget(
            name: "NormalizationTests", dependencies: ["Normalization", "Reading", "Source", "Lexicon", "TestSupport"],
            exclude: ["official-words.tsv"]),
        .testTarget(name: "HouseTests"),
        .testTarget(
            name: "ExtractionTests",
            dependencies: [
                "Extraction", "Reading", "Normalization", "Lexicon", "Records", "Exact", "Source", "TestSupport",
            ],
            exclude: ["deviations.txt", "naming.tsv"]),
        .testTarget(
            name: "EvaluationTests",
            dependencies: ["Evaluation", "KaojuKit", "Lexicon", "Exact", "Records", "Reading", "TestSupport"],
            exclude: ["right", "pieces"]),
        .testTarget(
            name: "CorpusTests",
            dependencies: [
                "KaojuKit", "Source", "Exact", "Reading", "Normalization", "Lexicon", "Records", "Extraction",
                "TestSupport",
            ],
            exclude: ["known-failures.txt"]),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Records", "Source", "Exact"]),
        .testTarget(name: "CommandTests", dependencies: ["kaoju"], exclude: ["added"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c17
)
