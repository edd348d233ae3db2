import Tenure

// What a part of a whole costs, and what an amount is made of.

/// The price of the whole; of a credit it is below zero.
private func signedPrice(_ inputs: Inputs) throws -> Amount {
    var price = try price(inputs, currency(inputs))
    switch try inputs.text("line", or: "charge") {
    case "charge": break
    case "credit": price.value.negate()
    case let other: throw malformed("there is no line `\(other)`")
    }
    return price
}

private func answer(_ prorated: ProratedAmount) throws -> Json {
    obj([
        "days": prorated.numerator,
        "period_days": prorated.denominator,
        "amount": number(prorated.amount),
        "amount_minor": try minorOf(amount: prorated.amount),
        "precise_minor": try roundTo(value: prorated.exact, places: 4),
    ])
}

func range(_ inputs: Inputs) throws -> Json {
    let (portion, period) = (try daysOf(inputs["portion"].days), try daysOf(inputs["period"].days))
    let price = try signedPrice(inputs)
    return try answer(prorate(price: price, part: portion, whole: period, proration: proration(inputs), rounding: inputs.rounding()))
}

func days(_ inputs: Inputs) throws -> Json {
    let line = try inputs.rounding()
    let places = try inputs.maybe("per_day_scale")?.int ?? 2
    let byDay = try inputs.flag("round_per_day_first", or: false)
    let how = Proration(roundFirst: byDay ? .unitPrice(value: places) : .nothing)
    let (days, whole) = (try inputs["days"].long, try inputs["period_days"].long)
    let prorated = try prorate(price: signedPrice(inputs), part: days, whole: whole, proration: how, rounding: line)
    let perDay = try roundTo(value: prorated.each, places: Int64(places), rounding: line)
    return try answer(prorated).with(["per_day": perDay])
}

func duration(_ inputs: Inputs) throws -> Json {
    guard try inputs.flag("cap_at_full", or: true) else { throw malformed("none costs more than the whole") }
    let outside: OutsideSpan
    switch try inputs.text("on_zero_length", or: "nothing") {
    case "full_amount": outside = .whole
    case "nothing": outside = .nothingToWhole
    default: throw malformed("an empty span costs nothing or the whole")
    }
    let (service, full) = (try inputs["service_period"].moments, try inputs["full_period"].moments)
    let part = try microsBetween(from: service.from, until: service.until)
    let whole = try microsBetween(from: full.from, until: full.until)
    let how = Proration(outside: outside)
    return try answer(
        prorate(price: signedPrice(inputs), part: part, whole: whole, proration: how, rounding: inputs.rounding()))
}

func periodFraction(_ inputs: Inputs) throws -> Json {
    let (partial, full) = (try inputs["partial"].days, try inputs["full"].days)
    let shared = try daysOf(max(partial.from, full.from), min(partial.until, full.until))
    return obj(["numerator_days": max(shared, 0), "denominator_days": try daysOf(full)])
}

func splitItem(_ inputs: Inputs) throws -> Json {
    let (from, until) = try inputs["period"].days
    let at = try inputs["cut_at"].day
    let whole = try amount(inputs["amount"], currency(inputs))
    let pieces = try cut(amount: whole, part: daysOf(from, at), whole: daysOf(from, until), rounding: inputs.rounding())
    return obj([
        "lines": [
            obj(["from": from, "to": at, "amount": number(pieces.first)]),
            obj(["from": at, "to": until, "amount": number(pieces.rest)]),
        ],
        "total": number(try sumAmounts(amounts: [pieces.first, pieces.rest])),
    ])
}

func splitByWeights(_ inputs: Inputs) throws -> Json {
    let total = try Amount.parse(inputs["amount"].text)
    return obj(["parts": try split(total: total, weights: inputs["weights"].list.map { try $0.long })])
}

func cappedCredit(_ inputs: Inputs) throws -> Json {
    let currency = try currency(inputs)
    func given(_ key: String) throws -> Amount { try amount(inputs[key], currency) }
    let credit = try capCredit(
        potential: given("potential"), paid: given("amount_paid"), previous: given("previous_credits"))
    return obj(["credit": number(credit)])
}

/// What a period costs for each of several numbers of seats.
func seats(_ inputs: Inputs) throws -> Json {
    let price = try planPrice(inputs["price"])
    return obj(["amounts": try inputs["seats"].list.map { try priceOf(price: price, seats: $0.long) }])
}
