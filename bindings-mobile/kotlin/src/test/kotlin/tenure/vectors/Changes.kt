package tenure.vectors

import java.time.LocalDate
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import tenure.Amount
import tenure.ChangeDay
import tenure.Changed
import tenure.Collect
import tenure.LeafKind
import tenure.PartCount
import tenure.Remaining
import tenure.StoreReplacement
import tenure.StubOf
import tenure.Subscription
import tenure.TaxMode
import tenure.TenureException
import tenure.canonical
import tenure.cancellation
import tenure.collected
import tenure.firstCharge
import tenure.localDay
import tenure.minorOf
import tenure.planChange
import tenure.remainingAfter
import tenure.remainingDays
import tenure.remainingTime
import tenure.replacement
import tenure.sumAmounts
import tenure.sumExact
import tenure.toWhen

// Changes within a period, cancellations, and what stores do when one subscription replaces another.

/** The price of a whole period: `price`, `price_minor`, or `unit_price` for a `quantity`. */
private fun priceOf(side: Inputs, currency: String): Amount {
    val quantity = side.maybe("quantity", ::long) ?: 1
    val each = side.get("unit_price")?.let { amount(it, currency) } ?: price(side, currency)
    return each.copy(value = each.value.multiply(quantity.toBigDecimal()))
}

private fun owner(inputs: Inputs, default: String): ChangeDay =
    when (val name = inputs.textOr("day_of_change", default)) {
        "new" -> ChangeDay.NEW
        "old" -> ChangeDay.OLD
        else -> malformed("nobody owns the day as `$name`")
    }

private fun count(inputs: Inputs): PartCount? =
    inputs.maybe("count") { value ->
        if (value is JsonObject) return@maybe PartCount.MonthOf(long(value.getValue("month_of")).toInt())
        when (val name = text(value)) {
            "days" -> PartCount.Days
            "seconds" -> PartCount.Seconds
            "months" -> PartCount.Months
            "none" -> PartCount.None
            else -> malformed("nothing counts as `$name`")
        }
    }

/** What is left of the period: by its dates, its instants, a fraction that is over, or a part of a whole. */
private fun remaining(inputs: Inputs, period: Inputs): Remaining {
    val count = count(inputs)
    val owner = owner(inputs, "new")
    inputs.get("elapsed_fraction")?.let {
        period.get("period")
        return remainingAfter(text(it))
    }
    inputs.get("remaining")?.let {
        val (part, whole) = pair(it)
        return Remaining(long(part), long(whole))
    }
    val dates = days(period, "period")
    val change = optional { inputs.day("change") }
    if (dates != null && change != null) return remainingDays(dates.first, dates.second, change, count, owner)
    val (from, until) = pair(period.value("period")).map { instant(it, inputs) }
    return remainingTime(from, until, inputs.moment("change"))
}

/** The value, or nothing where it is none. */
private fun <T> optional(read: () -> T): T? =
    try {
        read()
    } catch (_: TenureException) {
        null
    } catch (_: Malformed) {
        null
    }

private fun days(inputs: Inputs, key: String): Pair<LocalDate, LocalDate>? = optional { inputs.days(key) }

/** Where the period stands: beside the change, or with the old or the new price. */
private fun periodOf(inputs: Inputs, vararg sides: Inputs?): Inputs {
    if (inputs.get("period") != null) return inputs
    return sides.filterNotNull().find { it.get("period") != null } ?: inputs
}

/** The change, of whose credit no more is given than was paid if the vector says what that was. */
private fun changed(inputs: Inputs, old: Amount?, new: Amount?, left: Remaining, places: Int? = null): Changed {
    val currency = currency(inputs)
    val paid = inputs.maybe("amount_paid") { amount(it, currency) }
    val credited = inputs.maybe("previous_credits") { amount(it, currency) }
    return planChange(old, new, left, paid, credited, proration(inputs, places), inputs.rounding())
}

private fun line(kind: String, from: LocalDate, to: LocalDate, amount: Amount) =
    obj("kind" to kind, "from" to from, "to" to to, "amount" to number(amount))

internal fun changePlan(inputs: Inputs): JsonElement {
    if (inputs.textOr("billing", "in_advance") != "in_advance") {
        malformed("what is billed in arrears has nothing to give back")
    }
    val currency = currency(inputs)
    val old = inputs.maybe("old") { inputs.within("old") }
    val new = inputs.maybe("new") { inputs.within("new") }
    val (oldPrice, newPrice) = old?.let { priceOf(it, currency) } to new?.let { priceOf(it, currency) }
    val own = new?.maybe("interval", ::interval)
    val period = periodOf(inputs, old, new)
    val answer =
        if (own != null && oldPrice != null && newPrice != null) {
            ownCycles(inputs, period, new, own, oldPrice, newPrice)
        } else {
            withinPeriod(inputs, period, oldPrice, newPrice)
        }
    old?.finish()
    new?.finish()
    return answer
}

