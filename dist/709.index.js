export const id = 709;
export const ids = [709];
export const modules = {

/***/ 7069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dv: () => (/* binding */ actInJob),
  x$: () => (/* binding */ endsAtOnce),
  vy: () => (/* binding */ failStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./lib/inputs/secrets.js
var secrets = __webpack_require__(9516);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/report/failure-markdown.js

/**
 * An error that ended the step, for its summary: what failed, and each problem as one item of a list. Lines that belong to
 * a problem, which point into what was typed, are shown as they are.
 */
function failureMarkdown(message) {
    const [first = "", ...others] = message.split("\n");
    const lines = others.filter((line) => line.trim() !== "");
    const list = lines.flatMap((line, index) => {
        const [, problem] = /^ {2}- (.*)$/.exec(line) ?? [];
        if (problem !== undefined)
            return [`- ${(0,report_escape/* markdownSentence */.nv)(problem)}`];
        const isFirst = index === 0 || /^ {2}- /.test(lines[index - 1] ?? "");
        return [...(isFirst ? [""] : []), `    ${(0,report_escape/* logLines */.OG)(line)}`];
    });
    return ["### The step failed", "", (0,report_escape/* markdownSentence */.nv)(first), "", ...list, ""].join("\n");
}

// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/doors/heroku-wiring.js + 1 modules
var heroku_wiring = __webpack_require__(2676);
// EXTERNAL MODULE: ./lib/doors/uncaught.js
var uncaught = __webpack_require__(9842);
;// CONCATENATED MODULE: ./lib/doors/in-job.js







/** For what leaves no dyno behind: what Heroku has begun goes on there, and the step can be run again. */
const endsAtOnce = { patienceMs: 0 };
/** A doorway's act in a job: nothing is said before the secrets are hidden, and what goes wrong fails the step, once. */
async function actInJob(act, { onUncaught = () => undefined, patienceMs } = {}) {
    (0,heroku_wiring/* quietHeroku */.rU)();
    try {
        for (const form of new Set((0,secrets/* secretsIn */.V)(process.env).flatMap(failure/* maskedForms */.$e)))
            core/* setSecret */.Pq(form);
        await (0,uncaught/* orUncaught */.tp)(act(), patienceMs);
    }
    catch (error) {
        if (error === uncaught/* uncaught */.GN.reason)
            onUncaught();
        const message = (0,failure/* describe */.q0)(error);
        failStep(message);
        await summarize(message);
    }
    // Streams and sockets that are still open have nothing to say any more, and no error of theirs is one of the step's.
    process.exit();
}
/** On the run's page. The error counts, with or without it. */
async function summarize(message) {
    if (process.env.GITHUB_STEP_SUMMARY === undefined)
        return;
    await core/* summary */.z
        .addRaw(failureMarkdown(message))
        .write()
        .catch(() => undefined);
}
/** Long enough for every error that we word. */
const longestLine = 10_000;
/** Ends the step as failed, with a text in which nothing is a workflow command or a control of the terminal. */
function failStep(message) {
    core.setFailed((0,report_escape/* logLines */.OG)(message, longestLine));
}


/***/ }),

/***/ 7536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ writtenAnswer),
/* harmony export */   HL: () => (/* binding */ headAnswer),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   OD: () => (/* binding */ commentRow),
/* harmony export */   X$: () => (/* binding */ refusalAnswer),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   cx: () => (/* binding */ userAnswer),
/* harmony export */   jf: () => (/* binding */ statusRow),
/* harmony export */   s_: () => (/* binding */ pullRow),
/* harmony export */   z3: () => (/* binding */ unlike)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9413);


