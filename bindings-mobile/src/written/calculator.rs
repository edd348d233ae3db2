// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `calculator`.

use crate::mirror::{choice, record};
use crate::leaf::{Day, Decimal, Moment, When, Zone};
use crate::written::credit::{Entry, Slice};
use crate::written::plan::{CreditShare, CycleAnchor, DrawBy, Overage, Rollover};
use crate::written::space::{Status};
use crate::written::time::{Weekday};

choice! {
    /// How old a card is.
    CardAge = tenure::calculator::CardAge {
        /// What it says is as new as its issuer wants it.
        Fresh "fresh",
        /// What it says is still good, and should be renewed.
        Stale "stale",
        /// It identifies its holder, and nothing more.
        Outdated "outdated",
    }
}

record! {
    /// Everything that a card says.
    CardClaims = tenure::calculator::CardClaims {
        /// Who issued it.
        issuer "issuer": String,
        /// Whom it is about.
        subject "subject": String,
        /// The card's own id, by which it is revoked.
        id "id": Vec<u8>,
        /// When it was issued.
        issued "issued": Moment,
        /// Until when it is fresh; after that it is still good, and flagged.
        fresh_until "fresh_until": Moment,
        /// From when it identifies its holder and nothing more.
        expires "expires": Moment,
        /// How often what it says has been revoked by a newer one.
        generation "generation": i64,
        /// What the holder may do.
        #[uniffi(default = [])]
        grants "grants": Vec<CardGrant>,
        /// The hours that grants refer to, by number.
        #[uniffi(default = [])]
        hours "hours": Vec<CardHours>,
        /// The offsets from UTC that hours refer to, by number.
        #[uniffi(default = [])]
        zones "zones": Vec<CardZone>,
        /// Credits to be spent by the holder's device.
        #[uniffi(default = None)]
        lease "lease": Option<CardLease>,
        /// The key of the device that it is bound to. Absent: it is a bearer card, good for whoever has a copy.
        #[uniffi(default = None)]
        holder "holder": Option<Vec<u8>>,
    }
}

record! {
    /// One thing that the holder of a card may do.
    CardGrant = tenure::calculator::CardGrant {
        /// Its path, such as `door/main`; absent: it goes by its number.
        #[uniffi(default = None)]
        permission "permission": Option<String>,
        /// Its number in what the issuer published.
        #[uniffi(default = None)]
        number "number": Option<i64>,
        /// During which of the card's hours; absent: at any.
        #[uniffi(default = None)]
        hours "hours": Option<i32>,
        /// From when, if that is after the card was issued.
        #[uniffi(default = None)]
        from "from": Option<Moment>,
        /// From when no longer, if that is before the card's end.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// Until when it is still allowed after that, as grace.
        #[uniffi(default = None)]
        grace "grace": Option<Moment>,
        /// Whether a card that is no longer fresh is not enough.
        #[uniffi(default = false)]
        needs_fresh "needs_fresh": bool,
    }
}

record! {
    /// Weekly hours on a card. What crosses midnight is split.
    CardHours = tenure::calculator::CardHours {
        /// The windows of the week.
        windows "windows": Vec<WeeklyWindow>,
        /// Days that have hours of their own instead.
        #[uniffi(default = [])]
        exceptions "exceptions": Vec<DatedHours>,
        /// Which of the card's zones.
        zone "zone": i32,
    }
}

record! {
    /// A key that an issuer signs with, between two instants.
    CardKey = tenure::calculator::CardKey {
        /// Its id, by which cards name it.
        kid "kid": Vec<u8>,
        /// The public key, of Ed25519.
        key "key": Vec<u8>,
        /// What was signed before is not by this key.
        from "from": Moment,
        /// What is signed from here on is not either.
        until "until": Moment,
    }
}

