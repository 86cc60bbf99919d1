/** The runner's own exit codes. Source: loadtest/heroku_locust_runner/exit_codes.py; a test compares them. */
export const runnerExit = { nameTaken: 73, notUploaded: 74 } as const;

/**
 * What a dyno's exit status says, for the docs and for the reasons of the verdict. Any other is Locust's or the
 * locustfile's own. Sources: bash(1), "exit status"; signal(7).
 */
export const exitCodes: ReadonlyMap<number, string> = new Map([
  [0, "the command came to its end"],
  [1, "Locust broke off, or a request failed in an app that uploads in its own way"],
  [2, "an exception that nobody caught, or settings that the runner refuses"],
  [runnerExit.nameTaken, "another dyno has claimed the same share of the load, so this one loaded nothing"],
  [runnerExit.notUploaded, "the results could not be uploaded"],
  [126, "the command was not found"],
  [127, "the command was not found"],
  [137, "the dyno was killed (SIGKILL), most often for lack of memory"],
  [143, "the dyno was told to stop (SIGTERM)"],
]);
