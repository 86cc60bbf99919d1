export const id = 197;
export const ids = [197];
export const modules = {

/***/ 3987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's own time. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted)
            return resolve();
        const timer = setTimeout(done, ms);
        signal?.addEventListener("abort", done, { once: true });
        function done() {
            clearTimeout(timer);
            signal?.removeEventListener("abort", done);
            resolve();
        }
    }),
};


/***/ }),

/***/ 304:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {

/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);

/**
 * Imported first by every doorway. V8 then collects garbage as it does for a page in the background: what a hostile
 * file leaves behind is gone sooner, and the process stays below 300 MB, for a third more time of the processor on such
 * files. Node warns of flags that are set late; this one is asked for at each collection (V8, `Heap::ShouldOptimizeForMemoryUsage`).
 */
(0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--optimize-for-size");


/***/ }),

/***/ 2676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YK: () => (/* binding */ accessOf),
  Tg: () => (/* binding */ cleanUpAfter),
  Eb: () => (/* binding */ herokuOf),
  rU: () => (/* binding */ quietHeroku)
});

// EXTERNAL MODULE: ./lib/ending/end-in-apps.js
var end_in_apps = __webpack_require__(8777);
// EXTERNAL MODULE: ./lib/ending/known-dynos.js
var known_dynos = __webpack_require__(3364);
;// CONCATENATED MODULE: ./lib/ending/clean-up.js


/** The whole of a clean-up; GitHub gives a cancelled job five minutes for everything that is left to do. */
const patience = { graceMs: 0, lookMs: 60_000 };
/** A create that was under way when the run was killed may be answered so much later. */
const lateCreateMs = 10_000;
/** Stops what the run could not: it was cancelled, killed, or ran out of memory. */
async function cleanUp(apps, world) {
    const { state, dynos, clock, job } = world;
    const runId = state("run-id");
    if (runId === "")
        return;
    const known = (0,known_dynos/* readKnownDynos */.v9)(state("dynos"));
    const target = { runId, apps, known, unclear: unclearCreates(apps, world), stopped: [] };
    const ended = await (0,end_in_apps/* endInApps */.lY)(target, { dynos, clock }, patience);
    for (const line of ended.flatMap(({ lines }) => lines))
        job.info(line);
    const left = ended.filter((one) => !(0,end_in_apps/* areCleared */.BH)([one])).map(({ lines }) => lines.at(-1));
    if (left.length === 0)
        return;
    const title = "Dynos of this run may still be running";
    job.annotate({ level: "warning", title, message: `${left.join(" ")} See the log of this step.` });
}
/** By app. Of a run that was killed while it launched nobody knows how many. */
function unclearCreates(apps, { state, clock }) {
    if (state("launching") !== "yes")
        return (0,known_dynos/* readUnclear */.xB)(state("unclear"));
    const any = { creates: Number.POSITIVE_INFINITY, at: clock.now() + lateCreateMs };
    return new Map(apps.map((app) => [app, any]));
}

// EXTERNAL MODULE: ./lib/heroku/dynos.js + 4 modules
var dynos = __webpack_require__(6140);
// EXTERNAL MODULE: ./lib/network/network.js + 4 modules
var network = __webpack_require__(6254);
// EXTERNAL MODULE: ./lib/doors/clock.js
var clock = __webpack_require__(3987);
;// CONCATENATED MODULE: ./lib/doors/heroku-wiring.js




/** Before anything is asked of Heroku: what its client would print is of no use. */
function quietHeroku() {
    // heroku-client calls url.parse(); its deprecation notice tells the user nothing that they could act on.
    process.noDeprecation = true;
}
/** What every edge to Heroku is made of. */
function accessOf({ herokuApiUrl: apiUrl, herokuApiKey: apiKey }, mask) {
    return { apiUrl, apiKey, clock: clock/* systemClock */.m, mask, network: (0,network/* openNetwork */.X)(process.env, mask) };
}
function herokuOf(inputs, mask) {
    return (0,dynos/* herokuDynos */.a)(accessOf(inputs, mask));
}
/** Ends what a run has left of dynos; the app itself may be gone by then. */
async function cleanUpAfter(inputs, { state, job, mask }) {
    const dynos = herokuOf(inputs, mask);
    const apps = inputs.testBeds.map(({ app }) => app);
    await cleanUp(apps, { state, dynos, clock: clock/* systemClock */.m, job });
}


/***/ }),

/***/ 2510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ endDynos),
  d: () => (/* binding */ isCleared)
});

// EXTERNAL MODULE: ./lib/plan/marker.js
var marker = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/watch/dyno-state.js
var dyno_state = __webpack_require__(7517);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
;// CONCATENATED MODULE: ./lib/ending/tell-to-end.js

const betweenLooksMs = 500;
const longestStopWaitMs = 8_000;
/** So long a new dyno may be missing from the list, and 404. Source: heroku-sdk `wait-for-info.ts`, 20 tries of 1 s. */
const listLagMs = 25_000;
/** Whether a dyno that is not in the list is gone, or has been told to go. */
function isVerified(dyno, told, now) {
    const { id, name } = dyno;
    if (told.unknown.has(id))
        return true;
    if (told.hidden.has(id))
        return false;
    if (told.stopped.has(name) || dyno.stopped)
        return true;
    return dyno.ended && (dyno.seen || told.seen.has(id) || !isYoung(dyno, now));
}
/** It may be missing from the list, and 404, because it is so new, or although its log says that it is up. */
function isYoung({ heard, startedAt }, now) {
    return heard || now - startedAt < listLagMs;
}
/**
 * Each is told once: Heroku then gives it 30 s, and telling it again would not make it quicker. One that Heroku does not
 * know, that could not be told, or that the list hides is told again after ever longer waits: each call counts against
 * the account's limit.
 */
async function stopAll({ alive, missing }, call) {
    const shown = alive.map((dyno) => tell(dyno, call, () => undefined));
    const unshown = missing.map((dyno) => tell(dyno, call, (taken) => {
        const { told, world } = call;
        const canBeKnown = dyno.seen || told.seen.has(dyno.id) || !isYoung(dyno, world.clock.now());
        if (taken)
            told.hidden.add(dyno.id);
        else if (canBeKnown || told.hidden.has(dyno.id))
            told.unknown.add(dyno.id);
    }));
    await Promise.all([...shown, ...unshown]);
}
async function tell(dyno, { world, told, callMs }, learn) {
    const { id, name } = dyno;
    const now = world.clock.now();
    const next = told.next.get(name);
    const isTold = told.stopped.has(name) && !told.hidden.has(id);
    if (isTold || now < (next?.at ?? 0))
        return;
    const waitMs = Math.min(2 * (next?.waitMs ?? betweenLooksMs), longestStopWaitMs);
    told.next.set(name, { at: now + waitMs, waitMs });
    try {
        const taken = await world.dynos.stop(dyno, callMs);
        if (taken)
            told.stopped.add(name);
        learn(taken);
    }
    catch (error) {
        told.failed.add(name);
        told.trouble.add(`${name} could not be stopped: ${(0,failure/* describe */.q0)(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/ending/end-dynos.js




/** A dyno whose receipt is there ends within a moment; what does not is stopped. */
const afterReceipts = { graceMs: 3_000, lookMs: 40_000 };
/** A list that hangs must not keep the stops of those that are known waiting. */
const longestLookMs = 5_000;
/** However little time is left, one call may take so long: without an answer nothing is known. */
const shortestCallMs = 1_000;
/**
 * Stops every dyno of the run and looks until none is left. What it says was verified, never assumed: a list without a
 * dyno says that it is gone when there is its exit status or receipt; else Heroku must also have taken a stop of it, or
 * have answered one that it knows none such. Lists are late, and have been seen to forget dynos that live.
 */
async function endDynos(target, world, { graceMs, lookMs } = afterReceipts) {
    const begun = world.clock.now();
    const told = {
        stopped: new Set(target.stopped),
        failed: new Set(),
        trouble: new Set(),
        seen: new Set(),
        hidden: new Set(),
        unknown: new Set(),
        untold: 0,
        next: new Map(),
    };
    for (;;) {
        const alive = await look(target, { world, told, callMs: Math.min(longestLookMs, timeLeft()) });
        const missing = missingOf(target, alive);
        // Without a list, all that are known may still be alive.
        const open = missing.filter((dyno) => alive === undefined || !isVerified(dyno, told, world.clock.now()));
        if (world.clock.now() - begun >= graceMs)
            await stopAll({ alive: alive ?? [], missing: open }, { world, told, callMs: timeLeft() });
        const now = world.clock.now();
        const unsure = open.filter((dyno) => !isVerified(dyno, told, now));
        const ended = { ...endedOf(told, alive, unsure), mayComeUp: mayComeUp(target, told, now) };
        if (isCleared(ended) || now - begun >= lookMs)
            return ended;
        await world.clock.sleep(betweenLooksMs);
    }
    function timeLeft() {
        return Math.max(shortestCallMs, begun + lookMs - world.clock.now());
    }
}
/**
 * The dyno of a create without a clear answer; one that the list shows and that is not known is such a one. It may be
 * there unrecognized as long as the list has one of which nobody knows whose it is.
 */
function mayComeUp({ unclear, known }, told, now) {
    const found = [...told.seen].filter((seen) => known.every(({ id }) => id !== seen)).length;
    return found < unclear.creates && (told.untold > 0 || now - unclear.at < listLagMs);
}
/** Those that the list, if there is one, is without. */
function missingOf({ known }, alive) {
    return known.filter(({ id }) => alive === undefined || alive.every((dyno) => dyno.id !== id));
}
function endedOf({ stopped, failed, untold, trouble }, alive, unsure) {
    return {
        stopped: [...stopped],
        failed: [...failed].filter((name) => !stopped.has(name)),
        left: alive?.map(({ name }) => name),
        unsure: unsure.map(({ name }) => name),
        untold,
        trouble: [...trouble],
    };
}
/**
 * An app that was taken down meanwhile, say by `teardown`, which comes before the post step, says as much as a list
 * without a dyno; Heroku says 403 of one that may not be looked at.
 */
async function look(target, { world, told, callMs }) {
    const { runId, app, known } = target;
    const isOwn = ({ id, command }) => (0,marker/* isOfRun */.NG)(command, runId) || known.some((dyno) => dyno.id === id);
    try {
        const listed = await world.dynos.list(app, callMs);
        const dynos = listed.filter(isOwn);
        told.untold = listed.filter((dyno) => (0,marker/* isUntold */.N1)(dyno) && !isOwn(dyno) && !(0,dyno_state/* isOver */.PU)(dyno.state)).length;
        for (const { id } of dynos)
            told.seen.add(id);
        return dynos.filter(({ state }) => !(0,dyno_state/* isOver */.PU)(state));
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.notFound) {
            told.trouble.add(`App ${app} is not there any more, nor are dynos in it; had it been renamed, they would be in the app of its new name`);
            return [];
        }
        told.trouble.add(`The dyno list could not be read: ${(0,failure/* describe */.q0)(error)}`);
        return undefined;
    }
}
/** True when it was verified that no dyno of the run is alive, and none can come up any more. */
function isCleared({ left, unsure, mayComeUp }) {
    return left?.length === 0 && unsure.length === 0 && !mayComeUp;
}


/***/ }),

/***/ 8777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ areCleared),
/* harmony export */   XL: () => (/* binding */ countLeft),
/* harmony export */   lY: () => (/* binding */ endInApps),
/* harmony export */   zf: () => (/* binding */ unverifiedIn)
/* harmony export */ });
/* harmony import */ var _end_dynos_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2510);
/* harmony import */ var _ended_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5402);
/* harmony import */ var _known_dynos_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3364);



/** Ends the run's dynos in all its apps at the same time: a cancelled job has few seconds. */
async function endInApps(run, world, patience) {
    return Promise.all(run.apps.map(async (app) => {
        const target = targetIn(app, run);
        const ended = await (0,_end_dynos_js__WEBPACK_IMPORTED_MODULE_0__/* .endDynos */ .B)(target, world, patience);
        const lines = (0,_ended_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .endedLines */ .u)(ended, target, world.clock.now());
        const last = lines.at(-1) ?? "";
        return { app, ended, lines: run.apps.length === 1 ? lines : lines.with(-1, `App ${app}: ${last}`) };
    }));
}
function targetIn(app, { runId, known, unclear, stopped }) {
    const names = stopped.flatMap((dyno) => (dyno.app === app ? dyno.name : []));
    return {
        ...{ runId, app, stopped: new Set(names) },
        known: known.filter((dyno) => dyno.app === app),
        unclear: unclear.get(app) ?? _known_dynos_js__WEBPACK_IMPORTED_MODULE_2__/* .noneUnclear */ .nr,
    };
}
/** True when it was verified in every app that no dyno of the run is alive, and none can come up any more. */
function areCleared(apps) {
    return apps.every(({ ended }) => (0,_end_dynos_js__WEBPACK_IMPORTED_MODULE_0__/* .isCleared */ .d)(ended));
}
/** How many dynos of the run were alive at the last look; undefined when that is not known of every app. */
function countLeft(apps) {
    const counts = apps.map(({ ended }) => ((0,_end_dynos_js__WEBPACK_IMPORTED_MODULE_0__/* .isCleared */ .d)(ended) ? 0 : ended.left?.length || undefined));
    if (counts.includes(undefined))
        return undefined;
    return counts.reduce((sum, count) => sum + (count ?? 0), 0);
}
/** Names of the dynos that are alive, or may be. */
function unverifiedIn(apps) {
    return apps.flatMap(({ ended }) => [...(ended.left ?? []), ...ended.unsure]);
}


/***/ }),

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ endedLines)
/* harmony export */ });
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7703);

/** What was stopped and what is left, in words, with what a person can do about the latter; that line is the last. */
function endedLines(ended, about, now) {
    const { stopped, failed, left, unsure, trouble } = ended;
    const names = left === undefined ? about.known.map(({ name }) => name) : [...left, ...unsure];
    const byHand = [...new Set(names)]
        .filter((name) => left !== undefined || !stopped.includes(name))
        .map((name) => handLine(name, about, now));
    const ownLook = left === undefined ? [`See what is alive: heroku ps --app ${about.app}`] : [];
    return [
        ...trouble,
        ...byHand,
        ...ownLook,
        `${done(stopped, failed)}; ${rest(left, unsure)}${oneMore(ended, about, now)}.`,
    ];
}
function oneMore({ mayComeUp, untold }, { app, unclear }, now) {
    if (!mayComeUp)
        return "";
    const seconds = unclear?.timeToLiveSeconds && unclear.timeToLiveSeconds - (now - unclear.at) / 1000;
    const end = seconds === undefined ? "" : ` in ${Math.max(0, Math.ceil(seconds))} s at the latest`;
    const where = untold > 0
        ? `one more may be up in app ${app}, where the command of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(untold, "dyno")} in Heroku's list cannot be read`
        : `one more may still come up in app ${app}`;
    return `, and ${where}: a create has had no clear answer; its time to live ends it${end}`;
}
function done(stopped, failed) {
    const notStopped = failed.length === 0 ? "" : `Could not stop ${list(failed)}`;
    if (stopped.length > 0) {
        return [
            `Stopped ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(stopped.length, "dyno")} of this run: ${stopped.join(", ")}`,
            notStopped,
        ]
            .filter(Boolean)
            .join("; ");
    }
    return notStopped || "No dyno of this run had to be stopped";
}
function rest(left, unsure) {
    if (left === undefined)
        return "how many are left could not be looked up";
    const late = unsure.length === 0 ? "" : `, and of ${list(unsure)}, not in Heroku's list, it could not be verified`;
    return `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(left.length, "dyno")} left${late}`;
}
/** How to end a dyno by hand, and how long it lasts otherwise. */
function handLine(name, { app, known }, now) {
    const stop = `heroku ps:stop --app ${app} --dyno-name ${name}`;
    const dyno = known.find((one) => one.name === name);
    if (dyno === undefined)
        return `${stop}   # Heroku stops it anyway when its time to live is over`;
    const seconds = Math.max(0, Math.ceil(dyno.timeToLiveSeconds - (now - dyno.startedAt) / 1000));
    return `${stop}   # Heroku stops it within ${seconds} s anyway`;
}
function list(names) {
    return `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(names.length, "dyno")} (${names.join(", ")})`;
}


/***/ }),

/***/ 3364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ writeUnclear),
/* harmony export */   Yr: () => (/* binding */ writeKnownDynos),
/* harmony export */   nr: () => (/* binding */ noneUnclear),
/* harmony export */   v9: () => (/* binding */ readKnownDynos),
/* harmony export */   xB: () => (/* binding */ readUnclear)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var _words_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2576);


const stored = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    app: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    timeToLiveSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    seen: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    heard: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    ended: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    stopped: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
}));
const noneUnclear = { creates: 0, at: 0 };
const storedUnclear = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    creates: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    timeToLiveSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
}));
/** By app. None when the state is empty or is not what we wrote. */
function readUnclear(state) {
    const read = storedUnclear.safeParse((0,_words_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(state));
    return new Map(Object.entries(read.data ?? {}));
}
function writeUnclear(unclear) {
    return JSON.stringify(Object.fromEntries(unclear));
}
/** For the state that the job hands to the post step. */
function writeKnownDynos(known) {
    return JSON.stringify(known);
}
/** None when the state is empty or is not what we wrote: the dyno list is what counts. */
function readKnownDynos(state) {
    return stored.safeParse((0,_words_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(state)).data ?? [];
}


/***/ }),

/***/ 8471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ addressAnswer),
/* harmony export */   Ab: () => (/* binding */ scalesAnswer),
/* harmony export */   Bo: () => (/* binding */ buildAnswer),
/* harmony export */   I6: () => (/* binding */ buildsAnswer),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   L3: () => (/* binding */ logSessionAnswer),
/* harmony export */   QO: () => (/* binding */ appAnswer),
/* harmony export */   SN: () => (/* binding */ sourceAnswer),
/* harmony export */   VX: () => (/* binding */ dynoAnswer),
/* harmony export */   V_: () => (/* binding */ configAnswer),
/* harmony export */   WC: () => (/* binding */ releasedAnswer),
/* harmony export */   Yz: () => (/* binding */ sizeRow),
/* harmony export */   bE: () => (/* binding */ sizesAnswer),
/* harmony export */   eX: () => (/* binding */ formationAnswer),
/* harmony export */   jF: () => (/* binding */ releasesAnswer),
/* harmony export */   kj: () => (/* binding */ couplingAnswer),
/* harmony export */   q0: () => (/* binding */ releaseAnswer),
/* harmony export */   w1: () => (/* binding */ dynosAnswer),
/* harmony export */   yy: () => (/* binding */ slugAnswer)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);
/* harmony import */ var _words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9413);



const text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP();
/** Text that says something. */
const word = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1);
const time = zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true });
/** The rows that can be read: one of a new kind must not hide the others. */
const readable = (row) => zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).transform((rows) => rows.flatMap((one) => row.safeParse(one).data ?? []));
/**
 * The parts of Heroku's answers that we read; other fields are ignored. Lenient in what no run needs, and strict in what
 * one goes by. Source: Platform API schema, 2026-02.
 */
const appAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(word),
    web_url: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text),
    region: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: text })),
    stack: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: text })),
    generation: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: text })),
    // Whatever it is, with one the app is in a space.
    space: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ shield: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()) })
        .nullish()
        .catch({ shield: undefined }),
});
/** Null of an app without an address. */
const addressAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ web_url: text.nullable() });
/** Null of an app that was never released. */
const releasedAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ released_at: time.nullable() });
const formationRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    type: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(word),
    command: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text),
    quantity: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    size: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text),
    dyno_size: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: text })),
});
/** Who looks for a process type by its name must know that there may be one more. */
const formationAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(formationRow.catch(formationRow.parse({})));
/** For whoever changes quantities: undefined for a row that is none of a process type. */
const scalesAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .preprocess */ .vkY((row) => (isOfFormation(row) ? row : undefined), formationRow.extend({ type: word, quantity: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }).optional()));
function isOfFormation(row) {
    return typeof row === "object" && row !== null && ("type" in row || "quantity" in row);
}
/** Of the sizes only what can be read of each counts: see `readSizes`. */
const sizesAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J());
const positive = (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nonnegative());
/** Everything but the name may be missing: of sizes in spaces both fields of the price are null (heroku/cli 22d3dc61a). */
const sizeRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: word,
    memory: positive,
    cost: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ cents: positive, unit: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text) })),
    generation: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: text })),
    private_space_only: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
});
/** Of what is kept from look to look. */
const short = text.max(200);
const dynoRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(short.min(1)),
    name: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(short.min(1)),
    command: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text),
    type: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text),
    size: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text),
    state: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(short),
    created_at: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(time),
    release: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() })),
});
/** Of a create: without these two the dyno has to be looked for. */
const dynoAnswer = dynoRow.extend({ id: word, name: word });
/** A row of which nothing can be read is a dyno all the same, and may be any. */
const dynosAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(dynoRow.catch(dynoRow.parse({})));
const configAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())
    .transform((vars) => Object.fromEntries(Object.entries(vars).filter((pair) => typeof pair[1] === "string")));
