//! Deterministic CBOR (RFC 8949, section 4.2.1) as signed objects here are written: whole numbers, byte strings, text,
//! arrays, maps with their keys in order, tags, booleans and null.
//!
//! Uses only `error`. What the well-kept crates accept beside the one spelling (`minicbor` longer heads and any order of
//! keys, `ciborium` indefinite lengths) would have to be found by encoding again; a reader that knows the one spelling
//! alone is shorter than that, and borrows. Floats, indefinite lengths, `undefined` and other simple values are refused by
//! name. Nothing is set aside for a length that was only announced.

use crate::error::{Code, Result};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// How deeply values may nest. A card is five deep.
const DEEPEST: u8 = 12;

const UINT: u8 = 0;
const NINT: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;
const TAG: u8 = 6;

const FALSE: u8 = 0xf4;
const TRUE: u8 = 0xf5;
const NULL: u8 = 0xf6;

/// Writes values one after the other. Keys of a map are written in order by whoever writes it.
#[derive(Clone, Debug, Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// One that has written nothing.
    #[must_use]
    pub fn new() -> Writer {
        Writer::default()
    }

    fn head(&mut self, major: u8, argument: u64) -> &mut Writer {
        let major = major << 5;
        let [.., c7, c6, c5, c4, c3, c2, c1, c0] = argument.to_be_bytes();
        if argument < 24 {
            self.0.push(major | c0);
        } else if argument <= 0xff {
            self.0.extend([major | 24, c0]);
        } else if argument <= 0xffff {
            self.0.extend([major | 25, c1, c0]);
        } else if argument <= 0xffff_ffff {
            self.0.extend([major | 26, c3, c2, c1, c0]);
        } else {
            self.0.extend([major | 27, c7, c6, c5, c4, c3, c2, c1, c0]);
        }
        self
    }

    fn length(&mut self, major: u8, length: usize) -> &mut Writer {
        self.head(major, u64::try_from(length).unwrap_or(u64::MAX))
    }

    /// A whole number that is not negative.
    pub fn uint(&mut self, number: u64) -> &mut Writer {
        self.head(UINT, number)
    }

    /// A whole number.
    pub fn int(&mut self, number: i64) -> &mut Writer {
        match u64::try_from(number) {
            Ok(number) => self.head(UINT, number),
            Err(_) => self.head(NINT, (!number).unsigned_abs()),
        }
    }

    /// A byte string.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Writer {
        self.length(BYTES, bytes.len()).0.extend(bytes);
        self
    }

    /// Text.
    pub fn text(&mut self, text: &str) -> &mut Writer {
        self.length(TEXT, text.len()).0.extend(text.as_bytes());
        self
    }

    /// The head of an array of so many values.
    pub fn array(&mut self, length: usize) -> &mut Writer {
        self.length(ARRAY, length)
    }

    /// The head of a map of so many keys with their values.
    pub fn map(&mut self, length: usize) -> &mut Writer {
        self.length(MAP, length)
    }

    /// The head of a tag.
    pub fn tag(&mut self, tag: u64) -> &mut Writer {
        self.head(TAG, tag)
    }

    /// A boolean.
    pub fn bool(&mut self, value: bool) -> &mut Writer {
        self.0.push(if value { TRUE } else { FALSE });
        self
    }

    /// Null.
    pub fn null(&mut self) -> &mut Writer {
        self.0.push(NULL);
        self
    }

    /// Values that are written already.
    pub fn raw(&mut self, written: &[u8]) -> &mut Writer {
        self.0.extend(written);
        self
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// What kind of value comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number that is not negative.
    Uint,
    /// A negative whole number.
    Nint,
    /// A byte string.
    Bytes,
    /// Text.
    Text,
    /// An array.
    Array,
    /// A map.
    Map,
    /// A tag before a value.
    Tag,
    /// A boolean, null, or what is refused.
    Simple,
}

