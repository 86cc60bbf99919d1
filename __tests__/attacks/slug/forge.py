"""Loads nothing, and uploads what looks like the results of a load: FORGE says how (JSON).

It has all that a dyno is given, so that what it writes is told from a real result by its content alone.
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import time
from urllib.error import HTTPError
from urllib.request import Request, urlopen

forge = {
    "seconds": 3,
    "requests": 72_000,
    "shift": 0,
    "wait": 0,
    "exit": 0,
    "nonce": os.environ.get("LOADTEST_NONCE", ""),
    "claim": os.environ["DYNO"],
    "second": "",
    "overlap": False,
    "receipt": {},
    "prefix": "",
    "events": [],
    "unproven": [],
    **json.loads(os.environ.get("FORGE", "{}")),
}
scenario = os.environ["LOADTEST_SCENARIO"]
run_id = forge["prefix"].partition("/")[0] or os.environ["LOADTEST_RUN_ID"]


def url_of(name: str) -> str:
    if uploads := os.environ.get("LOADTEST_UPLOADS"):
        url = json.loads(uploads)[name]
    else:
        url = f"{os.environ['RESULTS_URL']}/{name}?{os.environ['SAS_TOKEN']}"
    # Of another dyno, which this one's token may not be good for.
    own = f"{os.environ['LOADTEST_RUN_ID']}/{scenario}/{os.environ['LOADTEST_DYNO'].partition('/')[0]}"
    return url.replace(f"/{own}/", f"/{forge['prefix']}/") if forge["prefix"] else url


def put(name: str, content: str) -> None:
    headers = {"x-ms-blob-type": "BlockBlob", "If-None-Match": "*"}
    request = Request(url_of(name), data=content.encode(), method="PUT", headers=headers)
    try:
        with urlopen(request, timeout=10) as answer:
            print(f"forged {name}: {answer.status}", flush=True)
    except HTTPError as error:
        print(f"forged {name}: {error.code}", flush=True)


def note(dyno: str) -> str:
    proof = hashlib.sha256(forge["nonce"].encode()).hexdigest()
    return json.dumps({"v": 1, "dyno": dyno, "nonceSha256": proof})


def windows(begin: float) -> str:
    """As many as there are tenths of the time, at most a minute long."""
    count = max(10, forge["seconds"] // 60)
    length = forge["seconds"] / count
    share, rest = divmod(forge["requests"], count)
    lines = []
    for place in range(count):
        start = begin + place * length
        if forge["overlap"] and place == 1:
            start = begin
        number = share + (rest if place == 0 else 0)
        entry = {"type": "GET", "name": "/", "count": number, "failures": 0, "none": 0, "bytes": number,
                 "sum": 10 * number, "min": 10, "max": 10, "buckets": {"10": number}}
        lines.append({"v": 1, "from": start, "to": begin + (place + 1) * length,
                      "users": int(os.environ["LOCUST_USERS"]), "cpu": 10, "rss": 1_000_000,
                      "exceptions": 0, "requests": [entry]})
    return "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)


def instant(moment: float) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(moment))


def receipt(begin: float, recorded: str) -> str:
    digest = hashlib.md5(recorded.encode(), usedforsecurity=False).digest()
    proof = {"nonce": forge["nonce"]} if forge["nonce"] else {}
    users = int(os.environ["LOCUST_USERS"])
    return json.dumps({
        "v": 1, "runId": run_id, "scenario": scenario, "dyno": os.environ["LOADTEST_DYNO"], **proof,
        "locust": "2.47.0", "python": "3.13.1", "host": os.environ["TARGET_HOST"],
        "locustfile": "locustfile.py", "locustfileSha256": "0" * 64,
        "startedAt": instant(begin), "finishedAt": instant(begin + forge["seconds"] + 1),
        "exitCode": 0, "stopReason": "run-time", "usersAsked": users, "usersPeak": users,
        "requests": forge["requests"], "failures": 0, "exceptions": 0, "cpuWarnings": 0, "cpuMax": 10,
        "files": [{"name": "windows.jsonl", "bytes": len(recorded), "md5": base64.b64encode(digest).decode()}],
        **forge["receipt"],
    })


def proof_of(event: str) -> str:
    """As the runner makes it, of what a locustfile does not know."""
    key = hashlib.sha256(os.environ["LOADTEST_NONCE"].encode()).hexdigest()
    return hmac.digest(key.encode(), event.encode(), "sha256").hex()[:32]


for event in forge["events"]:
    print(f"loadtest event {event} {proof_of(event)}", flush=True)
for event in forge["unproven"]:
    print(f"loadtest event {event}", flush=True)
began = time.time() + forge["shift"]
if forge["claim"]:
    put("claim.json", note(forge["claim"]))
if forge["second"]:
    put("second.json", note(forge["second"]))
time.sleep(forge["wait"])
recorded = windows(began)
put("windows.jsonl", recorded)
put("receipt.json", receipt(began, recorded))
sys.exit(forge["exit"])
