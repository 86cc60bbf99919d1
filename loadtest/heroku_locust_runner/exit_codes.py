"""The runner's own exit codes, which the action knows by number (src/watch/exit-codes.ts).

The others are Locust's own, 128 + N for signal N, and 1 where Locust broke off with 0.
"""

WRONG_SETTINGS = 2
NAME_TAKEN = 73
NOT_UPLOADED = 74
