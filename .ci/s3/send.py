"""Sends one HTTP request with standard input as its body, and prints the status, a line feed, and the body of the response.

send.py METHOD URL [NAME:VALUE ...]
"""
import sys
import urllib.error
import urllib.request

method, url, *headers = sys.argv[1:]
body = sys.stdin.buffer.read()
request = urllib.request.Request(url, body or None, dict(header.split(":", 1) for header in headers), method=method)
try:
    response = urllib.request.urlopen(request)
except urllib.error.HTTPError as error:
    response = error
sys.stdout.buffer.write(b"%d\n" % response.status + response.read())
