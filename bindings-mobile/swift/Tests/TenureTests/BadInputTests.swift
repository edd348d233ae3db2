import Foundation
import Tenure
import XCTest

@testable import Agree

/// What must be refused in every language, with the same codes: `core/tests/bad_input.json`.
final class BadInputTests: XCTestCase {
    private var table = Json.null
    private var space: Space!
    private var at: Moment!

    override func setUpWithError() throws {
        table = try Json(bytes: Data(contentsOf: shared("core/tests/bad_input.json")))
        space = try Space.read(bytes: table["space"].bytes())
        at = try Moment("2026-01-16T18:00:00Z")
    }

    /// What is wrong is what was expected, and a good question is still answered.
    private func refused(_ name: String, _ expected: Json, _ call: () throws -> Any) throws {
        XCTAssertThrowsError(try call(), name) { error in
            guard let refusal = error as? TenureError else { return XCTFail("\(name): \(error)") }
            XCTAssertEqual(refusals(refusal)["errors"], expected, name)
            let first = Problem(code: refusal.code, path: refusal.path, message: refusal.message)
            XCTAssertEqual(refusal.errors.first, first, name)
            XCTAssertEqual(refusal.localizedDescription, refusal.message, name)
        }
        XCTAssertTrue(try space.may(customer: "ann", permission: "door/main", at: at).allowed, name)
    }

    func testFilesThatAreRead() throws {
        let cases = try table["reading"].list + table["changed"].list
        for each in cases {
            let bytes = try bytes(each)
            try refused(each["name"].text, each["errors"]) { try Space.read(bytes: bytes) }
        }
        print("bad input: \(cases.count) files refused")
    }

    func testQuestionsThatAreAsked() throws {
        let cases = try table["asking"].list
        for each in cases {
            let (op, inputs) = (try each["op"].text, try Inputs(each["in"]))
            try refused(each["name"].text, .list([each["error"]])) { try ask(op, inputs) }
        }
        print("bad input: \(cases.count) questions refused")
    }

    /// Of what only a language's own surface can be given, nothing compiles: these are the types of the parameters, and Swift
    /// turns no value of another type into one.
    func testValuesOfTheLanguage() throws {
        let ofProrate: (Amount, Int64, Int64, Proration?, Rounding?) throws -> ProratedAmount = prorate
        let ofDraw: ([PoolLot], Decimal, [DrawBy]?, Decimal?, Bool?) throws -> DrawnCredits = draw
        let ofMay: (String, String, Moment) throws -> Decision = space.may
        let ofBill: (Day) throws -> Bill = space.bill
        let ofBalance: (Party, String, Moment) throws -> Balance = space.balance
        let ofSplit: (Amount, [Int64]) throws -> [Amount] = split
        let ofRoundTo: (String, Int64, Rounding?) throws -> String = roundTo
        let ofParty: (String) -> Party = Party.customer(value:)
        let refusedByTheCompiler: [String: Any] = [
            "a float as an amount": ofProrate,
            "a float as credits": ofDraw,
            "not a number as credits": ofDraw,
            "a whole number as an amount": ofProrate,
            "a date-time without a zone": ofMay,
            "a date where an instant is wanted": ofMay,
            "an instant where a date is wanted": ofBill,
            "a number as an id": ofMay,
            "nothing as an id": ofMay,
            "a truth as a whole number": ofProrate,
            "a fraction as a whole number": ofProrate,
            "a whole number beyond all bounds": ofProrate,
            "text where a list is wanted": ofSplit,
            "a list where a record is wanted": ofBalance,
            "a number among the weights that is text": ofSplit,
            "a rounding that there is not": ofRoundTo,
            "a field that the record does not have": ofParty,
            // A `String` is Unicode: there is no way to put half of a pair into one.
            "text that is no Unicode": ofMay,
        ]
        let names = try table["native"].list.map { try $0["name"].text }
        XCTAssertEqual(Set(names), Set(refusedByTheCompiler.keys))
        print("bad input: \(names.count) values that the compiler refuses")
    }

