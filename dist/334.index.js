export const id = 334;
export const ids = [334];
export const modules = {

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

/***/ 1334:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7264);
/* harmony import */ var _github_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4072);
/* harmony import */ var _in_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(418);
/* harmony import */ var _inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7443);
/* harmony import */ var _setup_wiring_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3314);
/* harmony import */ var _steps_set_up_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6387);







await (0,_in_job_js__WEBPACK_IMPORTED_MODULE_3__/* .actInJob */ .d)(async () => {
    const inputs = (0,_inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSetupInputs */ .j)(process.env);
    const surroundings = {
        workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
        temp: process.env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        repository: process.env.GITHUB_REPOSITORY ?? "",
    };
    await (0,_steps_set_up_js__WEBPACK_IMPORTED_MODULE_6__/* .setUp */ .s)(inputs, (0,_setup_wiring_js__WEBPACK_IMPORTED_MODULE_5__/* .setupWorld */ .ex)(inputs, { job: (0,_github_job_js__WEBPACK_IMPORTED_MODULE_2__/* .githubJob */ .X)(), mask: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq, ...surroundings }));
});
// Output streams that are still open have nothing to say any more.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ setUp)
});

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/setup/config-lines.js
var config_lines = __webpack_require__(7229);
// EXTERNAL MODULE: ./lib/plan/repeated.js
var repeated = __webpack_require__(1773);
// EXTERNAL MODULE: ./lib/plan/wording.js
var wording = __webpack_require__(3819);
// EXTERNAL MODULE: ./lib/setup/buildpacks.js
var setup_buildpacks = __webpack_require__(1267);
;// CONCATENATED MODULE: ./lib/setup/content.js



/** What Heroku takes at most, compressed. Source: Dev Center, "Limits" (slug size). */
const mostUploadBytes = 500 * 1_000_000;
/** What is uploaded of the folder, or everything that keeps it from being an app. */
function decideUpload(facts, choice) {
    const additions = choice.runner === "auto" ? additionsTo(facts) : nothing;
    const types = processTypesIn(facts.procfile ?? additions.procfile ?? "");
    const detected = choice.buildpacks.length > 0 ? undefined : (0,setup_buildpacks/* detectBuildpack */.d)(facts.files);
    const buildpacks = detected !== undefined && "value" in detected ? [detected.value] : choice.buildpacks;
    const problems = [
        ...procfileProblems(facts, { types, runner: choice.runner }),
        ...doubles(facts.files),
        ...halfRunner(facts, additions),
        ...(detected !== undefined && "problem" in detected ? [`\`buildpacks\`: ${detected.problem}`] : []),
    ];
    return { upload: { additions, buildpacks, processTypes: types }, problems };
}
const nothing = { procfile: undefined, runScript: false, runner: false };
/** What a folder of locustfiles lacks to be run by us. One that has a Procfile without `run.sh` has a way of its own. */
function additionsTo({ files, procfile }) {
    const locustfiles = files.filter(isLocustfile);
    const isOurs = procfile === undefined ? locustfiles.length > 0 : /\brun\.sh\b/.test(procfile);
    if (!isOurs)
        return nothing;
    const runScript = !files.includes("run.sh");
    return {
        procfile: procfile === undefined ? procfileFor(locustfiles) : undefined,
        runScript,
        // A `run.sh` of the user's own that starts something else does not need it; it does no harm there.
        runner: !files.some((file) => file.startsWith("runner/")),
    };
}
/** `locustfile.py`, `locustfile_checkout.py`; at the top, where run.sh is. */
function isLocustfile(file) {
    return /^locustfile[\w-]*\.py$/.test(file);
}
function procfileFor(locustfiles) {
    return locustfiles
        .map((file) => `worker_${scenarioOf(file)}: bash ./run.sh ${file} ${scenarioOf(file)}\n`)
        .join("");
}
/** `scene_1` of `locustfile_scene_1.py`; `locustfile` of a plain one. */
function scenarioOf(file) {
    return file.replace(/\.py$/, "").replace(/^locustfile[_-]*(?=.)/, "");
}
/** The process types of a Procfile. Source: Platform API schema, formation `type`; Dev Center, "The Procfile". */
function processTypesIn(procfile) {
    return [...procfile.matchAll(/^([-\w]{1,128}):[ \t]*\S/gm)].map(([, type = ""]) => type);
}
function procfileProblems({ path, procfile }, { types, runner }) {
    if (types.length > 0)
        return [];
    if (procfile !== undefined)
        return ["`path`: its `Procfile` has no line of the form `worker_scene_1: COMMAND`"];
    const without = runner === "auto" ? "neither `Procfile` nor locustfile" : "no `Procfile`";
    const add = runner === "auto" ? "a locustfile such as `locustfile_scene_1.py`, or a `Procfile`" : "one";
    return [`\`path\`: ${(0,wording/* quote */.hD)(path)} has ${without} at its top; add ${add}`];
}
function doubles(files) {
    return (0,repeated/* repeated */.Z)(files.filter(isLocustfile).map(scenarioOf)).map((name) => `\`path\`: two locustfiles would both be the process type ${(0,wording/* quote */.hD)(`worker_${name}`)}; rename one`);
}
/** Our script starts `runner/__main__.py`. */
function halfRunner({ files }, additions) {
    if (!additions.runScript || additions.runner || files.includes("runner/__main__.py"))
        return [];
    return [
        "`runner`: the folder has a `runner/` of its own, in whose place ours would go; rename it, or set `runner: none` and add a `Procfile`",
    ];
}
/** Everything that makes one build another than the next, in a form to be hashed. */
function contentKey(tree, { upload, stack }) {
    return JSON.stringify([tree, upload.buildpacks, upload.additions.procfile, stack]);
}
/** What git has and the upload has not, in one sentence each. */
function leftOutNotes({ untracked, modified, submodules }) {
    const list = (files) => files.length > 10 ? `${files.slice(0, 10).join(", ")} and ${files.length - 10} more` : files.join(", ");
    return [
        ...(untracked.length > 0 ? [`Not uploaded, because git does not track it: ${list(untracked)}`] : []),
        ...(submodules.length > 0 ? [`Not uploaded, because it is a submodule: ${list(submodules)}`] : []),
        ...(modified.length > 0 ? [`Uploaded as committed, without later changes: ${list(modified)}`] : []),
    ];
}

