import { createHash } from "node:crypto";

/** A blob that is made while it is read: so many bytes of a text, again and again. */
export type Blob = { bytes: number; unit: Buffer };

/** One attack: the blobs of a dyno by name, how often its claim is looked at, and what is judged. */
export type Attack = {
  name: string;
  blobs: Readonly<Record<string, Blob>>;
  looks?: number;
  thresholds?: string;
  /** How many dynos leave the same blobs. */
  dynos?: number;
};

const megabyte = 1024 * 1024;
const startedAt = 1_795_464_000;

function blobOf(text: string): Blob {
  const unit = Buffer.from(text);
  return { bytes: unit.length, unit };
}

function filled(bytes: number, text = "x"): Blob {
  return { bytes, unit: Buffer.from(text.repeat(Math.ceil(65_536 / text.length))) };
}

/** The bytes from one place to another. */
export function sliceOf({ unit }: Blob, from: number, to: number): Buffer {
  const piece = Buffer.alloc(to - from);
  for (let at = 0; at < piece.length; ) {
    const start = (from + at) % unit.length;
    at += unit.copy(piece, at, start, Math.min(unit.length, start + piece.length - at));
  }
  return piece;
}

function md5Of(blob: Blob): string {
  const hash = createHash("md5");
  for (let at = 0; at < blob.bytes; at += megabyte)
    hash.update(sliceOf(blob, at, Math.min(blob.bytes, at + megabyte)));
  return hash.digest("base64");
}

function windowsOf(names: number, windows: number, seconds = 10): { blob: Blob; requests: number } {
  const lines = Array.from({ length: windows }, (_, window) => {
    const from = startedAt + window * seconds;
    const entries = Array.from(
      { length: names },
      (_name, place) =>
        `{"type":"GET","name":"/items/${place}/reviews","count":120,"failures":1,"none":0,"bytes":9000,"sum":4200.5,"min":12.25,"max":990.5,"buckets":{"12.3":40,"35":40,"${240 + (place % 700)}":39,"231":1}}`,
    );
    return `{"v":1,"from":${from}.0,"to":${from + seconds}.0,"users":20,"cpu":37.5,"rss":61234176,"exceptions":0,"requests":[${entries.join(",")}]}\n`;
  });
  return { blob: blobOf(lines.join("")), requests: names * windows * 120 };
}

/** Of so many names that the recorder has folded into others. */
function statsOf(names: number, requests: number): Blob {
  const numbers = (count: number, failures: number) =>
    `${count},${failures},35,41.2837465,12.25,990.5,75.5,0.083333,0.0,${Array.from({ length: 11 }, () => 35).join()}`;
  const percentiles = "50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%";
  const header = `Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,${percentiles}`;
  const rows = Array.from({ length: names }, (_, place) => {
    const failures = place < requests / 120 ? 1 : 0;
    return `GET,/api/v1/articles/${place},${place === 0 ? requests - names + 1 : 1},${failures}`.concat(
      `,${numbers(0, 0).split(",").slice(2).join()}`,
    );
  });
  return blobOf([header, ...rows, `,Aggregated,${numbers(requests, requests / 120)}`, ""].join("\r\n"));
}

function failuresOf(rows: number): Blob {
  const lines = Array.from(
    { length: rows },
    (_, row) => `GET,/items,"HTTPError('${String(row).padStart(170, "0")}')",1`,
  );
  return blobOf(["Method,Name,Error,Occurrences", ...lines, ""].join("\r\n"));
}

function receiptOf(files: Readonly<Record<string, Blob>>, requests: number, stopReason = "run-time"): Blob {
  return blobOf(
    JSON.stringify({
      ...{ v: 1, runId: "bench-1", scenario: "shop", dyno: "1/1", locust: "2.47.0", python: "3.13.1" },
      ...{ locustfile: "locustfile.py", exitCode: 0, stopReason, usersAsked: 20, usersPeak: 20 },
      startedAt: new Date(startedAt * 1000).toISOString(),
      finishedAt: new Date((startedAt + 121) * 1000).toISOString(),
      ...{ requests, failures: requests / 120, exceptions: 0, cpuWarnings: 0, cpuMax: 41 },
      files: Object.entries(files).map(([name, blob]) => ({ name, bytes: blob.bytes, md5: md5Of(blob) })),
    }),
  );
}