/// Reads values one after the other, and only in their one spelling.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads these bytes.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { rest: bytes }
    }

    /// Reads these bytes whole: one value, after which nothing follows.
    ///
    /// # Errors
    /// Those of `read`; [`Code::NotCbor`] if something follows.
    pub fn whole<T>(bytes: &'a [u8], read: impl FnOnce(&mut Reader<'a>) -> Result<T>) -> Result<T> {
        let mut reader = Reader::new(bytes);
        let value = read(&mut reader)?;
        if reader.rest.is_empty() { Ok(value) } else { Err(Code::NotCbor.into()) }
    }

    /// What comes next; nothing at the end.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        Some(match self.rest.first()? >> 5 {
            UINT => Kind::Uint,
            NINT => Kind::Nint,
            BYTES => Kind::Bytes,
            TEXT => Kind::Text,
            ARRAY => Kind::Array,
            MAP => Kind::Map,
            TAG => Kind::Tag,
            _ => Kind::Simple,
        })
    }

    fn take(&mut self, length: u64) -> Result<&'a [u8]> {
        let length = usize::try_from(length).map_err(|_| Code::NotCbor)?;
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(Code::NotCbor)?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.rest.split_first().ok_or(Code::NotCbor)?;
        self.rest = rest;
        Ok(*first)
    }

    /// The major type and the argument of the next head.
    fn head(&mut self) -> Result<(u8, u64)> {
        let first = self.byte()?;
        let (major, info) = (first >> 5, first & 0x1f);
        // Booleans and null are read as such; the rest of that major type is floats, `undefined` and the break.
        if major == 7 {
            return if matches!(first, FALSE | TRUE | NULL) { Ok((7, u64::from(info))) } else { self.simple(info) };
        }
        let (length, least) = match info {
            0..24 => return Ok((major, u64::from(info))),
            24 => (1, 24),
            25 => (2, 0x100),
            26 => (4, 0x1_0000),
            27 => (8, 0x1_0000_0000),
            31 if matches!(major, BYTES..=MAP) => return Err(Code::Unsupported.into()),
            _ => return Err(Code::NotCbor.into()),
        };
        let argument = self.take(length)?.iter().fold(0u64, |number, byte| (number << 8) | u64::from(*byte));
        if argument < least { Err(Code::NotCanonical.into()) } else { Ok((major, argument)) }
    }

    /// Refuses what major type 7 has beside booleans and null: as unsupported if it is CBOR.
    fn simple(&mut self, info: u8) -> Result<(u8, u64)> {
        let code = match info {
            0..24 => Code::Unsupported,
            24 if self.byte()? >= 32 => Code::Unsupported,
            25..=27 => self.take(1 << info.saturating_sub(24)).map(|_| Code::Unsupported)?,
            _ => Code::NotCbor,
        };
        Err(code.into())
    }

    fn expect(&mut self, wanted: u8) -> Result<u64> {
        let (major, argument) = self.head()?;
        if major == wanted { Ok(argument) } else { Err(Code::WrongShape.into()) }
    }

    /// A whole number that is not negative.
    ///
    /// # Errors
    /// As all that read here: [`Code::NotCbor`], [`Code::NotCanonical`], [`Code::Unsupported`], [`Code::WrongShape`] if
    /// something else comes next.
    pub fn uint(&mut self) -> Result<u64> {
        self.expect(UINT)
    }

    /// A whole number of a smaller type.
    ///
    /// # Errors
    /// As [`Reader::uint`]; [`Code::OutOfRange`].
    pub fn number<T: TryFrom<u64>>(&mut self) -> Result<T> {
        Ok(T::try_from(self.uint()?).map_err(|_| Code::OutOfRange)?)
    }

    /// A whole number.
    ///
    /// # Errors
    /// As [`Reader::uint`]; [`Code::OutOfRange`] if it does not fit.
    pub fn int(&mut self) -> Result<i64> {
        let (major, argument) = self.head()?;
        let number = i64::try_from(argument).map_err(|_| Code::OutOfRange);
        match major {
            UINT => Ok(number?),
            NINT => Ok(!number?),
            _ => Err(Code::WrongShape.into()),
        }
    }

    /// A byte string.
    ///
    /// # Errors
    /// As [`Reader::uint`].
    pub fn bytes(&mut self) -> Result<&'a [u8]> {
        let length = self.expect(BYTES)?;
        self.take(length)
    }

    /// A byte string of a length that is known.
    ///
    /// # Errors
    /// As [`Reader::uint`]; [`Code::OutOfRange`] for another length.
    pub fn bytes_of<const N: usize>(&mut self) -> Result<[u8; N]> {
        Ok(self.bytes()?.try_into().map_err(|_| Code::OutOfRange)?)
    }

    /// Text.
    ///
    /// # Errors
    /// As [`Reader::uint`]; [`Code::NotCbor`] if it is not UTF-8.
    pub fn text(&mut self) -> Result<&'a str> {
        let length = self.expect(TEXT)?;
        Ok(core::str::from_utf8(self.take(length)?).map_err(|_| Code::NotCbor)?)
    }

    /// The number of values of an array.
    ///
    /// # Errors
    /// As [`Reader::uint`].
    pub fn array(&mut self) -> Result<usize> {
        self.expect(ARRAY).and_then(|length| self.announced(length))
    }

    /// An array of exactly so many values.
    ///
    /// # Errors
    /// As [`Reader::uint`]; [`Code::WrongShape`] for another number.
    pub fn array_of(&mut self, length: usize) -> Result<()> {
        if self.array()? == length { Ok(()) } else { Err(Code::WrongShape.into()) }
    }

    /// Values of an array, one after the other.
    ///
    /// # Errors
    /// As [`Reader::uint`], and those of `read`.
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Reader<'a>) -> Result<T>) -> Result<Vec<T>> {
        let length = self.array()?;
        let mut values = Vec::new();
        for _ in 0..length {
            values.push(read(self)?);
        }
        Ok(values)
    }

    /// Each value takes a byte at least: more cannot follow than there are bytes.
    fn announced(&self, length: u64) -> Result<usize> {
        let length = usize::try_from(length).map_err(|_| Code::NotCbor)?;
        if length > self.rest.len() { Err(Code::NotCbor.into()) } else { Ok(length) }
    }

    /// A map, key by key.
    ///
    /// # Errors
    /// As [`Reader::uint`].
    pub fn map(&mut self) -> Result<Keys<'a>> {
        let left = self.expect(MAP)?;
        Ok(Keys { left: self.announced(left)?, last: &[] })
    }

    /// A tag's number.
    ///
    /// # Errors
    /// As [`Reader::uint`].
    pub fn tag(&mut self) -> Result<u64> {
        self.expect(TAG)
    }

    /// A boolean.
    ///
    /// # Errors
    /// As [`Reader::uint`].
    pub fn bool(&mut self) -> Result<bool> {
        match self.expect(7)? {
            20 => Ok(false),
            21 => Ok(true),
            _ => Err(Code::WrongShape.into()),
        }
    }

    /// Null.
    ///
    /// # Errors
    /// As [`Reader::uint`].
    pub fn null(&mut self) -> Result<()> {
        if self.expect(7)? == 22 { Ok(()) } else { Err(Code::WrongShape.into()) }
    }

    /// The bytes of the next value, whatever it is, once it is known to be in its one spelling.
    ///
    /// # Errors
    /// As [`Reader::uint`]; [`Code::TooDeep`]; [`Code::Duplicate`] for a key that stands twice.
    pub fn value(&mut self) -> Result<&'a [u8]> {
        let start = self.rest;
        self.skip(DEEPEST)?;
        Ok(start.split_at_checked(start.len().saturating_sub(self.rest.len())).ok_or(Code::NotCbor)?.0)
    }

    fn skip(&mut self, depth: u8) -> Result<()> {
        let inner = depth.checked_sub(1).ok_or(Code::TooDeep);
        match self.kind() {
            Some(Kind::Bytes) => self.bytes().map(|_| ()),
            Some(Kind::Text) => self.text().map(|_| ()),
            Some(Kind::Array) => (0..self.array()?).try_for_each(|_| self.skip(inner?)),
            Some(Kind::Map) => {
                let mut keys = self.map()?;
                while keys.next_of(self, |reader| reader.skip(inner?))?.is_some() {
                    self.skip(inner?)?;
                }
                Ok(())
            }
            Some(Kind::Tag) => self.tag().and_then(|_| self.skip(inner?)),
            _ => self.head().map(|_| ()),
        }
    }
}

