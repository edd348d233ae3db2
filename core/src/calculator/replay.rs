//! Ledgers: what follows from the facts of a pool, with a reason for every movement.
//!
//! Uses `credit` and the rooms below it.

use super::PoolFacts;
use crate::credit::{self, Checkpoint, Entry, Ledger, LotId, Slice, Tally};
use crate::error::{Code, Error, Errors, Result};
use crate::id::FactId;
use crate::plan::Credits;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What follows from the facts of a pool up to an instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolLedger {
    /// What is left in all lots at the end.
    pub balance: Credits,
    /// The carried overage that is owed at the end.
    pub owed: Credits,
    /// The history in order, each entry with its reason and the balance after it.
    #[serde(default)]
    pub entries: Vec<Entry>,
    /// What each draw took: by instant, order and id.
    #[serde(default)]
    pub draws: Vec<DrawTaken>,
    /// What has become of each lot that has begun, by id.
    #[serde(default)]
    pub lots: Vec<LotTally>,
}

/// What one draw took, also of what was owed first and paid later, and what is uncovered: together what was drawn, whatever
/// was given back since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawTaken {
    /// Which draw.
    pub draw: FactId,
    /// What it took, in the order in which it took it.
    #[serde(default)]
    pub slices: Vec<Slice>,
    /// What no lot had.
    pub uncovered: Credits,
}

/// What has become of a lot:
///
/// > granted + rolled in + topped up + transferred in = drawn − returned + expired + voided + rolled out + transferred out + left
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LotTally {
    /// Which.
    pub lot: LotId,
    /// Granted at first, and at each refill.
    pub granted: Credits,
    /// Taken into a new period by a reset.
    pub rolled_in: Credits,
    /// Given by a reset to reach a minimum.
    pub topped_up: Credits,
    /// Had from other lots.
    pub transferred_in: Credits,
    /// Drawn, and paid of carried overage.
    pub drawn: Credits,
    /// Given back by draws.
    pub returned: Credits,
    /// Lost by expiry, reset or refill.
    pub expired: Credits,
    /// Lost by being taken back.
    pub voided: Credits,
    /// Taken out of an old period by a reset.
    pub rolled_out: Credits,
    /// Given to other lots.
    pub transferred_out: Credits,
    /// What is left.
    pub left: Credits,
}

impl LotTally {
    fn new((lot, tally): (LotId, Tally<Credits>)) -> LotTally {
        LotTally {
            lot,
            granted: tally.granted,
            rolled_in: tally.rolled_in,
            topped_up: tally.topped_up,
            transferred_in: tally.transferred_in,
            drawn: tally.drawn,
            returned: tally.returned,
            expired: tally.expired,
            voided: tally.voided,
            rolled_out: tally.rolled_out,
            transferred_out: tally.transferred_out,
            left: tally.left,
        }
    }
}

fn flat(ledger: &Ledger<'_>) -> PoolLedger {
    let until = ledger.until();
    let taken = |(draw, drawn): (FactId, credit::DrawnCredits)| DrawTaken {
        draw,
        slices: drawn.slices,
        uncovered: drawn.uncovered,
    };
    PoolLedger {
        balance: ledger.balance(until).value,
        owed: ledger.owed(until),
        entries: ledger.entries().collect(),
        draws: ledger.drawn().into_iter().map(taken).collect(),
        lots: ledger.lots(until).into_iter().map(LotTally::new).collect(),
    }
}

/// Works the facts of a pool through to an instant: lots that end, periods that end, lots that begin or are filled again up
/// to and at `until`, and what is drawn, returned and transferred before it.
///
/// # Errors
/// All that is wrong with the facts, each with its path: `negative_amount`, `off_step`, `reversed_span`, `overlapping_voids`,
/// `duplicate_id`, `dangling_id`, `invalid_time`; `too_many` beyond 100 000 refills; `out_of_range`.
///
/// # Example
/// ```
/// use tenure::calculator::{PoolDraw, PoolFacts, PoolLot, replay};
/// use tenure::{id::FactId, plan::Credits, time::Moment};
/// let day = |day: u8| Moment::parse(&format!("2024-05-{day:02}T12:00:00Z"));
/// let pool = PoolFacts {
///     lots: vec![PoolLot { until: Some(day(31)?), ..PoolLot::new("may", Credits(10.into()), day(1)?) }],
///     draws: vec![PoolDraw::new(FactId::new("talk")?, day(9)?, Credits(13.into()))],
///     ..PoolFacts::default()
/// };
/// let ledger = replay(&pool, day(30)?)?;
/// assert_eq!((ledger.balance, ledger.draws[0].uncovered), (Credits(0.into()), Credits(3.into())));
/// let why: Vec<_> = ledger.entries.iter().map(|entry| entry.reason.as_str()).collect();
/// assert_eq!(why, ["granted", "drawn", "charged"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn replay(pool: &PoolFacts, until: Moment) -> Result<PoolLedger, Errors> {
    Ok(flat(&credit::replay(&pool.pool()?, until)?))
}

