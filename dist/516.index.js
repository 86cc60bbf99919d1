export const id = 516;
export const ids = [516];
export const modules = {

/***/ 5516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ setUp)
});

// EXTERNAL MODULE: ./lib/plan/load-fields.js
var load_fields = __webpack_require__(7857);
// EXTERNAL MODULE: ./lib/setup/config-lines.js
var config_lines = __webpack_require__(7229);
// EXTERNAL MODULE: ./lib/plan/repeated.js
var repeated = __webpack_require__(1773);
// EXTERNAL MODULE: ./lib/words/wording.js
var wording = __webpack_require__(437);
// EXTERNAL MODULE: ./lib/setup/buildpacks.js
var setup_buildpacks = __webpack_require__(1267);
;// CONCATENATED MODULE: ./lib/setup/python-version.js

// Rules of heroku-buildpack-python v351 (August 2026), `lib/python_version.sh`.
/** The minor versions of Python 3 that it builds. */
const oldest = 10;
const newest = 14;
const supported = `Heroku builds 3.${oldest} to 3.${newest}`;
const number = "(?:0|[1-9][0-9]*)";
const version = new RegExp(`^${number}\\.${number}(?:\\.${number})?$`);
const runtime = new RegExp(`^python-(${number}\\.${number}(?:\\.${number})?)$`);
/** Names at the top that the buildpack takes for a slip of the pen. */
const misspelt = new Set([
    ...[" .python-version", ". python-version", ".python_version.txt", ".python_version", ".python-version "],
    ...[",python-version", ".python-version.", ".python-version.py", ".python-version.rtf"],
    ...[".python-version.txt", ".python-version.TXT", ".Python-version", ".python.version", ".pythonversion"],
    ...["'.python-version'", "python_version.txt", "python_version", "python-version.", "python-version.txt"],
    "python-version",
]);
/** `isPipenv`: the version in `Pipfile.lock` counts too, when nothing else names one. */
function askedVersion({ files, texts }, isPipenv) {
    if (files.includes("runtime.txt"))
        return inRuntime(texts["runtime.txt"] ?? "");
    const slip = files.find((file) => misspelt.has(file));
    if (slip !== undefined)
        return { problems: [`\`path\`: the file ${JSON.stringify(slip)} must be called \`.python-version\``] };
    if (files.includes(".python-version"))
        return inVersionFile(texts[".python-version"] ?? "");
    return isPipenv ? inPipfile(texts["Pipfile.lock"]) : { problems: [] };
}
function inRuntime(text) {
    const [, found] = runtime.exec(meaningful(text).join("\n")) ?? [];
    if (found !== undefined)
        return { asked: { version: found, from: "runtime.txt" }, problems: [] };
    return {
        problems: [
            `\`path\`: \`runtime.txt\` must be of the form \`python-3.${newest}\`; better, name the version in \`.python-version\`, as \`3.${newest}\``,
        ],
    };
}
function inVersionFile(text) {
    const lines = meaningful(text);
    const [first] = lines;
    const wrong = lines.find((line) => !version.test(line));
    const problem = (what) => ({
        problems: [`\`path\`: \`.python-version\` ${what}; write the version alone, as \`3.${newest}\``],
    });
    if (wrong !== undefined)
        return problem(`has ${JSON.stringify(wrong.slice(0, 60))}, which is no version such as 3.${newest}`);
    if (first === undefined)
        return problem("names no version");
    if (lines.length > 1)
        return problem(`names ${lines.length} versions`);
    return { asked: { version: first, from: ".python-version" }, problems: [] };
}
/** Without comments, and without the white space of C.UTF-8: a byte order mark is none, and stays. */
function meaningful(text) {
    const space = "[\\t\\v\\f\\r \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+";
    const around = new RegExp(`^${space}|${space}$`, "g");
    const lines = text.split("\n").map((line) => line.replace(around, ""));
    return lines.filter((line) => line !== "" && !line.startsWith("#"));
}
function inPipfile(text) {
    if (text === undefined)
        return { problems: [] };
    const found = versionOfLock(text);
    if (found === undefined)
        return { problems: [] };
    if (typeof found === "string" && version.test(found))
        return { asked: { version: found, from: "Pipfile.lock" }, problems: [] };
    return {
        problems: [
            `\`path\`: \`Pipfile.lock\` asks for Python ${(0,wording/* quote */.hD)(String(found))}, which is no version such as 3.${newest}; correct \`Pipfile\`, and lock it anew with \`pipenv lock\``,
        ],
    };
}
/** Undefined when it names none; what cannot be read is Pipenv's to tell. */
function versionOfLock(text) {
    try {
        const { python_full_version: full, python_version: short } = JSON.parse(text)._meta.requires;
        return full || short || undefined;
    }
    catch {
        return undefined;
    }
}
/** `isNewestKnown`: the buildpack is the one that these rules are of, and not a version that the user names. */
function versionProblems({ version: asked, from }, isNewestKnown) {
    const [major = 0, minor = 0] = asked.split(".").map(Number);
    if (major < 3 || (major === 3 && minor < oldest))
        return [
            `\`path\`: \`${from}\` asks for Python ${asked}, which Heroku no longer builds; ${supported}, so ask for one of these`,
        ];
    if (!isNewestKnown || (major === 3 && minor <= newest))
        return [];
    return [
        `\`path\`: \`${from}\` asks for Python ${asked}, and ${supported}; ask for one of these, or, if newer ones are built by now, set \`buildpacks: https://github.com/heroku/heroku-buildpack-python\``,
    ];
}

