export const id = 69;
export const ids = [69];
export const modules = {

/***/ 9069:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8179);
/* harmony import */ var _cli_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8805);
/* harmony import */ var _cli_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3930);
/* harmony import */ var _cli_results_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1649);
/* harmony import */ var _cli_stopped_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8427);
/* harmony import */ var _cli_terminal_job_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9270);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1957);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8750);
/* harmony import */ var _heroku_wiring_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2377);
/* harmony import */ var _inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7443);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5916);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4011);
/* harmony import */ var _setup_wiring_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3314);
/* harmony import */ var _steps_set_up_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6387);
/* harmony import */ var _steps_tear_down_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7232);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3411);
/* harmony import */ var _wiring_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(2910);




















/** Nobody tells of one here. */
const noDeployment = { url: undefined, state: undefined, isProduction: false };
/** `@azure/storage-blob` and some of what is used here need it. */
const oldestNode = 22;
const here = process.cwd();
const job = (0,_cli_terminal_job_js__WEBPACK_IMPORTED_MODULE_8__/* .terminalJob */ .K)({
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
});
/** Here `redact` alone keeps secrets out of what is printed. */
const mask = () => undefined;
// Whoever read along has gone, as in `run | head`; the dynos must be ended and the exit code be right all the same.
for (const stream of [process.stdout, process.stderr])
    stream.on("error", () => undefined);
