import type { SetupInputs } from "../inputs/setup-inputs.ts";
import type { TestBed } from "../plan/types.ts";
import { decideUpload, mostUploadBytes } from "../setup/content.ts";
import { regionOf } from "../setup/regions.ts";
import { scaleProblems } from "../setup/scale-lines.ts";
import type { AppRow, FolderFacts, Upload } from "../setup/types.ts";
import type { Package, SetupWorld } from "../setup-world.ts";
import { Failure, failureOf } from "../words/failure.ts";
import { newProblems } from "../words/problems.ts";

/** The folder, packed: what is the same for every app. */
export type Content = { facts: FolderFacts; upload: Upload; package: Package };

/** A bed and its app, if there is one already. */
export type FoundBed = { bed: TestBed; app: AppRow | undefined };

/** Everything that can be known to be wrong before anything is changed. Throws one Failure that lists it all. */
export async function prepareSetup(
  inputs: SetupInputs,
  world: SetupWorld,
): Promise<{ content: Content; beds: readonly FoundBed[] }> {
  const problems = newProblems();
  const content = await problems.attempt(() => readContent(inputs, world));
  const beds = await Promise.all(
    inputs.testBeds.map((bed) => problems.attempt(() => findBed(bed, inputs, world))),
  );
  problems.throwAny("This cannot be set up:");
  if (content === undefined) throw new Failure("There is no content");
  return { content, beds: beds.filter((bed) => bed !== undefined) };
}

async function readContent(inputs: SetupInputs, { folder }: SetupWorld): Promise<Content> {
  const facts = await folder.inspect(inputs.path);
  const { upload, problems } = decideUpload(facts, inputs);
  problems.push(...scaleProblems(inputs.scale ?? [], upload.processTypes));
  if (problems.length > 0) throw failureOf(`The content of "${inputs.path}" cannot be used:`, problems);
  const packed = await folder.pack(inputs.path, upload.additions);
  if (packed.bytes > mostUploadBytes) throw new Failure(tooLarge(inputs.path, packed.bytes));
  return { facts, upload, package: packed };
}

function tooLarge(path: string, bytes: number): string {
  const megabytes = (count: number): number => Math.ceil(count / 1_000_000);
  return `\`path\`: "${path}" is ${megabytes(bytes)} MB when packed, and Heroku takes at most ${megabytes(mostUploadBytes)} MB; keep large files out of the repository's folder`;
}

async function findBed(bed: TestBed, inputs: SetupInputs, { apps }: SetupWorld): Promise<FoundBed> {
  const app = await apps.find(bed.app);
  const wanted = regionOf(bed, inputs.region);
  if (app?.region === undefined || wanted === undefined || app.region === wanted) return { bed, app };
  throw new Failure(
    `\`heroku-app\`: app "${bed.app}" is in \`${app.region}\` and not in \`${wanted}\`, and an app cannot move; take another name`,
  );
}
