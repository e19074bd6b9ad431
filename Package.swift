// swift-tools-version: 6.3
import PackageDescription

/// One set of rules for every module: imports stay internal and explicit, existentials are spelled, warnings stop the build.
let rules: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// What every test goes through is optimised in debug builds, too: the tests take three quarters of the time, and the
/// build hardly longer (docs/decisions/0030-first-minute.md).
let optimised: [SwiftSetting] = rules + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A program at a fixed address: a hundred thousand pointers need no relocation at each start, which takes a millisecond.
let startsFast: [LinkerSetting] = [
  .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
]

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = [],
  settings: [SwiftSetting] = rules
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude fixtures: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: fixtures, swiftSettings: rules)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "editorial-workflow",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "workflow", targets: ["workflow"]),
    .executable(name: "workflow-desk", targets: ["workflow-desk"]),
    .library(name: "PluginKit", targets: ["PluginKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // From the bottom up: each module may import only what stands above it in this list.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"])]),
    module("Text", settings: optimised),
    module("Digests", ["Text", .target(name: "CNettle", condition: .when(platforms: [.linux]))]),
    .target(name: "CSpawn"),
    module("Files", ["CSpawn", "Text"]),
    module("Diagnostics", ["Text"]),
    module("YAML", ["CYAML", "Diagnostics", "Text"]),
    module("HTML", ["Text"], plugins: ["EmbedData"], settings: optimised),
    module("Prose", ["Text"], plugins: ["EmbedData"], settings: optimised),
    .target(
      name: "Articles", dependencies: ["Prose", "Text", "Diagnostics"], swiftSettings: optimised,
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    module("PluginKit", ["Articles", "Diagnostics", "Text"]),
    module("Scheduling", ["Diagnostics", "Text"]),
    // SQLite stands behind two walls: the status log, and the databases that exports fill. Nobody else may know GRDB.
    module(
      "Databases",
      [
        "PluginKit", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    module(
      "StatusLog", ["Files", "Diagnostics", "Text", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "BuiltinPlugins", dependencies: ["PluginKit", "Articles", "Prose", "HTML", "Diagnostics", "Text"],
      path: "Plugins", swiftSettings: rules, plugins: ["EmbedData"]),
    module(
      "Engine",
      [
        "PluginKit", "YAML", "Prose", "Articles", "Diagnostics", "Digests", "Text", "Files", "Scheduling", "StatusLog",
        "Databases",
      ], plugins: ["EmbedData"]),
    module(
      "WorkflowCommand",
      [
        "Engine", "BuiltinPlugins", "PluginKit", "YAML", "Prose", "HTML", "Articles", "Diagnostics", "Text", "Files",
        "Databases",
        "Scheduling", "StatusLog", argumentParser,
      ]),
    .executableTarget(
      name: "workflow", dependencies: ["WorkflowCommand"], swiftSettings: rules, linkerSettings: startsFast),

    // The desk: a program of its own, so that the engine's build stays short. Nobody else may know FlyingSocks.
    module("Serving", ["Files", "Text", .product(name: "FlyingSocks", package: "FlyingFox")]),
    module(
      "WorkflowDesk",
      [
        "Serving", "Engine", "BuiltinPlugins", "PluginKit", "Articles", "Scheduling", "StatusLog", "Databases",
        "Diagnostics", "Digests", "Text", "Files", argumentParser,
      ], plugins: ["EmbedData"]),
    .executableTarget(
      name: "workflow-desk", dependencies: ["WorkflowDesk", "WorkflowCommand", "Files"], swiftSettings: rules,
      linkerSettings: startsFast),

    // Developers' tools: the registry of plugins and the embedding of data files happen at build time.
    .executableTarget(
      name: "registry-generator", dependencies: ["YAML", "Diagnostics", "Digests", "Text"],
      path: "Tools/RegistryGenerator",
      swiftSettings: rules),
    .executableTarget(
      name: "train-tagger", dependencies: ["Prose", "Text"], path: "Tools/TrainTagger", swiftSettings: rules),
    .executableTarget(
      name: "fuzz-pages", dependencies: ["BuiltinPlugins", "PluginKit", "Articles", "Text"], path: "Tools/FuzzPages",
      swiftSettings: rules),
    .plugin(
      name: "EmbedData", capability: .buildTool(), dependencies: ["registry-generator"], path: "Tools/EmbedData"),

    .executableTarget(
      name: "quote-lab", dependencies: ["BuiltinPlugins", "PluginKit", "Articles", "Text"],
      path: "Tools/train/QuoteLab", swiftSettings: rules),

    tests("TextTests", ["Text", "TestSupport"]),
    tests("DigestsTests", ["Digests"]),
    tests("FilesTests", ["Files"]),
    tests("DiagnosticsTests", ["Diagnostics", "Text", "TestSupport"]),
    tests("YAMLTests", ["YAML", "Diagnostics", "Text", "TestSupport"]),
    tests("HTMLTests", ["HTML", "Text", "TestSupport"]),
    tests("ProseTests", ["Prose", "Text", "TestSupport"]),
    tests("ArticlesTests", ["Articles", "Prose", "Diagnostics", "Text", "TestSupport"]),
    tests("PluginKitTests", ["PluginKit", "Articles", "Diagnostics", "Text", "TestSupport"]),
    tests("SchedulingTests", ["Scheduling", "Diagnostics", "Text"]),
    tests("DatabasesTests", ["Databases", "PluginKit"]),
    tests("StatusLogTests", ["StatusLog", "Files", "Text", "TestSupport"], exclude: ["Fixtures"]),
    tests(
      "PluginTests",
      [
        "BuiltinPlugins", "PluginKit", "Databases", "Articles", "HTML", "Prose", "Diagnostics", "Digests", "Text",
        "TestSupport",
      ]),
    tests(
      "EngineTests",
      [
        "Engine", "BuiltinPlugins", "PluginKit", "YAML", "Articles", "Diagnostics", "Digests", "Text", "Files",
        "StatusLog", "Databases",
        "Scheduling", "TestSupport",
      ]),
    tests("ServingTests", ["Serving", "Text", "TestSupport", .product(name: "FlyingSocks", package: "FlyingFox")]),
    tests(
      "DeskTests",
      ["workflow", "workflow-desk", "WorkflowDesk", "Serving", "Articles", "StatusLog", "Text", "TestSupport"]),
    tests(
      "CommandTests",
      [
        "workflow", "WorkflowCommand", "BuiltinPlugins", "PluginKit", "Articles", "Diagnostics", "StatusLog", "Text",
        "TestSupport",
      ]),
    tests(
      "DocumentationTests",
      [
        "workflow", "WorkflowCommand", "BuiltinPlugins", "PluginKit", "Databases", "Diagnostics", "Text", "TestSupport",
        argumentParser,
      ]),
    .target(
      name: "TestSupport", dependencies: ["PluginKit", "Articles", "HTML", "Diagnostics", "Text"],
      path: "Tests/TestSupport",
      swiftSettings: rules),
  ]
)
