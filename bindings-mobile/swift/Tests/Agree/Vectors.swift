import Foundation
import Tenure

// The vectors of `core/vectors/`: questions with the answers that they must have, asked through the public API.

/// What is not asked outside Rust, with the reason that `core/vectors/README.md` gives.
private let skippedOps = [
    "add_duration":
        "the library has no durations of several units; the Rust runner puts one together from dates and seconds"
]

/// A question of a vector.
private struct Ask {
    let op: String
    let input: Json
    let out: Json

    init(_ fields: Json) throws {
        op = try fields["op"].text
        input = fields["in"]
        out = fields["out"]
    }
}

/// Asks them all, and prints how many there are of each family: whether all agree.
func askVectors() throws -> Bool {
    var failed = 0
    var families: [String: (ran: Int, skipped: Int)] = [:]
    var skips: Set<String> = []
    let files = try FileManager.default.contentsOfDirectory(
        at: shared("core/vectors"), includingPropertiesForKeys: nil)
    let names = Set(files.map(\.lastPathComponent)).filter { $0.hasSuffix(".json") && $0 != "vectors.schema.json" }
    for name in names.sorted() {
        let file = try Json(bytes: Data(contentsOf: shared("core/vectors").appendingPathComponent(name)))
        let family = try file["family"].text
        var counts = families[family] ?? (0, 0)
        for vector in try file["vectors"].list {
            let asks = try asks(of: vector)
            let skipped = vector["space"] == .null ? asks.map(\.op).filter { skippedOps[$0] != nil } : []
            if !skipped.isEmpty {
                counts.skipped += 1
                skips.formUnion(skipped)
                continue
            }
            counts.ran += 1
            if let wrong = try wrong(vector, asks, file) {
                failed += 1
                print("FAILED \(family) / \(try vector["name"].text)\n      \(wrong)")
            }
        }
        families[family] = counts
    }
    for (family, counts) in families.sorted(by: { $0.key < $1.key }) {
        print("vectors \(family.replacingOccurrences(of: " ", with: "_")) \(counts.ran) \(counts.skipped)")
    }
    let all = families.values
    print("vectors all \(all.map(\.ran).reduce(0, +)) \(all.map(\.skipped).reduce(0, +))")
    skips.sorted().forEach { print("skipped \($0): \(skippedOps[$0] ?? "")") }
    if failed > 0 {
        print("\(failed) vectors failed")
    }
    return failed == 0
}

/// What is wrong with the answers to a vector, if anything is.
private func wrong(_ vector: Json, _ asks: [Ask], _ file: Json) throws -> String? {
    var found: String?
    do {
        let space = try space(vector, file)
        for ask in asks where found == nil {
            found = try differs(ask, space)
        }
    } catch let Failure.malformed(message) {
        return "malformed: \(message)"
    }
    guard vector["disagrees"] != .null else { return found }
    return found == nil ? "passes, though it is said to disagree: \(try vector["disagrees"].text)" : nil
}

private func differs(_ ask: Ask, _ space: Json?) throws -> String? {
    let got: Json
    do {
        got = try whole(ask.input) { inputs in
            try space.map { try answerOfSpace(ask.op, inputs, $0) } ?? answerOfCalculator(ask.op, inputs)
        }
    } catch let refusal as TenureError {
        got = obj(["error": refusal.code, "path": refusal.path])
    } catch let Failure.unasked(op) {
        return "`\(op)` cannot be asked"
    }
    return differs(ask.out, got, at: ask.op).map { "\($0)\n      whole answer: \(got)" }
}

/// What is asked, in order.
private func asks(of vector: Json) throws -> [Ask] {
    let own = vector["op"] == .null ? [] : [try Ask(vector)]
    return try own + (vector["asks"] == .null ? [] : vector["asks"].list.map(Ask.init))
}

/// The space file that the questions are about.
private func space(_ vector: Json, _ file: Json) throws -> Json? {
    var space = vector["space"]
    if space == .null { return nil }
    if case let .text(name) = space { space = file["spaces"][name] }
    guard case let .object(more) = vector["with"] else { return space }
    for (array, more) in more {
        switch (space[array], more) {
        case let (.list(there), .list(more)): space = try space.with([array: there + more])
        case let (.object(there), .object(more)): space = try space.with([array: there.merging(more) { $1 }])
        default: space = try space.with([array: more])
        }
    }
    return space
}
