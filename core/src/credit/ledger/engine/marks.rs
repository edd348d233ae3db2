//! A set of places.

/// A set of places out of so many, that finds its next one in a few looks: a bit for each place, and above every 64 bits
/// one that says whether any of them is set.
pub(super) struct Marks {
    levels: Vec<Vec<u64>>,
}

/// The bits of a word that stand for a place of its level and those after it.
fn since(place: usize) -> u64 {
    u64::MAX.wrapping_shl(bit(place))
}

fn bit(place: usize) -> u32 {
    u32::try_from(place % 64).unwrap_or(0)
}

/// The place of the first bit that is set in the word at this place of its level.
fn first(word: u64, place: usize) -> usize {
    place.saturating_mul(64).saturating_add(usize::try_from(word.trailing_zeros()).unwrap_or(0))
}

impl Marks {
    /// None of so many places.
    pub(super) fn none(places: usize) -> Marks {
        let mut levels = Vec::new();
        let mut len = places;
        loop {
            len = len.div_ceil(64);
            levels.push(vec![0; len]);
            if len <= 1 {
                return Marks { levels };
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.levels.last().is_none_or(|top| top.iter().all(|word| *word == 0))
    }

    pub(super) fn set(&mut self, place: usize) {
        let mut place = place;
        for level in &mut self.levels {
            let Some(word) = level.get_mut(place / 64) else { return };
            let before = *word;
            *word |= 1_u64.wrapping_shl(bit(place));
            if before != 0 {
                return;
            }
            place /= 64;
        }
    }

    pub(super) fn clear(&mut self, place: usize) {
        let mut place = place;
        for level in &mut self.levels {
            let Some(word) = level.get_mut(place / 64) else { return };
            *word &= !1_u64.wrapping_shl(bit(place));
            if *word != 0 {
                return;
            }
            place /= 64;
        }
    }

    /// The first place at `from` or after it.
    pub(super) fn next(&self, from: usize) -> Option<usize> {
        let mut from = from;
        for (height, level) in self.levels.iter().enumerate() {
            let place = from / 64;
            let word = level.get(place)? & since(from);
            if word != 0 {
                let below = self.levels.get(..height)?.iter().rev();
                return below
                    .into_iter()
                    .try_fold(first(word, place), |place, level| level.get(place).map(|word| first(*word, place)));
            }
            from = place.saturating_add(1);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Marks;
    use std::collections::BTreeSet;

    /// A set of places answers as a sorted set of numbers does, at every size around a word and a word of words.
    #[test]
    fn a_set_of_places_is_a_sorted_set_of_numbers() {
        for size in [0, 1, 63, 64, 65, 4_095, 4_096, 4_097, 300_000] {
            let (mut marks, mut set) = (Marks::none(size), BTreeSet::new());
            let mut place = 7;
            for n in 0..500 {
                place = (place * 7_919 + 13) % size.max(1);
                if n % 3 == 2 {
                    let gone = set.range(place..).next().copied().unwrap_or(place);
                    marks.clear(gone);
                    set.remove(&gone);
                } else if place < size {
                    marks.set(place);
                    set.insert(place);
                }
                assert_eq!(marks.is_empty(), set.is_empty(), "of {size}");
                for from in [0, place, place + 1, size / 2, size] {
                    assert_eq!(marks.next(from), set.range(from..).next().copied(), "of {size}, from {from}");
                }
            }
        }
    }
}
