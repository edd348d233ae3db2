import Foundation
import Tenure

// Credits: lots, draws, rollover, ledgers.

/// Where cases begin that have no dates of their own.
private let start = Moment(microseconds: 0)

/// So many intervals after an instant.
private func after(_ at: Moment, _ every: String, _ number: Int) throws -> Moment {
    guard case let .moment(found) = try boundary(rhythm: Rhythm(anchor: at.when, every: every), number: Int64(number))
    else { throw malformed("not an instant") }
    return found
}

private func hoursAfter(_ at: Moment, _ number: Int) throws -> Moment {
    try after(at, "PT1H", number)
}

/// An amount of minor units as a number.
private func minor(_ amount: Decimal) throws -> Int64? {
    Int64(try roundTo(value: amount.description, places: 0))
}

private func sum(_ amounts: [Decimal]) throws -> String {
    try sumExact(values: amounts.map(\.description))
}

/// Slices by their lots.
private func byLot(_ slices: [Slice]) -> [String: Decimal] {
    Dictionary(slices.map { ($0.lot, $0.amount) }) { $1 }
}

/// What is left of each lot.
private func left(_ ledger: PoolLedger) -> [String: Decimal] {
    Dictionary(ledger.lots.map { ($0.lot, $0.left) }) { $1 }
}

// MARK: - Ledgers as OpenMeter asks for them.

private let openMeterOrder: [DrawBy] = [.priority, .expiry, .age, .id]

/// A grant; without a maximum a reset leaves nothing of it.
private func grant(_ inputs: Inputs) throws -> PoolLot {
    let recurrence = try inputs.maybe("recurrence").map { value in
        try whole(value) { (every: try units($0["unit"].text, $0["count"].long), anchor: try $0["anchor"].moment) }
    }
    return PoolLot(
        id: try inputs["id"].text,
        amount: try inputs["amount"].credits,
        from: try inputs["effective_at"].moment,
        until: try inputs.maybe("expires_at")?.moment,
        priority: try inputs.maybe("priority")?.int,
        rollover: Rollover(
            maximum: try inputs.maybe("rollover_max")?.credits ?? 0, minimum: try inputs.maybe("rollover_min")?.credits),
        every: recurrence?.every,
        anchor: recurrence?.anchor)
}

/// What is left of grants after usage, resets and recurrences.
func burnDown(_ inputs: Inputs) throws -> Json {
    let until = try inputs["until"].moment
    let keepOverage = try inputs.flag("preserve_overage", or: false)
    let lots = try inputs.objects("grants", grant)
    let usage = try inputs.objects("usage") { (at: try $0["at"].moment, amount: try $0["amount"].credits) }
    let resets = try inputs.maybe("resets")?.list.map { try $0.moment } ?? []
    let pool = PoolFacts(
        step: try inputs.maybe("step")?.credits,
        order: openMeterOrder,
        overage: .carried,
        lots: lots,
        draws: usage.enumerated().map { PoolDraw(id: "usage \($0)", at: $1.at, amount: $1.amount) },
        resets: resets.enumerated().map { PoolReset(id: "reset \($0)", at: $1, keepOverage: keepOverage) })
    let (at, overage, balances) = try inputs.within("start") {
        (try $0["at"].moment, try $0["overage"].credits, try $0["balances"].object.mapValues { try $0.credits })
    }
    // A grant that begins later begins with its own amount, and one that has ended has nothing.
    let over = Set(lots.filter { at < $0.from || $0.until.map { $0 <= at } ?? false }.map(\.id))
    let living = balances.filter { !over.contains($0.key) }.sorted { $0.key < $1.key }
    let opening = try opening(at: at, balances: living.map { LotAmount(lot: $0, amount: $1) }, overage: overage)
    let ledger = try resume(pool: pool, checkpoint: opening, until: until)
    let lastReset = resets.filter { $0 <= until }.max()
    func since(_ reasons: EntryReason...) throws -> String {
        let found = ledger.entries.filter { entry in
            reasons.contains(entry.reason) && lastReset.map { entry.at > $0 } ?? true
        }
        return try sum(found.map(\.amount))
    }
    return obj([
        "balances": left(ledger),
        "total_balance": ledger.balance,
        "overage": ledger.owed,
        "covered_since_reset": try since(.drawn, .paid),
        "usage_since_reset": try since(.drawn, .carried),
    ])
}

func effectivePeriod(_ inputs: Inputs) throws -> Json {
    let voided = [try inputs.maybe("voided_at")?.moment, try inputs.maybe("deleted_at")?.moment].compactMap { $0 }.min()
    let (from, until) = (try inputs["effective_at"].moment, try inputs.maybe("expires_at")?.moment)
    let span = try lotSpan(from: from, until: until, voided: voided)
    return obj(["from": span.from, "to": span.until])
}

// MARK: - Wallets.

