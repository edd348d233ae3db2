//! What holds other values: options, lists, shared values.

use crate::trouble::Trouble;
use crate::{FromPy, ToPy};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyList, PySequence, PyString, PyTuple};
use std::sync::Arc;
use tenure::error::Wanted;

impl<T: ToPy + ?Sized> ToPy for &T {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).to_py(py)
    }
}

impl<T: ToPy> ToPy for Option<T> {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_ref().map_or_else(|| Ok(py.None().into_bound(py)), |value| value.to_py(py))
    }
}

impl<T: FromPy> FromPy for Option<T> {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Option<T>, Trouble> {
        if value.is_none() { Ok(None) } else { T::from_py(value).map(Some) }
    }
}

impl<T: ToPy> ToPy for [T] {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let items = self.iter().map(|item| item.to_py(py)).collect::<PyResult<Vec<_>>>()?;
        Ok(PyTuple::new(py, items)?.into_any())
    }
}

impl<T: ToPy> ToPy for Vec<T> {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_slice().to_py(py)
    }
}

impl<T: FromPy> FromPy for Vec<T> {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Vec<T>, Trouble> {
        if let Ok(tuple) = value.cast::<PyTuple>() {
            return items(tuple.iter());
        }
        if let Ok(list) = value.cast::<PyList>() {
            return items(list.iter());
        }
        let flat = value.is_instance_of::<PyString>() || value.is_instance_of::<PyBytes>();
        if flat || value.is_instance_of::<PyByteArray>() || value.cast::<PySequence>().is_err() {
            return Err(Trouble::wanted(Wanted::List, value));
        }
        items(value.try_iter()?.collect::<PyResult<Vec<_>>>()?.into_iter())
    }
}

fn items<'py, T: FromPy>(items: impl Iterator<Item = Bound<'py, PyAny>>) -> Result<Vec<T>, Trouble> {
    let read =
        |(n, item): (usize, Bound<'py, PyAny>)| T::from_py(&item).map_err(|trouble| trouble.within(&format!("[{n}]")));
    items.enumerate().map(read).collect()
}

impl<T: ToPy + ?Sized> ToPy for Arc<T> {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).to_py(py)
    }
}

impl<T: FromPy> FromPy for Arc<T> {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Arc<T>, Trouble> {
        T::from_py(value).map(Arc::new)
    }
}

impl<T: ToPy + ?Sized> ToPy for Box<T> {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).to_py(py)
    }
}

impl<T: FromPy> FromPy for Box<T> {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Box<T>, Trouble> {
        T::from_py(value).map(Box::new)
    }
}
