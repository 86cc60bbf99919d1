export const id = 685;
export const ids = [685];
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

/***/ 5180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ githubComments)
});

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/github/refusal.js
var refusal = __webpack_require__(8595);
;// CONCATENATED MODULE: ./lib/github/advice.js


const permissions = ["permissions:", "  contents: read", "  pull-requests: write"];
const elsewhere = "The whole report is in the step summary.";
/** Why there is no comment and what to do about it; what is missing from the workflow is said as the lines to add. */
function advice(error) {
    const said = `GitHub did not take the comment: ${(0,failure/* describe */.q0)(error)}`;
    const waitMs = (0,refusal/* rateLimitWaitMs */.JR)(error);
    if (waitMs !== undefined)
        return `${said}. That is a rate limit, which ends in ${Math.ceil(waitMs / 1000)} s. ${elsewhere}`;
    if ((0,refusal/* wentAstray */.dX)(error))
        return `${said}. Run the job again when GitHub is well. ${elsewhere}`;
    return [said, remedyOf(error, said)].flat().join(". ");
}
function remedyOf(error, said) {
    switch ((0,refusal/* statusOf */.c2)(error)) {
        case 401:
            return "`github-token` is wrong or has expired: leave it out, and the job's own token is used";
        case 403:
            return /locked/i.test(said)
                ? `Unlock the pull request's conversation, or set \`comment: never\`. ${elsewhere}`
                : `Give the job these permissions:\n${lines}`;
        case 404:
            return [
                "Either `pr-number` is not a pull request of this repository, or the token may not see it: to a token without permission GitHub says so of a private repository",
                `Give the job these permissions:\n${lines}`,
            ];
        case 410:
            return `This repository takes no comments; set \`comment: never\`. ${elsewhere}`;
        case 422:
            return `The text was refused as it is; fewer scenarios or thresholds make it shorter, and \`comment: never\` leaves it out. ${elsewhere}`;
        default:
            return elsewhere;
    }
}
const lines = [
    ...permissions,
    "A workflow started from a fork gets a read-only token whatever it asks for; a personal or an app's token needs the same permissions of its own.",
].join("\n");

// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __webpack_require__(3056);
// EXTERNAL MODULE: ./lib/github/sticky-comment.js
var sticky_comment = __webpack_require__(4156);
// EXTERNAL MODULE: ./lib/github/comment-body.js
var comment_body = __webpack_require__(7779);
;// CONCATENATED MODULE: ./lib/github/plan-comment.js

/**
 * The next step towards one comment: the oldest of ours, with what the newest run says. Whoever repeats it until it is
 * done ends there, whatever other runs do in between. `standing`: oldest first.
 */
function planComment(standing, draft) {
    const [oldest, ...younger] = standing;
    if (oldest === undefined)
        return isWorthOne(draft) ? create(draft) : leave(undefined, false);
    const newest = newestOf(standing, draft);
    const surplus = younger.filter(({ author }) => author === oldest.author).map(({ id }) => id);
    const body = newBody(newest, draft) ?? (newest === oldest ? undefined : newest.body);
    const { id, url } = oldest;
    if (body !== undefined || surplus.length > 0)
        return { kind: "change", id, url, body, surplus };
    return leave(url, (0,comment_body/* readRecord */.aE)(newest.body)?.run !== draft.record.run);
}
function create({ record, render }) {
    return { kind: "create", body: (0,comment_body/* withRecord */.q8)(render(undefined), record) };
}
function leave(url, byNewer) {
    return { kind: "done", url, byNewer };
}
/** A breach of an older commit may be mended by now, by a run that had no reason to comment. */
function isWorthOne({ when, record, isOlder }) {
    if (when === "never")
        return false;
    return when !== "on-breach" || (record.verdict !== "pass" && !isOlder);
}
/** A comment that is there is never left telling an old verdict; undefined when it is this run's or a newer one's. */
function newBody(newest, draft) {
    const { when, record, render } = draft;
    if (when === "never" || !isBefore(rankOf(newest, draft), [!draft.isOlder, record.run]))
        return undefined;
    const isSame = (0,comment_body/* readRecord */.aE)(newest.body)?.verdict === record.verdict && !(0,comment_body/* hasNote */.l9)(newest.body);
    // The text stays, and an older run shall see all the same that a newer one has confirmed it.
    if (when === "on-change" && isSame)
        return (0,comment_body/* withRecord */.q8)(newest.body, record);
    return (0,comment_body/* withRecord */.q8)(render(newest.body), record);
}
function newestOf(standing, draft) {
    return standing.reduce((best, one) => (isBefore(rankOf(best, draft), rankOf(one, draft)) ? one : best));
}
function rankOf({ body }, { record, isOlder, current }) {
    const { commit, run = "" } = (0,comment_body/* readRecord */.aE)(body) ?? {};
    if (run === record.run)
        return [!isOlder, run];
    return [commit !== undefined && current.has(commit), run];
}
function isBefore([isCurrent, run], [otherIsCurrent, otherRun]) {
    return isCurrent === otherIsCurrent ? run < otherRun : otherIsCurrent;
}

