import type { Inputs } from "../src/inputs/inputs.ts";
import { makePlan } from "../src/plan/make-plan.ts";
import type { Plan } from "../src/plan/types.ts";

/** The plan of a run in an app that the benches do not ask Heroku for. `generation`: Fir runs the most dynos at once. */
export function madePlan(inputs: Inputs, generation: "cedar" | "fir"): Plan {
  const facts = {
    name: "loadtest",
    region: "eu",
    stack: "heroku-24",
    generation,
    isInSpace: false,
    formation: [{ type: "shop", command: "bash ./run.sh locustfile.py shop", dynoSize: undefined }],
    sizes: [
      {
        name: "Standard-1X",
        price: { usdPerMonth: 25, from: "heroku" as const },
        memoryGb: 0.5,
        generation: undefined,
      },
    ],
    clockAheadMs: 0,
  };
  return makePlan({
    ...inputs,
    runId: "bench-1",
    targetUrl: "https://shop.example.com",
    targets: ["0123abcd"],
    beds: [{ name: undefined, app: facts.name, facts }],
  });
}
