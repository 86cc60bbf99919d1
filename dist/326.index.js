export const id = 326;
export const ids = [326];
export const modules = {

/***/ 5216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   gB: () => (/* binding */ mustGit)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1260);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);


/** What git prints. Failure when it refuses. */
async function mustGit(folder, args) {
    const { exitCode, stdout, stderr } = await git(folder, args);
    if (exitCode === 0)
        return stdout;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`git ${args[0]} failed with exit code ${exitCode}: ${lastLine(stderr)}`);
}
/** What git prints and how it ended, whatever its exit status. Failure only when there is no git to start. */
async function git(folder, args) {
    const options = { cwd: folder, silent: true, ignoreReturnCode: true, env: environmentOf(process.env) };
    return (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)("git", [...args], options).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`git could not be started: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error)}`);
    });
}
/** In a hook git sets these, and would then take every folder for the repository's top. Source: `git rev-parse --local-env-vars`. */
const ofOneRepository = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY)$/;
function environmentOf(given) {
    const kept = Object.entries(given).filter(([name]) => !ofOneRepository.test(name));
    return {
        ...Object.fromEntries(kept),
        // Or git would wait for another process's lock.
        GIT_OPTIONAL_LOCKS: "0",
        // A folder's name is a name, whatever characters are in it, and no pattern.
        GIT_LITERAL_PATHSPECS: "1",
        // Or it would tell things in the user's language.
        LC_ALL: "C",
    };
}
/** Where git says what was wrong. */
function lastLine(text) {
    return text.trim().split("\n").at(-1) ?? "";
}


/***/ }),

/***/ 7443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readSetupInputs),
  W: () => (/* binding */ readTeardownInputs)
});

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/setup/regions.js
var regions = __webpack_require__(7496);
// EXTERNAL MODULE: ./lib/inputs/heroku-inputs.js
var heroku_inputs = __webpack_require__(9483);
// EXTERNAL MODULE: ./lib/inputs/reading.js + 1 modules
var reading = __webpack_require__(3645);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(3798);
// EXTERNAL MODULE: ./lib/plan/wording.js
var wording = __webpack_require__(3819);
// EXTERNAL MODULE: ./lib/setup/buildpacks.js
var setup_buildpacks = __webpack_require__(1267);
// EXTERNAL MODULE: ./lib/setup/config-lines.js
var config_lines = __webpack_require__(7229);
// EXTERNAL MODULE: ./lib/setup/scale-lines.js
var scale_lines = __webpack_require__(4241);
// EXTERNAL MODULE: ./lib/inputs/schema.js + 2 modules
var schema = __webpack_require__(7003);
// EXTERNAL MODULE: ./lib/inputs/words.js
var words = __webpack_require__(928);
;// CONCATENATED MODULE: ./lib/inputs/setup-schema.js








/** What `lines` takes, of a reader that gives both. */
function unless(value, problems) {
    return problems.length > 0 ? { problems } : { value };
}
/** A name as Heroku gives it to teams, spaces and stacks. */
const parseName = (text) => /^[A-Za-z0-9][\w.-]*$/.test(text)
    ? { value: text }
    : { problem: `${(0,wording/* quote */.hD)(text)} is not a name of letters, digits, \`-\`, \`_\` and \`.\`` };
const parsePath = (text) => /[\0\r\n]/.test(text) ? { problem: `${(0,wording/* quote */.hD)(text)} is more than one folder` } : { value: text };
/** Every input of `setup`. */
const setupSchema = schemas/* object */.Ikc({
    ...schema/* herokuSchema */.ko.shape,
    path: (0,schema/* orElse */.NW)("loadtest", parsePath),
    region: (0,schema/* optional */.lq)(regions/* parseRegion */.cf),
    team: (0,schema/* optional */.lq)(parseName),
    space: (0,schema/* optional */.lq)(parseName),
    stack: (0,schema/* optional */.lq)(parseName),
    buildpacks: (0,schema/* lines */.Mn)((text) => {
        const { buildpacks, problems } = (0,setup_buildpacks/* parseBuildpacks */.g)(text);
        return unless(buildpacks, problems);
    }, schemas/* string */.YjP().default("")),
    config: (0,schema/* lines */.Mn)((text) => {
        const { vars, problems } = (0,config_lines/* parseConfigLines */.F)(text);
        return unless(vars, problems);
    }, schemas/* string */.YjP().default("")),
    scale: (0,schema/* lines */.Mn)((text) => {
        const { scales, problems } = (0,scale_lines/* parseScaleLines */.ZU)(text);
        return unless(scales, problems);
    }, schemas/* string */.YjP()).optional(),
    runner: (0,schema/* orElse */.NW)("auto", (0,words/* oneOf */.yL)("auto", "none")),
});
/** Every input of `teardown`. */
const teardownSchema = schemas/* object */.Ikc({
    ...schema/* herokuSchema */.ko.shape,
    mode: (0,schema/* orElse */.NW)("delete", (0,words/* oneOf */.yL)("delete", "scale-down")),
});
const setupInputNames = Object.keys(setupSchema.shape);
const teardownInputNames = Object.keys(teardownSchema.shape);

