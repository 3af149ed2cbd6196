// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds Kaoju builds its fuzz targets. See README.md beside this file.
let package = Package(
    name: "kaoju-fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "kaoju", path: "..")],
    targets: [
        .executableTarget(name: "fuzz-reading", dependencies: [.product(name: "KaojuKit", package: "kaoju")]),
        .executableTarget(name: "fuzz-normalizing", dependencies: [.product(name: "KaojuKit", package: "kaoju")]),
    ],
    swiftLanguageModes: [.v6]
)
