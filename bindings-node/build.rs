//! What linking to Node needs on each system.

fn main() {
    napi_build::setup();
}
