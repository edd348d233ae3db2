import Tenure

// What Kill Bill bills: cycles on a bill cycle day, with stubs against intervals that are not clamped again.

private let unclamped = Proration(stubOf: .unclamped)

/// The subscription that is asked about.
private func subscription(_ inputs: Inputs) throws -> (Rhythm, Charged, Timing) {
    let from = try inputs["start"].day
    let rhythm = try billedOn(from, inputs["bill_cycle_day"].long, inputs["interval"].interval)
    let timing: Timing
    switch try inputs["billing"].text {
    case "in_advance": timing = .advance
    case "in_arrear": timing = .arrears
    case "in_arrear_greedy": timing = .arrearsGreedy
    case let other: throw malformed("there is no billing `\(other)`")
    }
    let charged = Charged(from: from, until: try inputs.maybe("end")?.day, through: try inputs["target"].day)
    return (rhythm, charged, timing)
}

/// The share of a whole cycle, rounded to so many decimals.
private func fraction(_ portion: BilledPortion, _ inputs: Inputs) throws -> String {
    let places = try inputs.maybe("fraction_scale")?.long ?? 9
    return try roundTo(
        value: "\(portion.numerator)/\(portion.denominator)", places: places, rounding: inputs.rounding())
}

private func lines(_ inputs: Inputs) throws -> ([Json], [String]) {
    let (rhythm, charged, timing) = try subscription(inputs)
    let found = try portions(rhythm: rhythm, charged: charged, timing: timing, proration: unclamped)
    let fractions = try found.map { try fraction($0, inputs) }
    let lines = zip(found, fractions).map { obj(["from": $0.from, "to": $0.until, "fraction": $1]) }
    return (lines, fractions)
}

func billCycles(_ inputs: Inputs) throws -> Json {
    _ = try (inputs.maybe("fraction_scale"), inputs.rounding())
    let (lines, fractions) = try lines(inputs)
    return obj(["cycles": try sumExact(values: fractions), "derived_lines": lines])
}

func billingLines(_ inputs: Inputs) throws -> Json {
    obj(["lines": try lines(inputs).0])
}

func billingInterval(_ inputs: Inputs) throws -> Json {
    let (rhythm, charged, timing) = try subscription(inputs)
    let first = try nextBoundary(rhythm: rhythm, after: rhythm.anchor, inclusive: true).onDay
    let billed = try chargedUntil(rhythm: rhythm, charged: charged, timing: timing)
    var answer = obj(["has_something_to_bill": billed != nil, "first_cycle_date": first, "billed_through": billed])
    if let billed {
        // The last boundary that is reached; before the first one it is the first.
        let last = max(try cycleAt(rhythm: rhythm, at: billed.when).from.onDay, first)
        let next = try nextBoundary(rhythm: rhythm, after: billed.when)
        answer = try answer.with(["last_cycle_date": last, "next_cycle_date": next])
    }
    let found = try portions(rhythm: rhythm, charged: charged, timing: timing, proration: unclamped)
    return try answer.with(["whole_periods": found.filter(\.whole).count])
}

/// A stub that leads up to the first boundary, or away from the last.
func stubFraction(_ inputs: Inputs) throws -> Json {
    let (start, end) = (try inputs["start"].day, try inputs["end"].day)
    let month = try inputs.maybe("fixed_days_per_month")?.int
    let boundary: Day
    switch try inputs["side"].text {
    case "leading": boundary = end
    case "trailing": boundary = start
    case let other: throw malformed("there is no side `\(other)`")
    }
    let found = try portions(
        rhythm: Rhythm(anchor: boundary.when, every: inputs["interval"].interval),
        charged: Charged(from: start, until: end, through: end),
        proration: month.map { Proration(count: .monthOf(value: $0)) } ?? unclamped)
    guard let portion = found.first, found.count == 1 else { throw malformed("a stub is shorter than a cycle") }
    return obj([
        "days": portion.numerator, "denominator": portion.denominator, "fraction": try fraction(portion, inputs),
    ])
}