;// CONCATENATED MODULE: ./lib/inputs/setup-inputs.js





/** Throws one Failure with every problem. */
function readSetupInputs(environment) {
    const { value, problems } = (0,reading/* readWith */.$5)(setupSchema, (0,reading/* rawInputs */.me)(environment, setupInputNames));
    problems.push(...(0,reading/* unknownInputs */.qs)(environment, setupInputNames));
    if (value === undefined || problems.length > 0)
        throw (0,failure/* failureOf */.g5)("The inputs cannot be used:", problems);
    const inputs = toSetupInputs(value);
    const contradictions = new Set(inputs.testBeds.flatMap((bed) => (0,regions/* regionProblem */.Og)(bed, inputs) ?? []));
    if (contradictions.size > 0)
        throw (0,failure/* failureOf */.g5)("The inputs contradict each other:", [...contradictions]);
    return inputs;
}
function toSetupInputs(value) {
    const { path, region, team, space, stack, buildpacks, config, scale, runner } = value;
    const own = { path, region, team, space, stack, buildpacks, config, scale, runner };
    return { ...(0,heroku_inputs/* toHerokuInputs */.j1)(value), ...own };
}
/** Throws one Failure with every problem. */
function readTeardownInputs(environment) {
    const { value, problems } = (0,reading/* readWith */.$5)(teardownSchema, (0,reading/* rawInputs */.me)(environment, teardownInputNames));
    problems.push(...(0,reading/* unknownInputs */.qs)(environment, teardownInputNames));
    if (value === undefined || problems.length > 0)
        throw (0,failure/* failureOf */.g5)("The inputs cannot be used:", problems);
    return { ...(0,heroku_inputs/* toHerokuInputs */.j1)(value), mode: value.mode };
}


/***/ }),

