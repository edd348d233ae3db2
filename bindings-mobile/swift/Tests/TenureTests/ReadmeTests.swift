import Foundation
import Tenure
import XCTest

@testable import Agree

/// What the page shows is what is compiled and run here.
final class ReadmeTests: XCTestCase {
    func testFirstTaste() throws {
        let space = try Space.open(shared("core/examples/quay.json"))

        // On Friday 16 January at six in the evening, ann may go in, until eight.
        let decision = try space.may(customer: "ann", permission: "door/main", at: Moment("2026-01-16T18:00:00Z"))
        let eight = try Moment("2026-01-16T20:00:00Z")
        assert(decision.allowed && decision.until == eight)

        // She owes 16 of January's 31 days, 98.06, and 23% of tax on it, 22.55.
        let bill = try space.bill(through: Day("2026-01-31"))
        assert(bill.invoices[0].total.description == "120.61 EUR")
    }

    func testErrors() throws {
        let space = try Space.open(shared("core/examples/quay.json"))
        do {
            _ = try space.may(customer: "zoe", permission: "door/main", at: Moment(Date()))
        } catch TenureError.Question(let code, _, _, _) {
            assert(code == "invalid_question")
        }
        XCTAssertThrowsError(try space.may(customer: "zoe", permission: "door/main", at: Moment(Date())))
    }
}
