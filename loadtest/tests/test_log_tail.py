import hmac

from hypothesis import given
from hypothesis import strategies as st

from heroku_locust_runner.log_tail import LIMIT, LogTail, cut

lines = st.lists(st.text("ab ", max_size=12).map(str.encode), max_size=20)


def test_a_short_log_is_kept_whole():
    assert cut(b"one\ntwo\n", limit=8) == b"one\ntwo\n"


def test_a_long_log_is_cut_where_a_line_starts():
    assert cut(b"one\ntwo\nthree\n", limit=11) == b"two\nthree\n"
    assert cut(b"one\ntwo\nthree\n", limit=10) == b"two\nthree\n"
    assert cut(b"one\ntwo\nthree\n", limit=9) == b"three\n"


def test_a_line_longer_than_the_limit_is_cut_itself():
    assert cut(b"one\n" + b"x" * 20 + b"\n", limit=10) == b"x" * 9 + b"\n"


@given(lines, st.integers(13, 60))
def test_a_cut_log_is_as_many_whole_last_lines_as_the_limit_allows(parts, limit):
    data = b"".join(part + b"\n" for part in parts)
    kept = cut(data, limit)
    assert data.endswith(kept)
    assert len(kept) <= limit
    rest = data.removesuffix(kept)
    assert not rest or rest.endswith(b"\n")
    assert not rest or len(kept) + len(rest.splitlines(keepends=True)[-1]) > limit


def test_an_event_carries_its_proof_where_there_is_a_key(capfdbinary):
    LogTail(key="00ff").event("ended", exitCode=0)
    LogTail().event("loading")
    json = b'{"v":1,"event":"ended","exitCode":0}'
    proof = hmac.digest(b"00ff", json, "sha256").hex()[:32].encode()
    plain = b'loadtest event {"v":1,"event":"loading"}\n'
    assert capfdbinary.readouterr().err == b"loadtest event " + json + b" " + proof + b"\n" + plain


def test_the_log_is_passed_on_whole_and_its_last_256_kb_are_kept(capfdbinary):
    log = LogTail()
    for number in range(2000):
        log.pass_on(f"line {number} {'x' * 400}\n".encode())
    passed_on = capfdbinary.readouterr().err
    assert passed_on.count(b"\n") == 2000
    assert log.tail() == cut(passed_on)
    assert LIMIT - 420 < len(log.tail()) <= LIMIT == 262_144