const named = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: word });
const releaseRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    // Releases had neither this nor `current` in 2015.
    status: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text),
    current: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
    id: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(word),
    slug: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(named),
    artifacts: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(named)),
});
/** A row that cannot be read may be the release that runs, unless another one says that it does. */
const releasesAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).transform((rows, context) => {
    const read = rows.map((row) => releaseRow.safeParse(row));
    const known = read.flatMap(({ data }) => data ?? []);
    if (known.some(({ current }) => current === true))
        return known;
    for (const [index, { error }] of read.entries())
        for (const issue of error?.issues ?? [])
            context.issues.push({ ...issue, path: [index, ...issue.path], input: rows });
    return known;
});
const releaseAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ status: word, output_stream_url: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5()) });
const slugAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ commit: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text) });
const sourceAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ source_blob: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ get_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5(), put_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5() }) });
const buildAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: word,
    status: word,
    output_stream_url: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5()),
    source_blob: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ url: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text), version: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text) })),
    slug: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(named),
    release: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(named),
});
const buildsAnswer = readable(buildAnswer);
const couplingAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ stage: (0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .n)(text) });
const logSessionAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ logplex_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5() });
/** The answer in its known shape; a Failure that says what of it is missing or of another kind. */
function readAnswer(schema, body, what) {
    const read = schema.safeParse(body);
    if (read.success)
        return read.data;
    throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`Heroku's answer about ${what} is not as its API describes it: ${(0,_words_shape_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeProblems */ .q)(read.error, body)}`);
}


/***/ }),

/***/ 5209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ createOnce)
});

;// CONCATENATED MODULE: ./lib/watch/launch.js
const maximumCreates = 4;
/** Heroku's list lags behind a create; its own SDK looks for 20 s, we for 25. Source: heroku-sdk `wait-for-info.ts`. */
const looksAfterSilence = [0, 1_000, 2_000, 4_000, 8_000, 10_000];
/** A refusal in Heroku's own words means that nothing was started: one look is enough to be sure. */
const looksAfterRefusal = [0];
/** A list that cannot be read for so long is not waited for: whether there is a dyno stays unknown. */
const blindLooksUntilEnd = 4;
const afterBlindLookMs = 5_000;
const newLaunch = {
    step: { kind: "create", afterMs: 0 },
    creates: 1,
    looks: [],
    waitMs: 0,
    blindLooks: 0,
};
/**
 * The next step. Between any two creates stands at least one look at the dyno list that did not find the marker; a look
 * that failed is made again, and counts as none: no create is repeated blindly.
 */
function advanceLaunch(state, event) {
    switch (event.kind) {
        case "created":
            return end(state, "created");
        case "refused":
            return end(state, "refused");
        case "blind":
            return afterBlindLook(state);
        case "unclear":
            return nextLook({
                ...state,
                looks: event.cause === "silent" ? looksAfterSilence : looksAfterRefusal,
                waitMs: event.waitMs,
            });
        case "looked":
            return event.found ? end(state, "adopted") : nextLook({ ...state, blindLooks: 0 });
    }
}
function afterBlindLook(state) {
    const blindLooks = state.blindLooks + 1;
    if (blindLooks === blindLooksUntilEnd)
        return end(state, "blind");
    return { ...state, blindLooks, step: { kind: "look", afterMs: afterBlindLookMs } };
}
function nextLook(state) {
    const [afterMs, ...looks] = state.looks;
    return afterMs === undefined ? nextCreate(state) : { ...state, looks, step: { kind: "look", afterMs } };
}
function nextCreate(state) {
    if (state.creates === maximumCreates)
        return end(state, "gave-up");
    return { ...state, step: { kind: "create", afterMs: state.waitMs }, creates: state.creates + 1 };
}
function end(state, outcome) {
    return { ...state, step: { kind: "end", outcome } };
}

// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/heroku/heroku-failure.js + 1 modules
var heroku_failure = __webpack_require__(3533);
// EXTERNAL MODULE: ./lib/heroku/send.js
var send = __webpack_require__(8024);
;// CONCATENATED MODULE: ./lib/heroku/create-once.js




/**
 * Makes something at Heroku, at most once: what to do after which answer is decided by `watch/launch.ts`. Failure when
 * Heroku refuses, does not answer clearly after several creates, or cannot be asked what it did.
 */
async function createOnce(options) {
    let state = newLaunch;
    let known = { made: undefined, error: undefined, isSilent: false };
    while (state.step.kind !== "end") {
        const { kind, afterMs } = state.step;
        await options.clock.sleep(afterMs, options.signal);
        if (options.signal.aborted)
            throw cancelled(options, known);
        const call = kind === "create" ? await create(options, state.creates) : await look(options);
        known = learn(known, call);
        state = advanceLaunch(state, call.event);
    }
    if (known.made !== undefined)
        return { made: known.made, adopted: state.step.outcome === "adopted" };
    throw failureOf(options, state.step.outcome, known.error);
}
/** A create that was sent and had no clear answer may have taken effect, which is not waited for any more. */
function cancelled({ texts, signal }, { error, isSilent }) {
    return isSilent ? new failure/* UnclearFailure */.vM(texts.cancelled, { cause: error }) : signal.reason;
}
function learn(known, { made, error, event }) {
    const isSilent = event.kind === "unclear" ? event.cause === "silent" : known.isSilent;
    return { made: made ?? known.made, error: error ?? known.error, isSilent };
}
/** Both unclear ends may have left something behind, which the clean-up then has to look for. */
function failureOf({ texts }, outcome, cause) {
    if (outcome === "gave-up")
        return new failure/* UnclearFailure */.vM(texts.gaveUp, { cause });
    return outcome === "blind" ? new failure/* BlindFailure */.S9(texts.blind, { cause }) : cause;
}
async function create(options, tries) {
    try {
        return { event: { kind: "created" }, made: await options.create() };
    }
    catch (error) {
        return { event: afterError(error, tries), error };
    }
}
/**
 * A conflict is `not-now`: the app was released a moment ago, and the runtime does not see it yet. Heroku's own CLI tries
 * again too.
 */
function afterError(error, tries) {
    // An answer that is not as the API describes it is an answer all the same: it may have taken effect.
    if (!(error instanceof heroku_failure/* HerokuFailure */.$))
        return { kind: "unclear", cause: "silent", waitMs: 0 };
    const waitMs = (0,send/* waitBeforeTry */.w)(error, tries);
    if (error.meaning === "fault")
        return { kind: "unclear", cause: "silent", waitMs };
    const isNotNow = error.meaning === "not-now" || error.meaning === "limited";
    return isNotNow ? { kind: "unclear", cause: "not-now", waitMs } : { kind: "refused" };
}
async function look(options) {
    try {
        const made = await options.look();
        return made === undefined
            ? { event: { kind: "looked", found: false } }
            : { event: { kind: "looked", found: true }, made };
    }
    catch (error) {
        return { event: { kind: "blind" }, error };
    }
}


/***/ }),

/***/ 9189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ builtVersionOf),
/* harmony export */   BX: () => (/* binding */ currentRelease),
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   zt: () => (/* binding */ failedRelease)
/* harmony export */ });
/* harmony import */ var _plan_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5218);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8471);
/* harmony import */ var _heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3533);



/**
 * The newest release need not be the one that runs: its release phase may have failed. Heroku marks the one that does;
 * where it does not say, it is the newest that succeeded.
 */
async function currentRelease(appPath, read, contentOf) {
    const releases = await newestFirst(appPath, read);
    const current = releases.find((one) => one.current === true) ?? releases.find(({ status }) => status === "succeeded");
    if (current === undefined)
        return undefined;
    const content = await contentOf(current, { appPath, read, releases });
    return { version: current.version, content };
}
async function newestFirst(appPath, read) {
    const headers = { Range: "version ..; order=desc,max=20" };
    const answer = await read(`${appPath}/releases`, { headers, partial: true });
    const releases = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .releasesAnswer */ .jF, answer.body, "the app's releases");
    return releases.toSorted((one, other) => other.version - one.version);
}
/** The version of a release of the commit that has failed, of those after another; undefined when there is none. */
async function failedRelease(appPath, read, { sha, after }) {
    const releases = await newestFirst(appPath, read);
    for (const release of releases.filter(({ version, status }) => version > after && status === "failed")) {
        const commit = await commitOf(release, { appPath, read, releases });
        if (commit !== undefined && (0,_plan_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameCommit */ .s)(commit, sha))
            return release.version;
    }
    return undefined;
}
/** The commit of its slug; undefined on Fir, which has none. Source: Platform API schema, slug `commit`. */
async function commitOf({ slug }, { appPath, read }) {
    if (slug === undefined)
        return undefined;
    const answer = await (0,_heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessMissing */ .F)(() => read(`${appPath}/slugs/${encodeURIComponent(slug.id)}`));
    return answer && (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .slugAnswer */ .yy, answer.body, "the release's slug").commit;
}
/**
 * What the build of the release was told to be the version of its source. Of a slug that no build of this app has made, a
 * promoted one, its `commit` is the same (equal on record, May 2025).
 */
async function builtVersionOf(current, around) {
    const { appPath, read, releases } = around;
    const answer = await read(`${appPath}/builds`);
    const builds = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .buildsAnswer */ .I6, answer.body, "the app's builds");
    const build = builds.find((one) => one.status === "succeeded" && isBuildOf(current, one, releases));
    const version = build?.source_blob?.version;
    return version ?? commitOf(current, around);
}
/** A release that only sets config vars has the slug, or on Fir the image, of the one before. */
function isBuildOf(current, build, releases) {
    const own = build.release?.id;
    if (own !== undefined && own === current.id)
        return true;
    if (build.slug?.id !== undefined && build.slug.id === current.slug?.id)
        return true;
    const first = releases.find(({ id }) => id !== undefined && id === own);
    return first !== undefined && isSame(first.artifacts ?? [], current.artifacts ?? []);
}
function isSame(some, others) {
    const ids = (artifacts) => artifacts.map(({ id }) => id).sort();
    return some.length > 0 && ids(some).join() === ids(others).join();
}


/***/ }),

/***/ 4907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ newDynoNames)
/* harmony export */ });
/** A dyno of which nothing is told. */
const nameless = { id: "", name: "", command: "", state: "", createdAt: undefined, release: undefined };
/**
 * A row without its id or its name has the one that it had before; else the other one stands for it, for Heroku's API
 * takes either. A row without both names no dyno, and of what it says nothing can be used: its id is empty.
 */
function newDynoNames() {
    const known = new Map();
    return (app, row) => {
        const names = namesOf(row, known.get(`${app} ${row.id ?? row.name}`));
        if (names === undefined)
            return { ...nameless, app };
        // What stands for the other is kept too: a row with both comes over it.
        for (const either of [names.id, names.name])
            remember(known, `${app} ${either}`, names);
        return { ...names, app, ...rest(row) };
    };
}
/** More than the dynos of all apps at once; those of a list that always names others are forgotten, the oldest first. */
const mostKnown = 50_000;
function remember(known, key, names) {
    known.delete(key);
    known.set(key, names);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined)
        known.delete(oldest);
}
function namesOf(row, before) {
    const { id = before?.id ?? row.name, name = before?.name ?? row.id } = row;
    return id === undefined || name === undefined ? undefined : { id, name };
}
function rest({ command = "", type, size, state = "", created_at: at, release }) {
    const createdAt = at === undefined ? undefined : Date.parse(at);
    return { command, type, size, state, createdAt, release: release?.version };
}


/***/ }),

/***/ 6140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ herokuDynos)
});

// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/heroku/answers.js
var answers = __webpack_require__(8471);
// EXTERNAL MODULE: ./lib/heroku/current-release.js
var current_release = __webpack_require__(9189);
// EXTERNAL MODULE: ./lib/heroku/dyno-names.js
var dyno_names = __webpack_require__(4907);
// EXTERNAL MODULE: ./lib/heroku/heroku-failure.js + 1 modules
var heroku_failure = __webpack_require__(3533);
// EXTERNAL MODULE: ./lib/plan/list-prices.js
var list_prices = __webpack_require__(6734);
// EXTERNAL MODULE: ./lib/heroku/shield.js
var shield = __webpack_require__(7979);
;// CONCATENATED MODULE: ./lib/heroku/read-sizes.js



/**
 * The sizes that an app may use. A row that cannot be read is left out, a price that cannot be is none: one odd size must
 * not end the runs of all others. What only spaces have is no size of an app outside one.
 */
function readSizes(rows, place) {
    const read = rows.flatMap((row) => answers/* sizeRow */.Yz.safeParse(row).data ?? []).filter((row) => isUsable(row, place));
    const sizes = read.map((row) => toSize(row, (0,shield/* shownSize */.l)(row.name, place.isShield)));
    // A shielded space may have `Shield-M` in the list, besides the `Private-M` that stands for it.
    const ownFirst = sizes.toSorted((one, other) => Number(one.isRenamed) - Number(other.isRenamed));
    const names = ownFirst.map(({ size }) => size.name.toLowerCase());
    return ownFirst
        .map(({ size }) => size)
        .filter(({ name }, index) => names.indexOf(name.toLowerCase()) === index);
}
function isUsable({ name, private_space_only: ofSpaces }, { isInSpace, isShield }) {
    if (/^shield-/i.test(name))
        return isShield;
    return isInSpace || !(ofSpaces ?? /^private-/i.test(name));
}
/** In a shielded space the price that is stated of `Private-M` is not that of what is billed. */
function toSize({ name, cost, memory, generation }, shown) {
    const isRenamed = shown !== name;
    const price = (0,list_prices/* priceOf */.x)(shown, isRenamed ? undefined : usdPerMonth(cost));
    return { size: { name: shown, price, memoryGb: memory ?? 0, generation: generation?.name }, isRenamed };
}
/** `monthly` is on record (heroku/cli 22d3dc61a, January 2024); the schema's example has `month`. */
function usdPerMonth(cost) {
    const { cents, unit = "" } = cost ?? {};
    return cents !== undefined && /^month(?:ly)?$/i.test(unit) ? cents / 100 : undefined;
}

// EXTERNAL MODULE: ./lib/heroku/request.js
var request = __webpack_require__(2817);
;// CONCATENATED MODULE: ./lib/heroku/inspect-app.js





/** Reads what a plan needs to know of the app. Failure when the key, the app or the permission is wrong. */
async function inspectApp(name, { ask, clock }) {
    const appPath = (0,request/* pathOf */.XM)(name);
    const appRead = readApp(appPath, { ask, clock });
    const [{ app, clockAheadMs }, formationRead, sizeRows] = await Promise.all([
        appRead,
        ask(`${appPath}/formation`),
        readSizeRows(appPath, { ask, appRead }),
    ]);
    const formation = (0,answers/* readAnswer */.JN)(answers/* formationAnswer */.eX, formationRead.body, "the app's formation");
    const stack = app.stack?.name ?? (app.generation?.name === "fir" ? "cnb" : "unknown");
    const generation = app.generation?.name ?? (stack === "cnb" ? "fir" : "cedar");
    const isShield = app.space?.shield === true;
    // Fir has apps in spaces alone (heroku/cli `spaces/create.ts`).
    const isInSpace = app.space != null || generation === "fir";
    return {
        name: app.name ?? name,
        region: app.region?.name ?? "unknown",
        stack,
        generation,
        isInSpace,
        formation: formation.flatMap(({ type, command = "", ...line }) => type === undefined ? [] : { type, command, dynoSize: sizeOf(line, isShield) }),
        unnamedTypes: formation.filter(({ type }) => type === undefined).length,
        sizes: readSizes(sizeRows, { isInSpace, isShield }),
        clockAheadMs,
    };
}
async function readApp(appPath, { ask, clock }) {
    const answer = await ask(appPath);
    const clockAheadMs = (0,request/* clockAhead */.yV)(answer, clock.now()) ?? 0;
    return { app: (0,answers/* readAnswer */.JN)(answers/* appAnswer */.QO, answer.body, "the app"), clockAheadMs };
}
function sizeOf(line, isShield) {
    const name = line.dyno_size?.name ?? line.size;
    return name === undefined ? undefined : (0,shield/* shownSize */.l)(name, isShield);
}
/**
 * The sizes of the app, or, where they are not to be had, all of Heroku's: no answer of `available-dyno-sizes` is on record,
 * and Heroku's own client asks for `/dyno-sizes` alone.
 */
