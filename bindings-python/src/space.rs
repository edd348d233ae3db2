//! Spaces: reading and writing them, and more facts. The questions are in `written/questions.rs`.

use crate::facts::{Facts, bytes};
use crate::trouble::Trouble;
use crate::{ToPy, argument};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::sync::Arc;
use tenure::change::{Proposal, Request};
use tenure::id::CustomerId;
use tenure::space;
use tenure::space::facts;
use tenure::time::{Day, Moment};

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
        let facts: facts::Facts = argument("facts", facts)?;
        Ok(Space(py.detach(|| space::Space::from_facts(facts))?))
    }

    /// The space file: canonical, one fact a line, so that equal spaces give equal bytes.
    fn write<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let bytes = py.detach(|| self.0.write());
        PyBytes::new(py, &bytes)
    }

    /// The facts, each list by id.
    fn facts(&self, py: Python<'_>) -> Facts {
        Facts(Arc::new(py.detach(|| self.0.facts())))
    }

    /// What does not change about the space.
    fn header<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.header().to_py(py)
    }

    /// The space with more facts: the union by id. The same fact again changes nothing.
    ///
    /// Raises:
    ///     TenureError: with everything that is wrong with the facts, or with the space that has them.
    fn with_facts(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> Result<Space, Trouble> {
        let facts: facts::Facts = argument("facts", facts)?;
        Ok(Space(py.detach(|| self.0.with(facts))?))
    }

    /// The space as it was known at an instant: only what was recorded by then.
    fn known_on(&self, py: Python<'_>, at: &Bound<'_, PyAny>) -> Result<Space, Trouble> {
        let at: Moment = argument("at", at)?;
        Ok(Space(py.detach(|| self.0.known_on(at))))
    }

    /// The space without the name and contacts of a customer. No fact goes, and no answer changes.
    fn forget(&self, customer: &Bound<'_, PyAny>) -> Result<Space, Trouble> {
        let customer: CustomerId = argument("customer", customer)?;
        Ok(Space(self.0.forget(&customer)))
    }

    /// What is different in another space, such as this one with some facts more: from an instant on, and for bills and
    /// notices through a local day.
    fn diff<'py>(
        &self,
        py: Python<'py>,
        after: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
        through: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let after = after
            .cast::<Space>()
            .map_err(|_| Trouble::wanted(tenure::error::Wanted::Type("Space"), after).within("after"))?;
        let (at, through): (Moment, Day) = (argument("at", at)?, argument("through", through)?);
        let after = after.get();
        let answer = py.detach(|| self.0.diff(&after.0, at, through))?;
        Ok(answer.to_py(py)?)
    }

    /// What a proposal was worked out from that has changed in this space since, such as a seat that somebody else has taken.
    fn stale<'py>(&self, py: Python<'py>, proposal: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let proposal: Proposal = argument("proposal", proposal)?;
        Ok(py.detach(|| proposal.stale(&self.0)).to_py(py)?)
    }

    /// Whether nothing that a proposal was worked out from has changed in this space: what it says still comes of its facts.
    fn still_valid(&self, py: Python<'_>, proposal: &Bound<'_, PyAny>) -> Result<bool, Trouble> {
        let proposal: Proposal = argument("proposal", proposal)?;
        Ok(py.detach(|| proposal.still_valid(&self.0)))
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
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        self.0.header().id.hash(&mut hasher);
        hasher.finish()
    }

    fn __copy__(slf: Py<Space>) -> Py<Space> {
        slf
    }

    fn __deepcopy__(slf: Py<Space>, _memo: &Bound<'_, PyAny>) -> Py<Space> {
        slf
    }
}

/// A request as JSON has it, from its bytes or its text.
#[pyfunction]
#[pyo3(name = "_read_request")]
pub(crate) fn read_request<'py>(py: Python<'py>, source: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let bytes = bytes(source).map_err(|trouble| trouble.within("source"))?;
    Ok(Request::read(&bytes)?.to_py(py)?)
}
