package tenure.vectors

import java.math.BigDecimal
import java.time.Instant
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import tenure.DrawBy
import tenure.EntryReason
import tenure.LotAmount
import tenure.Overage
import tenure.PoolDraw
import tenure.PoolFacts
import tenure.PoolLedger
import tenure.PoolLot
import tenure.PoolReset
import tenure.PoolReturn
import tenure.PoolVoid
import tenure.Rhythm
import tenure.RollingLot
import tenure.Rollover
import tenure.RolloverOver
import tenure.Slice
import tenure.When
import tenure.boundary
import tenure.draw
import tenure.lotSpan
import tenure.microsBetween
import tenure.opening
import tenure.prorateCredits
import tenure.replay
import tenure.resume
import tenure.rollOver
import tenure.roundTo
import tenure.sumExact
import tenure.toWhen

// Credits: lots, draws, rollover, ledgers.

/** Where cases begin that have no dates of their own. */
private val START: Instant = Instant.EPOCH

/** So many intervals after an instant. */
private fun after(at: Instant, every: String, number: Long): Instant =
    (boundary(Rhythm(at.toWhen(), every), number) as? When.Moment)?.value ?: malformed("not an instant")

private fun hoursAfter(at: Instant, number: Long): Instant = after(at, "PT1H", number)

/** An amount of minor units as a number. */
private fun minor(amount: BigDecimal): Long = roundTo(plain(amount), 0).toLong()

private fun sum(amounts: Iterable<BigDecimal>): String = sumExact(amounts.map(::plain))

/** Slices by their lots. */
private fun byLot(slices: List<Slice>): Map<String, BigDecimal> = slices.associate { it.lot to it.amount }

/** What is left of each lot. */
private fun left(ledger: PoolLedger): Map<String, BigDecimal> =
    ledger.lots.associate { it.lot to it.left }.toSortedMap()

// ---- Ledgers as OpenMeter asks for them.

private val OPENMETER_ORDER = listOf(DrawBy.PRIORITY, DrawBy.EXPIRY, DrawBy.AGE, DrawBy.ID)

/** A grant; without a maximum a reset leaves nothing of it. */
private fun grant(inputs: Inputs): PoolLot {
    val recurrence = inputs.maybe("recurrence") { inputs.within("recurrence") }
    val every = recurrence?.let { units(it.text("unit"), it.long("count")) }
    val anchor = recurrence?.moment("anchor")
    recurrence?.finish()
    return PoolLot(
        id = inputs.text("id"),
        amount = inputs.credits("amount"),
        from = inputs.moment("effective_at"),
        until = inputs.maybe("expires_at", ::moment),
        priority = inputs.maybe("priority", ::long)?.toInt(),
        rollover =
            Rollover(
                maximum = inputs.maybe("rollover_max", ::credits) ?: BigDecimal.ZERO,
                minimum = inputs.maybe("rollover_min", ::credits),
            ),
        every = every,
        anchor = anchor,
    )
}

/** What is left of grants after usage, resets and recurrences. */
internal fun burnDown(inputs: Inputs): JsonElement {
    val until = inputs.moment("until")
    val keepOverage = inputs.flag("preserve_overage", false)
    val lots = inputs.objects("grants", ::grant)
    val usage = inputs.objects("usage") { it.moment("at") to it.credits("amount") }
    val resets = inputs.maybe("resets", ::list).orEmpty().map(::moment)
    val pool =
        PoolFacts(
            step = inputs.maybe("step", ::credits),
            order = OPENMETER_ORDER,
            overage = Overage.CARRIED,
            lots = lots,
            draws = usage.mapIndexed { n, (at, amount) -> PoolDraw("usage $n", at, amount) },
            resets = resets.mapIndexed { n, at -> PoolReset("reset $n", at, keepOverage = keepOverage) },
        )
    val start = inputs.within("start")
    val at = start.moment("at")
    val overage = start.credits("overage")
    val balances = (start.value("balances") as JsonObject).mapValues { (_, left) -> credits(left) }
    start.finish()
    // A grant that begins later begins with its own amount, and one that has ended has nothing.
    fun over(lot: PoolLot) = at < lot.from || lot.until?.let { it <= at } ?: false
    val living = balances.filterKeys { id -> lots.none { it.id == id && over(it) } }
    val opening = opening(at, living.toSortedMap().map { (lot, left) -> LotAmount(lot, left) }, overage)
    val ledger = resume(pool, opening, until)
    val lastReset = resets.filter { it <= until }.maxOrNull()
    fun since(vararg reasons: EntryReason) =
        sum(ledger.entries.filter { (lastReset == null || it.at > lastReset) && it.reason in reasons }.map { it.amount })
    return obj(
        "balances" to left(ledger),
        "total_balance" to ledger.balance,
        "overage" to ledger.owed,
        "covered_since_reset" to since(EntryReason.DRAWN, EntryReason.PAID),
        "usage_since_reset" to since(EntryReason.DRAWN, EntryReason.CARRIED),
    )
}

