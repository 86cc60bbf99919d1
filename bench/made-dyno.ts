import { makeRandom } from "../src/statistics/random.ts";

/** What one dyno of a made-up run leaves. */
export type MadeDyno = { windows: string; stats: string; requests: number; failures: number };

type Load = { names: number; windows: number };
type Counted = { times: number[]; failures: number };

const windowSeconds = 5;
const startedAt = 1_795_464_000;
/** What a request is asked for in each window of one dyno, on average. */
const perWindow = 10;

/**
 * A dyno's files as the recorder and Locust write them: log-normal response times, each request at a level of its own,
 * one in fifty four times as long, one in two hundred failed. The same dyno always leaves the same files.
 */
export function makeDyno(dyno: number, { names, windows }: Load): MadeDyno {
  const random = makeRandom(dyno);
  const all: Counted[] = Array.from({ length: names }, () => ({ times: [], failures: 0 }));
  const lines = Array.from({ length: windows }, (_, index) => {
    const entries = all.map((sum, place) => {
      const counted = countWindow(20 + 3 * place, random);
      sum.times.push(...counted.times);
      sum.failures += counted.failures;
      return entryOf(nameOf(place), counted);
    });
    return lineOf(startedAt + index * windowSeconds, shuffled(entries, random));
  });
  const total = {
    times: all.flatMap(({ times }) => times),
    failures: sumOf(all, ({ failures }) => failures),
  };
  const rows = [...all.map((one, place) => rowOf("GET", nameOf(place), one)), rowOf("", "Aggregated", total)];
  return {
    windows: lines.join(""),
    stats: [statsHeader, ...rows, ""].join("\r\n"),
    requests: total.times.length,
    failures: total.failures,
  };
}

/** The recorder lists requests as they first came in the window. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function nameOf(place: number): string {
  return `/api/v1/articles/{id}/part-${place}`;
}

function countWindow(medianMs: number, random: () => number): Counted {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const count = Math.max(1, Math.round(perWindow + Math.sqrt(perWindow) * normal()));
  const times = Array.from(
    { length: count },
    () => medianMs * Math.exp(0.5 * normal()) * (random() < 0.02 ? 4 : 1),
  );
  return { times, failures: times.filter(() => random() < 0.005).length };
}

function entryOf(name: string, { times, failures }: Counted): string {
  const buckets = Map.groupBy(times, (ms) => String(Number(ms.toPrecision(3))));
  // Written out, because JSON.stringify would put whole numbers in front.
  const inside = [...buckets].map(([ms, members]) => `"${ms}":${members.length}`).join(",");
  const sum = sumOf(times, (ms) => ms);
  const [min, max] = [Math.min(...times), Math.max(...times)];
  return `{"type":"GET","name":"${name}","count":${times.length},"failures":${failures},"none":0,"bytes":${900 * times.length},"sum":${sum},"min":${min},"max":${max},"buckets":{${inside}}}`;
}

function lineOf(from: number, entries: readonly string[]): string {
  return `{"v":1,"from":${from}.0,"to":${from + windowSeconds}.0,"users":20,"cpu":37.5,"rss":61234176,"exceptions":0,"requests":[${entries.join(",")}]}\n`;
}

const percentiles = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100];
const statsHeader = `Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,${percentiles.map((one) => `${one}%`).join()}`;

function rowOf(type: string, name: string, { times, failures }: Counted): string {
  const sorted = Float64Array.from(times).sort();
  const count = sorted.length;
  const at = (percentage: number) =>
    rounded(sorted[Math.min(count - 1, Math.trunc((count * percentage) / 100))] ?? 0);
  const average = sumOf(times, (ms) => ms) / count;
  const numbers = [
    count,
    failures,
    at(50),
    average,
    sorted[0],
    sorted.at(-1),
    900,
    count / 1200,
    failures / 1200,
  ];
  return [type, name, ...numbers, ...percentiles.map(at)].join();
}

/** As Locust rounds: to 2 digits from 100 ms on. */
function rounded(ms: number): number {
  const unit = 10 ** Math.max(0, Math.min(3, Math.floor(Math.log10(ms)) - 1));
  return Math.round(ms / unit) * unit;
}

function sumOf<Item>(items: readonly Item[], pick: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + pick(item), 0);
}