/** No name and no address of GitHub's is longer; what is kept of many rows has a size then. */
const longest = 1_000;
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(longest);
const id = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig();
const name = text.min(1);
const sha = name;
/** The parts of GitHub's answers that we read. A body may be null by GitHub's own word; then it has no marker. */
const commentRow = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id,
    node_id: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .n)(text),
    html_url: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .n)(text),
    body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    // Null of an account that is deleted.
    user: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: name, type: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .n)(text) }).nullable(),
});
const statusRow = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id, state: text });
/** Of one that was written: everything about it is known but where it is. */
const writtenAnswer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .n)(id), html_url: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .n)(text) });
const pullRow = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    state: text,
    head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, ref: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .n)(text) }),
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: text }) }),
    merge_commit_sha: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .n)(sha),
});
/** Where it stands. */
const headAnswer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha }), merge_commit_sha: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .n)(sha) });
const userAnswer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .n)(name) });
/** Of what octokit throws: GitHub's own words. */
const refusalAnswer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    response: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }) }),
});
function readRows(row, body, what) {
    // A schema takes a hundred times the memory of a row that does not fit it.
    if (Array.isArray(body) && body.length > mostRows)
        throw new Error(`GitHub's answer about ${what} has more than ${mostRows} rows on one page`);
    const list = readAnswer(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()), body, what);
    const whole = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(row).safeParse(list);
    return {
        rows: list.flatMap((one) => row.safeParse(one).data ?? []),
        problem: whole.success ? undefined : unlike(what, (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeProblems */ .q)(whole.error, list)),
    };
}
/** A page has a hundred at most. */
const mostRows = 1_000;
/** The answer in its known shape; an error that says what of it is missing or of another kind. */
function readAnswer(schema, body, what) {
    const read = schema.safeParse(body);
    if (read.success)
        return read.data;
    throw unlike(what, (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeProblems */ .q)(read.error, body));
}
function unlike(what, how) {
    return new Error(`GitHub's answer about ${what} is not as its API describes it: ${how}`);
}


/***/ }),

/***/ 106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ UnsureAuthor),
/* harmony export */   w: () => (/* binding */ authorship)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7536);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8595);



/** Nothing is written then: it could change another's comment, or be a second one. */
class UnsureAuthor extends Error {
    constructor({ user }, options) {
        const who = user?.login ?? "a deleted account";
        const text = `A comment of ${who} carries the marker of this report, and GitHub did not say whether it was written with \`github-token\`, so no comment was written or changed. Delete that comment if it is not ours, or set another \`comment-key\``;
        super(text, options);
        this.name = "UnsureAuthor";
    }
}
/**
 * Whoever may ask who he is (a person's token) is known by his login. A job's or an app's token may not (403); GitHub then
 * says by GraphQL, of each comment, whether that token's owner wrote it.
 */
function authorship(github) {
    const { octokit } = github;
    let asked;
    const known = new Map();
    return async (candidates) => {
        if (candidates.length === 0)
            return [];
        asked ??= ownLogin(octokit);
        const own = await asked;
        if (own !== undefined)
            return candidates.filter(({ user }) => user?.login === own);
        const open = candidates.filter(({ id }) => !known.has(id));
        for (const [id, isOurs] of await lookUp(github, open))
            known.set(id, isOurs);
        return candidates.filter(({ id }) => known.get(id) === true);
    };
}
async function ownLogin(octokit) {
    try {
        const { data } = await octokit.rest.users.getAuthenticated();
        return _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .userAnswer */ .cx.safeParse(data).data?.login;
    }
    catch (error) {
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isForbidden */ .US)(error))
            throw error;
        return undefined;
    }
}
const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { databaseId viewerDidAuthor } } }";
/** A node that cannot be read says nothing, as one that is not there. */
const answer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    nodes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ databaseId: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), viewerDidAuthor: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() }).nullable().catch(null)),
});
/** GitHub takes at most so many ids in one question. */
const idsAtOnce = 100;
async function lookUp(github, candidates) {
    const found = new Map();
    for (let from = 0; from < candidates.length; from += idsAtOnce) {
        const some = candidates.slice(from, from + idsAtOnce);
        for (const [id, isOurs] of await ask(github, some))
            found.set(id, isOurs);
    }
    return found;
}
async function ask(github, candidates) {
    const nodes = await nodesOf(github.octokit, candidates);
    const said = new Map(nodes.map(({ databaseId, viewerDidAuthor }) => [databaseId, viewerDidAuthor]));
    for (const candidate of candidates)
        if (!said.has(candidate.id) && (await isThere(candidate, github)))
            throw new UnsureAuthor(candidate);
    return said;
}
/** False for one that somebody has deleted since it was listed. */
async function isThere({ id }, { octokit, repository }) {
    try {
        await octokit.rest.issues.getComment({ ...repository, comment_id: id });
        return true;
    }
    catch (error) {
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) !== 404)
            throw error;
        return false;
    }
}
/** GitHub leaves out those that it does not find, with an error beside the others' answers. */
async function nodesOf(octokit, candidates) {
    try {
        const said = await octokit.graphql(query, { ids: candidates.map(({ node_id }) => node_id) });
        return (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(answer, said, writers).nodes.filter((node) => node !== null);
    }
    catch (error) {
        if (isWithoutGraphql(error))
            return candidates.map(byJobToken);
        const rest = answer.safeParse(error.data);
        if (rest.success)
            return rest.data.nodes.filter((node) => node !== null);
        throw new UnsureAuthor(candidates[0], { cause: told(error) });
    }
}
const writers = "who wrote the comments";
const errorsOfGraphql = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ errors: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })) });
/** octokit stumbles over an answer that is none of GraphQL, in words of its own code. */
function told(error) {
    const isWorded = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) !== undefined ||
        errorsOfGraphql.safeParse(error).success ||
        !(error instanceof TypeError || "errors" in Object(error));
    return isWorded ? error : (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .unlike */ .z3)(writers, "it is none of GraphQL");
}
/** Gitea and Forgejo, which speak GitHub's REST alone. */
function isWithoutGraphql(error) {
    return [404, 405, 501].includes((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) ?? 0);
}
/** What the job's own token writes is by this user; of another bot it cannot be told whose token it has. */
function byJobToken(candidate) {
    const { id: databaseId, user } = candidate;
    if (user?.type === "Bot" && user.login !== "github-actions[bot]")
        throw new UnsureAuthor(candidate);
    return { databaseId, viewerDidAuthor: user?.type === "Bot" };
}


