package tenure.vectors

import java.time.LocalDate
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import tenure.Amount
import tenure.OutsideSpan
import tenure.ProratedAmount
import tenure.Proration
import tenure.RoundFirst
import tenure.capCredit
import tenure.cut
import tenure.microsBetween
import tenure.minorOf
import tenure.parse
import tenure.priceOf
import tenure.prorate
import tenure.roundTo
import tenure.split
import tenure.sumAmounts

// What a part of a whole costs, and what an amount is made of.

/** The price of the whole; of a credit it is below zero. */
private fun signedPrice(inputs: Inputs): Amount {
    val price = price(inputs, currency(inputs))
    return when (val line = inputs.textOr("line", "charge")) {
        "charge" -> price
        "credit" -> price.copy(value = price.value.negate())
        else -> malformed("there is no line `$line`")
    }
}

private fun answer(prorated: ProratedAmount): JsonObject =
    obj(
        "days" to prorated.numerator,
        "period_days" to prorated.denominator,
        "amount" to number(prorated.amount),
        "amount_minor" to minorOf(prorated.amount),
        "precise_minor" to roundTo(prorated.exact, 4),
    )

internal fun range(inputs: Inputs): JsonElement {
    val (portion, period) = daysOf(inputs.days("portion")) to daysOf(inputs.days("period"))
    return answer(prorate(signedPrice(inputs), portion, period, proration(inputs), inputs.rounding()))
}

internal fun days(inputs: Inputs): JsonElement {
    val line = inputs.rounding()
    val places = inputs.maybe("per_day_scale", ::long) ?: 2
    val byDay = inputs.flag("round_per_day_first", false)
    val first = if (byDay) RoundFirst.UnitPrice(places.toInt()) else RoundFirst.Nothing
    val (days, whole) = inputs.long("days") to inputs.long("period_days")
    val prorated = prorate(signedPrice(inputs), days, whole, Proration(roundFirst = first), line)
    return answer(prorated).with("per_day" to roundTo(prorated.each, places, line))
}

internal fun duration(inputs: Inputs): JsonElement {
    val onZero = inputs.textOr("on_zero_length", "nothing")
    if (!inputs.flag("cap_at_full", true)) malformed("none costs more than the whole")
    val outside =
        when (onZero) {
            "full_amount" -> OutsideSpan.WHOLE
            "nothing" -> OutsideSpan.NOTHING_TO_WHOLE
            else -> malformed("an empty span costs nothing or the whole")
        }
    val (from, until) = inputs.moments("service_period")
    val (start, end) = inputs.moments("full_period")
    val (part, whole) = microsBetween(from, until) to microsBetween(start, end)
    return answer(prorate(signedPrice(inputs), part, whole, Proration(outside = outside), inputs.rounding()))
}

internal fun periodFraction(inputs: Inputs): JsonElement {
    val (partial, full) = inputs.days("partial") to inputs.days("full")
    val shared = daysOf(maxOf(partial.first, full.first) to minOf(partial.second, full.second))
    return obj("numerator_days" to maxOf(shared, 0), "denominator_days" to daysOf(full))
}

internal fun splitItem(inputs: Inputs): JsonElement {
    val (from, until) = inputs.days("period")
    val at = inputs.day("cut_at")
    val whole = amount(inputs.value("amount"), currency(inputs))
    val pieces = cut(whole, daysOf(from to at), daysOf(from to until), inputs.rounding())
    fun line(from: LocalDate, to: LocalDate, amount: Amount) =
        obj("from" to from, "to" to to, "amount" to number(amount))
    return obj(
        "lines" to listOf(line(from, at, pieces.first), line(at, until, pieces.rest)),
        "total" to number(sumAmounts(listOf(pieces.first, pieces.rest))),
    )
}

internal fun splitByWeights(inputs: Inputs): JsonElement =
    obj("parts" to split(Amount.parse(inputs.text("amount")), inputs.list("weights").map(::long)))

internal fun cappedCredit(inputs: Inputs): JsonElement {
    val currency = currency(inputs)
    fun amount(key: String) = amount(inputs.value(key), currency)
    val credit = capCredit(amount("potential"), amount("amount_paid"), amount("previous_credits"))
    return obj("credit" to number(credit))
}

/** What a period costs for each of several numbers of seats. */
internal fun seats(inputs: Inputs): JsonElement {
    val price = planPrice(inputs.value("price"))
    return obj("amounts" to inputs.list("seats").map { priceOf(price, long(it)) })
}