record! {
    /// Credits that the holder's device may spend with no network.
    CardLease = tenure::calculator::CardLease {
        /// The lease's id, 1 to 32 bytes.
        id "id": Vec<u8>,
        /// The kind of credits.
        credit "credit": String,
        /// How many of their smallest step.
        units "units": i64,
        /// From when nothing may be spent any more.
        until "until": Moment,
        /// Until when receipts are taken; then what is unspent goes back.
        upload_until "upload_until": Moment,
    }
}

record! {
    /// A change of clocks.
    CardOffset = tenure::calculator::CardOffset {
        /// From when.
        from "from": Moment,
        /// Minutes by which local time is ahead of UTC then.
        minutes "minutes": i32,
    }
}

choice! {
    /// What is known about who brought a card.
    CardProof = tenure::calculator::CardProof {
        /// It is good for whoever has a copy.
        Bearer "bearer",
        /// It is bound to a device, which has not shown that it is there.
        Missing "missing",
        /// The device signed it anew, at a time that scanning looks at.
        Shown "shown",
        /// The device answered the challenge.
        Answered "answered",
    }
}

record! {
    /// Why a card comes to that.
    CardReason = tenure::calculator::CardReason {
        /// The stable code, of those that the page on cards lists.
        code "code": String,
        /// One sentence.
        sentence "sentence": String,
    }
}

record! {
    /// A key that a verifier is delivered with, and which signs the keys of an issuer.
    CardRoot = tenure::calculator::CardRoot {
        /// Whose keys it signs.
        issuer "issuer": String,
        /// Its id.
        kid "kid": Vec<u8>,
        /// The public key, of Ed25519.
        key "key": Vec<u8>,
    }
}

record! {
    /// What a scan found.
    CardScan = tenure::calculator::CardScan {
        /// Who it is, as the card says: known also when they may not.
        card "card": CardClaims,
        /// What is known about who brought it.
        proof "proof": CardProof,
        /// How old the card is.
        age "age": CardAge,
        /// The answer.
        verdict "verdict": CardVerdict,
        /// Why.
        reasons "reasons": Vec<CardReason>,
        /// The first instant at which the answer or a reason differs, as far as this card goes.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// What the scanner is to keep, and to give to the next scan.
        state "state": Vec<u8>,
    }
}

choice! {
    /// What a card comes to.
    CardVerdict = tenure::calculator::CardVerdict {
        /// They may.
        Allowed "allowed",
        /// They may not.
        Denied "denied",
        /// What is known here does not suffice to say; a person, or the network, may.
        Unsure "unsure",
    }
}

record! {
    /// How far local time is ahead of UTC while a card lives.
    CardZone = tenure::calculator::CardZone {
        /// Minutes, before the first change.
        minutes "minutes": i32,
        /// From when it is another number.
        #[uniffi(default = [])]
        changes "changes": Vec<CardOffset>,
    }
}

record! {
    /// A claim that is not a registered one.
    CwtClaim = tenure::calculator::CwtClaim {
        /// Its number.
        claim "claim": i64,
        /// Its value, as CBOR.
        value "value": Vec<u8>,
    }
}

record! {
    /// The registered claims of a CWT (RFC 8392), and the others unread.
    CwtClaims = tenure::calculator::CwtClaims {
        /// Who signed it.
        #[uniffi(default = None)]
        issuer "issuer": Option<String>,
        /// Whom it is about.
        #[uniffi(default = None)]
        subject "subject": Option<String>,
        /// For whom it is.
        #[uniffi(default = None)]
        audience "audience": Option<String>,
        /// From when it is no longer valid, in seconds since 1970.
        #[uniffi(default = None)]
        expires "expires": Option<i64>,
        /// From when it is valid.
        #[uniffi(default = None)]
        not_before "not_before": Option<i64>,
        /// When it was signed.
        #[uniffi(default = None)]
        issued "issued": Option<i64>,
        /// Its own id.
        #[uniffi(default = None)]
        id "id": Option<Vec<u8>>,
        /// The other claims.
        #[uniffi(default = [])]
        others "others": Vec<CwtClaim>,
    }
}

