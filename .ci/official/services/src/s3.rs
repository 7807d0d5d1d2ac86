//! Calls to Amazon S3: checksums, chunked bodies, presigned URLs, and buckets in the host or in the path.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// A body that is sent in several chunks, with or without a known length.
struct Pieces {
    left: Vec<Bytes>,
    length: Option<u64>,
}

impl Pieces {
    fn new(count: usize, is_sized: bool) -> Self {
        let left = vec![Bytes::from(b"0123456789abcdef".repeat(256)); count];
        let length = is_sized.then(|| left.iter().map(|piece| piece.len() as u64).sum());
        Self { left, length }
    }
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        Poll::Ready(self.left.pop().map(|piece| Ok(Frame::data(piece))))
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map(SizeHint::with_exact).unwrap_or_default()
    }
}

macro_rules! calls {
    ($module:ident, $krate:ident) => {
        pub mod $module {
            use std::time::{Duration, SystemTime};

            use aws_smithy_async::time::StaticTimeSource;
            use aws_smithy_http_client::test_util::capture_request;
            use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
            use s3::config::{
                BehaviorVersion, Builder, Config, Credentials, Region, RequestChecksumCalculation,
            };
            use s3::presigning::PresigningConfig;
            use s3::primitives::{ByteStream, SdkBody};
            use s3::types::{
                BucketLocationConstraint, ChecksumAlgorithm, CompletedMultipartUpload, CompletedPart,
                CreateBucketConfiguration, Delete, ObjectIdentifier, ObjectOwnership, OwnershipControls,
                OwnershipControlsRule, Tag, Tagging,
            };
            use $krate as s3;

            use super::Pieces;
            use crate::compare::{Requests, give_headers};

            fn now() -> SystemTime {
                SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000)
            }

            fn stream(pieces: usize, is_sized: bool) -> ByteStream {
                ByteStream::new(SdkBody::from_body_1_x(Pieces::new(pieces, is_sized)))
            }

            /// Returns every request with a name.
            pub async fn requests() -> Requests {
                let mut requests = Requests::new();
                requests_with("bucket in the host", &mut requests, || base()).await;
                requests_with("bucket in the path", &mut requests, || base().force_path_style(true)).await;
                let plain = || base().endpoint_url("http://127.0.0.1:9000").force_path_style(true);
                requests_with("plain HTTP", &mut requests, plain).await;
                requests
            }

            fn base() -> Builder {
                Config::builder()
                    .behavior_version(BehaviorVersion::latest())
                    .region(Region::new("eu-west-1"))
                    .credentials_provider(Credentials::new("AKID", "SECRET", None, None, "test"))
                    .time_source(StaticTimeSource::new(now()))
            }

            async fn requests_with(kind: &str, requests: &mut Requests, config: impl Fn() -> Builder) {
                macro_rules! call {
                    ($name:literal, $config:expr, |$client:ident| $operation:expr) => {{
                        let (http, captured) = capture_request(None);
                        let $client = s3::Client::from_conf($config.http_client(http).build());
                        // The result of the canned response does not matter.
                        _ = $operation.mutate_request(give_headers).send().await;
                        requests.push((format!("S3 {}, {kind}", $name), captured.expect_request()));
                    }};
                }
                macro_rules! presigned {
                    ($name:literal, $config:expr, |$client:ident| $operation:expr) => {{
                        let $client = s3::Client::from_conf($config.build());
                        let presigning = PresigningConfig::builder()
                            .start_time(now())
                            .expires_in(Duration::from_secs(900));
                        let presigning = presigning.build().expect("a valid time");
                        let presigned = $operation.presigned(presigning).await.expect("a request");
                        let request = presigned.into_http_1x_request(SdkBody::empty());
                        let request = HttpRequest::try_from(request).expect("a request");
                        requests.push((format!("S3 presigned {}, {kind}", $name), request));
                    }};
                }

                let put = |client: &s3::Client| client.put_object().bucket("bucket").key("a b/\u{fc}+&=~*/c");
                call!("PutObject", config(), |client| put(&client)
                    .body(ByteStream::from_static(b"some bytes"))
                    .content_type("text/plain")
                    .metadata("color", "blue")
                    .customize());
                call!("PutObject of nothing", config(), |client| put(&client).customize());
                call!("PutObject with SHA-256", config(), |client| put(&client)
                    .body(ByteStream::from_static(b"some bytes"))
                    .checksum_algorithm(ChecksumAlgorithm::Sha256)
                    .customize());
                call!("PutObject with the caller's checksum", config(), |client| put(&client)
                    .body(ByteStream::from_static(b"123456789"))
                    .checksum_crc32("y/Q5Jg==")
                    .customize());
                call!("PutObject whose signature leaves out the payload", config(), |client| put(&client)
                    .body(ByteStream::from_static(b"some bytes"))
                    .customize()
                    .disable_payload_signing());
                call!("PutObject of a stream", config(), |client| put(&client)
                    .body(stream(40, true))
                    .content_encoding("gzip")
                    .customize());
                call!("PutObject of a stream with CRC64NVME", config(), |client| put(&client)
                    .body(stream(1, true))
                    .checksum_algorithm(ChecksumAlgorithm::Crc64Nvme)
                    .customize());
                call!("PutObject of a stream whose length is stated", config(), |client| put(&client)
                    .body(stream(16, false))
                    .content_length(65_536)
                    .customize());
                let required =
                    || config().request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
                call!("PutObject without a checksum", required(), |client| put(&client)
                    .body(ByteStream::from_static(b"some bytes"))
                    .customize());
                call!("PutObject of a stream without a checksum", required(), |client| put(&client)
                    .body(stream(2, true))
                    .customize());
                call!("PutObject of a stream of unknown length", required(), |client| put(&client)
                    .body(stream(2, false))
                    .customize());
                call!("GetObject", config(), |client| client
                    .get_object()
                    .bucket("bucket")
                    .key("a b/../c")
                    .range("bytes=0-9")
                    .version_id("v/1")
                    .response_content_type("text/plain; charset=utf-8")
                    .customize());
                call!("HeadObject", config(), |client| client
                    .head_object()
                    .bucket("bucket")
                    .key("k")
                    .customize());
                call!("CopyObject", config(), |client| client
                    .copy_object()
                    .bucket("bucket")
                    .key("copy")
                    .copy_source("bucket/a%20b")
                    .customize());
                call!("CreateMultipartUpload", config(), |client| client
                    .create_multipart_upload()
                    .bucket("bucket")
                    .key("k")
                    .content_type("text/plain")
                    .customize());
                call!("UploadPart", config(), |client| client
                    .upload_part()
                    .bucket("bucket")
                    .key("k")
                    .part_number(1)
                    .upload_id("u/+=")
                    .body(stream(3, true))
                    .customize());
                let part =
                    CompletedPart::builder().part_number(1).e_tag("\"e\"").checksum_crc32("y/Q5Jg==").build();
                call!("CompleteMultipartUpload", config(), |client| client
                    .complete_multipart_upload()
                    .bucket("bucket")
                    .key("k")
                    .upload_id("u")
                    .multipart_upload(CompletedMultipartUpload::builder().parts(part).build())
                    .customize());
                call!("DeleteObject", config(), |client| client
                    .delete_object()
                    .bucket("bucket")
                    .key("k")
                    .customize());
                let object = ObjectIdentifier::builder().key("a<&>\"'b").build().expect("an object");
                call!("DeleteObjects", config(), |client| client
                    .delete_objects()
                    .bucket("bucket")
                    .delete(Delete::builder().objects(object).quiet(true).build().expect("objects"))
                    .customize());
                call!("ListObjectsV2", config(), |client| client
                    .list_objects_v2()
                    .bucket("bucket")
                    .prefix("a b/")
                    .delimiter("/")
                    .max_keys(3)
                    .customize());
                let place = CreateBucketConfiguration::builder()
                    .location_constraint(BucketLocationConstraint::EuWest1);
                call!("CreateBucket", config(), |client| client
                    .create_bucket()
                    .bucket("bucket")
                    .create_bucket_configuration(place.build())
                    .customize());
                call!("CreateBucket without a configuration", config(), |client| client
                    .create_bucket()
                    .bucket("bucket")
                    .customize());
                let tag = Tag::builder().key("team").value("blue & red").build().expect("a tag");
                call!("PutObjectTagging", config(), |client| client
                    .put_object_tagging()
                    .bucket("bucket")
                    .key("k")
                    .tagging(Tagging::builder().tag_set(tag).build().expect("tags"))
                    .customize());
                let rule =
                    OwnershipControlsRule::builder().object_ownership(ObjectOwnership::BucketOwnerEnforced);
                let controls = OwnershipControls::builder().rules(rule.build().expect("a rule")).build();
                call!("PutBucketOwnershipControls", config(), |client| client
                    .put_bucket_ownership_controls()
                    .bucket("bucket")
                    .ownership_controls(controls.expect("controls"))
                    .customize());

                presigned!("GetObject", config(), |client| client
                    .get_object()
                    .bucket("bucket")
                    .key("a b/\u{fc}+&=~*/c")
                    .version_id("v/1")
                    .response_content_disposition("attachment; filename=\"a b\""));
                presigned!("PutObject", config(), |client| put(&client));
                let temporary =
                    Credentials::new("AKID", "SECRET", Some("session/token+=".into()), None, "test");
                presigned!("PutObject with headers", config().credentials_provider(temporary), |client| put(
                    &client
                )
                .content_type("text/plain")
                .content_length(10)
                .checksum_crc32("y/Q5Jg==")
                .metadata("color", "blue"));
            }
        }
    };
}

#[cfg(feature = "official")]
calls!(official, aws_sdk_s3);
calls!(ours, our_s3);
