"""Signs users in through a pseudo terminal, as people would, to the moto server at AWS_ENDPOINT_URL.

`.ci/moto` runs this with moto's Python and the folder of three programs: `sign-in` is the one in the README, `as_server` the
example, and `as_app` the example with the operations for apps. All users sign in with their email addresses, and the app
client has a secret. No secret may appear on the terminal, and the requests that moto records must be what Cognito expects.
A server in this file asks the challenges that moto does not support.
"""

import base64
import hashlib
import hmac
import http.server
import json
import os
import sys
import threading
import time
import urllib.request

import boto3
import pexpect
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

PROGRAMS = sys.argv[1]
URL = os.environ["AWS_ENDPOINT_URL"]
TEMPORARY, PASSWORD = "Temporary-1!", "Of-my-own-2!"
DEVICE = "us-east-1_0f0e0d0c-aaaa-bbbb-cccc-000102030405"

cognito = boto3.client("cognito-idp", endpoint_url=URL, region_name=os.environ["AWS_REGION"])
pool = cognito.create_user_pool(PoolName="people", UsernameAttributes=["email"])["UserPool"]["Id"]
app = cognito.create_user_pool_client(UserPoolId=pool, ClientName="shop", GenerateSecret=True)["UserPoolClient"]


def code(secret):
    """Returns the code that an authenticator app shows now."""
    key = base64.b32decode(secret.upper() + "=" * (-len(secret) % 8))
    return TOTP(key, 6, SHA1(), 30, enforce_key_length=False).generate(int(time.time())).decode()


def wrong_code(secret):
    return f"{(int(code(secret)) + 1) % 1_000_000:06}"


def secret_hash(name):
    if "ClientSecret" not in app:
        return None
    digest = hmac.digest(app["ClientSecret"].encode(), (name + app["ClientId"]).encode(), hashlib.sha256)
    return base64.b64encode(digest).decode()


def recorder(action, method="POST"):
    request = urllib.request.Request(f"{URL}/moto-api/recorder/{action}", method=method)
    return urllib.request.urlopen(request).read().decode()


def sent(request):
    """Returns the operation, the challenge or flow, and its parameters."""
    headers, body = request
    name = body.get("ChallengeName", body.get("AuthFlow"))
    entries = body.get("ChallengeResponses", body.get("AuthParameters"))
    assert entries.get("SECRET_HASH") == secret_hash(entries["USERNAME"]), (name, entries)
    operation = {key.lower(): value for key, value in headers.items()}["x-amz-target"]
    return operation.split(".")[1], name, entries


def converse(program, user, *conversation, way=(), end="Signed in.", **variables):
    """Answers each prompt with the text beside it. Returns the output."""
    app_secret = app.get("ClientSecret", "")
    environment = {**os.environ, "APP_CLIENT_SECRET": app_secret, **variables}
    arguments = [*way, pool, app["ClientId"], user]
    # The README's program does not hide its input; the example must hide secrets by itself.
    terminal = pexpect.spawn(
        f"{PROGRAMS}/{program}", arguments, env=environment, encoding="utf-8", timeout=20, echo=program != "sign-in"
    )
    seen, secrets = "", list(filter(None, [app_secret]))
    for prompt, word in conversation:
        terminal.expect_exact(prompt)
        seen += terminal.before + prompt
        time.sleep(0.2)  # for the terminal to stop echoing
        word = word() if callable(word) else word
        if prompt != "Number: ":
            secrets.append(word)
        terminal.sendline(word)
    terminal.expect(pexpect.EOF)
    seen += terminal.before
    terminal.close()
    print(seen)
    assert end in seen, f"`{end}` was expected at the end"
    assert (terminal.exitstatus == 0) == end.startswith("Signed in"), terminal.exitstatus
    assert not any(secret in seen for secret in secrets), "a secret was seen"
    return seen


def sign_in(*arguments, **options):
    """Runs a program against moto. Returns its output and its requests."""
    recorder("reset-recording")
    recorder("start-recording")
    seen = converse(*arguments, **options)
    recorder("stop-recording")
    requests = map(json.loads, recorder("download-recording", "GET").splitlines())
    return seen, [sent((each["headers"], json.loads(base64.b64decode(each["body"])))) for each in requests]


def sign_in_to_script(responses, *arguments, **options):
    """Runs a program against a service that asks these challenges and then returns tokens. Returns the requests."""
    responses = [*responses, {"AuthenticationResult": {"AccessToken": "token", "ExpiresIn": 3600}}]
    requests = []

    class Service(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            requests.append((self.headers, json.loads(self.rfile.read(int(self.headers["Content-Length"])))))
            body = json.dumps(responses[len(requests) - 1]).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Service) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        converse(*arguments, AWS_ENDPOINT_URL=f"http://127.0.0.1:{server.server_port}", **options)
        server.shutdown()
    return [sent(request) for request in requests]


def create(name):
    """Creates a user with a temporary password. Returns the real user name, which the pool generates."""
    return cognito.admin_create_user(UserPoolId=pool, Username=name, TemporaryPassword=TEMPORARY)["User"]["Username"]