/// Which wallets pay for fees, each restricted to kinds of fee.
func allocate(_ inputs: Inputs) throws -> Json {
    let intoDebt = try inputs.flag("last_eligible_may_go_negative", or: false)
    var wallets = try inputs.objects("wallets") {
        PoolLot(
            id: try $0["id"].text, amount: try $0["balance_minor"].credits, from: start,
            priority: try $0.maybe("priority")?.int, only: try $0.maybe("only_fee_types")?.words ?? [])
    }
    let fees = try inputs.objects("fees") {
        (amount: try $0["amount_minor"].credits, kind: try $0.text("type", or: "usage"), to: $0.maybe("target"))
    }
    var paid = Dictionary(wallets.map { ($0.id, [Decimal]()) }) { $1 }
    for fee in fees {
        let open = wallets.filter { fee.to == nil && ($0.only.isEmpty || $0.only.contains(fee.kind)) }
        for slice in try draw(lots: open, amount: fee.amount, order: [.priority], intoDebt: intoDebt).slices {
            paid[slice.lot]?.append(slice.amount)
            for n in wallets.indices where wallets[n].id == slice.lot {
                wallets[n].amount = max(wallets[n].amount - slice.amount, 0)
            }
        }
    }
    return obj(["allocation_minor": try paid.mapValues { try minor(decimal(sum($0))) }])
}

/// From which grants each draw was taken, the oldest first.
func trace(_ inputs: Inputs) throws -> Json {
    let lots = try inputs.objects("grants") {
        PoolLot(
            id: try $0["id"].text, amount: try $0["amount_minor"].credits, from: start,
            order: try $0["granted_order"].int)
    }
    let amounts = try inputs.objects("draws") { try $0["amount_minor"].credits }
    let draws = try amounts.enumerated().map { PoolDraw(id: "draw \($0)", at: try hoursAfter(start, $0), amount: $1) }
    let ledger = try replay(pool: PoolFacts(order: [.age], lots: lots, draws: draws), until: hoursAfter(start, 1_000))
    return obj([
        "remaining_minor": try left(ledger).mapValues(minor),
        "drawn_from": try ledger.draws.map { try byLot($0.slices).mapValues(minor) },
    ])
}

/// What is left of grants after one debit.
func debit(_ inputs: Inputs) throws -> Json {
    var lots = try inputs.objects("grants") {
        PoolLot(
            id: "", amount: try $0["amount"].credits, from: start, until: try $0.maybe("expires_at")?.moment,
            priority: try $0.maybe("priority")?.int ?? .max)
    }
    for n in lots.indices { lots[n].id = "\(n)" }
    let drawn = try draw(lots: lots, amount: inputs["debit"].credits, order: openMeterOrder)
    let balance = try sum(lots.map(\.amount) + drawn.slices.map { -$0.amount })
    return obj(["balance": balance, "uncovered": drawn.uncovered])
}

// MARK: - Grants of periods.

/// The share of a grant from an instant to the end of its period.
func prorateGrant(_ inputs: Inputs) throws -> Json {
    let (from, until) = try inputs["period"].moments
    let starts = try inputs["starts"].moment
    let unit: Int64
    switch try inputs["strategy"].text {
    case "second_based": unit = 1_000_000
    case "day_based": unit = 86_400_000_000
    case let other: throw malformed("there is no strategy `\(other)`")
    }
    func count(_ from: Moment) throws -> Int64 {
        // Whole units, rounded down.
        let micros = try microsBetween(from: from, until: until)
        return micros / unit - (micros % unit < 0 ? 1 : 0)
    }
    let (part, whole) = (try count(starts), try count(from))
    // One in the last of so many decimals.
    let step = Decimal(sign: .plus, exponent: -Int(try inputs["scale"].int), significand: 1)
    let granted = try prorateCredits(
        amount: inputs["credits"].credits, part: part, whole: whole, step: step, rounding: inputs.rounding())
    return obj(["credits": granted, "coefficient": try roundTo(value: "\(part)/\(whole)", places: 16)])
}

/// The rule of a grant whose rollovers are trimmed over all of them, the oldest first.
private func rule(_ inputs: Inputs) throws -> Rollover {
    Rollover(
        percent: try inputs.maybe("max_percent")?.number, maximum: try inputs.maybe("max")?.credits, over: .together)
}