async function readSizeRows(appPath, { ask, appRead }) {
    const own = await ask(`${appPath}/available-dyno-sizes`).then(({ body }) => answers/* sizesAnswer */.bE.safeParse(body).data, (error) => {
        if (error instanceof heroku_failure/* HerokuFailure */.$ && isUnknownCall(error))
            return undefined;
        throw error;
    });
    if (own !== undefined && own.length > 0)
        return own;
    // An app that is not there is told as such.
    await appRead;
    return (0,answers/* readAnswer */.JN)(answers/* sizesAnswer */.bE, (await ask("/dyno-sizes")).body, "dyno sizes");
}
function isUnknownCall({ meaning }) {
    return meaning === "missing" || meaning === "unknown-call";
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/heroku/text-stream.js
var text_stream = __webpack_require__(3846);
;// CONCATENATED MODULE: ./lib/heroku/log-session.js






/** The wait between two sessions doubles while they bring nothing: they count against the account's API limit. */
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;
/**
 * A session begins with the last lines of the log, so that a reopened one repeats what the former has brought. Logplex
 * counts them before it picks the dyno's: all that it keeps are asked for. Source: heroku/logplex, `logplex_api.erl`.
 */
const historyLines = 1_500;
/**
 * Reads the dyno's log until the signal is aborted, opening a new session whenever one ends (after 15 minutes on Fir,
 * when idle, when cut). Never throws.
 */
async function followDyno(options) {
    let waitMs = firstWaitMs;
    let isPlain = options.isFir;
    const isNew = unrepeated();
    const onText = (text) => {
        const line = parseLogLine(text);
        if (line === undefined || !isNew(text))
            return;
        waitMs = firstWaitMs;
        options.onLine(line);
    };
    while (!options.signal.aborted) {
        try {
            await (0,text_stream/* readLines */.Se)(await openSession(options, isPlain), onText, { ...options, answerMs: options.mostMs });
        }
        catch (error) {
            // A lost log costs the progress display only; the dyno list and the receipts decide.
            isPlain ||= error instanceof heroku_failure/* HerokuFailure */.$ && error.status === 422;
        }
        await options.clock.sleep(waitMs, options.signal);
        waitMs = Math.min(2 * waitMs, longestWaitMs);
    }
}
/** True for a line that is not among the last ones; with its microseconds no line is like another. */
function unrepeated() {
    const last = new Set();
    return (text) => {
        // A digest: a part of the text would keep the whole of it in memory.
        const digest = (0,external_node_crypto_.hash)("sha1", text);
        if (last.has(digest))
            return false;
        last.add(digest);
        const [oldest] = last;
        if (last.size > 2 * historyLines && oldest !== undefined)
            last.delete(oldest);
        return true;
    };
}
/**
 * `3.sdk` is the variant in which the dyno's field is called `dyno`, as in Heroku's own CLI. `lines` is for Cedar only by
 * its schema, and the CLI leaves it and `tail` out on Fir.
 */
async function openSession(options, isPlain) {
    const dyno = options.dyno.name;
    const answer = await (0,request/* sendOnce */.E4)(options, {
        method: "POST",
        path: `${options.appPath}/log-sessions`,
        body: isPlain ? { dyno } : { dyno, lines: historyLines, tail: true },
        headers: { Accept: "application/vnd.heroku+json; version=3.sdk" },
        deadlineMs: 10_000,
    });
    const url = (0,answers/* readAnswer */.JN)(answers/* logSessionAnswer */.L3, answer.body, "the log session").logplex_url;
    (0,failure/* hideSecret */.DL)(url, options.mask);
    return url;
}
/**
 * `<ISO8601> <source>[<dyno>]: <message>`. The message may hold carriage returns, as a progress bar's does. Source:
 * heroku/logplex, `logplex_utils:format/4`.
 */
function parseLogLine(text) {
    const parts = /^(\S+) (app|heroku)\[([\w.-]+)\]:(?: (.*))?$/s.exec(text.trimEnd());
    const [, time = "", source, dyno, message = ""] = parts ?? [];
    const at = Date.parse(time);
    if ((source !== "app" && source !== "heroku") || dyno === undefined)
        return undefined;
    return Number.isNaN(at) ? undefined : { at, source, dyno, text: message };
}

// EXTERNAL MODULE: ./lib/heroku/pipeline-stage.js
var pipeline_stage = __webpack_require__(1159);
// EXTERNAL MODULE: ./lib/heroku/send.js
var send = __webpack_require__(8024);
// EXTERNAL MODULE: ./lib/plan/marker.js
var plan_marker = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/heroku/create-once.js + 1 modules
var create_once = __webpack_require__(5209);
;// CONCATENATED MODULE: ./lib/heroku/start-dyno.js






/** Heroku answers a create within a second or two; the CLI shows its first notice after 20 s. */
const createDeadlineMs = 20_000;
/** Starts the dyno of an assignment, at most one; after a create without a clear answer it is known by its marker. */
async function startDyno(options) {
    const { clock, signal } = options;
    const { marker } = options.assignment;
    const { made, adopted } = await (0,create_once/* createOnce */.U)({
        ...{ clock, signal },
        create: () => sendCreate(options),
        look: () => findMarked(options),
        texts: {
            cancelled: `The launch of ${marker} was cancelled`,
            gaveUp: `No dyno could be started for ${marker} in several tries`,
            blind: `Whether a dyno was started for ${marker} could not be looked up`,
        },
    });
    return { dyno: made, adopted };
}
/** Not to find a marker says nothing where there are dynos without theirs: then the dyno may be there all the same. */
async function findMarked({ list, assignment, unmarked }) {
    const { app, marker } = assignment;
    const dynos = await list(app);
    const found = dynos.find(({ command }) => (0,plan_marker/* carriesMarker */.GN)(command, marker));
    if (found === undefined && unmarked.has(app))
        throw new failure/* Failure */.HR(`Heroku's list of app ${app} shows no markers, by which a dyno could be found`);
    if (found === undefined && dynos.some(plan_marker/* isUntold */.N1))
        throw new failure/* Failure */.HR(`Heroku's answer about the dynos of app ${app} has one without a \`command\` that can be read, which may be it`);
    return found;
}
async function sendCreate({ assignment, toDyno, appPath, environment, onAnswer, unmarked, ...access }) {
    const answer = await (0,request/* sendOnce */.E4)(access, {
        method: "POST",
        path: `${appPath}/dynos`,
        body: {
            command: assignment.command,
            attach: false,
            size: (0,shield/* sentSize */.g)(assignment.dynoSize),
            type: "run",
            time_to_live: assignment.timeToLiveSeconds,
            env: environment(),
        },
        deadlineMs: createDeadlineMs,
    });
    onAnswer(answer);
    const dyno = toDyno(assignment.app, (0,answers/* readAnswer */.JN)(answers/* dynoAnswer */.VX, answer.body, "the new dyno"));
    if (!(0,plan_marker/* carriesMarker */.GN)(dyno.command, assignment.marker))
        unmarked.add(assignment.app);
    return dyno;
}

;// CONCATENATED MODULE: ./lib/heroku/dynos.js











const readDeadlineMs = 20_000;
/** Before anything is started nobody waits long for an account whose API limit is used up. */
const firstReadsMs = 2 * 60_000;
/** For what a run goes on without. */
const lookWithinMs = 10_000;
/** The Heroku edge for a run. */
function herokuDynos(options) {
    const { clock } = options;
    const heard = newHeard(clock);
    const { hear } = heard;
    const toDyno = (0,dyno_names/* newDynoNames */.P)();
    const [firApps, unmarked] = [new Set(), new Set()];
    const ask = async (path, withinMs, rest = {}) => {
        const call = { method: "GET", path, deadlineMs: readDeadlineMs, withinMs, ...rest };
        const answer = await (0,send/* sendRepeatable */.I)(options, call, options.clock);
        hear(answer);
        return answer;
    };
    const list = async (app, withinMs) => {
        const { body } = await ask(`${(0,request/* pathOf */.XM)(app)}/dynos`, withinMs);
        return (0,answers/* readAnswer */.JN)(answers/* dynosAnswer */.w1, body, "the app's dynos").map((dyno) => toDyno(app, dyno));
    };
    return {
        inspect: async (app) => {
            const read = () => inspectApp(app, { ask: (path) => ask(path, firstReadsMs), clock });
            const facts = await asInput("heroku-app", read);
            if (facts.generation === "fir")
                firApps.add(app);
            return facts;
        },
        /** Never built from the app's name: since June 2023 Heroku's host names carry a random part. */
        webUrl: async (app) => {
            const { body } = await asInput("target-app", () => ask((0,request/* pathOf */.XM)(app), firstReadsMs));
            return (0,answers/* readAnswer */.JN)(answers/* addressAnswer */.$V, body, `the app ${app}`).web_url ?? undefined;
        },
        list,
        callsLeft: heard.callsLeft,
        clockAheadMs: heard.clockAheadMs,
        releasedAt: async (app, withinMs) => {
            const { body } = await ask((0,request/* pathOf */.XM)(app), withinMs);
            return timeOf((0,answers/* readAnswer */.JN)(answers/* releasedAnswer */.WC, body, "the app").released_at);
        },
        ...versionReads(ask),
        start: (assignment, environment, signal) => {
            const create = { appPath: (0,request/* pathOf */.XM)(assignment.app), assignment, environment, signal };
            return startDyno({ ...options, ...create, ...{ list, toDyno, unmarked }, onAnswer: hear });
        },
        stop: (dyno, withinMs) => stopDyno(options, { ...stopCall((0,request/* pathOf */.XM)(dyno.app), dyno.id), withinMs }),
        follow: (dyno, onLine, signal) => followDyno({ ...options, ...followed(dyno, firApps), onLine, signal }),
    };
}
/** What is asked of an app that is tested. */
function versionReads(ask) {
    return {
        stage: async (app) => (await (0,pipeline_stage/* pipelineStage */.x)((0,request/* pathOf */.XM)(app), (path) => ask(path, lookWithinMs))).stage,
        currentRelease: (app, withinMs) => (0,current_release/* currentRelease */.BX)((0,request/* pathOf */.XM)(app), (path, rest) => ask(path, withinMs, rest), current_release/* commitOf */.D3),
        failedRelease: (app, wanted, withinMs) => (0,current_release/* failedRelease */.zt)((0,request/* pathOf */.XM)(app), (path, rest) => ask(path, withinMs, rest), wanted),
    };
}
function timeOf(text) {
    return text === null ? undefined : Date.parse(text);
}
/** What the headers of the newest answer tell, whatever was asked. */
function newHeard(clock) {
    let callsLeft;
    let clockAheadMs;
    return {
        hear: (answer) => {
            callsLeft = remaining(answer) ?? callsLeft;
            clockAheadMs = (0,request/* clockAhead */.yV)(answer, clock.now());
        },
        callsLeft: () => callsLeft,
        clockAheadMs: () => clockAheadMs,
    };
}
function followed(dyno, firApps) {
    return { appPath: (0,request/* pathOf */.XM)(dyno.app), dyno, isFir: firApps.has(dyno.app) };
}
/** A refusal of the app begins with the input that names it; one of the key names that itself. */
async function asInput(input, call) {
    try {
        return await call();
    }
    catch (error) {
        const isOfApp = error instanceof heroku_failure/* HerokuFailure */.$ && /^(forbidden|missing)$/.test(error.meaning);
        if (!isOfApp)
            throw error;
        throw new failure/* Failure */.HR(`\`${input}\`: ${error.message}`);
    }
}
/** `RateLimit-Remaining` of an answer. */
function remaining({ headers }) {
    const text = headers["ratelimit-remaining"];
    const calls = typeof text === "string" && text !== "" ? Number(text) : Number.NaN;
    return Number.isFinite(calls) ? calls : undefined;
}
async function stopDyno(options, call) {
    return (await (0,heroku_failure/* unlessMissing */.F)(() => (0,send/* sendRepeatable */.I)(options, call, options.clock))) !== undefined;
}
/** `DELETE` would restart a dyno of any type but `run`; the stop action ends it. Source: heroku/platform-api#57. */
function stopCall(appPath, id) {
    return {
        method: "POST",
        path: `${appPath}/dynos/${encodeURIComponent(id)}/actions/stop`,
        deadlineMs: 5_000,
    };
}


/***/ }),

/***/ 3533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ HerokuFailure),
  F: () => (/* binding */ unlessMissing)
});

// EXTERNAL MODULE: ./lib/network/retry-after.js
var retry_after = __webpack_require__(1327);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
;// CONCATENATED MODULE: ./lib/heroku/errors.js
const advice = {
    key: "Check `heroku-api-key`: it must be a Heroku authorization token that has not expired",
    access: "The owner of `heroku-api-key` may not do this; give that account access to the app, or the token the scope `write-protected`",
    name: "Check the app's name, and that the owner of `heroku-api-key` has access to it",
    limited: "The account's API limit is used up; it refills at about 75 calls a minute",
    accept: "The call reached Heroku without its `Accept` header: check the proxy",
};
/**
 * Heroku's errors, by id, or by words where no id is on record. The id decides, not the status: `cannot_run_above_limit`
 * was recorded with 422 and without a status. Sources: Dev Center, Platform API reference, "Error responses" (ids);
 * answers recorded 2012 to 2025 (`verification_required`, `missing_version`, `two_factor`, the words).
 */
const knownErrors = [
    { ids: ["unauthorized"], meaning: "refused", advice: advice.key },
    {
        ids: ["two_factor"],
        meaning: "refused",
        advice: "The key needs a second factor; use a token made by `heroku authorizations:create`, which does not",
    },
    {
        ids: ["cannot_run_above_limit"],
        meaning: "refused",
        advice: "Other one-off dynos are up in the app (`heroku ps`): wait for them, or use fewer `dynos`",
    },
    {
        ids: ["verification_required", "verification_needed"],
        meaning: "refused",
        advice: "Add payment information to the account that owns `heroku-api-key`, at https://heroku.com/verify",
    },
    {
        ids: ["delinquent"],
        meaning: "refused",
        advice: "Settle the open invoice of the account or team that owns the app, in Heroku's dashboard",
    },
    {
        ids: ["suspended"],
        meaning: "refused",
        advice: "Heroku has suspended the account or the app: ask Heroku's support",
    },
    { ids: ["missing_version", "not_acceptable"], meaning: "unknown-call", advice: advice.accept },
    { ids: ["gone"], meaning: "unknown-call", advice: "" },
    { ids: ["forbidden"], meaning: "forbidden", advice: advice.access },
    { words: /couldn't find that app\b/i, meaning: "missing", advice: advice.name },
    { ids: ["not_found"], meaning: "missing", advice: "" },
    { ids: ["rate_limit"], meaning: "limited", advice: advice.limited },
    { ids: ["conflict"], meaning: "not-now", advice: "" },
    { words: /\bat this time\b.*\btry again later\b/is, meaning: "not-now", advice: "" },
    {
        words: /cannot use the following dyno types in the same app/i,
        meaning: "refused",
        advice: "Eco and Basic dynos mix with no other size: set `dyno-size` to the size of the app's process types, or give those another size",
    },
    {
        words: /\bapp limit\b/i,
        meaning: "refused",
        advice: "Delete an app that nobody needs, or ask Heroku for a higher limit",
    },
    {
        ids: ["bad_request", "invalid_params", "requested_range_not_satisfiable"],
        meaning: "refused",
        advice: "",
    },
];
/** For an id that is not known, or where none was sent. */
const byStatus = {
    401: { meaning: "refused", advice: advice.key },
    403: { meaning: "forbidden", advice: advice.access },
    404: { meaning: "missing", advice: advice.name },
    406: { meaning: "unknown-call", advice: advice.accept },
    409: { meaning: "not-now", advice: "" },
    410: { meaning: "unknown-call", advice: "" },
    429: { meaning: "limited", advice: advice.limited },
};
/**
 * What the error means and what the user can do about it; `advice` is empty where Heroku's words say it all. Heroku
 * gives the same id to many refusals, and only its words say what was refused.
 */
function explainError(status, { id, said }) {
    const byWords = knownErrors.find(({ words }) => words?.test(said ?? ""));
    const byId = knownErrors.find(({ ids }) => id !== undefined && ids?.includes(id));
    const isBroad = byId === undefined || id === "invalid_params" || id === "not_found";
    const known = isBroad ? (byWords ?? byId) : byId;
    return known ?? byStatus[status] ?? { meaning: status >= 500 ? "fault" : "refused", advice: "" };
}

;// CONCATENATED MODULE: ./lib/heroku/heroku-failure.js



/** A call to Heroku that did not succeed. `status` is undefined when no whole answer came. */
class HerokuFailure extends failure/* Failure */.HR {
    status;
    /** `fault` too when no whole answer came. */
    meaning;
    /** Heroku's own name of the error, such as `two_factor`. */
    id;
    /** Heroku's own words, for a message that knows better what to do about it than `advice` does. */
    said;
    constructor(message, details, cause) {
        const { retryAfterMs, meaning = "fault", id } = details;
        const noRoom = id === "cannot_run_above_limit";
        super(message, { cause, retryAfterMs, notFound: meaning === "missing", noRoom });
        this.name = "HerokuFailure";
        this.meaning = meaning;
        this.status = details.status;
        this.id = details.id;
        this.said = details.said;
    }
    static deadline(call) {
        const text = `Heroku did not answer ${call.method} ${call.path} within ${call.deadlineMs / 1000} s`;
        return new HerokuFailure(text, { status: undefined });
    }
    static endless(call) {
        const text = `Heroku's answer to ${call.method} ${call.path} goes on from page to page without an end`;
        return new HerokuFailure(text, { status: undefined });
    }
    /** What was asked is not looked for again; what was to be done may have been done. */
    static tooLong({ method, path }, most) {
        const text = `Heroku's answer to ${method} ${path} has more than ${most}, and no more is read: no app has so many of anything, so look at what \`heroku-api-url\` leads to`;
        return new HerokuFailure(text, { status: undefined, meaning: method === "GET" ? "refused" : "fault" });
    }
    /** We never say what we know already. */
    static unchanged({ method, path }) {
        const text = `Heroku answered ${method} ${path} with HTTP status 304, "not modified", which was not asked: look for a proxy in between that keeps answers`;
        return new HerokuFailure(text, { status: undefined });
    }
    /** From whatever heroku-client threw; its own message hides what Heroku said, which is in `body`. */
    static from(error, call, headers) {
        if (error instanceof HerokuFailure)
            return error;
        const status = numberField(error, "statusCode");
        if (status === undefined) {
            const text = `Heroku could not be reached for ${call.method} ${call.path}`;
            return new HerokuFailure(text, { status }, error);
        }
        const { id, text } = answerBody(error);
        const said = text ?? `HTTP status ${status}`;
        const { meaning, advice } = explainError(status, { id, said });
        const known = `(${status}${id === undefined ? "" : `, ${id}`})`;
        const todo = advice === "" ? "" : `. ${advice}`;
        return new HerokuFailure(`Heroku refused ${call.method} ${call.path}: ${said} ${known}${todo}`, {
            status,
            meaning,
            id,
            said: (0,failure/* redact */.E$)(said),
            retryAfterMs: (0,retry_after/* retryAfterMs */.V)(headers),
        });
    }
    /** True when the same call may well succeed later: no answer, a full limit, or a fault of Heroku's own. */
    get mayPass() {
        return this.meaning === "limited" || this.meaning === "fault";
    }
}
/** What the call gives; undefined when Heroku knows nothing there. */
async function unlessMissing(call) {
    try {
        return await call();
    }
    catch (error) {
        if (error instanceof HerokuFailure && error.meaning === "missing")
            return undefined;
        throw error;
    }
}
function numberField(error, name) {
    const value = error?.[name];
    return typeof value === "number" ? value : undefined;
}
/** The text is in `message`, or, in answers of an older kind that are still seen, in `error`. */
function answerBody(error) {
    const body = error.body;
    if (typeof body !== "object" || body === null)
        return { id: undefined, text: undefined };
    const { id, message, error: older } = body;
    return { id: textOf(id), text: textOf(message) ?? textOf(older) };
}
/** Undefined for what says nothing. */
function textOf(value) {
    const text = typeof value === "string" ? value.trim() : "";
    return text === "" ? undefined : text;
}


/***/ }),

/***/ 1159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ pipelineStage)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8471);
/* harmony import */ var _heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3533);


/** Where the app stands in its pipeline, if in any. Source: Platform API schema, pipeline coupling, "Info By App". */
async function pipelineStage(appPath, ask) {
    const answer = await (0,_heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessMissing */ .F)(() => ask(`${appPath}/pipeline-couplings`));
    const stage = _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .couplingAnswer */ .kj.safeParse(answer?.body).data?.stage;
    return { isInPipeline: answer !== undefined, stage };
}


/***/ }),

/***/ 2817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ sendOnce),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   yV: () => (/* binding */ clockAhead)
/* harmony export */ });
/* harmony import */ var heroku_client_lib_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3633);
/* harmony import */ var _words_sizes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9903);
/* harmony import */ var _heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3533);



/** Where the API has the app. */
function pathOf(app) {
    return `/apps/${encodeURIComponent(app)}`;
}
/** By the `Date` header, which has whole seconds and is as old as the answer's way here; undefined without one. */
function clockAhead({ headers }, now) {
    const at = Date.parse(headers.date ?? "");
    return Number.isNaN(at) ? undefined : now - at;
}
/**
 * heroku-client sends every method again after a network error, a POST too, so that one lost answer could become five
 * billed dynos. Here one call is one request; what may be sent again is decided by the policy above it.
 */
class SingleRequest extends heroku_client_lib_request_js__WEBPACK_IMPORTED_MODULE_0__ {
    isRetryAllowed() {
        return false;
    }
}
/** Sends one request once. Throws a HerokuFailure for an error answer, a broken connection or the deadline. */
async function sendOnce(access, asked) {
    const call = { ...asked, deadlineMs: Math.min(asked.deadlineMs, access.mostMs ?? asked.deadlineMs) };
    const ending = new AbortController();
    let headers = {};
    let pages = 0;
    const size = { bytes: 0 };
    const request = new SingleRequest({
        host: access.apiUrl,
        token: access.apiKey,
        method: call.method,
        path: call.path,
        ...(call.body === undefined ? {} : { body: call.body }),
        headers: { Accept: "application/vnd.heroku+json; version=3", ...call.headers },
        userAgent: "heroku-locust-action",
        partial: call.partial ?? false,
        middleware: (response, next) => {
            headers = response.headers;
            pages += 1;
            // heroku-client would go on asking for what comes next when nobody waits for it any more.
            if (ending.signal.aborted)
                return void response.destroy();
            if (pages > mostPages)
                return request.reject(_heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HerokuFailure */ .$.endless(call));
            // heroku-client does not know what to do with it.
            if (response.statusCode === 304)
                return request.reject(_heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HerokuFailure */ .$.unchanged(call));
            rejectWhenCut(request, response);
            response.on("data", (chunk) => {
                size.bytes += chunk.length;
                if (size.bytes <= mostBytes)
                    return;
                request.reject(_heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HerokuFailure */ .$.tooLong(call, (0,_words_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .writeBytes */ .N)(mostBytes)));
                response.destroy();
            });
            try {
                next();
            }
            catch (error) {
                request.reject(error);
            }
        },
    });
    request.agent = access.network.newAgent(access.apiUrl, ending.signal);
    const timer = setTimeout(() => request.reject(_heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HerokuFailure */ .$.deadline(call)), call.deadlineMs);
    try {
        const body = await request.request();
        if (Array.isArray(body) && body.length > mostRows)
            throw _heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HerokuFailure */ .$.tooLong(call, `${mostRows} rows`);
        return { body, headers };
    }
    catch (error) {
        throw _heroku_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HerokuFailure */ .$.from(error, call, headers);
    }
    finally {
        clearTimeout(timer);
        ending.abort();
        request.agent.destroy();
    }
}
/** Of 1,000 rows each: no account has so many of anything. */
const mostPages = 100;
/** Over all parts of a list. Those of the largest apps have some hundred rows, of less than a kB each; as objects they take ten times that. */
const mostBytes = 8 * _words_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .megabyte */ .H;
const mostRows = 10_000;
/** heroku-client waits for ever when the connection ends in the middle of an answer. */
function rejectWhenCut(request, response) {
    response.once("close", () => {
        if (!response.complete)
            request.reject(new Error("the connection ended in the middle of the answer"));
    });
    response.once("error", (error) => request.reject(error));
}


/***/ }),

/***/ 8024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sendRepeatable),
/* harmony export */   w: () => (/* binding */ waitBeforeTry)
/* harmony export */ });
/* harmony import */ var _heroku_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3533);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2817);


