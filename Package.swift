// swift-tools-version: 6.2
import PackageDescription

// Every target imports only what stands below it; README, "The floors", says what each is for.

/// A target of the house, with the language switches that all of them share.
func floor(_ name: String, on below: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: below, swiftSettings: house)
}

/// The tests of one target.
func tests(of name: String, on below: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "BookTesting"] + below,
    swiftSettings: house)
}

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "csbook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "csbook", targets: ["csbook"]),
    .executable(name: "csbook-pages", targets: ["csbook-pages"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibgit2", pkgConfig: "libgit2",
      providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "CCmarkMemory", dependencies: ["CCmarkGFM"]),
    .target(
      name: "CIconv", linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(name: "CTemplates"),

    floor("BookText", on: ["CLibYAML", "CCmarkGFM", "CCmarkMemory", "CIconv"]),
    floor("BookModel", on: ["BookText"]),
    floor("SQLite", on: ["CSQLite"]),
    floor(
      "Git", on: ["CLibgit2", .product(name: "Subprocess", package: "swift-subprocess")]),
    floor("BookRevenue", on: ["BookModel"]),
    floor("BookWork", on: ["BookText", "BookModel"]),
    floor("BookStore", on: ["BookText", "BookModel", "Git"]),
    floor("BookEdit", on: ["BookText", "BookModel", "BookWork"]),
    floor("BookImport", on: ["BookText", "BookModel", "BookEdit"]),
    floor("BookMerge", on: ["BookText", "BookModel", "Git"]),
    floor("BookFacts", on: ["BookText", "BookModel", "BookRevenue", "BookWork", "SQLite"]),
    floor("BookHealth", on: ["BookText", "BookModel", "BookFacts"]),
    floor(
      "BookLint",
      on: [
        "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth", "SQLite",
      ]),
    floor(
      "BookFigures",
      on: [
        "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth", "SQLite",
      ]),
    floor(
      "BookHistory",
      on: [
        "BookText", "BookModel", "BookStore", "BookRevenue", "BookWork", "BookFacts",
        "BookHealth", "BookFigures", "Git", "SQLite",
      ]),
    floor(
      "BookQuery",
      on: [
        "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth", "BookLint",
        "BookFigures", "SQLite",
      ]),
    floor(
      "BookReports",
      on: [
        "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth", "BookLint",
        "BookFigures", "BookHistory", "BookQuery", "BookImport", "SQLite",
      ]),
    floor(
      "BookSite",
      on: [
        "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth",
        "BookFigures", "BookHistory", "BookReports", "SQLite",
      ]),
    .executableTarget(
      name: "csbook",
      dependencies: [
        "BookText", "BookModel", "BookStore", "BookEdit", "BookImport", "BookMerge", "BookRevenue",
        "BookWork", "BookFacts", "BookHealth", "BookLint", "BookFigures", "BookHistory",
        "BookQuery", "BookReports", "BookSite",
        "Git", "SQLite", "CTemplates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "csbook-pages",
      dependencies: [
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: house),

    .target(
      name: "BookTesting", dependencies: ["BookText", "BookModel", "BookStore"],
      path: "Tests/BookTesting", swiftSettings: house),
    tests(of: "BookText"),
    tests(of: "BookModel", on: ["BookText"]),
    tests(of: "Git"),
    tests(of: "BookStore", on: ["BookText", "BookModel", "Git"]),
    tests(of: "BookEdit", on: ["BookText", "BookModel", "BookStore"]),
    tests(of: "BookImport", on: ["BookText", "BookModel", "BookEdit", "BookStore"]),
    tests(of: "BookMerge", on: ["BookText", "BookModel", "Git"]),
    tests(of: "BookRevenue", on: ["BookText", "BookModel"]),
    tests(of: "BookWork", on: ["BookText", "BookModel"]),
    tests(of: "BookFacts", on: ["BookText", "BookModel", "SQLite"]),
    tests(of: "BookHealth", on: ["BookText", "BookModel", "BookFacts"]),
    tests(of: "BookLint", on: ["BookText", "BookModel", "BookStore"]),
    tests(
      of: "BookFigures",
      on: ["BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth"]),
    tests(
      of: "BookHistory",
      on: [
        "BookText", "BookModel", "BookStore", "BookRevenue", "BookWork", "BookFacts",
        "BookHealth", "BookFigures", "Git",
      ]),
    tests(
      of: "BookQuery",
      on: [
        "BookText", "BookModel", "BookStore", "BookRevenue", "BookWork", "BookHealth", "BookLint",
        "BookFigures", "SQLite",
      ]),
    tests(
      of: "BookReports",
      on: [
        "BookText", "BookModel", "BookRevenue", "BookWork", "BookFacts", "BookHealth",
        "BookFigures", "BookQuery", "SQLite",
      ]),
    tests(
      of: "BookSite",
      on: ["BookText", "BookModel", "BookFigures", "BookHealth", "BookReports", "BookRevenue"]),
    .testTarget(
      name: "csbookTests",
      dependencies: [
        "csbook", "BookTesting", "BookText", "BookModel", "BookStore", "BookEdit", "BookImport",
        "BookFacts", "BookLint", "BookFigures", "BookReports", "Git",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Reports", "Transcripts"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
