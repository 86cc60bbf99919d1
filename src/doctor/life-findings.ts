import { carriesMarker } from "../plan/marker.ts";
import { quote } from "../words/wording.ts";
import { endWords, type Life, type Trial, timeToLiveSeconds } from "./one-off-check.ts";
import type { Finding } from "./types.ts";

const knownStates = ["starting", "up", "idle", "created", ...endWords];

/** What the life of a dyno says of the marker, the states and the end. */
export function findingsOf(what: string, life: Life, trial: Pick<Trial, "marker">): Finding[] {
  return [markerFinding(what, life, trial), statesFinding(what, life), endFinding(what, life)];
}

function markerFinding(what: string, life: Life, { marker }: Pick<Trial, "marker">): Finding {
  const { sent, answered, listed } = life;
  const isKept = [answered, listed ?? ""].every((command) => carriesMarker(command, marker));
  const shown = listed === undefined ? "never showed the dyno" : `shows ${quote(listed)}`;
  return {
    check: `${what}: marker`,
    outcome: isKept ? "holds" : "unlike",
    needed: false,
    says: `Sent ${quote(sent)}; the answer shows ${quote(answered)}, the list ${shown}`,
    advice: isKept
      ? undefined
      : "Other runs do not know a run by its dynos here: do not start two at once in this app",
    seen: { ...life, id: undefined },
  };
}

function statesFinding(what: string, { states, ended }: Life): Finding {
  const isKnown = states.every((state) => knownStates.includes(state));
  return {
    check: `${what}: states`,
    outcome: isKnown ? "holds" : "unlike",
    needed: false,
    says: `The list showed the dyno as ${[...states, ended ? "gone" : "still there"].join(", ")}`,
  };
}

function endFinding(what: string, { ended, name, seconds }: Life): Finding {
  const finding = { check: `${what}: end`, needed: true };
  if (ended)
    return { ...finding, outcome: "holds", says: `${name} was over ${seconds}s after it was asked for` };
  return {
    ...finding,
    outcome: "fails",
    says: `${name} was still in the list after ${seconds}s, and was asked to stop`,
    advice: `Look with \`heroku ps\`; Heroku ends it by itself ${timeToLiveSeconds}s after its start`,
  };
}