def register_authenticator(name):
    tokens = cognito.admin_initiate_auth(
        UserPoolId=pool,
        ClientId=app["ClientId"],
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": name, "PASSWORD": PASSWORD, "SECRET_HASH": secret_hash(name)},
    )["AuthenticationResult"]
    secret = cognito.associate_software_token(AccessToken=tokens["AccessToken"])["SecretCode"]
    cognito.verify_software_token(AccessToken=tokens["AccessToken"], UserCode=code(secret))
    cognito.admin_set_user_mfa_preference(
        UserPoolId=pool, Username=name, SoftwareTokenMfaSettings={"Enabled": True, "PreferredMfa": True}
    )
    return secret


# The README's program: a new password, and a code at the next sign-in. moto does not return the real name here.
alice = "alice@example.com"
create(alice)
_, requests = sign_in("sign-in", alice, ("password: ", TEMPORARY), ("new password: ", PASSWORD))
assert [name for _, name, _ in requests] == ["ADMIN_USER_PASSWORD_AUTH", "NEW_PASSWORD_REQUIRED"]
secret = register_authenticator(alice)
_, requests = sign_in(
    "sign-in", alice, ("password: ", PASSWORD), ("code of the app: ", lambda: code(secret))
)
assert [name for _, name, _ in requests] == ["ADMIN_USER_PASSWORD_AUTH", "SOFTWARE_TOKEN_MFA"]

# The example. It asks again after a password that the pool refuses, and after a wrong code.
bob = "bob@example.com"
create(bob)
seen, _ = sign_in(
    "as_server",
    bob,
    ("Password: ", TEMPORARY),
    ("New password: ", "too-weak"),
    ("New password: ", PASSWORD),
)
assert "Once more, please: InvalidPasswordException" in seen
secret = register_authenticator(bob)
seen, requests = sign_in(
    "as_server",
    bob,
    ("Password: ", PASSWORD),
    ("Code of your authenticator app: ", lambda: wrong_code(secret)),
    ("Code of your authenticator app: ", lambda: code(secret)),
    DEVICE_KEY=DEVICE,
)
assert "Once more, please: CodeMismatchException" in seen
assert [entries["DEVICE_KEY"] for _, _, entries in requests] == [DEVICE] * 3

# An error that the user cannot correct ends the program with a message.
sign_in("as_server", bob, ("Password: ", TEMPORARY), end="NotAuthorizedException")

# Two challenges in a row. The first contains the real name, which the answer to the second must contain as well, although moto
# does not repeat it.
carol = "carol@example.com"
real_name = create(carol)
assert real_name != carol


def sign_in_by_proof(*conversation):
    _, requests = sign_in("as_app", carol, *conversation, way=["--srp"])
    operations, names, entries = zip(*requests)
    assert operations == ("InitiateAuth", "RespondToAuthChallenge", "RespondToAuthChallenge")
    assert [each["USERNAME"] for each in entries] == [carol, real_name, real_name]
    assert not any("PASSWORD" in each for each in entries), "a password was sent"
    return names


names = sign_in_by_proof(("Password: ", TEMPORARY), ("New password: ", PASSWORD))
assert names == ("USER_SRP_AUTH", "PASSWORD_VERIFIER", "NEW_PASSWORD_REQUIRED")
secret = register_authenticator(carol)
names = sign_in_by_proof(("Password: ", PASSWORD), ("Code of your authenticator app: ", lambda: code(secret)))
assert names == ("USER_SRP_AUTH", "PASSWORD_VERIFIER", "SOFTWARE_TOKEN_MFA")

# Challenges that moto never asks. The user does not have to type the device key again.
def challenge(name, **parameters):
    return {"ChallengeName": name, "ChallengeParameters": parameters, "Session": "session"}


requests = sign_in_to_script(
    [
        {**challenge("SELECT_CHALLENGE"), "AvailableChallenges": ["PASSWORD", "WEB_AUTHN"]},
        challenge("WEB_AUTHN", CREDENTIAL_REQUEST_OPTIONS='{"challenge":"x"}'),
        challenge("EMAIL_MFA", CODE_DELIVERY_DESTINATION="a***@e***"),
        challenge("DEVICE_SRP_AUTH"),
    ],
    "as_server",
    alice,
    ("Number: ", "2"),
    ("Credential of the passkey, as JSON: ", '{"id":"signed"}'),
    ("Code that went to a***@e***: ", "271828"),
    way=["--choose"],
    DEVICE_KEY=DEVICE,
)
assert [name for _, name, _ in requests] == ["USER_AUTH", "SELECT_CHALLENGE", "WEB_AUTHN", "EMAIL_MFA", "DEVICE_SRP_AUTH"]
known = {"USERNAME": alice, "SECRET_HASH": secret_hash(alice), "DEVICE_KEY": DEVICE}
entries = [each for _, _, each in requests]
assert entries[:4] == [
    known,
    {**known, "ANSWER": "WEB_AUTHN"},
    {**known, "CREDENTIAL": '{"id":"signed"}'},
    {**known, "EMAIL_MFA_CODE": "271828"},
]
assert entries[4].pop("SRP_A") and entries[4] == known

# An app client without a secret: an empty variable means that there is none.
app = cognito.create_user_pool_client(UserPoolId=pool, ClientName="open")["UserPoolClient"]
sign_in("as_server", bob, ("Password: ", PASSWORD), ("Code of your authenticator app: ", lambda: code(secret)))
