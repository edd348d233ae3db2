import Foundation
import XCTest

@testable import Tenure

/// Values and errors are what Swift has for them.
final class ValueTests: XCTestCase {
    func testDaysAndMoments() throws {
        for text in ["0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2100-03-01", "9999-12-31"] {
            XCTAssertEqual(try Day(text).description, text)
            XCTAssertEqual(try Moment(text + "T23:59:59Z").description, text + "T23:59:59Z")
        }
        XCTAssertEqual(try Moment("1970-01-01T00:00:01.5Z").microseconds, 1_500_000)
        XCTAssertEqual(try Moment("1969-12-31T23:59:59.999999Z").microseconds, -1)
        XCTAssertEqual(try Moment("2026-01-01T01:00:00+01:00"), try Moment("2026-01-01T00:00:00Z"))
        XCTAssertLessThan(try Day("2026-01-31"), try Day("2026-02-01"))
        XCTAssertThrowsError(try Day("2026-02-30")) { XCTAssertEqual(($0 as? TenureError)?.code, "invalid_day") }
    }

    func testDecimalsAreStrict() throws {
        XCTAssertEqual(try decimal("7.50"), Foundation.Decimal(string: "7.5"))
        for text in ["7.5x", "1e3", "", "NaN"] {
            XCTAssertThrowsError(try decimal(text)) { XCTAssertEqual(($0 as? TenureError)?.code, "invalid_decimal") }
        }
        XCTAssertThrowsError(try prorate(price: Amount(value: Foundation.Decimal.nan, currency: "EUR"), part: 1, whole: 2)) {
            XCTAssertEqual(($0 as? TenureError)?.path, "price.value")
        }
    }

    func testWhatIsLeftOutIsTheCores() throws {
        XCTAssertEqual(ProrationRounding().line, .halfAwayFromZero)
        XCTAssertEqual(try prorate(price: Amount.parse("100.00 EUR"), part: 1, whole: 3).amount.description, "33.33 EUR")
    }

    func testErrorsAreTyped() throws {
        XCTAssertThrowsError(try Space.read("{")) { error in
            guard case TenureError.Format = error else { return XCTFail("\(error)") }
            XCTAssertEqual((error as? TenureError)?.code, "invalid_json")
        }
        let space = try Space.open(shared("core/examples/quay.json"))
        XCTAssertThrowsError(try space.may(customer: "", permission: "door/main", at: Moment(Date()))) { error in
            XCTAssertEqual((error as? TenureError)?.path, "customer")
        }
        XCTAssertEqual(try Space.read(bytes: space.write()).write(), space.write())
    }
}