/** At most so many tries. A `Retry-After` is kept to; one that is longer than this is told instead. */
const maximumTries = 5;
const longestWaitMs = 5 * 60_000;
/** For all tries of a call that was given no time of its own: a rate limit refills meanwhile. */
const longestCallMs = 10 * 60_000;
/**
 * Sends a call that does no harm when it arrives twice (reads, stops), again after no answer, a full limit and a fault of
 * Heroku's own. What else Heroku refuses is final. Creates never go through here.
 */
async function sendRepeatable(access, call, clock) {
    const end = clock.now() + (call.withinMs ?? longestCallMs);
    for (let tries = 1;; tries += 1) {
        try {
            return await (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .sendOnce */ .E4)(access, { ...call, deadlineMs: Math.min(call.deadlineMs, end - clock.now()) });
        }
        catch (error) {
            const waitMs = waitAfter(error, tries);
            if (waitMs === undefined || clock.now() + waitMs >= end)
                throw error;
            await clock.sleep(waitMs);
        }
    }
}
/** Undefined when the call is not to be sent again. */
function waitAfter(error, tries) {
    if (!(error instanceof _heroku_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .HerokuFailure */ .$) || !error.mayPass || tries === maximumTries)
        return undefined;
    if ((error.retryAfterMs ?? 0) > longestWaitMs)
        return undefined;
    return waitBeforeTry(error, tries);
}
/** `Retry-After` when Heroku sent one, else 0.5, 1, 2, 4 s. */
function waitBeforeTry(error, tries) {
    return Math.min(error.retryAfterMs ?? 500 * 2 ** (tries - 1), longestWaitMs);
}


/***/ }),

/***/ 7979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ sentSize),
/* harmony export */   l: () => (/* binding */ shownSize)
/* harmony export */ });
/**
 * In a shielded space Heroku's API calls a size `Private-M` that it calls `Shield-M` to people, and bills as such. Source:
 * heroku/cli `ps/scale.ts` (before an update), `ps/index.ts` and `ps/type.ts` (when shown), by the app's `space.shield`.
 */
function shownSize(name, isShield) {
    return isShield ? name.replace(/^private-/i, "Shield-") : name;
}
/** As the API is to be asked for the size. */
function sentSize(name) {
    return name.replace(/^shield-/i, "Private-");
}


/***/ }),

/***/ 3846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ readLines)
/* harmony export */ });
/* unused harmony exports linesOf, linesOfEvents */
/* harmony import */ var _network_http_get_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);

/** Logplex cuts lines at 10,240 bytes; what is longer is no line of its. Source: heroku/logplex. */
const longestLine = 20_000;
/** An event is a line or some of them; what is longer is read up to here. */
const longestEvent = 200_000;
const mostRedirects = 3;
/** The head of an answer comes at once, and so long a stream may be silent: then it is dead, and is opened again. */
const answerWithinMs = 30_000;
const longestSilenceMs = 5 * 60_000;
/**
 * Reads the lines of a log or of an output while they come. Cedar's Logplex sends lines of text whatever is asked for;
 * Fir's proxy sends records without anything between them unless it is asked for an event stream, and busl, which has
 * the output of builds, takes no other wording of that wish. Source: heroku/cli#3722, heroku/busl `newReader`.
 */
async function readLines(url, onText, options) {
    const ending = new AbortController();
    const signal = AbortSignal.any([options.signal, ending.signal]);
    const answer = await open(url, { ...options, signal }).catch((error) => {
        ending.abort();
        throw error;
    });
    answer.setTimeout(options.silenceMs ?? longestSilenceMs, () => ending.abort());
    try {
        if (answer.statusCode !== 200 && answer.statusCode !== 206)
            return;
        const lines = linesOf(textsOf(answer));
        const isEventStream = answer.headers["content-type"]?.startsWith("text/event-stream") === true;
        for await (const line of isEventStream ? linesOfEvents(lines) : lines)
            onText(line.trimEnd());
    }
    finally {
        ending.abort();
        answer.destroy();
    }
}
async function open(url, options) {
    let asked = url;
    for (let redirects = 0;; redirects += 1) {
        const answer = await getInTime(asked, options);
        const { location } = answer.headers;
        const { statusCode: status = 0 } = answer;
        if (status < 300 || status >= 400 || location === undefined || redirects === mostRedirects)
            return answer;
        answer.destroy();
        const next = new URL(location, asked);
        if (next.protocol !== "https:" && next.protocol !== new URL(asked).protocol)
            return answer;
        asked = next.href;
    }
}
async function getInTime(url, { network, signal, answerMs = answerWithinMs }) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), answerMs);
    const either = AbortSignal.any([signal, late.signal]);
    try {
        const headers = { accept: "text/event-stream" };
        return await (0,_network_http_get_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)(url, { headers, signal: either, agent: network.newAgent(url, either) });
    }
    finally {
        clearTimeout(timer);
    }
}
/** A NUL is busl's sign of life, which it sends in between, before a field of an event as well as before a line. */
async function* textsOf(answer) {
    const decoder = new TextDecoder();
    for await (const chunk of answer)
        yield decoder.decode(chunk, { stream: true }).replaceAll("\0", "");
}
/**
 * What ends in a line feed; nothing else ends a line, so that an app that prints a carriage return begins no line of the
 * platform's. A line that is too long is cut and says so. What is left without a line feed was cut off: half an exit
 * status would be another one. The next session has it all.
 */
async function* linesOf(texts) {
    let rest = "";
    let dropped = 0;
    const take = (text) => {
        const kept = text.slice(0, longestLine - rest.length);
        rest += kept;
        dropped += text.length - kept.length;
    };
    for await (const text of texts) {
        let from = 0;
        for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
            take(text.slice(from, to));
            yield dropped > 0 ? `${rest}… (${dropped} more characters)` : rest;
            [rest, dropped, from] = ["", 0, to + 1];
        }
        take(text.slice(from));
    }
}
/**
 * The data of an event stream, line by line. Not by a library: those take a carriage return for a line end too, as the
 * standard says, and Heroku passes on those of the app within a line of data.
 */
async function* linesOfEvents(lines) {
    let event = { data: [], length: 0 };
    for await (const ended of lines) {
        const line = ended.replace(/\r$/, "");
        const value = /^data(?:: ?|$)/.exec(line)?.[0];
        if (value !== undefined)
            add(event, line.slice(value.length));
        if (line !== "")
            continue;
        yield* event.data;
        const more = event.length - longestEvent;
        if (more > 0)
            yield `… (${more} more characters in one event)`;
        event = { data: [], length: 0 };
    }
}
function add(event, value) {
    event.length += value.length + 1;
    if (event.length <= longestEvent)
        event.data.push(value);
}


/***/ }),

/***/ 1330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ry: () => (/* binding */ readContainerUrl),
/* harmony export */   cp: () => (/* binding */ parseContainerUrl),
/* harmony export */   dD: () => (/* binding */ keyProblem)
/* harmony export */ });
/* harmony import */ var _plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8758);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(437);


const example = "write `https://ACCOUNT.blob.core.windows.net/CONTAINER`";
/** Storage account and container names. Source: Azure, "Naming rules and restrictions". */
const accountName = /^[a-z0-9]{3,24}$/;
const containerName = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Ends of Azure's own host names, of all its clouds: none of them is anybody's custom domain. */
const azureDomain = /(?:^|\.)(?:core\.windows\.net|storage\.azure\.net|core\.chinacloudapi\.cn|core\.usgovcloudapi\.net|core\.cloudapi\.de)$/;
/** Of an account with DNS-zone endpoints: `ACCOUNT.zNN.blob.storage.azure.net`. */
const zone = /^z\d{1,3}$/;
/** The container's URL: `https://ACCOUNT.blob.core.windows.net/CONTAINER`, or path-style as Azurite serves it. */
function readContainerUrl(text) {
    if (/[?&](?:s(?:ig|v|e|p|r)|amp;s\w+)=|\?.*%3D/i.test(text))
        return { problem: `${(0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteUrl */ .y8)(text)} goes on with a SAS; put that part into \`azure-sas-token\`` };
    const parsed = (0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBaseUrl */ .Q2)(text);
    if ("problem" in parsed)
        return parsed;
    const url = parsed.value;
    const read = isPathStyle(url) ? readPathStyle(url) : readHostStyle(url);
    if ("problem" in read)
        return { problem: `${(0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteUrl */ .y8)(text)} cannot be used: ${read.problem}` };
    if (url.protocol === "http:" && !(0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname))
        return { problem: `${(0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteUrl */ .y8)(text)} would send key or SAS in the clear; write \`https\`` };
    return read;
}
/** As Azurite serves it; an address that has no dot in it, or is one of numbers, has no place for an account's name. */
function isPathStyle({ hostname }) {
    return !hostname.includes(".") || hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
}
function readPathStyle(url) {
    const [account = "", ...rest] = namesIn(url);
    if (rest.length === 0)
        return {
            problem: `that is not a container's URL, since it needs the account's name too; write \`${url.origin}/ACCOUNT/CONTAINER\``,
        };
    if (!accountName.test(account))
        return { problem: accountProblem(account) };
    const read = readContainer(rest);
    if ("problem" in read)
        return read;
    const container = read.value;
    return { value: { url: `${url.origin}/${account}/${container}`, account, container } };
}
function readHostStyle(url) {
    const host = readHost(url);
    if ("problem" in host)
        return host;
    const read = readContainer(namesIn(url));
    if ("problem" in read)
        return read;
    const container = read.value;
    return { value: { url: `${url.origin}/${container}`, account: host.value, container } };
}
/** The account that the host name tells; undefined for a custom domain. */
function readHost({ hostname, port }) {
    const host = hostname.replace(/\.$/, "");
    const [first = "", ...labels] = host.split(".");
    const hasZone = zone.test(labels[0] ?? "");
    const [service = "", ...domain] = hasZone ? labels.slice(1) : labels;
    if (azureDomain.test(host)) {
        const problem = azureHostProblem(host, { service, port, hasZone });
        return problem === undefined ? readAccount(first) : { problem };
    }
    // A cloud of somebody's own, such as Azure Stack Hub, names accounts in the same way.
    return service === "blob" && domain.length > 0 ? readAccount(first) : { value: undefined };
}
function azureHostProblem(host, { service, port, hasZone }) {
    if (service === "privatelink")
        return "its certificate is for the name without `privatelink.`; leave that out";
    const other = otherServices.get(service);
    if (other !== undefined)
        return `that is the account's address for ${other}; ${blobAddress(host, service)}`;
    if (service !== "blob" || (host.endsWith(".storage.azure.net") && !hasZone))
        return `it names no account; ${example}`;
    return port === "" ? undefined : `Azure's storage has no port ${port}; leave it out`;
}
const otherServices = new Map([
    ["dfs", "Data Lake Storage"],
    ["file", "files"],
    ["queue", "queues"],
    ["table", "tables"],
    ["web", "its static website"],
]);
function blobAddress(host, service) {
    return service === "web"
        ? example
        : `write \`https://${host.replace(`.${service}.`, ".blob.")}/CONTAINER\``;
}
/** An account has further host names, by the way that leads to it; its name is the same. */
function readAccount(label) {
    if (/-secondary(?:-|$)/.test(label))
        return {
            problem: "it is the account's secondary, which can only be read; leave out `-secondary`",
        };
    const account = label.replace(/-(?:internetrouting|microsoftrouting|ipv6|dualstack)$/, "");
    return accountName.test(account) ? { value: account } : { problem: accountProblem(label) };
}
function accountProblem(account) {
    return `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(account)} is not an account's name: 3 to 24 lower-case letters and digits`;
}
function namesIn({ pathname }) {
    return pathname.split("/").filter((name) => name !== "");
}
/** Why Azure's own containers cannot hold results. */
const special = new Map([
    [
        "$web",
        "`$web` is public: it is the account's website, which everybody can read. Write a private container's name",
    ],
    ["$root", "`$root` holds no blob with `/` in its name, as results have. Write another container's name"],
]);
function readContainer([encoded, ...rest]) {
    if (encoded === undefined)
        return { problem: `that is not a container's URL, since it names no container; ${example}` };
    const name = encoded.replaceAll(/%24/g, "$");
    const why = special.get(name) ??
        (name.startsWith("$")
            ? `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} belongs to Azure itself. Write another container's name`
            : undefined);
    if (why !== undefined)
        return { problem: why };
    if (!containerName.test(name))
        return {
            problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} is not a container's name: 3 to 63 lower-case letters, digits and single \`-\`, not at its ends`,
        };
    if (rest.length > 0)
        return {
            problem: `it goes on behind the container with ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(`/${rest.join("/")}`)}; leave that part out`,
        };
    return { value: name };
}
/** As `readContainerUrl`, for whoever needs no more than the URL. */
function parseContainerUrl(text) {
    const read = readContainerUrl(text);
    return "problem" in read ? read : { value: read.value.url };
}
/** A key works with the account's name alone; undefined when the URL tells it. */
function keyProblem(url) {
    const read = readContainerUrl(url);
    if ("problem" in read || read.value.account !== undefined)
        return undefined;
    return `\`azure-container-url\`: ${(0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteUrl */ .y8)(url)} is a domain of your own, which does not say whose account it leads to, and \`azure-account-key\` works only with the account's name; ${example}, or give \`azure-sas-token\` in place of the key`;
}


/***/ }),

/***/ 2885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ emptySecret)
/* harmony export */ });
/** GitHub makes an empty text of a secret that is not there, and hands none to some runs. */
const emptySecret = "In a workflow: is the secret set for this repository? Runs of Dependabot and of pull requests from forks get none";


/***/ }),

/***/ 3072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ givenValue)
/* harmony export */ });
/** An input as the user typed it; undefined when it is empty. */
function givenValue(environment, name) {
    // The runner keeps hyphens and makes letters capital. Source: actions/toolkit, core `getInput`.
    const value = environment[`INPUT_${name.toUpperCase()}`];
    return value?.trim() === "" ? undefined : value;
}


/***/ }),

/***/ 9483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ herokuInputsIn),
/* harmony export */   j1: () => (/* binding */ toHerokuInputs),
/* harmony export */   y2: () => (/* binding */ readHerokuInputs)
/* harmony export */ });
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7003);



/** What it takes to stop dynos, whatever the other inputs look like. Throws one Failure with every problem. */
function readHerokuInputs(environment) {
    const { value, problems } = readRaw(environment);
    if (value === undefined)
        throw (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)("The inputs cannot be used:", problems);
    return toHerokuInputs(value);
}
/** As `readHerokuInputs`; undefined when they cannot be used. */
function herokuInputsIn(environment) {
    const { value } = readRaw(environment);
    return value === undefined ? undefined : toHerokuInputs(value);
}
/** Of the values of any schema that has these inputs among others. */
function toHerokuInputs(values) {
    return {
        herokuApiKey: values["heroku-api-key"],
        testBeds: values["heroku-app"],
        herokuApiUrl: values["heroku-api-url"],
    };
}
function readRaw(environment) {
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .readWith */ .$5)(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .herokuSchema */ .ko, (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .rawInputs */ .me)(environment, Object.keys(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .herokuSchema */ .ko.shape)));
}


/***/ }),

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ readWith),
/* harmony export */   me: () => (/* binding */ rawInputs),
/* harmony export */   qs: () => (/* binding */ unknownInputs),
/* harmony export */   u0: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(437);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3072);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9516);




/** Every input by its name. Secrets are registered here, before anything can be said about them. */
function rawInputs(environment, names) {
    for (const secret of (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsIn */ .V)(environment))
        (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .keepSecret */ .gz)(secret);
    return Object.fromEntries(names.map((name) => [name, (0,_given_js__WEBPACK_IMPORTED_MODULE_3__/* .givenValue */ .Z)(environment, name)]));
}
/** The inputs in the schema's grammar, or every problem with the name of its input. */
function readWith(schema, raw, sources = new Map()) {
    const read = schema.safeParse(raw);
    const issues = read.error?.issues ?? [];
    const typed = (name) => sources.get(name)?.typed ?? name;
    const problems = issues.map((issue) => `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(typed(String(issue.path[0])))}: ${issue.message}`);
    return { value: read.data, problems };
}
/** Where the value of each input comes from; those that neither are given nor have a default are left out. */
function sourcesOf(raw, defaults, given = new Map()) {
    const own = (name) => {
        if (raw[name] !== undefined)
            return given.get(name) ?? { from: "workflow", typed: name };
        return defaults.has(name) ? { from: "default", typed: name } : undefined;
    };
    const all = Object.keys(raw).map((name) => [name, own(name)]);
    return new Map(all.filter((pair) => pair[1] !== undefined));
}
/** Only what was meant for us: any variable of a workflow may begin with `INPUT_`, but a hyphen comes from `with:`. */
function unknownInputs(environment, known) {
    const names = Object.keys(environment)
        .filter((name) => name.startsWith("INPUT_"))
        .map((name) => name.slice("INPUT_".length).toLowerCase());
    return names
        .filter((name) => !known.includes(name) && (name.includes("-") || (0,_words_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(name, known) !== undefined))
        .map((name) => `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}: this action has no such input${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(name, known)}`);
}


/***/ }),

/***/ 7003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X3: () => (/* binding */ commentSchema),
  Gf: () => (/* binding */ defaultsOf),
  ko: () => (/* binding */ herokuSchema),
  vj: () => (/* binding */ inputNames),
  is: () => (/* binding */ inputSchema),
  Mn: () => (/* binding */ lines),
  lq: () => (/* binding */ optional),
  NW: () => (/* binding */ orElse)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./lib/plan/base-url.js
var base_url = __webpack_require__(8758);
// EXTERNAL MODULE: ./lib/plan/environments.js
var environments = __webpack_require__(5749);
// EXTERNAL MODULE: ./lib/plan/load-fields.js
var load_fields = __webpack_require__(7857);
// EXTERNAL MODULE: ./lib/plan/scenarios.js + 1 modules
var scenarios = __webpack_require__(4740);
// EXTERNAL MODULE: ./lib/words/number.js
var number = __webpack_require__(9428);
// EXTERNAL MODULE: ./lib/words/parsed.js
var parsed = __webpack_require__(2576);
// EXTERNAL MODULE: ./lib/inputs/container-url.js
var container_url = __webpack_require__(1330);
// EXTERNAL MODULE: ./lib/inputs/empty-secret.js
var empty_secret = __webpack_require__(2885);
// EXTERNAL MODULE: ./lib/words/lines.js
var words_lines = __webpack_require__(4666);
// EXTERNAL MODULE: ./lib/words/wording.js
var wording = __webpack_require__(437);
// EXTERNAL MODULE: ./lib/inputs/words.js
var words = __webpack_require__(928);
;// CONCATENATED MODULE: ./lib/inputs/test-beds.js



/**
 * The `heroku-app` input: one app's name, which is a test bed without a name; or test beds, one a line, as in
 * `eu: loadtest-eu`. Every problem is reported, each of several lines with the line as it was typed.
 */
function parseTestBeds(text) {
    const lines = (0,words_lines/* meaningfulLines */.K)(text);
    const [only, ...others] = lines;
    if (only === undefined)
        return { problems: ["no app in it; write its name, such as `loadtest-eu`"] };
    if (others.length === 0 && !only.text.includes(":")) {
        const app = (0,words/* parseApp */.dp)(only.text);
        return "problem" in app ? { problems: [app.problem] } : { value: [{ name: undefined, app: app.value }] };
    }
    const read = lines.map((line) => ({ line, bed: readBed(line) }));
    const beds = read.flatMap(({ line, bed }) => ("value" in bed ? [{ line, ...bed.value }] : []));
    const problems = [
        ...read.flatMap(({ line, bed }) => ("problem" in bed ? [placed(line, bed.problem)] : [])),
        ...repeated(beds, "name", "a test bed's name must be unique"),
        ...repeated(beds, "app", "each test bed needs an app of its own"),
    ];
    return problems.length > 0 ? { problems } : { value: beds.map(({ name, app }) => ({ name, app })) };
}
function readBed({ text }) {
    const colon = text.indexOf(":");
    const [name, typedApp] = [text.slice(0, colon).trimEnd(), text.slice(colon + 1).trimStart()];
    if (colon < 0)
        return { problem: "of several apps each needs a test bed's name in front, as in `eu: loadtest-eu`" };
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(name))
        return {
            problem: `${(0,wording/* quote */.hD)(name)} is not a test bed's name of at most 40 letters, digits, \`_\` and \`-\``,
        };
    const app = (0,words/* parseApp */.dp)(typedApp);
    return "problem" in app ? app : { value: { name, app: app.value } };
}
/** Every line but the first that holds the value. */
function repeated(beds, key, rule) {
    return [...Map.groupBy(beds, (bed) => bed[key])].flatMap(([value, [first, ...others]]) => others.map(({ line }) => placed(line, `${(0,wording/* quote */.hD)(value)} stands in line ${first?.line.line} already; ${rule}`)));
}
function placed({ line, text }, problem) {
    return `line ${line}, ${(0,wording/* quote */.hD)(text)}: ${problem}`;
}

