export const id = 334;
export const ids = [334];
export const modules = {

/***/ 4072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ githubJob)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4011);
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
            annotate((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(message, longestLine), { title: (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(title) });
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

/***/ 137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dv: () => (/* binding */ actInJob),
  x$: () => (/* binding */ endsAtOnce),
  vy: () => (/* binding */ failStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./lib/failure.js + 6 modules
var failure = __webpack_require__(4011);
// EXTERNAL MODULE: ./lib/heroku-wiring.js + 1 modules
var heroku_wiring = __webpack_require__(2377);
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

// EXTERNAL MODULE: ./lib/uncaught.js
var uncaught = __webpack_require__(9624);
;// CONCATENATED MODULE: ./lib/in-job.js







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

/***/ 1334:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _frugal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9294);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6421);
/* harmony import */ var _github_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4072);
/* harmony import */ var _in_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(137);
/* harmony import */ var _inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7443);
/* harmony import */ var _setup_wiring_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(793);
/* harmony import */ var _steps_set_up_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5516);








await (0,_in_job_js__WEBPACK_IMPORTED_MODULE_4__/* .actInJob */ .dv)(async () => {
    const inputs = (0,_inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readSetupInputs */ .j)(process.env);
    const surroundings = {
        workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
        temp: process.env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
        repository: process.env.GITHUB_REPOSITORY ?? "",
    };
    await (0,_steps_set_up_js__WEBPACK_IMPORTED_MODULE_7__/* .setUp */ .s)(inputs, (0,_setup_wiring_js__WEBPACK_IMPORTED_MODULE_6__/* .setupWorld */ .ex)(inputs, { job: (0,_github_job_js__WEBPACK_IMPORTED_MODULE_3__/* .githubJob */ .X)(), mask: _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setSecret */ .Pq, ...surroundings }));
}, _in_job_js__WEBPACK_IMPORTED_MODULE_4__/* .endsAtOnce */ .x$);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