/***/ }),

/***/ 7779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   dW: () => (/* binding */ withNote),
/* harmony export */   l9: () => (/* binding */ hasNote),
/* harmony export */   q8: () => (/* binding */ withRecord),
/* harmony export */   tJ: () => (/* binding */ isRunOfPast)
/* harmony export */ });
const recordLine = /<!-- verdict:([a-z]+) -->(?:<!-- run:([\w-]+)(?: commit:([0-9a-f]+))? -->)?\s*$/;
/** The comment's text as it is sent, with the record at its end in place of the one that it had. */
function withRecord(body, { verdict, commit, run }) {
    const text = body.replace(recordLine, "").trimEnd();
    const tested = commit === undefined || !/^[0-9a-f]+$/.test(commit) ? "" : ` commit:${commit}`;
    return `${text}\n\n<!-- verdict:${verdict} --><!-- run:${run}${tested} -->\n`;
}
/** Undefined when there is none. What stands elsewhere in the text is not read: names and messages are others' words. */
function readRecord(body) {
    const found = recordLine.exec(body);
    if (found === null)
        return undefined;
    const [, verdict, run, commit] = found;
    return { ...(verdict && { verdict }), ...(run && { run }), commit };
}
/** Clocks of runners may differ by so much. */
const clockToleranceMs = 5 * 60_000;
/**
 * Whether a run can have had this id by now. Whoever may edit the comment can write any into it, and one of the future
 * would never be written over.
 */
function isRunOfPast(run, now) {
    if (!/^\d{8}t\d{6}z-[0-9a-f]{8}$/.test(run))
        return false;
    const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)/.exec(run) ?? [];
    const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return at <= now + clockToleranceMs;
}
const [noteStart, noteEnd] = ["<!-- note -->", "<!-- /note -->"];
/** The comment with a note of ours above its headline, in place of the one that it had. */
function withNote(body, note) {
    const [marker = "", ...rest] = body.split("\n");
    const text = rest.join("\n");
    const bare = hasNote(body) ? text.slice(text.indexOf(noteEnd) + noteEnd.length) : text;
    return [marker, noteStart, note, noteEnd, bare.replace(/^\s*/, "\n")].join("\n");
}
/** Whether the comment says above its headline that it is not the last word. */
function hasNote(body) {
    const [, second = ""] = body.split("\n");
    return second.trimEnd() === noteStart && body.includes(noteEnd);
}