/***/ 3314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vY: () => (/* binding */ ownFolder),
  ex: () => (/* binding */ setupWorld),
  PY: () => (/* binding */ teardownWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/clock.js
var clock = __webpack_require__(5233);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/git/git.js
var git = __webpack_require__(5216);
;// CONCATENATED MODULE: ./lib/git/folder.js








/** The git edge: what is uploaded is what git has, so that the same commit always makes the same app. */
function gitFolder({ workspace, loadtest, temp }) {
    const placeOf = (path) => findPlace((0,external_node_path_.resolve)(workspace, path), path);
    return {
        inspect: async (path) => inspect(await placeOf(path)),
        pack: async (path, additions) => {
            await (0,promises_.mkdir)(temp, { recursive: true });
            return pack(await placeOf(path), await addedFiles(additions, { loadtest, temp }), temp);
        },
    };
}
async function findPlace(folder, path) {
    if (!(await (0,promises_.stat)(folder).catch(() => undefined))?.isDirectory())
        throw new failure/* Failure */.HR(`\`path\`: there is no folder "${path}" in the workspace; check out the repository first`);
    const found = await (0,git/* git */.$Y)(folder, ["rev-parse", "--show-toplevel", "--show-prefix"]);
    if (found.exitCode !== 0)
        throw new failure/* Failure */.HR(`\`path\`: "${path}" ${unreadable(found.stderr)}`);
    const [top = "", prefix = ""] = found.stdout.split("\n");
    return { path, top, prefix, tree: `HEAD:${prefix.replace(/\/$/, "")}` };
}
/** git's last line about another user's repository is the command that allows it. */
function unreadable(stderr) {
    if (stderr.includes("dubious ownership"))
        return `is in another user's git repository, which git reads only if it is told to: ${(0,git/* lastLine */.fM)(stderr)}`;
    return `is in no git repository that can be read (${(0,git/* lastLine */.fM)(stderr)}); commit it to one, in a workflow check it out with actions/checkout`;
}
async function inspect(place) {
    const { files, submodules } = await listContent(place);
    const procfile = files.includes("Procfile")
        ? await (0,git/* mustGit */.gB)(place.top, ["cat-file", "blob", `HEAD:${place.prefix}Procfile`])
        : undefined;
    const changes = await statusOf(place);
    return {
        path: place.path,
        files,
        procfile,
        commit: (await (0,git/* mustGit */.gB)(place.top, ["rev-parse", "HEAD"])).trim(),
        untracked: changes.filter(({ mark }) => mark === "??").map(({ file }) => file),
        modified: changes.filter(({ mark }) => mark !== "??").map(({ file }) => file),
        submodules,
    };
}
async function listContent(place) {
    const listed = await (0,git/* git */.$Y)(place.top, ["ls-tree", "-r", "-z", "--full-tree", place.tree]);
    const rows = listed.stdout.split("\0").filter(Boolean);
    if (listed.exitCode !== 0 || rows.length === 0)
        throw new failure/* Failure */.HR(await nothingIn(place));
    const tracked = rows.map((row) => ({
        isSubmodule: row.startsWith(submodule),
        file: row.split("\t")[1] ?? "",
    }));
    const packed = await packedNames(place);
    const files = tracked.flatMap(({ isSubmodule, file }) => (!isSubmodule && packed.has(file) ? file : []));
    if (files.length > 0)
        return { files, submodules: tracked.flatMap(({ isSubmodule, file }) => (isSubmodule ? file : [])) };
    throw new failure/* Failure */.HR(`\`path\`: nothing of "${place.path}" would be uploaded: it has only submodules, or .gitattributes marks all of it \`export-ignore\``);
}
/** The mode of a commit of another repository. */
const submodule = "160000 ";
/** What `.gitattributes` keeps out of archives is not among them. git tells them as it packs. */
async function packedNames({ top, tree }) {
    const args = ["archive", "--verbose", "--format=tar", `--output=${external_node_os_.devNull}`, tree];
    const { exitCode, stderr } = await (0,git/* git */.$Y)(top, args);
    if (exitCode !== 0)
        throw new failure/* Failure */.HR(`git archive failed with exit code ${exitCode}: ${(0,git/* lastLine */.fM)(stderr)}`);
    return new Set(stderr.split("\n"));
}
async function nothingIn({ path, top, prefix }) {
    const entry = await (0,git/* git */.$Y)(top, ["ls-tree", "--full-tree", "HEAD", prefix.replace(/\/$/, "")]);
    return entry.stdout.startsWith(submodule)
        ? `\`path\`: "${path}" is a submodule that is not checked out; set \`submodules: true\` of actions/checkout, or: git submodule update --init`
        : `\`path\`: git tracks nothing in "${path}" at HEAD; add its files and commit them (an upload has what is committed)`;
}
/** What differs from HEAD, by names from the folder. A renamed file's old name is a field of its own, which is left out. */
async function statusOf({ top, prefix }) {
    const args = [
        "status",
        "--porcelain=v1",
        "-z",
        "--untracked-files=all",
        "--no-renames",
        "--",
        prefix || ".",
    ];
    const fields = (await (0,git/* mustGit */.gB)(top, args)).split("\0").filter(Boolean);
    return fields.map((field) => ({ mark: field.slice(0, 2), file: field.slice(3 + prefix.length) }));
}
async function addedFiles(additions, { loadtest, temp }) {
    const added = additions.runner ? await runnerFiles(loadtest) : [];
    if (additions.runScript)
        added.push({ source: (0,external_node_path_.join)(loadtest, "run.sh"), into: "" });
    if (additions.procfile === undefined)
        return added;
    const procfile = (0,external_node_path_.join)(temp, "Procfile");
    await (0,promises_.writeFile)(procfile, additions.procfile);
    return [...added, { source: procfile, into: "" }];
}
/** All modules below `runner/`, in an order that does not depend on the disk. */
async function runnerFiles(loadtest) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(loadtest, "runner"), { recursive: true });
    return names
        .filter((name) => name.endsWith(".py"))
        .sort()
        .map((name) => ({
        source: (0,external_node_path_.join)(loadtest, "runner", name),
        into: `${(0,external_node_path_.join)("runner", (0,external_node_path_.dirname)(name)).replaceAll("\\", "/")}/`,
    }));
}
/** Or git would write line ends as on the user's own computer, and a dyno's shell can read no `run.sh` with those of Windows. */
const asCommitted = ["-c", "core.autocrlf=false", "-c", "core.eol=lf"];
/** git takes files from outside with the prefix that stands before each. Source: `git archive`, `--add-file`. */
async function pack(place, added, temp) {
    const file = (0,external_node_path_.join)(temp, "content.tgz");
    const extra = added.flatMap(({ source, into }) => [`--prefix=${into}`, `--add-file=${source}`]);
    const args = [...asCommitted, "archive", "--format=tar.gz", `--output=${file}`];
    args.push(...extra, "--prefix=", place.tree);
    await (0,git/* mustGit */.gB)(place.top, args);
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), sha256);
    return {
        file,
        bytes: (await (0,promises_.stat)(file)).size,
        tree: await treeKey(place, added),
        checksum: `SHA256:${sha256.digest("hex")}`,
    };
}
/** The archive itself holds times; git's id of the tree and the added files' digests do not. */
async function treeKey({ top, tree }, added) {
    const own = (await (0,git/* mustGit */.gB)(top, ["rev-parse", tree])).trim();
    const digests = added.map(async ({ source, into }) => `${into} ${(0,external_node_crypto_.hash)("sha256", await (0,promises_.readFile)(source), "hex")}`);
    return [own, ...(await Promise.all(digests))].join("\n");
}

