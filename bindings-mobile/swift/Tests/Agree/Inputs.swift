import Foundation
import Tenure

// Reading what a vector gives an operation. Every key must be read, so that none is passed over in silence.

enum Failure: Error {
    /// There is no such operation.
    case unasked(String)
    /// The operation does not understand what it is given.
    case malformed(String)
}

func malformed(_ message: String) -> Failure {
    .malformed(message)
}

/// The inputs of one question.
final class Inputs {
    private let fields: [String: Json]
    private var read: Set<String> = []

    init(_ value: Json) throws {
        fields = try value.object
    }

    /// Nothing is left that nobody asked for.
    func finish() throws {
        if let unknown = fields.keys.first(where: { !read.contains($0) }) {
            throw malformed("the input `\(unknown)` is not known")
        }
    }

    /// The value of a key, unless it is absent or null.
    func maybe(_ key: String) -> Json? {
        read.insert(key)
        return fields[key].flatMap { $0 == .null ? nil : $0 }
    }

    /// The value of a key.
    subscript(key: String) -> Json {
        get throws {
            guard let value = maybe(key) else { throw malformed("the input `\(key)` is missing") }
            return value
        }
    }

    func text(_ key: String, or absent: String) throws -> String {
        try maybe(key)?.text ?? absent
    }

    func flag(_ key: String, or absent: Bool) throws -> Bool {
        try maybe(key)?.flag ?? absent
    }

    func zone() throws -> TimeZone {
        let name = try text("timezone", or: "UTC")
        guard let zone = TimeZone(identifier: try canonical(kind: .zone, text: name)) else {
            throw malformed("the system does not know the zone `\(name)`")
        }
        return zone
    }

    func rounding() throws -> Rounding {
        switch try text("rounding", or: "half_away_from_zero") {
        case "half_up", "half_away_from_zero": return .halfAwayFromZero
        case "half_even": return .halfEven
        case "toward_zero", "towards_zero", "down": return .towardZero
        case "away_from_zero", "up": return .awayFromZero
        case let other: throw malformed("there is no rounding `\(other)`")
        }
    }

    /// The inputs within an object.
    func within(_ key: String) throws -> Inputs {
        try Inputs(self[key])
    }

    /// What is read of an object, all of it.
    func within<T>(_ key: String, _ read: (Inputs) throws -> T) throws -> T {
        try whole(self[key], read)
    }

    /// What is read of each of a list of objects, which may be absent.
    func objects<T>(_ key: String, _ read: (Inputs) throws -> T) throws -> [T] {
        try maybe(key)?.list.map { try whole($0, read) } ?? []
    }
}

/// What is read of an object, all of it.
func whole<T>(_ value: Json, _ read: (Inputs) throws -> T) throws -> T {
    let inputs = try Inputs(value)
    let found = try read(inputs)
    try inputs.finish()
    return found
}

extension Json {
    var text: String {
        get throws {
            guard case let .text(text) = self else { throw malformed("\(self) is not a string") }
            return text
        }
    }

    var flag: Bool {
        get throws {
            guard case let .flag(flag) = self else { throw malformed("\(self) is not true or false") }
            return flag
        }
    }

    var number: Decimal {
        get throws {
            guard case let .number(number) = self else { throw malformed("\(self) is not a number") }
            return number
        }
    }

    var long: Int64 {
        get throws {
            guard let long = Int64(try number.description) else { throw malformed("\(self) is not a whole number") }
            return long
        }
    }

    var int: Int32 {
        get throws {
            guard let int = Int32(exactly: try long) else { throw malformed("\(self) is too large") }
            return int
        }
    }

    var list: [Json] {
        get throws {
            guard case let .list(list) = self else { throw malformed("\(self) is not a list") }
            return list
        }
    }

    var object: [String: Json] {
        get throws {
            guard case let .object(fields) = self else { throw malformed("\(self) is not an object") }
            return fields
        }
    }

    /// The one key of an object, and what it holds.
    var only: (key: String, value: Json) {
        get throws {
            guard let field = try object.first, try object.count == 1 else { throw malformed("\(self) has not one key") }
            return field
        }
    }

    var words: [String] { get throws { try list.map { try $0.text } } }

    var day: Day { get throws { try Day(text) } }

    var moment: Moment { get throws { try Moment(text) } }

    var when: When {
        get throws {
            let text = try canonical(kind: .when, text: text)
            return text.contains("T") ? try Moment(text).when : try Day(text).when
        }
    }

    /// An amount of credits as text, or of minor units as a number.
    var credits: Decimal {
        get throws { if case let .number(number) = self { number } else { try decimal(text) } }
    }

    var pair: (Json, Json) {
        get throws {
            let list = try list
            guard list.count == 2 else { throw malformed("\(self) is not a pair") }
            return (list[0], list[1])
        }
    }

    var days: (from: Day, until: Day) {
        get throws { let (from, until) = try pair; return (try from.day, try until.day) }
    }

    var moments: (from: Moment, until: Moment) {
        get throws { let (from, until) = try pair; return (try from.moment, try until.moment) }
    }

    /// An interval as text such as `P1M`, or as `{"unit": "month", "count": 1}`.
    var interval: String {
        get throws {
            guard case .object = self else { return try canonical(kind: .interval, text: text) }
            return try units(self["unit"].text, self["count"].long)
        }
    }

    /// One of a choice of names.
    func named<T: CaseIterable>() throws -> T {
        // `charge_full_price` is `chargeFullPrice` here.
        let name = try text.replacingOccurrences(of: "_", with: "").lowercased()
        guard let found = T.allCases.first(where: { "\($0)".lowercased() == name }) else {
            throw malformed("there is no \(T.self) \(self)")
        }
        return found
    }
}

/// So many of a unit by its name.
func units(_ unit: String, _ count: Int64) throws -> String {
    let text: String
    switch unit {
    case "hour": text = "PT\(count)H"
    case "day": text = "P\(count)D"
    case "week": text = "P\(count)W"
    case "month": text = "P\(count)M"
    case "quarter": text = "P\(3 * count)M"
    case "half_year": text = "P\(6 * count)M"
    case "year": text = "P\(count)Y"
    default: throw malformed("there is no unit `\(unit)`")
    }
    return try canonical(kind: .interval, text: text)
}