    /// What only Swift's types can hold.
    func testValuesOfSwift() throws {
        let (space, at) = (self.space!, self.at!)
        let eur = try Amount.parse("100.00 EUR")
        let lots = [PoolLot(id: "a", amount: 60, from: at)]
        func days(_ year: Int, _ month: Int, _ day: Int) -> () throws -> Any {
            { try Day(year: year, month: month, day: day) }
        }
        func may(_ at: Moment, _ customer: String = "ann") -> () throws -> Any {
            { try space.may(customer: customer, permission: "door/main", at: at) }
        }
        func cycles(_ every: String, _ number: Int64) -> () throws -> Any {
            { try boundary(rhythm: Rhythm(anchor: at.when, every: every), number: number) }
        }
        func drawn(_ amount: Decimal) -> () throws -> Any { { try draw(lots: lots, amount: amount) } }
        func part(of value: Decimal, _ currency: String = "EUR", _ proration: Proration? = nil) -> () throws -> Any {
            { try prorate(price: Amount(value: value, currency: currency), part: 1, whole: 2, proration: proration) }
        }
        let tiny = Decimal(sign: .plus, exponent: -127, significand: 1)
        let places = Proration(roundFirst: .fraction(value: 300))
        let east = TimeZone(secondsFromGMT: 3_600)
        let deep = Data(repeating: UInt8(ascii: "["), count: 1_000_000)
        let notUtf8 = Data([0xff, 0xfe, UInt8(ascii: "{")])
        let cases: [(String, String, String?, () throws -> Any)] = [
            ("not a number", "invalid_decimal", "amount", drawn(.nan)),
            ("not a number as an amount", "invalid_decimal", "price.value", part(of: .nan)),
            ("the largest decimal", "out_of_range", "amount", drawn(.greatestFiniteMagnitude)),
            ("the smallest decimal", "out_of_range", "amount", drawn(.leastNonzeroMagnitude)),
            ("a decimal with a tiny exponent", "out_of_range", "amount", drawn(tiny)),
            ("the last instant", "invalid_moment", "at", may(Moment(microseconds: .max))),
            ("the first instant", "invalid_moment", "at", may(Moment(microseconds: .min))),
            ("a date beyond all years", "invalid_moment", "at", may(Moment(Date(timeIntervalSince1970: .infinity)))),
            ("a date before all years", "invalid_moment", "at", may(Moment(Date(timeIntervalSince1970: -1e300)))),
            ("a date that is no number", "invalid_moment", "at", may(Moment(Date(timeIntervalSince1970: .nan)))),
            ("a day that there is not", "invalid_day", nil, days(2026, 2, 30)),
            ("the day 0", "invalid_day", nil, days(2026, 1, 0)),
            ("a month below zero", "invalid_day", nil, days(2026, -1, 1)),
            ("a year of five digits", "invalid_day", nil, days(10_000, 1, 1)),
            ("the last year", "invalid_day", nil, days(.max, .max, .max)),
            ("the first year", "invalid_day", nil, days(.min, .min, .min)),
            ("an offset as a zone", "unknown_zone", "zone", { try localDay(when: at.when, zone: east) }),
            ("a currency that there is not", "unknown_currency", "price.currency", part(of: 1, "XXQ")),
            ("an amount finer than a cent", "too_many_decimals", "price", part(of: try decimal("1.005"))),
            ("a weight below zero", "out_of_range", "weights[1]", { try split(total: eur, weights: [1, -1]) }),
            ("places beyond all bounds", "out_of_range", "round_first.fraction", part(of: 1, "EUR", places)),
            ("the last boundary", "out_of_range", nil, cycles("P1D", .max)),
            ("an interval of two units", "invalid_interval", "every", cycles("P1M2D", 1)),
            ("an id with a null character", "invalid_id", "customer", may(at, "a\0b")),
            ("an id with a character that is none", "invalid_id", "customer", may(at, "a\u{ffff}b")),
            ("digits of another script", "invalid_decimal", nil, { try decimal("٣") }),
            ("a decimal with a comma", "invalid_decimal", nil, { try decimal("1,5") }),
            ("a day with spaces", "invalid_day", nil, { try Day(" 2026-01-31") }),
            ("bytes that are not UTF-8 as facts", "invalid_json", nil, { try Facts.read(bytes: notUtf8) }),
            ("bytes that are not UTF-8 as a request", "invalid_json", nil, { try readRequest(bytes: notUtf8) }),
            ("a million open brackets as facts", "invalid_json", nil, { try Facts.read(bytes: deep) }),
            ("a million open brackets as a request", "invalid_json", nil, { try readRequest(bytes: deep) }),
            ("no bytes", "invalid_json", nil, { try Space.read(bytes: Data()) }),
        ]
        for (name, code, path, call) in cases {
            try refused(name, [obj(["code": code, "path": path])].json, call)
        }
        print("bad input: \(cases.count) values of Swift refused")
    }

