//! For the bench, and in no wheel that is released: calls that take and return what real ones do and ask the core nothing, and
//! calls in which the core answers many times, for what it takes without Python.

use crate::space::Space;
use crate::trouble::Trouble;
use crate::{FromPy, ToPy, argument, record};
use pyo3::prelude::*;
use std::hint::black_box;
use tenure::access::Decision;
use tenure::billing::Bill;
use tenure::calculator::{self, ProratedAmount};
use tenure::id::CustomerId;
use tenure::money::Amount;
use tenure::space::facts::Proration;
use tenure::time::{Day, Moment};

/// Holds an answer of each shape, ready to be given.
#[pyclass(frozen, name = "_Probe", module = "tenure._tenure")]
pub(crate) struct Probe {
    decision: Decision,
    prorated: ProratedAmount,
    bill: Bill,
}

#[pymethods]
impl Probe {
    #[new]
    fn new(
        decision: &Bound<'_, PyAny>,
        prorated: &Bound<'_, PyAny>,
        bill: &Bound<'_, PyAny>,
    ) -> Result<Probe, Trouble> {
        Ok(Probe {
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

    #[pyo3(signature = (price, part, whole, proration = None))]
    fn prorate<'py>(
        &self,
        py: Python<'py>,
        price: &Bound<'py, PyAny>,
        part: &Bound<'py, PyAny>,
        whole: &Bound<'py, PyAny>,
        proration: Option<&Bound<'py, PyAny>>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let _: (Amount, i64, i64) = (argument("price", price)?, argument("part", part)?, argument("whole", whole)?);
        let _: Option<Proration> = proration.map(|value| record("proration", value)).transpose()?;
        Ok(self.prorated.to_py(py)?)
    }

    fn bill<'py>(&self, py: Python<'py>, through: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let _: Day = argument("through", through)?;
        Ok(py.detach(|| &self.bill).to_py(py)?)
    }

    /// Lets the core answer so many times, in one call.
    #[staticmethod]
    fn core_may(
        space: &Bound<'_, Space>,
        customer: &Bound<'_, PyAny>,
        permission: &str,
        at: &Bound<'_, PyAny>,
        times: u32,
    ) -> Result<(), Trouble> {
        let (space, customer, at): (_, CustomerId, Moment) =
            (&space.get().0, FromPy::from_py(customer)?, FromPy::from_py(at)?);
        for _ in 0..times {
            black_box(space.may(black_box(&customer), permission, at)?);
        }
        Ok(())
    }

    #[staticmethod]
    fn core_prorate(price: &Bound<'_, PyAny>, part: i64, whole: i64, times: u32) -> Result<(), Trouble> {
        let price: Amount = FromPy::from_py(price)?;
        for _ in 0..times {
            black_box(calculator::prorate(black_box(price), part, whole, None, None)?);
        }
        Ok(())
    }

    #[staticmethod]
    fn core_bill(space: &Bound<'_, Space>, through: &Bound<'_, PyAny>, times: u32) -> Result<(), Trouble> {
        let (space, through): (_, Day) = (&space.get().0, FromPy::from_py(through)?);
        for _ in 0..times {
            black_box(space.bill(black_box(through))?);
        }
        Ok(())
    }
}