/***/ }),

/***/ 9607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _plan_deployment_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(997);
/* harmony import */ var _plan_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5749);



const commit = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() });
const repository = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullish() });
const pullOfRun = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    head: commit.nullish(),
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repo: repository.nullish() }).nullish(),
});
/** The parts of the webhook payloads that we read. GitHub sends `null` for a part that does not apply. */
const parts = {
    repository,
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), head: commit.nullish() }),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        head_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        head_branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        pull_requests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pullOfRun).nullish(),
    }),
    deployment: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullish().catch(null),
        sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        production_environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().nullish(),
        transient_environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().nullish().catch(null),
        payload: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J().optional(),
    }),
    deployment_status: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullish().catch(null),
        environment_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    }),
    // Of a push. Its `after` is no commit when a tag with a message was pushed.
    head_commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() }),
};
/** Reads a webhook payload; parts that are missing or of another shape are taken as absent. */
function readEvent(raw, workflowSha) {
    const pull = part(raw, "pull_request");
    const workflow = part(raw, "workflow_run");
    const deployment = part(raw, "deployment");
    const pushed = part(raw, "head_commit");
    const sha = pull?.head?.sha ?? deployment?.sha ?? workflow?.head_sha ?? pushed?.id ?? undefined;
    return {
        sha: sha ?? workflowSha,
        isAboutCommit: sha !== undefined,
        ref: deployment?.ref ?? workflow?.head_branch ?? undefined,
        ...deploymentIn({ deployment, status: part(raw, "deployment_status") }),
        // A deployment may come from a workflow that ran on another commit.
        pullRequest: pull?.number ?? (workflow?.head_sha === sha ? pullOf(workflow, part(raw, "repository")) : undefined),
    };
}
function deploymentIn(told) {
    const { deployment, status } = told;
    return {
        environment: status?.environment ?? deployment?.environment ?? undefined,
        isProduction: isProduction(told),
        isReviewApp: isReviewApp(told),
        address: (0,_plan_deployment_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOfDeployment */ .LR)({
            environmentUrl: status?.environment_url ?? undefined,
            payload: deployment?.payload,
        }),
        deploymentState: status?.state ?? undefined,
        deploymentId: deployment?.id ?? undefined,
        statusId: status?.id ?? undefined,
        deployedSha: deployment?.sha ?? undefined,
    };
}
/** Heroku and others set the mark by the environment's name alone, and some not at all. */
function isProduction({ deployment, status }) {
    if (deployment?.production_environment === true)
        return true;
    const names = [status?.environment, deployment?.environment].map((name) => name ?? "");
    if (deployment?.transient_environment === true)
        return false;
    return names.some((name) => !(0,_plan_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .namesReviewApp */ .wi)(name) && (0,_plan_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .namesProduction */ .iS)(name));
}
function isReviewApp({ deployment, status }) {
    if (deployment?.production_environment === true)
        return false;
    return (deployment?.transient_environment === true ||
        (0,_plan_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .namesReviewApp */ .wi)(status?.environment ?? deployment?.environment ?? ""));
}
/**
 * The pull request that a finished workflow ran for. GitHub lists every one with that head, those of other repositories
 * of the network too (an example of it is in `@octokit/webhooks-examples`).
 */
function pullOf(workflow, home) {
    const ours = (workflow?.pull_requests ?? []).filter(({ base }) => (base?.repo?.id ?? home?.id) === home?.id);
    return (ours.find(({ head }) => head?.sha === workflow?.head_sha) ?? ours[0])?.number;
}
function part(raw, name) {
    const read = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ [name]: parts[name] }).safeParse(raw);
    return read.success ? read.data[name] : undefined;
}


/***/ }),

/***/ 4029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   nn: () => (/* binding */ joinParts),
/* harmony export */   pn: () => (/* binding */ partName)
/* harmony export */ });
/**
 * What main hands on to the post step comes there as a variable of the environment, which has at most 131,072 bytes on
 * Linux (`MAX_ARG_STRLEN`) and 32,767 characters on Windows: with a longer one the post step cannot even be started. All
 * variables together have at most 2 MB on Linux. Source: execve(2); Microsoft Learn, "Environment Variables".
 */
