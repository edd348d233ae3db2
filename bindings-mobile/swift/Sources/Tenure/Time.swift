// Days and instants. Foundation's `Date` cannot hold microseconds exactly, and has no day without a time.

import Foundation

/// A day without a time.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// From 1 to 9999.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to 31.
    public let day: Int

    /// A day by its numbers. Throws `invalid_day` if there is none such.
    public init(year: Int, month: Int, day: Int) throws {
        try self.init(Day(known: year, month, day).text)
    }

    /// A day from its text, such as `2026-01-31`. Throws `invalid_day` if it is none.
    public init(_ text: String) throws {
        self.init(text: try canonical(kind: .day, text: text))
    }

    /// From what the library wrote.
    init(text: String) {
        let numbers = text.split(separator: "-").map { Int($0) ?? 0 }
        self.init(
            known: numbers.count > 0 ? numbers[0] : 0,
            numbers.count > 1 ? numbers[1] : 0,
            numbers.count > 2 ? numbers[2] : 0
        )
    }

    /// From numbers that nobody checks.
    fileprivate init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    var text: String {
        padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
    }

    /// As it is written: `2026-01-31`.
    public var description: String { text }

    /// Its components, of the Gregorian calendar.
    public var dateComponents: DateComponents {
        DateComponents(calendar: Calendar(identifier: .gregorian), year: year, month: month, day: day)
    }

    public static func < (one: Day, other: Day) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

/// An instant, exact to the microsecond.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Microseconds since the start of 1970 in UTC.
    public let microseconds: Int64

    /// An instant by its microseconds since the start of 1970 in UTC. One before the year 1 or after the year 9999 is
    /// refused by whatever it is given to.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// An instant from its text, such as `2026-01-31T09:00:00Z`. Throws `invalid_moment` if it is none.
    public init(_ text: String) throws {
        self.init(text: try canonical(kind: .moment, text: text))
    }

    /// The instant of a date, to the nearest microsecond. One that is beyond all years is refused by whatever it is given
    /// to.
    public init(_ date: Date) {
        let micros = (date.timeIntervalSince1970 * 1_000_000).rounded()
        // What does not fit, or is no number, would end the process as an `Int64`.
        self.init(microseconds: Int64(exactly: micros) ?? (micros > 0 ? .max : .min))
    }

    /// From what the library wrote: `2026-01-31T09:00:00.25Z`.
    init(text: String) {
        let halves = text.dropLast().split(separator: "T")
        let clock = (halves.count > 1 ? halves[1] : "").split(separator: ":")
        let seconds = (clock.count > 2 ? clock[2] : "").split(separator: ".")
        func number(_ text: Substring?) -> Int64 { text.flatMap { Int64($0) } ?? 0 }
        let day = Day(text: halves.first.map(String.init) ?? "")
        let minutes = number(clock.first) * 60 + number(clock.dropFirst().first)
        let whole = Moment.days(to: day) * 86_400 + minutes * 60 + number(seconds.first)
        let fraction = seconds.count > 1 ? String(seconds[1]) : ""
        let micros = fraction.padding(toLength: 6, withPad: "0", startingAt: 0)
        self.init(microseconds: whole * 1_000_000 + number(Substring(micros)))
    }

    var text: String {
        let (whole, micros) = Moment.divided(microseconds, by: 1_000_000)
        let (days, second) = Moment.divided(whole, by: 86_400)
        let clock = [second / 3_600, second / 60 % 60, second % 60].map { padded(Int($0), to: 2) }
        let fraction = micros == 0 ? "" : "." + padded(Int(micros), to: 6)
        return Moment.day(after: days).text + "T" + clock.joined(separator: ":") + fraction + "Z"
    }

    /// As it is written: `2026-01-31T09:00:00Z`.
    public var description: String { text }

    /// The nearest date of Foundation's.
    public var date: Date {
        Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    public static func < (one: Moment, other: Moment) -> Bool {
        one.microseconds < other.microseconds
    }

    /// Rounded down, and what remains.
    private static func divided(_ number: Int64, by divisor: Int64) -> (Int64, Int64) {
        let rest = number % divisor
        return rest < 0 ? (number / divisor - 1, rest + divisor) : (number / divisor, rest)
    }

    /// Days from the start of 1970, by years that start in March, so that a leap day comes last.
    private static func days(to day: Day) -> Int64 {
        let year = Int64(day.month > 2 ? day.year : day.year - 1)
        let (era, ofEra) = divided(year, by: 400)
        let ofYear = Int64((153 * (day.month > 2 ? day.month - 3 : day.month + 9) + 2) / 5 + day.day - 1)
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    private static func day(after days: Int64) -> Day {
        let (era, ofEra) = divided(days + 719_468, by: 146_097)
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let month = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * month + 2) / 5 + 1
        let january = month < 10 ? month + 3 : month - 9
        let whole = year + era * 400 + (january <= 2 ? 1 : 0)
        return Day(known: Int(whole), Int(january), Int(day))
    }
}

/// A number with leading zeros.
private func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, length - digits.count))
    return (number < 0 ? "-" : "") + zeros + digits
}

extension Day {
    /// The start of this local day.
    public var when: When { .day(value: self) }
}

extension Moment {
    /// This instant.
    public var when: When { .moment(value: self) }
}
