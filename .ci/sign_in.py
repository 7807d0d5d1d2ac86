"""Signs users in with `examples/sign_in.rs` at a pseudo terminal, as a person would, to the moto of AWS_ENDPOINT_URL.

Run by `.ci/moto` with moto's own Python. What is secret must not be seen on the terminal.
"""

import base64
import os
import sys
import time

import boto3
import pexpect
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

PROGRAM = sys.argv[1]
TEMPORARY, PASSWORD = "Temporary-1!", "Of-my-own-2!"

cognito = boto3.client(
    "cognito-idp", endpoint_url=os.environ["AWS_ENDPOINT_URL"], region_name=os.environ["AWS_REGION"]
)
pool = cognito.create_user_pool(PoolName="people")["UserPool"]["Id"]
app = cognito.create_user_pool_client(UserPoolId=pool, ClientName="shop", GenerateSecret=True)["UserPoolClient"]
cognito.admin_create_user(UserPoolId=pool, Username="alice", TemporaryPassword=TEMPORARY)


def code(secret):
    """What an authenticator app shows now."""
    key = base64.b32decode(secret.upper() + "=" * (-len(secret) % 8))
    return TOTP(key, 6, SHA1(), 30, enforce_key_length=False).generate(int(time.time())).decode()


def sign_in(*conversation, end):
    """Answers each prompt with the word beside it. Returns what was seen."""
    environment = {**os.environ, "APP_CLIENT_SECRET": app["ClientSecret"]}
    arguments = [pool, app["ClientId"], "alice"]
    terminal = pexpect.spawn(PROGRAM, arguments, env=environment, encoding="utf-8", timeout=20)
    seen, secrets = "", [app["ClientSecret"]]
    for prompt, word in conversation:
        terminal.expect_exact(prompt)
        seen += terminal.before + prompt
        time.sleep(0.2)  # for the terminal to stop echoing
        word = word() if callable(word) else word
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


# A password that the pool refuses is asked for again.
seen = sign_in(
    ("Password: ", TEMPORARY),
    ("New password: ", "too-weak"),
    ("New password: ", PASSWORD),
    end="Signed in.",
)
assert "Once more, please: InvalidPasswordException" in seen

# So is a wrong code of the authenticator app that the user registers now.
tokens = cognito.admin_initiate_auth(
    UserPoolId=pool,
    ClientId=app["ClientId"],
    AuthFlow="ADMIN_USER_PASSWORD_AUTH",
    AuthParameters={"USERNAME": "alice", "PASSWORD": PASSWORD},
)["AuthenticationResult"]
secret = cognito.associate_software_token(AccessToken=tokens["AccessToken"])["SecretCode"]
cognito.verify_software_token(AccessToken=tokens["AccessToken"], UserCode=code(secret))
cognito.admin_set_user_mfa_preference(
    UserPoolId=pool, Username="alice", SoftwareTokenMfaSettings={"Enabled": True, "PreferredMfa": True}
)
wrong = f"{(int(code(secret)) + 1) % 1_000_000:06}"
seen = sign_in(
    ("Password: ", PASSWORD),
    ("Code of your authenticator app: ", wrong),
    ("Code of your authenticator app: ", lambda: code(secret)),
    end="Signed in.",
)
assert "Once more, please: CodeMismatchException" in seen

# What cannot be mended ends the program, and it says why.
sign_in(("Password: ", TEMPORARY), end="NotAuthorizedException")
