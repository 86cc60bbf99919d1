export const id = 317;
export const ids = [317];
export const modules = {

/***/ 7779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   dW: () => (/* binding */ withNote),
/* harmony export */   l9: () => (/* binding */ hasNote),
/* harmony export */   q8: () => (/* binding */ withRecord)
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3798);

const commit = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() });
const repository = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish() });
const pullOfRun = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    head: commit.nullish(),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ repo: repository.nullish() }).nullish(),
});
/** The parts of the webhook payloads that we read. GitHub sends `null` for a part that does not apply. */
const parts = {
    repository,
    pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), head: commit.nullish() }),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        head_sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        head_branch: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        pull_requests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(pullOfRun).nullish(),
    }),
    deployment: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        production_environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullish(),
    }),
    deployment_status: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        environment_url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        state: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    }),
    // Of a push. Its `after` is no commit when a tag with a message was pushed.
    head_commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() }),
};
/** Reads a webhook payload; parts that are missing or of another shape are taken as absent. */
function readEvent(raw, workflowSha) {
    const pull = part(raw, "pull_request");
    const workflow = part(raw, "workflow_run");
    const deployment = part(raw, "deployment");
    const status = part(raw, "deployment_status");
    const pushed = part(raw, "head_commit");
    const sha = pull?.head?.sha ?? deployment?.sha ?? workflow?.head_sha ?? pushed?.id ?? undefined;
    return {
        sha: sha ?? workflowSha,
        isAboutCommit: sha !== undefined,
        ref: deployment?.ref ?? workflow?.head_branch ?? undefined,
        environment: status?.environment ?? deployment?.environment ?? undefined,
        isProduction: isProduction(deployment, status),
        environmentUrl: status?.environment_url || undefined,
        deploymentState: status?.state ?? undefined,
        // A deployment may come from a workflow that ran on another commit.
        pullRequest: pull?.number ?? (workflow?.head_sha === sha ? pullOf(workflow, part(raw, "repository")) : undefined),
    };
}
/** Heroku and others set the mark by the environment's name alone, and some not at all. */
function isProduction(deployment, status) {
    const names = [status?.environment, deployment?.environment];
    return deployment?.production_environment === true || names.some((name) => namesProduction(name ?? ""));
}
/** `Production`, `shop-production` or `prod/eu`, for Heroku calls an environment as the app; not `pre-production`. */
function namesProduction(environment) {
    const words = environment.toLowerCase().split(/[^a-z]+/);
    return words.some((word, index) => ["production", "prod"].includes(word) && !["pre", "non"].includes(words[index - 1] ?? ""));
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
    const read = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ [name]: parts[name] }).safeParse(raw);
    return read.success ? read.data[name] : undefined;
}


/***/ }),

/***/ 4072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ githubJob)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7264);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);



/** GitHub drops a step's summary when it is larger. Source: actions/runner, CreateStepSummaryCommand. */
const summaryLimitBytes = 1_048_576;
/** Long enough for every error; a dyno's log line has at most 10,000 characters. */
const longestLine = 10_000;
/** The job on GitHub that this process runs in. Every text is redacted on its way out, and none is a command. */
function githubJob() {
    const info = (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(line), longestLine));
    return {
        info,
        group: (title, lines) => {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(title)));
            for (const line of lines)
                info(line);
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        },
        within: (title, act) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(title)), act),
        annotate: ({ level, title, message }) => {
            const annotate = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm }[level];
            annotate((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(message), { title: (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(title) });
        },
        summary: async (markdown) => {
            if (process.env.GITHUB_STEP_SUMMARY === undefined)
                return;
            const text = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(markdown);
            const fits = Buffer.byteLength(text) < summaryLimitBytes;
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(fits ? text : "The report was too long for a step summary.").write();
        },
        output: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(value)),
        saveState: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value),
    };
}


/***/ }),

/***/ 1282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ githubClient)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8595);


