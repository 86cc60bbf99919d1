export const id = 455;
export const ids = [455];
export const modules = {

/***/ 7011:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _frugal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(304);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6421);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2413);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9607);
/* harmony import */ var _github_handed_on_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4029);
/* harmony import */ var _github_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4072);
/* harmony import */ var _github_octokit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2004);
/* harmony import */ var _github_origin_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8061);
/* harmony import */ var _github_unfinished_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2382);
/* harmony import */ var _inputs_comment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8544);
/* harmony import */ var _inputs_heroku_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9483);
/* harmony import */ var _network_network_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6254);
/* harmony import */ var _report_comment_marker_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5062);
/* harmony import */ var _report_commit_lines_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3095);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2283);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3987);
/* harmony import */ var _heroku_wiring_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2676);
/* harmony import */ var _in_job_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7069);


















const job = (0,_github_job_js__WEBPACK_IMPORTED_MODULE_4__/* .githubJob */ .X)();
/** What main has handed on. */
const state = (name) => (0,_github_handed_on_js__WEBPACK_IMPORTED_MODULE_15__/* .joinParts */ .nn)(name, _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu);
/** GitHub gives a cancelled job five minutes for all that is left to do, and the dynos come first. */
const commentMs = 90_000;
async function stopDynos() {
    if (_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu("run-id") === "")
        return;
    const inputs = (0,_inputs_heroku_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readHerokuInputs */ .y2)(process.env);
    await (0,_heroku_wiring_js__WEBPACK_IMPORTED_MODULE_13__/* .cleanUpAfter */ .Tg)(inputs, { state, job, mask: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq });
}
/** A run without a report leaves the comment of an earlier commit behind. */
async function lookAfterComment() {
    const inputs = (0,_inputs_comment_js__WEBPACK_IMPORTED_MODULE_7__/* .commentInputsIn */ .y)(process.env);
    if (_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu("finished") === "yes" || inputs === undefined)
        return;
    const { commentKey, prNumber, githubToken: token } = inputs;
    const event = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_3__/* .readEvent */ .j)(_actions_github__WEBPACK_IMPORTED_MODULE_2__/* .context */ ._.payload, _actions_github__WEBPACK_IMPORTED_MODULE_2__/* .context */ ._.sha);
    const origin = (0,_github_origin_js__WEBPACK_IMPORTED_MODULE_16__/* .originOf */ .y)(_actions_github__WEBPACK_IMPORTED_MODULE_2__/* .context */ ._, event);
    const url = await (0,_github_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .noteUnfinished */ .s)({
        octokit: (0,_github_octokit_js__WEBPACK_IMPORTED_MODULE_5__/* .githubClient */ .$)({
            ...{ token, clock: _clock_js__WEBPACK_IMPORTED_MODULE_12__/* .systemClock */ .m, network: (0,_network_network_js__WEBPACK_IMPORTED_MODULE_9__/* .openNetwork */ .X)(process.env, _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq) },
            signal: AbortSignal.timeout(commentMs),
        }),
        repository: _actions_github__WEBPACK_IMPORTED_MODULE_2__/* .context */ ._.repo,
        ...{ event, prNumber },
        marker: (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_17__/* .commentMarker */ .Q)(commentKey, origin),
        note: (0,_report_commit_lines_js__WEBPACK_IMPORTED_MODULE_10__/* .unfinishedRun */ .zZ)(origin),
    });
    if (url !== undefined)
        job.info(`Said in the comment of an earlier commit that this run did not finish: ${url}`);
}
/** Each does what it can, whatever became of the other. */
async function clearUp() {
    try {
        await stopDynos();
    }
    catch (error) {
        job.annotate({ level: "warning", title: "Clean-up", message: `The clean-up failed: ${(0,_words_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .describe */ .q0)(error)}` });
    }
    try {
        await lookAfterComment();
    }
    catch (error) {
        job.info(`The comment of an earlier commit could not be looked after: ${(0,_words_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .describe */ .q0)(error)}`);
    }
}
/** The clean-up looks for a minute until no dyno is left, and goes on after an error that nobody caught. */
const patienceMs = 90_000;
await (0,_in_job_js__WEBPACK_IMPORTED_MODULE_14__/* .actInJob */ .dv)(clearUp, { patienceMs });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ noteUnfinished)
/* harmony export */ });
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);
/* harmony import */ var _comment_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7779);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3056);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8595);
/* harmony import */ var _sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4156);





