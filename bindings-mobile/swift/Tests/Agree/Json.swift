import Foundation
import Tenure

// JSON as the runner needs it: read, put together, and compared.

/// A value in JSON. Its numbers are exact.
enum Json: Equatable, Codable {
    case null
    case flag(Bool)
    case number(Decimal)
    case text(String)
    case list([Json])
    case object([String: Json])

    init(from decoder: Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Decimal.self) {
            self = .number(number)
        } else if let list = try? value.decode([Json].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: Json].self))
        }
    }

    func encode(to encoder: Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case let .flag(flag): try value.encode(flag)
        case let .number(number): try value.encode(number)
        case let .text(text): try value.encode(text)
        case let .list(list): try value.encode(list)
        case let .object(fields): try value.encode(fields)
        }
    }

    init(bytes: Data) throws {
        self = try JSONDecoder().decode(Json.self, from: bytes)
    }

    /// Its text.
    func bytes() throws -> Data {
        try JSONEncoder().encode(self)
    }
}

extension Json: CustomStringConvertible {
    var description: String {
        (try? String(decoding: bytes(), as: UTF8.self)) ?? "no JSON"
    }
}

func parsed(_ text: String) throws -> Json {
    try Json(bytes: Data(text.utf8))
}

/// What has a form in JSON: decimals, dates, instants and amounts are text.
protocol InJson {
    var json: Json { get }
}

extension Json: InJson { var json: Json { self } }
extension Bool: InJson { var json: Json { .flag(self) } }
extension Int: InJson { var json: Json { .number(Decimal(self)) } }
extension Int64: InJson { var json: Json { .number(Decimal(self)) } }
extension String: InJson { var json: Json { .text(self) } }
extension Decimal: InJson { var json: Json { .text(description) } }
extension Day: InJson { var json: Json { .text(description) } }
extension Moment: InJson { var json: Json { .text(description) } }
extension Amount: InJson { var json: Json { .text(description) } }
extension Optional: InJson where Wrapped: InJson { var json: Json { self?.json ?? .null } }
extension Array: InJson where Element: InJson { var json: Json { .list(map(\.json)) } }
extension Dictionary: InJson where Key == String, Value: InJson { var json: Json { .object(mapValues(\.json)) } }

extension When: InJson {
    var json: Json {
        switch self {
        case let .day(day): day.json
        case let .moment(moment): moment.json
        }
    }
}

func obj(_ fields: [String: any InJson]) -> Json {
    .object(fields.mapValues(\.json))
}

extension Json {
    /// A field of an object; what is absent is null.
    subscript(key: String) -> Json {
        if case let .object(fields) = self { fields[key] ?? .null } else { .null }
    }

    /// The object with more fields.
    func with(_ more: [String: any InJson]) throws -> Json {
        .object(try object.merging(more.mapValues(\.json)) { $1 })
    }

    /// The object, each of whose elements of a list has more fields.
    func withEach(_ list: String, _ more: (Int) throws -> [String: any InJson]) throws -> Json {
        guard case let .list(elements) = self[list] else { return self }
        return try with([list: elements.enumerated().map { try $1.with(more($0)) }])
    }
}

/// Nothing if `got` has everything that `expected` names, or else where it differs: of objects the keys that are named (an
/// absent one counts as null), of lists every element, decimal strings by their value.
func differs(_ expected: Json, _ got: Json, at place: String) -> String? {
    switch (expected, got) {
    case let (.object(wanted), .object):
        for (key, each) in wanted {
            if let found = differs(each, got[key], at: "\(place).\(key)") { return found }
        }
        return nil
    case let (.list(wanted), .list(given)) where wanted.count == given.count:
        for (n, each) in wanted.enumerated() {
            if let found = differs(each, given[n], at: "\(place)[\(n)]") { return found }
        }
        return nil
    // Swift's own `==` takes an accented letter and its parts for the same.
    case let (.text(one), .text(other)) where one.utf8.elementsEqual(other.utf8) || sameNumber(one, other):
        return nil
    case (.text, .text):
        break
    default:
        if expected == got { return nil }
    }
    return "\(place): expected \(expected), got \(got)"
}

/// Whether a decimal number is the same as a decimal number or a fraction.
private func sameNumber(_ one: String, _ other: String) -> Bool {
    let number = #/([+-]?[0-9]+(?:\.[0-9]+)?)(?:/([0-9]+))?/#
    guard let (_, a, none) = one.wholeMatch(of: number)?.output, none == nil,
        let (_, b, divisor) = other.wholeMatch(of: number)?.output,
        // What a `Decimal` holds exactly.
        a.count + (divisor ?? "1").count <= 38, b.count <= 38,
        let left = Decimal(string: String(a)), let by = Decimal(string: String(divisor ?? "1")),
        let right = Decimal(string: String(b))
    else { return false }
    return left * by == right
}
