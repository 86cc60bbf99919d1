/** An entry of `requests` in a line of `windows.jsonl`. */
export type Entry = Readonly<Record<string, unknown>>;

/** A sound entry: three requests, one of them failed. */
export function entryOf(changes: Entry = {}): Entry {
  return {
    type: "GET",
    name: "/volatile",
    count: 3,
    failures: 1,
    none: 0,
    bytes: 27,
    sum: 239.6,
    min: 1.23,
    max: 230.4,
    buckets: { "1.23": 1, "8.4": 1, "230": 1 },
    ...changes,
  };
}

/** A sound line of `windows.jsonl`, as the recorder writes it. */
export function lineOf(changes: Entry = {}): string {
  const line = {
    v: 1,
    from: 1795448949,
    to: 1795448954.5,
    users: 50,
    cpu: 37.5,
    rss: 61234176,
    exceptions: 2,
    requests: [entryOf()],
    ...changes,
  };
  return `${JSON.stringify(line)}\n`;
}
