//! Leaf values: what Python has a type of its own for, and what stays text. Each is read by the core's one strict parser, or
//! from the numbers that the value consists of.

use crate::trouble::Trouble;
use crate::{FromPy, ToPy};
use pyo3::exceptions::PyKeyError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyByteArray, PyBytes, PyInt, PyString, PyType};
use std::num::NonZeroU32;
use std::sync::Arc;
use tenure::bytes::Bytes;
use tenure::credit::LotId;
use tenure::error::{Error, Wanted};
use tenure::money::{Currency, Percent, decimal};
use tenure::plan::Credits;
use tenure::time::{Day, Interval, Moment, MonthDay, TimeOfDay, When};
use tenure::zone::Zone;

static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static DATETIME: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static TIMEDELTA: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static TIMEZONE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static ZONE_INFO: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static EPOCH: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// Python counts days from the first of year 1, which is 1.
const FIRST_ORDINAL: i64 = 719_163;
const DAY_SECONDS: i64 = 86_400;
const MICROS: i64 = 1_000_000;

impl ToPy for bool {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyBool::new(py, *self).to_owned().into_any())
    }
}

impl FromPy for bool {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<bool, Trouble> {
        value.cast::<PyBool>().map(|flag| flag.is_true()).map_err(|_| Trouble::wanted(Wanted::Bool, value))
    }
}

/// Whole numbers: `True` is none, though Python counts with it.
macro_rules! whole {
    ($($int:ty),*) => {$(
        impl ToPy for $int {
            fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(self.into_pyobject(py)?.into_any())
            }
        }

        impl FromPy for $int {
            fn from_py(value: &Bound<'_, PyAny>) -> Result<$int, Trouble> {
                if value.is_instance_of::<PyBool>() || !value.is_instance_of::<PyInt>() {
                    return Err(Trouble::wanted(Wanted::Whole, value));
                }
                value.extract::<$int>().map_err(|_| out_of_range(value))
            }
        }
    )*};
}

whole!(u8, u16, u32, u64, usize, i32, i64, NonZeroU32);

/// A whole number that does not fit. Python does not show those of thousands of digits.
fn out_of_range(value: &Bound<'_, PyAny>) -> Trouble {
    let digits = value.str().ok().map(|text| text.to_string());
    Error::number_out_of_range(digits.as_deref()).into()
}

impl ToPy for str {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self).into_any())
    }
}

impl ToPy for String {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_str().to_py(py)
    }
}

impl FromPy for String {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<String, Trouble> {
        text(value, Wanted::Text).map(str::to_owned)
    }
}

impl ToPy for Bytes {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyBytes::new(py, self).into_any())
    }
}

impl FromPy for Bytes {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Bytes, Trouble> {
        if let Ok(bytes) = value.cast::<PyByteArray>() {
            return Ok(bytes.to_vec().into());
        }
        value.cast::<PyBytes>().map(|bytes| bytes.as_bytes().into()).map_err(|_| Trouble::wanted(Wanted::Binary, value))
    }
}

impl FromPy for Arc<str> {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Arc<str>, Trouble> {
        text(value, Wanted::Text).map(Arc::from)
    }
}

impl FromPy for Box<str> {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Box<str>, Trouble> {
        text(value, Wanted::Text).map(Box::from)
    }
}

/// The text that a `str` is, where `wanted` is written as one.
pub(crate) fn text<'a>(value: &'a Bound<'_, PyAny>, wanted: Wanted<'_>) -> Result<&'a str, Trouble> {
    let text = value.cast::<PyString>().map_err(|_| Trouble::wanted(wanted, value))?;
    Ok(text.to_str().map_err(|_| wanted.half())?)
}

/// Ids: text here, so that they can be keys of dicts and come out of any database.
macro_rules! ids {
    ($($id:ident),*) => {$(
        impl $crate::ToPy for tenure::id::$id {
            fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.as_str().to_py(py)
            }
        }

        impl $crate::FromPy for tenure::id::$id {
            fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
                Ok(tenure::id::$id::new($crate::leaf::text(value, tenure::error::Wanted::Id)?)?)
            }
        }
    )*};
}

pub(crate) use ids;

/// Lots are named after what they follow from, so that any text may name one.
impl ToPy for LotId {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_str().to_py(py)
    }
}

impl FromPy for LotId {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<LotId, Trouble> {
        text(value, Wanted::Text).map(LotId::from)
    }
}

/// Values that stay text.
macro_rules! written_as_text {
    ($($leaf:ident),*) => {$(
        impl ToPy for $leaf {
            fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.to_string().to_py(py)
            }
        }

        impl FromPy for $leaf {
            fn from_py(value: &Bound<'_, PyAny>) -> Result<$leaf, Trouble> {
                Ok($leaf::parse(text(value, Wanted::Text)?)?)
            }
        }
    )*};
}

written_as_text!(Interval, TimeOfDay, MonthDay);

impl ToPy for Currency {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.code().to_py(py)
    }
}

impl FromPy for Currency {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Currency, Trouble> {
        Ok(Currency::parse(text(value, Wanted::Text)?)?)
    }
}

