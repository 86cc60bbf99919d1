"""LOADTEST_UPLOADS: a URL with a token of its own for each file, and nothing else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heroku_locust_runner.destination import file_names, parse_uploads
from heroku_locust_runner.settings import SettingsError, read_settings

NAMES = file_names("scene")
BASE = "https://account.blob.core.windows.net/results/run-1/scene/1"
GOOD = {name: f"{BASE}/{name}?sv=2022-11-02&sp=c&sig=aSecret{name[0]}%3D" for name in NAMES}
NONCE = "0123456789abcdef0123456789abcdef"


@pytest.fixture(autouse=True)
def locustfile(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "load.py").write_text("")


def read(uploads, **more):
    text = uploads if isinstance(uploads, str) else json.dumps(uploads)
    return read_settings(("load.py", "scene"), {"LOADTEST_UPLOADS": text, **more})


def problems(uploads, **more):
    with pytest.raises(SettingsError) as raised:
        read(uploads, **more)
    return str(raised.value).splitlines()


def test_the_names_are_those_of_all_that_a_dyno_may_upload():
    assert NAMES == [
        "claim.json",
        "second.json",
        "scene_stats.csv",
        "scene_stats_history.csv",
        "scene_failures.csv",
        "scene_exceptions.csv",
        "windows.jsonl",
        "log.txt",
        "receipt.json",
    ]


def test_each_file_goes_to_its_own_url():
    assert read(GOOD).destination.urls == GOOD


def test_the_name_of_the_scenario_is_that_of_the_environment():
    other = {name: f"{BASE}/{name}?sig=x" for name in file_names("other")}
    assert read(other, LOADTEST_SCENARIO="other").destination.urls == other


def test_loadtest_uploads_wins_over_results_url():
    settings = read(GOOD, RESULTS_URL="ftp://nothing", SAS_TOKEN="none")
    assert settings.destination.urls == GOOD


@pytest.mark.parametrize(
    "base",
    [
        "http://127.0.0.1:10000/account/c",
        "http://localhost:1/c",
        "http://[::1]:2/c",
    ],
)
def test_http_will_do_on_loopback_alone(base):
    urls = {name: f"{base}/{name}?sig=x" for name in NAMES}
    assert read(urls).destination.urls == urls


@pytest.mark.parametrize(
    "url",
    [
        "http://account.blob.core.windows.net/c/log.txt?sig=aSecret",
        "http://127.0.0.1.example.com/c/log.txt?sig=aSecret",
        "https://account.blob.core.windows.net/c/log.txt",
        "https://account.blob.core.windows.net/c/log.txt?",
        "https://account.blob.core.windows.net/c/receipt.json?sig=aSecret",
        "https://account.blob.core.windows.net/c/log.txt?sig=aSecret#",
        "https://account.blob.core.windows.net/c/log.txt?sig=a Secret",
        "https://account.blob.core.windows.net/c/log.txt?sig=aSecret\n",
        "https://me:word@account.blob.core.windows.net/c/log.txt?sig=aSecret",
        "https://account:x/c/log.txt?sig=aSecret",
        "https://[/c/log.txt?sig=aSecret",
        "https:///c/log.txt?sig=aSecret",
        "ftp://account/c/log.txt?sig=aSecret",
        "file:///etc/log.txt?sig=aSecret",
        "log.txt?sig=aSecret",
        f"https://account/{'c' * 9000}/log.txt?sig=aSecret",
        "",
        None,
        7,
        ["https://account/c/log.txt?sig=aSecret"],
        {"url": "https://account/c/log.txt?sig=aSecret"},
    ],
)
def test_a_url_that_cannot_be_used_is_told_of_by_the_files_name_alone(url):
    assert problems(GOOD | {"log.txt": url}) == [
        "loadtest: LOADTEST_UPLOADS (not shown) has no upload URL for log.txt: give "
        "https://…/NAME?TOKEN (http on loopback alone)"
    ]


def test_all_that_is_wrong_is_told_at_once_and_no_name_that_is_not_ours():
    given = GOOD | {"sig=aSecret": "x", "log.txt": "x"}
    del given["claim.json"]
    assert problems(given, LOADTEST_NONCE="aSecret", LOCUST_USERS="0") == [
        'loadtest: LOCUST_USERS is "0": give a whole number of at least 1, such as 50',
        "loadtest: LOADTEST_UPLOADS (not shown) lacks claim.json; has 1 name that no result file "
        "has; has no upload URL for log.txt: give https://…/NAME?TOKEN (http on loopback alone)",
        "loadtest: LOADTEST_NONCE (not shown) is no nonce: give 32 to 128 hexadecimal digits",
    ]


@pytest.mark.parametrize("text", ["[]", "null", "7", '"aSecret"', "{", "sig=aSecret", "[" * 60_000])
def test_what_is_no_json_object_is_not_shown(text):
    assert problems(text) == [
        "loadtest: LOADTEST_UPLOADS (not shown) is no JSON object: give one of file names and URLs"
    ]


def test_a_name_that_comes_twice_is_refused():
    text = json.dumps(GOOD)[:-1] + f', "log.txt": "{BASE}/log.txt?sig=aSecret"' + "}"
    assert problems(text) == ["loadtest: LOADTEST_UPLOADS (not shown) names a file twice"]


def test_more_than_64_kb_are_refused():
    given = GOOD | {"log.txt": "x" * 70_000}
    assert problems(given) == [
        "loadtest: LOADTEST_UPLOADS (not shown) is longer than 65536 characters"
    ]


def test_with_a_wrong_scenario_the_names_are_not_complained_of():
    assert len(problems(GOOD, LOADTEST_SCENARIO="a scene")) == 1


@pytest.mark.parametrize("nonce", ["a" * 31, "a" * 129, "g" * 32, f"{NONCE} {NONCE}"])
def test_a_nonce_is_128_bits_or_more_in_hex(nonce):
    assert len(problems(GOOD, LOADTEST_NONCE=nonce)) == 1


def test_what_is_secret_is_known_whole_and_in_parts():
    settings = read(GOOD, LOADTEST_NONCE=NONCE, SAS_TOKEN="?sig=unused")
    tokens = {url.partition("?")[2] for url in GOOD.values()}
    assert settings.secrets == {json.dumps(GOOD), NONCE, "sig=unused", *tokens}


def test_settings_can_be_printed_without_giving_tokens_or_nonce_away():
    printed = repr(read(GOOD, LOADTEST_NONCE=NONCE))
    assert "Secret" not in printed
    assert NONCE not in printed


canary = st.sampled_from(["Canary", "sig=Canary", f"{BASE}/log.txt?sig=Canary"])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | canary,
    lambda inner: st.lists(inner) | st.dictionaries(canary | st.sampled_from(NAMES), inner),
)


def refusal(text: str) -> str:
    try:
        parse_uploads(text, "scene")
    except ValueError as error:
        return str(error)
    return ""


@given(anything)
def test_whatever_is_given_is_refused_without_a_word_of_it(value):
    refused = refusal(json.dumps(value))
    assert refused
    assert "Canary" not in refused


@given(st.integers(0, len(json.dumps(GOOD))), st.characters(max_codepoint=0x7F), st.booleans())
def test_one_wrong_character_anywhere_gives_no_token_away(at, character, instead):
    text = json.dumps(GOOD)
    refused = refusal(text[:at] + character + text[at + instead :])
    assert "ecret" not in refused
    assert "%3D" not in refused
