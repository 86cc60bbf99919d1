import type { AppFacts, Scenario } from "../../src/plan/types.ts";

export function sampleScenario(changes: Partial<Scenario> = {}): Scenario {
  return {
    name: "checkout",
    start: { kind: "process-type", processType: "worker_scene_1" },
    users: 50,
    spawnRate: 10,
    runTimeSeconds: 120,
    stopTimeoutSeconds: 10,
    dynos: 1,
    dynoSize: "standard-1x",
    targetUrl: undefined,
    env: {},
    thresholds: [],
    ...changes,
  };
}

/** Prices as Heroku's CLI lists them; `Quantum-S`, which nobody knows, without one. */
export function sampleFacts(changes: Partial<AppFacts> = {}): AppFacts {
  return {
    name: "loadtest-app",
    region: "eu",
    stack: "heroku-24",
    generation: "cedar",
    isInSpace: false,
    formation: [
      {
        type: "worker_scene_1",
        command: "bash ./run.sh locustfile_scene_1.py scene_1",
        dynoSize: "Standard-1X",
      },
      {
        type: "worker_scene_2",
        command: "bash ./run.sh locustfile_scene_2.py scene_2",
        dynoSize: "Standard-1X",
      },
    ],
    sizes: [
      { name: "Standard-1X", price: { usdPerMonth: 25, from: "heroku" }, memoryGb: 0.5, generation: "cedar" },
      { name: "Standard-2X", price: { usdPerMonth: 50, from: "heroku" }, memoryGb: 1, generation: "cedar" },
      {
        name: "Performance-M",
        price: { usdPerMonth: 250, from: "heroku" },
        memoryGb: 2.5,
        generation: "cedar",
      },
      { name: "Quantum-S", price: undefined, memoryGb: 1, generation: "cedar" },
    ],
    clockAheadMs: 0,
    ...changes,
  };
}