/// How a pool stands at an instant, as a text that `resume` takes: it holds what lots have left, what is owed, and what can
/// still be given back.
///
/// # Errors
/// Those of `replay`.
///
/// # Example
/// ```
/// use tenure::calculator::{PoolFacts, PoolLot, checkpoint, replay, resume};
/// use tenure::{plan::Credits, time::Moment};
/// let [may, june, july] = ["05", "06", "07"].map(|month| Moment::parse(&format!("2024-{month}-01T00:00:00Z")));
/// let (june, july) = (june?, july?);
/// let pool = PoolFacts { lots: vec![PoolLot::new("hours", Credits(10.into()), may?)], ..PoolFacts::default() };
/// let ledger = resume(&pool, &checkpoint(&pool, june)?, july)?;
/// assert_eq!(ledger.balance, replay(&pool, july)?.balance);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn checkpoint(pool: &PoolFacts, until: Moment) -> Result<String, Errors> {
    written(&credit::replay(&pool.pool()?, until)?.checkpoint())
}

fn read(text: &str) -> Result<Checkpoint> {
    let refused = |error: serde_json::Error| {
        if error.is_data() {
            Error::from_serde(&error.to_string())
        } else {
            Error::new(Code::InvalidJson, error.to_string())
        }
    };
    serde_json::from_str(text).map_err(refused)
}

fn written(checkpoint: &Checkpoint) -> Result<String, Errors> {
    serde_json::to_string(checkpoint).map_err(|_| Error::out_of_range("a checkpoint").into())
}

/// What there is of a lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LotAmount {
    /// The id of the lot: any text.
    pub lot: String,
    /// How much.
    pub amount: Credits,
}

/// A checkpoint of balances and carried overage that come from elsewhere, such as another system. `overage`: what is owed;
/// `None`: nothing.
///
/// # Errors
/// `duplicate_id` for a lot that is named twice. It is `resume` that compares it with a pool.
///
/// # Example
/// ```
/// use tenure::calculator::{LotAmount, PoolFacts, PoolLot, opening, resume};
/// use tenure::{plan::Credits, time::Moment};
/// let [may, june, july] = ["05", "06", "07"].map(|month| Moment::parse(&format!("2024-{month}-01T00:00:00Z")));
/// let pool = PoolFacts { lots: vec![PoolLot::new("hours", Credits(10.into()), may?)], ..PoolFacts::default() };
/// let left = LotAmount { lot: "hours".to_owned(), amount: Credits(4.into()) };
/// let ledger = resume(&pool, &opening(june?, &[left], None)?, july?)?;
/// assert_eq!(ledger.balance, Credits(4.into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn opening(at: Moment, balances: &[LotAmount], overage: Option<Credits>) -> Result<String, Errors> {
    let mut known = BTreeSet::new();
    let twice = balances.iter().enumerate().filter(|(_, one)| !known.insert(one.lot.as_str()));
    let error = |(n, one): (usize, &LotAmount)| {
        Error::new(Code::DuplicateId, format!("`{}` is named twice", one.lot)).at(format!("balances[{n}].lot"))
    };
    Errors::check(twice.map(error).collect())?;
    let balances = balances.iter().map(|one| (LotId::from(one.lot.as_str()), one.amount));
    written(&Checkpoint::opening(at, balances, overage.unwrap_or_default()))
}

/// Takes a replay up where a checkpoint stands: the ledger has what comes after it, and says the same as one from the start.
/// The pool must hold the facts that the checkpoint came from, and may hold more that lie after it.
///
/// # Errors
/// Those of `replay`; `invalid_json` for a text that is no checkpoint, `dangling_id` for one that names what the pool does
/// not have, `reversed_span` if `until` lies before it.
///
/// # Example
/// ```
/// use tenure::calculator::{PoolDraw, PoolFacts, PoolLot, checkpoint, resume};
/// use tenure::{id::FactId, plan::Credits, time::Moment};
/// let [may, june, july] = ["05", "06", "07"].map(|month| Moment::parse(&format!("2024-{month}-01T00:00:00Z")));
/// let (june, july) = (june?, july?);
/// let mut pool = PoolFacts { lots: vec![PoolLot::new("hours", Credits(10.into()), may?)], ..PoolFacts::default() };
/// let stands = checkpoint(&pool, june)?;
/// pool.draws.push(PoolDraw::new(FactId::new("talk")?, june, Credits(3.into())));
/// assert_eq!(resume(&pool, &stands, july)?.balance, Credits(7.into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn resume(pool: &PoolFacts, checkpoint: &str, until: Moment) -> Result<PoolLedger, Errors> {
    let checkpoint = read(checkpoint).map_err(|error| error.at("checkpoint"))?;
    Ok(flat(&credit::resume(&pool.pool()?, &checkpoint, until)?))
}
