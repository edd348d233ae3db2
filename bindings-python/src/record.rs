//! The classes of records: instances are made with their fields set, without the constructors, which are for people.

use crate::trouble::Trouble;
use crate::{FromPy, argument};
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyType};
use tenure::error::Wanted;

/// A class of `python/tenure/_types.py` with `N` fields, in order.
pub(crate) struct Class<const N: usize> {
    name: &'static str,
    fields: [&'static str; N],
    loaded: PyOnceLock<Loaded<N>>,
}

struct Loaded<const N: usize> {
    class: Py<PyType>,
    fields: [Py<PyString>; N],
}

impl<const N: usize> Class<N> {
    pub(crate) const fn new(name: &'static str, fields: [&'static str; N]) -> Class<N> {
        Class { name, fields, loaded: PyOnceLock::new() }
    }

    fn loaded(&self, py: Python<'_>) -> PyResult<&Loaded<N>> {
        self.loaded.get_or_try_init(py, || {
            let class = py.import("tenure._types")?.getattr(self.name)?.cast_into::<PyType>()?;
            let fields = self.fields.map(|field| PyString::intern(py, field).unbind());
            Ok(Loaded { class: class.unbind(), fields })
        })
    }

    /// An instance with these values. The class is frozen, and its `__init__` would cost more than many an answer.
    #[allow(unsafe_code)]
    pub(crate) fn build<'py>(&self, py: Python<'py>, values: [Bound<'py, PyAny>; N]) -> PyResult<Bound<'py, PyAny>> {
        let Loaded { class, fields } = self.loaded(py)?;
        // SAFETY: the class is one of ours: an ordinary class with `__slots__` and no `__new__` of its own, for which
        // allocating is all that `object.__new__` does. It gives a new reference, or null with an exception set.
        let instance = unsafe {
            Bound::from_owned_ptr_or_err(py, ffi::PyType_GenericAlloc(class.as_ptr().cast::<ffi::PyTypeObject>(), 0))?
        };
        for (field, value) in fields.iter().zip(values) {
            // SAFETY: three live objects; the slot takes a reference of its own. This is what `object.__setattr__` does.
            let done = unsafe { ffi::PyObject_GenericSetAttr(instance.as_ptr(), field.as_ptr(), value.as_ptr()) };
            if done != 0 {
                return Err(PyErr::fetch(py));
            }
        }
        Ok(instance)
    }

    /// Whether a value is of this class.
    pub(crate) fn is(&self, value: &Bound<'_, PyAny>) -> PyResult<bool> {
        let class = self.loaded(value.py())?.class.bind(value.py());
        Ok(value.get_type().is(class) || value.is_instance(class)?)
    }

    /// That it is of this class.
    pub(crate) fn check(&self, value: &Bound<'_, PyAny>) -> Result<(), Trouble> {
        if self.is(value)? { Ok(()) } else { Err(Trouble::wanted(Wanted::Type(self.name), value)) }
    }

    /// A field of a value of this class, which stands at `path` in JSON.
    pub(crate) fn field<T: FromPy>(&self, value: &Bound<'_, PyAny>, field: usize, path: &str) -> Result<T, Trouble> {
        let loaded = self.loaded(value.py())?;
        let name = loaded.fields.get(field).map(|name| name.bind(value.py()));
        let name = name.ok_or_else(|| Trouble::wanted(Wanted::Type(self.name), value))?;
        argument(path, &value.getattr(name)?)
    }
}
