import pytest

from heroku_locust_runner.destination import below
from heroku_locust_runner.settings import SettingsError, read_settings

SIGNATURE = "sig=aVerySecretSignature%3D"
SAS = f"sv=2022-11-02&sr=c&sp=c&se=2030-01-01T00%3A00%3A00Z&{SIGNATURE}"
URL = "https://account.blob.core.windows.net/container/run-1/scene/2"


@pytest.fixture(autouse=True)
def locustfile(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "load.py").write_text("")


def read(*arguments, **environment):
    return read_settings(arguments or ("load.py", "scene"), environment)


def problems(*arguments, **environment):
    with pytest.raises(SettingsError) as raised:
        read(*arguments, **environment)
    return str(raised.value).splitlines()


def test_on_a_laptop_ten_users_run_for_thirty_seconds_and_nothing_is_uploaded():
    settings = read()
    assert (settings.users, settings.spawn_rate, settings.run_time) == (10, 10.0, 30)
    assert (settings.scenario, settings.run_id, settings.dyno) == ("scene", "local", "1/1")
    assert (settings.stop_timeout, settings.progress_interval) == (10, 5.0)
    assert (settings.host, settings.destination) == (None, None)


def test_on_a_dyno_everything_comes_from_the_environment():
    settings = read(
        TARGET_HOST="https://user:word@target.example.com/",
        RESULTS_URL=URL,
        SAS_TOKEN=SAS,
        LOCUST_USERS="17",
        LOCUST_SPAWN_RATE="3.4",
        LOCUST_RUN_TIME="1h30m5s",
        LOCUST_STOP_TIMEOUT="20",
        LOADTEST_RUN_ID="run-1",
        LOADTEST_SCENARIO="worker_scene_1",
        LOADTEST_DYNO="2/3",
        LOADTEST_PROGRESS_INTERVAL="0.5",
    )
    assert settings.host == "https://user:word@target.example.com"
    assert settings.destination == below(URL, SAS, "worker_scene_1")
    assert (settings.users, settings.spawn_rate, settings.run_time) == (17, 3.4, 5405)
    assert (settings.scenario, settings.run_id, settings.dyno) == ("worker_scene_1", "run-1", "2/3")
    assert (settings.stop_timeout, settings.progress_interval) == (20, 0.5)


@pytest.mark.parametrize("token", [SAS, f"?{SAS}", f" {SAS}\n"])
def test_the_sas_may_begin_with_a_question_mark_and_stand_in_white_space(token):
    destination = read(RESULTS_URL=URL, SAS_TOKEN=token).destination
    assert destination == below(URL, SAS, "scene")


def test_all_problems_are_told_at_once_each_with_its_name_and_what_would_be_right():
    found = problems(
        "load.txt",
        "a scene",
        TARGET_HOST="localhost:9000",
        RESULTS_URL="ftp://somewhere/else",
        LOCUST_USERS="many",
        LOCUST_SPAWN_RATE="0",
        LOCUST_RUN_TIME="1h30",
        LOCUST_STOP_TIMEOUT="21s",
        LOADTEST_DYNO="3/2",
        LOADTEST_PROGRESS_INTERVAL="nan",
    )
    assert found == [
        'loadtest: SCENARIO (the second argument, or LOADTEST_SCENARIO) is "a scene": '
        "give at most 40 letters, digits, _ and -",
        'loadtest: LOCUSTFILE is "load.txt": give the path of one Python file, '
        "such as locustfile_scene_1.py",
        'loadtest: LOADTEST_DYNO is "3/2": give N/OF, such as 1/2',
        'loadtest: TARGET_HOST is "localhost:9000": give a base URL, '
        "such as https://staging.example.com",
        'loadtest: LOCUST_USERS is "many": give a whole number of at least 1, such as 50',
        'loadtest: LOCUST_SPAWN_RATE is "0": give a number above 0, such as 2 or 0.5',
        'loadtest: LOCUST_RUN_TIME is "1h30": give a time such as 90, 30s, 2m or 1h30m',
        'loadtest: LOCUST_STOP_TIMEOUT is "21s": give at most 20s: a dyno has 30s to end',
        'loadtest: LOADTEST_PROGRESS_INTERVAL is "nan": give a number above 0, such as 2 or 0.5',
        'loadtest: RESULTS_URL is "ftp://somewhere/else": give the container\'s URL and '
        "RUN_ID/SCENARIO/N behind it, without a query (that is SAS_TOKEN)",
        "loadtest: SAS_TOKEN (not shown) is no SAS: give the query string of one, sig= and all, "
        "or unset RESULTS_URL to keep the results here",
    ]


