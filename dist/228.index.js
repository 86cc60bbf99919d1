export const id = 228;
export const ids = [228];
export const modules = {

/***/ 6617:
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/setup/types.js
var types = __webpack_require__(2572);
;// CONCATENATED MODULE: ./lib/setup/lfs-pointer.js
/** Longer ones are none. Source: git-lfs, `docs/spec.md`. */
const longestPointer = 1024;
/**
 * Undefined for what is no pointer: Git LFS itself then takes the text for the content. A pointer that Git LFS could not
 * read names nothing, so that no content is the one that was committed.
 */
function parsePointer(text) {
    if (text.length >= longestPointer)
        return undefined;
    const [first = "", ...lines] = text.trim().split(/\r?\n/);
    if (!/^version https?:\/\/(?:git-lfs\.github\.com|hawser\.github\.com|git-media\.io)\/\S+$/.test(first))
        return undefined;
    const [, sha256] = matchOf(lines, /^oid sha256:([0-9a-f]{64})$/);
    const [, bytes] = matchOf(lines, /^size (\d{1,15})$/);
    return { sha256: sha256 ?? "", bytes: Number(bytes ?? -1) };
}
function matchOf(lines, pattern) {
    return lines.map((line) => pattern.exec(line)).find((match) => match !== null) ?? [];
}

// EXTERNAL MODULE: ./lib/setup/links.js
var setup_links = __webpack_require__(9892);
// EXTERNAL MODULE: ./lib/setup/list.js
var list = __webpack_require__(1517);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./lib/git/archive.js





/** `git archive HEAD FOLDER` at the repository's top: what the attributes of all its folders make of the committed files. */
async function archiveOf({ path, view, inside }) {
    const file = (0,external_node_path_.join)(view.folder, "archive.tar");
    const folder = inside === "" ? [] : ["--", inside];
    const args = ["archive", "--format=tar", `--output=${file}`, view.commit, ...folder];
    await view.git(args).catch((error) => {
        // Newer versions of git say so of a folder of which nothing is left.
        throw error.message.includes("did not match any files") ? new failure/* Failure */.HR(nothingLeft(path)) : error;
    });
    return file;
}
function nothingLeft(path) {
    return `\`path\`: nothing of "${path}" would be uploaded: it has only submodules, or .gitattributes marks all of it \`export-ignore\``;
}
async function packedIn(archive, inside) {
    const found = [];
    await visitArchive(archive, inside, async (packed) => void found.push(packed));
    return found;
}
/** The text of the files that are wanted, by their names. */
async function textsIn(archive, inside, isWanted) {
    const texts = new Map();
    await visitArchive(archive, inside, async (packed, entry) => {
        if (packed.kind === "file" && isWanted(packed))
            texts.set(packed.name, (await (0,consumers_.buffer)(bytesOf(entry))).toString("utf8"));
    });
    return texts;
}
/** The library does not say of what its streams are. */
function bytesOf(entry) {
    return entry;
}
/** One after the other, from the disk. What a visit leaves of the content is skipped. */
async function visitArchive(archive, inside, visit) {
    const entries = (0,tar_stream.extract)();
    const source = (0,external_node_fs_.createReadStream)(archive);
    source.once("error", (error) => entries.destroy(error));
    source.pipe(entries);
    try {
        for await (const entry of entries) {
            const packed = packedOf(entry, inside);
            if (packed !== undefined)
                await visit(packed, entry);
            entry.resume();
        }
    }
    finally {
        source.destroy();
    }
}
/** Undefined for the folder itself and those above it. */
function packedOf({ header }, inside) {
    const { name, type, linkname, size } = header;
    const start = inside === "" ? "" : `${inside}/`;
    const own = name.startsWith(start) ? name.slice(start.length).replace(/\/$/, "") : "";
    if (own === "")
        return undefined;
    const kind = type === "directory" ? "folder" : type === "symlink" ? "link" : "file";
    return { name: own, kind, target: linkname ?? "", bytes: size ?? 0 };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/git/git.js
var git = __webpack_require__(5216);
;// CONCATENATED MODULE: ./lib/git/changes.js




/** Submodules are not looked into: each has a repository of its own. */
const how = ["--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all"];
async function changesIn(place) {
    const { view, repository, inside } = place;
    const settings = await diskSettings(place);
    const args = [`--work-tree=${repository.top}`, "-c", "core.bare=false", ...settings, "status", ...how];
    const told = await view.git([...args, "--", inside || "."], { index: "index" });
    const start = inside === "" ? 0 : inside.length + 1;
    return (0,git/* fieldsOf */.Pf)(told).map((field) => ({ mark: field.slice(0, 2), file: field.slice(3 + start) }));
}
/** How this disk and this user keep files, without which all of them would seem changed: no other setting is taken over. */
const words = /^core\.(?:filemode|symlinks|ignorecase|precomposeunicode|autocrlf|eol)\n(?:true|false|input|lf|crlf|native)$/i;
async function diskSettings({ repository }) {
    const names = "^core\\.(filemode|symlinks|ignorecase|precomposeunicode|autocrlf|eol|excludesfile)$";
    // git refuses when there is none.
    const told = await repository.ask("config", "--type=path", "-z", "--get-regexp", names).catch(() => "");
    const found = (0,git/* fieldsOf */.Pf)(told);
    const plain = found.filter((one) => words.test(one)).map((one) => one.replace("\n", "="));
    const named = found.findLast((one) => one.startsWith("core.excludesfile\n"))?.split("\n")[1];
    const ignored = await plainFile(named ?? (0,external_node_path_.join)(process.env.XDG_CONFIG_HOME || (0,external_node_path_.join)((0,external_node_os_.homedir)(), ".config"), "git/ignore"));
    const all = ignored === undefined ? plain : [...plain, `core.excludesFile=${ignored}`];
    return all.flatMap((setting) => ["-c", setting]);
}
async function plainFile(path) {
    const found = await (0,promises_.realpath)(path).catch(() => undefined);
    return found !== undefined && (await (0,promises_.stat)(found)).isFile() ? found : undefined;
}

;// CONCATENATED MODULE: ./lib/git/lfs.js





/** Whether it has, read from the first byte to the last. */
async function stateOf({ folder, file, pointer }) {
    const handle = await openFile(folder, file);
    if (handle === undefined)
        return "missing";
    try {
        const { size } = await handle.stat();
        if (size === pointer.bytes && (await digestOf(handle)) === pointer.sha256)
            return "committed";
        const isPointer = size < longestPointer && parsePointer(await handle.readFile("utf8")) !== undefined;
        return isPointer ? "pointer" : "other";
    }
    finally {
        await handle.close();
    }
}
/** A plain file that no link leads to; undefined for all else. It does not wait for the other end of a pipe. */
async function openFile(folder, file) {
    const path = (0,external_node_path_.join)(folder, file);
    if ((await (0,promises_.realpath)(path).catch(() => undefined)) !== path)
        return undefined;
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
    const handle = await (0,promises_.open)(path, flags).catch(() => undefined);
    if (handle === undefined || (await handle.stat()).isFile())
        return handle;
    await handle.close();
    return undefined;
}
async function digestOf(handle) {
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    for await (const part of handle.createReadStream({ start: 0, autoClose: false }))
        sha256.update(part);
    return sha256.digest("hex");
}

// EXTERNAL MODULE: ./lib/git/inside.js
var inside = __webpack_require__(958);
// EXTERNAL MODULE: ./lib/git/open.js
var git_open = __webpack_require__(5378);
// EXTERNAL MODULE: ./lib/git/environment.js
var environment = __webpack_require__(4757);
;// CONCATENATED MODULE: ./lib/git/view.js






async function viewOf(repository, options) {
    const { commit, isOwn, workspace, temp } = options;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, "view-"));
    for (const name of ["refs", "objects", "info"])
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, name));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "config"), settings(commit));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "HEAD"), `${await headOf(repository, commit)}\n`);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "packed-refs"), await repository.ask("for-each-ref", refLine));
    await copy((0,external_node_path_.join)(repository.commonDir, "shallow"), (0,external_node_path_.join)(folder, "shallow"));
    await copyIndex(repository.gitDir, folder);
    if (isOwn)
        for (const name of ["info/attributes", "info/exclude"])
            await copy((0,external_node_path_.join)(repository.commonDir, name), (0,external_node_path_.join)(folder, name));
    const programs = (0,external_node_path_.join)(folder, "programs");
    await shadowSigners(programs);
    const env = {
        ...inFront(programs, (0,environment/* environmentFor */.D)(process.env, workspace)),
        ...nobodysSettings(folder),
        GIT_OBJECT_DIRECTORY: (0,external_node_path_.join)(repository.commonDir, "objects"),
    };
    return {
        folder,
        commit,
        git: (args, { input = "", index = "index-of-commit" } = {}) => (0,git/* mustGit */.gB)([`--git-dir=${folder}`, ...args], {
            env: { ...env, GIT_INDEX_FILE: (0,external_node_path_.join)(folder, index) },
            input,
        }),
    };
}
/** Windows has its own spelling of the name. */
function inFront(programs, env) {
    const name = Object.keys(env).find((one) => one.toUpperCase() === "PATH") ?? "PATH";
    return { ...env, [name]: [programs, env[name]].join(external_node_path_.delimiter) };
}
/** Its own, in place of the user's and the machine's. git before 2.32 does not know the first two. */
function nobodysSettings(folder) {
    return {
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        GIT_CONFIG_SYSTEM: external_node_os_.devNull,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_ATTR_NOSYSTEM: "1",
        HOME: folder,
        XDG_CONFIG_HOME: folder,
    };
}
/**
 * A file can ask for its commit's signature (`$Format:%G?$` with `export-subst`), and git would start one of these with what
 * is committed. `git archive` does not read from the settings which: so none of them is to be found.
 */
