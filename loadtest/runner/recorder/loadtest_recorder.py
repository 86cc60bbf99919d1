"""Locust loads this file by its path, as a module of this name: so it is not a common one."""

from locust import events

from runner.recorder.install import install

install(events)