    func testNothingIsLeftBehind() throws {
        func ask(_ times: Int) {
            for _ in 0..<times {
                XCTAssertTrue(try space.may(customer: "ann", permission: "door/main", at: at).allowed)
                XCTAssertThrowsError(try space.may(customer: "zoe", permission: "door/main", at: at))
            }
        }
        /// In KiB; only Linux says it this way.
        func resident() -> Int? {
            let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n")
            return lines?.first { $0.hasPrefix("VmRSS:") }.flatMap { Int($0.filter(\.isNumber)) }
        }
        ask(5_000)
        guard let before = resident() else { return }
        ask(20_000)
        let grown = try (XCTUnwrap(resident()) - before) / 1_024
        print("memory: \(grown) MiB more after 20,000 good questions and as many bad ones")
        // Of an answer or an error that stays behind each time there would be more than 10 MiB.
        XCTAssertLessThan(grown, 8)
    }

    private func bytes(_ each: Json) throws -> Data {
        if case let .text(text) = each["text"] { return Data(text.utf8) }
        if case let .text(base64) = each["base64"] { return try XCTUnwrap(Data(base64Encoded: base64)) }
        if case .object = each["repeat"] {
            let many = try String(repeating: each["repeat"]["text"].text, count: Int(each["repeat"]["times"].long))
            return Data(try (each["repeat"]["before"].text + many + each["repeat"]["after"].text).utf8)
        }
        return try table["space"].with(each["with"].object).bytes()
    }

    private func ask(_ op: String, _ inputs: Inputs) throws -> Any {
        func text(_ key: String) throws -> String { try inputs[key].text }
        func day(_ key: String) throws -> Day { try inputs[key].day }
        func moment(_ key: String) throws -> Moment { try inputs[key].moment }
        switch op {
        case "may": return try space.may(customer: text("customer"), permission: text("permission"), at: moment("at"))
        case "standing": return try space.standing(customer: text("customer"), at: moment("at"))
        case "timeline":
            return try space.timeline(customer: text("customer"), from: moment("from"), until: moment("until"))
        case "balance": return try space.balance(party: party(inputs), credit: text("credit"), at: moment("at"))
        case "explain": return try space.explain(line: text("line"), through: day("through"))
        case "may_book":
            let (customer, resource, at) = (try text("customer"), try text("resource"), try moment("at"))
            return try space.mayBook(
                customer: customer, resource: resource, from: moment("from"), until: moment("until"), at: at)
        case "propose": return try space.propose(request: readRequest(bytes: inputs["request"].bytes()))
        case "compare_presets":
            return try space.comparePresets(a: inputs.maybe("a")?.text, b: text("b"), through: day("through"))
        case "due": return try space.due(from: moment("from"), until: moment("until"))
        case "recurring_revenue": return try space.recurringRevenue(from: day("from"), until: day("until"))
        case "prorate":
            let (part, whole) = (try inputs["part"].long, try inputs["whole"].long)
            return try prorate(price: Amount.parse(text("price")), part: part, whole: whole)
        case "split":
            return try split(total: Amount.parse(text("total")), weights: inputs["weights"].list.map { try $0.long })
        case "cycles":
            let rhythm = try inputs["rhythm"]
            let every = Rhythm(anchor: try rhythm["anchor"].day.when, every: try rhythm["every"].text)
            return try cycles(rhythm: every, from: day("from").when, until: day("until").when)
        case "draw":
            let lots = try inputs.objects("lots") {
                PoolLot(id: try $0["id"].text, amount: try $0["amount"].credits, from: try $0["from"].moment)
            }
            return try draw(lots: lots, amount: inputs["amount"].credits, step: inputs.maybe("step")?.credits)
        case "round_to": return try roundTo(value: text("value"), places: inputs["places"].long)
        default: throw Failure.unasked(op)
        }
    }
}