/**
 * Says in the comment of an earlier commit that the run of this one did not finish, so that nobody takes it for this
 * one's. Returns the comment's URL; undefined when none could be mistaken: there is none, it is of this commit, or the
 * pull request has moved on, and the next run will write.
 */
async function noteUnfinished(unfinished) {
    const found = await mistakable(unfinished).catch((error) => {
        // A token that may not even read has left no comment behind.
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isForbidden */ .US)(error) || (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(error) === 404)
            return undefined;
        throw error;
    });
    if (found === undefined)
        return undefined;
    const { place, standing } = found;
    await (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .update */ .yo)(place, standing.id, (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)((0,_comment_body_js__WEBPACK_IMPORTED_MODULE_4__/* .withNote */ .dW)(standing.body, unfinished.note)));
    return standing.url;
}
/** The comment that could be taken for one of this commit. */
async function mistakable({ octokit, repository, event, prNumber, marker, }) {
    const issue = prNumber ?? (await (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .findPullRequest */ ._)(octokit, repository, event));
    if (issue === undefined)
        return undefined;
    const head = await (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readHead */ .z)(octokit, repository, issue);
    if (!(head?.commits.has(event.sha) ?? event.isAboutCommit))
        return undefined;
    const place = (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)({ octokit, repository, issue, marker });
    const [standing] = await (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .listOurs */ .a9)(place);
    const isOfCommit = standing !== undefined && (0,_comment_body_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .aE)(standing.body)?.commit === event.sha;
    return standing === undefined || isOfCommit ? undefined : { place, standing };
}


/***/ }),

/***/ 8544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ commentInputsIn)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(261);
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

/***/ 997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ isHerokuAddress),
/* harmony export */   LR: () => (/* binding */ addressOfDeployment),
/* harmony export */   Xf: () => (/* binding */ isSameHost)
/* harmony export */ });
/* harmony import */ var _words_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2576);

/**
 * The address that the event gives: its `environment_url`, else the `web_url` of the deployment's payload, which is where
 * Heroku's GitHub integration writes it (its webhooks of 2017 and 2019). Never a page about the deployment, such as a
 * dashboard's, which `target_url` is.
 */
function addressOfDeployment({ environmentUrl, payload }) {
    const found = [
        { url: environmentUrl, from: "the deployment's `environment_url`" },
        { url: webUrlIn(payload), from: "the deployment's `payload.web_url`" },
    ];
    return found.find((one) => one.url !== undefined && isDeployment(one.url));
}
function webUrlIn(payload) {
    const { web_url: url } = (0,_words_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsIn */ .t5)(payload);
    return typeof url === "string" ? url : undefined;
}
/** A text that is no address is kept: it is told as one that cannot be used. */
function isDeployment(url) {
    if (url.trim() === "")
        return false;
    if (!URL.canParse(url))
        return true;
    const host = new URL(url).hostname.toLowerCase().replace(/\.$/, "");
    return !/(?:^|\.)(?:heroku\.com|github\.com)$/.test(host);
}
/** True for an address that Heroku gives to an app by itself. */
function isHerokuAddress(url) {
    return URL.canParse(url) && /\.herokuapp\.com\.?$/i.test(new URL(url).hostname);
}
/** True when both lead to the same host, whatever their scheme and path. */
function isSameHost(one, other) {
    const hostOf = (url) => new URL(url).host.toLowerCase();
    return URL.canParse(one) && URL.canParse(other) && hostOf(one) === hostOf(other);
}


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