/** One try. GitHub itself gives up after ten seconds. */
const tryMs = 20_000;
const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
    // What GitHub refuses is told once, by whoever asked.
}
/**
 * GitHub's REST API: that of `GITHUB_API_URL`, or `apiUrl`. Each request has a deadline, and is sent again when GitHub
 * says when, or when it went astray and may be sent twice.
 */
function githubClient({ token, clock, apiUrl, }) {
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { log: quiet, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
    octokit.hook.wrap("request", (send, options) => patiently(options.method, clock, async () => {
        const signal = AbortSignal.timeout(tryMs);
        return whole(await send({ ...options, request: { ...options.request, signal } }));
    }));
    return octokit;
}
async function patiently(method, clock, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const waitMs = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .retryWaitMs */ .Ko)(error, { method, tries });
            if (waitMs === undefined)
                throw error;
            await clock.sleep(waitMs);
        }
    }
}
/** octokit takes a body that broke off for an empty text, and an empty list would look like "no comment yet". */
function whole(response) {
    const isWhole = response.status === 204 || typeof response.data === "object";
    if (isWhole)
        return response;
    throw Object.assign(new Error("GitHub's answer broke off"), { status: 500 });
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
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/** The pull request of this repository that the tested commit belongs to; undefined when there is none. */
async function findPullRequest(octokit, repository, event) {
    if (event.pullRequest !== undefined)
        return event.pullRequest;
    if (event.sha === "")
        return undefined;
    const isOpenHere = (pull) => pull.state === "open" && pull.base.repo.full_name.toLowerCase() === nameOf(repository);
    const isAtCommit = (pull) => isOpenHere(pull) && commitsOf(pull).has(event.sha);
    const ours = (await pullsOfCommit(octokit, repository, event.sha)).filter(isOpenHere);
    const found = likeliest(ours.filter(isAtCommit), event) ??
        (await openPull(octokit, repository, isAtCommit)) ??
        // Pushed to since: the commit is still one of its own. Of several it could be any.
        (ours.length === 1 ? ours[0] : ours.find(({ head }) => head.ref === event.ref));
    return found?.number;
}
/** Undefined when the token may comment but not read pull requests (`issues: write` is enough for that). */
async function readHead(octokit, repository, number) {
    try {
        const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
        return { sha: data.head.sha, commits: commitsOf(data) };
    }
    catch (error) {
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .isForbidden */ .US)(error))
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
async function pullsOfCommit(octokit, repository, sha) {
    try {
        const route = octokit.rest.repos.listPullRequestsAssociatedWithCommit;
        return await octokit.paginate(route, { ...repository, commit_sha: sha, per_page: 100 });
    }
    catch (error) {
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) !== 422)
            throw error;
        return [];
    }
}
/** GitHub connects no pull request with a commit whose head is in a fork, so these are compared, the latest first. */
async function openPull(octokit, repository, isTheOne) {
    const latestFirst = { state: "open", sort: "updated", direction: "desc", per_page: 100 };
    const pages = octokit.paginate.iterator(octokit.rest.pulls.list, { ...repository, ...latestFirst });
    for await (const { data } of pages) {
        const found = data.find(isTheOne);
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
    const waits = [retryAfterMs(headers), resetMs(headers)].filter((wait) => wait !== undefined);
    const isLimit = waits.length > 0 || /rate limit/i.test(String(message));
    const status = statusOf(error);
    return status === 429 || (status === 403 && isLimit) ? (waits[0] ?? 60_000) : undefined;
}
function retryAfterMs(headers) {
    const seconds = Number(headers["retry-after"]);
    return seconds > 0 ? seconds * 1000 : undefined;
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
/* harmony export */   Pj: () => (/* binding */ findPlace),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   a9: () => (/* binding */ listOurs),
/* harmony export */   vt: () => (/* binding */ create),
/* harmony export */   yo: () => (/* binding */ update)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/** The place, once it is known who we are. */
async function findPlace(place) {
    return { ...place, isOurs: await authorCheck(place.octokit) };
}
/** A job's or an app's token may not ask who it is (403); it writes as a bot, so then only bots' comments are ours. */
async function authorCheck(octokit) {
    try {
        const { data } = await octokit.rest.users.getAuthenticated();
        return (author) => author?.login === data.login;
    }
    catch (error) {
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .isForbidden */ .US)(error))
            throw error;
        return (author) => author?.type === "Bot";
    }
}
/** Our comments with the marker, oldest first. All pages are read; a stranger's copy of the marker does not count. */
async function listOurs({ octokit, repository, issue, marker, isOurs }) {
    const comments = await octokit.paginate(octokit.rest.issues.listComments, {
        ...repository,
        issue_number: issue,
        per_page: 100,
    });
    return comments
        .filter(({ body, user }) => body?.startsWith(`<!-- ${marker} -->`) && isOurs(user))
        .map(({ id, html_url: url, user, body = "" }) => ({ id, url, author: user?.login ?? "", body }))
        .sort((a, b) => a.id - b.id);
}
/** Returns the comment's URL. */
async function create({ octokit, repository, issue }, body) {
    const { data } = await octokit.rest.issues.createComment({ ...repository, issue_number: issue, body });
    return data.html_url;
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
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) !== 404)
            throw error;
    }
}


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ noteUnfinished)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _comment_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7779);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3056);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8595);
/* harmony import */ var _sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4156);





