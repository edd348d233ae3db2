import Tenure

// Dates and statuses of memberships.

private func length(_ inputs: Inputs) throws -> String {
    try units(inputs["duration_unit"].text, inputs["duration_interval"].long)
}

/// A plan as membership software describes it: `rolling` from the start day, or `fixed` to a month-day or, for months and
/// weeks, to the calendar; with a rollover day from which a joiner gets the next period too.
private func plan(_ inputs: Inputs) throws -> Term {
    let length = try length(inputs)
    let starts = try inputs.maybe("starts").map { try canonical(kind: .monthDay, text: $0.text) }
    let rollover = try inputs.maybe("rollover").map { try canonical(kind: .monthDay, text: $0.text) }
    switch try inputs["period"].text {
    case "rolling": return .rolling(length: length)
    case "fixed" where starts != nil || rollover != nil:
        return .season(starts: starts ?? "01-01", length: length, rollover: rollover)
    case "fixed": return .calendar(length: length, rolloverDay: try inputs.maybe("rollover_day")?.int)
    case let other: throw malformed("there is no period `\(other)`")
    }
}

/// The day after one: end dates of other systems are the last day.
private func after(_ day: Day) throws -> Day {
    try boundary(rhythm: Rhythm(anchor: day.when, every: "P1D"), number: 1).onDay
}

private func end(_ inputs: Inputs) throws -> Day? {
    try inputs.maybe("end_date").map { try after($0.day) }
}

func membershipDates(_ inputs: Inputs) throws -> Json {
    let (start, until) = (try inputs.maybe("start_date")?.day, try end(inputs))
    do {
        let joined = try inputs["join_date"].day
        let dates = try termDates(term: inputs.within("plan", plan), joined: joined, start: start, until: until)
        return obj(["join_date": dates.joined, "start_date": dates.start, "end_date": dates.lastDay])
    } catch let refusal as TenureError {
        guard let field = refusal.path else { throw refusal }
        return obj(["error_field": field == "until" ? "end_date" : "start_date", "error": refusal.code])
    }
}

/// The first day of the term after so many, counted from a date.
func following(_ inputs: Inputs) throws -> Json {
    let length = try length(inputs)
    let term: Term
    switch (try inputs.text("alignment", or: "rolling"), try inputs.text("week_starts", or: "monday")) {
    case ("rolling", _): term = .rolling(length: length)
    case ("calendar", "monday"): term = .calendar(length: length)
    default: throw malformed("terms roll, or follow the calendar, whose weeks start on Mondays")
    }
    let starts = try nextTerm(term: term, start: inputs["from"].day, terms: inputs.maybe("terms")?.long)
    return obj(["next_term_starts": starts])
}

/// The term that a renewal buys.
func renewed(_ inputs: Inputs) throws -> Json {
    guard let until = try end(inputs) else { throw malformed("what is renewed ends") }
    let (on, grace) = (try inputs["renewed_on"].day, try inputs.maybe("grace")?.interval)
    let bought = try renewal(term: inputs.within("plan", plan), on: on, until: until, grace: grace)
    return obj(["start_date": bought.start, "end_date": bought.lastDay])
}

/// A part of a term, as a decimal of two places.
private func share(_ days: Int64, of whole: Int64) throws -> String {
    try roundTo(value: "\(days)/\(whole)", places: 2)
}

/// What is left of a calendar term for somebody who joins in it. The day of joining counts, or not.
func termShare(_ inputs: Inputs) throws -> Json {
    let start = try inputs["start_date"].day
    guard try inputs["alignment"].text == "calendar" else {
        throw malformed("only a calendar term has a part that is over")
    }
    let rhythm = Rhythm(anchor: start.when, every: try length(inputs), align: .calendar)
    let term = try cycleAt(rhythm: rhythm, at: start.when)
    let (from, until) = (try term.from.onDay, try after(term.lastDay))
    let first = try inputs.flag("count_start_day", or: true) ? start : after(start)
    return obj([
        "fraction": try share(daysOf(first, until), of: daysOf(from, until)),
        "start_date": start,
        "end_date": term.lastDay,
    ])
}

/// What is left of an event for somebody who joins on a date, and its share of the price.
func eventShare(_ inputs: Inputs) throws -> Json {
    let (from, last) = try inputs["window"].days
    let until = try after(last)
    let dates = try termDates(term: .event(from: from, until: until), joined: inputs["start_date"].day)
    let (left, whole) = (try daysOf(dates.start, until), try daysOf(from, until))
    let price = try prorate(price: amount(inputs["price"], "USD"), part: left, whole: whole)
    return obj([
        "fraction": try share(left, of: whole),
        "price": number(price.amount),
        "start_date": dates.start,
        "end_date": dates.lastDay,
    ])
}

/// The last days of the first monthly periods of memberships that start on these days.
func anniversaryEnds(_ inputs: Inputs) throws -> Json {
    guard try inputs["billing"].text == "anniversary" else { throw malformed("the periods are anniversaries") }
    let ends = try inputs["starts"].list.map {
        try cycle(rhythm: Rhythm(anchor: $0.day.when, every: "P1M"), number: 0).lastDay
    }
    return obj(["period_ends": ends])
}

/// The first period of somebody who joins between two billing days, as it is prorated, and as a whole.
func firstPeriod(_ inputs: Inputs) throws -> Json {
    let joined = try inputs["sign_up"].day
    let rhythm = try billedOn(joined, inputs["billing_day"].long, "P1M")
    let whole = try cycleAt(rhythm: rhythm, at: joined.when)
    return obj([
        "with_proration": [joined.when, whole.until],
        "without_proration": [whole.from, whole.until],
        "invoiced_on": joined,
    ])
}

/// The name that CiviCRM's default rules have for a status: New for three months from joining, Current until the end,
/// Grace for a month after it, Expired.
func membershipStatus(_ inputs: Inputs) throws -> Json {
    guard try inputs["status_rules"].text == "civi_default" else { throw malformed("the rules are CiviCRM's") }
    let dates = DatedTerm(
        joined: try inputs["join_date"].day, start: try inputs["start_date"].day, until: try end(inputs),
        grace: "P1M", newFor: "P3M")
    let found = try status(dates: dates, on: inputs["as_of"].day)
    let name: String?
    switch found.status {
    case .active: name = found.isNew ? "New" : "Current"
    case .grace: name = "Grace"
    case .expired: name = "Expired"
    case .upcoming: name = nil
    default: throw malformed("CiviCRM has no name for \(found.status)")
    }
    return obj(["status": name])
}
