//! Methods that many types have alike: an accessor of `user_pool_id`, a setter of `next_token`.
//!
//! They are more than half of a large crate. Each is made and formatted once on each thread; where it comes
//! again, its stand-in is all that there is to parse.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// How the stand-in for a chunk begins.
pub const CHUNK: &str = "chunk_";

/// Methods that stand together.
pub struct Chunk {
    /// Equal for equal methods.
    pub key: u64,
    /// `None` where the thread has made the same methods before.
    pub tokens: Option<TokenStream>,
}

thread_local! {
    static MADE: RefCell<HashSet<u64>> = RefCell::default();
    /// The chunks of the file that this thread is making.
    static CHUNKS: RefCell<Vec<Chunk>> = const { RefCell::new(Vec::new()) };
}

/// A stand-in for the methods that `make` makes. Everything that `make` uses must be in `identity`, and it must
/// not import anything: it may not be called.
pub fn chunk(identity: impl Hash, make: impl FnOnce() -> TokenStream) -> TokenStream {
    let mut hasher = DefaultHasher::new();
    identity.hash(&mut hasher);
    let key = hasher.finish();
    let is_new = MADE.with_borrow_mut(|made| made.insert(key));
    let chunk = Chunk { key, tokens: is_new.then(make) };
    let stand_in = CHUNKS.with_borrow_mut(|chunks| {
        chunks.push(chunk);
        format_ident!("{CHUNK}{}", chunks.len() - 1)
    });
    quote!(#stand_in!();)
}

/// All chunks since the last call, by the numbers of their stand-ins.
pub fn take_chunks() -> Vec<Chunk> {
    CHUNKS.take()
}
