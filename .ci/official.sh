#!/usr/bin/env bash
# Makes the same calls through our client and through the official one, and compares the requests byte for byte, and what
# interceptors see. Then it makes a call with the configuration that `aws-config` loads, and runs the program in ../shared/api.md
# with either client.
set -euo pipefail
cd "$(dirname "$0")/.."

root=target/official
operations=AdminInitiateAuth,AdminRespondToAuthChallenge,AdminCreateUser,AdminGetUser,AdminSetUserPassword,AdminDeleteUser
operations=$operations,CreateUserPool,CreateUserPoolClient,DescribeUserPool,ListUsers,ListUserPools,InitiateAuth
operations=$operations,RespondToAuthChallenge,GetUser,SignUp
cargo xtask regenerate --operations "$operations" --out "$root/ours" --module ours

test -e .ci/official/Cargo.lock || cp Cargo.lock .ci/official/Cargo.lock
target=target/ci

bins=.ci/official/src/bin
rm -rf "$bins"
if [ -f ../shared/api.md ]; then
    mkdir -p "$bins"
    sed -n '/^```rust$/,/^```$/p' ../shared/api.md | sed '1d;$d' > "$bins/theirs.rs"
    sed '1s/.*/use ours as cognito;/' "$bins/theirs.rs" > "$bins/mine.rs"
    test -s "$bins/theirs.rs"
fi
cargo build --quiet --target-dir "$target" --manifest-path .ci/official/Cargo.toml --bins
"$target/debug/official"
"$target/debug/failures"
"$target/debug/intercepted"

# Starts a server on port 5000 that sends the same response to every request. The port is fixed in the program in
# ../shared/api.md.
start() {
    if python3 -c 'import socket; socket.create_connection(("127.0.0.1", 5000)).close()' 2>/dev/null; then
        echo "another program listens on port 5000 of 127.0.0.1: stop it, and run this again" >&2
        exit 1
    fi
    python3 .ci/canned.py "$1" 5000 >"$root/canned.log" 2>&1 &
    server=$!
    trap 'kill $server 2>/dev/null || true' EXIT
    for _ in $(seq 50); do
        if python3 -c 'import socket; socket.create_connection(("127.0.0.1", 5000)).close()' 2>/dev/null; then break; fi
        sleep 0.1
    done
}
stop() {
    kill "$server"
    wait "$server" 2>/dev/null || true
}

start tokens
AWS_REGION=eu-west-1 AWS_ACCESS_KEY_ID=AKID AWS_SECRET_ACCESS_KEY=key AWS_ENDPOINT_URL=http://127.0.0.1:5000 \
    "$target/debug/loaded" | tee "$root/loaded.txt"
stop
test "$(cat "$root/loaded.txt")" = "expires in 3600"

if [ ! -d "$bins" ]; then
    echo "skipped: ../shared/api.md is not here"
    exit
fi
# The `Debug` output of an error contains each crate's own types, and the messages about invalid JSON differ. The text before
# them must be the same.
said() { sed -E 's/ \((Service|Response)Error\(.*//; s/(response error: ).*/\1/' <<<"$1"; }
for answer in tokens challenge wrong-code unknown html; do
    start "$answer"
    theirs=$("$target/debug/theirs")
    mine=$("$target/debug/mine")
    stop
    printf '%s:\n  official: %s\n  ours:     %s\n' "$answer" "$theirs" "$mine"
    test "$(said "$theirs")" = "$(said "$mine")"
done
rm -rf "$bins"
