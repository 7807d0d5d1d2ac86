#!/usr/bin/env bash
# Makes the same calls to services of other protocols through our clients and through the official ones, and compares the
# requests byte for byte.
#
#   .ci/official_services.sh            compares with the official clients, and checks the recording of their requests
#   .ci/official_services.sh --record   updates the recording
#   .ci/official_services.sh recorded   compares with the recording; the official crates take minutes to compile
set -euo pipefail
cd "$(dirname "$0")/.."

root=target/official
target=target/ci

models=${TINSMITH_MODELS:-../shared/models/aws-more}
if [ ! -d "$models" ]; then
    echo "skipped: $models has no models here"
    exit
fi
generate() {
    cargo xtask regenerate --model "$1" --module "our-$2" --out "$root/$2" --operations "$3"
}
generate "$models/sts.json" sts GetCallerIdentity,AssumeRole,AssumeRoleWithWebIdentity
generate "$models/sns.json" sns CreateTopic,Publish,ListTopics
generate "$models/iam.json" iam CreateUser,ListUsers,CreateRole,SimulateCustomPolicy
generate "$models/lambda.json" lambda ListFunctions,GetFunction,CreateFunction,Invoke
generate "$models/route-53.json" route53 GetHostedZone,ListHostedZones,CreateHostedZone,ChangeResourceRecordSets
s3=PutObject,GetObject,HeadObject,CopyObject,CreateMultipartUpload,UploadPart,CompleteMultipartUpload,DeleteObject,DeleteObjects
s3=$s3,ListObjectsV2,CreateBucket,PutObjectTagging,PutBucketOwnershipControls
generate "$models/s3.json" s3 "$s3"
generate "$models/cloudwatch.json" cloudwatch PutMetricData,ListMetrics,GetMetricStatistics
generate "$(.ci/botocore 1.44.8)/ec2/2016-11-15/service-2.json.gz" ec2 DescribeInstances,RunInstances,CreateTags
test -e .ci/official/services/Cargo.lock || cp Cargo.lock .ci/official/services/Cargo.lock
features=(--features official)
if [ "${1:-}" = recorded ]; then features=(); fi
cargo build --quiet --target-dir "$target" --manifest-path .ci/official/services/Cargo.toml "${features[@]}"
"$target/debug/official-services" "$@"
