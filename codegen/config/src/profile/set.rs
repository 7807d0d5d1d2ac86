//! The merged profiles of all files.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;

use tracing::warn;

use super::parser::{self, ProfileParseError, RawSection, WHITE_SPACE};
use super::profile_file::ProfileFileKind;

const DEFAULT: &str = "default";

/// A section of a profile file: a name and properties. The case of property names does not matter.
#[derive(Clone, Default, PartialEq, Eq)]
struct Section {
    name: String,
    properties: HashMap<String, String>,
}

impl Section {
    fn get(&self, name: &str) -> Option<&str> {
        self.properties
            .get(name)
            .or_else(|| self.properties.get(&name.to_ascii_lowercase()))
            .map(String::as_str)
    }

    /// The values may be secret and are not shown.
    fn debug(&self, what: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names: Vec<_> = self.properties.keys().collect();
        names.sort();
        f.debug_struct(what).field("name", &self.name).field("properties", &names).finish()
    }
}

/// A profile: a name and properties.
#[derive(Clone, PartialEq, Eq)]
pub struct Profile(Section);

impl Profile {
    /// Returns the name of the profile.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Returns the value of a property. The case of the name does not matter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name)
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.debug("Profile", f)
    }
}

/// An `sso-session` section: a name and properties.
#[derive(Clone, PartialEq, Eq)]
pub struct SsoSession(Section);

impl SsoSession {
    /// Returns the name of the session.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Returns the value of a property. The case of the name does not matter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name)
    }
}

impl fmt::Debug for SsoSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.debug("SsoSession", f)
    }
}

/// All profiles, and the name of the selected one.
#[derive(Clone, PartialEq, Eq)]
pub struct ProfileSet {
    selected: Cow<'static, str>,
    profiles: HashMap<String, Profile>,
    sso_sessions: HashMap<String, SsoSession>,
    services: HashMap<String, Section>,
}

/// A set without profiles.
impl Default for ProfileSet {
    fn default() -> Self {
        Self::new(Cow::Borrowed(DEFAULT))
    }
}

impl fmt::Debug for ProfileSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names: Vec<_> = self.profiles().collect();
        names.sort_unstable();
        f.debug_struct("ProfileSet")
            .field("selected", &self.selected)
            .field("profiles", &names)
            .finish_non_exhaustive()
    }
}

impl ProfileSet {
    pub(super) fn new(selected: Cow<'static, str>) -> Self {
        Self { selected, profiles: HashMap::new(), sso_sessions: HashMap::new(), services: HashMap::new() }
    }

    /// Returns the value of a property of the selected profile.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.get_profile(&self.selected)?.get(key)
    }

    /// Returns the profile with this name. The case matters.
    pub fn get_profile(&self, profile_name: &str) -> Option<&Profile> {
        self.profiles.get(profile_name)
    }

    /// Returns the name of the selected profile. The profile may not exist.
    pub fn selected_profile(&self) -> &str {
        &self.selected
    }

    /// Whether there are no profiles.
    pub fn is_empty(&self) -> bool {
        self.profiles.is_empty()
    }

    /// Returns the names of the profiles, in no particular order.
    pub fn profiles(&self) -> impl Iterator<Item = &str> {
        self.profiles.keys().map(String::as_str)
    }

    /// Returns the names of the SSO sessions, in no particular order.
    pub fn sso_sessions(&self) -> impl Iterator<Item = &str> {
        self.sso_sessions.keys().map(String::as_str)
    }

    /// Returns the SSO session with this name.
    pub fn sso_session(&self, name: &str) -> Option<&SsoSession> {
        self.sso_sessions.get(name)
    }

    /// Returns a setting for a service from the `services` section of the selected profile.
    pub(crate) fn service_property(&self, service: &str, name: &str) -> Option<&str> {
        let section = self.services.get(self.get("services")?)?;
        let found = parser::sub_properties(section.get(service)?).filter(|(found, _)| found == name);
        found.last().map(|(_, value)| value)
    }

    /// Adds the content of a file. Later properties replace earlier ones.
    ///
    /// # Errors
    /// If the text cannot be parsed.
    pub(super) fn add(
        &mut self,
        kind: ProfileFileKind,
        text: &str,
        path: &str,
    ) -> Result<(), ProfileParseError> {
        let sections = parser::parse(text, path)?;
        let headers: Vec<_> = sections.iter().map(|section| Header::parse(section.header)).collect();
        // `[profile default]` takes precedence over `[default]`, wherever it is.
        let replaced = kind == ProfileFileKind::Config && headers.contains(&Header::Profile(DEFAULT));
        for (section, header) in sections.into_iter().zip(headers) {
            match header {
                Header::Bare(DEFAULT) if replaced => {
                    warn!(path, "[default] is ignored because there is a [profile default]");
                }
                header => self.add_section(kind, section, header, path),
            }
        }
        Ok(())
    }

    fn add_section(
        &mut self,
        kind: ProfileFileKind,
        section: RawSection<'_>,
        header: Header<'_>,
        path: &str,
    ) {
        let ignored = |why| warn!(path, section = section.header, why, "the section is ignored");
        let name = header.name();
        if !is_identifier(name) {
            return ignored("its name is empty or has invalid characters");
        }
        let properties = match (kind, header) {
            (ProfileFileKind::Credentials, Header::Bare(_))
            | (ProfileFileKind::Config, Header::Profile(_) | Header::Bare(DEFAULT)) => {
                &mut entry(&mut self.profiles, name, Profile).0.properties
            }
            (ProfileFileKind::Config, Header::SsoSession(_)) => {
                &mut entry(&mut self.sso_sessions, name, SsoSession).0.properties
            }
            (ProfileFileKind::Config, Header::Services(_)) => {
                &mut entry(&mut self.services, name, |section| section).properties
            }
            (ProfileFileKind::Config, Header::Bare(_)) => {
                return ignored("in the config file, the name of a profile must follow `profile`");
            }
            (ProfileFileKind::Credentials, Header::Profile(_)) => {
                return ignored("in the credentials file, the name of a profile must not follow `profile`");
            }
            (ProfileFileKind::Credentials, _) => return ignored("such sections belong in the config file"),
            (ProfileFileKind::Config, Header::Other(_)) => return ignored("it is of an unknown kind"),
        };
        for (name, value) in section.properties {
            match is_identifier(&name) {
                true => _ = properties.insert(name.into_owned(), value.into_owned()),
                false => warn!(path, section = section.header, "a property with an invalid name is ignored"),
            }
        }
    }

    /// Creates a set with these profiles and sessions.
    #[cfg(test)]
    pub(super) fn of<'n>(
        selected: &str,
        profiles: impl IntoIterator<Item = (&'n str, HashMap<String, String>)>,
        sso_sessions: impl IntoIterator<Item = (&'n str, HashMap<String, String>)>,
    ) -> Self {
        let mut set = Self::new(selected.to_owned().into());
        for (name, properties) in profiles {
            entry(&mut set.profiles, name, Profile).0.properties = properties;
        }
        for (name, properties) in sso_sessions {
            entry(&mut set.sso_sessions, name, SsoSession).0.properties = properties;
        }
        set
    }

    /// Returns all profiles and sessions with all their properties.
    #[cfg(test)]
    pub(super) fn all(&self) -> [HashMap<&str, &HashMap<String, String>>; 2] {
        [
            self.profiles.iter().map(|(name, profile)| (name.as_str(), &profile.0.properties)).collect(),
            self.sso_sessions.iter().map(|(name, session)| (name.as_str(), &session.0.properties)).collect(),
        ]
    }
}

