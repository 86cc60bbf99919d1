const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** For what leaves no dyno behind when it is stopped: says how things are, and ends with the shell's code for the signal. */
export function endWhenStopped(tell: (line: string) => void): void {
  for (const [signal, code] of Object.entries(signals))
    process.once(signal, () => {
      tell(
        `Stopped (${signal}). What Heroku has begun, such as a build, goes on there; the same command can be given again`,
      );
      process.exit(code);
    });
}