;// CONCATENATED MODULE: ./lib/inputs/thresholds.js

/** What the two simple inputs have in common: the aggregated row of each scenario, and equal is still met. */
const scope = { request: undefined, scenario: undefined, bed: undefined };
const simple = { level: "fail", ...scope, operator: "<=" };
/** `p99-threshold`: `800`, `800ms` or `1.5s`. */
function parseP99(text) {
    const [, digits = "", unit = "ms"] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s)?$/.exec(text) ?? [];
    const limit = unit === "s" ? Math.round(Number(digits) * 1000) : Number(digits);
    if (digits === "" || limit === 0)
        return {
            problem: `${(0,wording/* quote */.hD)(text)} is not a response time above zero; write \`800\`, \`800ms\` or \`1.5s\``,
        };
    const metric = { kind: "percentile", percentile: 99 };
    return { value: { ...simple, source: `p99-threshold: ${text}`, metric, limit, unit: "ms" } };
}
/** `failure-threshold`: `1%` or `0.5`, both in percent of the requests. */
function parseFailures(text) {
    const [, digits = ""] = /^(\d{1,3}(?:\.\d{1,6})?) ?%?$/.exec(text) ?? [];
    const percent = Number(digits);
    if (digits === "" || percent > 100)
        return { problem: `${(0,wording/* quote */.hD)(text)} is not a percentage from 0 to 100; write \`1%\` or \`0.5\`` };
    const source = `failure-threshold: ${text}`;
    return {
        value: { ...simple, source, metric: { kind: "failures" }, limit: Number(`${digits}e-2`), unit: "ratio" },
    };
}

;// CONCATENATED MODULE: ./lib/inputs/schema.js












const given = schemas/* string */.YjP({ error: "required, but empty or not given" });
/** Not for inputs of many lines, where spaces in front mean something. */
const word = schemas/* string */.YjP().trim();
function required(parser) {
    return (0,parsed/* textIn */.r7)(parser, given.trim());
}
const secret = schemas/* string */.YjP({ error: `required, but empty or not given. ${empty_secret/* emptySecret */.c}` }).trim();
/** An input that may be left out: it is undefined then. */
function optional(parser) {
    return (0,parsed/* textIn */.r7)(parser, word).optional();
}
/** An input that is read as this text when it is left out. */
function orElse(text, parser) {
    return (0,parsed/* textIn */.r7)(parser, word.default(text)).meta({ default: text });
}
/** The text that each input is read as when it is left out, for those that have one. */
function defaultsOf(schema) {
    const all = Object.entries(schema.shape).map(([name, one]) => [name, one.meta()?.default]);
    return new Map(all.filter((pair) => typeof pair[1] === "string"));
}
/** Text of several lines, every problem of which is reported. */
function lines(read, text = given) {
    return text.transform((source, context) => {
        const parsed = read(source);
        if ("value" in parsed)
            return parsed.value;
        for (const problem of parsed.problems)
            context.addIssue(problem);
        return core/* NEVER */.tm;
    });
}
/** Every input by its name: whether it must be there, what holds when it is not, and its grammar. */
const inputSchema = schemas/* object */.Ikc({
    "heroku-api-key": (0,parsed/* textIn */.r7)(words/* parseToken */.pI, secret),
    "heroku-app": lines(parseTestBeds),
    scenarios: lines(scenarios/* parseScenarios */.R),
    "target-url": optional(base_url/* parseTargetUrl */.Ym),
    "target-app": optional(words/* parseApp */.dp),
    "wait-for-target": orElse("60s", words/* parseWaitForTarget */.t4),
    "health-path": orElse("/", base_url/* parseHealthPath */.fj),
    environments: optional(environments/* parseEnvironments */.ml),
    "allow-production": orElse("false", words/* parseYesNo */._O),
    mode: orElse("parallel", (0,words/* oneOf */.yL)("parallel", "sequence")),
    "fail-fast": orElse("false", words/* parseYesNo */._O),
    "plan-only": orElse("false", words/* parseYesNo */._O),
    doctor: orElse("false", words/* parseYesNo */._O),
    users: orElse("50", load_fields/* parseUsers */.YN),
    "spawn-rate": orElse("10", load_fields/* parseSpawnRate */.N_),
    "run-time": orElse("2m", load_fields/* parseRunTime */.Ut),
    "stop-timeout": orElse("10s", load_fields/* parseStopTimeout */.FT),
    dynos: orElse("1", load_fields/* parseDynos */.Rm),
    "dyno-size": orElse(load_fields/* usualSize */.WC, load_fields/* parseDynoSize */.FA),
    "azure-container-url": required(container_url/* parseContainerUrl */.cp),
    // Read together, by readCredential: it depends on the one what the other may be.
    "azure-account-key": optional(words/* parseText */.r4),
    "azure-sas-token": optional(words/* parseText */.r4),
    "p99-threshold": optional(parseP99),
    "failure-threshold": orElse("1%", parseFailures),
    // Parsed line by line by `readThresholdLines`, which numbers the lines.
    thresholds: schemas/* string */.YjP().default(""),
    "warm-up": orElse("0s", words/* parseWarmUp */.gH),
    "min-requests": orElse("100", (0,number/* wholeNumber */.r)({ least: 1, most: 1_000_000_000, example: "100" })),
    borderline: orElse("judge", (0,words/* oneOf */.yL)("judge", "inconclusive")),
    "on-breach": orElse("fail", (0,words/* oneOf */.yL)("fail", "report")),
    comment: orElse("always", (0,words/* oneOf */.yL)("always", "on-change", "on-breach", "never")),
    "comment-key": optional(words/* parseText */.r4),
    "pr-number": optional((0,number/* wholeNumber */.r)({ least: 1, most: 1_000_000_000, example: "42" })),
    "github-token": optional(words/* parseToken */.pI),
    "when-busy": orElse("fail", (0,words/* oneOf */.yL)("fail", "wait", "stop")),
    "max-cost": optional((0,number/* positiveNumber */.L)({ decimals: 4, most: 1_000_000, example: "2.50" })),
    // Checked by `patternProblems` once the scenarios are known.
    "results-pattern": optional(words/* parseText */.r4),
    "poll-interval": orElse("10s", words/* parsePollInterval */.Uz),
    "heroku-api-url": orElse("https://api.heroku.com", words/* parseApiUrl */.nV),
});
/** What names and opens apps; `setup` and `teardown` have it too. */
const herokuSchema = inputSchema.pick({
    "heroku-api-key": true,
    "heroku-app": true,
    "heroku-api-url": true,
});
/** What it takes to look after the comment. */
const commentSchema = inputSchema.pick({
    comment: true,
    "comment-key": true,
    "pr-number": true,
    "github-token": true,
    "plan-only": true,
});
/** Every input's name, as the user types it. */
const inputNames = Object.keys(inputSchema.shape);


/***/ }),

/***/ 9516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);

/** Inputs whose value is a secret as a whole. */
const secretInputs = ["heroku-api-key", "azure-account-key", "azure-sas-token", "github-token"];
/** Every secret in the inputs, also a signature pasted into another one, in each form in which it may be printed. */
function secretsIn(environment) {
    const whole = secretInputs.flatMap((name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() || []);
    const values = Object.entries(environment).flatMap(([name, value]) => name.startsWith("INPUT_") && value !== undefined ? [value] : []);
    const parts = values.flatMap(credentialParts);
    const config = configValues(environment.INPUT_CONFIG ?? "");
    return [...new Set([...whole, ...whole.map((secret) => secret.replace(/^\?/, "")), ...parts, ...config])];
}
/** The values of `config`, whatever else is wrong with its lines: which of them are secrets, only the user knows. */
function configValues(text) {
    return [...text.matchAll(/^[^=\r\n]*=(.*)$/gm)]
        .map(([, value = ""]) => value.trim())
        .filter((value) => value.length >= _words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestSecret */ .bs);
}
/** The signature of a SAS as sent and decoded, and the key of a connection string. */
function credentialParts(value) {
    const signatures = [...value.matchAll(/(?<![\w-])sig=([^&\s"'#]+)/gi)].flatMap(([, signature = ""]) => [
        signature,
        (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeQuietly */ .eb)(signature),
        encodeURIComponent((0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeQuietly */ .eb)(signature)),
    ]);
    const keys = [...value.matchAll(/AccountKey=([^;\s"']+)/gi)].map(([, key = ""]) => key);
    return [...signatures, ...keys];
}


/***/ }),

/***/ 928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uz: () => (/* binding */ parsePollInterval),
/* harmony export */   _O: () => (/* binding */ parseYesNo),
/* harmony export */   dp: () => (/* binding */ parseApp),
/* harmony export */   gH: () => (/* binding */ parseWarmUp),
/* harmony export */   nV: () => (/* binding */ parseApiUrl),
/* harmony export */   pI: () => (/* binding */ parseToken),
/* harmony export */   r4: () => (/* binding */ parseText),
/* harmony export */   t4: () => (/* binding */ parseWaitForTarget),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8758);
/* harmony import */ var _words_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6313);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(437);



const secondsPerDay = 86_400;
/** One of the given words, letter by letter. */
function oneOf(...words) {
    return (text) => {
        const value = words.find((word) => word === text);
        if (value !== undefined)
            return { value };
        return { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} is not one of ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .enumerate */ .HL)(words, "or")}${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .ZA)(text, words)}` };
    };
}
/** `true` or `false`, in YAML's three ways of writing each. Source: actions/toolkit, core `getBooleanInput`. */
function parseYesNo(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return { value: true };
    if (/^(false|False|FALSE)$/.test(text))
        return { value: false };
    return { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} is not \`true\` or \`false\`` };
}
/** Any text, as given. */
function parseText(text) {
    return { value: text };
}
/** A token: it goes into a header, and is never shown. */
function parseToken(text) {
    if (/[^\x21-\x7e]/.test(text))
        return {
            problem: "a space, a line break or another character in it that no token has (value not shown)",
        };
    return { value: text };
}
/** A Heroku app's name. Source: Platform API schema, app `name`. */
function parseApp(text) {
    if (!/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/.test(text))
        return { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} is not an app's name: 3 to 30 lower-case letters, digits and \`-\`` };
    return { value: text };
}
/** An origin: Heroku's client drops a path behind the host without a word. */
function parseApiUrl(text) {
    const parsed = (0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBaseUrl */ .Q2)(text);
    if ("problem" in parsed)
        return parsed;
    if (parsed.value.pathname !== "/")
        return {
            problem: `${(0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteUrl */ .y8)(text)} has a path; write only scheme and host, as in \`https://api.heroku.com\``,
        };
    if (parsed.value.protocol === "http:" && !(0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(parsed.value.hostname))
        return { problem: `${(0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteUrl */ .y8)(text)} would send the key in the clear; write \`https\`` };
    return { value: (0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSlash */ .mW)(parsed.value) };
}
const parseWarmUpTime = (0,_words_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationWithin */ .oe)({ least: 0, most: secondsPerDay, because: "the length of a day" });
/** A duration, or `ramp`: until all users are spawned. */
function parseWarmUp(text) {
    if (text === "ramp")
        return { value: { kind: "ramp" } };
    const parsed = parseWarmUpTime(text);
    if ("value" in parsed)
        return { value: { kind: "seconds", seconds: parsed.value } };
    return { problem: `${parsed.problem}, or \`ramp\`` };
}
/** How long the target may take to answer, in seconds; zero: it is not asked. */
const parseWaitForTarget = (0,_words_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationWithin */ .oe)({
    least: 0,
    most: 3_600,
    because: "since a job that waits longer had better start later",
});
/** How often the dyno list is read, in seconds. */
const parsePollInterval = (0,_words_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationWithin */ .oe)({
    least: 1,
    most: 300,
    because: "so that the end of a dyno is soon noticed",
});


/***/ }),

/***/ 481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ get)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);


/**
 * Sends one GET and gives the answer when its head is there; whoever reads the body stops when he has enough. Not
 * `fetch`: a page that is compressed and ends with its connection can trip an assertion in undici that nobody can
 * catch (nodejs/undici#5360). Nothing is decompressed here: a small answer stays small.
 */
function get(url, { headers = {}, signal, agent, lookup }) {
    const send = url.startsWith("https:") ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    return new Promise((resolve, reject) => {
        const asked = send(url, {
            headers: { "user-agent": "heroku-locust-action", "accept-encoding": "identity", ...headers },
            signal,
            ...(agent === undefined ? {} : { agent }),
            ...(lookup === undefined ? {} : { lookup }),
        });
        // Stays for good: an error after the head is told by the body as well, and without a listener it ends the process.
        asked.on("error", reject);
        asked.once("upgrade", (answer, socket) => {
            socket.destroy();
            reject(new Error(`it answered ${answer.statusCode}, a change of protocol that nobody asked for`));
        });
        asked.once("close", () => reject(new Error("the connection ended without an answer")));
        asked.once("response", (answer) => {
            answer.on("error", () => undefined);
            resolve(answer);
        });
        asked.end();
    });
}


/***/ }),

/***/ 6254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ openNetwork)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./node_modules/http-proxy-agent/dist/index.js
var dist = __webpack_require__(1970);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
;// CONCATENATED MODULE: ./lib/network/proxy-failure.js

/** What is said of a proxy that does not let us through. */
function refusedByProxy(proxy, status) {
    const advice = status === 407
        ? "it wants a name and a password: write `NAME:PASSWORD@` before its host"
        : "let it through there, or name the host in `no_proxy`";
    return new failure/* Failure */.HR(`the proxy ${proxy.host} refused the connection (${status}); ${advice}`);
}
/** What is said of a proxy whose answer is none of HTTP, or does not end. */
function unreadableProxy(proxy) {
    return new failure/* Failure */.HR(`the proxy ${proxy.host} gave an answer that cannot be read; check that this is the address of a proxy`);
}

;// CONCATENATED MODULE: ./lib/network/proxied-fetch.js



/** A `fetch` whose every request, one after a redirect too, goes the way that its own address has. */
function proxiedFetch(proxies) {
    const dispatcher = new ByDestination(proxies);
    return async (url, options) => {
        try {
            const response = await (0,undici.fetch)(url, { ...options, dispatcher });
            return response;
        }
        catch (error) {
            const proxy = proxies(new URL(url));
            const [, status] = /\bProxy response \((\d+)\)/.exec((0,failure/* describe */.q0)(error)) ?? [];
            throw proxy === undefined || status === undefined ? error : refusedByProxy(proxy, Number(status));
        }
    };
}
class ByDestination extends undici.Dispatcher {
    #proxies;
    #direct = new undici.Agent();
    #agents = new Map();
    constructor(proxies) {
        super();
        this.#proxies = proxies;
    }
    dispatch(options, handler) {
        const proxy = this.#proxies(new URL(String(options.origin)));
        return (proxy === undefined ? this.#direct : this.#agentOf(proxy)).dispatch(options, handler);
    }
    #agentOf(proxy) {
        const known = this.#agents.get(proxy.href);
        if (known !== undefined)
            return known;
        const agent = new undici.ProxyAgent({ uri: proxy.href, proxyTunnel: false });
        this.#agents.set(proxy.href, agent);
        return agent;
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/network/proxies.js


/**
 * The proxies that the environment names, by curl's rules, which are what people know: lower case before upper case,
 * `all_proxy` for what has no variable of its own, and loopback is proxied unless `no_proxy` names it. The clients here
 * each have rules of their own, so one decision is made for all of them. Source: curl's manual, "Environment".
 */
function readProxies(environment) {
    const proxies = new Map(["http:", "https:"].map((scheme) => [scheme, proxyOf(scheme, environment)]));
    const isExcluded = readNoProxy(given("no_proxy", environment)?.value ?? "");
    return (destination) => (isExcluded(destination) ? undefined : proxies.get(destination.protocol));
}
/** Everything about the proxies that must not be printed. */
function proxySecrets(environment) {
    return ["http:", "https:"].flatMap((scheme) => {
        const { username = "", password = "" } = proxyOf(scheme, environment) ?? {};
        if (password === "")
            return [];
        const plain = [(0,failure/* decodeQuietly */.eb)(username), (0,failure/* decodeQuietly */.eb)(password)].join(":");
        return [password, (0,failure/* decodeQuietly */.eb)(password), Buffer.from(plain).toString("base64")];
    });
}
/** The variable in lower case, or else in upper case; an empty one counts as given, as nothing. */
function given(name, environment) {
    const found = [name, name.toUpperCase()].find((one) => environment[one] !== undefined);
    return found === undefined ? undefined : { name: found, value: environment[found]?.trim() ?? "" };
}
function proxyOf(scheme, environment) {
    const found = given(`${scheme.slice(0, -1)}_proxy`, environment) ?? given("all_proxy", environment);
    if (found === undefined || found.value === "")
        return undefined;
    const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(found.value) ? found.value : `http://${found.value}`);
    if (url === undefined)
        throw new failure/* Failure */.HR(`\`${found.name}\` is not the address of a proxy; write it as in ${example}, with a name and a password percent-encoded`);
    if (url.protocol !== "http:" && url.protocol !== "https:")
        throw new failure/* Failure */.HR(`\`${found.name}\` names a proxy of the kind \`${url.protocol.slice(0, -1)}\`; only \`http\` and \`https\` proxies are supported, as in ${example}`);
    if (!isEncoded(url))
        throw new failure/* Failure */.HR(`\`${found.name}\` has a name or a password that is not percent-encoded; write \`%\` as \`%25\`, \`/\` as \`%2F\` and \`@\` as \`%40\``);
    return url;
}
/** Every client decodes these, some of them where nobody catches an error; and a slash would end the host too soon. */
function isEncoded({ username, password, pathname, search, hash }) {
    if (`${pathname}${search}${hash}`.includes("@"))
        return false;
    try {
        for (const part of [username, password])
            decodeURIComponent(part);
        return true;
    }
    catch {
        return false;
    }
}
const example = "`http://proxy.example:3128`";
function parseUrl(text) {
    const url = URL.parse(text);
    return url === null || url.hostname === "" ? undefined : url;
}
/** Entries are parted by commas or blanks: `*`, a host with all below it, an address, or a range; each may have a port. */
function readNoProxy(text) {
    const entries = text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== "")
        .map(readEntry);
    return (destination) => {
        const host = bareHost(destination.hostname);
        const port = destination.port || (destination.protocol === "https:" ? "443" : "80");
        return entries.some((entry) => (entry.port ?? port) === port && entry.fits(host));
    };
}
function readEntry(entry) {
    if (entry === "*")
        return { fits: () => true };
    const range = readRange(entry);
    if (range !== undefined)
        return { fits: range };
    const [, bracketed, plain = "", port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? [];
    const name = bracketed ?? (plain || entry).replace(/^\*?\./, "");
    const isSame = (0,external_node_net_.isIP)(name) === 0 ? belongsTo(name) : sameAddress(name);
    return { port, fits: isSame };
}
function belongsTo(name) {
    const domain = name.replace(/\.$/, "");
    return (host) => domain !== "" && (host === domain || host.endsWith(`.${domain}`));
}
function sameAddress(address) {
    const list = new external_node_net_.BlockList();
    list.addAddress(address, familyOf(address));
    return (host) => (0,external_node_net_.isIP)(host) !== 0 && list.check(host, familyOf(host));
}
/** `10.0.0.0/8`. */
function readRange(entry) {
    const [, address = "", bits = ""] = /^\[?([\da-f.:]+)\]?\/(\d{1,3})$/.exec(entry) ?? [];
    if ((0,external_node_net_.isIP)(address) === 0 || Number(bits) > ((0,external_node_net_.isIP)(address) === 4 ? 32 : 128))
        return undefined;
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, Number(bits), familyOf(address));
    return (host) => (0,external_node_net_.isIP)(host) !== 0 && list.check(host, familyOf(host));
}
function familyOf(address) {
    return (0,external_node_net_.isIP)(address) === 6 ? "ipv6" : "ipv4";
}
function bareHost(hostname) {
    return hostname
        .toLowerCase()
        .replace(/^\[|\]$/g, "")
        .replace(/\.$/, "");
}

;// CONCATENATED MODULE: ./lib/network/tunnel-agent.js