record! {
    /// One cycle: from its boundary until the next.
    CycleSpan = tenure::calculator::CycleSpan {
        /// Which, counted from the anchor; those before it are negative.
        number "number": i64,
        /// Its boundary.
        from "from": When,
        /// The next boundary.
        until "until": When,
        /// The last local day in it, as people read it: "to 30 November".
        last_day "last_day": Day,
    }
}

record! {
    /// Days whose windows are replaced by others: a holiday, a closure, an extra opening.
    DatedHours = tenure::calculator::DatedHours {
        /// The first day.
        from "from": Day,
        /// The day after the last.
        until "until": Day,
        /// What starts on each of these days instead. None at all: closed.
        #[uniffi(default = [])]
        open "open": Vec<OpenRange>,
    }
}

record! {
    /// The dates of a membership, and what the staff has set.
    DatedTerm = tenure::calculator::DatedTerm {
        /// The date that people count from. `None`: the start.
        #[uniffi(default = None)]
        joined "joined": Option<Day>,
        /// The first day.
        start "start": Day,
        /// The day after the last. `None`: it is open.
        #[uniffi(default = None)]
        until "until": Option<Day>,
        /// Time after the end in which it can still be renewed as if it were current. `None`: there is none.
        #[uniffi(default = None)]
        grace "grace": Option<String>,
        /// For how long after joining a holder counts as new. `None`: never.
        #[uniffi(default = None)]
        new_for "new_for": Option<String>,
        /// A status that the staff has set. `None`: the dates say.
        #[uniffi(default = None)]
        set "set": Option<Status>,
        /// The day after the last on which it holds. `None`: for good.
        #[uniffi(default = None)]
        set_until "set_until": Option<Day>,
    }
}

record! {
    /// What one draw took, also of what was owed first and paid later, and what is uncovered: together what was drawn, whatever
    /// was given back since.
    DrawTaken = tenure::calculator::DrawTaken {
        /// Which draw.
        draw "draw": String,
        /// What it took, in the order in which it took it.
        #[uniffi(default = [])]
        slices "slices": Vec<Slice>,
        /// What no lot had.
        uncovered "uncovered": Decimal,
    }
}

record! {
    /// A public key that came as a JWK.
    JwkKey = tenure::calculator::JwkKey {
        /// Its id, if it has one.
        #[uniffi(default = None)]
        kid "kid": Option<String>,
        /// What it is for: `EdDSA` or `ES256`.
        algorithm "algorithm": String,
        /// The key: 32 bytes of Ed25519; of P-256 the 33 of the compressed form of SEC 1.
        key "key": Vec<u8>,
    }
}

choice! {
    /// A kind of value that is written as text.
    LeafKind = tenure::calculator::LeafKind {
        /// A date: `2026-02-28`.
        Day "day",
        /// An instant: `2026-02-28T09:00:00Z`, or with an offset.
        Moment "moment",
        /// A date or an instant.
        When "when",
        /// A time of day: `09:00`, up to `24:00`.
        Time "time",
        /// A month and a day: `09-01`.
        MonthDay "month_day",
        /// So many of one unit: `P1M`, `P2W`, `PT8H`.
        Interval "interval",
        /// A plain decimal number: `-0.50`.
        Decimal "decimal",
        /// A decimal number or a fraction: `1/3`.
        Ratio "ratio",
        /// A percentage from 0 to 100: `12.5`.
        Percent "percent",
        /// An amount and a currency: `12.00 EUR`.
        Amount "amount",
        /// The code of a currency: `EUR`.
        Currency "currency",
        /// The name of a time zone: `Europe/Lisbon`.
        Zone "zone",
        /// The id of anything.
        Id "id",
    }
}

