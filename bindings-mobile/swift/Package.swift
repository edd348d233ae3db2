// swift-tools-version:5.9
// The Swift of Tenure. `cargo xtask test mobile` writes `Tenure.swift` and `TenureFFI.h` into it, and tests it.

import PackageDescription

let package = Package(
    name: "Tenure",
    platforms: [.macOS(.v13), .iOS(.v16)],
    products: [.library(name: "Tenure", targets: ["Tenure"])],
    targets: [
        // Rust's library, by its C header.
        .systemLibrary(name: "TenureFFI"),
        .target(name: "Tenure", dependencies: ["TenureFFI"]),
        // The vectors, and the month end of Harbour: what every language must say alike.
        .executableTarget(name: "Agree", dependencies: ["Tenure"], path: "Tests/Agree"),
        .testTarget(name: "TenureTests", dependencies: ["Tenure", "Agree"]),
    ]
)
