import Foundation
import Tenure
import XCTest

@testable import Agree

/// Values and errors are what Swift has for them.
final class IdiomTests: XCTestCase {
    private let space = try! Space.open(shared("core/examples/quay.json"))
    private let at = try! Moment("2026-01-16T18:00:00Z")

    func testDaysAndMoments() throws {
        for text in ["0001-01-01", "1582-10-10", "1969-12-31", "1970-01-01", "2024-02-29", "2100-03-01", "9999-12-31"] {
            let day = try Day(text)
            XCTAssertEqual(day.description, text)
            XCTAssertEqual(try Day(year: day.year, month: day.month, day: day.day), day)
            XCTAssertEqual(try Moment(text + "T23:59:59Z").description, text + "T23:59:59Z")
        }
        XCTAssertEqual(try Moment("1970-01-01T00:00:01.5Z").microseconds, 1_500_000)
        XCTAssertEqual(try Moment("1969-12-31T23:59:59.999999Z").microseconds, -1)
        XCTAssertEqual(Moment(microseconds: -1).description, "1969-12-31T23:59:59.999999Z")
        XCTAssertEqual(try Moment("2026-01-01T01:00:00+01:00"), try Moment("2026-01-01T00:00:00Z"))
        XCTAssertEqual(Moment(at.date), at)
        XCTAssertLessThan(try Day("2026-01-31"), try Day("2026-02-01"))
        XCTAssertEqual(try Day("2026-01-31").dateComponents.month, 1)
        XCTAssertThrowsError(try Day("2026-02-30")) { XCTAssertEqual(($0 as? TenureError)?.code, "invalid_day") }
        XCTAssertThrowsError(try Moment("2026-01-01T00:00:00")) {
            XCTAssertEqual(($0 as? TenureError)?.code, "invalid_moment")
        }
        // Every day of some centuries, by its number as by the core.
        let rhythm = Rhythm(anchor: try Day("1899-12-31").when, every: "P1D")
        for number in stride(from: Int64(0), to: 100_000, by: 37) {
            guard case let .day(day) = try boundary(rhythm: rhythm, number: number) else { return XCTFail("\(number)") }
            XCTAssertEqual(try Moment("\(day)T00:00:00Z").microseconds, (number - 25_568) * 86_400_000_000)
            XCTAssertEqual(Moment(microseconds: (number - 25_568) * 86_400_000_000).description, "\(day)T00:00:00Z")
        }
    }

    /// As many digits as the library has, and no rounding on the way there or back, whatever the place where it runs.
    func testDecimalsAreExact() throws {
        let (whole, tiny) = ("1234567890123456789012345678", "0.1234567890123456789012345678")
        let smallest = "0.0000000000000000000000000001"
        for text in [whole, "-" + whole, tiny, "-" + tiny, "12345678901234.56789012345678", smallest, "0"] {
            XCTAssertEqual(try decimal(text).description, text)
            XCTAssertEqual(try canonical(kind: .decimal, text: decimal(text).description), text)
        }
        // There and back within a record.
        let lot = PoolLot(id: "a", amount: try decimal("100000000000.001"), from: at)
        let drawn = try draw(lots: [lot], amount: lot.amount, step: decimal("0.001"))
        XCTAssertEqual(drawn.slices[0].amount.description, "100000000000.001")
        XCTAssertEqual(try decimal("7.50"), try decimal("7.5"))
        XCTAssertEqual(try decimal("7.50").hashValue, try decimal("7.5").hashValue)
        for text in ["7.5x", "1e3", "", "NaN", "+", ".", "1_000", "0x10", " 1", "1 "] {
            XCTAssertThrowsError(try decimal(text), text) {
                XCTAssertEqual(($0 as? TenureError)?.code, "invalid_decimal", text)
            }
        }
    }

    func testAnswersAreValues() throws {
        let january = try Day("2026-01-31")
        let bill = try space.bill(through: january)
        XCTAssertEqual(bill, try space.bill(through: january))
        XCTAssertEqual(Set([bill, try space.bill(through: january)]).count, 1)
        var other = bill
        other.through = try Day("2026-01-30")
        XCTAssertNotEqual(bill, other)
        XCTAssertEqual(bill.invoices[0].payer, .customer(value: "ann"))
        XCTAssertEqual(bill.invoices[0].total, Amount(value: try decimal("120.61"), currency: "EUR"))
        // What has no form as text of its own shows its fields.
        XCTAssertTrue("\(bill)".contains("120.61 EUR"), "\(bill)")
    }

    func testChoicesAreEnums() throws {
        XCTAssertEqual(Weekday.allCases.count, 7)
        let decision = try space.may(customer: "ann", permission: "door/main", at: Moment("2026-01-17T18:00:00Z"))
        XCTAssertEqual(decision.reasons[0].code, .outsideHours)
        XCTAssertFalse(try decision.reasons[0].sentence().isEmpty)
        guard case .customer("ann") = try space.bill(through: Day("2026-01-31")).invoices[0].payer else {
            return XCTFail("ann pays")
        }
    }

