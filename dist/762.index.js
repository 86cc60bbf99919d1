export const id = 762;
export const ids = [762];
export const modules = {

/***/ 8934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ findPatternFault),
  k: () => (/* binding */ matchResults)
});

;// CONCATENATED MODULE: ./lib/locust/blob-glob.js
/**
 * Whether a blob's name is as the pattern says: `*` and `?` stand for any text and any character within a folder, `[a-z]`
 * and `[!a-z]` for one of some, `**` between slashes for any folders. All else is meant as it is written. Every way to
 * match is followed at once, so that the work is at most the product of the two lengths, whatever they hold.
 */
function blobGlob(pattern) {
    const tokens = parse(pattern);
    return (blob) => {
        let open = enter(tokens, new Set(), 0);
        for (const character of blob) {
            if (open.size === 0)
                return false;
            open = step(tokens, open, character);
        }
        return open.has(tokens.length);
    };
}
/** The places in the pattern at which a match may go on, when it goes on at this one. */
function enter(tokens, open, place) {
    for (let at = place; !open.has(at); at += 1) {
        open.add(at);
        const token = tokens[at];
        if (token === undefined || token.kind === "one")
            break;
    }
    return open;
}
function step(tokens, open, character) {
    const next = new Set();
    for (const place of open) {
        const token = tokens[place];
        if (token !== undefined)
            follow(tokens, next, { token, place, character });
    }
    return next;
}
function follow(tokens, next, { token, place, character }) {
    if (token.kind === "one") {
        if (token.fits(character))
            enter(tokens, next, place + 1);
    }
    else if (token.kind === "segments" && character !== "/") {
        // Inside a folder's name the match is not at the end of the folders.
        next.add(place);
    }
    else if (token.kind !== "star" || character !== "/")
        enter(tokens, next, place);
}
const piece = /(?<=^|\/)(?:(?<segments>\*\*\/)|(?<all>\*\*$))|\*+|\[(?<not>[!^]?)(?<some>\][^\]/]*|[^\]/]+)\]|./gsu;
function parse(pattern) {
    return [...pattern.matchAll(piece)].map(({ 0: text, groups = {} }) => {
        if (groups.some !== undefined)
            return oneOf(groups.some, groups.not !== "");
        if (groups.segments !== undefined)
            return { kind: "segments" };
        return groups.all === undefined ? single(text) : { kind: "all" };
    });
}
function single(text) {
    if (text.startsWith("*"))
        return { kind: "star" };
    return { kind: "one", fits: (character) => (text === "?" ? character !== "/" : character === text) };
}
function oneOf(some, isNot) {
    const ranges = [...some.matchAll(/(.)-(.)|./gsu)].map(([one, from = one, to = one]) => [from, to]);
    const isIn = (character) => ranges.some(([from, to]) => from <= character && character <= to);
    return { kind: "one", fits: (character) => character !== "/" && isIn(character) !== isNot };
}

;// CONCATENATED MODULE: ./lib/locust/match-results.js

/** What Locust's CSV files are, by the end of their names. The longer end comes first where one holds another. */
const kinds = ["stats_history", "stats", "failures", "exceptions", "requests", "distribution"];
const placeholder = "{scenario}";
/** What is wrong with a pattern before any blob is looked at, as the end of a sentence; undefined when it can be used. */
function findPatternFault(pattern, scenarios) {
    const odd = /\{[^}]*\}?/.exec(pattern.replaceAll(placeholder, ""))?.[0];
    if (odd !== undefined)
        return `holds ${odd}, but only ${placeholder} is filled in`;
    if (pattern.startsWith("/"))
        return "begins with /, but a blob's name does not";
    if (pattern.includes("\\"))
        return "holds a backslash; folders of blobs are parted by /";
    if (scenarios.length > 1 && !pattern.includes(placeholder))
        return `must hold ${placeholder}, else the files of ${scenarios.length} scenarios cannot be told apart`;
    return undefined;
}
/**
 * Finds the files of each scenario's dynos. One matching blob is enough: all blobs that share its prefix belong to it. A
 * blob that fits several scenarios, as `shop_admin_1_stats.csv` fits `shop` and `shop_admin`, is the longest name's.
 */
function matchResults({ pattern, blobs, scenarios }) {
    const globs = scenarios
        .map(({ name }) => ({ name, fits: blobGlob(pattern.replaceAll(placeholder, name)) }))
        .sort((a, b) => b.name.length - a.name.length);
    const owned = Map.groupBy(blobs, (blob) => globs.find(({ fits }) => fits(blob))?.name);
    const groups = groupByPrefix(blobs);
    return scenarios.map(({ name, dynos }) => {
        const matched = owned.get(name) ?? [];
        const prefixes = [...new Set(matched.flatMap((blob) => splitName(blob)?.prefix ?? []))].sort();
        const found = prefixes.map((prefix) => ({ prefix, blobs: groups.get(prefix) ?? [] }));
        const filled = pattern.replaceAll(placeholder, name);
        const problems = findProblems({ filled, matched, found, dynos, blobs });
        return { scenario: name, dynos: found, problems };
    });
}
function groupByPrefix(names) {
    const parts = names.map(splitName).filter((part) => part !== undefined);
    const groups = Map.groupBy(parts, ({ prefix }) => prefix);
    return new Map([...groups].map(([prefix, own]) => [prefix, own.map(({ kind, name }) => ({ kind, name }))]));
}
function splitName(name) {
    const kind = kinds.find((candidate) => name.endsWith(`_${candidate}.csv`));
    return kind && { prefix: name.slice(0, -`_${kind}.csv`.length), kind, name };
}
function findProblems({ filled, matched, found, dynos, blobs }) {
    if (matched.length === 0)
        return [
            `results-pattern \`${filled}\` matches no blob that was written since this run began: ${blobs.length === 0 ? "there is none" : `there is ${sample(blobs)}`}.`,
        ];
    if (found.length === 0)
        return [
            `results-pattern \`${filled}\` matches ${sample(matched)}, but no CSV file of Locust's: their names end in ${kinds.map((kind) => `_${kind}.csv`).join(", ")}.`,
        ];
    const bare = found.filter(({ blobs }) => !hasStats(blobs)).map(({ prefix }) => prefix);
    return [
        ...bare.map((prefix) => `\`${prefix}_stats.csv\` is not there, though other files of its dyno are.`),
        ...describeNumber(filled, found, dynos),
    ];
}
function hasStats(blobs) {
    const has = (wanted) => blobs.some(({ kind }) => kind === wanted);
    return has("stats") || (has("requests") && has("distribution"));
}
function describeNumber(filled, found, dynos) {
    const prefixes = found.map(({ prefix }) => prefix);
    if (found.length > dynos)
        return [
            `results-pattern \`${filled}\` matches the files of ${found.length} dynos, but there ${dynos === 1 ? "was" : "were"} only ${dynos}, and nothing says which are theirs: ${sample(prefixes)}.`,
        ];
    if (found.length < dynos)
        return [
            `results-pattern \`${filled}\` matches the files of ${found.length} ${found.length === 1 ? "dyno" : "dynos"}, but there were ${dynos}: some uploaded nothing, or under the same name as another: ${sample(prefixes)}.`,
        ];
    return [];
}
const shownNames = 5;
function sample(names) {
    const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : "";
    return `${names
        .slice(0, shownNames)
        .map((name) => `\`${name}\``)
        .join(", ")}${more}`;
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


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   g: () => (/* binding */ icons)
/* harmony export */ });
/* harmony import */ var _verdict_write_judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9832);
/* harmony import */ var _shared_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5325);


/** Said beside the word, never instead of it. */
const icons = {
    pass: "✅",
    fail: "❌",
    inconclusive: "⚠️",
    invalid: "⛔",
};
const words = {
    pass: "passed",
    fail: "failed",
    inconclusive: "inconclusive",
    invalid: "invalid",
};
/** The verdict in one line of plain text, with the number that decided. */
function headline(report) {
    const { word } = report.verdict;
    return `Load test ${words[word]}${word === "invalid" ? firstCause(report) : decisiveNumber(report)}`;
}
/** The first cause, its first sentence only: all of them stand below. */
function firstCause({ verdict }) {
    const [first, ...others] = (0,_shared_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedReasons */ .x)(verdict.reasons.filter(({ level }) => level === "invalid"));
    if (first === undefined)
        return "";
    const names = (0,_shared_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .nameScenarios */ .h)(first.scenarios, (name) => `\`${name}\``);
    const scenario = names === "" ? "" : ` in ${names}`;
    const [sentence = ""] = first.text.split(/\.(?:\s|$)/, 1);
    const more = others.length === 0 ? "" : `, and ${others.length} more`;
    return `${scenario}: ${sentence}${more}`;
}
function decisiveNumber(report) {
    const judgement = decisive(report);
    if (judgement === undefined)
        return "";
    const finding = (0,_verdict_write_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .writeFinding */ .T1)(judgement.borderline ? judgement : { ...judgement, interval: undefined });
    return `: ${(0,_verdict_write_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSubject */ .ED)(judgement)} in \`${judgement.scenario}\` ${finding}`;
}
/** The fail-level judgement that speaks loudest for the word: the farthest breach, or the nearest to its limit. */
function decisive({ verdict }) {
    const outcome = verdict.word === "fail" ? "breached" : "met";
    const candidates = verdict.judgements.filter((judgement) => judgement.threshold.level === "fail" &&
        (verdict.word === "inconclusive" ? judgement.borderline : judgement.outcome === outcome));
    const byDistance = candidates.toSorted((a, b) => distance(a) - distance(b));
    return verdict.word === "fail" ? byDistance.at(-1) : byDistance[0];
}
/** How far the value is from its limit, in parts of the limit; beside a limit of 0 any distance is far. */
function distance({ threshold, value }) {
    if (value === undefined)
        return Number.POSITIVE_INFINITY;
    const apart = Math.abs(value - threshold.limit);
    return threshold.limit === 0 ? apart * Number.MAX_SAFE_INTEGER : apart / threshold.limit;
}


/***/ }),

/***/ 5325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ nameScenarios),
/* harmony export */   x: () => (/* binding */ sharedReasons)
/* harmony export */ });
/** The reasons in their order, what is said of several scenarios in the same words once, in the place of the first. */
function sharedReasons(reasons) {
    const bySentence = Map.groupBy(reasons, ({ level, code, scenario, text }) => JSON.stringify([level, code, scenario === undefined, text]));
    return [...bySentence.values()].flatMap((same) => same.slice(0, 1).map(({ scenario: _, ...first }) => ({
        ...first,
        scenarios: [...new Set(same.flatMap(({ scenario }) => scenario ?? []))],
    })));
}
/** More names than this in front of a sentence hide it. */
const mostNames = 5;
/** `a, b and 3 more`, each name as `code` writes it. */
function nameScenarios(scenarios, code) {
    const named = scenarios
        .slice(0, mostNames)
        .map((name) => code(name))
        .join(", ");
    const rest = scenarios.length - mostNames;
    return rest > 0 ? `${named} and ${rest} more` : named;
}


/***/ }),

/***/ 7074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/steps/end-in-apps.js
var end_in_apps = __webpack_require__(8609);
// EXTERNAL MODULE: ./lib/steps/known-dynos.js
var known_dynos = __webpack_require__(8956);
;// CONCATENATED MODULE: ./lib/steps/at-once.js
/** Maps every item, at most `limit` of them under way at once; the results keep the items' order. */
async function mapAtOnce(items, limit, map) {
    const results = [];
    const waiting = items.entries();
    const worker = async () => {
        for (const [index, item] of waiting)
            results[index] = await map(item);
    };
    await Promise.all(Array.from({ length: limit }, worker));
    return results;
}

// EXTERNAL MODULE: ./lib/watch/dyno-state.js
var dyno_state = __webpack_require__(7517);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./lib/plan/parsed.js
var parsed = __webpack_require__(5790);
;// CONCATENATED MODULE: ./lib/watch/log-event.js


const progressLine = schemas/* object */.Ikc({
    v: schemas/* literal */.euz(1),
    elapsed: schemas/* number */.aig(),
    users: schemas/* number */.aig(),
    requests: schemas/* number */.aig(),
    failures: schemas/* number */.aig(),
    requestsPerSecond: schemas/* number */.aig(),
    p99Ms: schemas/* number */.aig().nullable(),
});
/**
 * Reads one log line. `source` is Logplex's: `heroku` for the platform's own lines, `app` for what the process prints,
 * so that a scenario that prints "Process exited" fools nobody. Sources of the texts: heroku/cli `colorize.ts`,
 * Dev Center `error-codes`, heroku/logplex `logplex.app.src`.
 */
function readLogLine(source, text) {
    return source === "heroku" ? readPlatformLine(text) : (readUploadError(text) ?? readProgress(text));
}
function readPlatformLine(text) {
    const exit = /^Process exited with status (\d{1,3})$/.exec(text)?.[1];
    if (exit !== undefined)
        return { kind: "exit", status: Number(exit) };
    if (text === "State changed from starting to up")
        return { kind: "up" };
    const cause = stopLines.get(text);
    if (cause !== undefined)
        return { kind: "stop", cause };
    const code = /^Error (R12|R14|R15|L10|L11|L20)\b/.exec(text)?.[1];
    if (code === "R12" || code === "R14" || code === "R15")
        return { kind: "code", code };
    return code === undefined ? undefined : { kind: "dropped", code };
}
/** A dyno that goes from up back to starting is being restarted; only a formation's dynos were seen to. */
const stopLines = new Map([
    ["Cycling", "cycled"],
    ["Restarting", "restarted"],
    ["State changed from up to starting", "restarted"],
    ["Stopping all processes with SIGTERM", "signal"],
]);
/** Source: loadtest/heroku_locust_runner/run.py and upload.py. */
function readUploadError(text) {
    const said = /^loadtest: not uploaded: (.+)$/.exec(text)?.[1];
    if (said === undefined)
        return undefined;
    const reason = said.replace(/\. Nothing is loaded$/, "");
    const beforeLoad = reason !== said;
    return {
        kind: "not-uploaded",
        beforeLoad,
        reason: reason.replace(/, and no time is left to try again$/, ""),
    };
}
function readProgress(text) {
    const json = /^loadtest progress (\{.*\})$/.exec(text)?.[1];
    if (json === undefined)
        return undefined;
    const read = progressLine.safeParse((0,parsed/* parseJson */.q)(json));
    if (!read.success)
        return undefined;
    const { elapsed, p99Ms, users, requests, failures, requestsPerSecond } = read.data;
    const progress = { users, requests, failures, requestsPerSecond };
    return {
        kind: "progress",
        progress: { ...progress, elapsedSeconds: elapsed, p99Ms: p99Ms ?? undefined },
    };
}

;// CONCATENATED MODULE: ./lib/steps/fleet.js



function newFleet() {
    return {
        watched: [],
        refused: [],
        creates: [],
        notes: [],
        warnings: [],
        stopped: [],
        over: new AbortController(),
        pending: new Set(),
        unclear: new Map(),
    };
}
const keptLogLines = 50;
/** `now` and not Heroku's time of creation: the two clocks may differ by more than a deadline's spare time. */
function watchOf(assignment, { dyno, adopted }, now) {
    const lost = `Heroku's answer to the start of ${dyno.name} was lost; the dyno was found and used.`;
    const notes = adopted ? [{ code: "dyno-adopted", text: lost }] : [];
    return {
        assignment,
        dyno,
        state: (0,dyno_state/* newDynoState */.sw)(now),
        progress: undefined,
        notUploaded: undefined,
        log: [],
        notes,
        toldToStop: undefined,
        twins: new Map(),
    };
}
/** `worker_scene_1 1/2`. */
function nameOf(assignment) {
    return `${assignment.scenario} ${assignment.dyno}/${assignment.of}`;
}
function take(watched, evidence) {
    watched.state = (0,dyno_state/* advance */.np)(watched.state, evidence);
}
/** Takes in the dyno's log, line by line, until the run is cancelled or another dyno has taken its place. */
function followLog(watched, world) {
    const { dyno } = watched;
    const onLine = (line) => {
        // Names of one-off dynos come again, and the app's log goes back to those that had it before.
        if (watched.dyno === dyno && line.at >= dyno.createdAt)
            hear(watched, line, world.clock.now());
    };
    void world.dynos.follow(dyno, onLine, world.cancelled);
}
function hear(watched, line, at) {
    const event = readLogLine(line.source, line.text);
    if (event?.kind === "progress") {
        watched.progress = event.progress;
        return;
    }
    watched.log = [...watched.log.slice(1 - keptLogLines), line.text];
    if (event?.kind === "up")
        take(watched, { source: "up" });
    if (event?.kind === "exit")
        take(watched, { source: "exit", at, status: event.status });
    if (event?.kind === "code")
        take(watched, { source: "code", code: event.code });
    // A stop that we asked for explains itself.
    if (event?.kind === "stop" && watched.toldToStop === undefined)
        take(watched, { source: "stop", cause: event.cause });
    if (event?.kind === "not-uploaded")
        watched.notUploaded = event;
    if (event?.kind === "dropped")
        noteOnce(watched.notes, droppedNote(event.code));
}
function droppedNote(code) {
    const text = `Heroku dropped lines of its log (${code}), so its progress may have been shown late; its results are not affected.`;
    return { code: "log-incomplete", text };
}
function noteOnce(notes, note) {
    if (!notes.some(({ text }) => text === note.text))
        notes.push(note);
}
/** Tells a dyno to stop and remembers why; telling it again is for one that Heroku did not know yet. */
async function tellToStop(watched, reason, world) {
    const told = watched.toldToStop ?? { at: world.clock.now(), reason, taken: false };
    watched.toldToStop = told;
    try {
        told.taken = await world.dynos.stop(watched.dyno, stopWithinMs);
    }
    catch (error) {
        const text = `${watched.dyno.name} could not be stopped: ${(0,failure/* describe */.q0)(error)}`;
        noteOnce(watched.notes, { code: "stop-failed", text });
    }
}
/** The other dynos are not to wait for it. */
const stopWithinMs = 10_000;
/** Dynos that had to be stopped at the end of a run: most have uploaded everything and go on all the same. */
function noteLateEnds(apps, { watched }) {
    const stopped = apps.flatMap(({ app, ended }) => ended.stopped.map((name) => ({ app, name })));
    return stopped.map(({ app, name }) => {
        const dyno = watched.find((one) => one.dyno.name === name && one.dyno.app === app);
        const text = dyno?.state.ending === "receipt"
            ? `${name} went on running after it had uploaded its results, and was stopped at the end.`
            : `${name} was still alive when the run had ended, and was stopped.`;
        return { code: "dyno-outlived", text };
    });
}
/** What the verdict and the reports need to know of every assignment's dyno, in the order of the plan. */
function recordsOf(assignments, fleet) {
    return assignments.flatMap((assignment) => {
        const watched = fleet.watched.find((dyno) => dyno.assignment === assignment);
        if (watched !== undefined)
            return [recordOf(watched)];
        const refused = fleet.refused.find((dyno) => dyno.assignment === assignment);
        return refused === undefined ? [] : [refusedRecord(refused)];
    });
}
function recordOf({ assignment, dyno, state, notes, notUploaded }) {
    const { id, name } = dyno;
    const { exitStatus, errorCodes, stopCause, endedAt } = state;
    const ending = state.ending ?? "stopped";
    const times = { startedAt: state.createdAt, endedAt };
    return { assignment, id, name, ...times, ending, exitStatus, errorCodes, stopCause, notUploaded, notes };
}
function refusedRecord({ assignment, refusal }) {
    const none = { id: undefined, name: undefined, startedAt: undefined, endedAt: undefined };
    const nothing = { exitStatus: undefined, errorCodes: [], stopCause: undefined };
    return {
        assignment,
        ...none,
        ...nothing,
        ending: "refused",
        notes: [{ code: "dyno-refused", text: refusal }],
    };
}

;// CONCATENATED MODULE: ./lib/steps/launch.js




/** Creates that are under way at once: quick for a few dynos, gentle on the account's API limit for many. */
const createsAtOnce = 5;
/**
 * Starts one dyno per assignment, adds each to the fleet as it comes up, and follows its log from then on. When Heroku
 * refuses one, these assignments can only make an invalid run: no more are started, and those that are up are stopped.
 */
async function launch(assignments, fleet, options) {
    const { job } = options.world;
    const isRefused = () => fleet.refused.some(({ assignment }) => assignments.includes(assignment));
    const going = AbortSignal.any([options.world.cancelled, fleet.over.signal]);
    job.saveState("launching", "yes");
    await mapAtOnce(assignments, createsAtOnce, async (assignment) => {
        going.throwIfAborted();
        if (isRefused())
            return;
        fleet.pending.add(assignment);
        const create = launchOne(assignment, fleet, { ...options, going }).finally(() => {
            fleet.pending.delete(assignment);
        });
        fleet.creates.push(create);
        await create;
    });
    job.saveState("launching", "no");
    if (isRefused())
        await stopForNothing(assignments, fleet, options.world);
}
async function launchOne(assignment, fleet, options) {
    const { world, going } = options;
    try {
        const env = { ...assignment.env, ...options.secretEnv };
        const started = await world.dynos.start(assignment, env, going);
        const { dyno } = started;
        const watched = watchOf(assignment, started, world.clock.now());
        fleet.watched.push(watched);
        world.job.saveState("dynos", (0,known_dynos/* writeKnownDynos */.Yr)((0,known_dynos/* knownDynos */.$9)(fleet)));
        if (going.aborted)
            return await stopAtOnce(dyno, fleet, world);
        followLog(watched, world);
        world.job.info(`Started ${dyno.name} (${assignment.dynoSize}) for ${nameOf(assignment)}`);
    }
    catch (error) {
        // Also for the post step: there may be a dyno that nobody has seen.
        if (error instanceof failure/* UnclearFailure */.vM)
            markUnclear(assignment.app, fleet, world);
        if (going.aborted)
            return;
        // Nothing more may be started beside a dyno that cannot be watched.
        if (error instanceof failure/* BlindFailure */.S9) {
            fleet.over.abort(error);
            throw error;
        }
        fleet.refused.push({ assignment, refusal: (0,failure/* describe */.q0)(error) });
        world.job.info(`Not started: ${nameOf(assignment)}: ${(0,failure/* describe */.q0)(error)}`);
    }
}
async function stopAtOnce(dyno, fleet, { dynos }) {
    if (await dynos.stop(dyno))
        fleet.stopped.push(dyno);
}
/** From now on one more dyno may come up in the app that nobody has seen. */
function markUnclear(app, fleet, { clock, job }) {
    const { creates } = fleet.unclear.get(app) ?? known_dynos/* noneUnclear */.nr;
    fleet.unclear.set(app, { creates: creates + 1, at: clock.now() });
    job.saveState("unclear", (0,known_dynos/* writeUnclear */.Ou)(fleet.unclear));
}
async function stopForNothing(assignments, fleet, world) {
    const up = fleet.watched.filter(({ assignment, state }) => assignments.includes(assignment) && state.phase !== "finished");
    for (const watched of up) {
        const text = "It was not left to run, because another dyno of this run could not be started.";
        watched.notes.push({ code: "dyno-stopped", text });
    }
    await Promise.all(up.map((watched) => tellToStop(watched, "broke-off", world)));
}

;// CONCATENATED MODULE: ./lib/steps/end-fleet.js




/** GitHub sends SIGTERM 7.5 s after SIGINT; what is not done in six is left to the post step. */
const whenBroken = { graceMs: 0, lookMs: 2_500 };
/** Stops and creates that are under way are waited for so long; what comes up later, the post step finds. */
const firstStopsMs = 2_000;
/** Ends what a broken or cancelled run has started, says how that went, and gives back the error to throw. */
async function endOfBrokenRun(error, whose, world) {
    const { fleet } = whose;
    fleet.over.abort(error);
    await Promise.race([stopKnown(fleet, world), world.clock.sleep(firstStopsMs)]);
    for (const { app } of fleet.pending)
        markUnclear(app, fleet, world);
    world.job.saveState("dynos", (0,known_dynos/* writeKnownDynos */.Yr)((0,known_dynos/* knownDynos */.$9)(fleet)));
    const ended = await (0,end_in_apps/* endInApps */.lY)(targetOf(whose), world, whenBroken);
    if ((0,end_in_apps/* areCleared */.BH)(ended))
        world.job.saveState("dynos", (0,known_dynos/* writeKnownDynos */.Yr)([]));
    for (const line of ended.flatMap(({ lines }) => lines))
        world.job.info(line);
    return error instanceof failure/* Failure */.HR ? error : new failure/* Failure */.HR((0,failure/* describe */.q0)(error), { cause: error });
}
/** Ends what a run that came to its end has left alive, and lets the post step know what that may still be. */
async function endFleet(whose, world) {
    const apps = await (0,end_in_apps/* endInApps */.lY)(targetOf(whose), world);
    const isCleared = (0,end_in_apps/* areCleared */.BH)(apps);
    world.job.saveState("dynos", (0,known_dynos/* writeKnownDynos */.Yr)(isCleared ? [] : (0,known_dynos/* knownDynos */.$9)(whose.fleet)));
    if (!isCleared)
        for (const line of apps.flatMap(({ lines }) => lines))
            world.job.info(line);
    return apps;
}
function targetOf({ runId, apps, fleet }) {
    const { unclear, stopped } = fleet;
    return { runId, apps, known: (0,known_dynos/* knownDynos */.$9)(fleet), unclear, stopped };
}
/** What is known to be up is stopped without looking; what is just being created stops itself when it is there. */
async function stopKnown(fleet, world) {
    const up = fleet.watched.filter(({ state }) => state.phase !== "finished");
    const stops = up.map(async ({ dyno }) => {
        if (await world.dynos.stop(dyno, firstStopsMs))
            fleet.stopped.push(dyno);
    });
    await Promise.allSettled([...stops, ...fleet.creates]);
    world.job.saveState("launching", "no");
}

;// CONCATENATED MODULE: ./lib/plan/cost.js
/**
 * Heroku prorates to the second, a month being 30 days of 24 hours: its CLI shows the monthly price / 720 as the
 * hourly one. Source: Dev Center `usage-and-billing`, heroku/cli `ps/type.ts`.
 */
const secondsPerMonth = 2_592_000;
/** What the time costs in US dollars; undefined as soon as one price is unknown, for a part is not the sum. */
function costOf(times, usdPerMonth) {
    const unpriced = times.map((time) => time.dynoSize).filter((size) => usdPerMonth.get(size) === undefined);
    const usd = times.reduce((sum, time) => sum + ((usdPerMonth.get(time.dynoSize) ?? 0) * time.seconds) / secondsPerMonth, 0);
    return {
        usd: unpriced.length === 0 ? usd : undefined,
        dynoSeconds: times.reduce((sum, time) => sum + time.seconds, 0),
        unpriced: [...new Set(unpriced)],
    };
}

// EXTERNAL MODULE: ./lib/plan/duration.js
var duration = __webpack_require__(7043);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js
var sync = __webpack_require__(2016);
;// CONCATENATED MODULE: ./lib/locust/csv-format.js
/** A text, which may be empty. */
const csv_format_text = { read: (cell) => cell, must: "must be a text" };
/** A number, not negative, as Python writes it: `0.5`, `8.2e-05`. */
const number = {
    read: (cell) => (/^\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell) ? finite(Number(cell)) : undefined),
    must: "must be a number",
};
/** A whole number, not negative. */
const whole = {
    read: (cell) => (/^\d+$/.test(cell) ? finite(Number(cell)) : undefined),
    must: "must be a whole number",
};
/** A number as `%.2f` writes it: with fewer digits it was cut off. */
const twoDecimals = {
    read: (cell) => (/^\d+\.\d\d$/.test(cell) ? finite(Number(cell)) : undefined),
    must: "must be a number with two decimals",
};
/** Epoch seconds, read as epoch milliseconds. */
const instant = {
    read: (cell) => (/^\d{1,12}$/.test(cell) ? Number(cell) * 1000 : undefined),
    must: "must be a time in whole seconds",
};
/** Counts beyond the doubles that hold every whole number are not counts. */
function finite(value) {
    return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
/**
 * How rows under this header are read, or the columns that it lacks. Cells are checked by hand: a long run's history
 * has a million rows, and a schema needs several times as long as the parser.
 */
function makeRowReader(header, format) {
    const columns = Object.entries(format.columns).map(([field, column]) => {
        const index = header.findIndex((label) => column.headers.includes(label));
        return { field, index, header: header[index] ?? column.headers[0] ?? "", ...column };
    });
    const missing = columns.filter(({ index, optional }) => index < 0 && optional !== true);
    if (missing.length > 0)
        return { missing: missing.map((column) => column.header) };
    const fields = columns.filter(({ index }) => index >= 0).map(singleField);
    if (format.percentiles)
        fields.push(percentilesField(header));
    return (cells) => {
        const row = {};
        for (const { field, read } of fields) {
            const value = read(cells);
            if (value === undefined)
                return describeFaults(cells, fields);
            row[field] = value;
        }
        return row;
    };
}
function singleField({ field, index, header, cell }) {
    const { read } = cell;
    return { field, places: [{ header, index, cell }], read: (cells) => read(cells[index] ?? "") };
}
const orNone = {
    read: (cell) => (cell === "N/A" ? cell : number.read(cell)),
    must: "must be a number or N/A",
};
/** `99%`, `57.0%` for what a locustfile chose, and `99.999` without its sign from 0.13.3 to 0.14.6. */
function percentilesField(header) {
    const places = header.flatMap((label, index) => /^\d+(\.\d+)?%?$/.test(label)
        ? [{ header: label, index, cell: orNone, percentile: Number.parseFloat(label) }]
        : []);
    return { field: "percentiles", places, read: (cells) => readPercentiles(cells, places) };
}
function readPercentiles(cells, places) {
    const percentiles = new Map();
    for (const { index, percentile } of places) {
        const ms = orNone.read(cells[index] ?? "");
        if (ms === undefined)
            return undefined;
        if (ms !== "N/A")
            percentiles.set(percentile, ms);
    }
    return percentiles;
}
function describeFaults(cells, fields) {
    return fields
        .flatMap(({ places }) => places)
        .filter(({ index, cell }) => cell.read(cells[index] ?? "") === undefined)
        .map(({ header, cell }) => `"${header}" ${cell.must}`)
        .join("; ");
}

;// CONCATENATED MODULE: ./lib/locust/hand-made-csv.js
/** A row of more characters than this is not one: its end was not found. */
const longestRow = 1_000_000;
class RowTooLong extends Error {
}
const textColumns = ["Type", "Method", "Name", "Error"];
/** What `%i`, `%.2f` and `N/A` leave; the timestamp and the number of users stand between quotes in some versions. */
const numberCell = String.raw `(?:\d+(?:\.\d+)?|"\d+"|"N/A")`;
/** Undefined when the header is not one of these files. */
function readHandMade(header) {
    const shape = shapeOf(header);
    if (shape === undefined)
        return undefined;
    const split = rowSplitter(shape);
    let rest = "";
    let lines = [];
    let length = 0;
    /** A row is over when its last line ends in numbers and the next one begins with a quote, as every row does. */
    const take = (line) => {
        const row = line.startsWith('"') && lines.length > 0 ? split(lines) : undefined;
        if (row !== undefined)
            [lines, length] = [[], 0];
        lines.push(line);
        length += line.length + 1;
        if (length > longestRow)
            throw new RowTooLong();
        return row;
    };
    return {
        push: (text) => {
            const parts = (rest + text).split("\n");
            rest = parts.pop() ?? "";
            if (rest.length > longestRow)
                throw new RowTooLong();
            return parts.map(take).filter((row) => row !== undefined);
        },
        end: () => {
            const before = rest === "" ? undefined : take(rest);
            const last = lines.length === 0 ? undefined : split(lines);
            if (lines.length > 0 && last === undefined)
                return undefined;
            return [before, last].filter((row) => row !== undefined);
        },
        atLineEnd: () => rest === "",
    };
}
function shapeOf(header) {
    const before = header.findIndex((label) => textColumns.includes(label));
    const texts = header.filter((label) => textColumns.includes(label)).length;
    return before < 0 ? undefined : { before, texts, behind: header.length - before - texts };
}
/** Cells of a row that may have several lines; undefined as long as it is not whole. */
function rowSplitter({ before, texts, behind }) {
    const head = new RegExp(`^(?:${numberCell},){${before}}"`);
    const tail = new RegExp(`"(?:,${numberCell}){${behind}}$`);
    return (lines) => {
        const end = tail.exec(lines.at(-1) ?? "")?.[0];
        if (end === undefined)
            return undefined;
        const raw = lines.join("\n");
        const start = head.exec(raw)?.[0];
        if (start === undefined || raw.length < start.length + end.length)
            return undefined;
        const names = splitTexts(raw.slice(start.length, raw.length - end.length), texts);
        return names && [...numbersOf(start.slice(0, -1)), ...names, ...numbersOf(end.slice(1))];
    };
}
/** The first `","` ends the type and, before an error, the name: an error may hold JSON, which is full of them. */
function splitTexts(inner, count) {
    const parts = inner.split('","');
    if (parts.length < count)
        return undefined;
    return [...parts.slice(0, count - 1), parts.slice(count - 1).join('","')];
}
function numbersOf(cells) {
    return cells
        .split(",")
        .filter((cell) => cell !== "")
        .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1) : cell));
}

;// CONCATENATED MODULE: ./lib/locust/csv-table.js



/** Reads a whole file in the way of its header; with a problem it is refused as a whole. */
function readTable({ text, blob }, format) {
    const table = text === "" ? "is empty" : splitTable(text.replace(/^\uFEFF/, ""));
    if (typeof table === "string")
        return { problem: `\`${blob}\` ${table}.` };
    const read = makeRowReader(table.header, format);
    if ("missing" in read)
        return { problem: `\`${blob}\` ${describeMissing(read.missing)}.` };
    const rows = [];
    for (const [index, record] of table.records.entries()) {
        const row = read(record);
        if (typeof row === "string")
            return { problem: `\`${blob}\`, ${describeRow(index)}: ${row}.` };
        rows.push(row);
    }
    return { rows, handMade: table.handMade };
}
/** Names the columns as Locust writes them now. */
function describeMissing(missing) {
    return `has no column ${missing.map((header) => `"${header}"`).join(", ")}`;
}
/** The row behind so many others, as a spreadsheet counts: the header is row 1. */
function describeRow(rowsBefore) {
    return `row ${rowsBefore + 2}`;
}
/** What an error of the parser means; an error that is not the parser's is thrown on. */
function describeCsvError(error) {
    if (!(error instanceof sync/* CsvError */.J$))
        throw error;
    return csvFaults[error.code] ?? `is not CSV (${error.code})`;
}
/** Of a file that begins with a quote and then has no columns that we know. */
const noHeader = "is no CSV file of Locust's: its first row is not a header";
/** Of a row that is longer than any can be. */
const rowWithoutEnd = "is damaged: one of its rows does not end";
const csvFaults = {
    CSV_QUOTE_NOT_CLOSED: "is cut off: a quoted text does not end",
    CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "is damaged: not all rows have as many columns as the first",
};
/** Locust's own header is quoted only where it was put together by hand: Python's csv module quotes what needs it. */
function isHandMade(begin) {
    return begin.startsWith('"');
}
/** The labels of a header that was put together by hand; they hold no quotes and no commas. */
function labelsOf(header) {
    return header.split(",").map((label) => label.replace(/^"|"$/g, ""));
}
function splitTable(text) {
    if (isHandMade(text))
        return splitHandMade(text);
    if (!text.endsWith("\n"))
        return "is cut off: its last line has no end";
    try {
        const [header = [], ...records] = (0,sync/* parse */.qg)(text, {});
        return { header, records, handMade: false };
    }
    catch (error) {
        return describeCsvError(error);
    }
}
function splitHandMade(text) {
    const end = text.indexOf("\n");
    const header = labelsOf(end < 0 ? text : text.slice(0, end));
    const rows = readHandMade(header);
    if (rows === undefined)
        return noHeader;
    if (end < 0)
        return { header, records: [], handMade: true };
    try {
        const records = rows.push(text.slice(end + 1));
        const last = rows.end();
        return last === undefined
            ? `is cut off: ${describeRow(records.length)} does not end`
            : { header, records: [...records, ...last], handMade: true };
    }
    catch (error) {
        if (!(error instanceof RowTooLong))
            throw error;
        return rowWithoutEnd;
    }
}

;// CONCATENATED MODULE: ./lib/locust/rounding.js
/**
 * A response time as Locust keeps it for percentiles: to 1 ms below 100 ms, to 10 ms below 1 s, to 100 ms below 10 s, and
 * to 1 s above. Source: `bucket_response_time` in locust/stats.py of 2.47.0; the same from 0.12 on, save that times
 * below 100 ms were cut to whole ms before 0.14.
 */
function roundAsLocust(ms) {
    const step = stepOf(ms);
    return halfToEven(ms / step) * step;
}
/** The response times that Locust may have kept as this one, ends included. */
function timesRoundedTo(ms) {
    // A time just below a border comes from the finer side of it: 1000 is 995 to 1050.
    const finer = stepOf(ms - ms / 1000);
    return { low: Math.max(0, ms - finer / 2), high: ms + stepOf(ms) / 2 };
}
function stepOf(ms) {
    if (ms < 100)
        return 1;
    if (ms < 1000)
        return 10;
    return ms < 10_000 ? 100 : 1000;
}
/** As Python's `round`. */
function halfToEven(value) {
    const below = Math.floor(value);
    const rest = value - below;
    if (rest === 0.5)
        return below + (below % 2);
    return rest < 0.5 ? below : below + 1;
}

;// CONCATENATED MODULE: ./lib/locust/check-stats.js


/** Rows of `_stats.csv` with the last one known as the aggregated one, or what shows that the file is not whole. */
function markAggregated(rows) {
    const requests = rows.slice(0, -1);
    const last = rows.at(-1);
    if (last === undefined || !isAggregated(last))
        return "is cut off: its last row is not the aggregated one";
    const [says, adds] = [describeCounts(last), describeCounts(sumOf(requests))];
    if (says !== adds)
        return `is damaged: its aggregated row says ${says}, but the other rows add up to ${adds}`;
    return [...requests.map((row) => ({ ...row, aggregated: false })), { ...last, aggregated: true }];
}
/**
 * A user may name a request "Aggregated" too, but it then has a type. Locust 0.13 to 1.0 wrote `None` for no type, and
 * the name was `Total` before 0.12.2.
 */
function isAggregated({ type, name }) {
    return (type === "" || type === "None") && (name === "Aggregated" || name === "Total");
}
/**
 * What shows that the very last number of a file was cut, where Locust ended the file without a line end. A percentile
 * is not below a smaller one, and the 100th is the greatest response time, rounded; a number that has lost a digit is.
 */
function findCutNumber(rows) {
    const last = rows.at(-1);
    if (last === undefined || !last.cutToMs)
        return undefined;
    const times = [...last.percentiles].sort(([a], [b]) => a - b).map(([, ms]) => ms);
    const all = last.percentiles.get(100);
    const falls = times.some((ms, index) => ms < (times[index - 1] ?? 0));
    const isCut = falls || (all !== undefined && !isGreatest(all, last.maxMs));
    return isCut
        ? `is cut off: its last number, in ${describeRow(rows.length - 1)}, does not fit to the others`
        : undefined;
}
/** The greatest time was cut to whole ms in these files. */
function isGreatest(ms, maxMs) {
    return ms >= roundAsLocust(maxMs) && ms <= roundAsLocust(maxMs + 1);
}
function sumOf(rows) {
    return {
        count: rows.reduce((sum, row) => sum + row.count, 0),
        failures: rows.reduce((sum, row) => sum + row.failures, 0),
    };
}
function describeCounts({ count, failures }) {
    return `${count} requests with ${failures} failures`;
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/index.js
var lib = __webpack_require__(8075);
;// CONCATENATED MODULE: ./lib/locust/csv-stream.js



/** Reads rows as they come and keeps none of them, so that a file may be larger than the memory. */
async function streamRecords(chunks, read) {
    let splitter;
    let atLineEnd = false;
    for await (const text of textsOf(chunks)) {
        splitter ??= isHandMade(text) ? csv_stream_splitHandMade(read) : splitCsv(read);
        const problem = await splitter.push(text);
        if (problem !== undefined)
            return { problem };
        atLineEnd = text.endsWith("\n");
    }
    if (splitter === undefined)
        return { problem: "is empty" };
    return atLineEnd ? splitter.end() : { cutOff: true };
}
async function* textsOf(chunks) {
    const decoder = new TextDecoder();
    for await (const chunk of chunks) {
        const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
        if (text !== "")
            yield text;
    }
}
/** What csv-parse reads. */
function splitCsv(read) {
    const parser = (0,lib/* parse */.qg)({ bom: true });
    let problem;
    let fault;
    let length = 0;
    parser.on("readable", () => {
        for (let record = parser.read(); record !== null; record = parser.read()) {
            length = 0;
            problem ??= read(record);
        }
    });
    parser.on("error", (error) => {
        fault = error;
    });
    return {
        push: async (text) => {
            length += text.length;
            const error = await new Promise((done) => {
                parser.write(text, done);
            });
            if (error)
                return describeCsvError(error);
            // The parser has an option for this, which takes a tenth of its time.
            return problem ?? (length > longestRow + text.length ? rowWithoutEnd : undefined);
        },
        end: async () => {
            await new Promise((done) => {
                parser.on("close", done).end();
            });
            if (fault instanceof lib/* CsvError */.J$ && fault.code === "CSV_QUOTE_NOT_CLOSED")
                return { cutOff: true };
            const found = fault === undefined ? problem : describeCsvError(fault);
            return found === undefined ? { cutOff: false } : { problem: found };
        },
    };
}
/** What no parser of CSV reads; see hand-made-csv.ts. */
function csv_stream_splitHandMade(read) {
    let header = "";
    let rows;
    const readAll = (records) => {
        for (const record of records) {
            const problem = read(record);
            if (problem !== undefined)
                return problem;
        }
        return undefined;
    };
    const begin = (text) => {
        header += text;
        const end = header.indexOf("\n");
        if (end < 0)
            return header.length > longestRow ? noHeader : undefined;
        const labels = labelsOf(header.slice(0, end));
        rows = readHandMade(labels);
        return rows === undefined ? noHeader : (read(labels) ?? readAll(rows.push(header.slice(end + 1))));
    };
    return {
        push: async (text) => {
            try {
                return rows === undefined ? begin(text) : readAll(rows.push(text));
            }
            catch (error) {
                if (!(error instanceof RowTooLong))
                    throw error;
                return rowWithoutEnd;
            }
        },
        end: async () => {
            const last = rows?.end();
            const problem = readAll(last ?? []);
            return problem === undefined ? { cutOff: last === undefined } : { problem };
        },
    };
}

;// CONCATENATED MODULE: ./lib/locust/read-history.js




// Headers: locust/stats.py from 0.13.3 to 2.47.0. Those before 1.0 are in small letters.
const read_history_history = {
    columns: {
        at: { headers: ["Timestamp"], cell: instant },
        users: { headers: ["User Count"], cell: whole, optional: true },
        type: { headers: ["Type"], cell: csv_format_text },
        name: { headers: ["Name"], cell: csv_format_text },
        requestsPerSecond: { headers: ["Requests/s"], cell: number },
        failuresPerSecond: { headers: ["Failures/s", "Requests Failed/s"], cell: number },
        count: { headers: ["Total Request Count", "# requests"], cell: whole },
        failures: { headers: ["Total Failure Count", "# failures"], cell: whole },
        maxMs: { headers: ["Total Max Response Time", "Max response time"], cell: number },
    },
    percentiles: true,
};
/**
 * Tells each row of a history: one every second or two, and one for each request when Locust ran with
 * `--csv-full-history`. No row is kept.
 */
async function readHistory({ blob, chunks }, tell) {
    let read;
    let rows = 0;
    const begin = (header) => {
        const reader = makeRowReader(header, read_history_history);
        if ("missing" in reader)
            return describeMissing(reader.missing);
        read = reader;
        return undefined;
    };
    const end = await streamRecords(chunks, (record) => {
        if (read === undefined)
            return begin(record);
        const row = read(record);
        if (typeof row === "string")
            return `has a fault in ${describeRow(rows)}: ${row}`;
        rows += 1;
        tell(Object.assign(row, { aggregated: isAggregated(row) }));
        return undefined;
    });
    if ("problem" in end)
        return { problem: `\`${blob}\` ${end.problem}.` };
    return read === undefined ? { problem: `\`${blob}\` is cut off: its header has no end.` } : end;
}

;// CONCATENATED MODULE: ./lib/statistics/extremes.js
/** The least of the values that are there. */
function least(values) {
    return values.reduce((found, value) => (isBetter(value, found, -1) ? value : found), undefined);
}
/** The greatest of the values that are there. */
function greatest(values) {
    return values.reduce((found, value) => (isBetter(value, found, 1) ? value : found), undefined);
}
function isBetter(value, found, sign) {
    return value !== undefined && (found === undefined || (value - found) * sign > 0);
}

;// CONCATENATED MODULE: ./lib/statistics/csv-history.js


/** Percentiles of a history are, at best, those of about the last ten seconds: points nearer than that share requests. */
const pointMs = 10_000;
/** Reads a dyno's history of any size and keeps a point for every ten seconds of it. */
async function readDynoHistory(file) {
    const points = [];
    let percentilesAreRecent = false;
    const end = await readHistory(file, (row) => {
        if (!row.aggregated)
            return;
        percentilesAreRecent ||= isRecent(row);
        addPoint(points, row);
    });
    return { points, percentilesAreRecent, problem: "problem" in end ? end.problem : undefined };
}
/**
 * Only the file itself tells whose percentiles these are: of the last ten seconds until 1.1 and, with
 * `--csv-full-history`, again since 2.2.2; else of all the time until then. Of all the time, the 100th is the greatest
 * time so far, which has a column of its own, to within 5 % or 1 ms of rounding. Of the last ten seconds it is much less
 * sooner or later; when it never is, the percentiles are left out rather than guessed.
 */
function isRecent({ percentiles, maxMs }) {
    const greatestMs = percentiles.get(100);
    return greatestMs !== undefined && greatestMs + 1 < maxMs * 0.9;
}
function addPoint(points, { at, users, count, failures, percentiles }) {
    const last = points.at(-1);
    const isSame = last !== undefined && Math.floor(last.at / pointMs) === Math.floor(at / pointMs);
    if (isSame)
        points.pop();
    // A history of the last ten seconds writes 0 for all of them when there was no request in that time.
    const times = percentiles.get(100) === 0 ? undefined : percentiles;
    points.push({
        at,
        users: greatest([users, isSame ? last.users : undefined]),
        count,
        failures,
        p50Ms: times?.get(50),
        p95Ms: times?.get(95),
        p99Ms: times?.get(99),
    });
}

;// CONCATENATED MODULE: ./lib/statistics/csv-timeline.js


/** Two hours of ten seconds each; more than a chart shows apart, so that its reader can zoom into it. */
const mostPoints = 720;
/** All dynos over time, in at most 720 points of ten seconds or a multiple; empty unless every dyno has a history. */
function makeCsvTimeline(histories) {
    const known = histories.filter((history) => history !== undefined);
    if (known.length < histories.length)
        return [];
    const steps = known.flatMap(({ points }, dyno) => stepsOf(points, dyno));
    const slots = steps.map(({ at }) => Math.floor(at / pointMs));
    const [first, last] = [least(slots), greatest(slots)];
    if (first === undefined || last === undefined)
        return [];
    const length = Math.ceil((last - first + 1) / mostPoints) * pointMs;
    const begin = first * pointMs;
    const byPlace = Map.groupBy(steps, ({ at }) => Math.floor((at - begin) / length));
    const hasPercentiles = known.every(({ percentilesAreRecent }) => percentilesAreRecent);
    return Array.from({ length: Math.ceil((last - first + 1) / (length / pointMs)) }, (_, place) => {
        const own = byPlace.get(place) ?? [];
        const startedAt = begin + place * length;
        return { startedAt, endedAt: startedAt + length, ...sumSteps(own, hasPercentiles) };
    });
}
/** Counts of a history are those since the dyno's start; they fall when Locust forgets its ramp with `--reset-stats`. */
function stepsOf(points, dyno) {
    return points.map((point, index) => {
        const before = points[index - 1];
        const base = before === undefined || point.count < before.count ? { count: 0, failures: 0 } : before;
        return {
            ...point,
            dyno,
            count: point.count - base.count,
            failures: Math.max(0, point.failures - base.failures),
        };
    });
}
function sumSteps(steps, hasPercentiles) {
    const highest = (time) => hasPercentiles ? greatest(steps.map(time)) : undefined;
    return {
        users: sumUsers(steps),
        requests: steps.reduce((sum, { count }) => sum + count, 0),
        failures: steps.reduce((sum, { failures }) => sum + failures, 0),
        p50Ms: highest(({ p50Ms }) => p50Ms),
        p95Ms: highest(({ p95Ms }) => p95Ms),
        p99Ms: highest(({ p99Ms }) => p99Ms),
    };
}
/** Each dyno's most users in this time; undefined when a version did not write them. */
function sumUsers(steps) {
    if (steps.some(({ users }) => users === undefined))
        return undefined;
    const byDyno = Map.groupBy(steps, ({ dyno }) => dyno);
    return [...byDyno.values()].reduce((sum, own) => sum + (greatest(own.map(({ users }) => users)) ?? 0), 0);
}

;// CONCATENATED MODULE: ./lib/locust/buckets.js
// Response times of 3 significant digits are numbered in ascending order: 0 ms is 0, then come 100 to 999 times each
// power of ten. So a bucket is 2 bytes, equal times are equal numbers, and histograms add up without any sorting.
const mantissas = 900;
const [leastPower, greatestPower] = [-9, 9];
/** How many codes there are. They end at 31 years, and begin at less than a nanosecond. */
const bucketCodes = mantissas * (greatestPower - leastPower + 1) + 1;
const times = Float64Array.from({ length: bucketCodes }, (_, code) => {
    const mantissa = 100 + ((code - 1) % mantissas);
    const power = leastPower + Math.floor((code - 1) / mantissas);
    // Both are whole, and a quotient or product of such is the double nearest to the decimal.
    if (code === 0)
        return 0;
    return power < 0 ? mantissa / 10 ** -power : mantissa * 10 ** power;
});
/** The response time, in ms, that a code stands for. */
function bucketMs(code) {
    return times[code] ?? Number.NaN;
}
/** The code of `digits` × 10 ** `power` ms; −1 when there is none: too many digits, or too long or short a time. */
function bucketCode(digits, power) {
    if (digits === 0)
        return 0;
    let [mantissa, exponent] = [digits, power];
    for (; mantissa >= 1000 && mantissa % 10 === 0; exponent += 1)
        mantissa /= 10;
    for (; mantissa < 100; exponent -= 1)
        mantissa *= 10;
    const fits = mantissa < 1000 && exponent >= leastPower && exponent <= greatestPower;
    return fits ? 1 + (exponent - leastPower) * mantissas + mantissa - 100 : -1;
}
/** The code of a response time in ms that has at most 3 significant digits; −1 when there is none. */
function bucketCodeOf(ms) {
    if (!(ms >= 0))
        return -1;
    const [mantissa = "", exponent = ""] = ms.toExponential(2).split("e");
    const code = bucketCode(Number(mantissa.replace(".", "")), Number(exponent) - 2);
    return bucketMs(code) === ms ? code : -1;
}
/**
 * Buckets from response times in ms and how often each was measured, in any order; undefined when a time has no code or
 * comes twice.
 */
function makeBuckets(entries) {
    const coded = [...entries].map(([ms, count]) => ({ code: bucketCodeOf(ms), count }));
    coded.sort((a, b) => a.code - b.code);
    const codes = Uint16Array.from(coded, ({ code }) => code);
    const isSound = coded.every(({ code }, place) => code >= 0 && code !== coded[place - 1]?.code);
    return isSound ? { codes, counts: Float64Array.from(coded, ({ count }) => count) } : undefined;
}
/** Response times in ms, ascending, each with how often it was measured. */
function bucketEntries({ codes, counts }) {
    return Array.from(codes, (code, place) => [bucketMs(code), counts[place] ?? 0]);
}

;// CONCATENATED MODULE: ./lib/statistics/histogram.js

/** Adds up any number of histograms, bucket by bucket. */
function mergeBuckets(histograms) {
    const [only] = histograms;
    if (only !== undefined && histograms.length === 1)
        return only;
    const least = Math.min(...histograms.map(({ codes }) => codes[0] ?? Number.POSITIVE_INFINITY));
    const greatest = Math.max(...histograms.map(({ codes }) => codes.at(-1) ?? -1));
    const sums = new Float64Array(Math.max(0, greatest - least + 1));
    for (const { codes, counts } of histograms) {
        for (let place = 0; place < codes.length; place += 1) {
            const sum = (codes[place] ?? 0) - least;
            sums[sum] = (sums[sum] ?? 0) + (counts[place] ?? 0);
        }
    }
    return gatherBuckets(sums, least);
}
/** The buckets that hold something, of sums for each code from the least on. */
function gatherBuckets(sums, least) {
    let filled = 0;
    for (let code = 0; code < sums.length; code += 1)
        if (sums[code] !== 0)
            filled += 1;
    const codes = new Uint16Array(filled);
    const counts = new Float64Array(filled);
    let place = 0;
    for (let code = 0; place < filled; code += 1) {
        const sum = sums[code] ?? 0;
        if (sum === 0)
            continue;
        codes[place] = least + code;
        counts[place] = sum;
        place += 1;
    }
    return { codes, counts };
}
/** How many response times a histogram holds. */
function sizeOf({ counts }) {
    return counts.reduce((size, count) => size + count, 0);
}
/**
 * A percentile (0–100) in ms, by nearest rank as Locust takes it: of n response times the one with `rankOf(p, n)`
 * smaller ones before it. Undefined without response times. Source: `calculate_response_time_percentile` in
 * locust/stats.py.
 */
function percentile(buckets, percentage) {
    return timeAtRank(buckets, rankOf(percentage, sizeOf(buckets)));
}
/** The response time, in ms, that has so many smaller ones before it; undefined when there is none. */
function timeAtRank({ codes, counts }, rank) {
    if (rank < 0)
        return undefined;
    let seen = 0;
    for (let place = 0; place < codes.length; place += 1) {
        seen += counts[place] ?? 0;
        if (seen > rank)
            return bucketMs(codes[place] ?? 0);
    }
    return undefined;
}
/** Rank from 0 of a percentile among n values: the p99 of 100 is the greatest, as in Locust. */
function rankOf(percentage, n) {
    return Math.max(0, Math.min(Math.trunc(n * fractionOf(percentage)), n - 1));
}
/** The double that `0.999` is, where 99.9 / 100 may be its neighbour: Locust multiplies by the former. */
function fractionOf(percentage) {
    return Number(`${percentage.toFixed(10)}e-2`);
}

;// CONCATENATED MODULE: ./lib/statistics/merge.js


/** The name that Locust gives to the row over all requests. */
const aggregatedKey = { type: "", name: "Aggregated" };
/**
 * Any number of counts as one, under the given key. The result is the same, bit by bit, in whatever order and groups
 * they come: response times are summed in whole microseconds, which doubles add without error.
 */
function mergeCounts(key, counts) {
    const sumOf = (amount) => counts.reduce((sum, one) => sum + amount(one), 0);
    return {
        type: key.type,
        name: key.name,
        count: sumOf((one) => one.count),
        failures: sumOf((one) => one.failures),
        none: sumOf((one) => one.none),
        bytes: sumOf((one) => one.bytes),
        sumMs: sumOf((one) => Math.round(one.sumMs * 1000)) / 1000,
        minMs: least(counts.map((one) => one.minMs)),
        maxMs: greatest(counts.map((one) => one.maxMs)),
        buckets: mergeBuckets(counts.map((one) => one.buckets)),
    };
}
/** Merges what belongs to the same request; sorted by name, then type, so that the order of the files never shows. */
function mergeByRequest(counts) {
    return groupByRequest(counts).map((group) => mergeCounts(group.key, group.members));
}
/** What belongs to the same request, sorted by name, then type. */
function groupByRequest(members) {
    const byName = Map.groupBy(members, ({ name }) => name);
    return sorted(byName.keys()).flatMap((name) => {
        const byType = Map.groupBy(byName.get(name) ?? [], ({ type }) => type);
        return sorted(byType.keys()).map((type) => ({ key: { type, name }, members: byType.get(type) ?? [] }));
    });
}
/** By code unit: a collation would depend on the machine. */
function sorted(texts) {
    return [...texts].sort((a, b) => (a < b ? -1 : Number(a > b)));
}

;// CONCATENATED MODULE: ./lib/statistics/csv-statistics.js



/** One set of numbers from the CSV files of a scenario's dynos; undefined when none of them left its statistics. */
function makeCsvStatistics({ scenario, dynos }) {
    const files = dynos.flatMap(({ stats }) => (stats === undefined ? [] : [stats]));
    if (files.length === 0)
        return undefined;
    const timeline = makeCsvTimeline(dynos.map(({ history }) => history));
    const exceptions = sumExceptions(dynos);
    const usersPeak = timeline.every(({ users }) => users !== undefined)
        ? greatest(timeline.map(({ users }) => users))
        : undefined;
    const aggregated = makeTally(aggregatedKey, files.flatMap((rows) => rows.filter((row) => row.aggregated)));
    const statistics = { scenario, aggregated, requests: makeTallies(files), exceptions, usersPeak, timeline };
    return { ...statistics, unknown: describeUnknown(statistics) };
}
function makeTallies(files) {
    const rows = files.flat().filter(({ aggregated }) => !aggregated);
    const byKey = Map.groupBy(rows, ({ type, name }) => JSON.stringify([name, type]));
    return [...byKey.values()].map((own) => makeTally(own[0] ?? aggregatedKey, own)).sort(byNameThenType);
}
function makeTally({ type, name }, rows) {
    const dynos = rows.filter(({ count }) => count > 0);
    return {
        type,
        name,
        count: dynos.reduce((sum, { count }) => sum + count, 0),
        failures: dynos.reduce((sum, { failures }) => sum + failures, 0),
        dynos,
    };
}
/** By code unit: a collation would depend on the machine. */
function byNameThenType(a, b) {
    const [left, right] = a.name === b.name ? [a.type, b.type] : [a.name, b.name];
    return left < right ? -1 : Number(left > right);
}
function sumExceptions(dynos) {
    const rows = dynos.map(({ exceptions }) => exceptions);
    if (!rows.every((own) => own !== undefined))
        return undefined;
    return rows.flat().reduce((sum, { count }) => sum + count, 0);
}
function describeUnknown({ aggregated, exceptions, timeline, }) {
    const { length } = aggregated.dynos;
    return [
        "The numbers come from Locust's CSV files alone: they hold one number for the whole run, so that no interval can be given and no warm-up left out.",
        "Requests of the last second may be missing: since 1.2, Locust does not write these files once more when it ends.",
        ...(length > 1
            ? [
                `Percentiles of ${length} dynos together lie between the least and the greatest of the dynos' own; thresholds are held against the end that is worse for them.`,
            ]
            : []),
        ...(exceptions === undefined
            ? ["Exceptions are not counted: not every dyno left its `_exceptions.csv`."]
            : []),
        ...describeTimeline(timeline),
    ];
}
function describeTimeline(timeline) {
    if (timeline.length === 0)
        return ["Nothing is known over time: not every dyno left its `_stats_history.csv`."];
    return timeline.some(({ p99Ms }) => p99Ms !== undefined)
        ? []
        : [
            "Percentiles over time are not known: those of `_stats_history.csv` are of all the time until then. From Locust 2.2.2 on, `--csv-full-history` changes that.",
        ];
}

;// CONCATENATED MODULE: ./lib/statistics/csv-scenario.js

/** The scenario's numbers, and all that is wrong with the files that they come from. */
function makeCsvScenario({ scenario, dynos, mismatches }) {
    return {
        scenario,
        statistics: makeCsvStatistics({ scenario, dynos }),
        problems: [...mismatches, ...dynos.flatMap(({ problems }) => problems)],
        historyProblems: dynos.flatMap(({ history }) => history?.problem ?? []),
    };
}

;// CONCATENATED MODULE: ./lib/statistics/normal.js
/** Two-sided 95 % of the normal distribution: so many standard deviations to either side. */
const z95 = 1.959964;
/** The share of the normal distribution below −x. Source: Abramowitz and Stegun 26.2.17, exact to 1e-7. */
function tailBeyond(x) {
    const t = 1 / (1 + 0.2316419 * x);
    const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
    const sum = series.reduceRight((inner, coefficient) => t * (coefficient + inner), 0);
    return (Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
/** Two-sided 95 % of Student's t. Source: Abramowitz and Stegun 26.7.5; with 7 or more degrees of freedom to 0.001. */
function t95(degrees) {
    const z = z95;
    const first = (z ** 3 + z) / 4;
    const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
    const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
    return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}

;// CONCATENATED MODULE: ./lib/statistics/binomial.js


// Both take requests to be independent of each other, which within a run they are only by and large.
/**
 * The 95 % interval of a percentile (0–100), in ms: the response times at the ranks between which it lies. It has no
 * upper end when the percentile may lie above all that was measured. Undefined without response times. Source: Conover,
 * "Practical Nonparametric Statistics", confidence interval for a quantile.
 */
function orderStatistics(counts, percentage) {
    const size = counts.count - counts.none;
    if (size === 0)
        return undefined;
    const fraction = fractionOf(percentage);
    const spread = z95 * Math.sqrt(size * fraction * (1 - fraction));
    return {
        low: timeAtRank(counts.buckets, Math.ceil(size * fraction - spread) - 1) ?? 0,
        high: timeAtRank(counts.buckets, Math.ceil(size * fraction + spread) - 1),
        method: "order statistics",
    };
}
/** The 95 % interval of the failure ratio, 0…1. Undefined without requests. Source: Wilson 1927, score interval. */
function wilson({ count, failures }) {
    if (count === 0)
        return undefined;
    const ratio = failures / count;
    const scale = 1 + z95 ** 2 / count;
    const middle = (ratio + z95 ** 2 / (2 * count)) / scale;
    const spread = (z95 / scale) * Math.sqrt((ratio * (1 - ratio)) / count + z95 ** 2 / (4 * count ** 2));
    // With no failure, or nothing else, the end is the ratio itself, but for rounding.
    return {
        low: failures === 0 ? 0 : middle - spread,
        high: failures === count ? 1 : middle + spread,
        method: "Wilson",
    };
}

;// CONCATENATED MODULE: ./lib/statistics/row-sums.js


/** Adds up rows of tables, as `mergeCounts` adds up counts; made once for many sums, because its buckets are many. */
class RowSums {
    #sums = noSums();
    #buckets = new Float64Array(bucketCodes);
    #least = bucketCodes;
    #greatest = -1;
    add(table, row) {
        const sums = this.#sums;
        sums.count += at(table.count, row);
        sums.failures += at(table.failures, row);
        sums.none += at(table.none, row);
        sums.bytes += at(table.bytes, row);
        sums.microseconds += Math.round(at(table.sumMs, row) * 1000);
        sums.minMs = Math.min(sums.minMs, at(table.minMs, row));
        sums.maxMs = Math.max(sums.maxMs, at(table.maxMs, row));
        this.#addBuckets(table, row);
    }
    /** The sums under the given key; those of the next rows begin at nothing. */
    take({ type, name }) {
        const { microseconds, minMs, maxMs, ...sums } = this.#sums;
        const used = this.#buckets.subarray(Math.min(this.#least, this.#greatest + 1), this.#greatest + 1);
        const counts = {
            type,
            name,
            ...sums,
            sumMs: microseconds / 1000,
            minMs: minMs > maxMs ? undefined : minMs,
            maxMs: minMs > maxMs ? undefined : maxMs,
            buckets: gatherBuckets(used, this.#least),
        };
        used.fill(0);
        this.#sums = noSums();
        this.#least = bucketCodes;
        this.#greatest = -1;
        return counts;
    }
    #addBuckets({ bucketsEnd, codes, times }, row) {
        const end = at(bucketsEnd, row);
        const buckets = this.#buckets;
        let [least, greatest] = [this.#least, this.#greatest];
        for (let place = bucketsEnd[row - 1] ?? 0; place < end; place += 1) {
            const code = at(codes, place);
            buckets[code] = at(buckets, code) + at(times, place);
            least = Math.min(least, code);
            greatest = Math.max(greatest, code);
        }
        this.#least = least;
        this.#greatest = greatest;
    }
}
function at(column, place) {
    return column[place] ?? 0;
}
function noSums() {
    return { count: 0, failures: 0, none: 0, bytes: 0, microseconds: 0, minMs: Infinity, maxMs: -Infinity };
}

;// CONCATENATED MODULE: ./lib/statistics/merge-rows.js


/** All the rows as one, under the given key, by sums that hold nothing before and after. */
function mergeRows(key, ranges, sums) {
    for (const { table, from, to } of ranges) {
        for (let row = from; row < to; row += 1)
            sums.add(table, row);
    }
    return sums.take(key);
}
/** Merges the rows of the same request; sorted by name, then type. */
function mergeRowsByRequest(ranges) {
    const sums = new RowSums();
    return groupByRequest(rowsByKey(ranges)).map(({ key, members }) => {
        for (const { table, rows } of members)
            for (const row of rows)
                sums.add(table, row);
        return sums.take(key);
    });
}
/** By the table's own key object: a million times two texts would take longer to compare. */
function rowsByKey(ranges) {
    const byKey = new Map();
    for (const { table, from, to } of ranges) {
        for (let row = from; row < to; row += 1) {
            const key = table.keys[table.key[row] ?? 0];
            if (key !== undefined)
                rowsOf(byKey, key, table).push(row);
        }
    }
    return [...byKey.values()];
}
function rowsOf(byKey, key, table) {
    const known = byKey.get(key);
    if (known !== undefined)
        return known.rows;
    const rows = [];
    byKey.set(key, { ...key, table, rows });
    return rows;
}

;// CONCATENATED MODULE: ./lib/statistics/time-grid.js

/** From the first window's start to the last one's end, in ms. */
function spanMs(windows) {
    const { begin, end } = boundsOf(windows);
    return end - begin;
}
/**
 * Cuts the time of the windows into cells of one length, at least `shortestMs`. Dynos keep their own time, so that a
 * window belongs to the cell in which its middle lies. A cell is as long as so many windows and begins where one does:
 * else now and then a cell would get one window more than its neighbour. The last cell takes what is left when that is
 * less than half a cell.
 */
function layOnGrid(windows, shortestMs) {
    if (windows.length === 0)
        return [];
    const { begin, end, firstEnd } = boundsOf(windows);
    const windowMs = Math.max(1, usualMs(windows));
    const stepMs = windowMs * Math.max(1, Math.ceil(shortestMs / windowMs));
    const origin = firstEnd - windowMs * Math.round((firstEnd - begin) / windowMs);
    const count = Math.max(1, Math.round((end - origin) / stepMs));
    const byCell = Map.groupBy(windows, (window) => {
        const place = Math.floor(((window.startedAt + window.endedAt) / 2 - origin) / stepMs);
        return Math.max(0, Math.min(count - 1, place));
    });
    return Array.from({ length: count }, (_, place) => ({
        startedAt: place === 0 ? begin : origin + place * stepMs,
        endedAt: place === count - 1 ? end : origin + (place + 1) * stepMs,
        windows: byCell.get(place) ?? [],
    }));
}
/** When the first of the windows begins and the last one ends, and when the one that begins first ends. */
function boundsOf(windows) {
    const begin = least(windows.map(({ startedAt }) => startedAt)) ?? 0;
    const end = greatest(windows.map(({ endedAt }) => endedAt)) ?? 0;
    const first = windows.filter(({ startedAt }) => startedAt === begin);
    return { begin, end, firstEnd: least(first.map(({ endedAt }) => endedAt)) ?? end };
}
/** The median length: the first and the last window of a dyno are shorter than the others. */
function usualMs(windows) {
    const lengths = windows.map(({ startedAt, endedAt }) => endedAt - startedAt).sort((a, b) => a - b);
    return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

;// CONCATENATED MODULE: ./lib/statistics/make-blocks.js



/** Requests less than this apart resemble each other; a block should outlast that. */
const wantedMs = 10_000;
/** A short run may have blocks half as long, if that gives it enough of them for a bootstrap. */
const shortestMs = 5_000;
/** With fewer blocks the bootstrap has too few to draw from. */
const fewestBlocks = 8;
/** More would only be shorter: of five minutes, 20 gave intervals that held the true median in 87 of 100 runs, 12 in 92. */
const mostBlocks = 12;
/** The judged windows in blocks of time; of one run at most some twelve, of a short one as many as are sensible. */
function makeBlocks(judged) {
    return layOnGrid(judged, blockMs(spanMs(judged))).map(({ startedAt, endedAt, windows }) => {
        const requests = mergeRowsByRequest(windows.map((window) => window.requests));
        return {
            startedAt,
            seconds: (endedAt - startedAt) / 1000,
            exceptions: windows.reduce((sum, { exceptions }) => sum + exceptions, 0),
            aggregated: mergeCounts(aggregatedKey, requests),
            requests,
        };
    });
}
/** 12 blocks, each of at least 10 s; where those were fewer than 8, as many of at least 5 s. */
function blockMs(judgedMs) {
    const ofLongRun = Math.max(wantedMs, judgedMs / mostBlocks);
    // One block more than needed, because the grid rounds their length up to whole windows.
    const ofShortRun = Math.max(shortestMs, judgedMs / (fewestBlocks + 1));
    return Math.min(ofLongRun, ofShortRun);
}

;// CONCATENATED MODULE: ./lib/statistics/measure.js

/**
 * What a metric comes to: times in ms, `failures` as a ratio 0…1, `requests` and `exceptions` as counts, `requests/s`
 * per second. Undefined when nothing was measured: no response time, no request, no time.
 */
function measure(metric, tally) {
    switch (metric.kind) {
        case "percentile":
            return percentileMs(tally.counts, metric.percentile);
        case "median":
            return percentileMs(tally.counts, 50);
        case "min":
            return tally.counts.minMs;
        case "max":
            return tally.counts.maxMs;
        case "requests":
            return tally.counts.count;
        case "exceptions":
            return tally.exceptions;
        default:
            return quotient(ratioOf(metric.kind, tally));
    }
}
/** A percentile in ms, kept between the least and the greatest response time: a bucket is rounded, those are not. */
function percentileMs(counts, percentage) {
    const value = percentile(counts.buckets, percentage);
    return value === undefined ? undefined : withinRange(counts, value);
}
/** The time, or the least or greatest one that was measured if it lies beyond. */
function withinRange({ minMs, maxMs }, ms) {
    return Math.min(maxMs ?? ms, Math.max(minMs ?? ms, ms));
}
/** The two sums behind `avg`, `failures` and `requests/s`. */
function ratioOf(kind, { counts, seconds }) {
    switch (kind) {
        case "avg":
            return { over: counts.sumMs, under: counts.count - counts.none };
        case "failures":
            return { over: counts.failures, under: counts.count };
        case "requests/s":
            return { over: counts.count, under: seconds };
    }
}
/** Undefined when there is nothing to divide by. */
function quotient({ over, under }) {
    return under === 0 ? undefined : over / under;
}

;// CONCATENATED MODULE: ./lib/statistics/theil-sen.js

/**
 * The line that leaves as many points above as below, whichever two give its slope: a third of the points may lie
 * anywhere. Its interval is Sen's, by the ranks of all slopes, widened as far as neighbouring points resemble each other.
 * For at least three points at different moments. Sources: Sen 1968, "Estimates of the Regression Coefficient Based on
 * Kendall's Tau"; Hamed and Rao 1998, "A modified Mann-Kendall trend test for autocorrelated data".
 */
function theilSen(points) {
    const slopes = points
        .flatMap((one, place) => points.slice(place + 1).map((other) => (other.value - one.value) / (other.at - one.at)))
        .sort((a, b) => a - b);
    const slope = median(slopes);
    const levels = points.map(({ at, value }) => value - slope * at);
    const level = median(levels.toSorted((a, b) => a - b));
    const residuals = levels.map((one) => one - level);
    const half = (z95 * Math.sqrt(kendallVariance(points.length) * likeness(residuals))) / 2;
    const at = (rank) => slopes[Math.max(0, Math.min(slopes.length - 1, rank))] ?? slope;
    return {
        slope,
        low: at(Math.floor(slopes.length / 2 - half) - 1),
        high: at(Math.ceil(slopes.length / 2 + half)),
        level,
    };
}
/** Of the number of rising pairs less that of falling ones, when nothing rises or falls. */
function kendallVariance(count) {
    return (count * (count - 1) * (2 * count + 5)) / 18;
}
/** By how much the variance grows because each residual resembles the one before. 1 when it does not. */
function likeness(residuals) {
    const squares = residuals.reduce((sum, one) => sum + one ** 2, 0);
    const products = residuals.reduce((sum, one, place) => sum + one * (residuals[place - 1] ?? 0), 0);
    // Few points that happen to look alike would else leave nothing to say.
    const kept = Math.max(0, Math.min(0.6, squares === 0 ? 0 : products / squares));
    return (1 + kept) / (1 - kept);
}
function median(ascending) {
    const middle = Math.floor(ascending.length / 2);
    const upper = ascending[middle] ?? 0;
    return ascending.length % 2 === 1 ? upper : (upper + (ascending[middle - 1] ?? upper)) / 2;
}

;// CONCATENATED MODULE: ./lib/statistics/user-counts.js
/** Users of all dynos together whenever one of them was counted, in time order. A dyno has none once it has ended. */
function countUsers(windowsByDyno) {
    const changes = windowsByDyno
        .flatMap((windows, dyno) => [
        ...windows.map(({ endedAt, users }) => ({ dyno, at: endedAt, users })),
        ...windows.slice(-1).map(({ endedAt }) => ({ dyno, at: endedAt + 1, users: 0 })),
    ])
        .sort((a, b) => a.at - b.at);
    const users = windowsByDyno.map(() => 0);
    return [...Map.groupBy(changes, ({ at }) => at)].map(([at, together]) => {
        for (const change of together)
            users[change.dyno] = change.users;
        return { at, users: users.reduce((sum, one) => sum + one, 0) };
    });
}
/** Most users between two instants; when none were counted, as many as at the count before. */
function usersBetween(counts, from, to) {
    const within = counts.filter(({ at }) => at > from && at <= to);
    const before = counts.findLast(({ at }) => at <= from);
    return within.length > 0 ? mostUsers(within) : (before?.users ?? 0);
}
/** Most users at once. */
function mostUsers(counts) {
    return counts.reduce((most, { users }) => Math.max(most, users), 0);
}

;// CONCATENATED MODULE: ./lib/statistics/drift.js






/** Response times of fewer requests say little about their p99, and nothing about how it develops. */
const fewestRequests = 20;
/** Users that come and go by less than this share make no other load. */
const steadyShare = 0.95;
/** A bucket is rounded to about this share of its response time, so that a lesser drift cannot be seen. */
const rounding = 0.01;
/** The logarithm of nothing is no number. */
const drift_shortestMs = 0.001;
/** How response times and failures developed over the judged blocks in which all users were there. */
function findDrift(blocks, users) {
    if (blocks.length < fewestBlocks)
        return { kind: "short" };
    const steady = steadyBlocks(blocks, users);
    if (steady.length < fewestBlocks)
        return { kind: "users" };
    const busy = steady.filter(({ aggregated }) => aggregated.count - aggregated.none >= fewestRequests);
    if (busy.length < fewestBlocks)
        return { kind: "sparse" };
    return {
        kind: "measured",
        drifts: [timeDrift("p99", busy), timeDrift("median", busy), failureDrift(busy)],
    };
}
/** Response times that grow while users come in say nothing about time. */
function steadyBlocks(blocks, users) {
    const within = blocks.map(({ startedAt, seconds }) => users.filter(({ at }) => at > startedAt && at <= startedAt + seconds * 1000));
    const most = mostUsers(within.flat());
    return blocks.filter((_, place) => within[place]?.every((one) => one.users >= steadyShare * most));
}
/** By the logarithm of the times, so that growth is in parts of what it began with. */
function timeDrift(metric, blocks) {
    const percentage = metric === "p99" ? 99 : 50;
    const { line, seconds } = lineThrough(blocks, ({ aggregated }) => Math.log(Math.max(drift_shortestMs, percentileMs(aggregated, percentage) ?? 0)));
    const grown = (slope) => Math.expm1(slope * seconds);
    const ends = { from: Math.exp(line.level), to: Math.exp(line.level + line.slope * seconds) };
    const interval = { low: grown(line.low), high: grown(line.high) };
    return { metric, seconds, ...ends, ...judged(interval, rounding) };
}
/** In blocks without any failure a ratio has no spread, yet there may be failures too rare to have come up. */
function failureDrift(blocks) {
    const { line, seconds } = lineThrough(blocks, ({ aggregated }) => aggregated.failures / aggregated.count);
    const third = Math.floor(blocks.length / 3);
    const first = drift_ratioOf(blocks.slice(0, third));
    const unseen = drift_ratioOf(blocks.slice(-third)).high - first.ratio;
    const ends = { from: within01(line.level), to: within01(line.level + line.slope * seconds) };
    const interval = { low: line.low * seconds, high: line.high * seconds };
    return { metric: "failures", seconds, ...ends, ...judged(interval, Math.max(0, unseen)) };
}
/** What the interval says; when it says that there may be none, it is as wide as what cannot be seen, at least. */
function judged({ low, high }, unseen) {
    if (low > 0)
        return { low, high, found: "growth" };
    if (high < 0)
        return { low, high, found: "fall" };
    return { low: Math.min(low, -unseen), high: Math.max(high, unseen), found: "none" };
}
function lineThrough(blocks, value) {
    const begin = blocks[0]?.startedAt ?? 0;
    const secondsUntil = ({ startedAt }) => (startedAt - begin) / 1000;
    const points = blocks.map((block) => ({ at: secondsUntil(block) + block.seconds / 2, value: value(block) }));
    const last = blocks.at(-1);
    return { line: theilSen(points), seconds: last === undefined ? 0 : secondsUntil(last) + last.seconds };
}
function drift_ratioOf(blocks) {
    const all = mergeCounts(aggregatedKey, blocks.map(({ aggregated }) => aggregated));
    return { ratio: all.failures / Math.max(1, all.count), high: wilson(all)?.high ?? 1 };
}
function within01(ratio) {
    return Math.max(0, Math.min(1, ratio));
}

;// CONCATENATED MODULE: ./lib/statistics/timeline.js






/** More windows than our runner leaves, and more than a chart shows apart, so that its reader can zoom into it. */
const timeline_mostPoints = 720;
/** The scenario over time, in at most 720 points. `judgedFrom` is epoch milliseconds. */
function makeTimeline(windows, counts, judgedFrom) {
    // One point less, because the grid may round the number of cells up.
    const cells = layOnGrid(windows, spanMs(windows) / (timeline_mostPoints - 1));
    const sums = new RowSums();
    return cells.map(({ startedAt, endedAt, windows: own }) => {
        const rows = own.map(({ requests }) => requests);
        const all = mergeRows(aggregatedKey, rows, sums);
        return {
            startedAt,
            endedAt,
            users: usersBetween(counts, startedAt, endedAt),
            requests: all.count,
            failures: all.failures,
            p50Ms: percentileMs(all, 50),
            p95Ms: percentileMs(all, 95),
            p99Ms: percentileMs(all, 99),
            warmUp: startedAt < judgedFrom,
        };
    });
}

;// CONCATENATED MODULE: ./lib/statistics/warm-up.js
/**
 * When the warm-up ends, epoch milliseconds: a window that begins before it is not judged. `ramp` ends when all users
 * that were asked for are there, and with Infinity, so that nothing is left to judge, when they never were.
 */
function warmUpEnd(warmUp, { startedAt, counts, asked }) {
    if (warmUp.kind === "seconds")
        return startedAt + warmUp.seconds * 1000;
    return counts.find(({ users }) => users >= asked)?.at ?? Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./lib/statistics/make-statistics.js








/** By the receipts, when every dyno left one: a locustfile with a load shape asks for other users than the plan. */
function usersAskedOf(results) {
    return results.reduce((sum, { receipt }) => {
        return sum === undefined || receipt === undefined ? undefined : sum + receipt.usersAsked;
    }, 0);
}
/** One set of numbers from all dynos of a scenario; undefined when none of them left a window. */
function makeStatistics(options) {
    const { scenario, results, warmUp, usersAsked } = options;
    const windowsByDyno = results.map((result) => result.windows ?? []);
    const windows = windowsByDyno.flat();
    if (windows.length === 0)
        return undefined;
    const users = countUsers(windowsByDyno);
    const startedAt = least(windows.map((window) => window.startedAt)) ?? 0;
    const asked = usersAskedOf(results) ?? usersAsked;
    const judgedFrom = warmUpEnd(warmUp, { startedAt, counts: users, asked });
    const judged = windows.filter((window) => window.startedAt >= judgedFrom);
    const blocks = makeBlocks(judged);
    const requests = mergeByRequest(blocks.flatMap((block) => block.requests));
    const timeline = makeTimeline(windows, users, judgedFrom);
    return {
        scenario,
        aggregated: mergeCounts(aggregatedKey, requests),
        requests,
        exceptions: judged.reduce((sum, { exceptions }) => sum + exceptions, 0),
        seconds: spanMs(judged) / 1000,
        all: {
            requests: timeline.reduce((sum, point) => sum + point.requests, 0),
            failures: timeline.reduce((sum, point) => sum + point.failures, 0),
        },
        warmUpSeconds: Math.min(judgedFrom - startedAt, spanMs(windows)) / 1000,
        rampUsers: warmUp.kind === "ramp" ? asked : undefined,
        usersPeak: mostUsers(users),
        cpuMaxPercent: greatest(judged.map(({ cpuPercent }) => cpuPercent)),
        timeline,
        blocks,
        drift: findDrift(blocks, users),
    };
}

;// CONCATENATED MODULE: ./lib/statistics/csv-measure.js


/**
 * Where a metric must lie, in the units of `measure`. Undefined when nothing was measured or, for exceptions, when they
 * are not known. A threshold is to be held against the end that is worse for it: `<` against `high`, `>` against `low`.
 */
function measureCsv(metric, { tally, exceptions }) {
    switch (metric.kind) {
        case "percentile":
            return percentileRange(tally, metric.percentile);
        case "median":
            return percentileRange(tally, 50);
        case "avg":
            return averageRange(tally);
        case "min":
            return extremeRange(tally, least, (row) => row.minMs);
        case "max":
            return extremeRange(tally, greatest, (row) => row.maxMs);
        case "failures":
            return tally.count === 0 ? undefined : exactly(tally.failures / tally.count);
        case "requests":
            return exactly(tally.count);
        case "requests/s":
            return exactly(tally.dynos.reduce((sum, row) => sum + row.requestsPerSecond, 0));
        case "exceptions":
            return exceptions === undefined ? undefined : exactly(exceptions);
    }
}
/** True when every dyno's file has a column for the percentile; else its range is that between the columns beside it. */
function hasColumn({ dynos }, percentile) {
    return dynos.every(({ percentiles }) => percentiles.has(percentile));
}
/**
 * The percentile of all dynos' requests together lies between the least and the greatest of the dynos' own. Locust's is
 * the value with `floor(n·q)` smaller ones before it. With H the greatest of the dynos' values, each dyno has at least
 * `floor(n·q) + 1` values up to H, which is more than n·q; so all dynos together have more than N·q of them, and hence at
 * least `floor(N·q) + 1`. With L the least, each dyno has at most `floor(n·q)` values below L, together at most
 * `floor(N·q)`. How many requests each dyno has does not matter, nor does rounding, which keeps the order.
 */
function percentileRange({ dynos }, percentile) {
    if (dynos.length === 0)
        return undefined;
    const lows = dynos.map((row) => unroundedTimes(row, columnBelow(row, percentile) ?? row.minMs).low);
    const highs = dynos.map((row) => unroundedTimes(row, columnAbove(row, percentile) ?? row.maxMs).high);
    const [low, high] = [Math.min(...lows), Math.max(...highs)];
    // Least and greatest times are not rounded, so that they may narrow the range.
    const shortest = Math.min(...dynos.map(({ minMs }) => minMs));
    const longest = Math.max(...dynos.map((row) => row.maxMs + cutOff(row)));
    return {
        low: Math.min(Math.max(low, shortest), longest),
        high: Math.max(Math.min(high, longest), shortest),
    };
}
/** Response times that a percentile column may stand for. Times below 100 ms were cut, not rounded, before 0.14. */
function unroundedTimes(row, ms) {
    const { low, high } = timesRoundedTo(ms);
    return { low, high: Math.max(high, ms + cutOff(row)) };
}
/** A percentile grows with its number: one without a column is at least the next smaller one that has one. */
function columnBelow({ percentiles }, percentile) {
    const known = [...percentiles.keys()].filter((column) => column <= percentile);
    return known.length === 0 ? undefined : percentiles.get(Math.max(...known));
}
function columnAbove({ percentiles }, percentile) {
    const known = [...percentiles.keys()].filter((column) => column >= percentile);
    return known.length === 0 ? undefined : percentiles.get(Math.min(...known));
}
/** Weighted by requests, so that it is the average of them all. */
function averageRange({ dynos, count }) {
    if (count === 0)
        return undefined;
    const sumOf = (amount) => dynos.reduce((sum, row) => sum + row.count * amount(row), 0) / count;
    return { low: sumOf(({ averageMs }) => averageMs), high: sumOf((row) => row.averageMs + cutOff(row)) };
}
function extremeRange({ dynos }, choose, time) {
    const low = choose(dynos.map(time));
    const high = choose(dynos.map((row) => time(row) + cutOff(row)));
    return low === undefined || high === undefined ? undefined : { low, high };
}
/** What was cut from a time at most. */
function cutOff({ cutToMs }) {
    return cutToMs ? 1 : 0;
}
function exactly(value) {
    return { low: value, high: value };
}

// EXTERNAL MODULE: ./lib/plan/wording.js
var wording = __webpack_require__(3819);
;// CONCATENATED MODULE: ./lib/verdict/exit-hint.js

const moreMemory = "Take a larger `dyno-size` or more `dynos`.";
/** What the exit status of a dyno without a receipt says. 73 and 74 are the runner's own: heroku_locust_runner/run.py. */
function exitHint(record) {
    const { exitStatus, errorCodes, stopCause } = record;
    const stopped = whyStopped(record);
    switch (exitStatus) {
        case undefined:
            return stopped ?? memoryHint(errorCodes) ?? unseen;
        case 0:
            return {
                code: "no-receipt",
                text: "It exited with 0: does the command end in `run.sh`, which uploads the receipt?",
            };
        case 73:
            return {
                code: "share-claimed",
                text: "It exited with 73: another dyno has claimed the same share of the load, and none of it left a receipt. Run again.",
            };
        case 74:
            return { code: "upload-failed", text: `It exited with 74: ${whyNotUploaded(record)}` };
        case 126:
        case 127:
            return {
                code: "command-not-found",
                text: `It exited with ${exitStatus}: the command was not found. Compare the process type with the app's Procfile.`,
            };
        case 137: {
            const { code, text } = whyKilled(record);
            return { code, text: `It exited with 137: ${text}` };
        }
        case 143: {
            const { code, text } = stopped ?? stopNotes[stopCause ?? "signal"];
            return { code, text: `It exited with 143. ${text}` };
        }
        default:
            return {
                code: stopped?.code ?? "dyno-lost",
                text: `It exited with ${exitStatus}; ${stopped?.text ?? "the end of its log is in the job's log."}`,
            };
    }
}
const unseen = {
    code: "dyno-lost",
    text: "Its exit status was not seen; the end of its log is in the job's log.",
};
/** The action has reached the storage itself, from another network. */
function whyNotUploaded({ notUploaded }) {
    if (notUploaded === undefined)
        return "it could not upload to the storage; the end of its log, in the job's log, says why.";
    const { reason, beforeLoad } = notUploaded;
    const when = beforeLoad ? "before any load " : "";
    return `${when}it could not upload to the storage, ${(0,wording/* quote */.hD)(reason)}. The action itself could reach it: does the storage account's firewall keep Heroku out, or has its container been removed?`;
}
function whyKilled(record) {
    const { errorCodes } = record;
    if (errorCodes.includes("R12")) {
        const stopped = whyStopped(record)?.text ?? "";
        return {
            code: "dyno-killed",
            text: `told to stop, it had not ended after 30 s and was killed (R12). ${stopped}`.trimEnd(),
        };
    }
    const codes = memoryCodes(errorCodes);
    const text = codes.length > 0
        ? `it was killed for its memory (${codes.join(", ")}). ${moreMemory}`
        : `it was killed, most often for lack of memory. ${moreMemory}`;
    return { code: "dyno-out-of-memory", text };
}
function memoryHint(errorCodes) {
    const codes = memoryCodes(errorCodes);
    if (codes.length === 0)
        return undefined;
    return {
        code: "dyno-out-of-memory",
        text: `It had run out of memory (${codes.join(", ")}). ${moreMemory}`,
    };
}
function memoryCodes(errorCodes) {
    return errorCodes.filter((code) => code === "R14" || code === "R15");
}
/** Who or what stopped a dyno that we did not stop, as a sentence; undefined when its log tells of no stop. */
function whyStopped({ stopCause }) {
    return stopCause === undefined ? undefined : stopNotes[stopCause];
}
const stopNotes = {
    cycled: {
        code: "dyno-cycled",
        text: "Heroku cycled it, as it does with every dyno about once a day. Run again.",
    },
    restarted: {
        code: "dyno-restarted",
        text: "It was restarted: a release, a changed config var or `heroku ps:restart` does that. Keep those out of a load test, and run again.",
    },
    signal: {
        code: "dyno-signalled",
        text: "Heroku or somebody stopped it: `heroku ps:stop`, a release or a changed config var may do that. Run again.",
    },
};

;// CONCATENATED MODULE: ./lib/verdict/dyno-reasons.js


/** Why a dyno's end makes the run invalid, and what else was noted about it. One sentence for each. */
function dynoReasons(assignment, record, receiptsExpected) {
    const { scenario } = assignment;
    const name = dynoName(assignment, record);
    const reason = (level, { code, text }) => ({ level, code, scenario, text });
    if (record === undefined) {
        const text = `${name} was not started: the run broke off before it.`;
        return [reason("invalid", { code: "dyno-not-started", text })];
    }
    const end = receiptsExpected ? badEnd(record) : badOwnEnd(record);
    const invalid = [end, outOfMemory(record)].filter((note) => note !== undefined);
    // A refusal's notes are the refusal: they are part of its sentence.
    const notes = record.ending === "refused" ? [] : [...record.notes];
    if (!receiptsExpected && record.ending === "gone" && record.exitStatus === undefined)
        notes.push({ code: "log-incomplete", text: unseenExit });
    return [
        ...invalid.map(({ code, text }) => reason("invalid", { code, text: `${name} ${text}` })),
        ...notes.map(({ code, text }) => reason("note", { code, text: `${name}: ${text}` })),
    ];
}
const unseenExit = "its exit status was not seen, so that how it ended is not known.";
/** `Dyno 1/2 (run.1234)`. */
function dynoName({ dyno, of }, record) {
    const name = record?.name === undefined ? "" : ` (${record.name})`;
    return `Dyno ${dyno}/${of}${name}`;
}
function badEnd(record) {
    switch (record.ending) {
        case "receipt":
            return undefined;
        case "gone": {
            const { code, text } = exitHint(record);
            return { code, text: `was lost: it left no receipt, so its results are not complete. ${text}` };
        }
        default:
            return badStop(record);
    }
}
/** An app that uploads in its own way leaves no receipt: it is gone when it is done. */
function badOwnEnd(record) {
    if (record.ending !== "gone")
        return badStop(record);
    if (endedWell(record))
        return undefined;
    const stopped = whyStopped(record);
    if (stopped !== undefined)
        return { code: stopped.code, text: `was told to stop before it had finished. ${stopped.text}` };
    const { code, text } = exitHint(record);
    return { code, text: `was lost. ${text}` };
}
/** Whether a dyno that leaves no receipt ended by itself. Locust itself exits with 1 when a request failed. */
function endedWell({ ending, exitStatus, stopCause }) {
    return ending === "gone" && stopCause === undefined && (exitStatus ?? 0) <= 1;
}
function badStop({ ending, assignment, notes }) {
    switch (ending) {
        case "refused": {
            const why = notes.length === 0 ? "no reason was given." : notes.map(({ text }) => text).join(" ");
            return { code: "dyno-refused", text: `was refused by Heroku: ${why}` };
        }
        case "never-started":
            return {
                code: "dyno-never-came-up",
                text: "was created but never came up. Look at the app's Heroku log and at status.heroku.com, then run again.",
            };
        case "deadline": {
            const deadline = (0,duration/* formatDuration */.a3)(assignment.deadlineSeconds);
            return {
                code: "dyno-past-deadline",
                text: `was still busy at its deadline, ${deadline} after its start, and was told to stop. Its last requests or its upload took too long: see the app's Heroku log.`,
            };
        }
        case "stopped":
            return {
                code: "dyno-stopped",
                text: "was stopped before it had finished, because the run was cancelled or broke off.",
            };
        default:
            return undefined;
    }
}
function outOfMemory({ ending, exitStatus, errorCodes }) {
    const codes = memoryCodes(errorCodes);
    const saidAlready = ending === "gone" && (exitStatus === undefined || exitStatus === 137);
    if (codes.length === 0 || saidAlready)
        return undefined;
    return {
        code: "dyno-out-of-memory",
        text: `ran out of memory (${codes.join(", ")}), so its response times are partly its own. ${moreMemory}`,
    };
}

;// CONCATENATED MODULE: ./lib/verdict/length-reasons.js



/** Less of the run time than this is another run than was asked for. */
const wholeShare = 0.9;
/** Locust starts its clock before its users, and the recorder with them. */
const slackSeconds = 2;
/** Whether Locust ran the load that was asked for: so long, with so many users. */
function lengthReasons(assignment, record, { receipt, windows }) {
    if (receipt === undefined || windows === undefined || windows.length === 0)
        return [];
    const { scenario, users, runTimeSeconds } = assignment;
    const name = dynoName(assignment, record);
    const reason = (level, code, text) => ({
        level,
        code,
        scenario,
        text: `${name} ${text}`,
    });
    const lasted = spanMs(windows) / 1000;
    const times = `${(0,duration/* formatDuration */.a3)(lasted)}, and its run time is ${(0,duration/* formatDuration */.a3)(runTimeSeconds)}`;
    const isShort = lasted < wholeShare * runTimeSeconds - slackSeconds;
    const reasons = [];
    if (isShort && receipt.stopReason === "run-time")
        reasons.push(reason("invalid", "cut-short", `was cut short: what it recorded covers ${times}. Did the dyno sleep, or its clock jump? Run again.`));
    if (isShort && receipt.stopReason === "finished")
        reasons.push(reason("note", "ended-early", `ended by itself after ${times}: a load shape, or the locustfile, told it to.`));
    if (receipt.stopReason !== "error" && receipt.usersAsked !== users)
        reasons.push(reason("note", "users-differ", `asked for ${receipt.usersAsked} users, and its share is ${users}: a load shape, or a configuration file, decides.`));
    return reasons;
}

// EXTERNAL MODULE: ./lib/verdict/write-value.js
var write_value = __webpack_require__(8898);
;// CONCATENATED MODULE: ./lib/verdict/drift-reasons.js


/** Growth that somebody should look at: by a tenth, or to one request more in a hundred that fails. */
const notable = { times: 0.1, failures: 0.01 };
/** How the scenario's numbers developed during the run, in one line. It is no limit of anybody's and decides nothing. */
function driftReasons(scenario, finding) {
    if (finding === undefined)
        return [];
    if (finding.kind !== "measured")
        return [
            {
                level: "note",
                code: "drift-unknown",
                scenario,
                text: `${cannotTell} ${why[finding.kind]}`,
                isUsual: true,
            },
        ];
    const { drifts } = finding;
    const text = [...movedParts(drifts), ...steadyParts(drifts)].join(" ");
    if (drifts.some(isNotable))
        return [{ level: "warn", code: "drift", scenario, text }];
    const code = drifts.some(({ found }) => found !== "none") ? "drift" : "no-drift";
    return [{ level: "note", code, scenario, text, isUsual: true }];
}
const cannotTell = "Whether response times or failures grew during the run cannot be told:";
const why = {
    short: "the judged time is too short. Lengthen `run-time` to a minute or more.",
    users: "users came and went, and with them the load. Lengthen `run-time`, or leave the ramp out with `warm-up`.",
    sparse: "there were too few requests. Take more `users` or a longer `run-time`.",
};
function isNotable({ metric, found, from, to }) {
    if (found !== "growth")
        return false;
    return metric === "failures" ? to - from >= notable.failures : to >= from * (1 + notable.times);
}
function movedParts(drifts) {
    return drifts.filter(({ found }) => found !== "none").map(writeMoved);
}
/** `p99 grew from 210 ms to 640 ms over 10m (95 % interval of the growth: 150 % to 260 %).` */
function writeMoved(drift) {
    const { metric, found, from, to, seconds, low, high } = drift;
    const [verb, noun, sign] = found === "growth" ? ["grew", "growth", 1] : ["fell", "fall", -1];
    const unit = metric === "failures" ? "ratio" : "ms";
    const ends = `from ${(0,write_value/* writeValue */.bD)(from, unit)} to ${(0,write_value/* writeValue */.bD)(to, unit)} over ${(0,duration/* formatDuration */.a3)(seconds)}`;
    const [least = 0, most = 0] = [low * sign, high * sign].sort((a, b) => a - b);
    return `${metric} ${verb} ${ends} (95 % interval of the ${noun}: ${writeChange(drift, least)} to ${writeChange(drift, most)}).`;
}
/** `No drift found over 10m in p99 (up to 8 % would have gone unseen), in median (up to 3 %).` */
function steadyParts(drifts) {
    const steady = drifts.filter(({ found }) => found === "none");
    const [first] = steady;
    if (first === undefined)
        return [];
    const parts = steady.map((drift, place) => {
        const unseen = place === 0 ? " would have gone unseen" : "";
        return `in ${drift.metric} (up to ${writeChange(drift, drift.high)}${unseen})`;
    });
    return [`No drift found over ${(0,duration/* formatDuration */.a3)(first.seconds)} ${parts.join(", ")}.`];
}
/** A change in words, two digits of it: an interval is no exact number. Failures change by so many of a hundred requests. */
function writeChange({ metric }, change) {
    if (metric !== "failures")
        return (0,write_value/* writeValue */.bD)(Number(change.toPrecision(2)), "ratio");
    const points = Number((change * 100).toPrecision(2));
    return `${points} percentage ${points === 1 ? "point" : "points"}`;
}

;// CONCATENATED MODULE: ./lib/verdict/scenario-reasons.js


/** A load shape may ask for all users at its very end, or for a moment only. */
const givenWarmUp = "Raise `spawn-rate` or `run-time`, or give `warm-up` a duration, which a locustfile with a LoadTestShape needs.";
const lessWarmUp = "Shorten `warm-up` or lengthen `run-time`.";
/** Why a scenario's numbers make the run invalid, or what must be known to read them. */
function scenarioReasons(scenario, statistics) {
    const empty = emptiness(statistics);
    if (empty !== undefined)
        return [{ level: "invalid", scenario, ...empty }];
    return [
        ...exceptionReason(scenario, statistics?.exceptions ?? 0),
        ...driftReasons(scenario, statistics?.drift),
    ];
}
/** A task that raises is no failed request to Locust, so the thresholds on failures do not see it. */
function exceptionReason(scenario, exceptions) {
    if (exceptions === 0)
        return [];
    const text = `Tasks of the locustfile raised ${exceptions === 1 ? "an exception" : `${exceptions} exceptions`}, which no failure counts. See the failures below; \`exceptions < 1\` as a threshold makes them fail the run.`;
    return [{ level: "warn", code: "exceptions", scenario, text }];
}
/** Why there is nothing to judge although Locust ran. */
function noRequests(exceptions) {
    const hint = exceptions > 0
        ? `Tasks of the locustfile raised ${exceptions === 1 ? "an exception" : `${exceptions} exceptions`}: see the failures below.`
        : "Check that the locustfile has tasks, and that a request can finish within the run time.";
    return { code: "no-requests", text: `No request was finished. ${hint}` };
}
const noResults = { code: "no-results", text: "There are no results to judge." };
function emptiness(statistics) {
    if (statistics === undefined)
        return noResults;
    if (statistics.all.requests === 0)
        return noRequests(statistics.exceptions);
    return statistics.aggregated.count === 0
        ? { code: "only-warm-up", text: onlyWarmUp(statistics) }
        : undefined;
}
function onlyWarmUp({ all, warmUpSeconds, rampUsers, usersPeak }) {
    const lie = `All ${all.requests} requests lie in the warm-up`;
    if (rampUsers === undefined)
        return `${lie} of ${(0,duration/* formatDuration */.a3)(warmUpSeconds)}. ${lessWarmUp}`;
    const waits = `\`warm-up: ramp\` waits until all ${rampUsers} users are there`;
    return usersPeak < rampUsers
        ? `${lie}: ${waits}, and there were ${usersPeak} at most. ${givenWarmUp}`
        : `${lie}: ${waits}, which took ${(0,duration/* formatDuration */.a3)(warmUpSeconds)}, the whole run. ${givenWarmUp}`;
}

;// CONCATENATED MODULE: ./lib/verdict/csv-reasons.js




/** The percentiles that every report shows. */
const shownPercentiles = [50, 95, 99];
/** What is to be said when Locust's CSV files are all there is: what is wrong with them, and what they cannot tell. */
function csvReasons({ scenarios, csv, judgements }) {
    const found = scenarios.map((planned) => ({
        planned,
        own: csv.find(({ scenario }) => scenario === planned.name),
    }));
    const known = found.flatMap(({ own }) => own?.statistics ?? []);
    return [
        ...found.flatMap(({ planned, own }) => csv_reasons_scenarioReasons(planned, own)),
        ...known.flatMap((statistics) => columnReasons(statistics, judgements)),
        ...sayOnce(known),
        unchecked(known),
    ];
}
function csv_reasons_scenarioReasons({ name: scenario, users, runTimeSeconds }, own) {
    const problems = own?.problems ?? [];
    const damaged = problems.map((text) => ({ code: "results-damaged", text }));
    const invalid = [...damaged, ...(problems.length === 0 ? csv_reasons_emptiness(own?.statistics) : [])];
    const warnings = [
        ...missingUsers(users, own?.statistics),
        ...missingTime(runTimeSeconds, own?.statistics),
        ...(own?.historyProblems ?? []).map((problem) => ({ code: "history-damaged", text: `${problem} ${onlyTheChart}` })),
    ];
    return [
        ...invalid.map((note) => ({ level: "invalid", scenario, ...note })),
        ...(invalid.length > 0 ? [] : exceptionReason(scenario, own?.statistics?.exceptions ?? 0)),
        ...warnings.map((note) => ({ level: "warn", scenario, ...note })),
    ];
}
const onlyTheChart = "What stands behind that is missing from the numbers over time; nothing is judged by it.";
function csv_reasons_emptiness(statistics) {
    if (statistics === undefined)
        return [noResults];
    return statistics.aggregated.count === 0 ? [noRequests(statistics.exceptions ?? 0)] : [];
}
/** A run script may give Locust users of its own, so that fewer than planned need not be too few. */
function missingUsers(asked, statistics) {
    const peak = statistics?.usersPeak;
    if (peak === undefined || peak >= asked)
        return [];
    const text = `At most ${peak} of ${asked} users were there, by \`_stats_history.csv\`. Does the run script give Locust other \`--users\`, or did they not come up in time?`;
    return [{ code: "users-missing", text }];
}
/** Locust from 1.2 to 2.46.2 loses up to the last ten seconds of a history. */
const lostSeconds = 12;
/** Of two run times on one command line Locust takes the last, and `-t` is one. */
function missingTime(runTimeSeconds, statistics) {
    const { timeline = [] } = statistics ?? {};
    const [first, last] = [timeline[0], timeline.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    const seconds = (last.endedAt - first.startedAt) / 1000;
    if (seconds >= wholeShare * runTimeSeconds - lostSeconds)
        return [];
    const text = `The run lasted at most ${(0,duration/* formatDuration */.a3)(seconds)}, by \`_stats_history.csv\`, and its run time is ${(0,duration/* formatDuration */.a3)(runTimeSeconds)}. Does the run script give Locust another \`--run-time\`, or \`-t\`, which is the same?`;
    return [{ code: "cut-short", text }];
}
function columnReasons(statistics, judgements) {
    const { scenario, aggregated } = statistics;
    const judged = judgements
        .filter((judgement) => judgement.scenario === scenario)
        .flatMap(({ threshold: { metric } }) => (metric.kind === "percentile" ? [metric.percentile] : []));
    const missing = [...new Set([...shownPercentiles, ...judged])]
        .filter((percentile) => !hasColumn(aggregated, percentile))
        .map((percentile) => `p${percentile}`);
    if (missing.length === 0)
        return [];
    const text = `Locust's CSV files have no column for ${missing.join(", ")}: what is shown and judged lies between the columns on both sides.`;
    return [{ level: "note", code: "csv-limited", scenario, text }];
}
/** What several scenarios' files cannot show is said once; of the whole run when it holds for all. */
function sayOnce(known) {
    const sentences = known.flatMap(({ scenario, unknown }) => unknown.map((text) => ({ scenario, text })));
    return [...Map.groupBy(sentences, ({ text }) => text)].flatMap(([text, own]) => own.length === known.length
        ? [{ level: "note", code: "csv-limited", scenario: undefined, text }]
        : own.map(({ scenario }) => ({ level: "note", code: "csv-limited", scenario, text })));
}
function unchecked(known) {
    const users = known.some(({ usersPeak }) => usersPeak === undefined) ? "all users came up, " : "";
    const text = `The app uploads in its own way (\`results-pattern\`) and leaves no receipts: whether its files are complete, ${users}the generators kept up and the dynos worked at the same time could not be checked.`;
    return { level: "note", code: "csv-limited", scenario: undefined, text };
}

;// CONCATENATED MODULE: ./lib/verdict/dyno-result.js
/** What the assignment's dyno left; undefined when that is nothing. */
function dynoResult({ scenario, dyno }, results) {
    return results.find((result) => result.scenario === scenario && result.dyno === dyno);
}

;// CONCATENATED MODULE: ./lib/statistics/cross-check.js




/** Locust writes its CSV files each second, and since 1.2 not once more at the end. */
const staleMs = 1000;
/** Holds what one dyno recorded against Locust's own file. Where one of them is absent there is nothing to say. */
function crossCheck({ windows = [], stats = [] }) {
    const aggregated = stats.find((row) => row.aggregated);
    if (aggregated === undefined || windows.length === 0)
        return { counts: [], percentiles: [] };
    const end = windows.reduce((latest, { endedAt }) => Math.max(latest, endedAt), 0);
    const all = windows.map(({ requests }) => requests);
    const late = windows.filter(({ endedAt }) => endedAt > end - staleMs).map(({ requests }) => requests);
    const sums = new RowSums();
    const whole = mergeRows(aggregatedKey, all, sums);
    const counts = [
        ...countsApart(aggregated, whole, mergeRows(aggregatedKey, late, sums)),
        ...requestsApart(stats, countByRequest(all), countByRequest(late)),
    ];
    return { counts, percentiles: counts.length > 0 ? [] : percentilesApart(aggregated, whole) };
}
/** By the request's type and name. A table has one key for all rows of a request, of which the text is made once. */
function countByRequest(ranges) {
    const byKey = new Map();
    for (const { table, from, to } of ranges) {
        for (let row = from; row < to; row += 1) {
            const key = table.keys[table.key[row] ?? 0] ?? aggregatedKey;
            const sums = byKey.get(key) ?? { count: 0, failures: 0 };
            sums.count += table.count[row] ?? 0;
            sums.failures += table.failures[row] ?? 0;
            byKey.set(key, sums);
        }
    }
    return new Map([...byKey].map(([key, counts]) => [textOf(key), counts]));
}
function textOf({ type, name }) {
    return JSON.stringify([type, name]);
}
/** Names that the recorder has folded into one are missing there; the aggregated row holds them all. */
function requestsApart(stats, all, late) {
    return stats.flatMap((csv) => {
        const recorded = csv.aggregated ? undefined : all.get(textOf(csv));
        return recorded === undefined ? [] : countsApart(csv, recorded, late.get(textOf(csv)));
    });
}
function countsApart(csv, recorded, late) {
    const candidates = [
        { what: "requests", recorded: recorded.count, csv: csv.count, missing: late?.count ?? 0 },
        { what: "failures", recorded: recorded.failures, csv: csv.failures, missing: late?.failures ?? 0 },
    ];
    return candidates
        .filter((one) => one.csv > one.recorded || one.csv < one.recorded - one.missing)
        .map(({ missing: _, ...numbers }) => ({ request: csv, ...numbers }));
}
/**
 * Of all requests together: a request whose times were counted wrongly would show there. Where some have no response
 * time there is nothing to hold against each other: until 2.46.2 Locust counts those among the fastest.
 */
function percentilesApart(csv, { buckets, count, none }) {
    if (none > 0)
        return [];
    const found = [...csv.percentiles].flatMap(([percentage, ms]) => {
        const rank = rankOf(percentage, csv.count);
        // Whichever requests the file lacks, its nth time lies between these.
        const least = timeAtRank(buckets, rank) ?? ms;
        const greatest = timeAtRank(buckets, rank + count - csv.count) ?? ms;
        if (ms >= least - roundingMs(least) && ms <= greatest + roundingMs(greatest))
            return [];
        return [{ request: csv, what: percentage, recorded: ms < least ? least : greatest, csv: ms }];
    });
    return found.sort((a, b) => gap(b) - gap(a));
}
/** How coarsely Locust counts a response time. Source: `bucket_response_time` in locust/stats.py. */
function roundingMs(ms) {
    if (ms < 100)
        return 1;
    if (ms < 1000)
        return 10;
    return ms < 10_000 ? 100 : 1000;
}
function gap({ recorded, csv }) {
    return Math.abs(csv - recorded) / (1 + Math.min(csv, recorded));
}

// EXTERNAL MODULE: ./lib/verdict/glob.js
var verdict_glob = __webpack_require__(5767);
;// CONCATENATED MODULE: ./lib/verdict/cross-reasons.js



/**
 * What is to be said when recorder and Locust's own file disagree. With different counts one of the two has lost
 * requests, and nothing tells which: the run is invalid. Different percentiles of the same requests are most often
 * Locust's own rounding, replaced by the locustfile, and the recorder's are the finer ones: a warning.
 */
function crossReasons(name, result, ownName) {
    // What was refused for its own faults would only disagree for the same.
    if (result.problems.length > 0)
        return [];
    const check = crossCheck(result);
    const file = `\`${ownName}_stats.csv\``;
    return [...countFinding(name, file, check), ...percentileFinding(name, file, check)];
}
function countFinding(name, file, { counts }) {
    const [first] = counts;
    if (first === undefined)
        return [];
    const numbers = `${(0,write_value/* writeValue */.bD)(first.recorded, "count")} ${first.what} of ${cross_reasons_nameOf(first)}, but ${(0,write_value/* writeValue */.bD)(first.csv, "count")} are in Locust's own ${file}`;
    const text = `${name} recorded ${numbers}${othersOf(counts)}, which the last second does not explain: one of the two has lost some. Run again; does the locustfile reset the statistics?`;
    return [{ level: "invalid", code: "counts-differ", text }];
}
function percentileFinding(name, file, { percentiles }) {
    const [worst] = percentiles;
    if (worst === undefined)
        return [];
    const numbers = `p${worst.what} of ${cross_reasons_nameOf(worst)}: ${(0,write_value/* writeValue */.bD)(worst.recorded, "ms")} by the recorder, which is judged, but ${(0,write_value/* writeValue */.bD)(worst.csv, "ms")} by Locust's own ${file}`;
    const text = `${name} has another ${numbers}${othersOf(percentiles)}, further apart than Locust rounds. Does the locustfile replace \`locust.stats.bucket_response_time\`?`;
    return [{ level: "warn", code: "percentiles-differ", text }];
}
function cross_reasons_nameOf({ request }) {
    return (0,verdict_glob/* nameInSentence */._2)((0,verdict_glob/* requestName */.ZK)(request));
}
function othersOf({ length }) {
    return length === 1 ? "" : ` (and ${length - 1} more such ${length === 2 ? "number" : "numbers"})`;
}

;// CONCATENATED MODULE: ./lib/verdict/result-reasons.js




/** A generator above this share of one core measures its own delays (Locust warns at the same figure). */
const busyCpuPercent = 90;
/** A few busy windows are normal while users spawn; more than this share is not. */
const busyShare = 0.1;
const advice = "so response times are partly its own. Take more `dynos` or a larger `dyno-size`.";
const moreTime = "Raise `spawn-rate` or `run-time`, or take more `dynos`.";
/** Why what one dyno left makes the run invalid. Says nothing of a dyno whose end is a reason already. */
function resultReasons({ scenario, ownName, dyno, of, targetUrl }, record, result) {
    const name = dynoName({ dyno, of }, record);
    const problems = result?.problems ?? [];
    const finished = record?.ending === "receipt";
    const named = ({ code, text }) => ({ code, text: `${name} ${text}` });
    const invalid = [
        ...problems.map((text) => ({ code: "results-damaged", text })),
        ...(finished ? receiptTroubles(result?.receipt, { problems, record }) : []).map(named),
        ...loadTroubles(result, targetUrl).map(named),
    ];
    const doubts = [
        ...(result?.cutOff === true ? [result_reasons_cutOff] : []),
        ...[disagreement(result?.receipt, record?.exitStatus)].filter((note) => note !== undefined),
    ];
    const cross = result === undefined ? [] : crossReasons(name, result, ownName);
    const notes = [foldedNote(result?.receipt)].filter((note) => note !== undefined);
    const reason = (level) => (note) => ({ level, ...note });
    return [
        ...invalid.map(reason("invalid")),
        ...cross,
        ...doubts.map(named).map(reason("warn")),
        ...notes.map(named).map(reason("note")),
    ].map((one) => ({ scenario, ...one }));
}
const result_reasons_cutOff = {
    code: "users-cut-off",
    text: "cut users off that were still busy when the stop timeout was over. Their last requests are not counted, so a request that is slow or hangs may be missing from these numbers. Raise `stop-timeout` (at most 20s).",
};
function receiptTroubles(receipt, { problems, record }) {
    // A receipt that was refused, or could not be downloaded, is a problem that says so itself.
    if (receipt === undefined)
        return problems.length > 0
            ? []
            : [{ code: "no-receipt", text: "has finished, but its receipt is missing." }];
    const trouble = endTrouble(receipt, record);
    return trouble === undefined ? [] : [trouble];
}
function endTrouble({ stopReason, exitCode }, record) {
    if (stopReason === "signal")
        return stoppedBefore(record);
    if (stopReason === "error") {
        const text = `ended with an error (Locust's exit code ${exitCode}); the end of its log is in the job's log.`;
        return { code: "locust-error", text };
    }
    if (exitCode === 0)
        return undefined;
    const text = `ran to its end, but Locust's exit code is ${exitCode}: does the locustfile set \`environment.process_exit_code\`? Leave the judging to the thresholds.`;
    return { code: "own-exit-code", text };
}
function stoppedBefore(record) {
    const stopped = record && whyStopped(record);
    const text = `was told to stop before it had finished. ${stopped?.text ?? ""}`.trimEnd();
    return { code: stopped?.code ?? "dyno-signalled", text };
}
/** The runner exits with Locust's code, with 128 and the signal's number, or with 1 when Locust broke off with 0. */
function disagreement(receipt, exitStatus) {
    if (receipt === undefined || exitStatus === undefined)
        return undefined;
    const { exitCode, stopReason } = receipt;
    const told = stopReason === "signal" ? [128 + 2, 128 + 15] : [];
    const broken = stopReason === "error" ? [1] : [];
    if ([exitCode, ...told, ...broken].includes(exitStatus))
        return undefined;
    const text = `left a receipt of a run that ended with ${exitCode}, but exited with ${exitStatus} by Heroku's log. Its results are whole; its log may say what happened after the upload.`;
    return { code: "exit-status-differs", text };
}
function loadTroubles(result, targetUrl) {
    const receipt = result?.receipt;
    return [
        otherTarget(receipt, targetUrl),
        tooFewUsers(receipt),
        lostWorkers(receipt),
        overloaded(result),
    ].filter((trouble) => trouble !== undefined);
}
/** A locustfile may set its environment's host; a path behind the target's is still the target. */
function otherTarget(receipt, targetUrl) {
    const host = receipt?.host;
    if (host === undefined || URL.parse(host)?.origin === URL.parse(targetUrl)?.origin)
        return undefined;
    const text = `loaded ${(0,wording/* quote */.hD)(host)}, and not the target ${(0,wording/* quote */.hD)(targetUrl)}. Does the locustfile set a host of its own? Leave that to \`target-url\`.`;
    return { code: "other-target", text };
}
function foldedNote(receipt) {
    if (receipt?.folded === undefined)
        return undefined;
    const { names, requests, type, name } = receipt.folded;
    const text = `met more request names than are kept apart: the ${names} rarest, with ${requests} requests, are in the row \`${type} ${name}\`. A threshold on one of those finds no request or only a part of them; group URLs with \`name=\` in the locustfile.`;
    return { code: "names-folded", text };
}
function lostWorkers(receipt) {
    const lost = receipt?.workersLost ?? 0;
    if (lost === 0)
        return undefined;
    const workers = lost === 1 ? "one of its Locust workers" : `${lost} of its Locust workers`;
    const text = `lost ${workers}, and with it what it counted last. Take fewer \`LOCUST_PROCESSES\`, or a larger \`dyno-size\`.`;
    return { code: "workers-lost", text };
}
function tooFewUsers(receipt) {
    // Locust that could not start has no users, and its error is a reason already.
    if (receipt === undefined || receipt.stopReason === "error")
        return undefined;
    if (receipt.usersPeak >= receipt.usersAsked)
        return undefined;
    const { usersPeak, usersAsked } = receipt;
    return { code: "users-missing", text: `reached ${usersPeak} of its ${usersAsked} users. ${moreTime}` };
}
function overloaded(result) {
    const warnings = result?.receipt?.cpuWarnings ?? 0;
    const code = "generator-overloaded";
    if (warnings > 0)
        return { code, text: `was overloaded: Locust warned of its CPU ${result_reasons_times(warnings)}, ${advice}` };
    const loads = (result?.windows ?? []).flatMap(({ cpuPercent }) => cpuPercent ?? []);
    const busy = loads.filter((percent) => percent > busyCpuPercent).length;
    if (busy <= loads.length * busyShare)
        return undefined;
    return {
        code,
        text: `was overloaded: CPU above ${busyCpuPercent} % in ${busy} of ${loads.length} windows, ${advice}`,
    };
}
function result_reasons_times(count) {
    return count === 1 ? "once" : `${count} times`;
}

// EXTERNAL MODULE: ./lib/verdict/write-judgement.js
var write_judgement = __webpack_require__(9832);
;// CONCATENATED MODULE: ./lib/verdict/threshold-reasons.js

/** What the judgements say for the verdict. A met threshold with its limit outside the interval says nothing. */
function thresholdReasons(judgements, borderline) {
    const reasons = judgements.map((judgement) => reasonOf(judgement, borderline));
    return [...nothingJudged(judgements), ...reasons.filter((reason) => reason !== undefined)];
}
function nothingJudged(judgements) {
    if (judgements.some(({ threshold }) => threshold.level === "fail"))
        return [];
    const text = "Nothing was judged: no threshold can fail this run. Set `p99-threshold`, `failure-threshold` or `thresholds`.";
    return [{ level: "inconclusive", code: "nothing-judged", scenario: undefined, text }];
}
function reasonOf(judgement, borderline) {
    const { scenario, outcome, threshold } = judgement;
    if (outcome === "unmeasured") {
        const level = threshold.level === "fail" ? "invalid" : "warn";
        return { level, code: "unmeasured", scenario, text: unmeasured(judgement) };
    }
    if (judgement.borderline)
        return { scenario, ...borderlineReason(judgement, borderline) };
    if (outcome === "met")
        return undefined;
    return { level: threshold.level, code: "breached", scenario, text: `${finding(judgement)}.` };
}
function borderlineReason(judgement, borderline) {
    const { threshold, outcome } = judgement;
    const code = outcome === "met" ? "borderline" : "breached";
    const text = `${finding(judgement)}. Borderline: the limit lies inside the 95 % interval, so this run cannot tell for sure.`;
    if (threshold.level === "fail" && borderline === "inconclusive")
        return { level: "inconclusive", code: "borderline", text };
    return { level: outcome === "met" ? "note" : threshold.level, code, text };
}
function unmeasured(judgement) {
    const why = judgement.reason ?? "there is no number for it";
    return `${(0,write_judgement/* writeSubject */.ED)(judgement)} could not be measured: ${why}.`;
}
function finding(judgement) {
    return `${(0,write_judgement/* writeSubject */.ED)(judgement)} ${(0,write_judgement/* writeFinding */.T1)(judgement)}`;
}

;// CONCATENATED MODULE: ./lib/verdict/together-reasons.js



/** Dynos that ran together for less than the first share of the longest one's time were no one load; less than the second is told. */
const together = { invalid: 0.5, warn: 0.8 };
/** Whether the dynos of one scenario were one load: at work at the same time. */
function togetherReasons(scenario, results) {
    const { common, longest, count } = workTimes(results);
    if (common >= together.warn * longest)
        return [];
    const level = common < together.invalid * longest ? "invalid" : "warn";
    const how = writeTogether(common, longest);
    const text = `The ${count} dynos ${how}, so that the rest of the time there were fewer users than asked for. Run again; with a longer \`run-time\` a late start weighs less.`;
    return [{ level, code: "dynos-apart", scenario, text }];
}
/** Whether a scenario's test beds, whose numbers are never put together, loaded the target at the same time. */
function bedsTogetherReasons(ownName, results) {
    const { common, longest } = workTimes(results);
    if (common >= together.warn * longest)
        return [];
    const how = writeTogether(common, longest);
    const text = `The dynos of ${(0,wording/* quote */.hD)(ownName)} in its test beds ${how}, so that the rest of the time the target had less load than that of all test beds. Run again; with a longer \`run-time\` a late start weighs less.`;
    return [{ level: "warn", code: "beds-apart", scenario: undefined, text }];
}
/** How long the longest dyno and all of them were at work, in ms; of fewer than two there is nothing to compare. */
function workTimes(results) {
    const times = results.flatMap(({ windows = [] }) => (windows.length === 0 ? [] : boundsOf(windows)));
    if (times.length < 2)
        return { common: 0, longest: 0, count: times.length };
    const longest = Math.max(...times.map(({ begin, end }) => end - begin));
    const common = Math.min(...times.map(({ end }) => end)) - Math.max(...times.map(({ begin }) => begin));
    return { common, longest, count: times.length };
}
function writeTogether(common, longest) {
    if (common <= 0)
        return "were never all at work together";
    return `were all at work together for only ${(0,duration/* formatDuration */.a3)(common / 1000)} of the ${(0,duration/* formatDuration */.a3)(longest / 1000)} that the longest ran`;
}
/** Whether all dynos of the run ran the same program. */
function versionReasons(results) {
    const versions = [...new Set(results.flatMap(({ receipt }) => receipt?.locust ?? []))].sort();
    if (versions.length < 2)
        return [];
    const text = `The dynos ran different versions of Locust (${versions.map((one) => `\`${one}\``).join(", ")}), so the app was released during the run and these numbers are of two programs. Run again.`;
    return [{ level: "invalid", code: "versions-differ", scenario: undefined, text }];
}

;// CONCATENATED MODULE: ./lib/verdict/decide.js








/** Gravest first: the order in which reasons are read, and in which they decide. */
const levels = ["invalid", "fail", "inconclusive", "warn", "note"];
/** The one place that decides. Anything that makes the numbers doubtful outranks what the numbers say. */
function decide(findings) {
    const found = allReasons(findings);
    const reasons = levels.flatMap((level) => found.filter((reason) => reason.level === level));
    return { word: wordFor(reasons), reasons, judgements: findings.judgements };
}
function wordFor(reasons) {
    const words = ["invalid", "fail", "inconclusive"];
    return words.find((word) => reasons.some(({ level }) => level === word)) ?? "pass";
}
function allReasons(findings) {
    const { plan, results, judgements, borderline } = findings;
    const ofScenarios = allScenarioReasons(findings);
    const empty = new Set(ofScenarios.filter(({ level }) => level === "invalid").map(({ scenario }) => scenario));
    return [
        ...causesFirst(plan.assignments, findings).flatMap((one) => assignmentReasons(one, findings)),
        ...ofScenarios,
        ...allTogetherReasons(plan.scenarios, results),
        ...plan.beds.flatMap((bed) => versionReasonsAt(bed, findings)),
        // Of a scenario without a request no threshold is measured: once is enough to say.
        ...thresholdReasons(judgements, borderline).filter(({ level, scenario }) => level !== "invalid" || !empty.has(scenario)),
        ...findings.warnings.map((note) => ({ level: "warn", scenario: undefined, ...note })),
        ...plan.warnings.map((note) => ({ level: "note", scenario: undefined, ...note })),
    ];
}
/** Between the test beds of a scenario only where each of them was one load. */
function allTogetherReasons(scenarios, results) {
    const resultsOf = (names) => results.filter(({ scenario }) => names.includes(scenario));
    return [...Map.groupBy(scenarios, ({ ownName }) => ownName)].flatMap(([ownName, places]) => {
        const names = places.map(({ name }) => name);
        const own = names.flatMap((name) => togetherReasons(name, resultsOf([name])));
        return own.length > 0 ? own : bedsTogetherReasons(ownName, resultsOf(names));
    });
}
/** Of a dyno that was not started the others are stopped: its reason is theirs, and is read before them. */
function causesFirst(assignments, { dynos }) {
    const refused = new Set(dynos.flatMap(({ assignment, ending }) => (ending === "refused" ? assignment.marker : [])));
    return [
        ...assignments.filter(({ marker }) => refused.has(marker)),
        ...assignments.filter(({ marker }) => !refused.has(marker)),
    ];
}
/** Each test bed's app is released for itself. */
function versionReasonsAt({ name }, { plan, results }) {
    const own = plan.scenarios.filter(({ bed }) => bed === name).map((scenario) => scenario.name);
    const reasons = versionReasons(results.filter(({ scenario }) => own.includes(scenario)));
    if (name === undefined)
        return reasons;
    return reasons.map((reason) => ({ ...reason, text: `At \`${name}\`: ${reason.text}` }));
}
function allScenarioReasons({ plan, statistics, judgements, csv }) {
    if (csv !== undefined)
        return csvReasons({ scenarios: plan.scenarios, csv, judgements });
    return plan.scenarios.flatMap(({ name }) => scenarioReasons(name, statistics.find(({ scenario }) => scenario === name)));
}
function assignmentReasons(assignment, { dynos, results, csv }) {
    const record = dynos.find((dyno) => dyno.assignment.marker === assignment.marker);
    // Nothing says which dyno left which files, so that those are spoken of by their names.
    if (csv !== undefined)
        return dynoReasons(assignment, record, false);
    const result = dynoResult(assignment, results);
    return [
        ...dynoReasons(assignment, record, true),
        ...resultReasons(assignment, record, result),
        ...(result === undefined ? [] : lengthReasons(assignment, record, result)),
    ];
}

;// CONCATENATED MODULE: ./lib/statistics/random.js
/** A generator of numbers in [0, 1) that gives the same ones for the same seed. Source: mulberry32, Tommy Ettinger. */
function makeRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
/** A 32-bit seed that depends on every one of the numbers. Source: FNV-1a, over their decimal digits. */
function seedOf(numbers) {
    let hash = 0x811c9dc5;
    for (const character of numbers.join())
        hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    return hash >>> 0;
}

;// CONCATENATED MODULE: ./lib/statistics/bootstrap.js





const resamples = 1000;
/**
 * The 95 % interval of a number from 1,000 draws of whole blocks, with replacement: requests near each other in time
 * resemble each other, blocks hardly do. Seeded by what was counted: the same files give the same interval.
 */
function bootstrap(blocks, estimate) {
    const random = makeRandom(seedOf(blocks.flatMap(({ counts }) => [counts.count, counts.failures, counts.sumMs])));
    const draw = new Uint32Array(blocks.length);
    const all = Array.from({ length: resamples }, () => estimate(drawBlocks(draw, random)));
    const estimates = all.filter((value) => value !== undefined).sort((a, b) => a - b);
    const beyond = Math.floor(estimates.length * tailOf(blocks.length));
    const [low, high] = [estimates[beyond], estimates[estimates.length - 1 - beyond]];
    return low === undefined || high === undefined ? undefined : { low, high, method: "block bootstrap" };
}
/** Draws anew, into the same array: a hundred thousand of them would be memory for nothing. */
function drawBlocks(draw, random) {
    draw.fill(0);
    for (let drawn = 0; drawn < draw.length; drawn += 1) {
        const block = Math.floor(random() * draw.length);
        draw[block] = (draw[block] ?? 0) + 1;
    }
    return draw;
}
/**
 * The share of estimates to leave out at either end: less than 2.5 %, because from few blocks they spread too little.
 * Source: Hesterberg 2015, "What Teachers Should Know About the Bootstrap", expanded percentile interval.
 */
function tailOf(blocks) {
    return tailBeyond(Math.sqrt(blocks / (blocks - 1)) * t95(blocks - 1));
}
/** Estimates a ratio from the sums of the drawn blocks. */
function ratioEstimator(ratios) {
    return (draw) => {
        const sum = { over: 0, under: 0 };
        for (const [block, { over, under }] of ratios.entries()) {
            sum.over += over * (draw[block] ?? 0);
            sum.under += under * (draw[block] ?? 0);
        }
        return quotient(sum);
    };
}
/** Estimates a percentile (0–100) in ms from the histograms of the drawn blocks. */
function percentileEstimator(blocks, percentage) {
    const histograms = blocks.map(({ counts }) => counts.buckets);
    const { codes } = mergeBuckets(histograms);
    const cumulated = histograms.map((buckets) => cumulate(buckets, codes));
    return (draw) => {
        const size = drawnUpTo(codes.length - 1, cumulated, draw);
        const rank = rankOf(percentage, size);
        const holds = (place) => drawnUpTo(place, cumulated, draw) > rank;
        return size === 0 ? undefined : bucketMs(codes[firstWhere(codes.length, holds)] ?? 0);
    };
}
/** How many response times the drawn blocks hold up to one of the times. Asked ten thousand times for an interval. */
function drawnUpTo(place, cumulated, draw) {
    let sum = 0;
    for (let block = 0; block < draw.length; block += 1)
        sum += (cumulated[block]?.[place] ?? 0) * (draw[block] ?? 0);
    return sum;
}
/** How many of the response times are at most as long as each of the codes says, which hold all of theirs. */
function cumulate(buckets, codes) {
    const sums = new Float64Array(codes.length);
    let [sum, next] = [0, 0];
    for (let place = 0; place < codes.length; place += 1) {
        if (buckets.codes[next] === codes[place]) {
            sum += buckets.counts[next] ?? 0;
            next += 1;
        }
        sums[place] = sum;
    }
    return sums;
}
/** The first of some places at which a condition holds that, once it does, holds at all later ones. */
function firstWhere(places, holds) {
    let [low, high] = [0, places - 1];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/statistics/interval.js






/** With fewer requests beyond a percentile, or fewer failures, a draw of blocks holds too few of them to go by. */
const fewestBeyond = 10;
/**
 * The 95 % interval of a judged number, in its unit. Undefined for what has none: `min` and `max`, of which a sample
 * says only that they may lie further out; `requests` and `exceptions`, which are counted and not estimated; `avg` and
 * `requests/s` of a run with fewer than 8 blocks.
 */
function intervalOf({ metric, blocks, pick }) {
    const tallies = blocks.map((block) => ({ ...block, counts: pick(block) }));
    switch (metric.kind) {
        case "percentile":
            return percentileInterval(tallies, metric.percentile);
        case "median":
            return percentileInterval(tallies, 50);
        case "failures":
            return failureInterval(tallies);
        case "avg":
        case "requests/s":
            return isEnough(tallies) ? bootstrapRatio(metric.kind, tallies) : undefined;
        default:
            return undefined;
    }
}
function percentileInterval(tallies, percentage) {
    const counts = mergeTallies(tallies);
    const fraction = fractionOf(percentage);
    const beyond = (counts.count - counts.none) * Math.min(fraction, 1 - fraction);
    const interval = isEnough(tallies) && beyond >= fewestBeyond
        ? bootstrap(tallies, percentileEstimator(tallies, percentage))
        : orderStatistics(counts, percentage);
    return interval === undefined ? undefined : keepWithin(counts, interval);
}
/** As the measured number is kept within what was measured exactly, so are the ends of its interval. */
function keepWithin(counts, { low, high, method }) {
    return {
        low: low === 0 ? 0 : withinRange(counts, low),
        high: high === undefined ? undefined : withinRange(counts, high),
        method,
    };
}
function failureInterval(tallies) {
    const counts = mergeTallies(tallies);
    const rarer = Math.min(counts.failures, counts.count - counts.failures);
    return isEnough(tallies) && rarer >= fewestBeyond ? bootstrapRatio("failures", tallies) : wilson(counts);
}
function bootstrapRatio(kind, tallies) {
    const ratios = tallies.map((tally) => ratioOf(kind, tally));
    return bootstrap(tallies, ratioEstimator(ratios));
}
/** Blocks in which there is nothing of the row cannot tell how it varies. */
function isEnough(tallies) {
    return tallies.filter(({ counts }) => counts.count > 0).length >= fewestBlocks;
}
function mergeTallies(tallies) {
    return mergeCounts({ type: "", name: "" }, tallies.map(({ counts }) => counts));
}

// EXTERNAL MODULE: ./lib/verdict/metric.js
var verdict_metric = __webpack_require__(2953);
;// CONCATENATED MODULE: ./lib/verdict/judge-row.js





/** Holds one threshold against one row. Too little to measure is never met. */
function judgeRow({ threshold, row, statistics, minRequests }) {
    const { scenario, seconds, exceptions } = statistics;
    const requests = requestsBehind(threshold, row);
    const subject = { threshold, scenario, where: row.where, requests };
    const lack = lackOf(subject, { row, statistics, minRequests });
    if (lack !== undefined)
        return judge_row_unmeasured(subject, lack);
    const value = measure(threshold.metric, { counts: row.counts, seconds, exceptions });
    if (value === undefined)
        return judge_row_unmeasured(subject, "nothing was measured");
    const interval = intervalOf({ metric: threshold.metric, blocks: statistics.blocks, pick: row.pick });
    return {
        ...subject,
        outcome: holds(value, threshold) ? "met" : "breached",
        value,
        interval,
        borderline: interval !== undefined && canBreak(threshold) && isInside(threshold.limit, interval),
        reason: undefined,
    };
}
/** The judgement of a row that there is no number for. */
function judge_row_unmeasured(subject, reason) {
    return {
        ...subject,
        outcome: "unmeasured",
        value: undefined,
        interval: undefined,
        borderline: false,
        reason,
    };
}
/** Times come from the requests that have one. */
function requestsBehind({ metric }, { counts }) {
    return (0,verdict_metric/* unitOf */.uF)(metric) === "ms" ? counts.count - counts.none : counts.count;
}
function lackOf({ threshold, requests }, { row, statistics, minRequests }) {
    if (threshold.request !== undefined && row.counts.count === 0)
        return noMatch(statistics.requests);
    if (!(0,verdict_metric/* needsManyRequests */.TE)(threshold.metric) || requests >= minRequests)
        return undefined;
    const kind = (0,verdict_metric/* unitOf */.uF)(threshold.metric) === "ms" && row.counts.none > 0 ? " with a response time" : "";
    return `${requests} of at least ${minRequests} requests${kind} (\`min-requests\`)`;
}
/** Enough names to see what was meant. */
const namesShown = 5;
/** Why a glob is unmeasured that fits none of these. */
function noMatch(requests) {
    const names = requests.map(verdict_glob/* requestName */.ZK);
    const others = names.length > namesShown ? ` and ${names.length - namesShown} more` : "";
    return `no request matches; there is ${(0,wording/* enumerate */.HL)(names.slice(0, namesShown))}${others}`;
}
/** Whether a number is on the right side of the limit. */
function holds(value, { operator, limit }) {
    const tests = {
        "<": value < limit,
        "<=": value <= limit,
        ">": value > limit,
        ">=": value >= limit,
    };
    return tests[operator];
}
/** No ratio lies above 1 or below 0, so that such a limit leaves nothing in doubt. */
function canBreak({ unit, operator, limit }) {
    if (unit !== "ratio")
        return true;
    return !(operator === "<=" && limit >= 1) && !(operator === ">=" && limit <= 0);
}
function isInside(limit, { low, high }) {
    return low <= limit && (high === undefined || limit <= high);
}

;// CONCATENATED MODULE: ./lib/verdict/rows.js


/** The rows that a threshold speaks of. Several matches are one row unless it says `each`; no match is an empty row. */
function rows_rowsOf(threshold, statistics) {
    const { request } = threshold;
    if (request === undefined)
        return [aggregatedRow(statistics)];
    return groupsOf(request, statistics.requests).map((matches) => rowOf(matches, request.glob));
}
/** The requests that a glob fits: one group of them all, or each by itself; one without any when it fits none. */
function groupsOf({ glob, each }, requests) {
    const matches = requests.filter((candidate) => (0,verdict_glob/* matchesRequest */.TA)(glob, candidate));
    return each && matches.length > 0 ? matches.map((match) => [match]) : [matches];
}
/** How the row of such a group is called. */
function nameOfGroup([only, ...others], glob) {
    return only === undefined || others.length > 0 ? glob : (0,verdict_glob/* requestName */.ZK)(only);
}
/** How the row of a threshold is called before it is known what its glob matches. */
function whereOf({ request }) {
    return request === undefined ? aggregatedKey.name : request.glob;
}
function aggregatedRow({ aggregated }) {
    return { where: aggregatedKey.name, counts: aggregated, pick: (block) => block.aggregated };
}
function rowOf(matches, glob) {
    const where = nameOfGroup(matches, glob);
    const isMatch = (candidate) => matches.some(({ type, name }) => type === candidate.type && name === candidate.name);
    const merged = (counts) => mergeCounts({ type: "", name: where }, counts.filter(isMatch));
    return { where, counts: merged(matches), pick: (block) => merged(block.requests) };
}

;// CONCATENATED MODULE: ./lib/verdict/judge.js


/** Holds every threshold against every scenario and row that it speaks of. Values are compared unrounded. */
function judge({ statistics, minRequests, ...planned }) {
    return judgeEach(planned, statistics, (threshold, measured) => rows_rowsOf(threshold, measured).map((row) => judgeRow({ threshold, row, statistics: measured, minRequests })));
}
/** Every threshold with every scenario that it speaks of: judged, or unmeasured where a scenario left nothing. */
function judgeEach({ thresholds, scenarios }, statistics, judgeScenario) {
    return thresholds.flatMap((threshold) => scenarios
        .filter((place) => isAbout(threshold, place))
        .flatMap(({ name }) => {
        const measured = statistics.find((candidate) => candidate.scenario === name);
        return measured === undefined ? [forgotten(threshold, name)] : judgeScenario(threshold, measured);
    }));
}
function isAbout({ scenario, bed }, place) {
    return (scenario ?? place.ownName) === place.ownName && (bed ?? place.bed) === place.bed;
}
function forgotten(threshold, scenario) {
    return judge_row_unmeasured({ threshold, scenario, where: whereOf(threshold), requests: 0 }, "the scenario left no results");
}

;// CONCATENATED MODULE: ./lib/verdict/judge-csv.js






/** As `judge`, where Locust's CSV files are all there is: a number is a range, and its worse end is held against the limit. */
function judgeCsv({ statistics, minRequests, ...planned }) {
    return judgeEach(planned, statistics, (threshold, measured) => tallies(threshold, measured).map((tally) => judgeTally({ threshold, tally, measured, minRequests })));
}
/** The rows that a threshold speaks of; the name of each is how the judgement calls it. */
function tallies({ request }, { aggregated, requests }) {
    if (request === undefined)
        return [{ ...aggregated, ...aggregatedKey }];
    return groupsOf(request, requests).map((group) => ({
        type: "",
        name: nameOfGroup(group, request.glob),
        count: group.reduce((sum, { count }) => sum + count, 0),
        failures: group.reduce((sum, { failures }) => sum + failures, 0),
        dynos: group.flatMap(({ dynos }) => dynos),
    }));
}
function judgeTally(all) {
    const { threshold, tally, measured } = all;
    const { scenario, exceptions } = measured;
    const subject = { threshold, scenario, where: tally.name, requests: tally.count };
    const lack = judge_csv_lackOf(all);
    if (lack !== undefined)
        return judge_row_unmeasured(subject, lack);
    const range = measureCsv(threshold.metric, { tally, exceptions });
    if (range === undefined)
        return judge_row_unmeasured(subject, nothingMeasured(threshold));
    const value = worseEnd(range, threshold);
    const outcome = holds(value, threshold) ? "met" : "breached";
    return { ...subject, outcome, value, range, interval: undefined, borderline: false, reason: undefined };
}
function judge_csv_lackOf({ threshold, tally, measured, minRequests }) {
    if (threshold.request !== undefined && tally.count === 0)
        return noMatch(measured.requests);
    if (!(0,verdict_metric/* needsManyRequests */.TE)(threshold.metric) || tally.count >= minRequests)
        return undefined;
    return `${tally.count} of at least ${minRequests} requests (\`min-requests\`)`;
}
function nothingMeasured({ metric }) {
    return metric.kind === "exceptions"
        ? "not every dyno left its `_exceptions.csv`, which Locust writes since 1.4.2"
        : "nothing was measured";
}
function worseEnd({ low, high }, { operator }) {
    return operator.startsWith("<") ? high : low;
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/steps/judge-run.js








/** Statistics, judgements and the verdict: everything from here on follows from what was found. */
function judgeRun(inputs, { origin }, found) {
    const { dynos, results, csv, startedAt, finishedAt, dynosLeft, dynosUnverified } = found;
    const plan = { ...found.plan, warnings: [...found.plan.warnings, ...found.notes] };
    const decided = decideOn(inputs, { plan, dynos, results, csv }, found.warnings);
    return {
        ...{ version: version/* version */.r, origin, plan, dynos, results, startedAt, finishedAt, ...decided },
        ...{ dynosLeft, dynosUnverified },
        cost: costOfDynos(dynos, plan),
        costByScenario: new Map(plan.scenarios.map(({ name }) => [
            name,
            costOfDynos(dynos.filter(({ assignment }) => assignment.scenario === name), plan),
        ])),
        warmUp: inputs.warmUp.kind === "ramp" ? "ramp" : (0,duration/* formatDuration */.a3)(inputs.warmUp.seconds),
        minRequests: inputs.minRequests,
    };
}
/** Whether what ran so far has breached a threshold, or cannot be judged. */
function hasFailed(inputs) {
    return (ran) => ["fail", "invalid"].includes(decideOn(inputs, ran).verdict.word);
}
function decideOn(inputs, ran, warnings = []) {
    const { thresholds, minRequests, borderline, resultsPattern: pattern = "" } = inputs;
    const { csv: files, ...left } = ran;
    const known = { ...left, borderline, warnings };
    const judged = { thresholds, minRequests, scenarios: ran.plan.scenarios };
    if (files === undefined) {
        const statistics = statisticsOf(inputs, ran);
        const judgements = judge({ ...judged, statistics });
        return { statistics, verdict: decide({ ...known, statistics, judgements }) };
    }
    const csv = files.map(makeCsvScenario);
    const judgements = judgeCsv({ ...judged, statistics: csv.flatMap(({ statistics }) => statistics ?? []) });
    const verdict = decide({ ...known, csv, statistics: [], judgements });
    return { statistics: [], csv: { pattern, scenarios: csv }, verdict };
}
function statisticsOf(inputs, { plan, results }) {
    return plan.scenarios.flatMap((scenario) => {
        const own = results.filter((result) => result.scenario === scenario.name);
        const { name, users } = scenario;
        return makeStatistics({ scenario: name, results: own, warmUp: inputs.warmUp, usersAsked: users }) ?? [];
    });
}
/** From the create to the end as it was seen, which is a little more than Heroku bills. */
function costOfDynos(dynos, plan) {
    const times = dynos.flatMap(({ assignment, startedAt, endedAt }) => {
        if (startedAt === undefined || endedAt === undefined)
            return [];
        return [{ dynoSize: assignment.dynoSize, seconds: Math.max(0, endedAt - startedAt) / 1000 }];
    });
    return costOf(times, plan.prices);
}

;// CONCATENATED MODULE: ./lib/steps/or-cancelled.js
/** The promise, or a rejection with the signal's reason as soon as it is aborted; what is under way is not waited for. */
async function orCancelled(promise, signal) {
    signal.throwIfAborted();
    const { promise: cancelled, reject } = Promise.withResolvers();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    try {
        return await Promise.race([promise, cancelled]);
    }
    finally {
        signal.removeEventListener("abort", onAbort);
    }
}

// EXTERNAL MODULE: ./lib/plan/deadlines.js
var deadlines = __webpack_require__(4218);
// EXTERNAL MODULE: ./lib/plan/command.js
var command = __webpack_require__(4822);
// EXTERNAL MODULE: ./lib/plan/dyno-environment.js
var dyno_environment = __webpack_require__(9999);
;// CONCATENATED MODULE: ./lib/plan/assignments.js



/** Spawn rates are dealt out in millionths of a user per second, whole ones, so that the shares add up exactly. */
const rateUnit = 1_000_000;
/** Whole users, the earlier dynos getting one more where it does not come out even: 50 over 3 → 17, 17, 16. */
function dealOutUsers(users, dynos) {
    const least = Math.floor(users / dynos);
    const remainder = users % dynos;
    return Array.from({ length: dynos }, (_, index) => least + (index < remainder ? 1 : 0));
}
/** The spawn rate in proportion to the users, so that all dynos are fully up at the same time. */
function dealOutSpawnRate(spawnRate, shares) {
    // Differences of one rounded running sum: what one share loses by rounding, the next one gets.
    const units = BigInt(Math.round(spawnRate * rateUnit));
    const users = BigInt(shares.reduce((sum, share) => sum + share, 0));
    let before = 0n;
    let usersSoFar = 0n;
    return shares.map((share) => {
        usersSoFar += BigInt(share);
        const upToHere = (units * usersSoFar) / users;
        const part = upToHere - before;
        before = upToHere;
        return Number(part) / rateUnit;
    });
}
/**
 * One assignment for each of the scenario's dynos at its test bed; it has at least as many users as dynos. The beds'
 * dynos have one row of numbers, so that blob names are unique and remain as the runner knows them.
 */
function makeAssignments(scenario, { dynoSize, bed }, run) {
    const { ownName } = scenario;
    const before = run.beds.indexOf(bed) * scenario.dynos;
    const users = dealOutUsers(scenario.users, scenario.dynos);
    const spawnRates = dealOutSpawnRate(scenario.spawnRate, users);
    return users.map((share, index) => {
        const number = before + index + 1;
        const marker = `${run.runId}/${ownName}/${number}`;
        const dyno = {
            scenario: scenario.name,
            ownName,
            app: bed.app,
            dyno: number,
            of: run.beds.length * scenario.dynos,
            users: share,
            spawnRate: spawnRates[index] ?? 0,
            runTimeSeconds: scenario.runTimeSeconds,
            stopTimeoutSeconds: scenario.stopTimeoutSeconds,
            targetUrl: scenario.targetUrl ?? run.targetUrl,
            dynoSize,
            marker,
            command: (0,command/* dynoCommand */.C7)(scenario.start, ownName, { stack: bed.stack, marker }),
            ...(0,deadlines/* deadlinesOf */.b0)(scenario),
        };
        return { ...dyno, env: { ...scenario.env, ...(0,dyno_environment/* dynoEnvironment */.w)(dyno, run) } };
    });
}

;// CONCATENATED MODULE: ./lib/plan/dyno-sizes.js

/** The scenario with its size, when the app's generation has one of that name. */
function withSize(scenario, facts) {
    const size = sizesOf(facts).find(({ name }) => name.toLowerCase() === scenario.dynoSize);
    return size === undefined ? [] : [{ scenario, size }];
}
/** Sizes that this app cannot run: unknown ones, those of another generation, and those of a tier that it is not in. */
function sizeProblems(scenarios, facts) {
    const known = sizesOf(facts).map(({ name }) => name);
    const bySize = Map.groupBy(scenarios, ({ dynoSize }) => dynoSize);
    return [...bySize].flatMap(([dynoSize, group]) => {
        const asked = `\`dyno-size\`: ${(0,wording/* quote */.hD)(dynoSize)}, asked for by ${(0,wording/* enumerate */.HL)(group.map(({ name }) => name))},`;
        const [first] = group.flatMap((scenario) => withSize(scenario, facts));
        if (first === undefined)
            return `${asked} is not a size that app ${(0,wording/* quote */.hD)(facts.name)} may use${(0,wording/* suggest */.ZA)(dynoSize, known) || `; those are ${(0,wording/* enumerate */.HL)(known)}`}`;
        const problem = tierProblem(kindOf(first.size, facts.generation), facts);
        return problem === undefined ? [] : `${asked} ${problem}`;
    });
}
/** Sizes of a kind share their limits: `Standard` is that of Standard-1X and Standard-2X; on Fir all are of one kind. */
function kindOf(size, generation) {
    if (generation === "fir")
        return "Fir";
    const [kind = size.name] = size.name.split("-");
    return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
}
function sizesOf({ sizes, generation }) {
    return sizes.filter((size) => size.generation === undefined || size.generation === generation);
}
/** Kinds that an app has for all its dynos or for none, one-off dynos included. Source: heroku/cli#2064. */
const wholeAppKinds = ["Eco", "Basic"];
function tierProblem(kind, { name, formation, generation }) {
    const kinds = formation.flatMap(({ dynoSize }) => dynoSize === undefined ? [] : kindOf({ name: dynoSize }, generation));
    if (kinds.length === 0)
        return undefined;
    const tier = wholeAppKinds.find((one) => kinds.includes(one));
    if (tier === kind || (tier === undefined && !wholeAppKinds.includes(kind)))
        return undefined;
    if (tier === undefined)
        return `cannot be had: app ${(0,wording/* quote */.hD)(name)} does not run ${kind} dynos, and an app runs all its dynos as ${kind} or none; take \`standard-1x\` or larger`;
    return `cannot be had: app ${(0,wording/* quote */.hD)(name)} is ${tier === "Eco" ? "an" : "a"} ${tier} app, and its one-off dynos are ${tier} too; write \`dyno-size: ${tier.toLowerCase()}\`, or move the app with \`heroku ps:type standard-1x --app ${name}\``;
}

// EXTERNAL MODULE: ./lib/plan/turns.js
var turns = __webpack_require__(2431);
;// CONCATENATED MODULE: ./lib/plan/limits.js


/** One-off dynos of an app at the same time. Source: Dev Center `dyno-scaling-and-process-limits`, 2024-12. */
const mostAtOnce = new Map([
    ["Eco", 1],
    ["Basic", 50],
    ["Standard", 50],
    ["Performance", 5],
    ["Private", 5],
    ["Shield", 5],
    ["Fir", 255],
]);
/** More one-off dynos of a kind at once than Heroku runs in one app. */
function concurrencyProblems(sized, mode, facts) {
    const groups = Map.groupBy(sized, ({ size }) => kindOf(size, facts.generation));
    return [...groups].flatMap(([kind, group]) => {
        const counts = group.map(({ scenario }) => scenario.dynos);
        const most = mostAtOnce.get(kind) ?? Number.POSITIVE_INFINITY;
        const peak = mode === "sequence" ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
        return peak > most
            ? [concurrencyProblem({ kind, peak, most, sequenceHelps: Math.max(...counts) <= most })]
            : [];
    });
}
function concurrencyProblem(over) {
    const { kind, peak, most, sequenceHelps } = over;
    const sequence = sequenceHelps ? ", or `mode: sequence`" : "";
    return `\`dynos\`: ${peak} ${kind} dynos would run at once; Heroku runs at most ${most} such one-off dynos in an app: use fewer, another \`dyno-size\`${sequence}`;
}
/** Heroku asks to be told of more, for one app under test. Source: Dev Center `load-testing-guidelines`, 2024-12. */
const guidelineRequestsPerSecond = 10_000;
const guideline = "Heroku allows load tests below 10,000 requests/s for one app without notice, one at a time; above that, ask Heroku Support two business days ahead: https://devcenter.heroku.com/articles/load-testing-guidelines";
/** How many requests a user sends is known only to the locustfile; one a second is what Locust's examples come to. */
function requestRateWarnings(scenarios, mode) {
    const counts = (0,turns/* turnsOf */.o)({ scenarios, mode }).map((turn) => turn.reduce((sum, { users }) => sum + users, 0));
    const users = Math.max(0, ...counts);
    if (users <= guidelineRequestsPerSecond)
        return [];
    const text = `${users} users at once send more than 10,000 requests/s when each sends one a second. ${guideline}`;
    return [{ code: "request-rate", text }];
}
/** The warning while the run is on, from the requests/s that its dynos report. */
function measuredRateWarning(requestsPerSecond) {
    if (requestsPerSecond <= guidelineRequestsPerSecond)
        return undefined;
    return {
        code: "request-rate",
        text: `This run sends ${Math.round(requestsPerSecond)} requests/s. ${guideline}`,
    };
}

;// CONCATENATED MODULE: ./lib/plan/scenario-at.js
/**
 * How a scenario is called in everything that people read and by which its numbers are told from another's:
 * `worker_scene_1 at eu`, or by its own name alone where the app has no test bed's name.
 */
function scenarioAt(name, bed) {
    return bed === undefined ? name : `${name} at ${bed}`;
}

;// CONCATENATED MODULE: ./lib/plan/make-plan.js








/** What shall run. Throws one Failure that lists everything the apps or Heroku do not allow. */
function makePlan(basis) {
    const { mode, scenarios } = basis;
    const sized = basis.beds.map((bed) => ({
        ...bed,
        sized: scenarios.flatMap((scenario) => withSize(scenario, bed.facts)),
    }));
    const beds = basis.beds.map(plannedBed);
    const planned = scenarios.flatMap((scenario) => beds.map((bed) => plannedAt(scenario, bed)));
    const assignments = planned.flatMap((scenario) => assignmentsOf(scenario, sized, { ...basis, beds }));
    const prices = new Map(sized.flatMap((bed) => bed.sized.map(({ size }) => [size.name, size.usdPerMonth])));
    const times = assignments.map(({ dynoSize, deadlineSeconds }) => ({ dynoSize, seconds: deadlineSeconds }));
    const estimate = costOf(times, prices);
    const problems = [
        ...sized.flatMap(({ facts }) => processTypeProblems(scenarios, facts)),
        ...sized.flatMap(({ facts }) => sizeProblems(scenarios, facts)),
        ...sized.flatMap((bed) => concurrencyProblems(bed.sized, mode, bed.facts)),
        ...costProblems(estimate, basis.maxCost),
    ];
    // A limit of Heroku's is passed in each app alike.
    if (problems.length > 0)
        throw (0,failure/* failureOf */.g5)("This run cannot be started:", [...new Set(problems)]);
    return {
        runId: basis.runId,
        beds,
        mode,
        targetUrl: basis.targetUrl,
        scenarios: planned,
        assignments,
        estimate,
        prices,
        warnings: [
            ...unpricedWarnings(estimate),
            ...scenarios.flatMap(spawnWarnings),
            ...requestRateWarnings(planned, mode),
            ...clockWarnings(basis.beds[0]?.facts.clockAheadMs ?? 0),
        ],
    };
}
function plannedBed({ name, app, facts: { region, stack } }) {
    return { name, app, region, stack };
}
function plannedAt(scenario, bed) {
    const { name: ownName } = scenario;
    return { ...scenario, name: scenarioAt(ownName, bed.name), ownName, bed: bed.name };
}
/** None for a size that the bed's app does not have, which is a problem of its own. */
function assignmentsOf(scenario, sized, run) {
    return run.beds.flatMap((bed, index) => {
        if (bed.name !== scenario.bed)
            return [];
        const own = sized[index]?.sized.find((one) => one.scenario.name === scenario.ownName);
        return own === undefined ? [] : makeAssignments(scenario, { dynoSize: own.size.name, bed }, run);
    });
}
function processTypeProblems(scenarios, facts) {
    const known = facts.formation.map(({ type }) => type).sort();
    return scenarios.flatMap(({ name, start }) => {
        if (start.kind !== "process-type" || known.includes(start.processType))
            return [];
        const hint = known.length === 0 ? "it has none: was it ever deployed?" : `it has ${(0,wording/* enumerate */.HL)(known)}`;
        return [
            `\`scenarios\`: ${(0,wording/* quote */.hD)(name)}: app ${(0,wording/* quote */.hD)(facts.name)} has no process type ${(0,wording/* quote */.hD)(start.processType)}; ${hint}`,
        ];
    });
}
/** A limit that cannot be checked is not kept, so an unknown price is refused as well. */
function costProblems(estimate, maxCost) {
    if (maxCost === undefined)
        return [];
    if (estimate.usd === undefined)
        return [
            `\`max-cost\`: Heroku states no price for ${(0,wording/* enumerate */.HL)(estimate.unpriced)}, so the limit cannot be kept; choose another \`dyno-size\` or leave \`max-cost\` out`,
        ];
    if (estimate.usd <= maxCost)
        return [];
    return [
        `\`max-cost\`: the run may cost up to ${dollars(estimate.usd)}, more than ${dollars(maxCost)}; use fewer dynos, a smaller \`dyno-size\` or a shorter \`run-time\``,
    ];
}
/** Four decimals: a minute of a small dyno costs a twentieth of a cent. */
function dollars(usd) {
    return `$${usd.toFixed(4)}`;
}
function unpricedWarnings(estimate) {
    if (estimate.unpriced.length === 0)
        return [];
    const text = `Heroku states no price for ${(0,wording/* enumerate */.HL)(estimate.unpriced)}: the cost of this run is unknown`;
    return [{ code: "price-unknown", text }];
}
/** Users that are not there in time make the verdict invalid, unless the locustfile has a load shape of its own. */
function spawnWarnings({ name, users, spawnRate, runTimeSeconds }) {
    const spawnSeconds = users / spawnRate;
    if (spawnSeconds < runTimeSeconds)
        return [];
    const text = `${(0,wording/* quote */.hD)(name)}: with spawn rate ${spawnRate} all ${users} users are there only after ${(0,duration/* formatDuration */.a3)(spawnSeconds)}, and the run time is ${(0,duration/* formatDuration */.a3)(runTimeSeconds)}`;
    return [{ code: "slow-spawn", text }];
}
/** More than answers' ways and whole seconds account for. */
const noticedClockMs = 60_000;
/** Nothing is reckoned with this machine's clock alone, but its times stand in the reports. */
function clockWarnings(aheadMs) {
    if (Math.abs(aheadMs) < noticedClockMs)
        return [];
    const off = (0,duration/* formatDuration */.a3)(Math.round(Math.abs(aheadMs) / 60_000) * 60);
    const text = `the clock of the machine that runs this action is ${off} ${aheadMs > 0 ? "ahead of" : "behind"} Heroku's; tokens are made by Heroku's time, the times in the reports are this machine's`;
    return [{ code: "clock-off", text }];
}

// EXTERNAL MODULE: ./lib/report/format.js
var report_format = __webpack_require__(7703);
;// CONCATENATED MODULE: ./lib/report/distance.js


const twoDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });
/**
 * How far a value lies from its limit: `38 % below`, `12 % over`, and from twice the limit on `2.1× over`, which is 2.1
 * times the limit. Nothing is a share of a limit of 0: beside it stands the value itself.
 */
function formatDistance({ threshold: { limit, unit }, value }) {
    if (value === undefined)
        return report_format/* none */.dv;
    if (value === limit)
        return "at the limit";
    const side = value > limit ? "over" : "below";
    if (limit === 0)
        return `${(0,write_value/* writeValue */.bD)(Math.abs(value), unit)} ${side}`;
    const times = value / limit;
    if (times >= 2)
        return `${twoDigits.format(times)}× ${side}`;
    return `${formatShare(Math.abs(times - 1))} ${side}`;
}
/** What is less than everything is never written as `100 %`, and what is there never as `0 %`. */
function formatShare(share) {
    const percent = Number((share * 100).toPrecision(2));
    if (percent < 0.1)
        return "less than 0.1 %";
    if (percent >= 100 && share < 1)
        return "more than 99 %";
    return `${twoDigits.format(percent)} %`;
}

;// CONCATENATED MODULE: ./lib/report/dynos-left.js


/** How many dynos of the run are alive: a number that was verified, or the words that it could not be, and of which. */
function dynosLeft(report) {
    const { dynosLeft, dynosUnverified = [], plan } = report;
    const look = `see ${(0,wording/* enumerate */.HL)(plan.beds.map(({ app }) => `heroku ps --app ${app}`))}`;
    const names = dynosUnverified.length === 0 ? "" : ` (${dynosUnverified.join(", ")})`;
    if (dynosLeft === undefined) {
        const text = `it could not be verified that no dynos are left running${names}: ${look}`;
        return { text, good: false };
    }
    if (dynosLeft === 0)
        return { text: "no dynos left running (verified)", good: true };
    const text = `${(0,report_format/* formatNumberOf */.Of)(dynosLeft, "dyno")} of this run still running${names}: ${look}`;
    return { text, good: false };
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/shared-reasons.js
var shared_reasons = __webpack_require__(5325);
;// CONCATENATED MODULE: ./lib/report/sheet.js
/** A number as it is written. */
function sheet_numberCell(value, format) {
    return { text: format(value), value };
}
/** A column of text. */
function words(title) {
    return { title };
}
/** A column of numbers, set to the right. */
function numbers(title) {
    return { title, numeric: true };
}

;// CONCATENATED MODULE: ./lib/report/threshold-sheet.js





const columns = [
    words("Result"),
    words("Metric"),
    words("Scenario"),
    words("Where"),
    numbers("Measured"),
    numbers("95 % interval"),
    numbers("Limit"),
    numbers("Distance"),
    numbers("Requests"),
];
/** One row a judgement, the ones that need attention first. */
function thresholdSheet(report) {
    const rows = byUrgency(report).map(thresholdRow);
    return { title: "Thresholds", columns, rows, nouns: ["threshold", "thresholds"] };
}
/** The judgements in the order of the table. */
function byUrgency({ verdict }) {
    return verdict.judgements.toSorted((a, b) => urgency(a) - urgency(b));
}
function urgency({ outcome, borderline, threshold }) {
    const order = { breached: 0, unmeasured: 1, met: borderline ? 2 : 3 }[outcome];
    return threshold.level === "fail" ? order : order + 0.5;
}
function thresholdRow(judgement) {
    const { threshold, scenario, where, requests } = judgement;
    const result = resultOf(judgement);
    const cells = [
        result.text,
        { code: (0,verdict_metric/* metricName */.Kh)(threshold.metric) },
        { code: scenario },
        threshold.request === undefined ? where : { code: where },
        (0,write_judgement/* writeMeasured */.eY)(judgement) ?? report_format/* none */.dv,
        (0,write_judgement/* writeInterval */.Pn)(judgement) ?? report_format/* none */.dv,
        (0,write_judgement/* writeDemand */.fG)(judgement),
        { text: formatDistance(judgement), value: partOfLimit(judgement) },
        sheet_numberCell(requests, report_format/* formatCount */.B4),
    ];
    return { cells, tone: result.tone };
}
/** The number in parts of its limit; undefined without one, and beside a limit of 0, of which nothing is a part. */
function partOfLimit({ value, threshold }) {
    return value === undefined || threshold.limit === 0 ? undefined : value / threshold.limit;
}
/** What a judgement came to, in words and with its icon. */
function resultOf({ outcome, borderline, threshold }) {
    const additions = [
        borderline ? "borderline" : undefined,
        threshold.level === "warn" && outcome !== "met" ? "warning only" : undefined,
    ];
    const text = [outcome, ...additions.filter((addition) => addition !== undefined)].join(", ");
    if (outcome === "met")
        return { text: `✅ ${text}`, tone: borderline ? "doubtful" : "good" };
    if (threshold.level === "warn")
        return { text: `⚠️ ${text}`, tone: "doubtful" };
    return { text: `${outcome === "breached" ? "❌" : "⛔"} ${text}`, tone: "bad" };
}

;// CONCATENATED MODULE: ./lib/report/terminal.js









/** The plan for the job's log, before anything is started. */
function planLines(plan) {
    const { runId, beds, mode, targetUrl, scenarios, assignments, estimate, warnings } = plan;
    const apps = beds.map(({ app, region }) => `${app} (${region})`).join(", ");
    return [
        `Run ${runId}: ${(0,report_format/* formatNumberOf */.Of)(assignments.length, "dyno")} in ${beds.length === 1 ? "app" : "apps"} ${apps}, ${mode}`,
        `Target ${targetUrl}`,
        ...scenarios.map(scenarioLine),
        ...assignments.map(assignmentLine),
        `At most ${(0,report_format/* formatCost */.BD)(estimate)}`,
        ...warnings.map(({ text }) => `Note: ${text}`),
    ].map((line) => (0,report_escape/* logLine */.BP)(line));
}
function scenarioLine({ name, users, spawnRate, runTimeSeconds, dynos, dynoSize, targetUrl, }) {
    const load = `${(0,report_format/* formatNumberOf */.Of)(users, "user")} at ${spawnRate}/s for ${(0,duration/* formatDuration */.a3)(runTimeSeconds)}`;
    const against = targetUrl === undefined ? "" : ` against ${targetUrl}`;
    return `Scenario ${name}: ${load}, ${(0,report_format/* formatNumberOf */.Of)(dynos, "dyno")} ${dynoSize}${against}`;
}
/** One dyno to be: its share, its command, and when it ends at the latest. The secrets of its environment are not in the plan. */
function assignmentLine(assignment) {
    const { scenario, dyno, of, users, spawnRate, dynoSize, command } = assignment;
    const { deadlineSeconds, timeToLiveSeconds } = assignment;
    const share = `${(0,report_format/* formatNumberOf */.Of)(users, "user")} at ${spawnRate}/s`;
    const end = `stopped after ${(0,duration/* formatDuration */.a3)(deadlineSeconds)}, time to live ${(0,duration/* formatDuration */.a3)(timeToLiveSeconds)}`;
    return `Dyno ${scenario} ${dyno}/${of}: ${dynoSize}, ${share}, ${end}: ${command}`;
}
/** What is noted of every run, for a group of the job's log that need not be opened. */
function noteLines({ verdict }) {
    return (0,shared_reasons/* sharedReasons */.x)(verdict.reasons.filter(({ isUsual }) => isUsual === true))
        .map(usualLine)
        .map((line) => (0,report_escape/* logLine */.BP)(line));
}
/** What the run came to, for the end of the job's log: a line for each threshold, the verdict last. Reasons are annotations, but for the usual ones. */
function verdictLines(report) {
    const { verdict, cost } = report;
    return [
        ...verdict.judgements.map(judgementLine),
        `${(0,report_format/* formatCost */.BD)(cost)}; ${dynosLeft(report).text}`,
        `${headline/* icons */.g[verdict.word]} ${(0,headline/* headline */.P)(report)}`,
    ].map((line) => (0,report_escape/* logLine */.BP)(line));
}
function usualLine({ scenarios, text }) {
    return scenarios.length === 0 ? text : `${(0,shared_reasons/* nameScenarios */.h)(scenarios, (name) => name)}: ${text}`;
}
function judgementLine(judgement) {
    const { scenario, requests, reason } = judgement;
    const subject = `${scenario}: ${(0,write_judgement/* writeSubject */.ED)(judgement)} ${(0,write_judgement/* writeDemand */.fG)(judgement)}`;
    const measured = (0,write_judgement/* writeMeasured */.eY)(judgement);
    const interval = (0,write_judgement/* writeInterval */.Pn)(judgement);
    const spread = interval === undefined ? "" : ` (95 % interval ${interval})`;
    const finding = measured === undefined
        ? reason
        : `${measured}${(0,write_judgement/* writeJudgedEnd */.M4)(judgement)}${spread} from ${(0,report_format/* formatNumberOf */.Of)(requests, "request")}, ${formatDistance(judgement)}`;
    return `${resultOf(judgement).text}: ${subject}: ${finding ?? "no number"}`;
}

// EXTERNAL MODULE: ./lib/plan/marker.js
var marker = __webpack_require__(2257);
;// CONCATENATED MODULE: ./lib/steps/clear-apps.js




const betweenLooksMs = 10_000;
/** A run lasts at most a day, but nobody's job waits that long. */
const longestWaitMs = 60 * 60_000;
/**
 * Two runs in one app disturb each other's numbers, so another run's dynos in any of the plan's apps are refused, waited
 * for, or stopped. True when there were any.
 */
async function clearTheApps(plan, { whenBusy, clockAheadMs }, world) {
    const herokuNow = () => world.clock.now() - clockAheadMs;
    const busy = await listOthers(plan, world);
    if (busy.length === 0)
        return false;
    if (whenBusy === "fail")
        throw new failure/* Failure */.HR(busyText(busy, herokuNow()));
    const stop = whenBusy === "stop" ? stopper(world, herokuNow) : undefined;
    await stop?.(busy);
    await waitUntilClear(plan, { herokuNow, stop }, world);
    return true;
}
/** Tells dynos to stop, each until Heroku has taken it: one that is very new is not known yet. */
function stopper(world, herokuNow) {
    const taken = new Set();
    return async (busy) => {
        const open = busy.filter(({ id }) => !taken.has(id));
        const answers = await Promise.all(open.map((dyno) => world.dynos.stop(dyno)));
        const stopped = open.filter((_, index) => answers[index] === true);
        for (const { id } of stopped)
            taken.add(id);
        if (stopped.length === 0)
            return;
        const count = (0,report_format/* formatNumberOf */.Of)(stopped.length, "dyno");
        world.job.info(`Stopped ${count} of another run: ${names(stopped, herokuNow())}`);
    };
}
/** Dynos that carry the mark of some run of this action; a foreign one-off, such as a console, is not ours to judge. */
async function listOthers({ beds }, { dynos }) {
    const lists = await Promise.all(beds.map(({ app }) => dynos.list(app)));
    return lists.flat().filter(({ command, state }) => (0,marker/* runIdOf */.SR)(command) !== undefined && !(0,dyno_state/* isOver */.PU)(state));
}
async function waitUntilClear(plan, { herokuNow, stop }, world) {
    const begun = herokuNow();
    for (;;) {
        const busy = await lookForOthers(plan, world, begun + longestWaitMs > herokuNow());
        if (busy?.length === 0)
            return;
        const now = herokuNow();
        if (busy !== undefined && now - begun > longestWaitMs)
            throw new failure/* Failure */.HR(busyText(busy, now));
        if (busy !== undefined) {
            await stop?.(busy);
            world.job.info(`Waiting for another run to end: ${names(busy, now)}`);
        }
        await world.clock.sleep(betweenLooksMs, world.cancelled);
        world.cancelled.throwIfAborted();
    }
}
/** While there is time, a look that fails is made again. */
async function lookForOthers(plan, world, hasTime) {
    try {
        return await listOthers(plan, world);
    }
    catch (error) {
        if (!hasTime)
            throw error;
        world.job.info(`The dyno list could not be read, trying again: ${(0,failure/* describe */.q0)(error)}`);
        return undefined;
    }
}
function busyText(busy, now) {
    const apps = [...Map.groupBy(busy, ({ app }) => app)].map(([app, dynos]) => `App "${app}" is busy with another run: ${names(dynos, now)}`);
    return `${apps.join(". ")}. Wait for it, or set \`when-busy\` to \`wait\` or \`stop\``;
}
function names(busy, now) {
    return busy.map((dyno) => `${dyno.name} (${describeDyno(dyno, now)})`).join(", ");
}
function describeDyno(dyno, now) {
    return `run ${(0,marker/* runIdOf */.SR)(dyno.command)}, up for ${Math.max(0, Math.round((now - dyno.createdAt) / 1000))} s`;
}

// EXTERNAL MODULE: ./lib/plan/base-url.js
var base_url = __webpack_require__(8758);
;// CONCATENATED MODULE: ./lib/steps/find-target.js


/** A load test of production is never started by accident: not by an event that nobody thought of. */
function refuseProduction({ allowProduction }, { isProduction }) {
    if (!isProduction || allowProduction)
        return;
    throw new failure/* Failure */.HR("`allow-production`: the deployment that this run is for is one to production, which a load test may bring down; write `allow-production: true` if that is meant, or run the job for other environments only");
}
/** A deployment that has not succeeded has left the old version up, and that is not what the report would speak of. */
function refuseUndeployed({ state }) {
    if (state === undefined || state === "success")
        return;
    throw new failure/* Failure */.HR(`The deployment's state is "${state}", so there is nothing new to load; run the job only when \`github.event.deployment_status.state\` is \`success\``);
}
/** The input, else what the deployment says, else the target app's own address. */
async function findTarget(inputs, deployment, dynos) {
    const { targetUrl, targetApp } = inputs;
    if (targetUrl !== undefined)
        return targetUrl;
    if (deployment.url !== undefined)
        return checked(deployment.url, "The deployment's `environment_url`");
    if (targetApp === undefined) {
        if (inputs.scenarios.every((scenario) => scenario.targetUrl !== undefined))
            return "";
        throw new failure/* Failure */.HR("Nothing says what to load: give `target-url` or `target-app`, or run on `deployment_status` with an `environment_url`");
    }
    const webUrl = await dynos.webUrl(targetApp);
    if (webUrl !== undefined)
        return checked(webUrl, `\`target-app\`: the web address of app "${targetApp}"`);
    throw new failure/* Failure */.HR(`\`target-app\`: Heroku knows no web address of app "${targetApp}"; give \`target-url\``);
}
/** What others say is checked as strictly as what the user types. */
function checked(url, what) {
    const parsed = (0,base_url/* parseTargetUrl */.Ym)(url);
    if ("problem" in parsed)
        throw new failure/* Failure */.HR(`${what} cannot be used: ${parsed.problem}. Give \`target-url\``);
    return parsed.value;
}

;// CONCATENATED MODULE: ./lib/steps/find-target-release.js

/** It is only for the report. */
const lookWithinMs = 10_000;
/** What `target-app` runs now. A key that may not look there is no reason not to run. */
async function findTargetRelease({ targetApp }, { dynos, job }) {
    if (targetApp === undefined)
        return undefined;
    try {
        const release = await dynos.currentRelease(targetApp, lookWithinMs);
        return release && { app: targetApp, ...release };
    }
    catch (error) {
        job.info(`Which release of \`target-app\` runs could not be looked up: ${(0,failure/* describe */.q0)(error)}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(5519);
;// CONCATENATED MODULE: ./lib/watch/target-answer.js


/**
 * Ready is whatever answers without a fault of the server's: 200, a redirect, a page that asks for a login. Heroku's own
 * pages are not the target's: they say that no app has this address, or that it is in maintenance mode. By default each
 * is an `iframe` in a page with a title. Source: Dev Center `error-pages`, and the page as others have kept it.
 * Nor is a target ready that sends whoever asks to another host: Locust follows, and would load one that nobody named.
 */
function readTargetAnswer(answer, asked) {
    if ("error" in answer)
        return { found: `there was no answer: ${answer.error}`, advice: adviceOn(answer.error) };
    const { status, text } = answer;
    const found = `it answered ${status}${excerpt(text)}`;
    const page = herokuPages.find((one) => one.status === status && one.shape.test(text));
    if (page !== undefined)
        return { found, advice: page.advice };
    if (status >= 500)
        return { found, advice: ofServerFault };
    const elsewhere = otherHost(answer, asked);
    if (elsewhere === undefined)
        return undefined;
    return { found: `it answered ${status}, a redirect to ${elsewhere}`, advice: ofOtherHost };
}
/** Where a redirect leads, without what may be secret in it; undefined when it stays at the host that was asked. */
function otherHost({ status, location }, asked) {
    if (status < 300 || location === undefined)
        return undefined;
    const to = URL.parse(location, asked);
    return to === null || to.hostname === URL.parse(asked)?.hostname ? undefined : (0,base_url/* quoteUrl */.y8)(to.href);
}
const ofOtherHost = "Locust follows redirects, so that another host would be loaded than the target: if that one is meant, give it as `target-url`; if only this page leads there, say a login, name one that does not with `health-path`";
const herokuPages = [
    {
        status: 404,
        shape: /herokucdn\.com\/error-pages\/no-such-app\.html|<title>\s*(?:Heroku \| )?No such app\s*<\/title>/i,
        advice: "That is Heroku's page for an address that no app has: was the app created, and is the address right? `heroku apps:info` shows an app's web URL",
    },
    {
        status: 503,
        shape: /herokucdn\.com\/error-pages\/maintenance-mode\.html|<title>\s*Offline for Maintenance\s*<\/title>/i,
        advice: "That is Heroku's page for an app in maintenance mode, which `heroku maintenance:off` ends",
    },
];
const ofServerFault = "See the target's log: did it start? `health-path` names another page to ask for, and `wait-for-target` a longer wait";
function adviceOn(error) {
    if (/ENOTFOUND|EAI_AGAIN/.test(error))
        return "The name is not known to DNS: compare the address with the app's web URL, which `heroku apps:info` shows";
    if (/certificate|CERT_|TLS|SSL|EPROTO|ERR_TLS/i.test(error))
        return "The connection could not be made safe: see the certificate of the host, which `heroku certs` shows";
    return "See whether it has started, or give it longer with `wait-for-target`; `0s` is for a target that only the dynos can reach";
}
/** Enough to know a page by. */
const longestLook = 20_000;
/** The first words that a person would see: the title, or the first line that is not markup. */
function excerpt(text) {
    const start = text.slice(0, longestLook);
    const title = /<title[^<>]*>([^<]*)/i.exec(start)?.[1] ?? "";
    const lines = [title, ...start.replace(/<[^<>]*>/g, "\n").split("\n")];
    const line = lines.map((one) => one.trim()).find((one) => one !== "");
    return line === undefined ? " with an empty page" : `, ${(0,wording/* quote */.hD)(line)}`;
}

;// CONCATENATED MODULE: ./lib/steps/wait-for-targets.js





const betweenProbesMs = 2_000;
const longestProbeMs = 10_000;
/**
 * Asks every target of the plan, each once however many scenarios load it, until it is ready: a deployment is reported
 * before the app has booted, and a load test of an error page is worth nothing. Failure for those that do not become so;
 * true when one had to be waited for.
 */
async function waitForTargets(plan, options, world) {
    if (options.waitForTargetSeconds === 0)
        return false;
    const targets = new Set(plan.assignments.map(({ targetUrl }) => targetUrl));
    const problems = (0,steps_problems/* newProblems */.D)();
    const waited = await Promise.all([...targets].map((target) => problems.attempt(() => waitForTarget(target, options, world))));
    problems.throwAny("These targets are not ready:");
    return waited.includes(true);
}
async function waitForTarget(target, { waitForTargetSeconds, healthPath }, world) {
    const url = `${target}${healthPath}`;
    const { clock, cancelled, job } = world;
    const until = clock.now() + waitForTargetSeconds * 1000;
    let said = "";
    for (;;) {
        const withinMs = Math.max(1_000, Math.min(longestProbeMs, until - clock.now()));
        const notReady = readTargetAnswer(await world.target.probe(url, withinMs), url);
        cancelled.throwIfAborted();
        if (notReady === undefined) {
            job.info(`The target ${(0,base_url/* quoteUrl */.y8)(url)} answers`);
            return said !== "";
        }
        if (clock.now() + betweenProbesMs > until)
            throw gaveUp(url, notReady, waitForTargetSeconds);
        if (notReady.found !== said)
            job.info(`Waiting for the target ${(0,base_url/* quoteUrl */.y8)(url)}: ${notReady.found}`);
        said = notReady.found;
        await clock.sleep(betweenProbesMs, cancelled);
        cancelled.throwIfAborted();
    }
}
function gaveUp(url, { found, advice }, seconds) {
    return new failure/* Failure */.HR(`The target ${(0,base_url/* quoteUrl */.y8)(url)} was not ready within \`wait-for-target: ${(0,duration/* formatDuration */.a3)(seconds)}\`: ${found}. ${advice}`);
}

;// CONCATENATED MODULE: ./lib/steps/prepare.js









/** How long after the last deadline the SAS still holds: clocks differ, and a late upload is better than none. */
const tokenSpareMs = 15 * 60_000;
/**
 * Everything that can go wrong before a cent is spent: app, target, plan, storage, whether the target answers,
 * other runs. Throws one Failure that lists every problem with the first four.
 */
async function prepare(inputs, run, world) {
    const { plan, clockAheadMs } = await planWhole(inputs, run, world);
    if (inputs.planOnly)
        for (const line of planLines(plan))
            world.job.info(line);
    else
        world.job.group("Plan", planLines(plan));
    if (inputs.planOnly)
        return { plan, uploadToken: "", ownUpload: undefined };
    const waitedForTarget = await waitForTargets(plan, inputs, world);
    const need = () => needOf(inputs, world, clockAheadMs);
    const waitedForOthers = await clearTheApps(plan, { ...inputs, clockAheadMs }, world);
    // Either wait may take long, so the storage is looked at again.
    if (waitedForTarget || waitedForOthers)
        await world.results.check(need());
    const uploadToken = await world.results.uploadToken(need());
    return { plan, uploadToken, ownUpload: await findOwnUpload(inputs, world) };
}
/** Asks everybody before it gives up, so that all problems are told at once. */
async function planWhole(inputs, { runId, deployment }, world) {
    const problems = (0,steps_problems/* newProblems */.D)();
    const beds = await inspectBeds(inputs, problems, world);
    const clockAheadMs = beds[0]?.facts.clockAheadMs ?? 0;
    await problems.attempt(async () => refuseProduction(inputs, deployment));
    await problems.attempt(async () => refuseUndeployed(deployment));
    const targetUrl = await problems.attempt(() => findTarget(inputs, deployment, world.dynos));
    await problems.attempt(() => world.results.check(needOf(inputs, world, clockAheadMs)));
    // Without the apps there is no plan; without a target its other problems can still be told.
    const plan = await problems.attempt(async () => beds.length < inputs.testBeds.length
        ? undefined
        : planOf(inputs, { runId, targetUrl: targetUrl ?? "", beds }));
    problems.throwAny("This run cannot be started:");
    if (plan === undefined)
        throw new failure/* Failure */.HR("There is no plan");
    return { plan: { ...plan, targetRelease: await findTargetRelease(inputs, world) }, clockAheadMs };
}
/** Those whose app Heroku shows to us. */
async function inspectBeds({ testBeds }, problems, { dynos }) {
    const read = testBeds.map(async (bed) => {
        const facts = await problems.attempt(() => dynos.inspect(bed.app));
        return facts === undefined ? [] : [{ ...bed, facts }];
    });
    return (await Promise.all(read)).flat();
}
function planOf(inputs, run) {
    const { mode, scenarios, maxCost, azureContainerUrl: containerUrl } = inputs;
    return makePlan({ ...run, mode, scenarios, maxCost, containerUrl });
}
/** By Heroku's clock, when it is known, from now to the last deadline and some spare time. */
function needOf(inputs, { clock }, clockAheadMs) {
    const from = clock.now() - clockAheadMs;
    const until = from + (0,deadlines/* spanSeconds */.oc)(inputs) * 1000 + tokenSpareMs;
    return { from, until, lists: inputs.resultsPattern !== undefined };
}
/** What is in the container before the first dyno is older than this run, by the storage's own clock. */
async function findOwnUpload({ resultsPattern: pattern }, { results }) {
    return pattern === undefined ? undefined : { pattern, since: await results.now() };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/report/row-numbers.js



/** Measures a row over the judged time, as the thresholds do. */
function rowNumbers(row, seconds) {
    const number = (metric) => measure(metric, { counts: row, seconds, exceptions: 0 });
    return {
        requests: row.count,
        failures: row.failures,
        failureRatio: number({ kind: "failures" }),
        p50Ms: number({ kind: "percentile", percentile: 50 }),
        p95Ms: number({ kind: "percentile", percentile: 95 }),
        p99Ms: number({ kind: "percentile", percentile: 99 }),
        averageMs: number({ kind: "avg" }),
        minMs: row.minMs,
        maxMs: row.maxMs,
        requestsPerSecond: number({ kind: "requests/s" }),
    };
}
/** As `rowNumbers`, from CSV files, which round times and know no common percentile of several dynos. */
function csvRowNumbers(tally) {
    const range = (metric) => measureCsv(metric, { tally, exceptions: undefined });
    return {
        requests: tally.count,
        failures: tally.failures,
        failureRatio: range({ kind: "failures" })?.high,
        p50Ms: range({ kind: "percentile", percentile: 50 }),
        p95Ms: range({ kind: "percentile", percentile: 95 }),
        p99Ms: range({ kind: "percentile", percentile: 99 }),
        averageMs: range({ kind: "avg" }),
        minMs: range({ kind: "min" }),
        maxMs: range({ kind: "max" }),
        requestsPerSecond: range({ kind: "requests/s" })?.high,
    };
}
/** A response time in a table; a range is sorted by its upper end. */
function timeCell(ms) {
    return { text: (0,report_format/* formatMs */._V)(ms), value: upperEnd(ms) };
}
/** The greatest of those that were measured, so the worst scenario's; undefined when none was. */
function worst(values) {
    const measured = values.filter((value) => value !== undefined);
    return measured.length === 0 ? undefined : Math.max(...measured);
}
/** The upper end of a range: what a limit from above is held against. */
function upperEnd(measured) {
    return typeof measured === "object" ? measured.high : measured;
}
/** The range, where there is one and not just a number. */
function rangeOf(measured) {
    return typeof measured === "object" ? measured : undefined;
}

;// CONCATENATED MODULE: ./lib/outputs.js



/** The action's outputs by name; a number that was not measured is empty. `p99-ms` and `failure-ratio` are the worst scenario's. */
function outputsOf(report, paths, commentUrl) {
    const { statistics, csv, verdict, cost, plan } = report;
    const numbers = csv === undefined ? outputs_numbersOf(statistics) : csvNumbersOf(csv.scenarios, plan.mode);
    return {
        verdict: verdict.word,
        "p99-ms": outputs_text(numbers.p99Ms),
        "failure-ratio": outputs_text(numbers.failureRatio),
        requests: outputs_text(numbers.requests),
        "requests-per-second": outputs_text(numbers.requestsPerSecond),
        "cost-usd": outputs_text(cost.usd),
        "run-id": plan.runId,
        "results-path": paths.results ?? "",
        "report-path": paths.report ?? "",
        "verdict-path": paths.verdict ?? "",
        "junit-path": paths.junit ?? "",
        "markdown-path": paths.markdown ?? "",
        "comment-url": commentUrl ?? "",
    };
}
function outputs_numbersOf(statistics) {
    return {
        p99Ms: worst(statistics.map(({ aggregated }) => percentileMs(aggregated, 99))),
        failureRatio: worst(statistics.map(failureRatio)),
        requests: sum(statistics.map(({ all }) => all.requests)),
        requestsPerSecond: requestsPerSecond(statistics),
    };
}
/** Of a range the upper end. How long a sequence of scenarios took as a whole, their CSV files do not tell. */
function csvNumbersOf(scenarios, mode) {
    const tallies = scenarios.flatMap(({ statistics }) => statistics?.aggregated ?? []);
    const most = (tally, metric) => measureCsv(metric, { tally, exceptions: undefined })?.high;
    const rates = tallies.map((tally) => most(tally, { kind: "requests/s" }) ?? 0);
    return {
        p99Ms: worst(tallies.map((tally) => most(tally, { kind: "percentile", percentile: 99 }))),
        failureRatio: worst(tallies.map((tally) => most(tally, { kind: "failures" }))),
        requests: sum(tallies.map(({ count }) => count)),
        requestsPerSecond: mode === "sequence" && rates.length > 1 ? undefined : sum(rates),
    };
}
/** At most six decimals, never an exponent, so that a shell can compare it. */
function outputs_text(value) {
    if (value === undefined)
        return "";
    return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function failureRatio({ aggregated }) {
    return aggregated.count === 0 ? undefined : aggregated.failures / aggregated.count;
}
/** Over the time from the first judged block to the last: in sequence the scenarios' own rates do not add up. */
function requestsPerSecond(statistics) {
    const blocks = statistics.flatMap((one) => one.blocks);
    if (blocks.length === 0)
        return 0;
    const begin = Math.min(...blocks.map(({ startedAt }) => startedAt));
    const end = Math.max(...blocks.map(({ startedAt, seconds }) => startedAt + seconds * 1000));
    const requests = sum(blocks.map(({ aggregated }) => aggregated.count));
    return end === begin ? 0 : (requests * 1000) / (end - begin);
}

;// CONCATENATED MODULE: ./lib/report/annotations.js


/** A step may have 10 of each kind (actions/runner `ExecutionContext.cs`); one is left for whoever fails the step. */
const atMost = 9;
/** The runner cuts a message at 4,096 characters (same source). */
const longestMessage = 2000;
const annotations_levels = {
    invalid: "error",
    fail: "error",
    inconclusive: "warning",
    warn: "warning",
    note: "notice",
};
/** An annotation for each reason but the usual ones; of more than the runner shows, the last one counts the rest. */
function renderAnnotations(report) {
    const all = report.verdict.reasons.filter(({ isUsual }) => isUsual !== true).map(annotationOf);
    return ["error", "warning", "notice"].flatMap((level) => capped(all.filter((annotation) => annotation.level === level), (0,headline/* headline */.P)(report)));
}
function annotationOf({ level, scenario, text }) {
    const title = scenario === undefined ? "Load test" : `Load test ${scenario}`;
    return { level: annotations_levels[level], title: (0,report_escape/* plain */.pj)(title), message: (0,report_escape/* plain */.pj)(text, longestMessage) };
}
function capped(annotations, title) {
    const last = annotations[atMost - 1];
    if (last === undefined || annotations.length <= atMost)
        return annotations;
    const rest = annotations.length - atMost + 1;
    const message = `${rest} more of this kind are in the step summary and in the HTML report.`;
    return [...annotations.slice(0, atMost - 1), { level: last.level, title: (0,report_escape/* plain */.pj)(title), message }];
}

// EXTERNAL MODULE: ./lib/report/comment-marker.js
var comment_marker = __webpack_require__(5062);
;// CONCATENATED MODULE: ./lib/report/condition-sheet.js




/** What must be the same for two runs to be comparable, and what the run cost. */
function conditionSheet(report) {
    const { plan, origin } = report;
    const conditions = [
        ["Target", { code: plan.targetUrl }],
        ["Target release", releaseOf(report)],
        ["Commit", { code: origin.sha.slice(0, 12) }],
        ["Environment", origin.environment === undefined ? undefined : { code: origin.environment }],
        ...plan.beds.map((bed) => ["App", { sentence: appOf(bed) }]),
        ...plan.scenarios.map((scenario) => ["Scenario", { sentence: loadOf(scenario) }]),
        ["Mode", plan.mode],
        ["Warm-up", report.warmUp === "0s" ? "none" : `${report.warmUp}, left out of every judged number`],
        ["Results", ownResults(report)],
        ["Fewest requests", `${(0,report_format/* formatCount */.B4)(report.minRequests)} in a judged row`],
        ["95 % intervals", intervalsOf(report)],
        ["Locust", versionsOf(report, "locust")],
        ["Python", versionsOf(report, "python")],
        ["Run", { code: plan.runId }],
        [
            "Time",
            `${(0,report_format/* formatInstant */.r4)(report.startedAt)}, ${(0,duration/* formatDuration */.a3)((report.finishedAt - report.startedAt) / 1000)}`,
        ],
        ["Cost", `${(0,report_format/* formatCost */.BD)(report.cost)}; planned at most ${(0,report_format/* formatCost */.BD)(plan.estimate)}`],
        ["Action", `heroku-locust-action ${report.version}`],
    ];
    const rows = conditions.flatMap(([name, value]) => value === undefined ? [] : [{ cells: [name, value], tone: "plain" }]);
    return {
        title: "Conditions",
        columns: [words("Condition"), words("Value")],
        rows,
        nouns: ["condition", "conditions"],
    };
}
/** Said only where it is not as usual. */
function ownResults({ csv }) {
    if (csv === undefined)
        return undefined;
    return {
        sentence: `Locust's CSV files alone, found by \`${csv.pattern}\`; the notes say what is not known`,
    };
}
/** The commit of the run need not be what the app under test runs. */
function releaseOf({ plan: { targetRelease: release } }) {
    if (release === undefined)
        return undefined;
    const built = release.content === undefined ? "" : `, built from \`${release.content.slice(0, 12)}\``;
    return { sentence: `v${release.version} of \`${release.app}\`${built}` };
}
/** Where the load comes from. */
function appOf({ name, app, region }) {
    return `${name === undefined ? "" : `\`${name}\`: `}\`${app}\` in region \`${region}\``;
}
function loadOf({ name, users, spawnRate, runTimeSeconds, dynos, dynoSize, targetUrl }) {
    const against = targetUrl === undefined ? "" : `, against \`${targetUrl}\``;
    const load = `${(0,report_format/* formatNumberOf */.Of)(users, "user")}, ${spawnRate}/s, for ${(0,duration/* formatDuration */.a3)(runTimeSeconds)}`;
    return `\`${name}\`: ${load}, on ${(0,report_format/* formatNumberOf */.Of)(dynos, "dyno")} of size ${dynoSize}${against}`;
}
/** By which method the numbers of which metrics got their intervals, the usual one first. */
function intervalsOf({ verdict }) {
    const measured = verdict.judgements.flatMap(({ threshold, interval }) => interval === undefined ? [] : [{ metric: (0,verdict_metric/* metricName */.Kh)(threshold.metric), method: interval.method }]);
    const byMethod = Map.groupBy(measured, ({ method }) => method);
    const parts = intervalMethods.flatMap(({ method, text }) => {
        const metrics = new Set(byMethod.get(method)?.map(({ metric }) => metric));
        return metrics.size === 0 ? [] : [`${text}: ${[...metrics].join(", ")}`];
    });
    return parts.length === 0 ? undefined : parts.join("; ");
}
const intervalMethods = [
    { method: "block bootstrap", text: "block bootstrap" },
    { method: "order statistics", text: "order statistics, for want of time or of requests beyond" },
    { method: "Wilson", text: "Wilson, for want of time or of failures" },
];
/** Every version that a receipt names; two are a reason to look twice. */
function versionsOf({ results }, of) {
    const versions = new Set(results.flatMap(({ receipt }) => receipt?.[of] ?? []));
    return versions.size === 0 ? undefined : [...versions].join(" and ");
}

;// CONCATENATED MODULE: ./lib/report/scenario-numbers.js

/** Each part of a report asks for them, some once for each scenario, and percentiles of many requests take their time. */
const known = new WeakMap();
/** The numbers of every scenario that left some. A report is never changed, so they are counted once. */
function scenarioNumbers(report) {
    const numbers = known.get(report) ?? countNumbers(report);
    known.set(report, numbers);
    return numbers;
}
function countNumbers({ statistics, csv }) {
    return [
        ...statistics.map(recordedNumbers),
        ...(csv?.scenarios ?? []).flatMap((found) => found.statistics === undefined ? [] : csvNumbers(found.statistics)),
    ];
}
function recordedNumbers(statistics) {
    const { scenario, aggregated, requests, usersPeak, exceptions, seconds, warmUpSeconds } = statistics;
    return {
        ...{ scenario, usersPeak, exceptions, seconds, warmUpSeconds, source: "windows" },
        aggregated: rowNumbers(aggregated, seconds),
        requests: requests.map((row) => ({ type: row.type, name: row.name, numbers: rowNumbers(row, seconds) })),
    };
}
function csvNumbers({ scenario, aggregated, requests, usersPeak, exceptions, }) {
    return {
        ...{ scenario, usersPeak, exceptions, seconds: undefined, warmUpSeconds: 0, source: "csv" },
        aggregated: csvRowNumbers(aggregated),
        requests: requests.map((row) => ({ type: row.type, name: row.name, numbers: csvRowNumbers(row) })),
    };
}

;// CONCATENATED MODULE: ./lib/report/cost-sheet.js




const cost_sheet_columns = [
    words("Scenario"),
    numbers("Dynos"),
    words("Size and its price"),
    numbers("Dyno time"),
    numbers("Cost"),
    numbers("Requests"),
    numbers("Per million requests"),
];
/** What each scenario cost, and all together: dyno time at the price of the size. */
function costSheet(report) {
    const { plan, costByScenario, cost } = report;
    const parts = plan.scenarios.map(({ name, dynos }) => {
        const spent = costByScenario.get(name);
        return {
            spent,
            requests: requestsOf(report, name),
            dynos,
            start: { code: name },
            size: cost_sheet_sizeOf(report, name),
        };
    });
    const requests = parts.reduce((sum, part) => sum + part.requests, 0);
    const all = { spent: cost, requests, dynos: plan.assignments.length, start: "All", size: "" };
    const rows = [...parts, ...(parts.length > 1 ? [all] : [])].map(costRow);
    return { title: "Cost", columns: cost_sheet_columns, rows, nouns: ["cost", "costs"] };
}
/** Where the prices come from, and what was left out of them, as sentences. */
function priceSource({ plan, startedAt }) {
    const day = (0,report_format/* formatInstant */.r4)(startedAt).slice(0, 10);
    return `Prices are those of Heroku's price list, as its API gave them on ${day}: for a month of 720 hours, billed by the second. Dyno time is counted from a dyno's start until its end was seen. The plan was for at most ${plan.estimate.usd === undefined ? "an unknown cost" : (0,report_format/* formatUsd */.UK)(plan.estimate.usd)}.`;
}
function costRow({ start, dynos, size, spent, requests }) {
    const usd = spent?.usd;
    const cells = [
        start,
        sheet_numberCell(dynos, report_format/* formatCount */.B4),
        size,
        sheet_numberCell(spent?.dynoSeconds, (seconds) => (seconds === undefined ? report_format/* none */.dv : (0,duration/* formatDuration */.a3)(seconds))),
        sheet_numberCell(usd, report_format/* formatUsd */.UK),
        sheet_numberCell(requests, report_format/* formatCount */.B4),
        sheet_numberCell(usd === undefined || requests === 0 ? undefined : (usd / requests) * 1_000_000, report_format/* formatUsd */.UK),
    ];
    return { cells, tone: "plain" };
}
function cost_sheet_sizeOf({ plan }, scenario) {
    const sizes = new Set(plan.assignments.filter((one) => one.scenario === scenario).map(({ dynoSize }) => dynoSize));
    return [...sizes].map((size) => `${size}, ${priceOf(plan.prices.get(size))}`).join("; ");
}
function priceOf(usdPerMonth) {
    return usdPerMonth === undefined ? "no price known" : `${cost_sheet_dollars.format(usdPerMonth)} a month`;
}
const cost_sheet_dollars = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: "USD",
    trailingZeroDisplay: "stripIfInteger",
});
/** Warm-up included: it was paid for as well. */
function requestsOf(report, scenario) {
    const recorded = report.statistics.find((one) => one.scenario === scenario);
    if (recorded !== undefined)
        return recorded.all.requests;
    return scenarioNumbers(report).find((one) => one.scenario === scenario)?.aggregated.requests ?? 0;
}

;// CONCATENATED MODULE: ./lib/report/drift-sheet.js



const drift_sheet_columns = [
    words("Scenario"),
    words("Number"),
    numbers("At the start"),
    numbers("At the end"),
    numbers("Change, 95 % interval"),
    words("Found"),
];
/** How each scenario's numbers developed while all users were there: a straight line through its blocks of time. */
function driftSheet({ statistics }) {
    const rows = statistics.flatMap(driftRows);
    return { title: "Drift during the run", columns: drift_sheet_columns, rows, nouns: ["drift", "drifts"] };
}
function driftRows({ scenario, drift }) {
    if (drift === undefined)
        return [];
    if (drift.kind !== "measured")
        return [{ cells: [{ code: scenario }, report_format/* none */.dv, report_format/* none */.dv, report_format/* none */.dv, report_format/* none */.dv, drift_sheet_cannotTell[drift.kind]], tone: "plain" }];
    return drift.drifts.map((one) => measuredRow(scenario, one));
}
const drift_sheet_cannotTell = {
    short: "cannot be told: the judged time is too short",
    users: "cannot be told: users came and went",
    sparse: "cannot be told: too few requests",
};
const findings = {
    growth: "📈 growth",
    fall: "📉 fall",
    none: "none found",
};
function measuredRow(scenario, drift) {
    const { metric, from, to, found } = drift;
    const format = metric === "failures" ? report_format/* formatRatio */.B0 : report_format/* formatMs */._V;
    const cells = [
        { code: scenario },
        { code: metric },
        sheet_numberCell(from, format),
        sheet_numberCell(to, format),
        `${signed(drift, drift.low)} to ${signed(drift, drift.high)}`,
        findings[found],
    ];
    return { cells, tone: found === "growth" ? "doubtful" : "plain" };
}
function signed(drift, change) {
    const sign = change < 0 ? "−" : "+";
    return `${sign}${writeChange(drift, Math.abs(change))}`;
}

;// CONCATENATED MODULE: ./lib/report/failure-sheet.js



const failure_sheet_columns = [words("Scenario"), words("Where"), words("What Locust says"), numbers("Count")];
/** Locust's failures and exceptions over all dynos, warm-up included, the most frequent first. */
function failureSheet({ results }) {
    const rows = summed(results.flatMap(entriesOf))
        .sort((a, b) => b.count - a.count)
        .map(({ scenario, where, text, count }) => ({
        cells: [{ code: scenario }, { code: where }, text, sheet_numberCell(count, report_format/* formatCount */.B4)],
        tone: "plain",
    }));
    return { title: "Failures", columns: failure_sheet_columns, rows, nouns: ["failure", "failures"] };
}
function entriesOf({ scenario, failures, exceptions }) {
    return [
        ...failures.map(({ method, name, error, occurrences }) => ({
            scenario,
            where: (0,verdict_glob/* requestName */.ZK)({ type: method, name }),
            text: error,
            count: occurrences,
        })),
        ...exceptions.map((row) => ({
            scenario,
            where: "exception",
            text: exceptionText(row),
            count: row.count,
        })),
    ];
}
/** The traceback's last line names the type too: `KeyError: 'token'` says more than `'token'`. */
function exceptionText({ message, traceback }) {
    const last = traceback.trimEnd().split("\n").at(-1)?.trim() ?? "";
    return last.includes(message) && last.length > message.length ? last : message;
}
function summed(entries) {
    const sums = new Map();
    for (const entry of entries) {
        const key = JSON.stringify([entry.scenario, entry.where, entry.text]);
        sums.set(key, { ...entry, count: entry.count + (sums.get(key)?.count ?? 0) });
    }
    return [...sums.values()];
}

;// CONCATENATED MODULE: ./lib/report/drawn-limit.js
/**
 * The strictest limit of a metric of the scenario's own row, on the side that matters: from above, but for requests per
 * second from below. Undefined when there is none.
 */
function drawnLimit({ verdict }, scenario, metric) {
    const fromBelow = metric.kind === "requests/s";
    const limits = verdict.judgements
        .filter((judgement) => judgement.scenario === scenario && judgement.threshold.request === undefined)
        .map(({ threshold }) => threshold)
        .filter(({ operator, ...threshold }) => isSame(threshold.metric, metric) && isBelow(operator) === fromBelow)
        .map(({ limit }) => limit);
    if (limits.length === 0)
        return undefined;
    return fromBelow ? Math.max(...limits) : Math.min(...limits);
}
function isSame(a, b) {
    return percentileOf(a) === percentileOf(b) && (percentileOf(a) !== undefined || a.kind === b.kind);
}
function percentileOf(metric) {
    if (metric.kind === "median")
        return 50;
    return metric.kind === "percentile" ? metric.percentile : undefined;
}
function isBelow(operator) {
    return operator.startsWith(">");
}

;// CONCATENATED MODULE: ./lib/report/html/distribution.js

/** More bars than this are too thin to tell apart. */
const mostBins = 80;
/** What a power of ten may be cut into, the finest first. */
const cuts = [50, 20, 10, 5, 2];
/** The exact buckets in bins of equal width on a logarithmic axis, without gaps; empty without a response time above 0. */
function makeBins(buckets) {
    const entries = bucketEntries(buckets);
    const positive = entries.filter(([ms]) => ms > 0);
    const [least, greatest] = [positive[0]?.[0], positive.at(-1)?.[0]];
    if (least === undefined || greatest === undefined)
        return [];
    const cut = cuts.find((each) => placeOf(greatest, each) - placeOf(least, each) < mostBins) ?? 1;
    const first = placeOf(least, cut);
    const bins = Array.from({ length: placeOf(greatest, cut) - first + 1 }, (_, index) => ({
        fromMs: edge(first + index, cut),
        toMs: edge(first + index + 1, cut),
        count: 0,
    }));
    for (const [ms, count] of entries) {
        // A time of 0 has no place on the axis; it is less than all others.
        const bin = bins[ms > 0 ? placeOf(ms, cut) - first : 0];
        if (bin !== undefined)
            bin.count += count;
    }
    return bins;
}
/** The last digits of a logarithm must not put a round time below its own edge. */
function placeOf(ms, cut) {
    return Math.floor(Math.log10(ms) * cut + 1e-9);
}
function edge(index, cut) {
    return 10 ** (index / cut);
}

;// CONCATENATED MODULE: ./lib/report/html/html-table.js



/** Longer texts may break, and names anywhere; these stay whole. */
const shortText = 24;
/** The sheet as a section with a heading; the table scrolls in its own box on a narrow screen. */
function sheetSection(sheet, { id, filter = false, pictures, below = "" }) {
    const { title, rows } = sheet;
    if (rows.length === 0)
        return "";
    return `<section id="${id}"${filter ? " data-filter" : ""}>
<h2>${title} <span class="soft">${(0,report_format/* formatCount */.B4)(rows.length)}</span></h2>
${sheetTable(sheet, pictures)}${below}
</section>`;
}
/** The sheet behind a closed heading, for what a chart shows already. */
function sheetDetails(sheet) {
    return `<details>
<summary>${sheet.title}</summary>
${sheetTable(sheet)}
</details>`;
}
function sheetTable({ title, columns, rows }, pictures) {
    return `<div class="scroll" tabindex="0" role="region" aria-label="${title}">
<table>
<thead><tr>${columns.map(head).join("")}</tr></thead>
<tbody>
${rows.map((row, index) => tableRow(row, columns, pictures && { ...pictures, markup: pictures.markups[index] })).join("\n")}
</tbody>
</table>
</div>`;
}
function head({ title, numeric }) {
    return `<th scope="col"${numeric === true ? ' class="number"' : ""}>${title}</th>`;
}
function tableRow({ cells, tone }, columns, picture) {
    const data = cells.map((cell, index) => {
        const { title, numeric = false } = columns[index] ?? words("");
        return tableCell(cell, numeric, title === picture?.column ? picture.markup : "");
    });
    return `<tr class="${tone}">${data.join("")}</tr>`;
}
function tableCell(cell, numeric, picture = "") {
    if (typeof cell === "string")
        return textCell({ text: cell, value: undefined }, numeric, picture);
    if ("text" in cell)
        return textCell(cell, numeric, picture);
    if ("sentence" in cell)
        return `<td>${(0,report_escape/* htmlSentence */.hy)(cell.sentence)}</td>`;
    const mark = cell.mark === undefined ? "" : `${cell.mark} `;
    const width = isShort(cell.code) ? " short" : "";
    return `<td class="code${width}">${mark}<code>${(0,report_escape/* htmlText */.js)(cell.code)}</code></td>`;
}
function textCell({ text, value }, numeric, picture) {
    const width = isShort(text) ? ' class="short"' : "";
    return `<td${numeric ? ' class="number"' : width}${sortValue(value)}>${(0,report_escape/* htmlText */.js)(text)}${picture}</td>`;
}
function isShort(text) {
    return text.length <= shortText;
}
function sortValue(value) {
    return value === undefined ? "" : ` data-value="${Number(value.toPrecision(12))}"`;
}

;// CONCATENATED MODULE: ./lib/report/html/scale.js
/** A straight scale from the values to the coordinates; of one value alone it gives the first coordinate. */
function scaleOf(values, coordinates) {
    const span = values[1] - values[0];
    return (value) => span === 0
        ? coordinates[0]
        : coordinates[0] + ((value - values[0]) / span) * (coordinates[1] - coordinates[0]);
}
/** Round values from 0 to the first one at or above the highest, about `count` of them. */
function roundTicks(highest, count) {
    const step = roundStep(highest / count);
    const steps = Math.max(1, Math.ceil(highest / step));
    return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
/** The smallest of 1, 2 and 5 times a power of ten that is at least as much. */
function roundStep(rough) {
    if (rough <= 0)
        return 1;
    const power = 10 ** Math.floor(Math.log10(rough));
    return ([1, 2, 5].find((digit) => digit * power >= rough) ?? 10) * power;
}
/** A limit farther above the lines than this many times would press them flat. */
const farthestLimit = 3;
/** The limits that the chart has room for, beside lines that go up to `highest`; the key names the others. */
function limitsWithin(limits, highest) {
    return limits.filter(({ value }) => value <= farthestLimit * highest);
}
/** What the chart must reach up to: its lines and the limits that it has room for. */
function topOf(limits, highest) {
    return Math.max(highest, ...limitsWithin(limits, highest).map(({ value }) => value));
}
const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800];
/** Round times in seconds from 0 on, at most `count` and none beyond the end. */
function timeTicks(endSeconds, count) {
    const step = timeSteps.find((seconds) => endSeconds / seconds <= count) ?? 86_400;
    return Array.from({ length: Math.floor(endSeconds / step) + 1 }, (_, index) => index * step);
}

;// CONCATENATED MODULE: ./lib/report/html/svg.js
/**
 * Text in our charts keeps its size on every screen because places from left to right are shares of the width, as
 * `12.5%`, while those from top to bottom are pixels.
 */
function share(part) {
    return `${Number((part * 100).toFixed(2))}%`;
}
/** A coordinate with one decimal, which is finer than a screen. */
function place(coordinate) {
    return String(Number(coordinate.toFixed(1)));
}
/** Which way a text runs from its place so that it stays inside the picture. */
function anchorAt(part) {
    if (part < 0.1)
        return "start";
    return part > 0.9 ? "end" : "middle";
}

;// CONCATENATED MODULE: ./lib/report/html/distribution-figure.js









const height = 150;
/** Above the bars: a line of text for each of three percentiles and the limit. */
const header = 66;
const bottom = header + height;
/** How the judged response times of a scenario spread; empty when there are none. */
function distributionFigure(report, statistics) {
    const bins = makeBins(statistics.aggregated.buckets);
    if (bins.length === 0)
        return "";
    const total = bins.reduce((sum, { count }) => sum + count, 0);
    const x = logScale(bins);
    const y = scaleOf([0, Math.max(...bins.map(({ count }) => count))], [bottom, header]);
    const markers = markersOf(report, statistics);
    return `<figure class="panel">
<figcaption><span class="title"><code>${(0,report_escape/* htmlText */.js)(statistics.scenario)}</code></span> <span class="soft">${(0,report_format/* formatCount */.B4)(total)} response times</span></figcaption>
<svg class="marks" height="${bottom + 22}" role="img" aria-label="${inWords(markers)}">
${bars(bins, { total, x, y })}
<line class="grid" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>
${powers(bins, x)}
${markers.map((marker, row) => markerLine(marker, row, x)).join("\n")}
${markers.map((marker, row) => markerName(marker, row, x)).join("\n")}
</svg>
${sheetDetails(percentileSheet(statistics))}
</figure>`;
}
function logScale(bins) {
    const scale = scaleOf([Math.log10(bins[0]?.fromMs ?? 1), Math.log10(bins.at(-1)?.toMs ?? 10)], [0, 1]);
    return (ms) => scale(Math.log10(ms));
}
/** A bar of few requests keeps a height that can be seen: the slow ones are few. */
function bars(bins, { total, x, y }) {
    let below = 0;
    return bins
        .map((bin) => {
        const { fromMs, toMs, count } = bin;
        if (count === 0)
            return "";
        below += count;
        const top = Math.min(y(count), bottom - 2);
        const width = x(toMs) - x(fromMs);
        const text = `${(0,report_format/* formatMs */._V)(fromMs)} to ${(0,report_format/* formatMs */._V)(toMs)}: ${(0,report_format/* formatCount */.B4)(count)} (${(0,report_format/* formatRatio */.B0)(count / total)}); ${(0,report_format/* formatRatio */.B0)(below / total)} up to here`;
        return `<rect class="mark" x="${share(x(fromMs))}" width="${share(width * 0.92)}" y="${place(top)}" height="${place(bottom - top)}"><title>${text}</title></rect>`;
    })
        .filter((bar) => bar !== "")
        .join("\n");
}
/** The round times on the axis: powers of ten, and those between where there is room. */
function powers(bins, x) {
    const [least, greatest] = [bins[0]?.fromMs ?? 1, bins.at(-1)?.toMs ?? 10];
    const first = Math.floor(Math.log10(least));
    const decades = Math.ceil(Math.log10(greatest)) - first;
    const span = Math.log10(greatest / least);
    const digits = span < 1.5 ? [1, 2, 5] : span < 4 ? [1, 3] : [1];
    return Array.from({ length: decades + 1 }, (_, index) => digits.map((digit) => digit * 10 ** (first + index)))
        .flat()
        .filter((ms) => x(ms) >= 0 && x(ms) <= 0.97)
        .map((ms) => {
        const text = `<text x="${share(x(ms))}" y="${bottom + 16}" text-anchor="${x(ms) < 0.04 ? "start" : "middle"}">${(0,report_format/* formatMs */._V)(Number(ms.toPrecision(1)))}</text>`;
        return `<line class="tick" x1="${share(x(ms))}" x2="${share(x(ms))}" y1="${bottom}" y2="${bottom + 4}"/>${text}`;
    })
        .join("");
}
function markersOf(report, { scenario, aggregated }) {
    const percentiles = [50, 95, 99].flatMap((percentile) => {
        const ms = percentileMs(aggregated, percentile);
        return ms === undefined ? [] : [{ name: `p${percentile}`, ms, kind: `p${percentile}` }];
    });
    const limitMs = drawnLimit(report, scenario, { kind: "percentile", percentile: 99 });
    return limitMs === undefined
        ? percentiles
        : [...percentiles, { name: "p99 limit", ms: limitMs, kind: "limit" }];
}
function inWords(markers) {
    return `Response times on a logarithmic axis: ${markers.map(({ name, ms }) => `${name} ${(0,report_format/* formatMs */._V)(ms)}`).join(", ")}`;
}
function markerLine({ ms, kind }, row, x) {
    const at = share(shareOf(ms, x));
    return `<line class="series ${kind}" x1="${at}" x2="${at}" y1="${baseline(row) - 9}" y2="${bottom}"/>`;
}
/** Each name in a line of its own, so that none covers another; that of a limit beyond the axis points to it. */
function markerName({ name, ms }, row, x) {
    const at = shareOf(ms, x);
    const beyond = ms > 0 && x(ms) > 1 ? " →" : "";
    const side = at > 0.6 ? 'dx="-5" text-anchor="end"' : 'dx="5"';
    return `<text x="${share(at)}" y="${baseline(row)}" ${side}>${name} ${(0,report_format/* formatMs */._V)(ms)}${beyond}</text>`;
}
function baseline(row) {
    return 12 + row * 16;
}
/** Kept inside the picture; a time of 0 has no place on the axis and stands at its beginning. */
function shareOf(ms, x) {
    return ms > 0 ? Math.min(1, Math.max(0, x(ms))) : 0;
}
function percentileSheet({ aggregated }) {
    const { minMs, maxMs } = aggregated;
    const measured = [10, 25, 50, 75, 90, 95, 99, 99.9].map((percentage) => [`p${percentage}`, percentileMs(aggregated, percentage)]);
    const rows = [["least", minMs], ...measured, ["greatest", maxMs]];
    return {
        title: "Distribution, as a table",
        columns: [words("Percentile"), numbers("Response time")],
        rows: rows.map(([name, ms]) => ({ cells: [name, sheet_numberCell(ms, report_format/* formatMs */._V)], tone: "plain" })),
        nouns: ["percentile", "percentiles"],
    };
}

;// CONCATENATED MODULE: ./lib/report/dyno-sheet.js





const dyno_sheet_columns = (report) => [
    words("Dyno"),
    words("Scenario"),
    ...(hasBeds(report) ? [words("App")] : []),
    words("Size"),
    numbers("Users"),
    numbers("Started (UTC)"),
    numbers("Lasted"),
    numbers("CPU at most"),
    words("Ended"),
];
/** One row a dyno, in the order of the plan. */
function dynoSheet(report) {
    const { dynos, results, csv } = report;
    const rows = dynos.map((dyno) => dynoRow({ ...dyno, where: hasBeds(report) ? [{ code: dyno.assignment.app }] : [] }, dynoResult(dyno.assignment, results), csv !== undefined && endedWell(dyno) ? ownEnd : endings[dyno.ending]));
    return { title: "Dynos", columns: dyno_sheet_columns(report), rows, nouns: ["dyno", "dynos"] };
}
/** One app without a test bed's name stands among the conditions, and would be the same in each row. */
function hasBeds({ plan }) {
    return plan.beds.some(({ name }) => name !== undefined);
}
function dynoRow(record, result, end) {
    const { assignment, startedAt, endedAt } = record;
    const cpu = result?.receipt?.cpuMaxPercent;
    const lasted = startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt;
    const cells = [
        `${assignment.dyno}/${assignment.of}${record.name === undefined ? "" : ` ${record.name}`}`,
        { code: assignment.scenario },
        ...record.where,
        assignment.dynoSize,
        sheet_numberCell(assignment.users, report_format/* formatCount */.B4),
        sheet_numberCell(startedAt, report_format/* formatTime */.fU),
        sheet_numberCell(lasted, (ms) => (ms === undefined ? report_format/* none */.dv : (0,duration/* formatDuration */.a3)(ms / 1000))),
        sheet_numberCell(cpu, (percent) => (percent === undefined ? report_format/* none */.dv : `${Math.round(percent)} %`)),
        endedAs(record, end),
    ];
    return { cells, tone: end.tone };
}
const endings = {
    receipt: { text: "finished", tone: "plain" },
    gone: { text: "gone without a receipt", tone: "bad" },
    "never-started": { text: "never started", tone: "bad" },
    deadline: { text: "stopped at its deadline", tone: "bad" },
    stopped: { text: "stopped", tone: "bad" },
    refused: { text: "refused by Heroku", tone: "bad" },
};
/** Where no receipt is expected. */
const ownEnd = { text: "ended", tone: "plain" };
function endedAs({ exitStatus, errorCodes }, { text }) {
    const status = exitStatus === undefined ? [] : [`exit status ${exitStatus}`];
    return [text, ...status, ...errorCodes].join(", ");
}

;// CONCATENATED MODULE: ./lib/report/dyno-spans.js

/**
 * The dynos' times, in the order of the plan: starting until the runner says it began, ready until the first window, load
 * until the last one, then the end of Locust and the upload. Of a dyno that left nothing only the whole is known. The
 * first and last instant are of the action's clock, those between of the dyno's, and are kept within.
 */
function dynoSpans({ dynos, results }) {
    return dynos.map((record) => ({ record, spans: spansOf(record, dynoResult(record.assignment, results)) }));
}
function spansOf({ startedAt, endedAt }, result) {
    if (startedAt === undefined || endedAt === undefined)
        return [];
    const windows = result?.windows ?? [];
    if (result?.receipt === undefined && windows.length === 0)
        return [{ kind: "unknown", from: startedAt, to: endedAt }];
    const loadFrom = windows[0]?.startedAt;
    const loadTo = windows.at(-1)?.endedAt;
    const within = (instant) => Math.min(endedAt, Math.max(startedAt, instant));
    const up = within(result?.receipt?.startedAt ?? loadFrom ?? endedAt);
    const from = Math.max(up, within(loadFrom ?? endedAt));
    const to = Math.max(from, within(loadTo ?? endedAt));
    const spans = [
        { kind: "starting", from: startedAt, to: up },
        { kind: "ready", from: up, to: from },
        { kind: "load", from, to },
        { kind: "ending", from: to, to: endedAt },
    ];
    return spans.filter((span) => span.to > span.from);
}

;// CONCATENATED MODULE: ./lib/report/html/dyno-section.js









/** A line of text and a bar. */
const rowHeight = 36;
const spanNames = {
    starting: "starting",
    ready: "up, no load yet",
    load: "load",
    ending: "ending and upload",
    unknown: "not known",
};
/** The dynos as a table, and below it when each of them started, was up, sent load and ended. */
function dynoSection(report) {
    const dynos = dynoSpans(report).filter(({ spans }) => spans.length > 0);
    const below = dynos.length === 0 ? "" : timesFigure(dynos);
    return sheetSection(dynoSheet(report), { id: "dynos", below });
}
function timesFigure(dynos) {
    const all = dynos.flatMap(({ spans }) => spans);
    const begin = all.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
    const end = all.reduce((most, { to }) => Math.max(most, to), 0);
    const x = scaleOf([begin, end], [0, 1]);
    const bottom = dynos.length * rowHeight + 4;
    return `
<figure class="panel">
<figcaption><span class="title">When the dynos ran</span> <span class="keys">${keys(all)}</span></figcaption>
<svg class="marks" height="${bottom + 20}" role="img" aria-label="When each dyno started, was up, sent load and ended; the table below has the times">
${timeTicks((end - begin) / 1000, 6)
        .map((seconds) => tick(seconds, x(begin + seconds * 1000), bottom))
        .join("\n")}
${dynos.map((dyno, row) => dyno_section_bars(dyno, row * rowHeight, x)).join("\n")}
</svg>
${sheetDetails(timesSheet(dynos))}
</figure>`;
}
function keys(spans) {
    const present = Object.entries(spanNames).filter(([kind]) => spans.some((span) => span.kind === kind));
    return present
        .map(([kind, name]) => `<span class="key"><svg width="22" height="10" aria-hidden="true"><rect class="span ${kind}" width="22" height="10"/></svg>${name}</span>`)
        .join(" ");
}
function tick(seconds, part, bottom) {
    return `<line class="grid" x1="${share(part)}" x2="${share(part)}" y1="0" y2="${bottom}"/><text x="${share(part)}" y="${bottom + 16}" text-anchor="${anchorAt(part)}">${(0,duration/* formatDuration */.a3)(seconds)}</text>`;
}
function dyno_section_bars(dyno, top, x) {
    const name = `<text class="name" x="0" y="${top + 14}">${(0,report_escape/* htmlText */.js)(dyno_section_nameOf(dyno), 80)}</text>`;
    const drawn = dyno.spans.map(({ kind, from, to }) => {
        const text = `${dyno_section_nameOf(dyno)}, ${spanNames[kind]}: ${(0,report_format/* formatTime */.fU)(from)} to ${(0,report_format/* formatTime */.fU)(to)} UTC, ${lengthOf({ from, to })}`;
        return `<rect class="mark span ${kind}" x="${share(x(from))}" width="${share(x(to) - x(from))}" y="${top + 19}" height="12"><title>${(0,report_escape/* htmlText */.js)(text)}</title></rect>`;
    });
    return [name, ...drawn].join("\n");
}
function dyno_section_nameOf({ record: { assignment, name } }) {
    return `${assignment.scenario} ${assignment.dyno}/${assignment.of}${name === undefined ? "" : ` · ${name}`}`;
}
function lengthOf({ from, to }) {
    return (0,duration/* formatDuration */.a3)((to - from) / 1000);
}
function timesSheet(dynos) {
    const kinds = ["starting", "ready", "load", "ending"].map((kind) => ({
        kind,
        name: spanNames[kind],
    }));
    const rows = dynos.map((dyno) => ({
        cells: [
            { code: dyno_section_nameOf(dyno) },
            sheet_numberCell(dyno.spans[0]?.from, report_format/* formatTime */.fU),
            ...kinds.map(({ kind }) => {
                const span = dyno.spans.find((one) => one.kind === kind);
                return sheet_numberCell(span && span.to - span.from, () => (span === undefined ? report_format/* none */.dv : lengthOf(span)));
            }),
            sheet_numberCell(dyno.spans.at(-1)?.to, report_format/* formatTime */.fU),
        ],
        tone: "plain",
    }));
    const columns = [words("Dyno"), numbers("Started (UTC)"), ...kinds.map(({ name }) => numbers(name))];
    return {
        title: "When the dynos ran, as a table",
        columns: [...columns, numbers("Ended (UTC)")],
        rows,
        nouns: ["dyno", "dynos"],
    };
}

;// CONCATENATED MODULE: ./lib/report/html/page-assets.js
// Made from browser/ by scripts/build-page.ts; change it there and run `make build`.
/** The report's style sheet. */
const styles = ".uplot,.uplot *,.uplot *:before,.uplot *:after{box-sizing:border-box}.uplot{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,\"Apple Color Emoji\",\"Segoe UI Emoji\",Segoe UI Symbol,\"Noto Color Emoji\";line-height:1.5;width:min-content}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{position:relative;-webkit-user-select:none;user-select:none}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{display:block;position:relative;width:100%;height:100%}.u-axis{position:absolute}.u-legend{font-size:14px;margin:auto;text-align:center}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:\":\";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{background:#00000012;position:absolute;pointer-events:none}.u-cursor-x,.u-cursor-y{position:absolute;left:0;top:0;pointer-events:none;will-change:transform}.u-hz .u-cursor-x,.u-vt .u-cursor-y{height:100%;border-right:1px dashed #607D8B}.u-hz .u-cursor-y,.u-vt .u-cursor-x{width:100%;border-bottom:1px dashed #607D8B}.u-cursor-pt{position:absolute;top:0;left:0;border-radius:50%;border:0 solid;pointer-events:none;will-change:transform;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}:root{color-scheme:light dark;--ink: light-dark(#1f2328, #e6edf3);--soft: light-dark(#59636e, #9198a1);--paper: light-dark(#ffffff, #0d1117);--panel: light-dark(#f6f8fa, #151b23);--line: light-dark(#d8dee4, #30363d);--good: light-dark(#1a7f37, #3fb950);--bad: light-dark(#cf222e, #ff7b72);--doubtful: light-dark(#9a6700, #d29922);--link: light-dark(#0757ba, #6cb0ff);--p99: light-dark(#0757ba, #6cb0ff);--p95: light-dark(#b35900, #f0a04b);--p50: light-dark(#57606a, #b1bac4);--rate: light-dark(#00707a, #39c5cf);--shade: light-dark(#eef1f4, #1b222b)}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}*{box-sizing:border-box}html{scroll-behavior:smooth;scroll-padding-top:3.25rem;-webkit-text-size-adjust:100%}body{max-width:78rem;margin:0 auto;padding:1.25rem clamp(.75rem,3vw,2rem) 3rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,Segoe UI,Helvetica Neue,Arial,sans-serif}.good{--tone: var(--good)}.bad{--tone: var(--bad)}.doubtful{--tone: var(--doubtful)}.plain{--tone: transparent}header{padding:1.1rem 1.25rem 1.15rem;border:1px solid color-mix(in srgb,var(--tone) 35%,var(--line));border-left:.4rem solid var(--tone);border-radius:8px;background:color-mix(in srgb,var(--tone) 7%,var(--paper))}h1,h2,h3{line-height:1.3;font-weight:650;overflow-wrap:anywhere}h1{margin:0;font-size:clamp(1.2rem,.9rem + 1.2vw,1.6rem);letter-spacing:-.01em}code{unicode-bidi:isolate;font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}h1 code{font-size:.88em}h2{margin:2.75rem 0 .75rem;font-size:1.2rem}h3{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .9rem;min-height:2rem;margin:1.25rem 0 .35rem;font-size:1rem}header p{margin:.25rem 0 0;color:var(--soft);overflow-wrap:anywhere}.soft,small,footer{color:var(--soft);font-weight:400}dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.75rem 1.5rem;margin:1.1rem 0 0}dt{color:var(--soft);font-size:.85rem}dd{margin:0;font-size:1.3rem;font-weight:650;line-height:1.25;font-variant-numeric:tabular-nums}dd small{display:block;font-size:.8rem}nav{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem;margin-top:.5rem;padding:.5rem 0;border-bottom:1px solid var(--line);background:var(--paper);font-size:.92rem}a{color:var(--link)}nav a{text-decoration:none}nav a:hover{text-decoration:underline}button,input{border:1px solid var(--line);border-radius:6px;background:var(--panel);color:inherit;font:inherit;font-size:.87rem;padding:.2rem .65rem}button{cursor:pointer}.theme{margin-left:auto}:focus-visible{outline:2px solid var(--link);outline-offset:2px}ul{margin:0;padding:0;list-style:none}li{margin:.4rem 0;padding:.5rem .8rem;border-left:.25rem solid var(--tone);border-radius:0 6px 6px 0;background:var(--panel);overflow-wrap:anywhere}li.plain{--tone: var(--line)}.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}table{width:100%;border-collapse:collapse;font-size:.93rem;font-variant-numeric:tabular-nums}th,td{padding:.45rem .6rem;border-top:1px solid var(--line);text-align:left;vertical-align:top}th{border-top:0;background:var(--panel);color:var(--soft);font-weight:600;font-size:.86rem;white-space:nowrap}td{max-width:60ch;overflow-wrap:break-word}td:not(.number){min-width:9ch}td:first-child{box-shadow:inset .25rem 0 var(--tone)}td.code{min-width:24ch;overflow-wrap:anywhere}td.short{min-width:0;white-space:nowrap}.number{text-align:right;white-space:nowrap}tbody tr:hover{background:var(--panel)}th button{display:inline-flex;gap:.35em;margin:-.2rem -.4rem;padding:.2rem .4rem;border:0;background:none;font:inherit}.number button{flex-direction:row-reverse}th button:after{content:\"\\2195\";opacity:0}th button:hover:after,th button:focus-visible:after{opacity:.6}th[aria-sort]{color:var(--ink)}th[aria-sort] button:after{opacity:1}th[aria-sort=ascending] button:after{content:\"\\2191\"}th[aria-sort=descending] button:after{content:\"\\2193\"}.filter{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;margin-bottom:.5rem}.filter input{width:min(22rem,100%);padding:.35rem .65rem}.filter output,.reading{color:var(--soft);font-size:.87rem;font-weight:400;font-variant-numeric:tabular-nums}td svg{margin-left:.6rem;vertical-align:-.2rem}h3 code{font-size:1em}.track{fill:var(--line);rx:2px}.bar{fill:var(--good);rx:2px}.bar.breached{fill:var(--bad)}.whisker{stroke:var(--ink);stroke-width:1.5}.bound{stroke:var(--ink);stroke-width:2}.panels,.pairs{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:.75rem}.pairs{grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr))}.wide{grid-column:1 / -1}figure{min-width:0;margin:0;padding:.7rem .9rem .6rem;border:1px solid var(--line);border-radius:8px}.scroll+figure{margin-top:.75rem}figcaption{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.1rem 1rem;margin-bottom:.35rem;font-size:.9rem}.title{font-weight:600}.keys{display:flex;flex-wrap:wrap;gap:.1rem 1rem;color:var(--soft)}.key{display:inline-flex;align-items:center;gap:.4em;white-space:nowrap}.key output{min-width:4.5em;color:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}.still,.marks{display:block;width:100%;overflow:visible}svg text{fill:var(--soft);font:12px system-ui,-apple-system,Segoe UI,Arial,sans-serif;paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}svg text.limit{fill:var(--bad);stroke:var(--paper);stroke-width:3px;stroke-dasharray:none}svg text.name{fill:var(--ink)}.probe{position:absolute;width:0;height:0}.grid{stroke:var(--line)}.tick{stroke:var(--soft)}.paper{stroke:var(--paper)}.shade{stroke:var(--shade)}.series{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round;vector-effect:non-scaling-stroke}.p99{stroke:var(--p99)}.p95{stroke:var(--p95);stroke-dasharray:8 4}.p50{stroke:var(--p50);stroke-dasharray:2 4}.rate{stroke:var(--rate)}.failed,.limit{stroke:var(--bad)}.limit{stroke-width:1.5;stroke-dasharray:5 4;stroke-linecap:butt}.users{stroke:var(--p50)}.warm-up{fill:var(--shade);stroke:none}.key rect.warm-up{fill:var(--line)}.mark{fill:var(--p99)}.mark.read{fill:var(--ink)}.span.starting{fill:light-dark(#c4ccd4,#484f58)}.span.ready{fill:light-dark(#8c959f,#8b949e)}.span.load{fill:var(--p99)}.span.ending{fill:var(--p95)}.span.unknown{fill:var(--bad)}.mark.span.read{stroke:var(--ink);stroke-width:2}.live{display:none;overflow:hidden;height:268px;border-radius:4px}figure:not(.wide) .live{height:148px}.live .u-over{cursor:crosshair}.live .u-select{background:color-mix(in srgb,var(--link) 18%,transparent)}.live .u-cursor-x{border-right:1px solid var(--soft)}@media screen{.scripted .live{display:block}.scripted .still{display:none}}.reading{display:block;min-height:1.5em}h3 .reading{display:inline}details{margin-top:.5rem}summary{display:inline-block;padding:.1rem 0;color:var(--soft);font-size:.87rem;cursor:pointer}summary:before{content:\"\\25b8  \"}details[open]>summary:before{content:\"\\25be  \"}details .scroll{max-height:24rem;overflow-y:auto;margin-top:.4rem}footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid var(--line)}@media(max-width:40rem){header{padding:.9rem .9rem 1rem}nav{flex-wrap:nowrap;overflow-x:auto}nav a,.theme{white-space:nowrap}dl{grid-template-columns:repeat(2,1fr)}}@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}@media print{:root:root{color-scheme:light}body{max-width:none;padding:0;font-size:11px}h2{margin-top:1.5rem}.soft,figcaption,dl{font-size:11px}header,li,.bar,.track,.mark,.warm-up{print-color-adjust:exact;-webkit-print-color-adjust:exact}nav,.filter,.reading,details:not(.more),summary,h3 button,th button:after{display:none}.scroll{overflow:visible}table{font-size:9.5px}td svg{display:none}.scroll table :is(th,td){min-width:0;padding:.3rem .35rem;font-size:inherit}th{white-space:normal}.more::details-content{content-visibility:visible}.panels{grid-template-columns:repeat(auto-fit,minmax(14rem,1fr))}svg text{font-size:10px}tr,figure,li,header{break-inside:avoid}h2,h3{break-after:avoid}}\n";
/** SHA-256 of the style sheet, for the page's content security policy. */
const stylesHash = "sha256-5NxiJ5MvIacuFy67iw8koJNgvlbF94EcxrdodnMxMEg=";
/** What makes the report's charts zoom and its tables sort, with uPlot in it. */
const script = "/*! uPlot, https://github.com/leeoniya/uPlot\n\nThe MIT License (MIT)\n\nCopyright (c) 2022 Leon Sorokin\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files (the \"Software\"), to deal\nin the Software without restriction, including without limitation the rights\nto use, copy, modify, merge, publish, distribute, sublicense, and/or sell\ncopies of the Software, and to permit persons to whom the Software is\nfurnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in\nall copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR\nIMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,\nFITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE\nAUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER\nLIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,\nOUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN\nTHE SOFTWARE. */\n\"use strict\";(()=>{function jt(...e){let t=document.createElementNS(\"http://www.w3.org/2000/svg\",\"svg\");t.setAttribute(\"class\",`probe ${e.join(\" \")}`),document.body.append(t);let{stroke:o}=getComputedStyle(t);return t.remove(),o}function rr({redraw:e}){let t=matchMedia(\"(prefers-color-scheme: dark)\");t.addEventListener(\"change\",e);let o=document.createElement(\"button\");o.type=\"button\",o.className=\"theme\";let l=document.documentElement,r=()=>(l.dataset.theme??(t.matches?\"dark\":\"light\"))===\"dark\",a=()=>{o.textContent=r()?\"Light\":\"Dark\",o.setAttribute(\"aria-label\",`${o.textContent} theme`)};o.addEventListener(\"click\",()=>{l.dataset.theme=r()?\"light\":\"dark\",a(),e()}),t.addEventListener(\"change\",a),a(),document.querySelector(\"nav\")?.append(o)}function ir(){for(let e of document.querySelectorAll(\"section[data-filter]\")){let t=[...e.querySelector(\"table\")?.tBodies[0]?.rows??[]];t.length>1&&ys(e,t)}}function ys(e,t){let o=e.querySelector(\"h2\")?.firstChild?.textContent?.trim().toLowerCase()??\"rows\",l=document.createElement(\"input\");l.type=\"search\",l.placeholder=`Filter ${o}`,l.setAttribute(\"aria-label\",l.placeholder);let r=document.createElement(\"output\"),a=t.map(c=>(c.textContent??\"\").toLowerCase());l.addEventListener(\"input\",()=>{let c=l.value.toLowerCase().split(/\\s+/);t.forEach((d,S)=>{d.hidden=!c.every(g=>a[S]?.includes(g))});let p=t.filter(({hidden:d})=>!d).length;r.textContent=p===t.length?\"\":`${p} of ${t.length}`});let f=document.createElement(\"div\");f.className=\"filter\",f.append(l,r),e.querySelector(\"h2\")?.after(f)}function sr(){for(let e of document.querySelectorAll(\"svg.marks\"))Ss(e)}function Ss(e){let t=[...e.querySelectorAll(\".mark\")].map(a=>{let f=a.querySelector(\"title\"),c=f?.textContent??\"\";return f?.remove(),{bar:a,text:c}}),o=document.createElement(\"div\");o.className=\"reader\",e.replaceWith(o);let l=document.createElement(\"output\");l.className=\"reading\",o.append(e,l),bs(o,e,t.length);let r=a=>{t.forEach(({bar:c},p)=>{c.classList.toggle(\"read\",p===a)});let f=a===void 0?\"\":t[a]?.text??\"\";l.textContent=f,o.setAttribute(\"aria-valuetext\",f),o.setAttribute(\"aria-valuenow\",String(a??0))};r(void 0),e.addEventListener(\"pointermove\",({clientX:a,clientY:f})=>r(xs(t,a,f))),e.addEventListener(\"pointerleave\",()=>r(void 0)),o.addEventListener(\"keydown\",a=>{let f={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[a.key];if(f===void 0)return;a.preventDefault();let c=t.findIndex(({bar:p})=>p.classList.contains(\"read\"));r(Math.min(t.length-1,Math.max(0,c+f)))}),o.addEventListener(\"blur\",()=>r(void 0))}function bs(e,t,o){e.tabIndex=0,e.setAttribute(\"role\",\"slider\"),e.setAttribute(\"aria-label\",t.getAttribute(\"aria-label\")??\"\"),e.setAttribute(\"aria-valuemin\",\"0\"),e.setAttribute(\"aria-valuemax\",String(Math.max(0,o-1))),t.removeAttribute(\"role\"),t.removeAttribute(\"aria-label\"),t.setAttribute(\"aria-hidden\",\"true\")}function xs(e,t,o){let l,r=Number.POSITIVE_INFINITY;return e.forEach(({bar:a},f)=>{let c=a.getBoundingClientRect(),p=Math.max(c.left-t,0,t-c.right),d=Math.max(c.top-o,0,o-c.bottom),S=p*2+d;S<r&&([l,r]=[f,S])}),l}function ur(){for(let e of document.querySelectorAll(\"table\")){let t=e.tBodies[0];if(t===void 0||t.rows.length<2)continue;let o=[...t.rows];for(let l of e.tHead?.rows[0]?.cells??[])vs(l,t,o)}}function vs(e,t,o){let l=document.createElement(\"button\");l.type=\"button\",l.textContent=e.textContent,e.replaceChildren(l),l.addEventListener(\"click\",()=>{let r=_s(e);for(let a of e.parentElement?.children??[])a.removeAttribute(\"aria-sort\");r!==\"none\"&&e.setAttribute(\"aria-sort\",r),t.append(...Ms(o,e.cellIndex,r))})}function _s(e){let t=e.classList.contains(\"number\")?[\"none\",\"descending\",\"ascending\"]:[\"none\",\"ascending\",\"descending\"],o=t.indexOf(e.getAttribute(\"aria-sort\")??\"none\");return t[(o+1)%t.length]??\"none\"}var ks=new Intl.Collator(\"en\",{numeric:!0});function Ms(e,t,o){if(o===\"none\")return[...e];let l=o===\"ascending\"?1:-1,r=e.map(c=>({row:c,key:Ts(c.cells[t])})),a=r.filter(({key:c})=>c!==void 0),f=r.filter(({key:c})=>c===void 0);return a.sort((c,p)=>l*Es(c.key,p.key)),[...a,...f].map(({row:c})=>c)}function Ts(e){let t=e?.dataset.value;if(t!==void 0)return Number(t);let o=e?.textContent??\"\";return o===\"\"||o===\"\\u2013\"?void 0:o}function Es(e,t){return typeof e==\"number\"&&typeof t==\"number\"?e-t:ks.compare(String(e),String(t))}function $n(e){let t=Math.round(e),l=[[Math.floor(t/3600),\"h\"],[Math.floor(t/60)%60,\"m\"],[t%60,\"s\"]].map(([r,a])=>r===0?\"\":`${r}${a}`).join(\"\");return l===\"\"?\"0s\":l}var Wn=new Intl.NumberFormat(\"en-US\",{maximumSignificantDigits:12});function In(e,t){if(t===\"ratio\")return As(e,1,t);let o=il(e,t);return sl(Yl(o,ar(o,t)),t)}function Kl(e,t){return sl(il(e,t),t)}function As(e,t,o){let l=Math.sign(e-t);if(l===0)return Kl(t,o);let r=Yl(il(t,o),12),a=il(e,o);for(let f=ar(a,o);f<=12;f+=1){let c=Yl(a,f);if(Math.sign(c-r)===l)return sl(c,o)}return`just ${l>0?\"above\":\"below\"} ${sl(r,o)}`}function il(e,t){return t===\"ratio\"?e*100:e}function ar(e,t){return t===\"ms\"||t===\"ratio\"?3:Math.min(12,Math.max(3,Math.trunc(Math.abs(e)).toString().length))}function Yl(e,t){return Number(e.toPrecision(t))}function sl(e,t){switch(t){case\"ms\":return e>=1e3?`${Wn.format(e/1e3)} s`:`${Wn.format(e)} ms`;case\"ratio\":return`${Wn.format(e)} %`;case\"per second\":return`${Wn.format(e)}/s`;case\"count\":return Wn.format(e)}}var Ls=\"\\u2013\";var Cs=new Intl.DateTimeFormat(\"sv-SE\",{dateStyle:\"short\",timeStyle:\"medium\",timeZone:\"UTC\"});function fr(e){return e===void 0?Ls:Cs.format(e).slice(-8)}var Ps=\"uplot\",Ds=\"u-hz\",Rs=\"u-vt\",Os=\"u-title\",Vs=\"u-wrap\",Fs=\"u-under\",Hs=\"u-over\",zs=\"u-axis\",Qt=\"u-off\",Ns=\"u-select\",$s=\"u-cursor-x\",Ws=\"u-cursor-y\",Is=\"u-cursor-pt\",Gs=\"u-legend\",Us=\"u-live\",Bs=\"u-inline\",Ys=\"u-series\",Ks=\"u-marker\",cr=\"u-label\",qs=\"u-value\",Un=\"width\",Bn=\"height\";var mr=\"bottom\",vn=\"left\",ql=\"right\",co=\"#000\",pr=co+\"0\",jl=\"mousemove\",dr=\"mousedown\",Jl=\"mouseup\",hr=\"mouseenter\",gr=\"mouseleave\",wr=\"dblclick\",js=\"resize\",Js=\"scroll\",yr=\"change\",ml=\"dppxchange\",mo=\"--\",Ln=typeof window<\"u\",to=Ln?document:null,kn=Ln?window:null,Zs=Ln?navigator:null,re,ul;function no(){let e=devicePixelRatio;re!=e&&(re=e,ul&&oo(yr,ul,no),ul=matchMedia(`(min-resolution: ${re-.001}dppx) and (max-resolution: ${re+.001}dppx)`),Xt(yr,ul,no),kn.dispatchEvent(new CustomEvent(ml)))}function Xe(e,t){if(t!=null){let o=e.classList;!o.contains(t)&&o.add(t)}}function lo(e,t){let o=e.classList;o.contains(t)&&o.remove(t)}function ge(e,t,o){e.style[t]=o+\"px\"}function ht(e,t,o,l){let r=to.createElement(e);return t!=null&&Xe(r,t),o?.insertBefore(r,l),r}function ut(e,t){return ht(\"div\",e,t)}var Sr=new WeakMap;function Mt(e,t,o,l,r){let a=\"translate(\"+t+\"px,\"+o+\"px)\",f=Sr.get(e);a!=f&&(e.style.transform=a,Sr.set(e,a),t<0||o<0||t>l||o>r?Xe(e,Qt):lo(e,Qt))}var br=new WeakMap;function xr(e,t,o){let l=t+o,r=br.get(e);l!=r&&(br.set(e,l),e.style.background=t,e.style.borderColor=o)}var vr=new WeakMap;function _r(e,t,o,l){let r=t+\"\"+o,a=vr.get(e);r!=a&&(vr.set(e,r),e.style.height=o+\"px\",e.style.width=t+\"px\",e.style.marginLeft=l?-t/2+\"px\":0,e.style.marginTop=l?-o/2+\"px\":0)}var po={passive:!0},Qs={...po,capture:!0};function Xt(e,t,o,l){t.addEventListener(e,o,l?Qs:po)}function oo(e,t,o,l){t.removeEventListener(e,o,po)}Ln&&no();function gt(e,t,o,l){let r;o=o||0,l=l||t.length-1;let a=l<=2147483647;for(;l-o>1;)r=a?o+l>>1:et((o+l)/2),t[r]<e?o=r:l=r;return e-t[o]<=t[l]-e?o:l}function Zr(e){return(o,l,r)=>{let a=-1,f=-1;for(let c=l;c<=r;c++)if(e(o[c])){a=c;break}for(let c=r;c>=l;c--)if(e(o[c])){f=c;break}return[a,f]}}var Qr=e=>e!=null,Xr=e=>e!=null&&e>0,hl=Zr(Qr),Xs=Zr(Xr);function eu(e,t,o,l=0,r=!1){let a=r?Xs:hl,f=r?Xr:Qr;[t,o]=a(e,t,o);let c=e[t],p=e[t];if(t>-1)if(l==1)c=e[t],p=e[o];else if(l==-1)c=e[o],p=e[t];else for(let d=t;d<=o;d++){let S=e[d];f(S)&&(S<c?c=S:S>p&&(p=S))}return[c??fe,p??-fe]}function gl(e,t,o,l){let r=Tr(e),a=Tr(t);e==t&&(r==-1?(e*=o,t/=o):(e/=o,t*=o));let f=o==10?Lt:ei,c=r==1?et:at,p=a==1?at:et,d=c(f(Le(e))),S=p(f(Le(t))),g=Mn(o,d),w=Mn(o,S);return o==10&&(d<0&&(g=ce(g,-d)),S<0&&(w=ce(w,-S))),l||o==2?(e=g*r,t=w*a):(e=oi(e,g),t=wl(t,w)),[e,t]}function ho(e,t,o,l){let r=gl(e,t,o,l);return e==0&&(r[0]=0),t==0&&(r[1]=0),r}var go=.1,kr={mode:3,pad:go},Kn={pad:0,soft:null,mode:0},tu={min:Kn,max:Kn};function pl(e,t,o,l){return yl(o)?Mr(e,t,o):(Kn.pad=o,Kn.soft=l?0:null,Kn.mode=l?3:0,Mr(e,t,tu))}function le(e,t){return e??t}function nu(e,t,o){for(t=le(t,0),o=le(o,e.length-1);t<=o;){if(e[t]!=null)return!0;t++}return!1}function Mr(e,t,o){let l=o.min,r=o.max,a=le(l.pad,0),f=le(r.pad,0),c=le(l.hard,-fe),p=le(r.hard,fe),d=le(l.soft,fe),S=le(r.soft,-fe),g=le(l.mode,0),w=le(r.mode,0),P=t-e,C=Lt(P),H=Ue(Le(e),Le(t)),N=Lt(H),W=Le(N-C);(P<1e-24||W>10)&&(P=0,(e==0||t==0)&&(P=1e-24,g==2&&d!=fe&&(a=0),w==2&&S!=-fe&&(f=0)));let v=P||H||1e3,z=Lt(v),_=Mn(10,et(z)),q=v*(P==0?e==0?.1:1:a),L=ce(oi(e-q,_/10),24),j=e>=d&&(g==1||g==3&&L<=d||g==2&&L>=d)?d:fe,B=Ue(c,L<j&&e>=j?j:wt(j,L)),Q=v*(P==0?t==0?.1:1:f),U=ce(wl(t+Q,_/10),24),k=t<=S&&(w==1||w==3&&U>=S||w==2&&U<=S)?S:-fe,K=wt(p,U>k&&t<=k?k:Ue(k,U));return B==K&&B==0&&(K=100),[B,K]}var lu=new Intl.NumberFormat(Ln?Zs.language:\"en-US\"),wo=e=>lu.format(e),tt=Math,cl=tt.PI,Le=tt.abs,et=tt.floor,Ae=tt.round,at=tt.ceil,wt=tt.min,Ue=tt.max,Mn=tt.pow,Tr=tt.sign,Lt=tt.log10,ei=tt.log2,ou=(e,t=1)=>tt.sinh(e)*t,Zl=(e,t=1)=>tt.asinh(e/t),fe=1/0;function Er(e){return(Lt((e^e>>31)-(e>>31))|0)+1}function ro(e,t,o){return wt(Ue(e,t),o)}function ti(e){return typeof e==\"function\"}function X(e){return ti(e)?e:()=>e}var ru=()=>{},ni=e=>e,li=(e,t)=>t,iu=e=>null,Ar=e=>!0,Lr=(e,t)=>e==t,su=/\\.\\d*?(?=9{6,}|0{6,})/gm,en=e=>{if(ii(e)||zt.has(e))return e;let t=`${e}`,o=t.match(su);if(o==null)return e;let l=o[0].length-1;if(t.indexOf(\"e-\")!=-1){let[r,a]=t.split(\"e\");return+`${en(r)}e${a}`}return ce(e,l)};function Jt(e,t){return en(ce(en(e/t))*t)}function wl(e,t){return en(at(en(e/t))*t)}function oi(e,t){return en(et(en(e/t))*t)}function ce(e,t=0){if(ii(e))return e;let o=10**t,l=e*o*(1+Number.EPSILON);return Ae(l)/o}var zt=new Map;function ri(e){return((\"\"+e).split(\".\")[1]||\"\").length}function jn(e,t,o,l){let r=[],a=l.map(ri);for(let f=t;f<o;f++){let c=Le(f),p=ce(Mn(e,f),c);for(let d=0;d<l.length;d++){let S=e==10?+`${l[d]}e${f}`:l[d]*p,g=(f>=0?0:c)+(f>=a[d]?0:a[d]),w=e==10?S:ce(S,g);r.push(w),zt.set(w,g)}}return r}var qn={},yo=[],Tn=[null,null],Ht=Array.isArray,ii=Number.isInteger,uu=e=>e===void 0;function Cr(e){return typeof e==\"string\"}function yl(e){let t=!1;if(e!=null){let o=e.constructor;t=o==null||o==Object}return t}function au(e){return e!=null&&typeof e==\"object\"}var fu=Object.getPrototypeOf(Uint8Array),si=\"__proto__\";function En(e,t=yl){let o;if(Ht(e)){let l=e.find(r=>r!=null);if(Ht(l)||t(l)){o=Array(e.length);for(let r=0;r<e.length;r++)o[r]=En(e[r],t)}else o=e.slice()}else if(e instanceof fu)o=e.slice();else if(t(e)){o={};for(let l in e)l!=si&&(o[l]=En(e[l],t))}else o=e;return o}function Me(e){let t=arguments;for(let o=1;o<t.length;o++){let l=t[o];for(let r in l)r!=si&&(yl(e[r])?Me(e[r],En(l[r])):e[r]=En(l[r]))}return e}var cu=0,mu=1,pu=2;function du(e,t,o){for(let l=0,r,a=-1;l<t.length;l++){let f=t[l];if(f>a){for(r=f-1;r>=0&&e[r]==null;)e[r--]=null;for(r=f+1;r<o&&e[r]==null;)e[a=r++]=null}}}function hu(e,t){if(yu(e)){let f=e[0].slice();for(let c=1;c<e.length;c++)f.push(...e[c].slice(1));return Su(f[0])||(f=wu(f)),f}let o=new Set;for(let f=0;f<e.length;f++){let p=e[f][0],d=p.length;for(let S=0;S<d;S++)o.add(p[S])}let l=[Array.from(o).sort((f,c)=>f-c)],r=l[0].length,a=new Map;for(let f=0;f<r;f++)a.set(l[0][f],f);for(let f=0;f<e.length;f++){let c=e[f],p=c[0];for(let d=1;d<c.length;d++){let S=c[d],g=Array(r).fill(void 0),w=t?t[f][d]:mu,P=[];for(let C=0;C<S.length;C++){let H=S[C],N=a.get(p[C]);H===null?w!=cu&&(g[N]=H,w==pu&&P.push(N)):g[N]=H}du(g,P,r),l.push(g)}}return l}var gu=typeof queueMicrotask>\"u\"?e=>Promise.resolve().then(e):queueMicrotask;function wu(e){let t=e[0],o=t.length,l=Array(o);for(let a=0;a<l.length;a++)l[a]=a;l.sort((a,f)=>t[a]-t[f]);let r=[];for(let a=0;a<e.length;a++){let f=e[a],c=Array(o);for(let p=0;p<o;p++)c[p]=f[l[p]];r.push(c)}return r}function yu(e){let t=e[0][0],o=t.length;for(let l=1;l<e.length;l++){let r=e[l][0];if(r.length!=o)return!1;if(r!=t){for(let a=0;a<o;a++)if(r[a]!=t[a])return!1}}return!0}function Su(e,t=100){let o=e.length;if(o<=1)return!0;let l=0,r=o-1;for(;l<=r&&e[l]==null;)l++;for(;r>=l&&e[r]==null;)r--;if(r<=l)return!0;let a=Ue(1,et((r-l+1)/t));for(let f=e[l],c=l+a;c<=r;c+=a){let p=e[c];if(p!=null){if(p<=f)return!1;f=p}}return!0}var ui=[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\",\"September\",\"October\",\"November\",\"December\"],ai=[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"];function fi(e){return e.slice(0,3)}var bu=ai.map(fi),xu=ui.map(fi),vu={MMMM:ui,MMM:xu,WWWW:ai,WWW:bu};function Gn(e){return(e<10?\"0\":\"\")+e}function _u(e){return(e<10?\"00\":e<100?\"0\":\"\")+e}var ku={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+\"\").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Gn(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Gn(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Gn(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?\"PM\":\"AM\",aa:e=>e.getHours()>=12?\"pm\":\"am\",a:e=>e.getHours()>=12?\"p\":\"a\",mm:e=>Gn(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Gn(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>_u(e.getMilliseconds())};function So(e,t){t=t||vu;let o=[],l=/\\{([a-z]+)\\}|[^{]+/gi,r;for(;r=l.exec(e);)o.push(r[0][0]==\"{\"?ku[r[1]]:r[0]);return a=>{let f=\"\";for(let c=0;c<o.length;c++)f+=typeof o[c]==\"string\"?o[c]:o[c](a,t);return f}}var Mu=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Tu(e,t){let o;return t==\"UTC\"||t==\"Etc/UTC\"?o=new Date(+e+e.getTimezoneOffset()*6e4):t==Mu?o=e:(o=new Date(e.toLocaleString(\"en-US\",{timeZone:t})),o.setMilliseconds(e.getMilliseconds())),o}var ci=e=>e%1==0,dl=[1,2,2.5,5],Eu=jn(10,-32,0,dl),mi=jn(10,0,32,dl),Au=mi.filter(ci),Zt=Eu.concat(mi),bo=`\n`,pi=\"{YYYY}\",Pr=bo+pi,di=\"{M}/{D}\",Yn=bo+di,al=Yn+\"/{YY}\",hi=\"{aa}\",Lu=\"{h}:{mm}\",_n=Lu+hi,Dr=bo+_n,Rr=\":{ss}\",se=null;function gi(e){let t=e*1e3,o=t*60,l=o*60,r=l*24,a=r*30,f=r*365,p=(e==1?jn(10,0,3,dl).filter(ci):jn(10,-3,0,dl)).concat([t,t*5,t*10,t*15,t*30,o,o*5,o*10,o*15,o*30,l,l*2,l*3,l*4,l*6,l*8,l*12,r,r*2,r*3,r*4,r*5,r*6,r*7,r*8,r*9,r*10,r*15,a,a*2,a*3,a*4,a*6,f,f*2,f*5,f*10,f*25,f*50,f*100]),d=[[f,pi,se,se,se,se,se,se,1],[r*28,\"{MMM}\",Pr,se,se,se,se,se,1],[r,di,Pr,se,se,se,se,se,1],[l,\"{h}\"+hi,al,se,Yn,se,se,se,1],[o,_n,al,se,Yn,se,se,se,1],[t,Rr,al+\" \"+_n,se,Yn+\" \"+_n,se,Dr,se,1],[e,Rr+\".{fff}\",al+\" \"+_n,se,Yn+\" \"+_n,se,Dr,se,1]];function S(g){return(w,P,C,H,N,W)=>{let v=[],z=N>=f,_=N>=a&&N<f,q=g(C),L=ce(q*e,3),j=Ql(q.getFullYear(),z?0:q.getMonth(),_||z?1:q.getDate()),B=ce(j*e,3);if(_||z){let Q=_?N/a:0,U=z?N/f:0,k=L==B?L:ce(Ql(j.getFullYear()+U,j.getMonth()+Q,1)*e,3),K=new Date(Ae(k/e)),D=K.getFullYear(),I=K.getMonth();for(let F=0;k<=H;F++){let ee=Ql(D+U*F,I+Q*F,1),V=ee-g(ce(ee*e,3));k=ce((+ee+V)*e,3),k<=H&&v.push(k)}}else{let Q=N>=r?r:N,U=et(C)-et(L),k=B+U+wl(L-B,Q);v.push(k);let K=g(k),D=K.getHours()+K.getMinutes()/o+K.getSeconds()/l,I=N/l,F=w.axes[P]._space,ee=W/F;for(;k=ce(k+N,e==1?0:3),!(k>H);)if(I>1){let V=et(ce(D+I,6))%24,te=g(k).getHours()-V;te>1&&(te=-1),k-=te*l,D=(D+I)%24;let ue=v[v.length-1];ce((k-ue)/N,3)*ee>=.7&&v.push(k)}else v.push(k)}return v}}return[p,d,S]}var[Cu,Pu,Du]=gi(1),[Ru,Ou,Vu]=gi(.001);jn(2,-53,53,[1]);function Or(e,t){return e.map(o=>o.map((l,r)=>r==0||r==8||l==null?l:t(r==1||o[8]==0?l:o[1]+l)))}function Vr(e,t){return(o,l,r,a,f)=>{let c=t.find(C=>f>=C[0])||t[t.length-1],p,d,S,g,w,P;return l.map(C=>{let H=e(C),N=H.getFullYear(),W=H.getMonth(),v=H.getDate(),z=H.getHours(),_=H.getMinutes(),q=H.getSeconds(),L=N!=p&&c[2]||W!=d&&c[3]||v!=S&&c[4]||z!=g&&c[5]||_!=w&&c[6]||q!=P&&c[7]||c[1];return p=N,d=W,S=v,g=z,w=_,P=q,L(H)})}}function Fu(e,t){let o=So(t);return(l,r,a,f,c)=>r.map(p=>o(e(p)))}function Ql(e,t,o){return new Date(e,t,o)}function Fr(e,t){return t(e)}var Hu=\"{YYYY}-{MM}-{DD} {h}:{mm}{aa}\";function Hr(e,t){return(o,l,r,a)=>a==null?mo:t(e(l))}function zu(e,t){let o=e.series[t];return o.width?o.stroke(e,t):o.points.width?o.points.stroke(e,t):null}function Nu(e,t){return e.series[t].fill(e,t)}var $u={show:!0,live:!0,isolate:!1,mount:ru,markers:{show:!0,width:2,stroke:zu,fill:Nu,dash:\"solid\"},idx:null,idxs:null,values:[]};function Wu(e,t){let o=e.cursor.points,l=ut(),r=o.size(e,t);ge(l,Un,r),ge(l,Bn,r);let a=r/-2;ge(l,\"marginLeft\",a),ge(l,\"marginTop\",a);let f=o.width(e,t,r);return f&&ge(l,\"borderWidth\",f),l}function Iu(e,t){let o=e.series[t].points;return o._fill||o._stroke}function Gu(e,t){let o=e.series[t].points;return o._stroke||o._fill}function Uu(e,t){return e.series[t].points.size}var Xl=[0,0];function Bu(e,t,o){return Xl[0]=t,Xl[1]=o,Xl}function fl(e,t,o,l=!0){return r=>{r.button==0&&(!l||r.target==t)&&o(r)}}function eo(e,t,o,l=!0){return r=>{(!l||r.target==t)&&o(r)}}var Yu={show:!0,x:!0,y:!0,lock:!1,move:Bu,points:{one:!1,show:Wu,size:Uu,width:0,stroke:Gu,fill:Iu},bind:{mousedown:fl,mouseup:fl,click:fl,dblclick:fl,mousemove:eo,mouseleave:eo,mouseenter:eo},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,o,l,r)=>l-r,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},wi={show:!0,stroke:\"rgba(0,0,0,0.07)\",width:2},xo=Me({},wi,{filter:li}),yi=Me({},xo,{size:10}),Si=Me({},wi,{show:!1}),vo='12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"',bi=\"bold \"+vo,xi=1.5,zr={show:!0,scale:\"x\",stroke:co,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:bi,side:2,grid:xo,ticks:yi,border:Si,font:vo,lineGap:xi,rotate:0},Ku=\"Value\",qu=\"Time\",Nr={show:!0,scale:\"x\",auto:!1,sorted:1,min:fe,max:-fe,idxs:[]};function ju(e,t,o,l,r){return t.map(a=>a==null?\"\":wo(a))}function Ju(e,t,o,l,r,a,f){let c=[],p=zt.get(r)||0;o=f?o:ce(wl(o,r),p);for(let d=o;d<=l;d=ce(d+r,p))c.push(Object.is(d,-0)?0:d);return c}function io(e,t,o,l,r,a,f){let c=[],p=e.scales[e.axes[t].scale].log,d=p==10?Lt:ei,S=et(d(o));r=Mn(p,S),p==10&&(r=Zt[gt(r,Zt)]);let g=o,w=r*p;p==10&&(w=Zt[gt(w,Zt)]);do c.push(g),g=g+r,p==10&&!zt.has(g)&&(g=ce(g,zt.get(r))),g>=w&&(r=g,w=r*p,p==10&&(w=Zt[gt(w,Zt)]));while(g<=l);return c}function Zu(e,t,o,l,r,a,f){let p=e.scales[e.axes[t].scale].asinh,d=l>p?io(e,t,Ue(p,o),l,r):[p],S=l>=0&&o<=0?[0]:[];return(o<-p?io(e,t,Ue(p,-l),-o,r):[p]).reverse().map(w=>-w).concat(S,d)}var vi=/./,Qu=/[12357]/,Xu=/[125]/,$r=/1/,so=(e,t,o,l)=>e.map((r,a)=>t==4&&r==0||a%l==0&&o.test(r.toExponential()[r<0?1:0])?r:null);function ea(e,t,o,l,r){let a=e.axes[o],f=a.scale,c=e.scales[f],p=e.valToPos,d=a._space,S=p(10,f),g=p(9,f)-S>=d?vi:p(7,f)-S>=d?Qu:p(5,f)-S>=d?Xu:$r;if(g==$r){let w=Le(p(1,f)-S);if(w<d)return so(t.slice().reverse(),c.distr,g,at(d/w)).reverse()}return so(t,c.distr,g,1)}function ta(e,t,o,l,r){let a=e.axes[o],f=a.scale,c=a._space,p=e.valToPos,d=Le(p(1,f)-p(2,f));return d<c?so(t.slice().reverse(),3,vi,at(c/d)).reverse():t}function na(e,t,o,l){return l==null?mo:t==null?\"\":wo(t)}var Wr={show:!0,scale:\"y\",stroke:co,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:bi,side:3,grid:xo,ticks:yi,border:Si,font:vo,lineGap:xi,rotate:0};function la(e,t){let o=3+(e||1)*2;return ce(o*t,3)}function oa(e,t){let{scale:o,idxs:l}=e.series[0],r=e._data[0],a=e.valToPos(r[l[0]],o,!0),f=e.valToPos(r[l[1]],o,!0),c=Le(f-a),p=e.series[t],d=c/(p.points.space*re);return l[1]-l[0]<=d}var Ir={scale:null,auto:!0,sorted:0,min:fe,max:-fe},_i=(e,t,o,l,r)=>r,Gr={show:!0,auto:!0,sorted:0,gaps:_i,alpha:1,facets:[Me({},Ir,{scale:\"x\"}),Me({},Ir,{scale:\"y\"})]},Ur={scale:\"y\",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:_i,alpha:1,points:{show:oa,filter:null},values:null,min:fe,max:-fe,idxs:[],path:null,clip:null};function ra(e,t,o,l,r){return o/10}var ki={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ia=Me({},ki,{time:!1,ori:1}),Br={};function Mi(e,t){let o=Br[e];return o||(o={key:e,plots:[],sub(l){o.plots.push(l)},unsub(l){o.plots=o.plots.filter(r=>r!=l)},pub(l,r,a,f,c,p,d){for(let S=0;S<o.plots.length;S++)o.plots[S]!=r&&o.plots[S].pub(l,r,a,f,c,p,d)}},e!=null&&(Br[e]=o)),o}var An=1,uo=2;function tn(e,t,o){let l=e.mode,r=e.series[t],a=l==2?e._data[t]:e._data,f=e.scales,c=e.bbox,p=a[0],d=l==2?a[1]:a[t],S=l==2?f[r.facets[0].scale]:f[e.series[0].scale],g=l==2?f[r.facets[1].scale]:f[r.scale],w=c.left,P=c.top,C=c.width,H=c.height,N=e.valToPosH,W=e.valToPosV;return S.ori==0?o(r,p,d,S,g,N,W,w,P,C,H,bl,Cn,vl,Ei,Li):o(r,p,d,S,g,W,N,P,w,H,C,xl,Pn,Mo,Ai,Ci)}function _o(e,t){let o=0,l=0,r=le(e.bands,yo);for(let a=0;a<r.length;a++){let f=r[a];f.series[0]==t?o=f.dir:f.series[1]==t&&(f.dir==1?l|=1:l|=2)}return[o,l==1?-1:l==2?1:l==3?2:0]}function sa(e,t,o,l,r){let a=e.mode,f=e.series[t],c=a==2?f.facets[1].scale:f.scale,p=e.scales[c];return r==-1?p.min:r==1?p.max:p.distr==3?p.dir==1?p.min:p.max:0}function Ct(e,t,o,l,r,a){return tn(e,t,(f,c,p,d,S,g,w,P,C,H,N)=>{let W=f.pxRound,v=d.dir*(d.ori==0?1:-1),z=d.ori==0?Cn:Pn,_,q;v==1?(_=o,q=l):(_=l,q=o);let L=W(g(c[_],d,H,P)),j=W(w(p[_],S,N,C)),B=W(g(c[q],d,H,P)),Q=W(w(a==1?S.max:S.min,S,N,C)),U=new Path2D(r);return z(U,B,Q),z(U,L,Q),z(U,L,j),U})}function Sl(e,t,o,l,r,a){let f=null;if(e.length>0){f=new Path2D;let c=t==0?vl:Mo,p=o;for(let g=0;g<e.length;g++){let w=e[g];if(w[1]>w[0]){let P=w[0]-p;P>0&&c(f,p,l,P,l+a),p=w[1]}}let d=o+r-p,S=10;d>0&&c(f,p,l-S/2,d,l+a+S)}return f}function ua(e,t,o){let l=e[e.length-1];l&&l[0]==t?l[1]=o:e.push([t,o])}function ko(e,t,o,l,r,a,f){let c=[],p=e.length;for(let d=r==1?o:l;d>=o&&d<=l;d+=r)if(t[d]===null){let g=d,w=d;if(r==1)for(;++d<=l&&t[d]===null;)w=d;else for(;--d>=o&&t[d]===null;)w=d;let P=a(e[g]),C=w==g?P:a(e[w]),H=g-r;P=f<=0&&H>=0&&H<p?a(e[H]):P;let W=w+r;C=f>=0&&W>=0&&W<p?a(e[W]):C,C>=P&&c.push([P,C])}return c}function Yr(e){return e==0?ni:e==1?Ae:t=>Jt(t,e)}function Ti(e){let t=e==0?bl:xl,o=e==0?(r,a,f,c,p,d)=>{r.arcTo(a,f,c,p,d)}:(r,a,f,c,p,d)=>{r.arcTo(f,a,p,c,d)},l=e==0?(r,a,f,c,p)=>{r.rect(a,f,c,p)}:(r,a,f,c,p)=>{r.rect(f,a,p,c)};return(r,a,f,c,p,d=0,S=0)=>{d==0&&S==0?l(r,a,f,c,p):(d=wt(d,c/2,p/2),S=wt(S,c/2,p/2),t(r,a+d,f),o(r,a+c,f,a+c,f+p,d),o(r,a+c,f+p,a,f+p,S),o(r,a,f+p,a,f,S),o(r,a,f,a+c,f,d),r.closePath())}}var bl=(e,t,o)=>{e.moveTo(t,o)},xl=(e,t,o)=>{e.moveTo(o,t)},Cn=(e,t,o)=>{e.lineTo(t,o)},Pn=(e,t,o)=>{e.lineTo(o,t)},vl=Ti(0),Mo=Ti(1),Ei=(e,t,o,l,r,a)=>{e.arc(t,o,l,r,a)},Ai=(e,t,o,l,r,a)=>{e.arc(o,t,l,r,a)},Li=(e,t,o,l,r,a,f)=>{e.bezierCurveTo(t,o,l,r,a,f)},Ci=(e,t,o,l,r,a,f)=>{e.bezierCurveTo(o,t,r,l,f,a)};function Pi(e){return(t,o,l,r,a)=>tn(t,o,(f,c,p,d,S,g,w,P,C,H,N)=>{let{pxRound:W,points:v}=f,z,_;d.ori==0?(z=bl,_=Ei):(z=xl,_=Ai);let q=ce(v.width*re,3),L=(v.size-v.width)/2*re,j=ce(L*2,3),B=new Path2D,Q=new Path2D,{left:U,top:k,width:K,height:D}=t.bbox;vl(Q,U-j,k-j,K+j*2,D+j*2);let I=F=>{if(p[F]!=null){let ee=W(g(c[F],d,H,P)),V=W(w(p[F],S,N,C));z(B,ee+L,V),_(B,ee,V,L,0,cl*2)}};if(a)a.forEach(I);else for(let F=l;F<=r;F++)I(F);return{stroke:q>0?B:null,fill:B,clip:Q,flags:An|uo}})}function Di(e){return(t,o,l,r,a,f)=>{l!=r&&(a!=l&&f!=l&&e(t,o,l),a!=r&&f!=r&&e(t,o,r),e(t,o,f))}}var aa=Di(Cn),fa=Di(Pn);function Ri(e){let t=le(e?.alignGaps,0);return(o,l,r,a)=>tn(o,l,(f,c,p,d,S,g,w,P,C,H,N)=>{[r,a]=hl(p,r,a);let W=f.pxRound,v=D=>W(g(D,d,H,P)),z=D=>W(w(D,S,N,C)),_,q;d.ori==0?(_=Cn,q=aa):(_=Pn,q=fa);let L=d.dir*(d.ori==0?1:-1),j={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:An},B=j.stroke,Q=!1;if(a-r>=H*4){let D=R=>o.posToVal(R,d.key,!0),I=null,F=null,ee,V,Be,we=v(c[L==1?r:a]),te=v(c[r]),ue=v(c[a]),J=D(L==1?te+1:ue-1);for(let R=L==1?r:a;R>=r&&R<=a;R+=L){let Te=c[R],ye=(L==1?Te<J:Te>J)?we:v(Te),ie=p[R];ye==we?ie!=null?(V=ie,I==null?(_(B,ye,z(V)),ee=I=F=V):V<I?I=V:V>F&&(F=V)):ie===null&&(Q=!0):(I!=null&&q(B,we,z(I),z(F),z(ee),z(V)),ie!=null?(V=ie,_(B,ye,z(V)),I=F=ee=V):(I=F=null,ie===null&&(Q=!0)),we=ye,J=D(we+L))}I!=null&&I!=F&&Be!=we&&q(B,we,z(I),z(F),z(ee),z(V))}else for(let D=L==1?r:a;D>=r&&D<=a;D+=L){let I=p[D];I===null?Q=!0:I!=null&&_(B,v(c[D]),z(I))}let[k,K]=_o(o,l);if(f.fill!=null||k!=0){let D=j.fill=new Path2D(B),I=f.fillTo(o,l,f.min,f.max,k),F=z(I),ee=v(c[r]),V=v(c[a]);L==-1&&([V,ee]=[ee,V]),_(D,V,F),_(D,ee,F)}if(!f.spanGaps){let D=[];Q&&D.push(...ko(c,p,r,a,L,v,t)),j.gaps=D=f.gaps(o,l,r,a,D),j.clip=Sl(D,d.ori,P,C,H,N)}return K!=0&&(j.band=K==2?[Ct(o,l,r,a,B,-1),Ct(o,l,r,a,B,1)]:Ct(o,l,r,a,B,K)),j})}function ca(e){let t=le(e.align,1),o=le(e.ascDesc,!1),l=le(e.alignGaps,0),r=le(e.extend,!1);return(a,f,c,p)=>tn(a,f,(d,S,g,w,P,C,H,N,W,v,z)=>{[c,p]=hl(g,c,p);let _=d.pxRound,{left:q,width:L}=a.bbox,j=te=>_(C(te,w,v,N)),B=te=>_(H(te,P,z,W)),Q=w.ori==0?Cn:Pn,U={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:An},k=U.stroke,K=w.dir*(w.ori==0?1:-1),D=B(g[K==1?c:p]),I=j(S[K==1?c:p]),F=I,ee=I;r&&t==-1&&(ee=q,Q(k,ee,D)),Q(k,I,D);for(let te=K==1?c:p;te>=c&&te<=p;te+=K){let ue=g[te];if(ue==null)continue;let J=j(S[te]),R=B(ue);t==1?Q(k,J,D):Q(k,F,R),Q(k,J,R),D=R,F=J}let V=F;r&&t==1&&(V=q+L,Q(k,V,D));let[Be,we]=_o(a,f);if(d.fill!=null||Be!=0){let te=U.fill=new Path2D(k),ue=d.fillTo(a,f,d.min,d.max,Be),J=B(ue);Q(te,V,J),Q(te,ee,J)}if(!d.spanGaps){let te=[];te.push(...ko(S,g,c,p,K,j,l));let ue=d.width*re/2,J=o||t==1?ue:-ue,R=o||t==-1?-ue:ue;te.forEach(Te=>{Te[0]+=J,Te[1]+=R}),U.gaps=te=d.gaps(a,f,c,p,te),U.clip=Sl(te,w.ori,N,W,v,z)}return we!=0&&(U.band=we==2?[Ct(a,f,c,p,k,-1),Ct(a,f,c,p,k,1)]:Ct(a,f,c,p,k,we)),U})}function Kr(e,t,o,l,r,a,f=fe){if(e.length>1){let c=null;for(let p=0,d=1/0;p<e.length;p++)if(t[p]!==void 0){if(c!=null){let S=Le(e[p]-e[c]);S<d&&(d=S,f=Le(o(e[p],l,r,a)-o(e[c],l,r,a)))}c=p}}return f}function ma(e){e=e||qn;let t=le(e.size,[.6,fe,1]),o=e.align||0,l=e.gap||0,r=e.radius;r=r==null?[0,0]:typeof r==\"number\"?[r,0]:r;let a=X(r),f=1-t[0],c=le(t[1],fe),p=le(t[2],1),d=le(e.disp,qn),S=le(e.each,P=>{}),{fill:g,stroke:w}=d;return(P,C,H,N)=>tn(P,C,(W,v,z,_,q,L,j,B,Q,U,k)=>{let K=W.pxRound,D=o,I=l*re,F=c*re,ee=p*re,V,Be;_.ori==0?[V,Be]=a(P,C):[Be,V]=a(P,C);let we=_.dir*(_.ori==0?1:-1),te=_.ori==0?vl:Mo,ue=_.ori==0?S:(E,me,Ee,rn,Wt,St,It)=>{S(E,me,Ee,Wt,rn,It,St)},J=le(P.bands,yo).find(E=>E.series[0]==C),R=J!=null?J.dir:0,Te=W.fillTo(P,C,W.min,W.max,R),Ne=K(j(Te,q,k,Q)),ye,ie,ft,qe=U,be=K(W.width*re),yt=!1,Tt=null,nt=null,Pt=null,nn=null;g!=null&&(be==0||w!=null)&&(yt=!0,Tt=g.values(P,C,H,N),nt=new Map,new Set(Tt).forEach(E=>{E!=null&&nt.set(E,new Path2D)}),be>0&&(Pt=w.values(P,C,H,N),nn=new Map,new Set(Pt).forEach(E=>{E!=null&&nn.set(E,new Path2D)})));let{x0:ln,size:Dn}=d;if(ln!=null&&Dn!=null){D=1,v=ln.values(P,C,H,N),ln.unit==2&&(v=v.map(Ee=>P.posToVal(B+Ee*U,_.key,!0)));let E=Dn.values(P,C,H,N);Dn.unit==2?ie=E[0]*U:ie=L(E[0],_,U,B)-L(0,_,U,B),qe=Kr(v,z,L,_,U,B,qe),ft=qe-ie+I}else qe=Kr(v,z,L,_,U,B,qe),ft=qe*f+I,ie=qe-ft;ft<1&&(ft=0),be>=ie/2&&(be=0),ft<5&&(K=ni);let Jn=ft>0,Nt=qe-ft-(Jn?be:0);ie=K(ro(Nt,ee,F)),ye=(D==0?ie/2:D==we?0:ie)-D*we*((D==0?I/2:0)+(Jn?be/2:0));let $e={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},on=yt?null:new Path2D,Et=null;if(J!=null)Et=P.data[J.series[1]];else{let{y0:E,y1:me}=d;E!=null&&me!=null&&(z=me.values(P,C,H,N),Et=E.values(P,C,H,N))}let $t=V*ie,Y=Be*ie;for(let E=we==1?H:N;E>=H&&E<=N;E+=we){let me=z[E];if(me==null)continue;if(Et!=null){let Ye=Et[E]??0;if(me-Ye==0)continue;Ne=j(Ye,q,k,Q)}let Ee=_.distr!=2||d!=null?v[E]:E,rn=L(Ee,_,U,B),Wt=j(le(me,Te),q,k,Q),St=K(rn-ye),It=K(Ue(Wt,Ne)),je=K(wt(Wt,Ne)),lt=It-je;if(me!=null){let Ye=me<0?Y:$t,ct=me<0?$t:Y;yt?(be>0&&Pt[E]!=null&&te(nn.get(Pt[E]),St,je+et(be/2),ie,Ue(0,lt-be),Ye,ct),Tt[E]!=null&&te(nt.get(Tt[E]),St,je+et(be/2),ie,Ue(0,lt-be),Ye,ct)):te(on,St,je+et(be/2),ie,Ue(0,lt-be),Ye,ct),ue(P,C,E,St-be/2,je,ie+be,lt)}}return be>0?$e.stroke=yt?nn:on:yt||($e._fill=W.width==0?W._fill:W._stroke??W._fill,$e.width=0),$e.fill=yt?nt:on,$e})}function pa(e,t){let o=le(t?.alignGaps,0);return(l,r,a,f)=>tn(l,r,(c,p,d,S,g,w,P,C,H,N,W)=>{[a,f]=hl(d,a,f);let v=c.pxRound,z=V=>v(w(V,S,N,C)),_=V=>v(P(V,g,W,H)),q,L,j;S.ori==0?(q=bl,j=Cn,L=Li):(q=xl,j=Pn,L=Ci);let B=S.dir*(S.ori==0?1:-1),Q=z(p[B==1?a:f]),U=Q,k=[],K=[];for(let V=B==1?a:f;V>=a&&V<=f;V+=B)if(d[V]!=null){let we=p[V],te=z(we);k.push(U=te),K.push(_(d[V]))}let D={stroke:e(k,K,q,j,L,v),fill:null,clip:null,band:null,gaps:null,flags:An},I=D.stroke,[F,ee]=_o(l,r);if(c.fill!=null||F!=0){let V=D.fill=new Path2D(I),Be=c.fillTo(l,r,c.min,c.max,F),we=_(Be);j(V,U,we),j(V,Q,we)}if(!c.spanGaps){let V=[];V.push(...ko(p,d,a,f,B,z,o)),D.gaps=V=c.gaps(l,r,a,f,V),D.clip=Sl(V,S.ori,C,H,N,W)}return ee!=0&&(D.band=ee==2?[Ct(l,r,a,f,I,-1),Ct(l,r,a,f,I,1)]:Ct(l,r,a,f,I,ee)),D})}function da(e){return pa(ha,e)}function ha(e,t,o,l,r,a){let f=e.length;if(f<2)return null;let c=new Path2D;if(o(c,e[0],t[0]),f==2)l(c,e[1],t[1]);else{let p=Array(f),d=Array(f-1),S=Array(f-1),g=Array(f-1);for(let w=0;w<f-1;w++)S[w]=t[w+1]-t[w],g[w]=e[w+1]-e[w],d[w]=S[w]/g[w];p[0]=d[0];for(let w=1;w<f-1;w++)d[w]===0||d[w-1]===0||d[w-1]>0!=d[w]>0?p[w]=0:(p[w]=3*(g[w-1]+g[w])/((2*g[w]+g[w-1])/d[w-1]+(g[w]+2*g[w-1])/d[w]),isFinite(p[w])||(p[w]=0));p[f-1]=d[f-2];for(let w=0;w<f-1;w++)r(c,e[w]+g[w]/3,t[w]+p[w]*g[w]/3,e[w+1]-g[w]/3,t[w+1]-p[w+1]*g[w]/3,e[w+1],t[w+1])}return c}var ao=new Set;function qr(){for(let e of ao)e.syncRect(!0)}Ln&&(Xt(js,kn,qr),Xt(Js,kn,qr,!0),Xt(ml,kn,()=>{xe.pxRatio=re}));var ga=Ri(),wa=Pi();function jr(e,t,o,l){return(l?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((a,f)=>fo(a,f,t,o))}function ya(e,t){return e.map((o,l)=>l==0?{}:Me({},t,o))}function fo(e,t,o,l){return Me({},t==0?o:l,e)}function Oi(e,t,o){return t==null?Tn:[t,o]}var Sa=Oi;function ba(e,t,o){return t==null?Tn:pl(t,o,go,!0)}function Vi(e,t,o,l){return t==null?Tn:gl(t,o,e.scales[l].log,!1)}var xa=Vi;function Fi(e,t,o,l){return t==null?Tn:ho(t,o,e.scales[l].log,!1)}var va=Fi;function _a(e,t,o,l,r){let a=Ue(Er(e),Er(t)),f=t-e,c=gt(r/l*f,o);do{let p=o[c],d=l*p/f;if(d>=r&&a+(p<5?zt.get(p):0)<=17)return[p,d]}while(++c<o.length);return[0,0]}function Jr(e){let t,o;return e=e.replace(/(\\d+)px/,(l,r)=>(t=Ae((o=+r)*re))+\"px\"),[e,t,o]}function ka(e){e.show&&[e.font,e.labelFont].forEach(t=>{let o=ce(t[2]*re,1);t[0]=t[0].replace(/[0-9.]+px/,o+\"px\"),t[1]=o})}function xe(e,t,o){let l={mode:le(e.mode,1)},r=l.mode;function a(n,i,s,u){let m=i.valToPct(n);return u+s*(i.dir==-1?1-m:m)}function f(n,i,s,u){let m=i.valToPct(n);return u+s*(i.dir==-1?m:1-m)}function c(n,i,s,u){return i.ori==0?a(n,i,s,u):f(n,i,s,u)}l.valToPosH=a,l.valToPosV=f;let p=!1;l.status=0;let d=l.root=ut(Ps);if(e.id!=null&&(d.id=e.id),Xe(d,e.class),e.title){let n=ut(Os,d);n.textContent=e.title}let S=ht(\"canvas\"),g=l.ctx=S.getContext(\"2d\"),w=ut(Vs,d);Xt(\"click\",w,n=>{n.target===C&&(pe!=wn||Se!=yn)&&He.click(l,n)},!0);let P=l.under=ut(Fs,w);w.appendChild(S);let C=l.over=ut(Hs,w);e=En(e);let H=+le(e.pxAlign,1),N=Yr(H);(e.plugins||[]).forEach(n=>{n.opts&&(e=n.opts(l,e)||e)});let W=e.ms||.001,v=l.series=r==1?jr(e.series||[],Nr,Ur,!1):ya(e.series||[null],Gr),z=l.axes=jr(e.axes||[],zr,Wr,!0),_=l.scales={},q=l.bands=e.bands||[];q.forEach(n=>{n.fill=X(n.fill||null),n.dir=le(n.dir,-1)});let L=r==2?v[1].facets[0].scale:v[0].scale,j={axes:ls,series:Qi},B=(e.drawOrder||[\"axes\",\"series\"]).map(n=>j[n]);function Q(n){let i=n.distr==3?s=>Lt(s>0?s:n.clamp(l,s,n.min,n.max,n.key)):n.distr==4?s=>Zl(s,n.asinh):n.distr==100?s=>n.fwd(s):s=>s;return s=>{let u=i(s),{_min:m,_max:h}=n,y=h-m;return(u-m)/y}}function U(n){let i=_[n];if(i==null){let s=(e.scales||qn)[n]||qn;if(s.from!=null){U(s.from);let u=Me({},_[s.from],s,{key:n});u.valToPct=Q(u),_[n]=u}else{i=_[n]=Me({},n==L?ki:ia,s),i.key=n;let u=i.time,m=i.range,h=Ht(m);if((n!=L||r==2&&!u)&&(h&&(m[0]==null||m[1]==null)&&(m={min:m[0]==null?kr:{mode:1,hard:m[0],soft:m[0]},max:m[1]==null?kr:{mode:1,hard:m[1],soft:m[1]}},h=!1),!h&&yl(m))){let y=m;m=(b,x,M)=>x==null?Tn:pl(x,M,y)}i.range=X(m||(u?Sa:n==L?i.distr==3?xa:i.distr==4?va:Oi:i.distr==3?Vi:i.distr==4?Fi:ba)),i.auto=X(h?!1:i.auto),i.clamp=X(i.clamp||ra),i._min=i._max=null,i.valToPct=Q(i)}}}U(\"x\"),U(\"y\"),r==1&&v.forEach(n=>{U(n.scale)}),z.forEach(n=>{U(n.scale)});for(let n in e.scales)U(n);let k=_[L],K=k.distr,D,I;k.ori==0?(Xe(d,Ds),D=a,I=f):(Xe(d,Rs),D=f,I=a);let F={};for(let n in _){let i=_[n];(i.min!=null||i.max!=null)&&(F[n]={min:i.min,max:i.max},i.min=i.max=null)}let ee=e.tzDate||(n=>new Date(Ae(n/W))),V=e.fmtDate||So,Be=W==1?Du(ee):Vu(ee),we=Vr(ee,Or(W==1?Pu:Ou,V)),te=Hr(ee,Fr(Hu,V)),ue=[],J=l.legend=Me({},$u,e.legend),R=l.cursor=Me({},Yu,{drag:{y:r==2}},e.cursor),Te=J.show,Ne=R.show,ye=J.markers;J.idxs=ue,ye.width=X(ye.width),ye.dash=X(ye.dash),ye.stroke=X(ye.stroke),ye.fill=X(ye.fill);let ie,ft,qe,be=[],yt=[],Tt,nt=!1,Pt={};if(J.live){let n=v[1]?v[1].values:null;nt=n!=null,Tt=nt?n(l,1,0):{_:0};for(let i in Tt)Pt[i]=mo}if(Te)if(ie=ht(\"table\",Gs,d),qe=ht(\"tbody\",null,ie),J.mount(l,ie),nt){ft=ht(\"thead\",null,ie,qe);let n=ht(\"tr\",null,ft);ht(\"th\",null,n);for(var nn in Tt)ht(\"th\",cr,n).textContent=nn}else Xe(ie,Bs),J.live&&Xe(ie,Us);let ln={show:!0},Dn={show:!1};function Jn(n,i){if(i==0&&(nt||!J.live||r==2))return Tn;let s=[],u=ht(\"tr\",Ys,qe,qe.childNodes[i]);Xe(u,n.class),n.show||Xe(u,Qt);let m=ht(\"th\",null,u);if(ye.show){let b=ut(Ks,m);if(i>0){let x=ye.width(l,i);x&&(b.style.border=x+\"px \"+ye.dash(l,i)+\" \"+ye.stroke(l,i)),b.style.background=ye.fill(l,i)}}let h=ut(cr,m);n.label instanceof HTMLElement?h.appendChild(n.label):h.textContent=n.label,i>0&&(ye.show||(h.style.color=n.width>0?ye.stroke(l,i):ye.fill(l,i)),$e(\"click\",m,b=>{if(R._lock)return;Ut(b);let x=v.indexOf(n);if((b.ctrlKey||b.metaKey)!=J.isolate){let M=v.some((T,A)=>A>0&&A!=x&&T.show);v.forEach((T,A)=>{A>0&&xt(A,M?A==x?ln:Dn:ln,!0,ke.setSeries)})}else xt(x,{show:!n.show},!0,ke.setSeries)},!1),un&&$e(hr,m,b=>{R._lock||(Ut(b),xt(v.indexOf(n),bn,!0,ke.setSeries))},!1));for(var y in Tt){let b=ht(\"td\",qs,u);b.textContent=\"--\",s.push(b)}return[u,s]}let Nt=new Map;function $e(n,i,s,u=!0){let m=Nt.get(i)||{},h=R.bind[n](l,i,s,u);h&&(Xt(n,i,m[n]=h),Nt.set(i,m))}function on(n,i,s){let u=Nt.get(i)||{};for(let m in u)(n==null||m==n)&&(oo(m,i,u[m]),delete u[m]);n==null&&Nt.delete(i)}let Et=0,$t=0,Y=0,E=0,me=0,Ee=0,rn=me,Wt=Ee,St=Y,It=E,je=0,lt=0,Ye=0,ct=0;l.bbox={};let _l=!1,Zn=!1,sn=!1,Gt=!1,Qn=!1,ot=!1;function kl(n,i,s){(s||n!=l.width||i!=l.height)&&Lo(n,i),pn(!1),sn=!0,Zn=!0,dn()}function Lo(n,i){l.width=Et=Y=n,l.height=$t=E=i,me=Ee=0,Bi(),Yi();let s=l.bbox;je=s.left=Jt(me*re,.5),lt=s.top=Jt(Ee*re,.5),Ye=s.width=Jt(Y*re,.5),ct=s.height=Jt(E*re,.5)}let Ii=3;function Gi(){let n=!1,i=0;for(;!n;){i++;let s=ts(i),u=ns(i);n=i==Ii||s&&u,n||(Lo(l.width,l.height),Zn=!0)}}function Ui({width:n,height:i}){kl(n,i)}l.setSize=Ui;function Bi(){let n=!1,i=!1,s=!1,u=!1;z.forEach((m,h)=>{if(m.show&&m._show){let{side:y,_size:b}=m,x=y%2,M=m.label!=null?m.labelSize:0,T=b+M;T>0&&(x?(Y-=T,y==3?(me+=T,u=!0):s=!0):(E-=T,y==0?(Ee+=T,n=!0):i=!0))}}),Bt[0]=n,Bt[1]=s,Bt[2]=i,Bt[3]=u,Y-=Dt[1]+Dt[3],me+=Dt[3],E-=Dt[2]+Dt[0],Ee+=Dt[0]}function Yi(){let n=me+Y,i=Ee+E,s=me,u=Ee;function m(h,y){switch(h){case 1:return n+=y,n-y;case 2:return i+=y,i-y;case 3:return s-=y,s+y;case 0:return u-=y,u+y}}z.forEach((h,y)=>{if(h.show&&h._show){let b=h.side;h._pos=m(b,h._size),h.label!=null&&(h._lpos=m(b,h.labelSize))}})}if(R.dataIdx==null){let n=R.hover,i=n.skip=new Set(n.skip??[]);i.add(void 0);let s=n.prox=X(n.prox),u=n.bias??=0;R.dataIdx=(m,h,y,b)=>{if(h==0)return y;let x=y,M=s(m,h,y,b)??fe,T=M>=0&&M<fe,A=k.ori==0?Y:E,G=R.left,oe=t[0],ne=t[h];if(i.has(ne[y])){x=null;let Z=null,$=null,O;if(u==0||u==-1)for(O=y;Z==null&&O-- >0;)i.has(ne[O])||(Z=O);if(u==0||u==1)for(O=y;$==null&&O++<ne.length;)i.has(ne[O])||($=O);if(Z!=null||$!=null)if(T){let he=Z==null?-1/0:D(oe[Z],k,A,0),ve=$==null?1/0:D(oe[$],k,A,0),Ve=G-he,ae=ve-G;Ve<=ae?Ve<=M&&(x=Z):ae<=M&&(x=$)}else x=$==null?Z:Z==null?$:y-Z<=$-y?Z:$}else T&&Le(G-D(oe[y],k,A,0))>M&&(x=null);return x}}let Ut=n=>{R.event=n};R.idxs=ue,R._lock=!1;let ze=R.points;ze.show=X(ze.show),ze.size=X(ze.size),ze.stroke=X(ze.stroke),ze.width=X(ze.width),ze.fill=X(ze.fill);let bt=l.focus=Me({},e.focus||{alpha:.3},R.focus),un=bt.prox>=0,an=un&&ze.one,rt=[],fn=[],cn=[];function Co(n,i){let s=ze.show(l,i);if(s instanceof HTMLElement)return Xe(s,Is),Xe(s,n.class),Mt(s,-10,-10,Y,E),C.insertBefore(s,rt[i]),s}function Po(n,i){if(r==1||i>0){let s=r==1&&_[n.scale].time,u=n.value;n.value=s?Cr(u)?Hr(ee,Fr(u,V)):u||te:u||na,n.label=n.label||(s?qu:Ku)}if(an||i>0){n.width=n.width==null?1:n.width,n.paths=n.paths||ga||iu,n.fillTo=X(n.fillTo||sa),n.pxAlign=+le(n.pxAlign,H),n.pxRound=Yr(n.pxAlign),n.stroke=X(n.stroke||null),n.fill=X(n.fill||null),n._stroke=n._fill=n._paths=n._focus=null;let s=la(Ue(1,n.width),1),u=n.points=Me({},{size:s,width:Ue(1,s*.2),stroke:n.stroke,space:s*2,paths:wa,_stroke:null,_fill:null},n.points);u.show=X(u.show),u.filter=X(u.filter),u.fill=X(u.fill),u.stroke=X(u.stroke),u.paths=X(u.paths),u.pxAlign=n.pxAlign}if(Te){let s=Jn(n,i);be.splice(i,0,s[0]),yt.splice(i,0,s[1]),J.values.push(null)}if(Ne){ue.splice(i,0,null);let s=null;an?i==0&&(s=Co(n,i)):i>0&&(s=Co(n,i)),rt.splice(i,0,s),fn.splice(i,0,0),cn.splice(i,0,0)}Oe(\"addSeries\",i)}function Ki(n,i){i=i??v.length,n=r==1?fo(n,i,Nr,Ur):fo(n,i,{},Gr),v.splice(i,0,n),Po(v[i],i)}l.addSeries=Ki;function qi(n){if(v.splice(n,1),Te){J.values.splice(n,1),yt.splice(n,1);let i=be.splice(n,1)[0];on(null,i.firstChild),i.remove()}Ne&&(ue.splice(n,1),rt.splice(n,1)[0].remove(),fn.splice(n,1),cn.splice(n,1)),Oe(\"delSeries\",n)}l.delSeries=qi;let Bt=[!1,!1,!1,!1];function ji(n,i){if(n._show=n.show,n.show){let s=n.side%2,u=_[n.scale];u==null&&(n.scale=s?v[1].scale:L,u=_[n.scale]);let m=u.time;n.size=X(n.size),n.space=X(n.space),n.rotate=X(n.rotate),Ht(n.incrs)&&n.incrs.forEach(y=>{!zt.has(y)&&zt.set(y,ri(y))}),n.incrs=X(n.incrs||(u.distr==2?Au:m?W==1?Cu:Ru:Zt)),n.splits=X(n.splits||(m&&u.distr==1?Be:u.distr==3?io:u.distr==4?Zu:Ju)),n.stroke=X(n.stroke),n.grid.stroke=X(n.grid.stroke),n.ticks.stroke=X(n.ticks.stroke),n.border.stroke=X(n.border.stroke);let h=n.values;n.values=Ht(h)&&!Ht(h[0])?X(h):m?Ht(h)?Vr(ee,Or(h,V)):Cr(h)?Fu(ee,h):h||we:h||ju,n.filter=X(n.filter||(u.distr>=3&&u.log==10?ea:u.distr==3&&u.log==2?ta:li)),n.font=Jr(n.font),n.labelFont=Jr(n.labelFont),n._size=n.size(l,null,i,0),n._space=n._rotate=n._incrs=n._found=n._splits=n._values=null,n._size>0&&(Bt[i]=!0,n._el=ut(zs,w))}}function Rn(n,i,s,u){let[m,h,y,b]=s,x=i%2,M=0;return x==0&&(b||h)&&(M=i==0&&!m||i==2&&!y?Ae(zr.size/3):0),x==1&&(m||y)&&(M=i==1&&!h||i==3&&!b?Ae(Wr.size/2):0),M}let Do=l.padding=(e.padding||[Rn,Rn,Rn,Rn]).map(n=>X(le(n,Rn))),Dt=l._padding=Do.map((n,i)=>n(l,i,Bt,0)),Fe,Ce=null,Pe=null,Xn=r==1?v[0].idxs:null,mt=null,On=!1;function Ro(n,i){if(t=n??[],l.data=l._data=t,r==2){Fe=0;for(let s=1;s<v.length;s++)Fe+=t[s][0].length}else{t.length==0&&(l.data=l._data=t=[[]]),mt=t[0],Fe=mt.length;let s=t;if(K==2){s=t.slice();let u=s[0]=Array(Fe);for(let m=0;m<Fe;m++)u[m]=m}l._data=t=s}if(pn(!0),Oe(\"setData\"),K==2&&(sn=!0),i!==!1){let s=k;s.auto(l,On)?Ml():Ot(L,s.min,s.max),Gt=Gt||R.left>=0,ot=!0,dn()}}l.setData=Ro;function Ml(){On=!0;let n,i;r==1&&(Fe>0?(Ce=Xn[0]=0,Pe=Xn[1]=Fe-1,n=t[0][Ce],i=t[0][Pe],K==2?(n=Ce,i=Pe):n==i&&(K==3?[n,i]=gl(n,n,k.log,!1):K==4?[n,i]=ho(n,n,k.log,!1):k.time?i=n+Ae(86400/W):[n,i]=pl(n,i,go,!0))):(Ce=Xn[0]=n=null,Pe=Xn[1]=i=null)),Ot(L,n,i)}let el,mn,Tl,El,Al,Ll,Cl,Pl,Dl,Ke;function Oo(n,i,s,u,m,h){n??=pr,s??=yo,u??=\"butt\",m??=pr,h??=\"round\",n!=el&&(g.strokeStyle=el=n),m!=mn&&(g.fillStyle=mn=m),i!=Tl&&(g.lineWidth=Tl=i),h!=Al&&(g.lineJoin=Al=h),u!=Ll&&(g.lineCap=Ll=u),s!=El&&g.setLineDash(El=s)}function Vo(n,i,s,u){i!=mn&&(g.fillStyle=mn=i),n!=Cl&&(g.font=Cl=n),s!=Pl&&(g.textAlign=Pl=s),u!=Dl&&(g.textBaseline=Dl=u)}function Rl(n,i,s,u,m=0){if(u.length>0&&n.auto(l,On)&&(i==null||i.min==null)){let h=le(Ce,0),y=le(Pe,u.length-1),b=s.min==null?eu(u,h,y,m,n.distr==3):[s.min,s.max];n.min=wt(n.min,s.min=b[0]),n.max=Ue(n.max,s.max=b[1])}}let Fo={min:null,max:null};function Ji(){for(let u in _){let m=_[u];F[u]==null&&(m.min==null||F[L]!=null&&m.auto(l,On))&&(F[u]=Fo)}for(let u in _){let m=_[u];F[u]==null&&m.from!=null&&F[m.from]!=null&&(F[u]=Fo)}F[L]!=null&&pn(!0);let n={};for(let u in F){let m=F[u];if(m!=null){let h=n[u]=En(_[u],au);if(m.min!=null)Me(h,m);else if(u!=L||r==2)if(Fe==0&&h.from==null){let y=h.range(l,null,null,u);h.min=y[0],h.max=y[1]}else h.min=fe,h.max=-fe}}if(Fe>0){v.forEach((u,m)=>{if(r==1){let h=u.scale,y=F[h];if(y==null)return;let b=n[h];if(m==0){let x=b.range(l,b.min,b.max,h);b.min=x[0],b.max=x[1],Ce=gt(b.min,t[0]),Pe=gt(b.max,t[0]),Pe-Ce>1&&(t[0][Ce]<b.min&&Ce++,t[0][Pe]>b.max&&Pe--),u.min=mt[Ce],u.max=mt[Pe]}else u.show&&u.auto&&Rl(b,y,u,t[m],u.sorted);u.idxs[0]=Ce,u.idxs[1]=Pe}else if(m>0&&u.show&&u.auto){let[h,y]=u.facets,b=h.scale,x=y.scale,[M,T]=t[m],A=n[b],G=n[x];A!=null&&Rl(A,F[b],h,M,h.sorted),G!=null&&Rl(G,F[x],y,T,y.sorted),u.min=y.min,u.max=y.max}});for(let u in n){let m=n[u],h=F[u];if(m.from==null&&(h==null||h.min==null)){let y=m.range(l,m.min==fe?null:m.min,m.max==-fe?null:m.max,u);m.min=y[0],m.max=y[1]}}}for(let u in n){let m=n[u];if(m.from!=null){let h=n[m.from];if(h.min==null)m.min=m.max=null;else{let y=m.range(l,h.min,h.max,u);m.min=y[0],m.max=y[1]}}}let i={},s=!1;for(let u in n){let m=n[u],h=_[u];if(h.min!=m.min||h.max!=m.max){h.min=m.min,h.max=m.max;let y=h.distr;h._min=y==3?Lt(h.min):y==4?Zl(h.min,h.asinh):y==100?h.fwd(h.min):h.min,h._max=y==3?Lt(h.max):y==4?Zl(h.max,h.asinh):y==100?h.fwd(h.max):h.max,i[u]=s=!0}}if(s){v.forEach((u,m)=>{r==2?m>0&&i.y&&(u._paths=null):i[u.scale]&&(u._paths=null)});for(let u in i)sn=!0,Oe(\"setScale\",u);Ne&&R.left>=0&&(Gt=ot=!0)}for(let u in F)F[u]=null}function Zi(n){let i=ro(Ce-1,0,Fe-1),s=ro(Pe+1,0,Fe-1);for(;n[i]==null&&i>0;)i--;for(;n[s]==null&&s<Fe-1;)s++;return[i,s]}function Qi(){if(Fe>0){let n=v.some(i=>i._focus)&&Ke!=bt.alpha;n&&(g.globalAlpha=Ke=bt.alpha),v.forEach((i,s)=>{if(s>0&&i.show&&(Ho(s,!1),Ho(s,!0),i._paths==null)){let u=Ke;Ke!=i.alpha&&(g.globalAlpha=Ke=i.alpha);let m=r==2?[0,t[s][0].length-1]:Zi(t[s]);i._paths=i.paths(l,s,m[0],m[1]),Ke!=u&&(g.globalAlpha=Ke=u)}}),v.forEach((i,s)=>{if(s>0&&i.show){let u=Ke;Ke!=i.alpha&&(g.globalAlpha=Ke=i.alpha),i._paths!=null&&zo(s,!1);{let m=i._paths!=null?i._paths.gaps:null,h=i.points.show(l,s,Ce,Pe,m),y=i.points.filter(l,s,h,m);(h||y)&&(i.points._paths=i.points.paths(l,s,Ce,Pe,y),zo(s,!0))}Ke!=u&&(g.globalAlpha=Ke=u),Oe(\"drawSeries\",s)}}),n&&(g.globalAlpha=Ke=1)}}function Ho(n,i){let s=i?v[n].points:v[n];s._stroke=s.stroke(l,n),s._fill=s.fill(l,n)}function zo(n,i){let s=i?v[n].points:v[n],{stroke:u,fill:m,clip:h,flags:y,_stroke:b=s._stroke,_fill:x=s._fill,_width:M=s.width}=s._paths;M=ce(M*re,3);let T=null,A=M%2/2;i&&x==null&&(x=M>0?\"#fff\":b);let G=s.pxAlign==1&&A>0;if(G&&g.translate(A,A),!i){let oe=je-M/2,ne=lt-M/2,Z=Ye+M,$=ct+M;T=new Path2D,T.rect(oe,ne,Z,$)}i?Ol(b,M,s.dash,s.cap,x,u,m,y,h):Xi(n,b,M,s.dash,s.cap,x,u,m,y,T,h),G&&g.translate(-A,-A)}function Xi(n,i,s,u,m,h,y,b,x,M,T){let A=!1;x!=0&&q.forEach((G,oe)=>{if(G.series[0]==n){let ne=v[G.series[1]],Z=t[G.series[1]],$=(ne._paths||qn).band;Ht($)&&($=G.dir==1?$[0]:$[1]);let O,he=null;ne.show&&$&&nu(Z,Ce,Pe)?(he=G.fill(l,oe)||h,O=ne._paths.clip):$=null,Ol(i,s,u,m,he,y,b,x,M,T,O,$),A=!0}}),A||Ol(i,s,u,m,h,y,b,x,M,T)}let No=An|uo;function Ol(n,i,s,u,m,h,y,b,x,M,T,A){Oo(n,i,s,u,m),(x||M||A)&&(g.save(),x&&g.clip(x),M&&g.clip(M)),A?(b&No)==No?(g.clip(A),T&&g.clip(T),nl(m,y),tl(n,h,i)):b&uo?(nl(m,y),g.clip(A),tl(n,h,i)):b&An&&(g.save(),g.clip(A),T&&g.clip(T),nl(m,y),g.restore(),tl(n,h,i)):(nl(m,y),tl(n,h,i)),(x||M||A)&&g.restore()}function tl(n,i,s){s>0&&(i instanceof Map?i.forEach((u,m)=>{g.strokeStyle=el=m,g.stroke(u)}):i!=null&&n&&g.stroke(i))}function nl(n,i){i instanceof Map?i.forEach((s,u)=>{g.fillStyle=mn=u,g.fill(s)}):i!=null&&n&&g.fill(i)}function es(n,i,s,u){let m=z[n],h;if(u<=0)h=[0,0];else{let y=m._space=m.space(l,n,i,s,u),b=m._incrs=m.incrs(l,n,i,s,u,y);h=_a(i,s,b,u,y)}return m._found=h}function Vl(n,i,s,u,m,h,y,b,x,M){let T=y%2/2;H==1&&g.translate(T,T),Oo(b,y,x,M,b),g.beginPath();let A,G,oe,ne,Z=m+(u==0||u==3?-h:h);s==0?(G=m,ne=Z):(A=m,oe=Z);for(let $=0;$<n.length;$++)i[$]!=null&&(s==0?A=oe=n[$]:G=ne=n[$],g.moveTo(A,G),g.lineTo(oe,ne));g.stroke(),H==1&&g.translate(-T,-T)}function ts(n){let i=!0;return z.forEach((s,u)=>{if(!s.show)return;let m=_[s.scale];if(m.min==null){s._show&&(i=!1,s._show=!1,pn(!1));return}else s._show||(i=!1,s._show=!0,pn(!1));let h=s.side,y=h%2,{min:b,max:x}=m,[M,T]=es(u,b,x,y==0?Y:E);if(T==0)return;let A=m.distr==2,G=s._splits=s.splits(l,u,b,x,M,T,A),oe=m.distr==2?G.map(O=>mt[O]):G,ne=m.distr==2?mt[G[1]]-mt[G[0]]:M,Z=s._values=s.values(l,s.filter(l,oe,u,T,ne),u,T,ne);s._rotate=h==2?s.rotate(l,Z,u,T):0;let $=s._size;s._size=at(s.size(l,Z,u,n)),$!=null&&s._size!=$&&(i=!1)}),i}function ns(n){let i=!0;return Do.forEach((s,u)=>{let m=s(l,u,Bt,n);m!=Dt[u]&&(i=!1),Dt[u]=m}),i}function ls(){for(let n=0;n<z.length;n++){let i=z[n];if(!i.show||!i._show)continue;let s=i.side,u=s%2,m,h,y=i.stroke(l,n),b=s==0||s==3?-1:1,[x,M]=i._found;if(i.label!=null){let Ie=i.labelGap*b,Qe=Ae((i._lpos+Ie)*re);Vo(i.labelFont[0],y,\"center\",s==2?\"top\":mr),g.save(),u==1?(m=h=0,g.translate(Qe,Ae(lt+ct/2)),g.rotate((s==3?-cl:cl)/2)):(m=Ae(je+Ye/2),h=Qe);let qt=ti(i.label)?i.label(l,n,x,M):i.label;g.fillText(qt,m,h),g.restore()}if(M==0)continue;let T=_[i.scale],A=u==0?Ye:ct,G=u==0?je:lt,oe=i._splits,ne=T.distr==2?oe.map(Ie=>mt[Ie]):oe,Z=T.distr==2?mt[oe[1]]-mt[oe[0]]:x,$=i.ticks,O=i.border,he=$.show?$.size:0,ve=Ae(he*re),Ve=Ae((i.alignTo==2?i._size-he-i.gap:i.gap)*re),ae=i._rotate*-cl/180,_e=N(i._pos*re),Je=(ve+Ve)*b,We=_e+Je;h=u==0?We:0,m=u==1?We:0;let it=i.font[0],pt=i.align==1?vn:i.align==2?ql:ae>0?vn:ae<0?ql:u==0?\"center\":s==3?ql:vn,_t=ae||u==1?\"middle\":s==2?\"top\":mr;Vo(it,y,pt,_t);let Ze=i.font[1]*i.lineGap,st=oe.map(Ie=>N(c(Ie,T,A,G))),dt=i._values;for(let Ie=0;Ie<dt.length;Ie++){let Qe=dt[Ie];if(Qe!=null){u==0?m=st[Ie]:h=st[Ie],Qe=\"\"+Qe;let qt=Qe.indexOf(`\n`)==-1?[Qe]:Qe.split(/\\n/gm);for(let Ge=0;Ge<qt.length;Ge++){let or=qt[Ge];ae?(g.save(),g.translate(m,h+Ge*Ze),g.rotate(ae),g.fillText(or,0,0),g.restore()):g.fillText(or,m,h+Ge*Ze)}}}$.show&&Vl(st,$.filter(l,ne,n,M,Z),u,s,_e,ve,ce($.width*re,3),$.stroke(l,n),$.dash,$.cap);let kt=i.grid;kt.show&&Vl(st,kt.filter(l,ne,n,M,Z),u,u==0?2:1,u==0?lt:je,u==0?ct:Ye,ce(kt.width*re,3),kt.stroke(l,n),kt.dash,kt.cap),O.show&&Vl([_e],[1],u==0?1:0,u==0?1:2,u==1?lt:je,u==1?ct:Ye,ce(O.width*re,3),O.stroke(l,n),O.dash,O.cap)}Oe(\"drawAxes\")}function pn(n){v.forEach((i,s)=>{s>0&&(i._paths=null,n&&(r==1?(i.min=null,i.max=null):i.facets.forEach(u=>{u.min=null,u.max=null})))})}let ll=!1,Fl=!1,Vn=[];function os(){Fl=!1;for(let n=0;n<Vn.length;n++)Oe(...Vn[n]);Vn.length=0}function dn(){ll||(gu($o),ll=!0)}function rs(n,i=!1){ll=!0,Fl=i,n(l),$o(),i&&Vn.length>0&&queueMicrotask(os)}l.batch=rs;function $o(){if(_l&&(Ji(),_l=!1),sn&&(Gi(),sn=!1),Zn){if(ge(P,vn,me),ge(P,\"top\",Ee),ge(P,Un,Y),ge(P,Bn,E),ge(C,vn,me),ge(C,\"top\",Ee),ge(C,Un,Y),ge(C,Bn,E),ge(w,Un,Et),ge(w,Bn,$t),S.width=Ae(Et*re),S.height=Ae($t*re),z.forEach(({_el:n,_show:i,_size:s,_pos:u,side:m})=>{if(n!=null)if(i){let h=m===3||m===0?s:0,y=m%2==1;ge(n,y?\"left\":\"top\",u-h),ge(n,y?\"width\":\"height\",s),ge(n,y?\"top\":\"left\",y?Ee:me),ge(n,y?\"height\":\"width\",y?E:Y),lo(n,Qt)}else Xe(n,Qt)}),el=mn=Tl=Al=Ll=Cl=Pl=Dl=El=null,Ke=1,zn(!0),me!=rn||Ee!=Wt||Y!=St||E!=It){pn(!1);let n=Y/St,i=E/It;if(Ne&&!Gt&&R.left>=0){R.left*=n,R.top*=i,hn&&Mt(hn,Ae(R.left),0,Y,E),gn&&Mt(gn,0,Ae(R.top),Y,E);for(let s=0;s<rt.length;s++){let u=rt[s];u!=null&&(fn[s]*=n,cn[s]*=i,Mt(u,at(fn[s]),at(cn[s]),Y,E))}}if(de.show&&!Qn&&de.left>=0&&de.width>0){de.left*=n,de.width*=n,de.top*=i,de.height*=i;for(let s in Il)ge(Sn,s,de[s])}rn=me,Wt=Ee,St=Y,It=E}Oe(\"setSize\"),Zn=!1}Et>0&&$t>0&&(g.clearRect(0,0,S.width,S.height),Oe(\"drawClear\"),B.forEach(n=>n()),Oe(\"draw\")),de.show&&Qn&&(ol(de),Qn=!1),Ne&&Gt&&(Kt(null,!0,!1),Gt=!1),J.show&&J.live&&ot&&($l(),ot=!1),p||(p=!0,l.status=1,Oe(\"ready\")),On=!1,ll=!1}l.redraw=(n,i)=>{sn=i||!1,n!==!1?Ot(L,k.min,k.max):dn()};function Hl(n,i){let s=_[n];if(s.from==null){if(Fe==0){let u=s.range(l,i.min,i.max,n);i.min=u[0],i.max=u[1]}if(i.min>i.max){let u=i.min;i.min=i.max,i.max=u}if(Fe>1&&i.min!=null&&i.max!=null&&i.max-i.min<1e-16)return;n==L&&s.distr==2&&Fe>0&&(i.min=gt(i.min,t[0]),i.max=gt(i.max,t[0]),i.min==i.max&&i.max++),F[n]=i,_l=!0,dn()}}l.setScale=Hl;let zl,Nl,hn,gn,Wo,Io,wn,yn,Go,Uo,pe,Se,Rt=!1,He=R.drag,De=He.x,Re=He.y;Ne&&(R.x&&(zl=ut($s,C)),R.y&&(Nl=ut(Ws,C)),k.ori==0?(hn=zl,gn=Nl):(hn=Nl,gn=zl),pe=R.left,Se=R.top);let de=l.select=Me({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Sn=de.show?ut(Ns,de.over?C:P):null;function ol(n,i){if(de.show){for(let s in n)de[s]=n[s],s in Il&&ge(Sn,s,n[s]);i!==!1&&Oe(\"setSelect\")}}l.setSelect=ol;function is(n){if(v[n].show)Te&&lo(be[n],Qt);else if(Te&&Xe(be[n],Qt),Ne){let s=an?rt[0]:rt[n];s!=null&&Mt(s,-10,-10,Y,E)}}function Ot(n,i,s){Hl(n,{min:i,max:s})}function xt(n,i,s,u){i.focus!=null&&cs(n),i.show!=null&&v.forEach((m,h)=>{h>0&&(n==h||n==null)&&(m.show=i.show,is(h),r==2?(Ot(m.facets[0].scale,null,null),Ot(m.facets[1].scale,null,null)):Ot(m.scale,null,null),dn())}),s!==!1&&Oe(\"setSeries\",n,i),u&&Nn(\"setSeries\",l,n,i)}l.setSeries=xt;function ss(n,i){Me(q[n],i)}function us(n,i){n.fill=X(n.fill||null),n.dir=le(n.dir,-1),i=i??q.length,q.splice(i,0,n)}function as(n){n==null?q.length=0:q.splice(n,1)}l.addBand=us,l.setBand=ss,l.delBand=as;function fs(n,i){v[n].alpha=i,Ne&&rt[n]!=null&&(rt[n].style.opacity=i),Te&&be[n]&&(be[n].style.opacity=i)}let At,Vt,Yt,bn={focus:!0};function cs(n){if(n!=Yt){let i=n==null,s=bt.alpha!=1;v.forEach((u,m)=>{if(r==1||m>0){let h=i||m==0||m==n;u._focus=i?null:h,s&&fs(m,h?1:bt.alpha)}}),Yt=n,s&&dn()}}Te&&un&&$e(gr,ie,n=>{R._lock||(Ut(n),Yt!=null&&xt(null,bn,!0,ke.setSeries))});function vt(n,i,s){let u=_[i];s&&(n=n/re-(u.ori==1?Ee:me));let m=Y;u.ori==1&&(m=E,n=m-n),u.dir==-1&&(n=m-n);let h=u._min,y=u._max,b=n/m,x=h+(y-h)*b,M=u.distr;return M==3?Mn(10,x):M==4?ou(x,u.asinh):M==100?u.bwd(x):x}function ms(n,i){let s=vt(n,L,i);return gt(s,t[0],Ce,Pe)}l.valToIdx=n=>gt(n,t[0]),l.posToIdx=ms,l.posToVal=vt,l.valToPos=(n,i,s)=>_[i].ori==0?a(n,_[i],s?Ye:Y,s?je:0):f(n,_[i],s?ct:E,s?lt:0),l.setCursor=(n,i,s)=>{pe=n.left,Se=n.top,Kt(null,i,s)};function Bo(n,i){ge(Sn,vn,de.left=n),ge(Sn,Un,de.width=i)}function Yo(n,i){ge(Sn,\"top\",de.top=n),ge(Sn,Bn,de.height=i)}let Fn=k.ori==0?Bo:Yo,Hn=k.ori==1?Bo:Yo;function ps(){if(Te&&J.live)for(let n=r==2?1:0;n<v.length;n++){if(n==0&&nt)continue;let i=J.values[n],s=0;for(let u in i)yt[n][s++].firstChild.nodeValue=i[u]}}function $l(n,i){if(n!=null&&(n.idxs?n.idxs.forEach((s,u)=>{ue[u]=s}):uu(n.idx)||ue.fill(n.idx),J.idx=ue[0]),Te&&J.live){for(let s=0;s<v.length;s++)(s>0||r==1&&!nt)&&ds(s,ue[s]);ps()}ot=!1,i!==!1&&Oe(\"setLegend\")}l.setLegend=$l;function ds(n,i){let s=v[n],u=n==0&&K==2?mt:t[n],m;nt?m=s.values(l,n,i)??Pt:(m=s.value(l,i==null?null:u[i],n,i),m=m==null?Pt:{_:m}),J.values[n]=m}function Kt(n,i,s){Go=pe,Uo=Se,[pe,Se]=R.move(l,pe,Se),R.left=pe,R.top=Se,Ne&&(hn&&Mt(hn,Ae(pe),0,Y,E),gn&&Mt(gn,0,Ae(Se),Y,E));let u,m=Ce>Pe;At=fe,Vt=null;let h=k.ori==0?Y:E,y=k.ori==1?Y:E;if(pe<0||Fe==0||m){u=R.idx=null;for(let b=0;b<v.length;b++){let x=rt[b];x!=null&&Mt(x,-10,-10,Y,E)}un&&xt(null,bn,!0,n==null&&ke.setSeries),J.live&&(ue.fill(u),ot=!0)}else{let b,x,M;r==1&&(b=k.ori==0?pe:Se,x=vt(b,L),u=R.idx=gt(x,t[0],Ce,Pe),M=D(t[0][u],k,h,0));let T=-10,A=-10,G=0,oe=0,ne=!0,Z=\"\",$=\"\";for(let O=r==2?1:0;O<v.length;O++){let he=v[O],ve=ue[O],Ve=ve==null?null:r==1?t[O][ve]:t[O][1][ve],ae=R.dataIdx(l,O,u,x),_e=ae==null?null:r==1?t[O][ae]:t[O][1][ae];if(ot=ot||_e!=Ve||ae!=ve,ue[O]=ae,O>0&&he.show){let Je=ae==null?-10:ae==u?M:D(r==1?t[0][ae]:t[O][0][ae],k,h,0),We=_e==null?-10:I(_e,r==1?_[he.scale]:_[he.facets[1].scale],y,0);if(un&&_e!=null){let it=k.ori==1?pe:Se,pt=Le(bt.dist(l,O,ae,We,it));if(pt<At){let _t=bt.bias;if(_t!=0){let Ze=vt(it,he.scale),st=_e>=0?1:-1,dt=Ze>=0?1:-1;dt==st&&(dt==1?_t==1?_e>=Ze:_e<=Ze:_t==1?_e<=Ze:_e>=Ze)&&(At=pt,Vt=O)}else At=pt,Vt=O}}if(ot||an){let it,pt;k.ori==0?(it=Je,pt=We):(it=We,pt=Je);let _t,Ze,st,dt,kt,Ie,Qe=!0,qt=ze.bbox;if(qt!=null){Qe=!1;let Ge=qt(l,O);st=Ge.left,dt=Ge.top,_t=Ge.width,Ze=Ge.height}else st=it,dt=pt,_t=Ze=ze.size(l,O);if(Ie=ze.fill(l,O),kt=ze.stroke(l,O),an)O==Vt&&At<=bt.prox&&(T=st,A=dt,G=_t,oe=Ze,ne=Qe,Z=Ie,$=kt);else{let Ge=rt[O];Ge!=null&&(fn[O]=st,cn[O]=dt,_r(Ge,_t,Ze,Qe),xr(Ge,Ie,kt),Mt(Ge,at(st),at(dt),Y,E))}}}}if(an){let O=bt.prox,he=Yt==null?At<=O:At>O||Vt!=Yt;if(ot||he){let ve=rt[0];ve!=null&&(fn[0]=T,cn[0]=A,_r(ve,G,oe,ne),xr(ve,Z,$),Mt(ve,at(T),at(A),Y,E))}}}if(de.show&&Rt)if(n!=null){let[b,x]=ke.scales,[M,T]=ke.match,[A,G]=n.cursor.sync.scales,oe=n.cursor.drag;if(De=oe._x,Re=oe._y,De||Re){let{left:ne,top:Z,width:$,height:O}=n.select,he=n.scales[A].ori,ve=n.posToVal,Ve,ae,_e,Je,We,it=b!=null&&M(b,A),pt=x!=null&&T(x,G);it&&De?(he==0?(Ve=ne,ae=$):(Ve=Z,ae=O),_e=_[b],Je=D(ve(Ve,A),_e,h,0),We=D(ve(Ve+ae,A),_e,h,0),Fn(wt(Je,We),Le(We-Je))):Fn(0,h),pt&&Re?(he==1?(Ve=ne,ae=$):(Ve=Z,ae=O),_e=_[x],Je=I(ve(Ve,G),_e,y,0),We=I(ve(Ve+ae,G),_e,y,0),Hn(wt(Je,We),Le(We-Je))):Hn(0,y)}else Gl()}else{let b=Le(Go-Wo),x=Le(Uo-Io);if(k.ori==1){let G=b;b=x,x=G}De=He.x&&b>=He.dist,Re=He.y&&x>=He.dist;let M=He.uni;M!=null?De&&Re&&(De=b>=M,Re=x>=M,!De&&!Re&&(x>b?Re=!0:De=!0)):He.x&&He.y&&(De||Re)&&(De=Re=!0);let T,A;De&&(k.ori==0?(T=wn,A=pe):(T=yn,A=Se),Fn(wt(T,A),Le(A-T)),Re||Hn(0,y)),Re&&(k.ori==1?(T=wn,A=pe):(T=yn,A=Se),Hn(wt(T,A),Le(A-T)),De||Fn(0,h)),!De&&!Re&&(Fn(0,0),Hn(0,0))}if(He._x=De,He._y=Re,n==null){if(s){if(lr!=null){let[b,x]=ke.scales;ke.values[0]=b!=null?vt(k.ori==0?pe:Se,b):null,ke.values[1]=x!=null?vt(k.ori==1?pe:Se,x):null}Nn(jl,l,pe,Se,Y,E,u)}if(un){let b=s&&ke.setSeries,x=bt.prox;Yt==null?At<=x&&xt(Vt,bn,!0,b):At>x?xt(null,bn,!0,b):Vt!=Yt&&xt(Vt,bn,!0,b)}}ot&&(J.idx=u,$l()),i!==!1&&Oe(\"setCursor\")}let Ft=null;Object.defineProperty(l,\"rect\",{get(){return Ft==null&&zn(!1),Ft}});function zn(n=!1){n?Ft=null:(Ft=C.getBoundingClientRect(),Oe(\"syncRect\",Ft))}function Ko(n,i,s,u,m,h,y){R._lock||Rt&&n!=null&&n.movementX==0&&n.movementY==0||(Wl(n,i,s,u,m,h,y,!1,n!=null),n!=null?Kt(null,!0,!0):Kt(i,!0,!1))}function Wl(n,i,s,u,m,h,y,b,x){if(Ft==null&&zn(!1),Ut(n),n!=null)s=n.clientX-Ft.left,u=n.clientY-Ft.top;else{if(s<0||u<0){pe=-10,Se=-10;return}let[M,T]=ke.scales,A=i.cursor.sync,[G,oe]=A.values,[ne,Z]=A.scales,[$,O]=ke.match,he=i.axes[0].side%2==1,ve=k.ori==0?Y:E,Ve=k.ori==1?Y:E,ae=he?h:m,_e=he?m:h,Je=he?u:s,We=he?s:u;if(ne!=null?s=$(M,ne)?c(G,_[M],ve,0):-10:s=ve*(Je/ae),Z!=null?u=O(T,Z)?c(oe,_[T],Ve,0):-10:u=Ve*(We/_e),k.ori==1){let it=s;s=u,u=it}}x&&(i==null||i.cursor.event.type==jl)&&((s<=1||s>=Y-1)&&(s=Jt(s,Y)),(u<=1||u>=E-1)&&(u=Jt(u,E))),b?(Wo=s,Io=u,[wn,yn]=R.move(l,s,u)):(pe=s,Se=u)}let Il={width:0,height:0,left:0,top:0};function Gl(){ol(Il,!1)}let qo,jo,Jo,Zo;function Qo(n,i,s,u,m,h,y){Rt=!0,De=Re=He._x=He._y=!1,Wl(n,i,s,u,m,h,y,!0,!1),n!=null&&($e(Jl,to,Xo,!1),Nn(dr,l,wn,yn,Y,E,null));let{left:b,top:x,width:M,height:T}=de;qo=b,jo=x,Jo=M,Zo=T}function Xo(n,i,s,u,m,h,y){Rt=He._x=He._y=!1,Wl(n,i,s,u,m,h,y,!1,!0);let{left:b,top:x,width:M,height:T}=de,A=M>0||T>0,G=qo!=b||jo!=x||Jo!=M||Zo!=T;if(A&&G&&ol(de),He.setScale&&A&&G){let oe=b,ne=M,Z=x,$=T;if(k.ori==1&&(oe=x,ne=T,Z=b,$=M),De&&Ot(L,vt(oe,L),vt(oe+ne,L)),Re)for(let O in _){let he=_[O];O!=L&&he.from==null&&he.min!=fe&&Ot(O,vt(Z+$,O),vt(Z,O))}Gl()}else R.lock&&(R._lock=!R._lock,Kt(i,!0,n!=null));n!=null&&(on(Jl,to),Nn(Jl,l,pe,Se,Y,E,null))}function hs(n,i,s,u,m,h,y){if(R._lock)return;Ut(n);let b=Rt;if(Rt){let x=!0,M=!0,T=10,A,G;k.ori==0?(A=De,G=Re):(A=Re,G=De),A&&G&&(x=pe<=T||pe>=Y-T,M=Se<=T||Se>=E-T),A&&x&&(pe=pe<wn?0:Y),G&&M&&(Se=Se<yn?0:E),Kt(null,!0,!0),Rt=!1}pe=-10,Se=-10,ue.fill(null),Kt(null,!0,!0),b&&(Rt=b)}function er(n,i,s,u,m,h,y){R._lock||(Ut(n),Ml(),Gl(),n!=null&&Nn(wr,l,pe,Se,Y,E,null))}function tr(){z.forEach(ka),kl(l.width,l.height,!0)}Xt(ml,kn,tr);let xn={};xn.mousedown=Qo,xn.mousemove=Ko,xn.mouseup=Xo,xn.dblclick=er,xn.setSeries=(n,i,s,u)=>{let m=ke.match[2];s=m(l,i,s),s!=-1&&xt(s,u,!0,!1)},Ne&&($e(dr,C,Qo),$e(jl,C,Ko),$e(hr,C,n=>{Ut(n),zn(!1)}),$e(gr,C,hs),$e(wr,C,er),ao.add(l),l.syncRect=zn);let rl=l.hooks=e.hooks||{};function Oe(n,i,s){Fl?Vn.push([n,i,s]):n in rl&&rl[n].forEach(u=>{u.call(null,l,i,s)})}(e.plugins||[]).forEach(n=>{for(let i in n.hooks)rl[i]=(rl[i]||[]).concat(n.hooks[i])});let nr=(n,i,s)=>s,ke=Me({key:null,setSeries:!1,filters:{pub:Ar,sub:Ar},scales:[L,v[1]?v[1].scale:null],match:[Lr,Lr,nr],values:[null,null]},R.sync);ke.match.length==2&&ke.match.push(nr),R.sync=ke;let lr=ke.key,Ul=Mi(lr);function Nn(n,i,s,u,m,h,y){ke.filters.pub(n,i,s,u,m,h,y)&&Ul.pub(n,i,s,u,m,h,y)}Ul.sub(l);function gs(n,i,s,u,m,h,y){ke.filters.sub(n,i,s,u,m,h,y)&&xn[n](null,i,s,u,m,h,y)}l.pub=gs;function ws(){Ul.unsub(l),ao.delete(l),Nt.clear(),oo(ml,kn,tr),d.remove(),ie?.remove(),Oe(\"destroy\")}l.destroy=ws;function Bl(){Oe(\"init\",e,t),Ro(t||e.data,!1),F[L]?Hl(L,F[L]):Ml(),Qn=de.show&&(de.width>0||de.height>0),Gt=ot=!0,kl(e.width,e.height)}return v.forEach(Po),z.forEach(ji),o?o instanceof HTMLElement?(o.appendChild(d),Bl()):o(l,Bl):Bl(),l}xe.assign=Me;xe.fmtNum=wo;xe.rangeNum=pl;xe.rangeLog=gl;xe.rangeAsinh=ho;xe.orient=tn;xe.pxRatio=re;xe.join=hu;xe.fmtDate=So,xe.tzDate=Tu;xe.sync=Mi;{xe.addGap=ua,xe.clipGaps=Sl;let e=xe.paths={points:Pi};e.linear=Ri,e.stepped=ca,e.bars=ma,e.spline=da}function To(e,t){let o=Ma(e/t),l=Math.max(1,Math.ceil(e/o));return Array.from({length:l+1},(r,a)=>a*o)}function Ma(e){if(e<=0)return 1;let t=10**Math.floor(Math.log10(e));return([1,2,5].find(o=>o*t>=e)??10)*t}var Ta=3;function Eo(e,t){return e.filter(({value:o})=>o<=Ta*t)}function Hi(e,t){return Math.max(t,...Eo(e,t).map(({value:o})=>o))}var Ea=[1,2,5,10,15,30,60,120,300,600,900,1800,3600,7200,14400,28800];function zi(e,t){let o=Ea.find(l=>e/l<=t)??86400;return Array.from({length:Math.floor(e/o)+1},(l,r)=>r*o)}var Ni=\"12px system-ui, sans-serif\",Aa=64,La={p95:[8,3],p50:[2,3]};function $i(e,t,o){let l=t.panels[o.nth];if(l===void 0)throw new Error(`there is no panel ${o.nth}`);let r=()=>({width:e.clientWidth,height:e.clientHeight}),a=l.lines.map(c=>[...c.values]),f=new xe({...Ca(t,l,o),...r()},[[...t.seconds],...a],e);return{point:c=>{let p=c===void 0?void 0:t.seconds[c],d=p===void 0?-10:f.valToPos(p,\"x\");f.setCursor({left:d,top:p===void 0?-10:0},!1)},show:({from:c,to:p})=>{let{min:d,max:S}=f.scales.x??{};(d!==c||S!==p)&&f.setScale(\"x\",{min:c,max:p})},fit:()=>{let{width:c,height:p}=r();c>0&&(c!==f.width||p!==f.height)&&f.setSize(r())},destroy:()=>f.destroy()}}function Ca(e,t,o){let l=o.nth===0?4:2;return{legend:{show:!1},padding:[20,18,0,0],scales:{x:{time:!1,auto:!1,min:0,max:e.endSeconds},y:{range:(r,a,f)=>[0,To(Hi(t.limits,f??0),l).at(-1)??1]}},axes:Ra(t,l),series:[{},...t.lines.map(Da)],cursor:{y:!1,drag:{x:!0,y:!1,dist:4,setScale:!0},points:{size:7},bind:{dblclick:()=>()=>Pa(o)}},hooks:{setCursor:[({cursor:{idx:r,left:a=-1}})=>o.onCursor(a<0?void 0:r??void 0)],setScale:[({scales:{x:r}},a)=>{a===\"x\"&&o.onSpan({from:r?.min??0,to:r?.max??e.endSeconds})}],drawClear:[r=>Va(r,e.warmUpSeconds)],draw:[r=>Fa(r,t)]}}}function Pa({onReset:e}){return e(),null}function Da({kind:e,name:t}){return{label:t,stroke:jt(\"series\",e),width:e===\"p99\"?2:1.75,dash:La[e]??[],points:{show:!1}}}function Ra({unit:e},t){let o={font:Ni,stroke:jt(\"tick\"),grid:{stroke:jt(\"grid\"),width:1},ticks:{show:!1}};return[{...o,grid:{show:!1},size:24,gap:6,space:64,splits:(...[,,l,r])=>Oa({from:l,to:r}),values:(l,r)=>r.map(a=>$n(a))},{...o,size:Aa,gap:6,splits:(...[,,,l])=>[...To(l,t)],values:(l,r)=>r.map(a=>In(a,e))}]}function Oa({from:e,to:t}){let[,o=1]=zi(t-e,5),l=Math.ceil(e/o),r=Math.floor(t/o)-l+1;return Array.from({length:Math.max(0,r)},(a,f)=>(l+f)*o)}function Va({ctx:e,bbox:t,valToPos:o},l){if(l<=0)return;let r=Math.max(t.left,o(0,\"x\",!0)),a=Math.min(t.left+t.width,o(l,\"x\",!0));a<=r||(e.fillStyle=jt(\"shade\"),e.fillRect(r,t.top,a-r,t.height))}function Fa(e,{lines:t,limits:o,unit:l}){let{ctx:r,bbox:a}=e,f=Math.max(0,...t.map((p,d)=>e.series[d+1]?.max??0));r.save();let c=jt(\"series\",\"limit\");r.font=Ni.replace(\"12\",String(12*xe.pxRatio)),r.textAlign=\"right\",r.textBaseline=\"bottom\";for(let{name:p,value:d}of Eo(o,f)){r.strokeStyle=c,r.fillStyle=c;let S=Math.round(e.valToPos(d,\"y\",!0));r.lineWidth=1.5*xe.pxRatio,r.setLineDash([5*xe.pxRatio,4*xe.pxRatio]),r.beginPath(),r.moveTo(a.left,S),r.lineTo(a.left+a.width,S),r.stroke(),Ha(e,`${p} ${Kl(d,l)}`,S-3*xe.pxRatio)}r.restore()}function Ha({ctx:e,bbox:t},o,l){e.setLineDash([]),e.strokeStyle=jt(\"paper\"),e.lineWidth=4*xe.pxRatio,e.lineJoin=\"round\",e.strokeText(o,t.left+t.width,l),e.fillText(o,t.left+t.width,l)}function Wi(e){let t=[...document.querySelectorAll(\".panels\")].flatMap(o=>{let l=e[Number(o.dataset.chart)];return l===void 0?[]:[new Ao(o,l)]});return{redraw:()=>t.map(o=>o.draw())}}var Ao=class{#e;#n;#l=document.createElement(\"button\");#u=document.createElement(\"output\");#r;#t;#i=[];#a;constructor(t,o){this.#e=o,this.#n={from:0,to:o.endSeconds},this.#t=this.#n,this.#r=[...t.querySelectorAll(\"figure\")].map(za),this.#l.type=\"button\",this.#l.textContent=\"Show all\",this.#l.hidden=!0,this.#l.addEventListener(\"click\",()=>this.#o(this.#n)),this.#u.className=\"reading\",t.parentElement?.querySelector(\"h3\")?.append(this.#u,this.#l);for(let{live:r}of this.#r)this.#h(r);this.draw();let l=new ResizeObserver(()=>{for(let r of this.#i)r.fit()});for(let{live:r}of this.#r)l.observe(r)}draw(){for(let t of this.#i)t.destroy();this.#i=this.#r.map(({live:t},o)=>$i(t,this.#e,{nth:o,onCursor:l=>this.#s(l,o),onSpan:l=>this.#o(l),onReset:()=>this.#o(this.#n)})),this.#o(this.#t)}#s(t,o){if(t===this.#a)return;this.#a=t,this.#i.forEach((r,a)=>{a!==o&&r.point(t)});let l=t===void 0?void 0:this.#e.seconds[t];this.#u.textContent=l===void 0?\"\":this.#c(l),this.#r.forEach(({live:r,values:a},f)=>{let c=this.#m(f,t);a.forEach((p,d)=>{p.textContent=c[d]??\"\"}),r.setAttribute(\"aria-valuenow\",String(l??0)),r.setAttribute(\"aria-valuetext\",[this.#u.textContent,...this.#p(f,c)].join(\", \"))})}#c(t){return`${$n(Math.floor(t))} \\xB7 ${fr(this.#e.startedAt+t*1e3)} UTC`}#m(t,o){let{lines:l=[],unit:r=\"count\"}=this.#e.panels[t]??{};return o===void 0?[]:l.map(({values:a})=>{let f=a[o]??null;return f===null?\"\\u2013\":In(f,r)})}#p(t,o){return o.map((l,r)=>`${this.#e.panels[t]?.lines[r]?.name} ${l}`)}#o(t){this.#t=this.#d(t),this.#l.hidden=this.#t.from===this.#n.from&&this.#t.to===this.#n.to;for(let o of this.#i)o.show(this.#t)}#d({from:t,to:o}){let l=2*this.#e.endSeconds/this.#e.seconds.length;return o-t<Math.min(l,this.#e.endSeconds)?this.#t:{from:Math.max(0,t),to:Math.min(this.#e.endSeconds,o)}}#h(t){t.setAttribute(\"aria-valuemax\",String(this.#e.endSeconds)),t.addEventListener(\"keydown\",o=>{let l=this.#g(o.shiftKey?10:1)[o.key];l===void 0||o.ctrlKey||o.metaKey||o.altKey||(o.preventDefault(),l())}),t.addEventListener(\"blur\",()=>this.#s(void 0))}#g(t){let o=this.#e.seconds.length-1,l=r=>this.#s(Math.min(o,Math.max(0,(this.#a??-1)+r)));return{ArrowRight:()=>l(t),ArrowLeft:()=>l(-t),Home:()=>this.#s(0),End:()=>this.#s(o),\"+\":()=>this.#f(.5),\"-\":()=>this.#f(2),Escape:()=>this.#o(this.#n)}}#f(t){let{from:o,to:l}=this.#t,r=this.#e.seconds[this.#a??-1]??(o+l)/2;this.#o({from:r-(r-o)*t,to:r+(l-r)*t})}};function za(e){let t=document.createElement(\"div\");t.className=\"live\",t.tabIndex=0,t.setAttribute(\"role\",\"slider\"),t.setAttribute(\"aria-valuemin\",\"0\"),t.setAttribute(\"aria-valuenow\",\"0\");let o=e.querySelector(\"svg.still\");t.setAttribute(\"aria-label\",`${o?.getAttribute(\"aria-label\")}. Arrow keys read it, + and - zoom, Escape shows all.`),o?.after(t);let l=[...e.querySelectorAll(\".key:not(.limit, .warm-up)\")].map(r=>{let a=document.createElement(\"output\");return a.setAttribute(\"aria-live\",\"off\"),r.append(a),a});return document.documentElement.classList.add(\"scripted\"),{live:t,values:l}}var Na=document.querySelector(\"#charts\")?.textContent??\"[]\",$a=Wi(JSON.parse(Na));rr($a);sr();ur();ir();})();\n";
/** SHA-256 of the script. */
const scriptHash = "sha256-UJnjVxyNgOQPOyb0NLfTvIhi91f/yhMggyIqWRUTzCg=";

;// CONCATENATED MODULE: ./lib/report/html/threshold-section.js



const width = 72;
/** Where the limit stands, so that what lies beyond can be seen too. */
const limitAt = 48;
/** The thresholds, each with a bar of its number against the limit, which the words before it say too. */
function thresholdSection(report) {
    const markups = byUrgency(report).map(bar);
    return sheetSection(thresholdSheet(report), {
        id: "thresholds",
        pictures: { column: "Distance", markups },
    });
}
/** Empty without a number, and beside a limit of 0, of which nothing is a part. */
function bar({ threshold, interval, outcome, value }) {
    if (value === undefined || threshold.limit === 0)
        return "";
    const x = (number) => Math.min(width, (number / threshold.limit) * limitAt);
    const high = interval?.high ?? Number.POSITIVE_INFINITY;
    const whisker = interval === undefined
        ? ""
        : `<line class="whisker" x1="${place(x(interval.low))}" x2="${place(x(high))}" y1="8" y2="8"/>`;
    return `<svg width="${width}" height="16" aria-hidden="true"><rect class="track" width="${width}" height="8" y="4"/><rect class="bar ${outcome}" width="${place(x(value))}" height="8" y="4"/>${whisker}<line class="bound" x1="${limitAt}" x2="${limitAt}" y1="0" y2="16"/></svg>`;
}

;// CONCATENATED MODULE: ./lib/report/csv-timelines.js
/** What of CSV files can be drawn: histories whose percentiles are those of their own time. */
function csvTimelines({ csv }) {
    return (csv?.scenarios ?? []).flatMap(({ scenario, statistics }) => {
        const timeline = statistics?.timeline ?? [];
        if (timeline.every(({ p99Ms }) => p99Ms === undefined))
            return [];
        return [
            { scenario, timeline: timeline.map((point) => ({ ...point, users: point.users ?? 0, warmUp: false })) },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/report/html/thin.js
/**
 * The chart in at most so many points. Of each group of neighbours a line keeps the highest value, so that no peak is
 * lost; the group stands at its middle.
 */
function thin(chart, most) {
    const size = Math.ceil(chart.seconds.length / most);
    if (size <= 1)
        return chart;
    return {
        ...chart,
        seconds: groups(chart.seconds, size).map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2),
        panels: chart.panels.map((panel) => ({
            ...panel,
            lines: panel.lines.map((line) => ({ ...line, values: groups(line.values, size).map(highest) })),
        })),
    };
}
/** Null when nothing was measured. */
function highest(values) {
    return values.reduce((most, value) => (most === null || (value ?? most) > most ? value : most), null);
}
function groups(values, size) {
    const count = Math.ceil(values.length / size);
    return Array.from({ length: count }, (_, place) => values.slice(place * size, (place + 1) * size));
}

;// CONCATENATED MODULE: ./lib/report/html/still-panel.js





/** Below the lines, for the times. */
const footer = 22;
/** Above them, for the highest number. */
const still_panel_header = 16;
/** The lines are drawn in a frame of this width that is stretched to the page's. */
const still_panel_frame = 1000;
/** A panel's picture without script: for print, and wherever scripts do not run. */
function stillPanel(chart, panel, height) {
    const most = highestOf(panel);
    const ticks = roundTicks(topOf(panel.limits, most), height > 150 ? 4 : 2);
    const y = scaleOf([0, ticks.at(-1) ?? 1], [height + still_panel_header, still_panel_header]);
    const parts = [
        warmUp(chart, height),
        ...ticks.map((tick) => level(tick, y)),
        lines(chart, panel, { y, height }),
        ...ticks.map((tick) => levelName(panel, tick, y)),
        ...limitsWithin(panel.limits, most).map((limit) => limitLine(panel, limit, y)),
        ...still_panel_times(chart, height),
    ];
    const bottom = height + still_panel_header + footer;
    return `<svg class="still" height="${bottom}" role="img" aria-label="${still_panel_inWords(panel)}">
${parts.filter((part) => part !== "").join("\n")}
</svg>`;
}
/** What the panel's lines go up to, its limits aside; 0 without a number. */
function highestOf({ lines }) {
    return highest(lines.flatMap(({ values }) => values)) ?? 0;
}
/** What the picture shows, for whoever does not see it; the table below has the numbers. */
function still_panel_inWords({ title, unit, lines, limits }) {
    const write = (value) => (0,write_value/* writeValue */.bD)(value, unit);
    const ranges = lines.flatMap(({ name, values }) => {
        const known = values.filter((value) => value !== null);
        return known.length === 0 ? [] : [`${name} ${write(Math.min(...known))} to ${write(Math.max(...known))}`];
    });
    const bounds = limits.map(({ name, value }) => `${name} ${(0,write_value/* writeLimit */.Dq)(value, unit)}`);
    return `${title} over the run: ${[...ranges, ...bounds].join(", ")}`;
}
function warmUp({ warmUpSeconds, endSeconds }, height) {
    if (warmUpSeconds <= 0)
        return "";
    return `<rect class="warm-up" x="0" y="${still_panel_header}" width="${share(warmUpSeconds / endSeconds)}" height="${height}"/>`;
}
function level(value, y) {
    const at = place(y(value));
    return `<line class="grid" x1="0" x2="100%" y1="${at}" y2="${at}"/>`;
}
function levelName({ unit }, value, y) {
    return `<text x="0" y="${place(y(value))}" dy="-4">${(0,write_value/* writeValue */.bD)(value, unit)}</text>`;
}
function lines(chart, panel, { y, height }) {
    const x = scaleOf([0, chart.endSeconds], [0, still_panel_frame]);
    const bottom = height + still_panel_header;
    return `<svg viewBox="0 0 ${still_panel_frame} ${bottom}" width="100%" height="${bottom}" preserveAspectRatio="none">
${panel.lines.map((line) => series(line, chart.seconds, { x, y })).join("\n")}
</svg>`;
}
/** Where nothing was measured, the line is broken; a point alone between two breaks is a dot. */
function series({ kind, values }, seconds, { x, y }) {
    const steps = values.map((value, index) => {
        if (value === null)
            return "";
        const isFirst = isGap(values[index - 1]);
        const isAlone = isFirst && isGap(values[index + 1]);
        return `${isFirst ? "M" : "L"}${place(x(seconds[index] ?? 0))} ${place(y(value))}${isAlone ? "h0" : ""}`;
    });
    return `<path class="series ${kind}" d="${steps.join("")}"/>`;
}
function isGap(value) {
    return value === null || value === undefined;
}
function limitLine({ unit }, { name, value }, y) {
    const at = place(y(value));
    return `<line class="series limit" x1="0" x2="100%" y1="${at}" y2="${at}"/><text class="limit" x="100%" y="${at}" dy="-4" text-anchor="end">${name} ${(0,write_value/* writeLimit */.Dq)(value, unit)}</text>`;
}
function still_panel_times({ endSeconds }, height) {
    return timeTicks(endSeconds, 6).map((seconds) => {
        const part = endSeconds === 0 ? 0 : seconds / endSeconds;
        return `<text x="${share(part)}" y="${height + still_panel_header + 16}" text-anchor="${anchorAt(part)}">${(0,duration/* formatDuration */.a3)(seconds)}</text>`;
    });
}

;// CONCATENATED MODULE: ./lib/report/html/time-chart.js

/** Undefined when there are not two points to draw a line between. */
function makeTimeChart(report, { scenario, timeline }) {
    const [first] = timeline;
    const last = timeline.at(-1);
    if (first === undefined || last === undefined || timeline.length < 2)
        return undefined;
    const since = (instant) => (instant - first.startedAt) / 1000;
    const judged = timeline.find(({ warmUp }) => !warmUp);
    return {
        startedAt: first.startedAt,
        seconds: timeline.map(({ startedAt, endedAt }) => rounded(since((startedAt + endedAt) / 2))),
        endSeconds: rounded(since(last.endedAt)),
        warmUpSeconds: rounded(since(judged?.startedAt ?? last.endedAt)),
        panels: [
            timesPanel(report, { scenario, timeline }),
            ratePanel(report, { scenario, timeline }),
            failurePanel(report, { scenario, timeline }),
            usersPanel(timeline),
        ].filter((panel) => panel !== undefined),
    };
}
function timesPanel(report, { scenario, timeline }) {
    const percentiles = [
        { name: "p99", kind: "p99", percentile: 99, of: ({ p99Ms }) => p99Ms },
        { name: "p95", kind: "p95", percentile: 95, of: ({ p95Ms }) => p95Ms },
        { name: "p50", kind: "p50", percentile: 50, of: ({ p50Ms }) => p50Ms },
    ];
    return {
        title: "Response time",
        unit: "ms",
        lines: percentiles.map(({ name, kind, of }) => ({
            name,
            kind,
            values: timeline.map((at) => shown(of(at))),
        })),
        limits: percentiles.flatMap(({ name, kind, percentile }) => {
            const value = drawnLimit(report, scenario, { kind: "percentile", percentile });
            return value === undefined ? [] : [{ name: `${name} limit`, kind, value }];
        }),
    };
}
function ratePanel(report, { scenario, timeline }) {
    const value = drawnLimit(report, scenario, { kind: "requests/s" });
    const perSecond = timeline.map(({ requests, startedAt, endedAt }) => shown((requests * 1000) / Math.max(1, endedAt - startedAt)));
    return {
        title: "Requests per second",
        unit: "per second",
        lines: [{ name: "requests", kind: "rate", values: perSecond }],
        limits: value === undefined ? [] : [{ name: "limit", kind: "rate", value }],
    };
}
/** Undefined when no request failed: an empty chart says less than the table. */
function failurePanel(report, { scenario, timeline }) {
    if (timeline.every(({ failures }) => failures === 0))
        return undefined;
    const value = drawnLimit(report, scenario, { kind: "failures" });
    const ratios = timeline.map(({ failures, requests }) => requests === 0 ? null : shown(failures / requests));
    return {
        title: "Failures",
        unit: "ratio",
        lines: [{ name: "failed", kind: "failed", values: ratios }],
        limits: value === undefined ? [] : [{ name: "limit", kind: "failed", value }],
    };
}
function usersPanel(timeline) {
    return {
        title: "Users",
        unit: "count",
        lines: [{ name: "users", kind: "users", values: timeline.map(({ users }) => users) }],
        limits: [],
    };
}
function shown(value) {
    return value === undefined ? null : rounded(value);
}
/** Four digits: more than a screen can show, in half the characters. */
function rounded(value) {
    return Number(value.toPrecision(4));
}

;// CONCATENATED MODULE: ./lib/report/html/time-section.js











/** More than a printed page can show apart. */
const drawnPoints = 240;
const listedPoints = 30;
/** Every scenario over time: pictures that need no script, and the data from which the script draws its own. */
function timeSection(report) {
    const drawn = [...report.statistics, ...csvTimelines(report)].flatMap((timeline) => {
        const chart = makeTimeChart(report, timeline);
        return chart === undefined ? [] : [{ scenario: timeline.scenario, chart }];
    });
    if (drawn.length === 0)
        return { markup: "", charts: [] };
    const markup = `<section id="time">
<h2>Over time</h2>
${drawn.map(scenarioCharts).join("\n")}
</section>`;
    return { markup, charts: drawn.map(({ chart }) => chart) };
}
function scenarioCharts({ scenario, chart }, index) {
    const still = thin(chart, drawnPoints);
    return `<article>
<h3><code>${(0,report_escape/* htmlText */.js)(scenario)}</code></h3>
<div class="panels" data-chart="${index}">
${still.panels.map((panel, nth) => panelFigure(still, panel, nth)).join("\n")}
</div>
${sheetDetails(pointSheet(chart))}
</article>`;
}
function panelFigure(chart, panel, nth) {
    const wide = nth === 0;
    return `<figure class="panel${wide ? " wide" : ""}" data-panel="${nth}">
<figcaption><span class="title">${panel.title}</span> ${time_section_keys(chart, panel, wide)}</figcaption>
${stillPanel(chart, panel, wide ? 230 : 110)}
</figure>`;
}
/** Says what each line is by its form too, for whoever cannot tell the colours. */
function time_section_keys(chart, panel, wide) {
    const drawnLimits = limitsWithin(panel.limits, highestOf(panel));
    const parts = [
        ...panel.lines.map(({ name, kind }) => key(kind, name)),
        ...panel.limits.map(({ name, value, ...limit }) => {
            const above = drawnLimits.some((drawn) => drawn.kind === limit.kind) ? "" : ", above the chart";
            return key("limit", `${name} ${(0,write_value/* writeLimit */.Dq)(value, panel.unit)}${above}`);
        }),
        ...(wide && chart.warmUpSeconds > 0 ? [key("warm-up", "warm-up, not judged")] : []),
    ];
    return `<span class="keys">${parts.join(" ")}</span>`;
}
function key(kind, text) {
    return `<span class="key ${kind}"><svg width="22" height="10" aria-hidden="true"><${kind === "warm-up" ? 'rect class="warm-up" width="22" height="10"' : `line class="series ${kind}" x1="0" x2="22" y1="5" y2="5"`}/></svg>${text}</span>`;
}
function pointSheet(chart) {
    const { seconds, panels } = thin(chart, listedPoints);
    const lines = panels.flatMap(({ lines, unit }) => lines.map((line) => ({ ...line, unit })));
    const rows = seconds.map((at, index) => ({
        cells: [
            sheet_numberCell(at, duration/* formatDuration */.a3),
            ...lines.map(({ values, unit }) => {
                const value = values[index] ?? undefined;
                return sheet_numberCell(value, () => (value === undefined ? report_format/* none */.dv : (0,write_value/* writeValue */.bD)(value, unit)));
            }),
        ],
        tone: "plain",
    }));
    const points = Math.ceil(chart.seconds.length / listedPoints);
    return {
        title: points <= 1
            ? "Over time, as a table"
            : `Over time, as a table: the highest of each ${(0,report_format/* formatCount */.B4)(points)} points`,
        columns: [numbers("At"), ...lines.map(({ name }) => numbers(name))],
        rows,
        nouns: ["point", "points"],
    };
}

;// CONCATENATED MODULE: ./lib/report/html/verdict-header.js







const tones = {
    pass: "good",
    fail: "bad",
    invalid: "bad",
    inconclusive: "doubtful",
    warn: "doubtful",
    note: "plain",
};
/** The verdict with its decisive number, where and when, and the numbers that a reader asks for first. */
function verdictHeader(report, title) {
    const { verdict, origin, startedAt } = report;
    const place = [origin.repository, origin.sha.slice(0, 12), origin.environment].filter((part) => part !== undefined);
    return `<header class="${tones[verdict.word]}">
<h1><span aria-hidden="true">${headline/* icons */.g[verdict.word]}</span> ${(0,report_escape/* htmlSentence */.hy)(title)}</h1>
<p>${(0,report_escape/* htmlText */.js)(place.join(" · "))} · ${(0,report_format/* formatInstant */.r4)(startedAt)}</p>
<dl>
${keyFigures(report)
        .map(({ name, text, note }) => `<div><dt>${name}</dt><dd>${text}${note === undefined ? "" : ` <small>${note}</small>`}</dd></div>`)
        .join("\n")}
</dl>
</header>`;
}
function keyFigures(report) {
    const rows = scenarioNumbers(report).map(({ aggregated }) => aggregated);
    const note = rows.length > 1 ? `worst of ${rows.length} scenarios` : undefined;
    const { usd } = report.cost;
    return [
        { name: "p99", text: (0,report_format/* formatMs */._V)(worst(rows.map(({ p99Ms }) => upperEnd(p99Ms)))), note },
        { name: "Failures", text: (0,report_format/* formatRatio */.B0)(worst(rows.map(({ failureRatio }) => failureRatio))), note },
        { name: "Requests", text: (0,report_format/* formatCount */.B4)(rows.reduce((sum, { requests }) => sum + requests, 0)) },
        { name: "Time", text: (0,duration/* formatDuration */.a3)((report.finishedAt - report.startedAt) / 1000) },
        { name: "Cost", text: (0,report_format/* formatUsd */.UK)(usd) },
        {
            name: "Dynos left",
            text: report.dynosLeft === undefined ? "not known" : (0,report_format/* formatCount */.B4)(report.dynosLeft),
        },
    ];
}
/** More than this at the top would hide the tables; the gravest are the first. */
const openReasons = 12;
/** Every reason and note, the gravest first; many of them are closed at first. */
function reasonList({ verdict }) {
    if (verdict.reasons.length === 0)
        return "";
    const items = (0,shared_reasons/* sharedReasons */.x)(verdict.reasons).map(reasonItem);
    const rest = items.slice(openReasons);
    const more = rest.length === 0
        ? ""
        : `<details class="more">\n<summary>${(0,report_format/* formatCount */.B4)(rest.length)} more</summary>\n${list(rest)}\n</details>\n`;
    return `<section id="reasons">
<h2>Reasons <span class="soft">and notes</span></h2>
${list(items.slice(0, openReasons))}
${more}</section>`;
}
function list(items) {
    return `<ul>\n${items.join("\n")}\n</ul>`;
}
function reasonItem({ level, scenarios, text }) {
    const names = (0,shared_reasons/* nameScenarios */.h)(scenarios, (name) => `<code>${(0,report_escape/* htmlText */.js)(name)}</code>`);
    const about = scenarios.length === 0 ? "" : ` ${names}`;
    return `<li class="${tones[level]}"><strong>${level}</strong>${about}: ${(0,report_escape/* htmlSentence */.hy)(text)}</li>`;
}

;// CONCATENATED MODULE: ./lib/report/request-sheet.js





const request_sheet_columns = [
    words("Scenario"),
    words("Request"),
    numbers("Requests"),
    numbers("Failures"),
    numbers("p50"),
    numbers("p95"),
    numbers("p99"),
    numbers("Max"),
    numbers("Requests/s"),
];
/** One row a request of each scenario: breached ones first, then the most failures, then the most requests. */
function requestSheet(report) {
    const rows = scenarioNumbers(report)
        .flatMap(({ scenario, requests }) => requests.map((request) => entryOf(report, scenario, request)))
        .sort((a, b) => compare(a, b))
        .map(requestRow);
    return { title: "Requests", columns: request_sheet_columns, rows, nouns: ["request", "requests"] };
}
function entryOf(report, scenario, request) {
    const name = (0,verdict_glob/* requestName */.ZK)(request);
    const breached = report.verdict.judgements.some(({ threshold, outcome, where, ...judgement }) => threshold.request !== undefined &&
        outcome === "breached" &&
        judgement.scenario === scenario &&
        where === name);
    return { scenario, name, numbers: request.numbers, breached };
}
function compare(a, b) {
    return (Number(b.breached) - Number(a.breached) ||
        b.numbers.failures - a.numbers.failures ||
        b.numbers.requests - a.numbers.requests);
}
function requestRow({ scenario, name, numbers: row, breached }) {
    const cells = [
        { code: scenario },
        breached ? { code: name, mark: "❌" } : { code: name },
        sheet_numberCell(row.requests, report_format/* formatCount */.B4),
        sheet_numberCell(row.failureRatio, report_format/* formatRatio */.B0),
        timeCell(row.p50Ms),
        timeCell(row.p95Ms),
        timeCell(row.p99Ms),
        timeCell(row.maxMs),
        sheet_numberCell(row.requestsPerSecond, report_format/* formatRate */.CE),
    ];
    return { cells, tone: breached ? "bad" : "plain" };
}

;// CONCATENATED MODULE: ./lib/report/scenario-sheet.js




const scenario_sheet_columns = [
    words("State"),
    words("Scenario"),
    numbers("Requests"),
    numbers("Failures"),
    numbers("p50"),
    numbers("p95"),
    numbers("p99"),
    numbers("Requests/s"),
    numbers("Users"),
];
/** One row a scenario: its aggregated numbers, and what they came to. */
function scenarioSheet(report) {
    const rows = report.plan.scenarios.map((scenario) => scenarioRow(report, scenario));
    return { title: "Scenarios", columns: scenario_sheet_columns, rows, nouns: ["scenario", "scenarios"] };
}
function scenarioRow(report, { name, users }) {
    const state = stateOf(report, name);
    const found = scenarioNumbers(report).find(({ scenario }) => scenario === name);
    const numbers = found?.aggregated;
    const cells = [
        state.text,
        { code: name },
        sheet_numberCell(numbers?.requests, report_format/* formatCount */.B4),
        sheet_numberCell(numbers?.failureRatio, report_format/* formatRatio */.B0),
        timeCell(numbers?.p50Ms),
        timeCell(numbers?.p95Ms),
        timeCell(numbers?.p99Ms),
        sheet_numberCell(numbers?.requestsPerSecond, report_format/* formatRate */.CE),
        usersText(report, name) ?? (isUnknown(found) ? report_format/* none */.dv : outOf(found?.usersPeak ?? 0, users)),
    ];
    return { cells, tone: state.tone };
}
/** By the receipts, when every dyno left one: a load shape asks for other users than the plan, and between windows. */
function usersText({ results, plan }, name) {
    const receipts = results
        .filter(({ scenario }) => scenario === name)
        .flatMap(({ receipt }) => receipt ?? []);
    const dynos = plan.assignments.filter(({ scenario }) => scenario === name).length;
    if (receipts.length < dynos)
        return undefined;
    const sum = (pick) => receipts.reduce((total, receipt) => total + pick(receipt), 0);
    return outOf(sum(({ usersPeak }) => usersPeak), sum(({ usersAsked }) => usersAsked));
}
/** CSV files may say nothing of users; without any results there were none. */
function isUnknown(found) {
    return found !== undefined && found.usersPeak === undefined;
}
function outOf(reached, asked) {
    return reached >= asked ? (0,report_format/* formatCount */.B4)(reached) : `${(0,report_format/* formatCount */.B4)(reached)} of ${(0,report_format/* formatCount */.B4)(asked)}`;
}
const states = [
    { level: "invalid", text: "⛔ invalid", tone: "bad" },
    { level: "fail", text: "❌ breached", tone: "bad" },
    { level: "inconclusive", text: "⚠️ inconclusive", tone: "doubtful" },
];
/** The gravest reason about the scenario; a reason about the whole run stands above the table. */
function stateOf({ verdict }, name) {
    const grave = states.find(({ level }) => verdict.reasons.some((reason) => reason.level === level && reason.scenario === name));
    if (grave !== undefined)
        return grave;
    const isJudged = verdict.judgements.some(({ scenario }) => scenario === name);
    return isJudged ? { text: "✅ met", tone: "good" } : { text: `${report_format/* none */.dv} not judged`, tone: "plain" };
}

;// CONCATENATED MODULE: ./lib/report/html.js

















/** Nothing but the page's own style sheet and script, known by their hashes. */
const policy = [
    "default-src 'none'",
    `style-src '${stylesHash}'`,
    `script-src '${scriptHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
].join("; ");
/**
 * The whole report as one HTML file that loads nothing. Without its script it is complete: the script makes the charts
 * zoom and the tables sort.
 */
function renderHtml(report) {
    const title = (0,headline/* headline */.P)(report);
    const time = timeSection(report);
    const sections = [
        reasonList(report),
        sheetSection(scenarioSheet(report), { id: "scenarios" }),
        thresholdSection(report),
        time.markup,
        distributionSection(report),
        sheetSection(requestSheet(report), { id: "requests", filter: true }),
        sheetSection(failureSheet(report), { id: "failures", filter: true }),
        sheetSection(driftSheet(report), { id: "drift" }),
        dynoSection(report),
        costSection(report),
        sheetSection(conditionSheet(report), { id: "conditions" }),
    ].filter((section) => section !== "");
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${(0,report_escape/* htmlText */.js)(title)}</title>
<style>${styles}</style>
</head>
<body>
${verdictHeader(report, title)}
${navigation(sections)}
<main>
${sections.join("\n")}
</main>
${html_footer(report)}
<script type="application/json" id="charts">${chartData(time.charts)}</script>
<script>${script}</script>
</body>
</html>
`;
}
/** A link to each section, by its heading. */
function navigation(sections) {
    const links = sections.flatMap((section) => {
        const [, id, title] = /^<section id="([a-z]+)"[^>]*>\n<h2>([^<]*[^<\s])/.exec(section) ?? [];
        return id === undefined ? [] : [`<a href="#${id}">${title}</a>`];
    });
    return `<nav aria-label="Sections">${links.join(" ")}</nav>`;
}
function distributionSection(report) {
    const figures = report.statistics.map((statistics) => distributionFigure(report, statistics));
    const drawn = figures.filter((figure) => figure !== "");
    if (drawn.length === 0)
        return "";
    return `<section id="distribution">\n<h2>Distribution <span class="soft">of the judged response times</span></h2>\n<div class="pairs">\n${drawn.join("\n")}\n</div>\n</section>`;
}
function costSection(report) {
    const below = `\n<p class="soft">${(0,report_escape/* htmlText */.js)(priceSource(report))}</p>`;
    return sheetSection(costSheet(report), { id: "cost", below });
}
function html_footer(report) {
    const { runUrl } = report.origin;
    const url = runUrl === undefined ? undefined : (0,report_escape/* webAddress */.Dy)(runUrl);
    const link = url === undefined ? "" : ` · <a href="${(0,report_escape/* htmlText */.js)(url)}">workflow run</a>`;
    const left = (0,report_escape/* htmlSentence */.hy)(dynosLeft(report).text);
    return `<footer>${(0,report_escape/* htmlText */.js)((0,report_format/* formatCost */.BD)(report.cost))} · ${left}${link}</footer>`;
}
/** As a script that runs nothing; no `<` in it can end it early. */
function chartData(charts) {
    return JSON.stringify(charts).replaceAll("<", "\\u003c");
}

;// CONCATENATED MODULE: ./lib/report/junit.js


/**
 * The verdict as JUnit XML: a suite for each scenario, a test case for each judgement, and one that says whether the
 * scenario's numbers can be trusted, so that no reader of the file takes an invalid run for a green one.
 */
function renderJunit(report) {
    const suites = report.plan.scenarios.map(({ name, bed }) => suite(name, casesOf(report, name).map((one) => ({ ...one, name: caseName(one.name, bed) }))));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="load test">\n${suites.join("\n")}\n</testsuites>\n`;
}
/** Some readers of the file show a case without its suite. */
function caseName(name, bed) {
    return bed === undefined ? name : `${name}, at ${bed}`;
}
function casesOf({ verdict, csv }, scenario) {
    const undecided = verdict.reasons.some(({ level }) => level === "inconclusive");
    return [
        trustCase(verdict.reasons, scenario, csv !== undefined),
        ...verdict.judgements
            .filter((judgement) => judgement.scenario === scenario)
            .map((judgement) => caseOf(judgement, undecided)),
    ];
}
/** `saysNotes`: without receipts, "valid" means less, and what could not be checked is said beside it. */
function trustCase(reasons, scenario, saysNotes) {
    const textsOf = (level) => reasons
        .filter((reason) => reason.level === level && (reason.scenario ?? scenario) === scenario)
        .map(({ text }) => text);
    const causes = textsOf("invalid");
    const notes = saysNotes ? textsOf("note") : [];
    const said = causes.length > 0 ? causes : notes;
    return {
        name: "the run is valid",
        element: causes.length === 0 ? undefined : "error",
        message: said.length === 0 ? undefined : said.join(" "),
    };
}
function caseOf(judgement, undecided) {
    const subject = (0,write_judgement/* writeSubject */.ED)(judgement);
    const number = (0,write_judgement/* writeMeasured */.eY)(judgement);
    const measured = number === undefined ? (judgement.reason ?? "unmeasured") : `${number}${(0,write_judgement/* writeJudgedEnd */.M4)(judgement)}`;
    const borderline = judgement.borderline ? ", borderline" : "";
    return {
        name: `${subject} ${(0,write_judgement/* writeDemand */.fG)(judgement)}`,
        element: elementOf(judgement, undecided),
        message: `${judgement.outcome}${borderline}: ${measured}`,
    };
}
function elementOf({ threshold, outcome, borderline }, undecided) {
    if (threshold.level === "warn")
        return undefined;
    if (outcome === "unmeasured")
        return "error";
    if (borderline && undecided)
        return "skipped";
    return outcome === "breached" ? "failure" : undefined;
}
function suite(name, cases) {
    const count = (element) => cases.filter((one) => one.element === element).length;
    const counts = `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
    const lines = cases.map((one) => testCase(name, one));
    return `  <testsuite name="${(0,report_escape/* xmlText */.xK)(name)}" ${counts}>\n${lines.join("\n")}\n  </testsuite>`;
}
function testCase(suiteName, { name, element, message }) {
    const open = `    <testcase classname="${(0,report_escape/* xmlText */.xK)(suiteName)}" name="${(0,report_escape/* xmlText */.xK)(name)}"`;
    if (message === undefined)
        return `${open}/>`;
    const text = (0,report_escape/* xmlText */.xK)(message);
    const inside = element === undefined ? `<system-out>${text}</system-out>` : `<${element} message="${text}"/>`;
    return `${open}>${inside}</testcase>`;
}

// EXTERNAL MODULE: ./lib/report/commit-lines.js
var commit_lines = __webpack_require__(3095);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
;// CONCATENATED MODULE: ./lib/report/history/digest.js


/** What the digest may take of a comment, in characters. */
const mostCharacters = 4096;
/** Far more than ten runs need; what inflates to more is not of ours. */
const mostBytes = 8192;
const [before, after] = ["<!-- history:", " -->"];
const measured = schemas/* number */.aig().nonnegative().max(1e12).nullable();
const pastRun = schemas/* strictObject */.rej({
    run: schemas/* string */.YjP().regex(/^[\w-]{1,64}$/),
    attempt: schemas/* int */.Whr().min(0).max(9999),
    at: schemas/* int */.Whr().min(0).max(32_503_680_000),
    commit: schemas/* string */.YjP().regex(/^(?:[0-9a-f]{7})?$/i),
    verdict: schemas/* enum */.k5n(["pass", "fail", "inconclusive", "invalid"]),
    p99Ms: measured,
    failureRatio: schemas/* number */.aig().min(0).max(1).nullable(),
    requestsPerSecond: measured,
});
const digest = schemas/* strictObject */.rej({ v: schemas/* literal */.euz(1), runs: schemas/* array */.YOg(pastRun).max(20) });
/**
 * The runs as one invisible line of a comment: JSON, compressed, in base64, whose alphabet holds nothing that ends an
 * HTML comment. The oldest are left out when they take more space than 4,096 characters.
 */
function writeDigest(runs) {
    const json = JSON.stringify({ v: 1, runs });
    const line = `${before}${btoa(binary((0,esm/* deflateSync */.pd)((0,esm/* strToU8 */._u)(json), { level: 9 })))}${after}`;
    return line.length <= mostCharacters || runs.length === 0 ? line : writeDigest(runs.slice(1));
}
/**
 * The runs that the comment's last digest holds. Whoever may edit the comment may have written it: a digest that is not
 * exactly as ours are is no digest, and a small one cannot inflate to a large one.
 */
function readDigest(body) {
    const from = body.lastIndexOf(before);
    if (from < 0)
        return [];
    const text = body.slice(from + before.length, from + mostCharacters);
    const base64 = /^([A-Za-z0-9+/]+={0,2}) -->/.exec(text)?.[1];
    if (base64 === undefined)
        return [];
    const read = digest.safeParse(quietly(() => JSON.parse((0,esm/* strFromU8 */.he)(inflate(base64)))));
    return read.success ? read.data.runs : [];
}
/** With a buffer of its own, fflate writes no further than to its end. */
function inflate(base64) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const inflated = (0,esm/* inflateSync */.HM)(bytes, { out: new Uint8Array(mostBytes + 1) });
    return inflated.length > mostBytes ? new Uint8Array() : inflated;
}
function binary(bytes) {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
function quietly(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/report/history/past-run.js


/** More runs than a reader compares. */
const mostRuns = 10;
/** The workflow run's address without its number: runs of one pull request differ in the number alone. */
const runAddress = /^(.*\/actions\/runs\/)(\d{1,15})(?:\/attempts\/(\d{1,4}))?$/;
/** This run, as later ones shall know it. */
function pastRunOf(report) {
    const { origin, plan, verdict, finishedAt } = report;
    const [, , run = plan.runId, attempt = "0"] = runAddress.exec(origin.runUrl ?? "") ?? [];
    const measured = scenarioNumbers(report).map(({ aggregated }) => aggregated);
    const rates = measured.flatMap(({ requestsPerSecond }) => requestsPerSecond ?? []);
    return {
        run,
        attempt: Number(attempt),
        at: Math.round(finishedAt / 1000),
        commit: /^[0-9a-f]{7}/i.exec(origin.sha)?.[0] ?? "",
        verdict: verdict.word,
        p99Ms: kept(worst(measured.map(({ p99Ms }) => upperEnd(p99Ms)))),
        failureRatio: kept(worst(measured.map(({ failureRatio }) => failureRatio))),
        // One after the other, the scenarios' rates do not add up.
        requestsPerSecond: rates.length === 0 || (plan.mode === "sequence" && rates.length > 1)
            ? null
            : past_run_rounded(rates.reduce((sum, rate) => sum + rate, 0)),
    };
}
/** The address of a past run, beside this run's own; undefined when this one has none. */
function addressOf({ run, attempt }, { runUrl }) {
    const [, base] = runAddress.exec(runUrl ?? "") ?? [];
    if (base === undefined || !/^\d+$/.test(run))
        return undefined;
    return `${base}${run}${attempt > 0 ? `/attempts/${attempt}` : ""}`;
}
/** Clocks of runners differ by less. */
const mostAheadSeconds = 3600;
/**
 * The runs, oldest first, with this one in place of an earlier attempt of it. What is said to end long after this one has
 * not been: it would keep the place of a run for ever.
 */
function withRun(past, run) {
    const others = past
        .filter((one) => one.run !== run.run && one.at <= run.at + mostAheadSeconds)
        .toSorted((a, b) => a.at - b.at);
    return [...others, run].slice(-mostRuns);
}
function kept(value) {
    return value === undefined ? null : past_run_rounded(value);
}
/** Six digits are more than a report shows. */
function past_run_rounded(value) {
    return Number(value.toPrecision(6));
}

;// CONCATENATED MODULE: ./lib/report/timeline-chart.js




/** Lines that a reader can tell apart. */
const mostLines = 3;
/** More points would make no other picture at the width of a comment. */
const timeline_chart_mostPoints = 60;
/** Of the first one's length: users whose last requests take longer do not make another length. */
const aboutTheSame = 0.1;
/**
 * The worst scenarios' p99 over time, those in one chart that took about the same time, the worst one's first. `notDrawn`:
 * scenarios for which there was no room. One without two stretches of time with requests is not among them.
 */
function timelineCharts(report) {
    const all = [...report.statistics, ...csvTimelines(report)]
        .map(({ scenario, timeline }) => ({ scenario, timeline, rank: timeline_chart_urgency(report, scenario) }))
        .filter(({ timeline }) => timeline.filter(isMeasured).length > 1)
        .sort((a, b) => b.rank - a.rank);
    const groups = sameLength(all.slice(0, mostLines));
    return {
        charts: groups.map((group) => chartOf(report, group)),
        notDrawn: Math.max(0, all.length - mostLines),
    };
}
function sameLength([first, ...others]) {
    if (first === undefined)
        return [];
    const isSame = ({ timeline }) => Math.abs(lengthMs(timeline) / lengthMs(first.timeline) - 1) <= aboutTheSame;
    return [[first, ...others.filter(isSame)], ...sameLength(others.filter((one) => !isSame(one)))];
}
function timeline_chart_stepsOf(timeline) {
    const points = Math.min(timeline_chart_mostPoints, timeline.length);
    return { points, stepMs: lengthMs(timeline) / points };
}
function chartOf(report, drawn) {
    const [longest = []] = drawn.map(({ timeline }) => timeline).sort((a, b) => lengthMs(b) - lengthMs(a));
    const { points, stepMs } = timeline_chart_stepsOf(longest);
    return {
        lines: drawn.map(({ scenario, timeline }) => ({
            scenario,
            p99sMs: timeline_chart_highestOf(timeline, points, stepMs),
            limitMs: limitOf(report, scenario),
        })),
        seconds: (stepMs * points) / 1000,
        secondsEach: stepMs / 1000,
        warmUpSeconds: warmUpOf(drawn[0]?.timeline ?? []),
    };
}
function limitOf(report, scenario) {
    return drawnLimit(report, scenario, { kind: "percentile", percentile: 99 });
}
/** How near the scenario comes to its limit, or to the strictest one that there is. */
function timeline_chart_urgency(report, scenario) {
    const found = scenarioNumbers(report).find((one) => one.scenario === scenario);
    const limits = report.plan.scenarios.flatMap(({ name }) => limitOf(report, name) ?? []);
    const limit = limitOf(report, scenario) ?? Math.min(...limits);
    return (upperEnd(found?.aggregated.p99Ms) ?? 0) / (Number.isFinite(limit) && limit > 0 ? limit : 1);
}
function isMeasured({ p99Ms }) {
    return p99Ms !== undefined && Number.isFinite(p99Ms);
}
function lengthMs(timeline) {
    return (timeline.at(-1)?.endedAt ?? 0) - (timeline[0]?.startedAt ?? 0);
}
/** Of several windows that make one point the highest: a peak is not to be smoothed away. */
function timeline_chart_highestOf(timeline, points, stepMs) {
    const begin = timeline[0]?.startedAt ?? 0;
    const byPoint = Map.groupBy(timeline.filter(isMeasured), ({ startedAt, endedAt }) => Math.floor(((startedAt + endedAt) / 2 - begin) / stepMs));
    return Array.from({ length: points }, (_, point) => {
        const own = byPoint.get(point)?.flatMap(({ p99Ms }) => p99Ms ?? []);
        return own === undefined ? undefined : Math.max(...own);
    });
}
function warmUpOf(timeline) {
    const last = timeline.findLast(({ warmUp }) => warmUp);
    return last === undefined ? 0 : (last.endedAt - (timeline[0]?.startedAt ?? 0)) / 1000;
}

;// CONCATENATED MODULE: ./lib/report/markdown/part.js
/**
 * The order in which parts of a Markdown report give way when space is short, the first one first: its rows from the last
 * upwards, then, for all but the two at the end, the part as a whole. docs/comment.md has the same order.
 */
const givingWay = [
    "failures",
    "requests",
    "dynos",
    "notes",
    "cost",
    "drift",
    "scenarios",
    "conditions",
    "warnings",
    "chart",
    "history",
    "thresholds",
    "reasons",
];
/** These keep their head, with the number of rows that were left out: they say why the verdict is what it is. */
const staying = ["thresholds", "reasons"];
/** A part without rows to give up. */
function fixed(...lines) {
    return { section: undefined, open: lines, rows: [], close: [], hidden: 0, leftOut: () => [] };
}
/** A part without rows that is left out as a whole. */
function droppable(section, ...lines) {
    return { ...fixed(...lines), section };
}
/**
 * The parts one below the other within the budget: whole rows give way, then whole parts, and it is said how many and
 * which. Only the fixed parts and the heads of those that stay can be too long for it.
 */
function joinWithin(parts, budget) {
    let fitted = parts;
    const dropped = [];
    const excess = () => budget.sizeOf(join(fitted, dropped)) - budget.limit;
    for (const section of givingWay.filter((one) => parts.some((part) => part.section === one))) {
        const missing = excess();
        if (missing <= 0)
            break;
        fitted = fitted.map((part) => part.section === section ? withFewerRows(part, missing, budget.sizeOf) : part);
        if (excess() <= 0 || staying.includes(section))
            continue;
        fitted = fitted.filter((part) => part.section !== section);
        dropped.push(section);
    }
    return join(fitted, dropped);
}
function withFewerRows(part, excess, sizeOf) {
    const lengthOf = (lines) => lines.reduce((sum, line) => sum + sizeOf(line) + 1, 0);
    // The lines that say so take space themselves, at most as much as when every row is left out.
    let missing = excess + lengthOf(part.leftOut(part.hidden + part.rows.length));
    let kept = part.rows.length;
    while (kept > 0 && missing > 0) {
        kept -= 1;
        missing -= lengthOf([part.rows[kept] ?? ""]);
    }
    return { ...part, rows: part.rows.slice(0, kept), hidden: part.hidden + part.rows.length - kept };
}
/** What was left out is said at the end, above the last part, which holds the links. */
function join(parts, dropped) {
    const texts = parts.map(({ open, rows, close, hidden, leftOut }) => [...open, ...rows, ...(hidden > 0 ? leftOut(hidden) : []), ...close].join("\n"));
    if (dropped.length > 0)
        texts.splice(-1, 0, `Left out for want of space, and in the HTML report: ${dropped.join(", ")}.`);
    return `${texts.filter((text) => text !== "").join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/sheet-part.js


/** The sheet as a table. */
function tablePart({ columns, rows, nouns }, { section, atMost }) {
    const listed = rows.slice(0, atMost);
    return {
        section,
        open: [
            line(columns.map(({ title }) => title)),
            line(columns.map(({ numeric }) => (numeric === true ? "---:" : "---"))),
        ],
        rows: listed.map(markdownRow),
        close: [],
        hidden: rows.length - listed.length,
        // Without the empty line it would be read as one more row.
        leftOut: (count) => ["", moreOf(count, nouns)],
    };
}
/** The sheet with these of its columns, in this order. */
function withColumns(sheet, titles) {
    const places = titles.map((title) => sheet.columns.findIndex((column) => column.title === title));
    const pick = (values) => places.flatMap((place) => values.slice(place, place + 1));
    return {
        ...sheet,
        columns: pick(sheet.columns),
        rows: sheet.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
    };
}
/** The sheet as a table behind a closed heading, with lines of Markdown below it. */
function detailsPart(sheet, options) {
    const table = tablePart(sheet, options);
    const below = (options.below ?? []).flatMap((text) => ["", text]);
    return {
        ...table,
        open: [
            `<details><summary>${sheet.title} (${(0,report_format/* formatCount */.B4)(sheet.rows.length)})</summary>`,
            "",
            ...table.open,
        ],
        close: [...below, "", "</details>"],
    };
}
/** How many rows are not shown here, and where they are. */
function moreOf(count, [one, many]) {
    return `${(0,report_format/* formatCount */.B4)(count)} more ${count === 1 ? `${one} is` : `${many} are`} in the HTML report.`;
}
function markdownRow({ cells }) {
    return line(cells.map(markdownCell));
}
function markdownCell(cell) {
    if (typeof cell === "string")
        return unbroken((0,report_escape/* markdownText */.p7)(cell));
    if ("sentence" in cell)
        return (0,report_escape/* markdownSentence */.nv)(cell.sentence);
    if ("text" in cell)
        return unbroken((0,report_escape/* markdownText */.p7)(cell.text));
    return cell.mark === undefined ? (0,report_escape/* markdownCode */.D9)(cell.code) : `${cell.mark} ${(0,report_escape/* markdownCode */.D9)(cell.code)}`;
}
/** Longer texts may break; a number shall not be parted from its unit, nor a word from its icon. */
const longestUnbroken = 20;
function unbroken(text) {
    return text.length > longestUnbroken ? text : text.replaceAll(" ", "\u00a0");
}
/** A row of a table, of cells that are Markdown already. */
function line(cells) {
    return `| ${cells.join(" | ")} |`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/xychart.js

/** Grey that can be read on white and on GitHub's dark ground alike. */
const grey = "#768390";
/**
 * The chart in mermaid's language, for a version as GitHub's (11.17): `xychart-beta` is the name that older ones know as
 * well, a number may have no exponent, and what is drawn has no ground of its own, so that it fits a light and a dark page.
 */
function xyChart({ x, y, lines }) {
    const greys = ["title", "legendText", "xAxisLabel", "xAxisTitle", "xAxisTick", "xAxisLine"];
    const yGreys = ["yAxisLabel", "yAxisTitle", "yAxisTick", "yAxisLine"];
    return [
        "---",
        "config:",
        "  xyChart:",
        "    width: 800",
        "    height: 260",
        "  themeVariables:",
        "    xyChart:",
        "      backgroundColor: transparent",
        ...[...greys, ...yGreys].map((name) => `      ${name}Color: "${grey}"`),
        `      plotColorPalette: "${lines.map(({ color }) => color).join(", ")}"`,
        "---",
        "xychart-beta",
        `  x-axis "${mermaidText(x.title)}" ${decimal(x.from)} --> ${decimal(x.to)}`,
        `  y-axis "${mermaidText(y.title)}" 0 --> ${decimal(y.to)}`,
        ...lines.map(({ name, values }) => `  line "${mermaidText(name)}" [${values.map(decimal).join(", ")}]`),
    ].join("\n");
}
const longestName = 28;
/** Text between a chart's quotes: what mermaid could read as a directive, a comment or an entity is left out. */
function mermaidText(text) {
    const safe = text
        .toWellFormed()
        .replace(/[^\p{L}\p{N} _.,/-]+/gu, " ")
        .replace(/ +/g, " ")
        .trim();
    return safe === "" ? "unnamed" : (0,report_escape/* shorten */.ml)(safe, longestName);
}
/** At most three decimals and never an exponent, which mermaid does not read. */
function decimal(value) {
    if (!Number.isFinite(value))
        return "0";
    const text = Math.min(Math.max(value, 0), 1e12).toFixed(value >= 10_000 ? 0 : value >= 100 ? 1 : 3);
    return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

;// CONCATENATED MODULE: ./lib/report/markdown/chart-part.js







/** Each can be told from white and from GitHub's dark ground, and from its neighbours in the dark of colour blindness. */
const colors = ["#2f81f7", "#bf8700", "#8957e5"];
const limitColor = "#d1242f";
/** p99 over time as charts, and the same in a table: an e-mail shows a chart as its source. */
function chartPart(report) {
    const { charts, notDrawn } = timelineCharts(report);
    if (charts.length === 0)
        return undefined;
    const more = notDrawn === 0 ? "" : ` ${(0,report_format/* formatNumberOf */.Of)(notDrawn, "more scenario")} in the HTML report.`;
    const captions = charts.map((chart) => `**p99 over time:** ${chart.lines.map(chart_part_nameOf).join("; ")}.${remarks(chart)}`);
    return droppable("chart", ...charts.flatMap((chart, place) => [
        `${captions[place]}${place === charts.length - 1 ? more : ""}`,
        "",
        "```mermaid",
        draw(chart),
        "```",
        "",
    ]), line(["p99 over time", "At the start", "Lowest", "Highest", "At the end", "Above the limit"]), line(["---", "---:", "---:", "---:", "---:", "---:"]), ...charts.flatMap((chart) => chart.lines.map((one) => chart_part_rowOf(one, chart))));
}
function chart_part_nameOf({ scenario, limitMs }) {
    const against = limitMs === undefined ? "no limit" : `limit ${(0,report_format/* formatMs */._V)(limitMs)}`;
    return `${(0,report_escape/* markdownCode */.D9)(scenario)} (${against})`;
}
/** What a reader of the picture would else not know. */
function remarks({ lines, secondsEach, warmUpSeconds }) {
    const gaps = lines.filter(({ p99sMs }) => p99sMs.includes(undefined));
    const all = [
        ` A point is the highest p99 within ${(0,duration/* formatDuration */.a3)(secondsEach)}.`,
        warmUpSeconds === 0 ? "" : ` The first ${(0,duration/* formatDuration */.a3)(warmUpSeconds)} are warm-up and not judged.`,
        ...gaps.map(({ scenario, p99sMs }) => {
            const silent = p99sMs.filter((p99Ms) => p99Ms === undefined).length;
            return ` In ${(0,duration/* formatDuration */.a3)(silent * secondsEach)} of ${(0,report_escape/* markdownCode */.D9)(scenario)} no request came back: there the line runs straight on.`;
        }),
    ];
    return all.join("");
}
const hours = { name: "hours", seconds: 3600 };
/** In which the axis counts, by how long it is: so that nobody has to divide by 60. */
const timeUnits = [
    { name: "seconds", seconds: 1, upToSeconds: 10 * 60 },
    { name: "minutes", seconds: 60, upToSeconds: 5 * 3600 },
];
function draw({ lines, seconds, secondsEach }) {
    const limits = limitLines(lines);
    const top = Math.max(...lines.flatMap(({ p99sMs }) => p99sMs.flatMap((ms) => ms ?? [])), ...limits.map(({ ms }) => ms));
    const unit = top >= 5000 ? { name: "s", ms: 1000 } : { name: "ms", ms: 1 };
    const drawn = [
        ...lines.map(({ scenario, p99sMs }, place) => ({
            name: scenario,
            color: colors[place] ?? limitColor,
            values: withoutGaps(p99sMs).map((ms) => ms / unit.ms),
        })),
        ...limits.map(({ name, ms }) => ({ name, color: limitColor, values: [ms / unit.ms, ms / unit.ms] })),
    ];
    const half = secondsEach / 2;
    const time = timeUnits.find(({ upToSeconds }) => seconds <= upToSeconds) ?? hours;
    return xyChart({
        x: {
            title: `${time.name} since the start`,
            from: half / time.seconds,
            to: (seconds - half) / time.seconds,
        },
        y: { title: `p99, ${unit.name}`, to: Math.max((top * 1.05) / unit.ms, 0.001) },
        lines: drawn,
    });
}
/** One line for each limit; which scenario it is for, the words above the chart say. */
function limitLines(lines) {
    const limits = new Set(lines.flatMap(({ limitMs }) => limitMs ?? []));
    return [...limits].map((ms) => ({ name: `limit ${(0,report_format/* formatMs */._V)(ms)}`, ms }));
}
/** mermaid draws every line from edge to edge: a gap is bridged by a straight line, and at the edges by a level one. */
function withoutGaps(values) {
    return values.map((value, place) => {
        if (value !== undefined)
            return value;
        const left = values.findLastIndex((one, other) => other < place && one !== undefined);
        const right = values.findIndex((one, other) => other > place && one !== undefined);
        const [from, to] = [values[left] ?? values[right] ?? 0, values[right] ?? values[left] ?? 0];
        return left < 0 || right < 0 ? from : from + ((to - from) * (place - left)) / (right - left);
    });
}
function chart_part_rowOf({ scenario, p99sMs, limitMs }, { secondsEach }) {
    const known = p99sMs.flatMap((ms, place) => (ms === undefined ? [] : { ms, at: place * secondsEach }));
    const highest = known.reduce((best, one) => (one.ms > best.ms ? one : best), { ms: 0, at: 0 });
    const above = limitMs === undefined ? undefined : known.filter(({ ms }) => ms > limitMs).length;
    return line([
        (0,report_escape/* markdownCode */.D9)(scenario),
        (0,report_format/* formatMs */._V)(known[0]?.ms),
        (0,report_format/* formatMs */._V)(Math.min(...known.map(({ ms }) => ms))),
        `${(0,report_format/* formatMs */._V)(highest.ms)} after ${(0,duration/* formatDuration */.a3)(highest.at)}`,
        (0,report_format/* formatMs */._V)(known.at(-1)?.ms),
        above === undefined
            ? report_format/* none */.dv
            : `${(0,duration/* formatDuration */.a3)(above * secondsEach)} of ${(0,duration/* formatDuration */.a3)(known.length * secondsEach)}`,
    ]);
}

;// CONCATENATED MODULE: ./lib/report/markdown/history-part.js





const history_part_head = ["When (UTC)", "Commit", "Verdict", "p99", "Failures", "Requests/s", "Run"];
/** The last runs of this pull request, the newest first; undefined while there is but one. */
function historyPart(runs, { origin }) {
    if (runs.length < 2)
        return undefined;
    return {
        section: "history",
        open: [
            ...trend(runs),
            `<details><summary>Last runs of this pull request (${runs.length})</summary>`,
            "",
            line(history_part_head),
            line(["---", "---", "---", "---:", "---:", "---:", "---"]),
        ],
        rows: runs.toReversed().map((run) => historyRow(run, addressOf(run, origin))),
        close: ["", "</details>"],
        hidden: 0,
        leftOut: (count) => ["", moreOf(count, ["run", "runs"])],
    };
}
function historyRow({ at, commit, verdict, ...numbers }, address) {
    const url = address === undefined ? undefined : (0,report_escape/* webAddress */.Dy)(address);
    return line([
        (0,report_format/* formatInstant */.r4)(at * 1000)
            .slice(0, 16)
            .replace(" ", "\u00a0"),
        commit === "" ? report_format/* none */.dv : (0,report_escape/* markdownCode */.D9)(commit),
        `${headline/* icons */.g[verdict]}\u00a0${verdict}`,
        (0,report_format/* formatMs */._V)(numbers.p99Ms ?? undefined).replace(" ", "\u00a0"),
        (0,report_format/* formatRatio */.B0)(numbers.failureRatio ?? undefined).replace(" ", "\u00a0"),
        (0,report_format/* formatRate */.CE)(numbers.requestsPerSecond ?? undefined),
        url === undefined ? report_format/* none */.dv : `[${numbers.run}](${url})`,
    ]);
}
/** `p99 over the last runs: 480 → 500 → 720 ms`, in one unit, so that the numbers can be compared at a glance. */
function trend(runs) {
    const times = runs.flatMap(({ p99Ms }) => p99Ms ?? []);
    if (times.length < 2)
        return [];
    const [unit, length] = Math.max(...times) >= 10_000 ? ["s", 1000] : ["ms", 1];
    const parts = times.map((ms) => threeDigits.format(ms / length));
    return [`p99 over the last runs: ${parts.join(" → ")} ${unit}`, ""];
}
const threeDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3, useGrouping: false });

;// CONCATENATED MODULE: ./lib/report/markdown/reason-part.js




const alerts = {
    fail: "CAUTION",
    invalid: "CAUTION",
    inconclusive: "WARNING",
};
/** More than a reader takes in at a glance; the rest is counted. */
const reason_part_atMost = 12;
/** Why the verdict is not a pass, as GitHub's alert block, which cannot stand inside anything else. */
function alertPart({ verdict }) {
    if (verdict.word === "pass")
        return undefined;
    const grave = reasonsOf(verdict.reasons, ["invalid", "fail", "inconclusive"]);
    return {
        section: "reasons",
        open: [`> [!${alerts[verdict.word]}]`],
        rows: listed(grave).map((reason) => `> - ${reasonText(reason)}`),
        close: [],
        hidden: grave.length - listed(grave).length,
        leftOut: (count) => [`> - ${moreOf(count, ["reason", "reasons"])}`],
    };
}
/** What did not decide and should be looked at all the same. */
function warningPart({ verdict }) {
    const warnings = reasonsOf(verdict.reasons, ["warn"]);
    return {
        section: "warnings",
        open: [],
        rows: listed(warnings).map((reason) => `- ⚠️ ${reasonText(reason)}`),
        close: [],
        hidden: warnings.length - listed(warnings).length,
        leftOut: (count) => [`- ${moreOf(count, ["warning", "warnings"])}`],
    };
}
/** What else was noted, behind a closed heading; undefined when nothing was. What is said of every run has its own table. */
function notePart({ verdict }) {
    const notes = reasonsOf(verdict.reasons, ["note"]).filter(({ isUsual }) => isUsual !== true);
    if (notes.length === 0)
        return undefined;
    return {
        section: "notes",
        open: [`<details><summary>Notes (${(0,report_format/* formatCount */.B4)(notes.length)})</summary>`, ""],
        rows: listed(notes).map((reason) => `- ${reasonText(reason)}`),
        close: ["", "</details>"],
        hidden: notes.length - listed(notes).length,
        leftOut: (count) => [`- ${moreOf(count, ["note", "notes"])}`],
    };
}
function listed(reasons) {
    return reasons.slice(0, reason_part_atMost);
}
function reasonsOf(reasons, levels) {
    return (0,shared_reasons/* sharedReasons */.x)(reasons.filter(({ level }) => levels.includes(level)));
}
function reasonText({ scenarios, text }) {
    const about = scenarios.length === 0 ? "" : `${(0,shared_reasons/* nameScenarios */.h)(scenarios, report_escape/* markdownCode */.D9)}: `;
    return `${about}${(0,report_escape/* markdownSentence */.nv)(text)}`;
}

;// CONCATENATED MODULE: ./lib/report/markdown.js




















/** GitHub refuses a comment above 65,536 characters; the rest is left for what its own edge may add. */
const commentBudget = { limit: 60_000, sizeOf: (text) => text.length };
const encoder = new TextEncoder();
/** A step summary may have 1,048,576 bytes (actions/runner `CreateStepSummaryCommand`); an earlier one of the step counts. */
const summaryBudget = { limit: 1_000_000, sizeOf: (text) => encoder.encode(text).length };
/** Rows of the long tables: as many as a reader of a comment will look at, and more for whoever looks for one. */
const longTable = { comment: 25, summary: 500 };
/** The pull request comment as Markdown: the marker by which it is found again first, the runs that it remembers last. */
function renderComment(report, options) {
    const { marker, newerHead, previous = "", maxCharacters: limit = commentBudget.limit } = options;
    const runs = withRun(readDigest(previous), pastRunOf(report));
    const digest = writeDigest(runs);
    const older = newerHead === undefined ? undefined : fixed((0,commit_lines/* olderCommit */.Cc)(report.origin.sha, newerHead));
    const history = historyPart(runs, report);
    const parts = [
        fixed(`<!-- ${marker} -->`),
        ...partsOf(report, { older, history, rows: longTable.comment }),
    ];
    const budget = { ...commentBudget, limit: limit - digest.length - 1 };
    return `${joinWithin(parts, budget)}\n${digest}\n`;
}
/** The step summary as Markdown: the comment with more rows, and nothing of other runs. */
function renderSummary(report, budget = summaryBudget) {
    const parts = partsOf(report, { older: undefined, history: undefined, rows: longTable.summary });
    return joinWithin(parts, budget);
}
function partsOf(report, { older, history, rows: atMost }) {
    const parts = [
        headlinePart(report),
        older,
        alertPart(report),
        ...tables(report, atMost),
        filled(requestSheet(report), (sheet) => detailsPart(sheet, { section: "requests", atMost })),
        filled(failureSheet(report), (sheet) => detailsPart(sheet, { section: "failures", atMost })),
        filled(driftSheet(report), (sheet) => detailsPart(sheet, { section: "drift" })),
        filled(dynoSheet(report), (sheet) => detailsPart(sheet, { section: "dynos" })),
        detailsPart(conditionSheet(report), { section: "conditions" }),
        detailsPart(costSheet(report), { section: "cost", below: [(0,report_escape/* markdownSentence */.nv)(priceSource(report))] }),
        notePart(report),
        history,
        markdown_footer(report),
    ];
    return parts.filter((part) => part !== undefined);
}
function headlinePart(report) {
    const { verdict, origin } = report;
    const commit = origin.sha === "" ? "" : ` · ${(0,commit_lines/* shortCommit */.Ax)(origin.sha)}`;
    return fixed(`### ${headline/* icons */.g[verdict.word]} ${(0,report_escape/* markdownSentence */.nv)((0,headline/* headline */.P)(report))}${commit}`);
}
/** Without thresholds, the scenarios' numbers take their place. */
function tables(report, atMost) {
    const scenarios = scenarioSheet(report);
    const thresholds = thresholdSheet(report);
    const between = [warningPart(report), chartPart(report)];
    if (thresholds.rows.length === 0)
        return [tablePart(scenarios, { section: "scenarios" }), ...between];
    return [
        tablePart(withColumns(thresholds, thresholdColumns(report)), { section: "thresholds", atMost }),
        ...between,
        detailsPart(scenarios, { section: "scenarios" }),
    ];
}
/** A comment is narrow: what decides comes first, and of one scenario nobody asks which. */
function thresholdColumns({ verdict }) {
    const scenarios = new Set(verdict.judgements.map(({ scenario }) => scenario));
    const place = scenarios.size === 1 ? ["Where"] : ["Scenario", "Where"];
    return ["Result", "Metric", ...place, "Measured", "Limit", "Distance", "95 % interval"];
}
function filled(sheet, part) {
    return sheet.rows.length === 0 ? undefined : part(sheet);
}
/** Always in sight: what it cost, whether anything is left running, and where the rest is. */
function markdown_footer(report) {
    const left = dynosLeft(report);
    const { plan, origin } = report;
    const url = origin.runUrl === undefined ? undefined : (0,report_escape/* webAddress */.Dy)(origin.runUrl);
    const target = (0,report_escape/* webAddress */.Dy)(plan.targetUrl);
    const items = [
        (0,report_escape/* markdownText */.p7)((0,report_format/* formatCost */.BD)(report.cost)),
        `${left.good ? "" : "⚠️ "}${(0,report_escape/* markdownSentence */.nv)(left.text)}`,
        url === undefined ? undefined : `[workflow run](${url})`,
        target === undefined ? undefined : `[target](${target})`,
        `HTML report: ${(0,report_escape/* markdownCode */.D9)(`${plan.runId}/report.html`)}, the output \`report-path\``,
    ];
    return fixed(items.filter((item) => item !== undefined).join(" · "));
}

;// CONCATENATED MODULE: ./lib/plan/dyno-reason-codes.js
const runAgain = "Run again.";
const keepReleasesOut = "Keep releases and config changes of the load-test app out of a load test, then run again.";
const dyno_reason_codes_moreMemory = "Use a larger `dyno-size` or more `dynos`.";
/** About the dynos of a run, and about the run as a whole. */
const dynoReasonCodes = {
    "dyno-refused": {
        means: "Heroku refused to start a dyno.",
        advice: "The reason is Heroku's own answer.",
    },
    "dyno-not-started": {
        means: "A dyno was not started because the run broke off first.",
        advice: "Look at the first reason.",
    },
    "dyno-never-came-up": {
        means: "Heroku created a dyno that never came up.",
        advice: "Look at the app's log and at status.heroku.com, then run again.",
    },
    "dyno-past-deadline": {
        means: "A dyno was still busy at its deadline and was stopped.",
        advice: "Shorten timeouts in the locustfile. A load shape ignores `run-time`: set `run-time` to the shape's length.",
    },
    "dyno-stopped": {
        means: "A dyno was stopped because the run was cancelled or broke off.",
        advice: runAgain,
    },
    "dyno-cycled": { means: "Heroku cycled a dyno, as it does about once a day.", advice: runAgain },
    "dyno-restarted": { means: "A dyno was restarted while it ran.", advice: keepReleasesOut },
    "dyno-signalled": { means: "Something other than this run stopped a dyno.", advice: keepReleasesOut },
    "dyno-killed": { means: "A dyno did not end within 30 s of a stop and was killed.", advice: runAgain },
    "dyno-out-of-memory": { means: "A dyno ran out of memory.", advice: dyno_reason_codes_moreMemory },
    "dyno-lost": {
        means: "A dyno ended without a receipt.",
        advice: "The end of its log is in the job's log.",
    },
    "no-receipt": {
        means: "A dyno ended well but uploaded no receipt.",
        advice: "The command must end in `run.sh`; for an upload of your own use `results-pattern`.",
    },
    "share-claimed": {
        means: "Another dyno had claimed the same share of the load, and no results came of it.",
        advice: runAgain,
    },
    "upload-failed": {
        means: "A dyno could not upload to the storage.",
        advice: "Check the storage account's firewall, the container and the SAS.",
    },
    "command-not-found": {
        means: "A dyno's command was not found.",
        advice: "Compare the process type with the app's Procfile.",
    },
    "other-run": {
        means: "Dynos of another run were up in the same app.",
        advice: "Give the workflows one `concurrency` group.",
    },
    "request-rate": {
        means: "The run sends more requests than Heroku allows without notice.",
        advice: "Ask Heroku Support two business days ahead.",
    },
    "not-run": { means: "`fail-fast` ended the sequence before this scenario.", advice: "Nothing." },
    released: { means: "The load-test app was released while the run was on.", advice: keepReleasesOut },
    "dyno-adopted": {
        means: "Heroku's answer to a start was lost; the dyno was found and used.",
        advice: "Nothing.",
    },
    "second-dyno": {
        means: "Heroku started two dynos for the same share of the load; one was used.",
        advice: "Nothing.",
    },
    "dyno-outlived": { means: "A dyno had to be stopped at the end.", advice: "Nothing." },
    "dyno-forgotten": {
        means: "Heroku's list was without a dyno that it knew all the same; the dyno was stopped.",
        advice: "Run again.",
    },
    "stop-failed": {
        means: "A dyno could not be stopped.",
        advice: "The job's log has the command that stops it.",
    },
    "log-incomplete": {
        means: "Lines of a dyno's log did not come through.",
        advice: "Nothing: results do not depend on the log.",
    },
    "price-unknown": {
        means: "A dyno size has no known price.",
        advice: "The cost of the run is unknown.",
    },
    "slow-spawn": {
        means: "With this spawn rate not all users can be there within the run time.",
        advice: "Raise `spawn-rate` or `run-time`.",
    },
    "clock-off": {
        means: "The clock of the machine that runs the action is off.",
        advice: "Set its clock. Nothing is judged by it.",
    },
};

;// CONCATENATED MODULE: ./lib/plan/result-reason-codes.js
/** About what the dynos left, the numbers in it, and the thresholds. */
const resultReasonCodes = {
    "results-damaged": {
        means: "A result file is missing, cut off, replaced or not what it should be.",
        advice: "The reason names the file. Run again.",
    },
    "counts-differ": {
        means: "The recorder and Locust's own file count different numbers of requests.",
        advice: "Check whether the locustfile resets the statistics.",
    },
    "percentiles-differ": {
        means: "The recorder and Locust's own file have different percentiles.",
        advice: "Check whether the locustfile replaces Locust's rounding. The recorder's numbers are judged.",
    },
    "exit-status-differs": {
        means: "The receipt and Heroku's log tell different exit statuses.",
        advice: "Look at the end of the dyno's log.",
    },
    "locust-error": {
        means: "Locust ended with an error.",
        advice: "The end of the dyno's log is in the job's log.",
    },
    "own-exit-code": {
        means: "The locustfile set an exit code of its own.",
        advice: "The reason shows what the locustfile said.",
    },
    "cut-short": {
        means: "A dyno loaded the target for less than nine tenths of the run time.",
        advice: "The reason names the cause.",
    },
    "ended-early": {
        means: "A load shape or the locustfile ended the load before the run time.",
        advice: "Nothing, if that is meant.",
    },
    "users-missing": {
        means: "Not all users came up.",
        advice: "Raise `spawn-rate` or `run-time`, or use more `dynos`.",
    },
    "users-differ": {
        means: "A load shape or a configuration file asked for another number of users.",
        advice: "Nothing, if that is meant.",
    },
    "users-cut-off": {
        means: "Users were cut off while a request was in flight.",
        advice: "Raise `stop-timeout` (at most 20s).",
    },
    "workers-lost": {
        means: "A Locust worker ended without its last report.",
        advice: "Use fewer `LOCUST_PROCESSES` or a larger `dyno-size`.",
    },
    "generator-overloaded": {
        means: "The load generator ran out of CPU, so response times include its own delays.",
        advice: "Use more `dynos`, a larger `dyno-size` or `FastHttpUser`.",
    },
    "other-target": {
        means: "A dyno loaded another host than the target.",
        advice: "Remove the host from the locustfile and set `target-url`.",
    },
    "names-folded": {
        means: "There are more request names than are kept apart; the rarest are counted together.",
        advice: "Group URLs with `name=` in the locustfile.",
    },
    "dynos-apart": {
        means: "The dynos of a scenario did not load the target at the same time.",
        advice: "Run again, or lengthen `run-time`.",
    },
    "beds-apart": {
        means: "A scenario's test beds did not load the target at the same time.",
        advice: "Run again, or lengthen `run-time`.",
    },
    "versions-differ": {
        means: "The dynos ran different versions of Locust.",
        advice: "Keep releases of the load-test app out of a load test, then run again.",
    },
    "no-results": { means: "A scenario left nothing to judge.", advice: "Look at the other reasons." },
    "no-requests": {
        means: "No request was finished.",
        advice: "Check that the locustfile has tasks, and that a request can finish within the run time.",
    },
    "only-warm-up": {
        means: "All requests lie in the warm-up.",
        advice: "Shorten `warm-up` or lengthen `run-time`.",
    },
    exceptions: {
        means: "Tasks of the locustfile raised exceptions, which Locust does not count as failures.",
        advice: "`exceptions < 1` as a threshold makes them fail the run.",
    },
    drift: {
        means: "Response times or failures changed during the run.",
        advice: "Look at the chart over time.",
    },
    "no-drift": { means: "No drift was detected.", advice: "Nothing." },
    "drift-unknown": {
        means: "Drift could not be assessed.",
        advice: "It needs a minute or more of steady load.",
    },
    breached: { means: "A threshold was breached.", advice: "The reason has the number and its limit." },
    borderline: {
        means: "The limit lies within the 95% interval of the measured number.",
        advice: "More requests make the interval narrower.",
    },
    unmeasured: {
        means: "A threshold could not be judged.",
        advice: "Run longer, with more users, or lower `min-requests`.",
    },
    "nothing-judged": {
        means: "No threshold can fail the run.",
        advice: "Set `p99-threshold`, `failure-threshold` or `thresholds`.",
    },
    "csv-limited": {
        means: "Locust's CSV files cannot tell something that is shown or judged.",
        advice: "Use `run.sh`, whose recorder tells it.",
    },
    "history-damaged": {
        means: "A history file cannot be read to its end; only the charts need it.",
        advice: "Nothing is judged by it.",
    },
};

;// CONCATENATED MODULE: ./lib/plan/reason-codes.js


/**
 * What a reason can be about: the stable words for programs that read the verdict, with what each means and what to do.
 * The published schema and the troubleshooting guide are written from this table. A code is never renamed or reused.
 */
const reasonCodes = {
    ...dynoReasonCodes,
    ...resultReasonCodes,
};

;// CONCATENATED MODULE: ./lib/report/verdict-schema.js


const verdict_schema_name = schemas/* string */.YjP().min(1);
const count = schemas/* int */.Whr().nonnegative();
const ratio = schemas/* number */.aig().min(0).max(1);
const milliseconds = schemas/* number */.aig().nonnegative();
const verdict_schema_instant = schemas/* string */.YjP()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    .describe("UTC, ISO 8601");
const interval = schemas/* strictObject */.rej({
    low: schemas/* number */.aig(),
    high: schemas/* number */.aig().nullable().describe("null: too few requests to bound the number from above"),
    method: schemas/* enum */.k5n(["block bootstrap", "order statistics", "Wilson"]),
})
    .describe("95 % interval, in the threshold's unit");
const range = schemas/* strictObject */.rej({ low: schemas/* number */.aig().nonnegative(), high: schemas/* number */.aig().nonnegative() })
    .describe("where the number must lie, known from CSV files alone; null: the number is exact");
const bed = verdict_schema_name.optional().describe("the scenario's test bed, where `heroku-app` names them");
const threshold = schemas/* strictObject */.rej({
    source: schemas/* string */.YjP().describe("as it was typed"),
    level: schemas/* enum */.k5n(["fail", "warn"]),
    scenario: verdict_schema_name,
    bed,
    where: schemas/* string */.YjP().describe("`Aggregated`, a request, or the glob when several requests were merged"),
    metric: schemas/* string */.YjP()
        .describe("`p99`, `median`, `avg`, `min`, `max`, `failures`, `requests`, `requests/s`, `exceptions`"),
    operator: schemas/* enum */.k5n(["<", "<=", ">", ">="]),
    limit: schemas/* number */.aig().nonnegative(),
    unit: schemas/* enum */.k5n(["ms", "ratio", "count", "per second"])
        .describe("of limit, value and interval; a ratio is 0 to 1"),
    outcome: schemas/* enum */.k5n(["met", "breached", "unmeasured"]),
    value: schemas/* number */.aig()
        .nullable()
        .describe("null when unmeasured; not rounded; of a range, the end that is judged"),
    range: range.nullable(),
    interval: interval.nullable(),
    borderline: schemas/* boolean */.zMY().describe("the limit lies inside the interval"),
    requests: count.describe("requests behind the value"),
    reason: schemas/* string */.YjP().nullable().describe("why it is unmeasured"),
});
const verdict_schema_numbers = schemas/* strictObject */.rej({
    requests: count,
    failures: count,
    failureRatio: ratio.nullable(),
    requestsPerSecond: schemas/* number */.aig().nonnegative().nullable(),
    responseTimeMs: schemas/* strictObject */.rej({
        p50: milliseconds.nullable(),
        p95: milliseconds.nullable(),
        p99: milliseconds.nullable(),
        average: milliseconds.nullable(),
        min: milliseconds.nullable(),
        max: milliseconds.nullable(),
    })
        .describe("of a range, its upper end"),
    responseTimeRangesMs: schemas/* record */.g1P(schemas/* enum */.k5n(["p50", "p95", "p99", "average", "min", "max"]), range.nullable())
        .nullable()
        .describe("null: the times are exact"),
});
const drift = schemas/* strictObject */.rej({
    metric: schemas/* enum */.k5n(["p99", "median", "failures"]),
    found: schemas/* enum */.k5n(["growth", "fall", "none"]).describe("none: the interval holds 0"),
    seconds: schemas/* number */.aig().nonnegative().describe("length of the time in which all users were there"),
    from: schemas/* number */.aig().nonnegative().describe("at its beginning, by a straight line; ms, failures as a ratio"),
    to: schemas/* number */.aig().nonnegative().describe("at its end"),
    low: schemas/* number */.aig()
        .describe("lower end of the 95 % interval of the change, in parts of `from`; of failures as a ratio"),
    high: schemas/* number */.aig().describe("its upper end: with `none`, what would have gone unseen"),
})
    .describe("how a number developed during the run; it decides nothing");
const scenario = schemas/* strictObject */.rej({
    name: verdict_schema_name,
    bed,
    users: schemas/* strictObject */.rej({ asked: count, peak: count.nullable().describe("null: not known") }),
    spawnRate: schemas/* number */.aig().positive(),
    runTimeSeconds: count,
    dynos: count,
    dynoSize: schemas/* string */.YjP(),
    source: schemas/* enum */.k5n(["windows", "csv"])
        .nullable()
        .describe("null: nothing was measured; csv: an app that uploads in its own way"),
    judgedSeconds: schemas/* number */.aig().nonnegative().nullable().describe("null: not known"),
    warmUpSeconds: schemas/* number */.aig().nonnegative(),
    exceptions: count.nullable().describe("null: not known"),
    aggregated: verdict_schema_numbers.nullable(),
    drift: schemas/* array */.YOg(drift).nullable().describe("null: cannot be told, and a reason says why"),
    requests: schemas/* array */.YOg(schemas/* strictObject */.rej({ type: schemas/* string */.YjP(), name: schemas/* string */.YjP(), ...verdict_schema_numbers.shape })),
});
const dyno = schemas/* strictObject */.rej({
    scenario: verdict_schema_name,
    bed,
    dyno: count.describe("from 1, counted on from test bed to test bed"),
    of: count,
    name: schemas/* string */.YjP().nullable().describe("Heroku's name, such as run.1234"),
    size: schemas/* string */.YjP(),
    ending: schemas/* enum */.k5n(["receipt", "gone", "never-started", "deadline", "stopped", "refused"]),
    exitStatus: schemas/* int */.Whr().nullable(),
    startedAt: verdict_schema_instant.nullable(),
    endedAt: verdict_schema_instant.nullable(),
    errorCodes: schemas/* array */.YOg(schemas/* string */.YjP()).describe("Heroku's, of the dyno's log: R12, R14, R15"),
    stopCause: schemas/* enum */.k5n(["cycled", "restarted", "signal"])
        .nullable()
        .describe("why Heroku stopped it, by its log; null: it did not"),
});
/** The verdict as other programs read it. Every key but those of test beds is always there; what is not known is null. */
const verdictSchema = schemas/* strictObject */.rej({
    v: schemas/* literal */.euz(1).describe("version of this format; it changes when a reader of the old one would break"),
    verdict: schemas/* enum */.k5n(["pass", "fail", "inconclusive", "invalid"]),
    reasons: schemas/* array */.YOg(schemas/* strictObject */.rej({
        level: schemas/* enum */.k5n(["invalid", "fail", "inconclusive", "warn", "note"]),
        code: schemas/* enum */.k5n(Object.keys(reasonCodes))
            .describe("what it is about; stable, with what it means in docs/guides/troubleshooting.md"),
        scenario: schemas/* string */.YjP().nullable().describe("null: the whole run"),
        bed,
        text: schemas/* string */.YjP(),
    })),
    thresholds: schemas/* array */.YOg(threshold),
    scenarios: schemas/* array */.YOg(scenario),
    dynos: schemas/* array */.YOg(dyno),
    dynosLeft: count.nullable().describe("dynos of the run alive at the end; null: could not be verified"),
    run: schemas/* strictObject */.rej({
        id: verdict_schema_name,
        startedAt: verdict_schema_instant,
        finishedAt: verdict_schema_instant,
        app: schemas/* string */.YjP().nullable().describe("null: several, see beds"),
        region: schemas/* string */.YjP().nullable().describe("null: several, see beds"),
        beds: schemas/* array */.YOg(schemas/* strictObject */.rej({ bed: verdict_schema_name, app: schemas/* string */.YjP(), region: schemas/* string */.YjP() }))
            .optional()
            .describe("the test beds, where `heroku-app` names them"),
        mode: schemas/* enum */.k5n(["parallel", "sequence"]),
        targetUrl: schemas/* string */.YjP(),
        targetRelease: schemas/* strictObject */.rej({
            app: verdict_schema_name,
            version: count,
            content: schemas/* string */.YjP().nullable().describe("version of the source it was built from; null: not known"),
        })
            .nullable()
            .describe("what `target-app` ran at the start; null: not known"),
        warmUp: schemas/* string */.YjP(),
        minRequests: count,
        actionVersion: schemas/* string */.YjP(),
    }),
    origin: schemas/* strictObject */.rej({
        repository: schemas/* string */.YjP(),
        sha: schemas/* string */.YjP(),
        environment: schemas/* string */.YjP().nullable(),
        runUrl: schemas/* string */.YjP().nullable(),
        workflow: schemas/* string */.YjP(),
        job: schemas/* string */.YjP(),
    }),
    cost: schemas/* strictObject */.rej({
        usd: schemas/* number */.aig().nonnegative().nullable().describe("US dollars; null: a price is not known"),
        dynoSeconds: schemas/* number */.aig().nonnegative(),
        plannedUsd: schemas/* number */.aig().nonnegative().nullable().describe("what the run could cost at most"),
    }),
})
    .describe("Verdict of heroku-locust-action");

;// CONCATENATED MODULE: ./lib/report/verdict-json.js






/** The verdict as JSON in the published format, checked against it and without secrets. */
function renderVerdictJson(report) {
    const checked = verdictSchema.parse(verdictOf(report));
    return `${JSON.stringify(checked, (_, value) => (typeof value === "string" ? (0,failure/* redact */.E$)(value) : value), 2)}\n`;
}
function verdictOf(report) {
    const { verdict, plan, origin, cost, dynos } = report;
    return {
        v: 1,
        verdict: verdict.word,
        reasons: verdict.reasons.map(({ level, code, scenario, text }) => ({
            level,
            code,
            ...(scenario === undefined ? { scenario: null } : verdict_json_placeOf(plan, scenario)),
            text,
        })),
        thresholds: verdict.judgements.map((judgement) => thresholdOf(judgement, plan)),
        scenarios: plan.scenarios.map((scenario) => scenarioOf(report, scenario)),
        dynos: dynos.map((dyno) => dynoOf(dyno, plan)),
        dynosLeft: report.dynosLeft ?? null,
        run: runOf(report),
        origin: { ...origin, environment: origin.environment ?? null, runUrl: origin.runUrl ?? null },
        cost: { usd: cost.usd ?? null, dynoSeconds: cost.dynoSeconds, plannedUsd: plan.estimate.usd ?? null },
    };
}
/** The two parts of a scenario's name in the plan; no `bed` where the app has no test bed's name. */
function verdict_json_placeOf({ scenarios }, name) {
    const planned = scenarios.find((scenario) => scenario.name === name);
    return { scenario: planned?.ownName ?? name, ...bedOf(planned?.bed) };
}
function bedOf(bed) {
    return bed === undefined ? {} : { bed };
}
function runOf({ plan, startedAt, finishedAt, warmUp, minRequests, version }) {
    const { runId, beds, mode, targetUrl, targetRelease: release } = plan;
    const [first, ...others] = beds;
    const only = others.length === 0 ? first : undefined;
    const named = beds.flatMap(({ name, app, region }) => name === undefined ? [] : [{ bed: name, app, region }]);
    return {
        id: runId,
        startedAt: (0,report_format/* isoInstant */.j2)(startedAt),
        finishedAt: (0,report_format/* isoInstant */.j2)(finishedAt),
        app: only?.app ?? null,
        region: only?.region ?? null,
        ...(named.length === 0 ? {} : { beds: named }),
        mode,
        targetUrl,
        targetRelease: release === undefined ? null : { ...release, content: release.content ?? null },
        warmUp,
        minRequests,
        actionVersion: version,
    };
}
function thresholdOf(judgement, plan) {
    const { threshold, scenario, where, outcome, value, range, interval, borderline, requests, reason } = judgement;
    const { source, level, operator, limit, unit } = threshold;
    return {
        source,
        level,
        ...verdict_json_placeOf(plan, scenario),
        where,
        metric: (0,verdict_metric/* metricName */.Kh)(threshold.metric),
        operator,
        limit,
        unit,
        outcome,
        value: value ?? null,
        range: range ?? null,
        interval: interval === undefined ? null : { ...interval, high: interval.high ?? null },
        borderline,
        requests,
        reason: reason ?? null,
    };
}
function scenarioOf(report, planned) {
    const { name, ownName, bed, users, spawnRate, runTimeSeconds, dynos, dynoSize } = planned;
    const drift = report.statistics.find(({ scenario }) => scenario === name)?.drift;
    const { usersPeak, ...measured } = measuredOf(report, name);
    return {
        name: ownName,
        ...bedOf(bed),
        users: { asked: users, peak: usersPeak },
        spawnRate,
        runTimeSeconds,
        dynos,
        dynoSize,
        ...measured,
        drift: drift?.kind === "measured" ? drift.drifts.map((one) => ({ ...one })) : null,
    };
}
/** Zeros where the scenario left nothing, null where it left something that does not tell. */
function measuredOf(report, name) {
    const found = scenarioNumbers(report).find(({ scenario }) => scenario === name);
    if (found === undefined) {
        const zeros = { usersPeak: 0, judgedSeconds: 0, warmUpSeconds: 0, exceptions: 0 };
        return { ...zeros, source: null, aggregated: null, requests: [] };
    }
    return {
        usersPeak: found.usersPeak ?? null,
        source: found.source,
        judgedSeconds: found.seconds ?? null,
        warmUpSeconds: found.warmUpSeconds,
        exceptions: found.exceptions ?? null,
        aggregated: verdict_json_numbersOf(found.aggregated),
        requests: found.requests.map(({ type, name: of, numbers }) => ({
            type,
            name: of,
            ...verdict_json_numbersOf(numbers),
        })),
    };
}
function verdict_json_numbersOf(numbers) {
    const times = {
        p50: numbers.p50Ms,
        p95: numbers.p95Ms,
        p99: numbers.p99Ms,
        average: numbers.averageMs,
        min: numbers.minMs,
        max: numbers.maxMs,
    };
    return {
        requests: numbers.requests,
        failures: numbers.failures,
        failureRatio: numbers.failureRatio ?? null,
        requestsPerSecond: numbers.requestsPerSecond ?? null,
        responseTimeMs: eachOf(times, (measured) => upperEnd(measured) ?? null),
        // Times are all numbers or all ranges.
        responseTimeRangesMs: Object.values(times).some(rangeOf)
            ? eachOf(times, (measured) => rangeOf(measured) ?? null)
            : null,
    };
}
function eachOf({ p50, p95, p99, average, min, max }, map) {
    return {
        p50: map(p50),
        p95: map(p95),
        p99: map(p99),
        average: map(average),
        min: map(min),
        max: map(max),
    };
}
function dynoOf(record, plan) {
    const { assignment, name, ending, exitStatus, startedAt, endedAt, errorCodes, stopCause } = record;
    return {
        ...verdict_json_placeOf(plan, assignment.scenario),
        dyno: assignment.dyno,
        of: assignment.of,
        name: name ?? null,
        size: assignment.dynoSize,
        ending,
        exitStatus: exitStatus ?? null,
        startedAt: startedAt === undefined ? null : (0,report_format/* isoInstant */.j2)(startedAt),
        endedAt: endedAt === undefined ? null : (0,report_format/* isoInstant */.j2)(endedAt),
        errorCodes: [...errorCodes],
        stopCause: stopCause ?? null,
    };
}

;// CONCATENATED MODULE: ./lib/steps/publish.js










/** Writes every report. One that cannot be written is a warning and keeps no other from being written. */
async function publish(report, inputs, world) {
    const { files, job } = world;
    const paths = {
        results: (0,external_node_path_.join)(files.folder, "results"),
        report: await attempt(world, () => files.write("report.html", renderHtml(report))),
        verdict: await attempt(world, () => files.write("verdict.json", renderVerdictJson(report))),
        junit: await attempt(world, () => files.write("junit.xml", renderJunit(report))),
        markdown: await attempt(world, () => files.write("report.md", renderSummary(report))),
    };
    await attempt(world, () => job.summary(renderSummary(report)));
    const commentUrl = await attempt(world, () => comment(report, inputs, world));
    for (const [name, value] of Object.entries(outputsOf(report, paths, commentUrl)))
        job.output(name, value);
    for (const annotation of annotationsOf(report, inputs))
        job.annotate(annotation);
    const notes = noteLines(report);
    if (notes.length > 0)
        job.group("Notes on the run", notes);
    job.info(`HTML report: ${paths.report ?? "not written"}`);
    for (const line of verdictLines(report))
        job.info(line);
}
/** A breach that does not fail the step shall not look as if it did. */
function annotationsOf(report, { onBreach }) {
    const annotations = renderAnnotations(report);
    if (onBreach === "fail" || report.verdict.word !== "fail")
        return annotations;
    return annotations.map((one) => (one.level === "error" ? { ...one, level: "warning" } : one));
}
async function attempt(world, write) {
    try {
        return await write();
    }
    catch (error) {
        const message = (0,failure/* describe */.q0)(error);
        world.job.annotate({ level: "warning", title: "A report could not be written", message });
        return undefined;
    }
}
async function comment(report, inputs, world) {
    const marker = (0,comment_marker/* commentMarker */.Q)(inputs.commentKey, report.origin);
    return world.comments.publish({
        marker,
        verdict: report.verdict.word,
        runId: report.plan.runId,
        when: inputs.comment,
        render: (context) => renderComment(report, { marker, ...context }),
    });
}

;// CONCATENATED MODULE: ./lib/locust/check-receipt.js
/** What is wrong with a receipt that belongs to another dyno or run; undefined when it is this dyno's. */
function findStranger(receipt, expected) {
    const [found, wanted] = [check_receipt_describeDyno(receipt), check_receipt_describeDyno(expected)];
    return found === wanted ? undefined : `is the receipt of ${found}, not of ${wanted}`;
}
function check_receipt_describeDyno({ runId, scenario, dyno, of }) {
    return `run ${runId}, scenario ${scenario}, dyno ${dyno} of ${of}`;
}
/** What is wrong with a file as it arrived, by what the receipt lists; undefined when it is the one that was sent. */
function findDamage(file, { files }) {
    const listed = files.find(({ name }) => name === file.name);
    if (listed === undefined)
        return "is not in the receipt, so that nothing says whose it is";
    if (listed.bytes !== file.bytes)
        return `has ${file.bytes} bytes, but ${listed.bytes} by the receipt: it was cut off or replaced`;
    return listed.md5 === file.md5 ? undefined : "has another MD5 than the receipt says: it was replaced";
}
/**
 * How the windows' count differs from the receipt's, which is Locust's own; undefined when they agree.
 * Two parts of the generator count apart from each other, so that neither can lose a request unseen.
 */
function findMiscount(windows, receipt) {
    const rows = windows.map(({ requests }) => requests);
    const counted = describeCount(check_receipt_sum(rows, "count"), check_receipt_sum(rows, "failures"));
    const expected = describeCount(receipt.requests, receipt.failures);
    return counted === expected ? undefined : `holds ${counted}, but Locust counted ${expected}`;
}
/** The recorder and the runner read the same clock, which may be set a little while they run. */
const clockSlackMs = 60_000;
/** How the windows' time is not that of the receipt; undefined when it is. A clock that jumped makes no timeline. */
function findOtherTime(windows, receipt) {
    const earliest = receipt.startedAt - clockSlackMs;
    const latest = receipt.finishedAt + clockSlackMs;
    const stray = windows.findIndex(({ startedAt, endedAt }) => startedAt < earliest || endedAt > latest);
    if (stray < 0)
        return undefined;
    return `holds a window, in line ${stray + 1}, that is not within the time of the receipt`;
}
function describeCount(requests, failures) {
    return `${requests} requests with ${failures} failures`;
}
function check_receipt_sum(rows, column) {
    let total = 0;
    for (const { table, from, to } of rows) {
        for (let row = from; row < to; row += 1)
            total += table[column][row] ?? 0;
    }
    return total;
}

;// CONCATENATED MODULE: ./lib/locust/read-csv.js



const stats = {
    columns: {
        type: { headers: ["Type", "Method"], cell: csv_format_text },
        name: { headers: ["Name"], cell: csv_format_text },
        count: { headers: ["Request Count", "# requests"], cell: whole },
        failures: { headers: ["Failure Count", "# failures"], cell: whole },
        medianMs: { headers: ["Median Response Time", "Median response time"], cell: number },
        averageMs: { headers: ["Average Response Time", "Average response time"], cell: number },
        minMs: { headers: ["Min Response Time", "Min response time"], cell: number },
        maxMs: { headers: ["Max Response Time", "Max response time"], cell: number },
        averageBytes: { headers: ["Average Content Size"], cell: number },
        requestsPerSecond: { headers: ["Requests/s"], cell: number },
    },
    percentiles: true,
};
/** Read with no percentiles: those are in the other file. */
const requests = {
    columns: { ...stats.columns, requestsPerSecond: { headers: ["Requests/s"], cell: twoDecimals } },
    percentiles: false,
};
const distribution = {
    columns: {
        name: { headers: ["Name"], cell: csv_format_text },
        count: { headers: ["# requests"], cell: whole },
    },
    percentiles: true,
};
const failures = {
    columns: {
        method: { headers: ["Method"], cell: csv_format_text },
        name: { headers: ["Name"], cell: csv_format_text },
        error: { headers: ["Error"], cell: csv_format_text },
        occurrences: { headers: ["Occurrences"], cell: whole },
    },
    percentiles: false,
};
const exceptions = {
    columns: {
        count: { headers: ["Count"], cell: whole },
        message: { headers: ["Message"], cell: csv_format_text },
        traceback: { headers: ["Traceback"], cell: csv_format_text },
    },
    percentiles: false,
};
/** `_stats.csv` of Locust 0.13.3 and later. Its last row is the aggregated one; a file that ends otherwise was cut off. */
function readStats(text, blob) {
    const read = readTable({ text, blob }, stats);
    if ("problem" in read)
        return read;
    return checkStats(read.rows.map((row) => ({ ...row, cutToMs: read.handMade })), blob);
}
/** `_requests.csv` and `_distribution.csv`, which Locust before 0.13.3 wrote in the place of `_stats.csv`. */
function readStatsInTwo(files) {
    const [counts, times] = [readTable(files.requests, requests), readTable(files.distribution, distribution)];
    if ("problem" in counts)
        return counts;
    if ("problem" in times)
        return times;
    const rows = counts.rows.flatMap((row, index) => {
        const other = times.rows[index];
        if (other?.count !== row.count || !isSameName(row, other.name))
            return [];
        return [{ ...row, percentiles: other.percentiles, cutToMs: true }];
    });
    if (rows.length !== counts.rows.length || rows.length !== times.rows.length)
        return {
            problem: `\`${files.distribution.blob}\` does not have the same rows as \`${files.requests.blob}\`.`,
        };
    return checkStats(rows, files.distribution.blob);
}
/** A distribution has type and name in one column, and the name alone where there are no requests. */
function isSameName({ type, name }, both) {
    return both === name || both === `${type} ${name}`;
}
function checkStats(rows, blob) {
    const marked = markAggregated(rows);
    const fault = typeof marked === "string" ? marked : findCutNumber(marked);
    return typeof marked === "string" || fault !== undefined
        ? { problem: `\`${blob}\` ${fault}.` }
        : { rows: marked };
}
/** `_failures.csv`. */
function readFailures(text, blob) {
    return withoutForm(readTable({ text, blob }, failures));
}
/** `_exceptions.csv`. */
function readExceptions(text, blob) {
    return withoutForm(readTable({ text, blob }, exceptions));
}
/** How the file was written matters to times alone. */
function withoutForm(read) {
    return "problem" in read ? read : { rows: read.rows };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./lib/locust/epoch-ms.js
const instantPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?Z$/;
const msPerDay = 86_400_000;
/** Epoch milliseconds of an instant in ISO 8601 that `z.iso.datetime()` has checked; NaN for any other text. */
function epochMs(instant) {
    const [, year, month, day, hour, minute, second, fraction] = instantPattern.exec(instant) ?? [];
    const days = daysSince1970(Number(year), Number(month), Number(day));
    const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
    return days * msPerDay + seconds * 1000 + Math.round(Number(`0.${fraction ?? 0}`) * 1000);
}
/** Counts from March, so that the leap day is a year's last. Source: Howard Hinnant, "days_from_civil". */
function daysSince1970(year, month, day) {
    const marchYear = month <= 2 ? year - 1 : year;
    const era = Math.floor(marchYear / 400);
    const yearOfEra = marchYear - era * 400;
    const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
}

;// CONCATENATED MODULE: ./lib/locust/json-fields.js

/** More than a machine can count in a run. */
const mostCounted = 2 ** 32 - 1;
/** A number from 0. */
const amount = schemas/* number */.aig({ error: "must be a number" }).min(0, { error: "must not be negative" });
/** A number of bytes. */
const bytes = schemas/* int */.Whr({ error: "must be a whole number" }).min(0, { error: "must not be negative" });
/** A whole number from 0, of something that is counted: so small that those of all dynos still add up exactly. */
const json_fields_whole = bytes.max(mostCounted, { error: `must be at most ${mostCounted}` });
/** A share of one processor core in percent; of all cores of a large machine, at most. */
const percent = amount.max(100_000, { error: "must be at most 100000" });
/** A text, which may be empty. */
const json_fields_text = schemas/* string */.YjP({ error: "must be a text" });
/** The version of the format. */
const json_fields_version = schemas/* literal */.euz(1, { error: "must be 1, the only version that this action reads" });
/** Everything that is wrong with a JSON object, each field by its name. */
function json_fields_describeFaults({ issues }) {
    return issues
        .map(({ path, message }) => (path.length === 0 ? message : `\`${path.join(".")}\` ${message}`))
        .join("; ");
}

;// CONCATENATED MODULE: ./lib/locust/read-receipt.js




const read_receipt_instant = iso/* datetime */.w$({ error: "must be a time such as 2026-11-23T20:00:00.000Z" })
    .transform(epochMs);
const dynoOfAll = json_fields_text.regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/, {
    error: 'must be a number of all, such as "1/2"',
});
const stopReasons = ["run-time", "finished", "signal", "error"];
/** Fields that it does not name are left alone: a newer runner may say more. */
const receiptFile = schemas/* object */.Ikc({
    v: json_fields_version,
    runId: json_fields_text,
    scenario: json_fields_text,
    dyno: dynoOfAll,
    locust: json_fields_text,
    python: json_fields_text,
    host: json_fields_text.nullish(),
    locustfile: json_fields_text,
    locustfileSha256: json_fields_text.nullish(),
    startedAt: read_receipt_instant,
    finishedAt: read_receipt_instant,
    exitCode: schemas/* int */.Whr({ error: "must be a whole number" }),
    stopReason: schemas/* enum */.k5n(stopReasons, { error: `must be one of ${stopReasons.join(", ")}` }),
    usersAsked: json_fields_whole,
    usersPeak: json_fields_whole,
    requests: json_fields_whole,
    failures: json_fields_whole,
    exceptions: json_fields_whole,
    cpuWarnings: json_fields_whole,
    cpuMax: percent.nullish(),
    workersLost: json_fields_whole.optional(),
    folded: schemas/* object */.Ikc({ type: json_fields_text, name: json_fields_text, names: json_fields_whole, requests: json_fields_whole }).optional(),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ name: json_fields_text, bytes: bytes, md5: json_fields_text }, { error: "must be an object" }), {
        error: "must be a list",
    }),
}, { error: "it must be an object" })
    // Of what is no time that is said already, and neither is before the other.
    .refine(({ startedAt, finishedAt }) => !(finishedAt < startedAt), {
    path: ["finishedAt"],
    error: "must not be before `startedAt`",
});
/** `receipt.json`, or one problem that names the blob and everything that is wrong with it. */
function readReceipt(json, blob) {
    const value = (0,parsed/* parseJson */.q)(json);
    if (value === undefined)
        return { problem: `\`${blob}\` is not JSON.` };
    const { data, error } = receiptFile.safeParse(value);
    return error === undefined
        ? { receipt: makeReceipt(data) }
        : { problem: `\`${blob}\`: ${json_fields_describeFaults(error)}.` };
}
function makeReceipt({ v: _, ...file }) {
    const { dyno: dynoOf, cpuMax, host, locustfileSha256, workersLost, folded, ...same } = file;
    const [dyno = 0, of = 0] = dynoOf.split("/").map(Number);
    return {
        ...same,
        dyno,
        of,
        host: host ?? undefined,
        locustfileSha256: locustfileSha256 ?? undefined,
        cpuMaxPercent: cpuMax ?? undefined,
        workersLost: workersLost ?? 0,
        folded,
    };
}

;// CONCATENATED MODULE: ./lib/locust/count-table.js


/** A table while it is written. */
class TableDraft {
    #keys = [];
    #places = new Map();
    #columns = emptyColumns();
    #rows = 0;
    #codes = new Uint16Array(1024);
    #times = new Uint32Array(1024);
    #buckets = 0;
    /** By code: the last row that had such a bucket, counted with those that were taken back. */
    #seenBy = new Uint32Array(bucketCodes);
    #turn = 1;
    /** How many rows there are. */
    get rows() {
        return this.#rows;
    }
    /** The place of a request that is known by the text from then on: the inside of its JSON object, else SyntaxError. */
    place(inside) {
        const known = this.#places.get(inside);
        if (known !== undefined)
            return known;
        // What JSON.parse gives is a text of its own, where a slice would keep the whole file in memory.
        const { type, name } = JSON.parse(`{${inside}}`);
        const place = this.#keys.push({ type, name }) - 1;
        this.#places.set(inside, place);
        return place;
    }
    /** Adds a bucket to the row that is added next; false when it is none, or that row has it already. */
    addBucket(code, times) {
        if (!(code >= 0 && times <= mostCounted) || this.#seenBy[code] === this.#turn)
            return false;
        this.#seenBy[code] = this.#turn;
        if (this.#buckets === this.#codes.length)
            this.#resizeBuckets(this.#buckets * 2);
        this.#codes[this.#buckets] = code;
        this.#times[this.#buckets] = times;
        this.#buckets += 1;
        return true;
    }
    addRow(place, numbers) {
        const row = this.#rows;
        if (row === this.#columns.key.length)
            this.#columns = resizeColumns(this.#columns, row * 2);
        const columns = this.#columns;
        columns.key[row] = place;
        columns.count[row] = numbers.count;
        columns.failures[row] = numbers.failures;
        columns.none[row] = numbers.none;
        columns.bytes[row] = numbers.bytes;
        columns.sumMs[row] = numbers.sumMs;
        const isTimed = numbers.count > numbers.none;
        columns.minMs[row] = isTimed ? numbers.minMs : Number.POSITIVE_INFINITY;
        columns.maxMs[row] = isTimed ? numbers.maxMs : Number.NEGATIVE_INFINITY;
        columns.bucketsEnd[row] = this.#buckets;
        this.#rows += 1;
        this.#turn += 1;
    }
    addCounts({ type, name, buckets, minMs = 0, maxMs = 0, ...sums }) {
        for (const [place, code] of buckets.codes.entries())
            this.addBucket(code, buckets.counts[place] ?? 0);
        this.addRow(this.place(JSON.stringify({ type, name }).slice(1, -1)), { ...sums, minMs, maxMs });
    }
    /** Takes back all rows but the first so many, and buckets that have no row yet. */
    rewind(rows) {
        this.#rows = rows;
        this.#buckets = this.#columns.bucketsEnd[rows - 1] ?? 0;
        this.#turn += 1;
    }
    /** The table. The draft is empty afterwards. */
    finish() {
        this.#resizeBuckets(this.#buckets);
        const columns = resizeColumns(this.#columns, this.#rows);
        return {
            keys: this.#keys,
            ...columns,
            key: narrow(columns.key),
            count: narrow(columns.count),
            failures: narrow(columns.failures),
            none: narrow(columns.none),
            codes: this.#codes,
            times: narrow(this.#times),
        };
    }
    #resizeBuckets(length) {
        this.#codes = new Uint16Array(this.#codes.buffer.transfer(length * Uint16Array.BYTES_PER_ELEMENT));
        this.#times = resizeWhole(this.#times, length);
    }
}
function emptyColumns() {
    const whole = () => new Uint32Array(128);
    const real = () => new Float64Array(128);
    return {
        key: whole(),
        count: whole(),
        failures: whole(),
        none: whole(),
        bytes: real(),
        sumMs: real(),
        minMs: real(),
        maxMs: real(),
        bucketsEnd: whole(),
    };
}
function resizeColumns(columns, length) {
    return {
        key: resizeWhole(columns.key, length),
        count: resizeWhole(columns.count, length),
        failures: resizeWhole(columns.failures, length),
        none: resizeWhole(columns.none, length),
        bytes: resizeReal(columns.bytes, length),
        sumMs: resizeReal(columns.sumMs, length),
        minMs: resizeReal(columns.minMs, length),
        maxMs: resizeReal(columns.maxMs, length),
        bucketsEnd: resizeWhole(columns.bucketsEnd, length),
    };
}
function resizeWhole({ buffer }, length) {
    return new Uint32Array(buffer.transfer(length * Uint32Array.BYTES_PER_ELEMENT));
}
function resizeReal({ buffer }, length) {
    return new Float64Array(buffer.transfer(length * Float64Array.BYTES_PER_ELEMENT));
}
function narrow(numbers) {
    let all = 0;
    for (let place = 0; place < numbers.length; place += 1)
        all |= numbers[place] ?? 0;
    if (all >>> 8 === 0)
        return new Uint8Array(numbers);
    return all >>> 16 === 0 ? new Uint16Array(numbers) : numbers;
}

;// CONCATENATED MODULE: ./lib/locust/scan-buckets.js

const [quote, comma, point, zero, colon, brace] = [34, 44, 46, 48, 58, 125];
/** Powers of ten that a double holds exactly. */
const powersOfTen = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/**
 * Adds buckets to the draft from the inside of their JSON object, `"1.23":4,"8.4":115}`; how many response times they
 * hold, or NaN when they are anything else.
 * Scanned by hand: a large run has ten million of them, and JSON.parse needs four times as long for such objects.
 */
function scanBuckets(cursor, draft) {
    if (scan_buckets_take(cursor, brace))
        return 0;
    let sum = 0;
    do {
        const code = takeTime(cursor);
        const times = takeCount(cursor);
        if (!draft.addBucket(code, times))
            return Number.NaN;
        sum += times;
    } while (scan_buckets_take(cursor, comma));
    return scan_buckets_take(cursor, brace) ? sum : Number.NaN;
}
/** The code of a quoted decimal; −1 for anything else. */
function takeTime(cursor) {
    if (!scan_buckets_take(cursor, quote))
        return -1;
    const whole = takeDigits(cursor);
    const start = cursor.at + 1;
    const fraction = scan_buckets_take(cursor, point) ? takeDigits(cursor) : 0;
    const places = Math.max(0, cursor.at - start);
    const code = bucketCode(whole * (powersOfTen[places] ?? Number.NaN) + fraction, -places);
    return scan_buckets_take(cursor, quote) ? code : -1;
}
/** A whole number behind a colon; NaN for anything else. JSON knows no 007. */
function takeCount(cursor) {
    if (!scan_buckets_take(cursor, colon))
        return Number.NaN;
    const start = cursor.at;
    const count = takeDigits(cursor);
    const padded = cursor.text.charCodeAt(start) === zero && cursor.at > start + 1;
    return padded ? Number.NaN : count;
}
/** The digits from here on as a whole number; NaN when there is none. */
function takeDigits(cursor) {
    const { text, at: start } = cursor;
    let [value, at] = [0, start];
    for (;;) {
        const digit = text.charCodeAt(at) - zero;
        if (!(digit >= 0 && digit <= 9))
            break;
        value = value * 10 + digit;
        at += 1;
    }
    cursor.at = at;
    return at > start ? value : Number.NaN;
}
function scan_buckets_take(cursor, character) {
    if (cursor.text.charCodeAt(cursor.at) !== character)
        return false;
    cursor.at += 1;
    return true;
}

;// CONCATENATED MODULE: ./lib/locust/parse-window-line.js


/** What comes last in a line. Inside a JSON string every quote is escaped, so that no request's name can hold it. */
const requestsKey = '"requests":[';
const string = String.raw `"(?:[^"\\]|\\.)*"`;
const parse_window_line_whole = String.raw `(?:0|[1-9]\d*)`;
const parse_window_line_decimal = String.raw `${parse_window_line_whole}(?:\.\d+)?(?:e[+-]?\d+)?`;
/** An entry of `requests` up to the inside of its buckets. */
const entryStart = new RegExp(String.raw `\{"type":${string},"name":${string},"count":${parse_window_line_whole},"failures":${parse_window_line_whole},"none":${parse_window_line_whole},` +
    String.raw `"bytes":${parse_window_line_whole},"sum":${parse_window_line_decimal},"min":(?:null|${parse_window_line_decimal}),"max":(?:null|${parse_window_line_decimal}),"buckets":\{`, "y");
/**
 * Reads a line of `windows.jsonl` that is written exactly as the recorder writes it: adds its requests to the draft and
 * gives the rest of it. Undefined when it is written in any other way, or wrong: then what the draft got must be taken
 * back, and a reader that is slower and can say what is wrong must look at it. Throws SyntaxError when it is no JSON.
 */
function parseWindowLine(line, draft) {
    const { text, from, to } = line;
    const at = text.indexOf(requestsKey, from) + requestsKey.length;
    if (at < from + requestsKey.length || at > to)
        return undefined;
    const cursor = { text, at };
    if (!scanEntries(cursor, draft) || !text.startsWith("}", cursor.at) || cursor.at + 1 !== to)
        return undefined;
    return JSON.parse(`${text.slice(from, at)}]}`);
}
/** Moves behind the end of the list; false when it is not written as the recorder writes it. */
function scanEntries(cursor, draft) {
    const { text } = cursor;
    if (text.startsWith("]", cursor.at)) {
        cursor.at += 1;
        return true;
    }
    do {
        if (!scanEntry(cursor, draft))
            return false;
        cursor.at += 2;
    } while (text.startsWith("},", cursor.at - 2));
    return text.startsWith("}]", cursor.at - 2);
}
function scanEntry(cursor, draft) {
    const { text, at } = cursor;
    entryStart.lastIndex = at;
    // Matches are not taken from the pattern: a million arrays of them would fill the memory.
    if (!entryStart.test(text))
        return false;
    const keyEnd = text.indexOf(',"count":', at);
    cursor.at = keyEnd;
    const row = {
        count: takeWhole(cursor, "count"),
        failures: takeWhole(cursor, "failures"),
        none: takeWhole(cursor, "none"),
        bytes: takeWhole(cursor, "bytes"),
        sumMs: takeDecimal(cursor, "sum"),
        minMs: takeDecimal(cursor, "min"),
        maxMs: takeDecimal(cursor, "max"),
    };
    cursor.at = entryStart.lastIndex;
    const timed = scanBuckets(cursor, draft);
    if (timed !== row.count - row.none || !isSound(row, timed))
        return false;
    draft.addRow(draft.place(text.slice(at + 1, keyEnd)), row);
    return true;
}
/** The whole number behind `,"field":`. */
function takeWhole(cursor, field) {
    cursor.at += field.length + 4;
    return takeDigits(cursor);
}
/** The number behind `,"field":`, up to the next comma; NaN for null. */
function takeDecimal(cursor, field) {
    const from = cursor.at + field.length + 4;
    cursor.at = cursor.text.indexOf(",", from);
    return Number.parseFloat(cursor.text.slice(from, cursor.at));
}
function isSound({ count, failures, bytes, sumMs, minMs, maxMs }, timed) {
    if (count > mostCounted || failures > count || !Number.isSafeInteger(bytes) || !Number.isFinite(sumMs))
        return false;
    return timed === 0 ? Number.isNaN(minMs) && Number.isNaN(maxMs) : minMs <= maxMs && Number.isFinite(maxMs);
}

;// CONCATENATED MODULE: ./lib/locust/read-request-counts.js


/** The counts, or the sentence that says what is wrong with them. */
function readRequestCounts(value) {
    if (typeof value !== "object" || value === null)
        return "it must be an object";
    const row = value;
    if (!hasNames(row))
        return "`type` and `name` must be text";
    if (!hasCounts(row))
        return `\`count\`, \`failures\`, \`none\` and \`bytes\` must be whole numbers from 0, \`count\` at most ${mostCounted}, \`failures\` and \`none\` at most \`count\``;
    const buckets = readBuckets(row.buckets);
    if (buckets === undefined)
        return "`buckets` must hold response times in ms, of 3 significant digits, from 0.0000001 to 999000000000 and each once, with a whole number";
    const timed = row.count - row.none;
    if (total(buckets) !== timed)
        return `\`buckets\` add up to ${total(buckets)}, but \`count\` less \`none\` is ${timed}`;
    if (!hasTimes(row, timed))
        return "`sum`, `min` and `max` must be numbers from 0, `min` at most `max`, and null without a response time";
    return makeCounts(row, buckets);
}
function hasNames(row) {
    return typeof row.type === "string" && typeof row.name === "string";
}
function hasCounts(row) {
    const { count, failures, none } = row;
    return (isWhole(count) &&
        count <= mostCounted &&
        isWhole(failures) &&
        isWhole(none) &&
        isWhole(row.bytes) &&
        failures <= count &&
        none <= count);
}
function hasTimes(row, timed) {
    const { min, max } = row;
    if (!isAmount(row.sum))
        return false;
    return timed === 0 ? isAbsent(min) && isAbsent(max) : isAmount(min) && isAmount(max) && min <= max;
}
function makeCounts(row, buckets) {
    return {
        type: row.type,
        name: row.name,
        count: row.count,
        failures: row.failures,
        none: row.none,
        bytes: row.bytes,
        sumMs: row.sum,
        minMs: row.min ?? undefined,
        maxMs: row.max ?? undefined,
        buckets,
    };
}
function readBuckets(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value).map(([key, count]) => [readTime(key), count]);
    const isSound = entries.every((entry) => isWhole(entry[1]));
    return isSound ? makeBuckets(entries) : undefined;
}
function readTime(key) {
    return key.trim() === "" ? Number.NaN : Number(key);
}
function total({ counts }) {
    return counts.reduce((sum, count) => sum + count, 0);
}
function isWhole(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function isAmount(value) {
    return typeof value === "number" && value >= 0 && value < Number.POSITIVE_INFINITY;
}
function isAbsent(value) {
    return value === undefined || value === null;
}

;// CONCATENATED MODULE: ./lib/locust/shorten.js
/** After that many problems of one kind the rest is only counted. */
const mostProblems = 10;
/** The first problems, and a sentence for how many more there are. */
function shorten(problems, tellOf) {
    const more = problems.length - mostProblems;
    return more <= 0 ? [...problems] : [...problems.slice(0, mostProblems), tellOf(more)];
}

;// CONCATENATED MODULE: ./lib/locust/read-windows.js






/** Later than this it is no number of seconds since 1970; it may be one of milliseconds. */
const read_windows_instant = amount.max(1e11, { error: "must be in epoch seconds" });
const windowLine = schemas/* object */.Ikc({
    v: json_fields_version,
    from: read_windows_instant,
    to: read_windows_instant,
    users: json_fields_whole,
    cpu: percent.nullish(),
    rss: bytes.nullish(),
    exceptions: json_fields_whole,
    // Checked one by one, and not by a schema: see readRequestCounts.
    requests: schemas/* array */.YOg(schemas/* unknown */.L5J(), { error: "must be a list" }),
}, { error: "it must be an object" })
    .refine(({ from, to }) => from <= to, { path: ["to"], error: "must not be before `from`" });
/** The windows of a `windows.jsonl`, of all lines that are sound; any other is a problem that names blob and line. */
function readWindows(text, blob) {
    const draft = new TableDraft();
    const windows = [];
    const faults = [];
    let number = 1;
    let from = 0;
    for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
        const window = readLine({ text, from, to }, draft);
        if (typeof window === "string")
            faults.push(`\`${blob}\`, line ${number}: ${window}.`);
        else
            windows.push(window);
        from = to + 1;
        number += 1;
    }
    if (from < text.length)
        faults.push(`\`${blob}\`, line ${number}: the line is cut off.`);
    const table = draft.finish();
    return {
        windows: windows.map(({ from, to, ...window }) => ({ ...window, requests: { table, from, to } })),
        problems: shorten(faults, (more) => `\`${blob}\`: ${more} more lines are wrong.`),
    };
}
function readLine(line, draft) {
    const from = draft.rows;
    const read = readWindow(line, draft);
    if (typeof read !== "string")
        return { ...read, from, to: draft.rows };
    draft.rewind(from);
    return read;
}
function readWindow(line, draft) {
    const value = parse(line, draft);
    if (value === undefined)
        return "the line is not JSON";
    const { data, error } = windowLine.safeParse(value);
    if (error !== undefined)
        return json_fields_describeFaults(error);
    for (const [index, entry] of data.requests.entries()) {
        const counts = readRequestCounts(entry);
        if (typeof counts === "string")
            return `entry ${index + 1} of \`requests\`: ${counts}`;
        draft.addCounts(counts);
    }
    return {
        startedAt: Math.round(data.from * 1000),
        endedAt: Math.round(data.to * 1000),
        users: data.users,
        cpuPercent: data.cpu ?? undefined,
        rssBytes: data.rss ?? undefined,
        exceptions: data.exceptions,
    };
}
/** The line's value, without those requests that are in the draft already; undefined when it is no JSON. */
function parse(line, draft) {
    const from = draft.rows;
    try {
        const value = parseWindowLine(line, draft);
        if (value !== undefined)
            return value;
        draft.rewind(from);
        return JSON.parse(line.text.slice(line.from, line.to));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/locust/read-dyno.js





/**
 * Everything one dyno left. With a receipt, a file is read only if it arrived as the receipt lists it; whatever did
 * not is a problem that names the blob. A missing receipt is no problem here: the verdict knows how the dyno ended,
 * and an app that uploads in its own way has none.
 */
function readDyno({ files, ...dyno }) {
    const all = { dyno, files: new Map(files.map((file) => [file.name, file])) };
    const receipt = readOwnReceipt(all);
    const sound = takeSound(all, receipt.value);
    const folder = { dyno, files: sound.value };
    const windows = readCountedWindows(folder, receipt.value);
    const csv = (kind, read) => readRows(folder, `${dyno.scenario}_${kind}.csv`, read);
    const stats = csv("stats", readStats);
    const failures = csv("failures", readFailures);
    const exceptions = csv("exceptions", readExceptions);
    return {
        scenario: dyno.scenario,
        dyno: dyno.dyno,
        of: dyno.of,
        receipt: receipt.value,
        windows: windows.value,
        stats: stats.value,
        failures: failures.value ?? [],
        exceptions: exceptions.value ?? [],
        cutOff: folder.files.get("log.txt")?.text.includes(cutOffText) ?? false,
        problems: [receipt, sound, windows, stats, failures, exceptions].flatMap(({ problems }) => problems),
    };
}
/** Locust's own warning. Source: locust/runners.py, `Runner.stop_users`, of 2.47.0. */
const cutOffText = "Not all users finished their tasks & terminated in";
const receiptName = "receipt.json";
const windowsName = "windows.jsonl";
function readOwnReceipt({ dyno, files }) {
    const file = files.get(receiptName);
    if (file === undefined)
        return { value: undefined, problems: [] };
    const read = readReceipt(file.text, blobOf(dyno, receiptName));
    if ("problem" in read)
        return { value: undefined, problems: [read.problem] };
    const stranger = findStranger(read.receipt, dyno);
    return stranger === undefined
        ? { value: read.receipt, problems: [] }
        : { value: undefined, problems: [problem(dyno, receiptName, stranger)] };
}
/** The files that may be read. Without a receipt there is nothing to hold them against. */
function takeSound({ dyno, files }, receipt) {
    if (receipt === undefined)
        return { value: files, problems: [] };
    const missing = receipt.files.filter(({ name }) => !files.has(name));
    const checked = [...files.values()]
        .filter(({ name }) => name !== receiptName)
        .map((file) => ({ file, damage: findDamage(file, receipt) }));
    const sound = checked.filter(({ damage }) => damage === undefined);
    return {
        value: new Map(sound.map(({ file }) => [file.name, file])),
        problems: [
            ...shorten(missing.map(({ name }) => problem(dyno, name, "is in the receipt, but is not there")), (more) => problem(dyno, receiptName, `lists ${more} more files that are not there`)),
            ...checked.flatMap(({ file, damage }) => damage === undefined ? [] : problem(dyno, file.name, damage)),
        ],
    };
}
function readCountedWindows({ dyno, files }, receipt) {
    const file = files.get(windowsName);
    if (file === undefined)
        return { value: undefined, problems: receipt === undefined ? [] : unlisted(dyno, receipt) };
    const { windows, problems } = readWindows(file.text, blobOf(dyno, windowsName));
    // With a bad line the counts cannot agree, which would say the same twice.
    if (receipt === undefined || problems.length > 0)
        return { value: windows, problems };
    const fault = findMiscount(windows, receipt) ?? findOtherTime(windows, receipt);
    return { value: windows, problems: fault === undefined ? [] : [problem(dyno, windowsName, fault)] };
}
/** Windows that the receipt lists are a problem already when they are absent. */
function unlisted(dyno, { files, requests }) {
    if (requests === 0 || files.some(({ name }) => name === windowsName))
        return [];
    return [problem(dyno, windowsName, `is not there, but Locust counted ${requests} requests`)];
}
function readRows({ dyno, files }, name, read) {
    const file = files.get(name);
    if (file === undefined)
        return { value: undefined, problems: [] };
    const result = read(file.text, blobOf(dyno, name));
    return "rows" in result
        ? { value: result.rows, problems: [] }
        : { value: undefined, problems: [result.problem] };
}
function problem(dyno, name, fault) {
    return `\`${blobOf(dyno, name)}\` ${fault}.`;
}
function blobOf({ runId, scenario, dyno }, name) {
    return `${runId}/${scenario}/${dyno}/${name}`;
}

;// CONCATENATED MODULE: ./lib/steps/collect.js







/** Each dyno has seven blobs; this many dynos at once keep the connection busy and the memory small. */
const dynosAtOnce = 4;
/** Downloads and reads what every started dyno left, into `results/SCENARIO/N/` of the run's folder. */
async function collect(plan, records, world) {
    const started = records.filter((record) => record.id !== undefined);
    return mapAtOnce(started, dynosAtOnce, (record) => collectDyno(plan.runId, record, world));
}
async function collectDyno(runId, { assignment }, world) {
    const { scenario, ownName, dyno, of, marker } = assignment;
    const folder = (0,external_node_path_.join)(world.files.folder, "results", ownName, String(dyno));
    const key = { runId, scenario: ownName, dyno, of };
    try {
        const files = await downloadWhole(() => world.results.download(marker, ownName, folder), world);
        const result = { ...readDyno({ ...key, files }), scenario };
        if (endedBadly(result))
            tellLog(assignment, files, world);
        return result;
    }
    catch (error) {
        const nothing = readDyno({ ...key, files: [] });
        return { ...nothing, scenario, problems: [...nothing.problems, `${marker}: ${(0,failure/* describe */.q0)(error)}`] };
    }
}
/** Waits before a blob that the receipt lists, and that is not there or not whole, is fetched again. */
const fetchAgainAfterMs = [1_000, 2_000, 4_000];
/** The dyno's files; those that are not as the receipt lists them after several tries are left for `readDyno` to refuse. */
async function downloadWhole(download, { clock, cancelled }) {
    let files = await download();
    for (const waitMs of fetchAgainAfterMs) {
        if (collect_isWhole(files))
            break;
        await clock.sleep(waitMs, cancelled);
        files = await download();
    }
    return files;
}
/** True also when no receipt can be read: then nothing says what should be there. */
function collect_isWhole(files) {
    const text = files.find(({ name }) => name === "receipt.json")?.text;
    const read = text === undefined ? undefined : readReceipt(text, "receipt.json");
    if (read === undefined || !("receipt" in read))
        return true;
    const { receipt } = read;
    return receipt.files.every((listed) => {
        const file = files.find(({ name }) => name === listed.name);
        return file !== undefined && findDamage(file, receipt) === undefined;
    });
}
/** It left a receipt, and did not come to its end. */
function endedBadly({ receipt }) {
    return receipt?.stopReason === "error" || receipt?.stopReason === "signal";
}
const shownLogLines = 50;
/** Why Locust could not run is in its log, and whoever reads the job's page has no other way to it. */
function tellLog(assignment, files, world) {
    const text = files.find(({ name }) => name === "log.txt")?.text ?? "";
    const lines = text.trimEnd().split("\n").slice(-shownLogLines);
    world.job.group(`The last ${lines.length} lines of log.txt of ${nameOf(assignment)}`, lines);
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./lib/locust/match-results.js + 1 modules
var match_results = __webpack_require__(8934);
;// CONCATENATED MODULE: ./lib/locust/read-csv-dyno.js

/**
 * Reads one dyno's CSV files where no receipt says what they must be. Each is held against itself, and the failures
 * against the statistics: Locust writes both in one go, so that they agree unless one was cut off or torn.
 */
function readCsvDyno(files) {
    const stats = readAnyStats(files);
    const failures = readPart(files, "failures", readFailures);
    const exceptions = readPart(files, "exceptions", readExceptions);
    const parts = [stats, failures, exceptions];
    return {
        stats: read_csv_dyno_rowsOf(stats),
        failures: read_csv_dyno_rowsOf(failures),
        exceptions: read_csv_dyno_rowsOf(exceptions),
        problems: [
            ...parts.flatMap((part) => (part !== undefined && "problem" in part ? [part.problem] : [])),
            ...findDisagreement(files, read_csv_dyno_rowsOf(stats), read_csv_dyno_rowsOf(failures)),
        ],
    };
}
function find(files, wanted) {
    return files.find(({ kind }) => kind === wanted);
}
function readAnyStats(files) {
    const [requests, distribution] = [find(files, "requests"), find(files, "distribution")];
    if (requests !== undefined && distribution !== undefined)
        return readStatsInTwo({ requests, distribution });
    return readPart(files, "stats", readStats);
}
function readPart(files, kind, read) {
    const file = find(files, kind);
    return file && read(file.text, file.blob);
}
function read_csv_dyno_rowsOf(read) {
    return read !== undefined && "rows" in read ? read.rows : undefined;
}
function findDisagreement(files, stats, failures) {
    if (stats === undefined || failures === undefined)
        return [];
    const counted = stats.at(-1)?.failures ?? 0;
    const listed = failures.reduce((sum, { occurrences }) => sum + occurrences, 0);
    if (counted === listed)
        return [];
    const blobs = [find(files, "failures"), find(files, "stats")].map((file) => `\`${file?.blob}\``);
    return [
        `${blobs[0]} lists ${listed} failures, but ${blobs[1]} counts ${counted}: one of them was cut off or changed while it was read.`,
    ];
}

;// CONCATENATED MODULE: ./lib/steps/collect-by-pattern.js







/** Each dyno has at most six blobs; a history may be large, and is never held in memory as a whole. */
const collect_by_pattern_dynosAtOnce = 4;
/** Finds, downloads and reads what the dynos of these records left; files go into `results/SCENARIO/N/` of the run's folder. */
async function collectByPattern({ plan, ownUpload }, records, world) {
    const started = Map.groupBy(records.filter(({ id }) => id !== undefined), ({ assignment }) => assignment.ownName);
    // All scenarios, that of another batch too: a blob that fits two is the longer name's.
    const scenarios = plan.scenarios.map(({ ownName, dynos }) => ({ name: ownName, dynos }));
    const names = [...started.keys()];
    try {
        const blobs = await world.results.listSince(ownUpload.since);
        const found = (0,match_results/* matchResults */.k)({ pattern: ownUpload.pattern, blobs, scenarios });
        const own = found.filter(({ scenario }) => names.includes(scenario));
        const collected = await Promise.all(own.map((one) => collectScenario(one, world)));
        return collected.map((one) => ({ ...one, scenario: nameInPlan(plan, one.scenario) }));
    }
    catch (error) {
        const nothing = { dynos: [], mismatches: [`${(0,failure/* describe */.q0)(error)}.`] };
        return names.map((ownName) => ({ scenario: nameInPlan(plan, ownName), ...nothing }));
    }
}
/** With its test bed; there is only one. */
function nameInPlan(plan, ownName) {
    return plan.scenarios.find((scenario) => scenario.ownName === ownName)?.name ?? ownName;
}
/** What the failures of each dyno are shown from. Which dyno has which number, its files do not tell. */
function resultsOf({ scenario, dynos }) {
    return dynos.map(({ stats, failures, exceptions, problems }, index) => ({
        ...{ scenario, dyno: index + 1, of: dynos.length },
        ...{ receipt: undefined, windows: undefined, cutOff: false },
        ...{ stats, failures: failures ?? [], exceptions: exceptions ?? [], problems },
    }));
}
/** Files of which it is not known that they are this run's are left where they are. */
async function collectScenario({ scenario, dynos, problems }, world) {
    if (problems.length > 0)
        return { scenario, dynos: [], mismatches: problems };
    const numbered = dynos.map((dyno, index) => ({ ...dyno, number: index + 1 }));
    const read = await mapAtOnce(numbered, collect_by_pattern_dynosAtOnce, ({ blobs, number }) => {
        const start = (0,external_node_path_.join)(world.files.folder, "results", scenario, String(number), scenario);
        return collect_by_pattern_collectDyno(blobs, (kind) => `${start}_${kind}.csv`, world);
    });
    return { scenario, dynos: read, mismatches: [] };
}
async function collect_by_pattern_collectDyno(blobs, pathOf, world) {
    const files = [];
    let history;
    try {
        for (const { kind, name } of blobs) {
            const chunks = await world.results.fetch(name, pathOf(kind));
            if (kind === "stats_history")
                history = await readDynoHistory({ blob: name, chunks });
            else
                files.push({ kind, blob: name, text: await (0,consumers_.text)(chunks) });
        }
        return { ...readCsvDyno(files), history };
    }
    catch (error) {
        const nothing = { stats: undefined, failures: undefined, exceptions: undefined };
        return { ...nothing, problems: [`${(0,failure/* describe */.q0)(error)}.`], history };
    }
}

;// CONCATENATED MODULE: ./lib/steps/note-releases.js


/** It is only for a note. */
const note_releases_lookWithinMs = 10_000;
/**
 * A release of the app while its dynos run may stop them, and later dynos run other code. Says so where a dyno was
 * stopped and not by us, and where dynos of one run are of different releases.
 */
async function noteReleases(fleet, world) {
    const byApp = Map.groupBy(fleet.watched, ({ assignment }) => assignment.app);
    const nameOf = (app) => (byApp.size === 1 ? "The app" : `App \`${app}\``);
    await Promise.all([...byApp].map(([app, watched]) => noteReleasesOf(app, { fleet, watched, name: nameOf(app) }, world)));
}
async function noteReleasesOf(app, { fleet, watched, name }, world) {
    const releases = new Set(watched.flatMap(({ dyno }) => dyno.release ?? []));
    if (releases.size > 1) {
        const text = `${name} was released while the run was on: its dynos ran the releases ${[...releases].map((one) => `v${one}`).join(", ")}.`;
        noteOnce(fleet.notes, { code: "released", text });
    }
    const stopped = watched.filter(wasStopped);
    if (stopped.length === 0)
        return;
    try {
        const releasedAt = await world.dynos.releasedAt(app, note_releases_lookWithinMs);
        for (const one of stopped)
            noteRelease(one, releasedAt);
    }
    catch (error) {
        world.job.info(`When app ${app} was last released could not be looked up: ${(0,failure/* describe */.q0)(error)}`);
    }
}
function wasStopped({ state, toldToStop }) {
    const toldByHeroku = state.stopCause === "signal" || state.stopCause === "restarted";
    return toldToStop === undefined && (toldByHeroku || state.exitStatus === 143);
}
/** Both instants are Heroku's: the release's and the dyno's creation. */
function noteRelease(watched, releasedAt) {
    if (releasedAt === undefined || releasedAt < watched.dyno.createdAt)
        return;
    const seconds = Math.round((releasedAt - watched.dyno.createdAt) / 1000);
    const text = `The app was released ${seconds} s after this dyno's start, which may have stopped it. Keep deployments of the app out of its load tests.`;
    noteOnce(watched.notes, { code: "released", text });
}

;// CONCATENATED MODULE: ./lib/report/progress.js




/** Where the run stands, in one line: elapsed of planned, then each scenario. `now`: epoch milliseconds. */
function progress_progressLine(plan, { now, dynos }) {
    const began = Math.min(now, ...dynos.map(({ state }) => state.createdAt));
    const elapsed = `${(0,duration/* formatDuration */.a3)((now - began) / 1000)} of ${(0,duration/* formatDuration */.a3)((0,deadlines/* loadSeconds */.mr)(plan))}`;
    const scenarios = plan.scenarios.map(({ name }) => scenarioPart(name, dynos.filter(({ assignment }) => assignment.scenario === name)));
    return (0,report_escape/* logLine */.BP)([elapsed, ...scenarios].join(" | "));
}
/** What all dynos together say that they send; a dyno that has finished sends nothing. */
function requestsPerSecondOf(dynos) {
    return progress_sum(sending(dynos), ({ requestsPerSecond }) => requestsPerSecond);
}
function scenarioPart(name, dynos) {
    return `${name}: ${[phases(dynos), ...loadParts(dynos)].join(", ")}`;
}
function phases(dynos) {
    const counts = ["starting", "up", "finished"]
        .map((phase) => ({ phase, count: dynos.filter(({ state }) => state.phase === phase).length }))
        .filter(({ count }) => count > 0);
    return counts.length === 0 ? "waiting" : counts.map(({ phase, count }) => `${count} ${phase}`).join(", ");
}
function loadParts(dynos) {
    const heard = dynos.flatMap(({ progress }) => progress ?? []);
    if (heard.length === 0)
        return [];
    const requests = progress_sum(heard, (one) => one.requests);
    const slowest = Math.max(...heard.map(({ p99Ms }) => p99Ms ?? Number.NEGATIVE_INFINITY));
    return [
        ...currentParts(dynos),
        // Percentiles do not add up: the worst dyno's is shown, and called so when there are several.
        `p99 ${heard.length > 1 ? "at most " : ""}${(0,report_format/* formatMs */._V)(Number.isFinite(slowest) ? slowest : undefined)}`,
        `${(0,report_format/* formatRatio */.B0)(requests === 0 ? undefined : progress_sum(heard, (one) => one.failures) / requests)} of ${(0,report_format/* formatNumberOf */.Of)(requests, "request")} failed`,
    ];
}
/** None when all have finished: what they sent last is over. */
function currentParts(dynos) {
    const current = sending(dynos);
    if (current.length === 0)
        return [];
    const users = progress_sum(current, (one) => one.users);
    return [(0,report_format/* formatNumberOf */.Of)(users, "user"), (0,report_format/* formatRate */.CE)(requestsPerSecondOf(dynos))];
}
/** What a dyno said last is no load any more when it has finished. */
function sending(dynos) {
    return dynos.flatMap(({ progress, state }) => (state.phase === "finished" ? [] : (progress ?? [])));
}
function progress_sum(heard, pick) {
    return heard.reduce((total, one) => total + pick(one), 0);
}

;// CONCATENATED MODULE: ./lib/watch/poll-wait.js
/** An account has 4,500 calls, refilled at about 75 a minute, for all its tools. Source: Dev Center `limits`, 2025-01. */
const plentyOfCalls = 500;
const secondsPerCall = 60 / 75;
const longestWaitSeconds = 60;
/**
 * Seconds until the next poll. While the account has fewer than 500 calls left the interval stretches in proportion,
 * so that this run does not take the last ones from whoever else uses the account: with 250 left it doubles. What is
 * stretched is at least the time in which the account gets back what the poll takes of many apps.
 */
function pollWaitSeconds({ intervalSeconds, lists }, callsLeft) {
    if (callsLeft === undefined || callsLeft >= plentyOfCalls)
        return intervalSeconds;
    const lasting = Math.max(intervalSeconds, lists * secondsPerCall);
    const stretched = (lasting * plentyOfCalls) / Math.max(1, callsLeft);
    return Math.max(intervalSeconds, Math.min(stretched, longestWaitSeconds));
}

;// CONCATENATED MODULE: ./lib/steps/twins.js




/** A dyno that has booted claims its assignment within seconds; one that has not by then runs no runner of ours. */
const claimMs = 30_000;
/**
 * Heroku promises no exactly-once start. Of several dynos of one assignment the one that has claimed it is used, and
 * the others are stopped; until one has, none is: stopping the wrong one would end the load.
 */
async function settleTwins(watched, dynos, { world, follow }) {
    const twins = dynos.filter((dyno) => isTwin(dyno, watched));
    if (twins.length === 0)
        return;
    const { first } = await claimsOf(watched, world);
    const isLate = world.clock.now() - watched.state.createdAt > claimMs;
    if (first === undefined && !isLate)
        return;
    const former = watched.dyno;
    const used = twins.find(({ name }) => name === first) ?? former;
    if (used !== former) {
        change(watched, used, world.clock.now());
        follow(watched);
    }
    const others = [...twins, former].filter((one) => one !== used);
    for (const { name } of others)
        noteOnce(watched.notes, first === undefined ? stoppedNote(name) : unusedNote(used.name, name));
    const stops = others.filter((one) => isUp(one, dynos)).map((one) => stopTwin(watched, one, world));
    await Promise.all(stops);
}
function isUp({ id }, dynos) {
    return dynos.some((dyno) => dyno.id === id && !(0,dyno_state/* isOver */.PU)(dyno.state));
}
function unusedNote(used, other) {
    const text = `Heroku started a second dyno for the same share of the load: ${used} came first and was used, ${other} loaded nothing.`;
    return { code: "second-dyno", text };
}
function stoppedNote(name) {
    const text = `Heroku started a second dyno, ${name}, for the same share of the load, and which came first could not be told; ${name} was stopped.`;
    return { code: "second-dyno", text };
}
function isTwin({ id, command, state }, { assignment, dyno, twins }) {
    return id !== dyno.id && !twins.has(id) && !(0,dyno_state/* isOver */.PU)(state) && (0,marker/* carriesMarker */.GN)(command, assignment.marker);
}
/** What the log and the list said was of the other dyno. The deadline stays: it is that of the load. */
function change(watched, dyno, now) {
    watched.dyno = dyno;
    watched.state = { ...(0,dyno_state/* newDynoState */.sw)(now), createdAt: watched.state.createdAt };
    watched.log = [];
    watched.progress = undefined;
    watched.notUploaded = undefined;
}
/** A second dyno that found the assignment claimed may have come and gone between two looks at the list. */
async function noteSecond(watched, world) {
    const { second } = await claimsOf(watched, world);
    if (second !== undefined)
        noteOnce(watched.notes, unusedNote(watched.dyno.name, second));
}
async function claimsOf({ assignment }, world) {
    try {
        return await world.results.claims(assignment.marker);
    }
    catch (error) {
        world.job.info(`Which dyno has claimed ${assignment.marker} could not be read: ${(0,failure/* describe */.q0)(error)}`);
        return {};
    }
}
/** The looks at the other dynos wait for it. */
const twins_stopWithinMs = 10_000;
async function stopTwin(watched, twin, world) {
    const told = { dyno: twin, taken: false };
    watched.twins.set(twin.id, told);
    try {
        told.taken = await world.dynos.stop(twin, twins_stopWithinMs);
    }
    catch (error) {
        const text = `${twin.name} could not be stopped: ${(0,failure/* describe */.q0)(error)}`;
        watched.notes.push({ code: "stop-failed", text });
    }
}

;// CONCATENATED MODULE: ./lib/steps/watch-dynos.js









/**
 * Looks at the dynos of the fleet, one list call a poll for all of an app, until they have been launched and every one
 * has finished. A launch may take minutes, and the deadlines of those that are up must not wait for it.
 */
async function watchDynos(fleet, options) {
    const { world, plan } = options;
    const wait = pace(fleet, options);
    const warnOfRate = rateWarner(world);
    const scene = { ...options, fleet, quiet: { until: 0 } };
    const isLaunching = pendingUntil(options.launching);
    for (let open = unfinished(fleet); isLaunching() || open.length > 0; open = unfinished(fleet)) {
        await wait();
        await look(open, scene);
        await Promise.all(open.map((watched) => stopOverdue(watched, world)));
        await Promise.all(open.map((watched) => lookForReceipt(watched, world)));
        await Promise.all(open.map((watched) => stopForgotten(watched, world)));
        world.job.info(progress_progressLine(plan, { now: world.clock.now(), dynos: fleet.watched }));
        warnOfRate(fleet);
        for (const watched of open)
            tellBadEnding(watched, options);
    }
}
function pendingUntil(promise) {
    let isPending = true;
    const settle = () => {
        isPending = false;
    };
    promise.then(settle, settle);
    return () => isPending;
}
function unfinished(fleet) {
    return fleet.watched.filter((watched) => watched.state.phase !== "finished");
}
/** Waits until the next poll, longer while the account has few calls left, and says so whenever that changes. */
function pace(fleet, { world, pollIntervalSeconds }) {
    const going = AbortSignal.any([world.cancelled, fleet.over.signal]);
    let isStretched = false;
    return async () => {
        const callsLeft = world.dynos.callsLeft();
        const lists = new Set(unfinished(fleet).map(({ assignment }) => assignment.app)).size;
        const seconds = pollWaitSeconds({ intervalSeconds: pollIntervalSeconds, lists }, callsLeft);
        if (seconds > pollIntervalSeconds !== isStretched) {
            isStretched = !isStretched;
            const now = `polling every ${Number(seconds.toFixed(1))} s`;
            world.job.info(isStretched
                ? `The Heroku account has ${callsLeft} API calls left: ${now} instead of ${pollIntervalSeconds} s until there are 500`
                : `The Heroku account has ${callsLeft} API calls left again: ${now}`);
        }
        await world.clock.sleep(seconds * 1000, going);
        going.throwIfAborted();
    };
}
/** However long Heroku takes to answer or asks to be left alone: deadlines and receipts must not wait for it. */
const watch_dynos_lookWithinMs = 10_000;
/** A look that fails says nothing about the dynos: they run on, and the deadline still holds. */
async function look(open, scene) {
    const { world, quiet } = scene;
    if (world.clock.now() < quiet.until)
        return;
    const byApp = Map.groupBy(open, ({ assignment }) => assignment.app);
    await Promise.all([...byApp].map(([app, own]) => lookInto(app, own, scene)));
}
async function lookInto(app, open, scene) {
    const { world, quiet } = scene;
    try {
        const dynos = await world.dynos.list(app, watch_dynos_lookWithinMs);
        const at = world.clock.now();
        for (const watched of open) {
            const dyno = dynos.find(({ id }) => id === watched.dyno.id);
            take(watched, { source: "list", at, present: dyno !== undefined, state: dyno?.state });
        }
        noteOtherRuns(app, dynos, scene);
        await Promise.all(open.map((watched) => settleTwins(watched, dynos, scene)));
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.retryAfterMs !== undefined)
            quiet.until = Math.max(quiet.until, world.clock.now() + error.retryAfterMs);
        world.job.info(`The dyno list could not be read, trying again: ${(0,failure/* describe */.q0)(error)}`);
    }
}
/** Two runs that began at the same moment both found the app free. */
function noteOtherRuns(app, dynos, { fleet, plan }) {
    const others = dynos.filter(({ command, state }) => !(0,dyno_state/* isOver */.PU)(state) && !(0,marker/* isOfRun */.NG)(command, plan.runId));
    for (const runId of new Set(others.flatMap(({ command }) => (0,marker/* runIdOf */.SR)(command) ?? []))) {
        const text = `Dynos of another run, \`${runId}\`, were up in app \`${app}\` at the same time: the two disturb each other's numbers. A \`concurrency\` group in the workflow keeps runs apart.`;
        noteOnce(fleet.warnings, { code: "other-run", text });
    }
}
async function lookForReceipt(watched, world) {
    const { assignment, state } = watched;
    if (!(0,dyno_state/* receiptIsDue */.JP)(state, world.clock.now(), assignment.runTimeSeconds))
        return;
    try {
        const found = await world.results.hasReceipt(assignment.marker);
        take(watched, { source: "receipt", at: world.clock.now(), found });
        if (found)
            await noteSecond(watched, world);
    }
    catch (error) {
        world.job.info(`The receipt of ${nameOf(assignment)} could not be looked for: ${(0,failure/* describe */.q0)(error)}`);
    }
}
/** Lists have been seen to forget a dyno that lives: without its exit status, one that is given up is told to stop. */
async function stopForgotten(watched, world) {
    const { state, toldToStop, dyno, notes } = watched;
    if (state.ending !== "gone" || state.exitStatus !== undefined || toldToStop !== undefined)
        return;
    await tellToStop(watched, "broke-off", world);
    if (watched.toldToStop?.taken !== true)
        return;
    const text = `${dyno.name} was missing from Heroku's list, and Heroku knew it all the same when it was told to stop.`;
    noteOnce(notes, { code: "dyno-forgotten", text });
}
/** A dyno told to stop has 30 s to upload what it has; only then is it given up. */
const lastUploadMs = 35_000;
async function stopOverdue(watched, world) {
    const { state, assignment, toldToStop } = watched;
    const now = world.clock.now();
    if (toldToStop !== undefined) {
        if (!toldToStop.taken)
            await tellToStop(watched, toldToStop.reason, world);
        giveUp(watched, toldToStop, world.clock.now());
        return;
    }
    const reason = (0,dyno_state/* overdueFor */.QO)(state, now, assignment.deadlineSeconds);
    if (reason === undefined)
        return;
    if (reason === "deadline")
        watched.notes.push(overdueNote(assignment.deadlineSeconds));
    await tellToStop(watched, reason, world);
}
/** What was there and is gone uploads nothing any more; after the second look its receipt was looked for, too. */
function giveUp(watched, told, now) {
    const { seen, absences } = watched.state;
    const isGone = told.reason !== "deadline" && (seen || told.taken) && absences > 1;
    if (isGone || now - told.at >= lastUploadMs)
        take(watched, { source: "given-up", at: now, reason: told.reason });
}
function overdueNote(deadlineSeconds) {
    const text = `It ran past its deadline of ${(0,duration/* formatDuration */.a3)(deadlineSeconds)} and was told to stop; a load shape ignores \`run-time\`, so set that to the shape's length, and so does a script that has one of its own.`;
    return { code: "dyno-past-deadline", text };
}
/** Warns once, when the dynos' own figures pass what Heroku allows without notice. */
function rateWarner({ job }) {
    let hasWarned = false;
    return (fleet) => {
        const note = measuredRateWarning(requestsPerSecondOf(fleet.watched));
        if (note === undefined || hasWarned)
            return;
        hasWarned = true;
        noteOnce(fleet.warnings, note);
        const title = "More requests than Heroku allows without notice";
        job.annotate({ level: "warning", title, message: note.text });
    };
}
/** The end of the log of a dyno that did not end as it should. */
function tellBadEnding({ state, log, dyno, assignment }, { world, receiptsExpected }) {
    const { phase, ending, exitStatus = 0 } = state;
    // Locust exits with 1 when a request has failed.
    const endedWell = receiptsExpected ? ending === "receipt" : ending === "gone" && exitStatus <= 1;
    if (phase !== "finished" || endedWell)
        return;
    const lines = log.map((line) => `${dyno.name} | ${line}`);
    world.job.group(`The last ${lines.length} log lines of ${nameOf(assignment)}`, lines);
}

;// CONCATENATED MODULE: ./lib/steps/run-scenarios.js







/** Launches the plan's dynos, all at once or scenario after scenario, watches them, and downloads what they left. */
async function runScenarios({ plan, uploadToken, ownUpload }, options, world) {
    const { fleet, pollIntervalSeconds, isEnough } = options;
    const launchOptions = { world, secretEnv: { SAS_TOKEN: uploadToken } };
    const follow = (watched) => followLog(watched, world);
    const receiptsExpected = ownUpload === undefined;
    const watchOptions = { world, plan, pollIntervalSeconds, receiptsExpected, follow };
    let left = { results: [], csv: ownUpload && [] };
    for (const batch of batchesOf(plan)) {
        const launching = launch(batch, fleet, launchOptions);
        await Promise.all([launching, watchDynos(fleet, { ...watchOptions, launching })]);
        await noteReleases(fleet, world);
        left = run_scenarios_join(left, await collectLeft({ plan, ownUpload }, recordsOf(batch, fleet), world));
        const ran = planUntil(plan, batch);
        const own = { plan: planOnly(plan, batch), dynos: recordsOf(batch, fleet), ...left };
        if (ran.scenarios.length < plan.scenarios.length && isEnough(own)) {
            noteOnce(fleet.notes, skippedNote(plan, ran));
            return { plan: ran, ...left };
        }
    }
    return { plan, ...left };
}
async function collectLeft({ plan, ownUpload }, records, world) {
    if (ownUpload === undefined)
        return { results: await collect(plan, records, world), csv: undefined };
    const csv = await collectByPattern({ plan, ownUpload }, records, world);
    return { results: csv.flatMap(resultsOf), csv };
}
function run_scenarios_join(before, { results, csv }) {
    return { results: [...before.results, ...results], csv: before.csv && [...before.csv, ...(csv ?? [])] };
}
function batchesOf(plan) {
    return (0,turns/* turnsOf */.o)(plan).map((turn) => plan.assignments.filter(({ scenario }) => turn.some(({ name }) => name === scenario)));
}
/** The plan as far as it has come with this batch. */
function planUntil(plan, batch) {
    const last = plan.scenarios.findLastIndex(({ name }) => batch.some(({ scenario }) => scenario === name));
    return narrowed(plan, plan.scenarios.slice(0, last + 1));
}
function planOnly(plan, batch) {
    return narrowed(plan, plan.scenarios.filter(({ name }) => batch.some(({ scenario }) => scenario === name)));
}
function narrowed(plan, scenarios) {
    const assignments = plan.assignments.filter((one) => scenarios.some(({ name }) => name === one.scenario));
    return { ...plan, scenarios, assignments };
}
function skippedNote(plan, ran) {
    const skipped = plan.scenarios.slice(ran.scenarios.length).map(({ ownName }) => `\`${ownName}\``);
    const last = ran.scenarios.at(-1)?.ownName;
    const text = `Not run: ${[...new Set(skipped)].join(", ")}. \`fail-fast\` ended the sequence after \`${last}\`.`;
    return { code: "not-run", text };
}

;// CONCATENATED MODULE: ./lib/run.js








/**
 * inputs → plan → dynos → results → statistics → verdict → reports. Whatever happens, no dyno outlives it. Undefined
 * when only the plan was asked for.
 */
async function run(inputs, context, world) {
    const startedAt = world.clock.now();
    const prepared = await orCancelled(prepare(inputs, context, world), world.cancelled).catch((error) => {
        if (world.cancelled.aborted)
            world.job.info("No dyno of this run was started.");
        throw error;
    });
    if (inputs.planOnly)
        return undefined;
    const { runId } = context;
    world.job.saveState("run-id", runId);
    const fleet = newFleet();
    const whose = { runId, apps: inputs.testBeds.map(({ app }) => app), fleet };
    try {
        return await orCancelled(walk(), world.cancelled);
    }
    catch (error) {
        throw await endOfBrokenRun(error, whose, world);
    }
    async function walk() {
        const isEnough = inputs.failFast ? hasFailed(inputs) : () => false;
        const ran = await runScenarios(prepared, { ...inputs, fleet, isEnough }, world);
        const ended = await endFleet(whose, world);
        const report = judgeRun(inputs, context, {
            ...ran,
            startedAt,
            finishedAt: world.clock.now(),
            // Only now: the logs have gone on to tell how the dynos ended.
            dynos: recordsOf(ran.plan.assignments, fleet),
            notes: [...fleet.notes, ...noteLateEnds(ended, fleet)],
            warnings: [...fleet.warnings],
            dynosLeft: (0,end_in_apps/* countLeft */.XL)(ended),
            dynosUnverified: (0,end_in_apps/* unverifiedIn */.zf)(ended),
        });
        await publish(report, inputs, world);
        return report;
    }
}


/***/ }),

/***/ 5767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TA: () => (/* binding */ matchesRequest),
/* harmony export */   ZK: () => (/* binding */ requestName),
/* harmony export */   _2: () => (/* binding */ nameInSentence)
/* harmony export */ });
/**
 * True when the glob fits the request's "TYPE NAME" or its NAME alone.
 * Only `*` is special and stands for any text, `/` included: names hold `[ ] ( ) ? { }` of their own.
 */
function matchesRequest(glob, request) {
    return fits(glob, requestName(request)) || fits(glob, request.name);
}
/** A request as thresholds and reports call it: `GET /volatile`. */
function requestName({ type, name }) {
    return type === "" ? name : `${type} ${name}`;
}
/** A name within a sentence of a report, where code stands between backticks: one of the name's own would end it. */
function nameInSentence(name) {
    return `\`${name.replaceAll("`", "'")}\``;
}
/** Linear in the text, whatever the glob: a regular expression with many stars is not. */
function fits(glob, text) {
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

/***/ 2953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ metricName),
/* harmony export */   TE: () => (/* binding */ needsManyRequests),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   uo: () => (/* binding */ parseMetric)
/* harmony export */ });
const units = {
    percentile: "ms",
    median: "ms",
    avg: "ms",
    min: "ms",
    max: "ms",
    failures: "ratio",
    requests: "count",
    "requests/s": "per second",
    exceptions: "count",
};
/** The metric that a word such as `p99.9`, `avg` or `requests/s` stands for; undefined when it is none. */
function parseMetric(word) {
    const percentile = /^p(\d+(?:\.\d+)?)$/.exec(word)?.[1];
    if (percentile !== undefined)
        return { kind: "percentile", percentile: Number(percentile) };
    return isPlainKind(word) ? { kind: word } : undefined;
}
function isPlainKind(word) {
    return word !== "percentile" && Object.hasOwn(units, word);
}
/** The metric as a threshold line writes it. */
function metricName(metric) {
    return metric.kind === "percentile" ? `p${metric.percentile}` : metric.kind;
}
/** What the metric's values and limits are kept in. */
function unitOf(metric) {
    return units[metric.kind];
}
/** True when few requests say little about the metric; a count says what it says at any size. */
function needsManyRequests(metric) {
    return unitOf(metric) === "ms" || unitOf(metric) === "ratio";
}


/***/ }),

/***/ 9832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ writeSubject),
/* harmony export */   M4: () => (/* binding */ writeJudgedEnd),
/* harmony export */   Pn: () => (/* binding */ writeInterval),
/* harmony export */   T1: () => (/* binding */ writeFinding),
/* harmony export */   eY: () => (/* binding */ writeMeasured),
/* harmony export */   fG: () => (/* binding */ writeDemand)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5767);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2953);
/* harmony import */ var _write_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8898);



const inWords = {
    "<": "below",
    "<=": "at most",
    ">": "above",
    ">=": "at least",
};
const inSigns = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
/** What was judged: `p99`, or the metric `of` a request where it is not the aggregated row. */
function writeSubject({ threshold, where }) {
    const metric = (0,_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .metricName */ .Kh)(threshold.metric);
    return threshold.request === undefined ? metric : `${metric} of ${(0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .nameInSentence */ ._2)(where)}`;
}
/** What the threshold asks for, in a table: `≤ 800 ms`. */
function writeDemand({ threshold }) {
    return `${inSigns[threshold.operator]} ${(0,_write_value_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(threshold.limit, threshold.unit)}`;
}
/** What was measured and what must hold, in a sentence: `is 1.24 s but must be at most 800 ms`. */
function writeFinding(judgement) {
    const { threshold, outcome } = judgement;
    const plural = ["failures", "requests", "exceptions"].includes(threshold.metric.kind);
    const interval = writeInterval(judgement);
    const spread = interval === undefined ? "" : ` (95 % interval ${interval})`;
    const must = `${outcome === "met" ? "and" : "but"} must be ${inWords[threshold.operator]}`;
    const limit = (0,_write_value_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(threshold.limit, threshold.unit);
    const measured = `${writeMeasured(judgement) ?? "unknown"}${writeJudgedEnd(judgement)}`;
    return `${plural ? "are" : "is"} ${measured}${spread} ${must} ${limit}`;
}
/** The measured number beside its limit, or both ends of its range; undefined when there is none. */
function writeMeasured({ threshold, value, range }) {
    const write = (number) => (0,_write_value_js__WEBPACK_IMPORTED_MODULE_1__/* .writeBeside */ .Ae)(number, threshold.limit, threshold.unit);
    if (range !== undefined)
        return (0,_write_value_js__WEBPACK_IMPORTED_MODULE_1__/* .writeRange */ .xI)(range, write);
    return value === undefined ? undefined : write(value);
}
/** Which end of a range was judged, for behind it: ` (its upper end is judged)`; empty when there are no two. */
function writeJudgedEnd({ range, value }) {
    if (range === undefined || range.low === range.high)
        return "";
    return ` (its ${value === range.high ? "upper" : "lower"} end is judged)`;
}
/** The 95 % interval, each end beside the limit: `398 ms to 431 ms`, `398 ms or more`; undefined when there is none. */
function writeInterval({ threshold, interval }) {
    if (interval === undefined)
        return undefined;
    const write = (end) => (0,_write_value_js__WEBPACK_IMPORTED_MODULE_1__/* .writeBeside */ .Ae)(end, threshold.limit, threshold.unit);
    return interval.high === undefined
        ? `${write(interval.low)} or more`
        : `${write(interval.low)} to ${write(interval.high)}`;
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The action's version, as in package.json; a test holds the two together. */
const version = "1.0.0";


/***/ }),

/***/ 1691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iK: () => (/* binding */ failsTheJob),
  F$: () => (/* binding */ newRunId),
  Oo: () => (/* binding */ readInputsOrAll),
  m5: () => (/* binding */ runWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@azure/storage-blob/dist/esm/index.js + 277 modules
var esm = __webpack_require__(3051);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/plan/parsed.js
var parsed = __webpack_require__(5790);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/azure/storage-failure.js


/** A call to Azure Blob Storage that did not succeed. The SDK's error is not kept: it holds the signed URL. */
class StorageFailure extends failure/* Failure */.HR {
    /** HTTP status; undefined when no answer came. */
    status;
    /** Azure's name of the error, such as `AuthenticationFailed`. */
    code;
    constructor(message, status, code) {
        super(message);
        this.name = "StorageFailure";
        this.status = status;
        this.code = code;
    }
}
function storageStatus(error) {
    return error instanceof esm/* RestError */.pj ? error.statusCode : undefined;
}
/** In our words, with what the user can do. A HEAD has no body, so the code is read from its header too. */
function storageFailure(error, doing) {
    if (error instanceof StorageFailure)
        return error;
    const status = storageStatus(error);
    const code = error instanceof esm/* RestError */.pj ? errorCode(error) : undefined;
    if (status === undefined) {
        const why = error instanceof Error ? error.message : String(error);
        const unknown = /ENOTFOUND|EAI_AGAIN/.test(why) ? unknownHost : "";
        const text = `Azure Blob Storage could not be reached, ${doing}: ${why}${unknown}`;
        return new StorageFailure(text, status, code);
    }
    const said = code === undefined ? `${status}` : `${status}, ${code}`;
    return new StorageFailure(`Azure Blob Storage refused ${doing} (${said})${advice(status, code)}`, status, code);
}
/** Each account has a host name of its own. */
const unknownHost = ". Is the account's name in azure-container-url right? An account that does not exist has no address";
function errorCode(error) {
    const details = error.details;
    if (typeof details?.errorCode === "string")
        return details.errorCode;
    return error.code ?? error.response?.headers.get("x-ms-error-code") ?? undefined;
}
function advice(status, code) {
    if (code === "ContainerNotFound")
        return ". Create the container that azure-container-url names";
    if (code === "AuthorizationPermissionMismatch")
        return ". The SAS lacks a permission: it needs `rc`, and `l` with `results-pattern`";
    if (status === 401 || status === 403)
        return ". Check azure-account-key or azure-sas-token: it must belong to this account and not have expired";
    return "";
}

;// CONCATENATED MODULE: ./lib/azure/patience.js

/** Asks, and asks afresh when a try had no whole answer in its time: a connection that hangs is never waited for in vain. */
async function askPatiently(doing, { tryMs, tries }, ask) {
    for (let count = 1; count <= tries; count += 1) {
        const signal = AbortSignal.timeout(tryMs);
        const answer = await unlessLate(signal, () => ask(signal));
        if (answer !== late)
            return answer;
    }
    throw silent(doing, { tryMs, tries });
}
const late = Symbol("late");
async function unlessLate(signal, ask) {
    try {
        return await Promise.race([ask(), rejectionOf(signal)]);
    }
    catch (error) {
        if (signal.aborted)
            return late;
        throw error;
    }
}
/** The SDK may be slow to notice. */
function rejectionOf(signal) {
    return new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
}
function silent(doing, { tryMs, tries }) {
    const often = tries === 1 ? "" : `, asked ${tries} times`;
    const text = `Azure Blob Storage did not answer within ${tryMs / 1000} s${often}, ${doing}`;
    return new StorageFailure(text, undefined, undefined);
}

;// CONCATENATED MODULE: ./lib/azure/download.js






/** Names of the blobs that every dyno leaves under its prefix, beside Locust's CSV files. */
const blobNames = { windows: "windows.jsonl", log: "log.txt", receipt: "receipt.json" };
const csvKinds = ["stats", "stats_history", "failures", "exceptions"];
/** For one blob: the largest, a long run's windows, has some tens of megabytes. */
const downloadPatience = { tryMs: 60_000, tries: 3 };
/** Fetches one dyno's blobs at once, writes them to the folder, and leaves out those that are not there. */
async function downloadBlobs(client, wanted) {
    const names = [...csvKinds.map((kind) => `${wanted.scenario}_${kind}.csv`), ...Object.values(blobNames)];
    await (0,promises_.mkdir)(wanted.folder, { recursive: true });
    const files = await Promise.all(names.map((name) => downloadBlob(client, wanted, name)));
    return files.filter((file) => file !== undefined);
}
async function downloadBlob(client, wanted, name) {
    const bytes = await read(client, `${wanted.prefix}/${name}`, wanted.patience);
    if (bytes === undefined)
        return undefined;
    await (0,promises_.writeFile)((0,external_node_path_.join)(wanted.folder, name), bytes);
    const md5 = (0,external_node_crypto_.createHash)("md5").update(bytes).digest("base64");
    return { name, bytes: bytes.length, md5, text: bytes.toString("utf8") };
}
/** Writes the blob to the file first, so that a break in the download is mended before anybody reads of it. */
async function fetchBlob(client, { blob, path, patience }) {
    const doing = `downloading ${blob}`;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    try {
        await askPatiently(doing, patience, (abortSignal) => client.getBlobClient(blob).downloadToFile(path, 0, undefined, { abortSignal }));
    }
    catch (error) {
        throw storageFailure(error, doing);
    }
    return (0,external_node_fs_.createReadStream)(path);
}
async function read(client, blob, patience) {
    const doing = `downloading ${blob}`;
    try {
        return await askPatiently(doing, patience, (abortSignal) => client.getBlobClient(blob).downloadToBuffer(0, undefined, { abortSignal }));
    }
    catch (error) {
        if (storageStatus(error) === 404)
            return undefined;
        throw storageFailure(error, doing);
    }
}

;// CONCATENATED MODULE: ./lib/azure/list-blobs.js



/** All pages together, of 5,000 names each: a container with a million blobs takes a minute or so. */
const listPatience = { tryMs: 300_000, tries: 1 };
/** Epoch milliseconds of the `Date` that the storage answers a listing with, which has whole seconds. */
async function storageTime(client, patience) {
    const date = await dateOfListing(client, patience);
    if (date === undefined)
        throw new failure/* Failure */.HR("Azure Blob Storage did not say what time it is, listing blobs");
    return date.getTime();
}
async function dateOfListing(client, patience) {
    try {
        return await askPatiently("listing blobs", patience, async (abortSignal) => {
            const first = await client.listBlobsFlat({ abortSignal }).byPage({ maxPageSize: 1 }).next();
            return first.value?.date;
        });
    }
    catch (error) {
        throw storageFailure(error, "listing blobs");
    }
}
/**
 * Names of the blobs whose last change is in a later second than the time. A dyno boots for longer than a second, so
 * that nothing of a run is missed whose time was read before its first dyno.
 */
async function listBlobsSince(client, time, patience) {
    try {
        return await askPatiently("listing blobs", patience, async (abortSignal) => {
            const names = [];
            for await (const { name, properties } of client.listBlobsFlat({ abortSignal }))
                if (properties.lastModified.getTime() > time)
                    names.push(name);
            return names;
        });
    }
    catch (error) {
        throw storageFailure(error, "listing blobs");
    }
}

;// CONCATENATED MODULE: ./lib/azure/sas.js

/** Takes a SAS apart; a leading `?` is accepted. */
function parseSas(text) {
    const token = text.trim().replace(/^\?/, "");
    const query = new URLSearchParams(token);
    return {
        token,
        permissions: query.get("sp") ?? "",
        expiresAt: instant(query.get("se")),
        startsAt: instant(query.get("st")),
        storedPolicy: query.has("si"),
    };
}
function instant(text) {
    const at = text === null ? Number.NaN : Date.parse(text);
    return Number.isNaN(at) ? undefined : at;
}
/** Everything about a given SAS that would fail only after the dynos have cost money. */
function sasProblems(sas, { from: now, until, lists }) {
    if (sas.storedPolicy)
        return [];
    const problems = [];
    const missing = missingPermissions(sas.permissions, lists);
    if (missing !== undefined)
        problems.push(`azure-sas-token allows \`sp=${sas.permissions}\`; it must also allow ${missing}`);
    if (sas.expiresAt === undefined)
        problems.push("azure-sas-token has no readable expiry (`se`)");
    else if (sas.expiresAt < until)
        problems.push(expiryProblem(sas.expiresAt, now, until));
    if (sas.startsAt !== undefined && sas.startsAt > now)
        problems.push(`azure-sas-token is valid only from ${iso(sas.startsAt)} (\`st\`); it is now ${iso(now)}`);
    return problems;
}
function missingPermissions(permissions, lists) {
    const missing = [
        permissions.includes("r") ? undefined : "reading (`r`), so that the action can download the results",
        /[cw]/.test(permissions) ? undefined : "creating (`c`), so that the dynos can upload them",
        !lists || permissions.includes("l")
            ? undefined
            : "listing (`l`), so that the action can find what `results-pattern` describes",
    ].filter((text) => text !== undefined);
    return missing.length === 0 ? undefined : missing.join(" and ");
}
function expiryProblem(expiresAt, now, validUntil) {
    const state = expiresAt <= now ? "has expired" : "expires before the run can end";
    return `azure-sas-token ${state}: \`se=${iso(expiresAt)}\`, needed until ${iso(validUntil)}`;
}
function iso(at) {
    return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
/** A Failure that lists what is wrong with the SAS, or nothing. */
function requireUsable(sas, need) {
    const problems = sasProblems(sas, need);
    if (problems.length > 0)
        throw new failure/* Failure */.HR(problems.join("\n"), { problems });
}

;// CONCATENATED MODULE: ./lib/azure/results.js









/** Clocks differ; Microsoft advises a start time at least 15 minutes in the past. */
const clockSkewMs = 15 * 60_000;
/** Small waits: a results container is asked often, and a run must not hang on it. */
const retryOptions = { maxTries: 4, retryDelayInMs: 500, maxRetryDelayInMs: 8_000 };
/** The SDK by itself waits for an answer for ever. */
const askPatience = { tryMs: 30_000, tries: 1 };
/** Asked at every poll: the deadlines of the dynos wait for it. */
const pollPatience = { tryMs: 10_000, tries: 1 };
/** The Azure edge for one container. With an account key it mints a SAS that can create blobs and nothing else. */
function azureResults(options) {
    const { client, uploadToken, sas } = results_open(options);
    const { patience } = options;
    return {
        check: async (need) => {
            if (sas !== undefined)
                requireUsable(sas, need);
            await requireContainer(client, patience ?? askPatience);
        },
        uploadToken: async (period) => {
            const token = uploadToken(period);
            hide(token, options.mask);
            return token;
        },
        claims: async (prefix) => ({
            first: await readClaim(client, `${prefix}/claim.json`, patience ?? pollPatience),
            second: await readClaim(client, `${prefix}/second.json`, patience ?? pollPatience),
        }),
        hasReceipt: (prefix) => exists(client, `${prefix}/${blobNames.receipt}`, patience ?? pollPatience),
        download: (prefix, scenario, folder) => downloadBlobs(client, { prefix, scenario, folder, patience: patience ?? downloadPatience }),
        now: () => storageTime(client, patience ?? listPatience),
        listSince: (time) => listBlobsSince(client, time, patience ?? listPatience),
        fetch: (blob, path) => fetchBlob(client, { blob, path, patience: patience ?? downloadPatience }),
    };
}
function results_open(options) {
    const { containerUrl, credential, network } = options;
    // The SDK's own rules for proxies are not those of the other clients; an agent that is given goes before them.
    const clientOptions = { retryOptions, agent: network.newAgent(containerUrl) };
    if (credential.kind === "sas") {
        const sas = parseSas(credential.token);
        hide(sas.token, options.mask);
        const client = new esm/* ContainerClient */.bM(`${containerUrl}?${sas.token}`, undefined, clientOptions);
        return { client, uploadToken: () => sas.token, sas };
    }
    const { account, container } = partsOf(containerUrl);
    const key = new esm/* StorageSharedKeyCredential */.Z3(account, credential.accountKey);
    return {
        client: new esm/* ContainerClient */.bM(containerUrl, key, clientOptions),
        uploadToken: ({ from, until }) => (0,esm/* generateBlobSASQueryParameters */.WJ)({
            containerName: container,
            permissions: esm/* ContainerSASPermissions */.Hk.from({ create: true }),
            startsOn: new Date(from - clockSkewMs),
            expiresOn: new Date(until),
            protocol: containerUrl.startsWith("https:") ? esm/* SASProtocol */.m5.Https : esm/* SASProtocol */.m5.HttpsAndHttp,
        }, key).toString(),
        sas: undefined,
    };
}
/** Masks a SAS as a whole and its signature alone, which is what makes it a secret. */
function hide(token, mask) {
    const signature = new URLSearchParams(token).get("sig");
    const parts = signature === null ? [] : [signature, encodeURIComponent(signature)];
    for (const secret of [token, ...parts])
        (0,failure/* hideSecret */.DL)(secret, mask);
}
/** Account and container of either URL shape; Azurite's has the account in the path. */
function partsOf(containerUrl) {
    const url = new URL(containerUrl);
    const path = url.pathname.split("/").filter((part) => part !== "");
    const [first, second] = path;
    if (path.length === 1 && first !== undefined) {
        return { account: url.hostname.split(".")[0] ?? "", container: first };
    }
    if (path.length === 2 && first !== undefined && second !== undefined) {
        return { account: first, container: second };
    }
    throw new failure/* Failure */.HR(`azure-container-url ${containerUrl} must be https://ACCOUNT.blob.core.windows.net/CONTAINER`);
}
async function exists(client, blob, patience) {
    const doing = `looking for ${blob}`;
    try {
        await askPatiently(doing, patience, (abortSignal) => client.getBlobClient(blob).getProperties({ abortSignal }));
        return true;
    }
    catch (error) {
        if (storageStatus(error) === 404)
            return false;
        throw storageFailure(error, doing);
    }
}
/** What a dyno writes before it loads anything, and no second one can write again; that one writes its own. */
const claim = schemas/* object */.Ikc({ v: schemas/* literal */.euz(1), dyno: schemas/* string */.YjP().min(1) });
async function readClaim(client, blob, patience) {
    const doing = `reading ${blob}`;
    try {
        const bytes = await askPatiently(doing, patience, (abortSignal) => client.getBlobClient(blob).downloadToBuffer(0, undefined, { abortSignal }));
        return claim.safeParse((0,parsed/* parseJson */.q)(bytes.toString("utf8"))).data?.dyno;
    }
    catch (error) {
        if (storageStatus(error) === 404)
            return undefined;
        throw storageFailure(error, doing);
    }
}
/** Asks for a blob that cannot be there: "no such blob" proves that address, container and credential are right. */
async function requireContainer(client, patience) {
    const doing = "checking azure-container-url";
    try {
        await askPatiently(doing, patience, (abortSignal) => client.getBlobClient("heroku-locust-action/no-such-blob").getProperties({ abortSignal }));
    }
    catch (error) {
        const failure = storageFailure(error, doing);
        if (failure.status !== 404 || failure.code === "ContainerNotFound")
            throw failure;
    }
}

// EXTERNAL MODULE: ./lib/clock.js
var clock = __webpack_require__(5233);
;// CONCATENATED MODULE: ./lib/files.js



/** Files below one folder. Every text is redacted on its way out. */
function runFiles(folder) {
    return {
        folder,
        write: async (name, text) => {
            const path = (0,external_node_path_.join)(folder, name);
            await (0,promises_.mkdir)(folder, { recursive: true });
            await (0,promises_.writeFile)(path, (0,failure/* redact */.E$)(text));
            return path;
        },
    };
}

// EXTERNAL MODULE: ./lib/heroku-wiring.js + 1 modules
var heroku_wiring = __webpack_require__(2377);
// EXTERNAL MODULE: ./lib/inputs/heroku-inputs.js
var heroku_inputs = __webpack_require__(9483);
// EXTERNAL MODULE: ./lib/plan/wording.js
var wording = __webpack_require__(3819);
// EXTERNAL MODULE: ./lib/verdict/metric.js
var verdict_metric = __webpack_require__(2953);
;// CONCATENATED MODULE: ./lib/verdict/check-thresholds.js


/** What can be known to be wrong with the thresholds before any dyno starts, each a sentence that quotes its line. */
function checkThresholds(thresholds, known) {
    return thresholds.flatMap((threshold) => [
        scenarioProblem(threshold, known.scenarios),
        bedProblem(threshold, known.beds),
        percentileProblem(threshold),
        requestProblem(threshold),
        limitProblem(threshold),
    ]
        .filter((problem) => problem !== undefined)
        .map((problem) => `\`${threshold.source}\`: ${problem}`));
}
function scenarioProblem(threshold, known) {
    const { scenario } = threshold;
    if (scenario === undefined || known.includes(scenario))
        return undefined;
    const meant = (0,wording/* nearest */.pA)(scenario, known);
    const hint = meant === undefined ? `there is ${(0,wording/* enumerate */.HL)(known)}` : `did you mean ${(0,wording/* quote */.hD)(meant)}?`;
    return `there is no scenario ${(0,wording/* quote */.hD)(scenario)}; ${hint}${quotesHint(threshold)}`;
}
function bedProblem(threshold, beds) {
    const { bed } = threshold;
    const known = beds.flatMap(({ name }) => name ?? []);
    if (bed === undefined || known.includes(bed))
        return undefined;
    if (known.length === 0)
        return `there is no test bed ${(0,wording/* quote */.hD)(bed)}: \`heroku-app\` names one app and no test beds, such as \`eu: loadtest-eu\`${quotesHint(threshold)}`;
    return `there is no test bed ${(0,wording/* quote */.hD)(bed)}; there is ${(0,wording/* enumerate */.HL)(known)}${(0,wording/* suggest */.ZA)(bed, known)}${quotesHint(threshold)}`;
}
/** A bare request ends where ` in ` or ` at ` begins, which its own name may hold. */
function quotesHint({ request, source }) {
    if (request === undefined || source.includes('"'))
        return "";
    return '; if that belongs to the request, put the request in quotes, as in `of "GET /lunch at noon"`';
}
function percentileProblem({ metric }) {
    if (metric.kind !== "percentile")
        return undefined;
    if (metric.percentile > 0 && metric.percentile <= 100)
        return undefined;
    return `there is no \`${(0,verdict_metric/* metricName */.Kh)(metric)}\`; a percentile is above 0 and at most 100, such as \`p99\` or \`p99.9\``;
}
function requestProblem({ metric, request }) {
    if (request === undefined || metric.kind !== "exceptions")
        return undefined;
    return `Locust counts exceptions for the whole scenario, not for a request; leave out \`of\` and ${(0,wording/* quote */.hD)(request.glob)}`;
}
/** A line that no run can meet is a slip of the keyboard; so is one that no ratio can reach. */
function limitProblem({ metric, operator, limit, unit }) {
    if (unit === "ratio" && limit > 1)
        return "failures are at most `100%` of the requests";
    if (unit === "ratio" && limit === 1 && operator === ">")
        return "failures cannot be above `100%`";
    if (limit === 0 && operator === "<")
        return `\`${(0,verdict_metric/* metricName */.Kh)(metric)}\` cannot be below 0, so this never holds; did you mean \`<= 0\`?`;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/verdict/line-reader.js
/** A place in a line where something else was expected; its message is the problem to show. */
class Unexpected extends Error {
}
/** Reads one line from left to right and knows where it stands, so that a problem can point at the column. */
class LineReader {
    source;
    #at = 0;
    constructor(source) {
        this.source = source;
    }
    /** What has not been read yet, without the spaces before it. */
    rest() {
        return this.source.slice(this.#at).trimStart();
    }
    /** Reads what the sticky pattern finds at the start of the rest; undefined when it is not there. */
    take(pattern) {
        const found = pattern.exec(this.rest())?.[0];
        if (found !== undefined)
            this.skip(found.length);
        return found;
    }
    /** Reads that many characters of the rest. */
    skip(length) {
        this.#at = this.source.length - this.rest().length + length;
    }
    /** As `take`, but the line is refused when the pattern is not there. */
    expect(pattern, expected) {
        return this.take(pattern) ?? this.refuse(this.rest(), expected);
    }
    /** Refuses the line at the place where the given remainder starts: the line, a caret, and what belongs there. */
    refuse(remainder, expected) {
        const before = this.source.slice(0, this.source.length - remainder.length);
        // A tab is as wide above as below; every other character counts as one column.
        const indent = Array.from(before, (character) => (character === "\t" ? "\t" : " ")).join("");
        throw new Unexpected(`${this.source}\n${indent}^ expected ${expected}`);
    }
}

;// CONCATENATED MODULE: ./lib/verdict/parse-threshold.js


const operators = ["<=", ">=", "<", ">"];
/** Power of ten that brings a typed number into the unit; the empty word is a number without a unit. */
const scales = {
    ms: new Map([
        ["", 0],
        ["ms", 0],
        ["s", 3],
    ]),
    ratio: new Map([
        ["", -2],
        ["%", -2],
    ]),
    count: new Map([["", 0]]),
    "per second": new Map([
        ["", 0],
        ["/s", 0],
    ]),
};
const limitForms = {
    ms: "a time in ms or s, such as 800ms or 1.5s",
    ratio: "a percentage, such as 1% or 0.5",
    count: "a plain number",
    "per second": "a number per second, such as 20 or 20/s",
};
/**
 * Reads one threshold line:
 *
 * ```
 * threshold := [ "warn:" ] metric [ "of" [ "each" ] request ] [ "in" scenario ] [ "at" bed ] operator limit
 * metric    := "p" number | "median" | "avg" | "min" | "max"
 *            | "failures" | "requests" | "requests/s" | "exceptions"
 * request   := '"' { character | '\"' | '\\' } '"'
 *            | any text without "<" and ">" that does not start with '"', up to " in ", " at " or the operator
 * scenario  := { letter | digit | "_" | "-" }      bed := as scenario
 * operator  := "<" | "<=" | ">" | ">="
 * limit     := number [ "ms" | "s" | "%" | "/s" ]      ms for times and % for failures when left out
 * number    := digits [ "." digits ]
 * ```
 *
 * A problem is the line, a caret under the column, and what was expected there.
 */
function parseThreshold(source) {
    try {
        return { threshold: readThreshold(new LineReader(source.trim())) };
    }
    catch (thrown) {
        if (thrown instanceof Unexpected)
            return { problem: thrown.message };
        throw thrown;
    }
}
function readThreshold(reader) {
    const level = reader.take(/warn:/y) === undefined ? "fail" : "warn";
    const metric = readMetric(reader);
    const request = reader.take(/of(?=\s|$)/y) === undefined ? undefined : readRequest(reader);
    const scenario = readName(reader, /in(?=\s|$)/y, "the name of a scenario");
    const bed = readName(reader, /at(?=\s|$)/y, "the name of a test bed");
    const operator = readOperator(reader, { request, scenario, bed });
    const limit = readLimit(reader, metric);
    const scope = { request, scenario, bed };
    return { source: reader.source, level, metric, ...scope, operator, limit, unit: (0,verdict_metric/* unitOf */.uF)(metric) };
}
function readMetric(reader) {
    const expected = "a metric: p99 (or another percentile), median, avg, min, max, failures, requests, requests/s or exceptions";
    const before = reader.rest();
    return (0,verdict_metric/* parseMetric */.uo)(reader.expect(/[^\s<>=]+/y, expected)) ?? reader.refuse(before, expected);
}
function readRequest(reader) {
    const each = reader.take(/each(?=\s|$)/y) !== undefined;
    return { glob: reader.rest().startsWith('"') ? readQuoted(reader) : readBare(reader), each };
}
function readQuoted(reader) {
    const quoted = reader.expect(/"(?:[^"\\]|\\["\\])+"/y, 'a request in quotes, such as "GET /checkout*"');
    return quoted.slice(1, -1).replace(/\\(["\\])/g, "$1");
}
function readBare(reader) {
    const rest = reader.rest();
    const end = rest.search(/[<>]|(?:^|\s)(?:in|at)\s/);
    const text = (end === -1 ? rest : rest.slice(0, end)).trimEnd();
    if (text === "")
        reader.refuse(rest, "a request: its type and name, such as GET /checkout*");
    reader.skip(text.length);
    return text;
}
/** The name behind a word such as `in`; undefined when the word is not there. */
function readName(reader, word, expected) {
    return reader.take(word) === undefined ? undefined : reader.expect(/[\w-]+/y, expected);
}
function readOperator(reader, { request, scenario, bed }) {
    const symbol = reader.take(/[<>]=?/y);
    const operator = operators.find((known) => known === symbol);
    if (operator !== undefined)
        return operator;
    const given = [request?.glob, scenario, bed].findLastIndex((part) => part !== undefined);
    const instead = ['"of", ', '"in", ', '"at" or '].slice(given + 1).join("");
    return reader.refuse(reader.rest(), `${instead}one of < <= > >=`);
}
function readLimit(reader, metric) {
    const unit = (0,verdict_metric/* unitOf */.uF)(metric);
    const form = `${limitForms[unit]} (the limit of ${(0,verdict_metric/* metricName */.Kh)(metric)})`;
    const before = reader.rest();
    const digits = reader.expect(/\d+(?:\.\d+)?/y, form);
    const beforeUnit = reader.rest();
    const scale = scales[unit].get(beforeUnit) ?? reader.refuse(beforeUnit, form);
    // The point is moved in the text: 1.005 * 1000 is not 1005.
    const limit = Number(`${digits}e${scale}`);
    return Number.isFinite(limit) ? limit : reader.refuse(before, "a smaller number");
}

;// CONCATENATED MODULE: ./lib/inputs/all-thresholds.js



/** The lines of the `thresholds` input. */
function readThresholdLines(lines) {
    return collect(lines.map(({ line, text }) => all_thresholds_read(text, `\`thresholds\`, line ${line}`)));
}
/** A scenario's own lines hold for it alone, so that naming another one in them is a contradiction. */
function readScenarioThresholds({ name, thresholds }) {
    return collect(thresholds.map((text) => {
        const where = `\`scenarios\`: ${(0,wording/* quote */.hD)(name)}: \`thresholds\``;
        const one = all_thresholds_read(text, where);
        const other = one.thresholds[0]?.scenario;
        if (other !== undefined && other !== name)
            return {
                thresholds: [],
                problems: [`${where}: \`${text}\` speaks of another scenario, ${(0,wording/* quote */.hD)(other)}`],
            };
        return { ...one, thresholds: one.thresholds.map((threshold) => ({ ...threshold, scenario: name })) };
    }));
}
/** What can be known to be wrong with them once the scenarios are known. */
function thresholdProblems(thresholds, { scenarios, beds }) {
    const names = scenarios.map(({ name }) => name);
    return checkThresholds(thresholds, { scenarios: names, beds }).map((problem) => `\`thresholds\`: ${problem}`);
}
function all_thresholds_read(text, where) {
    const parsed = parseThreshold(text);
    if ("threshold" in parsed)
        return { thresholds: [parsed.threshold], problems: [] };
    return { thresholds: [], problems: [`${where}:\n${parsed.problem}`] };
}
function collect(reads) {
    return {
        thresholds: reads.flatMap(({ thresholds }) => thresholds),
        problems: reads.flatMap(({ problems }) => problems),
    };
}

// EXTERNAL MODULE: ./lib/inputs/azure.js
var azure = __webpack_require__(1322);
// EXTERNAL MODULE: ./lib/inputs/reading.js + 1 modules
var reading = __webpack_require__(3645);
// EXTERNAL MODULE: ./lib/locust/match-results.js + 1 modules
var match_results = __webpack_require__(8934);
;// CONCATENATED MODULE: ./lib/inputs/results-pattern.js


/** Source: Azure, "Naming rules and restrictions". */
const longestBlobName = 1024;
/** What can be known to be wrong with `results-pattern`, alone and beside what Locust's CSV files cannot keep. */
function patternProblems(values, scenarios) {
    const { "results-pattern": pattern, "warm-up": warmUp, borderline } = values;
    if (pattern === undefined)
        return [];
    const fault = pattern.length > longestBlobName
        ? `is longer than a blob's name, which has at most ${longestBlobName} characters`
        : (0,match_results/* findPatternFault */._)(pattern, scenarios.map(({ name }) => name));
    const problems = fault === undefined ? [] : [`\`results-pattern\`: ${(0,wording/* quote */.hD)(pattern)} ${fault}`];
    if (values["heroku-app"].length > 1)
        problems.push("`heroku-app`: the dynos of several test beds write blobs of the same names, so that `results-pattern` cannot tell whose they are; name one app, and test the others in steps of their own");
    if (warmUp.kind === "ramp" || warmUp.seconds > 0)
        problems.push("`warm-up`: it cannot be left out of what `results-pattern` finds, for Locust's CSV files have one number for the whole run; leave `warm-up` out and, to drop the ramp, run Locust with `--reset-stats`");
    if (borderline === "inconclusive")
        problems.push("`borderline`: with `results-pattern` there are no 95 % intervals, so that nothing would ever be `inconclusive`; write `judge` or leave it out");
    return problems;
}

// EXTERNAL MODULE: ./lib/inputs/schema.js + 2 modules
var schema = __webpack_require__(7003);
// EXTERNAL MODULE: ./lib/plan/duration.js
var duration = __webpack_require__(7043);
// EXTERNAL MODULE: ./lib/plan/lines.js
var plan_lines = __webpack_require__(9572);
// EXTERNAL MODULE: ./lib/plan/scenarios.js + 1 modules
var scenarios = __webpack_require__(4740);
;// CONCATENATED MODULE: ./lib/inputs.js











/** Reads the `INPUT_…` variables; an empty one counts as not given. Throws one Failure with every problem. */
function readInputs(environment) {
    const raw = (0,reading/* rawInputs */.me)(environment, schema/* inputNames */.vj);
    const { value, problems } = (0,reading/* readWith */.$5)(schema/* inputSchema */.is, raw);
    const credential = (0,azure/* readCredential */.Yz)(raw["azure-account-key"], raw["azure-sas-token"]);
    if ("problem" in credential)
        problems.push(credential.problem);
    const lines = readThresholdLines((0,plan_lines/* meaningfulLines */.K)(raw.thresholds ?? ""));
    problems.push(...lines.problems, ...(0,reading/* unknownInputs */.qs)(environment, schema/* inputNames */.vj));
    if (value === undefined || "problem" in credential || problems.length > 0)
        throw (0,failure/* failureOf */.g5)("The inputs cannot be used:", problems);
    const scenarios = scenariosOf(value);
    const own = scenarios.map(readScenarioThresholds);
    const given = [...lines.thresholds, ...own.flatMap(({ thresholds }) => thresholds)];
    const contradictions = [
        ...failFastProblems(value),
        ...own.flatMap((read) => read.problems),
        ...thresholdProblems(given, { scenarios, beds: value["heroku-app"] }),
        ...scenarios.flatMap((scenario) => contradictionsIn(scenario, value["warm-up"])),
        ...patternProblems(value, scenarios),
    ];
    if (contradictions.length > 0)
        throw (0,failure/* failureOf */.g5)("The inputs contradict each other:", contradictions);
    const simple = [value["p99-threshold"] ?? [], value["failure-threshold"]].flat();
    return { ...toInputs(value, credential.value), scenarios, thresholds: [...simple, ...given] };
}
function toInputs(values, azureCredential) {
    return {
        ...(0,heroku_inputs/* toHerokuInputs */.j1)(values),
        targetUrl: values["target-url"],
        targetApp: values["target-app"],
        waitForTargetSeconds: values["wait-for-target"],
        healthPath: values["health-path"],
        allowProduction: values["allow-production"],
        mode: values.mode,
        failFast: values["fail-fast"],
        planOnly: values["plan-only"],
        azureContainerUrl: values["azure-container-url"],
        azureCredential,
        warmUp: values["warm-up"],
        minRequests: values["min-requests"],
        borderline: values.borderline,
        onBreach: values["on-breach"],
        comment: values.comment,
        commentKey: values["comment-key"],
        prNumber: values["pr-number"],
        githubToken: values["github-token"],
        whenBusy: values["when-busy"],
        maxCost: values["max-cost"],
        resultsPattern: values["results-pattern"],
        pollIntervalSeconds: values["poll-interval"],
    };
}
function scenariosOf(values) {
    const defaults = {
        users: values.users,
        spawnRate: values["spawn-rate"],
        runTimeSeconds: values["run-time"],
        stopTimeoutSeconds: values["stop-timeout"],
        dynos: values.dynos,
        dynoSize: values["dyno-size"],
    };
    return values.scenarios.map((scenario) => (0,scenarios/* fillIn */.p)(scenario, defaults));
}
function failFastProblems({ mode, "fail-fast": failFast }) {
    if (!failFast || mode === "sequence")
        return [];
    return [
        "`fail-fast`: it ends a sequence after the first scenario that fails; with `mode: parallel` all run at once, so write `mode: sequence` or leave it out",
    ];
}
/** What no single value shows: dynos without a user, and a warm-up after which nothing is left to judge. */
function contradictionsIn(scenario, warmUp) {
    const { name, users, dynos, runTimeSeconds } = scenario;
    const problems = [];
    if (dynos > users)
        problems.push(`${(0,wording/* quote */.hD)(name)}: ${users} \`users\` cannot be dealt out among ${dynos} \`dynos\`; give each at least one`);
    if (warmUp.kind === "seconds" && warmUp.seconds >= runTimeSeconds)
        problems.push(`${(0,wording/* quote */.hD)(name)}: nothing is left to judge of a \`run-time\` of ${(0,duration/* formatDuration */.a3)(runTimeSeconds)} after a \`warm-up\` of ${(0,duration/* formatDuration */.a3)(warmUp.seconds)}`);
    return problems;
}

// EXTERNAL MODULE: ./lib/network/network.js + 3 modules
var network_network = __webpack_require__(6749);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(5519);
// EXTERNAL MODULE: ./lib/http-get.js
var http_get = __webpack_require__(2978);
;// CONCATENATED MODULE: ./lib/target/probe.js


/** Of a page so much is read, in bytes: enough to know it by. */
const longestPage = 64 * 1024;
/** Asks the target with one GET, without credentials and without following a redirect, which may lead to another host. */
function httpTarget(network) {
    return {
        probe: async (url, withinMs) => {
            const signal = AbortSignal.timeout(withinMs);
            try {
                const page = await (0,http_get/* get */.J)(url, { signal, agent: network.newAgent(url, signal) });
                const { statusCode: status = 0, headers } = page;
                const text = isReadable(page) ? await startOf(page) : "";
                page.destroy();
                return { status, text, location: headers.location };
            }
            catch (error) {
                return { error: signal.aborted ? "it took too long" : nameOf(error) };
            }
        },
    };
}
/** As much as came in time: a page that goes on for ever, or breaks off, has answered all the same. */
async function startOf(page) {
    const decoder = new TextDecoder();
    let text = "";
    let bytes = 0;
    try {
        for await (const chunk of page) {
            const wanted = chunk.subarray(0, longestPage - bytes);
            text += decoder.decode(wanted, { stream: true });
            bytes += wanted.length;
            if (bytes >= longestPage)
                break;
        }
    }
    catch {
        // The status is there, and the target's log tells more than half a page does.
    }
    return text;
}
/** A server that compresses although nobody asked for it has answered; what its page says is not worth unpacking. */
function isReadable({ headers: { "content-encoding": encoding = "identity" } }) {
    return encoding.trim().toLowerCase() === "identity";
}
/** The error's code is what can be looked up. A host with several addresses fails with an error for each. */
function nameOf(error) {
    const first = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
    const { code, reason } = Object(first);
    const text = typeof reason === "string" ? reason : withoutPlaces((0,failure/* describe */.q0)(first));
    return typeof code !== "string" || text.includes(code) ? text : `${text} (${code})`;
}
/** OpenSSL writes `write EPROTO THREAD:error:NUMBER:LIBRARY:FUNCTION:reason:FILE:LINE:`; what it found is the reason. */
function withoutPlaces(text) {
    return /^\w+ EPROTO [^:]*:error:(?:[^:]*:){3}([^:]+):/.exec(text)?.[1] ?? text;
}

;// CONCATENATED MODULE: ./lib/wiring.js











/** Whether key and app are right is known only to Heroku; it is asked even when other inputs are wrong already. */
async function readInputsOrAll(environment, mask) {
    const problems = (0,steps_problems/* newProblems */.D)();
    const inputs = await problems.attempt(async () => readInputs(environment));
    if (inputs !== undefined)
        return inputs;
    const heroku = (0,heroku_inputs/* herokuInputsIn */.Ls)(environment);
    if (heroku !== undefined)
        for (const { app } of heroku.testBeds)
            await problems.attempt(() => (0,heroku_wiring/* herokuOf */.Eb)(heroku, mask).inspect(app));
    problems.throwAny("The inputs cannot be used:");
    throw new failure/* Failure */.HR("The inputs cannot be used");
}
/** All of a run's world that does not depend on where the run is told of; files go to the folder. */
function runWorld(inputs, { mask, folder }) {
    const { azureContainerUrl: containerUrl, azureCredential: credential } = inputs;
    const network = (0,network_network/* openNetwork */.X)(process.env, mask);
    return {
        clock: clock/* systemClock */.m,
        dynos: (0,heroku_wiring/* herokuOf */.Eb)(inputs, mask),
        results: azureResults({ containerUrl, credential, mask, network }),
        target: httpTarget(network),
        files: runFiles(folder),
        cancelled: cancelSignal(),
    };
}
/** Node's own answer to a signal is to end at once, with the dynos running on. */
function cancelSignal() {
    const controller = new AbortController();
    const cancel = (signal) => {
        controller.abort(new failure/* Failure */.HR(`The job was cancelled (${signal})`));
    };
    process.on("SIGINT", cancel);
    process.on("SIGTERM", cancel);
    // A terminal that was closed.
    process.on("SIGHUP", cancel);
    return controller.signal;
}
/** Sorts by time and is found in a dyno list: letters, digits and hyphens only. */
function newRunId() {
    const time = new Date()
        .toISOString()
        .replace(/[-:]|\.\d+/g, "")
        .toLowerCase();
    return `${time}-${(0,external_node_crypto_.randomBytes)(4).toString("hex")}`;
}
/** Whether the step fails; an invalid run does whatever `on-breach` says. */
function failsTheJob({ verdict }, { onBreach }) {
    return verdict.word === "invalid" || (verdict.word === "fail" && onBreach === "fail");
}


/***/ })

};
