//! Resolves the selected profile to a chain: the source of the first credentials, and the roles that are assumed with
//! them. This depends only on the profiles and does no I/O.

use tinsmith_runtime::aws_credential_types::Credentials;

use super::credentials::ProfileFileError;
use super::{Profile, ProfileSet};

/// The steps for getting the credentials of a profile.
#[derive(Debug)]
pub(super) struct Chain<'p> {
    pub(super) base: Base<'p>,
    /// The roles, in the order in which they are assumed.
    pub(super) roles: Vec<Role<'p>>,
}

/// The source of the first credentials.
#[derive(Debug)]
pub(super) enum Base<'p> {
    /// A provider with this name (`credential_source`).
    Named(&'p str),
    /// Keys in the profile itself.
    Keys(Credentials),
    WebIdentity(WebIdentity<'p>),
    Sso(Sso<'p>),
    /// The console session with this ARN.
    Login(&'p str),
    Process(Process<'p>),
}

#[derive(Debug)]
#[cfg_attr(
    not(any(feature = "sts", test)),
    expect(dead_code, reason = "the feature that uses it is not enabled")
)]
pub(super) struct WebIdentity<'p> {
    pub(super) role_arn: &'p str,
    pub(super) token_file: &'p str,
    pub(super) session_name: Option<&'p str>,
}

#[derive(Debug)]
#[cfg_attr(
    not(any(feature = "sso", test)),
    expect(dead_code, reason = "the feature that uses it is not enabled")
)]
pub(super) struct Sso<'p> {
    pub(super) session: Option<&'p str>,
    pub(super) region: &'p str,
    pub(super) start_url: &'p str,
    /// Without an account and a role, the profile provides a token, but no credentials.
    pub(super) account_and_role: Option<(&'p str, &'p str)>,
}

/// The arguments of the command may be secret.
#[cfg_attr(
    not(any(feature = "process", test)),
    expect(dead_code, reason = "the feature that uses it is not enabled")
)]
pub(super) struct Process<'p> {
    pub(super) command: &'p str,
    /// The account for the case that the process does not print one.
    pub(super) account_id: Option<&'p str>,
}

impl std::fmt::Debug for Process<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Process").finish_non_exhaustive()
    }
}

/// A role to be assumed.
#[derive(Debug)]
#[cfg_attr(
    not(any(feature = "sts", test)),
    expect(dead_code, reason = "the feature that uses it is not enabled")
)]
pub(super) struct Role<'p> {
    pub(super) arn: &'p str,
    pub(super) external_id: Option<&'p str>,
    pub(super) session_name: Option<&'p str>,
    pub(super) duration_seconds: Option<i32>,
}

/// Resolves the selected profile.
pub(super) fn resolve(profiles: &ProfileSet) -> Result<Chain<'_>, ProfileFileError> {
    let selected = profiles.selected_profile();
    let mut profile = match profiles.get_profile(selected) {
        Some(profile) => profile,
        None if profiles.is_empty() || selected == "default" => {
            return Err(ProfileFileError::NoProfilesDefined);
        }
        None => return Err(ProfileFileError::MissingProfile { profile: selected.to_owned() }),
    };
    let mut visited = vec![selected];
    let mut roles = Vec::new();
    let base = loop {
        // The role of a web identity needs no other credentials.
        let arn = match get(profile, "web_identity_token_file") {
            None => get(profile, "role_arn"),
            Some(_) => None,
        };
        let Some(arn) = arn else {
            break base(profiles, profile).map_err(|error| of_source(error, roles.len()));
        };
        roles.push(role(arn, profile)?);
        let source = match (get(profile, "source_profile"), get(profile, "credential_source")) {
            (Some(_), Some(_)) => {
                return Err(invalid(profile, "it has both `source_profile` and `credential_source`"));
            }
            (None, None) => {
                let problem = "it has a `role_arn`, but neither `source_profile` nor `credential_source`";
                return Err(invalid(profile, problem));
            }
            (Some(source), None) if source != profile.name() => source,
            // The role is assumed with credentials of the same profile.
            _ => break base(profiles, profile),
        };
        let missing = || ProfileFileError::MissingCredentialSource {
            profile: profile.name().to_owned(),
            message: format!("there is no profile `{source}`, which its `source_profile` names").into(),
        };
        let next = profiles.get_profile(source).ok_or_else(missing)?;
        if visited.contains(&source) {
            return Err(ProfileFileError::CredentialLoop {
                profiles: visited.into_iter().map(str::to_owned).collect(),
                next: source.to_owned(),
            });
        }
        visited.push(source);
        profile = next;
        // Keys in a source profile take precedence over its role.
        if let Ok(keys) = keys(profile) {
            break Ok(Base::Keys(keys));
        }
    }?;
    roles.reverse();
    Ok(Chain { base, roles })
}

/// Returns a property. An empty one counts as missing.
fn get<'p>(profile: &'p Profile, name: &str) -> Option<&'p str> {
    profile.get(name).filter(|value| !value.is_empty())
}

