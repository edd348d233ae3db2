import Tenure

// Leaf types, zones and opening hours.

/// Reads a leaf, and writes it as it is written.
func parse(_ inputs: Inputs) throws -> Json {
    obj(["text": try canonical(kind: inputs["type"].named(), text: inputs["text"].text)])
}

/// The first instant of a local day, and how many seconds it has.
func startOfDay(_ inputs: Inputs) throws -> Json {
    let day = try localDay(when: inputs["day"].day.when, zone: inputs.zone())
    return obj(["start": day.from, "seconds": day.seconds])
}

/// The exact value of a fraction, rounded to so many decimals.
func round(_ inputs: Inputs) throws -> Json {
    let (value, places) = (try inputs["value"].text, try inputs["places"].long)
    return obj(["rounded": try roundTo(value: value, places: places, rounding: inputs.rounding())])
}

/// Whether weekly windows, with their exceptions, are open at instants, and around each instant since and until when.
func open(_ inputs: Inputs) throws -> Json {
    let windows = try inputs.objects("windows") {
        WeeklyWindow(
            days: try $0["days"].list.map { try $0.named() }, from: try $0["from"].text, until: try $0["until"].text)
    }
    let exceptions = try inputs.objects("exceptions") {
        DatedHours(
            from: try $0["from"].day, until: try $0["until"].day,
            open: try $0.objects("open") { OpenRange(from: try $0["from"].text, until: try $0["until"].text) })
    }
    let pieces = try inputs["at"].list.map {
        try hours(windows: windows, exceptions: exceptions, at: $0.moment, zone: inputs.zone())
    }
    return obj(["pieces": try pieces.map { try parsed($0.toJson()) }])
}
