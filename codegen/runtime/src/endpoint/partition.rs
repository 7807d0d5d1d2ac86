//! AWS's partitions, which are sets of regions with their own host names, and the partition of a region.

use super::partitions::PARTITIONS;

/// The properties of a partition.
#[derive(Debug, PartialEq, Eq)]
pub struct Partition {
    /// The name, such as `aws-cn`.
    pub name: &'static str,
    /// The suffix of host names.
    pub dns_suffix: &'static str,
    /// The suffix of host names with IPv6 addresses.
    pub dual_stack_dns_suffix: &'static str,
    /// The signing region of services that have a single endpoint for the whole partition.
    pub implicit_global_region: &'static str,
    /// Whether there are FIPS endpoints.
    pub supports_fips: bool,
    /// Whether there are endpoints with IPv6 addresses.
    pub supports_dual_stack: bool,
    /// The prefixes of region names, which a word, a hyphen and a number follow.
    pub(super) prefixes: &'static [&'static str],
    /// Regions with other names.
    pub(super) others: &'static [&'static str],
}

/// `aws.partition`: returns the partition of a known or unknown region, which is `aws` if no other one matches.
pub fn partition(region: &str) -> &'static Partition {
    let listed = PARTITIONS.iter().find(|partition| partition.others.contains(&region));
    let found = listed.or_else(|| PARTITIONS.iter().find(|partition| partition.matches(region)));
    found.unwrap_or(&PARTITIONS[0])
}

impl Partition {
    fn matches(&self, region: &str) -> bool {
        self.prefixes.iter().filter_map(|prefix| region.strip_prefix(prefix)).any(is_word_and_number)
    }
}

/// Matches `\w+-\d+`, the end of AWS's patterns for regions.
fn is_word_and_number(text: &str) -> bool {
    text.split_once('-').is_some_and(|(word, number)| {
        let is_word = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        is_word && is_number && !word.is_empty() && !number.is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every region in `models/partitions.json`.
    const REGIONS: [(&str, &str); 8] = [
        (
            "aws",
            "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 aws-global ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 me-west-1 mx-central-1 sa-east-1 sa-west-1 us-east-1 us-east-2 us-west-1 us-west-2",
        ),
        ("aws-cn", "aws-cn-global cn-north-1 cn-northwest-1"),
        ("aws-eusc", "eusc-de-east-1"),
        ("aws-iso", "aws-iso-global us-iso-east-1 us-iso-west-1"),
        ("aws-iso-b", "aws-iso-b-global us-isob-east-1 us-isob-west-1"),
        ("aws-iso-e", "aws-iso-e-global eu-isoe-west-1"),
        ("aws-iso-f", "aws-iso-f-global us-isof-east-1 us-isof-south-1"),
        ("aws-us-gov", "aws-us-gov-global us-gov-east-1 us-gov-west-1"),
    ];

    #[test]
    fn every_region_is_in_its_partition() {
        for (name, regions) in REGIONS {
            for region in regions.split(' ') {
                assert_eq!(partition(region).name, name, "{region}");
            }
        }
    }

    #[test]
    fn a_region_belongs_to_one_pattern_at_most() {
        for region in REGIONS.iter().flat_map(|(_, regions)| regions.split(' ')) {
            let matching = PARTITIONS.iter().filter(|partition| partition.matches(region)).count();
            assert!(matching <= 1, "{region}");
        }
    }

    #[test]
    fn new_regions_are_known_by_their_names() {
        for (region, name) in [
            ("us-east-10", "aws"),
            ("cn-north-5", "aws-cn"),
            ("us-iso-north-3", "aws-iso"),
            ("eusc-de-west-2", "aws-eusc"),
            ("eusc-fr-west-2", "aws"),
            ("mars-global", "aws"),
            ("cn-", "aws"),
            ("cn-north-", "aws"),
            ("cn--1", "aws"),
            ("cn-north-1a", "aws"),
            ("", "aws"),
        ] {
            assert_eq!(partition(region).name, name, "{region}");
        }
    }
}