const signers = ["gpg", "gpgsm", "ssh-keygen"];
async function shadowSigners(folder) {
    await (0,promises_.mkdir)(folder);
    for (const name of signers)
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
}
/** Line ends are those that are committed, and not those of the user's own computer: a dyno's shell reads no others. */
function settings(commit) {
    const isSha256 = commit.length === 64;
    return [
        "[core]",
        `repositoryformatversion = ${isSha256 ? 1 : 0}`,
        "bare = true",
        "autocrlf = false",
        "eol = lf",
        ...(isSha256 ? ["[extensions]", "objectFormat = sha256"] : []),
        "",
    ].join("\n");
}
const refLine = "--format=%(objectname) %(refname)";
/** The branch, as `export-subst` tells it, or the commit alone. */
async function headOf({ ask, head }, commit) {
    if (commit !== head)
        return commit;
    const branch = (await ask("rev-parse", "--symbolic-full-name", "HEAD")).trim();
    if (!branch.startsWith("refs/heads/"))
        return commit;
    return (await ask("rev-parse", "--verify", branch)).trim() === commit ? `ref: ${branch}` : commit;
}
/** The index tells what of the working copy git has looked at before, and what a sparse checkout leaves out. */
async function copyIndex(from, to) {
    const parts = (await (0,promises_.readdir)(from)).filter((name) => name.startsWith("sharedindex."));
    for (const name of ["index", ...parts])
        await copy((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
}
/** If it is there, and a file. */
async function copy(from, to) {
    const kind = await (0,promises_.stat)(from).catch(() => undefined);
    if (kind?.isFile())
        await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_FICLONE);
}

;// CONCATENATED MODULE: ./lib/git/place.js







/** Where its files are in the checkout. */
function folderOf({ repository, inside }) {
    return (0,external_node_path_.join)(repository.top, inside);
}
/** Failure that says why there is none. `path`: as the user typed it. */
async function findPlace(path, grounds) {
    const { workspace } = grounds;
    const folder = await folderIn(workspace, path);
    const own = await (0,git_open/* findTop */.ls)(workspace);
    const below = foldersBetween(workspace, folder).filter((one) => one !== own);
    const nested = await Promise.all(below.map(async (one) => ((await (0,git_open/* hasGit */.tG)(one)) ? [one] : [])));
    const tops = [...(own === undefined ? [] : [own]), ...nested.flat()];
    for (const top of tops) {
        const place = await placeBelow(top, { path, folder, isOwn: top === own }, grounds);
        if (place !== undefined)
            return place;
    }
    throw new failure/* Failure */.HR(tops.length === 0 ? noRepository(path) : nothingTracked(path));
}
function noRepository(path) {
    return `\`path\`: "${path}" is in no git repository; commit it to one, in a workflow check it out with actions/checkout`;
}
function nothingTracked(path) {
    return `\`path\`: "${path}" has no committed files; commit them first, since setup uploads only what is committed`;
}
async function folderIn(workspace, path) {
    const folder = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, path)).catch(() => undefined);
    if (folder === undefined || !(await (0,promises_.stat)(folder)).isDirectory())
        throw new failure/* Failure */.HR(`\`path\`: there is no folder "${path}" in the workspace; check out the repository first`);
    if ((0,inside/* isInside */.F)(workspace, folder))
        return folder;
    throw new failure/* Failure */.HR(`\`path\`: "${path}" leads out of the workspace ("${workspace}"); name a folder inside it, and no link to another place`);
}
/** Every folder on the way, both ends included. */
function foldersBetween(from, to) {
    const names = (0,external_node_path_.relative)(from, to).split(external_node_path_.sep).filter(Boolean);
    return [from, ...names.map((_, index) => (0,external_node_path_.join)(from, ...names.slice(0, index + 1)))];
}
/** Undefined when this repository has nothing of the folder. */
async function placeBelow(top, wanted, grounds) {
    const { path, folder, isOwn } = wanted;
    const repository = await named(path, (0,git_open/* openRepository */.h_)(top, grounds.workspace));
    if (!isOwn && (await (0,git_open/* leadsElsewhere */.aW)(repository, [grounds.workspace])))
        throw new failure/* Failure */.HR(elsewhere(path));
    if (repository.head === undefined)
        return undefined;
    const view = await viewOf(repository, { commit: repository.head, isOwn, ...grounds });
    return inTree({ path, repository, view, inside: slashed((0,external_node_path_.relative)(top, folder)) }, grounds);
}
/** The folder, or the submodule that it is or is in. */
async function inTree(place, grounds) {
    const { view, inside } = place;
    if (inside === "" || (await entryAt(view, inside))?.type === "tree")
        return place;
    const names = inside.split("/");
    for (const [index] of names.entries()) {
        const at = names.slice(0, index + 1).join("/");
        const entry = await entryAt(view, at);
        if (entry?.type === "commit")
            return inSubmodule(place, { at, commit: entry.id }, grounds);
    }
    return undefined;
}
/** What is taken of a submodule is what the repository around it has committed: an id. */
async function inSubmodule({ path, repository, inside }, { at, commit }, grounds) {
    const top = (0,external_node_path_.join)(repository.top, at);
    if (!(await (0,git_open/* hasGit */.tG)(top)))
        throw new failure/* Failure */.HR(`\`path\`: "${path}" is a submodule that is not checked out; set \`submodules: true\` of actions/checkout, or: git submodule update --init`);
    const sub = await named(path, (0,git_open/* openRepository */.h_)(top, grounds.workspace));
    if (await (0,git_open/* leadsElsewhere */.aW)(sub, [grounds.workspace, repository.commonDir]))
        throw new failure/* Failure */.HR(elsewhere(path));
    const view = await viewOf(sub, { commit, isOwn: false, ...grounds });
    if (!(await view.git(["cat-file", "--batch-check"], { input: `${commit}\n` })).startsWith(`${commit} commit`))
        throw new failure/* Failure */.HR(`\`path\`: "${path}" is a submodule, and its commit ${commit.slice(0, 10)} is not checked out; run: git submodule update`);
    return inTree({ path, repository: sub, view, inside: inside.slice(at.length + 1) }, grounds);
}
async function entryAt(view, path) {
    const listed = await view.git(["ls-tree", "-z", "--full-tree", view.commit, "--", path]);
    const row = (0,git/* fieldsOf */.Pf)(listed).find((one) => one.slice(one.indexOf("\t") + 1) === path);
    const [, type = "", id = ""] = row?.split("\t")[0]?.split(" ") ?? [];
    return row === undefined ? undefined : { type, id };
}
function elsewhere(path) {
    return `\`path\`: "${path}" has a repository of its own that leads out of the workspace (by its \`.git\`, a link or \`objects/info/alternates\`); check that one out with actions/checkout`;
}
/** With the input in front: "`path`: "loadtest" is in no …". */
async function named(path, opening) {
    return opening.catch((error) => {
        throw error instanceof git_open/* NoRepository */.qf ? new failure/* Failure */.HR(`\`path\`: "${path}" ${error.message}`) : error;
    });
}
function slashed(path) {
    return path.split(external_node_path_.sep).join("/");
}

