//! Amounts of money.

use crate::leaf::{number, python_decimal};
use crate::trouble::Trouble;
use crate::{FromPy, ToPy, argument, hashed};
use pyo3::basic::CompareOp;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt, PyString, PyTuple, PyType};
use tenure::error::{Error, Wanted};
use tenure::money::{self, Currency};

/// An exact amount of one currency, such as ``Amount(Decimal("12.00"), "EUR")``: a whole number of its minor unit.
///
/// Raises:
///     InvalidValueError: `too_many_decimals` if it is finer than the currency's minor unit, `unknown_currency`, `out_of_range`.
///     WrongTypeError: `wrong_type` if the value is no ``Decimal``: a float cannot hold 0.1.
///
/// >>> from decimal import Decimal
/// >>> from tenure import Amount
/// >>> rent = Amount(Decimal("190.00"), "EUR")
/// >>> print(rent + Amount.parse("12.50 EUR"))
/// 202.50 EUR
/// >>> rent.value, rent.currency
/// (Decimal('190.00'), 'EUR')
#[pyclass(frozen, module = "tenure")]
pub(crate) struct Amount(money::Amount);

#[pymethods]
impl Amount {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("value", "currency")
    }

    #[new]
    fn new(value: &Bound<'_, PyAny>, currency: &Bound<'_, PyAny>) -> Result<Amount, Trouble> {
        let number = number(value).map_err(|trouble| trouble.within("value"))?;
        let currency: Currency = argument("currency", currency)?;
        Ok(Amount(money::Amount::new(number.0, currency)?))
    }

    /// Reads text such as ``"12.00 EUR"``.
    ///
    /// Raises:
    ///     InvalidValueError: `invalid_amount` for another form, `unknown_currency`, `too_many_decimals`, `out_of_range`.
    #[staticmethod]
    fn parse(text: &Bound<'_, PyAny>) -> Result<Amount, Trouble> {
        let text: String = argument("text", text)?;
        Ok(Amount(money::Amount::parse(&text)?))
    }

    /// How many major units, with the decimals of the currency.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        python_decimal(py, &self.0.decimal().to_string())
    }

    /// The currency's code.
    #[getter]
    fn currency(&self) -> &'static str {
        self.0.currency().code()
    }

    /// As JSON, on one line: the same in every language.
    fn to_json(&self) -> Result<String, Trouble> {
        Ok(tenure::json::write(&self.0)?)
    }

    /// As JSON has it, which is text, such as ``"12.00 EUR"``.
    fn to_dict(&self) -> String {
        self.0.to_string()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    /// Its text, laid out as text is.
    fn __format__<'py>(&self, py: Python<'py>, spec: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        PyString::new(py, &self.0.to_string()).call_method1("__format__", (spec,))
    }

    fn __repr__(&self) -> String {
        format!("Amount(Decimal('{}'), '{}')", self.0.decimal(), self.0.currency())
    }

    fn __hash__(&self) -> u64 {
        hashed(self.0)
    }

    fn __bool__(&self) -> bool {
        !self.0.is_zero()
    }

    fn __richcmp__<'py>(&self, other: &Bound<'py, PyAny>, op: CompareOp) -> Result<Bound<'py, PyAny>, Trouble> {
        let py = other.py();
        let Ok(other) = other.cast::<Amount>() else { return Ok(py.NotImplemented().into_bound(py)) };
        let other = other.get().0;
        if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
            self.0.same_currency(other)?;
        }
        Ok(op.matches(self.0.cmp(&other)).to_py(py)?)
    }

    fn __add__<'py>(&self, other: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        combined(self.0, other, money::Amount::checked_add)
    }

    /// What ``sum`` starts from: an amount is added to 0, and to no other number.
    fn __radd__<'py>(slf: &Bound<'py, Amount>, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let zero = other.is_exact_instance_of::<PyInt>() && !other.is_truthy()?;
        Ok(if zero { slf.clone().into_any() } else { other.py().NotImplemented().into_bound(other.py()) })
    }

    fn __sub__<'py>(&self, other: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        combined(self.0, other, money::Amount::checked_sub)
    }

    fn __mul__<'py>(&self, times: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let py = times.py();
        if times.is_instance_of::<PyBool>() || !times.is_instance_of::<PyInt>() {
            return Ok(py.NotImplemented().into_bound(py));
        }
        Ok(self.0.checked_mul(FromPy::from_py(times)?)?.to_py(py)?)
    }

    fn __rmul__<'py>(&self, times: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        self.__mul__(times)
    }

    fn __neg__(&self) -> Result<Amount, Trouble> {
        Ok(Amount(self.0.checked_neg()?))
    }

    fn __copy__(slf: Py<Amount>) -> Py<Amount> {
        slf
    }

    fn __deepcopy__(slf: Py<Amount>, _memo: &Bound<'_, PyAny>) -> Py<Amount> {
        slf
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let parse = PyType::new::<Amount>(py).getattr("parse")?;
        Ok((parse, PyTuple::new(py, [PyString::new(py, &self.0.to_string())])?))
    }
}

/// What two amounts come to; another operand than an amount is none that we know.
fn combined<'py>(
    one: money::Amount,
    other: &Bound<'py, PyAny>,
    of: fn(money::Amount, money::Amount) -> Result<money::Amount, Error>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let py = other.py();
    let Ok(other) = other.cast::<Amount>() else { return Ok(py.NotImplemented().into_bound(py)) };
    Ok(of(one, other.get().0)?.to_py(py)?)
}

impl ToPy for money::Amount {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, Amount(*self))?.into_any())
    }
}

impl FromPy for money::Amount {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<money::Amount, Trouble> {
        value.cast::<Amount>().map(|amount| amount.get().0).map_err(|_| Trouble::wanted(Wanted::Amount, value))
    }
}
