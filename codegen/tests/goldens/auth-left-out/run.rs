//! Signatures are used where the model allows them; what takes neither them nor nothing is left out.

use golden_auth_left_out::operation::{
    as_the_service::AsTheService, by_either::ByEither, by_none::ByNone, may_do_without::MayDoWithout,
    may_do_without_bearer::MayDoWithoutBearer,
};
use tinsmith_runtime::client::{Auth, Call};

#[test]
fn signatures_come_before_other_schemes() {
    assert_eq!(AsTheService::AUTH, Auth::Signed);
    assert_eq!(ByEither::AUTH, Auth::Signed);
    assert_eq!(MayDoWithout::AUTH, Auth::Optional);
    assert_eq!(MayDoWithoutBearer::AUTH, Auth::Unsigned);
    assert_eq!(ByNone::AUTH, Auth::Unsigned);
}
