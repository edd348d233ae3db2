import Foundation
import Tenure

// Changes within a period, cancellations, and what stores do when one subscription replaces another.

/// The price of a whole period: `price`, `price_minor`, or `unit_price` for a `quantity`.
private func priceOf(_ side: Inputs, _ currency: String) throws -> Amount {
    let quantity = try side.maybe("quantity")?.long ?? 1
    var whole = try side.maybe("unit_price").map { try amount($0, currency) } ?? price(side, currency)
    whole.value *= Decimal(quantity)
    return whole
}

private func owner(_ inputs: Inputs, or absent: String) throws -> ChangeDay {
    switch try inputs.text("day_of_change", or: absent) {
    case "new": return .new
    case "old": return .old
    case let other: throw malformed("nobody owns the day as `\(other)`")
    }
}

private func count(_ inputs: Inputs) throws -> PartCount? {
    guard let value = inputs.maybe("count") else { return nil }
    if case .object = value { return .monthOf(value: try value["month_of"].int) }
    switch try value.text {
    case "days": return .days
    case "seconds": return .seconds
    case "months": return .months
    case "none": return PartCount.none
    case let other: throw malformed("nothing counts as `\(other)`")
    }
}

/// What is left of the period: by its dates, its instants, a fraction that is over, or a part of a whole.
private func remaining(_ inputs: Inputs, _ period: Inputs) throws -> Remaining {
    let (count, owner) = (try count(inputs), try owner(inputs, or: "new"))
    if let elapsed = inputs.maybe("elapsed_fraction") {
        _ = period.maybe("period")
        return try remainingAfter(elapsed: elapsed.text)
    }
    if let remaining = inputs.maybe("remaining") {
        let (part, whole) = try remaining.pair
        return Remaining(part: try part.long, whole: try whole.long)
    }
    if let (from, until) = try? period["period"].days, let change = try? inputs["change"].day {
        return try remainingDays(from: from, until: until, on: change, count: count, day: owner)
    }
    let (from, until) = try period["period"].pair
    return try remainingTime(
        from: instant(from, inputs), until: instant(until, inputs), at: inputs["change"].moment)
}

/// Where the period stands: beside the change, or with the old or the new price.
private func periodOf(_ inputs: Inputs, _ sides: Inputs?...) -> Inputs {
    ([inputs] + sides.compactMap { $0 }).first { $0.maybe("period") != nil } ?? inputs
}

/// The change, of whose credit no more is given than was paid if the vector says what that was.
private func changed(_ inputs: Inputs, _ old: Amount?, _ new: Amount?, _ left: Remaining, places: Int32? = nil) throws
    -> Changed
{
    let currency = try currency(inputs)
    let paid = try inputs.maybe("amount_paid").map { try amount($0, currency) }
    let credited = try inputs.maybe("previous_credits").map { try amount($0, currency) }
    return try planChange(
        old: old, new: new, remaining: left, paid: paid, credited: credited,
        proration: proration(inputs, places: places), rounding: inputs.rounding())
}

private func line(_ kind: String, _ from: Day, _ to: Day, _ amount: Amount) -> Json {
    obj(["kind": kind, "from": from, "to": to, "amount": number(amount)])
}

func changePlan(_ inputs: Inputs) throws -> Json {
    guard try inputs.text("billing", or: "in_advance") == "in_advance" else {
        throw malformed("what is billed in arrears has nothing to give back")
    }
    let currency = try currency(inputs)
    let (old, new) = (try inputs.maybe("old").map(Inputs.init), try inputs.maybe("new").map(Inputs.init))
    let (oldPrice, newPrice) = (try old.map { try priceOf($0, currency) }, try new.map { try priceOf($0, currency) })
    let period = periodOf(inputs, old, new)
    let answer: Json
    if let new, let own = try new.maybe("interval")?.interval, let oldPrice, let newPrice {
        answer = try ownCycles(inputs, period, new, own, oldPrice, newPrice)
    } else {
        answer = try withinPeriod(inputs, period, oldPrice, newPrice)
    }
    try old?.finish()
    try new?.finish()
    return answer
}

private func withinPeriod(_ inputs: Inputs, _ period: Inputs, _ old: Amount?, _ new: Amount?) throws -> Json {
    let changed = try changed(inputs, old, new, remaining(inputs, period))
    let answer = obj([
        "remaining_days": changed.remaining.part,
        "period_days": changed.remaining.whole,
        "credit": changed.credit.map(number),
        "charge": changed.charge.map(number),
        "net": number(changed.net),
    ])
    let collect: Collect
    switch try inputs.text("collect", or: "at_once") {
    case "at_once", "immediately": collect = .atOnce
    case "at_next_invoice", "next_invoice": collect = .nextInvoice
    case let other: throw malformed("nothing is collected `\(other)`")
    }
    guard let (_, until) = try? period["period"].days else { return answer }
    let from = (try? inputs["change"].day) ?? until
    var lines: [Json] = []
    for (kind, amount) in [("credit", changed.credit), ("charge", changed.charge)] {
        if let amount, try minorOf(amount: amount) != 0 { lines.append(line(kind, from, until, amount)) }
    }
    let listed = try answer.with(["lines": lines, "total": number(changed.net)])
    guard let new else { return listed }
    let collected = try collected(changed: changed, price: new, collect: collect)
    return try listed.with([
        "now_total": number(collected.now),
        "next_invoice_total": number(collected.nextInvoice),
        "next_invoice_date": until,
    ])
}

