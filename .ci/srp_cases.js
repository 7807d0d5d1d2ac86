// Reads the cases of srp_cases.py from a file, computes their answers with amazon-cognito-identity-js, and prints them.
//
// usage: node srp_cases.js CASES.json FOLDER-OF-NODE_MODULES

const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const [casesFile, folder] = process.argv.slice(2);
const peer = createRequire(path.resolve(folder, 'package.json'));

// The library reads its random bytes from this buffer, one word at a time, most significant byte first.
let drawn = Buffer.alloc(0);
globalThis.crypto.getRandomValues = words => {
  for (let i = 0; i < words.length; i++) {
    words[i] = drawn.readUInt32BE(0);
    drawn = drawn.subarray(4);
  }
  return words;
};
const draw = (...parts) => {
  drawn = Buffer.concat(parts.map(part => Buffer.from(part, 'hex')));
};

const RealDate = Date;
let now = 0;
globalThis.Date = class extends RealDate {
  constructor(...from) {
    super(...(from.length ? from : [now]));
  }
  static now() {
    return now;
  }
};

const { AuthenticationDetails, CognitoUser, CognitoUserPool } = peer('amazon-cognito-identity-js');
const AuthenticationHelper = peer('amazon-cognito-identity-js/lib/AuthenticationHelper').default;

// Runs a complete sign-in of a user on a remembered device, and returns what the library sends.
function signIn(test, devicePassword) {
  const sent = [];
  const parameters = challenge => ({
    USERNAME: test.user_id,
    USER_ID_FOR_SRP: test.user_id,
    SRP_B: challenge.srp_b,
    SALT: challenge.salt,
    SECRET_BLOCK: challenge.secret_block,
  });
  const replies = [
    { ChallengeName: 'PASSWORD_VERIFIER', ChallengeParameters: parameters(test.user) },
    { ChallengeName: 'DEVICE_SRP_AUTH', ChallengeParameters: {} },
    { ChallengeName: 'DEVICE_PASSWORD_VERIFIER', ChallengeParameters: parameters(test.device) },
  ];
  const prefix = `CognitoIdentityServiceProvider.${test.client_id}.${test.user_id}`;
  const stored = {
    [`${prefix}.deviceKey`]: test.device.key,
    [`${prefix}.deviceGroupKey`]: test.device.group_key,
    [`${prefix}.randomPasswordKey`]: devicePassword,
  };
  const Storage = { getItem: key => stored[key], setItem() {}, removeItem() {}, clear() {} };
  const Pool = new CognitoUserPool({ UserPoolId: test.pool_id, ClientId: test.client_id, Storage });
  const user = new CognitoUser({ Username: test.user_id, Pool, Storage });
  const failure = {};
  user.client.request = (operation, body, callback) => {
    sent.push(body.AuthParameters || body.ChallengeResponses);
    const reply = replies.shift();
    return reply ? callback(null, reply) : callback(failure);
  };
  draw(test.user.ephemeral, test.device.ephemeral);
  const details = new AuthenticationDetails({ Username: test.user_id, Password: test.password });
  let ended = false;
  user.authenticateUser(details, {
    onSuccess() {
      throw new Error('nothing here succeeds');
    },
    onFailure(error) {
      if (error !== failure) throw error;
      ended = true;
    },
  });
  if (!ended || sent.length !== 4) throw new Error(`${test.name}: ${sent.length} requests`);
  return sent;
}

function answer(test) {
  now = test.seconds * 1000;
  const helper = new AuthenticationHelper((draw('00'.repeat(128)), test.device.group_key));
  draw(test.device.password_bytes, test.device.salt_bytes);
  helper.generateHashDevice(test.device.group_key, test.device.key, error => {
    if (error) throw error;
  });
  const [start, claim, deviceStart, deviceClaim] = signIn(test, helper.getRandomPassword());
  const base64 = hex => Buffer.from(hex, 'hex').toString('base64');
  return {
    srp_a: start.SRP_A,
    signature: claim.PASSWORD_CLAIM_SIGNATURE,
    timestamp: claim.TIMESTAMP,
    device_srp_a: deviceStart.SRP_A,
    device_signature: deviceClaim.PASSWORD_CLAIM_SIGNATURE,
    device_timestamp: deviceClaim.TIMESTAMP,
    device_password: helper.getRandomPassword(),
    device_verifier: base64(helper.getVerifierDevices()),
    device_salt: base64(helper.getSaltDevices()),
  };
}

const tests = JSON.parse(fs.readFileSync(casesFile, 'utf8'));
for (const test of tests) {
  test.answers['amazon-cognito-identity-js'] = answer(test);
}
process.stdout.write(`${JSON.stringify(tests, null, 1)}\n`);
