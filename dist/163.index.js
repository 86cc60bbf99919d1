export const id = 163;
export const ids = [163];
export const modules = {

/***/ 8805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ givenInputs),
/* harmony export */   TL: () => (/* binding */ readDefinitions),
/* harmony export */   ht: () => (/* binding */ variablesOf)
/* harmony export */ });
/* unused harmony export withoutDefault */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);


const manifest = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    })),
});
/** What an `action.yml` says of itself and of its inputs; their defaults are the schema's. */
function readDefinitions(actionYaml, defaults) {
    const { description, inputs } = manifest.parse((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(actionYaml));
    const definitions = Object.entries(inputs).map(([name, input]) => ({
        name,
        ...input,
        description: withoutDefault(input.description),
        default: defaults.get(name),
    }));
    return { description, inputs: definitions };
}
/** A description as it is where the default has a place of its own. */
function withoutDefault(description) {
    return description.replace(/ The default is \S+\.$/, "");
}
/** Where an input may stand in the environment, the first one first: a shell can set no name with a hyphen. */
function variablesOf(name) {
    const capital = name.toUpperCase();
    const word = capital.replaceAll("-", "_");
    const ownName = /^(?:heroku|azure)-/.test(name) ? [word] : [];
    return [...new Set([`INPUT_${capital}`, `INPUT_${word}`, ...ownName])];
}
/**
 * The `INPUT_…` variables that GitHub's runner would set, and where each value comes from: of each input its flag, else
 * the environment's. Nothing else of the environment is taken over.
 */
function givenInputs(definitions, flags, environment) {
    const given = definitions.flatMap(({ name }) => givenInput(name, flags, environment) ?? []);
    return {
        variables: Object.fromEntries(given.map(({ name, value }) => [`INPUT_${name.toUpperCase()}`, value])),
        sources: new Map(given.map(({ name, source }) => [name, source])),
    };
}
function givenInput(name, flags, environment) {
    const flag = flags.get(name);
    if (flag !== undefined)
        return { name, value: flag, source: { from: "flag", typed: `--${name}` } };
    const variable = variablesOf(name).find((one) => (environment[one] ?? "").trim() !== "");
    const value = variable === undefined ? undefined : environment[variable];
    if (variable === undefined || value === undefined)
        return undefined;
    return { name, value, source: { from: "environment", typed: variable } };
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
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2283);



const longestLine = 10_000;
/** A job that is a person's terminal: no workflow command, no summary; outputs are printed. */
function terminalJob({ out, err }) {
    const states = new Map();
    const line = (text) => (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)((0,_words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(text), longestLine);
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

/***/ 9163:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _frugal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(304);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8179);
/* harmony import */ var _cli_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8805);
/* harmony import */ var _cli_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3930);
/* harmony import */ var _cli_results_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1649);
/* harmony import */ var _cli_stopped_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8427);
/* harmony import */ var _cli_terminal_job_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9270);
/* harmony import */ var _doctor_examine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9205);
/* harmony import */ var _doctor_tell_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7076);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8750);
/* harmony import */ var _inputs_doctor_inputs_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5442);
/* harmony import */ var _inputs_schema_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7003);
/* harmony import */ var _inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(308);
/* harmony import */ var _inputs_setup_schema_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6366);
/* harmony import */ var _plan_deployment_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8312);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(2527);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(5916);
/* harmony import */ var _report_version_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(8882);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(3705);
/* harmony import */ var _steps_set_up_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(5516);
/* harmony import */ var _steps_tear_down_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(7232);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(2283);
/* harmony import */ var _doctor_wiring_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(7761);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(4078);
/* harmony import */ var _heroku_wiring_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(2676);
/* harmony import */ var _setup_wiring_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(6617);
/* harmony import */ var _uncaught_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(9842);
/* harmony import */ var _wiring_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(4401);































/** `@azure/storage-blob` and some of what is used here need it. */
const oldestNode = 22;
/** The clean-up of a run looks for a minute until no dyno is left. */
const cleanUpMs = 90_000;
const doctorDescription = "Examines your accounts for less than a cent: what the key may see, prices, a small dyno's life, its log, the storage.";
const jsonFlag = {
    name: "json",
    description: "Whether to print all that was seen as JSON, without secrets, to paste into an issue (true or false)",
    required: false,
    default: "false",
};
const here = process.cwd();
const job = (0,_cli_terminal_job_js__WEBPACK_IMPORTED_MODULE_9__/* .terminalJob */ .K)({
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
});
/** Here `redact` alone keeps secrets out of what is printed. */
const mask = () => undefined;
// Whoever read along has gone, as in `run | head`; the dynos must be ended and the exit code be right all the same.
for (const stream of [process.stdout, process.stderr])
    stream.on("error", () => undefined);
