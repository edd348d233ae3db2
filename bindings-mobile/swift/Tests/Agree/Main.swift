import Foundation
import Tenure

/// What all languages must say alike: `Agree vectors` asks the vectors, `Agree month` writes the month end of Harbour.
@main
struct Agree {
    static func main() throws {
        switch CommandLine.arguments.dropFirst().first {
        case "vectors":
            exit(try askVectors() ? 0 : 1)
        case "month":
            try writeMonth()
        default:
            print("Agree vectors|month")
            exit(2)
        }
    }
}

/// The month end of Harbour as JSON, on one line. The same program is in every language, and all must write the same bytes.
private func writeMonth() throws {
    let space = try Space.open(shared("core/examples/harbour/space.json"))
    let month = try space.monthEnd(through: Day("2024-11-30")).toJson()
    FileHandle.standardOutput.write(Data((month + "\n").utf8))
}

/// A file that all languages share.
func shared(_ path: String) -> URL {
    let root = ProcessInfo.processInfo.environment["TENURE_ROOT"] ?? "../.."
    return URL(fileURLWithPath: root).appendingPathComponent(path)
}