    func testWhatIsLeftOutIsTheCores() throws {
        let cancel = Action.cancel(membership: "m1")
        XCTAssertEqual(cancel, .cancel(membership: "m1", when: .now, unused: .credited))
        XCTAssertEqual(Proration().outside, .nothingToWhole)
        XCTAssertEqual(try prorate(price: Amount.parse("100.00 EUR"), part: 1, whole: 3).amount.description, "33.33 EUR")
    }

    func testErrorsAreTyped() throws {
        XCTAssertThrowsError(try Space.read("{")) { error in
            guard case TenureError.Format = error else { return XCTFail("\(error)") }
            XCTAssertEqual((error as? TenureError)?.code, "invalid_json")
            XCTAssertEqual(error.localizedDescription, (error as? TenureError)?.message)
        }
        XCTAssertThrowsError(try space.may(customer: "zoe", permission: "door/main", at: at)) { error in
            guard case let TenureError.Question(code, path, _, _) = error else { return XCTFail("\(error)") }
            XCTAssertEqual(code, "invalid_question")
            XCTAssertNil(path)
        }
        XCTAssertThrowsError(try space.may(customer: "", permission: "door/main", at: at)) { error in
            guard case TenureError.Value = error else { return XCTFail("\(error)") }
            XCTAssertEqual((error as? TenureError)?.path, "customer")
        }
        let (desk, gone) = (#""plan": "desk", "from": "2026-01-16""#, #""plan": "office", "from": "2026-01-16""#)
        let office = try String(contentsOf: shared("core/examples/quay.json"), encoding: .utf8)
            .replacingOccurrences(of: desk, with: gone)
        XCTAssertThrowsError(try Space.read(office)) { error in
            guard case TenureError.Fact = error else { return XCTFail("\(error)") }
            XCTAssertEqual((error as? TenureError)?.code, "dangling_id")
        }
    }

    func testSpacesAreReadAndWritten() throws {
        let bytes = space.write()
        XCTAssertEqual(try Space.read(bytes: bytes).write(), bytes)
        // A part of other bytes does not begin at 0.
        XCTAssertEqual(try Space.read(bytes: (Data("..".utf8) + bytes).dropFirst(2)).write(), bytes)
        XCTAssertEqual(try Space.read(String(decoding: bytes, as: UTF8.self)).write(), bytes)
        let header = try space.header()
        XCTAssertEqual([header.name, header.zone.identifier], ["The Quay", "Europe/Lisbon"])
        let facts = space.facts()
        XCTAssertEqual(try Facts.read(facts.json), facts)
        XCTAssertEqual(try facts.counts()["plans"], 1)
        XCTAssertEqual(try facts.plus(facts).counts()["plans"], 2)
        XCTAssertEqual(try space.with(facts: facts).write(), bytes)
        XCTAssertEqual(try space.knownOn(at: Moment("2026-01-01T00:00:00Z")).count(), 0)
        XCTAssertFalse(tzVersion().isEmpty || version().isEmpty)
        // What Foundation says of a file is Foundation's to say.
        XCTAssertThrowsError(try Space.open(URL(fileURLWithPath: "/no/such/file"))) { XCTAssertFalse($0 is TenureError) }
    }

    /// Any number of threads may ask one space, and its answers may go from one to another.
    func testSpacesAreSendable() async throws {
        func sendable<T: Sendable>(_ value: T) -> T { value }
        let (space, at) = (sendable(self.space), sendable(self.at))
        let expected = sendable(try space.may(customer: "ann", permission: "door/main", at: at))
        try await withThrowingTaskGroup(of: Decision.self) { group in
            for _ in 0..<100 {
                group.addTask { try space.may(customer: "ann", permission: "door/main", at: at) }
            }
            for try await decision in group { XCTAssertEqual(decision, expected) }
        }
    }

    /// Foundation says `GMT` for `UTC`. The rules of both are the same, and the library knows both.
    func testZonesAreFoundations() throws {
        for name in ["UTC", "Etc/UTC", "Europe/Lisbon", "Asia/Calcutta", "Etc/GMT+5", "America/Argentina/Buenos_Aires"] {
            let zone = try XCTUnwrap(TimeZone(identifier: name), name)
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = zone
            XCTAssertEqual(try localDay(when: at.when, zone: zone).from.date, calendar.startOfDay(for: at.date), name)
        }
    }

    /// The zone is of 2025: a system that does not know it yet says so.
    func testAZoneThatTheSystemMayNotKnow() throws {
        let (lisbon, coyhaique) = ("Europe/Lisbon", "America/Coyhaique")
        let text = try String(contentsOf: shared("core/examples/quay.json"), encoding: .utf8)
        let space = try Space.read(text.replacingOccurrences(of: lisbon, with: coyhaique))
        do {
            let header = try space.header()
            XCTAssertEqual(header.zone.identifier, coyhaique)
        } catch let refusal as TenureError {
            XCTAssertNil(TimeZone(identifier: coyhaique))
            XCTAssertEqual(refusal.code, "unknown_zone")
        }
        XCTAssertTrue(try space.may(customer: "ann", permission: "door/main", at: at).allowed)
    }
}
