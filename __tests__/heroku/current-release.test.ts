import { describe, expect, test } from "vitest";
import { builtVersionOf, commitOf, currentRelease } from "../../src/heroku/current-release.ts";

const build = (id: string, rest: object) => ({
  id,
  status: "succeeded",
  created_at: "2025-05-17T11:37:36Z",
  source_blob: { url: "https://example.com/a.tgz", version: `content of ${id}`, checksum: null },
  slug: null,
  release: null,
  ...rest,
});

/** What an app's release is told to run, with Heroku's answers in the shapes of May 2025. */
async function contentOf(answers: { releases: object[]; builds: object[] }): Promise<string | undefined> {
  const bodies: Record<string, unknown> = {
    "/apps/a/releases": answers.releases,
    "/apps/a/builds": answers.builds,
    "/apps/a/slugs/promoted": { commit: "commit of promoted" },
  };
  const read = async (path: string) => ({ body: bodies[path], headers: {} });
  return (await currentRelease("/apps/a", read, builtVersionOf))?.content;
}

const slugs = { builds: [build("b1", { slug: { id: "s1" } }), build("b2", { slug: { id: "s2" } })] };

describe("what an app runs", () => {
  test("is what the build of its slug was told, whatever was built since", async () => {
    const releases = [
      { version: 5, status: "failed", current: false, slug: { id: "s2" } },
      { version: 4, status: "succeeded", current: true, slug: { id: "s1" } },
    ];
    expect(await contentOf({ ...slugs, releases })).toBe("content of b1");
  });

  test("is not told by a build that failed", async () => {
    const builds = [build("b1", { status: "failed", release: { id: "r1" } })];
    const releases = [{ id: "r1", version: 4, status: "succeeded", current: true, slug: null }];
    expect(await contentOf({ builds, releases })).toBeUndefined();
  });

  test("is its slug's commit when no build of the app has made it", async () => {
    const releases = [{ version: 4, status: "succeeded", current: true, slug: { id: "promoted" } }];
    expect(await contentOf({ ...slugs, releases })).toBe("commit of promoted");
  });

  test("is known on Fir, too, after a config var has made another release", async () => {
    const image = [{ type: "oci-image", id: "i1" }];
    const builds = [build("b0", { release: { id: "r0" } }), build("b1", { release: { id: "r1" } })];
    const first = { id: "r1", version: 4, status: "succeeded", current: true, slug: null, artifacts: image };
    expect(await contentOf({ builds, releases: [first] })).toBe("content of b1");
    const second = { ...first, id: "r2", version: 5 };
    const releases = [second, { ...first, current: false }];
    expect(await contentOf({ builds, releases })).toBe("content of b1");
    const other = { ...second, artifacts: [{ type: "oci-image", id: "i2" }] };
    expect(await contentOf({ builds, releases: [other, { ...first, current: false }] })).toBeUndefined();
  });

  test("has no commit on Fir", async () => {
    const read = async () => ({ body: [{ version: 4, current: true, status: "succeeded" }], headers: {} });
    expect(await currentRelease("/apps/a", read, commitOf)).toEqual({ version: 4, content: undefined });
  });
});