/// A plan with cycles of its own, as Kill Bill bills it: what is unused is given back, and the first of its periods
/// charged.
private func ownCycles(
    _ inputs: Inputs, _ period: Inputs, _ new: Inputs, _ every: String, _ oldPrice: Amount, _ newPrice: Amount
) throws -> Json {
    let on = try inputs["change"].day
    let givenBack = try changed(inputs, oldPrice, nil, remaining(inputs, period), places: 9)
    let cycleDay = try inputs.maybe("bill_cycle_day")?.long ?? new.maybe("bill_cycle_day")?.long ?? Int64(on.day)
    var stubs = try proration(inputs, places: 9)
    stubs.stubOf = .unclamped
    let first = try firstCharge(
        price: newPrice, rhythm: billedOn(on, cycleDay, every), on: on, proration: stubs, rounding: inputs.rounding())
    var lines = [line("charge", first.from, first.until, first.amount)]
    if try minorOf(amount: givenBack.net) != 0 {
        let until = (try? period["period"].days.until) ?? on
        lines.insert(line("credit", on, until, givenBack.net), at: 0)
    }
    let total = number(try sumAmounts(amounts: [givenBack.net, first.amount]))
    return obj([
        "remaining_days": givenBack.remaining.part,
        "period_days": givenBack.remaining.whole,
        "credit": number(givenBack.net),
        "charge": number(first.amount),
        "net": total,
        "lines": lines,
        "total": total,
    ])
}

func components(_ inputs: Inputs) throws -> Json {
    let currency = try currency(inputs)
    let left = try remaining(inputs, inputs)
    let changes = try inputs.objects("components") { component in
        let old = try component.maybe("old").map { try amount($0, currency) }
        let new = try component.maybe("new").map { try amount($0, currency) }
        switch (try component["action"].text, old != nil, new != nil) {
        case ("replace", true, true), ("add", false, true), ("remove", true, false): break
        case let (action, _, _): throw malformed("`\(action)` with these prices")
        }
        return try changed(inputs, old, new, left)
    }
    let lines = try changes.flatMap { [$0.credit, $0.charge] }.compactMap { $0 }.filter { try minorOf(amount: $0) != 0 }
    return obj(["lines": lines.map(number), "net": number(try sumAmounts(amounts: changes.map(\.net)))])
}

func cancelled(_ inputs: Inputs) throws -> Json {
    let price = try priceOf(inputs, currency(inputs))
    let owner = try inputs.flag("cancel_day_consumed", or: false) ? ChangeDay.old : .new
    let (from, until) = try inputs["period"].days
    let at = try instant(inputs["cancelled_at"], inputs)
    let day = try localDay(when: at.when, zone: inputs.zone()).day
    let left = try remainingDays(from: from, until: until, on: day, count: count(inputs), day: owner)
    // A percentage is a hundred times the fraction.
    let percent = try inputs.maybe("tax_rate").map { rate in
        try decimal(sumExact(values: Array(repeating: rate.text, count: 100)))
    }
    let cancelled = try cancellation(
        price: price, remaining: left, percent: percent, mode: inputs.maybe("tax_mode")?.named(),
        proration: proration(inputs), rounding: inputs.rounding())
    // The source's credit note is above zero.
    let amounts = [cancelled.credit, cancelled.tax, cancelled.total].map { Amount(value: -$0.value, currency: $0.currency) }
    let (item, tax, total) = (amounts[0], amounts[1], amounts[2])
    return obj([
        "unused_days": left.part,
        "period_days": left.whole,
        "item_minor": try minorOf(amount: item),
        "tax_minor": try minorOf(amount: tax),
        "total_minor": try minorOf(amount: total),
        "item": number(item),
        "tax": number(tax),
        "total": number(total),
    ])
}

func replaced(_ inputs: Inputs) throws -> Json {
    let currency = try currency(inputs)
    let (old, new) = (try inputs.within("old"), try inputs.within("new"))
    func of(_ side: Inputs) throws -> Subscription {
        Subscription(price: try priceOf(side, currency), every: try side["interval"].interval)
    }
    let (from, until) = try periodOf(inputs, old)["period"].days
    let replaced = try replacement(
        of: StoreReplacement(
            mode: inputs["mode"].named(), old: of(old), from: from, until: until, new: of(new),
            on: inputs["change"].day, day: owner(inputs, or: "old"), proration: proration(inputs),
            rounding: inputs.rounding()))
    try old.finish()
    try new.finish()
    return obj([
        "begins": replaced.begins,
        "charge_now": number(replaced.chargeNow),
        "next_charge": number(replaced.nextCharge),
        "next_charge_on": replaced.nextChargeOn,
        "days_bought": replaced.daysBought,
    ])
}