/**
 * Encrypted connections through a proxy. Node's own parser reads what the proxy answers to `CONNECT`, and takes no head of
 * more than 16 kB: https-proxy-agent keeps all of an answer whose head has no end, and looks through it anew at each piece.
 */
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    #signal;
    constructor(proxy, { signal, ...options }) {
        super(options);
        this.#proxy = proxy;
        this.#signal = signal;
    }
    createConnection(options, connected) {
        const fail = (error) => connected?.(error, undefined);
        openTunnel(this.#proxy, authorityOf(options), this.#signal).then((socket) => {
            try {
                const secured = super.createConnection({ ...options, socket });
                connected?.(null, secured);
            }
            catch (error) {
                socket.destroy();
                fail(error);
            }
        }, fail);
    }
}
function authorityOf({ host, port }) {
    const name = host ?? "localhost";
    return `${(0,external_node_net_.isIPv6)(name) ? `[${name}]` : name}:${port ?? 443}`;
}
function openTunnel(proxy, authority, signal) {
    const send = proxy.protocol === "https:" ? external_node_https_.request : external_node_http_.request;
    return new Promise((resolve, reject) => {
        const asked = send({
            host: proxy.hostname.replace(/^\[|\]$/g, ""),
            port: proxy.port,
            method: "CONNECT",
            path: authority,
            headers: { host: authority, ...credentialsFor(proxy) },
            agent: false,
            ...(signal === undefined ? {} : { signal }),
        });
        // Stays for good: what goes wrong after the answer is told by the socket.
        asked.on("error", (error) => reject(error.code?.startsWith("HPE_") ? unreadableProxy(proxy) : error));
        asked.once("connect", ({ statusCode = 0 }, socket, head) => {
            if (statusCode === 200) {
                if (head.length > 0)
                    socket.unshift(head);
                return resolve(socket);
            }
            socket.destroy();
            reject(refusedByProxy(proxy, statusCode));
        });
        asked.once("close", () => reject(new Error("the proxy closed the connection without an answer")));
        asked.end();
    });
}
function credentialsFor({ username, password }) {
    if (username === "" && password === "")
        return {};
    const plain = `${(0,failure/* decodeQuietly */.eb)(username)}:${(0,failure/* decodeQuietly */.eb)(password)}`;
    return { "proxy-authorization": `Basic ${Buffer.from(plain).toString("base64")}` };
}

;// CONCATENATED MODULE: ./lib/network/network.js







/** The way out of this machine, by the proxies that the environment names. Their passwords are hidden first of all. */
function openNetwork(environment, mask) {
    for (const secret of proxySecrets(environment))
        (0,failure/* hideSecret */.DL)(secret, mask);
    const proxies = readProxies(environment);
    return {
        fetch: proxiedFetch(proxies),
        newAgent: (url, signal) => newAgent(url, { proxy: proxies(new URL(url)), signal }),
    };
}
/** `signal` ends the wait for a proxy, which no agent knows of as its own. */
function newAgent(url, { proxy, signal }) {
    const isTls = new URL(url).protocol === "https:";
    const options = { keepAlive: signal === undefined };
    if (proxy === undefined)
        return isTls ? new external_node_https_.Agent(options) : new external_node_http_.Agent(options);
    if (signal !== undefined)
        options.signal = signal;
    return isTls ? new TunnelAgent(proxy, options) : new dist.HttpProxyAgent(proxy, options);
}


/***/ }),

/***/ 1327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
const isNumber = /^\d+(\.\d+)?$/;
/** Later than this, a number of seconds is a moment and no wait: 2001-09-09. */
const earliestInstant = 1e9;
/**
 * How long a service wants to be left alone, in ms, by its `Retry-After`: seconds, a date (RFC 9110, 10.2.3), or the
 * seconds since 1970, as Heroku sent them in 2012. A moment is measured by the service's own clock, its `Date`.
 * Undefined for a header that says none of these, and for a moment without that date.
 */
function retryAfterMs(headers) {
    const text = headers["retry-after"]?.trim() ?? "";
    const at = instantOf(text);
    if (at === undefined)
        return isNumber.test(text) ? Number(text) * 1000 : undefined;
    const ms = at - Date.parse(headers.date ?? "");
    return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
/** In ms since 1970; undefined for a wait. */
function instantOf(text) {
    if (isNumber.test(text))
        return Number(text) >= earliestInstant ? Number(text) * 1000 : undefined;
    const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? undefined : at;
}


/***/ }),

/***/ 8758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ parseBaseUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Ym: () => (/* binding */ parseTargetUrl),
/* harmony export */   fj: () => (/* binding */ parseHealthPath),
/* harmony export */   mW: () => (/* binding */ withoutSlash),
/* harmony export */   y8: () => (/* binding */ quoteUrl),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);

/** An http or https URL that others are made from: without user, password, query and fragment. */
function parseBaseUrl(text) {
    // Without this, URL would quietly mend line breaks, backslashes and missing slashes.
    const url = /^https?:\/\/[^\s\\]+$/i.test(text) ? URL.parse(text) : null;
    if (url === null)
        return {
            problem: `${quoteUrl(text)} is not an http or https URL, such as \`https://staging.example.com\``,
        };
    if (url.username !== "" || url.password !== "")
        return { problem: `${quoteUrl(text)} holds a user or password; leave them out` };
    if (url.search !== "" || url.hash !== "")
        return { problem: `${quoteUrl(text)} goes on with \`?\` or \`#\`; leave that part out` };
    return { value: url };
}
/** What dynos put request paths behind; hence no slash at the end. */
function parseTargetUrl(text) {
    const parsed = parseBaseUrl(text);
    return "problem" in parsed ? parsed : { value: withoutSlash(parsed.value) };
}
/** A path, with a query or not, to put behind a target's URL. */
function parseHealthPath(text) {
    if (/^\/[^\s\\#]{0,500}$/.test(text))
        return { value: text };
    return { problem: `${quoteUrl(text)} is not a path, such as \`/health\`` };
}
/** The URL in its normal form, without a slash at the end. */
function withoutSlash(url) {
    return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}
/**
 * Scheme, host and port in their normal form: lower case, without the port that goes without saying and without the dot
 * that a host's full name ends in. Undefined for what is no URL.
 */
function originOf(url) {
    const parsed = URL.parse(url);
    if (parsed === null)
        return undefined;
    const { protocol, hostname, port } = parsed;
    return `${protocol}//${hostname.replace(/\.$/, "")}${port === "" ? "" : `:${port}`}`;
}
/** A URL as a problem shows it: what may be a password, a signature or a key is left out. */
function quoteUrl(text) {
    const [bare = ""] = text.split(/[?#]/, 1);
    return (0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(bare.replace(/^.*@/s, "***@"));
}
/** Where a stand-in for a service may listen without TLS: what is sent does not leave the machine. */
function isLoopback(hostname) {
    return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}


/***/ }),

/***/ 4822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ parseLocustfile),
/* harmony export */   C7: () => (/* binding */ dynoCommand),
/* harmony export */   RM: () => (/* binding */ parseCommand),
/* harmony export */   nL: () => (/* binding */ parseProcessType)
/* harmony export */ });
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2257);


/** A process type's name. Source: Platform API schema, formation `type`. */
function parseProcessType(text) {
    if (!/^[-\w]{1,128}$/.test(text))
        return { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not a process type: those are letters, digits, \`_\` and \`-\`` };
    return { value: text };
}
/** The path of one locustfile in the slug. The shell reads it, so it holds nothing that means something to a shell. */
function parseLocustfile(text) {
    if (!/^(?:\.\/)?\w[\w.-]*(?:\/\w[\w.-]*)*\.py$/.test(text))
        return {
            problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not the path of a Python file within the app, such as \`locustfile_checkout.py\`; letters, digits, \`_\`, \`-\`, \`.\` and \`/\` may be used`,
        };
    return { value: text };
}
/**
 * A whole command line in bash's terms: a metacharacter, with a comment behind it or not; an escape; the process id
 * `$$`; quotes of three kinds; all else. No two begin alike, and a comment never fails, so it takes linear time.
 */
const closed = /^(?:[\s;&|()<>](?:#.*$)?|\\.|\$\$|\$'(?:\\.|[^'\\])*'|'[^']*'|"(?:\\.|[^"\\])*"|(?!\$['$])[^\s;&|()<>\\'"])*$/s;
/** A shell command of one line that still means the same with the marker behind it as a comment. */
function parseCommand(text) {
    const command = text.trim();
    if (command === "")
        return { problem: "an empty command" };
    if (/\p{Cc}/u.test(command))
        return {
            problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(command)} is more than one line; join the steps with \`&&\` or put them in a script`,
        };
    if (/^#/.test(command))
        return { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(command)} is only a comment` };
    // Quotes within a command substitution nest: whether those are closed is left to the shell.
    const nested = /`|\$\(/.test(command);
    const ends = nested ? !/(?<!\\)(?:\\\\)*\\$/.test(command) : closed.test(command);
    if (!ends)
        return {
            problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(command)} ends within a quote or with a backslash, which would take in the marker behind it`,
        };
    return { value: command };
}
/** The command of a dyno. The marker is a comment to the shell, and what the dyno is found again by in the list. */
function dynoCommand(start, scenario, about) {
    const command = startCommand(start, scenario);
    return (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .withMarker */ .Pe)(about.stack === "cnb" ? launched(start, command) : command, about.marker, about.targets);
}
/**
 * In a Cloud Native Buildpack image `launcher` gives a command its environment; a process type it knows only by the path that
 * it is called by, and takes a name behind it for a program. Source: heroku/cli `shouldPrependLauncher`, buildpacks/lifecycle
 * `launch/process.go`.
 */
function launched(start, command) {
    return start.kind === "process-type" ? `/cnb/process/${command}` : `launcher ${command}`;
}
function startCommand(start, scenario) {
    switch (start.kind) {
        case "process-type":
            return start.processType;
        case "locustfile":
            return `bash ./run.sh ${start.locustfile} ${scenario}`;
        case "command":
            return start.command;
    }
}


/***/ }),

/***/ 5218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shortCommit),
/* harmony export */   s: () => (/* binding */ isSameCommit)
/* harmony export */ });
/** True when one is the other or its beginning, as Git takes 7 digits and more for a commit. */
function isSameCommit(one, other) {
    const [short = "", long = ""] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
    return short.length >= 7 && long.startsWith(short);
}
/** As people write a commit in a sentence. */
function shortCommit(commit) {
    return commit.slice(0, 8);
}


/***/ }),

/***/ 4218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X9: () => (/* binding */ longestStopTimeoutSeconds),
/* harmony export */   b0: () => (/* binding */ deadlinesOf),
/* harmony export */   dI: () => (/* binding */ tokenSpareMs),
/* harmony export */   mr: () => (/* binding */ loadSeconds),
/* harmony export */   oc: () => (/* binding */ spanSeconds),
/* harmony export */   sf: () => (/* binding */ longestRunTimeSeconds)
/* harmony export */ });
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2431);

/**
 * From the create call to the first user. Heroku names no limit for one-off dynos; `web` processes have 60 seconds
 * to boot (R10), and Locust takes a few seconds more on a shared CPU. Source: Dev Center `limits`.
 */
const usualBootSeconds = 120;
/**
 * In a private space, or on Fir, where all apps are in one. Nothing is on record of how long such dynos take; in the common
 * runtime it was over 40 seconds once (martyzz1/heroku3.py#78). Three times the usual.
 */
const bootSecondsInSpace = 360;
/** The runner's handful of files, each of at most some MB, with tries of 10 seconds. */
const uploadAllowanceSeconds = 60;
/**
 * Between our stop and Heroku's own end of the dyno: 30 seconds from SIGTERM to SIGKILL, and as long again, so that
 * `time_to_live` is what it should be, a net that is not needed.
 */
const safetySeconds = 60;
/** After a scenario's deadline: its stop, the last upload, and the download of its results. */
const settleAllowanceSeconds = 120;
/** How long a token holds after the deadline: clocks differ, and a late upload is better than none. */
const tokenSpareMs = 15 * 60_000;
/** Heroku's maximum of `time_to_live`. Source: Platform API schema, dyno create. */
const longestTimeToLiveSeconds = 86_400;
/** Heroku kills 30 seconds after SIGTERM; the upload needs the rest. Source: Dev Center `dyno-shutdown-behavior`. */
const longestStopTimeoutSeconds = 20;
/** What `time_to_live` leaves for the load itself. */
const longestRunTimeSeconds = longestTimeToLiveSeconds -
    (usualBootSeconds + longestStopTimeoutSeconds + uploadAllowanceSeconds + safetySeconds);
/**
 * How long a dyno of the scenario may take to start, when the action stops it, and when Heroku does, all counted from its
 * create. A load that leaves a slow dyno less of Heroku's day than it may take to start has the rest of the day.
 */
function deadlinesOf(scenario, isInSpace) {
    const load = scenario.runTimeSeconds + scenario.stopTimeoutSeconds;
    const bootSeconds = isInSpace ? bootSecondsInSpace : usualBootSeconds;
    const deadlineSeconds = Math.min(bootSeconds + load + uploadAllowanceSeconds, longestTimeToLiveSeconds - safetySeconds);
    return { bootSeconds, deadlineSeconds, timeToLiveSeconds: deadlineSeconds + safetySeconds };
}
/** From the first create to the last upload, in seconds: in sequence, the times of the scenarios add up. */
function spanSeconds({ scenarios, mode }, isInSpace) {
    const spans = scenarios.map((scenario) => deadlinesOf(scenario, isInSpace).deadlineSeconds + settleAllowanceSeconds);
    return mode === "sequence" ? spans.reduce((sum, one) => sum + one, 0) : Math.max(0, ...spans);
}
/** How long the load of the plan's scenarios takes, stop timeouts included: in sequence their times add up. */
function loadSeconds(plan) {
    const times = (0,_turns_js__WEBPACK_IMPORTED_MODULE_0__/* .turnsOf */ .o)(plan).map((turn) => Math.max(0, ...turn.map((one) => one.runTimeSeconds + one.stopTimeoutSeconds)));
    return times.reduce((sum, one) => sum + one, 0);
}


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ contractNames),
/* harmony export */   wO: () => (/* binding */ dynoEnvironment)
/* harmony export */ });
/* unused harmony exports launchNames, planNames */
/** Names of the contract that the launch adds: secrets, and addresses that go with them. */
const launchNames = ["RESULTS_URL", "SAS_TOKEN", "LOADTEST_UPLOADS", "LOADTEST_NONCE"];
/** What the plan adds when a run has many dynos. */
const planNames = ["LOADTEST_WINDOWS_BYTES"];
/** Names of the dyno contract. A scenario may not set them: they come from the inputs. */
const contractNames = [
    ...launchNames,
    ...planNames,
    "TARGET_HOST",
    "LOCUST_USERS",
    "LOCUST_SPAWN_RATE",
    "LOCUST_RUN_TIME",
    "LOCUST_STOP_TIMEOUT",
    "LOADTEST_RUN_ID",
    "LOADTEST_SCENARIO",
    "LOADTEST_DYNO",
];
/** The contract's environment of one dyno, but for what is added when it is created. */
function dynoEnvironment(share, runId) {
    return {
        TARGET_HOST: share.targetUrl,
        LOCUST_USERS: String(share.users),
        LOCUST_SPAWN_RATE: String(share.spawnRate),
        // Bare seconds: every Locust reads them; `--stop-timeout` takes units only since 2.13.
        LOCUST_RUN_TIME: String(share.runTimeSeconds),
        LOCUST_STOP_TIMEOUT: String(share.stopTimeoutSeconds),
        LOADTEST_RUN_ID: runId,
        LOADTEST_SCENARIO: share.ownName,
        LOADTEST_DYNO: `${share.dyno}/${share.of}`,
    };
}


/***/ }),

/***/ 5749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YG: () => (/* binding */ skipReason),
/* harmony export */   f5: () => (/* binding */ environmentProblem),
/* harmony export */   iS: () => (/* binding */ namesProduction),
/* harmony export */   ml: () => (/* binding */ parseEnvironments),
/* harmony export */   wi: () => (/* binding */ namesReviewApp)
/* harmony export */ });
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6481);


/** Globs of environment names, separated by commas or lines. */
function parseEnvironments(text) {
    const globs = text
        .split(/[,\r\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
    return globs.length > 0
        ? { value: globs }
        : { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} names no environment; write names or globs such as \`*-pr-*, *staging*\`` };
}
/** Why a deployment to the environment is left alone; undefined when it may be loaded. GitHub's names ignore case. */
function skipReason(name, globs) {
    if (globs === undefined)
        return undefined;
    if (globs.some((glob) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .fitsGlob */ .t)(glob.toLowerCase(), name.toLowerCase())))
        return undefined;
    return `The deployment is to ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}, and \`environments\` names only ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(globs)}`;
}
/** Heroku calls a review app by the app that it is of, which may be called `shop-production`. */
function namesReviewApp(name) {
    return /-pr-\d+$/i.test(name);
}
const productionWords = ["production", "prod", "prd", "live", "main", "master"];
/** `Production`, `shop-production` or `prod/eu`, for Heroku calls an environment as the app; not `pre-production`. */
function namesProduction(name) {
    const words = wordsOf(name);
    return words.some((word, index) => productionWords.includes(word) && !["pre", "non"].includes(words[index - 1] ?? ""));
}
const testWords = ["review", "staging", "stage", "test", "dev", "development", "qa", "preview", "uat"];
/** Whether the name says that nobody's customers are there, in a whole word: `latest-news` is no test. */
function namesTest(name) {
    return wordsOf(name).some((word) => testWords.includes(word));
}
function wordsOf(name) {
    return name.toLowerCase().split(/[^\p{L}]+/u);
}
/** A name that says nothing is not loaded by accident: what it is, only its people know. */
function environmentProblem({ name, isReviewApp }, globs) {
    if (globs !== undefined || isReviewApp || namesTest(name) || namesProduction(name))
        return undefined;
    return `\`environments\`: the deployment is to ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}, whose name does not say whether customers use it; if it may be loaded, write \`environments: ${name}\``;
}


/***/ }),

/***/ 6481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ fitsGlob)
/* harmony export */ });
/** True when the glob fits the whole text. Only `*` is special, and stands for any text. Linear in the text, whatever the glob. */
function fitsGlob(glob, text) {
    const [start = "", ...others] = glob.split("*");
    const end = others.pop();
    if (end === undefined)
        return start === text;
    if (!text.startsWith(start))
        return false;
    const at = afterAll(others, text, start.length);
    return at !== undefined && text.length - end.length >= at && text.endsWith(end);
}
/** Position behind the parts when the text holds them in this order from there on. */
function afterAll(parts, text, from) {
    let at = from;
    for (const part of parts) {
        const found = text.indexOf(part, at);
        if (found === -1)
            return undefined;
        at = found + part.length;
    }
    return at;
}


/***/ }),

/***/ 6734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ listPricesOf),
/* harmony export */   x: () => (/* binding */ priceOf)
/* harmony export */ });
/** When Heroku's own client had these prices. Source: heroku/cli `src/commands/ps/type.ts`, commit c5fbf4b, 2026-08-04. */
const listPricesOf = "2026-08-04";
/** US dollars a month. Eco has none: its hours come from a plan with one fee for all. */
const table = {
    Basic: 7,
    "Standard-1X": 25,
    "Standard-2X": 50,
    "Performance-M": 250,
    "Performance-L": 500,
    "Performance-L-RAM": 500,
    "Performance-XL": 750,
    "Performance-2XL": 1500,
    "Private-S": 225,
    "Private-M": 450,
    "Private-L": 900,
    "Private-Memory-L": 500,
    "Private-Memory-XL": 750,
    "Private-Memory-2XL": 1500,
    "Shield-S": 270,
    "Shield-M": 540,
    "Shield-L": 1080,
    "Shield-Memory-L": 600,
    "Shield-Memory-XL": 900,
    "Shield-Memory-2XL": 1800,
    "dyno-1c-0.5gb": 25,
    "dyno-2c-1gb": 50,
    "dyno-1c-4gb": 80,
    "dyno-1c-8gb": 100,
    "dyno-2c-4gb": 150,
    "dyno-2c-8gb": 160,
    "dyno-2c-16gb": 250,
    "dyno-4c-8gb": 300,
    "dyno-4c-16gb": 320,
    "dyno-4c-32gb": 500,
    "dyno-8c-16gb": 600,
    "dyno-8c-32gb": 640,
    "dyno-8c-64gb": 750,
    "dyno-16c-32gb": 1200,
    "dyno-16c-64gb": 1000,
    "dyno-16c-128gb": 1500,
    "dyno-32c-64gb": 2400,
};
const listPrices = new Map(Object.entries(table).map(([name, usd]) => [name.toLowerCase(), usd]));
/**
 * What a size costs. Heroku's own price counts; without one the list's. Eco's 0 cents are no price of a run: it takes hours
 * that one monthly fee has paid for. 0 for any other size is a price that was not stated.
 */
function priceOf(size, statedUsdPerMonth) {
    const name = size.toLowerCase();
    if (name === "eco")
        return { usdPerMonth: 0, from: "pool" };
    if (statedUsdPerMonth !== undefined && statedUsdPerMonth > 0)
        return { usdPerMonth: statedUsdPerMonth, from: "heroku" };
    const listed = listPrices.get(name);
    return listed === undefined ? undefined : { usdPerMonth: listed, from: "list" };
}


