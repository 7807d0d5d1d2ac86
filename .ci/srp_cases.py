"""Makes up sign-ins of users and devices, and computes their answers with pycognito.

usage: srp_cases.py SEED COUNT [edges]   prints the cases as JSON

The seed determines all random values. With `edges`, there are additional cases whose numbers start with a zero byte, or are the
smallest or largest possible, because encodings differ for these. A salt never has leading zeros, because pycognito would hash
them; the service writes it as a number, and amazon-cognito-identity-js reads it as one.
"""

import base64
import datetime
import json
import random
import sys
import types
from unittest import mock

from pycognito import aws_srp

N = int(aws_srp.N_HEX, 16)


def text(rng, low, high):
    """Returns text as a user might type it: mostly letters and digits, and some characters of two to four bytes in UTF-8."""
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !\"#$%&'()*+,-./:;<=>?@[]^_`{|}~"
    return "".join(rng.choice("äßéжπ漢字😀") if rng.random() < 0.1 else rng.choice(letters)
                   for _ in range(rng.randint(low, high)))


def number(rng, bits):
    """Returns a number as the service writes it: without leading zeros, so sometimes with an odd number of digits."""
    return f"{rng.getrandbits(bits - rng.choice([0, 0, 0, 1, 2, 3, 4, 5, 8, 9])) or 1:x}"


def challenge(rng):
    return {
        "ephemeral": rng.randbytes(128).hex(),
        "srp_b": f"{rng.randrange(1, N):x}",
        "salt": number(rng, 128),
        "secret_block": base64.b64encode(rng.randbytes(rng.randint(1, 1200))).decode(),
    }


def draw(rng, name):
    pool = "".join(rng.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=9))
    region = rng.choice(["us-east-1", "eu-central-1", "us-gov-west-1"])
    hexadecimal = lambda digits: "".join(rng.choices("0123456789abcdef", k=digits))
    return {
        "name": name,
        "pool_id": f"{region}_{pool}",
        "user_id": text(rng, 1, 40),
        "password": text(rng, 6, 60),
        "client_id": hexadecimal(26),
        "client_secret": hexadecimal(52),
        "seconds": rng.randint(0, 4_102_444_799),
        "user": challenge(rng),
        "device": challenge(rng) | {
            "group_key": "-" + text(rng, 8, 9),
            "key": f"{region}_{hexadecimal(8)}-{hexadecimal(4)}",
            "password_bytes": rng.randbytes(40).hex(),
            "salt_bytes": rng.randbytes(16).hex(),
        },
    }


def client(case, ephemeral):
    with mock.patch("os.urandom", lambda size: bytes.fromhex(ephemeral)[:size]):
        return aws_srp.AWSSRP(
            case["user_id"], case["password"], case["pool_id"], case["client_id"],
            client=object(), client_secret=case["client_secret"],
            device_key=case["device"]["key"], device_group_key=case["device"]["group_key"],
            device_password=base64.b64encode(bytes.fromhex(case["device"]["password_bytes"])).decode())


def parameters(case, part):
    return {
        "USERNAME": case["user_id"],
        "USER_ID_FOR_SRP": case["user_id"],
        "SRP_B": case[part]["srp_b"],
        "SALT": case[part]["salt"],
        "SECRET_BLOCK": case[part]["secret_block"],
    }


def answer(case):
    """Returns what pycognito sends, with the time and the random bytes of the case."""
    now = datetime.datetime.fromtimestamp(case["seconds"], datetime.timezone.utc).replace(tzinfo=None)
    clock = types.SimpleNamespace(datetime=types.SimpleNamespace(utcnow=lambda: now))
    user, device = (client(case, case[part]["ephemeral"]) for part in ("user", "device"))
    with mock.patch.object(aws_srp, "datetime", clock):
        claim = user.process_challenge(parameters(case, "user"), {"USERNAME": case["user_id"]})
        device_claim = device.process_device_challenge(parameters(case, "device"))
    drawn = iter([bytes.fromhex(case["device"][key]) for key in ("password_bytes", "salt_bytes")])
    with mock.patch("os.urandom", lambda size: next(drawn)):
        password, verifier = aws_srp.generate_hash_device(case["device"]["group_key"], case["device"]["key"])
    return {
        "srp_a": user.get_auth_params()["SRP_A"],
        "signature": claim["PASSWORD_CLAIM_SIGNATURE"],
        "timestamp": claim["TIMESTAMP"],
        "secret_hash": claim["SECRET_HASH"],
        "device_srp_a": device.get_auth_params()["SRP_A"],
        "device_signature": device_claim["PASSWORD_CLAIM_SIGNATURE"],
        "device_timestamp": device_claim["TIMESTAMP"],
        "device_password": password,
        "device_verifier": verifier["PasswordVerifier"],
        "device_salt": verifier["Salt"],
    }


def premaster(case):
    """Returns the shared secret S for the user of the case, as in RFC 5054."""
    a, b = (int(case["user"][key], 16) for key in ("ephemeral", "srp_b"))
    u = aws_srp.calculate_u(pow(2, a, N), b)
    inner = f"{case['pool_id'].split('_')[1]}{case['user_id']}:{case['password']}".encode()
    x = int(aws_srp.hex_hash(aws_srp.pad_hex(case["user"]["salt"]) + aws_srp.hash_sha256(inner)), 16)
    k = int(aws_srp.hex_hash("00" + aws_srp.N_HEX + "02"), 16)
    return pow(b - k * pow(2, x, N), a + u * x, N)


def edges(rng):
    def fixed(name, part, **values):
        case = draw(rng, name)
        case[part] |= values
        return case

    def search(name, matches):
        case = draw(rng, name)
        while not matches(case):
            case["user"] |= challenge(rng)
        return case

    short = 1 << 3064
    yield fixed("B is 1", "user", srp_b="1")
    yield fixed("B is N - 1", "user", srp_b=f"{N - 1:x}")
    yield fixed("B has an odd number of digits", "user", srp_b="7" + "f" * 766)
    yield fixed("B starts with a zero byte", "device", srp_b="9" + "0" * 765)
    yield fixed("the salt is a digit", "user", salt="7")
    yield fixed("the salt's first bit is set", "device", salt="8" + "0" * 31)
    yield fixed("the salt is longer than a hash", "user", salt="f" * 65)
    yield fixed("the ephemeral is 1", "user", ephemeral="00" * 127 + "01")
    yield fixed("the ephemeral has every bit set", "user", ephemeral="ff" * 128)
    yield fixed("the device's salt starts with zero bytes", "device", salt_bytes="0000" + "81" * 14)
    a = lambda case: pow(2, int(case["user"]["ephemeral"], 16), N)
    yield search("A starts with a zero byte", lambda case: a(case) < short)
    yield search("S starts with a zero byte", lambda case: premaster(case) < short)
    case = draw(rng, "u starts with a zero byte")
    public, b = a(case), int(case["user"]["srp_b"], 16)
    while aws_srp.calculate_u(public, b) >= 1 << 248:
        b = rng.randrange(1, N)
    case["user"]["srp_b"] = f"{b:x}"
    yield case


def main():
    seed, count = sys.argv[1], int(sys.argv[2])
    rng = random.Random(seed)
    cases = [draw(rng, f"case {index + 1} of seed {seed}") for index in range(count)]
    if sys.argv[3:] == ["edges"]:
        cases.extend(edges(rng))
    for case in cases:
        case["answers"] = {"pycognito": answer(case)}
    json.dump(cases, sys.stdout, ensure_ascii=True, indent=1)


main()