;// CONCATENATED MODULE: ./lib/setup/dependency-files.js


// Rules of heroku-buildpack-python v351 (August 2026), `bin/compile`, `lib/package_manager.sh`, `lib/checks.sh`.
/** By the file that each installs from. */
const managers = [
    ["Pipfile.lock", "Pipenv"],
    ["requirements.txt", "pip"],
    ["poetry.lock", "Poetry"],
    ["uv.lock", "uv"],
];
/** What the buildpack for Python would end its build for, were the app made. */
function dependencyProblems(facts, buildpacks) {
    const buildpack = pythonAmong(buildpacks);
    // What this script of the folder's own leaves behind is what counts then.
    if (buildpack === undefined || facts.files.includes("bin/pre_compile"))
        return [];
    const files = withoutIgnored(facts);
    const found = managers.filter(([file]) => files.includes(file));
    const [only] = found.length === 1 ? found.map(([, manager]) => manager) : [];
    const { asked, problems } = askedVersion({ files, texts: facts.texts }, only === "Pipenv");
    return [
        ...managerProblems(files, found),
        ...environmentProblems(files),
        ...problems,
        ...(asked === undefined ? [] : versionProblems(asked, buildpack === "heroku/python")),
        ...(only === "uv" && problems.length === 0 ? uvProblems(asked?.from) : []),
    ];
}
const official = /^https:\/\/github\.com\/heroku\/heroku-buildpack-python(?:\.git)?$/;
const byName = /^(?:heroku\/python|urn:buildpack:heroku\/python|https:\/\/buildpack-registry\.s3\.amazonaws\.com\/buildpacks\/heroku\/python\.tgz)$/;
/** Heroku's own, when no other of which we know nothing comes before it. One with `#` behind is a version with rules of its own. */
function pythonAmong(buildpacks) {
    const at = buildpacks.findIndex((one) => byName.test(one) || official.test(one));
    const before = buildpacks.slice(0, Math.max(at, 0));
    if (at === -1 || !before.every((one) => one.startsWith("heroku/")))
        return undefined;
    return official.test(buildpacks[at] ?? "") ? buildpacks[at] : "heroku/python";
}
/** Heroku removes what `.slugignore` names before it builds. Source: Dev Center, "Slug Compiler". */
function withoutIgnored({ files, texts }) {
    const patterns = (texts[".slugignore"] ?? "").split("\n").map((line) => line.trim());
    const named = patterns.filter((line) => line !== "" && !line.startsWith("#")).map(topPattern);
    return files.filter((file) => !named.some((pattern) => pattern.test(file)));
}
/** Of names at the top, which is all that is asked about. */
function topPattern(line) {
    const name = line.replace(/^\.?\/+|\/+$/g, "").replace(/\*+/g, "*");
    const escaped = name.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
    return new RegExp(`^${escaped.replaceAll("*", "[^/]*").replaceAll("?", "[^/]")}(?:/|$)`);
}
function managerProblems(files, found) {
    if (files.includes("Pipfile") && !files.includes("Pipfile.lock"))
        return [
            "`path`: the folder has `Pipfile` without `Pipfile.lock`, which Heroku does not build; commit the file that `pipenv lock` makes",
        ];
    if (found.length > 1)
        return [
            `\`path\`: the folder has ${(0,wording/* enumerate */.HL)(found.map(([file]) => file))}, each for another package manager (${found.map(([, manager]) => manager).join(", ")}), and Heroku builds only with exactly one; remove all but one`,
        ];
    if (found.length === 1)
        return [];
    const names = managers.map(([file]) => file);
    return [
        `\`path\`: the folder has none of ${(0,wording/* enumerate */.HL)(names)} at its top, and \`heroku/python\` needs one of them`,
    ];
}
function environmentProblems(files) {
    const found = [".venv/pyvenv.cfg", "venv/pyvenv.cfg", ".heroku/python"].filter((name) => files.some((file) => file === name || file.startsWith(`${name}/`)));
    return found.map((name) => `\`path\`: the folder has \`${name}\` committed, a Python of another machine, with which Heroku does not build; remove it with \`git rm -r --cached\``);
}
/** uv wants its version in one place alone. */
function uvProblems(from) {
    if (from === ".python-version")
        return [];
    const instead = from === undefined ? "" : ` in place of \`${from}\``;
    return [
        `\`path\`: the folder has \`uv.lock\` without \`.python-version\`, which Heroku does not build; add that file${instead} with \`uv python pin 3.14\``,
    ];
}

