"""Runs Locust on a dyno, records what it did, and brings the results to Azure Blob Storage."""
