#![allow(dead_code, clippy::all)]
mod oracle;
mod worlds;
use proptest::prelude::*;
use oracle::Oracle;
proptest!{
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, max_shrink_iters: 300, ..Default::default() })]
    #[test]
    fn world_ok(facts in worlds::worlds(), at in worlds::moment(), through in worlds::day()) {
        let o = Oracle::of(&facts);
        for c in o.customers() { o.may(&c, "door/main", at); }
        o.bill(through);
    }
}
