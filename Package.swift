// swift-tools-version: 6.2
import PackageDescription

/// Settings of the four rooms that touch pointers: `LibXML` (libxml2), `Files` (bytes from disk),
/// `CSVBytes` (rows out of bytes) and `SheetWriting` (libxlsxwriter).
let pointers: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Settings of every target that holds no pointer.
let safe: [SwiftSetting] =
  pointers + [
    .strictMemorySafety()
  ]

let package = Package(
  name: "steckbrief",
  products: [
    .executable(name: "steckbrief", targets: ["steckbrief"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // The rooms, from the ground up. Each may import only what stands above it in this list.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "Text", swiftSettings: safe),
    .target(name: "Values", swiftSettings: safe),
    .target(name: "Diagnostics", dependencies: ["Text"], swiftSettings: safe),
    .target(
      name: "Files",
      dependencies: [
        "CCrypto", "CZlib", "Diagnostics", "Text", "Values",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: pointers),
    .target(
      name: "LibXML", dependencies: ["CLibXML2", "Diagnostics", "Text", "Values"],
      swiftSettings: pointers),
    .target(
      name: "Sheets", dependencies: ["Files", "LibXML", "Text", "Values"], swiftSettings: safe),
    .target(
      name: "SheetWriting", dependencies: ["CXlsxWriter", "Text", "Values"],
      swiftSettings: pointers),
    .target(
      name: "Profiles", dependencies: ["Values", "Diagnostics", "LibXML", "Text"],
      swiftSettings: safe, plugins: ["EmbedSchemas"]),
    .target(
      name: "Catalog",
      dependencies: [
        "Diagnostics", "Files", "Profiles", "Text", "Values",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: safe),
    .target(name: "CSVBytes", swiftSettings: pointers),
    .target(
      name: "Submission",
      dependencies: [
        "Catalog", "Diagnostics", "Files", "Profiles", "Text", "Values",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: safe),
    .target(
      name: "Outcomes",
      dependencies: ["CSVBytes", "Values", "Diagnostics", "Files", "Sheets", "Text"],
      swiftSettings: safe),
    .target(
      name: "Statistics",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      // Vectors without the optimiser are a hundred times slower: the tests would take minutes.
      swiftSettings: safe + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "Scoring",
      dependencies: [
        "Catalog", "Values", "Diagnostics", "Outcomes", "Profiles", "Statistics", "Text",
      ],
      swiftSettings: safe),
    .target(name: "Report", dependencies: ["Text", "Values"], swiftSettings: safe),
    .target(name: "Disclosure", dependencies: ["Report", "Text"], swiftSettings: safe),
    .target(
      name: "Rendering", dependencies: ["Disclosure", "Report", "SheetWriting", "Text", "Values"],
      swiftSettings: safe),
    .target(
      name: "UseCases",
      dependencies: [
        "Catalog", "Values", "Diagnostics", "Files", "LibXML", "Outcomes", "Profiles", "Scoring",
        "Submission", "Text", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: safe),
    .target(
      name: "Reports",
      dependencies: [
        "Catalog", "Values", "Diagnostics", "Files", "Outcomes", "Profiles", "Rendering", "Report",
        "Scoring", "Statistics", "Submission", "Text",
      ],
      swiftSettings: safe),
    .executableTarget(
      name: "steckbrief",
      dependencies: [
        "Catalog", "Values", "Diagnostics", "Disclosure", "Files", "LibXML", "Outcomes", "Profiles",
        "Rendering", "Report", "Reports", "Scoring", "SheetWriting", "Submission", "Text",
        "UseCases",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: safe),

    // Made at build time: `schemas/` as Swift source, so that the binary runs from any folder.
    .executableTarget(name: "EmbedFiles", swiftSettings: safe),
    .plugin(
      name: "EmbedSchemas", capability: .buildTool(), dependencies: ["EmbedFiles"],
      path: "Sources/EmbedSchemas"),

    // Writes the districts of `schemas/kreise.csv` into the code lists; see `schemas/kreise.md`.
    .executableTarget(name: "kreisliste", dependencies: ["Text"], swiftSettings: safe),

    // Simulates the outcomes of the made-up profiles in `catalog/beispiel`.
    .executableTarget(
      name: "beispieldaten",
      dependencies: [
        "Values", "Diagnostics", "Files", "Profiles", "Text",
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: safe),

    // The generator of the profiles that `Benchmarks/catalogue` and `Benchmarks/check` read.
    .executableTarget(
      name: "benchprofiles",
      dependencies: ["Values", "Files", .product(name: "SystemPackage", package: "swift-system")],
      path: "Benchmarks/ProfileGenerator", swiftSettings: safe),

    // Times queries on a catalogue in memory; see `Benchmarks/catalogue`.
    .executableTarget(
      name: "benchqueries",
      dependencies: [
        "Catalog", "Files", "Profiles", .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Benchmarks/Queries", swiftSettings: pointers),

    // Times the method at the size of a country; see Benchmarks/README.md.
    .executableTarget(
      name: "method-benchmark",
      dependencies: [
        "TestSupport", "Statistics", .product(name: "RealModule", package: "swift-numerics"),
      ],
      path: "Benchmarks/Method", swiftSettings: pointers),

    // How often the method is right where the truth is known; see Benchmarks/README.md.
    .executableTarget(
      name: "method-simulation",
      dependencies: [
        "Catalog", "Diagnostics", "Files", "Outcomes", "Profiles", "Scoring", "Statistics",
        "TestSupport", "Values",
      ],
      path: "Benchmarks/Simulation", swiftSettings: safe),

    // The generator of the rows that `Benchmarks/outcomes` reads.
    .executableTarget(
      name: "outcomerows",
      dependencies: [
        "Values", "Files", .product(name: "SystemPackage", package: "swift-system"),
      ], path: "Benchmarks/RowGenerator", swiftSettings: safe),

    // What the tests of several rooms, and a benchmark, share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: pointers),

    // The tests, in the order of the rooms.
    .testTarget(name: "TextTests", dependencies: ["TestSupport", "Text"], swiftSettings: pointers),
    .testTarget(name: "ValuesTests", dependencies: ["Values"], swiftSettings: pointers),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["TestSupport", "Diagnostics", "Text"],
      swiftSettings: pointers),
    .testTarget(
      name: "FilesTests",
      dependencies: [
        "Diagnostics", "Files", "Text", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: pointers),
    .testTarget(
      name: "LibXMLTests", dependencies: ["TestSupport", "Diagnostics", "LibXML", "Text"],
      exclude: ["Fixtures"], swiftSettings: pointers),
    .testTarget(
      name: "SheetsTests",
      dependencies: [
        "TestSupport", "Files", "Sheets", "Text", "Values",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Fixtures"], swiftSettings: pointers),
    .testTarget(
      name: "ProfilesTests", dependencies: ["Values", "Diagnostics", "LibXML", "Profiles", "Text"],
      exclude: ["Fixtures"],
      swiftSettings: pointers),
    .testTarget(
      name: "CatalogTests",
      dependencies: [
        "TestSupport",
        "Catalog", "Diagnostics", "Files", "Profiles", "Text", "Values",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Fixtures"], swiftSettings: pointers),
    .testTarget(
      name: "SubmissionTests",
      dependencies: [
        "Catalog", "Diagnostics", "Files", "Profiles", "Submission", "Text", "Values",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: pointers),
    .testTarget(
      name: "CSVBytesTests", dependencies: ["CSVBytes", "TestSupport", "Values"],
      swiftSettings: pointers),
    .testTarget(
      name: "OutcomesTests",
      dependencies: [
        "CSVBytes", "TestSupport", "Values", "Diagnostics", "Files", "Outcomes", "Text",
      ],
      exclude: ["Fixtures"], swiftSettings: pointers),
    .testTarget(
      name: "StatisticsTests", dependencies: ["TestSupport", "Statistics"], swiftSettings: pointers),
    .testTarget(
      name: "ScoringTests",
      dependencies: [
        "Catalog", "Values", "Diagnostics", "Files", "Outcomes", "Profiles", "Scoring",
        "Statistics", "Text", .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Fixtures"], swiftSettings: pointers),
    .testTarget(
      name: "UseCasesTests",
      dependencies: [
        "Catalog", "Values", "Diagnostics", "Files", "Outcomes", "Profiles", "Scoring",
        "Submission", "UseCases", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: pointers),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "TestSupport", "Disclosure", "Files", "LibXML", "Rendering", "Report", "SheetWriting",
        "Sheets", "Text", "Values",
      ],
      exclude: ["Golden"], swiftSettings: pointers),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "TestSupport", "Catalog", "Disclosure", "Files", "Outcomes", "Profiles", "Rendering",
        "Report", "Reports", "Scoring", "Text", "Values",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: pointers),
    .testTarget(
      name: "SteckbriefTests",
      dependencies: [
        "TestSupport", "steckbrief", "beispieldaten", "kreisliste",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Golden"], swiftSettings: pointers),
  ]
)

// Fuzzers of the readers of foreign bytes, only where they are asked for: see Tests/Fuzz/run.
if Context.environment["STECKBRIEF_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzzreaders",
      dependencies: [
        "CSVBytes", "Catalog", "Diagnostics", "Files", "LibXML", "Outcomes", "Profiles",
        "Submission", "UseCases", .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/Fuzz", exclude: ["Seeds", "run"], swiftSettings: pointers,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
  // The tool that embeds the schemas has a beginning of its own, and stays as it is.
  for target in package.targets where target.type == .regular || target.name == "fuzzreaders" {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer"])]
  }
}
