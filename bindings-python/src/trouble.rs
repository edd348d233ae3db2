//! Why there is no answer: an error of the core, raised as the exception of its kind, or one of Python's own.
//!
//! The exceptions are the classes of `python/tenure/_errors.py`.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyTuple, PyType};
use tenure::error::{Error, Errors, Host, Wanted};

/// What goes wrong. Boxed, so that what goes well is small to hand on.
pub(crate) enum Trouble {
    /// The core refuses one thing.
    One(Box<Error>),
    /// The core refuses, and says all that is wrong.
    Many(Box<Errors>),
    /// A value of Python is not of the type that is wanted: a `TypeError` too.
    Type(Box<Error>),
    /// Python itself fails, such as for want of memory.
    Python(Box<PyErr>),
}

impl Trouble {
    /// The value is not what is wanted.
    pub(crate) fn wanted(wanted: Wanted<'_>, value: &Bound<'_, PyAny>) -> Trouble {
        let name = value.get_type().name().map(|name| name.to_string());
        Trouble::native(wanted.but(Host::Python, name.as_deref().unwrap_or("object")))
    }

    /// The type of a value of Python is wrong.
    pub(crate) fn native(error: Error) -> Trouble {
        Trouble::Type(Box::new(error))
    }

    /// Whether it says where something is wrong.
    pub(crate) fn has_path(&self) -> bool {
        match self {
            Trouble::One(error) | Trouble::Type(error) => error.path.is_some(),
            Trouble::Many(_) | Trouble::Python(_) => true,
        }
    }

    /// The same, standing within `outer`.
    pub(crate) fn within(self, outer: &str) -> Trouble {
        match self {
            Trouble::One(error) => Trouble::One(Box::new(error.within(outer))),
            Trouble::Type(error) => Trouble::native(error.within(outer)),
            other => other,
        }
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Trouble {
        Trouble::One(Box::new(error))
    }
}

impl From<Errors> for Trouble {
    fn from(errors: Errors) -> Trouble {
        Trouble::Many(Box::new(errors))
    }
}

impl From<PyErr> for Trouble {
    fn from(error: PyErr) -> Trouble {
        Trouble::Python(Box::new(error))
    }
}

impl From<Trouble> for PyErr {
    fn from(trouble: Trouble) -> PyErr {
        let raised =
            |native, list: &[Error]| Python::attach(|py| raised(py, native, list).unwrap_or_else(|error| error));
        match trouble {
            Trouble::Python(error) => *error,
            Trouble::One(error) => raised(false, &[*error]),
            Trouble::Type(error) => raised(true, &[*error]),
            Trouble::Many(errors) => raised(false, errors.list()),
        }
    }
}

static RAISED: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static RAISE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// The exception for these errors, of which there is at least one: its class is that of the first.
fn raised(py: Python<'_>, native: bool, list: &[Error]) -> PyResult<PyErr> {
    let class = RAISED.import(py, "tenure._errors", "TenureError")?;
    let choose = RAISE.get_or_try_init(py, || class.getattr("_of").map(Bound::unbind))?;
    let one = |error: &Error| {
        let parts =
            [error.code.as_str().into_pyobject(py)?.into_any(), error.path.as_deref().into_pyobject(py)?.into_any()];
        let [code, path] = parts;
        PyTuple::new(py, [code, path, error.message.as_str().into_pyobject(py)?.into_any()])
    };
    let all = list.iter().map(one).collect::<PyResult<Vec<_>>>()?;
    let kind = list.first().map_or("", |error| error.code.kind().as_str());
    let settings = PyDict::new(py);
    settings.set_item("native", native)?;
    let text = list.iter().map(Error::to_string).collect::<Vec<_>>().join("\n");
    let exception = choose.bind(py).call((kind, PyTuple::new(py, all)?, text), Some(&settings))?;
    Ok(PyErr::from_value(exception))
}
