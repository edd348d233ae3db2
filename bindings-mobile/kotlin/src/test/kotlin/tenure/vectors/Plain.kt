package tenure.vectors

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import tenure.Amount
import tenure.CycleAnchor
import tenure.LeafKind
import tenure.OpenRange
import tenure.Price
import tenure.Proration
import tenure.Rhythm
import tenure.RoundFirst
import tenure.RoundedPart
import tenure.Tier
import tenure.Weekday
import tenure.When
import tenure.amountOfMinor
import tenure.canonical
import tenure.daysBetween
import tenure.localDay
import tenure.parse
import tenure.toWhen

// What the adaptors have in common: how the cases of other systems are put to the calculators.

internal fun onDay(whenever: When): LocalDate = (whenever as? When.Day)?.value ?: malformed("$whenever is not a day")

/** Cycles on a fixed day of the month; of days and weeks, which have none, from the start. */
internal fun billedOn(start: LocalDate, dayOfMonth: Long, every: String): Rhythm {
    if (dayOfMonth !in 0..255) malformed("a day of the month is 1 to 31")
    val inMonths = every.startsWith("P") && !every.startsWith("PT") && (every.endsWith("M") || every.endsWith("Y"))
    val align = if (inMonths) CycleAnchor.Day(dayOfMonth.toInt()) else null
    return Rhythm(anchor = start.toWhen(), every = every, align = align)
}

/** How many days a pair of dates has. */
internal fun daysOf(dates: Pair<LocalDate, LocalDate>): Long = daysBetween(dates.first.toWhen(), dates.second.toWhen())

/** The instant that is given, or the start of the day. */
internal fun instant(value: JsonElement, inputs: Inputs): Instant =
    when (val whenever = whenOf(value)) {
        is When.Moment -> whenever.value
        is When.Day -> localDay(whenever, inputs.zone()).from
    }

/** The currency that a vector names, or one that has so many decimals. */
internal fun currency(inputs: Inputs): String {
    val code =
        when (val scale = inputs.maybe("scale", ::long)) {
            null, 2L -> "USD"
            0L -> "JPY"
            3L -> "KWD"
            4L -> "CLF"
            else -> malformed("no currency has $scale decimals")
        }
    return canonical(LeafKind.CURRENCY, inputs.textOr("currency", code))
}

/** An amount that is given in major units. */
internal fun amount(value: JsonElement, currency: String): Amount = Amount.parse("${text(value)} $currency")

/** The price of a whole: `price` in major units, or `price_minor` in minor ones. */
internal fun price(inputs: Inputs, currency: String): Amount =
    inputs.maybe("price_minor") { amountOfMinor(long(it), currency) } ?: amount(inputs.value("price"), currency)

/** An amount without its currency. */
internal fun number(amount: Amount): String = amount.toString().substringBefore(' ')

/**
 * What is rounded before the line: fractions, if `fraction_scale` says so. Of a change it is the unused part, as those do whose
 * cases these are.
 */
internal fun proration(inputs: Inputs, places: Int? = null): Proration {
    val scale = inputs.maybe("fraction_scale", ::long)?.toInt() ?: places
    return Proration(
        roundFirst = scale?.let { RoundFirst.Fraction(it) } ?: RoundFirst.Nothing,
        rounded = RoundedPart.UNUSED,
    )
}

/** A price as a plan has it. */
internal fun planPrice(value: JsonElement): Price {
    val (kind, fields) = (value as JsonObject).entries.single()
    val inputs = Inputs(fields as JsonObject)
    fun amount(key: String) = Amount.parse(inputs.text(key))
    val minimum = inputs.maybe("minimum") { Amount.parse(text(it)) }
    val tiers =
        inputs.objects("tiers") { tier ->
            Tier(
                upTo = tier.maybe("up_to", ::long),
                each = Amount.parse(tier.text("each")),
                flat = tier.maybe("flat") { Amount.parse(text(it)) },
            )
        }
    val price =
        when (kind) {
            "flat" -> Price.Flat(amount("amount"))
            "per_seat" -> Price.PerSeat(amount("amount"), minimum)
            "graduated" -> Price.Graduated(tiers, minimum)
            "volume" -> Price.Volume(tiers, minimum)
            "package" -> Price.Package(amount("amount"), inputs.long("size"), minimum)
            else -> malformed("`$kind` is no price")
        }
    inputs.finish()
    return price
}

internal fun weekday(value: JsonElement): Weekday = named(value)

internal fun openRange(inputs: Inputs): OpenRange = OpenRange(from = inputs.text("from"), until = inputs.text("until"))

internal fun plain(amount: BigDecimal): String = amount.toPlainString()