;// CONCATENATED MODULE: ./lib/git/tracked.js




/** The modes of a commit of another repository, and of a link. Source: git, `Documentation/gitformat-index`. */
const submodule = "160000";
const tracked_link = "120000";
async function trackedIn(place) {
    const { view, inside, path } = place;
    await view.git(["read-tree", view.commit]);
    const above = attributesAbove(inside);
    const rows = (0,git/* fieldsOf */.Pf)(await view.git(["ls-files", "--stage", "-z", "--", ...above, inside || "."])).map(trackedOf);
    const blobs = rows.filter(({ mode }) => mode !== submodule);
    await refuseIncomplete(place, blobs);
    const start = inside === "" ? "" : `${inside}/`;
    const own = rows.filter(({ file }) => file.startsWith(start));
    if (own.length === 0)
        throw new failure/* Failure */.HR(nothingTracked(path));
    return {
        submodules: own.flatMap(({ mode, file }) => (mode === submodule ? file.slice(start.length) : [])),
        filters: await filtersOf(place, own.filter(({ mode }) => mode !== submodule && mode !== tracked_link)),
    };
}
function trackedOf(row) {
    const end = row.indexOf("\t");
    const [mode = "", id = ""] = row.slice(0, end).split(" ");
    return { mode, id, file: row.slice(end + 1) };
}
/** Those of the folders above have a say in what `git archive` makes of a file. */
function attributesAbove(inside) {
    const names = inside.split("/").slice(0, -1);
    const folders = ["", ...names.map((_, index) => `${names.slice(0, index + 1).join("/")}/`)];
    return inside === "" ? [] : folders.map((folder) => `${folder}.gitattributes`);
}
/** git would take attributes that it cannot read for none, and in a partial clone it would go and fetch the rest. */
async function refuseIncomplete({ view, path }, blobs) {
    const ids = [...new Set(blobs.map(({ id }) => id))];
    const told = await view.git(["cat-file", "--batch-check"], { input: ids.map((id) => `${id}\n`).join("") });
    const lost = new Set(told.split("\n").flatMap((row) => (row.endsWith(" missing") ? (row.split(" ")[0] ?? []) : [])));
    const files = blobs.filter(({ id }) => lost.has(id)).map(({ file }) => file);
    if (files.length === 0)
        return;
    throw new failure/* Failure */.HR(`\`path\`: the checkout lacks committed files of "${path}": ${(0,list/* list */.p)(files)}; check out all of it: in actions/checkout leave out \`filter\`, and name in \`sparse-checkout\` the folder and every \`.gitattributes\` above it`);
}
async function filtersOf({ view, inside }, files) {
    const input = files.map(({ file }) => `${file}\0`).join("");
    const told = await view.git(["check-attr", "--cached", "-z", "--stdin", "filter"], { input });
    const fields = told.split("\0");
    const filters = new Map();
    for (let at = 0; at + 2 < fields.length; at += 3) {
        const [file = "", , filter = ""] = fields.slice(at, at + 3);
        // Words that git itself says of one that is not set to a value.
        if (!["unspecified", "unset", "set"].includes(filter))
            filters.set(inside === "" ? file : file.slice(inside.length + 1), filter);
    }
    return filters;
}

;// CONCATENATED MODULE: ./lib/git/content.js










/** Of a file that says how the app is built and run; and of a pointer, whatever line ends it was given. */
const longestText = 4_000_000;
const longestLfsText = 2_000;
async function readContent(place) {
    const { path, inside } = place;
    const { submodules, filters } = await trackedIn(place);
    const archive = await archiveOf(place);
    const packed = await packedIn(archive, inside);
    refuseOddNames(path, packed);
    const links = packed.flatMap(({ kind, name, target }) => (kind === "link" ? { file: name, target } : []));
    const named = namedFiles(links);
    const isLfs = (name) => filters.get(name) === "lfs";
    const texts = await textsIn(archive, inside, ({ name, bytes }) => isLfs(name) ? bytes <= longestLfsText : bytes <= longestText && [...named.values()].includes(name));
    const kept = keptFiles(folderOf(place), new Map([...texts].filter(([name]) => isLfs(name))));
    const lfs = await statesOf(kept);
    const files = packed.flatMap(({ kind, name }) => (kind === "folder" ? [] : name));
    if (files.length === 0)
        throw new failure/* Failure */.HR(nothingLeft(path));
    const facts = {
        ...{ path, files, links, lfs, submodules, commit: place.view.commit },
        filtered: packed.flatMap(({ name, kind }) => foreignFilter(name, kind, filters)),
        texts: namedTexts(named, texts),
        ...(await changesOf(place, lfs)),
    };
    return { archive, inside, kept, facts };
}
/** A tree can be made by hand to hold a name twice, or something below a link, which unpacks to somewhere else. */
function refuseOddNames(path, packed) {
    const unreadable = packed.filter(({ name, target }) => `${name}${target}`.includes("\ufffd"));
    const unlike = new Set();
    const doubled = packed.filter(({ name }) => unlike.has(name) || !unlike.add(name));
    const notFolders = new Set(packed.filter(({ kind }) => kind !== "folder").map(({ name }) => name));
    const below = packed.filter(({ name }) => foldersAbove(name).some((folder) => notFolders.has(folder)));
    const odd = [...new Set([...unreadable, ...doubled, ...below].map(({ name }) => name))];
    if (odd.length > 0)
        throw new failure/* Failure */.HR(`\`path\`: "${path}" has names that are not UTF-8, or are there twice: ${(0,list/* list */.p)(odd)}; rename or remove them`);
}
function foldersAbove(name) {
    const names = name.split("/");
    return names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
}
/** The file that each of those names stands for, which may be a link. */
function namedFiles(links) {
    const known = (0,setup_links/* linkMap */.zr)(links);
    return new Map(types/* readNames */.r.map((name) => {
        const target = known.get(name);
        return [name, target === undefined ? name : ((0,setup_links/* destinationOf */.My)({ file: name, target }, known) ?? "")];
    }));
}
function namedTexts(named, texts) {
    const found = [...named].map(([name, file]) => [name, texts.get(file)]);
    return Object.fromEntries(found.filter((pair) => pair[1] !== undefined));
}
function foreignFilter(name, kind, filters) {
    const filter = filters.get(name);
    return kind === "file" && filter !== undefined && filter !== "lfs" ? { file: name, filter } : [];
}
function keptFiles(folder, texts) {
    return new Map([...texts].flatMap(([file, text]) => {
        const pointer = parsePointer(text);
        return pointer === undefined ? [] : [[file, { folder, file, pointer }]];
    }));
}
/** One after the other: each may be large. */
async function statesOf(kept) {
    const states = [];
    for (const [file, one] of kept)
        states.push({ file, state: await stateOf(one) });
    return states;
}
/** Without its filter, git takes each file that Git LFS keeps for changed; what was compared by its digest is not. */
async function changesOf(place, lfs) {
    const same = new Set(lfs.filter(({ state }) => state === "committed").map(({ file }) => file));
    const changes = (await changesIn(place)).filter(({ mark, file }) => mark !== " M" || !same.has(file));
    return {
        untracked: changes.filter(({ mark }) => mark === "??").map(({ file }) => file),
        modified: changes.filter(({ mark }) => mark !== "??").map(({ file }) => file),
    };
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/git/pack.js









/** The folder's files at the archive's own top, then the added ones, gzipped into the file. */
async function packContent(content, added, file) {
    const archive = (0,tar_stream.pack)();
    const written = (0,external_node_stream_promises_.pipeline)(archive, (0,external_node_zlib_.createGzip)(), (0,external_node_fs_.createWriteStream)(file));
    const key = (0,external_node_crypto_.createHash)("sha256");
    const note = (...what) => void key.update(`${JSON.stringify(what)}\n`);
    try {
        const time = await packOwn(content, archive, note);
        for (const one of added)
            await packAdded(one, archive, { time, note });
        archive.finalize();
        await written;
    }
    catch (error) {
        archive.destroy();
        await written.catch(() => undefined);
        throw error;
    }
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), sha256);
    const checksum = `SHA256:${sha256.digest("hex")}`;
    return { file, bytes: (await (0,promises_.stat)(file)).size, tree: key.digest("hex"), checksum };
}
/** Returns the commit's time, which all of its files have. */
async function packOwn({ archive, inside, kept }, into, note) {
    let time = new Date(0);
    await visitArchive(archive, inside, async (packed, entry) => {
        const { mode, mtime, type } = entry.header;
        time = mtime;
        const one = kept.get(packed.name);
        const size = one?.pointer.bytes ?? packed.bytes;
        const name = packed.kind === "folder" ? `${packed.name}/` : packed.name;
        const header = { name, mode, mtime, type, linkname: packed.target, size };
        const digest = await write(into, header, one === undefined ? bytesOf(entry) : checkedOut(one));
        note(name, packed.kind, mode, packed.target, digest);
    });
    return time;
}
async function packAdded({ name, content, isProgram }, into, { time, note }) {
    const mode = isProgram ? 0o775 : 0o664;
    const header = { name, mode, mtime: time, type: "file", size: content.length };
    note(name, "added", mode, await write(into, header, [content]));
}
/** Returns the content's digest. */
async function write(into, header, parts) {
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    const entry = into.entry(header);
    if (header.type !== "file")
        return "";
    async function* seen() {
        for await (const part of parts) {
            sha256.update(part);
            yield part;
        }
    }
    await (0,external_node_stream_promises_.pipeline)(seen, entry);
    return sha256.digest("hex");
}
/** Compared once more as it goes up: others write to the checkout too. */
async function* checkedOut({ folder, file, pointer }) {
    const handle = await openFile(folder, file);
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    for await (const part of handle?.createReadStream() ?? []) {
        sha256.update(part);
        yield part;
    }
    if (sha256.digest("hex") !== pointer.sha256)
        throw new failure/* Failure */.HR(`\`path\`: "${file}" was changed while it was packed; let nothing write to the checkout`);
}

