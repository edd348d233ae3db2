//! Spaces: reading and writing them, and more facts. The questions are in `written/questions.rs`.

use crate::facts::bytes;
use crate::trouble::Trouble;
use crate::{FromPy, ToPy, hashed, record};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use tenure::change::Request;
use tenure::error::Wanted;
use tenure::space;
use tenure::space::facts;

/// One operator's world: a set of dated facts, and the questions that can be asked of it.
///
/// A space is a value: it does not change, and ``with_facts`` gives another. Nothing in it reads a clock: every question
/// carries its date. It may be asked from any number of threads at once. Spaces of the same facts are equal.
///
/// >>> from tenure import Space
/// >>> space = Space.read('''{"format": 1, "edition": 1,
/// ...     "space": {"id": "quay", "name": "The Quay", "currency": "EUR", "zone": "Europe/Lisbon"}}''')
/// >>> space.header().zone
/// zoneinfo.ZoneInfo(key='Europe/Lisbon')
#[pyclass(frozen, weakref, module = "tenure")]
pub(crate) struct Space(pub(crate) space::Space);

#[pymethods]
impl Space {
    /// Reads a space file, from its bytes or its text, strictly.
    ///
    /// Raises:
    ///     TenureError: with everything that is wrong in ``errors``, each with its code and its path. Nothing is half loaded.
    #[staticmethod]
    fn read(source: &Bound<'_, PyAny>) -> Result<Space, Trouble> {
        let bytes = bytes(source).map_err(|trouble| trouble.within("source"))?;
        Ok(Space(source.py().detach(|| space::Space::read(&bytes))?))
    }

    /// Reads a space file by its path.
    ///
    /// Raises:
    ///     OSError: if the file cannot be read.
    ///     TenureError: as ``read``.
    #[staticmethod]
    fn open(path: &Bound<'_, PyAny>) -> Result<Space, Trouble> {
        let file = path.py().import("io")?.call_method1("open", (path, "rb"))?;
        let content = file.call_method0("read");
        file.call_method0("close")?;
        Space::read(&content?)
    }

    /// The space of these facts.
    ///
    /// Raises:
    ///     TenureError: with everything that is wrong with them, as ``read``.
    #[staticmethod]
    fn from_facts(py: Python<'_>, facts: &Bound<'_, PyAny>) -> Result<Space, Trouble> {
        let facts: facts::Facts = record("facts", facts)?;
        Ok(Space(py.detach(|| space::Space::from_facts(facts))?))
    }

    /// The space file: canonical, one fact a line, so that equal spaces give equal bytes.
    fn write<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let bytes = py.detach(|| self.0.write());
        PyBytes::new(py, &bytes)
    }

    fn __repr__(&self) -> String {
        format!("<Space {}>", self.0.header().id)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        Ok((py.get_type::<Space>().getattr("read")?, (self.write(py),)))
    }

    fn __eq__(slf: &Bound<'_, Space>, other: &Bound<'_, Space>) -> bool {
        let (one, two) = (&slf.get().0, &other.get().0);
        slf.is(other) || slf.py().detach(|| one == two)
    }

    /// By what is at hand. Looking at all facts would make a key of a dict dear.
    fn __hash__(&self) -> u64 {
        hashed(&self.0.header().id)
    }

    fn __copy__(slf: Py<Space>) -> Py<Space> {
        slf
    }

    fn __deepcopy__(slf: Py<Space>, _memo: &Bound<'_, PyAny>) -> Py<Space> {
        slf
    }
}

impl ToPy for space::Space {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, Space(self.clone()))?.into_any())
    }
}

impl FromPy for space::Space {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<space::Space, Trouble> {
        let space = value.cast::<Space>().map_err(|_| Trouble::wanted(Wanted::Type("Space"), value))?;
        Ok(space.get().0.clone())
    }
}

/// A request as JSON has it, from its bytes or its text.
#[pyfunction]
#[pyo3(name = "_read_request")]
pub(crate) fn read_request<'py>(py: Python<'py>, source: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let bytes = bytes(source).map_err(|trouble| trouble.within("source"))?;
    Ok(Request::read(&bytes)?.to_py(py)?)
}