internal fun effectivePeriod(inputs: Inputs): JsonElement {
    val voided = listOfNotNull(inputs.maybe("voided_at", ::moment), inputs.maybe("deleted_at", ::moment)).minOrNull()
    val span = lotSpan(inputs.moment("effective_at"), inputs.maybe("expires_at", ::moment), voided)
    return obj("from" to span.from, "to" to span.until)
}

// ---- Wallets.

private class Fee(val amount: BigDecimal, val kind: String, val targeted: Boolean)

/** Which wallets pay for fees, each restricted to kinds of fee. */
internal fun allocate(inputs: Inputs): JsonElement {
    val intoDebt = inputs.flag("last_eligible_may_go_negative", false)
    var wallets =
        inputs.objects("wallets") {
            PoolLot(
                id = it.text("id"),
                amount = it.credits("balance_minor"),
                from = START,
                priority = it.maybe("priority", ::long)?.toInt(),
                only = it.maybe("only_fee_types", ::words).orEmpty(),
            )
        }
    val fees =
        inputs.objects("fees") {
            Fee(it.credits("amount_minor"), it.textOr("type", "usage"), it.get("target") != null)
        }
    val paid = wallets.associate { it.id to mutableListOf<BigDecimal>() }.toSortedMap()
    for (fee in fees) {
        val open = wallets.filter { !fee.targeted && (it.only.isEmpty() || fee.kind in it.only) }
        for (slice in draw(open, fee.amount, listOf(DrawBy.PRIORITY), intoDebt = intoDebt).slices) {
            paid.getValue(slice.lot) += slice.amount
            wallets = wallets.map {
                if (it.id == slice.lot) it.copy(amount = (it.amount - slice.amount).max(BigDecimal.ZERO)) else it
            }
        }
    }
    return obj("allocation_minor" to paid.mapValues { (_, paid) -> minor(BigDecimal(sum(paid))) })
}

/** From which grants each draw was taken, the oldest first. */
internal fun trace(inputs: Inputs): JsonElement {
    val lots =
        inputs.objects("grants") {
            PoolLot(it.text("id"), it.credits("amount_minor"), START, order = it.int("granted_order"))
        }
    val draws =
        inputs.objects("draws") { it.credits("amount_minor") }.mapIndexed { n, amount ->
            PoolDraw("draw $n", hoursAfter(START, n.toLong()), amount)
        }
    val ledger = replay(PoolFacts(order = listOf(DrawBy.AGE), lots = lots, draws = draws), hoursAfter(START, 1_000))
    return obj(
        "remaining_minor" to left(ledger).mapValues { (_, left) -> minor(left) },
        "drawn_from" to ledger.draws.map { draw -> byLot(draw.slices).mapValues { (_, amount) -> minor(amount) } },
    )
}

/** What is left of grants after one debit. */
internal fun debit(inputs: Inputs): JsonElement {
    val given =
        inputs.objects("grants") {
            PoolLot(
                id = "",
                amount = it.credits("amount"),
                from = START,
                until = it.maybe("expires_at", ::moment),
                priority = it.maybe("priority", ::long)?.toInt() ?: Int.MAX_VALUE,
            )
        }
    val lots = given.mapIndexed { n, lot -> lot.copy(id = "$n") }
    val drawn = draw(lots, inputs.credits("debit"), OPENMETER_ORDER)
    val taken = drawn.slices.map { it.amount.negate() }
    return obj("balance" to sum(lots.map { it.amount } + taken), "uncovered" to drawn.uncovered)
}

// ---- Grants of periods.

/** The share of a grant from an instant to the end of its period. */
internal fun prorateGrant(inputs: Inputs): JsonElement {
    val (from, until) = inputs.moments("period")
    val starts = inputs.moment("starts")
    val unit =
        when (val strategy = inputs.text("strategy")) {
            "second_based" -> 1_000_000L
            "day_based" -> 86_400_000_000L
            else -> malformed("there is no strategy `$strategy`")
        }
    fun count(from: Instant, until: Instant) = Math.floorDiv(microsBetween(from, until), unit)
    val (part, whole) = count(starts, until) to count(from, until)
    // One in the last of so many decimals.
    val step = BigDecimal.ONE.movePointLeft(inputs.int("scale"))
    val granted = prorateCredits(inputs.credits("credits"), part, whole, step, inputs.rounding())
    return obj("credits" to granted, "coefficient" to roundTo("$part/$whole", 16))
}

/** The rule of a grant whose rollovers are trimmed over all of them, the oldest first. */
private fun rule(inputs: Inputs): Rollover =
    Rollover(
        percent = inputs.maybe("max_percent") { BigDecimal(it.toString()) },
        maximum = inputs.maybe("max", ::credits),
        over = RolloverOver.TOGETHER,
    )