// EXTERNAL MODULE: ./lib/setup/marks.js
var marks = __webpack_require__(7243);
// EXTERNAL MODULE: ./lib/setup/regions.js
var regions = __webpack_require__(7496);
// EXTERNAL MODULE: ./lib/setup/scale-lines.js
var scale_lines = __webpack_require__(4241);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(5519);
;// CONCATENATED MODULE: ./lib/steps/prepare-setup.js





/** Everything that can be known to be wrong before anything is changed. Throws one Failure that lists it all. */
async function prepareSetup(inputs, world) {
    const problems = (0,steps_problems/* newProblems */.D)();
    const content = await problems.attempt(() => readContent(inputs, world));
    const beds = await Promise.all(inputs.testBeds.map((bed) => problems.attempt(() => findBed(bed, inputs, world))));
    problems.throwAny("This cannot be set up:");
    if (content === undefined)
        throw new failure/* Failure */.HR("There is no content");
    return { content, beds: beds.filter((bed) => bed !== undefined) };
}
async function readContent(inputs, { folder }) {
    const facts = await folder.inspect(inputs.path);
    const { upload, problems } = decideUpload(facts, inputs);
    problems.push(...(0,scale_lines/* scaleProblems */.r3)(inputs.scale ?? [], upload.processTypes));
    if (problems.length > 0)
        throw (0,failure/* failureOf */.g5)(`The content of "${inputs.path}" cannot be used:`, problems);
    const packed = await folder.pack(inputs.path, upload.additions);
    if (packed.bytes > mostUploadBytes)
        throw new failure/* Failure */.HR(tooLarge(inputs.path, packed.bytes));
    return { facts, upload, package: packed };
}
function tooLarge(path, bytes) {
    const megabytes = (count) => Math.ceil(count / 1_000_000);
    return `\`path\`: "${path}" is ${megabytes(bytes)} MB when packed, and Heroku takes at most ${megabytes(mostUploadBytes)} MB; keep large files out of the repository's folder`;
}
async function findBed(bed, inputs, { apps }) {
    const app = await apps.find(bed.app);
    const wanted = (0,regions/* regionOf */.AP)(bed, inputs.region);
    if (app?.region === undefined || wanted === undefined || app.region === wanted)
        return { bed, app };
    throw new failure/* Failure */.HR(`\`heroku-app\`: app "${bed.app}" is in \`${app.region}\` and not in \`${wanted}\`, and an app cannot move; take another name`);
}

// EXTERNAL MODULE: ./lib/plan/marker.js
var marker = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/watch/dyno-state.js
var dyno_state = __webpack_require__(7517);
;// CONCATENATED MODULE: ./lib/steps/warn-of-runs.js