fn entry<'s, T>(sections: &'s mut HashMap<String, T>, name: &str, new: fn(Section) -> T) -> &'s mut T {
    match sections.entry(name.to_owned()) {
        Entry::Occupied(entry) => entry.into_mut(),
        Entry::Vacant(entry) => {
            let name = entry.key().clone();
            entry.insert(new(Section { name, properties: HashMap::new() }))
        }
    }
}

/// The text between the brackets of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Header<'f> {
    /// `[name]`
    Bare(&'f str),
    /// `[profile name]`
    Profile(&'f str),
    /// `[sso-session name]`
    SsoSession(&'f str),
    /// `[services name]`
    Services(&'f str),
    /// `[anything-else name]`
    Other(&'f str),
}

impl<'f> Header<'f> {
    fn parse(header: &'f str) -> Self {
        let header = header.trim_matches(WHITE_SPACE);
        let Some((kind, name)) = header.split_once(WHITE_SPACE) else { return Self::Bare(header) };
        let name = name.trim_matches(WHITE_SPACE);
        match kind {
            "profile" => Self::Profile(name),
            "sso-session" => Self::SsoSession(name),
            "services" => Self::Services(name),
            _ => Self::Other(name),
        }
    }

    fn name(self) -> &'f str {
        match self {
            Self::Bare(name)
            | Self::Profile(name)
            | Self::SsoSession(name)
            | Self::Services(name)
            | Self::Other(name) => name,
        }
    }
}

/// Whether this is a valid name of a profile or property.
fn is_identifier(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_-/.%@:+".contains(&byte);
    !name.is_empty() && name.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(config: &str, credentials: &str) -> ProfileSet {
        let mut set = ProfileSet::default();
        set.add(ProfileFileKind::Config, config, "config").unwrap();
        set.add(ProfileFileKind::Credentials, credentials, "credentials").unwrap();
        set
    }

    #[test]
    fn sessions_and_services_are_read_from_the_config_file_only() {
        let text = "[sso-session one]\nsso_region = a\n[services two]\nsts =\n  endpoint_url = b\n";
        let profile = "[default]\nservices = two";
        let both = set(&format!("{text}{profile}"), "");
        assert_eq!(both.sso_session("one").unwrap().get("SSO_Region"), Some("a"));
        assert_eq!(both.service_property("sts", "endpoint_url"), Some("b"));
        assert_eq!(both.service_property("sso", "endpoint_url"), None);
        let neither = set(profile, text);
        assert_eq!(neither.sso_sessions().count(), 0);
        assert_eq!(neither.service_property("sts", "endpoint_url"), None);
        assert_eq!(neither.get("services"), Some("two"));
    }

    #[test]
    fn profile_names_are_case_sensitive_and_property_names_are_not() {
        let set = set("[profile A]\nREGION = 1\n[profile a]\nRegion = 2", "");
        assert_eq!(set.get_profile("A").unwrap().get("region"), Some("1"));
        assert_eq!(set.get_profile("a").unwrap().get("ReGiOn"), Some("2"));
    }

    #[test]
    fn values_are_not_shown() {
        let set = set("[profile a]\nx = 1", "[a]\naws_secret_access_key = hunter2");
        let shown = format!("{set:?} {:?}", set.get_profile("a"));
        assert!(shown.contains("aws_secret_access_key") && !shown.contains("hunter2"), "{shown}");
    }
}
