//! Required members: all that are missing are found before anything is sent, and named in one error.

use std::fmt;

use aws_smithy_types::error::operation::BuildError;

/// The error that names every required member that was not set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingMembers {
    owner: &'static str,
    paths: Vec<String>,
}

impl MissingMembers {
    /// The members' paths from the structure that was to be built: `user_pool_id`, `actions.high_action`.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }
}

impl fmt::Display for MissingMembers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` needs `{}`", self.owner, self.paths.join("`, `"))
    }
}

impl std::error::Error for MissingMembers {}

/// The error for a builder: `members` says of each required one whether it is missing.
pub fn missing_members(owner: &'static str, members: &[(&'static str, bool)]) -> BuildError {
    let missing = members.iter().filter(|(_, missing)| *missing).map(|(name, _)| (*name).to_owned());
    BuildError::other(MissingMembers { owner, paths: missing.collect() })
}

/// Walks through a structure and notes what is missing.
pub struct RequiredCheck {
    at: String,
    missing: Vec<String>,
}

impl RequiredCheck {
    /// Runs `check` over the structure called `owner`.
    ///
    /// # Errors
    /// [`MissingMembers`] when the check noted any.
    pub fn run(owner: &'static str, check: impl FnOnce(&mut Self)) -> Result<(), BuildError> {
        let mut state = Self { at: String::new(), missing: Vec::new() };
        check(&mut state);
        match state.missing.is_empty() {
            true => Ok(()),
            false => Err(BuildError::other(MissingMembers { owner, paths: state.missing })),
        }
    }

    /// Notes `name` unless it is set.
    pub fn required(&mut self, name: &str, is_set: bool) {
        if !is_set {
            let separator = if self.at.is_empty() { "" } else { "." };
            self.missing.push(format!("{}{separator}{name}", self.at));
        }
    }

    /// Goes on inside of the member `name`.
    pub fn within(&mut self, name: &str, check: impl FnOnce(&mut Self)) {
        let length = self.at.len();
        if length > 0 {
            self.at.push('.');
        }
        self.at.push_str(name);
        check(self);
        self.at.truncate(length);
    }

    /// Goes on inside of each item of a list, or value of a map.
    pub fn each<T>(&mut self, items: impl IntoIterator<Item = T>, mut check: impl FnMut(T, &mut Self)) {
        for (index, item) in items.into_iter().enumerate() {
            let length = self.at.len();
            self.at.push_str(&format!("[{index}]"));
            check(item, self);
            self.at.truncate(length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::error::Error as _;

    #[test]
    fn all_that_is_missing_is_named_with_its_path() {
        let error = RequiredCheck::run("Thing", |check| {
            check.required("a", false);
            check.required("b", true);
            check.within("c", |check| check.each([1, 2], |_, check| check.required("d", false)));
        })
        .unwrap_err();
        assert_eq!(error.source().unwrap().to_string(), "`Thing` needs `a`, `c[0].d`, `c[1].d`");
    }
}
