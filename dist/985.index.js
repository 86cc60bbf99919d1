export const id = 985;
export const ids = [985];
export const modules = {

/***/ 7829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ checkComment)
/* harmony export */ });
/* harmony import */ var _github_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);
/* harmony import */ var _github_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7536);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8595);



/**
 * Whether the token may comment, found out with a comment that GitHub refuses because it is empty: to a token that may
 * not write it says so first. Nothing is written.
 */
async function checkComment(octokit, repository, pullRequest) {
    const finding = { check: "comment", needed: true };
    try {
        const { data } = await octokit.rest.issues.createComment({
            ...repository,
            issue_number: pullRequest,
            body: "",
        });
        const says = "GitHub took an empty comment";
        const { id } = _github_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenAnswer */ .Ao.safeParse(data).data ?? {};
        if (id === undefined)
            return { ...finding, outcome: "unlike", says: `${says}: delete it` };
        await octokit.rest.issues.deleteComment({ ...repository, comment_id: id });
        return { ...finding, outcome: "unlike", says: `${says}, which was deleted again` };
    }
    catch (error) {
        if ((0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === 422)
            return { ...finding, outcome: "holds", says: `The token may comment on pull request ${pullRequest}` };
        return { ...finding, outcome: "fails", says: (0,_github_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v)(error) };
    }
}


/***/ }),

/***/ 5561:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _frugal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(304);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6421);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2413);
/* harmony import */ var _doctor_examine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9205);
/* harmony import */ var _doctor_github_check_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7829);
/* harmony import */ var _doctor_tell_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7076);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5670);
/* harmony import */ var _github_deployment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(260);
/* harmony import */ var _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9195);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9607);
/* harmony import */ var _github_job_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4072);
/* harmony import */ var _github_octokit_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2004);
/* harmony import */ var _github_origin_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(8061);
/* harmony import */ var _inputs_doctor_inputs_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5442);
/* harmony import */ var _network_network_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6254);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2527);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5916);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3705);
/* harmony import */ var _targeting_skip_reason_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(2989);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(2283);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(3987);
/* harmony import */ var _doctor_wiring_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(7761);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(4078);
/* harmony import */ var _in_job_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(7069);
/* harmony import */ var _uncaught_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(9842);
/* harmony import */ var _wiring_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(4401);




