// EXTERNAL MODULE: ./lib/setup/links.js
var setup_links = __webpack_require__(9892);
// EXTERNAL MODULE: ./lib/setup/list.js
var list = __webpack_require__(1517);
;// CONCATENATED MODULE: ./lib/setup/file-problems.js


/** Files that cannot go up as they are committed, a sentence for each reason. */
function fileProblems({ links, lfs, filtered }) {
    return [...(0,setup_links/* linkProblems */.zp)(links), ...filterProblems(filtered), ...lfsProblems(lfs)];
}
/** Only a program that the repository or the machine names could tell their content. */
function filterProblems(filtered) {
    if (filtered.length === 0)
        return [];
    const told = filtered.map(({ file, filter }) => `"${file}" (\`filter=${filter}\`)`);
    return [
        `\`path\`: ${(0,list/* list */.p)(told)}: .gitattributes sends this through a filter, and setup starts none but reads Git LFS itself; commit it without \`filter\`, or mark it \`export-ignore\``,
    ];
}
const reasons = [
    [
        "pointer",
        "of which the checkout has only the pointer; set `lfs: true` of actions/checkout, or: git lfs pull",
    ],
    ["missing", "which the checkout does not have; set `lfs: true` of actions/checkout, or: git lfs pull"],
    ["other", "of which the checkout has another version than HEAD; commit it, or: git lfs checkout"],
];
function lfsProblems(files) {
    return reasons.flatMap(([state, reason]) => {
        const found = files.filter((one) => one.state === state).map(({ file }) => `"${file}"`);
        return found.length === 0 ? [] : [`\`path\`: Git LFS keeps ${(0,list/* list */.p)(found)}, ${reason}`];
    });
}

// EXTERNAL MODULE: ./lib/setup/types.js
var types = __webpack_require__(2572);
;// CONCATENATED MODULE: ./lib/setup/content.js