/**
 * Says in the comment of an earlier commit that the run of this one did not finish, so that nobody takes it for this
 * one's. Returns the comment's URL; undefined when none could be mistaken: there is none, it is of this commit, or the
 * pull request has moved on, and the next run will write.
 */
async function noteUnfinished(unfinished) {
    const found = await mistakable(unfinished).catch((error) => {
        // A token that may not even read has left no comment behind.
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isForbidden */ .US)(error) || (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) === 404)
            return undefined;
        throw error;
    });
    if (found === undefined)
        return undefined;
    const { place, standing } = found;
    await (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .update */ .yo)(place, standing.id, (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)((0,_comment_body_js__WEBPACK_IMPORTED_MODULE_3__/* .withNote */ .dW)(standing.body, unfinished.note)));
    return standing.url;
}
/** The comment that could be taken for one of this commit. */
async function mistakable({ octokit, repository, event, prNumber, marker, }) {
    const issue = prNumber ?? (await (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_4__/* .findPullRequest */ ._)(octokit, repository, event));
    if (issue === undefined)
        return undefined;
    const head = await (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_4__/* .readHead */ .z)(octokit, repository, issue);
    if (!(head?.commits.has(event.sha) ?? event.isAboutCommit))
        return undefined;
    const place = await (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .findPlace */ .Pj)({ octokit, repository, issue, marker });
    const [standing] = await (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .listOurs */ .a9)(place);
    const isOfCommit = standing !== undefined && (0,_comment_body_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .aE)(standing.body)?.commit === event.sha;
    return standing === undefined || isOfCommit ? undefined : { place, standing };
}


/***/ }),

/***/ 8544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ commentInputsIn)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3645);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7003);


/** Whatever the other inputs look like; undefined when these cannot be used, or when there shall be no comment. */
function commentInputsIn(environment) {
    const { data } = _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .commentSchema */ .X3.safeParse((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .rawInputs */ .me)(environment, Object.keys(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .commentSchema */ .X3.shape)));
    const githubToken = data?.["github-token"];
    if (data === undefined || data.comment === "never" || data["plan-only"] || githubToken === undefined)
        return undefined;
    return { commentKey: data["comment-key"], prNumber: data["pr-number"], githubToken };
}


/***/ }),