(0,_heroku_wiring_js__WEBPACK_IMPORTED_MODULE_26__/* .quietHeroku */ .rU)();
const load = definitionsIn("action.yml", _inputs_schema_js__WEBPACK_IMPORTED_MODULE_14__/* .inputSchema */ .is);
const setup = definitionsIn("setup/action.yml", _inputs_setup_schema_js__WEBPACK_IMPORTED_MODULE_16__/* .setupSchema */ .rJ);
const teardown = definitionsIn("teardown/action.yml", _inputs_setup_schema_js__WEBPACK_IMPORTED_MODULE_16__/* .teardownSchema */ .G5);
const doctorInputs = load.inputs.filter(({ name }) => _inputs_doctor_inputs_js__WEBPACK_IMPORTED_MODULE_13__/* .doctorInputNames */ .yv.includes(name));
const planInputs = load.inputs.filter(({ name }) => name !== "plan-only" && name !== "doctor");
const program = (0,_cli_program_js__WEBPACK_IMPORTED_MODULE_6__/* .makeProgram */ .v)([
    { name: "setup", ...setup, act: actSetup },
    { name: "plan", ...load, description: planDescription(), inputs: planInputs, act: actPlan },
    { name: "run", ...load, act: actRun },
    { name: "teardown", ...teardown, act: actTeardown },
    { name: "doctor", description: doctorDescription, inputs: [...doctorInputs, jsonFlag], act: actDoctor },
], { version: _report_version_js__WEBPACK_IMPORTED_MODULE_30__/* .version */ .r });
try {
    if (Number.parseInt(process.versions.node, 10) < oldestNode)
        throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_23__/* .Failure */ .HR(`Node.js ${oldestNode} or newer is needed; this is ${process.versions.node}`);
    await (0,_uncaught_js__WEBPACK_IMPORTED_MODULE_28__/* .orUncaught */ .tp)(program.parseAsync(), cleanUpMs);
}
catch (error) {
    process.exitCode = tell(error);
}
// Log streams and sockets that are still open have nothing to say any more.
process.exit();
function definitionsIn(file, schema) {
    return (0,_cli_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readDefinitions */ .TL)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(_setup_wiring_js__WEBPACK_IMPORTED_MODULE_27__/* .ownFolder */ .vY, file), "utf8"), (0,_inputs_schema_js__WEBPACK_IMPORTED_MODULE_14__/* .defaultsOf */ .Gf)(schema));
}
function planDescription() {
    return "Checks everything that run checks, prints what would be started and what it may cost, and starts nothing.";
}
function given(inputs, flags) {
    return (0,_cli_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .givenInputs */ .PC)(inputs, flags, process.env);
}
async function actSetup(flags) {
    (0,_cli_stopped_js__WEBPACK_IMPORTED_MODULE_8__/* .endWhenStopped */ .t)(tellOfEnd);
    const { variables, sources } = given(setup.inputs, flags);
    const inputs = (0,_inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_15__/* .readSetupInputs */ .j)(variables, sources);
    const { repository } = await whereWeAre();
    await (0,_steps_set_up_js__WEBPACK_IMPORTED_MODULE_21__/* .setUp */ .s)(inputs, (0,_setup_wiring_js__WEBPACK_IMPORTED_MODULE_27__/* .setupWorld */ .ex)(inputs, { job, mask, repository, workspace: here, temp: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)() }));
}
async function actTeardown(flags) {
    (0,_cli_stopped_js__WEBPACK_IMPORTED_MODULE_8__/* .endWhenStopped */ .t)(tellOfEnd);
    const { variables, sources } = given(teardown.inputs, flags);
    const inputs = (0,_inputs_setup_inputs_js__WEBPACK_IMPORTED_MODULE_15__/* .readTeardownInputs */ .W)(variables, sources);
    const { repository } = await whereWeAre();
    await (0,_steps_tear_down_js__WEBPACK_IMPORTED_MODULE_22__/* .tearDown */ .x)(inputs, (0,_setup_wiring_js__WEBPACK_IMPORTED_MODULE_27__/* .teardownWorld */ .PY)(inputs, { job, mask, repository }));
}
async function actPlan(flags) {
    await actRun(new Map([...flags, ["plan-only", "true"]]));
}
/** Nothing is begun that a later command would have to end. */
async function actDoctor(flags) {
    (0,_cli_stopped_js__WEBPACK_IMPORTED_MODULE_8__/* .endWhenStopped */ .t)(tellOfEnd);
    const { json = "false", ...others } = Object.fromEntries(flags);
    const { variables, sources } = given(doctorInputs, new Map(Object.entries(others)));
    const inputs = (0,_inputs_doctor_inputs_js__WEBPACK_IMPORTED_MODULE_13__/* .readDoctorInputs */ .lB)(variables, sources);
    const isJson = json === "true";
    const findings = await (0,_doctor_examine_js__WEBPACK_IMPORTED_MODULE_10__/* .examine */ .s)(inputs, (0,_wiring_js__WEBPACK_IMPORTED_MODULE_29__/* .newRunId */ .F$)(), {
        heroku: (0,_doctor_wiring_js__WEBPACK_IMPORTED_MODULE_24__/* .doctorHeroku */ .A)(inputs, mask),
        storage: (0,_doctor_wiring_js__WEBPACK_IMPORTED_MODULE_24__/* .doctorStorage */ .v)(inputs, mask),
        checkComment: undefined,
        tell: (finding) => isJson || (0,_doctor_tell_js__WEBPACK_IMPORTED_MODULE_11__/* .findingLines */ .hq)(finding).forEach(job.info),
    });
    if (isJson)
        process.stdout.write(`${(0,_doctor_tell_js__WEBPACK_IMPORTED_MODULE_11__/* .findingsJson */ .p0)(findings, _report_version_js__WEBPACK_IMPORTED_MODULE_30__/* .version */ .r)}\n`);
    else
        job.info((0,_doctor_tell_js__WEBPACK_IMPORTED_MODULE_11__/* .closingLine */ .oM)(findings));
    if ((0,_doctor_tell_js__WEBPACK_IMPORTED_MODULE_11__/* .isRed */ .iI)(findings))
        process.exitCode = 1;
}
async function actRun(flags) {
    const { variables, sources } = given(load.inputs, flags);
    const inputs = await (0,_wiring_js__WEBPACK_IMPORTED_MODULE_29__/* .readInputsOrAll */ .Oo)(variables, mask, sources);
    const runId = (0,_wiring_js__WEBPACK_IMPORTED_MODULE_29__/* .newRunId */ .F$)();
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,_cli_results_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .resultsFolder */ .z)(here), runId);
    const world = {
        ...(0,_wiring_js__WEBPACK_IMPORTED_MODULE_29__/* .runWorld */ .m5)(inputs, { mask, folder }),
        ...{ job, comments: { publish: async () => undefined } },
    };
    const known = {
        runId,
        // A run needs no git, only setup and teardown do.
        origin: originOf(await whereWeAre().catch(() => ({ repository: "", sha: "" }))),
        deployment: _plan_deployment_js__WEBPACK_IMPORTED_MODULE_17__/* .noDeployment */ .h,
    };
    if (!inputs.planOnly)
        await (0,_files_js__WEBPACK_IMPORTED_MODULE_25__/* .requireWritable */ .i)(folder, "Start the command in a folder that you may write to");
    try {
        const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_20__/* .run */ .e)(inputs, known, world);
        if (report === undefined || !(0,_wiring_js__WEBPACK_IMPORTED_MODULE_29__/* .failsTheJob */ .iK)(report, inputs))
            return;
        process.exitCode = 1;
        tellOfEnd((0,_report_headline_js__WEBPACK_IMPORTED_MODULE_19__/* .headline */ .P)(report));
    }
    catch (error) {
        await (0,_heroku_wiring_js__WEBPACK_IMPORTED_MODULE_26__/* .cleanUpAfter */ .Tg)(inputs, { state: job.state, job, mask });
        if (_uncaught_js__WEBPACK_IMPORTED_MODULE_28__/* .uncaught */ .GN.aborted || !world.cancelled.aborted)
            throw error;
        tellOfEnd((0,_words_failure_js__WEBPACK_IMPORTED_MODULE_23__/* .describe */ .q0)(error));
        process.exitCode = 130;
    }
    finally {
        (0,_cli_results_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .keepFromGit */ .q)((0,_cli_results_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .resultsFolder */ .z)(here));
    }
}
/** The job's own word where there is a job, else what git says. */
async function whereWeAre() {
    const copy = await (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_12__/* .readWorkingCopy */ .Z)(here);
    return { ...copy, repository: process.env.GITHUB_REPOSITORY || copy.repository };
}
function originOf({ repository, sha }) {
    return { repository, sha, environment: undefined, runUrl: undefined, workflow: "", job: "" };
}
function tellOfEnd(line) {
    process.stderr.write(`${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_18__/* .logLines */ .OG)(line)}\n`);
}
/** Commander has told its own errors already. Nothing was begun as long as no walk has handed anything on. */
function tell(error) {
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_4__/* .CommanderError */ .b7)
        return error.exitCode === 0 ? 0 : 2;
    tellOfEnd((0,_words_failure_js__WEBPACK_IMPORTED_MODULE_23__/* .describe */ .q0)(error));
    if (error === _uncaught_js__WEBPACK_IMPORTED_MODULE_28__/* .uncaught */ .GN.reason)
        return tellOfUncaught();
    return job.state("run-id") !== "" || job.state("changing") !== "" ? 1 : 2;
}
/** A run that broke off in this way has no other verdict. */
function tellOfUncaught() {
    if (job.state("run-id") !== "")
        job.output("verdict", "invalid");
    return 1;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readWorkingCopy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _setup_marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7243);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5378);