record! {
    /// A local day, as instants.
    LocalDay = tenure::calculator::LocalDay {
        /// Which.
        day "day": Day,
        /// Its first instant.
        from "from": Moment,
        /// The first instant of the next day.
        until "until": Moment,
        /// How many seconds it has: 86 400, but for days on which clocks change.
        seconds "seconds": i64,
    }
}

record! {
    /// What there is of a lot.
    LotAmount = tenure::calculator::LotAmount {
        /// The id of the lot: any text.
        lot "lot": String,
        /// How much.
        amount "amount": Decimal,
    }
}

record! {
    /// The span in which a lot can be drawn.
    LotSpan = tenure::calculator::LotSpan {
        /// From when on.
        from "from": Moment,
        /// Until before when. `None`: for good. At `from`: never.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
    }
}

record! {
    /// What has become of a lot:
    ///
    /// > granted + rolled in + topped up + transferred in = drawn − returned + expired + voided + rolled out + transferred out + left
    LotTally = tenure::calculator::LotTally {
        /// Which.
        lot "lot": String,
        /// Granted at first, and at each refill.
        granted "granted": Decimal,
        /// Taken into a new period by a reset.
        rolled_in "rolled_in": Decimal,
        /// Given by a reset to reach a minimum.
        topped_up "topped_up": Decimal,
        /// Had from other lots.
        transferred_in "transferred_in": Decimal,
        /// Drawn, and paid of carried overage.
        drawn "drawn": Decimal,
        /// Given back by draws.
        returned "returned": Decimal,
        /// Lost by expiry, reset or refill.
        expired "expired": Decimal,
        /// Lost by being taken back.
        voided "voided": Decimal,
        /// Taken out of an old period by a reset.
        rolled_out "rolled_out": Decimal,
        /// Given to other lots.
        transferred_out "transferred_out": Decimal,
        /// What is left.
        left "left": Decimal,
    }
}

record! {
    /// What a number on an issuer's cards stands for. Once published, it stands for that for ever.
    NumberedPermission = tenure::calculator::NumberedPermission {
        /// The number.
        number "number": i64,
        /// The permission's path.
        path "path": String,
    }
}

record! {
    /// Whether it is open, and the span on which that is so.
    OpenPiece = tenure::calculator::OpenPiece {
        /// Whether it is open.
        open "open": bool,
        /// Since when. `None`: since ever.
        #[uniffi(default = None)]
        from "from": Option<Moment>,
        /// Until when. `None`: for ever.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
    }
}

record! {
    /// A range of one day, half-open.
    OpenRange = tenure::calculator::OpenRange {
        /// When it starts, before `24:00`.
        from "from": String,
        /// When it ends; not after `from`: on the next day.
        until "until": String,
    }
}

record! {
    /// Where a membership stands.
    PlainStatus = tenure::calculator::PlainStatus {
        /// The status.
        status "status": Status,
        /// Whether its holder counts as new, whatever the status.
        is_new "is_new": bool,
    }
}

record! {
    /// Credits that somebody drew.
    PoolDraw = tenure::calculator::PoolDraw {
        /// Its id.
        id "id": String,
        /// When.
        at "at": Moment,
        /// How much.
        amount "amount": Decimal,
        /// Who. `None`: nobody in particular, who draws on pooled lots only.
        #[uniffi(default = None)]
        by "by": Option<String>,
        /// What for, in the words that the lots have in `only`.
        #[uniffi(default = [])]
        of "of": Vec<String>,
        /// The pool groups whose lots it may take, besides those of none.
        #[uniffi(default = [])]
        pool_groups "pool_groups": Vec<String>,
        /// Those whose lots it takes when all these have nothing left for it.
        #[uniffi(default = [])]
        then "then": Vec<String>,
        /// What happens to what no lot covers of it. `None`: what the pool says.
        #[uniffi(default = None)]
        overage "overage": Option<Overage>,
        /// Among draws at one instant: lower first, then by id. `None`: 0.
        #[uniffi(default = None)]
        order "order": Option<i32>,
    }
}

