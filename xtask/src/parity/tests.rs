//! Small crates against each other.