;// CONCATENATED MODULE: ./lib/git/folder.js






/** The git edge: what is uploaded is what git has, so that the same commit always makes the same app. */
function gitFolder({ workspace, loadtest, temp }) {
    const read = async (path) => {
        await (0,promises_.mkdir)(temp, { recursive: true });
        const grounds = { workspace: await (0,promises_.realpath)(workspace), temp: await (0,promises_.realpath)(temp) };
        return readContent(await findPlace(path, grounds));
    };
    // What was looked at is what is packed, whatever happens to the checkout in between.
    const inspected = new Map();
    return {
        inspect: async (path) => {
            const content = await read(path);
            inspected.set(path, content);
            return content.facts;
        },
        pack: async (path, additions) => {
            const added = await addedFiles(additions, loadtest);
            return packContent(inspected.get(path) ?? (await read(path)), added, (0,external_node_path_.join)(temp, "content.tgz"));
        },
    };
}
async function addedFiles(additions, loadtest) {
    const { procfile } = additions;
    return [
        ...(additions.runner ? await runnerFiles(loadtest) : []),
        ...(additions.runScript
            ? [{ name: "run.sh", content: await (0,promises_.readFile)((0,external_node_path_.join)(loadtest, "run.sh")), isProgram: true }]
            : []),
        ...(procfile === undefined
            ? []
            : [{ name: "Procfile", content: Buffer.from(procfile), isProgram: false }]),
    ];
}
/** All modules below `heroku_locust_runner/`, in an order that does not depend on the disk. */
async function runnerFiles(loadtest) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(loadtest, types/* runnerPackage */.V), { recursive: true });
    const modules = names.filter((name) => name.endsWith(".py")).sort();
    return Promise.all(modules.map(async (name) => ({
        name: `${types/* runnerPackage */.V}/${name.split(external_node_path_.sep).join("/")}`,
        content: await (0,promises_.readFile)((0,external_node_path_.join)(loadtest, types/* runnerPackage */.V, name)),
        isProgram: false,
    })));
}

// EXTERNAL MODULE: ./lib/heroku/answers.js
var answers = __webpack_require__(8471);
// EXTERNAL MODULE: ./lib/words/duration.js
var duration = __webpack_require__(6313);
// EXTERNAL MODULE: ./lib/words/wording.js
var wording = __webpack_require__(437);
// EXTERNAL MODULE: ./lib/heroku/create-once.js + 1 modules
var create_once = __webpack_require__(5209);
// EXTERNAL MODULE: ./lib/heroku/request.js
var heroku_request = __webpack_require__(2817);
// EXTERNAL MODULE: ./lib/heroku/text-stream.js
var text_stream = __webpack_require__(3846);
;// CONCATENATED MODULE: ./lib/heroku/build-content.js







