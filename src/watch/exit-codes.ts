/** The runner's own exit codes. Source: loadtest/heroku_locust_runner/exit_codes.py; a test compares them. */
export const runnerExit = { nameTaken: 73, notUploaded: 74 } as const;
