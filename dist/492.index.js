export const id = 492;
export const ids = [492];
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

/***/ 7492:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _frugal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(304);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6421);
/* harmony import */ var _github_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4072);
/* harmony import */ var _inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(308);
/* harmony import */ var _steps_set_up_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5516);
/* harmony import */ var _in_job_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7069);
/* harmony import */ var _setup_wiring_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6617);








await (0,_in_job_js__WEBPACK_IMPORTED_MODULE_6__/* .actInJob */ .dv)(async () => {
    const inputs = (0,_inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSetupInputs */ .j)(process.env);
    const surroundings = {
        workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
        temp: process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
        repository: process.env.GITHUB_REPOSITORY ?? "",
    };
    await (0,_steps_set_up_js__WEBPACK_IMPORTED_MODULE_5__/* .setUp */ .s)(inputs, (0,_setup_wiring_js__WEBPACK_IMPORTED_MODULE_7__/* .setupWorld */ .ex)(inputs, { job: (0,_github_job_js__WEBPACK_IMPORTED_MODULE_3__/* .githubJob */ .X)(), mask: _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setSecret */ .Pq, ...surroundings }));
}, _in_job_js__WEBPACK_IMPORTED_MODULE_6__/* .endsAtOnce */ .x$);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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


/***/ })

};