/** Heroku ends a release phase after an hour. Source: Dev Center, "Release Phase". */
const longestReleaseMs = 65 * 60_000;
const betweenLooksMs = 2_000;
const keptLines = 50;
/** An output that says nothing and does not end must not hide that the build has ended. */
const oneReadingMs = 60_000;
/** Has Heroku build and release what was uploaded; what went wrong, or undefined. */
async function buildContent(options, request) {
    const { made } = await startBuild(options, request);
    const buildPath = `${options.path}/builds/${encodeURIComponent(made.id)}`;
    const build = await watch(options, {
        what: "the build",
        read: async () => (0,answers/* readAnswer */.JN)(answers/* buildAnswer */.Bo, (await options.ask("GET", buildPath)).body, "the build"),
        withinMs: request.timeoutSeconds * 1000,
        late: `build ${made.id} has not ended within ${(0,duration/* formatDuration */.a3)(request.timeoutSeconds)}, its \`build-timeout\`, and goes on at Heroku`,
    });
    if (build.mishap !== undefined)
        return build.mishap;
    const release = build.last.release?.id;
    if (release === undefined)
        return undefined;
    const releasePath = `${options.path}/releases/${encodeURIComponent(release)}`;
    const released = await watch(options, {
        what: "the release phase",
        read: async () => (0,answers/* readAnswer */.JN)(answers/* releaseAnswer */.q0, (await options.ask("GET", releasePath)).body, "the release"),
        withinMs: longestReleaseMs,
        late: `the release phase of release ${release} has not ended within ${(0,duration/* formatDuration */.a3)(longestReleaseMs / 1000)}, and goes on at Heroku`,
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
        create: async () => (0,answers/* readAnswer */.JN)(answers/* buildAnswer */.Bo, (await (0,heroku_request/* sendOnce */.E4)(options, call)).body, "the new build"),
        look: async () => {
            const { body } = await ask("GET", `${path}/builds`);
            const builds = (0,answers/* readAnswer */.JN)(answers/* buildsAnswer */.I6, body, "the app's builds");
            const found = builds.find((build) => addressOf(build.source_blob?.url) === addressOf(request.url));
            if (found === undefined && builds.length < body.length)
                throw new failure/* Failure */.HR("Heroku's answer about the app's builds has one that cannot be read, which may be it");
            return found;
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
async function watch({ clock, mask, network, onLine, readingMs = oneReadingMs }, { what, read, withinMs, late }) {
    const end = clock.now() + withinMs;
    const told = { count: 0, last: [] };
    for (;;) {
        const before = await read();
        const forMs = Math.min(readingMs, end - clock.now());
        await follow(before.output_stream_url, { mask, network, told, onLine, forMs });
        const last = await read();
        if (ends.includes(last.status))
            return { last, mishap: mishapOf(what, last.status, told) };
        if (clock.now() >= end)
            throw new failure/* Failure */.HR(`${late}${oddStatus(last.status)}`);
        await clock.sleep(betweenLooksMs);
    }
}
/** Any other word, besides `pending`, is none of which we know whether it goes on. */
const ends = ["succeeded", "failed", "expired"];
function oddStatus(status) {
    return status === "pending" ? "" : `; Heroku gives it the status ${(0,wording/* quote */.hD)(status)}`;
}
function mishapOf(what, status, { last }) {
    return status === "succeeded" ? undefined : { what: `${what} ${status}`, lines: last };
}
/** An output that cannot be read costs the display only: how it ended is asked for. */
async function follow(url, { mask, network, told, onLine, forMs }) {
    if (url === undefined)
        return;
    (0,failure/* hideSecret */.DL)(url, mask);
    let count = 0;
    const onText = (line) => {
        count += 1;
        if (count <= told.count)
            return;
        told.count = count;
        told.last = [...told.last.slice(1 - keptLines), line];
        onLine(line);
    };
    const signal = AbortSignal.timeout(Math.max(1, forMs));
    await (0,text_stream/* readLines */.Se)(url, onText, { network, signal }).catch(() => undefined);
}

// EXTERNAL MODULE: ./lib/heroku/current-release.js
var current_release = __webpack_require__(9189);
// EXTERNAL MODULE: ./lib/heroku/heroku-failure.js + 1 modules
var heroku_failure = __webpack_require__(3533);
// EXTERNAL MODULE: ./lib/heroku/send.js
var send = __webpack_require__(8024);
// EXTERNAL MODULE: ./lib/heroku/shield.js
var shield = __webpack_require__(7979);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./lib/network/http-put.js



/**
 * Sends the content as it is taken, and gives the answer when its head is there. Not `fetch`: undici reads on while nobody
 * takes it, and held a file of 400 MB in memory.
 */
function put(url, { content, bytes, signal, agent }) {
    const send = url.startsWith("https:") ? external_node_https_.request : external_node_http_.request;
    return new Promise((resolve, reject) => {
        const headers = { "user-agent": "heroku-locust-action", "content-length": bytes };
        const asked = send(url, { method: "PUT", headers, signal, agent });
        // Stays for good: who has answered may break off what is still being sent.
        asked.on("error", reject);
        asked.once("close", () => reject(new Error("the connection ended without an answer")));
        asked.once("response", (answer) => {
            answer.on("error", () => undefined);
            resolve(answer);
        });
        (0,external_node_stream_promises_.pipeline)(content, asked).catch(reject);
    });
}

;// CONCATENATED MODULE: ./lib/heroku/upload-file.js





const putDeadlineMs = 10 * 60_000;
const maximumTries = 3;
/** Uploads a file to where Heroku says, and gives the address at which a build fetches it. Both are secrets. */
async function uploadFile({ ask, mask, clock, network, putMs = putDeadlineMs }, file) {
    const answer = await ask("POST", "/sources");
    const { put_url: putUrl, get_url: getUrl } = (0,answers/* readAnswer */.JN)(answers/* sourceAnswer */.SN, answer.body, "the source").source_blob;
    for (const url of [putUrl, getUrl])
        (0,failure/* hideSecret */.DL)(url, mask);
    for (let tries = 1;; tries += 1) {
        const problem = await upload_file_send(putUrl, file, { network, putMs });
        if (problem === undefined)
            return getUrl;
        if (tries === maximumTries)
            throw new failure/* Failure */.HR(`The content could not be uploaded: ${problem}`);
        await clock.sleep(1_000 * tries);
    }
}
/**
 * What went wrong; undefined when nothing did. The address is signed for an empty `Content-Type`. Source: heroku/cli,
 * `src/lib/ci/source.ts`.
 */
async function upload_file_send(url, file, { network, putMs }) {
    const over = AbortSignal.timeout(putMs);
    const ending = new AbortController();
    const signal = AbortSignal.any([over, ending.signal]);
    try {
        const { size } = await (0,promises_.stat)(file);
        const agent = network.newAgent(url, signal);
        const answer = await put(url, { content: (0,external_node_fs_.createReadStream)(file), bytes: size, signal, agent });
        const { statusCode = 0 } = answer;
        const said = await startOf(answer);
        return statusCode >= 200 && statusCode < 300 ? undefined : `HTTP status ${statusCode}, ${said}`;
    }
    catch (error) {
        return over.aborted ? `there was no whole answer within ${putMs / 1000} s` : (0,failure/* describe */.q0)(error);
    }
    finally {
        ending.abort();
    }
}
/** As much of an answer as a message shows. */
async function startOf(answer) {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of answer) {
        text += decoder.decode(chunk.subarray(0, 1_200), { stream: true });
        if (text.length >= 300)
            break;
    }
    return text.slice(0, 300);
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
        configOf: async (app) => (0,answers/* readAnswer */.JN)(answers/* configAnswer */.V_, (await ask("GET", `${(0,heroku_request/* pathOf */.XM)(app)}/config-vars`)).body, "the app's config vars"),
        setConfig: async (app, vars) => void (await ask("PATCH", `${(0,heroku_request/* pathOf */.XM)(app)}/config-vars`, { body: vars })),
        setBuildpacks: async (app, buildpacks) => {
            const updates = buildpacks.map((buildpack) => ({ buildpack }));
            await ask("PUT", `${(0,heroku_request/* pathOf */.XM)(app)}/buildpack-installations`, { body: { updates } });
        },
        currentRelease: (app) => (0,current_release/* currentRelease */.BX)((0,heroku_request/* pathOf */.XM)(app), (path, rest) => ask("GET", path, rest), current_release/* builtVersionOf */.AX),
        upload: (file) => uploadFile({ ...options, ask }, file),
        build: (app, request, onLine) => buildContent({ ...options, ask, path: (0,heroku_request/* pathOf */.XM)(app), onLine }, request),
        formation: async (app) => toScales(await ask("GET", `${(0,heroku_request/* pathOf */.XM)(app)}/formation`)),
        scale: async (app, changes) => {
            const updates = changes.map(({ type, quantity, size }) => ({
                type,
                quantity,
                ...(size && { size: (0,shield/* sentSize */.g)(size) }),
            }));
            await ask("PATCH", `${(0,heroku_request/* pathOf */.XM)(app)}/formation`, { body: { updates } });
        },
        remove: async (app) => (await (0,heroku_failure/* unlessMissing */.F)(() => ask("DELETE", (0,heroku_request/* pathOf */.XM)(app)))) !== undefined,
    };
}
/** 403 is what Heroku says of an app that somebody else has; a key that may not even look gets it too. */
async function findApp(ask, app) {
    try {
        const answer = await (0,heroku_failure/* unlessMissing */.F)(() => ask("GET", (0,heroku_request/* pathOf */.XM)(app)));
        return answer && toRow(app, answer);
    }
    catch (error) {
        if (!(error instanceof heroku_failure/* HerokuFailure */.$) || error.meaning !== "forbidden")
            throw error;
        const text = `\`heroku-app\`: the owner of \`heroku-api-key\` may not use the app "${app}" (${error.said}): it is somebody else's, or the key lacks the scope; take another name, or ask its owner for access`;
        throw new failure/* Failure */.HR(text);
    }
}
function toRow(name, answer) {
    const app = (0,answers/* readAnswer */.JN)(answers/* appAnswer */.QO, answer.body, "the app");
    return {
        name: app.name ?? name,
        region: app.region?.name,
        stack: app.stack?.name,
        isFir: app.generation?.name === "fir" || app.stack?.name === "cnb",
        isInSpace: app.space !== undefined && app.space !== null,
        webUrl: app.web_url,
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
    const create = async () => toRow(name, await (0,heroku_request/* sendOnce */.E4)(options, call));
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
    const { status, meaning, said = "" } = error;
    const about = (input, advice) => new failure/* Failure */.HR(`\`${input}\`: Heroku did not create app "${name}": ${said} (${status}); ${advice}`);
    const known = refusals.find(({ words }) => words.test(said));
    if (known !== undefined)
        return about(known.input, known.advice);
    const isTeams = team !== undefined && (meaning === "missing" || meaning === "forbidden");
    return isTeams ? about("team", "check its name, and that you may create apps in it") : error;
}
function toScales(answer) {
    return (0,answers/* readAnswer */.JN)(answers/* scalesAnswer */.Ab, answer.body, "the app's formation")
        .filter((row) => row !== undefined)
        .map(({ type, quantity, size, dyno_size: own }) => ({ type, quantity, size: own?.name ?? size }));
}

// EXTERNAL MODULE: ./lib/heroku/dynos.js + 4 modules
var dynos = __webpack_require__(6140);
// EXTERNAL MODULE: ./lib/doors/clock.js
var clock = __webpack_require__(3987);
// EXTERNAL MODULE: ./lib/doors/heroku-wiring.js + 1 modules
var heroku_wiring = __webpack_require__(2676);
;// CONCATENATED MODULE: ./lib/doors/setup-wiring.js








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

/***/ 4757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ environmentFor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(958);



/**
 * All that git needs of the job's environment: where programs are, where the user's settings are, and what Windows wants.
 * Nothing else is handed on: no key, no token, no input, and none of git's own variables, each of which can name a command.
 */
const wanted = new Set([
    ...["PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR"],
    // For whom git takes the owner of a folder under sudo. Source: git-config, `safe.directory`.
    "SUDO_UID",
    ...["SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "PATHEXT", "COMSPEC", "TEMP", "TMP"],
    ...["USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES"],
]);
/** Settings and programs that lie in the workspace, or in the repository around it, are what somebody committed there. */
function environmentFor(given, workspace) {
    const grounds = groundsOf(realPathOf(workspace));
    const kept = Object.entries(given).flatMap(([name, value]) => {
        const known = name.toUpperCase();
        if (value === undefined || !wanted.has(known))
            return [];
        if (known === "PATH")
            return [[name, programFolders(value, grounds)]];
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(value) && isOnGrounds(value, grounds) ? [] : [[name, value]];
    });
    return { ...Object.fromEntries(kept), ...always };
}
const always = {
    // Or git would wait for another process's lock.
    GIT_OPTIONAL_LOCKS: "0",
    // A folder's name is a name, whatever characters are in it, and no pattern.
    GIT_LITERAL_PATHSPECS: "1",
    // Nothing is fetched, by whatever way, and nobody is asked for a password. git before 2.44 does not know the first.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_TERMINAL_PROMPT: "0",
    // Or the user's settings could name a file or a socket to be told of each call.
    GIT_TRACE2: "0",
    GIT_TRACE2_EVENT: "0",
    GIT_TRACE2_PERF: "0",
    // Or it would tell things in the user's language.
    LC_ALL: "C",
};
/**
 * The workspace and the top of the repository that it is in, and of those around that: a submodule, or a second working copy
 * in a folder of the first, whose `.git` is a file, lies among what another repository has committed. A repository of the
 * whole disk has every program there is.
 */
function groundsOf(workspace) {
    return [workspace, ...topsOf(workspace)];
}
function topsOf(folder) {
    const top = topOf(folder);
    if (top === undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(top) === top)
        return [];
    const isWhole = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, ".git"), { throwIfNoEntry: false })?.isDirectory() === true;
    return isWhole ? [top] : [top, ...topsOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(top))];
}
function topOf(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".git"), { throwIfNoEntry: false }) !== undefined)
        return folder;
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    return above === folder ? undefined : topOf(above);
}
/** A relative one would mean another folder wherever git runs. */
function programFolders(path, grounds) {
    const folders = path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter);
    return folders
        .filter((one) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(one) && !isOnGrounds(one, grounds) && !leadsToGrounds(one, grounds))
        .join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter);
}
function isOnGrounds(path, grounds) {
    return [path, realPathOf(path)].some((one) => grounds.some((ground) => (0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .F)(ground, one)));
}
/** As git is called on all systems. */
const gitNames = ["git", "git.exe", "git.com", "git.cmd", "git.bat"];
/** A folder elsewhere may hold a link to what is committed. */
function leadsToGrounds(folder, grounds) {
    return gitNames.some((name) => isOnGrounds(realPathOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)), grounds));
}
function realPathOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return path;
    }
}


