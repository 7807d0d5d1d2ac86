"""Sends the same response to every request: `canned.py RESPONSE PORT`."""

import http.server
import sys

ANSWERS = {
    "tokens": (200, '{"AuthenticationResult":{"AccessToken":"a","ExpiresIn":3600}}'),
    "challenge": (200, '{"ChallengeName":"SOFTWARE_TOKEN_MFA","Session":"a session of twenty characters"}'),
    "wrong-code": (400, '{"__type":"CodeMismatchException","message":"Invalid code"}'),
    "unknown": (400, '{"__type":"com.example#NewException:http://x/","message":"new"}'),
    "html": (403, "<html>no</html>"),
}
STATUS, BODY = ANSWERS[sys.argv[1]]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(STATUS)
        self.send_header("content-type", "application/x-amz-json-1.1")
        self.send_header("x-amzn-requestid", "id-1")
        self.send_header("content-length", str(len(BODY)))
        self.end_headers()
        self.wfile.write(BODY.encode())


http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Handler).serve_forever()
