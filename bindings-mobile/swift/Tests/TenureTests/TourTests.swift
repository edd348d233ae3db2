import Foundation
import Tenure
import XCTest

@testable import Agree

/// A member's year at The Quay: join, share, book, upgrade, be billed, lapse, come back. The same tour is in every
/// language.
final class TourTests: XCTestCase {
    private var space = try! Space.open(shared("core/examples/tour/space.json"))

    func testAMembersYear() throws {
        let ann = Party.customer(value: "ann")

        // Join. On 5 January the host enters ann, and she takes a desk from the 16th on.
        try done("2026-01-05T10:00:00Z", .host, "c1", .register(party: ann))
        let signUp = Action.signUp(customer: "ann", plan: "desk", from: try Day("2026-01-16").when)
        let joined = try done("2026-01-05T10:05:00Z", .member(value: "ann"), "c2", signUp)
        let membership = "c2.1"
        XCTAssertTrue(joined.facts.json.contains("\"\(membership)\""))

        // She is let in on Friday the 16th, until eight in the evening.
        let decision = try may("ann", "door/main", "2026-01-16T09:00:00Z")
        XCTAssertTrue(decision.allowed)
        XCTAssertEqual(decision.until, try Moment("2026-01-16T20:00:00Z"))
        // On Saturday she is not.
        let closed = try may("ann", "door/main", "2026-01-17T09:00:00Z")
        XCTAssertFalse(closed.allowed)
        XCTAssertEqual(closed.reasons[0].code, .outsideHours)

        // Be billed. Sixteen of January's 31 days: 190 × 16/31 = 98.0645…
        let january = try Day("2026-01-31")
        var bill = try space.bill(through: january)
        XCTAssertEqual(bill.invoices[0].total.description, "98.06 EUR")
        print(try space.explain(line: bill.invoices[0].lines[0].id, through: january).text())
        // What is issued is recorded, and not billed again.
        try record(bill, "2026-01-31T18:00:00Z", "jan")
        XCTAssertTrue(try space.bill(through: january).invoices.isEmpty)

        // Share. In February ben comes along; he holds nothing himself.
        try done("2026-02-02T09:00:00Z", .host, "c3", .register(party: .customer(value: "ben")))
        let child = Action.addChild(membership: membership, child: "ben")
        try done("2026-02-02T09:05:00Z", .host, "c4", child)
        XCTAssertTrue(try may("ben", "door/main", "2026-02-03T10:00:00Z").allowed)

        // February is billed on its first day.
        bill = try space.bill(through: Day("2026-02-01"))
        XCTAssertEqual(bill.invoices[0].total.description, "190.00 EUR")
        try record(bill, "2026-02-02T18:00:00Z", "feb")

        // Book. Two hours of the blue room are 120 of the 300 minutes that they share in February.
        let (from, until) = (try Moment("2026-02-10T09:00:00Z"), try Moment("2026-02-10T11:00:00Z"))
        let asked = try Moment("2026-02-05T12:00:00Z")
        let offer = try space.mayBook(customer: "ben", resource: "blue", from: from, until: until, at: asked)
        XCTAssertTrue(offer.allowed)
        XCTAssertEqual(offer.takes, 120)
        XCTAssertNil(offer.overage)
        let book = Action.book(customer: "ben", resource: "blue", from: from, until: until)
        try done("2026-02-05T12:00:00Z", .member(value: "ben"), "c5", book)
        let balance = try space.balance(party: ann, credit: "minutes", at: Moment("2026-02-12T12:00:00Z"))
        XCTAssertEqual(balance.available, 180)

        // Upgrade. From 16 February on, 13 of 28 days: 190 × 13/28 = 88.2142… come back, 310 × 13/28 = 143.9285… are charged.
        let upgrade = Action.`switch`(membership: membership, plan: "studio")
        let upgraded = try done("2026-02-16T09:00:00Z", .member(value: "ann"), "c6", upgrade)
        XCTAssertTrue(try may("ben", "studio/mixer", "2026-02-17T10:00:00Z").allowed)
        // What she was shown beforehand is what is billed: 55.72 more for February.
        let shown = try XCTUnwrap(upgraded.difference)
        bill = try space.bill(through: Day("2026-02-28"))
        XCTAssertEqual(bill.invoices[0].total.description, "55.72 EUR")
        XCTAssertEqual(bill.invoices[0].lines.map(\.amount.description), ["-88.21 EUR", "143.93 EUR"])
        let foreseen = Set(shown.lines.map(\.line))
        XCTAssertTrue(bill.invoices[0].lines.allSatisfy { foreseen.contains($0.id) })
        try record(bill, "2026-02-28T18:00:00Z", "change")

        // Lapse. In March she leaves, at the end of the period that she has paid for.
        let cancel = Action.cancel(membership: membership, when: .periodEnd, reason: "moves away")
        try done("2026-03-10T09:00:00Z", .member(value: "ann"), "c7", cancel)
        let notices = try space.due(from: Moment("2026-03-20T00:00:00Z"), until: Moment("2026-04-02T00:00:00Z"))
        // A week before the end, and as it comes.
        let days = ["2026-03-25T00:00:00Z", "2026-03-31T23:00:00Z", "2026-03-31T23:00:00Z"]
        XCTAssertEqual(notices.map(\.at.description), days)
        XCTAssertEqual(notices.map(\.kind), [.ending, .accessEnded, .accessEnded])
        try notices.forEach { print(try $0.sentence()) }
        let gone = "2026-04-02T10:00:00Z"
        XCTAssertEqual(try space.standing(customer: "ann", at: Moment(gone)).holdings[0].label(), "Expired")
        XCTAssertFalse(try may("ben", "door/main", gone).allowed)

        // Come back. In September she takes a desk again; her year is still there.
        let again = Action.signUp(customer: "ann", plan: "desk")
        try done("2026-09-01T08:00:00Z", .member(value: "ann"), "c8", again)
        XCTAssertTrue(try may("ann", "door/main", "2026-09-01T10:00:00Z").allowed)
        let (start, end) = (try Moment("2026-01-01T00:00:00Z"), try Moment("2026-12-31T00:00:00Z"))
        let year = try space.timeline(customer: "ann", from: start, until: end)
        let labels = try year.map { try $0.holdings[0].label() }
        XCTAssertEqual(labels, ["Upcoming", "Active", "Active", "Expired", "Expired"])
        XCTAssertEqual(try year[4].holdings[1].label(), "Active")
        // 98.06 + 190.00 + 55.72 were invoiced, and nothing was paid.
        let money = try space.wholeProfile(party: ann, at: Moment("2026-09-02T00:00:00Z")).money[0]
        XCTAssertEqual([money.invoiced.description, money.open.description], ["343.78 EUR", "343.78 EUR"])
        XCTAssertEqual(try Space.read(bytes: space.write()).write(), space.write())
    }

    private func may(_ customer: String, _ permission: String, _ at: String) throws -> Decision {
        try space.may(customer: customer, permission: permission, at: Moment(at))
    }

    private func record(_ bill: Bill, _ at: String, _ prefix: String) throws {
        space = try space.with(facts: space.invoiceFacts(bill: bill, recorded: Moment(at), prefix: prefix))
    }

    /// Puts one command to the space: what comes of it. The space is then the one in which it is done.
    @discardableResult
    private func done(_ at: String, _ by: By, _ id: String, _ action: Action) throws -> Proposal {
        let commands = [Command(id: id, action: action)]
        let proposal = try space.propose(request: Request(at: Moment(at), by: by, commands: commands))
        XCTAssertTrue(proposal.accepted, "\(proposal.refusals)")
        space = try space.with(facts: proposal.facts)
        return proposal
    }
}
