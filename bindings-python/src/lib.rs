//! Tenure for Python: conversion and idiom. No rule, no default, no message is born here.
//!
//! `written/` holds what `cargo xtask bindings` writes from the core's source: how each record and enum crosses, the questions
//! of a space, the calculators. By hand are only the values that it is made of (`leaf`), the classes that have a life of their
//! own here (`amount`, `facts`, `space`), and the errors.

mod amount;
mod choice;
mod facts;
mod leaf;
mod list;
#[cfg(feature = "probe")]
mod probe;
mod record;
mod space;
mod trouble;
// A calculator has as many arguments as its question, and one for the host.
#[allow(clippy::too_many_arguments)]
mod written;

use pyo3::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use trouble::Trouble;

/// To a value of Python.
pub(crate) trait ToPy {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

/// From a value of Python, strictly.
pub(crate) trait FromPy: Sized {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble>;
}

/// A plain argument of a function, or a list of them: what is wrong with it stands at its name.
pub(crate) fn argument<T: FromPy>(name: &str, value: &Bound<'_, PyAny>) -> Result<T, Trouble> {
    T::from_py(value).map_err(|trouble| trouble.within(name))
}

/// A record as an argument: what is wrong within it stands at its own fields. Only if it is none at all, at its name.
pub(crate) fn record<T: FromPy>(name: &str, value: &Bound<'_, PyAny>) -> Result<T, Trouble> {
    T::from_py(value).map_err(|trouble| if trouble.has_path() { trouble } else { trouble.within(name) })
}

/// The hash of what makes a value, for a key of a dict.
pub(crate) fn hashed(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// The JSON of a value, as the core writes it.
#[pyfunction]
#[pyo3(name = "_json")]
fn json(of: &str, value: &Bound<'_, PyAny>) -> Result<String, Trouble> {
    written::json(of, value)
}

/// What a value says of itself.
#[pyfunction]
#[pyo3(name = "_say")]
fn say(of: &str, value: &Bound<'_, PyAny>) -> Result<String, Trouble> {
    written::say(of, value)
}

#[pymodule]
fn _tenure(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("TZ_VERSION", tenure::zone::tz_version())?;
    module.add_class::<amount::Amount>()?;
    module.add_class::<facts::Facts>()?;
    module.add_class::<space::Space>()?;
    #[cfg(feature = "probe")]
    module.add_class::<probe::Probe>()?;
    module.add_function(wrap_pyfunction!(json, module)?)?;
    module.add_function(wrap_pyfunction!(say, module)?)?;
    module.add_function(wrap_pyfunction!(space::read_request, module)?)?;
    written::functions(module)
}
