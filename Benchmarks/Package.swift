// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds Kaoju builds its benchmarks. See README.md beside this file.
let package = Package(
    name: "kaoju-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "kaoju", path: "..")],
    targets: [
        .executableTarget(name: "kaoju-bench", dependencies: [.product(name: "KaojuKit", package: "kaoju")])
    ],
    swiftLanguageModes: [.v6]
)