/** It is only for a warning. */
const lookWithinMs = 10_000;
/** Before a release: whether it ends one-off dynos, Heroku does not say; those that are started later run other content. */
async function warnOfRuns(app, { dynos, job }) {
    try {
        const alive = (await dynos.list(app, lookWithinMs)).filter(({ state }) => !(0,dyno_state/* isOver */.PU)(state));
        const runs = new Set(alive.flatMap(({ command }) => (0,marker/* runIdOf */.SR)(command) ?? []));
        if (runs.size === 0)
            return;
        const message = `App ${app} has dynos of run ${(0,wording/* enumerate */.HL)([...runs])}, and is now released all the same: that may end them, or have them run different content; let setup come after the run`;
        job.annotate({ level: "warning", title: "A load test is on", message });
    }
    catch (error) {
        job.info(`Whether a load test is on in app ${app} could not be looked up: ${(0,failure/* describe */.q0)(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/steps/set-up.js









/** inputs → folder and apps → missing apps → config, build, scale of each → outputs. */
async function setUp(inputs, world) {
    const { job } = world;
    const { content, beds } = await prepareSetup(inputs, world);
    for (const note of leftOutNotes(content.facts))
        job.annotate({ level: "warning", title: "The upload is HEAD's content", message: note });
    job.saveState("changing", "yes");
    const problems = (0,steps_problems/* newProblems */.D)();
    const made = [];
    for (const found of beds) {
        const app = await problems.attempt(() => existing(found, inputs, world));
        if (app !== undefined)
            made.push({ found, app });
    }
    problems.throwAny("Not every app could be created:");
    const done = [];
    for (const { found, app } of made) {
        const one = await problems.attempt(() => fill(app, { found, content, inputs }, world));
        if (one !== undefined)
            done.push(one);
    }
    problems.throwAny("Not every app could be set up:");
    job.output("heroku-app", done.map(({ line }) => line).join("\n"));
    job.output("web-url", done.map(({ webUrl }) => webUrl).join("\n"));
    job.output("release", done.map(({ release }) => release).join("\n"));
    job.output("built", done.map(({ built }) => String(built)).join("\n"));
}
/** The app, made and marked if it was not there. The mark comes first of all: teardown goes by it. */
async function existing({ bed, app }, inputs, world) {
    const { team, space, stack } = inputs;
    if (app !== undefined) {
        if (stack !== undefined && stack !== app.stack)
            world.job.annotate(oldStack(app, stack));
        return app;
    }
    const region = (0,regions/* regionOf */.AP)(bed, inputs.region);
    const { app: made, isNew } = await world.apps.create({ name: bed.app, region, team, space, stack });
    if (!isNew) {
        world.job.info(`App ${made.name} was created meanwhile, perhaps by another setup`);
        return made;
    }
    world.job.info(`Created app ${made.name}${made.region === undefined ? "" : ` (${made.region})`}`);
    try {
        await world.apps.setConfig(made.name, { [marks/* markName */.Fp]: world.repository });
    }
    catch (error) {
        const text = `App "${made.name}" was created, but could not be marked as setup's own; remove it by hand, or keep it: heroku apps:destroy --app ${made.name}`;
        throw new failure/* Failure */.HR(text, { cause: error });
    }
    return made;
}
function oldStack({ name, stack }, wanted) {
    const message = `App ${name} is there already, on ${stack ?? "an unknown stack"} and not on ${wanted}; to change that: heroku stack:set ${wanted} --app ${name}`;
    return { level: "warning", title: "`stack` is for new apps", message };
}
/** Builds unless the content is there: what counts is what the app runs now, whoever has released last. */
async function fill(app, { found: { bed }, content, inputs }, world) {
    const { apps, job } = world;
    const changes = (0,config_lines/* configChanges */.o)(inputs.config, await apps.configOf(app.name));
    const names = Object.keys(changes);
    const version = world.hash(contentKey(content.package.tree, { upload: content.upload, stack: app.stack }));
    const current = await apps.currentRelease(app.name);
    const isThere = current?.content === version;
    if (names.length > 0 || !isThere)
        await warnOfRuns(app.name, world);
    if (names.length > 0) {
        await apps.setConfig(app.name, changes);
        job.info(`Set ${names.join(", ")} of app ${app.name}`);
    }
    if (isThere)
        job.info(`App ${app.name} runs this content already, as release v${current.version}`);
    else
        await build(app, { ...content, version }, world);
    await scale(app, inputs, world);
    const release = await apps.currentRelease(app.name);
    return {
        line: bed.name === undefined ? app.name : `${bed.name}: ${app.name}`,
        webUrl: app.webUrl ?? "",
        release: release === undefined ? "" : String(release.version),
        built: !isThere,
    };
}
/** `version`: by which the content is known again. */
async function build(app, { version, upload, facts, package: packed }, { apps, job, repository }) {
    if (!app.isFir)
        await apps.setBuildpacks(app.name, upload.buildpacks);
    const mishap = await job.within(`Build of ${facts.path} for app ${app.name}`, async () => {
        const url = await apps.upload(packed.file);
        const description = `${facts.path} of ${repository} at ${facts.commit.slice(0, 10)}`;
        const request = { url, checksum: packed.checksum, version, description };
        return apps.build(app.name, request, (line) => job.info(line));
    });
    if (mishap === undefined)
        return;
    const told = `App "${app.name}": ${mishap.what}`;
    const lines = mishap.lines.map((line) => `\n  ${line}`).join("");
    throw new failure/* Failure */.HR(lines === "" ? told : `${told}; its last lines:${lines}`);
}
async function scale(app, inputs, { apps, job }) {
    const changes = (0,scale_lines/* scaleChanges */.u1)(await apps.formation(app.name), inputs.scale);
    if (changes.length === 0)
        return;
    await apps.scale(app.name, changes);
    const shown = changes.map(({ type, quantity, size }) => `${type}=${quantity}${size ? `:${size}` : ""}`);
    job.info(`Scaled app ${app.name}: ${shown.join(", ")}`);
}


/***/ })

};
