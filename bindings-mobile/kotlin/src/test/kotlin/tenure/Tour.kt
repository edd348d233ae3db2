package tenure

import java.time.Instant
import java.time.LocalDate
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

// A member's year at The Quay: join, share, book, upgrade, be billed, lapse, come back. The same tour is in every language.

fun main() = tour()

internal fun tour() {
    var space = Space.read(shared("core/examples/tour/space.json"))
    val ann = Party.Customer("ann")

    /** Puts one command to the space: what comes of it. The space is then the one in which it is done. */
    fun done(at: String, by: By, id: String, action: Action): Proposal {
        val proposal = space.propose(Request(at = at(at), by = by, commands = listOf(Command(id, action))))
        assertTrue(proposal.accepted, proposal.refusals.toString())
        space = space.with(proposal.facts)
        return proposal
    }

    // Join. On 5 January the host enters ann, and she takes a desk from the 16th on.
    done("2026-01-05T10:00:00Z", By.Host, "c1", Action.Register(ann))
    val signUp = Action.SignUp(customer = "ann", plan = "desk", from = day("2026-01-16").toWhen())
    val joined = done("2026-01-05T10:05:00Z", By.Member("ann"), "c2", signUp)
    val membership = "c2.1"
    assertTrue("\"$membership\"" in joined.facts.json)

    // She is let in on Friday the 16th, until eight in the evening.
    val decision = space.may("ann", "door/main", at("2026-01-16T09:00:00Z"))
    assertTrue(decision.allowed)
    assertEquals(at("2026-01-16T20:00:00Z"), decision.until)
    // On Saturday she is not.
    val closed = space.may("ann", "door/main", at("2026-01-17T09:00:00Z"))
    assertEquals(false to ReasonCode.OUTSIDE_HOURS, closed.allowed to closed.reasons[0].code)

    // Be billed. Sixteen of January's 31 days: 190 × 16/31 = 98.0645…
    val january = day("2026-01-31")
    var bill = space.bill(january)
    assertEquals("98.06 EUR", bill.invoices[0].total.toString())
    println(space.explain(bill.invoices[0].lines[0].id, january).text())
    // What is issued is recorded, and not billed again.
    space = space.with(space.invoiceFacts(bill, at("2026-01-31T18:00:00Z"), "jan"))
    assertTrue(space.bill(january).invoices.isEmpty())

    // Share. In February ben comes along; he holds nothing himself.
    done("2026-02-02T09:00:00Z", By.Host, "c3", Action.Register(Party.Customer("ben")))
    done("2026-02-02T09:05:00Z", By.Host, "c4", Action.AddChild(membership = membership, child = "ben"))
    assertTrue(space.may("ben", "door/main", at("2026-02-03T10:00:00Z")).allowed)

    // February is billed on its first day.
    bill = space.bill(day("2026-02-01"))
    assertEquals("190.00 EUR", bill.invoices[0].total.toString())
    space = space.with(space.invoiceFacts(bill, at("2026-02-02T18:00:00Z"), "feb"))

    // Book. Two hours of the blue room are 120 of the 300 minutes that they share in February.
    val (from, until) = at("2026-02-10T09:00:00Z") to at("2026-02-10T11:00:00Z")
    val offer = space.mayBook("ben", "blue", from, until, at("2026-02-05T12:00:00Z"))
    assertEquals(Triple(true, "120", null), Triple(offer.allowed, offer.takes.toPlainString(), offer.overage))
    val book = Action.Book(customer = "ben", resource = "blue", from = from, until = until)
    done("2026-02-05T12:00:00Z", By.Member("ben"), "c5", book)
    val balance = space.balance(ann, "minutes", at("2026-02-12T12:00:00Z"))
    assertEquals("180", balance.available.toPlainString())

    // Upgrade. From 16 February on, 13 of 28 days: 190 × 13/28 = 88.2142… come back, 310 × 13/28 = 143.9285… are charged.
    val upgrade = Action.Switch(membership = membership, plan = "studio")
    val upgraded = done("2026-02-16T09:00:00Z", By.Member("ann"), "c6", upgrade)
    assertTrue(space.may("ben", "studio/mixer", at("2026-02-17T10:00:00Z")).allowed)
    // What she was shown beforehand is what is billed: 55.72 more for February.
    val shown = assertNotNull(upgraded.difference, "an accepted command says what it changes")
    bill = space.bill(day("2026-02-28"))
    assertEquals("55.72 EUR", bill.invoices[0].total.toString())
    assertEquals(listOf("-88.21 EUR", "143.93 EUR"), bill.invoices[0].lines.map { it.amount.toString() })
    assertTrue(bill.invoices[0].lines.all { line -> shown.lines.any { it.line == line.id } })
    space = space.with(space.invoiceFacts(bill, at("2026-02-28T18:00:00Z"), "change"))

    // Lapse. In March she leaves, at the end of the period that she has paid for.
    val cancel = Action.Cancel(membership = membership, `when` = Effect.PeriodEnd, reason = "moves away")
    done("2026-03-10T09:00:00Z", By.Member("ann"), "c7", cancel)
    val notices = space.due(at("2026-03-20T00:00:00Z"), at("2026-04-02T00:00:00Z"))
    // A week before the end, and as it comes.
    val (weekBefore, ended) = at("2026-03-25T00:00:00Z") to at("2026-03-31T23:00:00Z")
    val expected =
        listOf(
            weekBefore to NoticeKind.ENDING,
            ended to NoticeKind.ACCESS_ENDED,
            ended to NoticeKind.ACCESS_ENDED,
        )
    assertEquals(expected, notices.map { it.at to it.kind })
    notices.forEach { println(it.sentence()) }
    val gone = at("2026-04-02T10:00:00Z")
    assertEquals("Expired", space.standing("ann", gone).holdings[0].label())
    assertFalse(space.may("ben", "door/main", gone).allowed)

    // Come back. In September she takes a desk again; her year is still there.
    done("2026-09-01T08:00:00Z", By.Member("ann"), "c8", Action.SignUp(customer = "ann", plan = "desk"))
    assertTrue(space.may("ann", "door/main", at("2026-09-01T10:00:00Z")).allowed)
    val year = space.timeline("ann", at("2026-01-01T00:00:00Z"), at("2026-12-31T00:00:00Z"))
    val labels = year.map { it.holdings[0].label() }
    assertEquals(listOf("Upcoming", "Active", "Active", "Expired", "Expired"), labels)
    assertEquals("Active", year[4].holdings[1].label())
    // 98.06 + 190.00 + 55.72 were invoiced, and nothing was paid.
    val money = space.wholeProfile(ann, at("2026-09-02T00:00:00Z")).money[0]
    assertEquals("343.78 EUR" to "343.78 EUR", money.invoiced.toString() to money.open.toString())
    assertEquals(space.write().decodeToString(), Space.read(space.write()).write().decodeToString())
}

private fun at(text: String): Instant = Instant.parse(text)

private fun day(text: String): LocalDate = LocalDate.parse(text)