/***/ }),

/***/ 7857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ parseDynoSize),
/* harmony export */   FT: () => (/* binding */ parseStopTimeout),
/* harmony export */   N_: () => (/* binding */ parseSpawnRate),
/* harmony export */   Rm: () => (/* binding */ parseDynos),
/* harmony export */   Ut: () => (/* binding */ parseRunTime),
/* harmony export */   WC: () => (/* binding */ usualSize),
/* harmony export */   YN: () => (/* binding */ parseUsers)
/* harmony export */ });
/* harmony import */ var _words_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6313);
/* harmony import */ var _words_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9428);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(437);
/* harmony import */ var _deadlines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4218);




/** The most one-off dynos that any app may run at once, on Fir. Source: Dev Center `dyno-scaling-and-process-limits`. */
const mostDynos = 255;
const parseUsers = (0,_words_number_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .r)({ least: 1, most: 1_000_000, example: "50" });
/** Users per second; three decimals, so that a share of it still has a digit that counts. */
const parseSpawnRate = (0,_words_number_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveNumber */ .L)({ decimals: 3, most: 100_000, example: "10" });
const parseDynos = (0,_words_number_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .r)({ least: 1, most: mostDynos, example: "2" });
/** Zero is refused: to Locust it means for ever. */
const parseRunTime = (0,_words_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWithin */ .oe)({
    least: 1,
    most: _deadlines_js__WEBPACK_IMPORTED_MODULE_3__/* .longestRunTimeSeconds */ .sf,
    because: "since Heroku ends one-off dynos after 24 hours, boot and upload included",
});
const parseStopTimeout = (0,_words_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationWithin */ .oe)({
    least: 0,
    most: _deadlines_js__WEBPACK_IMPORTED_MODULE_3__/* .longestStopTimeoutSeconds */ .X9,
    because: "since Heroku kills a dyno 30 s after it was told to end, and the upload needs the rest",
});
/** Of the Common Runtime: the smallest that mixes with the larger ones. */
const usualSize = "standard-1x";
/** A size's name in lower case: `standard-1x`; whether the app may use it is known only to Heroku. */
function parseDynoSize(text) {
    if (!/^[a-z0-9][a-z0-9.-]{0,39}$/i.test(text))
        return { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} is not the name of a dyno size, such as \`standard-1x\`` };
    return { value: text.toLowerCase() };
}


/***/ }),

/***/ 2257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ carriesMarker),
/* harmony export */   N1: () => (/* binding */ isUntold),
/* harmony export */   NG: () => (/* binding */ isOfRun),
/* harmony export */   Pe: () => (/* binding */ withMarker),
/* harmony export */   SR: () => (/* binding */ runIdOf),
/* harmony export */   q0: () => (/* binding */ remarked),
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   u1: () => (/* binding */ mayLoad)
/* harmony export */ });
const comment = " # ";
/** Only a run id of our form (`newRunId` in doors/wiring.ts) counts: somebody else's command may end in a comment too. */
const ofRun = /^(\d{8}t\d{6}z-[0-9a-f]{8})\/[\w-]+\/\d+$/;
const targetList = /^[0-9a-f]{8}(?:,[0-9a-f]{8})*$/;
/** The command with the marker behind it. */
function withMarker(command, assignment, targets) {
    const hashes = targets.length === 0 ? "" : ` ${targets.join(",")}`;
    return `${command}${comment}${assignment}${hashes}`;
}
/** What the command's end says; undefined without a comment there. Words behind the hashes are for later versions. */
function readMarker(command) {
    const at = command.lastIndexOf(comment);
    if (at < 0)
        return undefined;
    const [assignment = "", hashes = ""] = command
        .slice(at + comment.length)
        .trim()
        .split(/\s+/);
    const list = hashes.toLowerCase();
    return { assignment, targets: targetList.test(list) ? list.split(",") : undefined };
}
/** The command of the same dyno of another assignment. */
function remarked(command, assignment) {
    const targets = readMarker(command)?.targets ?? [];
    return withMarker(command.slice(0, command.lastIndexOf(comment)), assignment, targets);
}
/** True for the command of the dyno of this very assignment. */
function carriesMarker(command, assignment) {
    return readMarker(command)?.assignment === assignment;
}
/** True for the command of any dyno of the run. */
function isOfRun(command, runId) {
    return readMarker(command)?.assignment.startsWith(`${runId}/`) === true;
}
/** True for a one-off dyno of which Heroku does not say the command: it may be anybody's. */
function isUntold({ command, type }) {
    return command === "" && (type ?? "run") === "run";
}
/** The run that a command belongs to; undefined for one that this action did not write. */
function runIdOf(command) {
    return ofRun.exec(readMarker(command)?.assignment ?? "")?.[1];
}
/** True when the command loads one of the targets, or does not say what it loads. */
function mayLoad(command, targets) {
    const loaded = readMarker(command)?.targets;
    return loaded === undefined || loaded.some((target) => targets.includes(target));
}


/***/ }),

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ repeated)
/* harmony export */ });
/** The names that stand more than once, each once. */
function repeated(names) {
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}


/***/ }),

/***/ 4740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ fillIn),
  R: () => (/* binding */ parseScenarios)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/words/lines.js
var words_lines = __webpack_require__(4666);
// EXTERNAL MODULE: ./lib/words/wording.js
var wording = __webpack_require__(437);
// EXTERNAL MODULE: ./lib/plan/command.js
var command = __webpack_require__(4822);
// EXTERNAL MODULE: ./lib/plan/repeated.js
var repeated = __webpack_require__(1773);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./lib/words/parsed.js
var parsed = __webpack_require__(2576);
// EXTERNAL MODULE: ./lib/plan/base-url.js
var base_url = __webpack_require__(8758);
// EXTERNAL MODULE: ./lib/plan/dyno-environment.js
var dyno_environment = __webpack_require__(9999);
// EXTERNAL MODULE: ./lib/plan/load-fields.js
var load_fields = __webpack_require__(7857);
;// CONCATENATED MODULE: ./lib/plan/scenario-fields.js








/** A scenario's name goes into blob names, shell commands and threshold lines. */
function parseScenarioName(text) {
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(text))
        return { problem: `${(0,wording/* quote */.hD)(text)} is not a name of at most 40 letters, digits, \`_\` and \`-\`` };
    return { value: text };
}
/** Names as the Platform API takes them (dyno create, `env`); values as typed, and never shown. */
const environment = schemas/* unknown */.L5J().transform((given, context) => {
    if (!isMap(given)) {
        context.addIssue("not a map of names and values");
        return core/* NEVER */.tm;
    }
    const entries = [];
    for (const [name, value] of Object.entries(given)) {
        const problem = environmentProblem(name, value);
        if (problem !== undefined)
            context.addIssue(problem);
        else
            entries.push([name, String(value)]);
    }
    return Object.fromEntries(entries);
});
function environmentProblem(name, value) {
    if (!/^\w+$/.test(name))
        return `${(0,wording/* quote */.hD)(name)} is not a name of letters, digits and \`_\``;
    if (dyno_environment/* contractNames */.Vo.some((reserved) => reserved === name))
        return `${(0,wording/* quote */.hD)(name)} is set by the action itself; use the inputs, or another name`;
    return typeof value === "string" ? undefined : `the value of ${(0,wording/* quote */.hD)(name)} is not text`;
}
/** A text with one threshold a line, or a list of such lines. */
const thresholdLines = schemas/* unknown */.L5J().transform((given, context) => {
    const lines = Array.isArray(given) ? given : [given];
    if (lines.every((line) => typeof line === "string"))
        return lines.flatMap((line) => (0,words_lines/* meaningfulLines */.K)(line).map(({ text }) => text));
    context.addIssue("not a list of lines; put quotes around a line that holds `: `, as in `'warn: p99 < 2s'`");
    return core/* NEVER */.tm;
});
const starts = ["process-type", "locustfile", "command"];
/** A YAML scenario, every scalar still the text that was typed. */
const fields = schemas/* strictObject */.rej({
    name: (0,parsed/* textIn */.r7)(parseScenarioName),
    "process-type": (0,parsed/* textIn */.r7)(command/* parseProcessType */.nL).optional(),
    locustfile: (0,parsed/* textIn */.r7)(command/* parseLocustfile */.Ap).optional(),
    command: (0,parsed/* textIn */.r7)(command/* parseCommand */.RM).optional(),
    users: (0,parsed/* textIn */.r7)(load_fields/* parseUsers */.YN).optional(),
    "spawn-rate": (0,parsed/* textIn */.r7)(load_fields/* parseSpawnRate */.N_).optional(),
    "run-time": (0,parsed/* textIn */.r7)(load_fields/* parseRunTime */.Ut).optional(),
    "stop-timeout": (0,parsed/* textIn */.r7)(load_fields/* parseStopTimeout */.FT).optional(),
    dynos: (0,parsed/* textIn */.r7)(load_fields/* parseDynos */.Rm).optional(),
    "dyno-size": (0,parsed/* textIn */.r7)(load_fields/* parseDynoSize */.FA).optional(),
    "target-url": (0,parsed/* textIn */.r7)(base_url/* parseTargetUrl */.Ym).optional(),
    env: environment.optional(),
    thresholds: thresholdLines.optional(),
});
/** Reads one item of the YAML list; the problems name the key but not the scenario. */
function readScenarioFields(item) {
    if (!isMap(item))
        return { problems: ["neither a map nor a process type"] };
    const read = fields.safeParse(item, { error: scenario_fields_wording });
    const problems = read.success ? [] : read.error.issues.flatMap(problemsOf);
    const given = starts.filter((key) => key in item);
    if (given.length !== 1)
        problems.push(`${given.length === 0 ? "no start" : (0,wording/* enumerate */.HL)(given)} given; give exactly one of ${(0,wording/* enumerate */.HL)(starts)}`);
    return read.success && problems.length === 0 ? { value: read.data } : { problems };
}
function scenario_fields_wording(issue) {
    if (issue.code !== "invalid_type")
        return undefined;
    return issue.input === undefined ? "missing" : "not a single value";
}
function problemsOf(issue) {
    if (issue.code === "unrecognized_keys")
        return issue.keys.map(unknownKey);
    return [`${(0,wording/* quote */.hD)(String(issue.path[0]))}: ${issue.message}`];
}
function unknownKey(key) {
    const known = Object.keys(fields.shape);
    return `${(0,wording/* quote */.hD)(key)} is not a key of a scenario${(0,wording/* suggest */.ZA)(key, known) || `; those are ${(0,wording/* enumerate */.HL)(known)}`}`;
}
function isMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/plan/scenarios.js







/** The `scenarios` input: a process type a line, or a YAML list. Every problem is reported. */
function parseScenarios(text) {
    const list = readList(text);
    if ("problems" in list)
        return list;
    const scenarios = list.value.flatMap((reading) => ("value" in reading ? [reading.value] : []));
    const problems = list.value.flatMap((reading) => ("problems" in reading ? reading.problems : []));
    problems.push(...nameProblems(scenarios.map(({ name }) => name)));
    if (list.value.length === 0)
        problems.push("no scenario in it; write a process type, such as `worker_scene_1`");
    return problems.length === 0 ? { value: scenarios } : { problems };
}
/** The scenario with everything that it leaves open taken from the inputs. */
function fillIn(typed, defaults) {
    return {
        ...typed,
        users: typed.users ?? defaults.users,
        spawnRate: typed.spawnRate ?? defaults.spawnRate,
        runTimeSeconds: typed.runTimeSeconds ?? defaults.runTimeSeconds,
        stopTimeoutSeconds: typed.stopTimeoutSeconds ?? defaults.stopTimeoutSeconds,
        dynos: typed.dynos ?? defaults.dynos,
        dynoSize: typed.dynoSize ?? defaults.dynoSize,
    };
}
function readList(text) {
    const yaml = readYaml(text);
    if ("problems" in yaml)
        return yaml;
    if (yaml.value !== undefined)
        return { value: yaml.value.map(readItem) };
    return {
        value: (0,words_lines/* meaningfulLines */.K)(text).map(({ text: line, line: number }) => readLine(line, `line ${number}`)),
    };
}
/**
 * The items of a YAML list; undefined when the text is none. The failsafe schema keeps every scalar as it was typed,
 * so that `VERSION: 1.10` stays what it is and numbers obey the same grammar as the inputs.
 */
function readYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    try {
        const options = { schema: "failsafe", merge: true, prettyErrors: false, lineCounter: lines };
        const document = (0,dist/* parseDocument */.Tp)(text, options);
        if ((0,dist/* isMap */.jh)(document.contents))
            return { problems: ["a YAML map; put `- ` before each scenario to make it a list"] };
        if (!(0,dist/* isSeq */.oP)(document.contents))
            return { value: undefined };
        if (document.errors.length > 0)
            return { problems: syntaxProblems(document.errors, lines) };
        const items = document.toJS();
        return { value: Array.isArray(items) ? items : [] };
    }
    catch (error) {
        // Aliases without an anchor, or of a size that only an attack has, show when the values are built.
        return {
            problems: [`not readable as YAML: ${(0,failure/* describe */.q0)(error)}`],
        };
    }
}
/** One for each line: what follows on the same line is mostly the first one's doing. */
function syntaxProblems(errors, lines) {
    const byLine = Map.groupBy(errors, (error) => lines.linePos(error.pos[0]).line);
    return [...byLine].map(([line, [first]]) => {
        const text = first?.code === "MULTIPLE_DOCS" ? "a second document; write one list" : first?.message;
        return `line ${line}: ${text} (YAML)`;
    });
}
function readLine(line, place) {
    const parsed = (0,command/* parseProcessType */.nL)(line);
    if ("problem" in parsed)
        return { problems: [`${place}: ${parsed.problem}; write one a line, or a YAML list`] };
    const name = parseScenarioName(line);
    if ("problem" in name)
        return {
            problems: [`${place}: ${name.problem}; give it one with \`- name:\` and \`process-type: ${line}\``],
        };
    return { value: toScenario({ name: line }) };
}
function readItem(item, index) {
    const place = `scenario ${index + 1}`;
    if (typeof item === "string")
        return readLine(item, place);
    const read = readScenarioFields(item);
    if ("value" in read)
        return { value: toScenario(read.value) };
    const label = nameOf(item) ?? place;
    return { problems: read.problems.map((problem) => `${label}: ${problem}`) };
}
function nameOf(item) {
    const { name } = Object(item);
    return typeof name === "string" && name !== "" ? (0,wording/* quote */.hD)(name) : undefined;
}
function toScenario(fields) {
    return {
        name: fields.name,
        start: startOf(fields),
        users: fields.users,
        spawnRate: fields["spawn-rate"],
        runTimeSeconds: fields["run-time"],
        stopTimeoutSeconds: fields["stop-timeout"],
        dynos: fields.dynos,
        dynoSize: fields["dyno-size"],
        targetUrl: fields["target-url"],
        env: fields.env ?? {},
        thresholds: fields.thresholds ?? [],
    };
}
/** At most one of the three is there; a line has none, and is its own process type. */
function startOf(fields) {
    if (fields.locustfile !== undefined)
        return { kind: "locustfile", locustfile: fields.locustfile };
    if (fields.command !== undefined)
        return { kind: "command", command: fields.command };
    return { kind: "process-type", processType: fields["process-type"] ?? fields.name };
}
function nameProblems(names) {
    return (0,repeated/* repeated */.Z)(names).map((name) => `${(0,wording/* quote */.hD)(name)} is there more than once; names must be unique`);
}


/***/ }),

/***/ 2431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ turnsOf)
/* harmony export */ });
/** Which scenarios run at the same time, turn after turn: in sequence those of one name, for test beds never wait. */
function turnsOf({ scenarios, mode, }) {
    if (mode === "parallel")
        return [scenarios];
    return [...Map.groupBy(scenarios, ({ ownName }) => ownName).values()];
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   hy: () => (/* binding */ htmlSentence),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   nv: () => (/* binding */ markdownSentence),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   xK: () => (/* binding */ xmlText)
/* harmony export */ });
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);

/** Shows nothing, and keeps what stands on its two sides from being read as one. */
const breaker = "\u200B";
const longestName = 160;
const longestSentence = 1000;
/** More marks over one letter than any script has: they would cover the lines above and below. */
const tower = /(\p{M}{4})\p{M}+/gu;
/**
 * Text from outside on one line: redacted, without control, bidirectional and invisible characters, and cut in the
 * middle when it is longer than the limit. The first step of every other function here.
 */
