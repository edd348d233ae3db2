// Values that UniFFI does not write: facts, and how they and numbers, amounts and spaces are read.

package tenure

import java.math.BigDecimal
import java.nio.ByteBuffer
import java.nio.CharBuffer
import java.nio.charset.CharacterCodingException
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.temporal.ChronoUnit

/**
 * Facts: a fragment of a space file, as the library writes it. Answers that propose something hold them, and
 * [Space.with] takes them. Two are equal if they hold the same.
 */
@ConsistentCopyVisibility
data class Facts internal constructor(val json: String) {
    /** How many facts there are of each kind, by the array of the space file that holds them. */
    fun counts(): Map<String, Long> = factsCounts(this)

    /** These facts and those of [more]. */
    operator fun plus(more: Facts): Facts = factsPlus(this, more)

    /** The same as [json]. */
    fun toJson(): String = json

    companion object {
        /** Reads a fragment of a space file, strictly. */
        fun read(bytes: ByteArray): Facts = readFacts(bytes)

        /** Reads a fragment of a space file, strictly. */
        fun read(text: String): Facts = readFacts(utf8(text))
    }
}

/** Reads a space file, strictly. */
fun Space.Companion.read(text: String): Space = Space.read(utf8(text))

/** Reads the space file at [path], strictly. */
fun Space.Companion.open(path: Path): Space = Space.read(Files.readAllBytes(path))

/** Reads a request from its JSON, strictly. */
fun Request.Companion.read(text: String): Request = readRequest(utf8(text))

/** Reads an amount from its text, such as `12.00 EUR`. */
fun Amount.Companion.parse(text: String): Amount = parseAmount(text)

/** The start of this local day. */
fun LocalDate.toWhen(): When = When.Day(this)

/** This instant. */
fun Instant.toWhen(): When = When.Moment(this)

/** Its bytes; text that is no Unicode becomes what no reader takes for JSON. */
private fun utf8(text: String): ByteArray =
    try {
        val buffer: ByteBuffer = Charsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text))
        ByteArray(buffer.remaining()).also(buffer::get)
    } catch (_: CharacterCodingException) {
        text.toByteArray(Charsets.UTF_16)
    }

/** A number without an exponent, unless it would have more digits than the library can read: then it is refused anyway. */
internal fun decimalText(number: BigDecimal): String =
    if (number.scale() in -64..64) number.toPlainString() else number.toString()

/**
 * The instant, without what is finer than a microsecond, which Java's clock tells. Whatever begins or ends does so at a
 * whole microsecond, so that no answer differs.
 */
internal fun momentText(instant: Instant): String = instant.truncatedTo(ChronoUnit.MICROS).toString()
