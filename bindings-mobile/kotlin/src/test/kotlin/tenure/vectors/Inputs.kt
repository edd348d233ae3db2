package tenure.vectors

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.longOrNull
import tenure.LeafKind
import tenure.Rounding
import tenure.When
import tenure.canonical

// Reading what a vector gives an operation. Every key must be read, so that none is passed over in silence.

/** There is no such operation. */
internal class Unasked(val op: String) : Exception(op)

/** The operation does not understand what it is given. */
internal class Malformed(message: String) : Exception(message)

internal fun malformed(message: String): Nothing = throw Malformed(message)

/** The inputs of one question. */
internal class Inputs(private val fields: JsonObject) {
    private val read = mutableSetOf<String>()

    /** Nothing is left that nobody asked for. */
    fun finish() {
        fields.keys.find { it !in read }?.let { malformed("the input `$it` is not known") }
    }

    /** The value of a key, unless it is absent or null. */
    fun get(key: String): JsonElement? {
        read += key
        return fields[key].takeUnless { it is JsonNull }
    }

    fun value(key: String): JsonElement = get(key) ?: malformed("the input `$key` is missing")

    fun <T> maybe(key: String, read: (JsonElement) -> T): T? = get(key)?.let(read)

    fun text(key: String): String = text(value(key))

    fun textOr(key: String, default: String): String = get(key)?.let(::text) ?: default

    fun day(key: String): LocalDate = day(value(key))

    fun moment(key: String): Instant = moment(value(key))

    fun long(key: String): Long = long(value(key))

    fun int(key: String): Int = Math.toIntExact(long(key))

    fun flag(key: String, default: Boolean): Boolean = get(key)?.let(::flag) ?: default

    fun list(key: String): List<JsonElement> = list(value(key))

    fun days(key: String): Pair<LocalDate, LocalDate> = pair(value(key)).let { (a, b) -> day(a) to day(b) }

    fun moments(key: String): Pair<Instant, Instant> = pair(value(key)).let { (a, b) -> moment(a) to moment(b) }

    fun interval(key: String): String = interval(value(key))

    fun zone(): ZoneId = ZoneId.of(canonical(LeafKind.ZONE, textOr("timezone", "UTC")))

    fun credits(key: String): BigDecimal = credits(value(key))

    fun rounding(): Rounding =
        when (val name = textOr("rounding", "half_away_from_zero")) {
            "half_up", "half_away_from_zero" -> Rounding.HALF_AWAY_FROM_ZERO
            "half_even" -> Rounding.HALF_EVEN
            "toward_zero", "towards_zero", "down" -> Rounding.TOWARD_ZERO
            "away_from_zero", "up" -> Rounding.AWAY_FROM_ZERO
            else -> malformed("there is no rounding `$name`")
        }

    /** The inputs within an object. */
    fun within(key: String): Inputs = Inputs(value(key) as? JsonObject ?: malformed("`$key` is not an object"))

    /** A list of objects. */
    fun <T> objects(key: String, read: (Inputs) -> T): List<T> =
        get(key)?.let(::list).orEmpty().map { value ->
            val inner = Inputs(value as? JsonObject ?: malformed("$value is not an object"))
            read(inner).also { inner.finish() }
        }
}

internal fun text(value: JsonElement): String =
    (value as? JsonPrimitive)?.takeIf { it.isString }?.content ?: malformed("$value is not a string")

internal fun long(value: JsonElement): Long =
    (value as? JsonPrimitive)?.takeUnless { it.isString }?.longOrNull ?: malformed("$value is not a whole number")

internal fun flag(value: JsonElement): Boolean =
    (value as? JsonPrimitive)?.takeUnless { it.isString }?.content?.toBooleanStrictOrNull()
        ?: malformed("$value is not true or false")

internal fun list(value: JsonElement): List<JsonElement> = value as? JsonArray ?: malformed("$value is not a list")

internal fun words(value: JsonElement): List<String> = list(value).map(::text)

// Java's own classes would refuse what is none with exceptions of their own: the library is asked before.

internal fun day(value: JsonElement): LocalDate = LocalDate.parse(canonical(LeafKind.DAY, text(value)))

internal fun moment(value: JsonElement): Instant = Instant.parse(canonical(LeafKind.MOMENT, text(value)))

internal fun whenOf(value: JsonElement): When =
    canonical(LeafKind.WHEN, text(value)).let { text ->
        if ('T' in text) When.Moment(Instant.parse(text)) else When.Day(LocalDate.parse(text))
    }

/** An amount of credits as text, or of minor units as a number. */
internal fun credits(value: JsonElement): BigDecimal =
    BigDecimal(canonical(LeafKind.DECIMAL, (value as? JsonPrimitive)?.content ?: malformed("$value is no amount")))

internal fun pair(value: JsonElement): List<JsonElement> =
    list(value).takeIf { it.size == 2 } ?: malformed("$value is not a pair")

/** An interval as text such as `P1M`, or as `{"unit": "month", "count": 1}`. */
internal fun interval(value: JsonElement): String {
    if (value !is JsonObject) return canonical(LeafKind.INTERVAL, text(value))
    return units(value["unit"]?.let(::text) ?: "", value["count"]?.let(::long) ?: malformed("$value is not an interval"))
}

/** So many of a unit by its name. */
internal fun units(unit: String, count: Long): String =
    canonical(
        LeafKind.INTERVAL,
        when (unit) {
            "hour" -> "PT${count}H"
            "day" -> "P${count}D"
            "week" -> "P${count}W"
            "month" -> "P${count}M"
            "quarter" -> "P${3 * count}M"
            "half_year" -> "P${6 * count}M"
            "year" -> "P${count}Y"
            else -> malformed("there is no unit `$unit`")
        },
    )

/** One of a choice of names. */
internal inline fun <reified T : Enum<T>> named(value: JsonElement): T {
    val name = text(value).uppercase()
    return enumValues<T>().find { it.name == name } ?: malformed("there is no `$name`")
}