const longestPart = /[\s\S]{1,16000}/gu;
const mostParts = 60;
/** A value in parts that the environment can take: `name`, `name-2`, `name-3` … */
function partsOf(value) {
    const parts = value.match(longestPart) ?? [""];
    if (parts.length > mostParts)
        throw new Error(`it has ${value.length} characters`);
    return parts;
}
function partName(name, index) {
    return index === 0 ? name : `${name}-${index + 1}`;
}
/** The value again, from its parts; the first that is empty ends it. */
function joinParts(name, read) {
    const parts = [];
    for (let index = 0; index < mostParts; index += 1) {
        const part = read(partName(name, index));
        if (part === "")
            break;
        parts.push(part);
    }
    return parts.join("");
}


/***/ }),

/***/ 4072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ githubJob)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2283);
/* harmony import */ var _handed_on_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4029);




/** GitHub drops a step's summary when it is larger. Source: actions/runner, CreateStepSummaryCommand. */
const summaryLimitBytes = 1_048_576;
/** Long enough for every error; a dyno's log line has at most 10,000 characters. */
const longestLine = 10_000;
/** The job on GitHub that this process runs in. Every text is redacted on its way out, and none is a command. */
function githubJob() {
    const info = (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)((0,_words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(line), longestLine));
    return {
        info,
        group: (title, lines) => {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)((0,_words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(title)));
            for (const line of lines)
                info(line);
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        },
        within: (title, act) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)((0,_words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(title)), act),
        annotate: ({ level, title, message }) => {
            const annotate = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm }[level];
            annotate((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLines */ .OG)(message, longestLine), { title: (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(title) });
        },
        summary: async (markdown) => {
            if (process.env.GITHUB_STEP_SUMMARY === undefined)
                return;
            const text = (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(markdown);
            const fits = Buffer.byteLength(text) < summaryLimitBytes;
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(fits ? text : "The report was too long for a step summary.").write();
        },
        output: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(value)),
        saveState: handingOn(info),
    };
}
/** Only the post step would miss it. What is being done, such as the ending of dynos, goes on without. */
function handingOn(info) {
    const written = new Map();
    return (name, value) => {
        try {
            const parts = (0,_handed_on_js__WEBPACK_IMPORTED_MODULE_3__/* .partsOf */ .CI)(value);
            // What a longer value before has left of itself is blotted out.
            const count = Math.max(parts.length, written.get(name) ?? 0);
            written.set(name, count);
            for (let index = 0; index < count; index += 1)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ((0,_handed_on_js__WEBPACK_IMPORTED_MODULE_3__/* .partName */ .pn)(name, index), parts[index] ?? "");
        }
        catch (error) {
            info(`\`${name}\` could not be handed on to the post step: ${(0,_words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error)}`);
        }
    };
}


/***/ }),

/***/ 2004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ githubClient)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./lib/github/answers.js
var answers = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/github/bounded-fetch.js
/** A `fetch` that has read the whole answer when it resolves, or rejects at its deadline and says which one it was. */
function boundedFetch(fetch, { tryMs, signal }) {
    return async (url, options) => {
        const deadline = AbortSignal.timeout(tryMs);
        try {
            return await wholeOf(await fetch(url, { ...options, signal: AbortSignal.any([deadline, signal]) }));
        }
        catch (error) {
            if (signal.aborted)
                throw new Error("GitHub took too long for all that was asked of it");
            if (deadline.aborted)
                throw new Error(`GitHub did not answer within ${tryMs / 1000} s`);
            throw error;
        }
    };
}
/** Fifty comments of the greatest length, which is what is asked for at once, have less. */
const mostBytes = 16 * 1024 * 1024;
async function wholeOf({ status, statusText, headers, body }) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of body ?? []) {
        bytes += chunk.byteLength;
        if (bytes > mostBytes)
            throw new Error(`GitHub's answer has more than ${mostBytes} bytes`);
        chunks.push(chunk);
    }
    const content = hasNoBody(status) ? null : new Blob(chunks);
    return new Response(content, { status, statusText, headers: [...headers] });
}
/** A `Response` of these may not be made with one. */
function hasNoBody(status) {
    return [101, 204, 205, 304].includes(status);
}