// EXTERNAL MODULE: ./lib/heroku/answers.js
var answers = __webpack_require__(8471);
// EXTERNAL MODULE: ./lib/heroku/create-once.js + 1 modules
var create_once = __webpack_require__(5209);
// EXTERNAL MODULE: ./lib/heroku/request.js
var heroku_request = __webpack_require__(2817);
// EXTERNAL MODULE: ./lib/heroku/text-stream.js
var text_stream = __webpack_require__(3846);
;// CONCATENATED MODULE: ./lib/heroku/build-content.js





/** Heroku ends a build after 15 minutes, and a release phase after an hour. Source: Dev Center, "Limits", "Release Phase". */
const longestBuildMs = 20 * 60_000;
const longestReleaseMs = 65 * 60_000;
const betweenLooksMs = 2_000;
const keptLines = 50;
/** Has Heroku build and release what was uploaded; what went wrong, or undefined. */
async function buildContent(options, request) {
    const { made } = await startBuild(options, request);
    const buildPath = `${options.path}/builds/${encodeURIComponent(made.id)}`;
    const build = await watch(options, {
        what: "the build",
        read: async () => (0,answers/* readAnswer */.JN)(answers/* buildAnswer */.Bo, (await options.ask("GET", buildPath)).body, "the build"),
        withinMs: longestBuildMs,
    });
    if (build.mishap !== undefined)
        return build.mishap;
    const release = build.last.release?.id;
    if (release === undefined || release === null)
        return undefined;
    const releasePath = `${options.path}/releases/${encodeURIComponent(release)}`;
    const released = await watch(options, {
        what: "the release phase",
        read: async () => (0,answers/* readAnswer */.JN)(answers/* releaseAnswer */.q0, (await options.ask("GET", releasePath)).body, "the release"),
        withinMs: longestReleaseMs,
    });
    return released.mishap;
}
/** The address of what was uploaded is this build's alone: by it a build is known again. */
async function startBuild(options, request) {
    const { clock, ask, path } = options;
    const body = {
        source_blob: {
            url: request.url,
            checksum: request.checksum,
            version: request.version,
            version_description: request.description,
        },
    };
    const call = { method: "POST", path: `${path}/builds`, body, deadlineMs: 60_000 };
    return (0,create_once/* createOnce */.U)({
        clock,
        signal: new AbortController().signal,
        create: async () => (0,answers/* readAnswer */.JN)(answers/* buildAnswer */.Bo, (await (0,heroku_request/* sendOnce */.E)(options, call)).body, "the new build"),
        look: async () => {
            const builds = (0,answers/* readAnswer */.JN)(answers/* buildsAnswer */.I6, (await ask("GET", `${path}/builds`)).body, "the app's builds");
            return builds.find((build) => addressOf(build.source_blob?.url) === addressOf(request.url));
        },
        texts: {
            cancelled: "The build was cancelled",
            gaveUp: "No build could be started in several tries",
            blind: "Whether a build was started could not be looked up",
        },
    });
}
/** Without the signature, which may be another one. */
function addressOf(url) {
    return url?.split("?")[0];
}
/** Reads its output until it has ended, and how it ended. An output that breaks off is opened again. */
async function watch({ clock, mask, onLine }, { what, read, withinMs }) {
    const end = clock.now() + withinMs;
    const lines = [];
    for (;;) {
        const before = await read();
        await follow(before.output_stream_url, { mask, lines, onLine, withinMs: end - clock.now() });
        const last = await read();
        if (last.status !== "pending")
            return { last, mishap: mishapOf(what, { status: last.status, lines }) };
        if (clock.now() >= end)
            throw new failure/* Failure */.HR(`${what} has not ended within ${withinMs / 60_000} minutes; it may go on at Heroku`);
        await clock.sleep(betweenLooksMs);
    }
}
function mishapOf(what, { status, lines }) {
    return status === "succeeded" ? undefined : { what: `${what} ${status}`, lines: lines.slice(-keptLines) };
}
/** An output that cannot be read costs the display only: how it ended is asked for. */
async function follow(url, { mask, lines, onLine, withinMs }) {
    if (url === undefined || url === null)
        return;
    (0,failure/* hideSecret */.DL)(url, mask);
    let count = 0;
    const onText = (line) => {
        count += 1;
        if (count <= lines.length)
            return;
        lines.push(line);
        onLine(line);
    };
    await (0,text_stream/* readLines */.S)(url, onText, AbortSignal.timeout(Math.max(1, withinMs))).catch(() => undefined);
}