fn invalid(profile: &Profile, problem: &'static str) -> ProfileFileError {
    ProfileFileError::InvalidCredentialSource { profile: profile.name().to_owned(), message: problem.into() }
}

/// Converts an error of a source profile, which is invalid if it has no credentials.
fn of_source(error: ProfileFileError, roles: usize) -> ProfileFileError {
    match error {
        ProfileFileError::ProfileDidNotContainCredentials { profile } if roles > 0 => {
            ProfileFileError::InvalidCredentialSource {
                profile,
                message: "it is a source profile, but has no credentials".into(),
            }
        }
        error => error,
    }
}

fn role<'p>(arn: &'p str, profile: &'p Profile) -> Result<Role<'p>, ProfileFileError> {
    let duration = get(profile, "duration_seconds").map(|seconds| {
        seconds.parse().map_err(|_| invalid(profile, "its `duration_seconds` is not a number of seconds"))
    });
    Ok(Role {
        arn,
        external_id: get(profile, "external_id"),
        session_name: get(profile, "role_session_name"),
        duration_seconds: duration.transpose()?,
    })
}

/// Determines the source of the first credentials.
fn base<'p>(profiles: &'p ProfileSet, profile: &'p Profile) -> Result<Base<'p>, ProfileFileError> {
    if let Some(source) = get(profile, "credential_source") {
        return Ok(Base::Named(source));
    }
    if let Some(token_file) = get(profile, "web_identity_token_file") {
        let missing = || invalid(profile, "it has a `web_identity_token_file`, but no `role_arn`");
        return Ok(Base::WebIdentity(WebIdentity {
            role_arn: get(profile, "role_arn").ok_or_else(missing)?,
            token_file,
            session_name: get(profile, "role_session_name"),
        }));
    }
    if let Some(sso) = sso(profiles, profile)? {
        return Ok(Base::Sso(sso));
    }
    if let Some(session) = get(profile, "login_session") {
        return Ok(Base::Login(session));
    }
    if let Some(command) = get(profile, "credential_process") {
        return Ok(Base::Process(Process { command, account_id: get(profile, "aws_account_id") }));
    }
    keys(profile).map(Base::Keys)
}

fn sso<'p>(profiles: &'p ProfileSet, profile: &'p Profile) -> Result<Option<Sso<'p>>, ProfileFileError> {
    let [account, region, role, start_url, session] =
        ["sso_account_id", "sso_region", "sso_role_name", "sso_start_url", "sso_session"]
            .map(|name| get(profile, name));
    if [account, region, role, start_url, session].iter().all(Option::is_none) {
        return Ok(None);
    }
    let invalid = |message: &'static str| ProfileFileError::InvalidSsoConfig {
        profile: profile.name().to_owned(),
        message: message.into(),
    };
    let (region, start_url) = match session {
        None => (region, start_url),
        Some(_) if start_url.is_some() => {
            return Err(invalid("`sso_start_url` must be in the section of its `sso_session`"));
        }
        Some(_) if region.is_some() => {
            return Err(invalid("`sso_region` must be in the section of its `sso_session`"));
        }
        Some(name) => {
            let missing = || ProfileFileError::MissingSsoSession {
                profile: profile.name().to_owned(),
                sso_session: name.to_owned(),
            };
            let session = profiles.sso_session(name).ok_or_else(missing)?;
            let get = |name| session.get(name).filter(|value| !value.is_empty());
            (get("sso_region"), get("sso_start_url"))
        }
    };
    let account_and_role = match (account, role) {
        (Some(account), Some(role)) => Some((account, role)),
        (None, None) => None,
        (Some(_), None) => return Err(invalid("it has an `sso_account_id`, but no `sso_role_name`")),
        (None, Some(_)) => return Err(invalid("it has an `sso_role_name`, but no `sso_account_id`")),
    };
    let region = region.ok_or_else(|| invalid("it has no `sso_region`"))?;
    let start_url = start_url.ok_or_else(|| invalid("it has no `sso_start_url`"))?;
    Ok(Some(Sso { session, region, start_url, account_and_role }))
}

fn keys(profile: &Profile) -> Result<Credentials, ProfileFileError> {
    let [id, secret, token] =
        ["aws_access_key_id", "aws_secret_access_key", "aws_session_token"].map(|name| get(profile, name));
    if [id, secret, token].iter().all(Option::is_none) {
        return Err(ProfileFileError::ProfileDidNotContainCredentials { profile: profile.name().to_owned() });
    }
    let id = id.ok_or_else(|| invalid(profile, "it has no `aws_access_key_id`"))?;
    let secret = secret.ok_or_else(|| invalid(profile, "it has no `aws_secret_access_key`"))?;
    let mut credentials = Credentials::builder().access_key_id(id).secret_access_key(secret);
    credentials.set_session_token(token.map(str::to_owned));
    credentials.set_account_id(get(profile, "aws_account_id").map(Into::into));
    Ok(credentials.provider_name("ProfileFile").build())
}

#[cfg(test)]
mod tests;