/** What Heroku takes at most, compressed. Source: Dev Center, "Limits" (slug size). */
const mostUploadBytes = 500 * 1_000_000;
/** What is uploaded of the folder, or everything that keeps it from being an app. */
function decideUpload(facts, choice) {
    const additions = choice.runner === "auto" ? additionsTo(facts) : nothing;
    const types = processTypesIn(procfileOf(facts) ?? additions.procfile ?? "");
    const detected = choice.buildpacks.length > 0 ? undefined : (0,setup_buildpacks/* detectBuildpack */.d)(facts.files);
    const buildpacks = detected !== undefined && "value" in detected ? [detected.value] : choice.buildpacks;
    const problems = [
        ...procfileProblems(facts, { types, runner: choice.runner }),
        ...doubles(facts.files),
        ...halfRunner(facts, additions),
        ...inTheWay(facts, additions),
        ...fileProblems(facts),
        ...dependencyProblems(facts, buildpacks),
        ...(detected !== undefined && "problem" in detected ? [`\`buildpacks\`: ${detected.problem}`] : []),
    ];
    return { upload: { additions, buildpacks, processTypes: types }, problems };
}
const nothing = { procfile: undefined, runScript: false, runner: false };
/** Undefined when there is none; empty when it cannot be read, as a link that leads nowhere. */
function procfileOf({ files, texts }) {
    return files.includes("Procfile") ? (texts.Procfile ?? "") : undefined;
}
/** What a folder of locustfiles lacks to be run by us. One that has a Procfile without `run.sh` has a way of its own. */
function additionsTo(facts) {
    const { files } = facts;
    const procfile = procfileOf(facts);
    const locustfiles = files.filter(isLocustfile);
    const isOurs = procfile === undefined ? locustfiles.length > 0 : /\brun\.sh\b/.test(procfile);
    if (!isOurs)
        return nothing;
    const runScript = !files.includes("run.sh");
    return {
        procfile: procfile === undefined ? procfileFor(locustfiles) : undefined,
        runScript,
        // A `run.sh` of the user's own that starts something else does not need it; it does no harm there.
        runner: !files.some((file) => file.startsWith(`${types/* runnerPackage */.V}/`)),
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
function procfileProblems(facts, { types, runner }) {
    const { path } = facts;
    if (types.length > 0)
        return [];
    if (procfileOf(facts) !== undefined)
        return ["`path`: its `Procfile` has no line of the form `worker_scene_1: COMMAND`"];
    const without = runner === "auto" ? "neither `Procfile` nor locustfile" : "no `Procfile`";
    const add = runner === "auto" ? "a locustfile such as `locustfile_scene_1.py`, or a `Procfile`" : "one";
    return [`\`path\`: ${(0,wording/* quote */.hD)(path)} has ${without} at its top; add ${add}`];
}
function doubles(files) {
    return (0,repeated/* repeated */.Z)(files.filter(isLocustfile).map(scenarioOf)).map((name) => `\`path\`: two locustfiles would both be the process type ${(0,wording/* quote */.hD)(`worker_${name}`)}; rename one`);
}
/** Our script starts `heroku_locust_runner/__main__.py`. */
function halfRunner({ files }, additions) {
    if (!additions.runScript || additions.runner || files.includes(`${types/* runnerPackage */.V}/__main__.py`))
        return [];
    return [
        "`runner`: the folder has a `heroku_locust_runner/` of its own, in whose place ours would go; rename it, or set `runner: none` and add a `Procfile`",
    ];
}
/** What cannot lie beside what is added: one of the two would be lost, or would be unpacked into the other. */
function inTheWay({ files }, additions) {
    const isFolder = (name) => files.some((file) => file.startsWith(`${name}/`));
    const names = [
        ...(additions.runner && files.includes(types/* runnerPackage */.V) ? [types/* runnerPackage */.V] : []),
        ...(additions.runScript && isFolder("run.sh") ? ["run.sh"] : []),
        ...(additions.procfile !== undefined && isFolder("Procfile") ? ["Procfile"] : []),
    ];
    return names.map((name) => `\`runner\`: ${(0,wording/* quote */.hD)(name)} of the folder is where setup puts its own; rename it, or set \`runner: none\` and add a \`Procfile\``);
}
/** Everything that makes one build another than the next, in a form to be hashed. */
function contentKey(tree, { upload, stack }) {
    return JSON.stringify([tree, upload.buildpacks, upload.additions.procfile, stack]);
}
/** What git has and the upload has not, in one sentence each. */
function leftOutNotes({ untracked, modified, submodules }) {
    return [
        ...(untracked.length > 0 ? [`Not uploaded, because git does not track it: ${(0,list/* list */.p)(untracked)}`] : []),
        ...(submodules.length > 0 ? [`Not uploaded, because it is a submodule: ${(0,list/* list */.p)(submodules)}`] : []),
        ...(modified.length > 0 ? [`Uploaded as committed, without later changes: ${(0,list/* list */.p)(modified)}`] : []),
    ];
}

// EXTERNAL MODULE: ./lib/setup/marks.js
var marks = __webpack_require__(7243);
// EXTERNAL MODULE: ./lib/setup/regions.js
var regions = __webpack_require__(7496);
// EXTERNAL MODULE: ./lib/setup/scale-lines.js
var scale_lines = __webpack_require__(4241);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/words/problems.js
var words_problems = __webpack_require__(9417);
;// CONCATENATED MODULE: ./lib/steps/prepare-setup.js





/** Everything that can be known to be wrong before anything is changed. Throws one Failure that lists it all. */
async function prepareSetup(inputs, world) {
    const problems = (0,words_problems/* newProblems */.D)();
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
    const problems = (0,words_problems/* newProblems */.D)();
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
    const config = await apps.configOf(app.name);
    const changes = (0,config_lines/* configChanges */.o)(inputs.config, config);
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
        await build(app, { ...content, version, timeoutSeconds: inputs.buildTimeoutSeconds }, world);
    const isOurs = (0,marks/* isMarked */.rZ)({ config, repository: world.repository });
    await scale(app, { scale: inputs.scale, size: sizeFor(app, { isOurs, inputs }) }, world);
    const release = await apps.currentRelease(app.name);
    return {
        line: bed.name === undefined ? app.name : `${bed.name}: ${app.name}`,
        webUrl: app.webUrl ?? "",
        release: release === undefined ? "" : String(release.version),
        built: !isThere,
    };
}
/** `version`: by which the content is known again. */
async function build(app, { version, timeoutSeconds, upload, facts, package: packed, }, { apps, job, repository }) {
    if (!app.isFir)
        await apps.setBuildpacks(app.name, upload.buildpacks);
    const mishap = await job.within(`Build of ${facts.path} for app ${app.name}`, async () => {
        const url = await apps.upload(packed.file);
        const description = `${facts.path} of ${repository} at ${facts.commit.slice(0, 10)}`;
        const request = { url, checksum: packed.checksum, version, description, timeoutSeconds };
        return apps.build(app.name, request, (line) => job.info(line));
    });
    if (mishap === undefined)
        return;
    const told = `App "${app.name}": ${mishap.what}`;
    const lines = mishap.lines.map((line) => `\n  ${line}`).join("");
    throw new failure/* Failure */.HR(lines === "" ? told : `${told}; its last lines:${lines}`);
}
/** The Common Runtime's usual size is none of a Private Space or of Fir, whose apps keep what Heroku gives them. */
function sizeFor({ isFir, isInSpace }, { isOurs, inputs: { dynoSize } }) {
    const isCommon = !isFir && !isInSpace;
    return isOurs && (isCommon || dynoSize !== load_fields/* usualSize */.WC) ? dynoSize : undefined;
}
async function scale(app, wanted, { apps, job }) {
    const formation = await apps.formation(app.name);
    const changes = (0,scale_lines/* scaleChanges */.u1)(formation, wanted);
    if (changes.length === 0)
        return;
    const shown = changes.map(({ type, quantity, size }) => `${type}=${quantity}${size ? `:${size}` : ""}`);
    try {
        await apps.scale(app.name, changes);
    }
    catch (error) {
        if (!changes.some(({ size }) => size !== undefined))
            throw error;
        const text = `App "${app.name}" could not be scaled to ${shown.join(", ")}. Where the account may not use the size, write \`dyno-size: basic\`, here and in the step of the load test`;
        throw new failure/* Failure */.HR(text, { cause: error });
    }
    job.info(`Scaled app ${app.name}: ${shown.join(", ")}`);
}


/***/ })

};