function buildWorld(inputs, event, runId) {
    const clock = _clock_js__WEBPACK_IMPORTED_MODULE_21__/* .systemClock */ .m;
    const job = (0,_github_job_js__WEBPACK_IMPORTED_MODULE_12__/* .githubJob */ .X)();
    const { githubToken: token, prNumber } = inputs;
    const network = (0,_network_network_js__WEBPACK_IMPORTED_MODULE_15__/* .openNetwork */ .X)(process.env, _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq);
    const connect = (signal) => token === undefined ? undefined : (0,_github_octokit_js__WEBPACK_IMPORTED_MODULE_13__/* .githubClient */ .$)({ token, clock, network, signal });
    const comments = (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_8__/* .githubComments */ .G)({ connect, repository: _actions_github__WEBPACK_IMPORTED_MODULE_4__/* .context */ ._.repo, event, prNumber, job, clock });
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "heroku-locust-action", runId);
    return { ...(0,_wiring_js__WEBPACK_IMPORTED_MODULE_26__/* .runWorld */ .m5)(inputs, { mask: _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq, folder }), job, comments };
}
const otherFolder = "Let `RUNNER_TEMP` name a folder that the runner may write to, on a disk that has room";
/** Examines the accounts and loads nothing: red when something that a run needs is missing. */
async function examineAccounts() {
    const inputs = (0,_inputs_doctor_inputs_js__WEBPACK_IMPORTED_MODULE_14__/* .readDoctorInputs */ .lB)(process.env);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ("finished", "yes");
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH("verdict", "");
    const job = (0,_github_job_js__WEBPACK_IMPORTED_MODULE_12__/* .githubJob */ .X)();
    const findings = await (0,_doctor_examine_js__WEBPACK_IMPORTED_MODULE_5__/* .examine */ .s)(inputs, (0,_wiring_js__WEBPACK_IMPORTED_MODULE_26__/* .newRunId */ .F$)(), {
        heroku: (0,_doctor_wiring_js__WEBPACK_IMPORTED_MODULE_22__/* .doctorHeroku */ .A)(inputs, _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq),
        storage: (0,_doctor_wiring_js__WEBPACK_IMPORTED_MODULE_22__/* .doctorStorage */ .v)(inputs, _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq),
        checkComment: commentCheck(inputs),
        tell: (finding) => (0,_doctor_tell_js__WEBPACK_IMPORTED_MODULE_7__/* .findingLines */ .hq)(finding).forEach(job.info),
    });
    await job.summary(findings
        .flatMap(_doctor_tell_js__WEBPACK_IMPORTED_MODULE_7__/* .findingLines */ .hq)
        .map((line) => `- ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_16__/* .markdownSentence */ .nv)(line)}`)
        .join("\n"));
    job.info((0,_doctor_tell_js__WEBPACK_IMPORTED_MODULE_7__/* .closingLine */ .oM)(findings));
    if ((0,_doctor_tell_js__WEBPACK_IMPORTED_MODULE_7__/* .isRed */ .iI)(findings))
        (0,_in_job_js__WEBPACK_IMPORTED_MODULE_24__/* .failStep */ .vy)((0,_doctor_tell_js__WEBPACK_IMPORTED_MODULE_7__/* .closingLine */ .oM)(findings));
}
function commentCheck({ githubToken: token, prNumber }) {
    const number = prNumber ?? _actions_github__WEBPACK_IMPORTED_MODULE_4__/* .context */ ._.payload.pull_request?.number;
    if (token === undefined || number === undefined)
        return undefined;
    const octokit = briefClient(token);
    return () => (0,_doctor_github_check_js__WEBPACK_IMPORTED_MODULE_6__/* .checkComment */ .s)(octokit, _actions_github__WEBPACK_IMPORTED_MODULE_4__/* .context */ ._.repo, number);
}
/** For a look that takes no longer than half a minute. */
function briefClient(token) {
    const network = (0,_network_network_js__WEBPACK_IMPORTED_MODULE_15__/* .openNetwork */ .X)(process.env, _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq);
    return (0,_github_octokit_js__WEBPACK_IMPORTED_MODULE_13__/* .githubClient */ .$)({ token, clock: _clock_js__WEBPACK_IMPORTED_MODULE_21__/* .systemClock */ .m, network, signal: AbortSignal.timeout(30_000) });
}
async function askFirstSuccess({ githubToken: token }, id) {
    if (token === undefined)
        throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_20__/* .Failure */ .HR("`github-token` is empty");
    return (0,_github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_10__/* .firstSuccess */ .K)(briefClient(token), _actions_github__WEBPACK_IMPORTED_MODULE_4__/* .context */ ._.repo, id);
}
/** Green, without a verdict and without a comment: nothing was asked of this event. */
function leaveAlone(reason) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ("finished", "yes");
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH("verdict", "");
    (0,_github_job_js__WEBPACK_IMPORTED_MODULE_12__/* .githubJob */ .X)().annotate({ level: "notice", title: "Nothing was loaded", message: `${reason}.` });
}
/** Whether the step fails is said last, when nothing can go wrong any more. */
async function main() {
    if ((0,_inputs_doctor_inputs_js__WEBPACK_IMPORTED_MODULE_14__/* .isDoctor */ .qj)(process.env))
        return await examineAccounts();
    const inputs = await (0,_wiring_js__WEBPACK_IMPORTED_MODULE_26__/* .readInputsOrAll */ .Oo)(process.env, _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq);
    const event = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_11__/* .readEvent */ .j)(_actions_github__WEBPACK_IMPORTED_MODULE_4__/* .context */ ._.payload, _actions_github__WEBPACK_IMPORTED_MODULE_4__/* .context */ ._.sha);
    const deployment = (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_9__/* .deploymentOf */ .P)(event, _actions_github__WEBPACK_IMPORTED_MODULE_4__/* .context */ ._.eventName);
    const skipped = await (0,_targeting_skip_reason_js__WEBPACK_IMPORTED_MODULE_19__/* .skipReason */ .Y)(inputs, deployment, {
        firstSuccess: (id) => askFirstSuccess(inputs, id),
        job: (0,_github_job_js__WEBPACK_IMPORTED_MODULE_12__/* .githubJob */ .X)(),
    });
    if (skipped !== undefined)
        return leaveAlone(skipped);
    const runId = (0,_wiring_js__WEBPACK_IMPORTED_MODULE_26__/* .newRunId */ .F$)();
    const known = {
        runId,
        origin: (0,_github_origin_js__WEBPACK_IMPORTED_MODULE_27__/* .originOf */ .y)(_actions_github__WEBPACK_IMPORTED_MODULE_4__/* .context */ ._, event),
        deployment,
    };
    const world = buildWorld(inputs, event, runId);
    if (!inputs.planOnly)
        await (0,_files_js__WEBPACK_IMPORTED_MODULE_23__/* .requireWritable */ .i)(world.files.folder, otherFolder);
    if (inputs.comment !== "never" && !inputs.planOnly)
        void world.comments.look();
    const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_18__/* .run */ .e)(inputs, known, world);
    // The post step would else say in an older comment that this run did not finish.
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ("finished", "yes");
    if (report === undefined)
        return _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH("verdict", "");
    if ((0,_wiring_js__WEBPACK_IMPORTED_MODULE_26__/* .failsTheJob */ .iK)(report, inputs) && !_uncaught_js__WEBPACK_IMPORTED_MODULE_25__/* .uncaught */ .GN.aborted)
        (0,_in_job_js__WEBPACK_IMPORTED_MODULE_24__/* .failStep */ .vy)((0,_report_headline_js__WEBPACK_IMPORTED_MODULE_17__/* .headline */ .P)(report));
}
await (0,_in_job_js__WEBPACK_IMPORTED_MODULE_24__/* .actInJob */ .dv)(main, { onUncaught: () => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH("verdict", "invalid") });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ advice)
/* harmony export */ });
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8595);


