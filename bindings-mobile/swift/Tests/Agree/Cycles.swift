import Tenure

// Boundaries and periods.

/// Cycles on the bill cycle day (or the billing day) of a start.
private func billed(_ inputs: Inputs, _ key: String) throws -> Rhythm {
    try billedOn(inputs["start"].day, inputs[key].long, inputs["interval"].interval)
}

/// Cycles from an instant, in the zone of the vector. An anchor that stands on the calendar is one like any other.
private func anchored(_ inputs: Inputs) throws -> Rhythm {
    let alignment = try inputs.text("alignment", or: "anniversary")
    guard ["anniversary", "calendar"].contains(alignment) else { throw malformed("there is no alignment `\(alignment)`") }
    let (anchor, every) = (try inputs["anchor"].moment.when, try inputs["interval"].interval)
    return Rhythm(anchor: anchor, every: every, zone: try inputs.zone())
}

func firstCycleDate(_ inputs: Inputs) throws -> Json {
    let rhythm = try billed(inputs, "bill_cycle_day")
    return obj(["first_cycle_date": try nextBoundary(rhythm: rhythm, after: rhythm.anchor, inclusive: true)])
}

func addPeriods(_ inputs: Inputs) throws -> Json {
    let rhythm = Rhythm(anchor: try inputs["date"].day.when, every: try inputs["interval"].interval)
    return obj(["date": try boundary(rhythm: rhythm, number: inputs["periods"].long)])
}

func alignWithinMonth(_ inputs: Inputs) throws -> Json {
    let rhythm = try billedOn(inputs["date"].day, inputs["bill_cycle_day"].long, "P1M")
    return obj(["date": try boundary(rhythm: rhythm, number: 0)])
}

func periodsBetween(_ inputs: Inputs) throws -> Json {
    let (from, until, every) = (try inputs["start"].day, try inputs["end"].day, try inputs["interval"].interval)
    return obj(["periods": try wholePeriods(from: from, until: until, every: every)])
}

/// The period that an invoice of this date is for. The first one may be a stub.
func advancePeriod(_ inputs: Inputs) throws -> Json {
    _ = try inputs.flag("first_period", or: false)
    let (date, day) = (try inputs["invoice_date"].day, try inputs["billing_day"].long)
    let rhythm = try billedOn(date, day, inputs["interval"].interval)
    return obj(["period": [rhythm.anchor, try nextBoundary(rhythm: rhythm, after: rhythm.anchor)]])
}

/// The period that contains a date; before the start the first one, which begins with the start.
func periodContaining(_ inputs: Inputs) throws -> Json {
    let start = try inputs["start"].day
    let at = max(try inputs["target"].day, start)
    let found = try cycleAt(rhythm: billed(inputs, "billing_day"), at: at.when)
    return obj(["period": [max(try found.from.onDay, start).when, found.until]])
}

/// How many boundaries have passed since the start.
func elapsedCycles(_ inputs: Inputs) throws -> Json {
    let rhythm = try billed(inputs, "billing_day")
    let target = try cycleAt(rhythm: rhythm, at: inputs["target"].day.when)
    return obj(["cycles": max(target.number - (try cycleAt(rhythm: rhythm, at: rhythm.anchor).number), 0)])
}

/// The period that is billed on a date: in advance the one that contains it, in arrears the one before that.
func periodBilledAt(_ inputs: Inputs) throws -> Json {
    let start = try inputs["start"].day
    let align: CycleAnchor
    switch try inputs.text("alignment", or: "anniversary") {
    case "anniversary": align = .anniversary
    case "calendar": align = .calendar
    case let other: throw malformed("there is no alignment `\(other)`")
    }
    let rhythm = Rhythm(anchor: start.when, every: try inputs["interval"].interval, align: align)
    let running = try cycleAt(rhythm: rhythm, at: inputs["billing_at"].day.when)
    let billed: CycleSpan
    switch try inputs["billing"].text {
    case "in_advance": billed = running
    case "in_arrear": billed = try cycle(rhythm: rhythm, number: running.number - 1)
    case let other: throw malformed("there is no billing `\(other)`")
    }
    guard try inputs.text("end_is", or: "exclusive") == "inclusive_last_second" else {
        throw malformed("the end is either given as the last second of a day or not asked for")
    }
    return obj(["from": max(try billed.from.onDay, start), "to_inclusive": billed.lastDay])
}

/// Boundaries from one number to another, over local days.
func boundaries(_ inputs: Inputs) throws -> Json {
    let (anchor, every) = (try inputs["anchor"].day, try inputs["interval"].interval)
    let rhythm: Rhythm
    switch (try inputs.text("alignment", or: "anniversary"), try inputs.maybe("day")?.long) {
    case ("anniversary", nil): rhythm = Rhythm(anchor: anchor.when, every: every)
    case ("calendar", nil): rhythm = Rhythm(anchor: anchor.when, every: every, align: .calendar)
    case let ("day", day?): rhythm = try billedOn(anchor, day, every)
    default: throw malformed("the alignment is anniversary, calendar, or a day")
    }
    let (from, to) = (try inputs["from"].long, try inputs["to"].long)
    let numbers = from > to ? [] : Array(from...to)
    return obj(["boundaries": try numbers.map { try boundary(rhythm: rhythm, number: $0) }])
}

/// The first boundary after an instant, or at it if that is asked; not before the floor, and not after the end.
func next(_ inputs: Inputs) throws -> Json {
    let (after, inclusive) = (try inputs["after"].moment.when, try inputs.flag("inclusive", or: false))
    let (floor, ends) = (try inputs.maybe("floor")?.moment.when, try inputs.maybe("subscription_end")?.moment.when)
    let rhythm = try anchored(inputs)
    return obj([
        "next": try nextBoundary(rhythm: rhythm, after: after, inclusive: inclusive, notBefore: floor, ends: ends)
    ])
}

/// The first reset of a grant after now.
func nextReset(_ inputs: Inputs) throws -> Json {
    obj(["next": try nextBoundary(rhythm: anchored(inputs), after: inputs["now"].moment.when)])
}

/// The first start of a calendar unit after an instant.
func nextCalendar(_ inputs: Inputs) throws -> Json {
    let after = try inputs["after"].moment.when
    let name = try inputs.text("week_starts", or: "monday")
    guard let starts = Weekday.allCases.first(where: { name.hasPrefix("\($0)") }) else {
        throw malformed("no weekday `\(name)`")
    }
    let every = try inputs["interval"].interval
    let rhythm = Rhythm(anchor: after, every: every, align: .calendar, weekStarts: starts, zone: try inputs.zone())
    let inclusive = try inputs.flag("inclusive", or: false)
    return obj(["next": try nextBoundary(rhythm: rhythm, after: after, inclusive: inclusive)])
}

func periodContainingInstant(_ inputs: Inputs) throws -> Json {
    let found = try cycleAt(rhythm: anchored(inputs), at: inputs["instant"].moment.when)
    return obj(["period": [found.from, found.until]])
}

func localDays(_ inputs: Inputs) throws -> Json {
    let (start, end) = (try inputs["start"].moment, try inputs["end"].moment)
    return obj(["days": try daysBetween(from: start.when, until: end.when, zone: inputs.zone())])
}

func daysOfFixedMonths(_ inputs: Inputs) throws -> Json {
    let (start, end, month) = (try inputs["start"].day, try inputs["end"].day, try inputs["fixed_days_per_month"].long)
    return obj(["days": try daysBetween(from: start.when, until: end.when, monthDays: month)])
}