/// The number that a `Decimal` is. It is taken apart, since how it is shown depends on the caller's context.
pub(crate) fn number(value: &Bound<'_, PyAny>) -> Result<Credits, Trouble> {
    let py = value.py();
    if !value.is_instance(DECIMAL.import(py, "decimal", "Decimal")?)? {
        return Err(Trouble::wanted(Wanted::Decimal, value));
    }
    let parts = value.call_method0(intern!(py, "as_tuple"))?;
    let (negative, digits, exponent): (u8, Vec<u8>, Bound<'_, PyAny>) = parts.extract()?;
    let number = match exponent.extract() {
        Ok(exponent) => decimal::from_parts(negative != 0, &digits, exponent),
        // Not a number, or infinity: their exponents are letters, and the parser refuses their names.
        Err(_) => decimal::parse(&value.str()?.to_string()),
    };
    Ok(number.map(Credits)?)
}

/// A `Decimal` of a plain number.
pub(crate) fn python_decimal<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    DECIMAL.import(py, "decimal", "Decimal")?.call1((text,))
}

impl ToPy for Credits {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        python_decimal(py, &self.0.to_string())
    }
}

impl FromPy for Credits {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Credits, Trouble> {
        number(value)
    }
}

impl ToPy for Percent {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        python_decimal(py, &self.to_string())
    }
}

impl FromPy for Percent {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Percent, Trouble> {
        Ok(Percent::new(number(value)?.0)?)
    }
}

impl ToPy for Day {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let ordinal = i64::from(self.number()).saturating_add(FIRST_ORDINAL);
        DATE.import(py, "datetime", "date")?.call_method1(intern!(py, "fromordinal"), (ordinal,))
    }
}

/// Whether a value is a `date` that is no `datetime`.
fn is_date(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    let date = DATE.import(value.py(), "datetime", "date")?;
    Ok(value.get_type().is(date) || (value.is_instance(date)? && !is_datetime(value)?))
}

fn is_datetime(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    let datetime = DATETIME.import(value.py(), "datetime", "datetime")?;
    Ok(value.get_type().is(datetime) || value.is_instance(datetime)?)
}

impl FromPy for Day {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Day, Trouble> {
        if !is_date(value)? {
            return Err(Trouble::wanted(Wanted::Day, value));
        }
        let ordinal: i64 = value.call_method0(intern!(value.py(), "toordinal"))?.extract()?;
        Ok(Day::from_number(ordinal.saturating_sub(FIRST_ORDINAL))?)
    }
}

/// The instant from which the core counts.
fn epoch(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    let epoch = EPOCH.get_or_try_init(py, || {
        let utc = TIMEZONE.import(py, "datetime", "timezone")?.getattr("utc")?;
        DATETIME.import(py, "datetime", "datetime")?.call1((1970, 1, 1, 0, 0, 0, 0, utc)).map(Bound::unbind)
    })?;
    Ok(epoch.bind(py))
}

impl ToPy for Moment {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let (seconds, micros) = (self.micros().div_euclid(MICROS), self.micros().rem_euclid(MICROS));
        let since = TIMEDELTA.import(py, "datetime", "timedelta")?.call1((0, seconds, micros))?;
        epoch(py)?.add(since)
    }
}

impl FromPy for Moment {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Moment, Trouble> {
        let py = value.py();
        if !is_datetime(value)? {
            return Err(Trouble::wanted(Wanted::Moment, value));
        }
        if value.call_method0(intern!(py, "utcoffset"))?.is_none() {
            return Err(Trouble::wanted(Wanted::Offset, value));
        }
        let since = value.sub(epoch(py)?)?;
        let days: i64 = since.getattr(intern!(py, "days"))?.extract()?;
        let seconds: i64 = since.getattr(intern!(py, "seconds"))?.extract()?;
        let micros: i64 = since.getattr(intern!(py, "microseconds"))?.extract()?;
        let seconds = days.saturating_mul(DAY_SECONDS).saturating_add(seconds);
        Ok(Moment::from_micros(seconds.saturating_mul(MICROS).saturating_add(micros))?)
    }
}

impl ToPy for When {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            When::Day(day) => day.to_py(py),
            When::Moment(moment) => moment.to_py(py),
        }
    }
}

impl FromPy for When {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<When, Trouble> {
        if is_datetime(value)? {
            return Moment::from_py(value).map(When::Moment);
        }
        if is_date(value)? { Day::from_py(value).map(When::Day) } else { Err(Trouble::wanted(Wanted::When, value)) }
    }
}

impl ToPy for Zone {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        ZONE_INFO.import(py, "zoneinfo", "ZoneInfo")?.call1((self.name(),)).map_err(|error| {
            // `ZoneInfoNotFoundError`, where neither the system nor a package has the database, or an old one.
            if error.is_instance_of::<PyKeyError>(py) {
                Trouble::from(Error::zone_not_here(self.name())).into()
            } else {
                error
            }
        })
    }
}

impl FromPy for Zone {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Zone, Trouble> {
        let py = value.py();
        if !value.is_instance(ZONE_INFO.import(py, "zoneinfo", "ZoneInfo")?)? {
            return Err(Trouble::wanted(Wanted::Zone, value));
        }
        // Its key. One that was read from a file of one's own has none: the parser refuses what it says of itself.
        Ok(Zone::parse(text(value.str()?.as_any(), Wanted::Zone)?)?)
    }
}
