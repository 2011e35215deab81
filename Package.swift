// swift-tools-version: 6.2
// One package, one binary. Who may import whom is the table in Tests/ArchitectureTests, which reads every file.
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // The targets are small and many: without this, generics of one are never made concrete in another.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A Swift target of ours: everything may use Support, so it is not repeated.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: (name == "Support" ? [] : ["Support"]) + dependencies, path: "Sources/\(name)", swiftSettings: strict)
}

/// The tests of `name`; what they reach besides their target and TestSupport is named.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + (name == "Support" ? [] : ["Support"]) + dependencies,
        path: "Tests/\(name)Tests", swiftSettings: strict)
}

/// A C library that Debian ships: a module map and inline wrappers, no logic.
func library(_ name: String, pkgConfig: String? = nil) -> Target {
    .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig)
}

let package = Package(
    name: "samenspraak",
    products: [.executable(name: "samenspraak", targets: ["samenspraak"])],
    targets: [
        library("CSQLite"),
        library("CPQ", pkgConfig: "libpq"),
        library("CMHD"),
        library("CCurl"),
        library("CGMime", pkgConfig: "gmime-3.0"),
        library("CGumbo"),
        library("CSodium"),
        library("CSeccomp"),
        library("CTurboJPEG"),
        library("CPNG"),
        library("CWebP"),
        library("CGif"),
        .target(name: "CResources", path: "Sources/CResources", exclude: ["assets"]),
        target("Support"),
        target("Domain"),
        target("Language", ["Domain", "CResources"]),
        target("Crypto", ["CSodium"]),
        target("SQL", ["CSQLite", "CPQ"]),
        target("Storage", ["SQL", "Domain"]),
        target("Formats", ["Domain", "CGMime", "CGumbo", "CSeccomp", "CTurboJPEG", "CPNG", "CWebP", "CGif"]),
        target("Channels", ["Domain", "Formats", "Crypto"]),
        target("HTTP", ["CMHD", "CCurl"]),
        target("Connectors", ["HTTP", "Domain", "CCurl"]),
        target("Desk", ["Domain", "Language", "Storage", "SQL", "Formats", "Crypto"]),
        target("Workers", ["Desk", "Domain"]),
        target("API", ["Desk", "HTTP", "Domain"]),
        target("Web", ["Desk", "HTTP", "Domain", "CResources"]),
        target(
            "App",
            [
                "Desk", "API", "Web", "Workers", "Connectors", "HTTP", "Storage", "SQL", "Formats", "Channels", "Crypto", "Domain", "Language",
                "CResources",
            ]),
        .executableTarget(name: "samenspraak", dependencies: ["App"], path: "Sources/Main", swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["Support"], path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "DeskTestSupport", dependencies: ["Desk", "Domain", "SQL", "Storage", "Formats", "Support", "TestSupport"],
            path: "Tests/DeskTestSupport", swiftSettings: strict),
        // What the decoder pool starts in its tests; the product starts itself with `decode`.
        .executableTarget(
            name: "samenspraak-decode-child", dependencies: ["Formats"], path: "Tests/DecoderChildMain", swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], path: "Tests/ArchitectureTests", swiftSettings: strict),
        tests("Support"),
        tests("Domain"),
        tests("Language", ["Domain"]),
        tests("Crypto"),
        tests("SQL", ["CSQLite"]),
        tests("Formats", ["samenspraak-decode-child", "CGumbo", "CWebP"]),
        tests("Channels", ["Domain"]),
        tests("HTTP"),
        .testTarget(
            name: "HTTPClientTests", dependencies: ["HTTP", "Support", "TestSupport"], path: "Tests/HTTPClientTests", swiftSettings: strict),
        tests("Connectors", ["Formats", "HTTP"]),
        tests("Desk", ["Domain", "SQL", "Storage", "Formats", "DeskTestSupport"]),
        tests("Workers", ["Desk", "Domain", "SQL", "DeskTestSupport"]),
        tests("API", ["Desk", "Domain", "HTTP", "SQL", "DeskTestSupport"]),
        tests("Web", ["CResources", "Domain", "HTTP"]),
    ]
)
