import { dirname, join, normalize } from "node:path";
import { importsOf } from "./imports-of.ts";

/** A part of the tree, and everything that its files may import. */
export type Room = {
  name: string;
  /** What a reader finds in it. */
  about: string;
  /** Folders and files; of two that fit a file the longer one counts. */
  holds: readonly string[];
  /** Rooms further up in the list. */
  rooms: readonly string[];
  /** Packages and Node's modules. */
  packages: readonly string[];
};

/**
 * The wall: what is not named here is refused, types included. Each room imports only rooms above it, so there is no
 * circle among them.
 */
export const rooms: readonly Room[] = [
  {
    name: "secrets",
    about: "finds and hides secrets in text",
    holds: ["src/secrets/"],
    rooms: [],
    packages: [],
  },
  {
    name: "words",
    about: "errors that a user reads, and how sentences, durations, numbers and lists are read and written",
    holds: ["src/words/"],
    rooms: ["secrets"],
    packages: ["zod"],
  },
  {
    name: "plan",
    about: "what will run: scenarios, dynos, deadlines, cost",
    holds: ["src/plan/"],
    rooms: ["words"],
    packages: ["yaml", "zod"],
  },
  {
    name: "setup",
    about: "what an app of the load tests consists of",
    holds: ["src/setup/"],
    rooms: ["words", "plan"],
    packages: [],
  },
  {
    name: "watch",
    about: "what is known of one dyno: states, log events, exit codes",
    holds: ["src/watch/"],
    rooms: ["words", "plan"],
    packages: ["zod"],
  },
  {
    name: "locust",
    about: "reads what a dyno left: receipt, windows, CSV files",
    holds: ["src/locust/"],
    rooms: ["words"],
    packages: ["csv-parse", "csv-parse/sync", "zod"],
  },
  {
    name: "statistics",
    about: "exact merging, percentiles, intervals, drift",
    holds: ["src/statistics/"],
    rooms: ["plan", "locust"],
    packages: [],
  },
  {
    name: "verdict",
    about: "thresholds, evidence and the verdict",
    holds: ["src/verdict/"],
    rooms: ["words", "plan", "watch", "locust", "statistics"],
    packages: [],
  },
  {
    name: "report",
    about: "every text of a run: comment, HTML, JSON, JUnit, log, outputs",
    holds: ["src/report/"],
    rooms: ["words", "plan", "watch", "locust", "statistics", "verdict"],
    packages: ["fflate", "zod"],
  },
  {
    name: "inputs",
    about: "the inputs' grammar and defaults",
    holds: ["src/inputs/"],
    rooms: ["words", "plan", "setup", "locust", "verdict"],
    packages: ["zod"],
  },
  {
    name: "world",
    about: "what the walks need of the world, as types",
    holds: ["src/world.ts", "src/setup-world.ts"],
    rooms: ["plan", "setup", "watch", "locust", "report", "inputs"],
    packages: [],
  },
  {
    name: "network",
    about: "proxies, sockets and plain requests",
    holds: ["src/network/"],
    rooms: ["words"],
    packages: [
      "http-proxy-agent",
      "node:http",
      "node:https",
      "node:net",
      "node:stream",
      "undici",
      "node:stream/promises",
    ],
  },
  {
    name: "azure",
    about: "Azure Blob Storage",
    holds: ["src/azure/"],
    rooms: ["words", "locust", "inputs", "world", "network"],
    packages: [
      "@azure/storage-blob",
      "node:crypto",
      "node:fs",
      "node:fs/promises",
      "node:path",
      "node:stream",
      "node:stream/promises",
      "zod",
    ],
  },
  {
    name: "git",
    about: "the committed content of a folder",
    holds: ["src/git/"],
    rooms: ["words", "setup", "world"],
    packages: [
      "node:child_process",
      "node:crypto",
      "node:events",
      "node:fs",
      "node:fs/promises",
      "node:os",
      "node:path",
      "node:stream/consumers",
      "node:stream/promises",
      "node:zlib",
      "tar-stream",
    ],
  },
  {
    name: "github",
    about: "the job, its comment, deployments",
    holds: ["src/github/"],
    rooms: ["words", "plan", "report", "inputs", "world", "network"],
    packages: ["@actions/core", "@actions/github", "zod"],
  },
  {
    name: "heroku",
    about: "the Platform API, logs, builds",
    holds: ["src/heroku/"],
    rooms: ["words", "plan", "setup", "watch", "world", "network"],
    packages: [
      "heroku-client/lib/request.js",
      "node:crypto",
      "node:fs",
      "node:http",
      "zod",
      "node:fs/promises",
    ],
  },
  {
    name: "target",
    about: "asks whether the target answers",
    holds: ["src/target/"],
    rooms: ["words", "world", "network"],
    packages: ["node:dns", "node:http", "node:net"],
  },
  {
    name: "targeting",
    about: "which address is loaded, which version it runs, and whether it may be",
    holds: ["src/targeting/"],
    rooms: ["words", "plan", "watch", "inputs", "world"],
    packages: ["node:crypto"],
  },
  {
    name: "ending",
    about: "ends dynos and makes sure that they are gone",
    holds: ["src/ending/"],
    rooms: ["words", "plan", "watch", "report", "world"],
    packages: ["zod"],
  },
  {
    name: "fleet",
    about: "launches dynos, watches them, makes room for others",
    holds: ["src/fleet/"],
    rooms: ["words", "plan", "watch", "report", "world", "ending"],
    packages: ["node:crypto"],
  },
  {
    name: "walk",
    about: "the walk of a run, of setup and of teardown, step by step",
    holds: ["src/steps/", "src/run.ts"],
    rooms: [
      "words",
      "plan",
      "setup",
      "watch",
      "locust",
      "statistics",
      "report",
      "inputs",
      "world",
      "targeting",
      "ending",
      "fleet",
    ],
    packages: ["node:path", "node:stream/consumers"],
  },
  {
    name: "doctor",
    about: "examines accounts",
    holds: ["src/doctor/"],
    rooms: ["words", "plan", "inputs", "world", "azure", "github", "heroku", "targeting"],
    packages: ["zod"],
  },
  {
    name: "cli",
    about: "the command line",
    holds: ["src/cli/"],
    rooms: ["words", "report", "inputs", "world"],
    packages: ["commander", "node:fs", "node:path", "node:util", "yaml", "zod"],
  },
  {
    name: "doors",
    about: "where the programs begin, and how they are wired",
    holds: ["src/doors/"],
    rooms: [
      "words",
      "plan",
      "report",
      "inputs",
      "world",
      "network",
      "azure",
      "git",
      "github",
      "heroku",
      "target",
      "targeting",
      "ending",
      "walk",
      "doctor",
      "cli",
    ],
    packages: [
      "@actions/core",
      "@actions/github",
      "commander",
      "node:crypto",
      "node:fs",
      "node:fs/promises",
      "node:os",
      "node:path",
      "node:v8",
    ],
  },
  {
    name: "browser",
    about: "the script of the HTML report",
    holds: ["browser/"],
    rooms: ["words", "verdict", "report"],
    packages: ["uplot"],
  },
  {
    name: "local",
    about: "stand-ins for Heroku, GitHub and GitHub's runner",
    holds: ["local/"],
    rooms: ["report"],
    packages: ["@azure/storage-blob", "node:*", "yaml", "zod"],
  },
  {
    name: "tests",
    about: "tests",
    holds: ["__tests__/"],
    rooms: ["*"],
    packages: ["*"],
  },
  {
    name: "scripts",
    about: "builds, tables, pictures, records",
    holds: ["scripts/"],
    rooms: [
      "words",
      "plan",
      "watch",
      "statistics",
      "report",
      "inputs",
      "azure",
      "github",
      "heroku",
      "cli",
      "network",
      "doors",
      "local",
      "tests",
    ],
    packages: ["*"],
  },
  {
    name: "bench",
    about: "measures speed and memory",
    holds: ["bench/"],
    rooms: [
      "plan",
      "watch",
      "locust",
      "statistics",
      "report",
      "inputs",
      "world",
      "network",
      "heroku",
      "azure",
      "walk",
      "doors",
      "local",
    ],
    packages: ["csv-parse", "node:*"],
  },
];

