"""Creates a user and two roles in moto, makes moto check the signature of each request, and runs a command that assumes a role.

    assumed_role.py URL FOLDER COMMAND...

The command finds its configuration in a file in the folder, and STS at the URL. The profiles are:

- keys: the user's access key
- first: a role, assumed with the user's key
- second: a role, assumed with the credentials of the first
- impostor: the first role, requested with the user's access key and a wrong secret
"""

import json
import os
import subprocess
import sys
import urllib.request

import boto3

url, folder, *command = sys.argv[1:]


def allowing(action, principal=None):
    statement = {"Effect": "Allow", "Action": action}
    statement |= {"Principal": principal} if principal else {"Resource": "*"}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


iam = boto3.client("iam", endpoint_url=url, region_name="us-east-1")
iam.create_user(UserName="deployer")
iam.put_user_policy(UserName="deployer", PolicyName="assume", PolicyDocument=allowing("sts:AssumeRole"))
key = iam.create_access_key(UserName="deployer")["AccessKey"]
roles = {}
for name in ("first", "second"):
    trust = allowing("sts:AssumeRole", {"AWS": "*"})
    roles[name] = iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    iam.put_role_policy(RoleName=name, PolicyName="assume", PolicyDocument=allowing("sts:AssumeRole"))

file = os.path.join(folder, "config")
with open(file, "w", encoding="utf-8") as config:
    config.write(
        f"""
[profile keys]
aws_access_key_id = {key["AccessKeyId"]}
aws_secret_access_key = {key["SecretAccessKey"]}

[profile first]
role_arn = {roles["first"]}
source_profile = keys

[profile second]
role_arn = {roles["second"]}
source_profile = first

[profile guess]
aws_access_key_id = {key["AccessKeyId"]}
aws_secret_access_key = not-the-users

[profile impostor]
role_arn = {roles["first"]}
source_profile = guess
"""
    )


def unchecked(requests):
    """Sets the number of requests that moto accepts from now on without checking their signatures."""
    # moto ignores the body if it is sent as a form, which is urllib's default.
    headers = {"Content-Type": "text/plain"}
    request = urllib.request.Request(f"{url}/moto-api/reset-auth", data=requests.encode(), headers=headers)
    urllib.request.urlopen(request).close()


environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
environment |= {"AWS_CONFIG_FILE": file, "AWS_REGION": "us-east-1", "AWS_ENDPOINT_URL_STS": url, "TINSMITH_MOTO": url}
unchecked("0")
try:
    sys.exit(subprocess.run(command, env=environment).returncode)
finally:
    unchecked("inf")
