import { expect, test } from "vitest";
import { handTurnedClock } from "../../local/clock.ts";
import type { Permission } from "../../local/github/state.ts";
import { github, person, repo, sha } from "./github-fixture.ts";

test("a comment is made, found, changed and deleted", async () => {
  const clock = handTurnedClock(0);
  await using hub = await github({ clock });
  const { issues } = hub.rest;

  const { data: made, status } = await issues.createComment({ ...repo, issue_number: 7, body: "first" });
  expect(status).toBe(201);
  expect(made).toMatchObject({
    body: "first",
    user: { login: "github-actions[bot]", type: "Bot" },
    html_url: `${hub.standIn.serverUrl}/example/shop/pull/7#issuecomment-${made.id}`,
    created_at: "1970-01-01T00:00:00.000Z",
  });

  clock.turn(1000);
  await issues.updateComment({ ...repo, comment_id: made.id, body: "second" });
  const { data: got } = await issues.getComment({ ...repo, comment_id: made.id });
  expect(got).toMatchObject({ body: "second", updated_at: "1970-01-01T00:00:01.000Z" });

  expect((await issues.deleteComment({ ...repo, comment_id: made.id })).status).toBe(204);
  expect((await issues.listComments({ ...repo, issue_number: 7 })).data).toEqual([]);
});

test("comments come thirty a page, a hundred at most, and the links lead through all pages", async () => {
  await using hub = await github();
  for (let n = 1; n <= 101; n += 1) hub.standIn.state.addComment(7, `comment ${n}`, person);
  const list = (query: object) => hub.rest.issues.listComments({ ...repo, issue_number: 7, ...query });

  const first = await list({});
  expect(first.data).toHaveLength(30);
  expect(first.headers.link).toMatch(/page=2>; rel="next", <.*page=4>; rel="last"$/);
  expect((await list({ per_page: 500 })).data).toHaveLength(100);
  expect((await list({ page: 4 })).headers.link).toMatch(/page=3>; rel="prev", <.*page=1>; rel="first"$/);

  const all = await hub.paginate(hub.rest.issues.listComments, { ...repo, issue_number: 7, per_page: 100 });
  expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 101 }, (_, n) => `comment ${n + 1}`));
});

test("a comment of another person is shown as theirs", async () => {
  await using hub = await github();
  hub.standIn.state.addComment(7, "hello", person);

  const { data } = await hub.rest.issues.listComments({ ...repo, issue_number: 7 });

  expect(data).toMatchObject([{ user: person }]);
});

test("a body may have 65,536 characters and not one more, whatever they are", async () => {
  await using hub = await github();
  const create = (body: string) => hub.rest.issues.createComment({ ...repo, issue_number: 7, body });

  await expect(create("😀".repeat(65_536))).resolves.toMatchObject({ status: 201 });
  await expect(create("x".repeat(65_537))).rejects.toMatchObject({
    status: 422,
    response: {
      data: {
        message: "Validation Failed",
        errors: [
          {
            resource: "IssueComment",
            code: "unprocessable",
            field: "data",
            message: "Body is too long (maximum is 65536 characters)",
          },
        ],
        documentation_url: "https://docs.github.com/rest/issues/comments#create-an-issue-comment",
        status: "422",
      },
    },
  });
});

test.each([
  ["blank", '{"body":" "}', 422, "Validation Failed"],
  ["absent", "{}", 422, 'Invalid request.\n\n"body" wasn\'t supplied.'],
  ["not JSON", "{", 400, "Problems parsing JSON"],
  ["null", "null", 422, 'Invalid request.\n\n"body" wasn\'t supplied.'],
])("a body is refused when it is %s", async (_, body, status, message) => {
  await using hub = await github();

  const answer = await fetch(`${hub.standIn.apiUrl}/repos/example/shop/issues/7/comments`, {
    method: "POST",
    headers: { authorization: "token ghs_token" },
    body,
  });

  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ message });
});

test("a job's token is nobody's, a personal token is somebody's", async () => {
  await using job = await github();
  await using own = await github({ kind: "user" });

  await expect(job.rest.users.getAuthenticated()).rejects.toMatchObject({
    status: 403,
    response: { data: { message: "Resource not accessible by integration" } },
  });
  expect((await own.rest.users.getAuthenticated()).data.login).toBe("octocat");
});

test.each<[string, Partial<Record<Permission, "read" | "write">>, boolean]>([
  ["nothing", {}, false],
  ["reading pull requests", { pull_requests: "read" }, false],
  ["writing contents", { contents: "write" }, false],
  ["writing issues", { issues: "write" }, true],
  ["writing pull requests", { pull_requests: "write" }, true],
])("with permission for %s a comment is allowed or refused", async (_, permissions, allowed) => {
  await using hub = await github({ permissions });

  const comment = hub.rest.issues.createComment({ ...repo, issue_number: 7, body: "x" });

  if (allowed) await expect(comment).resolves.toMatchObject({ status: 201 });
  else {
    await expect(comment).rejects.toMatchObject({
      status: 403,
      response: { data: { message: "Resource not accessible by integration" } },
    });
  }
});

test("credentials are checked", async () => {
  await using hub = await github();
  const get = (headers: Record<string, string>) => fetch(`${hub.standIn.apiUrl}/user`, { headers });

  const wrong = await get({ authorization: "Bearer ghs_other" });
  expect(wrong.status).toBe(401);
  expect(await wrong.json()).toMatchObject({ message: "Bad credentials", status: "401" });
  expect((await get({})).status).toBe(401);
});

test.each([
  ["an unknown pull request", "/repos/example/shop/issues/70/comments"],
  ["an unknown comment", "/repos/example/shop/issues/comments/70"],
  ["another repository", "/repos/example/other/pulls/7"],
])("%s is not found", async (_, path) => {
  await using hub = await github();

  const answer = await fetch(hub.standIn.apiUrl + path, { headers: { authorization: "token ghs_token" } });

  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ message: "Not Found", status: "404" });
});

test("what is not imitated says so", async () => {
  await using hub = await github();

  await expect(hub.rest.checks.listForRef({ ...repo, ref: sha })).rejects.toMatchObject({
    status: 501,
    response: { data: { message: expect.stringContaining("is not imitated by the GitHub stand-in") } },
  });
});
