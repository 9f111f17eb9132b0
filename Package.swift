// swift-tools-version: 6.2
import PackageDescription

/// Settings of the two rooms that touch pointers: `LibXML` (libxml2) and `Files` (bytes from disk).
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
  dependencies: [
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1")
  ],
  targets: [
    .target(name: "Text", swiftSettings: safe),
    .target(name: "Dates", swiftSettings: safe),
    .target(name: "Diagnostics", dependencies: ["Text"], swiftSettings: safe),
    .target(
      name: "Files",
      dependencies: [
        "Diagnostics", "Text", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: pointers),
  ]
)
