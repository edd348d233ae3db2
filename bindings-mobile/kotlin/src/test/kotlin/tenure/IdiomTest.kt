package tenure

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlin.io.path.createTempFile
import kotlin.io.path.writeBytes
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue

/** Values and errors are what Kotlin has for them. */
class IdiomTest {
    private val space = Space.read(quay())
    private val at = Instant.parse("2026-01-16T18:00:00Z")

    @Test
    fun answersAreDataClasses() {
        val bill = space.bill(LocalDate.parse("2026-01-31"))
        assertEquals(bill, space.bill(LocalDate.parse("2026-01-31")))
        assertEquals(bill.hashCode(), space.bill(LocalDate.parse("2026-01-31")).hashCode())
        assertNotEquals(bill, bill.copy(through = LocalDate.parse("2026-01-30")))
        val (through, invoices) = bill
        assertEquals(LocalDate.parse("2026-01-31"), through)
        assertEquals(Party.Customer("ann"), invoices[0].payer)
        assertEquals(BigDecimal("120.61"), invoices[0].total.value)
    }

    @Test
    fun choicesAreSealedOrEnums() {
        val said =
            when (val party: Party = space.bill(LocalDate.parse("2026-01-31")).invoices[0].payer) {
                is Party.Customer -> "customer ${party.value}"
                is Party.Company -> "company ${party.value}"
            }
        assertEquals("customer ann", said)
        assertEquals("Host", By.Host.toString())
        val decision = space.may("ann", "door/main", Instant.parse("2026-01-17T18:00:00Z"))
        assertEquals(ReasonCode.OUTSIDE_HOURS, decision.reasons[0].code)
        assertTrue(decision.reasons[0].sentence().isNotBlank())
    }

    @Test
    fun whatIsLeftOutIsTheCores() {
        assertEquals(Effect.Now, Action.Cancel(membership = "m1").`when`)
        assertEquals(Unused.CREDITED, Action.Cancel(membership = "m1").unused)
        assertEquals(OutsideSpan.NOTHING_TO_WHOLE, Proration().outside)
        val half = prorate(Amount.parse("100.00 EUR"), part = 1, whole = 3)
        assertEquals("33.33 EUR", half.amount.toString())
    }

    @Test
    fun errorsAreTyped() {
        val stranger = assertFailsWith<TenureException.Question> { space.may("zoe", "door/main", at) }
        assertEquals("invalid_question" to null, stranger.code to stranger.path)
        assertTrue(stranger.message.isNotBlank())
        val errors = assertFailsWith<TenureException.Value> { space.may("", "door/main", at) }
        assertEquals("customer", errors.path)
        assertIs<TenureException.Format>(assertFailsWith<TenureException> { Space.read("[]") })
        assertIs<TenureException.Fact>(
            assertFailsWith<TenureException> { Space.read(quay().replace("\"plan\": \"desk\", \"from\": \"2026-01-16\"", "\"plan\": \"office\", \"from\": \"2026-01-16\"")) },
        )
    }

    @Test
    fun spacesAreReadAndWritten() {
        val path = createTempFile("space", ".json")
        path.writeBytes(space.write())
        assertContentEquals(space.write(), Space.open(path).write())
        val header = space.header()
        assertEquals("The Quay" to "Europe/Lisbon", header.name to header.zone.id)
        val facts = space.facts()
        assertEquals(facts, Facts.read(facts.json))
        assertEquals(1L, facts.counts()["plans"])
        assertContentEquals(space.write(), space.with(facts).write())
        assertEquals(0, space.knownOn(Instant.parse("2026-01-01T00:00:00Z")).count())
        assertTrue(tzVersion().isNotBlank() && version().isNotBlank())
    }

    /** Java's clock is finer than the library's, whose pieces begin and end at whole microseconds. */
    @Test
    fun whatIsFinerThanAMicrosecondIsLeftOut() {
        val eight = Instant.parse("2026-01-16T20:00:00Z")
        assertTrue(space.may("ann", "door/main", eight.minusNanos(1)).allowed)
        assertEquals(space.may("ann", "door/main", eight), space.may("ann", "door/main", eight.plusNanos(999)))
        val first = Instant.EPOCH.minusNanos(1)
        assertEquals(Instant.EPOCH.minusNanos(1_000).toWhen(), boundary(Rhythm(first.toWhen(), "P1M"), 0))
    }

    @Test
    fun aClosedSpaceIsRefused() {
        val closed = Space.read(quay())
        closed.use { assertTrue(it.may("ann", "door/main", at).allowed) }
        assertFailsWith<IllegalStateException> { closed.count() }
    }
}