@pytest.mark.parametrize(
    "url",
    ["account.blob.core.windows.net/c", "https://", "https://host", "http://[/c", "http://h:x/c"],
)
def test_a_results_url_that_could_not_be_used_is_refused(url):
    (problem,) = problems(RESULTS_URL=url, SAS_TOKEN=SAS)
    assert problem.startswith(f'loadtest: RESULTS_URL is "{url}": give')


@pytest.mark.parametrize("arguments", [("load.py",), ("load.py", "scene", "more")])
def test_a_wrong_number_of_arguments_shows_the_usage(arguments):
    (problem,) = problems(*arguments)
    assert "usage: run.sh LOCUSTFILE SCENARIO" in problem


def test_a_run_time_of_zero_is_refused_because_locust_would_never_end():
    assert problems(LOCUST_RUN_TIME="0") == [
        'loadtest: LOCUST_RUN_TIME is "0": give at least 1s: to Locust, 0 is for ever'
    ]


@pytest.mark.parametrize("text", ["", "h", "1h30", "10mm", "2m1h", "-5s", "1.5m", "1d"])
def test_a_run_time_that_locust_would_misread_is_refused(text):
    assert len(problems(LOCUST_RUN_TIME=text or " x")) == 1


@pytest.mark.parametrize("text", ["0/1", "2/1", "1", "1/", "01/2", "1/2/3", "a/b"])
def test_a_dyno_is_a_number_of_all(text):
    assert problems(LOADTEST_DYNO=text) == [
        f'loadtest: LOADTEST_DYNO is "{text}": give N/OF, such as 1/2'
    ]


@pytest.mark.parametrize(
    "environment",
    [
        {"RESULTS_URL": f"{URL}?{SAS}", "SAS_TOKEN": SAS},
        {"RESULTS_URL": SAS, "SAS_TOKEN": URL},
        {"RESULTS_URL": URL, "SAS_TOKEN": f"{SAS}\nmore"},
        {"RESULTS_URL": URL, "SAS_TOKEN": f"{SAS}#"},
        {"TARGET_HOST": f"x?{SAS}"},
        {"LOCUST_USERS": SAS},
    ],
)
def test_a_problem_never_shows_a_signature_wherever_it_was_put(environment):
    assert not any("ecret" in problem for problem in problems(**environment))


def test_a_problem_never_shows_the_password_of_a_url():
    assert problems(RESULTS_URL="https://me:word@host/container/1", SAS_TOKEN=SAS) == [
        'loadtest: RESULTS_URL is "https://host/container/1": give the container\'s URL and '
        "RUN_ID/SCENARIO/N behind it, without a query (that is SAS_TOKEN)"
    ]


def test_settings_can_be_printed_without_giving_the_secrets_away():
    printed = repr(read(RESULTS_URL=URL, SAS_TOKEN=SAS, TARGET_HOST="https://me:word@host"))
    assert SIGNATURE not in printed
    assert "word" not in printed


def test_how_large_the_windows_may_be_comes_from_the_action_and_is_a_number_of_bytes():
    assert read().windows_bytes == 64_000_000
    assert read(LOADTEST_WINDOWS_BYTES="1505882").windows_bytes == 1_505_882
    assert problems(LOADTEST_WINDOWS_BYTES="1e6") == [
        'loadtest: LOADTEST_WINDOWS_BYTES is "1e6": '
        "give a whole number of bytes above 0, such as 1000000"
    ]
