//! The home directory of the user, and paths below it.

use std::path::PathBuf;

use tinsmith_runtime::aws_types::os_shim_internal::Env;
use tinsmith_runtime::client::environment::variable;
use tracing::warn;

/// Determines the separator in paths, and which variables contain the home directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Platform {
    Unix,
    Windows,
}

impl Platform {
    pub(crate) fn current() -> Self {
        if cfg!(windows) { Self::Windows } else { Self::Unix }
    }

    fn separator(self) -> char {
        match self {
            Self::Unix => '/',
            Self::Windows => '\\',
        }
    }

    fn separates(self, character: char) -> bool {
        character == '/' || character == self.separator()
    }
}

fn directory(env: &Env, platform: Platform) -> Option<String> {
    let get = |name| variable(env, name);
    let on_windows = || get("USERPROFILE").or_else(|| Some(get("HOMEDRIVE")? + &get("HOMEPATH")?));
    get("HOME").or_else(|| (platform == Platform::Windows).then(on_windows)?)
}

/// Returns the path of a file in the home directory, if that is known.
pub(crate) fn below(env: &Env, platform: Platform, parts: &[&str]) -> Option<PathBuf> {
    let home = directory(env, platform)?;
    let mut path = home.trim_end_matches(|character| platform.separates(character)).to_owned();
    for part in parts {
        path.push(platform.separator());
        path.push_str(part);
    }
    Some(path.into())
}

/// Replaces a `~` at the beginning of a path with the home directory.
pub(crate) fn expand(path: &str, env: &Env, platform: Platform) -> PathBuf {
    let rest = match path.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with(|character| platform.separates(character)) => rest,
        _ => return path.into(),
    };
    let parts: Vec<_> =
        rest.split(|character| platform.separates(character)).filter(|part| !part.is_empty()).collect();
    below(env, platform, &parts).unwrap_or_else(|| {
        warn!(path, "the home directory is unknown; set HOME");
        path.into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_tilde_that_is_a_whole_component_is_the_home_directory() {
        let env = Env::from_slice(&[("HOME", "/home/me/")]);
        for (path, expected) in [
            ("~/a/b", "/home/me/a/b"),
            ("~", "/home/me"),
            ("~you/a", "~you/a"),
            ("/a/~/b", "/a/~/b"),
            ("a", "a"),
        ] {
            assert_eq!(expand(path, &env, Platform::Unix), PathBuf::from(expected), "{path}");
        }
        assert_eq!(expand("~/a", &Env::from_slice(&[]), Platform::Unix), PathBuf::from("~/a"));
        let env = Env::from_slice(&[("USERPROFILE", r"C:\me")]);
        assert_eq!(expand("~/a\\b", &env, Platform::Windows), PathBuf::from(r"C:\me\a\b"));
    }

    #[test]
    fn windows_variables_are_used_on_windows_only() {
        let env = Env::from_slice(&[("USERPROFILE", r"C:\me"), ("HOMEDRIVE", "D:"), ("HOMEPATH", r"\you")]);
        assert_eq!(directory(&env, Platform::Unix), None);
        assert_eq!(directory(&env, Platform::Windows).as_deref(), Some(r"C:\me"));
        assert_eq!(
            below(&Env::from_slice(&[("HOME", "/")]), Platform::Unix, &["a"]),
            Some(PathBuf::from("/a"))
        );
    }
}
