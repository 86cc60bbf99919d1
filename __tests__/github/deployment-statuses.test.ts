import { describe, expect, test } from "vitest";
import { firstSuccess } from "../../src/github/deployment-statuses.ts";
import { startHub } from "./hub.ts";

const repository = { owner: "example", repo: "shop" };
const permissions = { deployments: "read" } as const;

describe("the first success of a deployment", () => {
  test("is the oldest of its statuses, on however many pages they are", async () => {
    await using hub = await startHub({ permissions });
    const others = Array.from({ length: 120 }, (_, index) => ({ id: 100 + index, state: "success" }));
    hub.state.statuses.set(3, [{ id: 8, state: "pending" }, { id: 9, state: "success" }, ...others]);
    expect(await firstSuccess(hub.octokit, repository, 3)).toBe(9);
  });

  test("is not told when a status that may be the first cannot be read", async () => {
    await using hub = await startHub({ permissions });
    hub.state.statuses.set(3, [null as never, { id: 9, state: "success" }]);
    await expect(firstSuccess(hub.octokit, repository, 3)).rejects.toThrow(
      "GitHub's answer about the deployment's statuses is not as its API describes it: `[1]` is null, not an object",
    );
  });

  test("is none when none has succeeded", async () => {
    await using hub = await startHub({ permissions });
    hub.state.statuses.set(3, [{ id: 8, state: "failure" }]);
    expect(await firstSuccess(hub.octokit, repository, 3)).toBeUndefined();
  });

  test.each([
    ["the permission", {}],
    ["the deployment", permissions],
  ])("cannot be told without %s, and what to add is said", async (_, granted) => {
    await using hub = await startHub({ permissions: granted });
    await expect(firstSuccess(hub.octokit, repository, 3)).rejects.toThrow(
      "`github-token` may not see deployments; add `deployments: read` to the job's permissions",
    );
  });
});