/// The keys of a map, in the order of their encodings and none twice.
#[derive(Clone, Debug)]
pub struct Keys<'a> {
    left: usize,
    last: &'a [u8],
}

impl<'a> Keys<'a> {
    /// How many are still to come.
    #[must_use]
    pub fn left(&self) -> usize {
        self.left
    }

    /// The next key, a whole number; nothing after the last.
    ///
    /// # Errors
    /// As [`Reader::uint`]; [`Code::Duplicate`]; [`Code::NotCanonical`] for keys out of order.
    pub fn next(&mut self, reader: &mut Reader<'a>) -> Result<Option<i64>> {
        self.next_of(reader, Reader::int)
    }

    /// The next key, read by `read`.
    ///
    /// # Errors
    /// As [`Keys::next`], and those of `read`.
    pub fn next_of<T>(
        &mut self,
        reader: &mut Reader<'a>,
        read: impl FnOnce(&mut Reader<'a>) -> Result<T>,
    ) -> Result<Option<T>> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        let start = reader.rest;
        let key = read(reader)?;
        let written = start.get(..start.len().saturating_sub(reader.rest.len())).unwrap_or(start);
        match self.last.cmp(written) {
            core::cmp::Ordering::Less => self.last = written,
            core::cmp::Ordering::Equal => return Err(Code::Duplicate.into()),
            core::cmp::Ordering::Greater => return Err(Code::NotCanonical.into()),
        }
        Ok(Some(key))
    }
}