record! {
    /// The facts about the lots of one kind of credit that several people draw on together, or one alone. The order in which
    /// they stand plays no part.
    ///
    /// Facts at one instant come in this order: lots end (also those that are voided), resets, lots start, refills, transfers,
    /// returns of earlier draws, draws, returns of draws of that instant; then by their `order`, then by id.
    PoolFacts = tenure::calculator::PoolFacts {
        /// The smallest amount of the kind, which all amounts are whole numbers of. `None`: 1.
        #[uniffi(default = None)]
        step "step": Option<Decimal>,
        /// Where local days begin, for what comes again and what ages. `None`: UTC.
        #[uniffi(default = None)]
        zone "zone": Option<Zone>,
        /// In which order lots are drawn: by the first thing that tells two of them apart, by id if none does. `None`: own before
        /// pooled, then expiry, priority, age and id.
        #[uniffi(default = None)]
        order "order": Option<Vec<DrawBy>>,
        /// What happens to what no lot covers, unless a draw says otherwise. `None`: it is charged.
        #[uniffi(default = None)]
        overage "overage": Option<Overage>,
        /// How much of the pooled lots one person may draw. `None`: whatever there is.
        #[uniffi(default = None)]
        share "share": Option<CreditShare>,
        /// The same for the lots of some groups.
        #[uniffi(default = [])]
        shares "shares": Vec<PoolShare>,
        /// Who shares equally, and when. Looked at for equal shares only.
        #[uniffi(default = [])]
        members "members": Vec<PoolMember>,
        /// The lots, own and pooled.
        #[uniffi(default = [])]
        lots "lots": Vec<PoolLot>,
        /// Lots that were taken back.
        #[uniffi(default = [])]
        voids "voids": Vec<PoolVoid>,
        /// What was drawn.
        #[uniffi(default = [])]
        draws "draws": Vec<PoolDraw>,
        /// What was given back of it.
        #[uniffi(default = [])]
        returns "returns": Vec<PoolReturn>,
        /// What went from one lot to another.
        #[uniffi(default = [])]
        transfers "transfers": Vec<PoolTransfer>,
        /// Where periods end.
        #[uniffi(default = [])]
        resets "resets": Vec<PoolReset>,
    }
}

record! {
    /// What follows from the facts of a pool up to an instant.
    PoolLedger = tenure::calculator::PoolLedger {
        /// What is left in all lots at the end.
        balance "balance": Decimal,
        /// The carried overage that is owed at the end.
        owed "owed": Decimal,
        /// The history in order, each entry with its reason and the balance after it.
        #[uniffi(default = [])]
        entries "entries": Vec<Entry>,
        /// What each draw took: by instant, order and id.
        #[uniffi(default = [])]
        draws "draws": Vec<DrawTaken>,
        /// What has become of each lot that has begun, by id.
        #[uniffi(default = [])]
        lots "lots": Vec<LotTally>,
    }
}