function attack(
  name: string,
  blobs: Readonly<Record<string, Blob>>,
  { requests = 120, stopReason = "run-time", looks = 0, thresholds = "p99 < 3s", dynos = 1 } = {},
): Attack {
  const listed = Object.fromEntries(Object.entries(blobs).filter(([file]) => file !== "claim.json"));
  return {
    name,
    blobs: { ...blobs, "receipt.json": receiptOf(listed, requests, stopReason) },
    looks,
    thresholds,
    dynos,
  };
}

/** Every attack on the memory and on the time of whoever reads a dyno's blobs. */
export function attacks(): Attack[] {
  const [honest, many, crowded] = [windowsOf(100, 12), windowsOf(20_000, 1), windowsOf(20_000, 12)];
  const long = windowsOf(2_000, 120, 1);
  const windows = { "windows.jsonl": honest.blob };
  const { requests } = honest;
  const csv = ["stats", "stats_history", "failures", "exceptions"].map((kind) => `shop_${kind}.csv`);
  const large = Object.fromEntries(["windows.jsonl", ...csv].map((name) => [name, filled(500e6)]));
  const onlyWindows = (name: string, blob: Blob) => attack(name, { "windows.jsonl": blob });
  return [
    attack("nothing hostile", windows, { requests }),
    attack(
      "log.txt of 250 MB in one line",
      { ...windows, "log.txt": filled(250e6) },
      { requests, stopReason: "error" },
    ),
    onlyWindows("windows.jsonl of 1 GB", filled(1e9)),
    attack("five blobs of 500 MB", large),
    attack(
      "claim.json of 400 MB, looked at 5 times",
      { ...windows, "claim.json": filled(400e6) },
      { requests, looks: 5 },
    ),
    attack("20,000 request names", { "windows.jsonl": many.blob }, { requests: many.requests }),
    attack(
      "20,000 request names in 12 windows",
      { "windows.jsonl": crowded.blob },
      { requests: crowded.requests },
    ),
    attack(
      "20,000 request names in 12 windows, each judged",
      { "windows.jsonl": crowded.blob },
      { requests: crowded.requests, thresholds: 'p95 of each "GET *" < 2s' },
    ),
    onlyWindows("windows.jsonl of 64 MB in one line", filled(64 * megabyte)),
    onlyWindows("windows.jsonl of a line of 15 MB of brackets", blobOf(`{"v":1,"x":${"[".repeat(15e6)}\n`)),
    onlyWindows(
      "windows.jsonl of a line of 15 MB of objects",
      blobOf(`{"requests":[${"{},".repeat(5e6)}{}]}\n`),
    ),
    attack(
      "failures of 16 MB in the least rows",
      {
        ...windows,
        "shop_failures.csv": blobOf(`Method,Name,Error,Occurrences\r\n${",,,1\r\n".repeat(2.5e6)}`),
      },
      { requests },
    ),
    attack(
      "16 dynos, each with stats of 90,000 names",
      { ...windows, "shop_stats.csv": statsOf(90_000, requests) },
      { requests, dynos: 16 },
    ),
    attack(
      "50 dynos, each with 20,000 request names",
      { "windows.jsonl": many.blob },
      { requests: many.requests, dynos: 50 },
    ),
    attack(
      "16 dynos, each with windows of 60 MB",
      { "windows.jsonl": long.blob },
      { requests: long.requests, dynos: 16 },
    ),
    attack(
      "255 dynos, each with failures of 4 MB",
      { ...windows, "shop_failures.csv": failuresOf(20_000) },
      { requests, dynos: 255 },
    ),
    onlyWindows("blank lines of 250 kB", filled(250e3, "\n")),
    onlyWindows("blank lines of 1 MB", filled(1e6, "\n")),
    onlyWindows("blank lines of 64 MB", filled(64 * megabyte, "\n")),
    onlyWindows("6 MB of {} lines", filled(6e6, "{}\n")),
  ];
}
