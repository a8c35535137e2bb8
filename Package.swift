// swift-tools-version: 6.2
import PackageDescription

/// Settings every Swift target shares: the Swift 6 language mode with the upcoming features that make
/// imports and isolation explicit, and no warning let through.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Tests import what they look at, so imports stay public by default there.
let testSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "makegood",
    products: [.executable(name: "makegood", targets: ["makegood"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The pure core: no clock, no file, no terminal, no database.
        .target(
            name: "ServiceTime",
            resources: [.embedInCode("Resources/china-public-holidays.csv")],
            swiftSettings: settings),
        .target(
            name: "Casework",
            dependencies: ["ServiceTime", .product(name: "Crypto", package: "swift-crypto")],
            // The exhaustive search decides some four million times; without this it takes minutes.
            swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .target(
            name: "Journal",
            dependencies: [
                "Casework", "ServiceTime", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .target(name: "Terminal", swiftSettings: settings),
        .target(
            name: "Wording", dependencies: ["Casework", "ServiceTime"], swiftSettings: settings),
        .target(
            name: "Desk",
            dependencies: ["Casework", "Journal", "ServiceTime", "Terminal", "Wording"],
            swiftSettings: settings),

        // The edges: each knows one part of the outside world and points inward.
        .target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(
            name: "CursesScreen", dependencies: ["CCurses", "Terminal"], swiftSettings: settings),
        .target(
            name: "SQLiteStore",
            dependencies: [
                "Casework", "Journal", "ServiceTime", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .target(
            name: "EvidenceStore",
            dependencies: ["Casework", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings),
        .target(
            name: "Settings", dependencies: ["Casework", "ServiceTime", "Yams"],
            swiftSettings: settings),
        .target(
            name: "Exchange", dependencies: ["Casework", "Journal", "ServiceTime", "Yams"],
            resources: [.embedInCode("Resources/incident-log.yaml")],
            swiftSettings: settings),
        .target(
            name: "SampleData", dependencies: ["Casework", "Journal", "ServiceTime"],
            swiftSettings: settings),
        .executableTarget(
            name: "makegood",
            dependencies: [
                "Casework", "CursesScreen", "Desk", "EvidenceStore", "Exchange", "Journal",
                "SQLiteStore", "SampleData",
                "ServiceTime", "Settings", "Terminal", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        .target(
            name: "TestSupport", dependencies: ["Casework", "Journal", "ServiceTime", "Terminal"],
            path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(
            name: "ServiceTimeTests", dependencies: ["ServiceTime", "Settings", "TestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "CaseworkTests", dependencies: ["Casework", "ServiceTime", "TestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "JournalTests",
            dependencies: ["Casework", "Journal", "ServiceTime", "TestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["CCurses", "CursesScreen", "Terminal", "TestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "Casework", "Desk", "Journal", "SampleData", "Terminal", "TestSupport", "Wording",
            ],
            exclude: ["Frames"],
            swiftSettings: testSettings),
        .executableTarget(
            name: "StoreDriver",
            dependencies: [
                "CFaultPoints", "Casework", "Journal", "SQLiteStore", "ServiceTime", "TestSupport",
            ],
            path: "Tests/StoreDriver", swiftSettings: settings),
        .target(
            name: "CFaultPoints",
            dependencies: [.product(name: "GRDBSQLite", package: "GRDB.swift")],
            path: "Tests/CFaultPoints"),
        .testTarget(
            name: "SQLiteStoreTests",
            dependencies: [
                "Casework", "Journal", "SQLiteStore", "ServiceTime", "StoreDriver", "TestSupport",
            ],
            swiftSettings: testSettings),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "Casework", "Exchange", "Journal", "SampleData", "ServiceTime", "TestSupport",
            ],
            swiftSettings: testSettings),
        .testTarget(
            name: "SettingsTests",
            dependencies: ["Casework", "Journal", "ServiceTime", "Settings", "TestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "EvidenceStoreTests", dependencies: ["Casework", "EvidenceStore", "TestSupport"],
            swiftSettings: testSettings),
        .testTarget(name: "StyleTests", swiftSettings: testSettings),
        .testTarget(
            name: "WordingTests",
            dependencies: ["Casework", "ServiceTime", "Terminal", "TestSupport", "Wording"],
            swiftSettings: testSettings),
        .testTarget(
            name: "makegoodTests",
            dependencies: ["Casework", "Terminal", "TestSupport", "Wording", "makegood"],
            swiftSettings: testSettings),
    ],
    swiftLanguageModes: [.v6]
)