/** The room of a file, by its path from the repository's top. */
export function roomOf(file: string): Room | undefined {
  const fitting = rooms.flatMap((room) =>
    room.holds.filter((place) => file.startsWith(place)).map((place) => ({ room, length: place.length })),
  );
  return fitting.sort((one, other) => other.length - one.length)[0]?.room;
}

/** A sentence for each import of the file that the wall does not let through. */
export function breachesIn(file: string, text: string): string[] {
  const room = roomOf(file);
  if (room === undefined) return [`${file} is in no room`];
  return importsOf(file, text).flatMap((module) => refusalOf(room, file, module) ?? []);
}

function refusalOf(room: Room, file: string, module: string | undefined): string | undefined {
  if (module === undefined) return `${file} imports something that only running it would tell`;
  if (!module.startsWith("."))
    return isIn(room.packages, module) ? undefined : `${file}: ${room.name} may not import ${module}`;
  const target = normalize(join(dirname(file), module));
  const other = roomOf(target);
  if (other === undefined) return `${file} imports ${target}, which is in no room`;
  return other === room || isIn(room.rooms, other.name)
    ? undefined
    : `${file}: ${room.name} may not import ${other.name} (${target})`;
}

function isIn(allowed: readonly string[], name: string): boolean {
  return allowed.some((one) => one === name || (one.endsWith("*") && name.startsWith(one.slice(0, -1))));
}