private fun withinPeriod(inputs: Inputs, period: Inputs, old: Amount?, new: Amount?): JsonElement {
    val changed = changed(inputs, old, new, remaining(inputs, period))
    val answer =
        obj(
            "remaining_days" to changed.remaining.part,
            "period_days" to changed.remaining.whole,
            "credit" to changed.credit?.let(::number),
            "charge" to changed.charge?.let(::number),
            "net" to number(changed.net),
        )
    val collect =
        when (val name = inputs.textOr("collect", "at_once")) {
            "at_once", "immediately" -> Collect.AT_ONCE
            "at_next_invoice", "next_invoice" -> Collect.NEXT_INVOICE
            else -> malformed("nothing is collected `$name`")
        }
    val (_, until) = days(period, "period") ?: return answer
    val from = optional { inputs.day("change") } ?: until
    val amounts = listOf("credit" to changed.credit, "charge" to changed.charge)
    val lines = amounts.mapNotNull { (kind, amount) ->
        amount?.takeIf { minorOf(it) != 0L }?.let { line(kind, from, until, it) }
    }
    val listed = answer.with("lines" to lines, "total" to number(changed.net))
    if (new == null) return listed
    val collected = collected(changed, new, collect)
    return listed.with(
        "now_total" to number(collected.now),
        "next_invoice_total" to number(collected.nextInvoice),
        "next_invoice_date" to until,
    )
}

/**
 * A plan with cycles of its own, as Kill Bill bills it: what is unused is given back, and the first of its periods
 * charged.
 */
private fun ownCycles(
    inputs: Inputs,
    period: Inputs,
    new: Inputs,
    every: String,
    oldPrice: Amount,
    newPrice: Amount,
): JsonElement {
    val on = inputs.day("change")
    val givenBack = changed(inputs, oldPrice, null, remaining(inputs, period), 9)
    val cycleDay =
        inputs.maybe("bill_cycle_day", ::long) ?: new.maybe("bill_cycle_day", ::long) ?: on.dayOfMonth.toLong()
    val rhythm = billedOn(on, cycleDay, every)
    val stubs = proration(inputs, 9).copy(stubOf = StubOf.UNCLAMPED)
    val first = firstCharge(newPrice, rhythm, on, stubs, inputs.rounding())
    val lines = mutableListOf<JsonElement>()
    if (minorOf(givenBack.net) != 0L) {
        lines += line("credit", on, days(period, "period")?.second ?: on, givenBack.net)
    }
    lines += line("charge", first.from, first.until, first.amount)
    val total = number(sumAmounts(listOf(givenBack.net, first.amount)))
    return obj(
        "remaining_days" to givenBack.remaining.part,
        "period_days" to givenBack.remaining.whole,
        "credit" to number(givenBack.net),
        "charge" to number(first.amount),
        "net" to total,
        "lines" to lines,
        "total" to total,
    )
}

internal fun components(inputs: Inputs): JsonElement {
    val currency = currency(inputs)
    val left = remaining(inputs, inputs)
    val changes =
        inputs.objects("components") { component ->
            val action = component.text("action")
            val old = component.maybe("old") { amount(it, currency) }
            val new = component.maybe("new") { amount(it, currency) }
            val prices = Triple(action, old != null, new != null)
            val known =
                listOf(Triple("replace", true, true), Triple("add", false, true), Triple("remove", true, false))
            if (prices !in known) malformed("`$action` with these prices")
            changed(inputs, old, new, left)
        }
    val lines = changes.flatMap { listOfNotNull(it.credit, it.charge) }.filter { minorOf(it) != 0L }
    return obj("lines" to lines.map(::number), "net" to number(sumAmounts(changes.map { it.net })))
}

internal fun cancelled(inputs: Inputs): JsonElement {
    val price = priceOf(inputs, currency(inputs))
    val owner = if (inputs.flag("cancel_day_consumed", false)) ChangeDay.OLD else ChangeDay.NEW
    val (from, until) = inputs.days("period")
    val at = instant(inputs.value("cancelled_at"), inputs)
    val day = localDay(at.toWhen(), inputs.zone()).day
    val left = remainingDays(from, until, day, count(inputs), owner)
    val mode = inputs.maybe("tax_mode") { named<TaxMode>(it) }
    // A percentage is a hundred times the fraction.
    val percent =
        inputs.maybe("tax_rate") { rate ->
            canonical(LeafKind.PERCENT, sumExact(List(100) { text(rate) })).toBigDecimal()
        }
    val cancelled = cancellation(price, left, percent, mode, proration(inputs), inputs.rounding())
    // The source's credit note is above zero.
    val (item, tax, total) =
        listOf(cancelled.credit, cancelled.tax, cancelled.total).map { it.copy(value = it.value.negate()) }
    return obj(
        "unused_days" to left.part,
        "period_days" to left.whole,
        "item_minor" to minorOf(item),
        "tax_minor" to minorOf(tax),
        "total_minor" to minorOf(total),
        "item" to number(item),
        "tax" to number(tax),
        "total" to number(total),
    )
}

internal fun replaced(inputs: Inputs): JsonElement {
    val currency = currency(inputs)
    val (old, new) = inputs.within("old") to inputs.within("new")
    fun of(side: Inputs) = Subscription(priceOf(side, currency), side.interval("interval"))
    val (from, until) = periodOf(inputs, old).days("period")
    val replaced =
        replacement(
            StoreReplacement(
                mode = named(inputs.value("mode")),
                old = of(old),
                from = from,
                until = until,
                new = of(new),
                on = inputs.day("change"),
                day = owner(inputs, "old"),
                proration = proration(inputs),
                rounding = inputs.rounding(),
            ),
        )
    old.finish()
    new.finish()
    return obj(
        "begins" to replaced.begins,
        "charge_now" to number(replaced.chargeNow),
        "next_charge" to number(replaced.nextCharge),
        "next_charge_on" to replaced.nextChargeOn,
        "days_bought" to replaced.daysBought,
    )
}
