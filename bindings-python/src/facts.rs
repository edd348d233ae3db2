//! Fragments of a space file.

use crate::trouble::Trouble;
use crate::{FromPy, ToPy, hashed};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyString};
use std::sync::Arc;
use tenure::error::Wanted;
use tenure::json;
use tenure::space::facts;

/// Dated facts, as a space file has them: a whole file or a fragment that is appended to one. Equal facts in the same order are
/// equal.
#[pyclass(frozen, weakref, module = "tenure")]
pub(crate) struct Facts(pub(crate) Arc<facts::Facts>);

/// The bytes of a file that is given as bytes or text.
pub(crate) fn bytes(value: &Bound<'_, PyAny>) -> Result<PyBackedBytes, Trouble> {
    let py = value.py();
    if let Ok(bytes) = value.cast::<PyBytes>() {
        return Ok(bytes.clone().into());
    }
    if let Ok(text) = value.cast::<PyString>() {
        // Half a character, which UTF-8 cannot hold, is written as it would be if it could: the reader refuses it.
        let encoded = text.call_method1("encode", ("utf-8", "surrogatepass"))?;
        return Ok(encoded.cast_into::<PyBytes>().map_err(PyErr::from)?.into());
    }
    match value.cast::<PyByteArray>() {
        Ok(bytes) => Ok(PyBytes::new(py, &bytes.to_vec()).into()),
        Err(_) => Err(Trouble::wanted(Wanted::Bytes, value)),
    }
}

#[pymethods]
impl Facts {
    /// Reads facts, strictly; they are checked with the space that they are appended to.
    ///
    /// Raises:
    ///     TenureError: the first thing that is wrong, with its code and its path.
    #[staticmethod]
    fn read(source: &Bound<'_, PyAny>) -> Result<Facts, Trouble> {
        let bytes = bytes(source).map_err(|trouble| trouble.within("source"))?;
        let read = source.py().detach(|| json::read(&bytes))?;
        Ok(Facts(Arc::new(read)))
    }

    /// The facts of both, these first.
    fn plus(&self, other: &Bound<'_, PyAny>) -> Result<Facts, Trouble> {
        let wrong = |_| Trouble::wanted(Wanted::Type("Facts"), other).within("other");
        let more = &other.cast::<Facts>().map_err(wrong)?.get().0;
        Ok(other.py().detach(|| Facts(Arc::new((*self.0).clone().plus((**more).clone())))))
    }

    /// The space file: canonical, so that equal facts give equal bytes.
    fn write<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let bytes = py.detach(|| (*self.0).clone().write());
        PyBytes::new(py, &bytes)
    }

    /// As a space file, on one line.
    fn to_json(&self, py: Python<'_>) -> Result<String, Trouble> {
        Ok(py.detach(|| json::write(&*self.0))?)
    }

    /// The same as dicts and lists of plain values, as JSON has them.
    fn to_dict<'py>(&self, py: Python<'py>) -> Result<Bound<'py, PyAny>, Trouble> {
        let text = self.to_json(py)?;
        Ok(py.import("json")?.call_method1("loads", (text,))?)
    }

    /// How many facts there are of each kind, by the name of their list in a space file.
    fn counts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let counts = PyDict::new(py);
        for (kind, count) in self.0.counts() {
            counts.set_item(kind.array(), count)?;
        }
        Ok(counts)
    }

    fn __len__(&self) -> usize {
        self.0.count()
    }

    fn __repr__(&self) -> String {
        format!("<Facts of {}: {}>", self.0.space.id, self.0.count())
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, Facts>) -> bool {
        let other = &other.get().0;
        Arc::ptr_eq(&self.0, other) || py.detach(|| self.0 == *other)
    }

    fn __copy__(slf: Py<Facts>) -> Py<Facts> {
        slf
    }

    fn __deepcopy__(slf: Py<Facts>, _memo: &Bound<'_, PyAny>) -> Py<Facts> {
        slf
    }

    fn __hash__(&self) -> u64 {
        hashed((self.0.space.id.as_str(), self.0.counts()))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Result<(Bound<'py, PyAny>, (String,)), Trouble> {
        Ok((py.get_type::<Facts>().getattr("read")?, (self.to_json(py)?,)))
    }
}

impl ToPy for facts::Facts {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, Facts(Arc::new(self.clone())))?.into_any())
    }
}

impl FromPy for facts::Facts {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<facts::Facts, Trouble> {
        value
            .cast::<Facts>()
            .map(|facts| (*facts.get().0).clone())
            .map_err(|_| Trouble::wanted(Wanted::Type("Facts"), value))
    }
}