function plain(text, limit = longestSentence) {
    const line = (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text)
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
        .replace(/[\p{Cf}\uFFFE\uFFFF]/gu, "")
        .replace(tower, "$1")
        .trim();
    return shorten(line, limit);
}
/** Cut in the middle: the start names a thing and the end tells it from its neighbours. */
function shorten(text, limit) {
    // A character is one or two units long, so that no more than twice as many units are looked at.
    if (text.length <= limit || (text.length <= 2 * limit && [...text].length <= limit))
        return text;
    const [before, behind] = [Math.ceil((limit - 1) / 2), Math.floor((limit - 1) / 2)];
    const start = [...text.slice(0, 2 * before)].slice(0, before);
    const end = [...text.slice(text.length - 2 * behind)];
    return `${start.join("")}…${end.slice(end.length - behind).join("")}`;
}
/** Characters that are written in another way in Markdown, wherever they stand. */
const rewritten = new Map([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ["|", "&#124;"],
    ["\\", "&#92;"],
    ["`", "&#96;"],
    ["*", "\\*"],
    ["_", "\\_"],
    ["[", "\\["],
    ["]", "\\]"],
    ["~", "\\~"],
    // A backslash stops neither a mention nor a reference to an issue: both are looked for in the rendered text.
    ["#", `\\#${breaker}`],
    ["@", `@${breaker}`],
    // The form that GitHub documents for a dollar sign that starts no formula (writing mathematical expressions).
    ["$", "<span>$</span>"],
]);
const entities = new Map([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
    ["'", "&#39;"],
]);
/** Besides single characters: `GH-1`, a bare host, a URL, an emoji's short code, and what could be a commit's hash. */
const special = /[&<>|\\`*_[\]~#@$]|GH-(?=\d)|www(?=\.)|:(?=\/\/)|:(?!\d\d:)(?=[\w+-]+:)|(?<![^\W_])[0-9a-f]{7,40}(?![^\W_])/gi;
/**
 * Text for any place in a line of Markdown, a table's cell included: no markup, mention, reference to an issue or a
 * commit, link, image, emoji or formula comes of it.
 */
function markdownText(text, limit) {
    return notAList(escapeMarkdown(plain(text, limit)));
}
/** A name, a value or a line that was typed, in Markdown's code style. */
function markdownCode(text, limit = longestName) {
    const name = plain(text, limit);
    if (name === "")
        return "(empty)";
    // A code span cannot hold a backtick, nor, within a table, every mix of backslashes and pipes.
    const harmless = /^[\p{L}\p{N} !"#%'()*+,./:;=?[\]^_{}~…-]+$/u.test(name);
    return harmless ? `\`${name}\`` : `<code>${escapeMarkdown(name)}</code>`;
}
/** A sentence of ours, with text from outside in it; what stands between backticks is shown as code. */
function markdownSentence(text) {
    return notAList(withCode(plain(text), { text: escapeMarkdown, code: codeInSentence }));
}
/** Behind a name that is written from right to left, the mark that turns back: a number would else change sides. */
function codeInSentence(name) {
    const isTurned = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(name);
    return `${markdownCode(name)}${isTurned ? "\u200E" : ""}`;
}
/** A web address that can stand in a link as it is; undefined when it is anything else. */
function webAddress(url) {
    return /^https?:\/\/[\w.:/?#@!$&'+,;=%~-]+$/.test(url) ? (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(url) : undefined;
}
/** Text for an HTML text node or a quoted attribute. */
function htmlText(text, limit) {
    return escapeHtml(plain(text, limit));
}
/** As `markdownSentence`, for HTML. */
function htmlSentence(text) {
    return withCode(plain(text), {
        text: escapeHtml,
        code: (part) => `<code>${htmlText(part, longestName)}</code>`,
    });
}
/** Text for an XML text node or a quoted attribute; `plain` leaves out what XML 1.0 cannot hold. */
function xmlText(text, limit) {
    return htmlText(text, limit);
}
/** A line for the job's log: no workflow command of the runner comes of it (actions/runner `ActionCommand.cs`). */
function logLine(text, limit) {
    return plain(text, limit).replace(/^::/, `:${breaker}:`).replaceAll("##[", `##${breaker}[`);
}
/** As `logLine`, for a text of several lines, each of which is one for itself. */
function logLines(text, limit) {
    // An escape may span lines, so secrets go first.
    return (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text)
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map((line) => `${/^ */.exec(line)?.[0] ?? ""}${logLine(line, limit)}`)
        .join("\n");
}
function escapeMarkdown(line) {
    return line.replace(special, (found) => {
        const known = rewritten.get(found);
        if (known !== undefined)
            return known;
        const isHash = /^[0-9a-f]{7}/i.test(found);
        return isHash ? found.replace(/.{4}(?!$)/g, `$&${breaker}`) : `${found}${breaker}`;
    });
}
/** Keeps a line from starting a list or an underline. */
function notAList(line) {
    return line.replace(/^(?=[-+=])/, "\\").replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");
}
function escapeHtml(line) {
    return line.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}
/** What stands between two backticks is code; a backtick without its partner is a character like any other. */
function withCode(line, style) {
    const parts = line.split(/`([^`]+)`/);
    return parts.map((part, index) => (index % 2 === 0 ? style.text(part) : style.code(part))).join("");
}


/***/ }),

/***/ 7703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ formatRatio),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   Of: () => (/* binding */ formatNumberOf),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   dv: () => (/* binding */ none),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   j2: () => (/* binding */ isoInstant),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   zJ: () => (/* binding */ ownUsd)
/* harmony export */ });
/* harmony import */ var _verdict_write_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8898);
/* harmony import */ var _words_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6313);


/** What stands where there is no number. */
const none = "–";
/** `412 ms`, `1.24 s`, and of a range both ends: `405 ms to 415 ms`. */
function formatMs(ms) {
    if (typeof ms === "object")
        return (0,_verdict_write_value_js__WEBPACK_IMPORTED_MODULE_0__/* .writeRange */ .xI)(ms, (end) => (0,_verdict_write_value_js__WEBPACK_IMPORTED_MODULE_0__/* .writeValue */ .bD)(end, "ms"));
    return ms === undefined ? none : (0,_verdict_write_value_js__WEBPACK_IMPORTED_MODULE_0__/* .writeValue */ .bD)(ms, "ms");
}
/** A ratio 0…1 as `0.24%`. */
function formatRatio(ratio) {
    return ratio === undefined ? none : (0,_verdict_write_value_js__WEBPACK_IMPORTED_MODULE_0__/* .writeValue */ .bD)(ratio, "ratio");
}
/** `12,345`. */
function formatCount(count) {
    return count === undefined ? none : (0,_verdict_write_value_js__WEBPACK_IMPORTED_MODULE_0__/* .writeValue */ .bD)(count, "count");
}
/** `20.5/s`. */
function formatRate(perSecond) {
    return perSecond === undefined ? none : (0,_verdict_write_value_js__WEBPACK_IMPORTED_MODULE_0__/* .writeValue */ .bD)(perSecond, "per second");
}
/** The noun with its count: `1 dyno`, `2 dynos`. */
function formatNumberOf(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
/** US dollars to a hundredth of a cent: `$0.0042`. What is less is not nothing. */
function formatUsd(usd) {
    if (usd === undefined)
        return none;
    if (usd === 0)
        return "$0";
    if (usd < 0.0001)
        return "less than $0.0001";
    return `$${usd.toFixed(usd >= 10 ? 2 : 4)}`;
}
/** `$0.0042 for 6m20s of dyno time`, or why there is no price; that of another source than Heroku's API is named. */
function formatCost({ usd, dynoSeconds, unpriced, from }) {
    const time = `${(0,_words_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(dynoSeconds)} of dyno time`;
    if (usd === undefined)
        return `${time}, no price known for ${unpriced.join(", ")}`;
    if (isOfPool({ from }))
        return `${time} from the Eco plan's hours`;
    const list = from.includes("list") ? ", by list prices" : "";
    const pool = from.includes("pool") ? ", besides Eco hours" : "";
    return `${formatUsd(usd)} for ${time}${list}${pool}`;
}
/** The dollars of a cost; undefined also for Eco dynos, which are paid for by a plan, and not free. */
function ownUsd(cost) {
    return cost === undefined || isOfPool(cost) ? undefined : cost.usd;
}
function isOfPool({ from }) {
    return from.length > 0 && from.every((source) => source === "pool");
}
const utc = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone: "UTC" });
/** Epoch milliseconds as `2026-11-23 20:00:00 UTC`. */
function formatInstant(instant) {
    return `${utc.format(instant)} UTC`;
}
/** Epoch milliseconds as `20:00:00`, in UTC. */
function formatTime(instant) {
    return instant === undefined ? none : utc.format(instant).slice(-8);
}
/** Epoch milliseconds as ISO 8601 in UTC, whole seconds: `2026-11-23T20:00:00Z`. */
function isoInstant(instant) {
    return `${utc.format(instant).replace(" ", "T")}Z`;
}


/***/ }),

/***/ 8898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ writeBeside),
/* harmony export */   Dq: () => (/* binding */ writeLimit),
/* harmony export */   bD: () => (/* binding */ writeValue),
/* harmony export */   xI: () => (/* binding */ writeRange)
/* harmony export */ });
/** Digits that tell every limit a person types from its neighbours, and no more than a double holds. */
const exact = 12;
const decimal = new Intl.NumberFormat("en-US", { maximumSignificantDigits: exact });
/** A value rounded for reading: `412 ms`, `1.24 s`, `0.24%`, `1,234`, `20.5/s`. */
function writeValue(value, unit) {
    // 99.99% must not read 100%: one request did come back.
    if (unit === "ratio")
        return writeBeside(value, 1, unit);
    const number = shown(value, unit);
    return write(roundTo(number, digitsFor(number, unit)), unit);
}
/** A limit with every digit it was typed with. */
function writeLimit(limit, unit) {
    return write(shown(limit, unit), unit);
}
/**
 * A value with as many digits as it takes to see on which side of its limit it lies,
 * so that no report says that 800 ms is not below 800 ms.
 */
function writeBeside(value, limit, unit) {
    const side = Math.sign(value - limit);
    if (side === 0)
        return writeLimit(limit, unit);
    const border = roundTo(shown(limit, unit), exact);
    const number = shown(value, unit);
    for (let digits = digitsFor(number, unit); digits <= exact; digits += 1) {
        const candidate = roundTo(number, digits);
        if (Math.sign(candidate - border) === side)
            return write(candidate, unit);
    }
    return `just ${side > 0 ? "above" : "below"} ${write(border, unit)}`;
}
/** `405 ms to 415 ms`, or one number when both ends read the same. */
function writeRange({ low, high }, write) {
    const [from, to] = [write(low), write(high)];
    return from === to ? from : `${from} to ${to}`;
}
/** The number that is printed: failures are a ratio inside and percent outside. */
function shown(value, unit) {
    return unit === "ratio" ? value * 100 : value;
}
/** Three digits, but never less than the whole part of a count. */
function digitsFor(number, unit) {
    if (unit === "ms" || unit === "ratio")
        return 3;
    return Math.min(exact, Math.max(3, Math.trunc(Math.abs(number)).toString().length));
}
function roundTo(number, digits) {
    return Number(number.toPrecision(digits));
}
function write(number, unit) {
    switch (unit) {
        case "ms":
            return number >= 1000 ? `${decimal.format(number / 1000)} s` : `${decimal.format(number)} ms`;
        case "ratio":
            return `${decimal.format(number)}%`;
        case "per second":
            return `${decimal.format(number)}/s`;
        case "count":
            return decimal.format(number);
    }
}


/***/ }),

/***/ 7517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ isOdd),
/* harmony export */   JP: () => (/* binding */ receiptIsDue),
/* harmony export */   Jw: () => (/* binding */ describeState),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   QO: () => (/* binding */ overdueFor),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   sw: () => (/* binding */ newDynoState)
/* harmony export */ });
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);

/** A new dyno may be missing from the list for a while; after this long it is not coming. */
const firstSightMs = 60_000;
/**
 * A row may linger in the list after the dyno's end. Heroku does not promise a closed set of states: what is in neither set
 * says nothing.
 */
const finalStates = new Set(["complete", "crashed", "down"]);
const liveStates = new Set(["starting", "up", "idle"]);
/** One look may miss a dyno; two do not. */
const absencesUntilGone = 2;
/**
 * The receipt is uploaded before the process ends, but storage may be slow to show it, and the log session may bring
 * the exit status after the dyno has left the list: so long both are waited for.
 */
const lateEvidenceMs = 10_000;
/** The causes of a stop from the vaguest to the one that explains it. */
const stopCauses = ["signal", "restarted", "cycled"];
function newDynoState(createdAt) {
    return {
        phase: "starting",
        createdAt,
        seen: false,
        lookedAt: undefined,
        oddState: undefined,
        absences: 0,
        absentSince: undefined,
        exitStatus: undefined,
        exitedAt: undefined,
        errorCodes: [],
        stopCause: undefined,
        endedAt: undefined,
        ending: undefined,
    };
}
/** The next state. A finished dyno stays finished; what the log says late is still noted. */
function advance(state, evidence) {
    switch (evidence.source) {
        case "exit":
            return afterExit(state, evidence);
        case "code":
            return { ...state, errorCodes: [...new Set([...state.errorCodes, evidence.code])] };
        case "stop":
            return { ...state, stopCause: clearer(state.stopCause, evidence.cause) };
        case "up":
            return state.phase === "starting" ? { ...state, phase: "up" } : state;
        case "list":
            return state.phase === "finished" ? state : afterLook({ ...state, lookedAt: evidence.at }, evidence);
        case "receipt":
            return evidence.found ? finish(state, "receipt", evidence.at) : afterNoReceipt(state, evidence.at);
        case "given-up":
            return finish(state, endings[evidence.reason], evidence.at);
    }
}
/** The first status counts, and when it was heard. */
function afterExit(state, { status, at }) {
    return state.exitedAt === undefined ? { ...state, exitStatus: status, exitedAt: at } : state;
}
const endings = {
    boot: "never-started",
    deadline: "deadline",
    "broke-off": "stopped",
};
function finish(state, ending, at) {
    return state.phase === "finished" ? state : { ...state, phase: "finished", ending, endedAt: at };
}
/** The log's lines may come in any order, and "it got SIGTERM" says less than "it was cycled". */
function clearer(known, heard) {
    return known === undefined || stopCauses.indexOf(heard) > stopCauses.indexOf(known) ? heard : known;
}
/** True for a state that a dyno does not leave any more. */
function isOver(state) {
    return finalStates.has(state);
}
/** True for a word of which it is not known whether a dyno in that state is alive. For stopping it counts as alive. */
function isOdd(state) {
    return !finalStates.has(state) && !liveStates.has(state);
}
/** `the state `zombie``, or that there is none; the word is Heroku's, and none that we know. */
function describeState(state) {
    return state === "" ? "no state" : `the state ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(state)}`;
}
function afterLook(state, look) {
    const seen = state.seen || look.present;
    if (!look.present || isOver(look.state)) {
        return { ...state, seen, absences: state.absences + 1, absentSince: state.absentSince ?? look.at };
    }
    const found = { ...state, seen, absences: 0, absentSince: undefined };
    if (isOdd(look.state))
        return { ...found, oddState: look.state ?? "" };
    const running = look.state !== "starting" || state.phase === "up";
    return { ...found, oddState: undefined, phase: running ? "up" : "starting" };
}
function afterNoReceipt(state, at) {
    const { absences, absentSince, seen, exitStatus, exitedAt, oddState, createdAt } = state;
    // Its row may stay for ever.
    if (oddState !== undefined && exitedAt !== undefined && at - exitedAt >= lateEvidenceMs)
        return finish(state, "gone", exitedAt);
    if (absentSince === undefined)
        return state;
    // What is up by its log alone is only late in the list; its deadline holds all the same.
    const wasThere = seen || exitStatus !== undefined;
    if (wasThere && absences >= absencesUntilGone && at - absentSince >= lateEvidenceMs)
        return finish(state, "gone", absentSince);
    const isMissing = !wasThere && state.phase === "starting" && at - createdAt > firstSightMs;
    return isMissing ? finish(state, "never-started", at) : state;
}
/** A receipt may be there: the dyno is missing, its end was logged, or its run time is over. */
function receiptIsDue(state, now, runTimeSeconds) {
    if (state.phase === "finished")
        return false;
    const overdue = now - state.createdAt >= runTimeSeconds * 1000;
    return overdue || state.absences > 0 || state.exitStatus !== undefined;
}
/**
 * Why the dyno must be stopped now; undefined while it is in time. That it has not come up counts only when a look says
 * so: while the list cannot be read, or has a word for its state that we do not know, the dyno may well be at work.
 */
function overdueFor(state, now, { bootSeconds, deadlineSeconds }) {
    if (state.phase === "finished")
        return undefined;
    const { phase, createdAt, lookedAt = createdAt, oddState } = state;
    const isStarting = phase === "starting" && oddState === undefined;
    if (isStarting && lookedAt - createdAt >= bootSeconds * 1000)
        return "boot";
    return now - createdAt >= deadlineSeconds * 1000 ? "deadline" : undefined;
}


/***/ }),

/***/ 6313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   oe: () => (/* binding */ durationWithin)
/* harmony export */ });
/* unused harmony export parseDuration */
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);

/** Locust's grammar; up to 2.44.4 it took what it understood of `1h30` or `10mm` and dropped the rest without a word. */
const grammar = /^(?:(\d+)|(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)$/;
/** `90`, `2m`, `1h30m` → whole seconds. */
function parseDuration(text) {
    const parts = text === "" ? null : grammar.exec(text);
    if (parts === null)
        return { problem: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not a duration; write \`90\` (seconds), \`2m\` or \`1h30m\`` };
    const [plain = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    return { value: plain + hours * 3600 + minutes * 60 + seconds };
}
/** A duration within limits, in seconds; `because` tells the reader where the upper one comes from. */
function durationWithin(limits) {
    return (text) => {
        const parsed = parseDuration(text);
        if ("problem" in parsed)
            return parsed;
        if (parsed.value < limits.least)
            return { problem: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is too short; at least \`${formatDuration(limits.least)}\`` };
        if (parsed.value > limits.most)
            return {
                problem: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is too long; at most \`${formatDuration(limits.most)}\`, ${limits.because}`,
            };
        return parsed;
    };
}
/** Seconds, rounded to whole ones → `1h30m`, as a user would type it. */
function formatDuration(seconds) {
    const whole = Math.round(seconds);
    const parts = [
        [Math.floor(whole / 3600), "h"],
        [Math.floor(whole / 60) % 60, "m"],
        [whole % 60, "s"],
    ];
    const text = parts.map(([amount, unit]) => (amount === 0 ? "" : `${amount}${unit}`)).join("");
    return text === "" ? "0s" : text;
}


/***/ }),

/***/ 4666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ meaningfulLines)
/* harmony export */ });
/** Everything before a comment: `#` at the start or after a space, outside double quotes. */
const beforeComment = /^(?:"[^"]*"|[^#]|(?<=\S)#)*/;
/** The lines without comments, without those that are then empty, and trimmed. */
function meaningfulLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ line: index + 1, text: (beforeComment.exec(line)?.[0] ?? "").trim() }))
        .filter((line) => line.text !== "");
}


/***/ }),

/***/ 9428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ positiveNumber),
/* harmony export */   r: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);

/** A whole number within limits, written in digits alone. */
function wholeNumber(limits) {
    const { least, most, example } = limits;
    return (text) => {
        if (!/^\d+$/.test(text))
            return { problem: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not a whole number; write one such as \`${example}\`` };
        const value = Number(text);
        if (value < least)
            return { problem: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is too small; at least \`${least}\`` };
        if (value > most)
            return { problem: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is too large; at most \`${most}\`` };
        return { value };
    };
}
/** A number above zero, with a limited count of decimals, without sign or exponent. */
function positiveNumber(form) {
    const grammar = new RegExp(`^\\d+(?:\\.\\d{1,${form.decimals}})?$`);
    return (text) => {
        if (!grammar.test(text))
            return {
                problem: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not a number with at most ${form.decimals} decimals; write one such as \`${form.example}\``,
            };
        const value = Number(text);
        if (value <= 0)
            return { problem: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is too small; it must be above \`0\`` };
        if (value > form.most)
            return { problem: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is too large; at most \`${form.most}\`` };
        return { value };
    };
}


/***/ }),

/***/ 2576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   t5: () => (/* binding */ fieldsIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);

/** The value of a JSON text; undefined when it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A schema for text in the parser's grammar, so that zod collects the problems of many fields. */
function textIn(parser, text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) {
    return text.transform((source, context) => {
        const parsed = parser(source);
        if ("value" in parsed)
            return parsed.value;
        context.addIssue(parsed.problem);
        return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
    });
}
/** The fields of an object or of the JSON text of one; none of anything else. */
function fieldsIn(value) {
    const read = typeof value === "string" ? parseJson(value) : value;
    return typeof read === "object" && read !== null ? read : {};
}


/***/ }),

/***/ 9413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ maybe),
/* harmony export */   q: () => (/* binding */ shapeProblems)
/* harmony export */ });
/** What a run can do without: null, or of another kind than it was, it is not told. */
const maybe = (schema) => schema.optional().catch(undefined);
const mostTold = 3;
/** What of an answer is not as it must be: where, and of what kind it is there. Never a value: some are secrets. */
function shapeProblems({ issues }, answer) {
    const told = issues.slice(0, mostTold).map((issue) => problemOf(issue, answer));
    const more = issues.length - told.length;
    return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
function problemOf(issue, answer) {
    const where = issue.path.length === 0 ? "it" : `\`${pathText(issue.path)}\``;
    const value = issue.path.reduce((at, key) => fieldOf(at, key), answer);
    if (value === undefined)
        return `${where} is missing`;
    if (issue.code === "too_small")
        return `${where} is empty`;
    const wanted = wantedKind(issue);
    return wanted === kindOf(value) ? `${where} cannot be read` : `${where} is ${kindOf(value)}, not ${wanted}`;
}
/** `[0].dyno_size.name`. */
function pathText(path) {
    const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
    return text.replace(/^\./, "");
}
function fieldOf(value, key) {
    return typeof value === "object" && value !== null
        ? value[key]
        : undefined;
}
const kinds = {
    string: "text",
    number: "a number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
    record: "an object",
    url: "an address",
    datetime: "a time",
};
function wantedKind(issue) {
    if (issue.code === "invalid_type")
        return kinds[issue.expected] ?? issue.expected;
    return (issue.code === "invalid_format" && kinds[issue.format]) || "what it should be";
}
function kindOf(value) {
    if (value === null)
        return "null";
    return kinds[Array.isArray(value) ? "array" : typeof value] ?? "something else";
}


/***/ }),

/***/ 437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ enumerate),
/* harmony export */   ZA: () => (/* binding */ suggest),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   tQ: () => (/* binding */ quoteLine)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);

const longestQuote = 60;
/** A value as a problem shows it: redacted before it is cut, so that no half of a secret stays; on one line. */
function quote(text, longest = longestQuote) {
    const line = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text)
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
        .trim();
    if (line === "")
        return "an empty value";
    const shown = line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line;
    return `\`${shown}\``;
}
/** A line of a log, which is longer than a value and still has to fit into a sentence. */
function quoteLine(text) {
    return quote(text, 300);
}
/** `a`, `b` and `c`. */
function enumerate(words, conjunction = "and") {
    const quoted = words.map((word) => quote(word));
    const last = quoted.pop() ?? "none";
    return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}
/** `; did you mean …?` with the nearest of the known words, or nothing when none is near. */
function suggest(word, known) {
    const near = nearest(word, known);
    return near === undefined ? "" : `; did you mean ${quote(near)}?`;
}
/** The known word that differs in the fewest letters; undefined when more than one in four would have to change. */
function nearest(word, known) {
    const typed = plain(word);
    const tolerance = Math.max(1, Math.floor(typed.length / 4));
    const [best] = known
        .map((candidate) => ({ candidate, letters: distance(typed, plain(candidate)) }))
        .filter(({ letters }) => letters <= tolerance)
        .sort((a, b) => a.letters - b.letters);
    return best?.candidate;
}
/** Words longer than any known one are cut: the distance takes time in proportion to the length. */
function plain(word) {
    return word.slice(0, longestQuote).toLowerCase().replaceAll("_", "-");
}
/** Levenshtein's: letters to insert, remove or replace. */
function distance(from, to) {
    let above = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (const [row, letter] of [...from].entries()) {
        const current = [row + 1];
        for (const [column, other] of [...to].entries()) {
            const [diagonal = 0, vertical = 0] = above.slice(column, column + 2);
            const horizontal = current[column] ?? 0;
            current.push(Math.min(diagonal + (letter === other ? 0 : 1), vertical + 1, horizontal + 1));
        }
        above = current;
    }
    return above.at(-1) ?? 0;
}


/***/ })

};
