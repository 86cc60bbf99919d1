export const id = 542;
export const ids = [542];
export const modules = {

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ls: () => (/* binding */ herokuInputsIn),
  y2: () => (/* binding */ readHerokuInputs),
  Ko: () => (/* binding */ readInputs),
  VY: () => (/* reexport */ secrets/* secretsIn */.V)
});

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
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
function scenarioProblem({ scenario }, known) {
    if (scenario === undefined || known.includes(scenario))
        return undefined;
    const meant = (0,wording/* nearest */.pA)(scenario, known);
    const hint = meant === undefined ? `there is ${(0,wording/* enumerate */.HL)(known)}` : `did you mean ${(0,wording/* quote */.hD)(meant)}?`;
    return `there is no scenario ${(0,wording/* quote */.hD)(scenario)}; ${hint}`;
}
function bedProblem({ bed }, beds) {
    const known = beds.flatMap(({ name }) => name ?? []);
    if (bed === undefined || known.includes(bed))
        return undefined;
    if (known.length === 0)
        return `there is no test bed ${(0,wording/* quote */.hD)(bed)}: \`heroku-app\` names one app and no test beds, such as \`eu: loadtest-eu\``;
    return `there is no test bed ${(0,wording/* quote */.hD)(bed)}; there is ${(0,wording/* enumerate */.HL)(known)}${(0,wording/* suggest */.ZA)(bed, known)}`;
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
    return collect(lines.map(({ line, text }) => read(text, `\`thresholds\`, line ${line}`)));
}
/** A scenario's own lines hold for it alone, so that naming another one in them is a contradiction. */
function readScenarioThresholds({ name, thresholds }) {
    return collect(thresholds.map((text) => {
        const where = `\`scenarios\`: ${(0,wording/* quote */.hD)(name)}: \`thresholds\``;
        const one = read(text, where);
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
function read(text, where) {
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
// EXTERNAL MODULE: ./lib/inputs/reading.js
var reading = __webpack_require__(261);
// EXTERNAL MODULE: ./lib/locust/match-results.js
var match_results = __webpack_require__(8080);
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
// EXTERNAL MODULE: ./lib/inputs/secrets.js
var secrets = __webpack_require__(9516);
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
/** What it takes to stop dynos, whatever the other inputs look like. Throws one Failure with every problem. */
function readHerokuInputs(environment) {
    const { value, problems } = (0,reading/* readWith */.$5)(schema/* herokuSchema */.ko, (0,reading/* rawInputs */.me)(environment, schema/* inputNames */.vj));
    if (value === undefined)
        throw (0,failure/* failureOf */.g5)("The inputs cannot be used:", problems);
    return toHerokuInputs(value);
}
/** As `readHerokuInputs`; undefined when they cannot be used. */
function herokuInputsIn(environment) {
    const { value } = (0,reading/* readWith */.$5)(schema/* herokuSchema */.ko, (0,reading/* rawInputs */.me)(environment, schema/* inputNames */.vj));
    return value === undefined ? undefined : toHerokuInputs(value);
}
function toInputs(values, azureCredential) {
    return {
        ...toHerokuInputs(values),
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
function toHerokuInputs(values) {
    return {
        herokuApiKey: values["heroku-api-key"],
        testBeds: values["heroku-app"],
        herokuApiUrl: values["heroku-api-url"],
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


/***/ }),

/***/ 8080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ findPatternFault),
/* harmony export */   k: () => (/* binding */ matchResults)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);

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
        .map(({ name }) => ({ name, fits: globOf(pattern.replaceAll(placeholder, name)) }))
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
/** Only stars, question marks and brackets mean something; a dot at the start of a name is a letter like any other. */
function globOf(pattern) {
    return picomatch__WEBPACK_IMPORTED_MODULE_0__(pattern, { windows: false, dot: true, nobrace: true, noextglob: true, nonegate: true });
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
/* harmony export */   C: () => (/* binding */ olderCommit),
/* harmony export */   z: () => (/* binding */ unfinishedRun)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);

/** As many characters as GitHub shows. */
const shortHash = 7;
/** Below the headline of a report whose pull request has moved on. */
function olderCommit(tested, head) {
    return `⏳ **Results for an older commit**, ${hash(tested)}: the pull request is at ${hash(head)} by now.`;
}
/** Above the headline of an older report, when the run for the commit that the pull request stands at came to nothing. */
function unfinishedRun({ sha, runUrl }) {
    const url = runUrl === undefined ? undefined : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .webAddress */ .Dy)(runUrl);
    const run = url === undefined ? "" : `: [workflow run](${url})`;
    return [
        "> [!WARNING]",
        `> The load test of commit ${hash(sha)} did not finish${run}.`,
        "> What follows is of an earlier commit.",
    ].join("\n");
}
function hash(sha) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(sha.slice(0, shortHash));
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


/***/ })

};