/***/ }),

/***/ 5216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   gB: () => (/* binding */ mustGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8321);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2283);





/**
 * What no repository may switch on. Empty is "off" for every git, whereas those before 2.36 would start `false`; those
 * before 2.38 do not know `safe.bareRepository`, so nobody relies on it: see `openRepository`.
 */
const off = [
    "core.fsmonitor=",
    `core.hooksPath=${node_os__WEBPACK_IMPORTED_MODULE_2__.devNull}`,
    "safe.bareRepository=explicit",
    "protocol.allow=never",
    "credential.helper=",
].flatMap((setting) => ["-c", setting]);
/** Longer than any of the calls takes, so that no pipe or disk that hangs holds the job. */
const longestMs = 10 * 60_000;
/** What git prints and how it ended, whatever its exit status. Failure only when there is no git to start. */
async function git(args, { env, input = "" }) {
    // Not in a folder of the repository: Windows looks for programs where it is.
    const options = { cwd: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), env, timeout: longestMs, killSignal: "SIGKILL" };
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", [...off, ...args], { ...options, stdio: "pipe", windowsHide: true });
    // It may end before it has read everything, and says why itself.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    const texts = Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.buffer)(child.stdout), (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.buffer)(child.stderr)]);
    texts.catch(() => undefined);
    try {
        const [exitCode, signal] = await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, "close");
        const [stdout, stderr] = (await texts).map((bytes) => bytes.toString("utf8"));
        if (signal === "SIGKILL")
            throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(`git was stopped after ${longestMs / 60_000} minutes`);
        return { exitCode: exitCode ?? -1, stdout: stdout ?? "", stderr: stderr ?? "" };
    }
    catch (error) {
        if (error instanceof _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR)
            throw error;
        throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(`git could not be started: ${(0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error)}`);
    }
}
/** What git prints. Failure when it refuses. */
async function mustGit(args, call) {
    const { exitCode, stdout, stderr } = await git(args, call);
    if (exitCode === 0)
        return stdout;
    const command = args.find((word) => !word.startsWith("-")) ?? "";
    throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(`git ${command} failed with exit code ${exitCode}: ${lastLine(stderr)}`);
}
/** Where git says what was wrong. */
function lastLine(text) {
    return text.trim().split("\n").at(-1) ?? "";
}
/** What `-z` parts. */
function fieldsOf(text) {
    return text.split("\0").filter(Boolean);
}


/***/ }),

/***/ 958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Whether a path is a folder, or is anywhere in it. Both are without links. */
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way);
}


/***/ }),

/***/ 5378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aW: () => (/* binding */ leadsElsewhere),
/* harmony export */   h_: () => (/* binding */ openRepository),
/* harmony export */   ls: () => (/* binding */ findTop),
/* harmony export */   qf: () => (/* binding */ NoRepository),
/* harmony export */   tG: () => (/* binding */ hasGit)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2283);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4757);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5216);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(958);






/** What a folder is that holds no repository for us, to stand behind its name. */
class NoRepository extends _words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR {
}
/** The nearest folder with a `.git`, from this one upwards. What merely looks like a bare repository is none. */
async function findTop(folder) {
    if (await hasGit(folder))
        return folder;
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    return above === folder ? undefined : findTop(above);
}
/** Not even git can commit something of this name. */
async function hasGit(folder) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".git")).catch(() => undefined)) !== undefined;
}
/**
 * git itself looks once, so that its rules of whose repositories it reads hold (`safe.directory`). Its answer must be the
 * `.git` of the folder. From then on everything names that, and nothing is looked for again.
 */
