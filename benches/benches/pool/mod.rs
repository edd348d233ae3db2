//! Pools of any size.

use tenure::credit::{Draw, Lot, Pool, Step};
use tenure::id::{CustomerId, FactId};
use tenure::plan::Credits;
use tenure::time::Moment;
use tenure::zone::Zone;

pub(crate) const HOUR: i64 = 3_600_000_000;

pub(crate) fn at(micros: i64) -> Moment {
    Moment::from_micros(1_700_000_000_000_000 + micros).unwrap()
}

/// So many lots over a year, each of which lives for thirty days, and so many draws by ten people.
pub(crate) fn pool(lots: i64, draws: i64) -> Pool {
    let year = 365 * 24 * HOUR;
    let mut pool = Pool::new(Step::ONE, Zone::utc());
    let people: Vec<CustomerId> = (0..10).map(|n| CustomerId::new(format!("person {n}")).unwrap()).collect();
    for n in 0..lots {
        let from = year / lots * n;
        let until = Some(at(from + 30 * 24 * HOUR));
        let priority = i32::try_from(n % 3).unwrap();
        pool.lots.push(Lot { until, priority, ..Lot::new(format!("lot {n:07}"), Credits(100.into()), at(from)) });
    }
    for n in 0..draws {
        let who = people.get(usize::try_from(n % 10).unwrap()).cloned();
        let amount = Credits((1 + n * 7 % 150).into());
        pool.draws.push(Draw::new(FactId::new(format!("draw {n:07}")).unwrap(), at(year / draws * n), amount, who));
    }
    pool
}
