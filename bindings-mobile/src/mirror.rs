//! A value as it crosses, beside the core's: the two conversions, and the macros that define both at once.
//!
//! Conversions name every field, so that a field that is new in the core breaks the build until the types are written anew.

use tenure::error::Result;

/// Taken from the core: always possible.
pub(crate) trait FromCore<C> {
    fn from_core(core: C) -> Self;
}

/// Given to the core, which checks it: an error bears the path within the value.
pub(crate) trait IntoCore<C> {
    fn into_core(self) -> Result<C>;
}

impl<C, N: FromCore<C>> FromCore<Option<C>> for Option<N> {
    fn from_core(core: Option<C>) -> Self {
        core.map(N::from_core)
    }
}

impl<C, N: IntoCore<C>> IntoCore<Option<C>> for Option<N> {
    fn into_core(self) -> Result<Option<C>> {
        self.map(N::into_core).transpose()
    }
}

impl<C, N: FromCore<C>> FromCore<Vec<C>> for Vec<N> {
    fn from_core(core: Vec<C>) -> Self {
        core.into_iter().map(N::from_core).collect()
    }
}

impl<C, N: IntoCore<C>> IntoCore<Vec<C>> for Vec<N> {
    fn into_core(self) -> Result<Vec<C>> {
        let at = |(n, value): (usize, N)| value.into_core().map_err(|error| error.within(&format!("[{n}]")));
        self.into_iter().enumerate().map(at).collect()
    }
}

impl<C, N: FromCore<C>> FromCore<Box<C>> for N {
    fn from_core(core: Box<C>) -> Self {
        N::from_core(*core)
    }
}

impl<C, N: IntoCore<C>> IntoCore<Box<C>> for N {
    fn into_core(self) -> Result<Box<C>> {
        self.into_core().map(Box::new)
    }
}

impl<C: Clone, N: FromCore<C>> FromCore<std::sync::Arc<C>> for N {
    fn from_core(core: std::sync::Arc<C>) -> Self {
        N::from_core(std::sync::Arc::unwrap_or_clone(core))
    }
}

impl<C, N: IntoCore<C>> IntoCore<std::sync::Arc<C>> for N {
    fn into_core(self) -> Result<std::sync::Arc<C>> {
        self.into_core().map(std::sync::Arc::new)
    }
}

/// A record: its docs, its name, the core's type, and each field with its name in JSON.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident = $($core:ident)::+ {
        $($(#[$field_meta:meta])* $field:ident $wire:literal: $ty:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, uniffi::Record)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $ty,)*
        }

        impl crate::mirror::FromCore<$($core)::+> for $name {
            fn from_core(core: $($core)::+) -> Self {
                use $($core)::+ as Core;
                let Core { $($field),* } = core;
                $name { $($field: crate::mirror::FromCore::from_core($field)),* }
            }
        }

        impl crate::mirror::IntoCore<$($core)::+> for $name {
            fn into_core(self) -> tenure::error::Result<$($core)::+> {
                use $($core)::+ as Core;
                let $name { $($field),* } = self;
                Ok(Core { $($field: crate::mirror::within($wire, $field)?),* })
            }
        }
    };
}

/// A record with private fields in the core: read by methods of their names, made by a function that checks.
macro_rules! checked {
    ($(#[$meta:meta])* $name:ident = $($core:ident)::+ by $make:ident {
        $($(#[$field_meta:meta])* $field:ident $wire:literal: $ty:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, uniffi::Record)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $ty,)*
        }

        impl crate::mirror::FromCore<$($core)::+> for $name {
            fn from_core(core: $($core)::+) -> Self {
                $name { $($field: crate::mirror::FromCore::from_core(core.$field().to_owned())),* }
            }
        }

        impl crate::mirror::IntoCore<$($core)::+> for $name {
            fn into_core(self) -> tenure::error::Result<$($core)::+> {
                let $name { $($field),* } = self;
                <$($core)::+>::$make($(crate::mirror::within($wire, $field)?),*)
            }
        }
    };
}

/// A choice: each variant with its name in JSON, and what it carries: nothing, a value, or fields.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident = $($core:ident)::+ {
        $($(#[$variant_meta:meta])* $variant:ident $wire:literal
            $(($value:ident: $value_ty:ty))?
            $({ $($(#[$field_meta:meta])* $field:ident $field_wire:literal: $ty:ty,)* })?,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, uniffi::Enum)]
        pub enum $name {
            $($(#[$variant_meta])* $variant
                $({ #[doc = "What it carries."] $value: $value_ty })?
                $({ $($(#[$field_meta])* $field: $ty,)* })?,)*
        }

        impl crate::mirror::FromCore<$($core)::+> for $name {
            fn from_core(core: $($core)::+) -> Self {
                use $($core)::+ as Core;
                match core {
                    $(Core::$variant $(($value))? $({ $($field),* })? => $name::$variant
                        $({ $value: crate::mirror::FromCore::from_core($value) })?
                        $({ $($field: crate::mirror::FromCore::from_core($field)),* })?,)*
                }
            }
        }

        impl crate::mirror::IntoCore<$($core)::+> for $name {
            fn into_core(self) -> tenure::error::Result<$($core)::+> {
                use $($core)::+ as Core;
                Ok(match self {
                    $($name::$variant $({ $value })? $({ $($field),* })? => Core::$variant
                        $((crate::mirror::within($wire, $value)?))?
                        $({ $($field: crate::mirror::within(concat!($wire, ".", $field_wire), $field)?),* })?,)*
                })
            }
        }
    };
}

/// A choice of stable names to which releases of the core may add.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident = $($core:ident)::+ {
        $($(#[$variant_meta:meta])* $variant:ident $wire:literal,)*
    } last $last:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, uniffi::Enum)]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)*
        }

        const _: () =
            assert!(<$($core)::+>::ALL.len() == [$($name::$variant),*].len(), "run `cargo xtask bindings`");

        impl crate::mirror::FromCore<$($core)::+> for $name {
            fn from_core(core: $($core)::+) -> Self {
                use $($core)::+ as Core;
                match core {
                    $(Core::$variant => $name::$variant,)*
                    // There are no others, as is asserted above.
                    _ => $name::$last,
                }
            }
        }

        impl crate::mirror::IntoCore<$($core)::+> for $name {
            fn into_core(self) -> tenure::error::Result<$($core)::+> {
                use $($core)::+ as Core;
                Ok(match self {
                    $($name::$variant => Core::$variant,)*
                })
            }
        }
    };
}

pub(crate) use {checked, choice, codes, record};

/// The value in the core; its error stands within `place`.
pub(crate) fn within<N: IntoCore<C>, C>(place: &str, value: N) -> Result<C> {
    value.into_core().map_err(|error| error.within(place))
}
