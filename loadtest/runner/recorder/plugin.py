"""Locust loads this file by its path, as if it were a second locustfile."""

from locust import events

from runner.recorder.install import install

install(events)
