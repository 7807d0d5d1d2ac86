//! Unsupported authentication schemes are skipped, and operations without a supported one are left out.

use golden_auth_left_out::operation::{as_the_service::AsTheService, by_own_or_none::ByOwnOrNone};
use tinsmith_runtime::client::{AuthScheme, Call};

#[test]
fn supported_schemes_remain() {
    assert_eq!(AsTheService::AUTH, [AuthScheme::SigV4]);
    assert_eq!(ByOwnOrNone::AUTH, [AuthScheme::NoAuth]);
}
