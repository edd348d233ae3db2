import Foundation
import Tenure

// What the adaptors have in common: how the cases of other systems are put to the calculators.

extension When {
    /// The day that it is.
    var onDay: Day {
        get throws {
            guard case let .day(day) = self else { throw malformed("\(self) is not a day") }
            return day
        }
    }
}

/// Cycles on a fixed day of the month; of days and weeks, which have none, from the start.
func billedOn(_ start: Day, _ dayOfMonth: Int64, _ every: String) throws -> Rhythm {
    guard (0...255).contains(dayOfMonth) else { throw malformed("a day of the month is 1 to 31") }
    let inMonths = !every.hasPrefix("PT") && (every.hasSuffix("M") || every.hasSuffix("Y"))
    return Rhythm(anchor: start.when, every: every, align: inMonths ? .day(day: Int32(dayOfMonth)) : nil)
}

/// How many days there are from one to another.
func daysOf(_ from: Day, _ until: Day) throws -> Int64 {
    try daysBetween(from: from.when, until: until.when)
}

/// How many days a pair of dates has.
func daysOf(_ dates: (from: Day, until: Day)) throws -> Int64 {
    try daysOf(dates.from, dates.until)
}

/// The instant that is given, or the start of the day.
func instant(_ value: Json, _ inputs: Inputs) throws -> Moment {
    switch try value.when {
    case let .moment(moment): return moment
    case let day: return try localDay(when: day, zone: inputs.zone()).from
    }
}

/// The currency that a vector names, or one that has so many decimals.
func currency(_ inputs: Inputs) throws -> String {
    let code: String
    switch try inputs.maybe("scale")?.long {
    case nil, 2: code = "USD"
    case 0: code = "JPY"
    case 3: code = "KWD"
    case 4: code = "CLF"
    case let scale?: throw malformed("no currency has \(scale) decimals")
    }
    return try canonical(kind: .currency, text: inputs.text("currency", or: code))
}

/// An amount that is given in major units.
func amount(_ value: Json, _ currency: String) throws -> Amount {
    try Amount.parse("\(value.text) \(currency)")
}

/// The price of a whole: `price` in major units, or `price_minor` in minor ones.
func price(_ inputs: Inputs, _ currency: String) throws -> Amount {
    if let minor = inputs.maybe("price_minor") {
        return try amountOfMinor(minor: minor.long, currency: currency)
    }
    return try amount(inputs["price"], currency)
}

/// An amount without its currency.
func number(_ amount: Amount) -> String {
    String(amount.description.prefix { $0 != " " })
}

/// What is rounded before the line: fractions, if `fraction_scale` says so. Of a change it is the unused part, as those do whose
/// cases these are.
func proration(_ inputs: Inputs, places: Int32? = nil) throws -> Proration {
    let scale = try inputs.maybe("fraction_scale")?.int ?? places
    return Proration(roundFirst: scale.map { .fraction(value: $0) } ?? .nothing, rounded: .unused)
}

/// A price as a plan has it.
func planPrice(_ value: Json) throws -> Price {
    let (kind, fields) = try value.only
    return try whole(fields) { inputs in
        func amount(_ key: String) throws -> Amount { try Amount.parse(inputs[key].text) }
        let minimum = try inputs.maybe("minimum").map { try Amount.parse($0.text) }
        let tiers = try inputs.objects("tiers") {
            Tier(
                upTo: try $0.maybe("up_to")?.long, each: try Amount.parse($0["each"].text),
                flat: try $0.maybe("flat").map { try Amount.parse($0.text) })
        }
        switch kind {
        case "flat": return .flat(amount: try amount("amount"))
        case "per_seat": return .perSeat(amount: try amount("amount"), minimum: minimum)
        case "graduated": return .graduated(tiers: tiers, minimum: minimum)
        case "volume": return .volume(tiers: tiers, minimum: minimum)
        case "package":
            return .package(amount: try amount("amount"), size: try inputs["size"].long, minimum: minimum)
        default: throw malformed("`\(kind)` is no price")
        }
    }
}