// EXTERNAL MODULE: ./lib/github/refusal.js
var refusal = __webpack_require__(8595);
;// CONCATENATED MODULE: ./lib/github/octokit.js




/** One try, from the first byte sent to the last byte read. GitHub itself gives up after ten seconds. */
const tryMs = 20_000;
const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
    // What GitHub refuses is told once, by whoever asked.
}
/**
 * Nothing is asked for compressed: what others wrote into their comments is in the answers, and undici cannot unpack all
 * of it (nodejs/undici#5360).
 */
function uncompressed(send) {
    return (url, init) => send(url, { ...init, headers: { ...init?.headers, "accept-encoding": "identity" } });
}
/**
 * GitHub's API: that of `GITHUB_API_URL`, or `apiUrl`. Each request has a deadline, and is sent again when GitHub says
 * when, or when it went astray and may be sent twice. The deadline is in `fetch`: octokit drops what an outer
 * `hook.wrap` adds to the options (gr2m/before-after-hook#125).
 */
function githubClient(options) {
    const { token, clock, apiUrl, signal } = options;
    const fetch = boundedFetch(uncompressed(options.network.fetch), { tryMs: options.tryMs ?? tryMs, signal });
    const octokit = (0,github/* getOctokit */.Q)(token, {
        log: quiet,
        request: { fetch },
        ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
    });
    const home = new URL(octokit.request.endpoint.DEFAULTS.baseUrl).origin;
    let calls = 0;
    octokit.hook.wrap("request", (send, request) => {
        calls += 1;
        refuseEndless(request.url, { calls, home });
        return patiently({ method: request.method, clock, signal }, async () => whole(await send(request), request.method));
    });
    return octokit;
}
/** A client lives for one look or one comment, and a discussion of 10,000 comments has 100 pages. */
const mostCalls = 500;
/** An answer says where the next page is. It must not go on without end, nor at another host, which would get the token. */
function refuseEndless(url, { calls, home }) {
    if (calls > mostCalls)
        throw new Error("GitHub's lists go on from page to page without an end");
    if (URL.canParse(url) && new URL(url).origin !== home)
        throw new Error(`GitHub's list goes on at another host, ${new URL(url).host}`);
}
async function patiently(waiting, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            await waitAfter(error, tries, waiting);
        }
    }
}
/** Throws the error when the request is not to be sent again. */
async function waitAfter(error, tries, { method, clock, signal }) {
    const waitMs = (0,refusal/* retryWaitMs */.Ko)(error, { method, tries });
    if (waitMs === undefined || signal.aborted)
        throw worded(error);
    await clock.sleep(waitMs, signal);
    if (signal.aborted)
        throw worded(error);
}
/** octokit makes a message of whatever stands in the answer. */
function worded(error) {
    if (!(error instanceof Error) || !/\[object |\bundefined\b/.test(error.message))
        return error;
    const said = answers/* refusalAnswer */.X$.safeParse(error).data?.response.data.message;
    error.message = said ?? `HTTP status ${(0,refusal/* statusOf */.c2)(error)}`;
    return error;
}
/**
 * octokit takes a body that broke off for an empty text, and no content for an empty list, which would look like "no
 * comment yet". GitHub answers with 204 to what deletes.
 */
function whole(response, method) {
    const { status, data } = response;
    if ((status === 204 && method !== "GET") || (typeof data === "object" && data !== null))
        return response;
    const isEmpty = status === 204 || data === null;
    const text = isEmpty
        ? `GitHub's answer is empty (HTTP status ${status}), where a list or an object was asked for`
        : "GitHub's answer broke off";
    throw Object.assign(new Error(text), { status: 500 });
}


/***/ }),

/***/ 8061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/** Where the run belongs on this GitHub, which need not be github.com. The link leads to this attempt, not to the last. */
function originOf(github, event) {
    const { serverUrl, runId, runAttempt, workflow, job } = github;
    const repository = `${github.repo.owner}/${github.repo.repo}`;
    const attempt = runAttempt > 0 ? `/attempts/${runAttempt}` : "";
    const runUrl = `${serverUrl}/${repository}/actions/runs/${runId}${attempt}`;
    return { repository, sha: event.sha, environment: event.environment, runUrl, workflow, job };
}