;// CONCATENATED MODULE: ./lib/github/write-comment.js




/** Looks and acts in turn; more rounds than other runs can disturb. */
const mostRounds = 6;
/**
 * GitHub has no conditional write: a run that looked just before this one wrote may still write over it. After so long
 * its write has arrived, and the next look sees it.
 */
const settleMs = 1_000;
/** Creates or updates the one comment, and looks again until it says what it shall. */
async function writeComment(place, draft, clock) {
    const past = { created: undefined, trouble: undefined, lost: false };
    for (let round = 0; round < mostRounds; round += 1) {
        const step = planComment(await (0,sticky_comment/* listOurs */.a9)(place), draft);
        const written = endOf(step, past);
        if (written !== undefined)
            return written;
        await act(place, step, past);
        if (step.kind === "change" && !draft.isOlder)
            await clock.sleep(settleMs);
    }
    return { url: past.created, byNewer: false };
}
function endOf(step, { created, trouble }) {
    switch (step.kind) {
        case "done":
            return { url: step.url, byNewer: step.byNewer };
        case "create":
            // It is there and not in the list yet: GitHub's lists may lag behind.
            return created === undefined ? undefined : { url: created, byNewer: false };
        case "change":
            return trouble === undefined ? undefined : { url: step.url, byNewer: false, trouble };
    }
}
async function act(place, step, past) {
    try {
        if (step.kind === "create")
            past.created = await (0,sticky_comment/* create */.vt)(place, (0,failure/* redact */.E$)(step.body));
        if (step.kind !== "change")
            return;
        if (step.body !== undefined)
            await (0,sticky_comment/* update */.yo)(place, step.id, (0,failure/* redact */.E$)(step.body));
        past.trouble = await removeAll(place, step.surplus);
    }
    catch (error) {
        // Lost on the way, or deleted by somebody meanwhile: the next look tells. Twice is not chance.
        if (past.lost || !((0,refusal/* wentAstray */.dX)(error) || (0,refusal/* statusOf */.c2)(error) === 404))
            throw error;
        past.lost = true;
    }
}
async function removeAll(place, ids) {
    try {
        for (const id of ids)
            await (0,sticky_comment/* remove */.TF)(place, id);
        return undefined;
    }
    catch (error) {
        return error;
    }
}

;// CONCATENATED MODULE: ./lib/github/comments.js





/** The GitHub edge that writes the sticky comment. */
function githubComments(options) {
    let early;
    return {
        look: async () => {
            early = pullRequestOf(options).catch(() => undefined);
            await early;
        },
        publish: async (comment) => {
            if (comment.when === "never")
                return undefined;
            try {
                return await publish(options, comment, await early);
            }
            catch (error) {
                options.job.annotate({ level: "warning", title: noComment, message: advice(error) });
                return undefined;
            }
        },
    };
}
const noComment = "No pull request comment";
async function pullRequestOf({ octokit, repository, event, prNumber, }) {
    if (octokit === undefined)
        throw new Error("`github-token` is empty");
    return prNumber ?? (await (0,pull_request/* findPullRequest */._)(octokit, repository, event));
}
async function publish(options, comment, early) {
    const { octokit, repository, job, clock } = options;
    const issue = early ?? (await pullRequestOf(options));
    if (issue === undefined || octokit === undefined) {
        const message = "No open pull request belongs to this commit; the report is in the step summary.";
        job.annotate({ level: "notice", title: noComment, message });
        return undefined;
    }
    const head = await (0,pull_request/* readHead */.z)(octokit, repository, issue);
    const place = await (0,sticky_comment/* findPlace */.Pj)({ octokit, repository, issue, marker: comment.marker });
    const written = await writeComment(place, draftOf(comment, head, options), clock);
    if (written.byNewer) {
        const message = `The comment on pull request ${issue} is of a newer run and was left as it is; this run's report is in the step summary.`;
        job.annotate({ level: "notice", title: noComment, message });
    }
    if (written.trouble !== undefined) {
        const message = `The comment is written, but a second one could not be deleted: ${(0,failure/* describe */.q0)(written.trouble)}`;
        job.annotate({ level: "warning", title: "Two pull request comments", message });
    }
    return written.url;
}
function draftOf(comment, head, { event, prNumber }) {
    const isOlder = isMovedOn(head, event, prNumber);
    const newerHead = isOlder ? head?.sha : undefined;
    return {
        when: comment.when,
        record: { verdict: comment.verdict, commit: event.sha || undefined, run: comment.runId },
        isOlder,
        current: head?.commits ?? new Set(),
        render: (previous) => comment.render({ newerHead, previous }),
    };
}
/**
 * Whether the pull request stands at another commit than the tested one. With `pr-number` and an event that is about no
 * commit, what is deployed is not known here, so nothing is said about it.
 */