// EXTERNAL MODULE: ./lib/heroku/current-release.js
var current_release = __webpack_require__(9189);
// EXTERNAL MODULE: ./lib/heroku/heroku-failure.js
var heroku_failure = __webpack_require__(5725);
// EXTERNAL MODULE: ./lib/heroku/send.js
var send = __webpack_require__(8024);
;// CONCATENATED MODULE: ./lib/heroku/upload-file.js



const putDeadlineMs = 10 * 60_000;
const maximumTries = 3;
/** Uploads a file to where Heroku says, and gives the address at which a build fetches it. Both are secrets. */
async function uploadFile({ ask, mask, clock }, file) {
    const answer = await ask("POST", "/sources");
    const { put_url: putUrl, get_url: getUrl } = (0,answers/* readAnswer */.JN)(answers/* sourceAnswer */.SN, answer.body, "the source").source_blob;
    for (const url of [putUrl, getUrl])
        (0,failure/* hideSecret */.DL)(url, mask);
    for (let tries = 1;; tries += 1) {
        const problem = await put(putUrl, file);
        if (problem === undefined)
            return getUrl;
        if (tries === maximumTries)
            throw new failure/* Failure */.HR(`The content could not be uploaded: ${problem}`);
        await clock.sleep(1_000 * tries);
    }
}
/**
 * What went wrong; undefined when nothing did. The address is signed for an empty `Content-Type`, and a file's Blob has
 * none. Source: heroku/cli, `src/lib/ci/source.ts`.
 */
async function put(url, file) {
    try {
        const signal = AbortSignal.timeout(putDeadlineMs);
        const response = await fetch(url, { method: "PUT", body: await (0,external_node_fs_.openAsBlob)(file), signal });
        return response.ok
            ? undefined
            : `HTTP status ${response.status}, ${(await response.text()).slice(0, 300)}`;
    }
    catch (error) {
        return (0,failure/* describe */.q0)(error);
    }
}

;// CONCATENATED MODULE: ./lib/heroku/apps.js