async function openRepository(top, workspace) {
    const env = (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentFor */ .D)(process.env, workspace);
    const search = ["-C", top, "rev-parse", "--absolute-git-dir", "--git-common-dir"];
    const found = await (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$Y)(search, { env: { ...env, GIT_CEILING_DIRECTORIES: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(top) } });
    if (found.exitCode !== 0)
        throw new NoRepository(unreadable(found.stderr));
    const [one = "", common = ""] = found.stdout.split("\n");
    const gitDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(one);
    if (gitDir !== (await ownGitDir(top)))
        throw new NoRepository("has a `.git` that is no repository; check it out anew");
    const commonDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(top, common));
    const ask = (...args) => (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .mustGit */ .gB)([`--git-dir=${gitDir}`, ...args], { env });
    const head = await (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$Y)([`--git-dir=${gitDir}`, "rev-parse", "--verify", "--quiet", "HEAD"], { env });
    return { top, gitDir, commonDir, head: head.exitCode === 0 ? head.stdout.trim() : undefined, ask };
}
/** Where a `.git` leads: a folder is meant itself, a file names one, as in a submodule or a second working copy. */
async function ownGitDir(top) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, ".git");
    const kind = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (kind?.isDirectory())
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    if (kind?.isFile() !== true || kind.size > 64_000)
        return undefined;
    const [, named] = /^gitdir: ([^\n]+)\n*$/.exec(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8")) ?? [];
    return named === undefined ? undefined : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(top, named.trimEnd())).catch(() => undefined);
}
/** git's last line about another user's repository is the command that allows it. */
function unreadable(stderr) {
    if (stderr.includes("dubious ownership"))
        return `is in another user's git repository, which git reads only if it is told to: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(stderr)}`;
    return `is in no git repository that can be read (${(0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(stderr)}); commit it to one, in a workflow check it out with actions/checkout`;
}
/**
 * Below the workspace's own, a repository counts only with everything that it has in the workspace, or in the repository
 * that it is a submodule of: a file or a link could otherwise bring any repository of the machine into the upload.
 */
async function leadsElsewhere({ gitDir, commonDir }, allowed) {
    const objects = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "objects")).catch(() => "");
    const borrowed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(objects, "info/alternates")).catch(() => undefined);
    const isIn = (path) => allowed.some((folder) => (0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .F)(folder, path));
    return borrowed !== undefined || ![gitDir, commonDir, objects].every(isIn);
}


/***/ }),

/***/ 308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readTeardownInputs),
/* harmony export */   j: () => (/* binding */ readSetupInputs)
/* harmony export */ });
/* harmony import */ var _setup_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7496);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2283);
/* harmony import */ var _heroku_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9483);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(261);
/* harmony import */ var _setup_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6366);





/** Throws one Failure with every problem. */
function readSetupInputs(environment, sources) {
    const { value, problems } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .readWith */ .$5)(_setup_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .setupSchema */ .rJ, (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .rawInputs */ .me)(environment, _setup_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .setupInputNames */ .M6), sources);
    problems.push(...(0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownInputs */ .qs)(environment, _setup_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .setupInputNames */ .M6));
    if (value === undefined || problems.length > 0)
        throw (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)("The inputs cannot be used:", problems);
    const inputs = toSetupInputs(value);
    const contradictions = new Set(inputs.testBeds.flatMap((bed) => (0,_setup_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .regionProblem */ .Og)(bed, inputs) ?? []));
    if (contradictions.size > 0)
        throw (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)("The inputs contradict each other:", [...contradictions]);
    return inputs;
}
function toSetupInputs(value) {
    const { path, region, team, space, stack, buildpacks, config, scale, runner } = value;
    const own = { path, region, team, space, stack, buildpacks, config, scale, runner };
    const { "dyno-size": dynoSize, "build-timeout": buildTimeoutSeconds } = value;
    return { ...(0,_heroku_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .toHerokuInputs */ .j1)(value), ...own, dynoSize, buildTimeoutSeconds };
}
/** Throws one Failure with every problem. */
function readTeardownInputs(environment, sources) {
    const { value, problems } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .readWith */ .$5)(_setup_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .teardownSchema */ .G5, (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .rawInputs */ .me)(environment, _setup_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .teardownInputNames */ .Tl), sources);
    problems.push(...(0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownInputs */ .qs)(environment, _setup_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .teardownInputNames */ .Tl));
    if (value === undefined || problems.length > 0)
        throw (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)("The inputs cannot be used:", problems);
    return { ...(0,_heroku_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .toHerokuInputs */ .j1)(value), mode: value.mode };
}


/***/ }),

/***/ 6366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ teardownSchema),
/* harmony export */   M6: () => (/* binding */ setupInputNames),
/* harmony export */   Tl: () => (/* binding */ teardownInputNames),
/* harmony export */   rJ: () => (/* binding */ setupSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2857);
/* harmony import */ var _plan_load_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7857);
/* harmony import */ var _setup_buildpacks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1267);
/* harmony import */ var _setup_config_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7229);
/* harmony import */ var _setup_regions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7496);
/* harmony import */ var _setup_scale_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4241);
/* harmony import */ var _words_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6313);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(437);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7003);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(928);










/** What `lines` takes, of a reader that gives both. */
function unless(value, problems) {
    return problems.length > 0 ? { problems } : { value };
}
/** A name as Heroku gives it to teams, spaces and stacks. */
const parseName = (text) => /^[A-Za-z0-9][\w.-]*$/.test(text)
    ? { value: text }
    : { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(text)} is not a name of letters, digits, \`-\`, \`_\` and \`.\`` };
const parsePath = (text) => /[\0\r\n]/.test(text) ? { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(text)} is more than one folder` } : { value: text };
/** Every input of `setup`. */
const setupSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({
    ..._schema_js__WEBPACK_IMPORTED_MODULE_7__/* .herokuSchema */ .ko.shape,
    path: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .orElse */ .NW)("loadtest", parsePath),
    region: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lq)(_setup_regions_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRegion */ .cf),
    team: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lq)(parseName),
    space: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lq)(parseName),
    stack: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lq)(parseName),
    buildpacks: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .lines */ .Mn)((text) => {
        const { buildpacks, problems } = (0,_setup_buildpacks_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBuildpacks */ .g)(text);
        return unless(buildpacks, problems);
    }, zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().default("")),
    config: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .lines */ .Mn)((text) => {
        const { vars, problems } = (0,_setup_config_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfigLines */ .F)(text);
        return unless(vars, problems);
    }, zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().default("")),
    scale: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .lines */ .Mn)((text) => {
        const { scales, problems } = (0,_setup_scale_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .parseScaleLines */ .ZU)(text);
        return unless(scales, problems);
    }, zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()).optional(),
    "dyno-size": (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .orElse */ .NW)(_plan_load_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .usualSize */ .WC, _plan_load_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDynoSize */ .FA),
    "build-timeout": (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .orElse */ .NW)("30m", (0,_words_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .durationWithin */ .oe)({ least: 60, most: 24 * 3600, because: "because Heroku ends a build within a day" })),
    runner: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .orElse */ .NW)("auto", (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .oneOf */ .yL)("auto", "none")),
});
/** Every input of `teardown`. */
const teardownSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({
    ..._schema_js__WEBPACK_IMPORTED_MODULE_7__/* .herokuSchema */ .ko.shape,
    mode: (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .orElse */ .NW)("delete", (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .oneOf */ .yL)("delete", "scale-down")),
});
const setupInputNames = Object.keys(setupSchema.shape);
const teardownInputNames = Object.keys(teardownSchema.shape);


/***/ }),

/***/ 1267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ detectBuildpack),
/* harmony export */   g: () => (/* binding */ parseBuildpacks)
/* harmony export */ });
/* harmony import */ var _words_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4666);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);


/** Names as the Buildpack Registry has them, and addresses that a build can read. Source: Platform API schema, buildpack. */
const shorthand = /^[a-z0-9][\w-]*\/[a-z0-9][\w-]*$/i;
const address = /^https:\/\/[^\s/@]+\/\S+$/;
/** A buildpack a line, in the order in which they are run. */
function parseBuildpacks(text) {
    const lines = (0,_words_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningfulLines */ .K)(text);
    const problems = lines
        .filter(({ text: one }) => !shorthand.test(one) && !address.test(one))
        .map(({ line, text: one }) => `line ${line}: ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(one)} is not a buildpack; write a name such as \`heroku/python\`, or an \`https\` address`);
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
        return { problem: `the content fits ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(first)} and ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(second ?? "")}; say which, one a line` };
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
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);
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
    return { vars, problems: [...problems, ...(0,_plan_repeated_js__WEBPACK_IMPORTED_MODULE_2__/* .repeated */ .Z)(names).map((name) => `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is given twice`)] };
}
function parseConfigLine(line) {
    const [, name = "", value = ""] = /^(\w+)[ \t]*=[ \t]*(.*)$/.exec(line) ?? [];
    if (name === "")
        return { problem: "not of the form `NAME=value` (not shown); a name is letters, digits and `_`" };
    if (_marks_js__WEBPACK_IMPORTED_MODULE_1__/* .markNames */ .ym.includes(name))
        return { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is set by the action itself; use another name` };
    if (value === "")
        return { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} has no value` };
    return { name, value };
}
/** Those whose value is not what the app has. */
function configChanges(wanted, current) {
    const changed = wanted.filter(({ name, value }) => current[name] !== value);
    return Object.fromEntries(changed.map(({ name, value }) => [name, value]));
}


