//! Calls that do nothing: they take and return what real ones do, and ask the core nothing. The bench holds the real ones
//! against them.

use crate::trouble::Trouble;
use crate::{FromPy, ToPy, argument, optional};
use pyo3::prelude::*;
use tenure::access::Decision;
use tenure::billing::Bill;
use tenure::calculator::ProratedAmount;
use tenure::id::CustomerId;
use tenure::money::{Amount, ProrationRounding};
use tenure::time::{Day, Moment};

/// Holds an answer of each shape, ready to be given.
#[pyclass(frozen, name = "_Noop", module = "tenure._tenure")]
pub(crate) struct Noop {
    decision: Decision,
    prorated: ProratedAmount,
    bill: Bill,
}

#[pymethods]
impl Noop {
    #[new]
    fn new(decision: &Bound<'_, PyAny>, prorated: &Bound<'_, PyAny>, bill: &Bound<'_, PyAny>) -> Result<Noop, Trouble> {
        Ok(Noop {
            decision: FromPy::from_py(decision)?,
            prorated: FromPy::from_py(prorated)?,
            bill: FromPy::from_py(bill)?,
        })
    }

    fn may<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'py, PyAny>,
        permission: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let _: (CustomerId, String, Moment) =
            (argument("customer", customer)?, argument("permission", permission)?, argument("at", at)?);
        Ok(py.detach(|| &self.decision).to_py(py)?)
    }

    #[pyo3(signature = (price, part, whole, rounding = None))]
    fn prorate<'py>(
        &self,
        py: Python<'py>,
        price: &Bound<'py, PyAny>,
        part: &Bound<'py, PyAny>,
        whole: &Bound<'py, PyAny>,
        rounding: Option<&Bound<'py, PyAny>>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let _: (Amount, i64, i64) = (argument("price", price)?, argument("part", part)?, argument("whole", whole)?);
        let _: Option<ProrationRounding> = optional("rounding", rounding)?;
        Ok(self.prorated.to_py(py)?)
    }

    fn bill<'py>(&self, py: Python<'py>, through: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let _: Day = argument("through", through)?;
        Ok(py.detach(|| &self.bill).to_py(py)?)
    }
}