const deadlineMs = 20_000;
/** All tries of one call together; a rate limit refills meanwhile. */
const withinMs = 5 * 60_000;
/** The Heroku edge for making, filling and removing apps. */
function herokuApps(options) {
    const ask = (method, path, rest = {}) => (0,send/* sendRepeatable */.I)(options, { method, path, deadlineMs, withinMs, ...rest }, options.clock);
    const find = (app) => findApp(ask, app);
    return {
        find,
        create: (request) => createApp({ ...options, find }, request),
        configOf: async (app) => (0,answers/* readAnswer */.JN)(answers/* configAnswer */.V_, (await ask("GET", `${(0,heroku_request/* pathOf */.X)(app)}/config-vars`)).body, "the app's config vars"),
        setConfig: async (app, vars) => void (await ask("PATCH", `${(0,heroku_request/* pathOf */.X)(app)}/config-vars`, { body: vars })),
        setBuildpacks: async (app, buildpacks) => {
            const updates = buildpacks.map((buildpack) => ({ buildpack }));
            await ask("PUT", `${(0,heroku_request/* pathOf */.X)(app)}/buildpack-installations`, { body: { updates } });
        },
        currentRelease: (app) => (0,current_release/* currentRelease */.B)((0,heroku_request/* pathOf */.X)(app), (path, rest) => ask("GET", path, rest)),
        upload: (file) => uploadFile({ ...options, ask }, file),
        build: (app, request, onLine) => buildContent({ ...options, ask, path: (0,heroku_request/* pathOf */.X)(app), onLine }, request),
        formation: async (app) => toScales(await ask("GET", `${(0,heroku_request/* pathOf */.X)(app)}/formation`)),
        scale: async (app, changes) => {
            const updates = changes.map(({ type, quantity, size }) => ({ type, quantity, ...(size && { size }) }));
            await ask("PATCH", `${(0,heroku_request/* pathOf */.X)(app)}/formation`, { body: { updates } });
        },
        remove: async (app) => (await (0,heroku_failure/* unlessMissing */.F)(() => ask("DELETE", (0,heroku_request/* pathOf */.X)(app)))) !== undefined,
    };
}
/** 403 is what Heroku says of an app that somebody else has; a key that may not even look gets it too. */
async function findApp(ask, app) {
    try {
        const answer = await (0,heroku_failure/* unlessMissing */.F)(() => ask("GET", (0,heroku_request/* pathOf */.X)(app)));
        return answer && toRow(answer);
    }
    catch (error) {
        if (!(error instanceof heroku_failure/* HerokuFailure */.$) || error.status !== 403 || error.id === "two_factor")
            throw error;
        const text = `\`heroku-app\`: the owner of \`heroku-api-key\` may not use the app "${app}" (${error.said}): it is somebody else's, or the key lacks the scope; take another name, or ask its owner for access`;
        throw new failure/* Failure */.HR(text);
    }
}
function toRow(answer) {
    const app = (0,answers/* readAnswer */.JN)(answers/* appAnswer */.QO, answer.body, "the app");
    return {
        name: app.name,
        region: app.region?.name,
        stack: app.stack?.name,
        isFir: app.generation?.name === "fir" || app.stack?.name === "cnb",
        webUrl: app.web_url ?? undefined,
    };
}
async function createApp(options, request) {
    const { clock, find } = options;
    const { name, region, team, space, stack } = request;
    const ofTeam = team !== undefined || space !== undefined;
    const call = {
        method: "POST",
        path: ofTeam ? "/teams/apps" : "/apps",
        body: { name, region, stack, ...(ofTeam && { team, space }) },
        deadlineMs,
    };
    const create = async () => toRow(await (0,heroku_request/* sendOnce */.E)(options, call));
    const texts = {
        cancelled: `The creation of app "${name}" was cancelled`,
        gaveUp: `App "${name}" could not be created in several tries`,
        blind: `Whether app "${name}" was created could not be looked up`,
    };
    const { signal } = new AbortController();
    try {
        const { made } = await (0,create_once/* createOnce */.U)({ ...{ clock, signal, create, texts }, look: () => find(name) });
        return { app: made, isNew: true };
    }
    catch (error) {
        const own = isTaken(error) ? await find(name).catch(() => undefined) : undefined;
        if (own === undefined)
            throw explained(error, request);
        return { app: own, isNew: false };
    }
}
const taken = /\btaken\b/i;
function isTaken(error) {
    return error instanceof heroku_failure/* HerokuFailure */.$ && taken.test(error.said ?? "");
}
/** What Heroku's words are about, by the input as the user typed it, and what to do. The first that fits is taken. */
const refusals = [
    { words: taken, input: "heroku-app", advice: "somebody else has an app of that name; take another" },
    { words: /\bspace\b/i, input: "space", advice: "check its name, and your access to it" },
    { words: /\bregion\b/i, input: "region", advice: "choose one that the account or the space has" },
    { words: /\bstack\b/i, input: "stack", advice: "leave it out for Heroku's newest" },
];
/** A refusal of a create, with the input that it is about. */
function explained(error, { name, team }) {
    if (!(error instanceof heroku_failure/* HerokuFailure */.$) || error.status === undefined)
        return error;
    const { status, said = "" } = error;
    const about = (input, advice) => new failure/* Failure */.HR(`\`${input}\`: Heroku did not create app "${name}": ${said} (${status}); ${advice}`);
    const known = refusals.find(({ words }) => words.test(said));
    if (known !== undefined)
        return about(known.input, known.advice);
    const isTeams = team !== undefined && (status === 404 || status === 403);
    return isTeams ? about("team", "check its name, and that you may create apps in it") : error;
}
function toScales(answer) {
    return (0,answers/* readAnswer */.JN)(answers/* formationAnswer */.eX, answer.body, "the app's formation").map((row) => ({
        type: row.type,
        quantity: row.quantity ?? 0,
        size: row.dyno_size?.name ?? row.size ?? undefined,
    }));
}

// EXTERNAL MODULE: ./lib/heroku/dynos.js + 3 modules
var dynos = __webpack_require__(6429);
// EXTERNAL MODULE: ./lib/heroku-wiring.js + 1 modules
var heroku_wiring = __webpack_require__(2377);
;// CONCATENATED MODULE: ./lib/setup-wiring.js








/** The repository of this action: `src/` and the bundle's `dist/` lie side by side in it. */
const ownFolder = (0,external_node_path_.join)(import.meta.dirname, "..");
/** Everything outside of set-up; what it packs is in a folder of its own below `temp`. */
function setupWorld(inputs, { job, mask, repository, workspace, temp }) {
    const own = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, "heroku-locust-action-"));
    process.once("exit", () => (0,external_node_fs_.rmSync)(own, { recursive: true, force: true }));
    const access = (0,heroku_wiring/* accessOf */.YK)(inputs, mask);
    return {
        apps: herokuApps(access),
        dynos: (0,dynos/* herokuDynos */.a)(access),
        folder: gitFolder({ workspace, loadtest: (0,external_node_path_.join)(ownFolder, "loadtest"), temp: own }),
        ...{ job, repository },
        hash: (text) => (0,external_node_crypto_.hash)("sha256", text, "hex"),
    };
}
/** Everything outside of teardown. */
function teardownWorld(inputs, { job, mask, repository }) {
    const access = (0,heroku_wiring/* accessOf */.YK)(inputs, mask);
    return {
        apps: herokuApps(access),
        dynos: (0,dynos/* herokuDynos */.a)(access),
        clock: clock/* systemClock */.m,
        ...{ job, repository },
    };
}