(0,_heroku_wiring_js__WEBPACK_IMPORTED_MODULE_11__/* .quietHeroku */ .rU)();
const load = definitionsIn("action.yml");
const setup = definitionsIn("setup/action.yml");
const teardown = definitionsIn("teardown/action.yml");
const planInputs = load.inputs.filter(({ name }) => name !== "plan-only");
const program = (0,_cli_program_js__WEBPACK_IMPORTED_MODULE_5__/* .makeProgram */ .v)([
    { name: "setup", ...setup, act: actSetup },
    { name: "plan", ...load, description: planDescription(), inputs: planInputs, act: actPlan },
    { name: "run", ...load, act: actRun },
    { name: "teardown", ...teardown, act: actTeardown },
], { version: _version_js__WEBPACK_IMPORTED_MODULE_19__/* .version */ .r });
try {
    if (Number.parseInt(process.versions.node, 10) < oldestNode)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR(`Node.js ${oldestNode} or newer is needed; this is ${process.versions.node}`);
    await program.parseAsync();
}
catch (error) {
    process.exitCode = tell(error);
}
// Log streams and sockets that are still open have nothing to say any more.
process.exit();
function definitionsIn(file) {
    return (0,_cli_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readDefinitions */ .TL)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_setup_wiring_js__WEBPACK_IMPORTED_MODULE_15__/* .ownFolder */ .vY, file), "utf8"));
}
function planDescription() {
    return "Checks everything that run checks, prints what would be started and what it may cost, and starts nothing.";
}
function variables(inputs, flags) {
    return (0,_cli_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputVariables */ .kN)(inputs, flags, process.env);
}
async function actSetup(flags) {
    (0,_cli_stopped_js__WEBPACK_IMPORTED_MODULE_7__/* .endWhenStopped */ .t)(tellOfEnd);
    const inputs = (0,_inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .readSetupInputs */ .j)(variables(setup.inputs, flags));
    const { repository } = await whereWeAre();
    await (0,_steps_set_up_js__WEBPACK_IMPORTED_MODULE_16__/* .setUp */ .s)(inputs, (0,_setup_wiring_js__WEBPACK_IMPORTED_MODULE_15__/* .setupWorld */ .ex)(inputs, { job, mask, repository, workspace: here, temp: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)() }));
}
async function actTeardown(flags) {
    (0,_cli_stopped_js__WEBPACK_IMPORTED_MODULE_7__/* .endWhenStopped */ .t)(tellOfEnd);
    const inputs = (0,_inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .readTeardownInputs */ .W)(variables(teardown.inputs, flags));
    const { repository } = await whereWeAre();
    await (0,_steps_tear_down_js__WEBPACK_IMPORTED_MODULE_17__/* .tearDown */ .x)(inputs, (0,_setup_wiring_js__WEBPACK_IMPORTED_MODULE_15__/* .teardownWorld */ .PY)(inputs, { job, mask, repository }));
}
async function actPlan(flags) {
    await actRun(new Map([...flags, ["plan-only", "true"]]));
}
async function actRun(flags) {
    const inputs = await (0,_wiring_js__WEBPACK_IMPORTED_MODULE_18__/* .readInputsOrAll */ .Oo)(variables(load.inputs, flags), mask);
    const runId = (0,_wiring_js__WEBPACK_IMPORTED_MODULE_18__/* .newRunId */ .F$)();
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_cli_results_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .resultsFolder */ .z)(here), runId);
    const world = {
        ...(0,_wiring_js__WEBPACK_IMPORTED_MODULE_18__/* .runWorld */ .m5)(inputs, { mask, folder }),
        ...{ job, comments: { publish: async () => undefined } },
    };
    const known = {
        runId,
        // A run needs no git, only setup and teardown do.
        origin: originOf(await whereWeAre().catch(() => ({ repository: "", sha: "" }))),
        deployment: noDeployment,
    };
    try {
        const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_14__/* .run */ .e)(inputs, known, world);
        if (report === undefined || !(0,_wiring_js__WEBPACK_IMPORTED_MODULE_18__/* .failsTheJob */ .iK)(report, inputs))
            return;
        process.exitCode = 1;
        tellOfEnd((0,_report_headline_js__WEBPACK_IMPORTED_MODULE_13__/* .headline */ .P)(report));
    }
    catch (error) {
        await (0,_heroku_wiring_js__WEBPACK_IMPORTED_MODULE_11__/* .cleanUpAfter */ .Tg)(inputs, { state: job.state, job, mask });
        if (!world.cancelled.aborted)
            throw error;
        tellOfEnd((0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .describe */ .q0)(error));
        process.exitCode = 130;
    }
    finally {
        (0,_cli_results_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .keepFromGit */ .q)((0,_cli_results_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .resultsFolder */ .z)(here));
    }
}
/** The job's own word where there is a job, else what git says. */
async function whereWeAre() {
    const copy = await (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_10__/* .readWorkingCopy */ .Z)(here);
    return { ...copy, repository: process.env.GITHUB_REPOSITORY || copy.repository };
}
function originOf({ repository, sha }) {
    return { repository, sha, environment: undefined, runUrl: undefined, workflow: "", job: "" };
}
function tellOfEnd(line) {
    process.stderr.write(`${line}\n`);
}
/** Commander has told its own errors already. Nothing was begun as long as no walk has handed anything on. */
function tell(error) {
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_3__/* .CommanderError */ .b7)
        return error.exitCode === 0 ? 0 : 2;
    tellOfEnd((0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .describe */ .q0)(error));
    return job.state("run-id") !== "" || job.state("changing") !== "" ? 1 : 2;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ readDefinitions),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   kN: () => (/* binding */ inputVariables)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3798);


const manifest = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
        default: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    })),
});
/** What an `action.yml` says of itself and of its inputs. */
function readDefinitions(actionYaml) {
    const { description, inputs } = manifest.parse((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(actionYaml));
    const definitions = Object.entries(inputs).map(([name, input]) => ({
        name,
        ...input,
        default: input.default,
    }));
    return { description, inputs: definitions };
}
/** Where an input may stand in the environment, the first one first: a shell can set no name with a hyphen. */
function variablesOf(name) {
    const capital = name.toUpperCase();
    const word = capital.replaceAll("-", "_");
    const ownName = /^(?:heroku|azure)-/.test(name) ? [word] : [];
    return [...new Set([`INPUT_${capital}`, `INPUT_${word}`, ...ownName])];
}
/**
 * The `INPUT_…` variables that GitHub's runner would set: of each input its flag, else the environment's. Nothing else
 * of the environment is taken over.
 */
function inputVariables(definitions, flags, environment) {
    const given = definitions.flatMap(({ name }) => {
        const fromEnvironment = variablesOf(name).map((variable) => environment[variable]);
        const value = flags.get(name) ?? fromEnvironment.find((one) => one !== undefined && one.trim() !== "");
        return value === undefined ? [] : [[`INPUT_${name.toUpperCase()}`, value]];
    });
    return Object.fromEntries(given);
}


/***/ }),