record! {
    /// Credits granted at once.
    PoolLot = tenure::calculator::PoolLot {
        /// Its id: any text.
        id "id": String,
        /// How much is granted.
        amount "amount": Decimal,
        /// From when on it can be drawn.
        from "from": Moment,
        /// Until before when. `None`: for good.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// For no longer than this after its first use. `None`: its use ends nothing.
        #[uniffi(default = None)]
        lasts "lasts": Option<String>,
        /// Lower is drawn first, where the order looks at it. `None`: 0.
        #[uniffi(default = None)]
        priority "priority": Option<i32>,
        /// When it was granted, which is its age. `None`: its `from`.
        #[uniffi(default = None)]
        granted "granted": Option<Moment>,
        /// Among lots granted at one instant: lower is older. `None`: 0.
        #[uniffi(default = None)]
        order "order": Option<i32>,
        /// Whose own it is. `None`: it is pooled, and every member draws on it.
        #[uniffi(default = None)]
        owner "owner": Option<String>,
        /// Only draws that name this pool group may take it. `None`: any draw.
        #[uniffi(default = None)]
        pool_group "pool_group": Option<String>,
        /// Only for one of these: resources, kinds of resource, places, in words of the host's own. None at all: for anything.
        #[uniffi(default = [])]
        only "only": Vec<String>,
        /// Only for what is drawn within these hours of the week. None at all: at any time.
        #[uniffi(default = [])]
        hours "hours": Vec<WeeklyWindow>,
        /// The allowance that it belongs to: a reset names one, and a person's share is counted for each. `None`: to none.
        #[uniffi(default = None)]
        group "group": Option<String>,
        /// What a reset leaves of it. `None`: nothing.
        #[uniffi(default = None)]
        rollover "rollover": Option<Rollover>,
        /// It comes again so often: at each boundary it is set back to its amount. `None`: it does not.
        #[uniffi(default = None)]
        every "every": Option<String>,
        /// From where those boundaries are counted. `None`: from its `from`.
        #[uniffi(default = None)]
        anchor "anchor": Option<Moment>,
    }
}

record! {
    /// Somebody who belongs to a pool for a while.
    PoolMember = tenure::calculator::PoolMember {
        /// Who.
        customer "customer": String,
        /// Of the lots of which pool group. `None`: of those of none.
        #[uniffi(default = None)]
        pool_group "pool_group": Option<String>,
        /// Since when.
        from "from": Moment,
        /// Until before when. `None`: for good.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
    }
}

record! {
    /// The end of a period: each lot keeps what its rollover says. Lots that start at that instant are not touched.
    PoolReset = tenure::calculator::PoolReset {
        /// Its id.
        id "id": String,
        /// When.
        at "at": Moment,
        /// Only the lots of this group. `None`: all.
        #[uniffi(default = None)]
        group "group": Option<String>,
        /// Only what draws of this pool group owe is dropped. `None`: whatever is owed.
        #[uniffi(default = None)]
        pool_group "pool_group": Option<String>,
        /// Whether overage that is carried stays owed, and is paid at once from what rolled over. `None`: it is dropped.
        #[uniffi(default = None)]
        keep_overage "keep_overage": Option<bool>,
    }
}

record! {
    /// A draw that was given up, such as a booking that was cancelled. What nothing covered is given up first, then what it took
    /// returns to its lots, the last first, if they still live.
    PoolReturn = tenure::calculator::PoolReturn {
        /// Its id.
        id "id": String,
        /// Which draw.
        draw "draw": String,
        /// When. Before its draw it counts as at its draw.
        at "at": Moment,
        /// How much of it. `None`, or more than there is: all.
        #[uniffi(default = None)]
        amount "amount": Option<Decimal>,
        /// Among returns at one instant: lower first, then by id. `None`: 0.
        #[uniffi(default = None)]
        order "order": Option<i32>,
    }
}

record! {
    /// How much of the pooled lots of a group one person may draw.
    PoolShare = tenure::calculator::PoolShare {
        /// Which group. Of two shares of one group the later counts.
        group "group": String,
        /// How much.
        share "share": CreditShare,
        /// Whom a cap does not limit: the holder. `None`: nobody.
        #[uniffi(default = None)]
        but "but": Option<String>,
    }
}

record! {
    /// Credits that went from one lot to another, as far as the one has them and both live.
    PoolTransfer = tenure::calculator::PoolTransfer {
        /// Its id.
        id "id": String,
        /// When.
        at "at": Moment,
        /// From which lot.
        from "from": String,
        /// To which lot.
        to "to": String,
        /// How much.
        amount "amount": Decimal,
        /// Among transfers at one instant: lower first, then by id. `None`: 0.
        #[uniffi(default = None)]
        order "order": Option<i32>,
    }
}