const permissions = ["permissions:", "  contents: read", "  pull-requests: write"];
const elsewhere = "The whole report is in the step summary.";
/** Why there is no comment and what to do about it; what is missing from the workflow is said as the lines to add. */
function advice(error) {
    const said = `GitHub did not take the comment: ${(0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error)}`;
    const waitMs = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimitWaitMs */ .JR)(error);
    if (waitMs !== undefined)
        return `${said}. That is a rate limit, which ends in ${Math.ceil(waitMs / 1000)} s. ${elsewhere}`;
    if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .wentAstray */ .dX)(error))
        return `${said}. Run the job again when GitHub is well. ${elsewhere}`;
    return [said, remedyOf(error, said)].flat().join(". ");
}
function remedyOf(error, said) {
    switch ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error)) {
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


/***/ }),

/***/ 5670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ githubComments)
});

// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/github/advice.js
var advice = __webpack_require__(7859);
// EXTERNAL MODULE: ./lib/github/authorship.js
var authorship = __webpack_require__(106);
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
function rankOf({ body }, { record, isOlder, current, now }) {
    const { commit, run = "" } = (0,comment_body/* readRecord */.aE)(body) ?? {};
    if (run === record.run)
        return [!isOlder, run];
    if (!(0,comment_body/* isRunOfPast */.tJ)(run, now))
        return [false, ""];
    return [commit !== undefined && current.has(commit), run];
}
function isBefore([isCurrent, run], [otherIsCurrent, otherRun]) {
    return isCurrent === otherIsCurrent ? run < otherRun : otherIsCurrent;
}

// EXTERNAL MODULE: ./lib/github/refusal.js
var refusal = __webpack_require__(8595);
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
    return { url: past.created?.url, byNewer: false };
}
function endOf(step, { created, trouble }) {
    switch (step.kind) {
        case "done":
            return { url: step.url, byNewer: step.byNewer };
        case "create":
            // It is there and not in the list yet: GitHub's lists may lag behind.
            return created === undefined ? undefined : { url: created.url, byNewer: false };
        case "change":
            return trouble === undefined ? undefined : { url: step.url, byNewer: false, trouble };
    }
}
async function act(place, step, past) {
    try {
        if (step.kind === "create")
            past.created = { url: await (0,sticky_comment/* create */.vt)(place, (0,failure/* redact */.E$)(step.body)) };
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
            early = lookEarly(options);
            await early;
        },
        publish: async (comment) => {
            if (comment.when === "never")
                return undefined;
            try {
                const number = await early;
                return await publish({ ...options, octokit: connected(options) }, comment, number);
            }
            catch (error) {
                const message = error instanceof authorship/* UnsureAuthor */.M ? (0,failure/* describe */.q0)(error) : (0,advice/* advice */.v)(error);
                options.job.annotate({ level: "warning", title: noComment, message });
                return undefined;
            }
        },
    };
}
const noComment = "No pull request comment";
async function lookEarly(options) {
    try {
        return await pullRequestOf(options, connected(options));
    }
    catch {
        // It is asked for again when there is something to write, and told then.
        return undefined;
    }
}
/** Whatever GitHub does, the run goes on after so long. */
const longestMs = 3 * 60_000;
function connected({ connect, withinMs = longestMs }) {
    const octokit = connect(AbortSignal.timeout(withinMs));
    if (octokit === undefined)
        throw new Error("`github-token` is empty");
    return octokit;
}
async function pullRequestOf({ repository, event, prNumber }, octokit) {
    return prNumber ?? (await (0,pull_request/* findPullRequest */._)(octokit, repository, event));
}
async function publish(options, comment, early) {
    const { octokit, repository, job, clock } = options;
    const issue = early ?? (await pullRequestOf(options, octokit));
    if (issue === undefined) {
        const message = "No open pull request belongs to this commit; the report is in the step summary.";
        job.annotate({ level: "notice", title: noComment, message });
        return undefined;
    }
    const head = await (0,pull_request/* readHead */.z)(octokit, repository, issue);
    const place = (0,sticky_comment/* placeOf */.$t)({ octokit, repository, issue, marker: comment.marker });
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
function draftOf(comment, head, { event, prNumber, clock }) {
    const isOlder = isMovedOn(head, event, prNumber);
    const newerHead = isOlder ? head?.sha : undefined;
    return {
        when: comment.when,
        record: { verdict: comment.verdict, commit: event.sha || undefined, run: comment.runId },
        now: clock.now(),
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

/***/ 9195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstSuccess)
/* harmony export */ });
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7536);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8595);