/***/ }),

/***/ 1267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ detectBuildpack),
/* harmony export */   g: () => (/* binding */ parseBuildpacks)
/* harmony export */ });
/* harmony import */ var _plan_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9572);
/* harmony import */ var _plan_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3819);


/** Names as the Buildpack Registry has them, and addresses that a build can read. Source: Platform API schema, buildpack. */
const shorthand = /^[a-z0-9][\w-]*\/[a-z0-9][\w-]*$/i;
const address = /^https:\/\/[^\s/@]+\/\S+$/;
/** A buildpack a line, in the order in which they are run. */
function parseBuildpacks(text) {
    const lines = (0,_plan_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningfulLines */ .K)(text);
    const problems = lines
        .filter(({ text: one }) => !shorthand.test(one) && !address.test(one))
        .map(({ line, text: one }) => `line ${line}: ${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(one)} is not a buildpack; write a name such as \`heroku/python\`, or an \`https\` address`);
    return { buildpacks: lines.map(({ text: one }) => one), problems };
}
/** Each with the files by which Heroku's own buildpack knows its content. Source: heroku-buildpack-python and -go, `bin/detect`. */
const known = new Map([
    ["heroku/python", ["requirements.txt", "Pipfile.lock", "Pipfile", "poetry.lock", "uv.lock"]],
    ["heroku/go", ["go.mod"]],
]);
/** The buildpack that the content is made for, by the files at its top. */
function detectBuildpack(files) {
    const found = [...known].filter(([, signs]) => signs.some((sign) => files.includes(sign)));
    const [first, second] = found.map(([name]) => name);
    if (first !== undefined && second === undefined)
        return { value: first };
    if (first !== undefined)
        return { problem: `the content fits ${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(first)} and ${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(second ?? "")}; say which, one a line` };
    return {
        problem: "the content has neither `requirements.txt` (with `locust` in it) nor `go.mod` at its top; add one, or say which buildpack it is for",
    };
}


/***/ }),

/***/ 7229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseConfigLines),
/* harmony export */   o: () => (/* binding */ configChanges)
/* harmony export */ });
/* harmony import */ var _plan_repeated_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1773);
/* harmony import */ var _plan_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3819);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7243);



/**
 * `NAME=value` lines; a line that begins with `#` is a comment. A value is taken as it stands, `#` and quotes included,
 * but for the spaces around it. Problems name no value.
 */
function parseConfigLines(text) {
    const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ number: index + 1, line: line.trim() }));
    const read = lines
        .filter(({ line }) => line !== "" && !line.startsWith("#"))
        .map(({ number, line }) => ({ number, parsed: parseConfigLine(line) }));
    const vars = read.flatMap(({ parsed }) => ("problem" in parsed ? [] : [parsed]));
    const problems = read.flatMap(({ number, parsed }) => "problem" in parsed ? [`line ${number}: ${parsed.problem}`] : []);
    const names = vars.map(({ name }) => name);
    return { vars, problems: [...problems, ...(0,_plan_repeated_js__WEBPACK_IMPORTED_MODULE_2__/* .repeated */ .Z)(names).map((name) => `${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is given twice`)] };
}
function parseConfigLine(line) {
    const [, name = "", value = ""] = /^(\w+)[ \t]*=[ \t]*(.*)$/.exec(line) ?? [];
    if (name === "")
        return { problem: "not of the form `NAME=value` (not shown); a name is letters, digits and `_`" };
    if (name === _marks_js__WEBPACK_IMPORTED_MODULE_1__/* .markName */ .Fp)
        return { problem: `${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is set by the action itself; use another name` };
    if (value === "")
        return { problem: `${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} has no value` };
    return { name, value };
}
/** Those whose value is not what the app has. */
function configChanges(wanted, current) {
    const changed = wanted.filter(({ name, value }) => current[name] !== value);
    return Object.fromEntries(changed.map(({ name, value }) => [name, value]));
}


/***/ }),

/***/ 7243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ markName),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   ce: () => (/* binding */ repositoryIn)
/* harmony export */ });
/* harmony import */ var _plan_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3819);

/** By this config var an app that setup has created is known; its value is the repository that it was created for. */
const markName = "HEROKU_LOCUST_ACTION_SETUP";
/** Why teardown leaves the app alone; undefined when setup has created it for this repository. */
function refusalOf(app, { config, repository }) {
    const mark = config[markName];
    // For GitHub, upper and lower case are the same in these names; a remote's address may have either.
    if (mark?.toLowerCase() === repository.toLowerCase())
        return undefined;
    const reason = mark === undefined
        ? "setup did not create it"
        : `setup created it for ${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(mark)}, and this is ${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(repository)}`;
    return `\`heroku-app\`: app "${app}" is left as it is: ${reason}; remove it by hand if it shall go: heroku apps:destroy --app ${app}`;
}
/** `owner/name` at the end of a remote's address, whichever form it has. */
function repositoryIn(address) {
    const [, repository] = /[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address) ?? [];
    return repository;
}


