package tenure

import java.time.Instant
import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The first taste of the README, as it stands there. */
class FirstTasteTest {
    @Test
    fun annMayGoInUntilEightAndOwesSixteenDays() {
        val space = Space.read(QUAY)

        // On Friday 16 January at six in the evening, ann may go in, until eight.
        val decision = space.may("ann", "door/main", Instant.parse("2026-01-16T18:00:00Z"))
        assertTrue(decision.allowed)
        assertEquals(Instant.parse("2026-01-16T20:00:00Z"), decision.until)

        // She owes 16 of January's 31 days, 98.06, and 23% of tax on it, 22.55.
        val bill = space.bill(LocalDate.parse("2026-01-31"))
        assertEquals("120.61 EUR", bill.invoices[0].total.toString())
    }
}

/** The space of the README. */
internal val QUAY = """
    {
        "format": 1, "edition": 1,
        "space": {"id": "quay", "name": "The Quay", "currency": "EUR", "zone": "Europe/Lisbon"},
        "taxes": [{"id": "iva", "recorded": "2026-01-01T09:00:00Z", "category": "desk", "from": "2026-01-01", "percent": "23"}],
        "hours": [{"id": "day-1", "recorded": "2026-01-01T09:00:00Z", "hours": "day", "from": "2026-01-01",
            "windows": [{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "until": "20:00"}]}],
        "plans": [{"id": "desk-1", "recorded": "2026-01-01T09:00:00Z", "plan": "desk", "from": "2026-01-01",
            "name": "Hot desk", "kind": "recurring", "price": {"flat": {"amount": "190.00 EUR"}}, "tax": "desk",
            "billing": {"every": "P1M", "anchor": "calendar"}, "permissions": [{"path": "door/*"}], "hours": "day"}],
        "customers": [{"id": "ann", "recorded": "2026-01-10T09:00:00Z"}],
        "memberships": [{"id": "m1", "recorded": "2026-01-10T09:00:00Z", "holder": {"customer": "ann"},
            "plan": "desk", "from": "2026-01-16"}]
    }
""".trimIndent()