/** By the remote `origin`; without one, by the folder's own name, which is better than none. */
async function readWorkingCopy(folder) {
    const here = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
    const top = await (0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .findTop */ .ls)(here);
    const repository = top === undefined ? undefined : await (0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h_)(top, here).catch(noneReadable);
    const origin = await repository?.ask("config", "--get", "remote.origin.url").catch(() => "");
    return {
        repository: (0,_setup_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryIn */ .ce)(origin?.trim() ?? "") ?? `local/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(repository?.top ?? here)}`,
        sha: repository?.head ?? "",
    };
}
/** Without git nothing works, which is said. */
function noneReadable(error) {
    if (error instanceof _open_js__WEBPACK_IMPORTED_MODULE_3__/* .NoRepository */ .qf)
        return undefined;
    throw error;
}


/***/ }),

/***/ 7232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ tearDown)
/* harmony export */ });
/* harmony import */ var _ending_end_dynos_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2510);
/* harmony import */ var _ending_ended_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5402);
/* harmony import */ var _ending_known_dynos_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3364);
/* harmony import */ var _plan_marker_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2257);
/* harmony import */ var _setup_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7243);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2283);
/* harmony import */ var _words_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9417);







/** A dyno that is told to stop has 30 seconds. */
const patience = { graceMs: 0, lookMs: 60_000 };
/** Removes what setup has made, or puts it to rest. Throws one Failure that lists every app that was left alone. */
async function tearDown({ testBeds, mode }, world) {
    const problems = (0,_words_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .newProblems */ .D)();
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
    const refusal = (0,_setup_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .Of)(app, { config: await apps.configOf(app), repository });
    if (refusal !== undefined)
        throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(refusal);
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
        const target = { runId, app, known: [], unclear: _ending_known_dynos_js__WEBPACK_IMPORTED_MODULE_2__/* .noneUnclear */ .nr, stopped: new Set() };
        const ended = await (0,_ending_end_dynos_js__WEBPACK_IMPORTED_MODULE_0__/* .endDynos */ .B)(target, { dynos, clock }, patience);
        for (const line of (0,_ending_ended_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .endedLines */ .u)(ended, target, clock.now()))
            job.info(line);
        if (!(0,_ending_end_dynos_js__WEBPACK_IMPORTED_MODULE_0__/* .isCleared */ .d)(ended))
            throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(`App "${app}" still has dynos of run ${runId}; try again`);
    }
}
async function remove(app, { apps, job }) {
    await apps.remove(app);
    if ((await apps.find(app)) !== undefined)
        throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(`Heroku took the request to delete app "${app}", but still has it; try again`);
    job.info(`Deleted app ${app}`);
}


/***/ })

};