/// A monthly grant that rolls over, used and reset step by step.
func rollover(_ inputs: Inputs) throws -> Json {
    let (granted, rollover, every) = try inputs.within("grant") { grant in
        for key in ["order", "trim"] where try grant.text(key, or: "oldest_first") != "oldest_first" {
            throw malformed("the oldest come first")
        }
        return (try grant["granted"].credits, try rule(grant), try grant["interval"].interval)
    }
    func lot(_ period: Int) throws -> PoolLot {
        PoolLot(id: "\(period)", amount: granted, from: try after(start, every, period), rollover: rollover)
    }
    var pool = PoolFacts(order: [.age], lots: [try lot(0)])
    var (now, period) = (start, 0)
    var afterEach: [Json] = []
    let steps = try inputs.objects("steps") { (what: try $0["do"].text, amount: try $0.maybe("amount")?.credits) }
    for (n, step) in steps.enumerated() {
        switch (step.what, step.amount) {
        case let ("use", amount?):
            now = try hoursAfter(now, 1)
            pool.draws.append(PoolDraw(id: "step \(n)", at: now, amount: amount))
        case ("reset", nil):
            period += 1
            now = try after(start, every, period)
            pool.lots.append(try lot(period))
            pool.resets.append(PoolReset(id: "step \(n)", at: now))
        default: throw malformed("there is no step `\(step.what)`")
        }
        let ledger = try replay(pool: pool, until: hoursAfter(now, 1))
        let left = left(ledger)
        let rollovers = (0..<period).compactMap { left["\($0)"] }.filter { $0 > 0 }
        afterEach.append(obj(["rollovers": rollovers, "total": ledger.balance]))
    }
    return obj(["after_each_step": afterEach])
}

/// What a plan with another cap leaves of what had rolled over, beside its own grant.
func rolloverOnPlanChange(_ inputs: Inputs) throws -> Json {
    func plan(_ key: String) throws -> (granted: Decimal, rule: Rollover) {
        try inputs.within(key) { (try $0["granted"].credits, try rule($0)) }
    }
    let (old, new) = (try plan("old"), try plan("new"))
    guard try inputs.text("trim", or: "oldest_first") == "oldest_first" else {
        throw malformed("the oldest are trimmed first")
    }
    let lots = try inputs["rollovers_before"].list.enumerated().map {
        RollingLot(lot: "\($0)", granted: old.granted, left: try $1.credits, since: try hoursAfter(start, $0))
    }
    let kept = try rollOver(lots: lots, at: hoursAfter(start, 1_000), rule: new.rule).map(\.kept)
    return obj(["rollovers": kept, "total": try sum(kept + [new.granted])])
}

/// Draws on pools that are reset at different rhythms: the soonest to be reset first.
func pool(_ inputs: Inputs) throws -> Json {
    guard try inputs["order"].text == "shortest_reset_first" else {
        throw malformed("the soonest to be reset comes first")
    }
    let lots = try inputs.objects("pools") {
        PoolLot(
            id: try $0["id"].text, amount: try $0["amount"].credits, from: start,
            until: try after(start, $0["reset"].interval, 1))
    }
    let amounts = try inputs.objects("draws") { try $0["amount"].credits }
    let draws = amounts.enumerated().map { PoolDraw(id: "draw \($0)", at: start, amount: $1, order: Int32($0)) }
    let afterEach = try draws.indices.map { n in
        let ledger = try replay(pool: PoolFacts(lots: lots, draws: Array(draws[...n])), until: hoursAfter(start, 1))
        let drawn = byLot(ledger.draws.last?.slices ?? [])
        return obj(["remaining": ledger.balance, "pools": left(ledger), "drawn_from": drawn])
    }
    return obj(["after_each_draw": afterEach])
}

// MARK: - Ledgers in the library's own words.

/// Lots, draws and what became of them.
func ledger(_ inputs: Inputs) throws -> Json {
    let lots = try inputs.objects("lots") {
        PoolLot(
            id: try $0["id"].text, amount: try $0["amount"].credits, from: try $0["from"].moment,
            until: try $0.maybe("until")?.moment, owner: try $0.maybe("owner")?.text,
            only: try $0.maybe("only")?.words ?? [], every: try $0.maybe("every")?.interval)
    }
    let voids = try inputs.objects("voids") {
        PoolVoid(id: try $0["id"].text, lot: try $0["lot"].text, at: try $0["at"].moment)
    }
    let draws = try inputs.objects("draws") {
        PoolDraw(
            id: try $0["id"].text, at: try $0["at"].moment, amount: try $0["amount"].credits,
            by: try $0.maybe("by")?.text, of: try $0.maybe("for")?.words ?? [])
    }
    let returns = try inputs.objects("returns") {
        PoolReturn(
            id: try $0["id"].text, draw: try $0["draw"].text, at: try $0["at"].moment,
            amount: try $0.maybe("amount")?.credits)
    }
    let pool = PoolFacts(
        step: try inputs.maybe("step")?.credits, zone: try inputs.zone(), overage: try inputs.maybe("overage")?.named(),
        lots: lots, voids: voids, draws: draws, returns: returns)
    let ledger = try replay(pool: pool, until: inputs["until"].moment)
    let drawn = ledger.draws.map { ($0.draw, obj(["slices": byLot($0.slices), "uncovered": $0.uncovered])) }
    return obj([
        "balance": ledger.balance,
        "drawn": Dictionary(drawn) { $1 },
        "history": try parsed(ledger.toJson())["entries"],
    ])
}