/***/ }),

/***/ 9892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ destinationOf),
/* harmony export */   zp: () => (/* binding */ linkProblems),
/* harmony export */   zr: () => (/* binding */ linkMap)
/* harmony export */ });
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1517);

/** As many as Linux follows. Source: `path_resolution(7)`. */
const mostLinks = 40;
/**
 * Where a link leads, as a dyno sees it, whose folder this is: by the folder's own links, whatever they are links to.
 * Undefined when that is out of the folder, on the way or at the end, or when Linux would give up.
 */
function destinationOf({ file, target }, links) {
    const at = file.split("/").slice(0, -1);
    const ahead = [];
    let followed = 0;
    const follow = (way) => {
        ahead.push(...way.split("/").reverse());
        followed += 1;
        return !way.startsWith("/") && followed <= mostLinks;
    };
    let stays = follow(target);
    for (let name = ahead.pop(); stays && name !== undefined; name = ahead.pop()) {
        const link = name === ".." ? undefined : links.get([...at, name].join("/"));
        stays = link === undefined ? enter(at, name) : follow(link);
    }
    return stays ? at.join("/") : undefined;
}
/** False when it would leave the folder. */
function enter(at, name) {
    if (name === "..")
        return at.pop() !== undefined;
    if (name !== "" && name !== ".")
        at.push(name);
    return true;
}
/** What a dyno would read there is not what the repository has. */
function linkProblems(links) {
    const known = linkMap(links);
    const bad = links.filter((link) => destinationOf(link, known) === undefined);
    if (bad.length === 0)
        return [];
    const told = bad.map(({ file, target }) => `"${file}" (to "${target}")`);
    return [
        `\`path\`: ${(0,_list_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p)(told)}: a link must not lead out of the folder, on its way or at its end, nor in a circle; put what it leads to into the folder`,
    ];
}
function linkMap(links) {
    return new Map(links.map(({ file, target }) => [file, target]));
}


/***/ }),

/***/ 1517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ list)
/* harmony export */ });
const longest = 10;
/** The first ten of many, in one line whatever characters are in them. */
function list(names) {
    const shown = names.slice(0, longest).map((name) => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd"));
    const more = names.length - shown.length;
    return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}


/***/ }),

/***/ 7243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ markName),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   ce: () => (/* binding */ repositoryIn),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   ym: () => (/* binding */ markNames)
/* harmony export */ });
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);

/**
 * By this config var an app that setup has created is known; its value is the repository that it was created for. Names
 * with HEROKU_ in front are the platform's own. Source: Dev Center, "Configuration and Config Vars".
 */
const markName = "LOADTEST_SETUP";
const olderMarkName = "HEROKU_LOCUST_ACTION_SETUP";
/** Names that `config` must not set. */
const markNames = [markName, olderMarkName];
/** Whether setup has created the app for this repository. For GitHub, upper and lower case are the same in its names. */
function isMarked({ config, repository }) {
    return markOf(config)?.toLowerCase() === repository.toLowerCase();
}
function markOf(config) {
    return config[markName] ?? config[olderMarkName];
}
/** Why teardown leaves the app alone; undefined when setup has created it for this repository. */
function refusalOf(app, { config, repository }) {
    if (isMarked({ config, repository }))
        return undefined;
    const mark = markOf(config);
    const reason = mark === undefined
        ? "setup did not create it"
        : `setup created it for ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(mark)}, and this is ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(repository)}`;
    return `\`heroku-app\`: app "${app}" was not changed, because ${reason}. To delete it yourself: heroku apps:destroy --app ${app}`;
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
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);

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
    return { problem: `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not one of ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(regions, "or")}${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .ZA)(text, regions)}` };
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
    return `\`${name}\`: the region ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(wanted)} is one of Private Spaces; give \`space\`, or write \`us\` or \`eu\``;
}


/***/ }),

/***/ 4241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ parseScaleLines),
/* harmony export */   r3: () => (/* binding */ scaleProblems),
/* harmony export */   u1: () => (/* binding */ scaleChanges)
/* harmony export */ });
/* harmony import */ var _plan_repeated_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1773);
/* harmony import */ var _words_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4666);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);



/** `TYPE=quantity` lines, with `:size` behind or without. Source of the limit: Dev Center, "Dyno scaling and process limits". */
function parseScaleLines(text) {
    const read = (0,_words_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningfulLines */ .K)(text).map(({ line, text: one }) => ({ line, scale: parseScaleLine(one) }));
    const scales = read.flatMap(({ scale }) => (typeof scale === "string" ? [] : [scale]));
    const problems = read.flatMap(({ line, scale }) => typeof scale === "string" ? [`line ${line}: ${scale}`] : []);
    const names = scales.map(({ type }) => type);
    return {
        scales,
        problems: [...problems, ...(0,_plan_repeated_js__WEBPACK_IMPORTED_MODULE_2__/* .repeated */ .Z)(names).map((name) => `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is given twice`)],
    };
}
const mostDynos = 100;
function parseScaleLine(line) {
    const [, type, digits, size] = /^([-\w]{1,128})\s*=\s*(\d+)(?::([\w.-]+))?$/.exec(line) ?? [];
    if (type === undefined || digits === undefined)
        return `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(line)} is not of the form \`worker_scene_1=0\`, or \`web=1:standard-1x\` with a dyno size`;
    const quantity = Number(digits);
    if (quantity > mostDynos)
        return `${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(line)} is too many; at most \`${mostDynos}\``;
    return { type, quantity, size };
}
/** What `scale` names and the content does not have. */
function scaleProblems(scales, processTypes) {
    return scales
        .filter(({ type }) => !processTypes.includes(type))
        .map(({ type }) => `\`scale\`: the content has no process type ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(type)}, only ${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(processTypes)}${(0,_words_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .ZA)(type, processTypes)}`);
}
/**
 * What to change of the formation so that it is as asked for. Without `scale` nothing but `web` keeps running: no worker
 * is billed while it idles, and a `web` that has more than one dyno keeps them. `size` is for every process type for which
 * `scale` names none; where it is undefined, they keep theirs.
 */
function scaleChanges(formation, { scale, size }) {
    const wanted = scale ?? formation.map(idle);
    // The size that a process type has now is not asked for.
    const others = formation
        .filter(({ type }) => !wanted.some((one) => one.type === type))
        .map((row) => ({ ...row, size: undefined }));
    const asked = [...wanted, ...others].map((one) => ({ ...one, size: one.size ?? size }));
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

/***/ 2572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runnerPackage),
/* harmony export */   r: () => (/* binding */ readNames)
/* harmony export */ });
/** The Python package of ours that goes up beside the locustfiles: a name that nobody else's module has. */
const runnerPackage = "heroku_locust_runner";
/** The files whose text counts, at the folder's top. */
const readNames = [
    "Procfile",
    ".python-version",
    "runtime.txt",
    "Pipfile.lock",
    ".slugignore",
];


/***/ }),

/***/ 9417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ newProblems)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);

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
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(heading, kept.flatMap((failure) => (failure.problems.length > 0 ? failure.problems : [(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(failure)])));
        },
    };
}


/***/ })

};