/**
 * The id of the deployment's first `success`; undefined when it has none. Failure with the permission to add when the
 * token may not look: it needs `deployments: read`.
 */
async function firstSuccess(octokit, repository, deploymentId) {
    const asked = { ...repository, deployment_id: deploymentId, per_page: 100 };
    try {
        const statuses = await octokit.paginate(octokit.rest.repos.listDeploymentStatuses, asked);
        const { rows, problem } = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readRows */ .aK)(_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .statusRow */ .jf, statuses, "the deployment's statuses");
        // One that cannot be read may be the first.
        if (problem !== undefined)
            throw problem;
        const ids = rows.filter(({ state }) => state === "success").map(({ id }) => id);
        // Ids grow, and `created_at` has whole seconds.
        return ids.length === 0 ? undefined : Math.min(...ids);
    }
    catch (error) {
        // GitHub says of what a token may not see that it is not there.
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .isForbidden */ .US)(error) && (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) !== 404)
            throw error;
        throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("`github-token` may not see deployments; add `deployments: read` to the job's permissions");
    }
}


/***/ }),

/***/ 260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ deploymentOf)
/* harmony export */ });
/* harmony import */ var _plan_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8312);

/**
 * What the event tells of a deployment. Only a `deployment_status` says where one is and how it went, whatever another
 * event's payload holds.
 */
function deploymentOf(event, eventName) {
    const { environment, isProduction, isReviewApp } = event;
    const known = { ..._plan_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .noDeployment */ .h, environment, isProduction, isReviewApp };
    if (eventName !== "deployment_status")
        return known;
    return {
        ...known,
        state: event.deploymentState,
        address: event.address,
        app: environment !== undefined && (0,_plan_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .isAppName */ .f)(environment) ? environment : undefined,
        sha: event.deployedSha,
        id: event.deploymentId,
        statusId: event.statusId,
    };
}


/***/ }),

/***/ 2989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ skipReason)
/* harmony export */ });
/* harmony import */ var _plan_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5749);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2283);


/**
 * Why this event is to be left alone: an environment that is not asked for, or a deployment whose `success` another event
 * has told before, as Heroku sends several in private spaces. Undefined when the run goes on.
 */
async function skipReason({ environments }, deployment, { firstSuccess, job }) {
    const { environment } = deployment;
    const skipped = environment === undefined ? undefined : (0,_plan_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .skipReason */ .YG)(environment, environments);
    return skipped ?? (await repeated(deployment, { firstSuccess, job }));
}
async function repeated({ id, statusId, state }, { firstSuccess, job }) {
    if (id === undefined || statusId === undefined || state !== "success")
        return undefined;
    try {
        const first = await firstSuccess(id);
        return first === undefined || first === statusId
            ? undefined
            : "Another event has told of the same deployment's success before, and its run is the one that loads it";
    }
    catch (error) {
        job.info(`Whether another event has started a run for this deployment could not be looked up, so this one goes on: ${(0,_words_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 9417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ newProblems)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);

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
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(heading, kept.flatMap((failure) => (failure.problems.length > 0 ? failure.problems : [(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(failure)])));
        },
    };
}


/***/ })

};