function isMovedOn(head, event, prNumber) {
    const isKnown = event.sha !== "" && (event.isAboutCommit || prNumber === undefined);
    return head !== undefined && isKnown && !head.commits.has(event.sha);
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

/***/ 418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ actInJob)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7264);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _heroku_wiring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2377);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9516);




/** A doorway's act in a job: nothing is said before the secrets are hidden, and what goes wrong fails the step. */
async function actInJob(act) {
    (0,_heroku_wiring_js__WEBPACK_IMPORTED_MODULE_2__/* .quietHeroku */ .rU)();
    try {
        for (const secret of (0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsIn */ .V)(process.env))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
        await act();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error));
    }
}


/***/ }),

/***/ 5691:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7264);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2413);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5233);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5180);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9607);
/* harmony import */ var _github_job_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4072);
/* harmony import */ var _github_octokit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1282);
/* harmony import */ var _github_origin_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8061);
/* harmony import */ var _in_job_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(418);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5916);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4011);
/* harmony import */ var _wiring_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2910);














function buildWorld(inputs, event, runId) {
    const clock = _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m;
    const job = (0,_github_job_js__WEBPACK_IMPORTED_MODULE_7__/* .githubJob */ .X)();
    const { githubToken: token, prNumber } = inputs;
    const octokit = token === undefined ? undefined : (0,_github_octokit_js__WEBPACK_IMPORTED_MODULE_8__/* .githubClient */ .$)({ token, clock });
    const comments = (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_5__/* .githubComments */ .G)({ octokit, repository: _actions_github__WEBPACK_IMPORTED_MODULE_3__/* .context */ ._.repo, event, prNumber, job, clock });
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(process.env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), "heroku-locust-action", runId);
    return { ...(0,_wiring_js__WEBPACK_IMPORTED_MODULE_12__/* .runWorld */ .m5)(inputs, { mask: _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setSecret */ .Pq, folder }), job, comments };
}
/** Only the event that tells of a deployment says where one is, whatever another event's payload holds. */
function deploymentOf(event) {
    const isTold = _actions_github__WEBPACK_IMPORTED_MODULE_3__/* .context */ ._.eventName === "deployment_status";
    return {
        url: isTold ? event.environmentUrl : undefined,
        state: isTold ? event.deploymentState : undefined,
        isProduction: event.isProduction,
    };
}
async function main() {
    const inputs = await (0,_wiring_js__WEBPACK_IMPORTED_MODULE_12__/* .readInputsOrAll */ .Oo)(process.env, _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setSecret */ .Pq);
    const event = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_6__/* .readEvent */ .j)(_actions_github__WEBPACK_IMPORTED_MODULE_3__/* .context */ ._.payload, _actions_github__WEBPACK_IMPORTED_MODULE_3__/* .context */ ._.sha);
    const runId = (0,_wiring_js__WEBPACK_IMPORTED_MODULE_12__/* .newRunId */ .F$)();
    const known = {
        runId,
        origin: (0,_github_origin_js__WEBPACK_IMPORTED_MODULE_13__/* .originOf */ .y)(_actions_github__WEBPACK_IMPORTED_MODULE_3__/* .context */ ._, event),
        deployment: deploymentOf(event),
    };
    const world = buildWorld(inputs, event, runId);
    if (inputs.comment !== "never" && !inputs.planOnly)
        void world.comments.look();
    const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_11__/* .run */ .e)(inputs, known, world);
    // The post step would else say in an older comment that this run did not finish.
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ("finished", "yes");
    if (report === undefined)
        return _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH("verdict", "");
    if ((0,_wiring_js__WEBPACK_IMPORTED_MODULE_12__/* .failsTheJob */ .iK)(report, inputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setFailed */ .C1((0,_report_headline_js__WEBPACK_IMPORTED_MODULE_10__/* .headline */ .P)(report));
}
await (0,_in_job_js__WEBPACK_IMPORTED_MODULE_9__/* .actInJob */ .d)(main);
// Log streams and sockets that are still open have nothing to say any more.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ newProblems)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);

function newProblems() {
    const kept = [];
    return {
        attempt: async (act) => {
            try {
                return await act();
            }
            catch (error) {
                if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
                    throw error;
                kept.push(error);
                return undefined;
            }
        },
        throwAny: (heading) => {
            const [first, ...others] = kept;
            if (first === undefined)
                return;
            if (others.length === 0)
                throw first;
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(heading, kept.flatMap(({ problems, message }) => (problems.length > 0 ? problems : [message])));
        },
    };
}


/***/ })

};
