import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that run the built action again and again, the longest first. Vitest begins with the largest files; these are
 * small, and the last of them would run alone at the end.
 */
const longest = [
  "faults/watch",
  "walk-limits",
  "walk-changed-answers",
  "faults/create",
  "walk-off-the-path",
  "faults/storage",
  "walk-setup",
  "faults/job",
  "guides/run",
  "setup-refusals",
  "local/heroku-builds",
  "workflows/staging",
  "local/platform",
  "local/heroku-cli",
  "local/heroku-cli-setup",
  "heroku/changed-answers",
  "walk-target",
  "workflows/workflows",
  "own-upload/own-upload",
  "walk-comment",
  "walk-beds",
].map((name) => `__tests__/${name}.test.ts`);

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const place = longest.indexOf(relative(project.config.root, moduleId));
      return place < 0 ? longest.length : place;
    };
    return others.toSorted((one, other) => rank(one) - rank(other));
  }
}