record! {
    /// A lot that was taken back: it ends.
    PoolVoid = tenure::calculator::PoolVoid {
        /// Its id.
        id "id": String,
        /// Which lot. A lot can be voided once only.
        lot "lot": String,
        /// From when on.
        at "at": Moment,
    }
}

record! {
    /// The term that a renewal buys.
    RenewedTerm = tenure::calculator::RenewedTerm {
        /// Its first day.
        start "start": Day,
        /// The day after its last. `None`: it is open.
        #[uniffi(default = None)]
        until "until": Option<Day>,
        /// Its last day. `None`: it is open.
        #[uniffi(default = None)]
        last_day "last_day": Option<Day>,
    }
}

record! {
    /// A card that is revoked.
    RevokedCard = tenure::calculator::RevokedCard {
        /// The card's id.
        card "card": Vec<u8>,
        /// When it ends in any case: from then on it need not be listed.
        expires "expires": Moment,
    }
}

record! {
    /// How something recurs: boundaries at the anchor and every interval from there, in both directions. Each is counted from
    /// the anchor, and clamped to the month's end: 31 January, 28 February, 31 March.
    ///
    /// An anchor that is a date gives boundaries that are dates; one that is an instant gives instants, which keep its local
    /// time. Hours, which are elapsed time, need an instant.
    Rhythm = tenure::calculator::Rhythm {
        /// From where boundaries are counted: this is boundary 0, unless they are aligned otherwise.
        anchor "anchor": When,
        /// How far apart they are.
        every "every": String,
        /// Where they lie: on the anchor, on a fixed day of the month (its phase taken from the anchor's month), or on the
        /// calendar's own. `None`: on the anchor.
        #[uniffi(default = None)]
        align "align": Option<CycleAnchor>,
        /// The first day of a week, for weeks on the calendar. `None`: Monday.
        #[uniffi(default = None)]
        week_starts "week_starts": Option<Weekday>,
        /// Where local days begin. `None`: UTC.
        #[uniffi(default = None)]
        zone "zone": Option<Zone>,
    }
}

record! {
    /// What goes on of a lot into the next period. What there was and `toppedUp` sum to `kept` and `lost`.
    RolledLot = tenure::calculator::RolledLot {
        /// Which.
        lot "lot": String,
        /// What it begins the next period with.
        kept "kept": Decimal,
        /// What it lost.
        lost "lost": Decimal,
        /// What it was given, to reach a minimum.
        topped_up "topped_up": Decimal,
    }
}

record! {
    /// A lot that comes to the end of a period.
    RollingLot = tenure::calculator::RollingLot {
        /// Its id: any text.
        lot "lot": String,
        /// What was granted at first: a percentage is of this.
        granted "granted": Decimal,
        /// What is left.
        left "left": Decimal,
        /// When it was granted: its age counts from here, and the oldest are trimmed first.
        since "since": Moment,
    }
}

record! {
    /// Join date, start and end of a membership.
    TermDates = tenure::calculator::TermDates {
        /// The date that people count from; renewals keep it.
        joined "joined": Day,
        /// The first day.
        start "start": Day,
        /// The day after the last. `None`: it is open.
        #[uniffi(default = None)]
        until "until": Option<Day>,
        /// The last day, as people read it. `None`: it is open.
        #[uniffi(default = None)]
        last_day "last_day": Option<Day>,
    }
}

record! {
    /// Who it is, and nothing about what they may do.
    VerifiedCard = tenure::calculator::VerifiedCard {
        /// What the card says.
        card "card": CardClaims,
        /// What is known about who brought it.
        proof "proof": CardProof,
    }
}

record! {
    /// A range of the day on some days of the week; it belongs to the day on which it starts.
    WeeklyWindow = tenure::calculator::WeeklyWindow {
        /// The days of the week on which it starts.
        days "days": Vec<Weekday>,
        /// When it starts, before `24:00`.
        from "from": String,
        /// When it ends; not after `from`: on the next day.
        until "until": String,
    }
}
