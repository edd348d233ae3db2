//! Random numbers that are the same everywhere and for ever: SplitMix64 (Steele, Lea, Flood 2014).

/// A stream of numbers that follows from its seed alone.
pub(super) struct Random(u64);

impl Random {
    /// The stream of a seed; `part` tells the streams of one seed apart.
    pub(super) fn new(seed: u64, part: u64) -> Random {
        let mut random = Random(seed ^ part.wrapping_mul(0xA076_1D64_78BD_642F));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from `least` to `most`. The bias of the remainder is far below what anybody could see here.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        let count = most.saturating_sub(least).max(0).unsigned_abs() + 1;
        least + (self.next() % count) as i64
    }

    /// True so many times in a hundred.
    pub(super) fn chance(&mut self, percent: i64) -> bool {
        self.between(0, 99) < percent
    }

    /// One of them.
    pub(super) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.between(0, of.len() as i64 - 1) as usize]
    }

    /// One of them, each as often as its weight says.
    pub(super) fn weighted<T: Copy>(&mut self, of: &[(i64, T)]) -> T {
        let mut ticket = self.between(1, of.iter().map(|(weight, _)| weight).sum());
        for (weight, value) in of {
            ticket -= weight;
            if ticket <= 0 {
                return *value;
            }
        }
        of[0].1
    }
}