/***/ 7698:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7264);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5233);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1957);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9607);
/* harmony import */ var _github_job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4072);
/* harmony import */ var _github_octokit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1282);
/* harmony import */ var _github_origin_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8061);
/* harmony import */ var _github_unfinished_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2382);
/* harmony import */ var _heroku_wiring_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2377);
/* harmony import */ var _inputs_comment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8544);
/* harmony import */ var _inputs_heroku_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9483);
/* harmony import */ var _report_comment_marker_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5062);
/* harmony import */ var _report_commit_lines_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3095);














(0,_heroku_wiring_js__WEBPACK_IMPORTED_MODULE_8__/* .quietHeroku */ .rU)();
async function stopDynos() {
    if (_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu("run-id") === "")
        return;
    const inputs = (0,_inputs_heroku_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readHerokuInputs */ .y2)(process.env);
    await (0,_heroku_wiring_js__WEBPACK_IMPORTED_MODULE_8__/* .cleanUpAfter */ .Tg)(inputs, { state: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu, job: (0,_github_job_js__WEBPACK_IMPORTED_MODULE_5__/* .githubJob */ .X)(), mask: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq });
}
/** A run without a report leaves the comment of an earlier commit behind. */
async function lookAfterComment() {
    const inputs = (0,_inputs_comment_js__WEBPACK_IMPORTED_MODULE_9__/* .commentInputsIn */ .y)(process.env);
    if (_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu("finished") === "yes" || inputs === undefined)
        return;
    const { commentKey, prNumber, githubToken: token } = inputs;
    const event = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j)(_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.payload, _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.sha);
    const origin = (0,_github_origin_js__WEBPACK_IMPORTED_MODULE_12__/* .originOf */ .y)(_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._, event);
    const url = await (0,_github_unfinished_js__WEBPACK_IMPORTED_MODULE_7__/* .noteUnfinished */ .s)({
        octokit: (0,_github_octokit_js__WEBPACK_IMPORTED_MODULE_6__/* .githubClient */ .$)({ token, clock: _clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m }),
        repository: _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo,
        ...{ event, prNumber },
        marker: (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_13__/* .commentMarker */ .Q)(commentKey, origin),
        note: (0,_report_commit_lines_js__WEBPACK_IMPORTED_MODULE_11__/* .unfinishedRun */ .zZ)(origin),
    });
    if (url !== undefined)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`Said in the comment of an earlier commit that this run did not finish: ${url}`);
}
try {
    await stopDynos();
}
catch (error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`The clean-up failed: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error)}`);
}
try {
    await lookAfterComment();
}
catch (error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`The comment of an earlier commit could not be looked after: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error)}`);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ commentMarker)
/* harmony export */ });
/** What tells the sticky comment of this job, or of this `comment-key`, from all others of a pull request. */
function commentMarker(key, { workflow, job }) {
    // It stands in an HTML comment, inside which two hyphens may not follow each other.
    const name = (key ?? `${workflow}/${job}`).toWellFormed();
    return `heroku-locust-action:${encodeURIComponent(name).replaceAll("-", "%2D")}`;
}


/***/ }),

/***/ 3095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   Cc: () => (/* binding */ olderCommit),
/* harmony export */   zZ: () => (/* binding */ unfinishedRun)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);

/** As many characters as GitHub shows. */
const shortHash = 7;
/** Below the headline of a report whose pull request has moved on. */
function olderCommit(tested, head) {
    return `⏳ **Results for an older commit**, ${shortCommit(tested)}: the pull request is at ${shortCommit(head)} by now.`;
}
/** Above the headline of an older report, when the run for the commit that the pull request stands at came to nothing. */
function unfinishedRun({ sha, runUrl }) {
    const url = runUrl === undefined ? undefined : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .webAddress */ .Dy)(runUrl);
    const run = url === undefined ? "" : `: [workflow run](${url})`;
    return [
        "> [!WARNING]",
        `> The load test of commit ${shortCommit(sha)} did not finish${run}.`,
        "> What follows is of an earlier commit.",
    ].join("\n");
}
/** The commit as GitHub shows it, as code. */
function shortCommit(sha) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(sha.slice(0, shortHash));
}


/***/ })

};