/** A monthly grant that rolls over, used and reset step by step. */
internal fun rollover(inputs: Inputs): JsonElement {
    val grant = inputs.within("grant")
    val (granted, rollover, every) = Triple(grant.credits("granted"), rule(grant), grant.interval("interval"))
    for (key in listOf("order", "trim")) {
        if (grant.textOr(key, "oldest_first") != "oldest_first") malformed("the oldest come first")
    }
    grant.finish()
    fun newest(period: Long) = "%04d".format(period)
    fun lot(period: Long) = PoolLot(newest(period), granted, after(START, every, period), rollover = rollover)
    var pool = PoolFacts(order = listOf(DrawBy.AGE), lots = listOf(lot(0)))
    var now = START
    var period = 0L
    val afterEach = mutableListOf<JsonElement>()
    val steps = inputs.objects("steps") { it.text("do") to it.maybe("amount", ::credits) }
    for ((n, step) in steps.withIndex()) {
        val (what, amount) = step
        when {
            what == "use" && amount != null -> {
                now = hoursAfter(now, 1)
                pool = pool.copy(draws = pool.draws + PoolDraw("step $n", now, amount))
            }
            what == "reset" && amount == null -> {
                period += 1
                now = after(START, every, period)
                pool = pool.copy(lots = pool.lots + lot(period), resets = pool.resets + PoolReset("step $n", now))
            }
            else -> malformed("there is no step `$what`")
        }
        val ledger = replay(pool, hoursAfter(now, 1))
        val rollovers = left(ledger).filter { (lot, left) -> lot != newest(period) && left.signum() > 0 }.values
        afterEach += obj("rollovers" to rollovers, "total" to ledger.balance)
    }
    return obj("after_each_step" to afterEach)
}

/** What a plan with another cap leaves of what had rolled over, beside its own grant. */
internal fun rolloverOnPlanChange(inputs: Inputs): JsonElement {
    fun plan(key: String): Pair<BigDecimal, Rollover> {
        val inner = inputs.within(key)
        return (inner.credits("granted") to rule(inner)).also { inner.finish() }
    }
    val (granted, _) = plan("old")
    val (fresh, rule) = plan("new")
    if (inputs.textOr("trim", "oldest_first") != "oldest_first") malformed("the oldest are trimmed first")
    val lots =
        inputs.list("rollovers_before").mapIndexed { n, left ->
            RollingLot("$n", granted, credits(left), hoursAfter(START, n.toLong()))
        }
    val kept = rollOver(lots, hoursAfter(START, 1_000), rule).map { it.kept }
    return obj("rollovers" to kept, "total" to sum(kept + fresh))
}

/** Draws on pools that are reset at different rhythms: the soonest to be reset first. */
internal fun pool(inputs: Inputs): JsonElement {
    if (inputs.text("order") != "shortest_reset_first") malformed("the soonest to be reset comes first")
    val lots =
        inputs.objects("pools") {
            PoolLot(it.text("id"), it.credits("amount"), START, until = after(START, it.interval("reset"), 1))
        }
    val draws =
        inputs.objects("draws") { it.credits("amount") }.mapIndexed { n, amount ->
            PoolDraw("draw $n", START, amount, order = n)
        }
    val afterEach =
        draws.indices.map { n ->
            val ledger = replay(PoolFacts(lots = lots, draws = draws.take(n + 1)), hoursAfter(START, 1))
            val drawn = byLot(ledger.draws.last().slices)
            obj("remaining" to ledger.balance, "pools" to left(ledger), "drawn_from" to drawn)
        }
    return obj("after_each_draw" to afterEach)
}

// ---- Ledgers in the library's own words.

/** Lots, draws and what became of them. */
internal fun ledger(inputs: Inputs): JsonElement {
    val pool =
        PoolFacts(
            step = inputs.maybe("step", ::credits),
            zone = inputs.zone(),
            overage = inputs.maybe("overage") { named<Overage>(it) },
            lots =
                inputs.objects("lots") {
                    PoolLot(
                        id = it.text("id"),
                        amount = it.credits("amount"),
                        from = it.moment("from"),
                        until = it.maybe("until", ::moment),
                        owner = it.maybe("owner", ::text),
                        only = it.maybe("only", ::words).orEmpty(),
                        every = it.maybe("every", ::interval),
                    )
                },
            voids = inputs.objects("voids") { PoolVoid(it.text("id"), it.text("lot"), it.moment("at")) },
            draws =
                inputs.objects("draws") {
                    PoolDraw(
                        id = it.text("id"),
                        at = it.moment("at"),
                        amount = it.credits("amount"),
                        by = it.maybe("by", ::text),
                        of = it.maybe("for", ::words).orEmpty(),
                    )
                },
            returns =
                inputs.objects("returns") {
                    PoolReturn(it.text("id"), it.text("draw"), it.moment("at"), it.maybe("amount", ::credits))
                },
        )
    val ledger = replay(pool, inputs.moment("until"))
    val drawn = ledger.draws.associate { it.draw to obj("slices" to byLot(it.slices), "uncovered" to it.uncovered) }
    val history = (parsed(ledger.toJson()) as JsonObject)["entries"]
    return obj("balance" to ledger.balance, "drawn" to drawn, "history" to history)
}