/***/ }),

/***/ 3056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ findPullRequest),
/* harmony export */   z: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7536);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8595);


/** The pull request of this repository that the tested commit belongs to; undefined when there is none. */
async function findPullRequest(octokit, repository, event) {
    if (event.pullRequest !== undefined)
        return event.pullRequest;
    if (event.sha === "")
        return undefined;
    const isOpenHere = (pull) => pull.state === "open" && pull.base.repo.full_name.toLowerCase() === nameOf(repository);
    const isAtCommit = (pull) => isOpenHere(pull) && commitsOf(pull).has(event.sha);
    const problems = [];
    const read = (data, what) => {
        const { rows, problem } = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readRows */ .aK)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .pullRow */ .s_, data, what);
        if (problem !== undefined)
            problems.push(problem);
        return rows;
    };
    const ours = (await pullsOfCommit(octokit, repository, { sha: event.sha, read })).filter(isOpenHere);
    const found = likeliest(ours.filter(isAtCommit), event) ??
        (await openPull(octokit, repository, { isTheOne: isAtCommit, read })) ??
        // Pushed to since: the commit is still one of its own. Of several it could be any.
        (ours.length === 1 ? ours[0] : ours.find(({ head }) => head.ref === event.ref));
    if (found === undefined && problems.length > 0)
        throw problems[0];
    return found?.number;
}
/** Undefined when the token may comment but not read pull requests (`issues: write` is enough for that). */
async function readHead(octokit, repository, number) {
    try {
        const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
        const pull = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .headAnswer */ .HL, data, `pull request ${number}`);
        return { sha: pull.head.sha, commits: commitsOf(pull) };
    }
    catch (error) {
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isForbidden */ .US)(error))
            throw error;
        return undefined;
    }
}
function nameOf({ owner, repo }) {
    return `${owner}/${repo}`.toLowerCase();
}
function commitsOf({ head, merge_commit_sha }) {
    return new Set([head.sha, merge_commit_sha ?? head.sha]);
}
/** One commit may be the head of several; the deployment's branch tells which. */
function likeliest(pulls, { ref }) {
    return pulls.find(({ head }) => head.ref === ref) ?? pulls[0];
}
/** 422: GitHub does not know the commit here. */
async function pullsOfCommit(octokit, repository, { sha, read }) {
    const pulls = [];
    try {
        const route = octokit.rest.repos.listPullRequestsAssociatedWithCommit;
        const pages = octokit.paginate.iterator(route, { ...repository, commit_sha: sha, per_page: 100 });
        for await (const { data } of pages)
            pulls.push(...read(data, "the commit's pull requests"));
        return pulls;
    }
    catch (error) {
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) !== 422)
            throw error;
        return [];
    }
}
/** GitHub connects no pull request with a commit whose head is in a fork, so these are compared, the latest first. */
async function openPull(octokit, repository, { isTheOne, read }) {
    const latestFirst = { state: "open", sort: "updated", direction: "desc", per_page: 100 };
    const pages = octokit.paginate.iterator(octokit.rest.pulls.list, { ...repository, ...latestFirst });
    for await (const { data } of pages) {
        const found = read(data, "the open pull requests").find(isTheOne);
        if (found !== undefined)
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 8595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ rateLimitWaitMs),
/* harmony export */   Ko: () => (/* binding */ retryWaitMs),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   dX: () => (/* binding */ wentAstray)
/* harmony export */ });
/* harmony import */ var _network_retry_after_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1327);