/***/ 3930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ makeProgram)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8805);


const secretNames = /^(?:heroku-api-key|azure-account-key|azure-sas-token|github-token|config)$/;
/** A command line has no pull request; they are taken all the same, so that a `with:` block can be copied as it is. */
const withoutEffect = /^(?:comment|comment-key|pr-number|github-token)$/;
const outline = `
Each input is a flag, or a variable of the environment: INPUT_ and its name in capitals with _ for -; those that
begin with heroku- or azure- also under that name alone, such as HEROKU_API_KEY. A flag that is given several times
is one input of several lines. Other users of the machine can read flags: keep secrets in the environment.

Exit codes: 0 the load test passed, or all is done; 1 it failed or is invalid, or something broke off; 2 an input
is wrong and nothing was begun; 130 stopped with Ctrl-C, after the dynos were stopped.`;
/** The command line, with one option for each input. It throws commander's own error where it would end the process. */
function makeProgram(acts, about) {
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB("heroku-locust-action")
        .description("Load tests with Locust in Heroku one-off dynos.")
        .version(about.version)
        .addHelpText("after", outline)
        .exitOverride();
    for (const act of acts)
        program.addCommand(makeCommand(act));
    return program;
}
function makeCommand({ name, description, inputs, act }) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB(name).description(description).addHelpText("after", outline).exitOverride();
    const options = inputs.map((input) => ({ name: input.name, option: makeOption(input) }));
    for (const { option } of options)
        command.addOption(option);
    return command.action(async (values) => {
        const given = options.map(({ name: input, option }) => [input, values[option.attributeName()]]);
        await act(new Map(given.filter((pair) => pair[1] !== undefined)));
    });
}
function makeOption(input) {
    const isYesNo = input.default === "true" || input.default === "false";
    const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${input.name} ${isYesNo ? "[value]" : "<value>"}`, describeInput(input));
    if (withoutEffect.test(input.name))
        option.helpGroup("Without effect here, for there is no pull request:");
    if (isYesNo)
        option.preset("true");
    return option.argParser((value, before) => before === undefined ? value : `${before}\n${value}`);
}
function describeInput({ name, description, required, default: standard }) {
    const shown = standard?.startsWith("${{") ? undefined : standard;
    const notes = [
        ...(required ? ["required"] : []),
        ...(shown === undefined ? [] : [`default: ${shown}`]),
        ...(secretNames.test(name) ? [`better in ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .variablesOf */ .ht)(name).at(-1)}`] : []),
    ];
    return notes.length === 0 ? description : `${description} (${notes.join("; ")})`;
}


/***/ }),

/***/ 1649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ keepFromGit),
/* harmony export */   z: () => (/* binding */ resultsFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Where the command line keeps what its runs leave, from the folder it was started in. */
function resultsFolder(here) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, "loadtest-results");
}
/** Lets git overlook the results: `setup` would warn of each file that it does not upload. */
function keepFromGit(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".gitignore"), "*\n");
}


/***/ }),

/***/ 8427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ endWhenStopped)
/* harmony export */ });
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
/** For what leaves no dyno behind when it is stopped: says how things are, and ends with the shell's code for the signal. */
function endWhenStopped(tell) {
    for (const [signal, code] of Object.entries(signals))
        process.once(signal, () => {
            tell(`Stopped (${signal}). What Heroku has begun, such as a build, goes on there; the same command can be given again`);
            process.exit(code);
        });
}


/***/ }),

/***/ 9270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ terminalJob)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);



const longestLine = 10_000;
/** A job that is a person's terminal: no workflow command, no summary; outputs are printed. */
function terminalJob({ out, err }) {
    const states = new Map();
    const line = (text) => (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text), longestLine);
    const info = (text) => out(line(text));
    const heading = (title) => out((0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)("bold", line(title)));
    return {
        info,
        group: (title, lines) => {
            heading(title);
            for (const one of lines)
                info(`  ${one}`);
        },
        within: async (title, act) => {
            heading(title);
            return act();
        },
        annotate: ({ level, title, message }) => err(`${level}: ${line(title)}: ${line(message)}`),
        summary: async () => undefined,
        output: (name, value) => {
            if (value === "")
                return;
            for (const one of value.split("\n"))
                info(`${name}=${one}`);
        },
        saveState: (name, value) => void states.set(name, value),
        state: (name) => states.get(name) ?? "",
    };
}


/***/ }),

/***/ 8750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readWorkingCopy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _setup_marks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7243);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5216);



/** By the remote `origin`; without one, by the folder's own name, which is better than none. */
async function readWorkingCopy(folder) {
    const origin = await print(folder, ["config", "--get", "remote.origin.url"]);
    const top = (await print(folder, ["rev-parse", "--show-toplevel"])) || folder;
    return {
        repository: (0,_setup_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryIn */ .ce)(origin) ?? `local/${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(top)}`,
        sha: await print(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]),
    };
}
async function print(folder, args) {
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(folder, args);
    return exitCode === 0 ? stdout.trim() : "";
}


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


/***/ }),

/***/ 7232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ tearDown)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
/* harmony import */ var _plan_marker_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2257);
/* harmony import */ var _setup_marks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7243);
/* harmony import */ var _end_dynos_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7786);
/* harmony import */ var _ended_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3973);
/* harmony import */ var _known_dynos_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8956);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5519);







/** A dyno that is told to stop has 30 seconds. */
const patience = { graceMs: 0, lookMs: 60_000 };
/** Removes what setup has made, or puts it to rest. Throws one Failure that lists every app that was left alone. */
async function tearDown({ testBeds, mode }, world) {
    const problems = (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .newProblems */ .D)();
    const ours = [];
    for (const { app } of testBeds) {
        if ((await problems.attempt(() => isThere(app, world))) === true)
            ours.push(app);
    }
    for (const app of ours) {
        world.job.saveState("changing", "yes");
        await problems.attempt(() => end(app, mode, world));
    }
    problems.throwAny("Not every app could be torn down:");
}
/** False when it is gone already. Failure when it is not ours. */
async function isThere(app, { apps, job, repository }) {
    if ((await apps.find(app)) === undefined) {
        job.info(`There is no app ${app}: nothing to do`);
        return false;
    }
    const refusal = (0,_setup_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of)(app, { config: await apps.configOf(app), repository });
    if (refusal !== undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(refusal);
    return true;
}
async function end(app, mode, world) {
    await endRuns(app, world);
    if (mode === "delete")
        return remove(app, world);
    const { apps, job } = world;
    const running = (await apps.formation(app)).filter(({ quantity }) => quantity > 0);
    if (running.length > 0)
        await apps.scale(app, running.map(({ type }) => ({ type, quantity: 0, size: undefined })));
    job.info(`App ${app} has no dynos any more; setup scales it up again`);
}
/** A run that is on would else go on billing, or lose its dynos without a word about it. */
async function endRuns(app, { dynos, clock, job }) {
    const runs = new Set((await dynos.list(app)).flatMap(({ command }) => (0,_plan_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .runIdOf */ .SR)(command) ?? []));
    for (const runId of runs) {
        const target = { runId, app, known: [], unclear: _known_dynos_js__WEBPACK_IMPORTED_MODULE_4__/* .noneUnclear */ .nr, stopped: new Set() };
        const ended = await (0,_end_dynos_js__WEBPACK_IMPORTED_MODULE_2__/* .endDynos */ .B)(target, { dynos, clock }, patience);
        for (const line of (0,_ended_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .endedLines */ .u)(ended, target, clock.now()))
            job.info(line);
        if (!(0,_ended_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .isCleared */ .d)(ended))
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`App "${app}" still has dynos of run ${runId}; try again`);
    }
}
async function remove(app, { apps, job }) {
    await apps.remove(app);
    if ((await apps.find(app)) !== undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`Heroku took the request to delete app "${app}", but still has it; try again`);
    job.info(`Deleted app ${app}`);
}


/***/ })

};
