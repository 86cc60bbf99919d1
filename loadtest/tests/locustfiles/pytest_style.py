import time


def test_quick(session):
    session.get("/quick")
    time.sleep(0.05)