/***/ }),

/***/ 7496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   Og: () => (/* binding */ regionProblem),
/* harmony export */   cf: () => (/* binding */ parseRegion)
/* harmony export */ });
/* harmony import */ var _plan_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3819);

/** Of the Common Runtime. Source: Dev Center, "Regions". */
const common = ["us", "eu"];
/** Of Private Spaces. Source: Dev Center, "Regions". */
const spacesOnly = [
    "dublin",
    "frankfurt",
    "london",
    "montreal",
    "mumbai",
    "oregon",
    "singapore",
    "sydney",
    "tokyo",
    "virginia",
];
const regions = [...common, ...spacesOnly];
/** A region of the Common Runtime or of Private Spaces, by its name. */
function parseRegion(text) {
    if (regions.includes(text))
        return { value: text };
    return { problem: `${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not one of ${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(regions, "or")}${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .ZA)(text, regions)}` };
}
/** The region that is asked for; a bed that is called like one is to be in it, unless `region` says another. */
function regionOf({ name }, region) {
    return region ?? regions.find((known) => known === name);
}
/** What is wrong with a bed's region in itself; undefined when nothing is. */
function regionProblem(bed, { region, space }) {
    const wanted = regionOf(bed, region);
    if (wanted === undefined || !spacesOnly.includes(wanted) || space !== undefined)
        return undefined;
    const name = region === undefined ? "heroku-app" : "region";
    return `\`${name}\`: the region ${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(wanted)} is one of Private Spaces; give \`space\`, or write \`us\` or \`eu\``;
}


/***/ }),

/***/ 4241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ parseScaleLines),
/* harmony export */   r3: () => (/* binding */ scaleProblems),
/* harmony export */   u1: () => (/* binding */ scaleChanges)
/* harmony export */ });
/* harmony import */ var _plan_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9572);
/* harmony import */ var _plan_repeated_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1773);
/* harmony import */ var _plan_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3819);



/** `TYPE=quantity` lines, with `:size` behind or without. Source of the limit: Dev Center, "Dyno scaling and process limits". */
function parseScaleLines(text) {
    const read = (0,_plan_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningfulLines */ .K)(text).map(({ line, text: one }) => ({ line, scale: parseScaleLine(one) }));
    const scales = read.flatMap(({ scale }) => (typeof scale === "string" ? [] : [scale]));
    const problems = read.flatMap(({ line, scale }) => typeof scale === "string" ? [`line ${line}: ${scale}`] : []);
    const names = scales.map(({ type }) => type);
    return {
        scales,
        problems: [...problems, ...(0,_plan_repeated_js__WEBPACK_IMPORTED_MODULE_2__/* .repeated */ .Z)(names).map((name) => `${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is given twice`)],
    };
}
const mostDynos = 100;
function parseScaleLine(line) {
    const [, type, digits, size] = /^([-\w]{1,128})\s*=\s*(\d+)(?::([\w.-]+))?$/.exec(line) ?? [];
    if (type === undefined || digits === undefined)
        return `${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(line)} is not of the form \`worker_scene_1=0\`, or \`web=1:standard-1x\` with a dyno size`;
    const quantity = Number(digits);
    if (quantity > mostDynos)
        return `${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(line)} is too many; at most \`${mostDynos}\``;
    return { type, quantity, size };
}
/** What `scale` names and the content does not have. */
function scaleProblems(scales, processTypes) {
    return scales
        .filter(({ type }) => !processTypes.includes(type))
        .map(({ type }) => `\`scale\`: the content has no process type ${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(type)}, only ${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(processTypes)}${(0,_plan_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .ZA)(type, processTypes)}`);
}
/**
 * What to change of the formation so that it is as asked for. Without `scale` nothing but `web` keeps running: no worker
 * is billed while it idles, and a `web` that has more than one dyno keeps them.
 */
function scaleChanges(formation, wanted) {
    const asked = wanted ?? formation.map(idle);
    return asked.filter((one) => !formation.some((row) => isAs(row, one)));
}
function idle({ type, quantity }) {
    return { type, quantity: type === "web" ? Math.max(1, quantity) : 0, size: undefined };
}
function isAs(row, wanted) {
    const sameSize = wanted.size === undefined || wanted.size.toLowerCase() === row.size?.toLowerCase();
    return row.type === wanted.type && row.quantity === wanted.quantity && sameSize;
}


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
