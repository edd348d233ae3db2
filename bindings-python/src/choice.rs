//! Choices of names: enums whose members are text.

use crate::trouble::Trouble;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyString;
use tenure::error::{Error, Wanted};

/// An enum of `python/tenure/_types.py`.
pub(crate) struct Choice {
    name: &'static str,
    members: &'static [&'static str],
    wires: &'static [&'static str],
    loaded: PyOnceLock<Vec<Py<PyAny>>>,
}

impl Choice {
    /// With the names of its members in Python, and in JSON.
    pub(crate) const fn new(
        name: &'static str,
        members: &'static [&'static str],
        wires: &'static [&'static str],
    ) -> Choice {
        Choice { name, members, wires, loaded: PyOnceLock::new() }
    }

    /// The member with this number.
    pub(crate) fn member<'py>(&self, py: Python<'py>, number: usize) -> PyResult<Bound<'py, PyAny>> {
        let members = self.loaded.get_or_try_init(py, || {
            let class = py.import("tenure._types")?.getattr(self.name)?;
            self.members.iter().map(|name| class.getattr(*name).map(Bound::unbind)).collect::<PyResult<Vec<_>>>()
        })?;
        match members.get(number) {
            Some(member) => Ok(member.bind(py).clone()),
            None => Err(Trouble::from(Error::out_of_range(self.name)).into()),
        }
    }

    /// The name that a value is: a member, or its text.
    pub(crate) fn read<'a>(&self, value: &'a Bound<'_, PyAny>) -> Result<&'a str, Trouble> {
        let text = value.cast::<PyString>().map_err(|_| Trouble::wanted(Wanted::Type(self.name), value))?;
        text.to_str().map_err(|_| self.unknown("\u{fffd}"))
    }

    /// There is no member of this name.
    pub(crate) fn unknown(&self, got: &str) -> Trouble {
        Error::unknown_variant(got, self.wires).into()
    }
}