/// Whether these bytes are one value in its one spelling.
///
/// # Errors
/// As [`Reader::value`].
///
/// ```
/// use tenure_card::{cbor, Code};
/// assert!(cbor::check(&[0xa1, 0x01, 0x02]).is_ok());
/// // 2 in two bytes.
/// assert_eq!(cbor::check(&[0xa1, 0x01, 0x18, 0x02]).unwrap_err().code, Code::NotCanonical);
/// ```
pub fn check(bytes: &[u8]) -> Result<()> {
    Reader::whole(bytes, Reader::value).map(|_| ())
}

/// What CBOR says, in the diagnostic notation of RFC 8949 (section 8), for people.
///
/// # Errors
/// As [`check`].
///
/// ```
/// use tenure_card::cbor;
/// assert_eq!(cbor::notation(&[0xa1, 0x01, 0x82, 0x20, 0x41, 0xff])?, "{1: [-1, h'ff']}");
/// # Ok::<(), tenure_card::Error>(())
/// ```
pub fn notation(bytes: &[u8]) -> Result<String> {
    check(bytes)?;
    let mut text = String::new();
    Reader::whole(bytes, |reader| reader.note(&mut text))?;
    Ok(text)
}

impl Reader<'_> {
    /// Writes the next value as text, once [`check`] has bounded how deeply it nests.
    fn note(&mut self, text: &mut String) -> Result<()> {
        match self.kind() {
            Some(Kind::Bytes) => {
                let bytes = self.bytes()?;
                text.push_str("h'");
                bytes.iter().for_each(|byte| text.push_str(&format!("{byte:02x}")));
                text.push('\'');
            }
            Some(Kind::Text) => text.push_str(&format!("{:?}", self.text()?)),
            Some(Kind::Array) => {
                text.push('[');
                for n in 0..self.array()? {
                    text.push_str(if n > 0 { ", " } else { "" });
                    self.note(text)?;
                }
                text.push(']');
            }
            Some(Kind::Map) => {
                text.push('{');
                let (mut keys, mut between) = (self.map()?, "");
                while keys
                    .next_of(self, |reader| {
                        text.push_str(between);
                        reader.note(text)
                    })?
                    .is_some()
                {
                    text.push_str(": ");
                    self.note(text)?;
                    between = ", ";
                }
                text.push('}');
            }
            Some(Kind::Tag) => {
                text.push_str(&format!("{}(", self.tag()?));
                self.note(text)?;
                text.push(')');
            }
            _ => {
                let written = match self.head()? {
                    (UINT, number) => format!("{number}"),
                    (NINT, number) => format!("-{}", u128::from(number).saturating_add(1)),
                    (_, 20) => "false".into(),
                    (_, 21) => "true".into(),
                    _ => "null".into(),
                };
                text.push_str(&written);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn hex(text: &str) -> Vec<u8> {
        let digit = |c: u8| u8::try_from(char::from(c).to_digit(16).unwrap()).unwrap();
        text.as_bytes().chunks(2).map(|pair| (digit(pair[0]) << 4) | digit(pair[1])).collect()
    }

    #[test]
    fn examples_of_appendix_a() {
        for text in [
            "00",
            "01",
            "0a",
            "17",
            "1818",
            "1819",
            "1864",
            "1903e8",
            "1a000f4240",
            "1b000000e8d4a51000",
            "1bffffffffffffffff",
            "3bffffffffffffffff",
            "20",
            "29",
            "3863",
            "3903e7",
            "f4",
            "f5",
            "f6",
            "c11a514b67b0",
            "c249010000000000000000",
            "c349010000000000000000",
            "c074323031332d30332d32315432303a30343a30305a",
            "d74401020304",
            "d818456449455446",
            "40",
            "4401020304",
            "60",
            "6161",
            "6449455446",
            "62225c",
            "62c3bc",
            "63e6b0b4",
            "64f0908591",
            "80",
            "83010203",
            "8301820203820405",
            "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
            "a0",
            "a201020304",
            "a26161016162820203",
            "826161a161626163",
            "a56161614161626142616361436164614461656145",
        ] {
            assert_eq!(check(&hex(text)), Ok(()), "{text}");
        }
        for text in [
            "f90000",
            "f93c00",
            "fa47c35000",
            "fb3ff199999999999a",
            "f97c00",
            "f7",
            "f0",
            "f8ff",
            "5f42010243030405ff",
            "7f657374726561646d696e67ff",
            "9fff",
            "bf61610161629f0203ffff",
        ] {
            assert_eq!(check(&hex(text)).map_err(|e| e.code), Err(Code::Unsupported), "{text}");
        }
    }

    #[test]
    fn other_spellings() {
        for (text, code) in [
            ("1817", Code::NotCanonical),
            ("190017", Code::NotCanonical),
            ("1900ff", Code::NotCanonical),
            ("1a0000ffff", Code::NotCanonical),
            ("1b00000000ffffffff", Code::NotCanonical),
            ("3817", Code::NotCanonical),
            ("580161", Code::NotCanonical),
            ("a202000100", Code::NotCanonical),
            ("a220000100", Code::NotCanonical),
            ("a201000100", Code::Duplicate),
            ("a2616100616100", Code::Duplicate),
            ("0000", Code::NotCbor),
            ("", Code::NotCbor),
            ("1c", Code::NotCbor),
            ("f818", Code::NotCbor),
            ("61ff", Code::NotCbor),
            ("62c328", Code::NotCbor),
            ("9bffffffffffffffff00", Code::NotCbor),
            ("bbffffffffffffffff00", Code::NotCbor),
            ("5bffffffffffffffff00", Code::NotCbor),
        ] {
            assert_eq!(check(&hex(text)).map_err(|e| e.code), Err(code), "{text}");
        }
        assert_eq!(check(&vec![0x81; 100_000]).map_err(|e| e.code), Err(Code::TooDeep));
        assert_eq!(check(&vec![0xc1; 100_000]).map_err(|e| e.code), Err(Code::TooDeep));
        // Keys of every kind are in the order of their bytes: 10, 100, -1, "z", "aa" (RFC 8949, 4.2.1).
        assert_eq!(check(&hex("a50a001864002000617a0062616100")), Ok(()));
    }

    #[test]
    fn numbers_at_their_ends() {
        for number in [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, i64::MAX] {
            for number in [number, !number] {
                let mut writer = Writer::new();
                writer.int(number);
                assert_eq!(Reader::whole(&writer.finish(), Reader::int), Ok(number));
            }
        }
        assert_eq!(Reader::new(&hex("1b8000000000000000")).int().map_err(|e| e.code), Err(Code::OutOfRange));
        assert_eq!(Reader::new(&hex("3b8000000000000000")).int().map_err(|e| e.code), Err(Code::OutOfRange));
    }
}
