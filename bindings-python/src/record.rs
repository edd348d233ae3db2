//! The classes of records: instances are made with their fields set, without the constructors, which are for people.

use crate::trouble::Trouble;
use crate::{FromPy, ToPy};
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyType};
use tenure::error::Wanted;

/// A class of `python/tenure/_types.py`, with its fields in order.
pub(crate) struct Class {
    name: &'static str,
    fields: &'static [&'static str],
    loaded: PyOnceLock<Loaded>,
}

struct Loaded {
    class: Py<PyType>,
    fields: Box<[Py<PyString>]>,
}

impl Class {
    pub(crate) const fn new(name: &'static str, fields: &'static [&'static str]) -> Class {
        Class { name, fields, loaded: PyOnceLock::new() }
    }

    fn loaded(&self, py: Python<'_>) -> PyResult<&Loaded> {
        self.loaded.get_or_try_init(py, || {
            let class = py.import("tenure._types")?.getattr(self.name)?.cast_into::<PyType>()?;
            let fields = self.fields.iter().map(|field| PyString::intern(py, field).unbind()).collect();
            Ok(Loaded { class: class.unbind(), fields })
        })
    }

    /// An instance with these values. The class is frozen, and its `__init__` would cost more than many an answer.
    #[allow(unsafe_code)]
    pub(crate) fn build<'py>(&self, py: Python<'py>, values: &[&dyn ToPy]) -> PyResult<Bound<'py, PyAny>> {
        let Loaded { class, fields } = self.loaded(py)?;
        // SAFETY: the class is one of ours: an ordinary class with `__slots__` and no `__new__` of its own, for which
        // allocating is all that `object.__new__` does. It gives a new reference, or null with an exception set.
        let instance = unsafe {
            Bound::from_owned_ptr_or_err(py, ffi::PyType_GenericAlloc(class.as_ptr().cast::<ffi::PyTypeObject>(), 0))?
        };
        for (field, value) in fields.iter().zip(values) {
            let value = value.to_py(py)?;
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
    #[inline(never)]
    pub(crate) fn field<T: FromPy>(&self, value: &Bound<'_, PyAny>, field: usize, path: &str) -> Result<T, Trouble> {
        T::from_py(&self.value(value, field)?).map_err(|trouble| trouble.within(path))
    }

    fn value<'py>(&self, value: &Bound<'py, PyAny>, field: usize) -> Result<Bound<'py, PyAny>, Trouble> {
        match self.loaded(value.py())?.fields.get(field) {
            Some(name) => Ok(value.getattr(name.bind(value.py()))?),
            None => Err(Trouble::wanted(Wanted::Type(self.name), value)),
        }
    }
}
