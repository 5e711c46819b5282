// swift-tools-version: 6.2
import PackageDescription

// Modules import one way only, down the list of `modules`: see CONTRIBUTING.md for what each is for.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// C libraries of Debian's `-dev` packages, by their pkg-config names.
let bindings: [Target] = [
    .systemLibrary(name: "CPangoCairo", path: "Sources/Bindings/CPangoCairo", pkgConfig: "pangocairo"),
    .systemLibrary(name: "CHarfBuzz", path: "Sources/Bindings/CHarfBuzz", pkgConfig: "harfbuzz-subset"),
    .systemLibrary(name: "CGdkPixbuf", path: "Sources/Bindings/CGdkPixbuf", pkgConfig: "gdk-pixbuf-2.0"),
    // No library: the memory of a parse, in blocks with a limit.
    .systemLibrary(name: "CBlockStore", path: "Sources/Bindings/CBlockStore"),
    .systemLibrary(name: "CGumbo", path: "Sources/Bindings/CGumbo", pkgConfig: "gumbo"),
    .systemLibrary(name: "CCmark", path: "Sources/Bindings/CCmark", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CUchardet", path: "Sources/Bindings/CUchardet", pkgConfig: "uchardet"),
    .systemLibrary(name: "CICU", path: "Sources/Bindings/CICU", pkgConfig: "icu-i18n"),
    .systemLibrary(name: "CGLib", path: "Sources/Bindings/CGLib", pkgConfig: "glib-2.0"),
    .systemLibrary(name: "CZlib", path: "Sources/Bindings/CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CBrotli", path: "Sources/Bindings/CBrotli", pkgConfig: "libbrotlidec"),
    .systemLibrary(name: "CExpat", path: "Sources/Bindings/CExpat", pkgConfig: "expat"),
    .systemLibrary(name: "CDeflate", path: "Sources/Bindings/CDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CZip", path: "Sources/Bindings/CZip", pkgConfig: "libzip"),
    .systemLibrary(name: "CQPDFSystem", path: "Sources/Bindings/CQPDFSystem", pkgConfig: "libqpdf"),
    // qpdf is C++: this target is its only caller and offers C functions.
    .target(
        name: "CQPDF", dependencies: ["CQPDFSystem", "CZlib"], path: "Sources/Bindings/CQPDF"),
    // Reading any PDF, apart from the writing of ours.
    .target(name: "CQPDFReader", dependencies: ["CQPDFSystem"], path: "Sources/Bindings/CQPDFReader"),
    .systemLibrary(name: "CFreeType", path: "Sources/Bindings/CFreeType", pkgConfig: "freetype2"),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

let modules: [Target] = [
    module("BantinModel", []),
    module(
        "BantinReading",
        [
            "BantinModel", "CBlockStore", "CGumbo", "CCmark", "CUchardet", "CICU", "CZlib", "CBrotli", "CExpat", "CZip",
            yams,
        ]),
    module("BantinStyle", ["BantinModel", yams]),
    module("BantinLayout", ["BantinModel", "BantinStyle"]),
    module("BantinShaping", ["BantinModel", "BantinStyle", "BantinLayout", "CPangoCairo", "CHarfBuzz"]),
    module(
        "BantinPDF",
        ["BantinModel", "BantinStyle", "BantinLayout", "BantinShaping", "CPangoCairo", "CGdkPixbuf", "CQPDF"]),
    // Reading any PDF, and a judge of it: they see nothing of how our PDFs are written.
    module("BantinPDFReading", ["CQPDFReader", "CFreeType"]),
    module("BantinVerify", ["BantinModel", "BantinPDFReading", "CExpat"]),
    module("BantinEPUB", ["BantinModel", "BantinStyle", "CGLib", "CDeflate", "CZip"]),
    module(
        "BantinExport",
        [
            "BantinModel", "BantinReading", "BantinStyle", "BantinLayout", "BantinShaping", "BantinPDF", "BantinEPUB",
            "BantinVerify",
        ]),
]

let tools: [Target] = [
    .executableTarget(
        name: "bantin-export", dependencies: ["BantinExport", "BantinModel", arguments], swiftSettings: strict),
    .executableTarget(
        name: "bantin-dev", dependencies: ["BantinExport", "BantinModel", arguments], swiftSettings: strict),
]

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["BantinModel", "BantinTestSupport"], swiftSettings: strict)
}

let testing: [Target] = [
    module("BantinTestSupport", ["BantinModel", "BantinStyle", "BantinLayout"]),
    tests("BantinModelTests", []),
    tests("BantinReadingTests", ["BantinReading", "BantinFuzzing", "CZip"]),
    tests("BantinStyleTests", ["BantinStyle"]),
    tests("BantinLayoutTests", ["BantinLayout", "BantinStyle"]),
    tests("BantinShapingTests", ["BantinShaping", "BantinLayout", "BantinStyle"]),
    tests(
        "BantinPDFTests",
        [
            "BantinPDF", "BantinShaping", "BantinLayout", "BantinStyle", "BantinVerify", "CGdkPixbuf", "CPangoCairo",
        ]),
    tests("BantinVerifyTests", ["BantinVerify", "BantinExport"]),
    tests("BantinEPUBTests", ["BantinEPUB", "BantinStyle"]),
    tests(
        "BantinExportTests",
        [
            "BantinExport", "BantinReading", "BantinStyle", "BantinLayout", "BantinShaping", "BantinPDF",
            "BantinVerify",
        ]),
]

/// The readers as fuzzing feeds them. libFuzzer brings the program's `main`, so only `scripts/fuzz` builds that.
let fuzzing: [Target] =
    [
        .target(
            name: "BantinFuzzing", dependencies: ["BantinModel", "BantinReading", "CZlib"],
            path: "Tests/Fuzzing/Readers", swiftSettings: strict)
    ]
    + (Context.environment["BANTIN_FUZZ"] == nil
        ? []
        : [
            .executableTarget(
                name: "bantin-fuzz", dependencies: ["BantinFuzzing"], path: "Tests/Fuzzing/Fuzzer",
                swiftSettings: strict)
        ])

let package = Package(
    name: "bantin",
    products: [
        .executable(name: "bantin-export", targets: ["bantin-export"]),
        .library(name: "BantinExport", targets: ["BantinExport"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: bindings + modules + tools + testing + fuzzing,
    cxxLanguageStandard: .cxx17
)
