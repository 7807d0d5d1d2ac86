/// Creates a client of a crate.
macro_rules! client {
    ($service:ident, $url:expr) => {{
        use $service::config::{BehaviorVersion, Config, Credentials, Region};
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("AKID", "SECRET", None, None, "example"))
            .endpoint_url($url);
        $service::Client::from_conf(config.build())
    }};
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("a URL");
    let operation = arguments.next().expect("an operation");
    let calls: usize = arguments.next().expect("a number of calls").parse().expect("a number");
    match operation.as_str() {
        "GetCallerIdentity" => {
            let client = client!(sts, url);
            for _ in 0..calls {
                let output = client.get_caller_identity().send().await.expect("an output");
                assert_eq!(output.account(), Some("123456789012"));
            }
        }
        "ListSnapshotBlocks" => {
            let client = client!(ebs, url);
            for _ in 0..calls {
                let call = client.list_snapshot_blocks().snapshot_id("snap-0123456789abcdef0").max_results(100);
                assert_eq!(call.send().await.expect("an output").blocks().len(), 10);
            }
        }
        "ListTables" => {
            let client = client!(keyspaces, url);
            for _ in 0..calls {
                let call = client.list_tables().keyspace_name("users").max_results(100);
                assert_eq!(call.send().await.expect("an output").tables().len(), 10);
            }
        }
        other => panic!("no call of {other}"),
    }
}
