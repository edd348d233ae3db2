// Values that UniFFI does not write: facts, and how they and numbers, amounts, zones and spaces are read.

import Foundation

/// Facts: a fragment of a space file, as the library writes it. Answers that propose something hold them, and
/// `Space.with` takes them. Two are equal if they hold the same.
public struct Facts: Hashable, Sendable {
    /// The text of the fragment.
    public let json: String

    init(json: String) {
        self.json = json
    }

    /// Reads a fragment of a space file, strictly.
    public static func read(bytes: Data) throws -> Facts {
        try readFacts(bytes: bytes)
    }

    /// Reads a fragment of a space file, strictly.
    public static func read(_ text: String) throws -> Facts {
        try read(bytes: Data(text.utf8))
    }

    /// How many facts there are of each kind, by the array of the space file that holds them.
    public func counts() throws -> [String: Int64] {
        try factsCounts(facts: self)
    }

    /// These facts and those of `more`.
    public func plus(_ more: Facts) throws -> Facts {
        try factsPlus(facts: self, more: more)
    }

    /// The same as `json`.
    public func toJson() -> String { json }
}

extension Space {
    /// Reads a space file, strictly.
    public static func read(_ text: String) throws -> Space {
        try read(bytes: Data(text.utf8))
    }

    /// Reads the space file at `url`, strictly.
    public static func open(_ url: URL) throws -> Space {
        try read(bytes: Data(contentsOf: url))
    }
}

extension Request {
    /// Reads a request from its JSON, strictly.
    public static func read(_ text: String) throws -> Request {
        try readRequest(bytes: Data(text.utf8))
    }
}

extension Amount {
    /// Reads an amount from its text, such as `12.00 EUR`.
    public static func parse(_ text: String) throws -> Amount {
        try parseAmount(text: text)
    }
}

/// An exact decimal from its text, such as `19.99`. `Decimal(string:)` would take `19.99x` as well, and a literal `19.99` goes
/// through a binary float and comes out as another number.
public func decimal(_ text: String) throws -> Foundation.Decimal {
    decimalOf(try canonical(kind: .decimal, text: text))
}

/// From what the library wrote.
func decimalOf(_ text: String) -> Foundation.Decimal {
    Foundation.Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) ?? Foundation.Decimal.nan
}

/// Without an exponent. What is not a number is refused by the library.
func decimalText(_ number: Foundation.Decimal) -> String {
    var number = number
    return NSDecimalString(&number, Locale(identifier: "en_US_POSIX"))
}

/// A zone that the library knows and the system does not is refused: its tz database is older.
func zoneOf(_ name: String) throws -> TimeZone {
    guard let zone = TimeZone(identifier: name) else {
        let message = "this system does not know the zone `\(name)`"
        let problem = Problem(code: "unknown_zone", path: nil, message: message)
        throw TenureError.Value(code: problem.code, path: problem.path, message: message, errors: [problem])
    }
    return zone
}

extension TenureError {
    private var parts: (code: String, path: String?, message: String, errors: [Problem]) {
        switch self {
        case let .Format(code, path, message, errors): return (code, path, message, errors)
        case let .Value(code, path, message, errors): return (code, path, message, errors)
        case let .Fact(code, path, message, errors): return (code, path, message, errors)
        case let .Question(code, path, message, errors): return (code, path, message, errors)
        }
    }

    /// The stable code, such as `dangling_id`.
    public var code: String { parts.code }

    /// Where in the input, such as `memberships[3].plan`.
    public var path: String? { parts.path }

    /// What is wrong and what to do about it, in English.
    public var message: String { parts.message }

    /// Everything that is wrong, in the order in which it stands in the input.
    public var errors: [Problem] { parts.errors }
}

extension TenureError: LocalizedError {
    public var errorDescription: String? { message }
}