/** Refused for good; sent again; a limit that lasts longer than this is told instead. */
const mostTries = 3;
const longestWaitMs = 60_000;
/** HTTP status of an octokit error; 500 when no answer came; undefined for any other error. */
function statusOf(error) {
    const status = error?.status;
    return typeof status === "number" ? status : undefined;
}
/** GitHub or the way to it failed, so it is unknown whether the request was carried out. */
function wentAstray(error) {
    const status = statusOf(error);
    return status !== undefined && status >= 500 && status !== 501;
}
/** The token may not do this. A rate limit has the same status. */
function isForbidden(error) {
    return statusOf(error) === 403 && rateLimitWaitMs(error) === undefined;
}
/**
 * How long GitHub wants to be left alone; undefined when the refusal is not about its rate limits. Source: docs.github.com,
 * "Rate limits for the REST API": 403 or 429, `retry-after`, else `x-ratelimit-reset` when nothing remains, else a minute.
 */
function rateLimitWaitMs(error) {
    const { message, response } = error;
    const headers = response?.headers ?? {};
    // No wait at all says nothing of a limit.
    const waits = [(0,_network_retry_after_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .V)(headers) || undefined, resetMs(headers)].filter((wait) => wait !== undefined);
    const isLimit = waits.length > 0 || /rate limit/i.test(String(message));
    const status = statusOf(error);
    return status === 429 || (status === 403 && isLimit) ? (waits[0] ?? 60_000) : undefined;
}
/** By GitHub's own clock. */
function resetMs(headers) {
    if (headers["x-ratelimit-remaining"] !== "0")
        return undefined;
    const ms = Number(headers["x-ratelimit-reset"]) * 1000 - Date.parse(headers.date ?? "");
    return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
/** How long to wait before the same request is sent again; undefined when it shall not be. */
function retryWaitMs(error, { method, tries }) {
    if (tries >= mostTries)
        return undefined;
    const limitMs = rateLimitWaitMs(error);
    if (limitMs !== undefined)
        return limitMs <= longestWaitMs ? limitMs : undefined;
    // A comment may have been created although the answer got lost: whoever creates looks before he tries again.
    return wentAstray(error) && method !== "POST" ? 1000 * 2 ** (tries - 1) : undefined;
}


/***/ }),

/***/ 4156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   a9: () => (/* binding */ listOurs),
/* harmony export */   vt: () => (/* binding */ create),
/* harmony export */   yo: () => (/* binding */ update)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7536);
/* harmony import */ var _authorship_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(106);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8595);



function placeOf(place) {
    return { ...place, pickOurs: (0,_authorship_js__WEBPACK_IMPORTED_MODULE_1__/* .authorship */ .w)(place) };
}
/** Each may have 65,536 characters, and anybody can copy the marker. */
const mostMarked = 500;
/** Our comments with the marker, oldest first. All pages are read; a stranger's copy of the marker does not count. */
async function listOurs({ octokit, repository, issue, marker, pickOurs }) {
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        ...repository,
        issue_number: issue,
        per_page: 50,
    });
    const marked = [];
    let problem;
    // Page by page: all that others have written in a long discussion is never in memory at once.
    for await (const { data } of pages) {
        const read = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readRows */ .aK)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentRow */ .OD, data, "the pull request's comments");
        marked.push(...read.rows.filter(({ body }) => body?.startsWith(`<!-- ${marker} -->`)));
        problem ??= read.problem;
        if (marked.length > mostMarked)
            throw new Error(`more than ${mostMarked} comments begin with this report's marker; delete those that are not ours`);
    }
    const ours = await pickOurs(marked);
    // One that cannot be read may be ours: another one beside it would be a second.
    if (ours.length === 0 && problem !== undefined)
        throw problem;
    return ours
        .map(({ id, html_url: url, user, body }) => ({ id, url, author: user?.login ?? "", body: body ?? "" }))
        .sort((a, b) => a.id - b.id);
}
/** Returns the comment's URL; undefined when GitHub does not say it. */
async function create({ octokit, repository, issue }, body) {
    const { data } = await octokit.rest.issues.createComment({ ...repository, issue_number: issue, body });
    return _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenAnswer */ .Ao.safeParse(data).data?.html_url;
}
async function update({ octokit, repository }, id, body) {
    await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
}
/** Deletes a comment; one that is gone already is as good. */
async function remove({ octokit, repository }, id) {
    try {
        await octokit.rest.issues.deleteComment({ ...repository, comment_id: id });
    }
    catch (error) {
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) !== 404)
            throw error;
    }
}


/***/ })

};
