"""The part that runs inside Locust's processes: counts requests, writes windows."""
