import type { z } from "zod";
import {
  appAnswer,
  buildsAnswer,
  formationAnswer,
  readAnswer,
  sizeRow,
  sizesAnswer,
} from "../heroku/answers.ts";
import { unlessMissing } from "../heroku/heroku-failure.ts";
import { pipelineStage } from "../heroku/pipeline-stage.ts";
import { pathOf } from "../heroku/request.ts";
import { quote } from "../words/wording.ts";
import { fieldsOf, textOf } from "./fields.ts";
import type { Finding, HerokuAccess } from "./types.ts";

/** What later checks go by. */
export type AppSeen = {
  app: string;
  generation: string;
  /** Of a space; undefined in the Common Runtime. */
  space: string | undefined;
  formation: readonly { type: string; command: string }[];
};

/** The app as the key may see it. A Failure when it may not. */
export async function lookAtApp(
  app: string,
  heroku: HerokuAccess,
): Promise<{ seen: AppSeen; finding: Finding }> {
  const path = pathOf(app);
  const answer = await heroku.ask({ method: "GET", path });
  const { region, stack, generation } = readAnswer(appAnswer, answer.body, "the app");
  const formation = await heroku.ask({ method: "GET", path: `${path}/formation` });
  const types = readAnswer(formationAnswer, formation.body, "the app's formation");
  const space = textOf(fieldsOf(answer.body).space, "name");
  const kind = generation?.name ?? "cedar";
  const place = space === undefined ? "" : `, in space ${quote(space)}`;
  return {
    seen: {
      app,
      generation: kind,
      space,
      formation: types.flatMap(({ type, command = "" }) => (type === undefined ? [] : { type, command })),
    },
    finding: {
      check: "app",
      outcome: "holds",
      needed: true,
      says: `The key may see app ${quote(app)} (${region?.name ?? "region not told"}, ${stack?.name ?? "stack not told"}, ${kind}${place}); it has ${types.length} process types`,
      // No owner and no command: this is pasted into issues.
      seen: {
        stack: stack?.name,
        generation: generation?.name,
        space: fieldsOf(answer.body).space,
        sizes: types.map(({ size, dyno_size: own }) => own?.name ?? size),
        scopes: answer.headers["oauth-scope"],
      },
    },
  };
}

/** Whether the app may be used at all: never one at the stage `production` without leave. */
export async function checkStage(
  { app }: AppSeen,
  allowProduction: boolean,
  heroku: HerokuAccess,
): Promise<Finding> {
  const finding = { check: "stage", needed: true };
  const answer = await pipelineStage(pathOf(app), (path) => heroku.ask({ method: "GET", path }));
  const { stage } = answer;
  if (answer.isInPipeline && stage === undefined)
    return {
      ...finding,
      outcome: "fails",
      says: `Heroku's answer about the pipeline of app ${quote(app)} has no \`stage\` that can be read`,
    };
  if (stage !== "production" || allowProduction)
    return {
      ...finding,
      outcome: "holds",
      says:
        stage === undefined
          ? `App ${quote(app)} is in no pipeline`
          : `App ${quote(app)} is at the stage ${stage}`,
    };
  return {
    ...finding,
    outcome: "fails",
    says: `App ${quote(app)} is at the stage production of its pipeline`,
    advice: "Give the app that runs Locust, or write `allow-production: true`",
  };
}

/** Sizes and prices as Heroku gives them; the chosen size must be among them. */
export async function checkSizes(seen: AppSeen, dynoSize: string, heroku: HerokuAccess): Promise<Finding> {
  const path = `${pathOf(seen.app)}/available-dyno-sizes`;
  const { body } = await heroku.ask({ method: "GET", path });
  const listed = readAnswer(sizesAnswer, body, "the app's dyno sizes");
  const rows = listed.flatMap((row) => sizeRow.safeParse(row).data ?? []);
  const isListed = rows.some(({ name }) => name.toLowerCase() === dynoSize);
  const foreign = seen.space === undefined ? rows.filter((row) => row.private_space_only === true) : [];
  const prices = rows.map(({ name, cost }) => `${name} ${priceText(cost)}`).join(", ");
  const says = `Heroku lists ${rows.length} sizes for the app: ${prices}`;
  const finding = { check: "sizes", needed: true, seen: body };
  if (!isListed)
    return {
      ...finding,
      outcome: "fails",
      says: `${says}. ${quote(dynoSize)} is not among them`,
      advice: "Write one of these as `dyno-size`",
    };
  const isOnRecord =
    rows.every(({ cost: { unit = "monthly" } = {} }) => unit === "monthly") && foreign.length === 0;
  return {
    ...finding,
    outcome: isOnRecord ? "holds" : "unlike",
    says: isOnRecord
      ? says
      : `${says}. On record are prices of the unit \`monthly\` and no size that only spaces have`,
  };
}

function priceText({ cents, unit = "without a unit" }: z.infer<typeof sizeRow>["cost"] = {}): string {
  return cents === undefined ? "without a price" : `$${cents / 100} ${unit}`;
}

/** Whether Heroku gives back as a slug's commit what a build was told; from the app's last build, without a new one. */
export async function checkLastBuild({ app, generation }: AppSeen, heroku: HerokuAccess): Promise<Finding> {
  const finding = { check: "last build", needed: false };
  if (generation === "fir")
    return { ...finding, outcome: "unchecked", says: "A Fir app has images and no slugs" };
  const ask = async (path: string) =>
    (await heroku.ask({ method: "GET", path: `${pathOf(app)}${path}` })).body;
  const builds = readAnswer(buildsAnswer, await ask("/builds"), "the app's builds");
  const build = builds.findLast(({ status }) => status === "succeeded");
  const version = build?.source_blob?.version;
  const slug = build?.slug?.id;
  if (version === undefined || slug === undefined)
    return {
      ...finding,
      outcome: "unchecked",
      says: "The app has no build that succeeded and named its version",
    };
  const answer = await unlessMissing(() => ask(`/slugs/${encodeURIComponent(slug)}`));
  const commit = textOf(answer, "commit");
  return { ...finding, ...compared(version, commit), seen: { version, commit } };
}

function compared(version: string, commit: string | undefined): Pick<Finding, "outcome" | "says"> {
  if (commit === version)
    return { outcome: "holds", says: "The last build's version and its slug's commit are equal" };
  const told = commit === undefined ? "is not told" : `is ${quote(commit)}`;
  return {
    outcome: "unlike",
    says: `The last build's version is ${quote(version)}, its slug's commit ${told}`,
  };
}
