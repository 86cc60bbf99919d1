"""python3 unprivileged.py COMMAND: as root without its rights, to the kernel a user like others."""

import os
import sys
from ctypes import CDLL

PR_CAPBSET_DROP = 24

if __name__ == "__main__":
    if os.geteuid() == 0:
        for capability in range(64):
            CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    os.execvp(sys.argv[1], sys.argv[1:])
