import type { Answer, Call, Route } from "../http/route.ts";
import type { App, Scaling } from "./app.ts";
import { batchScalingBody, readBody, type ScalingBody, scalingBody } from "./bodies.ts";
import type { FormationRow } from "./formation.ts";
import { type OnApp, ok, onAppOf, route } from "./on-app.ts";
import { presentFormation } from "./present.ts";
import { cannotMix, noSuchSize, notFound } from "./refusals.ts";
import { type DynoSize, dynoSizes, findSize, sizesOf, unmixable } from "./sizes.ts";
import type { HerokuState } from "./state.ts";

export function formationRoutes(state: HerokuState): Route[] {
  const { onApp, listing } = onAppOf(state);
  return [
    route(
      "GET",
      "/apps/:app/formation",
      listing((app) => presentFormation(app)),
    ),
    route("PATCH", "/apps/:app/formation", onApp(scaleAll)),
    route("GET", "/apps/:app/formation/:type", onApp(showType)),
    route("PATCH", "/apps/:app/formation/:type", onApp(scaleOne)),
  ];
}

const showType: OnApp = (app, call) => ok(presentFormation(app, [findRow(app, call.params.type ?? "")])[0]);

const scaleAll: OnApp = (app, call) => {
  const { updates } = readBody(call, batchScalingBody);
  return ok(scale(app, updates));
};

function scaleOne(app: App, call: Call): Answer {
  const type = findRow(app, call.params.type ?? "").type;
  return ok(scale(app, [{ type, ...readBody(call, scalingBody) }])[0]);
}

function scale(app: App, updates: (ScalingBody & { type: string })[]) {
  const changes = updates.map((update) => readScaling(app, update));
  const sizes = app.formation.map(
    ({ type, size }) => changes.find((change) => change.type === type)?.size ?? size,
  );
  const mixed = unmixable(sizes);
  if (mixed) throw cannotMix(mixed);
  return presentFormation(app, app.scale(changes));
}

function readScaling(app: App, { type, quantity, size, dyno_size }: ScalingBody & { type: string }): Scaling {
  const row = findRow(app, type);
  const wanted = typeof dyno_size === "object" ? (dyno_size.name ?? dyno_size.id) : dyno_size;
  const name = wanted ?? size;
  return {
    type,
    ...(quantity !== undefined && { quantity: readQuantity(quantity, row) }),
    ...(name !== undefined && { size: readSize(app, name) }),
  };
}

// "+1" and "-1" count from what is there.
function readQuantity(quantity: number | string, row: FormationRow): number {
  const isStep = typeof quantity === "string" && /^[+-]/.test(quantity);
  return Math.max(0, isStep ? row.quantity + Number(quantity) : Number(quantity));
}

function readSize({ place }: App, name: string): DynoSize {
  const byId = dynoSizes.find(({ id }) => id === name)?.name;
  const size = findSize(byId ?? name, place);
  if (!size) throw noSuchSize(name, sizesOf(place));
  return size;
}

function findRow(app: App, type: string): FormationRow {
  const row = app.formation.find((candidate) => candidate.type === type);
  if (!row) throw notFound("process type", type);
  return row;
}
