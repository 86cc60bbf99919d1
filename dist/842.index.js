export const id = 842;
export const ids = [842];
export const modules = {

/***/ 8643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ answerTime)
/* harmony export */ });
/** Epoch milliseconds of a time that Azure answers; undefined where it has none, or none that can be read. */
function answerTime(time) {
    const ms = time?.getTime();
    return ms === undefined || Number.isNaN(ms) ? undefined : ms;
}


/***/ }),

/***/ 1605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MQ: () => (/* binding */ blobNames),
  JZ: () => (/* binding */ downloadBlobs),
  G9: () => (/* binding */ downloadPatience),
  sZ: () => (/* binding */ fetchBlob),
  k7: () => (/* binding */ resultNames)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/words/sizes.js
var sizes = __webpack_require__(9903);
// EXTERNAL MODULE: ./lib/azure/save-blob.js
var save_blob = __webpack_require__(6320);
;// CONCATENATED MODULE: ./lib/azure/saved-text.js

const pieceBytes = 1024 * 1024;
/** The file's text, read when it is asked for: what nobody asks for takes no memory. */
function textOf(path) {
    return {
        get text() {
            return (0,external_node_fs_.readFileSync)(path, "utf8");
        },
    };
}
/** The file's text piece by piece, in the memory of one piece. */
function* piecesOf(path) {
    const file = (0,external_node_fs_.openSync)(path, "r");
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const buffer = new Uint8Array(pieceBytes);
    try {
        for (let read = (0,external_node_fs_.readSync)(file, buffer); read > 0; read = (0,external_node_fs_.readSync)(file, buffer))
            yield decoder.decode(buffer.subarray(0, read), { stream: true });
        const rest = decoder.decode();
        if (rest !== "")
            yield rest;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

// EXTERNAL MODULE: ./lib/azure/storage-failure.js
var storage_failure = __webpack_require__(881);
;// CONCATENATED MODULE: ./lib/azure/download.js









/** Names of the blobs that every dyno leaves under its prefix, beside Locust's CSV files. */
const blobNames = { windows: "windows.jsonl", log: "log.txt", receipt: "receipt.json" };
/** The most that is read of each: what a runner of ours cannot write is not fetched. Histories are kept and not read. */
const mostBytes = new Map([
    [blobNames.windows, 64 * sizes/* megabyte */.H],
    [blobNames.log, sizes/* megabyte */.H],
    [blobNames.receipt, sizes/* megabyte */.H / 4],
]);
const mostCsvBytes = {
    stats: 16 * sizes/* megabyte */.H,
    stats_history: 256 * sizes/* megabyte */.H,
    failures: 4 * sizes/* megabyte */.H,
    exceptions: 4 * sizes/* megabyte */.H,
};
/** For one blob: the largest, a long run's windows, has some tens of megabytes. */
const downloadPatience = { tryMs: 60_000, tries: 3 };
/** Names of all blobs that hold a dyno's results. */
function resultNames(scenario) {
    return wantedFiles(scenario).map(([name]) => name);
}
/** With the most that is read of each. */
function wantedFiles(scenario) {
    const csv = Object.entries(mostCsvBytes).map(([kind, most]) => [`${scenario}_${kind}.csv`, most]);
    return [...csv, ...mostBytes];
}
/** Fetches one dyno's blobs at once into files of the folder, and leaves out those that are not there. */
async function downloadBlobs(client, wanted) {
    await makeFolder(wanted.folder, `downloading ${wanted.prefix}`);
    const files = await Promise.all(wantedFiles(wanted.scenario).map(([name, most]) => downloadBlob(client, wanted, { name, most })));
    return files.filter((file) => file !== undefined);
}
async function makeFolder(folder, doing) {
    await (0,promises_.mkdir)(folder, { recursive: true }).catch((error) => {
        throw (0,storage_failure/* storageFailure */.Ky)(error, doing);
    });
}
async function downloadBlob(client, { prefix, folder, patience }, { name, most }) {
    const path = (0,external_node_path_.join)(folder, name);
    const nothing = { name, md5: "", text: "", pieces: () => [] };
    try {
        const blob = { name: `${prefix}/${name}`, patience };
        if (name === blobNames.receipt)
            return await downloadReceipt(client, blob, { path, most });
        const saved = await save(client, blob, { path, most });
        return Object.assign(textOf(path), { name, ...saved, pieces: () => piecesOf(path) });
    }
    catch (error) {
        if (error instanceof save_blob/* TooLarge */.MF)
            return { ...nothing, bytes: error.bytes, tooLargeFor: error.most };
        if ((0,storage_failure/* storageStatus */.y4)(error) === 404)
            return undefined;
        throw (0,storage_failure/* storageFailure */.Ky)(error, `downloading ${prefix}/${name}`);
    }
}
/** The folder may be published: the receipt's nonce is only in memory, and in the storage. */
async function downloadReceipt(client, { name, patience }, { path, most }) {
    const options = { most, patience, doing: `downloading ${name}` };
    const { text } = await (0,save_blob/* readBlob */.gm)(client.getBlobClient(name), options);
    await (0,promises_.writeFile)(path, (0,failure/* redact */.E$)(text));
    const md5 = (0,external_node_crypto_.createHash)("md5").update(text).digest("base64");
    return { name: blobNames.receipt, bytes: Buffer.byteLength(text), md5, text, pieces: () => [text] };
}
/** Writes the blob to the file first, so that a break in the download is mended before anybody reads of it. */
async function fetchBlob(client, { blob, path, most, patience }) {
    const doing = `downloading ${blob}`;
    await makeFolder((0,external_node_path_.dirname)(path), doing);
    try {
        await save(client, { name: blob, patience }, { path, most });
    }
    catch (error) {
        if (error instanceof save_blob/* TooLarge */.MF)
            throw new failure/* Failure */.HR(`\`${blob}\` has ${(0,sizes/* writeBytes */.N)(error.bytes)}, and no more than ${(0,sizes/* writeBytes */.N)(most)} is read`);
        throw (0,storage_failure/* storageFailure */.Ky)(error, doing);
    }
    return chunksOf(path);
}
/** Opened when it is read: hundreds of files may wait for that. */
async function* chunksOf(path) {
    yield* (0,external_node_fs_.createReadStream)(path);
}
function save(client, { name, patience }, to) {
    return (0,save_blob/* saveBlob */.H4)(client.getBlobClient(name), { ...to, patience, doing: `downloading ${name}` });
}


/***/ }),

/***/ 3128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ askPatiently),
/* harmony export */   K: () => (/* binding */ silent)
/* harmony export */ });
/* harmony import */ var _storage_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(881);

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
/** What is said when no try had a whole answer in its time. */
function silent(doing, { tryMs, tries }) {
    const often = tries === 1 ? "" : `, asked ${tries} times`;
    const text = `Azure Blob Storage did not answer within ${tryMs / 1000} s${often}, ${doing}`;
    return new _storage_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageFailure */ .kF(text, undefined, undefined);
}


/***/ }),

/***/ 5046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ azureResults)
});

// UNUSED EXPORTS: partsOf

// EXTERNAL MODULE: ./node_modules/@azure/storage-blob/dist/esm/index.js + 277 modules
var esm = __webpack_require__(3051);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/inputs/container-url.js
var container_url = __webpack_require__(1330);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var words_failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/words/parsed.js
var parsed = __webpack_require__(2576);
// EXTERNAL MODULE: ./lib/words/sizes.js
var sizes = __webpack_require__(9903);
// EXTERNAL MODULE: ./lib/azure/answer-time.js
var answer_time = __webpack_require__(8643);
;// CONCATENATED MODULE: ./lib/azure/bounded-answers.js


/**
 * A page of a listing, with 2,000 names, is shorter. Blobs have limits of their own. As objects, XML takes up to sixty times
 * its length, and more than that in time.
 */
const mostBytes = 4 * sizes/* megabyte */.H;
/**
 * The SDK's pipeline keeps whatever a storage answers, and the text of an error may go on without end; here it may not.
 * The SDK resolves with the head of a blob's download, and with the whole of everything else.
 */
function boundedPipeline(credential, options) {
    const pipeline = (0,esm/* newPipeline */.vC)(credential, options);
    pipeline.factories.unshift({
        create: (next) => ({ sendRequest: (request) => sendBounded(request, next) }),
    });
    return pipeline;
}
async function sendBounded(request, next) {
    const ending = new AbortController();
    const { promise: tooLong, reject } = Promise.withResolvers();
    const told = request.onDownloadProgress;
    let isWhole = false;
    request.onDownloadProgress = (progress) => {
        told?.(progress);
        if (isWhole || progress.loadedBytes <= mostBytes)
            return;
        reject(new Error(`the answer has more than ${mostBytes / sizes/* megabyte */.H} MB`));
        ending.abort();
    };
    const given = request.abortSignal instanceof AbortSignal ? [request.abortSignal] : [];
    request.abortSignal = AbortSignal.any([...given, ending.signal]);
    // Raced, because the SDK may wait for ever for the text of an answer that it has aborted itself.
    const answer = await Promise.race([next.sendRequest(request), tooLong]);
    isWhole = true;
    return answer;
}

// EXTERNAL MODULE: ./lib/azure/download.js + 1 modules
var download = __webpack_require__(1605);
// EXTERNAL MODULE: ./lib/words/wording.js
var wording = __webpack_require__(437);
// EXTERNAL MODULE: ./lib/azure/patience.js
var azure_patience = __webpack_require__(3128);
// EXTERNAL MODULE: ./lib/azure/storage-failure.js
var storage_failure = __webpack_require__(881);
;// CONCATENATED MODULE: ./lib/azure/list-blobs.js





/** More than any run writes; a name has up to 1,024 characters. */
const mostNames = 50_000;
/** A page holds 2,000 names, because of what its XML takes in memory: see bounded-answers.ts. */
const maxPageSize = 2_000;
/** All pages together: a container with a million blobs takes two minutes or so. */
const listPatience = { tryMs: 300_000, tries: 1 };
/** Epoch milliseconds of the `Date` that the storage answers a listing with, which has whole seconds. */
async function storageTime(client, patience) {
    const time = (0,answer_time/* answerTime */._)(await dateOfListing(client, patience));
    if (time === undefined)
        throw new words_failure/* Failure */.HR("Azure Blob Storage did not say what time it is, listing blobs");
    return time;
}
async function dateOfListing(client, patience) {
    try {
        return await (0,azure_patience/* askPatiently */.E)("listing blobs", patience, async (abortSignal) => {
            const first = await client.listBlobsFlat({ abortSignal }).byPage({ maxPageSize: 1 }).next();
            return first.value?.date;
        });
    }
    catch (error) {
        throw (0,storage_failure/* storageFailure */.Ky)(error, "listing blobs");
    }
}
/**
 * Names of the blobs whose last change is in a later second than the time. A dyno boots for longer than a second, so
 * that nothing of a run is missed whose time was read before its first dyno.
 */
async function listBlobsSince(client, time, patience) {
    try {
        return await (0,azure_patience/* askPatiently */.E)("listing blobs", patience, async (abortSignal) => {
            const names = [];
            for await (const { segment } of client.listBlobsFlat({ abortSignal }).byPage({ maxPageSize }))
                addNew(names, segment.blobItems, time);
            return names;
        });
    }
    catch (error) {
        if (error instanceof words_failure/* Failure */.HR)
            throw error;
        throw (0,storage_failure/* storageFailure */.Ky)(error, "listing blobs");
    }
}
function addNew(names, items, time) {
    for (const blob of items)
        if (lastChange(blob) > time && names.push(blob.name) > mostNames)
            throw new words_failure/* Failure */.HR(tooMany);
}
/** What is read is typed by the SDK, and its elements may still be missing. */
function lastChange({ name, properties }) {
    const ms = (0,answer_time/* answerTime */._)(properties?.lastModified);
    if (typeof name !== "string" || name === "")
        throw new words_failure/* Failure */.HR("Azure Blob Storage listed a blob without a name");
    if (ms === undefined)
        throw new words_failure/* Failure */.HR(`Azure Blob Storage did not say when the blob ${(0,wording/* quote */.hD)(name)} was last changed`);
    return ms;
}
const tooMany = `More than ${mostNames} blobs were written to the container since this run began, so that its results are not looked for among them; give the load test a container of its own`;

// EXTERNAL MODULE: ./lib/azure/sas.js
var azure_sas = __webpack_require__(186);
// EXTERNAL MODULE: ./lib/azure/save-blob.js
var save_blob = __webpack_require__(6320);
// EXTERNAL MODULE: ./lib/azure/upload-environment.js
var upload_environment = __webpack_require__(6414);
;// CONCATENATED MODULE: ./lib/azure/results.js















/** Small waits: a results container is asked often, and a run must not hang on it. */
const retryOptions = { maxTries: 4, retryDelayInMs: 500, maxRetryDelayInMs: 8_000 };
/** The SDK by itself waits for an answer for ever. */
const askPatience = { tryMs: 30_000, tries: 1 };
/** Asked at every poll: the deadlines of the dynos wait for it. */
const pollPatience = { tryMs: 10_000, tries: 1 };
/** Or the SDK would read the environment's proxies itself, and end with a bare "Invalid URL" of one without a scheme. */
const unused = { host: "http://127.0.0.1", port: 9 };
/** The Azure edge for one container. With an account key it mints tokens that can create blobs and nothing else. */
function azureResults(options) {
    const { client, environment, sas } = results_open(options);
    const { patience } = options;
    return {
        check: async (need) => {
            if (sas !== undefined)
                (0,azure_sas/* requireUsable */.wd)(sas, need);
            await requireContainer(client, patience ?? askPatience);
            return sas === undefined ? [] : (0,azure_sas/* sasExcess */.F8)(sas, need);
        },
        uploadEnvironment: (dyno, period) => {
            const env = environment(dyno, period);
            for (const value of Object.values(env))
                hideSignatures(value, options.mask);
            return env;
        },
        givesOwnTokens: sas === undefined,
        claims: async (prefix) => ({
            first: await readClaim(client, `${prefix}/${upload_environment/* claimNames */.RA.first}`, patience ?? pollPatience),
            second: await readClaim(client, `${prefix}/${upload_environment/* claimNames */.RA.second}`, patience ?? pollPatience),
        }),
        findReceipt: (prefix) => find(client, `${prefix}/${download/* blobNames */.MQ.receipt}`, patience ?? pollPatience),
        download: (prefix, scenario, folder) => (0,download/* downloadBlobs */.JZ)(client, { prefix, scenario, folder, patience: patience ?? download/* downloadPatience */.G9 }),
        now: () => storageTime(client, patience ?? listPatience),
        listSince: (time) => listBlobsSince(client, time, patience ?? listPatience),
        fetch: (blob, to) => (0,download/* fetchBlob */.sZ)(client, { blob, ...to, patience: patience ?? download/* downloadPatience */.G9 }),
    };
}
function results_open(options) {
    const { containerUrl, credential, network } = options;
    // The SDK's own rules for proxies are not those of the other clients; an agent that is given goes before them.
    const clientOptions = { retryOptions, agent: network.newAgent(containerUrl), proxyOptions: unused };
    if (credential.kind === "sas") {
        const sas = (0,azure_sas/* parseSas */.Xv)(credential.token);
        hide(sas.token, options.mask);
        const client = new esm/* ContainerClient */.bM(`${containerUrl}?${sas.token}`, boundedPipeline(undefined, clientOptions));
        return { client, environment: (dyno) => (0,upload_environment/* containerEnvironment */.Vk)(containerUrl, dyno, sas.token), sas };
    }
    const { account, container } = partsOf(containerUrl);
    const key = new esm/* StorageSharedKeyCredential */.Z3(account, credential.accountKey);
    const signer = { containerUrl, container, key };
    return {
        client: new esm/* ContainerClient */.bM(containerUrl, boundedPipeline(key, clientOptions)),
        environment: (dyno, period) => (0,upload_environment/* mintedEnvironment */.DP)(signer, dyno, period),
        sas: undefined,
    };
}
/** Masks a SAS as a whole and its signature alone, which is what makes it a secret. */
function hide(token, mask) {
    const signature = new URLSearchParams(token).get("sig");
    const parts = signature === null ? [] : [signature, encodeURIComponent(signature)];
    for (const secret of [token, ...parts])
        (0,words_failure/* hideSecret */.DL)(secret, mask);
}
/** The signature alone makes a token a secret, and there may be hundreds of them. */
function hideSignatures(text, mask) {
    for (const [, sent = ""] of text.matchAll(/\bsig=([^&"]+)/g))
        for (const secret of [sent, decodeURIComponent(sent)])
            (0,words_failure/* hideSecret */.DL)(secret, mask);
}
/** What a key signs for; a custom domain, which does not tell the account, was refused with the inputs. */
function partsOf(containerUrl) {
    const read = (0,container_url/* readContainerUrl */.Ry)(containerUrl);
    if ("problem" in read)
        throw new words_failure/* Failure */.HR(`azure-container-url: ${read.problem}`);
    const { account, container } = read.value;
    if (account === undefined)
        throw new words_failure/* Failure */.HR((0,container_url/* keyProblem */.dD)(containerUrl) ?? "");
    return { account, container };
}
async function find(client, blob, patience) {
    const doing = `looking for ${blob}`;
    try {
        const { date, lastModified } = await (0,azure_patience/* askPatiently */.E)(doing, patience, (abortSignal) => client.getBlobClient(blob).getProperties({ abortSignal }));
        return { seenAt: (0,answer_time/* answerTime */._)(date), writtenAt: (0,answer_time/* answerTime */._)(lastModified) };
    }
    catch (error) {
        if ((0,storage_failure/* storageStatus */.y4)(error) === 404)
            return undefined;
        throw (0,storage_failure/* storageFailure */.Ky)(error, doing);
    }
}
/** What a dyno writes before it loads anything, and no second one can write again; that one writes its own. */
const claim = schemas/* object */.Ikc({
    v: schemas/* literal */.euz(1),
    // As Heroku calls dynos, `run.1234` or `run-abc-123`: whoever may write to the container wrote it, and it is printed.
    dyno: schemas/* string */.YjP().regex(/^[\w.-]{1,100}$/),
    nonceSha256: schemas/* string */.YjP().optional(),
});
/** A claim that cannot be read is one all the same, of nobody that we know. */
async function readClaim(client, blob, patience) {
    const doing = `reading ${blob}`;
    try {
        const options = { most: sizes/* megabyte */.H, patience, doing };
        const { text, writtenAt } = await (0,save_blob/* readBlob */.gm)(client.getBlobClient(blob), options).catch(unreadable);
        const { dyno, nonceSha256 } = claim.safeParse((0,parsed/* parseJson */.qF)(text)).data ?? {};
        return { dyno, nonceSha256, writtenAt };
    }
    catch (error) {
        if ((0,storage_failure/* storageStatus */.y4)(error) === 404)
            return undefined;
        throw (0,storage_failure/* storageFailure */.Ky)(error, doing);
    }
}
const notAContainer = "azure-container-url gave a blob that nobody can have written: something else answers there, such as a proxy's page or a web site";
/** So long no claim is. */
function unreadable(error) {
    if (error instanceof save_blob/* TooLarge */.MF)
        return { text: "", writtenAt: undefined };
    throw error;
}
/**
 * Asks for a blob that cannot be there: "no such blob" proves that address, container and credential are right. With GET,
 * because Azure says in the body what is wrong with a signature.
 */
async function requireContainer(client, patience) {
    const doing = "checking azure-container-url";
    try {
        await (0,azure_patience/* askPatiently */.E)(doing, patience, (abortSignal) => client.getBlobClient("heroku-locust-action/no-such-blob").download(0, 1, { abortSignal }));
        throw new words_failure/* Failure */.HR(notAContainer);
    }
    catch (error) {
        if (error instanceof words_failure/* Failure */.HR)
            throw error;
        const failure = (0,storage_failure/* storageFailure */.Ky)(error, doing);
        if (failure.status !== 404 || failure.code === "ContainerNotFound")
            throw failure;
    }
}


/***/ }),

/***/ 186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ sasExcess),
/* harmony export */   KH: () => (/* binding */ iso),
/* harmony export */   Xv: () => (/* binding */ parseSas),
/* harmony export */   wd: () => (/* binding */ requireUsable)
/* harmony export */ });
/* unused harmony export sasProblems */
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);

/** Takes a SAS apart; a leading `?` is accepted. */
function parseSas(text) {
    const token = text.trim().replace(/^\?/, "");
    const query = new URLSearchParams(token);
    const storedPolicy = query.has("si");
    const services = query.get("ss");
    return {
        token,
        permissions: query.get("sp") ?? (storedPolicy ? undefined : ""),
        expiresAt: instants(query, "se", "ske").sort((a, b) => a - b)[0],
        startsAt: instants(query, "st", "skt").sort((a, b) => b - a)[0],
        storedPolicy,
        account: services === null ? undefined : { services, types: query.get("srt") ?? "" },
    };
}
function instants(query, ...names) {
    return names.map((name) => Date.parse(query.get(name) ?? "")).filter((at) => !Number.isNaN(at));
}
/** Everything about a given SAS that would fail only after the dynos have cost money. A stored policy is Azure's to judge. */
function sasProblems(sas, need) {
    const problems = [permissionProblem(sas, need), containerProblem(sas, need), ...timeProblems(sas, need)];
    return problems.filter((problem) => problem !== undefined);
}
function permissionProblem({ permissions }, { lists }) {
    const missing = permissions === undefined ? undefined : missingPermissions(permissions, lists);
    if (missing === undefined)
        return undefined;
    return `azure-sas-token allows \`sp=${permissions}\`; it must also allow ${missing}`;
}
function containerProblem({ account }, { lists }) {
    if (!lists || account === undefined || account.types.includes("c"))
        return undefined;
    return `azure-sas-token is not good for containers (\`srt=${account.types}\` lacks \`c\`), whose blobs \`results-pattern\` lists; make one for the container, with \`sr=c\``;
}
function timeProblems({ expiresAt, startsAt, storedPolicy }, { from: now, until }) {
    const problems = [];
    if (expiresAt !== undefined && expiresAt < until)
        problems.push(expiryProblem(expiresAt, now, until));
    if (expiresAt === undefined && !storedPolicy)
        problems.push("azure-sas-token has no readable expiry (`se`)");
    if (startsAt !== undefined && startsAt > now)
        problems.push(`azure-sas-token is valid only from ${iso(startsAt)} (\`st\`); it is now ${iso(now)}`);
    return problems;
}
/** A user's own key lasts no longer, and whoever finds an older token in a log finds one that is worth nothing. */
const longestAfterRunMs = 7 * 86_400_000;
/** What a given SAS allows beyond what a run needs, each with what would be right. Every dyno has it. */
function sasExcess(sas, { until }) {
    const { permissions = "", expiresAt, account } = sas;
    const excess = lettersBeyondNeed(permissions);
    if (account !== undefined)
        excess.push(`it is good for the whole storage account (\`ss=${account.services}\`, \`srt=${account.types}\`): make one for the container, with \`sr=c\``);
    if (expiresAt !== undefined && expiresAt > until + longestAfterRunMs)
        excess.push(`it lasts until ${iso(expiresAt)} (\`se\`), long after the run: make one that ends within 7 days, or one with a stored access policy (\`si\`), which can be revoked`);
    return excess;
}
function lettersBeyondNeed(permissions) {
    const among = (letters) => [...permissions].filter((one) => letters.includes(one)).join("");
    const deleting = among("dxy");
    const others = among("tmeopifu");
    return [
        permissions.includes("w")
            ? "`w` lets a dyno write over results: leave it out, `c` creates them"
            : undefined,
        deleting === "" ? undefined : `\`${deleting}\` lets a dyno delete results: leave it out`,
        others === "" ? undefined : `\`${others}\` is needed for nothing: \`sp=rc\` is enough`,
    ].filter((text) => text !== undefined);
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
/** An instant to the second, as a SAS has it. */
function iso(at) {
    return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
/** A Failure that lists what is wrong with the SAS, or nothing. */
function requireUsable(sas, need) {
    const problems = sasProblems(sas, need);
    if (problems.length > 0)
        throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(problems.join("\n"), { problems });
}


/***/ }),

/***/ 6320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ saveBlob),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   gm: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _words_file_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(675);
/* harmony import */ var _answer_time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8643);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3128);
/* harmony import */ var _storage_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(881);







/** The blob is longer than what is read of it. */
class TooLarge extends Error {
    bytes;
    most;
    constructor(bytes, most) {
        super(`${bytes} bytes are more than ${most}`);
        this.bytes = bytes;
        this.most = most;
    }
}
/** A connection that falls silent for so long in the middle is not waited for, nor is its end the blob's. */
const longestSilenceMs = 20_000;
/**
 * Writes the blob to the file. Its length is looked at before anything of it is read, and again while it comes: what is
 * said to be short need not be so.
 */
async function saveBlob(blob, { path, ...options }) {
    return withTries(options, async (signal, heard) => {
        const { body } = await open(blob, options.most, signal);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5");
        let bytes = 0;
        const measured = async function* (chunks) {
            for await (const chunk of within(chunks, options.most)) {
                heard();
                bytes += chunk.length;
                hash.update(chunk);
                yield chunk;
            }
        };
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(body, measured, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path), { signal });
        return { bytes, md5: hash.digest("base64") };
    });
}
async function readBlob(blob, options) {
    return withTries(options, async (signal) => {
        const chunks = [];
        const { body, writtenAt } = await open(blob, options.most, signal);
        for await (const chunk of within(body, options.most))
            chunks.push(chunk);
        return { text: Buffer.concat(chunks).toString("utf8"), writtenAt };
    });
}
/** Nothing of a blob that is too long is read: its connection is closed. */
async function open(blob, most, abortSignal) {
    const answer = await blob.download(0, undefined, { abortSignal });
    const { contentLength = 0, lastModified, readableStreamBody } = answer;
    const body = readableStreamBody;
    if (body === undefined)
        throw new Error("the answer has no body");
    body.on("error", () => undefined);
    if (contentLength <= most)
        return { body, writtenAt: (0,_answer_time_js__WEBPACK_IMPORTED_MODULE_6__/* .answerTime */ ._)(lastModified) };
    body.destroy();
    throw new TooLarge(contentLength, most);
}
async function* within(chunks, most) {
    let bytes = 0;
    for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > most)
            throw new TooLarge(bytes, most);
        yield chunk;
    }
}
async function withTries(options, attempt) {
    const { patience } = options;
    for (let tries = 1;; tries += 1) {
        try {
            return await unlessSilent(options, attempt);
        }
        catch (error) {
            if (isFinal(error) || tries === patience.tries)
                throw error;
        }
    }
}
/** What the storage itself has refused is not asked for again: its own client has done so. Nor is what has no place here. */
function isFinal(error) {
    return error instanceof TooLarge || (0,_storage_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .storageStatus */ .y4)(error) !== undefined || (0,_words_file_words_js__WEBPACK_IMPORTED_MODULE_3__/* .fileWords */ .A)(error) !== undefined;
}
async function unlessSilent({ patience, doing }, attempt) {
    const over = AbortSignal.timeout(patience.tryMs);
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), longestSilenceMs);
    try {
        return await attempt(AbortSignal.any([over, silence.signal]), () => void timer.refresh());
    }
    catch (error) {
        if (isFinal(error) || !(over.aborted || silence.signal.aborted))
            throw error;
        throw (0,_patience_js__WEBPACK_IMPORTED_MODULE_4__/* .silent */ .K)(doing, patience);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ storageFailure),
/* harmony export */   kF: () => (/* binding */ StorageFailure),
/* harmony export */   y4: () => (/* binding */ storageStatus)
/* harmony export */ });
/* harmony import */ var _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3051);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2283);
/* harmony import */ var _words_file_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(675);
/* harmony import */ var _sas_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(186);




/** A call to Azure Blob Storage that did not succeed. The SDK's error is not kept: it holds the signed URL. */
class StorageFailure extends _words_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR {
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
    return error instanceof _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .RestError */ .pj ? error.statusCode : undefined;
}
/** In our words, with what the user can do. A HEAD has no body, so the code is read from its header too. */
function storageFailure(error, doing) {
    if (error instanceof StorageFailure)
        return error;
    const status = storageStatus(error);
    const code = error instanceof _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .RestError */ .pj ? errorCode(error) : undefined;
    if (isUnreadable(error, status))
        return new StorageFailure(unreadable(doing), status, code);
    if (status === undefined)
        return new StorageFailure(unanswered(error, doing), status, code);
    const said = code === undefined ? `${status}` : `${status}, ${code}`;
    return new StorageFailure(`Azure Blob Storage refused ${doing} (${said})${advice(status, { code, detail: detailOf(error) })}`, status, code);
}
/** The SDK trips over what is no answer of Azure's, such as the page of a proxy. */
function isUnreadable(error, status) {
    if (status !== undefined)
        return status < 300;
    return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}
function unreadable(doing) {
    return `Azure Blob Storage gave an answer that cannot be read, ${doing}. Is azure-container-url the address of a container, and does a proxy answer in its place?`;
}
function unanswered(error, doing) {
    const ofDisk = (0,_words_file_words_js__WEBPACK_IMPORTED_MODULE_2__/* .fileWords */ .A)(error);
    if (ofDisk !== undefined)
        return `What Azure Blob Storage sent could not be saved, ${doing}: ${ofDisk}`;
    const why = error instanceof Error ? error.message : String(error);
    const unknown = /ENOTFOUND|EAI_AGAIN/.test(why) ? unknownHost : "";
    return `Azure Blob Storage could not be reached, ${doing}: ${why}${unknown}`;
}
/** Each account has a host name of its own. */
const unknownHost = ". Is the account's name in azure-container-url right? An account that does not exist has no address";
function errorCode(error) {
    const details = error.details;
    if (typeof details?.errorCode === "string")
        return details.errorCode;
    return error.code ?? error.response?.headers.get("x-ms-error-code") ?? undefined;
}
/** Azure says in the body, which the answer to a HEAD does not have, what is wrong with a signature. */
function detailOf(error) {
    if (!(error instanceof _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .RestError */ .pj))
        return "";
    const { authenticationErrorDetail } = (error.details ?? {});
    return typeof authenticationErrorDetail === "string" ? authenticationErrorDetail : "";
}
/** Azure's codes of a refusal. Source: Microsoft Learn, "Common REST API error codes"; answers recorded 2019 to 2025. */
const adviceOn = {
    ContainerNotFound: "Create the container that azure-container-url names",
    AuthorizationPermissionMismatch: "The SAS lacks a permission: it needs `rc`, and `l` with `results-pattern`",
    AuthorizationFailure: "Most often the storage account's network rules keep this address out: let the runner and Heroku's dynos in; else check azure-account-key or azure-sas-token",
    AuthorizationSourceIPMismatch: "The SAS lets only some addresses in (`sip`), and this is not one of them: make one without it",
    AuthorizationProtocolMismatch: "The SAS is not good for https: make one that is",
    AuthorizationResourceTypeMismatch: "The SAS is not good for blobs: make one for the container, with `sr=c`",
    AuthorizationServiceMismatch: "The SAS is for another service: make one for the container, with `sr=c`",
    KeyBasedAuthenticationNotPermitted: "The storage account takes no account key: give azure-sas-token with a SAS of a user's key instead",
    UnauthorizedBlobOverwrite: "The blob is there already, and the SAS may create it but not write over it",
    InsufficientAccountPermissions: "The credential may not do this: check its role and its permissions",
    AccountIsDisabled: "The storage account is disabled: enable it at Azure, or take another",
};
function advice(status, { code, detail }) {
    const known = code === undefined ? undefined : adviceOn[code];
    if (known !== undefined)
        return `. ${known}`;
    if (status !== 401 && status !== 403)
        return "";
    return `. ${outOfTime(detail) ?? wrongCredential}`;
}
const wrongCredential = "Check azure-account-key or azure-sas-token: it must belong to this account and not have expired";
/** Only the times of `AuthenticationErrorDetail` are told: the rest may quote what was signed. */
const frame = /Start \[([^\]]*)\] - Expiry \[([^\]]*)\] - Current \[([^\]]*)\]/;
function outOfTime(detail) {
    const [start, expiry, current] = (frame.exec(detail) ?? []).slice(1).map((text) => Date.parse(text));
    if (start === undefined || expiry === undefined || current === undefined)
        return undefined;
    if (current > expiry)
        return `The SAS ended at ${(0,_sas_js__WEBPACK_IMPORTED_MODULE_3__/* .iso */ .KH)(expiry)}, and at Azure it is ${(0,_sas_js__WEBPACK_IMPORTED_MODULE_3__/* .iso */ .KH)(current)}: make a new one`;
    return current < start
        ? `The SAS begins at ${(0,_sas_js__WEBPACK_IMPORTED_MODULE_3__/* .iso */ .KH)(start)}, and at Azure it is ${(0,_sas_js__WEBPACK_IMPORTED_MODULE_3__/* .iso */ .KH)(current)}: make one that begins earlier, and check the clock that made it`
        : undefined;
}


/***/ }),

/***/ 6414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ mintedEnvironment),
/* harmony export */   RA: () => (/* binding */ claimNames),
/* harmony export */   Vk: () => (/* binding */ containerEnvironment)
/* harmony export */ });
/* harmony import */ var _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3051);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1605);


/** Names of the blobs by which a dyno says, before any load, that it has the assignment, or that another one has. */
const claimNames = { first: "claim.json", second: "second.json" };
/** Clocks differ; Microsoft advises a start time at least 15 minutes in the past. */
const clockSkewMs = 15 * 60_000;
/**
 * What one dyno uploads with: a URL for each of its blobs, whose token can create that one and nothing else; an app that
 * uploads in its own way chooses its names itself, and so has a token for the container.
 */
function mintedEnvironment(signer, dyno, period) {
    if (dyno.ownWay)
        return containerEnvironment(signer.containerUrl, dyno, containerToken(signer, period));
    const names = [...Object.values(claimNames), ...(0,_download_js__WEBPACK_IMPORTED_MODULE_1__/* .resultNames */ .k7)(dyno.scenario)];
    const urls = names.map((name) => {
        const blob = `${dyno.prefix}/${name}`;
        return [name, `${signer.containerUrl}/${blob}?${blobToken(signer, blob, period)}`];
    });
    return { LOADTEST_UPLOADS: JSON.stringify(Object.fromEntries(urls)) };
}
/** For a token that is good for the whole container. */
function containerEnvironment(containerUrl, { prefix }, token) {
    return { RESULTS_URL: `${containerUrl}/${prefix}`, SAS_TOKEN: token };
}
function blobToken({ container, key, containerUrl }, blobName, period) {
    const permissions = _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .BlobSASPermissions */ .vD.from({ create: true });
    const of = { containerName: container, blobName, permissions };
    return (0,_azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .generateBlobSASQueryParameters */ .WJ)({ ...of, ...validity(containerUrl, period) }, key).toString();
}
function containerToken({ container, key, containerUrl }, period) {
    const of = { containerName: container, permissions: _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .ContainerSASPermissions */ .Hk.from({ create: true }) };
    return (0,_azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .generateBlobSASQueryParameters */ .WJ)({ ...of, ...validity(containerUrl, period) }, key).toString();
}
function validity(containerUrl, { from, until }) {
    return {
        startsOn: new Date(from - clockSkewMs),
        expiresOn: new Date(until),
        protocol: containerUrl.startsWith("https:") ? _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .SASProtocol */ .m5.Https : _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .SASProtocol */ .m5.HttpsAndHttp,
    };
}


/***/ }),

/***/ 9205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ examine)
});

// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/heroku/answers.js
var answers = __webpack_require__(8471);
// EXTERNAL MODULE: ./lib/heroku/heroku-failure.js + 1 modules
var heroku_failure = __webpack_require__(3533);
// EXTERNAL MODULE: ./lib/heroku/pipeline-stage.js
var pipeline_stage = __webpack_require__(1159);
// EXTERNAL MODULE: ./lib/heroku/request.js
var request = __webpack_require__(2817);
// EXTERNAL MODULE: ./lib/words/wording.js
var wording = __webpack_require__(437);
;// CONCATENATED MODULE: ./lib/doctor/fields.js
/** The fields of an object; none of anything else. */
function fieldsOf(value) {
    return typeof value === "object" && value !== null ? value : {};
}
/** The text at a path such as `slug.id`; undefined where there is none. */
function textOf(value, path) {
    const found = path.split(".").reduce((at, name) => fieldsOf(at)[name], value);
    return typeof found === "string" && found !== "" ? found : undefined;
}

;// CONCATENATED MODULE: ./lib/doctor/heroku-checks.js






/** The app as the key may see it. A Failure when it may not. */
async function lookAtApp(app, heroku) {
    const path = (0,request/* pathOf */.XM)(app);
    const answer = await heroku.ask({ method: "GET", path });
    const { region, stack, generation } = (0,answers/* readAnswer */.JN)(answers/* appAnswer */.QO, answer.body, "the app");
    const formation = await heroku.ask({ method: "GET", path: `${path}/formation` });
    const types = (0,answers/* readAnswer */.JN)(answers/* formationAnswer */.eX, formation.body, "the app's formation");
    const space = textOf(fieldsOf(answer.body).space, "name");
    const kind = generation?.name ?? "cedar";
    const place = space === undefined ? "" : `, in space ${(0,wording/* quote */.hD)(space)}`;
    return {
        seen: {
            app,
            generation: kind,
            space,
            formation: types.flatMap(({ type, command = "" }) => (type === undefined ? [] : { type, command })),
        },
        finding: {
            check: "app",
            outcome: "holds",
            needed: true,
            says: `The key may see app ${(0,wording/* quote */.hD)(app)} (${region?.name ?? "region not told"}, ${stack?.name ?? "stack not told"}, ${kind}${place}); it has ${types.length} process types`,
            // No owner and no command: this is pasted into issues.
            seen: {
                stack: stack?.name,
                generation: generation?.name,
                space: fieldsOf(answer.body).space,
                sizes: types.map(({ size, dyno_size: own }) => own?.name ?? size),
                scopes: answer.headers["oauth-scope"],
            },
        },
    };
}
/** Whether the app may be used at all: never one at the stage `production` without leave. */
async function checkStage({ app }, allowProduction, heroku) {
    const finding = { check: "stage", needed: true };
    const answer = await (0,pipeline_stage/* pipelineStage */.x)((0,request/* pathOf */.XM)(app), (path) => heroku.ask({ method: "GET", path }));
    const { stage } = answer;
    if (answer.isInPipeline && stage === undefined)
        return {
            ...finding,
            outcome: "fails",
            says: `Heroku's answer about the pipeline of app ${(0,wording/* quote */.hD)(app)} has no \`stage\` that can be read`,
        };
    if (stage !== "production" || allowProduction)
        return {
            ...finding,
            outcome: "holds",
            says: stage === undefined
                ? `App ${(0,wording/* quote */.hD)(app)} is in no pipeline`
                : `App ${(0,wording/* quote */.hD)(app)} is at the stage ${stage}`,
        };
    return {
        ...finding,
        outcome: "fails",
        says: `App ${(0,wording/* quote */.hD)(app)} is at the stage production of its pipeline`,
        advice: "Give the app that runs Locust, or write `allow-production: true`",
    };
}
/** Sizes and prices as Heroku gives them; the chosen size must be among them. */
async function checkSizes(seen, dynoSize, heroku) {
    const path = `${(0,request/* pathOf */.XM)(seen.app)}/available-dyno-sizes`;
    const { body } = await heroku.ask({ method: "GET", path });
    const listed = (0,answers/* readAnswer */.JN)(answers/* sizesAnswer */.bE, body, "the app's dyno sizes");
    const rows = listed.flatMap((row) => answers/* sizeRow */.Yz.safeParse(row).data ?? []);
    const isListed = rows.some(({ name }) => name.toLowerCase() === dynoSize);
    const foreign = seen.space === undefined ? rows.filter((row) => row.private_space_only === true) : [];
    const prices = rows.map(({ name, cost }) => `${name} ${priceText(cost)}`).join(", ");
    const says = `Heroku lists ${rows.length} sizes for the app: ${prices}`;
    const finding = { check: "sizes", needed: true, seen: body };
    if (!isListed)
        return {
            ...finding,
            outcome: "fails",
            says: `${says}. ${(0,wording/* quote */.hD)(dynoSize)} is not among them`,
            advice: "Write one of these as `dyno-size`",
        };
    const isOnRecord = rows.every(({ cost: { unit = "monthly" } = {} }) => unit === "monthly") && foreign.length === 0;
    return {
        ...finding,
        outcome: isOnRecord ? "holds" : "unlike",
        says: isOnRecord
            ? says
            : `${says}. On record are prices of the unit \`monthly\` and no size that only spaces have`,
    };
}
function priceText({ cents, unit = "without a unit" } = {}) {
    return cents === undefined ? "without a price" : `$${cents / 100} ${unit}`;
}
/** Whether Heroku gives back as a slug's commit what a build was told; from the app's last build, without a new one. */
async function checkLastBuild({ app, generation }, heroku) {
    const finding = { check: "last build", needed: false };
    if (generation === "fir")
        return { ...finding, outcome: "unchecked", says: "A Fir app has images and no slugs" };
    const ask = async (path) => (await heroku.ask({ method: "GET", path: `${(0,request/* pathOf */.XM)(app)}${path}` })).body;
    const builds = (0,answers/* readAnswer */.JN)(answers/* buildsAnswer */.I6, await ask("/builds"), "the app's builds");
    const build = builds.findLast(({ status }) => status === "succeeded");
    const version = build?.source_blob?.version;
    const slug = build?.slug?.id;
    if (version === undefined || slug === undefined)
        return {
            ...finding,
            outcome: "unchecked",
            says: "The app has no build that succeeded and named its version",
        };
    const answer = await (0,heroku_failure/* unlessMissing */.F)(() => ask(`/slugs/${encodeURIComponent(slug)}`));
    const commit = textOf(answer, "commit");
    return { ...finding, ...compared(version, commit), seen: { version, commit } };
}
function compared(version, commit) {
    if (commit === version)
        return { outcome: "holds", says: "The last build's version and its slug's commit are equal" };
    const told = commit === undefined ? "is not told" : `is ${(0,wording/* quote */.hD)(commit)}`;
    return {
        outcome: "unlike",
        says: `The last build's version is ${(0,wording/* quote */.hD)(version)}, its slug's commit ${told}`,
    };
}

// EXTERNAL MODULE: ./lib/plan/marker.js
var plan_marker = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/heroku/dyno-names.js
var dyno_names = __webpack_require__(4907);
// EXTERNAL MODULE: ./lib/targeting/target-hash.js
var target_hash = __webpack_require__(7771);
;// CONCATENATED MODULE: ./lib/doctor/one-off-check.js







/** Heroku's own limit: it ends the dyno if this process cannot. */
const timeToLiveSeconds = 120;
/** Where nothing answers: what an older runner loads, which knows nothing of doctor. */
const nowhere = "http://127.0.0.1:9";
const longestMs = 45_000;
const pollMs = 1_000;
const endWords = ["complete", "crashed", "down"];
/** Starts one dyno and watches it to its end; whatever happens, it is asked to stop. */
async function liveOnce({ app }, trial, heroku) {
    const { clock } = heroku;
    const sent = (0,plan_marker/* withMarker */.Pe)(trial.command, trial.marker, (0,target_hash/* targetHashes */.g)([nowhere]));
    const begun = clock.now();
    const path = `${(0,request/* pathOf */.XM)(app)}/dynos`;
    const body = {
        command: sent,
        attach: false,
        size: trial.dynoSize,
        type: "run",
        time_to_live: timeToLiveSeconds,
        env: trial.environment,
    };
    const looking = { app, path, trial, heroku, begun, toDyno: (0,dyno_names/* newDynoNames */.P)() };
    const made = await create(body, looking);
    const life = { id: made.id, name: made.name, sent, answered: made.command };
    try {
        const watched = await watch(made.id, looking);
        return { ...life, ...watched, seconds: Math.round((clock.now() - begun) / 1000) };
    }
    finally {
        await stop(`${path}/${encodeURIComponent(made.id)}`, heroku);
    }
}
/** After an answer that does not tell which dyno it is, that is looked for by its marker: it must not be left alone. */
async function create(body, looking) {
    const { app, path, trial, heroku, begun, toDyno } = looking;
    const answer = await heroku.ask({ method: "POST", path, body });
    try {
        return toDyno(app, (0,answers/* readAnswer */.JN)(answers/* dynoAnswer */.VX, answer.body, "the new dyno"));
    }
    catch (error) {
        for (; heroku.clock.now() - begun < longestMs; await heroku.clock.sleep(pollMs)) {
            const found = (await list(looking)).find(({ command }) => (0,plan_marker/* carriesMarker */.GN)(command, trial.marker));
            if (found !== undefined)
                return found;
        }
        const text = `${(0,failure/* describe */.q0)(error)}. It may be up in app ${app}; its time to live ends it ${timeToLiveSeconds}s after its start`;
        throw new failure/* Failure */.HR(text);
    }
}
async function list({ app, path, heroku, toDyno }) {
    const { body } = await heroku.ask({ method: "GET", path });
    return (0,answers/* readAnswer */.JN)(answers/* dynosAnswer */.w1, body, "the app's dynos").map((row) => toDyno(app, row));
}
async function watch(id, looking) {
    const { path, trial, heroku, begun } = looking;
    const { clock } = heroku;
    const stopOnce = stopper(`${path}/${encodeURIComponent(id)}`, trial, heroku);
    let seen = { listed: undefined, states: [], ended: false };
    for (; clock.now() - begun < longestMs; await clock.sleep(pollMs)) {
        const dynos = await list(looking);
        const row = dynos.find((one) => one.id === id);
        // One of which nothing can be read may be this one.
        if (row === undefined && dynos.some((one) => one.id === ""))
            continue;
        seen = lookedAt(seen, row);
        if (seen.ended)
            return seen;
        await stopOnce(row?.state);
    }
    return seen;
}
/** A new dyno is not in the list at first. */
function lookedAt({ listed, states }, row) {
    if (row === undefined)
        return { listed, states, ended: states.length > 0 };
    const { state, command } = row;
    const isNew = states.at(-1) !== state;
    return {
        listed: listed ?? command,
        states: isNew ? [...states, state] : states,
        ended: endWords.includes(state),
    };
}
/** Stops the dyno when it has been up for as long as it was to be. */
function stopper(path, { stopAfterMs }, heroku) {
    let upAt;
    let isStopped = false;
    return async (state) => {
        const now = heroku.clock.now();
        if (state === "up")
            upAt ??= now;
        if (isStopped || stopAfterMs === undefined || upAt === undefined || now - upAt < stopAfterMs)
            return;
        isStopped = true;
        await stop(path, heroku);
    };
}
/** One that is gone is stopped. */
async function stop(path, heroku) {
    await (0,heroku_failure/* unlessMissing */.F)(() => heroku.ask({ method: "POST", path: `${path}/actions/stop` }));
}

;// CONCATENATED MODULE: ./lib/doctor/life-findings.js



const knownStates = ["starting", "up", "idle", "created", ...endWords];
/** What the life of a dyno says of the marker, the states and the end. */
function findingsOf(what, life, trial) {
    return [markerFinding(what, life, trial), statesFinding(what, life), endFinding(what, life)];
}
function markerFinding(what, life, { marker }) {
    const { sent, answered, listed } = life;
    const isKept = [answered, listed ?? ""].every((command) => (0,plan_marker/* carriesMarker */.GN)(command, marker));
    const shown = listed === undefined ? "never showed the dyno" : `shows ${(0,wording/* quote */.hD)(listed)}`;
    return {
        check: `${what}: marker`,
        outcome: isKept ? "holds" : "unlike",
        needed: false,
        says: `Sent ${(0,wording/* quote */.hD)(sent)}; the answer shows ${(0,wording/* quote */.hD)(answered)}, the list ${shown}`,
        advice: isKept
            ? undefined
            : "Other runs do not know a run by its dynos here: do not start two at once in this app",
        seen: { ...life, id: undefined },
    };
}
function statesFinding(what, { states, ended }) {
    const isKnown = states.every((state) => knownStates.includes(state));
    return {
        check: `${what}: states`,
        outcome: isKnown ? "holds" : "unlike",
        needed: false,
        says: `The list showed the dyno as ${[...states, ended ? "gone" : "still there"].join(", ")}`,
    };
}
function endFinding(what, { ended, name, seconds }) {
    const finding = { check: `${what}: end`, needed: true };
    if (ended)
        return { ...finding, outcome: "holds", says: `${name} was over ${seconds}s after it was asked for` };
    return {
        ...finding,
        outcome: "fails",
        says: `${name} was still in the list after ${seconds}s, and was asked to stop`,
        advice: `Look with \`heroku ps\`; Heroku ends it by itself ${timeToLiveSeconds}s after its start`,
    };
}

;// CONCATENATED MODULE: ./lib/doctor/log-check.js



const accepts = ["text/event-stream", "text/event-stream, text/plain", "text/plain"];
/** How the dyno's log comes for each way to ask for it. Losing it costs a run its progress only. */
async function checkLog(seen, dyno, heroku) {
    const finding = { check: "log", needed: false };
    try {
        const heads = [];
        for (const accept of accepts)
            heads.push({
                accept,
                ...(await heroku.readStream(await openSession(seen, dyno, heroku), accept, 4_000)),
            });
        const isRead = heads[0]?.status === 200 && heads[0].lines.length > 0;
        return {
            ...finding,
            outcome: isRead ? "holds" : "unlike",
            says: heads.map(headText).join("; "),
            advice: isRead ? undefined : "Runs go on without a log; their receipts decide",
            seen: heads.map(({ lines, ...head }) => ({ ...head, lines: lines.length })),
        };
    }
    catch (error) {
        return { ...finding, outcome: "unlike", says: `The log could not be read: ${(0,failure/* describe */.q0)(error)}` };
    }
}
function headText({ accept, status, contentType, lines }) {
    const hasEnd = lines.some((line) => line.includes("Process exited with status"));
    const type = contentType || "without a type";
    return `\`Accept: ${accept}\` gives ${status}, ${type}, ${lines.length} lines, ${hasEnd ? "with" : "without"} the exit status`;
}
/** Heroku's own clients send neither `lines` nor `tail` on Fir. */
async function openSession({ app, generation }, dyno, heroku) {
    const isFir = generation === "fir";
    const answer = await heroku.ask({
        method: "POST",
        path: `${(0,request/* pathOf */.XM)(app)}/log-sessions`,
        body: isFir ? { dyno } : { dyno, lines: 100, tail: false },
        accept: "application/vnd.heroku+json; version=3.sdk",
    });
    return (0,answers/* readAnswer */.JN)(answers/* logSessionAnswer */.L3, answer.body, "the log session").logplex_url;
}

// EXTERNAL MODULE: ./lib/azure/upload-environment.js
var upload_environment = __webpack_require__(6414);
// EXTERNAL MODULE: ./lib/words/parsed.js
var parsed = __webpack_require__(2576);
;// CONCATENATED MODULE: ./lib/doctor/storage-checks.js




const halfHourMs = 30 * 60_000;
/** A token is good from 15 minutes before its time. */
const tolerableSkewMs = 5 * 60_000;
/** The container, a claim written as a dyno writes it, the second one's refusal, and the clocks. */
async function checkStorage(runId, storage) {
    const now = storage.clock.now();
    const period = { from: now, until: now + halfHourMs };
    try {
        const excess = await storage.results.check({ ...period, lists: false });
        const first = {
            check: "storage",
            outcome: "holds",
            needed: true,
            says: `The container can be reached and the credential is good for it${excess.length === 0 ? "" : `. ${excess.join(". ")}`}`,
        };
        return [first, await checkClaim(runId, period, storage), await checkClock(storage)];
    }
    catch (error) {
        return [{ check: "storage", outcome: "fails", needed: true, says: (0,failure/* describe */.q0)(error) }];
    }
}
async function checkClaim(runId, period, { results, put }) {
    const prefix = `${runId}/doctor/1`;
    const finding = { check: "claim", needed: true };
    const url = claimUrl(results.uploadEnvironment({ prefix, scenario: "doctor", ownWay: false }, period));
    const text = JSON.stringify({ v: 1, dyno: "doctor" });
    const first = await put(url, text);
    if (first !== 201)
        return {
            ...finding,
            outcome: "fails",
            says: `A dyno could not write its claim: Azure answered ${first}`,
            advice: "The token needs the permission to create blobs",
        };
    const second = await put(url, text);
    const { first: claim } = await results.claims(prefix);
    const isRefused = second === 403 || second === 409;
    const says = `A claim was written (${first}) and ${claim?.dyno === "doctor" ? "read" : "not found again"}; a second one was ${isRefused ? "refused" : "taken"} (${second}). The blob \`${prefix}/${upload_environment/* claimNames */.RA.first}\` stays`;
    const holds = isRefused && claim?.dyno === "doctor";
    return {
        ...finding,
        outcome: holds ? "holds" : "fails",
        says,
        advice: holds
            ? undefined
            : "Two dynos could load for one share: give a token without the permission to write",
    };
}
/** As the runner reads it. */
function claimUrl(environment) {
    const { LOADTEST_UPLOADS: uploads, RESULTS_URL: base = "", SAS_TOKEN: token = "" } = environment;
    const own = fieldsOf((0,parsed/* parseJson */.qF)(uploads ?? ""))[upload_environment/* claimNames */.RA.first];
    return typeof own === "string" ? own : `${base}/${upload_environment/* claimNames */.RA.first}?${token}`;
}
async function checkClock({ results, clock }) {
    const finding = { check: "storage clock", needed: false };
    try {
        const ahead = clock.now() - (await results.now());
        const isNear = Math.abs(ahead) <= tolerableSkewMs;
        const seconds = Math.round(Math.abs(ahead) / 1000);
        return {
            ...finding,
            outcome: isNear ? "holds" : "unlike",
            says: `This machine's clock is ${seconds}s ${ahead < 0 ? "behind" : "ahead of"} the storage's`,
            advice: isNear ? undefined : "Set the runner's clock",
        };
    }
    catch {
        return {
            ...finding,
            outcome: "unchecked",
            says: "The token may not list blobs, which would tell the time",
        };
    }
}

;// CONCATENATED MODULE: ./lib/doctor/examine.js






/**
 * Examines a user's own accounts: nothing is loaded, built or released, and two small one-off dynos live for some
 * seconds. What cannot be gone on with ends the examination of that app.
 */
async function examine(inputs, runId, world) {
    const findings = [];
    const tell = (...found) => {
        findings.push(...found);
        for (const finding of found)
            world.tell(finding);
    };
    for (const { app } of inputs.testBeds)
        await examineApp(app, { inputs, runId, heroku: world.heroku, tell });
    tell(...(world.storage === undefined ? [noStorage] : await checkStorage(runId, world.storage)));
    tell((await world.checkComment?.()) ?? noPullRequest);
    return findings;
}
const noStorage = {
    check: "storage",
    outcome: "unchecked",
    needed: false,
    says: "`azure-container-url` is not given",
};
const noPullRequest = {
    check: "comment",
    outcome: "unchecked",
    needed: false,
    says: "There is no pull request, or no `github-token`",
};
async function examineApp(app, { inputs, runId, heroku, tell }) {
    const { dynoSize, allowProduction } = inputs;
    const looked = await orFinding("app", true, async () => lookAtApp(app, heroku));
    if ("check" in looked)
        return tell(looked);
    const { seen, finding } = looked;
    tell(finding);
    const stage = await orFinding("stage", false, () => checkStage(seen, allowProduction, heroku));
    tell(stage);
    if (stage.outcome === "fails" && stage.needed)
        return;
    const sizes = await orFinding("sizes", true, () => checkSizes(seen, dynoSize, heroku));
    tell(sizes);
    tell(await orFinding("last build", false, () => checkLastBuild(seen, heroku)));
    if (sizes.outcome === "fails")
        return;
    await examineOneOff(seen, { inputs, runId, heroku, tell });
    await examineProcessType(seen, { inputs, runId, heroku, tell });
}
async function examineOneOff(seen, { inputs, runId, heroku, tell }) {
    const trial = {
        command: "sleep 5",
        marker: `${runId}/doctor/1`,
        dynoSize: inputs.dynoSize,
        environment: {},
        stopAfterMs: undefined,
    };
    const life = await orFinding("one-off dyno", true, () => liveOnce(seen, trial, heroku));
    if ("check" in life)
        return tell(life);
    tell(...findingsOf("one-off dyno", life, trial), await checkLog(seen, life.name, heroku));
}
/** As a word of the shell: the Procfile's line must hand over to the runner, which knows LOADTEST_DOCTOR. */
const callsRunner = /(^|[\s/'"])run\.sh(\s|['"]|$)/;
async function examineProcessType(seen, { inputs, runId, heroku, tell }) {
    const asked = seen.formation.filter(({ type }) => inputs.processTypes.length === 0 || inputs.processTypes.includes(type));
    const found = asked.find(({ command }) => callsRunner.test(command));
    if (found === undefined)
        return tell({
            check: "process type",
            outcome: "unchecked",
            needed: false,
            says: "No process type of the app calls `run.sh`, and others would begin to work",
        });
    const trial = {
        command: seen.generation === "fir" ? `/cnb/process/${found.type}` : found.type,
        marker: `${runId}/doctor/2`,
        dynoSize: inputs.dynoSize,
        // The runner sleeps and ends; one that is older and knows the first not would load nobody.
        environment: { LOADTEST_DOCTOR: "1", TARGET_HOST: nowhere },
        stopAfterMs: 5_000,
    };
    const life = await orFinding("process type", true, () => liveOnce(seen, trial, heroku));
    tell(...("check" in life ? [life] : findingsOf("process type", life, trial)));
}
/** A check that breaks off is one that fails. */
async function orFinding(check, needed, act) {
    try {
        return await act();
    }
    catch (error) {
        return { check, outcome: "fails", needed, says: (0,failure/* describe */.q0)(error) };
    }
}


/***/ }),

/***/ 7076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hq: () => (/* binding */ findingLines),
/* harmony export */   iI: () => (/* binding */ isRed),
/* harmony export */   oM: () => (/* binding */ closingLine),
/* harmony export */   p0: () => (/* binding */ findingsJson)
/* harmony export */ });
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2283);

const words = {
    holds: "holds",
    unlike: "unlike the records",
    fails: "fails",
    unchecked: "not checked",
};
/** A finding as lines of the log. */
function findingLines({ check, outcome, says, advice }) {
    return [`${check}: ${words[outcome]}. ${says}`, ...(advice === undefined ? [] : [`  → ${advice}`])];
}
/** True when a run cannot be right as things are. */
function isRed(findings) {
    return findings.some(stopsRuns);
}
function stopsRuns({ outcome, needed }) {
    return outcome === "fails" && needed;
}
/** How a number of checks is said to have come out. */
const counted = {
    holds: (count) => `${count} ${count === 1 ? "holds" : "hold"}`,
    unlike: (count) => `${count} unlike the records`,
    fails: (count) => `${count} ${count === 1 ? "fails" : "fail"}`,
    unchecked: (count) => `${count} not checked`,
};
/** How many checks came out in which way, and what that means for a run. */
function closingLine(findings) {
    const byOutcome = Map.groupBy(findings, ({ outcome }) => outcome);
    const counts = Object.keys(counted).flatMap((outcome) => {
        const count = byOutcome.get(outcome)?.length ?? 0;
        return count === 0 ? [] : counted[outcome](count);
    });
    const missing = findings.filter(stopsRuns).map(({ check }) => check);
    const means = missing.length === 0
        ? "nothing that a run needs is missing"
        : `a run cannot work yet: ${missing.join(", ")}`;
    return `${findings.length} checks: ${counts.join(", ")}; ${means}`;
}
/** All findings with what was seen, without secrets. */
function findingsJson(findings, version) {
    return (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(JSON.stringify({ version, checks: findings }, null, 1));
}


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ doctorHeroku),
/* harmony export */   v: () => (/* binding */ doctorStorage)
/* harmony export */ });
/* harmony import */ var _azure_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5046);
/* harmony import */ var _heroku_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2817);
/* harmony import */ var _heroku_send_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8024);
/* harmony import */ var _network_http_get_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(481);
/* harmony import */ var _network_network_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6254);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2283);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3987);
/* harmony import */ var _heroku_wiring_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2676);








const deadlineMs = 20_000;
const readsWithinMs = 40_000;
const mostBytes = 200_000;
/** Heroku as the inputs name it. */
function doctorHeroku(inputs, mask) {
    const access = (0,_heroku_wiring_js__WEBPACK_IMPORTED_MODULE_7__/* .accessOf */ .YK)(inputs, mask);
    const { network, clock } = access;
    return {
        clock,
        ask: async ({ method, path, body, accept }) => {
            const headers = accept === undefined ? {} : { Accept: accept };
            const call = { method, path, deadlineMs, headers, ...(body === undefined ? {} : { body }) };
            return method === "GET"
                ? await (0,_heroku_send_js__WEBPACK_IMPORTED_MODULE_2__/* .sendRepeatable */ .I)(access, { ...call, withinMs: readsWithinMs }, clock)
                : await (0,_heroku_request_js__WEBPACK_IMPORTED_MODULE_1__/* .sendOnce */ .E4)(access, call);
        },
        readStream: async (url, accept, withinMs) => {
            // It carries a token of its own.
            (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .hideSecret */ .DL)(url, mask);
            const signal = AbortSignal.timeout(withinMs);
            return await readHead(url, accept, { network, signal });
        },
    };
}
async function readHead(url, accept, { network, signal }) {
    const answer = await (0,_network_http_get_js__WEBPACK_IMPORTED_MODULE_3__/* .get */ .J)(url, { headers: { accept }, signal, agent: network.newAgent(url, signal) });
    let text = "";
    try {
        for await (const chunk of answer) {
            text += String(chunk);
            if (text.length > mostBytes)
                break;
        }
    }
    catch {
        // The time is over; a stream need not end.
    }
    finally {
        answer.destroy();
    }
    const lines = text.split("\n").filter((line) => line.replaceAll("\0", "").trim() !== "");
    return { status: answer.statusCode ?? 0, contentType: answer.headers["content-type"] ?? "", lines };
}
/** Storage as the inputs name it; undefined when they name none. */
function doctorStorage({ storage }, mask) {
    if (storage === undefined)
        return undefined;
    const network = (0,_network_network_js__WEBPACK_IMPORTED_MODULE_4__/* .openNetwork */ .X)(process.env, mask);
    return {
        clock: _clock_js__WEBPACK_IMPORTED_MODULE_6__/* .systemClock */ .m,
        results: (0,_azure_results_js__WEBPACK_IMPORTED_MODULE_0__/* .azureResults */ .A)({ ...storage, mask, network }),
        put: async (url, body) => {
            const headers = { "x-ms-blob-type": "BlockBlob", "content-type": "application/json" };
            const signal = AbortSignal.timeout(deadlineMs);
            const answer = await network.fetch(url, { method: "PUT", headers, body, signal });
            // Nothing of it is of interest, however long it is.
            await answer.body?.cancel();
            return answer.status;
        },
    };
}


/***/ }),

/***/ 4078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ runFiles),
/* harmony export */   i: () => (/* binding */ requireWritable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2283);



/** Files below one folder. Every text is redacted on its way out. */
function runFiles(folder) {
    return {
        folder,
        write: async (name, text) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(text));
            return path;
        },
        filled: async (name) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
            const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { recursive: true, withFileTypes: true }).catch(() => []);
            return entries.some((entry) => entry.isFile()) ? path : undefined;
        },
    };
}
/** As much as shows that there is room for more than a name. */
const probeBytes = 65_536;
/** To be known before a dyno is started: what a run leaves could else be saved nowhere. `advice`: where else. */
async function requireWritable(folder, advice) {
    const probe = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".probe");
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(probe, new Uint8Array(probeBytes));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(probe);
    }
    catch (error) {
        throw new _words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`Results could not be saved in "${folder}": ${(0,_words_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error)}. ${advice}`);
    }
}


/***/ }),

/***/ 4401:
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
// EXTERNAL MODULE: ./lib/azure/results.js + 2 modules
var results = __webpack_require__(5046);
// EXTERNAL MODULE: ./lib/inputs/heroku-inputs.js
var heroku_inputs = __webpack_require__(9483);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 5 modules
var inputs_inputs = __webpack_require__(5912);
// EXTERNAL MODULE: ./lib/network/network.js + 4 modules
var network_network = __webpack_require__(6254);
// EXTERNAL MODULE: ./lib/network/http-get.js
var http_get = __webpack_require__(481);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
;// CONCATENATED MODULE: ./lib/target/checked-lookup.js

/**
 * A lookup that gives no address which is refused, at the moment of connecting: what the name leads to may have changed
 * since anybody looked. Undefined, and so Node's own, when nothing is refused.
 */
function checkedLookup(refusal) {
    if (refusal === undefined)
        return undefined;
    return (hostname, options, done) => {
        (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            const wrong = error ?? refusedAmong(addresses, { hostname, refusal });
            if (wrong !== null)
                done(wrong, []);
            else
                give(addresses, options.all === true, done);
        });
    };
}
function give(addresses, all, done) {
    const [first] = addresses;
    if (all || first === undefined)
        done(null, addresses);
    else
        done(null, first.address, first.family);
}
function refusedAmong(addresses, { hostname, refusal }) {
    const why = addresses.map(({ address }) => refusal(address)).find((one) => one !== undefined);
    return why === undefined ? null : new Error(`${hostname} leads to ${why}`);
}

;// CONCATENATED MODULE: ./lib/target/probe.js



/** Of a page so much is read, in bytes: enough to know it by. */
const longestPage = 64 * 1024;
/** Asks the target with one GET, without credentials and without following a redirect, which may lead to another host. */
function httpTarget(network) {
    return {
        probe: async (url, withinMs, refusal) => {
            const signal = AbortSignal.timeout(withinMs);
            try {
                const agent = network.newAgent(url, signal);
                const page = await (0,http_get/* get */.J)(url, { signal, agent, lookup: checkedLookup(refusal) });
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

// EXTERNAL MODULE: ./lib/words/problems.js
var words_problems = __webpack_require__(9417);
// EXTERNAL MODULE: ./lib/doors/clock.js
var clock = __webpack_require__(3987);
// EXTERNAL MODULE: ./lib/doors/files.js
var files = __webpack_require__(4078);
// EXTERNAL MODULE: ./lib/doors/heroku-wiring.js + 1 modules
var heroku_wiring = __webpack_require__(2676);
// EXTERNAL MODULE: ./lib/doors/uncaught.js
var uncaught = __webpack_require__(9842);
;// CONCATENATED MODULE: ./lib/doors/wiring.js












/** Whether key and app are right is known only to Heroku; it is asked even when other inputs are wrong already. */
async function readInputsOrAll(environment, mask, sources) {
    const problems = (0,words_problems/* newProblems */.D)();
    const inputs = await problems.attempt(async () => (0,inputs_inputs/* readInputs */.K)(environment, sources));
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
        newNonce: () => newNonce(mask),
        dynos: (0,heroku_wiring/* herokuOf */.Eb)(inputs, mask),
        results: (0,results/* azureResults */.A)({ containerUrl, credential, mask, network }),
        target: httpTarget(network),
        files: (0,files/* runFiles */.N)(folder),
        cancelled: AbortSignal.any([cancelSignal(), uncaught/* uncaught */.GN]),
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
/** 128 bits. It is worth nothing once the run is over, and hidden until then. */
function newNonce(mask) {
    const nonce = (0,external_node_crypto_.randomBytes)(16).toString("hex");
    (0,failure/* hideSecret */.DL)(nonce, mask);
    return nonce;
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


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readCredential)
});

// UNUSED EXPORTS: parseAccountKey

// EXTERNAL MODULE: ./lib/inputs/empty-secret.js
var empty_secret = __webpack_require__(2885);
// EXTERNAL MODULE: ./lib/words/wording.js
var wording = __webpack_require__(437);
;// CONCATENATED MODULE: ./lib/inputs/sas-token.js

/**
 * The query string of a SAS, without `?`. What is wrong with it whatever the run looks like is told here; permissions
 * and times are compared with the run later.
 */
function parseSasToken(text) {
    if (/^https?:/i.test(text))
        return { problem: "a whole URL; give only the part behind `?`" };
    const token = text.replace(/^\?/, "");
    const unreadable = spellingProblem(token) ?? nameProblem(token);
    const problems = unreadable === undefined ? contentProblems(new URLSearchParams(token)) : [unreadable];
    return problems.length === 0 ? { value: token } : { problem: problems.join(". Also ") };
}
/** What copying does to a token. Nothing of it is shown: it may be the signature. */
function spellingProblem(token) {
    if (/[^!-~]|#/.test(token))
        return "a space, a line break or `#` in it (value not shown); copy it again";
    if (/["'<>`]/.test(token))
        return "a quotation mark or bracket in it (value not shown); give it without";
    if (/&amp;/i.test(token))
        return "`&amp;` in place of `&` (value not shown): it was copied from HTML; copy it again";
    if (!token.includes("=") && /%3d/i.test(token))
        return "escaped as a whole, as in a URL within a URL (value not shown); copy it as Azure shows it";
    if (/(?:^|&)sig=[^&]*\+/.test(token))
        return "`+` in its signature (value not shown), which a URL reads as a space; copy it as Azure shows it, with `%2B`";
    return undefined;
}
/** A stored access policy may hold permissions and expiry in the token's place. */
function nameProblem(token) {
    const pairs = [...new URLSearchParams(token)];
    const names = pairs.map(([name]) => name);
    const repeated = names.filter((name, at) => names.indexOf(name) < at);
    if (repeated.length > 0)
        return `${(0,wording/* enumerate */.HL)([...new Set(repeated)])} more than once (value not shown), as when two tokens are joined; give one of them`;
    const needed = names.includes("si") ? ["sig", "sv"] : ["sig", "sv", "se", "sp"];
    const given = pairs.filter(([, value]) => value !== "").map(([name]) => name);
    const missing = needed.filter((name) => !given.includes(name));
    if (missing.length === 0)
        return undefined;
    const lacks = missing.map((name) => `\`${name}=\``).join(", ");
    const isCapital = missing.some((name) => names.some((one) => one.toLowerCase() === name && one !== name));
    const how = isCapital ? "Azure's names are lower-case; copy it as it was" : "copy the whole query string";
    return `not a SAS (value not shown): it lacks ${lacks}; ${how}`;
}
/** Azure's own times: a day, or a time of UTC or another zone. Source: Azure Storage, "Formatting date-time values". */
const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d))?$/;
const times = { st: "its start", se: "its expiry", skt: "the key's start", ske: "the key's expiry" };
function contentProblems(sas) {
    const found = [
        addressProblem(sas.get("sip")),
        protocolProblem(sas.get("spr")),
        ...Object.entries(times).map(([name, what]) => timeProblem(sas.get(name), { name, what })),
        sas.has("ss") ? accountProblem(sas) : resourceProblem(sas.get("sr")),
        letterProblem(sas.get("sp") ?? ""),
    ];
    return found.filter((problem) => problem !== undefined);
}
function addressProblem(sip) {
    if (sip === null)
        return undefined;
    return `good from the addresses \`sip=${visible(sip)}\` only, and neither the runner nor a dyno has a fixed one; make one without`;
}
function protocolProblem(spr) {
    if (spr === null || ["https", "https,http", "http,https"].includes(spr))
        return undefined;
    const why = spr === "http" ? "it is good over plain http only" : "that is no protocol";
    return `\`spr=${visible(spr)}\`: ${why}; make one with \`spr=https\``;
}
function timeProblem(text, { name, what }) {
    if (text === null || text === "" || isTime(text))
        return undefined;
    return `\`${name}=${visible(text)}\`: ${what} is no time such as \`2030-01-31T20:00:00Z\`; make a new one`;
}
/** A date that exists: V8 takes the 31st of a month of 30 days for the first of the next. */
function isTime(text) {
    const day = text.slice(0, 10);
    const at = Date.parse(day);
    return time.test(text) && !Number.isNaN(Date.parse(text)) && new Date(at).toISOString().startsWith(day);
}
/** What a SAS may be for, besides the container that it must be for. */
const resources = new Map([
    ["b", "one blob"],
    ["bv", "one version of a blob"],
    ["bs", "one snapshot of a blob"],
    ["d", "one directory"],
    ["f", "one file of a file share"],
    ["s", "a file share"],
]);
const forContainer = "make one for the container, with `sr=c`";
function resourceProblem(sr) {
    if (sr === null || sr === "c")
        return undefined;
    const what = resources.get(sr);
    if (what === undefined)
        return `\`sr=${visible(sr)}\` is nothing that holds results; ${forContainer}`;
    return `good for ${what} only (\`sr=${sr}\`), and each run writes blobs of its own; ${forContainer}`;
}
/** Of a SAS for a whole account, whose services and kinds of things are letters. */
function accountProblem(sas) {
    const [services, types] = [sas.get("ss") ?? "", sas.get("srt") ?? ""];
    if (!services.includes("b"))
        return `good for other services than blobs (\`ss=${visible(services)}\`); ${forContainer}`;
    if (!types.includes("o"))
        return `not good for blobs (\`srt=${visible(types)}\` lacks \`o\`); ${forContainer}`;
    return undefined;
}
/** Those of blobs, containers, and of account SAS for queues, tables and files. Source: Azure, "Create an account SAS". */
function letterProblem(permissions) {
    const unknown = [...permissions].filter((letter) => !"racwdxyltmeopifu".includes(letter));
    if (unknown.length === 0)
        return undefined;
    return `\`sp=${visible(permissions)}\` has no meaning in ${(0,wording/* enumerate */.HL)(unknown)}; make one with \`sp=rc\``;
}
/** Of a parameter that is no secret, as much as can be shown. */
function visible(value) {
    return (0,wording/* quote */.hD)(value).slice(1, -1);
}

;// CONCATENATED MODULE: ./lib/inputs/azure.js


/** The account's key or a SAS, whichever is given; a problem when it is neither or both. */
function readCredential(key, sas) {
    if (key !== undefined && sas === undefined)
        return keyCredential(key.trim());
    if (key === undefined && sas !== undefined)
        return sasCredential(sas.trim());
    const names = "`azure-account-key`, `azure-sas-token`";
    if (key !== undefined)
        return { problem: `${names}: both are given; give exactly one of them` };
    return { problem: `${names}: both are empty or not given; give exactly one of them. ${empty_secret/* emptySecret */.c}` };
}
function keyCredential(text) {
    const parsed = parseAccountKey(text);
    if ("problem" in parsed)
        return { problem: `\`azure-account-key\`: ${parsed.problem}` };
    return { value: { kind: "key", accountKey: parsed.value } };
}
function sasCredential(text) {
    const parsed = parseSasToken(text);
    if ("problem" in parsed)
        return { problem: `\`azure-sas-token\`: ${parsed.problem}` };
    return { value: { kind: "sas", token: parsed.value } };
}
/** Base64, and nothing of it is ever shown. */
function parseAccountKey(text) {
    if (/AccountKey=/i.test(text))
        return {
            problem: "a connection string; give only what stands between `AccountKey=` and the next `;`",
        };
    if (!/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
        return {
            problem: "not base64 (value not shown); copy the key again from the storage account's access keys",
        };
    return { value: text };
}


/***/ }),

/***/ 5442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lB: () => (/* binding */ readDoctorInputs),
/* harmony export */   qj: () => (/* binding */ isDoctor),
/* harmony export */   yv: () => (/* binding */ doctorInputNames)
/* harmony export */ });
/* harmony import */ var _plan_scenarios_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4740);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2283);
/* harmony import */ var _azure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4147);
/* harmony import */ var _container_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1330);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3072);
/* harmony import */ var _heroku_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9483);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(261);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7003);








/** What the doctor can use: it needs key and app, and checks everything else that is given. */
const doctorSchema = _schema_js__WEBPACK_IMPORTED_MODULE_6__/* .inputSchema */ .is
    .pick({
    "heroku-api-key": true,
    "heroku-app": true,
    "heroku-api-url": true,
    "allow-production": true,
    "dyno-size": true,
    "azure-account-key": true,
    "azure-sas-token": true,
    "pr-number": true,
    "github-token": true,
    comment: true,
})
    .extend({
    scenarios: (0,_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .lines */ .Mn)(_plan_scenarios_js__WEBPACK_IMPORTED_MODULE_0__/* .parseScenarios */ .R).optional(),
    "azure-container-url": (0,_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)(_container_url_js__WEBPACK_IMPORTED_MODULE_3__/* .parseContainerUrl */ .cp),
});
const doctorInputNames = Object.keys(doctorSchema.shape);
/** Throws one Failure with every problem. */
function readDoctorInputs(environment, sources) {
    const raw = (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .rawInputs */ .me)(environment, doctorInputNames);
    const { value, problems } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .readWith */ .$5)(doctorSchema, raw, sources);
    const credential = credentialOf(raw);
    if (credential !== undefined && "problem" in credential)
        problems.push(credential.problem);
    problems.push(...(0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownInputs */ .qs)(environment, _schema_js__WEBPACK_IMPORTED_MODULE_6__/* .inputNames */ .vj));
    if (value === undefined || problems.length > 0)
        throw (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)("The inputs cannot be used:", problems);
    return {
        ...(0,_heroku_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .toHerokuInputs */ .j1)(value),
        allowProduction: value["allow-production"],
        dynoSize: value["dyno-size"],
        processTypes: (value.scenarios ?? []).flatMap(({ start }) => start.kind === "process-type" ? [start.processType] : []),
        storage: storageOf(value["azure-container-url"], credential),
        prNumber: value["pr-number"],
        githubToken: value.comment === "never" ? undefined : value["github-token"],
    };
}
/** True when the action is to examine the accounts and to load nothing. */
function isDoctor(environment) {
    return (0,_given_js__WEBPACK_IMPORTED_MODULE_7__/* .givenValue */ .Z)(environment, "doctor")?.trim() === "true";
}
function credentialOf(raw) {
    if (raw["azure-container-url"] === undefined)
        return undefined;
    return (0,_azure_js__WEBPACK_IMPORTED_MODULE_2__/* .readCredential */ .Y)(raw["azure-account-key"], raw["azure-sas-token"]);
}
function storageOf(containerUrl, credential) {
    if (containerUrl === undefined || credential === undefined || "problem" in credential)
        return undefined;
    const problem = credential.value.kind === "key" ? (0,_container_url_js__WEBPACK_IMPORTED_MODULE_3__/* .keyProblem */ .dD)(containerUrl) : undefined;
    if (problem !== undefined)
        throw (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)("The inputs cannot be used:", [problem]);
    return { containerUrl, credential: credential.value };
}


/***/ }),

/***/ 5912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ defaultsLine),
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/plan/scenarios.js + 1 modules
var scenarios = __webpack_require__(4740);
// EXTERNAL MODULE: ./lib/words/duration.js
var duration = __webpack_require__(6313);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
// EXTERNAL MODULE: ./lib/words/lines.js
var words_lines = __webpack_require__(4666);
// EXTERNAL MODULE: ./lib/words/wording.js
var wording = __webpack_require__(437);
// EXTERNAL MODULE: ./lib/statistics/metrics.js + 4 modules
var metrics = __webpack_require__(4522);
// EXTERNAL MODULE: ./lib/verdict/write-value.js
var write_value = __webpack_require__(8898);
;// CONCATENATED MODULE: ./lib/verdict/check-thresholds.js



/** What can be known to be wrong with the thresholds before any dyno starts, each a sentence that quotes its line. */
function checkThresholds(thresholds, known) {
    return thresholds.flatMap((threshold) => [
        scenarioProblem(threshold, known.scenarios),
        bedProblem(threshold, known.beds),
        percentileProblem(threshold),
        requestProblem(threshold),
        limitProblem(threshold),
        directionProblem(threshold),
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
    return `there is no \`${(0,metrics/* metricName */.Kh)(metric)}\`; a percentile is above 0 and at most 100, such as \`p99\` or \`p99.9\``;
}
function requestProblem({ metric, request }) {
    const { onlyWhole } = (0,metrics/* entryOf */.Ms)(metric);
    if (request === undefined || onlyWhole === undefined)
        return undefined;
    return `${onlyWhole}; leave out \`of\` and ${(0,wording/* quote */.hD)(request.glob)}`;
}
/** A line that no run can meet is a slip of the keyboard; so is one that no ratio can reach. */
function limitProblem({ metric, operator, limit, unit }) {
    if (unit === "ratio" && limit > 1)
        return "failures are at most `100%` of the requests";
    if (unit === "ratio" && limit === 1 && operator === ">")
        return "failures cannot be above `100%`";
    if (limit === 0 && operator === "<")
        return `\`${(0,metrics/* metricName */.Kh)(metric)}\` cannot be below 0, so this never holds; did you mean \`<= 0\`?`;
    return undefined;
}
/** Somebody who writes `p99 > 800ms` thinks of when to fail. The line would fail each run that is fast enough. */
function directionProblem({ level, metric, operator, limit, unit }) {
    if (level === "warn" || unit !== "ms" || operator === "<" || operator === "<=")
        return undefined;
    const meant = `${(0,metrics/* metricName */.Kh)(metric)} ${operator === ">" ? "<=" : "<"} ${(0,write_value/* writeLimit */.Dq)(limit, unit)}`;
    return `a threshold states what must hold, so this fails every run whose response times are short enough; did you mean \`${meant}\`? Begin the line with \`warn:\` if long response times are wanted`;
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
 * metric    := "p" number | a word of `metrics`, such as "avg" or "requests/s"
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
    return { source: reader.source, level, metric, ...scope, operator, limit, unit: (0,metrics/* entryOf */.Ms)(metric).unit };
}
function readMetric(reader) {
    const words = (0,metrics/* metricWords */.yh)().join(", ").replace("p99", "p99 (or another percentile)");
    const expected = `a metric: ${words.replace(/, ([^,]*)$/, " or $1")}`;
    const before = reader.rest();
    return (0,metrics/* parseMetric */.uo)(reader.expect(/[^\s<>=]+/y, expected)) ?? reader.refuse(before, expected);
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
    const { unit } = (0,metrics/* entryOf */.Ms)(metric);
    const form = `${limitForms[unit]} (the limit of ${(0,metrics/* metricName */.Kh)(metric)})`;
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

// EXTERNAL MODULE: ./lib/inputs/azure.js + 1 modules
var azure = __webpack_require__(4147);
// EXTERNAL MODULE: ./lib/inputs/container-url.js
var container_url = __webpack_require__(1330);
// EXTERNAL MODULE: ./lib/inputs/heroku-inputs.js
var heroku_inputs = __webpack_require__(9483);
// EXTERNAL MODULE: ./lib/inputs/reading.js
var reading = __webpack_require__(261);
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
        problems.push("`borderline`: with `results-pattern` there are no 95% intervals, so that nothing would ever be `inconclusive`; write `judge` or leave it out");
    return problems;
}

// EXTERNAL MODULE: ./lib/inputs/schema.js + 2 modules
var schema = __webpack_require__(7003);
;// CONCATENATED MODULE: ./lib/inputs/inputs.js












/** Reads the `INPUT_…` variables; an empty one counts as not given. Throws one Failure with every problem. */
function readInputs(environment, sources) {
    const raw = (0,reading/* rawInputs */.me)(environment, schema/* inputNames */.vj);
    const { value, problems } = (0,reading/* readWith */.$5)(schema/* inputSchema */.is, raw, sources);
    const credential = (0,azure/* readCredential */.Y)(raw["azure-account-key"], raw["azure-sas-token"]);
    if ("problem" in credential)
        problems.push(credential.problem);
    const lines = readThresholdLines((0,words_lines/* meaningfulLines */.K)(raw.thresholds ?? ""));
    problems.push(...lines.problems, ...(0,reading/* unknownInputs */.qs)(environment, schema/* inputNames */.vj));
    if (value === undefined || "problem" in credential || problems.length > 0)
        throw (0,failure/* failureOf */.g5)("The inputs cannot be used:", problems);
    const scenarios = scenariosOf(value);
    const own = scenarios.map(readScenarioThresholds);
    const given = [...lines.thresholds, ...own.flatMap(({ thresholds }) => thresholds)];
    const contradictions = [
        ...failFastProblems(value),
        ...[credential.value.kind === "key" ? ((0,container_url/* keyProblem */.dD)(value["azure-container-url"]) ?? []) : []].flat(),
        ...own.flatMap((read) => read.problems),
        ...thresholdProblems(given, { scenarios, beds: value["heroku-app"] }),
        ...scenarios.flatMap((scenario) => contradictionsIn(scenario, value["warm-up"])),
        ...patternProblems(value, scenarios),
    ];
    if (contradictions.length > 0)
        throw (0,failure/* failureOf */.g5)("The inputs contradict each other:", contradictions);
    const simple = [value["p99-threshold"] ?? [], value["failure-threshold"]].flat();
    return {
        ...toInputs(value, credential.value),
        scenarios,
        thresholds: [...simple, ...given],
        sources: (0,reading/* sourcesOf */.u0)(raw, defaults, sources),
    };
}
const defaults = (0,schema/* defaultsOf */.Gf)(schema/* inputSchema */.is);
/** The inputs that nobody gave, with what they are read as; undefined when each was given. */
function defaultsLine({ sources }) {
    const told = [...defaults].filter(([name]) => sources.get(name)?.from === "default");
    if (told.length === 0)
        return undefined;
    return `By default: ${told.map(([name, text]) => `${name} ${text}`).join(", ")}`;
}
function toInputs(values, azureCredential) {
    return {
        ...(0,heroku_inputs/* toHerokuInputs */.j1)(values),
        targetUrl: values["target-url"],
        targetApp: values["target-app"],
        waitForTargetSeconds: values["wait-for-target"],
        healthPath: values["health-path"],
        environments: values.environments,
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


/***/ }),

/***/ 449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ makeBuckets),
/* harmony export */   ZF: () => (/* binding */ bucketCodes),
/* harmony export */   Zd: () => (/* binding */ bucketMs),
/* harmony export */   rb: () => (/* binding */ bucketEntries),
/* harmony export */   uD: () => (/* binding */ bucketCode)
/* harmony export */ });
/* unused harmony export bucketCodeOf */
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


/***/ }),

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

/***/ 9519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ timesRoundedTo),
/* harmony export */   r: () => (/* binding */ roundAsLocust)
/* harmony export */ });
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


/***/ }),

/***/ 997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ isHerokuAddress),
/* harmony export */   LR: () => (/* binding */ addressOfDeployment),
/* harmony export */   Xf: () => (/* binding */ isSameHost)
/* harmony export */ });
/* harmony import */ var _words_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2576);

/**
 * The address that the event gives: its `environment_url`, else the `web_url` of the deployment's payload, which is where
 * Heroku's GitHub integration writes it (its webhooks of 2017 and 2019). Never a page about the deployment, such as a
 * dashboard's, which `target_url` is.
 */
function addressOfDeployment({ environmentUrl, payload }) {
    const found = [
        { url: environmentUrl, from: "the deployment's `environment_url`" },
        { url: webUrlIn(payload), from: "the deployment's `payload.web_url`" },
    ];
    return found.find((one) => one.url !== undefined && isDeployment(one.url));
}
function webUrlIn(payload) {
    const { web_url: url } = (0,_words_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsIn */ .t5)(payload);
    return typeof url === "string" ? url : undefined;
}
/** A text that is no address is kept: it is told as one that cannot be used. */
function isDeployment(url) {
    if (url.trim() === "")
        return false;
    if (!URL.canParse(url))
        return true;
    const host = new URL(url).hostname.toLowerCase().replace(/\.$/, "");
    return !/(?:^|\.)(?:heroku\.com|github\.com)$/.test(host);
}
/** True for an address that Heroku gives to an app by itself. */
function isHerokuAddress(url) {
    return URL.canParse(url) && /\.herokuapp\.com\.?$/i.test(new URL(url).hostname);
}
/** True when both lead to the same host, whatever their scheme and path. */
function isSameHost(one, other) {
    const hostOf = (url) => new URL(url).host.toLowerCase();
    return URL.canParse(one) && URL.canParse(other) && hostOf(one) === hostOf(other);
}


/***/ }),

/***/ 8312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isAppName),
/* harmony export */   h: () => (/* binding */ noDeployment)
/* harmony export */ });
/** Of a run that no deployment has started. */
const noDeployment = {
    ...{ environment: undefined, isProduction: false, isReviewApp: false },
    ...{ state: undefined, address: undefined, app: undefined },
    ...{ sha: undefined, id: undefined, statusId: undefined },
};
/** Source: Platform API schema, app `name`. */
function isAppName(text) {
    return /^[a-z][a-z0-9-]{1,28}[a-z0-9]$/.test(text);
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
/* harmony import */ var _plan_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5218);
/* harmony import */ var _verdict_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5767);
/* harmony import */ var _verdict_write_judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9832);
/* harmony import */ var _shared_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5325);




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
    const why = word === "invalid" ? firstCause(report) : decisiveNumber(report);
    return `Load test ${words[word]}${why}${otherVersion(report)}`;
}
/** What was deployed is what people take the numbers for. */
function otherVersion({ plan: { deployedCommit: sha, targetRelease: release } }) {
    if (sha === undefined)
        return "";
    if (release === undefined)
        return "; which version ran could not be told";
    const { version, app, content } = release;
    if (content === undefined)
        return `; v${version} of ${(0,_verdict_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInSentence */ ._2)(app)} ran, whose commit could not be told`;
    if ((0,_plan_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameCommit */ .s)(content, sha))
        return "";
    return `; v${version} of ${(0,_verdict_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInSentence */ ._2)(app)} ran, built from ${(0,_verdict_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInSentence */ ._2)((0,_plan_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .A)(content))} and not from ${(0,_verdict_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInSentence */ ._2)((0,_plan_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .A)(sha))}`;
}
/** The first cause, its first sentence only: all of them stand below. */
function firstCause({ verdict }) {
    const [first, ...others] = (0,_shared_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedReasons */ .x)(verdict.reasons.filter(({ level }) => level === "invalid"));
    if (first === undefined)
        return "";
    const names = (0,_shared_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .nameScenarios */ .h)(first.scenarios, (name) => `\`${name}\``);
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

/***/ 8882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The action's version, as in package.json; a test holds the two together. */
const version = "1.0.0";


/***/ }),

/***/ 3705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/ending/end-in-apps.js
var end_in_apps = __webpack_require__(8777);
// EXTERNAL MODULE: ./lib/ending/known-dynos.js
var known_dynos = __webpack_require__(3364);
// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __webpack_require__(2283);
;// CONCATENATED MODULE: ./lib/fleet/fleet-dynos.js
/** The fleet's dynos, with those that came second for an assignment and were told to stop. */
function knownDynos({ watched }) {
    return watched.flatMap((one) => [ownOf(one), ...twinsOf(one)]);
}
function ownOf({ dyno, state, assignment, toldToStop }) {
    const { id, name, app } = dyno;
    return {
        ...{ id, name, app },
        startedAt: state.createdAt,
        timeToLiveSeconds: assignment.timeToLiveSeconds,
        seen: state.seen || state.exitStatus !== undefined,
        heard: state.phase === "up" && state.exitStatus === undefined,
        ended: state.exitStatus !== undefined || state.ending === "receipt",
        stopped: toldToStop?.taken === true,
    };
}
function twinsOf({ state, assignment, twins }) {
    return [...twins.values()].map(({ dyno: { id, name, app }, taken }) => ({
        ...{ id, name, app },
        startedAt: state.createdAt,
        timeToLiveSeconds: assignment.timeToLiveSeconds,
        ...{ seen: true, heard: false, ended: false, stopped: taken },
    }));
}

// EXTERNAL MODULE: ./lib/plan/marker.js
var plan_marker = __webpack_require__(2257);
;// CONCATENATED MODULE: ./lib/fleet/at-once.js
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/words/parsed.js
var parsed = __webpack_require__(2576);
;// CONCATENATED MODULE: ./lib/watch/heroku-codes.js
/** Heroku's error codes that say something of a one-off dyno. Source: Dev Center `error-codes`; heroku/logplex. */
const herokuCodes = {
    R12: { kind: "stop", means: "had not ended 30 s after SIGTERM, and was killed" },
    R14: { kind: "memory", means: "is over its memory, and swaps" },
    R15: { kind: "memory", means: "was far over its memory, and was killed" },
    L10: { kind: "log", means: "the app's log came faster than a log drain took it" },
    L11: { kind: "log", means: "the app's log came faster than it was read" },
    L20: { kind: "log", means: "this app's log cannot be followed" },
};
/** The code of a line of Heroku's own log such as `Error R14 (Memory quota exceeded)`, if it is one of the table's. */
function herokuCodeIn(text) {
    const code = /^Error ([A-Z]\d+)\b/.exec(text)?.[1] ?? "";
    const entry = Object.hasOwn(herokuCodes, code) ? herokuCodes[code] : undefined;
    return entry && { code, kind: entry.kind };
}
/** Those of the kind, among these. */
function codesOfKind(kind, codes = Object.keys(herokuCodes)) {
    return codes.filter((code) => herokuCodes[code]?.kind === kind);
}

;// CONCATENATED MODULE: ./lib/watch/runner-event.js


const longestLine = 2000;
const v = schemas/* literal */.euz(1);
/** Source: loadtest/heroku_locust_runner/run.py; a test reads what that writes. */
const eventLine = schemas/* discriminatedUnion */.gMt("event", [
    /** It could not upload, and why; it loads nothing when it cannot so much as claim its share. */
    schemas/* strictObject */.rej({
        v,
        event: schemas/* literal */.euz("not-uploaded"),
        file: schemas/* string */.YjP().regex(/^[\w.-]{1,64}$/),
        reason: schemas/* string */.YjP().min(1).max(200),
        status: schemas/* int */.Whr().min(100).max(599).optional(),
        code: schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9]{1,80}$/)
            .optional(),
        beforeLoad: schemas/* boolean */.zMY(),
    }),
    /** Another dyno has claimed the same share of the load. */
    schemas/* strictObject */.rej({ v, event: schemas/* literal */.euz("second-dyno") }),
    /** Locust is about to be started. */
    schemas/* strictObject */.rej({ v, event: schemas/* literal */.euz("loading") }),
    /** Locust has ended. */
    schemas/* strictObject */.rej({ v, event: schemas/* literal */.euz("ended"), exitCode: schemas/* int */.Whr().min(0).max(255) }),
]);
/** Undefined for every line that is not one, and for one that is not just as the runner writes it. */
function readRunnerEvent(text, proofOf) {
    if (text.length > longestLine)
        return undefined;
    const [, json, proof] = /^loadtest event (\{.*\})(?: ([0-9a-f]{32}))?$/.exec(text) ?? [];
    if (json === undefined || (proofOf !== undefined && proofOf(json) !== proof))
        return undefined;
    return eventLine.safeParse((0,parsed/* parseJson */.qF)(json)).data;
}
/** The last word counts: what a locustfile can forge comes before what the runner says at the end. */
function hearRunner(said, event) {
    switch (event.event) {
        case "not-uploaded":
            return { ...said, notUploaded: event };
        case "second-dyno":
            return { ...said, secondDyno: true };
        case "loading":
            return { ...said, loading: true };
        case "ended":
            return { ...said, exitCode: event.exitCode };
    }
}

;// CONCATENATED MODULE: ./lib/watch/log-event.js




/** What one dyno can come to: more is nothing that a recorder counted, and is not shown. */
const count = schemas/* number */.aig().int().min(0).max(1e12);
const progressLine = schemas/* object */.Ikc({
    v: schemas/* literal */.euz(1),
    // A dyno lives for a day at most.
    elapsed: schemas/* number */.aig().min(0).max(86_400),
    users: schemas/* number */.aig().int().min(0).max(1e7),
    requests: count,
    failures: count,
    requestsPerSecond: schemas/* number */.aig().min(0).max(1e7),
    p99Ms: schemas/* number */.aig().min(0).max(86_400_000).nullable(),
})
    .refine(({ requests, failures }) => failures <= requests);
/**
 * Reads one log line. `source` is Logplex's: `heroku` for the platform's own lines, `app` for what the process prints,
 * so that a scenario that prints "Process exited" fools nobody. With `proofOf`, only events that carry their proof count. Sources of the texts: heroku/cli `colorize.ts`,
 * Dev Center `error-codes`, heroku/logplex `logplex.app.src`.
 */
function readLogLine(source, text, proofOf) {
    return source === "heroku" ? readPlatformLine(text) : (readRunner(text, proofOf) ?? readProgress(text));
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
    const error = herokuCodeIn(text);
    return error && { kind: error.kind === "log" ? "dropped" : "code", code: error.code };
}
/** A dyno that goes from up back to starting is being restarted; only a formation's dynos were seen to. */
const stopLines = new Map([
    ["Cycling", "cycled"],
    ["Restarting", "restarted"],
    ["State changed from up to starting", "restarted"],
    ["Stopping all processes with SIGTERM", "signal"],
]);
function readRunner(text, proofOf) {
    const said = readRunnerEvent(text, proofOf);
    return said && { kind: "runner", said };
}
function readProgress(text) {
    const json = /^loadtest progress (\{.*\})$/.exec(text)?.[1];
    if (json === undefined)
        return undefined;
    const read = progressLine.safeParse((0,parsed/* parseJson */.qF)(json));
    if (!read.success)
        return undefined;
    const { elapsed, p99Ms, users, requests, failures, requestsPerSecond } = read.data;
    const progress = { users, requests, failures, requestsPerSecond };
    return {
        kind: "progress",
        progress: { ...progress, elapsedSeconds: elapsed, p99Ms: p99Ms ?? undefined },
    };
}

;// CONCATENATED MODULE: ./lib/fleet/dyno-life.js
function newLife(create) {
    return { ...create, receipt: undefined, claims: undefined, others: new Map() };
}
/** A dyno that has taken another one's place is not one of the others any more. */
function lifeOf({ life, dyno, state, progress }) {
    const { others, ...noted } = life;
    const names = [...others].flatMap(([id, name]) => (id === dyno.id ? [] : name));
    return {
        ...noted,
        exitedAt: state.exitedAt,
        others: names,
        requestsSaid: progress?.requests,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/fleet/nonce.js

/** As claims carry it: lower-case hex over the nonce's ASCII text. */
function nonceHash(nonce) {
    return (0,external_node_crypto_.createHash)("sha256").update(nonce, "ascii").digest("hex");
}
/** How the runner proves its event lines, by what no code of the locustfile knows; undefined for a dyno without a nonce. */
function eventProof(nonceSha256) {
    if (nonceSha256 === undefined)
        return undefined;
    return (json) => (0,external_node_crypto_.createHmac)("sha256", nonceSha256).update(json).digest("hex").slice(0, 32);
}

;// CONCATENATED MODULE: ./lib/fleet/fleet.js






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
function watchOf(assignment, { dyno, adopted, create }, now) {
    const lost = `Heroku's answer to the start of ${dyno.name} was lost; the dyno was found and used.`;
    const notes = adopted ? [{ code: "dyno-adopted", text: lost }] : [];
    return {
        assignment,
        dyno,
        state: (0,dyno_state/* newDynoState */.sw)(now),
        progress: undefined,
        said: {},
        life: newLife(create),
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
    const { dyno, life } = watched;
    const since = dyno.createdAt ?? life.sentAtByHeroku ?? life.sentAt;
    const onLine = (line) => {
        // Names of one-off dynos come again, and the app's log goes back to those that had it before.
        if (watched.dyno === dyno && line.at >= since)
            hear(watched, line, world.clock.now());
    };
    void world.dynos.follow(dyno, onLine, world.cancelled);
}
function hear(watched, line, at) {
    const event = readLogLine(line.source, line.text, eventProof(watched.life.nonceSha256));
    if (event?.kind === "progress") {
        watched.progress = event.progress;
        return;
    }
    if (event?.kind === "runner") {
        watched.said = hearRunner(watched.said, event.said);
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
    if (event?.kind === "dropped")
        noteOnce(watched.notes, droppedNote(event.code));
}
function droppedNote(code) {
    const text = `Heroku dropped lines of its log (${code}), so its progress may have been shown late; its results are not affected.`;
    return { code: "log-incomplete", text };
}
/** As many as the reports show of a kind; each look of a day could bring another one. */
const mostNotes = 200;
function noteOnce(notes, note) {
    if (notes.length < mostNotes && !notes.some(({ text }) => text === note.text))
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
function recordOf(watched) {
    const { assignment, dyno, state, notes, said } = watched;
    const { id, name } = dyno;
    const { exitStatus, errorCodes, stopCause, endedAt, oddState } = state;
    const times = { startedAt: state.createdAt, endedAt };
    const ended = { ending: state.ending ?? "stopped", oddState, exitStatus, errorCodes, stopCause, said };
    return { assignment, id, name, ...times, ...ended, life: lifeOf(watched), notes };
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

// EXTERNAL MODULE: ./lib/plan/deadlines.js
var deadlines = __webpack_require__(4218);
;// CONCATENATED MODULE: ./lib/fleet/launch-environment.js

/**
 * What a dyno is created with: its share of the load, how it uploads, and the nonce by which its claim and its receipt
 * are known; without a nonce the app uploads in its own way. Tokens last until its own deadline, counted from this create.
 */
function launchEnvironment({ env, marker, ownName, deadlineSeconds }, nonce, { clock, dynos, results }) {
    const from = clock.now() - (dynos.clockAheadMs() ?? 0);
    const period = { from, until: from + deadlineSeconds * 1000 + deadlines/* tokenSpareMs */.dI };
    const dyno = { prefix: marker, scenario: ownName, ownWay: nonce === undefined };
    const proof = nonce === undefined ? {} : { LOADTEST_NONCE: nonce };
    return { ...env, ...results.uploadEnvironment(dyno, period), ...proof };
}

;// CONCATENATED MODULE: ./lib/fleet/launch.js








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
    const start = async (assignment) => {
        going.throwIfAborted();
        if (isRefused())
            return;
        fleet.pending.add(assignment);
        const create = launchOne(assignment, fleet, { ...options, going }).finally(() => {
            fleet.pending.delete(assignment);
        });
        fleet.creates.push(create);
        await create;
    };
    const alone = options.afterFirst === undefined ? 0 : 1;
    for (const assignment of assignments.slice(0, alone))
        await start(assignment);
    await options.afterFirst?.();
    await mapAtOnce(assignments.slice(alone), createsAtOnce, start);
    job.saveState("launching", "no");
    if (isRefused())
        await stopForNothing(assignments, fleet, options.world);
}
async function launchOne(assignment, fleet, options) {
    const { world, going } = options;
    try {
        const watched = await startOne(assignment, options);
        const { dyno } = watched;
        fleet.watched.push(watched);
        warnOfMarker(watched, fleet, world);
        world.job.saveState("dynos", (0,known_dynos/* writeKnownDynos */.Yr)(knownDynos(fleet)));
        if (going.aborted)
            return await stopAtOnce(dyno, fleet, world);
        followLog(watched, world);
        world.job.info(`Started ${dyno.name} (${assignment.dynoSize}) for ${nameOf(assignment)}`);
    }
    catch (error) {
        // Also for the post step: there may be a dyno that nobody has seen.
        if (error instanceof failure/* UnclearFailure */.vM)
            markUnclear(assignment, fleet, world);
        if (!going.aborted)
            await refuse(assignment, error, { fleet, ...options });
    }
}
/** Heroku did not start it, and the run was not broken off meanwhile. */
async function refuse(assignment, error, { fleet, world, waitsForRoom }) {
    // Nothing more may be started beside a dyno that cannot be watched.
    if (error instanceof failure/* BlindFailure */.S9) {
        fleet.over.abort(error);
        throw error;
    }
    if (isNoRoom(error) && (await waitsForRoom?.(assignment)) === true)
        return;
    fleet.refused.push({ assignment, refusal: (0,failure/* describe */.q0)(error) });
    world.job.info(`Not started: ${nameOf(assignment)}: ${(0,failure/* describe */.q0)(error)}`);
}
function isNoRoom(error) {
    return error instanceof failure/* Failure */.HR && error.noRoom;
}
/**
 * Whether the comment at a command's end comes back is not on record. Without it nobody but this run knows its dynos, by
 * their ids.
 */
function warnOfMarker({ dyno, assignment }, { warnings }, { job }) {
    if ((0,plan_marker/* carriesMarker */.GN)(dyno.command, assignment.marker))
        return;
    if (warnings.some(({ code }) => code === "marker-missing"))
        return;
    const text = "Heroku shows this run's dynos without the marker at the end of their commands. The run goes on and knows its dynos by their ids, but `when-busy` cannot see this run: start no other one in the app until it has ended.";
    warnings.push({ code: "marker-missing", text });
    job.info(text);
}
/** All creates of one assignment have the same nonce: whichever of them has started the dyno, it can prove itself. */
async function startOne(assignment, { world, ownWay, going }) {
    const { clock, dynos, results } = world;
    const nonce = ownWay ? undefined : world.newNonce();
    const sentAt = clock.now();
    const environment = () => launchEnvironment(assignment, nonce, world);
    const started = await dynos.start(assignment, environment, going);
    // Read off Heroku's newest answer: this machine's clock may have been set meanwhile, or run at another speed.
    const ahead = dynos.clockAheadMs();
    const create = {
        sentAt,
        sentAtByHeroku: ahead === undefined ? undefined : sentAt - ahead,
        nonceSha256: nonce === undefined ? undefined : nonceHash(nonce),
        hasOwnTokens: results.givesOwnTokens,
    };
    return watchOf(assignment, { ...started, create }, clock.now());
}
async function stopAtOnce(dyno, fleet, { dynos }) {
    if (await dynos.stop(dyno))
        fleet.stopped.push(dyno);
}
/** From now on one more dyno may come up in the app that nobody has seen. */
function markUnclear(assignment, fleet, { clock, job }) {
    const { app } = assignment;
    const { creates, timeToLiveSeconds = 0 } = fleet.unclear.get(app) ?? known_dynos/* noneUnclear */.nr;
    const longest = Math.max(timeToLiveSeconds, assignment.timeToLiveSeconds);
    fleet.unclear.set(app, { creates: creates + 1, at: clock.now(), timeToLiveSeconds: longest });
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

;// CONCATENATED MODULE: ./lib/fleet/end-fleet.js





/** GitHub sends SIGTERM 7.5 s after SIGINT; what is not done in six is left to the post step. */
const whenBroken = { graceMs: 0, lookMs: 2_500 };
/** Stops and creates that are under way are waited for so long; what comes up later, the post step finds. */
const firstStopsMs = 2_000;
/** Ends what a broken or cancelled run has started, says how that went, and gives back the error to throw. */
async function endOfBrokenRun(error, whose, world) {
    const { fleet } = whose;
    fleet.over.abort(error);
    await Promise.race([stopKnown(fleet, world), world.clock.sleep(firstStopsMs)]);
    for (const assignment of fleet.pending)
        markUnclear(assignment, fleet, world);
    world.job.saveState("dynos", (0,known_dynos/* writeKnownDynos */.Yr)(knownDynos(fleet)));
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
    world.job.saveState("dynos", (0,known_dynos/* writeKnownDynos */.Yr)(isCleared ? [] : knownDynos(whose.fleet)));
    if (!isCleared)
        for (const line of apps.flatMap(({ lines }) => lines))
            world.job.info(line);
    return apps;
}
function targetOf({ runId, apps, fleet }) {
    const { unclear, stopped } = fleet;
    return { runId, apps, known: knownDynos(fleet), unclear, stopped };
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
const sources = ["heroku", "list", "pool"];
/** What the time costs in US dollars; undefined as soon as one price is unknown, for a part is not the sum. */
function costOf(times, prices) {
    const unpriced = times.map((time) => time.dynoSize).filter((size) => prices.get(size) === undefined);
    const usd = times.reduce((sum, time) => sum + ((prices.get(time.dynoSize)?.usdPerMonth ?? 0) * time.seconds) / secondsPerMonth, 0);
    const used = new Set(times.map(({ dynoSize }) => prices.get(dynoSize)?.from));
    return {
        usd: unpriced.length === 0 ? usd : undefined,
        dynoSeconds: times.reduce((sum, time) => sum + time.seconds, 0),
        unpriced: [...new Set(unpriced)],
        from: sources.filter((source) => used.has(source)),
    };
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js
var sync = __webpack_require__(2016);
// EXTERNAL MODULE: ./lib/words/wording.js
var wording = __webpack_require__(437);
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
/** As it stands in the file, when that is short and plain. */
function shownCell(cell) {
    if (cell === "")
        return "empty";
    return /^[\w.+-]{1,40}$/.test(cell) ? cell : (0,wording/* quote */.hD)(cell);
}
function describeFaults(cells, fields) {
    return fields
        .flatMap(({ places }) => places)
        .filter(({ index, cell }) => cell.read(cells[index] ?? "") === undefined)
        .map(({ header, cell, index }) => `"${header}" is ${shownCell(cells[index] ?? "")}, but ${cell.must}`)
        .join("; ");
}

;// CONCATENATED MODULE: ./lib/locust/hand-made-row.js
function noLines() {
    return { lines: [], length: 0, begins: false, ended: 0 };
}
const textColumns = ["Type", "Method", "Name", "Error"];
/** Ends a text and begins the next. */
const between = '","';
/** Undefined when the header is not one of these files. */
function shapeOf(header) {
    const before = header.findIndex((label) => textColumns.includes(label));
    if (before < 0)
        return undefined;
    const texts = header.filter((label) => textColumns.includes(label)).length;
    const numbers = header.map((label) => numberIn(label));
    const head = new RegExp(`^${[...numbers.slice(0, before), '"'].join(",")}`);
    const tail = new RegExp(`${['"', ...numbers.slice(before + texts)].join(",")}$`);
    return makeShape({ head, tail, texts });
}
/** What `%i`, `%.2f` and `N/A` leave. A text that is a number must not pass for a cell that has no quotes. */
function numberIn(label) {
    if (["Timestamp", "User Count"].includes(label))
        return String.raw `(?:\d+|"\d+")`;
    return /^\d/.test(label) ? String.raw `(?:\d+(?:\.\d+)?|"N/A")` : String.raw `\d+(?:\.\d+)?`;
}
function makeShape({ head, tail, texts }) {
    const tailOf = ({ lines }) => tail.exec(lines.at(-1) ?? "")?.[0];
    /** The last line, from the first text on. */
    const textsIn = ({ lines, begins }) => {
        const line = lines.at(-1) ?? "";
        return begins && lines.length === 1 ? line.slice(head.exec(line)?.[0].length) : line;
    };
    return {
        add: (own, line) => {
            if (own.lines.length === 0)
                own.begins = head.test(line);
            else
                own.ended += endsIn(textsIn(own));
            own.lines.push(line);
            own.length += line.length + 1;
            return own;
        },
        join: (row, more) => {
            row.ended = texts;
            row.length += more.length;
            for (const line of more.lines)
                row.lines.push(line);
        },
        hasType: ({ lines: [first = ""] }) => texts > 1 && first.replace(head, "").includes(between),
        isEnd: (own) => tailOf(own) !== undefined,
        isWhole: (own) => {
            const end = tailOf(own)?.length ?? 0;
            const inner = textsIn(own);
            if (!own.begins || end === 0 || inner.length < end)
                return false;
            return own.ended + endsIn(inner.slice(0, -end)) >= texts - 1;
        },
        cellsOf: (row) => {
            const raw = row.lines.join("\n");
            const [start = "", end = ""] = [head.exec(raw)?.[0], tailOf(row)];
            const names = splitTexts(raw.slice(start.length, raw.length - end.length), texts);
            return [...numbersOf(start.slice(0, -1)), ...names, ...numbersOf(end.slice(1))];
        },
    };
}
function endsIn(line) {
    return line.split(between).length - 1;
}
/** The first `","` ends the type and, before an error, the name: an error may hold JSON, which is full of them. */
function splitTexts(inner, count) {
    const parts = inner.split(between);
    return [...parts.slice(0, count - 1), parts.slice(count - 1).join(between)];
}
function numbersOf(cells) {
    return cells
        .split(",")
        .filter((cell) => cell !== "")
        .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1) : cell));
}

;// CONCATENATED MODULE: ./lib/locust/hand-made-csv.js

/** A row of more characters than this is not one: its end was not found. */
const longestRow = 1_000_000;
class RowTooLong extends Error {
}
/** Undefined when the header is not one of these files. */
function readHandMade(header) {
    const shape = shapeOf(header);
    if (shape === undefined)
        return undefined;
    const { take, end, cut } = gatherRows(shape);
    let rest = "";
    return {
        push: (text) => {
            const lines = (rest + text).split("\n");
            rest = lines.pop() ?? "";
            if (rest.length > longestRow)
                throw new RowTooLong();
            return lines.flatMap(take);
        },
        end: () => {
            const rows = rest === "" ? [] : take(rest);
            const last = end();
            return { rows: [...rows, ...last.rows], cutOff: last.cutOff };
        },
        cut,
    };
}
/** Each line costs work by its own length alone, however many lines a row has. */
function gatherRows(shape) {
    /** A whole row, told when the lines behind it turn out to make one as well. */
    let whole;
    let open = noLines();
    const cut = () => (whole === undefined ? [] : [shape.cellsOf(whole)]);
    /** Ends the open lines as a row of their own. */
    const follow = () => {
        const rows = cut();
        whole = open;
        return rows;
    };
    /** Ends the open lines as more of the row before. */
    const join = (row) => {
        shape.join(row, open);
        if (row.length > longestRow)
            throw new RowTooLong();
        return [];
    };
    /** Before another line, or at the end; undefined where no row ends. */
    const close = (next) => {
        let rows;
        if (shape.isWhole(open))
            rows = follow();
        else if (whole !== undefined && isMore(shape, { open, next }))
            rows = join(whole);
        if (rows !== undefined)
            open = noLines();
        return rows;
    };
    return {
        take: (line) => {
            // Every row begins with a quote.
            const rows = line.startsWith('"') && open.lines.length > 0 ? close(line) : undefined;
            shape.add(open, line);
            if (open.length > longestRow)
                throw new RowTooLong();
            return rows ?? [];
        },
        end: () => {
            const rows = open.lines.length > 0 ? close() : [];
            return { rows: [...(rows ?? []), ...cut()], cutOff: rows === undefined };
        },
        cut,
    };
}
/**
 * Whether lines that make no row are more of the row before. They may also be the first of a row that goes on; but what
 * follows is then a row of its own, or its type has a line break in it, which no type has.
 */
function isMore(shape, { open, next }) {
    if (!shape.isEnd(open))
        return false;
    return next === undefined || !shape.hasType(open) || shape.isWhole(shape.add(noLines(), next));
}

;// CONCATENATED MODULE: ./lib/locust/csv-table.js



/** More than a run has requests or kinds of failures; a row takes some hundred bytes of memory. */
const mostRows = 100_000;
const tooLong = ` has more than ${mostRows} rows`;
/** Reads a whole file in the way of its header; with a problem it is refused as a whole. */
function readTable({ text, blob }, format) {
    const keeper = makeKeeper(format);
    const handMade = isHandMade(text.replace(/^\uFEFF/, ""));
    const fault = splitTable(text, keeper.take) ?? keeper.fault();
    if (fault === undefined)
        return { rows: keeper.rows, handMade };
    const problem = `\`${blob}\`${fault}.`;
    return fault === tooLong ? { problem, isLong: true } : { problem };
}
/** Makes rows of records as they come, so that there is no second copy of a file; the first record is the header. */
function makeKeeper(format) {
    const rows = [];
    let read;
    let fault;
    const begin = (header) => {
        const reader = makeRowReader(header, format);
        if ("missing" in reader)
            fault = ` ${describeMissing(reader.missing)}`;
        else
            read = reader;
    };
    const take = (record) => {
        if (fault !== undefined)
            return;
        if (read === undefined) {
            begin(record);
            return;
        }
        const row = read(record);
        if (typeof row === "string")
            fault = `, ${describeRow(rows.length)}: ${row}`;
        else if (rows.push(row) > mostRows)
            fault = tooLong;
    };
    return {
        rows,
        take,
        fault: () => fault ?? (read === undefined ? ` ${describeMissing(["Name"])}` : undefined),
    };
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
/** What is wrong with the file's form. */
function splitTable(file, take) {
    if (file === "")
        return " is empty";
    const text = file.replace(/^\uFEFF/, "");
    if (isHandMade(text))
        return splitHandMade(text, take);
    if (!text.endsWith("\n"))
        return " is cut off: its last line has no end";
    const onRecord = (record) => {
        take(record);
        return null;
    };
    try {
        (0,sync/* parse */.qg)(text, { on_record: onRecord });
        return undefined;
    }
    catch (error) {
        return ` ${describeCsvError(error)}`;
    }
}
const pieceLength = 1_000_000;
function splitHandMade(text, take) {
    const end = text.indexOf("\n");
    const header = labelsOf(end < 0 ? text : text.slice(0, end));
    const rows = readHandMade(header);
    if (rows === undefined)
        return ` ${noHeader}`;
    take(header);
    if (end < 0)
        return text.endsWith('"') ? undefined : " is cut off: its header has no end";
    try {
        return takeRows(rows, text.slice(end + 1), take);
    }
    catch (error) {
        if (!(error instanceof RowTooLong))
            throw error;
        return ` ${rowWithoutEnd}`;
    }
}
function takeRows(rows, text, take) {
    let count = 0;
    const takeAll = (records) => {
        count += records.length;
        for (const record of records)
            take(record);
    };
    for (let from = 0; from < text.length; from += pieceLength)
        takeAll(rows.push(text.slice(from, from + pieceLength)));
    const last = rows.end();
    takeAll(last.rows);
    return last.cutOff ? ` is cut off: ${describeRow(count)} does not end` : undefined;
}

// EXTERNAL MODULE: ./lib/locust/rounding.js
var rounding = __webpack_require__(9519);
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
    return rows.map((row) => Object.assign(row, { aggregated: row === last }));
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
    return ms >= (0,rounding/* roundAsLocust */.r)(maxMs) && ms <= (0,rounding/* roundAsLocust */.r)(maxMs + 1);
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
    return atLineEnd ? splitter.end() : splitter.cut();
}
/** None of them empty, and the first without its byte order mark. */
async function* textsOf(chunks) {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    let begun = false;
    for await (const chunk of chunks) {
        const raw = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
        const text = begun ? raw : raw.replace(/^\uFEFF/, "");
        begun ||= raw !== "";
        if (text !== "")
            yield text;
    }
}
/** What csv-parse reads. */
function splitCsv(read) {
    const parser = (0,lib/* parse */.qg)();
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
        cut: () => ({ cutOff: true }),
    };
}
/** What no parser of CSV reads; see hand-made-row.ts. */
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
        push: async (text) => withEnds(() => (rows === undefined ? begin(text) : readAll(rows.push(text)))),
        end: async () => {
            let cutOff = true;
            const problem = withEnds(() => {
                const last = rows?.end();
                cutOff = last?.cutOff ?? true;
                return readAll(last?.rows ?? []);
            });
            return problem === undefined ? { cutOff } : { problem };
        },
        cut: () => {
            const problem = readAll(rows?.cut() ?? []);
            return problem === undefined ? { cutOff: true } : { problem };
        },
    };
}
/** Runs a step, unless it meets a row without an end, which is its problem then. */
function withEnds(step) {
    try {
        return step();
    }
    catch (error) {
        if (!(error instanceof RowTooLong))
            throw error;
        return rowWithoutEnd;
    }
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

// EXTERNAL MODULE: ./lib/statistics/extremes.js
var extremes = __webpack_require__(4638);
;// CONCATENATED MODULE: ./lib/statistics/csv-history.js


/** Percentiles of a history are, at best, those of about the last ten seconds: points nearer than that share requests. */
const pointMs = 10_000;
/** A day, which no dyno outlives, has 8,640. */
const mostPoints = 10_000;
const csv_history_tooLong = `has more than ${mostPoints} times that are ten seconds apart, and a run lasts a day at most`;
/** Reads a dyno's history of any size and keeps a point for every ten seconds of it. */
async function readDynoHistory(file) {
    const points = [];
    let isLong = false;
    let percentilesAreRecent = false;
    const end = await readHistory(file, (row) => {
        if (!row.aggregated || isLong)
            return;
        percentilesAreRecent ||= isRecent(row);
        addPoint(points, row);
        isLong = points.length > mostPoints;
    });
    if (isLong)
        return { points: [], percentilesAreRecent, problem: `\`${file.blob}\` ${csv_history_tooLong}.` };
    return { points, percentilesAreRecent, problem: "problem" in end ? end.problem : undefined };
}
/**
 * Only the file itself tells whose percentiles these are: of the last ten seconds until 1.1 and, with
 * `--csv-full-history`, again since 2.2.2; else of all the time until then. Of all the time, the 100th is the greatest
 * time so far, which has a column of its own, to within 5% or 1 ms of rounding. Of the last ten seconds it is much less
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
        users: (0,extremes/* greatest */.K)([users, isSame ? last.users : undefined]),
        count,
        failures,
        p50Ms: times?.get(50),
        p95Ms: times?.get(95),
        p99Ms: times?.get(99),
    });
}

;// CONCATENATED MODULE: ./lib/statistics/csv-timeline.js


/** Two hours of ten seconds each; more than a chart shows apart, so that its reader can zoom into it. */
const csv_timeline_mostPoints = 720;
/** All dynos over time, in at most 720 points of ten seconds or a multiple; empty unless every dyno has a history. */
function makeCsvTimeline(histories) {
    const known = histories.filter((history) => history !== undefined);
    if (known.length < histories.length)
        return [];
    const steps = known.flatMap(({ points }, dyno) => stepsOf(points, dyno));
    const slots = steps.map(({ at }) => Math.floor(at / pointMs));
    const [first, last] = [(0,extremes/* least */.Y)(slots), (0,extremes/* greatest */.K)(slots)];
    if (first === undefined || last === undefined)
        return [];
    const length = Math.ceil((last - first + 1) / csv_timeline_mostPoints) * pointMs;
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
    const highest = (time) => hasPercentiles ? (0,extremes/* greatest */.K)(steps.map(time)) : undefined;
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
    return [...byDyno.values()].reduce((sum, own) => sum + ((0,extremes/* greatest */.K)(own.map(({ users }) => users)) ?? 0), 0);
}

// EXTERNAL MODULE: ./lib/statistics/merge.js
var merge = __webpack_require__(4231);
;// CONCATENATED MODULE: ./lib/statistics/csv-statistics.js



/** One set of numbers from the CSV files of a scenario's dynos; undefined when none of them left its statistics. */
function makeCsvStatistics({ scenario, dynos }) {
    const files = dynos.flatMap(({ stats }) => (stats === undefined ? [] : [stats]));
    if (files.length === 0)
        return undefined;
    const timeline = makeCsvTimeline(dynos.map(({ history }) => history));
    const exceptions = sumExceptions(dynos);
    const usersPeak = timeline.every(({ users }) => users !== undefined)
        ? (0,extremes/* greatest */.K)(timeline.map(({ users }) => users))
        : undefined;
    const aggregated = makeTally(merge/* aggregatedKey */.Vh, files.flatMap((rows) => rows.filter((row) => row.aggregated)));
    const statistics = { scenario, aggregated, requests: makeTallies(files), exceptions, usersPeak, timeline };
    return { ...statistics, unknown: describeUnknown(statistics) };
}
function makeTallies(files) {
    const rows = files.flat().filter(({ aggregated }) => !aggregated);
    const byKey = Map.groupBy(rows, ({ type, name }) => JSON.stringify([name, type]));
    return [...byKey.values()].map((own) => makeTally(own[0] ?? merge/* aggregatedKey */.Vh, own)).sort(byNameThenType);
}
/** What the rows of each dyno's file come to. */
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

// EXTERNAL MODULE: ./lib/statistics/binomial.js
var binomial = __webpack_require__(1345);
// EXTERNAL MODULE: ./lib/statistics/lag.js
var statistics_lag = __webpack_require__(4555);
// EXTERNAL MODULE: ./lib/statistics/normal.js
var normal = __webpack_require__(6172);
// EXTERNAL MODULE: ./lib/statistics/sums.js
var sums = __webpack_require__(9691);
;// CONCATENATED MODULE: ./lib/statistics/jump.js



/** Neither level is told from fewer values. */
const fewestValues = 2;
/**
 * How many standard errors the best split of 7, 8, … 12 values lies apart in 2.5 of 100 series without a jump, whose
 * neighbours resemble each other by 0.3. From 20,000 simulated series each.
 */
const critical = [5.51, 5.2, 5.01, 4.79, 4.77, 4.73];
const fewestTold = 7;
/**
 * The split that sets two levels of the values farthest apart, if chance seldom sets them so far apart.
 * @param leastVariance what each value varies by at least, however alike they look
 */
function findJump(values, leastVariance) {
    if (values.length < fewestTold)
        return undefined;
    const limit = critical[Math.min(values.length, 12) - fewestTold] ?? Number.POSITIVE_INFINITY;
    const splits = Array.from({ length: values.length - 2 * fewestValues + 1 }, (_, nth) => splitAt(values, nth + fewestValues, leastVariance));
    const best = splits.reduce((one, other) => (other.errors > one.errors ? other : one));
    return best.errors > limit ? best.jump : undefined;
}
function splitAt(values, place, leastVariance) {
    const [from, to] = [(0,sums/* meanOf */.h)(values.slice(0, place)), (0,sums/* meanOf */.h)(values.slice(place))];
    const residuals = values.map((value, nth) => value - (nth < place ? from : to));
    const squares = (0,sums/* squaresOf */.I)(residuals);
    const degrees = values.length - 2;
    const variance = Math.max(squares / degrees, leastVariance) * (0,statistics_lag/* varianceFactor */.h)((0,statistics_lag/* lagOf */.e)(residuals));
    const error = Math.sqrt(variance * (1 / place + 1 / (values.length - place)));
    const by = to - from;
    const errors = error === 0 ? 0 : Math.abs(by) / error;
    return { errors, jump: { place, from, to, by, half: (0,normal/* t95 */.dq)(degrees) * error, squares } };
}

// EXTERNAL MODULE: ./lib/statistics/measure.js
var measure = __webpack_require__(7603);
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

;// CONCATENATED MODULE: ./lib/statistics/steady-blocks.js

/** Users that come and go by less than this share make no other load. */
const steadyShare = 0.95;
/**
 * Response times that grow while users come in say nothing about time. A block at whose end the users leave is steady
 * when they were all there for at least half of it.
 */
function steadyBlocks(blocks, users) {
    const judged = users.filter(({ at }) => blocks.some((block) => at > block.startedAt && at <= endOf(block)));
    const enough = steadyShare * mostUsers(judged);
    const lastAt = judged.findLast((one) => one.users >= enough)?.at ?? Number.POSITIVE_INFINITY;
    return blocks.filter((block) => {
        const within = judged.filter(({ at }) => at > block.startedAt && at <= Math.min(endOf(block), lastAt));
        return within.every((one) => one.users >= enough) && (block.startedAt + endOf(block)) / 2 <= lastAt;
    });
}
function endOf({ startedAt, seconds }) {
    return startedAt + seconds * 1000;
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
    const lag = (0,statistics_lag/* lagOf */.e)(residuals);
    const half = (normal/* z95 */.Xy * Math.sqrt(kendallVariance(points.length) * (0,statistics_lag/* varianceFactor */.h)(lag))) / 2;
    const at = (rank) => slopes[Math.max(0, Math.min(slopes.length - 1, rank))] ?? slope;
    return {
        slope,
        low: at(Math.floor(slopes.length / 2 - half) - 1),
        high: at(Math.ceil(slopes.length / 2 + half)),
        level,
        squares: (0,sums/* squaresOf */.I)(residuals),
        lag,
    };
}
/** Of the number of rising pairs less that of falling ones, when nothing rises or falls. */
function kendallVariance(count) {
    return (count * (count - 1) * (2 * count + 5)) / 18;
}
function median(ascending) {
    const middle = Math.floor(ascending.length / 2);
    const upper = ascending[middle] ?? 0;
    return ascending.length % 2 === 1 ? upper : (upper + (ascending[middle - 1] ?? upper)) / 2;
}

;// CONCATENATED MODULE: ./lib/statistics/drift.js






/** Response times of fewer requests say little about their p99, and nothing about how it develops. */
const fewestRequests = 20;
/** A bucket is rounded to about this share of its response time, so that a lesser drift cannot be seen. */
const drift_rounding = 0.01;
/** A line, or two levels, through fewer blocks could not be told from chance. */
const fewestBlocks = 7;
/** From a lag of so much on, the level changes more slowly than a run of twelve blocks can average out. */
const wanderingLag = 0.5;
/** The logarithm of nothing is no number. */
const shortestMs = 0.001;
/**
 * How response times and failures developed over the judged blocks in which all users were there.
 * @param startedAt when the load started, in epoch milliseconds
 */
function findDrift(blocks, users, startedAt) {
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
        drifts: [
            timeDrift("p99", busy, startedAt),
            timeDrift("median", busy, startedAt),
            failureDrift(busy, startedAt),
        ],
    };
}
/** By the logarithm of the times, so that growth is in parts of what it began with. */
function timeDrift(metric, blocks, startedAt) {
    const percentage = metric === "p99" ? 99 : 50;
    const values = blocks.map(({ aggregated }) => Math.log(Math.max(shortestMs, (0,measure/* percentileMs */.OZ)(aggregated, percentage) ?? 0)));
    const { line, seconds } = lineThrough(blocks, values);
    const same = { metric, seconds, ...movedSlowly(line) };
    const jump = jumpIn(values, line, { variance: (drift_rounding / 2) ** 2, change: drift_rounding });
    if (jump !== undefined) {
        const interval = { low: Math.expm1(jump.by - jump.half), high: Math.expm1(jump.by + jump.half) };
        const ends = { from: Math.exp(jump.from), to: Math.exp(jump.to) };
        return { ...same, ...ends, ...interval, ...jumped(jump, blocks, startedAt) };
    }
    const grown = (slope) => Math.expm1(slope * seconds);
    const ends = { from: Math.exp(line.level), to: Math.exp(line.level + line.slope * seconds) };
    return { ...same, ...ends, ...judged({ low: grown(line.low), high: grown(line.high) }, drift_rounding) };
}
/** In blocks without any failure a ratio has no spread, yet there may be failures too rare to have come up. */
function failureDrift(blocks, startedAt) {
    const values = blocks.map(({ aggregated }) => aggregated.failures / aggregated.count);
    const { line, seconds } = lineThrough(blocks, values);
    const same = { metric: "failures", seconds, ...movedSlowly(line) };
    const { ratio, count } = ratioOf(blocks);
    const jump = jumpIn(values, line, { variance: (ratio * (1 - ratio) * blocks.length) / count, change: 0 });
    if (jump !== undefined) {
        const interval = { low: jump.by - jump.half, high: jump.by + jump.half };
        return { ...same, from: jump.from, to: jump.to, ...interval, ...jumped(jump, blocks, startedAt) };
    }
    const third = Math.floor(blocks.length / 3);
    const first = ratioOf(blocks.slice(0, third));
    const unseen = ratioOf(blocks.slice(-third)).high - first.ratio;
    const ends = { from: within01(line.level), to: within01(line.level + line.slope * seconds) };
    const interval = { low: line.low * seconds, high: line.high * seconds };
    return { ...same, ...ends, ...judged(interval, Math.max(0, unseen)) };
}
/** Two levels, where they lie nearer to the values than the line does, and farther apart than can be told at all. */
function jumpIn(values, line, least) {
    const jump = findJump(values, least.variance);
    return jump !== undefined && jump.squares < line.squares && Math.abs(jump.by) > least.change
        ? jump
        : undefined;
}
function jumped({ by, place }, blocks, startedAt) {
    const at = blocks[place]?.startedAt ?? startedAt;
    return { found: by > 0 ? "growth" : "fall", jumpSeconds: (at - startedAt) / 1000 };
}
/** As long as no jump is found. */
function movedSlowly({ lag }) {
    return { wanders: lag >= wanderingLag, jumpSeconds: undefined };
}
/** What the interval says; when it says that there may be none, it is as wide as what cannot be seen, at least. */
function judged({ low, high }, unseen) {
    if (low > 0)
        return { low, high, found: "growth" };
    if (high < 0)
        return { low, high, found: "fall" };
    return { low: Math.min(low, -unseen), high: Math.max(high, unseen), found: "none" };
}
function lineThrough(blocks, values) {
    const begin = blocks[0]?.startedAt ?? 0;
    const secondsUntil = ({ startedAt }) => (startedAt - begin) / 1000;
    const points = blocks.map((block, place) => ({
        at: secondsUntil(block) + block.seconds / 2,
        value: values[place] ?? 0,
    }));
    const last = blocks.at(-1);
    return { line: theilSen(points), seconds: last === undefined ? 0 : secondsUntil(last) + last.seconds };
}
function ratioOf(blocks) {
    const all = (0,merge/* mergeCounts */.Lq)(merge/* aggregatedKey */.Vh, blocks.map(({ aggregated }) => aggregated));
    const count = Math.max(1, all.count);
    return { ratio: all.failures / count, count, high: (0,binomial/* wilson */.r)(all)?.high ?? 1 };
}
function within01(ratio) {
    return Math.max(0, Math.min(1, ratio));
}

// EXTERNAL MODULE: ./lib/statistics/make-blocks.js
var make_blocks = __webpack_require__(4540);
// EXTERNAL MODULE: ./lib/statistics/time-grid.js
var time_grid = __webpack_require__(4343);
// EXTERNAL MODULE: ./lib/statistics/merge-rows.js
var merge_rows = __webpack_require__(4445);
// EXTERNAL MODULE: ./lib/statistics/row-sums.js
var row_sums = __webpack_require__(2872);
;// CONCATENATED MODULE: ./lib/statistics/timeline.js






/** More windows than our runner leaves, and more than a chart shows apart, so that its reader can zoom into it. */
const timeline_mostPoints = 720;
/** The scenario over time, in at most 720 points. `judgedFrom` is epoch milliseconds. */
function makeTimeline(windows, counts, judgedFrom) {
    // One point less, because the grid may round the number of cells up.
    const cells = (0,time_grid/* layOnGrid */.Sg)(windows, (0,time_grid/* spanMs */.J6)(windows) / (timeline_mostPoints - 1));
    const sums = new row_sums/* RowSums */.N();
    return cells.map(({ startedAt, endedAt, windows: own }) => {
        const rows = own.map(({ requests }) => requests);
        const all = (0,merge_rows/* mergeRows */.Y)(merge/* aggregatedKey */.Vh, rows, sums);
        return {
            startedAt,
            endedAt,
            users: usersBetween(counts, startedAt, endedAt),
            requests: all.count,
            failures: all.failures,
            p50Ms: (0,measure/* percentileMs */.OZ)(all, 50),
            p95Ms: (0,measure/* percentileMs */.OZ)(all, 95),
            p99Ms: (0,measure/* percentileMs */.OZ)(all, 99),
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
    const startedAt = (0,extremes/* least */.Y)(windows.map((window) => window.startedAt)) ?? 0;
    const asked = usersAskedOf(results) ?? usersAsked;
    const judgedFrom = warmUpEnd(warmUp, { startedAt, counts: users, asked });
    const judged = windows.filter((window) => window.startedAt >= judgedFrom);
    const blocks = (0,make_blocks/* makeBlocks */.zZ)(judged);
    const requests = (0,make_blocks/* mergeRequests */.x6)(judged, blocks);
    const timeline = makeTimeline(windows, users, judgedFrom);
    return {
        scenario,
        aggregated: (0,merge/* mergeCounts */.Lq)(merge/* aggregatedKey */.Vh, requests),
        requests,
        exceptions: judged.reduce((sum, { exceptions }) => sum + exceptions, 0),
        seconds: (0,time_grid/* spanMs */.J6)(judged) / 1000,
        all: {
            requests: timeline.reduce((sum, point) => sum + point.requests, 0),
            failures: timeline.reduce((sum, point) => sum + point.failures, 0),
        },
        warmUpSeconds: Math.min(judgedFrom - startedAt, (0,time_grid/* spanMs */.J6)(windows)) / 1000,
        rampUsers: warmUp.kind === "ramp" ? asked : undefined,
        usersPeak: mostUsers(users),
        cpuMaxPercent: (0,extremes/* greatest */.K)(judged.map(({ cpuPercent }) => cpuPercent)),
        timeline,
        blocks,
        drift: findDrift(blocks, users, startedAt),
    };
}

;// CONCATENATED MODULE: ./lib/locust/request-key.js
/** The request as the key of a map. */
function textOf({ type, name }) {
    return `${type.length} ${type}${name}`;
}

// EXTERNAL MODULE: ./lib/statistics/metrics.js + 4 modules
var metrics = __webpack_require__(4522);
;// CONCATENATED MODULE: ./lib/statistics/measured-csv.js



/** A scenario that only Locust's CSV files tell of: times are ranges, nothing has an interval, and there is no warm-up. */
function measuredByCsv(statistics) {
    const { scenario, aggregated, requests, exceptions, usersPeak } = statistics;
    const row = (tally) => rowOf(tally, exceptions);
    return {
        ...{ scenario, exceptions, usersPeak, source: "csv" },
        aggregated: row(aggregated),
        requests: requests.map(row),
        merge: (keys, name) => row(mergeTallies(keys, requests, name)),
        whyUnknown: (metric) => (0,metrics/* entryOf */.Ms)(metric).unknownInCsv,
        ...{ seconds: undefined, judgedSpan: undefined, warmUpSeconds: 0, rampUsers: undefined },
        all: { requests: aggregated.count, failures: aggregated.failures },
        timeline: timelineOf(statistics),
        ...{ drift: undefined, distribution: undefined },
    };
}
function rowOf(tally, exceptions) {
    const { type, name, count, failures } = tally;
    return {
        ...{ type, name, requests: count, failures, timed: count },
        measure: (metric) => (0,metrics/* measureCsv */.Xp)(metric, { tally, exceptions }),
        interval: () => undefined,
    };
}
function mergeTallies(keys, requests, name) {
    const wanted = new Set(keys.map(textOf));
    const own = requests.filter((one) => wanted.has(textOf(one)));
    return makeTally({ type: "", name }, own.flatMap(({ dynos }) => dynos));
}
/** Histories can be drawn whose percentiles are those of their own time. */
function timelineOf({ timeline }) {
    if (timeline.every(({ p99Ms }) => p99Ms === undefined))
        return [];
    return timeline.map((point) => ({ ...point, users: point.users ?? 0, warmUp: false }));
}

;// CONCATENATED MODULE: ./lib/statistics/measured-windows.js



/** A scenario that the recorder has counted: numbers are exact to the rounding of a bucket, and have intervals. */
function measuredByWindows(statistics) {
    const { scenario, aggregated, requests, blocks, exceptions, seconds } = statistics;
    const { all, warmUpSeconds, rampUsers, usersPeak, timeline, drift } = statistics;
    const byKey = keyed(requests);
    return {
        ...{ scenario, exceptions, seconds, all, warmUpSeconds, rampUsers, usersPeak, timeline, drift },
        source: "windows",
        aggregated: measured_windows_rowOf({ counts: aggregated, blocks, pick: (block) => block.aggregated }, statistics),
        requests: requests.map((counts) => mergedRow([counts], counts, statistics)),
        merge: (keys, name) => mergedRow(keys.flatMap((key) => byKey.get(textOf(key)) ?? []), { type: "", name }, statistics),
        whyUnknown: () => undefined,
        judgedSpan: spanOf(blocks),
        distribution: aggregated,
    };
}
function measured_windows_rowOf({ counts, blocks, pick }, { seconds, exceptions }) {
    return {
        ...{ type: counts.type, name: counts.name, requests: counts.count, failures: counts.failures },
        timed: counts.count - counts.none,
        measure: (metric) => {
            const value = (0,metrics/* measure */.xP)(metric, { counts, seconds, exceptions });
            return value === undefined ? undefined : { low: value, high: value };
        },
        interval: (metric) => (0,metrics/* intervalOf */.XF)({ metric, blocks, pick }),
    };
}
/** Blocks of a run with very many request names know no requests: all the time is one block then. */
function mergedRow(matches, { type, name }, statistics) {
    const { blocks } = statistics;
    const merged = (counts) => (0,merge/* mergeCounts */.Lq)({ type, name }, counts);
    const [only, ...others] = matches;
    const counts = only !== undefined && others.length === 0 ? { ...only, type, name } : merged(matches);
    if (blocks.some(({ requests }) => requests === undefined))
        return measured_windows_rowOf({ counts, blocks: blocks.slice(0, 1), pick: () => counts }, statistics);
    const within = ({ requests = [] }) => matches.flatMap((match) => keyedOnce(requests).get(textOf(match)) ?? []);
    return measured_windows_rowOf({ counts, blocks, pick: (block) => merged(within(block)) }, statistics);
}
const known = new WeakMap();
/** A block is asked for each row of a threshold: twenty thousand searches through as many requests would take for ever. */
function keyedOnce(requests) {
    const found = known.get(requests) ?? keyed(requests);
    known.set(requests, found);
    return found;
}
function keyed(requests) {
    return new Map(requests.map((one) => [textOf(one), one]));
}
function spanOf(blocks) {
    if (blocks.length === 0)
        return undefined;
    return {
        startedAt: Math.min(...blocks.map(({ startedAt }) => startedAt)),
        endedAt: Math.max(...blocks.map(({ startedAt, seconds }) => startedAt + seconds * 1000)),
    };
}

// EXTERNAL MODULE: ./lib/statistics/csv-measure.js
var csv_measure = __webpack_require__(6178);
// EXTERNAL MODULE: ./lib/words/duration.js
var duration = __webpack_require__(6313);
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
    const text = [...movedParts(drifts), ...steadyParts(drifts), ...wanderingParts(drifts)].join(" ");
    if (drifts.some(isNotable))
        return [{ level: "warn", code: "drift", scenario, text }];
    const code = drifts.some(({ found }) => found !== "none") ? "drift" : "no-drift";
    return [{ level: "note", code, scenario, text, isUsual: true }];
}
const cannotTell = "Drift could not be assessed, because";
const why = {
    short: "the judged time is too short. Lengthen `run-time` to a minute or more.",
    users: "the number of users changed during the run. Lengthen `run-time`, or leave the ramp out with `warm-up`.",
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
/**
 * `p99 grew from 210 ms to 640 ms over 10m (95% interval of the growth: 150% to 260%).`, or
 * `p99 jumped from 120 ms to 590 ms at 3m (95% interval of the growth: 310% to 480%).`
 */
function writeMoved(drift) {
    const { metric, found, from, to, seconds, low, high, jumpSeconds } = drift;
    const unit = metric === "failures" ? "ratio" : "ms";
    const ends = `from ${(0,write_value/* writeValue */.bD)(from, unit)} to ${(0,write_value/* writeValue */.bD)(to, unit)}`;
    const [slowly, atOnce, sign] = found === "growth" ? ["grew", "jumped", 1] : ["fell", "dropped", -1];
    const moved = jumpSeconds === undefined
        ? `${slowly} ${ends} over ${(0,duration/* formatDuration */.a3)(seconds)}`
        : `${atOnce} ${ends} at ${(0,duration/* formatDuration */.a3)(jumpSeconds)}`;
    const [least = 0, most = 0] = [low * sign, high * sign].sort((a, b) => a - b);
    return `${metric} ${moved} (95% interval of the ${found}: ${writeChange(drift, least)} to ${writeChange(drift, most)}).`;
}
/** `The level wanders for longer than this run can show (p99, median): …` */
function wanderingParts(drifts) {
    const names = drifts.filter(({ wanders }) => wanders).map(({ metric }) => metric);
    return names.length === 0
        ? []
        : [
            `The level wanders for longer than this run can show (${names.join(", ")}): the intervals may be too narrow. Run longer.`,
        ];
}
/** `No drift detected over 10m in p99 (up to 8% would not have been detectable), in median (up to 3%).` */
function steadyParts(drifts) {
    const steady = drifts.filter(({ found }) => found === "none");
    const [first] = steady;
    if (first === undefined)
        return [];
    const parts = steady.map((drift, place) => {
        const unseen = place === 0 ? " would not have been detectable" : "";
        return `in ${drift.metric} (up to ${writeChange(drift, drift.high)}${unseen})`;
    });
    return [`No drift detected over ${(0,duration/* formatDuration */.a3)(first.seconds)} ${parts.join(", ")}.`];
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
function scenarioReasons(scenario, measured) {
    const empty = emptiness(measured);
    if (empty !== undefined)
        return [{ level: "invalid", scenario, ...empty }];
    return [
        ...exceptionReason(scenario, measured?.exceptions ?? 0),
        ...driftReasons(scenario, measured?.drift),
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
function emptiness(measured) {
    if (measured === undefined)
        return noResults;
    if (measured.all.requests === 0)
        return noRequests(measured.exceptions ?? 0);
    return measured.aggregated.requests === 0
        ? { code: "only-warm-up", text: onlyWarmUp(measured) }
        : undefined;
}
function onlyWarmUp({ all, warmUpSeconds, rampUsers, usersPeak = 0 }) {
    const lie = `All ${all.requests} requests lie in the warm-up`;
    if (rampUsers === undefined)
        return `${lie} of ${(0,duration/* formatDuration */.a3)(warmUpSeconds)}. ${lessWarmUp}`;
    const waits = `\`warm-up: ramp\` waits until all ${rampUsers} users are there`;
    return usersPeak < rampUsers
        ? `${lie}: ${waits}, and there were ${usersPeak} at most. ${givenWarmUp}`
        : `${lie}: ${waits}, which took ${(0,duration/* formatDuration */.a3)(warmUpSeconds)}, the whole run. ${givenWarmUp}`;
}

;// CONCATENATED MODULE: ./lib/verdict/whole-run.js
/** Less of the run time than this is another run than was asked for. */
const wholeShare = 0.9;
/** Whether listeners of `test_start` took so much of the run time that too little of it was left for the load. */
function isHeldUp({ startSeconds = 0, shape }, runTimeSeconds) {
    return shape === undefined && startSeconds > (1 - wholeShare) * runTimeSeconds;
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
        .filter((percentile) => !(0,csv_measure/* hasColumn */.R4)(aggregated, percentile))
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

;// CONCATENATED MODULE: ./lib/watch/exit-codes.js
/** The runner's own exit codes. Source: loadtest/heroku_locust_runner/exit_codes.py; a test compares them. */
const runnerExit = { nameTaken: 73, notUploaded: 74 };
/**
 * What a dyno's exit status says, for the docs and for the reasons of the verdict. Any other is Locust's or the
 * locustfile's own. Sources: bash(1), "exit status"; signal(7).
 */
const exitCodes = new Map([
    [0, "the command came to its end"],
    [1, "Locust broke off, or a request failed in an app that uploads in its own way"],
    [2, "an exception that nobody caught, or settings that the runner refuses"],
    [runnerExit.nameTaken, "another dyno has claimed the same share of the load, so this one loaded nothing"],
    [runnerExit.notUploaded, "the results could not be uploaded"],
    [126, "the command was not found"],
    [127, "the command was not found"],
    [137, "the dyno was killed (SIGKILL), most often for lack of memory"],
    [143, "the dyno was told to stop (SIGTERM)"],
]);

;// CONCATENATED MODULE: ./lib/verdict/broken-off.js


/** Locust's own exit code after an exception that nobody caught. */
const uncaughtExit = 2;
const seeLog = "The end of its log is in the job's log.";
/** Those that a process may send itself and that end it; by number on Linux. Source: signal(7). */
const signals = {
    1: "SIGHUP",
    2: "SIGINT",
    3: "SIGQUIT",
    4: "SIGILL",
    6: "SIGABRT",
    7: "SIGBUS",
    8: "SIGFPE",
    9: "SIGKILL",
    10: "SIGUSR1",
    11: "SIGSEGV",
    12: "SIGUSR2",
    13: "SIGPIPE",
    14: "SIGALRM",
    15: "SIGTERM",
};
/** The signal that an exit code tells of; undefined when it tells of none. */
function signalOf(exitCode) {
    return signals[exitCode - 128];
}
/** What an exit code of Locust says, after "ended". A shell's code for signal N is 128 + N. */
function exitMeaning(exitCode) {
    const signal = signalOf(exitCode);
    if (signal !== undefined)
        return `by a signal, ${signal} (exit code ${exitCode})`;
    if (exitCode === uncaughtExit)
        return `with exit code ${exitCode}, its own for an exception that nobody caught`;
    return exitCode === 0 ? "as if nothing was wrong (exit code 0)" : `with exit code ${exitCode}`;
}
/** Why Locust did not come to its end, without the dyno's name. */
function brokeOff(receipt) {
    return { code: "locust-error", text: `${whatHappened(receipt)} ${seeLog}` };
}
function whatHappened(receipt) {
    const { stopCause, exitCode, reason } = receipt;
    const why = reason === undefined ? "" : `: ${(0,wording/* quoteLine */.tQ)(reason)}`;
    const ended = `Locust ended ${exitMeaning(exitCode)}`;
    switch (stopCause) {
        case "start-failed":
            return `did not come to any load, because Locust could not start${why}.${why === "" ? ` ${ended}.` : ""}`;
        case "workers-lost":
            return `lost all of its Locust workers${afterTime(receipt)}${why}.`;
        case "own-signal":
            return `was ended${afterTime(receipt)} by SIGTERM from within the dyno, not by Heroku. Does the locustfile send it?`;
        case "exception":
            return `was ended${afterTime(receipt)} by an exception${why}.`;
        default:
            return `broke off${afterTime(receipt)}${why}. ${ended}${howDied(receipt)}`;
    }
}
function afterTime({ runSeconds, runTime }) {
    if (runSeconds === undefined)
        return "";
    const of = runTime === undefined ? "" : ` of its run time of ${(0,duration/* formatDuration */.a3)(runTime)}`;
    return ` after ${(0,duration/* formatDuration */.a3)(runSeconds)}${of}`;
}
/** What was killed, or ended itself, has told of no end of the load. */
function howDied({ exitCode, runSeconds, stopCause }) {
    if (runSeconds !== undefined || stopCause === undefined)
        return ".";
    if (exitCode === 128 + 9)
        return ", most often for lack of memory: take a larger `dyno-size`.";
    return exitCode < 128 ? " and without its own shutdown, as after `os._exit()`." : ".";
}

;// CONCATENATED MODULE: ./lib/verdict/exit-hint.js




const moreMemory = "Take a larger `dyno-size` or more `dynos`.";
const notFound = () => ({
    code: "command-not-found",
    text: "the command was not found. Compare the process type with the app's Procfile.",
});
/** By exit status: what goes on after "It exited with …". Each is in `exitCodes`. */
const hints = new Map([
    [
        0,
        () => ({
            code: "no-receipt",
            text: "does the command end in `run.sh`, which uploads the receipt?",
        }),
    ],
    [
        runnerExit.nameTaken,
        () => ({
            code: "share-claimed",
            text: "another dyno has claimed the same share of the load, and none of it left a receipt. Run again.",
        }),
    ],
    [runnerExit.notUploaded, (record) => ({ code: "upload-failed", text: whyNotUploaded(record) })],
    [126, notFound],
    [127, notFound],
    [137, whyKilled],
    [143, whyTold],
]);
/** What the exit status of a dyno without a receipt says. */
function exitHint(record) {
    const { exitStatus, errorCodes } = record;
    const stopped = whyStopped(record);
    if (exitStatus === undefined)
        return stopped ?? memoryHint(errorCodes) ?? unseen(record);
    const hint = hints.get(exitStatus)?.(record);
    const exited = `It exited with ${exitStatus}`;
    // What is a sentence of its own stands behind a full stop.
    if (hint !== undefined)
        return { code: hint.code, text: `${exited}${/^[A-Z]/.test(hint.text) ? "." : ":"} ${hint.text}` };
    const what = `${exited}${named(exitStatus)}; ${stopped?.text ?? "the end of its log is in the job's log."}`;
    return { code: stopped?.code ?? "dyno-lost", text: what };
}
function whyTold(record) {
    return whyStopped(record) ?? stopNotes[record.stopCause ?? "signal"];
}
/** A program that crashes in C, or signals itself, ends so. */
function named(exitStatus) {
    const signal = signalOf(exitStatus);
    return signal === undefined ? "" : `, as a signal (${signal}) ends a process`;
}
/** Lines of a log may be lost, so only what was said counts here. */
function unseen({ said }) {
    const told = "Its exit status was not seen";
    if (said?.notUploaded !== undefined)
        return { code: "dyno-lost", text: `${told}, but its log says why: ${exit_hint_why(said.notUploaded)}` };
    if (said?.secondDyno)
        return {
            code: "dyno-lost",
            text: `${told}, but its log says that another dyno has claimed the same share of the load. Run again.`,
        };
    if (said?.exitCode !== undefined)
        return {
            code: "dyno-lost",
            text: `${told}; its log says that Locust had ended ${said.exitCode === 0 ? "in good order" : exitMeaning(said.exitCode)}, so it was lost while it uploaded. The end of its log is in the job's log.`,
        };
    const when = said?.loading
        ? " its log says that Locust had been started, so it was lost while it loaded;"
        : "";
    return { code: "dyno-lost", text: `${told};${when} the end of its log is in the job's log.` };
}
function whyNotUploaded({ said }) {
    return said?.notUploaded === undefined
        ? "it could not upload to the storage; the end of its log, in the job's log, says why."
        : exit_hint_why(said.notUploaded);
}
function exit_hint_why({ file, reason, beforeLoad }) {
    const when = beforeLoad ? "before any load " : "";
    const known = uploadRefusals.find(([code]) => reason.includes(code));
    return `${when}it could not upload to the storage, ${(0,wording/* quote */.hD)(`${file}: ${reason}`)}. ${known?.[1] ?? unknownRefusal}`;
}
/** By Azure's code. The action has reached the storage itself, from another network and a moment earlier. */
const uploadRefusals = [
    [
        "AuthorizationFailure",
        "The action itself could reach it, so the storage account's network rules keep Heroku's addresses out: let them in.",
    ],
    [
        "AuthorizationSourceIPMismatch",
        "`azure-sas-token` lets only some addresses in (`sip`), and dynos have others: make one without it.",
    ],
    ["ContainerNotFound", "Its container has been removed since the run began: create it again."],
    [
        "AuthenticationFailed",
        "The action itself could reach it, so the credential has ended since: was the account's key or the token renewed?",
    ],
];
const unknownRefusal = "The action itself could reach it: does the storage account's firewall keep Heroku out, or has its container been removed?";
function whyKilled(record) {
    const { errorCodes } = record;
    const unended = codesOfKind("stop", errorCodes);
    if (unended.length > 0) {
        const stopped = whyStopped(record)?.text ?? "";
        return {
            code: "dyno-killed",
            text: `told to stop, it had not ended after 30 s and was killed (${unended.join(", ")}). ${stopped}`.trimEnd(),
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
    return codesOfKind("memory", errorCodes);
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
function badStop({ ending, assignment, notes, oddState }) {
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
                text: `was still busy at its deadline, ${deadline} after its start, and was told to stop. ${oddState === undefined ? "Its last requests or its upload took too long" : `Heroku gave ${(0,dyno_state/* describeState */.Jw)(oddState)}, of which is not known what it means`}: see the app's Heroku log.`,
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

;// CONCATENATED MODULE: ./lib/verdict/dyno-result.js
/** What the assignment's dyno left; undefined when that is nothing. */
function dynoResult({ scenario, dyno }, results) {
    return results.find((result) => result.scenario === scenario && result.dyno === dyno);
}

;// CONCATENATED MODULE: ./lib/verdict/loading-dyno.js

/** The name of the dyno that has proved to have the assignment; undefined when none has. */
function claimant({ life }) {
    const first = life?.claims?.first;
    return first?.isOurs === true ? first.dyno : undefined;
}
/** True for another dyno of the assignment: the list has shown it, or ours says that it came second. */
function isKnown(name, { name: own, life }) {
    const second = life?.claims?.second;
    return life?.others.includes(name) === true || (second?.isOurs === true && second.dyno === own);
}
/** It says itself that another dyno has its share of the load. */
function saysSecond({ exitStatus, said }) {
    return exitStatus === runnerExit.nameTaken || said?.secondDyno === true;
}
/** Another dyno of the assignment loaded the target, so that this one's end says nothing about the receipt. */
function isIdleTwin(record) {
    const loader = claimant(record);
    if (loader !== undefined)
        return loader !== record.name && isKnown(loader, record);
    return record.life?.claims === undefined && saysSecond(record) && (record.life?.others.length ?? 0) > 0;
}

;// CONCATENATED MODULE: ./lib/verdict/claim-reasons.js


/** Whether claim, receipt, exit status and dyno list agree on who loaded the target. */
function claimTroubles(record, result) {
    const proof = result?.proof;
    return [
        receiptProof(proof),
        unprovenClaim(record, proof),
        ...contradictions(record, result?.receipt, proof),
    ].filter((note) => note !== undefined);
}
/** Of a dyno that left no receipt in time, its end is a reason already. */
function contradictions(record, receipt, proof) {
    if (receipt === undefined || record.ending !== "receipt")
        return [];
    return [
        unknownClaimant(record),
        missingClaim(record, proof),
        // A locustfile may set the same code.
        receipt.exitCode === runnerExit.nameTaken ? undefined : needlessSecond(record),
    ];
}
function receiptProof(proof) {
    if (proof === "other") {
        const text = "left a receipt with another nonce than the one that it was given, so no dyno of this run has written it, and its numbers are not believed. Who else can write to the container?";
        return { code: "receipt-unproven", text };
    }
    if (proof !== "absent")
        return undefined;
    const text = "left a receipt without the nonce that it was given, so nothing shows that a dyno of this run has written it. Is the runner in the app older than this action? Then deploy the current one.";
    return { code: "receipt-unproven", text };
}
/** A runner that is too old for a nonce has been told of already. */
function unprovenClaim({ name, life }, proof) {
    const first = life?.claims?.first;
    if (first === undefined || first.isOurs || (proof === "absent" && first.dyno === name))
        return undefined;
    const who = first.dyno === undefined ? "has a `claim.json` that cannot be read" : claimedBy(first.dyno);
    const text = `${who} and does not carry the hash of the nonce that this dyno was given, so no dyno of this run has written it. Who else can write to the container? With \`azure-account-key\` no other dyno can.`;
    return { code: "claim-unproven", text };
}
function claimedBy(dyno) {
    return `has a \`claim.json\` that names \`${dyno}\``;
}
function unknownClaimant(record) {
    const loader = claimant(record);
    if (loader === undefined || loader === record.name || isKnown(loader, record))
        return undefined;
    const text = `${claimedBy(loader)}, but Heroku's list has shown no dyno of that name for this share of the load.`;
    return { code: "claim-contradicts", text };
}
function missingClaim({ life }, proof) {
    if (proof !== "own" || life?.claims === undefined || life.claims.first !== undefined)
        return undefined;
    const text = "left a receipt but no `claim.json`, which the runner writes before any load.";
    return { code: "claim-contradicts", text };
}
function needlessSecond(record) {
    if (!saysSecond(record) || isIdleTwin(record))
        return undefined;
    const said = record.exitStatus === runnerExit.nameTaken ? `exited with ${runnerExit.nameTaken}` : "says in its log";
    const that = record.exitStatus === runnerExit.nameTaken ? ", which says that" : " that";
    const shown = claimant(record) === record.name
        ? "`claim.json` names this one"
        : "Heroku's list has shown no other dyno for it";
    const text = `${said}${that} another dyno has its share of the load, but ${shown}, and a receipt is there.`;
    return { code: "claim-contradicts", text };
}

;// CONCATENATED MODULE: ./lib/verdict/exit-reasons.js




/** Whether exit status and log agree with the receipt; an idle twin's say nothing about it. */
function exitFindings(record, receipt) {
    if (receipt === undefined || record.ending !== "receipt" || isIdleTwin(record))
        return [];
    const log = logContradiction(record, receipt);
    const exit = exitDisagreement(record, receipt);
    return [log && { ...log, kind: "contradiction" }, exit].filter((finding) => finding !== undefined);
}
/** The runner exits with Locust's code, with 128 and the signal's number, or with 1 when Locust broke off with 0. */
function exitDisagreement(record, receipt) {
    const { exitStatus } = record;
    const { exitCode, stopReason } = receipt;
    const told = stopReason === "signal" ? [128 + 2, 128 + 15] : [];
    const broken = stopReason === "error" ? [1] : [];
    // That another dyno has the share is a reason of its own.
    const expected = [undefined, runnerExit.nameTaken, exitCode, ...told, ...broken];
    if (expected.includes(exitStatus) || exitStatus === undefined)
        return undefined;
    const differ = `left a receipt of a run that ended with ${exitCode}, but exited with ${exitStatus} by Heroku's log`;
    const code = "exit-status-differs";
    if (isSignal(exitStatus) || isLateAnswer(record)) {
        const text = `${differ}. Its results are whole; its log may say what happened after the upload.`;
        return { kind: "signal", code, text };
    }
    const text = `${differ}, and the runner exits as its receipt says. Does the command go on after \`run.sh\`, or has something else written the receipt?`;
    return { kind: "contradiction", code, text };
}
/** A shell's way to say that a signal ended a process. Source: bash(1), "exit status"; signals end at 64. */
function isSignal(status) {
    return status > 128 && status <= 128 + 64;
}
/** The receipt came through, and only the storage's answer to it was lost. */
function isLateAnswer({ exitStatus, said }) {
    return exitStatus === runnerExit.notUploaded && said?.notUploaded?.file === "receipt.json";
}
function logContradiction({ life, said }, receipt) {
    const { notUploaded: failed, exitCode } = said ?? {};
    const requests = life?.requestsSaid;
    const code = "log-contradicts";
    if (failed?.beforeLoad === true) {
        const why = (0,wording/* quote */.hD)(`${failed.file}: ${failed.reason}`);
        const text = `says in its log that it loaded nothing, because it could not upload to the storage (${why}), but a receipt is there.`;
        return { code, text };
    }
    if (exitCode !== undefined && exitCode !== receipt.exitCode) {
        const text = `says in its log that Locust ended with ${exitCode}, but in its receipt that it ended with ${receipt.exitCode}.`;
        return { code, text };
    }
    if (requests === undefined || requests <= receipt.requests)
        return undefined;
    const counts = [requests, receipt.requests].map((count) => (0,write_value/* writeValue */.bD)(count, "count"));
    const text = `says in its log that it has made ${counts[0]} requests, but in its receipt that it made ${counts[1]}.`;
    return { code, text };
}

// EXTERNAL MODULE: ./lib/statistics/histogram.js
var histogram = __webpack_require__(137);
;// CONCATENATED MODULE: ./lib/statistics/request-sums.js

/** By the request's type and name. A table has one key for all rows of a request, of which the text is made once. */
function sumByRequest(ranges) {
    const byKey = new Map();
    const byText = new Map();
    for (const { table, from, to } of ranges) {
        for (let row = from; row < to; row += 1) {
            const key = table.keys[table.key[row] ?? 0];
            if (key !== undefined)
                addRow(byKey.get(key) ?? sumsOf(key, byKey, byText), table, row);
        }
    }
    return byText;
}
function addRow(sums, table, row) {
    sums.count += at(table.count, row);
    sums.failures += at(table.failures, row);
    sums.none += at(table.none, row);
    sums.sumMs += at(table.sumMs, row);
    sums.minMs = Math.min(sums.minMs, at(table.minMs, row));
    sums.maxMs = Math.max(sums.maxMs, at(table.maxMs, row));
}
function at(column, row) {
    return column[row] ?? 0;
}
/** Of a key that is met for the first time; another key may have the same text. */
function sumsOf(key, byKey, byText) {
    const text = textOf(key);
    const { type, name } = key;
    const none = { count: 0, failures: 0, none: 0, sumMs: 0, minMs: Infinity, maxMs: -Infinity };
    const sums = byText.get(text) ?? { type, name, ...none };
    byKey.set(key, sums);
    byText.set(text, sums);
    return sums;
}

;// CONCATENATED MODULE: ./lib/statistics/cross-check.js






/** Locust writes its CSV files each second, and since 1.2 not once more at the end. */
const staleMs = 1000;
/** Holds what one dyno recorded against Locust's own file. Where one of them is absent there is nothing to say. */
function crossCheck({ windows = [], stats = [] }, recorded = sumByRequest(rowsOfAll(windows))) {
    const aggregated = stats.find((row) => row.aggregated);
    if (aggregated === undefined || windows.length === 0)
        return { counts: [], percentiles: [] };
    const [all, late] = [rowsOfAll(windows), lateRows(windows)];
    const sums = new row_sums/* RowSums */.N();
    const whole = (0,merge_rows/* mergeRows */.Y)(merge/* aggregatedKey */.Vh, all, sums);
    const counts = [
        ...countsApart(aggregated, whole, (0,merge_rows/* mergeRows */.Y)(merge/* aggregatedKey */.Vh, late, sums)),
        ...requestsApart(stats, recorded, sumByRequest(late)),
    ];
    return { counts, percentiles: counts.length > 0 ? [] : percentilesApart(aggregated, whole) };
}
function rowsOfAll(windows) {
    return windows.map(({ requests }) => requests);
}
/** Those that the file may lack. */
function lateRows(windows) {
    const end = windows.reduce((latest, { endedAt }) => Math.max(latest, endedAt), 0);
    return rowsOfAll(windows.filter(({ endedAt }) => endedAt > end - staleMs));
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
        const rank = (0,histogram/* rankOf */.IQ)(percentage, csv.count);
        // Whichever requests the file lacks, its nth time lies between these.
        const least = (0,histogram/* timeAtRank */.LI)(buckets, rank) ?? ms;
        const greatest = (0,histogram/* timeAtRank */.LI)(buckets, rank + count - csv.count) ?? ms;
        if (ms >= least - roundingMs(least) && ms <= greatest + roundingMs(greatest))
            return [];
        return [{ request: csv, what: percentage, recorded: ms < least ? least : greatest, csv: ms }];
    });
    return found.sort((a, b) => gap(b) - gap(a));
}
/** How coarsely Locust counts a response time, and from 100 s on the recorder. Source: `bucket_response_time` in locust/stats.py. */
function roundingMs(ms) {
    if (ms < 100)
        return 1;
    if (ms < 1000)
        return 10;
    return ms < 10_000 ? 100 : Math.max(1000, ms / 100);
}
function gap({ recorded, csv }) {
    return Math.abs(csv - recorded) / (1 + Math.min(csv, recorded));
}

;// CONCATENATED MODULE: ./lib/statistics/cross-names.js



/**
 * Requests that only the recorder or only Locust's own file knows: under another name each would have the numbers of
 * another. Those that came in the last second may be missing in the file, and those that were folded in the windows.
 */
function crossNames({ windows = [], stats = [], receipt }, recorded = sumByRequest(rowsOfAll(windows))) {
    // A file whose writer died is written in an encoding of its own.
    if (receipt === undefined || receipt.csvFault !== undefined || stats.length === 0 || windows.length === 0)
        return [];
    const late = sumByRequest(lateRows(windows));
    const known = new Set(stats.filter(({ aggregated }) => !aggregated).map(textOf));
    const absent = absentIn(recorded, stats);
    return [...unwritten(recorded, { known, late, folded: receipt.folded }), ...unrecorded(absent, receipt)];
}
function unwritten(recorded, { known, late, folded }) {
    const foldedText = folded && textOf(folded);
    return [...recorded].flatMap(([text, request]) => {
        if (known.has(text) || text === foldedText || request.count <= (late.get(text)?.count ?? 0))
            return [];
        return [{ request, what: "requests", recorded: request.count, csv: 0 }];
    });
}
function unrecorded(absent, { folded }) {
    if (folded === undefined)
        return absent.map((request) => ({ request, what: "requests", recorded: 0, csv: request.count }));
    const csv = absent.reduce((sum, { count }) => sum + count, 0);
    return csv <= folded.requests
        ? []
        : [{ request: folded, what: "requests", recorded: folded.requests, csv }];
}
/** How many names of Locust's own file the windows lack. */
function countAbsent({ stats = [] }, recorded) {
    return absentIn(recorded, stats).length;
}
function absentIn(recorded, stats) {
    return stats.filter((row) => !(row.aggregated || row.count === 0 || recorded.has(textOf(row))));
}

;// CONCATENATED MODULE: ./lib/statistics/cross-times.js



/** Both add the same doubles up, in another order. */
const relativeSlack = 1e-6;
const slackMs = 1e-6;
/**
 * Least, average and greatest time of the same requests, of which both keep every digit. A file that lacks some of them
 * has others.
 */
function crossTimes({ windows = [], stats = [] }, recorded = sumByRequest(rowsOfAll(windows))) {
    if (stats.length === 0 || windows.length === 0)
        return [];
    const all = [...recorded.values()].reduce(add, undefined);
    return stats.flatMap((row) => timesApart(row, row.aggregated ? all : recorded.get(textOf(row))));
}
function add(all, one) {
    if (all === undefined)
        return one;
    return {
        ...all,
        count: all.count + one.count,
        none: all.none + one.none,
        sumMs: all.sumMs + one.sumMs,
        minMs: Math.min(all.minMs, one.minMs),
        maxMs: Math.max(all.maxMs, one.maxMs),
    };
}
function timesApart(csv, recorded) {
    if (recorded === undefined || csv.cutToMs || csv.count !== recorded.count)
        return [];
    const { count, none, sumMs, minMs, maxMs } = recorded;
    if (count <= none)
        return [];
    const pairs = [
        { what: "least", recorded: minMs, csv: csv.minMs },
        { what: "average", recorded: sumMs / (count - none), csv: csv.averageMs },
        { what: "greatest", recorded: maxMs, csv: csv.maxMs },
    ];
    return pairs
        .filter((pair) => Math.abs(pair.recorded - pair.csv) > slackMs + relativeSlack * pair.csv)
        .map((pair) => ({ request: csv, count, ...pair }));
}

;// CONCATENATED MODULE: ./lib/statistics/cross-findings.js




/** What a dyno recorded, held against its `_stats.csv`; without the rows, of which a file may have a hundred thousand. */
function crossFindings(result) {
    // Once for all of them: there may be millions of rows.
    const recorded = sumByRequest(rowsOfAll(result.windows ?? []));
    const { counts, percentiles } = crossCheck(result, recorded);
    return {
        counts: firstOf(counts.length > 0 ? counts : crossNames(result, recorded)),
        times: firstOf(crossTimes(result, recorded)),
        percentiles: firstOf(percentiles),
        absentNames: countAbsent(result, recorded),
        csvRequests: result.stats?.find(({ aggregated }) => aggregated)?.count,
    };
}
function firstOf(all) {
    const [found] = all;
    if (found === undefined)
        return { first: undefined, length: 0 };
    const { type, name } = found.request;
    return { first: { ...found, request: { type, name } }, length: all.length };
}

;// CONCATENATED MODULE: ./lib/verdict/figure-places.js

/** A killed Locust has told the runner more than it has written into its windows. */
function isWhole({ stopReason, exitCode }) {
    return (stopReason === "run-time" || stopReason === "finished") && exitCode >= 0 && exitCode < 128;
}
/** ` (and 3 more such windows)`, or nothing. */
function others(count) {
    return count <= 1 ? "" : ` (and ${count - 1} more such ${count === 2 ? "window" : "windows"})`;
}
/** `1 request`, `1,234 requests` */
function some(count, what) {
    return `${write(count)} ${what}${count === 1 ? "" : "s"}`;
}
function write(count) {
    return (0,write_value/* writeValue */.bD)(count, "count");
}

// EXTERNAL MODULE: ./lib/verdict/glob.js
var verdict_glob = __webpack_require__(5767);
;// CONCATENATED MODULE: ./lib/verdict/count-figures.js






/** A history is in whole seconds of a clock that may be set. */
const clockSlackMs = 60_000;
/** What receipt, windows and Locust's own files say of how much there was. */
function countFigures(figures) {
    const texts = [
        tooManyFailures(figures),
        lostExceptions(figures),
        count_figures_unrecorded(figures),
        ...longerFiles(figures),
        ...otherFold(figures),
        ...otherHistory(figures),
    ];
    return texts.filter((text) => text !== undefined);
}
function tooManyFailures({ receipt: { requests, failures } }) {
    if (failures <= requests)
        return undefined;
    return `says in its receipt that it made ${some(requests, "request")}, but that ${write(failures)} of them failed`;
}
/**
 * Windows may hold more: Locust itself does not count an exception that cannot say what it is, and a locustfile may
 * make it forget those that it has counted.
 */
function lostExceptions({ receipt, windows }) {
    const held = windows.reduce((sum, { exceptions }) => sum + exceptions, 0);
    const isTold = isWhole(receipt) && receipt.workersLost === 0 && windows.length > 0;
    if (!isTold || receipt.exceptions <= held)
        return undefined;
    return `says in its receipt that tasks raised ${some(receipt.exceptions, "exception")}, but its windows hold ${write(held)}`;
}
/** Where there are windows, these are held against the file. */
function count_figures_unrecorded({ receipt, windows, cross, ownName }) {
    const csv = cross.csvRequests ?? 0;
    if (windows.length > 0 || !isWhole(receipt) || csv <= receipt.requests)
        return undefined;
    return `says in its receipt that it made ${some(receipt.requests, "request")}, but Locust's own \`${ownName}_stats.csv\` has ${write(csv)}`;
}
/** Locust's own files are written before the receipt, from the same count. */
function longerFiles({ receipt, failures, exceptions: raised, ownName }) {
    const failed = failures.reduce((sum, { occurrences }) => sum + occurrences, 0);
    const thrown = raised.reduce((sum, { count }) => sum + count, 0);
    const found = [];
    if (failed > receipt.failures)
        found.push(`says in its receipt that ${some(receipt.failures, "request")} failed, but Locust's own \`${ownName}_failures.csv\` has ${write(failed)}`);
    if (thrown > receipt.exceptions)
        found.push(`says in its receipt that tasks raised ${some(receipt.exceptions, "exception")}, but Locust's own \`${ownName}_exceptions.csv\` has ${write(thrown)}`);
    return found;
}
/** The row of the rarest names, and how many of them there are. */
function otherFold({ receipt, windows, cross, ownName }) {
    const { folded } = receipt;
    if (folded === undefined)
        return [];
    const told = `says in its receipt that ${some(folded.names, "request name")} with ${some(folded.requests, "request")} are counted together`;
    if (folded.names > folded.requests)
        return [`${told}, which leaves names without a request`];
    if (windows.length === 0)
        return [];
    const held = sumByRequest(windows.map(({ requests }) => requests)).get(textOf(folded))?.count ?? 0;
    const row = (0,wording/* quote */.hD)((0,verdict_glob/* requestName */.ZK)(folded));
    if (held !== folded.requests)
        return [`${told}, but its windows hold ${some(held, "request")} in the row ${row}`];
    const absent = cross.absentNames;
    if (absent <= folded.names || receipt.csvFault !== undefined)
        return [];
    return [
        `${told}, but Locust's own \`${ownName}_stats.csv\` has ${some(absent, "name")} that its windows lack`,
    ];
}
function otherHistory({ receipt, historyEnd, ownName }) {
    if (historyEnd === undefined)
        return [];
    const file = `Locust's own \`${ownName}_stats_history.csv\``;
    const late = historyEnd.at - receipt.finishedAt;
    const found = [];
    if (late > clockSlackMs && receipt.ownClock !== true)
        found.push(`left ${file}, which goes on for ${(0,duration/* formatDuration */.a3)(late / 1000)} after the end that its receipt tells of`);
    const counts = [
        { what: "request", told: receipt.requests, held: historyEnd.count },
        { what: "failed request", told: receipt.failures, held: historyEnd.failures },
    ];
    const more = counts.find(({ told, held }) => held > told);
    if (more !== undefined)
        found.push(`says in its receipt that it ended with ${some(more.told, more.what)}, but ${file} had counted ${write(more.held)} before`);
    return found;
}

;// CONCATENATED MODULE: ./lib/verdict/time-figures.js





/** So far the dyno's clock may be set while it runs; how long it loaded is told by one that is not. */
const clockSlackSeconds = 60;
/** Locust's clock runs from before its users, who take a moment to be asked for. */
const startSlackSeconds = 10;
/** The causes that have always been told, and what each is in the contract's four words. A newer runner may know more. */
const reasonOf = new Map([
    ["run-time", "run-time"],
    ["load-shape", "finished"],
    ["quit", "finished"],
    ["signal", "signal"],
]);
/** What receipt and windows say of when and why the load ended. */
function timeFigures(figures) {
    const texts = [otherCause(figures), noShape(figures), earlyRunTime(figures), ...otherSpans(figures)];
    return texts.filter((text) => text !== undefined);
}
function otherCause({ receipt: { stopCause = "", stopReason } }) {
    if ((reasonOf.get(stopCause) ?? stopReason) === stopReason)
        return undefined;
    return `says in its receipt that the reason for its end was \`${stopReason}\`, but that the cause was \`${stopCause}\``;
}
/** A runner that tells of its users tells of the shape too. */
function noShape({ receipt: { stopCause, shape, usersSpawned } }) {
    if (stopCause !== "load-shape" || shape !== undefined || usersSpawned === undefined)
        return undefined;
    return "says in its receipt that its load shape ended it, but names no load shape";
}
/** What is short of the asked run time is a reason already. */
function earlyRunTime({ receipt, runTimeSeconds }) {
    const { stopReason, runTime, runSeconds, startSeconds = 0 } = receipt;
    if (stopReason !== "run-time" || runTime === undefined || runSeconds === undefined)
        return undefined;
    const isLong = runTime > runTimeSeconds && runSeconds >= wholeShare * runTimeSeconds;
    if (!isLong || runSeconds + startSeconds + startSlackSeconds >= wholeShare * runTime)
        return undefined;
    return `says in its receipt that its run time of ${(0,duration/* formatDuration */.a3)(runTime)} was over, but that it loaded for ${(0,duration/* formatDuration */.a3)(runSeconds)}`;
}
function otherSpans({ receipt, windows }) {
    const { startedAt, finishedAt, runSeconds = 0, startSeconds = 0 } = receipt;
    const loaded = `says in its receipt that it loaded for ${(0,duration/* formatDuration */.a3)(runSeconds)}`;
    const ran = (finishedAt - startedAt) / 1000;
    if (runSeconds > ran + clockSlackSeconds)
        return [`${loaded}, but that its start and its end are ${(0,duration/* formatDuration */.a3)(ran)} apart`];
    if (windows.length === 0)
        return [];
    const { begin, end } = (0,time_grid/* boundsOf */.BO)(windows);
    const late = (begin - startedAt) / 1000;
    if (late > clockSlackSeconds + startSeconds)
        return [`left windows that begin ${(0,duration/* formatDuration */.a3)(late)} after the start that its receipt tells of`];
    const covered = (end - begin) / 1000;
    if (!isWhole(receipt) || runSeconds <= covered + clockSlackSeconds + 2 * longestSeconds(windows))
        return [];
    return [`${loaded}, but its windows cover ${(0,duration/* formatDuration */.a3)(covered)}`];
}
function longestSeconds(windows) {
    return ((0,extremes/* greatest */.K)(windows.map(({ startedAt, endedAt }) => endedAt - startedAt)) ?? 0) / 1000;
}

;// CONCATENATED MODULE: ./lib/verdict/user-figures.js


/** A window that was put together has the mean of its parts, rounded. */
const cpuSlackPercent = 0.1;
/** Requests of users who came and went between two looks at them fill no more windows than this. */
const mostWithoutUsers = 3;
/** What receipt and windows say of users, and of the load generator that ran them. */
function userFigures(figures) {
    const texts = [tooManyLeft(figures), tooManyInWindow(figures), nobody(figures), busierWindow(figures)];
    return texts.filter((text) => text !== undefined);
}
function tooManyLeft({ receipt: { usersAtEnd = 0, usersPeak } }) {
    if (usersAtEnd <= usersPeak)
        return undefined;
    return `says in its receipt that ${some(usersAtEnd, "user")} had not gone at its end, but that there were never more than ${usersPeak}`;
}
function tooManyInWindow({ receipt, windows }) {
    const { usersPeak } = receipt;
    const [first, ...more] = windows.filter(({ users }) => users > usersPeak);
    if (first === undefined || !isWhole(receipt))
        return undefined;
    return `says in its receipt that there were never more than ${some(usersPeak, "user")}, but a window has ${first.users}${others(more.length + 1)}`;
}
/** Without a load shape users come once, and those who are left at the end were there all the time since. */
function nobody({ receipt, windows }) {
    const { usersPeak, usersAsked, usersAtEnd } = receipt;
    const mayBeGone = mayHaveShape(receipt) || usersAtEnd === 0 || usersPeak < usersAsked;
    if (mayBeGone || usersPeak === 0 || windows.some(({ users }) => users > 0))
        return undefined;
    const busy = windows.filter(({ requests: { from, to } }) => to > from).length;
    if (busy <= mostWithoutUsers)
        return undefined;
    return `says in its receipt that there were ${some(usersPeak, "user")}, but its windows have 0, and ${busy} of them requests`;
}
/** An old runner does not tell, but only Locust's own clock ends at the run time. */
function mayHaveShape({ shape, usersSpawned, stopReason }) {
    return shape !== undefined || (usersSpawned === undefined && stopReason !== "run-time");
}
function busierWindow({ receipt, windows }) {
    const { cpuMaxPercent: most } = receipt;
    if (most === undefined || !isWhole(receipt))
        return undefined;
    const [first, ...more] = windows.filter(({ cpuPercent = 0 }) => cpuPercent > most + cpuSlackPercent);
    if (first?.cpuPercent === undefined)
        return undefined;
    const [told, found] = [most, first.cpuPercent].map((percent) => (0,write_value/* writeValue */.bD)(percent / 100, "ratio"));
    return `says in its receipt that its CPU was at ${told} at most, but a window has ${found}${others(more.length + 1)}`;
}

;// CONCATENATED MODULE: ./lib/verdict/figure-reasons.js




/**
 * Figures of one dyno's receipt, windows and CSV files that state the same, or bound each other, and do not agree. Each
 * is a sentence without the dyno's name. Files that were refused for their own faults would only disagree for the same.
 */
function figureTroubles({ ownName, runTimeSeconds }, result) {
    const { receipt } = result ?? {};
    if (result === undefined || receipt === undefined || result.problems.length > 0)
        return [];
    const cross = result.cross ?? crossFindings(result);
    const figures = { ...result, receipt, cross, windows: result.windows ?? [], ownName, runTimeSeconds };
    const texts = [...timeFigures(figures), ...userFigures(figures), ...countFigures(figures)];
    return texts.map((text) => ({ code: "figures-contradict", text: `${text}. Both cannot be true.` }));
}

;// CONCATENATED MODULE: ./lib/verdict/life-reasons.js



/** By so much a receipt may span more than the dyno can have lived: two clocks that run a little apart. */
const durationSlackMs = 10_000;
/** So far a dyno's clock may be from those of Heroku and the storage. */
const life_reasons_clockSlackMs = 5 * 60_000;
/** Whether the dyno can have lived through what its receipt and its windows say. One sentence is enough. */
function lifeTrouble(record, { receipt, windows = [] }) {
    const { life } = record;
    if (life === undefined || receipt === undefined)
        return undefined;
    const spans = [
        { what: "a receipt of a run", ms: receipt.finishedAt - receipt.startedAt },
        { what: "a receipt of a load", ms: (receipt.runSeconds ?? 0) * 1000 },
        { what: "windows", ms: windows.length === 0 ? 0 : (0,time_grid/* spanMs */.J6)(windows) },
    ];
    const limits = [livedLimit(record, life), storedLimit(life)].filter((limit) => limit !== undefined);
    const [tooLong] = spans.flatMap((span) => limits.flatMap((limit) => longerThan(limit, span)));
    const text = tooLong ?? badStart(receipt, life) ?? badFinish(receipt, life);
    if (text === undefined)
        return undefined;
    const conclusion = "That cannot be true, so something other than the runner has written it.";
    return { code: "receipt-impossible", text: `${text}. ${conclusion}` };
}
function longerThan(limit, { what, ms }) {
    if (ms <= limit.ms + durationSlackMs)
        return [];
    return [`left ${what} of ${(0,duration/* formatDuration */.a3)(ms / 1000)}, but ${limit.because}`];
}
/** From the create to the first sign of its end. Once the receipt is there the run that it tells of is over, too. */
function livedLimit(record, { sentAt, exitedAt }) {
    const seenAt = record.ending === "receipt" ? record.endedAt : undefined;
    const ends = [isIdleTwin(record) ? undefined : exitedAt, seenAt].filter((at) => at !== undefined);
    if (ends.length === 0)
        return undefined;
    const ms = Math.min(...ends) - sentAt;
    const because = `only ${(0,duration/* formatDuration */.a3)(ms / 1000)} lie between its create and the first sign of its end`;
    return { ms, because };
}
/** The runner writes its claim before any load, and its receipt after it. */
function storedLimit({ claims, receipt }) {
    const first = claims?.first;
    const [claimed, written] = [first?.isOurs ? first.writtenAt : undefined, receipt?.writtenAt];
    if (claimed === undefined || written === undefined)
        return undefined;
    const ms = Math.max(0, written - claimed);
    const because = `only ${(0,duration/* formatDuration */.a3)(ms / 1000)} lie between its claim and its receipt by the storage's clock`;
    return { ms, because };
}
function badStart({ startedAt }, { sentAtByHeroku }) {
    if (sentAtByHeroku === undefined || startedAt >= sentAtByHeroku - life_reasons_clockSlackMs)
        return undefined;
    const early = (0,duration/* formatDuration */.a3)((sentAtByHeroku - startedAt) / 1000);
    return `left a receipt of a run that began ${early} before its create was sent by Heroku's clock`;
}
function badFinish({ finishedAt }, { receipt }) {
    const there = receipt?.writtenAt ?? receipt?.seenAt;
    if (there === undefined || finishedAt <= there + life_reasons_clockSlackMs)
        return undefined;
    const late = (0,duration/* formatDuration */.a3)((finishedAt - there) / 1000);
    return `left a receipt of a run that ended ${late} after that receipt was there by the storage's clock`;
}

;// CONCATENATED MODULE: ./lib/verdict/evidence-reasons.js





/**
 * Whether receipt, claim, windows, CSV files, dyno list, exit status and log agree. What cannot be true makes the run invalid: a
 * result that somebody made up would else be as good as a measured one.
 */
function evidenceReasons(assignment, record, result) {
    if (record === undefined)
        return [];
    const { scenario } = assignment;
    const name = dynoName(assignment, record);
    const reason = (level, { code, text }) => ({
        ...{ level, code, scenario },
        text: `${name} ${text}`,
    });
    const life = result === undefined ? undefined : lifeTrouble(record, result);
    const exits = exitFindings(record, result?.receipt);
    const invalid = [
        ...claimTroubles(record, result),
        ...(life === undefined ? [] : [life]),
        ...figureTroubles(assignment, result),
        ...exits.filter(({ kind }) => kind === "contradiction"),
    ];
    // Only what is believed otherwise can be called whole.
    const isPlausible = invalid.length === 0 && result?.problems.length === 0;
    const signals = isPlausible ? exits.filter(({ kind }) => kind === "signal") : [];
    return [
        ...invalid.map((note) => reason("invalid", note)),
        ...signals.map((note) => reason("warn", note)),
        ...visibleToken(record, result).map(({ level, ...note }) => ({
            ...reason(level, note),
            ...usual(level),
        })),
    ];
}
function usual(level) {
    return level === "note" ? { isUsual: true } : {};
}
/** What code of the locustfile could do with it ends with this dyno, unless it is a SAS for the whole container. */
function visibleToken({ life }, result) {
    if (result?.receipt?.tokenVisible !== true)
        return [];
    const code = "token-visible";
    const seen = "was started by a process that still shows its environment, so code of the locustfile could read";
    const advice = "Let the command end in `exec bash ./run.sh …`.";
    if (life?.hasOwnTokens === true) {
        const text = `${seen} the upload tokens and the nonce of this dyno, and write its results itself, but no other dyno's. ${advice}`;
        return [{ level: "note", code, text }];
    }
    const text = `${seen} its SAS, which can create blobs in the whole container until it expires. ${advice} With \`azure-account-key\` each dyno gets tokens for its own blobs only.`;
    return [{ level: "warn", code, text }];
}

;// CONCATENATED MODULE: ./lib/verdict/blocked-reasons.js



/** So long, response times are odd for reasons that a reader wants to know of. */
const noticedSeconds = 5;
/** Whether user code kept Locust's event loop from going round, without the dyno's name. */
function blockedFindings(receipt, runTimeSeconds) {
    const { blocked } = receipt;
    if (blocked === undefined || blocked.seconds === 0)
        return [];
    const load = loadSeconds(receipt, runTimeSeconds);
    const text = `had its Locust blocked by user code for ${(0,duration/* formatDuration */.a3)(blocked.seconds)} of ${(0,duration/* formatDuration */.a3)(load)}${inAll(blocked)}${blocked_reasons_at(blocked.where)}, so that no request was sent or timed meanwhile. ${advice}`;
    return [{ level: levelOf(blocked.seconds, load), code: "locust-blocked", text }];
}
const advice = "Call only what gevent can switch away from: no `time.sleep` from before its patch, no driver that waits in C, no long computation.";
/** As long as it was to load. What blocks at the end makes a run longer than its run time. */
function loadSeconds({ runTime, runSeconds }, runTimeSeconds) {
    return Math.min(runSeconds ?? runTimeSeconds, runTime ?? Number.POSITIVE_INFINITY);
}
function levelOf(seconds, load) {
    if (load - seconds < wholeShare * load)
        return "invalid";
    return seconds >= noticedSeconds ? "warn" : "note";
}
function inAll({ seconds, longest }) {
    return longest < seconds ? `, ${(0,duration/* formatDuration */.a3)(longest)} at most at once` : "";
}
function blocked_reasons_at(where) {
    return where === undefined ? "" : `, most at ${(0,wording/* quoteLine */.tQ)(where)}`;
}

;// CONCATENATED MODULE: ./lib/verdict/length-reasons.js






/** Locust starts its clock before its users, and the recorder with them. */
const slackSeconds = 2;
/** Whether Locust ran the load that was asked for: so long, with so many users. */
function lengthReasons(assignment, record, { receipt, windows }) {
    if (receipt === undefined || windows === undefined || windows.length === 0)
        return [];
    const { scenario, users, runTimeSeconds } = assignment;
    const recorded = (0,time_grid/* spanMs */.J6)(windows) / 1000;
    const findings = [
        ...lengthFindings(receipt, { recorded, runTimeSeconds }),
        ...blockedFindings(receipt, runTimeSeconds),
        ...(receipt.stopInVain === undefined ? [] : [inVain(receipt.stopInVain)]),
        ...(receipt.stopReason === "error" || receipt.usersAsked === users ? [] : [otherUsers(receipt, users)]),
    ];
    const name = dynoName(assignment, record);
    return findings.map((finding) => ({ scenario, ...finding, text: `${name} ${finding.text}` }));
}
function lengthFindings(receipt, length) {
    const { recorded, runTimeSeconds } = length;
    const loaded = Math.min(recorded, receipt.runSeconds ?? recorded);
    const isShort = loaded < wholeShare * runTimeSeconds - slackSeconds;
    const isEarly = isShort && receipt.stopReason === "finished";
    if (isEarly && isMeant(receipt))
        return [{ level: "note", code: "ended-early", text: whyEarly(receipt, length) }];
    if (!(isEarly || receipt.stopReason === "run-time") || !(isShort || isHeldUp(receipt, runTimeSeconds)))
        return [];
    return [{ level: "invalid", code: "cut-short", text: whyShort(receipt, length) }];
}
/** Only these ends are the locustfile's to decide; a runner that knows no causes knows no others. */
function isMeant({ stopCause = "quit" }) {
    return ["load-shape", "quit", "stop"].includes(stopCause);
}
function whyEarly({ stopCause, shape, runSeconds }, { recorded, runTimeSeconds }) {
    const after = (0,duration/* formatDuration */.a3)(runSeconds ?? recorded);
    const times = `ended by itself after ${after}, and its run time is ${(0,duration/* formatDuration */.a3)(runTimeSeconds)}`;
    if (stopCause === "load-shape")
        return `${times}: its load shape ${(0,wording/* quoteLine */.tQ)(shape ?? "")} ended.`;
    if (stopCause === "quit" || stopCause === "stop")
        return `${times}: the locustfile called \`runner.${stopCause}()\`.`;
    return `${times}: a load shape, or the locustfile, told it to.`;
}
/** Locust first ends what spawns its users, and a listener of this event runs in it. */
function inVain(stop) {
    const call = `runner.${stop}()`;
    const text = `loaded on although the locustfile called \`${call}\`: in a listener of \`spawning_complete\`, Locust cannot obey. Call \`gevent.spawn(runner.${stop})\` there.`;
    return { level: "note", code: "ended-early", text };
}
function whyShort(receipt, { recorded, runTimeSeconds }) {
    const { startSeconds = 0, runSeconds, runTime = runTimeSeconds } = receipt;
    const planned = (0,duration/* formatDuration */.a3)(runTimeSeconds);
    if (isHeldUp(receipt, runTimeSeconds))
        return `was cut short: it loaded for ${(0,duration/* formatDuration */.a3)(runSeconds ?? recorded)} of its run time of ${planned}, because listeners of \`test_start\` took ${(0,duration/* formatDuration */.a3)(startSeconds)} of it. Do their work in a listener of \`init\`, or lengthen \`run-time\`.`;
    if (runTime < wholeShare * runTimeSeconds)
        return `was cut short: the locustfile set Locust's run time to ${(0,duration/* formatDuration */.a3)(runTime)}, and \`run-time\` is ${planned}. Leave that to \`run-time\`.`;
    if (receipt.startedAnew === true)
        return `was cut short: the locustfile stopped the test and started another, which ran for ${(0,duration/* formatDuration */.a3)(runSeconds ?? recorded)}, and its run time is ${planned}. Locust forgets what came before. Start one test only.`;
    const isWhole = runSeconds !== undefined && runSeconds >= wholeShare * runTimeSeconds - slackSeconds;
    const why = isWhole
        ? `Locust ran for ${(0,duration/* formatDuration */.a3)(runSeconds)}, so the dyno's clock jumped.`
        : "Did the dyno sleep, or its clock jump?";
    return `was cut short: what it recorded covers ${(0,duration/* formatDuration */.a3)(recorded)}, and its run time is ${planned}. ${why} Run again.`;
}
function otherUsers({ usersAsked, shape, stopCause }, users) {
    const unknown = stopCause === undefined ? "a load shape, or a configuration file, decides" : "the locustfile decides";
    const who = shape === undefined ? unknown : `its load shape ${(0,wording/* quoteLine */.tQ)(shape)} decides`;
    const text = `asked for ${usersAsked} ${usersAsked === 1 ? "user" : "users"}, and its share is ${users}: ${who}.`;
    return { level: "note", code: "users-differ", text };
}

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
    const found = result.cross ?? crossFindings(result);
    const file = `\`${ownName}_stats.csv\``;
    const { receipt } = result;
    const advice = receipt?.statsResets ? "The locustfile has reset Locust's statistics." : "Run again.";
    const buckets = receipt?.ownBuckets ? "The locustfile replaces `locust.stats.bucket_response_time`." : "";
    if (found.counts.length > 0)
        return countFinding({ name, file, advice }, found);
    return [
        ...timeFinding({ name, file, advice: "" }, found),
        ...percentileFinding({ name, file, advice: buckets }, found),
    ];
}
function countFinding({ name, file, advice }, { counts }) {
    const { first } = counts;
    if (first === undefined)
        return [];
    const what = first.recorded === 1 ? first.what.slice(0, -1) : first.what;
    const numbers = `${(0,write_value/* writeValue */.bD)(first.recorded, "count")} ${what} of ${cross_reasons_nameOf(first)}, but ${(0,write_value/* writeValue */.bD)(first.csv, "count")} are in Locust's own ${file}`;
    const text = `${name} recorded ${numbers}${othersOf(counts)}, which the last second does not explain: one of the two has lost some. ${advice}`;
    return [{ level: "invalid", code: "counts-differ", text }];
}
function timeFinding({ name, file }, { times }) {
    const { first } = times;
    if (first === undefined)
        return [];
    const [recorded, csv] = [first.recorded, first.csv].map((ms) => (0,write_value/* writeValue */.bD)(ms, "ms"));
    const requests = `${(0,write_value/* writeValue */.bD)(first.count, "count")} ${first.count === 1 ? "request" : "requests"} of ${cross_reasons_nameOf(first)}`;
    const text = `${name} recorded ${recorded} as the ${first.what} response time of ${requests}, but Locust's own ${file} has ${csv} for the same requests${othersOf(times)}. Both cannot be true.`;
    return [{ level: "invalid", code: "times-differ", text }];
}
function percentileFinding({ name, file, advice }, { percentiles }) {
    const { first: worst } = percentiles;
    if (worst === undefined)
        return [];
    const numbers = `p${worst.what} of ${cross_reasons_nameOf(worst)}: ${(0,write_value/* writeValue */.bD)(worst.recorded, "ms")} by the recorder, which is judged, but ${(0,write_value/* writeValue */.bD)(worst.csv, "ms")} by Locust's own ${file}`;
    const text = `${name} has another ${numbers}${othersOf(percentiles)}, further apart than Locust rounds. ${advice}`.trimEnd();
    return [{ level: "warn", code: "percentiles-differ", text }];
}
function cross_reasons_nameOf({ request }) {
    return (0,verdict_glob/* nameInSentence */._2)((0,verdict_glob/* requestName */.ZK)(request));
}
function othersOf({ length }) {
    return length === 1 ? "" : ` (and ${length - 1} more such ${length === 2 ? "number" : "numbers"})`;
}

;// CONCATENATED MODULE: ./lib/verdict/ending-reasons.js



/** How Locust ended, by its receipt. The locustfile's own exit code is a judgement, as a threshold is. */
function endFindings(receipt, record) {
    const { stopReason, ownExitCode = 0 } = receipt;
    const found = [
        ...(stopReason === "signal" ? [invalid(stoppedBefore(record))] : []),
        ...(stopReason === "error" ? [invalid(brokeOff(receipt))] : uncaught(receipt.uncaught)),
        ...(ownExitCode === 0 ? [] : [ownJudgement(receipt)]),
    ];
    return found.length > 0 ? found : oddExit(receipt);
}
function invalid(note) {
    return { level: "invalid", ...note };
}
function stoppedBefore(record) {
    const stopped = record && whyStopped(record);
    const text = `was told to stop before it had finished. ${stopped?.text ?? ""}`.trimEnd();
    return { code: stopped?.code ?? "dyno-signalled", text };
}
function uncaught(exceptions) {
    if (exceptions === undefined || exceptions.count === 0)
        return [];
    const text = `met ${describe(exceptions)} that nobody caught. Correct the listener or load shape in the locustfile that raises ${exceptions.count === 1 ? "it" : "them"}.`;
    return [{ level: "invalid", code: "uncaught-exception", text }];
}
/** `an exception, `…`,` or `60 exceptions, first `…`,` */
function describe({ count, first }) {
    const many = count === 1 ? "an exception" : `${count} exceptions`;
    if (first === undefined)
        return many;
    return `${many}, ${count === 1 ? "" : "first "}${(0,wording/* quoteLine */.tQ)(first)},`;
}
function ownJudgement({ ownExitCode, reason }) {
    const why = reason === undefined ? " It printed no reason while Locust ended." : ` Its reason: ${(0,wording/* quoteLine */.tQ)(reason)}.`;
    const text = `ended with exit code ${ownExitCode}, which the locustfile set.${why}`;
    return { level: "fail", code: "own-exit-code", text };
}
/** A code that nothing explains; that of a CSV writer that died is explained elsewhere. */
function oddExit({ exitCode, csvFault }) {
    if (exitCode === 0 || (exitCode === uncaughtExit && csvFault !== undefined))
        return [];
    const text = `ran to its end, but then Locust ended ${exitMeaning(exitCode)}. ${seeLog}`;
    return [{ level: "invalid", code: "locust-error", text }];
}
/** Exceptions that ended what the locustfile had started, when nothing else tells of them. */
function greenletFindings({ greenlets, uncaught, exceptions }) {
    if (greenlets === undefined || uncaught !== undefined || exceptions > 0)
        return [];
    const text = `met ${describe(greenlets)} that ended something the locustfile had started, such as \`on_stop\` of a user.`;
    return [{ level: "warn", code: "lost-greenlet", text }];
}
/** Locust's own files are a second source: the recorder has the numbers. */
function csvFindings({ receipt, csvProblems = [] }) {
    const judged = "The recorder's numbers are judged, which are whole.";
    const fault = receipt?.csvFault;
    const died = `could not keep Locust's CSV files: ${(0,wording/* quoteLine */.tQ)(fault ?? "")} ended their writer. ${judged}`;
    return [
        ...(fault === undefined ? [] : [died]),
        ...csvProblems.map((problem) => `left an odd CSV file of Locust's: ${problem} ${judged}`),
    ].map((text) => ({ level: "warn", code: "csv-incomplete", text }));
}

;// CONCATENATED MODULE: ./lib/verdict/odd-reasons.js
// What can be odd, by the words of the receipt: loadtest/heroku_locust_runner/recorder/odd.py.
const times = {
    timeNegative: "a negative response time",
    timeNoNumber: "a response time that is not a number",
    timeTooGreat: "a response time of more than a day",
};
const otherValues = {
    timeNone: "no response time",
    lengthNegative: "a negative response length",
    lengthNoNumber: "a response length that is not a number",
    lengthTooGreat: "a response length of more than a terabyte",
    lengthFraction: "a fractional response length",
    lengthNone: "no response length",
};
const names = {
    nameNoText: "not text",
    nameSurrogate: "not valid Unicode",
    nameTooLong: "longer than 1000 characters",
};
const totals = {
    countNegative: "negative",
    countNoNumber: "no number",
    countTooGreat: "greater than any count",
    countNone: "missing",
};
const users = {
    usersNoNumber: "no number",
    usersFraction: "a fraction, of which Locust starts the whole users",
};
/** What was odd, without the dyno's name. The requests themselves all count. */
function oddFindings({ odd = {} }) {
    const values = tell(odd, { ...times, ...otherValues }, (count, what) => count === 1 ? `1 request had ${what}` : `${count} requests had ${what}`);
    const texts = tell(odd, names, (count, what) => `${count} ${count === 1 ? "was" : "were"} ${what}`);
    const asked = tell(odd, users, (count, what) => (count === 1 ? `once ${what}` : `${count} times ${what}`));
    const forged = tell(odd, totals, (count, what) => `${count} ${count === 1 ? "is" : "are"} ${what}`);
    // Percentiles are of fewer requests than there were.
    const isDoubtful = tell(odd, times, String) !== "";
    return [
        ...finding(isDoubtful ? "warn" : "note", values, [
            "left odd values out: ",
            ". The requests themselves count.",
        ]),
        ...finding("note", texts, ["wrote odd types and names of requests in another way: ", "."]),
        ...finding("note", forged, [
            "ended with odd totals in Locust's own statistics, which the locustfile has set: ",
            ".",
        ]),
        ...finding("note", asked, ["was asked for an odd number of users: ", "."]),
    ];
}
/** Each kind that there was; empty for none. */
function tell(odd, kinds, say) {
    const found = Object.entries(kinds).map(([kind, what]) => ({ count: odd[kind] ?? 0, what }));
    return found
        .filter(({ count }) => count > 0)
        .map(({ count, what }) => say(count, what))
        .join(", ");
}
function finding(level, told, [before, after]) {
    return told === "" ? [] : [{ level, code: "odd-values", text: `${before}${told}${after}` }];
}

;// CONCATENATED MODULE: ./lib/verdict/users-reasons.js


/** Whether the users that were asked for came up and stayed, without the dyno's name. */
function userFindings({ of, runTimeSeconds }, result) {
    const { receipt } = result;
    // Locust that could not start has no users, and its error is a reason already; so is a `test_start` that took the time.
    if (receipt === undefined || receipt.stopReason === "error" || isHeldUp(receipt, runTimeSeconds))
        return [];
    const { usersPeak, usersAsked } = receipt;
    if (usersPeak >= usersAsked)
        return usersLeft(receipt, result);
    const text = `reached ${usersPeak} of its ${usersAsked} users${whyMissing(receipt, result, of)}`;
    return [{ level: "invalid", code: "users-missing", text }];
}
function whyMissing(receipt, result, of) {
    const { usersAsked, fixedUsers = usersAsked, shape, usersSpawned } = receipt;
    if (fixedUsers < usersAsked)
        return allFixed(fixedUsers, shape, of);
    // Of a load shape Locust says so after each of its steps.
    if (usersSpawned === true && (shape === undefined || endedByExceptions(receipt)))
        return `, although Locust started all of them: ${whyGone(result)}`;
    if (shape !== undefined)
        return `: its load shape ${(0,wording/* quoteLine */.tQ)(shape)} asks for more than come up in its time. Raise its spawn rate or lengthen its stages.`;
    return ". Raise `spawn-rate` or `run-time`, or take more `dynos`.";
}
function allFixed(fixedUsers, shape, of) {
    const set = of === 1 ? `\`users: ${fixedUsers}\`` : `\`users: ${fixedUsers * of}\` (${fixedUsers} for each dyno)`;
    const ask = shape === undefined ? `Set ${set}` : `Let its load shape ask for ${fixedUsers}`;
    return `: each of its user classes has a \`fixed_count\`, and these add up to ${fixedUsers}. ${ask}, or give one class a \`weight\` instead.`;
}
/** Those who end by themselves end the load with them. A load shape may want it so. */
function usersLeft(receipt, result) {
    const { usersAtEnd, usersPeak, usersSpawned, stopCause, shape } = receipt;
    if (stopCause !== "run-time" || shape !== undefined || usersAtEnd === undefined)
        return [];
    if (usersAtEnd >= wholeShare * usersPeak)
        return [];
    if (usersSpawned === false)
        return [{ level: "invalid", code: "users-missing", text: tooLate(receipt) }];
    const text = `had ${usersAtEnd} of its ${usersPeak} users left when the run time was over: ${whyGone(result)}`;
    const isDead = usersAtEnd === 0 && endedByExceptions(receipt);
    return [{ level: isDead ? "invalid" : "warn", code: "users-left", text }];
}
/** Locust goes on starting users while it ends, when code of theirs has kept it from starting them in time. */
function tooLate({ usersAtEnd, usersAsked }) {
    return `had ${usersAtEnd} of its ${usersAsked} users when the run time was over: the others came up too late. Raise \`spawn-rate\` or \`run-time\`, or take more \`dynos\`.`;
}
/** Some exceptions end a user without a word of Locust's. */
function endedByExceptions({ exceptions, greenlets }) {
    return exceptions > 0 || (greenlets?.count ?? 0) > 0;
}
function whyGone({ exceptions, receipt }) {
    const message = exceptions[0]?.message;
    const first = message || receipt?.greenlets?.first;
    if (receipt !== undefined && endedByExceptions(receipt))
        return `the others were ended by an exception${first === undefined ? "" : `, such as ${(0,wording/* quoteLine */.tQ)(first)}`}.`;
    return "the others ended by themselves, as with `StopUser` or `runner.quit()`.";
}

;// CONCATENATED MODULE: ./lib/verdict/result-reasons.js






/** A generator above this share of one core measures its own delays (Locust warns at the same figure). */
const busyCpuPercent = 90;
/** A few busy windows are normal while users spawn; more than this share is not. */
const busyShare = 0.1;
const result_reasons_advice = "so response times are partly its own. Take more `dynos` or a larger `dyno-size`.";
/** What is to be said of what one dyno left. Says nothing of a dyno whose end is a reason already. */
function resultReasons(assignment, record, result) {
    const { scenario, ownName } = assignment;
    const name = dynoName(assignment, record);
    const problems = result?.problems ?? [];
    const named = (finding) => ({ ...finding, text: `${name} ${finding.text}` });
    const damages = problems.map((text) => ({ level: "invalid", code: "results-damaged", text }));
    const ends = (record?.ending === "receipt" ? result_reasons_endOf(result, record) : []).map(named);
    // What broke Locust off may have damaged its files, too.
    const isCause = result?.receipt?.stopReason === "error";
    const findings = [
        ...(isCause ? [...ends, ...damages] : [...damages, ...ends]),
        ...(result === undefined ? [] : loadFindings(assignment, result)).map(named),
        ...(result === undefined ? [] : crossReasons(name, result, ownName)),
        ...doubts(result).map(named),
    ];
    const unread = (result?.unread ?? []).map((text) => ({
        level: "note",
        code: "results-unread",
        text: `${text} It is left out of this report.`,
    }));
    return [...findings, ...unread].map((finding) => ({ scenario, ...finding }));
}
function result_reasons_endOf(result, record) {
    if (result?.receipt !== undefined)
        return endFindings(result.receipt, record);
    // A receipt that was refused, or could not be downloaded, is a problem that says so itself.
    if (result !== undefined && result.problems.length > 0)
        return [];
    return [{ level: "invalid", code: "no-receipt", text: "has finished, but its receipt is missing." }];
}
function loadFindings(assignment, result) {
    const { receipt } = result;
    const troubles = [otherTarget(receipt, assignment.targetUrl), lostWorkers(receipt), overloaded(result)];
    return [
        ...userFindings(assignment, result),
        ...troubles.flatMap((note) => (note === undefined ? [] : [{ level: "invalid", ...note }])),
    ];
}
function doubts(result) {
    if (result === undefined)
        return [];
    const { receipt } = result;
    const folded = foldedNote(receipt);
    return [
        ...(result.cutOff ? [{ level: "warn", ...cutOff }] : []),
        ...csvFindings(result),
        ...(receipt === undefined ? [] : [...greenletFindings(receipt), ...oddFindings(receipt)]),
        ...(folded === undefined ? [] : [{ level: "note", ...folded }]),
    ];
}
const cutOff = {
    code: "users-cut-off",
    text: "cut users off that were still busy when the stop timeout was over. Their last requests are not counted, so a request that is slow or hangs may be missing from these numbers. Raise `stop-timeout` (at most 20s).",
};
/** A locustfile may set its environment's host; a path behind the target's is still the target. */
function otherTarget(receipt, targetUrl) {
    const host = receipt?.host;
    if (host === undefined || URL.parse(host)?.origin === URL.parse(targetUrl)?.origin)
        return undefined;
    const who = receipt?.hostFrom === "locustfile" ? "The locustfile sets" : "Its command or locustfile sets";
    const text = `loaded ${(0,wording/* quote */.hD)(host)}, and not the target ${(0,wording/* quote */.hD)(targetUrl)}. ${who} a host of its own; leave that to \`target-url\`.`;
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
    const why = receipt?.reason === undefined ? "" : ` It ended with ${(0,wording/* quoteLine */.tQ)(receipt.reason)}.`;
    const advice = why === "" ? " Take fewer `LOCUST_PROCESSES`, or a larger `dyno-size`." : why;
    const text = `lost ${workers}, and with it what it counted last.${advice}`;
    return { code: "workers-lost", text };
}
function overloaded(result) {
    const warnings = result?.receipt?.cpuWarnings ?? 0;
    const code = "generator-overloaded";
    if (warnings > 0)
        return { code, text: `ran out of CPU (Locust warned ${result_reasons_times(warnings)}), ${result_reasons_advice}` };
    const loads = (result?.windows ?? []).flatMap(({ cpuPercent }) => cpuPercent ?? []);
    const busy = loads.filter((percent) => percent > busyCpuPercent).length;
    if (busy <= loads.length * busyShare)
        return undefined;
    return {
        code,
        text: `was overloaded: CPU above ${busyCpuPercent}% in ${busy} of ${loads.length} windows, ${result_reasons_advice}`,
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
    const reasons = judgements.map((judgement) => threshold_reasons_reasonOf(judgement, borderline));
    return [...nothingJudged(judgements), ...reasons.filter((reason) => reason !== undefined)];
}
function nothingJudged(judgements) {
    if (judgements.some(({ threshold }) => threshold.level === "fail"))
        return [];
    const text = "Nothing was judged: no threshold can fail this run. Set `p99-threshold`, `failure-threshold` or `thresholds`.";
    return [{ level: "inconclusive", code: "nothing-judged", scenario: undefined, text }];
}
function threshold_reasons_reasonOf(judgement, borderline) {
    const { scenario, outcome, threshold } = judgement;
    if (outcome === "unmeasured") {
        const level = threshold.level === "fail" ? "invalid" : "warn";
        return { level, code: "unmeasured", scenario, text: unmeasured(judgement) };
    }
    if (judgement.borderline)
        return { scenario, ...borderlineReason(judgement, borderline) };
    if (outcome === "met")
        return undefined;
    return { level: threshold.level, code: "breached", scenario, text: `${threshold_reasons_finding(judgement)}.` };
}
function borderlineReason(judgement, borderline) {
    const { threshold, outcome } = judgement;
    const code = outcome === "met" ? "borderline" : "breached";
    const text = `${threshold_reasons_finding(judgement)}. Borderline: the limit lies within the 95% interval, so this run cannot tell for sure.`;
    if (threshold.level === "fail" && borderline === "inconclusive")
        return { level: "inconclusive", code: "borderline", text };
    return { level: outcome === "met" ? "note" : threshold.level, code, text };
}
function unmeasured(judgement) {
    const why = judgement.reason ?? "there is no number for it";
    return `${(0,write_judgement/* writeSubject */.ED)(judgement)} was not judged: ${why}.`;
}
function threshold_reasons_finding(judgement) {
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
    const times = results.flatMap(({ windows = [] }) => (windows.length === 0 ? [] : (0,time_grid/* boundsOf */.BO)(windows)));
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
function allScenarioReasons({ plan, measured, ownReasons }) {
    if (ownReasons !== undefined)
        return ownReasons;
    return plan.scenarios.flatMap(({ name }) => scenarioReasons(name, measured.find(({ scenario }) => scenario === name)));
}
function assignmentReasons(assignment, { dynos, results, ownReasons }) {
    const record = dynos.find((dyno) => dyno.assignment.marker === assignment.marker);
    // Nothing says which dyno left which files, so that those are spoken of by their names.
    if (ownReasons !== undefined)
        return dynoReasons(assignment, record, false);
    const result = dynoResult(assignment, results);
    return [
        ...dynoReasons(assignment, record, true),
        ...evidenceReasons(assignment, record, result),
        ...resultReasons(assignment, record, result),
        ...(result === undefined ? [] : lengthReasons(assignment, record, result)),
    ];
}

;// CONCATENATED MODULE: ./lib/verdict/judge-row.js



/** Holds one threshold against one row. Too little to measure is never met; of a range the worse end is judged. */
function judgeRow(options) {
    const { threshold, row, measured } = options;
    const { metric } = threshold;
    const subject = {
        ...{ threshold, scenario: measured.scenario, where: row.name },
        requests: requestsBehind(threshold, row),
    };
    const lack = lackOf(options);
    if (lack !== undefined)
        return judge_row_unmeasured(subject, lack);
    const range = row.measure(metric);
    if (range === undefined)
        return judge_row_unmeasured(subject, measured.whyUnknown(metric) ?? "nothing was measured");
    const value = worseEnd(range, threshold);
    const interval = row.interval(metric);
    return {
        ...subject,
        outcome: holds(value, threshold) ? "met" : "breached",
        value,
        ...(range.low === range.high ? {} : { range }),
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
function requestsBehind({ unit }, { requests, timed }) {
    return unit === "ms" ? timed : requests;
}
function lackOf({ threshold, row, measured, minRequests }) {
    if (threshold.request !== undefined && row.requests === 0)
        return noMatch(measured.requests);
    const requests = requestsBehind(threshold, row);
    if (!(0,metrics/* needsManyRequests */.TE)(threshold.metric) || requests >= minRequests)
        return undefined;
    const kind = requests < row.requests ? " with a response time" : "";
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
function worseEnd({ low, high }, { operator }) {
    return operator.startsWith("<") ? high : low;
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


/**
 * The rows that a threshold speaks of, each called as the judgement calls it: `Aggregated`, a request, or the glob.
 * Several matches are one row unless it says `each`; no match is an empty row.
 */
function rowsOf({ request }, measured) {
    if (request === undefined)
        return [{ ...measured.aggregated, ...merge/* aggregatedKey */.Vh }];
    return groupsOf(request, measured.requests).map((group) => measured.merge(group, nameOfGroup(group, request.glob)));
}
/** The requests that a glob fits: one group of them all, or each by itself; one without any when it fits none. */
function groupsOf({ glob, each }, requests) {
    const matches = requests.filter((candidate) => (0,verdict_glob/* matchesRequest */.TA)(glob, candidate));
    return each && matches.length > 0 ? matches.map((match) => [match]) : [matches];
}
function nameOfGroup([only, ...others], glob) {
    return only === undefined || others.length > 0 ? glob : (0,verdict_glob/* requestName */.ZK)(only);
}
/** How the row of a threshold is called before it is known what its glob matches. */
function whereOf({ request }) {
    return request === undefined ? merge/* aggregatedKey */.Vh.name : request.glob;
}

;// CONCATENATED MODULE: ./lib/verdict/judge.js


/** Holds every threshold against every scenario and row that it speaks of. Values are compared unrounded. */
function judge({ thresholds, scenarios, measured: all, minRequests }) {
    const byName = new Map(all.map((one) => [one.scenario, one]));
    return thresholds.flatMap((threshold) => scenarios
        .filter((place) => isAbout(threshold, place))
        .flatMap(({ name }) => {
        const measured = byName.get(name);
        if (measured === undefined)
            return [forgotten(threshold, name)];
        return rowsOf(threshold, measured).map((row) => judgeRow({ threshold, row, measured, minRequests }));
    }));
}
function isAbout({ scenario, bed }, place) {
    return (scenario ?? place.ownName) === place.ownName && (bed ?? place.bed) === place.bed;
}
function forgotten(threshold, scenario) {
    return judge_row_unmeasured({ threshold, scenario, where: whereOf(threshold), requests: 0 }, "the scenario left no results");
}

// EXTERNAL MODULE: ./lib/report/format.js
var report_format = __webpack_require__(7703);
;// CONCATENATED MODULE: ./lib/report/distance.js


const twoDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });
/**
 * How far a value lies from its limit: `38% below`, `12% over`, and from twice the limit on `2.1× over`, which is 2.1
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
/** What is less than everything is never written as `100%`, and what is there never as `0%`. */
function formatShare(share) {
    const percent = Number((share * 100).toPrecision(2));
    if (percent < 0.1)
        return "less than 0.1%";
    if (percent >= 100 && share < 1)
        return "more than 99%";
    return `${twoDigits.format(percent)}%`;
}

;// CONCATENATED MODULE: ./lib/report/sheet.js
/** A number as it is written. */
function numberCell(value, format) {
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
    numbers("95% interval"),
    numbers("Limit"),
    numbers("Distance"),
    numbers("Requests"),
];
/** One row a judgement, the ones that need attention first. */
function thresholdSheet(report) {
    const rows = byUrgency(report).map(thresholdRow);
    return {
        title: "Thresholds",
        columns,
        rows,
        nouns: ["threshold", "thresholds"],
        more: report.leftOut?.thresholds ?? 0,
    };
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
        { code: (0,metrics/* metricName */.Kh)(threshold.metric) },
        { code: scenario },
        threshold.request === undefined ? where : { code: where },
        (0,write_judgement/* writeMeasured */.eY)(judgement) ?? report_format/* none */.dv,
        (0,write_judgement/* writeInterval */.Pn)(judgement) ?? report_format/* none */.dv,
        (0,write_judgement/* writeDemand */.fG)(judgement),
        { text: formatDistance(judgement), value: partOfLimit(judgement) },
        numberCell(requests, report_format/* formatCount */.B4),
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

;// CONCATENATED MODULE: ./lib/report/cap-report.js



/** More than a reader looks at; a run whose names hold ids has tens of thousands. All of them are judged before. */
const mostRequests = 1_000;
const mostOfScenario = 500;
const fewestOfScenario = 20;
const mostJudgements = 500;
const mostReasonsOfLevel = 200;
/** The report with so much of each long list as its readers can take in, and with sentences that say what was left out. */
function capReport(report) {
    const { verdict, scenarios } = report;
    const most = Math.max(fewestOfScenario, Math.min(mostOfScenario, Math.floor(mostRequests / Math.max(1, scenarios.length))));
    const requests = new Map(scenarios.flatMap(({ planned, measured }) => {
        const more = (measured?.requests.length ?? 0) - most;
        return more > 0 ? [[planned.name, more]] : [];
    }));
    const judgements = byUrgency(report).slice(0, mostJudgements);
    const thresholds = verdict.judgements.length - judgements.length;
    const leftOut = { requests, thresholds };
    const reasons = [...capReasons(verdict.reasons), ...notesOn(leftOut, most)];
    const capped = { ...verdict, reasons, ...(thresholds > 0 ? { judgements } : {}) };
    return {
        ...report,
        verdict: capped,
        scenarios: scenarios.map((one) => ({
            ...one,
            measured: capRequests(one, verdict, most),
            ...partOfVerdict(one.planned.name, capped),
        })),
        leftOut,
    };
}
/** What of the verdict is about one scenario. */
function partOfVerdict(name, { judgements, reasons }) {
    return {
        judgements: judgements.filter(({ scenario }) => scenario === name),
        reasons: reasons.filter(({ scenario }) => scenario === name),
    };
}
function capRequests({ planned, measured }, verdict, most) {
    if (measured === undefined || measured.requests.length <= most)
        return measured;
    return {
        ...measured,
        requests: weightiest(measured.requests, breachedIn(partOfVerdict(planned.name, verdict).judgements)).slice(0, most),
    };
}
/** Those that a threshold found fault with first, then the most failures, then the most requests. */
function weightiest(requests, breached) {
    const weighed = requests.map((row) => ({ row, isBreached: breached.has((0,verdict_glob/* requestName */.ZK)(row)) }));
    return weighed
        .sort((a, b) => Number(b.isBreached) - Number(a.isBreached) ||
        b.row.failures - a.row.failures ||
        b.row.requests - a.row.requests)
        .map(({ row }) => row);
}
/** Names of the requests that a threshold is not met by. */
function breachedIn(judgements) {
    return new Set(judgements.filter(({ outcome }) => outcome !== "met").map(({ where }) => where));
}
function capReasons(reasons) {
    const byLevel = Map.groupBy(reasons, ({ level }) => level);
    return [...byLevel].flatMap(([level, own]) => {
        const rest = own.length - mostReasonsOfLevel;
        if (rest <= 0)
            return own;
        const text = `${(0,report_format/* formatCount */.B4)(rest)} more reasons of this kind are left out of the reports.`;
        return [
            ...own.slice(0, mostReasonsOfLevel),
            { level, code: "report-capped", scenario: undefined, text },
        ];
    });
}
function notesOn({ requests, thresholds }, most) {
    const names = [...requests].map(([scenario, more]) => ({
        level: "note",
        code: "report-capped",
        scenario,
        text: `There are ${(0,report_format/* formatCount */.B4)(most + more)} request names: the ${(0,report_format/* formatCount */.B4)(most)} with the most failures and requests are listed, and ${(0,report_format/* formatCount */.B4)(more)} more ${more === 1 ? "is" : "are"} left out of the reports. All were judged. Give requests that differ in their URL alone one \`name\`.`,
    }));
    if (thresholds === 0)
        return names;
    const text = `There are ${(0,report_format/* formatCount */.B4)(mostJudgements + thresholds)} judged rows: the ${(0,report_format/* formatCount */.B4)(mostJudgements)} that need attention most are listed, and ${(0,report_format/* formatCount */.B4)(thresholds)} more ${thresholds === 1 ? "is" : "are"} left out of the reports. All of them decide.`;
    return [...names, { level: "note", code: "report-capped", scenario: undefined, text }];
}

// EXTERNAL MODULE: ./lib/report/version.js
var version = __webpack_require__(8882);
;// CONCATENATED MODULE: ./lib/report/make-report.js












/** Numbers, judgements and the verdict: everything from here on follows from what was found. */
function makeReport(settings, { origin }, found) {
    const { dynos, results, startedAt, finishedAt, dynosLeft, dynosUnverified } = found;
    const plan = { ...found.plan, warnings: [...found.plan.warnings, ...found.notes] };
    const { warmUp, minRequests, resultsPattern: pattern = "" } = settings;
    const { measured, verdict } = decideOn(settings, { ...found, plan }, found.warnings);
    const report = {
        ...{ version: version/* version */.r, origin, plan, startedAt, finishedAt, dynosLeft, dynosUnverified, verdict, minRequests },
        scenarios: plan.scenarios.map((planned) => joined(planned, { plan, dynos, results, measured, verdict })),
        ...(found.csv === undefined ? {} : { ownUpload: { pattern } }),
        cost: costOfDynos(dynos, plan),
        warmUp: warmUp.kind === "ramp" ? "ramp" : (0,duration/* formatDuration */.a3)(warmUp.seconds),
    };
    return capReport(report);
}
/** Whether what ran so far has breached a threshold, or cannot be judged. */
function hasFailed(settings) {
    return (ran) => ["fail", "invalid"].includes(decideOn(settings, ran).verdict.word);
}
function decideOn(settings, ran, warnings = []) {
    const { thresholds, minRequests, borderline } = settings;
    const { plan, dynos, results } = ran;
    const csv = ran.csv?.map(makeCsvScenario);
    const measured = csv?.flatMap(({ statistics }) => (statistics === undefined ? [] : measuredByCsv(statistics))) ??
        measuredIn(ran, settings);
    const judgements = judge({ thresholds, minRequests, scenarios: plan.scenarios, measured });
    const ownReasons = csv && csvReasons({ scenarios: plan.scenarios, csv, judgements });
    const known = { plan, dynos, results, measured, judgements, borderline, warnings, ownReasons };
    return { measured, verdict: decide(known) };
}
function measuredIn({ plan, results }, { warmUp }) {
    return plan.scenarios.flatMap(({ name, users }) => {
        const own = results.filter((result) => result.scenario === name);
        const statistics = makeStatistics({ scenario: name, results: own, warmUp, usersAsked: users });
        return statistics === undefined ? [] : measuredByWindows(statistics);
    });
}
function joined(planned, { plan, dynos, results, measured, verdict }) {
    const { name } = planned;
    const assignments = plan.assignments.filter(({ scenario }) => scenario === name);
    return {
        planned,
        measured: measured.find(({ scenario }) => scenario === name),
        dynos: assignments.map((assignment) => ({
            assignment,
            record: dynos.find((one) => one.assignment.marker === assignment.marker),
            result: dynoResult(assignment, results),
        })),
        ...partOfVerdict(name, verdict),
        cost: costOfDynos(dynos.filter(({ assignment }) => assignment.scenario === name), plan),
    };
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

// EXTERNAL MODULE: ./lib/inputs/inputs.js + 5 modules
var inputs_inputs = __webpack_require__(5912);
// EXTERNAL MODULE: ./lib/plan/base-url.js
var base_url = __webpack_require__(8758);
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
 * The same share of the load under a number that it has not had: what a dyno that was stopped has claimed and uploaded
 * may be there.
 */
function renumbered(assignment) {
    const [runId, scenario, number] = assignment.marker.split("/");
    const marker = `${runId}/${scenario}/${Number(number) + assignment.of}`;
    return { ...assignment, marker, command: (0,plan_marker/* remarked */.q0)(assignment.command, marker) };
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
            command: (0,command/* dynoCommand */.C7)(scenario.start, ownName, { stack: bed.stack, marker, targets: run.targets }),
            ...(0,deadlines/* deadlinesOf */.b0)(scenario, bed.isInSpace),
        };
        return { ...dyno, env: { ...scenario.env, ...(0,dyno_environment/* dynoEnvironment */.wO)(dyno, run.runId) } };
    });
}

;// CONCATENATED MODULE: ./lib/plan/dyno-sizes.js

/** The scenario with its size, when the app's generation has one of that name. */
function withSize(scenario, facts) {
    const named = (asked) => sizesOf(facts).find(({ name }) => name.toLowerCase() === asked);
    // Heroku's API says `Private-M` in a shielded space, where there are Shield sizes only.
    const size = named(scenario.dynoSize) ?? named(scenario.dynoSize.replace(/^private-/, "shield-"));
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
/** What the scenarios take of an app's one-off dynos, kind by kind. */
function roomsOf(sized, mode, facts) {
    const groups = Map.groupBy(sized, ({ size }) => kindOf(size, facts.generation));
    return [...groups].map(([kind, group]) => {
        const counts = group.map(({ scenario }) => scenario.dynos);
        const needed = mode === "sequence" ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
        return { kind, needed, most: mostAtOnce.get(kind) ?? Number.POSITIVE_INFINITY };
    });
}
/** More one-off dynos of a kind at once than Heroku runs in one app. */
function concurrencyProblems(sized, mode, facts) {
    const inSequence = roomsOf(sized, "sequence", facts);
    return roomsOf(sized, mode, facts).flatMap(({ kind, needed: peak, most }, index) => {
        const sequenceHelps = (inSequence[index]?.needed ?? peak) <= most;
        return peak > most ? [concurrencyProblem({ kind, peak, most, sequenceHelps })] : [];
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

;// CONCATENATED MODULE: ./lib/plan/windows-share.js
/** Of all dynos' windows together the action reads twice as much, see locust/run-budget.ts. */
const mostOfRun = 320_000_000;
/** What the runner keeps to by itself. */
const mostOfDyno = 64_000_000;
/** Tells each of many dynos how large its windows may be, so that the runner makes them coarser and none is left out. */
function withWindowsShare(assignments) {
    const share = Math.floor(mostOfRun / Math.max(1, assignments.length));
    const env = share < mostOfDyno ? { LOADTEST_WINDOWS_BYTES: String(share) } : {};
    return assignments.map((assignment) => ({ ...assignment, env: { ...assignment.env, ...env } }));
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
    const prices = new Map(sized.flatMap((bed) => bed.sized.map(({ size }) => [size.name, size.price])));
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
        targets: basis.targets,
        scenarios: planned,
        assignments: withWindowsShare(assignments),
        rooms: sized.map((bed) => appRooms(bed, mode)),
        estimate,
        prices,
        warnings: [
            ...unpricedWarnings(estimate),
            ...poolWarnings(times, { prices, maxCost: basis.maxCost }),
            ...scenarios.flatMap(spawnWarnings),
            ...requestRateWarnings(planned, mode),
            ...clockWarnings(basis.beds[0]?.facts.clockAheadMs ?? 0),
        ],
    };
}
function plannedBed({ name, app, facts: { region, stack, isInSpace } }) {
    return { name, app, region, stack, isInSpace };
}
function appRooms({ app, facts, sized }, mode) {
    const processTypes = facts.formation.map(({ type }) => type);
    return { app, generation: facts.generation, processTypes, rooms: roomsOf(sized, mode, facts) };
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
        const unnamed = facts.unnamedTypes
            ? `; of ${facts.unnamedTypes} more, Heroku's answer about the app's formation has no \`type\` that can be read`
            : "";
        return [
            `\`scenarios\`: ${(0,wording/* quote */.hD)(name)}: app ${(0,wording/* quote */.hD)(facts.name)} has no process type ${(0,wording/* quote */.hD)(start.processType)}; ${hint}${unnamed}`,
        ];
    });
}
/** A limit that cannot be checked is not kept, so an unknown price is refused as well. */
function costProblems(estimate, maxCost) {
    if (maxCost === undefined)
        return [];
    if (estimate.usd === undefined)
        return [
            `\`max-cost\`: no price is known for ${(0,wording/* enumerate */.HL)(estimate.unpriced)}, from Heroku or from its price list, so the limit cannot be kept; choose another \`dyno-size\` or leave \`max-cost\` out`,
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
    const text = `No price is known for ${(0,wording/* enumerate */.HL)(estimate.unpriced)}, from Heroku or from its price list: the cost of this run is unknown`;
    return [{ code: "price-unknown", text }];
}
/** Hours, fee and what it means: Dev Center `eco-dyno-hours`, and heroku/cli `ps/type.ts`. */
function poolWarnings(times, { prices, maxCost }) {
    const pooled = times.filter(({ dynoSize }) => prices.get(dynoSize)?.from === "pool");
    if (pooled.length === 0)
        return [];
    const time = (0,duration/* formatDuration */.a3)(pooled.reduce((sum, { seconds }) => sum + seconds, 0));
    const limit = maxCost === undefined ? "" : "; `max-cost` counts these dynos as $0 and limits the others alone";
    const text = `Eco dynos have no price of their own: this run takes up to ${time} of the 1,000 hours a month that the account pays with one fee ($5), and it is not free when they are used up${limit}`;
    return [{ code: "eco-hours", text }];
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

;// CONCATENATED MODULE: ./lib/verdict/write-threshold.js




/**
 * What each threshold asks for, in a sentence, and behind it what may be a slip:
 * ``Threshold `p99 < 800ms`: p99 must be below 800 ms in every scenario, or the run fails``.
 */
function thresholdLines(thresholds) {
    if (thresholds.length === 0)
        return ["No threshold is set, so no measured number fails the run"];
    return thresholds.flatMap((threshold) => {
        const slip = slipOf(threshold);
        return slip === undefined ? [writeThreshold(threshold)] : [writeThreshold(threshold), `Note: ${slip}`];
    });
}
function writeThreshold(threshold) {
    const { source, metric, level, scenario, bed } = threshold;
    const demand = `${(0,metrics/* metricName */.Kh)(metric)}${writeRequest(threshold)} ${(0,write_judgement/* writeMust */.zz)(threshold)}`;
    const where = scenario === undefined ? "in every scenario" : `in scenario ${(0,wording/* quote */.hD)(scenario)}`;
    const at = bed === undefined ? "" : ` at test bed ${(0,wording/* quote */.hD)(bed)}`;
    return `Threshold ${(0,wording/* quote */.hD)(source)}: ${demand} ${where}${at}, or ${level === "fail" ? "the run fails" : "the report warns"}`;
}
function writeRequest({ request }) {
    if (request === undefined)
        return "";
    return request.each
        ? ` of each request that matches ${(0,wording/* quote */.hD)(request.glob)}`
        : ` of all requests that match ${(0,wording/* quote */.hD)(request.glob)}`;
}
/** A response time of seconds, or a ratio, that was typed where ms and percent are read. */
function slipOf({ source, metric, limit, unit }) {
    const typed = /[\d.]+$/.exec(source)?.[0];
    if (typed === undefined)
        return undefined;
    const verb = (0,metrics/* entryOf */.Ms)(metric).isPlural ? "are" : "is";
    const read = `${(0,wording/* quote */.hD)(source)}: ${(0,metrics/* metricName */.Kh)(metric)} ${verb} compared with ${(0,write_value/* writeLimit */.Dq)(limit, unit)}`;
    if (unit === "ms" && limit < 10)
        return `${read}. Write \`${typed}s\` if seconds are meant, or \`${typed}ms\``;
    if (unit === "ratio" && limit > 0 && limit < 0.001)
        return `${read}. Write \`${Number((Number(typed) * 100).toPrecision(12))}%\` if a share of all requests is meant, or \`${typed}%\``;
    return undefined;
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
;// CONCATENATED MODULE: ./lib/report/terminal.js










/** The plan for the job's log, before anything is started. */
function planLines(plan, thresholds) {
    const { runId, beds, mode, targetUrl, scenarios, assignments, estimate, warnings } = plan;
    const apps = beds.map(({ app, region }) => `${app} (${region})`).join(", ");
    return [
        `Run ${runId}: ${(0,report_format/* formatNumberOf */.Of)(assignments.length, "dyno")} in ${beds.length === 1 ? "app" : "apps"} ${apps}, ${mode}`,
        `Target ${targetUrl}`,
        ...scenarios.map(scenarioLine),
        ...assignments.map(assignmentLine),
        ...thresholdLines(thresholds),
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
    const spread = interval === undefined ? "" : ` (95% interval ${interval})`;
    const finding = measured === undefined
        ? reason
        : `${measured}${(0,write_judgement/* writeJudgedEnd */.M4)(judgement)}${spread} from ${(0,report_format/* formatNumberOf */.Of)(requests, "request")}, ${formatDistance(judgement)}`;
    return `${resultOf(judgement).text}: ${subject}: ${finding ?? "no number"}`;
}

// EXTERNAL MODULE: ./lib/plan/commit.js
var commit = __webpack_require__(5218);
;// CONCATENATED MODULE: ./lib/words/or-cancelled.js
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

;// CONCATENATED MODULE: ./lib/targeting/await-version.js




/** GitHub hears of a success when the build has ended; the release phase comes after it. */
const longestMs = 5 * 60_000;
const betweenLooksMs = 10_000;
const lookWithinMs = 10_000;
/**
 * The release that the deployment's app runs, once it is of the deployed commit, or after the wait. Undefined when
 * neither its app nor `target-app` can be seen. Failure when that commit's release has failed.
 */
async function awaitVersion({ targetApp }, { app, sha }, world) {
    const seen = await firstSeen([app, targetApp], world);
    return seen && (await awaitCommit(seen, sha, world));
}
/** An environment need not be called after an app, nor after one that the key may see. */
async function firstSeen(apps, world) {
    for (const app of new Set(apps)) {
        if (app === undefined)
            continue;
        const release = await look(app, world).catch((error) => {
            world.job.info(`Which release app ${app} runs could not be looked up: ${(0,failure/* describe */.q0)(error)}`);
            return undefined;
        });
        if (release !== undefined)
            return release;
    }
    return undefined;
}
async function look(app, { dynos }) {
    const release = await dynos.currentRelease(app, lookWithinMs);
    return release && { app, ...release };
}
async function awaitCommit(first, sha, world) {
    const { clock, job, cancelled } = world;
    const end = clock.now() + longestMs;
    let release = first;
    let isTold = false;
    while (isOther(release, sha)) {
        await refuseFailed(release, sha, world);
        if (clock.now() + betweenLooksMs > end)
            break;
        if (!isTold)
            job.info(`Waiting until app ${release.app} runs ${(0,commit/* shortCommit */.A)(sha)}: ${ran(release)}`);
        isTold = true;
        await orCancelled(clock.sleep(betweenLooksMs, cancelled), cancelled);
        release = (await look(release.app, world).catch(() => undefined)) ?? release;
    }
    if (isTold)
        job.info(`App ${release.app} runs ${ran(release)}`);
    return release;
}
function ran({ version, content }) {
    return `v${version}${content === undefined ? "" : `, built from ${(0,commit/* shortCommit */.A)(content)}`}`;
}
/** What is no commit, such as an image or a version of one's own, never becomes the deployed one. */
function isOther({ content }, sha) {
    return content !== undefined && /^[0-9a-f]{7,64}$/i.test(content) && !(0,commit/* isSameCommit */.s)(content, sha);
}
async function refuseFailed({ app, version }, sha, { dynos }) {
    const failed = await dynos.failedRelease(app, { sha, after: version }, lookWithinMs).catch(() => undefined);
    if (failed === undefined)
        return;
    throw new failure/* Failure */.HR(`Release v${failed} of app ${(0,wording/* quote */.hD)(app)}, of the deployed commit ${(0,commit/* shortCommit */.A)(sha)}, failed, so the app still runs v${version}: there is nothing new to load. \`heroku releases:output v${failed} --app ${app}\` says why`);
}

;// CONCATENATED MODULE: ./lib/plan/address.js
/**
 * Sources: IANA, "IPv4 Special-Purpose Address Registry". Clouds tell machines their credentials at link-local addresses,
 * and at some of other blocks: Azure's 168.63.129.16, Oracle's 192.0.0.192, Alibaba's 100.100.100.200.
 */
const blocks4 = [
    ["169.254.0.0", 16, "link-local"],
    ["168.63.129.16", 32, "link-local"],
    ["192.0.0.192", 32, "link-local"],
    ["100.100.100.200", 32, "link-local"],
    ["127.0.0.0", 8, "loopback"],
    ["0.0.0.0", 8, "loopback"],
    ["10.0.0.0", 8, "private"],
    ["172.16.0.0", 12, "private"],
    ["192.168.0.0", 16, "private"],
    ["100.64.0.0", 10, "private"],
    ["192.0.0.0", 24, "private"],
    ["198.18.0.0", 15, "private"],
    ["224.0.0.0", 3, "private"],
];
/** Amazon's and Google's metadata services have private addresses. */
const blocks6 = [
    ["fe80::", 10, "link-local"],
    ["fd00:ec2::254", 128, "link-local"],
    ["fd20:ce::254", 128, "link-local"],
    ["::1", 128, "loopback"],
    ["::", 128, "loopback"],
    ["fc00::", 7, "private"],
    ["fec0::", 10, "private"],
    ["ff00::", 8, "private"],
];
/** Forms of an IPv4 address as an IPv6 one, with the bits before it: mapped, compatible, of NAT64, of 6to4. */
const embedding = [
    ["::ffff:0:0", 96],
    ["::ffff:0:0:0", 96],
    ["::", 96],
    ["64:ff9b::", 96],
    ["64:ff9b:1::", 96],
    ["2002::", 16],
];
/** Names by which clouds serve a machine's credentials. */
const metadataName = /^(?:metadata(?:\.google(?:\.internal)?|\.goog)?|instance-data(?:\.[\w.-]+)?)$/;
/** Undefined for an address or a name that may be a deployment's. Names that DNS answers with an address are not known here. */
function addressKind(host) {
    const name = host
        .toLowerCase()
        .replace(/\.$/, "")
        .replace(/%.*$/, "")
        .replace(/^\[(.*)\]$/, "$1");
    if (name.includes(":"))
        return kindOf6(bitsOf6(name));
    if (/^\d+(?:\.\d+){3}$/.test(name))
        return kindOf4(bitsOf4(name));
    if (metadataName.test(name))
        return "link-local";
    return /^(?:(?:.*\.)?localhost|localhost\.localdomain|ip6-(?:localhost|loopback))$/.test(name)
        ? "loopback"
        : undefined;
}
function kindOf4(address) {
    return blocks4.find(([start, bits]) => isIn(address, { start: bitsOf4(start), bits, of: 32 }))?.[2];
}
function kindOf6(address) {
    const own = blocks6.find(([start, bits]) => isIn(address, { start: bitsOf6(start), bits, of: 128 }));
    if (own !== undefined)
        return own[2];
    const form = embedding.find(([start, bits]) => isIn(address, { start: bitsOf6(start), bits, of: 128 }));
    // Behind the bits of the form.
    return form && kindOf4((address >> BigInt(96 - form[1])) & 0xffffffffn);
}
function isIn(address, { start, bits, of }) {
    const shift = BigInt(of - bits);
    return address >> shift === start >> shift;
}
function bitsOf4(dotted) {
    return dotted.split(".").reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}
/** Of any form that a resolver or URL gives, with or without `::`, its last 32 bits with dots or not. */
function bitsOf6(text) {
    const plain = text.replace(/\d+(?:\.\d+){3}$/, (dotted) => {
        const bits = bitsOf4(dotted);
        return `${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`;
    });
    const [head = "", tail = ""] = plain.split("::");
    const [before, behind] = [groups(head), groups(tail)];
    const missing = plain.includes("::") ? Math.max(0, 8 - before.length - behind.length) : 0;
    return [...before, ...new Array(missing).fill(0n), ...behind].reduce((bits, group) => (bits << 16n) | group, 0n);
}
function groups(text) {
    return text === "" ? [] : text.split(":").map((group) => BigInt(`0x${group === "" ? "0" : group}`));
}

// EXTERNAL MODULE: ./lib/plan/deployment-address.js
var deployment_address = __webpack_require__(997);
;// CONCATENATED MODULE: ./lib/targeting/find-target.js




/**
 * The input, else the deployment's address, else that of the Heroku app which its environment is called after, else the
 * target app's own.
 */
async function findTarget(inputs, deployment, dynos) {
    const { targetUrl, targetApp } = inputs;
    if (targetUrl !== undefined)
        return { url: targetUrl, from: "`target-url`" };
    const deployed = await deployedAt(inputs, deployment, dynos);
    if (targetApp === undefined)
        return deployed ?? withoutAddress(inputs);
    const webUrl = await dynos.webUrl(targetApp);
    if (deployed !== undefined) {
        refuseOtherApp(targetApp, { webUrl, deployed });
        return deployed;
    }
    if (webUrl === undefined)
        throw new failure/* Failure */.HR(`\`target-app\`: Heroku knows no web address of app "${targetApp}"; give \`target-url\``);
    const url = checked(webUrl, `\`target-app\`: the web address of app "${targetApp}"`);
    return { url, from: `\`target-app\` ${targetApp}` };
}
/** Scenarios may each name a target of their own. */
function withoutAddress({ scenarios }) {
    if (scenarios.every((scenario) => scenario.targetUrl !== undefined))
        return { url: "", from: "" };
    throw new failure/* Failure */.HR("Nothing says what to load: give `target-url` or `target-app`, or run on the `deployment_status` of a deployment that has an address");
}
async function deployedAt(inputs, { address, app }, { webUrl }) {
    if (address !== undefined)
        return { ...address, url: checkedFromEvent(address, inputs) };
    if (app === undefined)
        return undefined;
    // An environment need not be an app, nor one that the key may see.
    const url = await webUrl(app).catch(() => undefined);
    if (url === undefined)
        return undefined;
    const from = `the web address of app ${app}, which the deployment's environment is called after`;
    return { url: checked(url, `The web address of app "${app}"`), from };
}
/** Else the load would be of another deployment than the event's, or of another app than was meant. */
function refuseOtherApp(targetApp, { webUrl, deployed }) {
    if (webUrl === undefined || !(0,deployment_address/* isHerokuAddress */.LG)(deployed.url) || (0,deployment_address/* isSameHost */.Xf)(webUrl, deployed.url))
        return;
    throw new failure/* Failure */.HR(`\`target-app\`: the deployment is at ${(0,base_url/* quoteUrl */.y8)(deployed.url)}, and app "${targetApp}" at ${(0,base_url/* quoteUrl */.y8)(webUrl)}; leave \`target-app\` out to load what was deployed, or give \`target-url\``);
}
/**
 * Why an address that an event names must not be asked; undefined when it may. Whoever may report deployments would
 * else see what the runner's own network answers. Only a stand-in for Heroku has its dynos on the runner.
 */
function addressRefusal(host, { herokuApiUrl }) {
    const kind = addressKind(host);
    if (kind === undefined)
        return undefined;
    if (kind === "loopback" && (0,base_url/* isLoopback */.U9)(new URL(herokuApiUrl).hostname))
        return undefined;
    return `${addressMeanings[kind]}, which no event may name; if it is meant, give it as \`target-url\``;
}
const addressMeanings = {
    "link-local": "a link-local address or a cloud's metadata service",
    loopback: "the runner itself",
    private: "a private address",
};
function checkedFromEvent({ url: text, from }, inputs) {
    const what = `${from.charAt(0).toUpperCase()}${from.slice(1)}`;
    const url = checked(text, what);
    const refusal = addressRefusal(new URL(url).hostname, inputs);
    if (refusal === undefined)
        return url;
    throw new failure/* Failure */.HR(`${what} ${(0,base_url/* quoteUrl */.y8)(url)} leads to ${refusal}`);
}
/** What others say is checked as strictly as what the user types. */
function checked(url, what) {
    const parsed = (0,base_url/* parseTargetUrl */.Ym)(url);
    if ("problem" in parsed)
        throw new failure/* Failure */.HR(`${what} cannot be used: ${parsed.problem}. Give \`target-url\``);
    return parsed.value;
}

;// CONCATENATED MODULE: ./lib/targeting/find-target-release.js

/** It is only for the report. */
const find_target_release_lookWithinMs = 10_000;
/** What `target-app` runs now. A key that may not look there is no reason not to run. */
async function findTargetRelease({ targetApp }, { dynos, job }) {
    if (targetApp === undefined)
        return undefined;
    try {
        const release = await dynos.currentRelease(targetApp, find_target_release_lookWithinMs);
        return release && { app: targetApp, ...release };
    }
    catch (error) {
        job.info(`Which release of \`target-app\` runs could not be looked up: ${(0,failure/* describe */.q0)(error)}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/plan/environments.js
var plan_environments = __webpack_require__(5749);
;// CONCATENATED MODULE: ./lib/targeting/may-be-loaded.js



/**
 * A load test of production, or of nobody knows what, is never started by accident: not by an event that nobody thought
 * of. Nor one of a deployment that has not succeeded: that has left the old version up. Each check is one of the run's
 * problems.
 */
function checksOf(inputs, deployment, dynos) {
    return [
        async () => refuseProduction(inputs, deployment, dynos),
        async () => refuseUnknown(inputs, deployment),
        async () => refuseUndeployed(deployment),
    ];
}
async function refuseProduction(inputs, deployment, dynos) {
    if (inputs.allowProduction)
        return;
    if (deployment.isProduction)
        throw new failure/* Failure */.HR("`allow-production`: the deployment that this run is for is one to production, which a load test may bring down; write `allow-production: true` if that is meant, or run the job for other environments only");
    const app = await productionApp(inputs, deployment, dynos);
    if (app !== undefined)
        throw new failure/* Failure */.HR(`\`allow-production\`: app ${(0,wording/* quote */.hD)(app)} is at the stage production of its pipeline, and a load test may bring it down; write \`allow-production: true\` if that is meant, or run the job for other environments only`);
}
/** Where the key may see it. A run that no deployment has started loads what its people have written. */
async function productionApp({ targetApp }, { environment, app, isReviewApp }, dynos) {
    if (environment === undefined || isReviewApp)
        return undefined;
    const apps = [...new Set([app, targetApp])].filter((one) => one !== undefined);
    const stages = await Promise.all(apps.map((one) => dynos.stage(one).catch(() => undefined)));
    return apps.find((_, index) => stages[index] === "production");
}
function refuseUnknown({ environments }, { environment: name, isProduction, isReviewApp }) {
    if (name === undefined || isProduction)
        return;
    const problem = (0,plan_environments/* environmentProblem */.f5)({ name, isReviewApp }, environments);
    if (problem !== undefined)
        throw new failure/* Failure */.HR(problem);
}
function refuseUndeployed({ state }) {
    if (state === undefined || state === "success")
        return;
    throw new failure/* Failure */.HR(`The deployment's state is "${state}", so there is nothing new to load; run the job only when \`github.event.deployment_status.state\` is \`success\``);
}

// EXTERNAL MODULE: ./lib/targeting/target-hash.js
var target_hash = __webpack_require__(7771);
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

// EXTERNAL MODULE: ./lib/words/problems.js
var words_problems = __webpack_require__(9417);
;// CONCATENATED MODULE: ./lib/targeting/wait-for-targets.js





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
    const problems = (0,words_problems/* newProblems */.D)();
    const waited = await Promise.all([...targets].map((target) => problems.attempt(() => waitForTarget(target, options, world))));
    problems.throwAny("These targets are not ready:");
    return waited.includes(true);
}
async function waitForTarget(target, { waitForTargetSeconds, healthPath, ofEvent }, world) {
    const url = `${target}${healthPath}`;
    const refusal = refusalOf(target, ofEvent);
    const { clock, cancelled, job } = world;
    const until = clock.now() + waitForTargetSeconds * 1000;
    let said = "";
    for (;;) {
        const withinMs = Math.max(1_000, Math.min(longestProbeMs, until - clock.now()));
        const notReady = readTargetAnswer(await world.target.probe(url, withinMs, refusal), url);
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
function refusalOf(target, ofEvent) {
    return ofEvent?.url === target ? ofEvent.refusal : undefined;
}
function gaveUp(url, { found, advice }, seconds) {
    return new failure/* Failure */.HR(`The target ${(0,base_url/* quoteUrl */.y8)(url)} was not ready within \`wait-for-target: ${(0,duration/* formatDuration */.a3)(seconds)}\`: ${found}. ${advice}`);
}

;// CONCATENATED MODULE: ./lib/fleet/in-the-way.js



/** The dynos of other runs that load one of the plan's targets; a foreign one-off, such as a console, is none. */
function sameTarget({ runId, targets }, dynos) {
    return othersAmong(dynos, runId).filter(({ command }) => (0,plan_marker/* runIdOf */.SR)(command) !== undefined && (0,plan_marker/* mayLoad */.u1)(command, targets));
}
/**
 * Of two runs that both found an app free the younger gives way, by the run ids' own order, however late it learns of the
 * other: so both come to the same answer, and the oldest always goes on. Undefined for the oldest.
 */
function elderThan(app, plan, dynos) {
    const elder = sameTarget(plan, dynos).filter(({ command }) => ((0,plan_marker/* runIdOf */.SR)(command) ?? "") < plan.runId);
    return elder.length === 0 ? undefined : { app, dynos: elder, room: undefined };
}
/** Heroku allows one load test of a target at a time, and so many one-off dynos of an app. */
function inTheWay(app, plan, dynos) {
    const loading = sameTarget(plan, dynos);
    if (loading.length > 0)
        return [{ app, dynos: loading, room: undefined }];
    return roomsTaken(app, plan, dynos).filter(({ room }) => room.taken + room.needed > room.most);
}
/** What others take of the room that the plan needs in the app, a console too: Heroku counts all one-off dynos. */
function roomsTaken(app, plan, dynos) {
    const own = plan.rooms.find((one) => one.app === app);
    if (own === undefined)
        return [];
    return own.rooms.flatMap((room) => {
        const up = othersAmong(dynos, plan.runId).filter((dyno) => isOneOff(dyno, own) && isOfKind(dyno, room.kind, own));
        return up.length === 0 ? [] : [{ app, dynos: up, room: { ...room, taken: up.length } }];
    });
}
function othersAmong(dynos, runId) {
    return dynos.filter(({ command, state }) => !(0,dyno_state/* isOver */.PU)(state) && !(0,plan_marker/* isOfRun */.NG)(command, runId));
}
function isOneOff({ type, name }, { processTypes }) {
    return !processTypes.includes(type ?? name.replace(/\..*$/, ""));
}
function isOfKind({ size }, kind, { generation }) {
    return size !== undefined && kindOf({ name: size }, generation) === kind;
}
/** Why it is waited for or refused, in one sentence without an end. */
function describeWay({ app, dynos, room }, now) {
    const who = in_the_way_names(dynos, now);
    if (room === undefined)
        return `App "${app}" is busy with another run: ${who}`;
    const { kind, needed, most, taken } = room;
    const others = taken === 0 ? "others are not in its list" : `${taken} are up: ${who}`;
    return `App "${app}" has no room for this run, which needs ${needed} one-off ${kind} dynos: Heroku runs at most ${most} at once, and ${others}`;
}
/** For whom is waited. */
function describeWait({ app, dynos, room }, now) {
    const who = in_the_way_names(dynos, now);
    if (room === undefined) {
        const says = dynos.every(({ command }) => (0,plan_marker/* readMarker */.t7)(command)?.targets !== undefined);
        const why = says ? "which loads the same target" : "which does not say what it loads";
        return `Waiting for another run to end: ${who}, in app ${app}, ${why}`;
    }
    const { kind, needed, most, taken } = room;
    return `Waiting for room in app ${app}: ${needed} one-off ${kind} dynos are needed, and ${taken} of at most ${most} are up: ${who}`;
}
function in_the_way_names(dynos, now) {
    return dynos.map((dyno) => `${dyno.name} (${describeDyno(dyno, now)})`).join(", ");
}
function describeDyno({ command, createdAt }, now) {
    const runId = (0,plan_marker/* runIdOf */.SR)(command);
    const whose = runId === undefined ? "of no run" : `run ${runId}`;
    if (createdAt === undefined)
        return whose;
    return `${whose}, up for ${Math.max(0, Math.round((now - createdAt) / 1000))} s`;
}

;// CONCATENATED MODULE: ./lib/steps/clear-apps.js




const clear_apps_betweenLooksMs = 10_000;
/** The log tells again for whom is waited, though nothing has changed. */
const betweenLinesMs = 60_000;
/** A run lasts at most a day, but nobody's job waits that long. All waits of a run together last no longer. */
const longestWaitSeconds = 60 * 60;
function newPatience() {
    return { leftMs: longestWaitSeconds * 1000 };
}
/**
 * Another run that loads the same target, and dynos that leave no room for this one's, are refused, waited for, or
 * stopped, in any of the plan's apps. True when there were any.
 */
async function clearTheApps(plan, options, world) {
    const { whenBusy, clockAheadMs, holdOffMs = 0 } = options;
    const herokuNow = () => world.clock.now() - clockAheadMs;
    const ways = await clear_apps_look(plan, world);
    if (ways.length === 0 && holdOffMs === 0)
        return false;
    if (ways.length > 0 && whenBusy === "fail")
        throw new failure/* Failure */.HR(busyText(ways, herokuNow()));
    const stop = whenBusy === "stop" ? stopper(world, herokuNow) : undefined;
    await stop?.(ways);
    await waitUntilClear(plan, { herokuNow, stop, holdOffMs, patience: options.patience ?? newPatience() }, world);
    return true;
}
/** Tells dynos of runs to stop, each until Heroku has taken it: one that is very new is not known yet. */
function stopper(world, herokuNow) {
    const taken = new Set();
    return async (ways) => {
        const stuck = ways.filter(({ dynos }) => ofRuns(dynos).length === 0);
        if (stuck.length > 0)
            throw new failure/* Failure */.HR(foreignText(stuck, herokuNow()));
        const open = ways.flatMap(({ dynos }) => ofRuns(dynos)).filter(({ id }) => !taken.has(id));
        const answers = await Promise.all(open.map((dyno) => world.dynos.stop(dyno)));
        const stopped = open.filter((_, index) => answers[index] === true);
        for (const { id } of stopped)
            taken.add(id);
        if (stopped.length === 0)
            return;
        const count = (0,report_format/* formatNumberOf */.Of)(stopped.length, "dyno");
        world.job.info(`Stopped ${count} of another run: ${in_the_way_names(stopped, herokuNow())}`);
    };
}
/** Somebody's console is not ours to judge. */
function ofRuns(dynos) {
    return dynos.filter(({ command }) => (0,plan_marker/* runIdOf */.SR)(command) !== undefined);
}
async function clear_apps_look(plan, { dynos }) {
    const apps = [...new Set(plan.beds.map(({ app }) => app))];
    const lists = await Promise.all(apps.map(async (app) => inTheWay(app, plan, await dynos.list(app))));
    return lists.flat();
}
async function waitUntilClear(plan, waiting, world) {
    const { herokuNow, holdOffMs, patience } = waiting;
    const until = herokuNow() + patience.leftMs;
    const bear = bearer(waiting, until, world);
    let clearSince;
    for (;;) {
        const ways = await lookAgain(plan, world, until > herokuNow());
        const now = herokuNow();
        patience.leftMs = until - now;
        clearSince = ways?.length === 0 ? (clearSince ?? now) : undefined;
        if (clearSince !== undefined && now - clearSince >= holdOffMs)
            return;
        await bear(ways ?? [], now);
        await world.clock.sleep(clear_apps_betweenLooksMs, world.cancelled);
        world.cancelled.throwIfAborted();
    }
}
/** What is done about those in the way, as long as there is time. */
function bearer({ stop }, until, world) {
    const tell = teller(world);
    return async (ways, now) => {
        if (ways.length === 0)
            return;
        if (now > until)
            throw new failure/* Failure */.HR(busyText(ways, now));
        await stop?.(ways);
        tell(ways, now);
    };
}
/** Says for whom is waited: when that changes, and every minute. */
function teller({ job }) {
    let told = { who: "", at: Number.NEGATIVE_INFINITY };
    return (ways, now) => {
        const who = ways.flatMap(({ dynos }) => dynos.map(({ id }) => id)).join();
        if (who === told.who && now - told.at < betweenLinesMs)
            return;
        told = { who, at: now };
        for (const way of ways)
            job.info(describeWait(way, now));
    };
}
/** While there is time, a look that fails is made again. */
async function lookAgain(plan, world, hasTime) {
    try {
        return await clear_apps_look(plan, world);
    }
    catch (error) {
        if (!hasTime)
            throw error;
        world.job.info(`The dyno list could not be read, trying again: ${(0,failure/* describe */.q0)(error)}`);
        return undefined;
    }
}
function busyText(ways, now) {
    const rule = ways.some(({ room }) => room === undefined)
        ? ". Heroku allows one load test of a target at a time"
        : "";
    return `${told(ways, now)}. Wait for it, or set \`when-busy\` to \`wait\` or \`stop\`${rule}`;
}
function foreignText(ways, now) {
    return `${told(ways, now)}. None of these is a load test's, and \`when-busy: stop\` stops no others: stop them (\`heroku ps:stop\`), or use fewer \`dynos\``;
}
function told(ways, now) {
    return ways.map((way) => describeWay(way, now)).join(". ");
}

;// CONCATENATED MODULE: ./lib/steps/prepare.js














/**
 * Everything that can go wrong before a cent is spent: app, target, plan, storage, whether the target answers,
 * other runs. Throws one Failure that lists every problem with the first four.
 */
async function prepare(inputs, run, world) {
    const { plan, clockAheadMs } = await planWhole(inputs, run, world);
    const isInSpace = plan.beds.some((bed) => bed.isInSpace);
    tellPlan(plan, inputs, world);
    if (inputs.planOnly)
        return { plan, ownUpload: undefined };
    const versioned = await withVersion(plan, { inputs, deployment: run.deployment }, world);
    const waitedForTarget = await waitForTargets(plan, { ...inputs, ofEvent: eventTarget(inputs, run) }, world);
    const need = () => needOf(inputs, world, { clockAheadMs, isInSpace });
    const patience = newPatience();
    const clear = async (holdOffMs = 0) => clearTheApps(plan, { ...inputs, clockAheadMs, patience, holdOffMs }, world);
    const waitedForOthers = await clear();
    // Either wait may take long, so the storage is looked at again.
    if (waitedForTarget || waitedForOthers)
        await world.results.check(need());
    const gate = {
        clear: async (holdOffMs) => {
            if (await clear(holdOffMs))
                await world.results.check(need());
        },
        findOwnUpload: () => findOwnUpload(inputs, world),
    };
    const ownUpload = await gate.findOwnUpload();
    return { plan: versioned, ownUpload, gate: inputs.whenBusy === "wait" ? gate : undefined };
}
function tellPlan(plan, inputs, { job }) {
    const byDefault = (0,inputs_inputs/* defaultsLine */.b)(inputs);
    const told = planLines(plan, inputs.thresholds);
    const lines = byDefault === undefined ? told : [...told, byDefault];
    if (inputs.planOnly)
        for (const line of lines)
            job.info(line);
    else
        job.group("Plan", lines);
}
/** An event names the commit to wait for; without one the release is only for the report. */
async function withVersion(plan, { inputs, deployment }, world) {
    const { app, sha } = deployment;
    const targetRelease = sha === undefined
        ? await findTargetRelease(inputs, world)
        : await awaitVersion(inputs, { app, sha }, world);
    return { ...plan, targetRelease, deployedCommit: sha };
}
/** Asks everybody before it gives up, so that all problems are told at once. */
async function planWhole(inputs, { runId, deployment }, world) {
    const problems = (0,words_problems/* newProblems */.D)();
    const beds = await inspectBeds(inputs, problems, world);
    const clockAheadMs = beds[0]?.facts.clockAheadMs ?? 0;
    const place = { clockAheadMs, isInSpace: beds.some(({ facts }) => facts.isInSpace) };
    for (const check of checksOf(inputs, deployment, world.dynos))
        await problems.attempt(check);
    const target = await problems.attempt(() => findTarget(inputs, deployment, world.dynos));
    const excess = await problems.attempt(() => world.results.check(needOf(inputs, world, place)));
    // Without the apps there is no plan; without a target its other problems can still be told.
    const plan = await problems.attempt(async () => beds.length < inputs.testBeds.length
        ? undefined
        : planOf(inputs, { runId, targetUrl: target?.url ?? "", beds }));
    problems.throwAny("This run cannot be started:");
    if (plan === undefined)
        throw new failure/* Failure */.HR("There is no plan");
    warnOfExcess(excess ?? [], world);
    if (target !== undefined && target.url !== "")
        world.job.info(`Target ${target.url}, from ${target.from}`);
    return { plan, clockAheadMs };
}
/** The target that nobody but the event has named. */
function eventTarget(inputs, { deployment: { address } }) {
    if (inputs.targetUrl !== undefined || address === undefined)
        return undefined;
    return {
        url: (0,base_url/* withoutSlash */.mW)(new URL(address.url)),
        refusal: (address) => addressRefusal(address, inputs),
    };
}
/** Every dyno of the run gets a SAS that was given, and whoever reads it there can do all that it allows. */
function warnOfExcess(excess, { job }) {
    if (excess.length === 0)
        return;
    const message = `\`azure-sas-token\` allows more than a run needs, and every dyno has it. ${excess.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}`).join(". ")}.`;
    job.annotate({ level: "warning", title: "The SAS allows too much", message });
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
    const { mode, scenarios, maxCost } = inputs;
    const targets = (0,target_hash/* targetHashes */.g)(scenarios.map((scenario) => scenario.targetUrl ?? run.targetUrl));
    return makePlan({ ...run, targets, mode, scenarios, maxCost });
}
/** By Heroku's clock, when it is known, from now to the last deadline and some spare time. */
function needOf(inputs, { clock }, { clockAheadMs, isInSpace }) {
    const from = clock.now() - clockAheadMs;
    const until = from + (0,deadlines/* spanSeconds */.oc)(inputs, isInSpace) * 1000 + deadlines/* tokenSpareMs */.dI;
    return { from, until, lists: inputs.resultsPattern !== undefined };
}
/** What is in the container before the first dyno is older than this run, by the storage's own clock. */
async function findOwnUpload({ resultsPattern: pattern }, { results }) {
    return pattern === undefined ? undefined : { pattern, since: await results.now() };
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
        ["95% intervals", intervalsOf(report)],
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
function ownResults({ ownUpload }) {
    if (ownUpload === undefined)
        return undefined;
    return {
        sentence: `Locust's CSV files alone, found by \`${ownUpload.pattern}\`; the notes say what is not known`,
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
    const measured = verdict.judgements.flatMap(({ threshold, interval }) => interval === undefined ? [] : [{ metric: (0,metrics/* metricName */.Kh)(threshold.metric), method: interval.method }]);
    const byMethod = Map.groupBy(measured, ({ method }) => method);
    const parts = intervalMethods.flatMap(({ method, text }) => {
        const metrics = new Set(byMethod.get(method)?.map(({ metric }) => metric));
        return metrics.size === 0 ? [] : [`${text}: ${[...metrics].join(", ")}`];
    });
    return parts.length === 0 ? undefined : parts.join("; ");
}
const intervalMethods = [
    { method: "block bootstrap", text: "block bootstrap" },
    {
        method: "order statistics",
        text: "order statistics (the run is too short, or has too few requests above the percentile)",
    },
    { method: "Wilson", text: "Wilson (the run is too short, or has too few failures)" },
];
/** Every version that a receipt names; two are a reason to look twice. */
function versionsOf({ scenarios }, of) {
    const dynos = scenarios.flatMap((scenario) => scenario.dynos);
    const versions = new Set(dynos.flatMap(({ result }) => result?.receipt?.[of] ?? []));
    return versions.size === 0 ? undefined : [...versions].join(" and ");
}

// EXTERNAL MODULE: ./lib/plan/list-prices.js
var list_prices = __webpack_require__(6734);
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
    const { plan, scenarios, cost } = report;
    const parts = scenarios.map(({ planned: { name, dynos }, measured, cost: spent }) => ({
        spent,
        // Warm-up included: it was paid for as well.
        requests: measured?.all.requests ?? 0,
        dynos,
        start: { code: name },
        size: sizeOf(report, name),
    }));
    const requests = parts.reduce((sum, part) => sum + part.requests, 0);
    const all = { spent: cost, requests, dynos: plan.assignments.length, start: "All", size: "" };
    const rows = [...parts, ...(parts.length > 1 ? [all] : [])].map(costRow);
    return { title: "Cost", columns: cost_sheet_columns, rows, nouns: ["cost", "costs"] };
}
/** Where the prices come from, and what was left out of them, as sentences. */
function priceSource({ plan, startedAt }) {
    const day = (0,report_format/* formatInstant */.r4)(startedAt).slice(0, 10);
    return [
        ...sourceSentences(plan, day),
        "Dyno time is counted from a dyno's start until its end was seen.",
        `The plan was for at most ${plannedCost(plan.estimate)}.`,
    ].join(" ");
}
function plannedCost(estimate) {
    if (estimate.usd === undefined)
        return "an unknown cost";
    const usd = (0,report_format/* ownUsd */.zJ)(estimate);
    return usd === undefined ? (0,report_format/* formatCost */.BD)(estimate) : (0,report_format/* formatUsd */.UK)(usd);
}
function sourceSentences({ prices }, day) {
    const sizesFrom = (from) => [...prices].flatMap(([size, price]) => (price?.from === from ? [size] : []));
    const listed = sizesFrom("list");
    return [
        ...(sizesFrom("heroku").length === 0
            ? []
            : [
                `Prices are those of Heroku's price list, as its API gave them on ${day}: for a month of 720 hours, billed by the second.`,
            ]),
        ...(listed.length === 0
            ? []
            : [
                `Heroku's API gave no price for ${listed.join(", ")} on ${day}: used is the list price of ${list_prices/* listPricesOf */.M} in Heroku's own client, for a month of 720 hours, billed by the second; the bill may say otherwise.`,
            ]),
        ...(sizesFrom("pool").length === 0
            ? []
            : [
                "Eco dynos have no price of their own: they take hours that the account pays with one monthly fee.",
            ]),
    ];
}
function costRow({ start, dynos, size, spent, requests }) {
    const usd = (0,report_format/* ownUsd */.zJ)(spent);
    const cells = [
        start,
        numberCell(dynos, report_format/* formatCount */.B4),
        size,
        numberCell(spent.dynoSeconds, (seconds) => (seconds === undefined ? report_format/* none */.dv : (0,duration/* formatDuration */.a3)(seconds))),
        numberCell(usd, report_format/* formatUsd */.UK),
        numberCell(requests, report_format/* formatCount */.B4),
        numberCell(usd === undefined || requests === 0 ? undefined : (usd / requests) * 1_000_000, report_format/* formatUsd */.UK),
    ];
    return { cells, tone: "plain" };
}
function sizeOf({ plan }, scenario) {
    const sizes = new Set(plan.assignments.filter((one) => one.scenario === scenario).map(({ dynoSize }) => dynoSize));
    return [...sizes].map((size) => `${size}, ${priceOf(plan.prices.get(size))}`).join("; ");
}
function priceOf(price) {
    if (price === undefined)
        return "no price known";
    if (price.from === "pool")
        return "from the Eco plan's hours";
    return `${cost_sheet_dollars.format(price.usdPerMonth)} a month${price.from === "list" ? ` (list of ${list_prices/* listPricesOf */.M})` : ""}`;
}
const cost_sheet_dollars = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: "USD",
    trailingZeroDisplay: "stripIfInteger",
});

;// CONCATENATED MODULE: ./lib/report/drift-sheet.js




const drift_sheet_columns = [
    words("Scenario"),
    words("Number"),
    numbers("At the start"),
    numbers("At the end"),
    numbers("Change, 95% interval"),
    words("Found"),
];
/** How each scenario's numbers developed while all users were there: a straight line through its blocks of time, or a jump. */
function driftSheet({ scenarios }) {
    const rows = scenarios.flatMap(({ planned, measured }) => driftRows(planned.name, measured?.drift));
    return { title: "Drift during the run", columns: drift_sheet_columns, rows, nouns: ["drift", "drifts"] };
}
function driftRows(scenario, drift) {
    if (drift === undefined)
        return [];
    if (drift.kind !== "measured")
        return [{ cells: [{ code: scenario }, report_format/* none */.dv, report_format/* none */.dv, report_format/* none */.dv, report_format/* none */.dv, drift_sheet_cannotTell[drift.kind]], tone: "plain" }];
    return drift.drifts.map((one) => measuredRow(scenario, one));
}
const drift_sheet_cannotTell = {
    short: "cannot be told: the judged time is too short",
    users: "cannot be told: the number of users changed",
    sparse: "cannot be told: too few requests",
};
function writeFound({ found, jumpSeconds }) {
    if (found === "none")
        return "none found";
    const sign = found === "growth" ? "📈" : "📉";
    return jumpSeconds === undefined ? `${sign} ${found}` : `${sign} jump at ${(0,duration/* formatDuration */.a3)(jumpSeconds)}`;
}
function measuredRow(scenario, drift) {
    const { metric, from, to, found } = drift;
    const format = metric === "failures" ? report_format/* formatRatio */.B0 : report_format/* formatMs */._V;
    const cells = [
        { code: scenario },
        { code: metric },
        numberCell(from, format),
        numberCell(to, format),
        `${signed(drift, drift.low)} to ${signed(drift, drift.high)}`,
        writeFound(drift),
    ];
    return { cells, tone: found === "growth" ? "doubtful" : "plain" };
}
function signed(drift, change) {
    const sign = change < 0 ? "−" : "+";
    return `${sign}${writeChange(drift, Math.abs(change))}`;
}

;// CONCATENATED MODULE: ./lib/report/failure-sheet.js





const failure_sheet_columns = [words("Scenario"), words("Where"), words("What Locust says"), numbers("Count")];
/** More than a reader looks at; messages that hold ids are tens of thousands. */
const failure_sheet_mostRows = 500;
/** Locust's failures and exceptions over all dynos, warm-up included, the most frequent first. */
function failureSheet({ scenarios }) {
    const results = scenarios.flatMap(({ dynos }) => dynos.flatMap(({ result }) => result ?? []));
    const all = summed(results.flatMap(entriesOf)).sort((a, b) => b.count - a.count);
    const rows = all.slice(0, failure_sheet_mostRows).map(({ scenario, where, text, count }) => ({
        cells: [{ code: scenario }, { code: where }, text, numberCell(count, report_format/* formatCount */.B4)],
        tone: "plain",
    }));
    return { title: "Failures", columns: failure_sheet_columns, rows, nouns: ["failure", "failures"], more: all.length - rows.length };
}
function entriesOf({ scenario, failures, exceptions }) {
    return [
        ...failures.map(({ method, name, error, occurrences }) => ({
            scenario,
            where: (0,verdict_glob/* requestName */.ZK)({ type: method, name }),
            text: cut(error),
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
    const all = traceback.trimEnd();
    const last = cut(all.slice(all.lastIndexOf("\n") + 1).trim());
    const short = cut(message);
    return last.includes(short) && last.length > short.length ? last : short;
}
/** More than is shown; redacted first, so that no half of a secret stays. A search for a very long text takes for ever. */
function cut(text) {
    return (0,report_escape/* shorten */.ml)((0,failure/* redact */.E$)(text), 2_000);
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

// EXTERNAL MODULE: ./lib/locust/buckets.js
var locust_buckets = __webpack_require__(449);
;// CONCATENATED MODULE: ./lib/report/html/distribution.js

/** More bars than this are too thin to tell apart. */
const mostBins = 80;
/** What a power of ten may be cut into, the finest first. */
const cuts = [50, 20, 10, 5, 2];
/** The exact buckets in bins of equal width on a logarithmic axis, without gaps; empty without a response time above 0. */
function makeBins(buckets) {
    const entries = (0,locust_buckets/* bucketEntries */.rb)(buckets);
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
    const { title, rows, more = 0, nouns } = sheet;
    const rest = more === 0
        ? ""
        : `\n<p class="soft">… and ${(0,report_format/* formatCount */.B4)(more)} more ${nouns[more === 1 ? 0 : 1]}, which no report lists.</p>`;
    if (rows.length === 0)
        return "";
    return `<section id="${id}"${filter ? " data-filter" : ""}>
<h2>${title} <span class="soft">${(0,report_format/* formatCount */.B4)(rows.length + more)}</span></h2>
${sheetTable(sheet, pictures)}${rest}${below}
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
function distributionFigure(report, { scenario, distribution }) {
    const bins = distribution === undefined ? [] : makeBins(distribution.buckets);
    if (distribution === undefined || bins.length === 0)
        return "";
    const total = bins.reduce((sum, { count }) => sum + count, 0);
    const x = logScale(bins);
    const y = scaleOf([0, Math.max(...bins.map(({ count }) => count))], [bottom, header]);
    const markers = markersOf(report, scenario, distribution);
    return `<figure class="panel">
<figcaption><span class="title"><code>${(0,report_escape/* htmlText */.js)(scenario)}</code></span> <span class="soft">${(0,report_format/* formatCount */.B4)(total)} response times</span></figcaption>
<svg class="marks" height="${bottom + 22}" role="img" aria-label="${inWords(markers)}">
${bars(bins, { total, x, y })}
<line class="grid" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>
${powers(bins, x)}
${markers.map((marker, row) => markerLine(marker, row, x)).join("\n")}
${markers.map((marker, row) => markerName(marker, row, x)).join("\n")}
</svg>
${sheetDetails(percentileSheet(distribution))}
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
function markersOf(report, scenario, counts) {
    const percentiles = [50, 95, 99].flatMap((percentile) => {
        const ms = (0,measure/* percentileMs */.OZ)(counts, percentile);
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
function percentileSheet(counts) {
    const { minMs, maxMs } = counts;
    const measured = [10, 25, 50, 75, 90, 95, 99, 99.9].map((percentage) => [`p${percentage}`, (0,measure/* percentileMs */.OZ)(counts, percentage)]);
    const rows = [["least", minMs], ...measured, ["greatest", maxMs]];
    return {
        title: "Distribution, as a table",
        columns: [words("Percentile"), numbers("Response time")],
        rows: rows.map(([name, ms]) => ({ cells: [name, numberCell(ms, report_format/* formatMs */._V)], tone: "plain" })),
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
    const { scenarios, ownUpload } = report;
    const rows = scenarios
        .flatMap(({ dynos }) => dynos)
        .flatMap(({ assignment, record, result }) => {
        if (record === undefined)
            return [];
        const where = hasBeds(report) ? [{ code: assignment.app }] : [];
        const end = ownUpload !== undefined && endedWell(record) ? ownEnd : endings[record.ending];
        return [dynoRow({ ...record, where }, result, end)];
    });
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
        numberCell(assignment.users, report_format/* formatCount */.B4),
        numberCell(startedAt, report_format/* formatTime */.fU),
        numberCell(lasted, (ms) => (ms === undefined ? report_format/* none */.dv : (0,duration/* formatDuration */.a3)(ms / 1000))),
        numberCell(cpu, (percent) => (percent === undefined ? report_format/* none */.dv : `${Math.round(percent)}%`)),
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
function dynoSpans({ scenarios }) {
    return scenarios
        .flatMap(({ dynos }) => dynos)
        .flatMap(({ record, result }) => record === undefined ? [] : [{ record, spans: spansOf(record, result) }]);
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
            numberCell(dyno.spans[0]?.from, report_format/* formatTime */.fU),
            ...kinds.map(({ kind }) => {
                const span = dyno.spans.find((one) => one.kind === kind);
                return numberCell(span && span.to - span.from, () => (span === undefined ? report_format/* none */.dv : lengthOf(span)));
            }),
            numberCell(dyno.spans.at(-1)?.to, report_format/* formatTime */.fU),
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
const script = "/*! uPlot, https://github.com/leeoniya/uPlot\n\nThe MIT License (MIT)\n\nCopyright (c) 2022 Leon Sorokin\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files (the \"Software\"), to deal\nin the Software without restriction, including without limitation the rights\nto use, copy, modify, merge, publish, distribute, sublicense, and/or sell\ncopies of the Software, and to permit persons to whom the Software is\nfurnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in\nall copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR\nIMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,\nFITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE\nAUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER\nLIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,\nOUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN\nTHE SOFTWARE. */\n\"use strict\";(()=>{function jt(...e){let t=document.createElementNS(\"http://www.w3.org/2000/svg\",\"svg\");t.setAttribute(\"class\",`probe ${e.join(\" \")}`),document.body.append(t);let{stroke:r}=getComputedStyle(t);return t.remove(),r}function io({redraw:e}){let t=matchMedia(\"(prefers-color-scheme: dark)\");t.addEventListener(\"change\",e);let r=document.createElement(\"button\");r.type=\"button\",r.className=\"theme\";let n=document.documentElement,o=()=>(n.dataset.theme??(t.matches?\"dark\":\"light\"))===\"dark\",u=()=>{r.textContent=o()?\"Light\":\"Dark\",r.setAttribute(\"aria-label\",`${r.textContent} theme`)};r.addEventListener(\"click\",()=>{n.dataset.theme=o()?\"light\":\"dark\",u(),e()}),t.addEventListener(\"change\",u),u(),document.querySelector(\"nav\")?.append(r)}function so(){for(let e of document.querySelectorAll(\"section[data-filter]\")){let t=[...e.querySelector(\"table\")?.tBodies[0]?.rows??[]];t.length>1&&Ms(e,t)}}function Ms(e,t){let r=e.querySelector(\"h2\")?.firstChild?.textContent?.trim().toLowerCase()??\"rows\",n=document.createElement(\"input\");n.type=\"search\",n.placeholder=`Filter ${r}`,n.setAttribute(\"aria-label\",n.placeholder);let o=document.createElement(\"output\"),u=t.map(c=>(c.textContent??\"\").toLowerCase());n.addEventListener(\"input\",()=>{let c=n.value.toLowerCase().split(/\\s+/);t.forEach((m,w)=>{m.hidden=!c.every(g=>u[w]?.includes(g))});let d=t.filter(({hidden:m})=>!m).length;o.textContent=d===t.length?\"\":`${d} of ${t.length}`});let f=document.createElement(\"div\");f.className=\"filter\",f.append(n,o),e.querySelector(\"h2\")?.after(f)}function ao(){for(let e of document.querySelectorAll(\"svg.marks\"))_s(e)}function _s(e){let t=[...e.querySelectorAll(\".mark\")].map(u=>{let f=u.querySelector(\"title\"),c=f?.textContent??\"\";return f?.remove(),{bar:u,text:c}}),r=document.createElement(\"div\");r.className=\"reader\",e.replaceWith(r);let n=document.createElement(\"output\");n.className=\"reading\",r.append(e,n),As(r,e,t.length);let o=u=>{t.forEach(({bar:c},d)=>{c.classList.toggle(\"read\",d===u)});let f=u===void 0?\"\":t[u]?.text??\"\";n.textContent=f,r.setAttribute(\"aria-valuetext\",f),r.setAttribute(\"aria-valuenow\",String(u??0))};o(void 0),e.addEventListener(\"pointermove\",({clientX:u,clientY:f})=>o(Ts(t,u,f))),e.addEventListener(\"pointerleave\",()=>o(void 0)),r.addEventListener(\"keydown\",u=>{let f={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[u.key];if(f===void 0)return;u.preventDefault();let c=t.findIndex(({bar:d})=>d.classList.contains(\"read\"));o(Math.min(t.length-1,Math.max(0,c+f)))}),r.addEventListener(\"blur\",()=>o(void 0))}function As(e,t,r){e.tabIndex=0,e.setAttribute(\"role\",\"slider\"),e.setAttribute(\"aria-label\",t.getAttribute(\"aria-label\")??\"\"),e.setAttribute(\"aria-valuemin\",\"0\"),e.setAttribute(\"aria-valuemax\",String(Math.max(0,r-1))),t.removeAttribute(\"role\"),t.removeAttribute(\"aria-label\"),t.setAttribute(\"aria-hidden\",\"true\")}function Ts(e,t,r){let n,o=Number.POSITIVE_INFINITY;return e.forEach(({bar:u},f)=>{let c=u.getBoundingClientRect(),d=Math.max(c.left-t,0,t-c.right),m=Math.max(c.top-r,0,r-c.bottom),w=d*2+m;w<o&&([n,o]=[f,w])}),n}function uo(){for(let e of document.querySelectorAll(\"table\")){let t=e.tBodies[0];if(t===void 0||t.rows.length<2)continue;let r=[...t.rows];for(let n of e.tHead?.rows[0]?.cells??[])Ls(n,t,r)}}function Ls(e,t,r){let n=document.createElement(\"button\");n.type=\"button\",n.textContent=e.textContent,e.replaceChildren(n),n.addEventListener(\"click\",()=>{let o=Cs(e);for(let u of e.parentElement?.children??[])u.removeAttribute(\"aria-sort\");o!==\"none\"&&e.setAttribute(\"aria-sort\",o),t.append(...Rs(r,e.cellIndex,o))})}function Cs(e){let t=e.classList.contains(\"number\")?[\"none\",\"descending\",\"ascending\"]:[\"none\",\"ascending\",\"descending\"],r=t.indexOf(e.getAttribute(\"aria-sort\")??\"none\");return t[(r+1)%t.length]??\"none\"}var Ps=new Intl.Collator(\"en\",{numeric:!0});function Rs(e,t,r){if(r===\"none\")return[...e];let n=r===\"ascending\"?1:-1,o=e.map(c=>({row:c,key:Ds(c.cells[t])})),u=o.filter(({key:c})=>c!==void 0),f=o.filter(({key:c})=>c===void 0);return u.sort((c,d)=>n*Vs(c.key,d.key)),[...u,...f].map(({row:c})=>c)}function Ds(e){let t=e?.dataset.value;if(t!==void 0)return Number(t);let r=e?.textContent??\"\";return r===\"\"||r===\"\\u2013\"?void 0:r}function Vs(e,t){return typeof e==\"number\"&&typeof t==\"number\"?e-t:Ps.compare(String(e),String(t))}var $n=new Intl.NumberFormat(\"en-US\",{maximumSignificantDigits:12});function Wn(e,t){if(t===\"ratio\")return Os(e,1,t);let r=il(e,t);return sl(ql(r,fo(r,t)),t)}function Yl(e,t){return sl(il(e,t),t)}function Os(e,t,r){let n=Math.sign(e-t);if(n===0)return Yl(t,r);let o=ql(il(t,r),12),u=il(e,r);for(let f=fo(u,r);f<=12;f+=1){let c=ql(u,f);if(Math.sign(c-o)===n)return sl(c,r)}return`just ${n>0?\"above\":\"below\"} ${sl(o,r)}`}function il(e,t){return t===\"ratio\"?e*100:e}function fo(e,t){return t===\"ms\"||t===\"ratio\"?3:Math.min(12,Math.max(3,Math.trunc(Math.abs(e)).toString().length))}function ql(e,t){return Number(e.toPrecision(t))}function sl(e,t){switch(t){case\"ms\":return e>=1e3?`${$n.format(e/1e3)} s`:`${$n.format(e)} ms`;case\"ratio\":return`${$n.format(e)}%`;case\"per second\":return`${$n.format(e)}/s`;case\"count\":return $n.format(e)}}function al({madeOf:e},t,r){if(e===void 0)return{start:t,end:r};let{view:n,stretches:o}=e;return al(n,co(o,t).start,co(o,r-1).end)}function co({starts:e,from:t,to:r},n){let o=zs(e,n),[u=0,f=0,c=0]=[e[o],t[o],r[o]],d=(e[o+1]??0)-u===c-f,m=f+n-u;return d?{start:m,end:m+1}:{start:f,end:c}}function zs(e,t){let[r,n]=[0,e.length-1];for(;r<n;){let o=r+n+1>>1;(e[o]??0)<=t?r=o:n=o-1}return r}var po=20,mo=16777619;function jl(e){let t=new Uint8Array(1<<po),r=new Map,n=new Set,o=1;for(let d=1;d<e;d+=1)o=Math.imul(o,mo);let u=d=>{f(d.slice(0,e),(m,w)=>{t[w]=1})};return{addWhole:d=>{let m=d.slice(0,e);if(m.length<e)return;let w=r.get(m)??new Map;w.set(d.length,(w.get(d.length)??new Set).add(d)),r.set(m,w),u(m)},addPieces:d=>{for(let m=0;m+e<=d.length;m+=1){let w=d.slice(m,m+e);n.add(w),u(w)}},find:d=>{let m=[];return r.size+n.size===0||f(d.text,(w,g)=>{let b=t[g]===1?c(d.text,w):0;b>0&&m.push(al(d,w,w+b))}),m}};function f(d,m){let w=0;for(let g=0;g<d.length;g+=1)g>=e&&(w=w-Math.imul(d.charCodeAt(g-e),o)|0),w=Math.imul(w,mo)+d.charCodeAt(g)|0,g+1>=e&&m(g+1-e,(w^w>>>12)>>>32-po)}function c(d,m){let w=d.slice(m,m+e),g=[...r.get(w)??[]].filter(([b,C])=>C.has(d.slice(m,m+b)));return Math.max(n.has(w)?e:0,...g.map(([b])=>b))}}var Fs=\"sig|sv_sig|srv|token|AccountKey|SharedAccessKey|SharedAccessSignature|X-Amz-Signature|X-Amz-Security-Token\",mf=[new RegExp(`(?<![\\\\w-])(?:${Fs})=[\"']?([^&;\\\\s\"'<>\\`]+)`,\"gi\"),/(?<![\\w-])(?:sig|AccountKey|SharedAccessKey|SharedAccessSignature)[\"']?\\s{0,9}[:=]\\s{0,9}[\"']([^&;\\s\"'`<>]+)/gi,/(?<![\\w-])(?:sig|AccountKey|SharedAccessKey)[\"'`]?\\s{0,9}(?:[:=]|=>)\\s{0,9}([\\w+/=-]{16,})/gi,/(?<![\\w-])token[\"']\\s{0,9}:\\s{0,9}[\"']([^&;\\s\"'<>]{16,})/gi,/(?<![\\w-])sig[\"'`]?\\s{0,9}[:=][\"'`]?\\s{0,9}((?:[\\w+/-]\\s*){43}=)/gi,/\\bHRKU-([\\w-]+)/g,/\\b(?:gh[oprsu]_|github_pat_)(\\w{20,})/g,/\\b(?:Bearer|Authorization: ?Basic)\\s+([\\w+/=.~-]{6,})/gi,/https?:\\/\\/([^/\\s@\"'?#]+)@/gi];var ho=6;var Ns=8;var Tf=jl(ho),Lf=jl(Ns);var Cf=64*1024,Pf=8*1024;function In(e){let t=Math.round(e),n=[[Math.floor(t/3600),\"h\"],[Math.floor(t/60)%60,\"m\"],[t%60,\"s\"]].map(([o,u])=>o===0?\"\":`${o}${u}`).join(\"\");return n===\"\"?\"0s\":n}var Ws=\"\\u2013\";var Is=new Intl.DateTimeFormat(\"sv-SE\",{dateStyle:\"short\",timeStyle:\"medium\",timeZone:\"UTC\"});function wo(e){return e===void 0?Ws:Is.format(e).slice(-8)}var Us=\"uplot\",Gs=\"u-hz\",Bs=\"u-vt\",Ks=\"u-title\",qs=\"u-wrap\",Ys=\"u-under\",js=\"u-over\",Js=\"u-axis\",Qt=\"u-off\",Zs=\"u-select\",Qs=\"u-cursor-x\",Xs=\"u-cursor-y\",ea=\"u-cursor-pt\",ta=\"u-legend\",na=\"u-live\",la=\"u-inline\",ra=\"u-series\",oa=\"u-marker\",bo=\"u-label\",ia=\"u-value\",Gn=\"width\",Bn=\"height\";var yo=\"bottom\",vn=\"left\",Jl=\"right\",pr=\"#000\",So=pr+\"0\",Zl=\"mousemove\",xo=\"mousedown\",Ql=\"mouseup\",vo=\"mouseenter\",ko=\"mouseleave\",Eo=\"dblclick\",sa=\"resize\",aa=\"scroll\",Mo=\"change\",pl=\"dppxchange\",mr=\"--\",Ln=typeof window<\"u\",lr=Ln?document:null,En=Ln?window:null,ua=Ln?navigator:null,oe,ul;function rr(){let e=devicePixelRatio;oe!=e&&(oe=e,ul&&ir(Mo,ul,rr),ul=matchMedia(`(min-resolution: ${oe-.001}dppx) and (max-resolution: ${oe+.001}dppx)`),Xt(Mo,ul,rr),En.dispatchEvent(new CustomEvent(pl)))}function Xe(e,t){if(t!=null){let r=e.classList;!r.contains(t)&&r.add(t)}}function or(e,t){let r=e.classList;r.contains(t)&&r.remove(t)}function ge(e,t,r){e.style[t]=r+\"px\"}function ht(e,t,r,n){let o=lr.createElement(e);return t!=null&&Xe(o,t),r?.insertBefore(o,n),o}function at(e,t){return ht(\"div\",e,t)}var _o=new WeakMap;function Mt(e,t,r,n,o){let u=\"translate(\"+t+\"px,\"+r+\"px)\",f=_o.get(e);u!=f&&(e.style.transform=u,_o.set(e,u),t<0||r<0||t>n||r>o?Xe(e,Qt):or(e,Qt))}var Ao=new WeakMap;function To(e,t,r){let n=t+r,o=Ao.get(e);n!=o&&(Ao.set(e,n),e.style.background=t,e.style.borderColor=r)}var Lo=new WeakMap;function Co(e,t,r,n){let o=t+\"\"+r,u=Lo.get(e);o!=u&&(Lo.set(e,o),e.style.height=r+\"px\",e.style.width=t+\"px\",e.style.marginLeft=n?-t/2+\"px\":0,e.style.marginTop=n?-r/2+\"px\":0)}var hr={passive:!0},fa={...hr,capture:!0};function Xt(e,t,r,n){t.addEventListener(e,r,n?fa:hr)}function ir(e,t,r,n){t.removeEventListener(e,r,hr)}Ln&&rr();function gt(e,t,r,n){let o;r=r||0,n=n||t.length-1;let u=n<=2147483647;for(;n-r>1;)o=u?r+n>>1:et((r+n)/2),t[o]<e?r=o:n=o;return e-t[r]<=t[n]-e?r:n}function ri(e){return(r,n,o)=>{let u=-1,f=-1;for(let c=n;c<=o;c++)if(e(r[c])){u=c;break}for(let c=o;c>=n;c--)if(e(r[c])){f=c;break}return[u,f]}}var oi=e=>e!=null,ii=e=>e!=null&&e>0,gl=ri(oi),ca=ri(ii);function da(e,t,r,n=0,o=!1){let u=o?ca:gl,f=o?ii:oi;[t,r]=u(e,t,r);let c=e[t],d=e[t];if(t>-1)if(n==1)c=e[t],d=e[r];else if(n==-1)c=e[r],d=e[t];else for(let m=t;m<=r;m++){let w=e[m];f(w)&&(w<c?c=w:w>d&&(d=w))}return[c??fe,d??-fe]}function wl(e,t,r,n){let o=Do(e),u=Do(t);e==t&&(o==-1?(e*=r,t/=r):(e/=r,t*=r));let f=r==10?Lt:si,c=o==1?et:ut,d=u==1?ut:et,m=c(f(Le(e))),w=d(f(Le(t))),g=Mn(r,m),b=Mn(r,w);return r==10&&(m<0&&(g=ce(g,-m)),w<0&&(b=ce(b,-w))),n||r==2?(e=g*o,t=b*u):(e=ci(e,g),t=bl(t,b)),[e,t]}function gr(e,t,r,n){let o=wl(e,t,r,n);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var wr=.1,Po={mode:3,pad:wr},qn={pad:0,soft:null,mode:0},pa={min:qn,max:qn};function ml(e,t,r,n){return yl(r)?Ro(e,t,r):(qn.pad=r,qn.soft=n?0:null,qn.mode=n?3:0,Ro(e,t,pa))}function le(e,t){return e??t}function ma(e,t,r){for(t=le(t,0),r=le(r,e.length-1);t<=r;){if(e[t]!=null)return!0;t++}return!1}function Ro(e,t,r){let n=r.min,o=r.max,u=le(n.pad,0),f=le(o.pad,0),c=le(n.hard,-fe),d=le(o.hard,fe),m=le(n.soft,fe),w=le(o.soft,-fe),g=le(n.mode,0),b=le(o.mode,0),C=t-e,P=Lt(C),F=Ge(Le(e),Le(t)),H=Lt(F),W=Le(H-P);(C<1e-24||W>10)&&(C=0,(e==0||t==0)&&(C=1e-24,g==2&&m!=fe&&(u=0),b==2&&w!=-fe&&(f=0)));let v=C||F||1e3,N=Lt(v),k=Mn(10,et(N)),Y=v*(C==0?e==0?.1:1:u),L=ce(ci(e-Y,k/10),24),j=e>=m&&(g==1||g==3&&L<=m||g==2&&L>=m)?m:fe,B=Ge(c,L<j&&e>=j?j:wt(j,L)),Q=v*(C==0?t==0?.1:1:f),G=ce(bl(t+Q,k/10),24),E=t<=w&&(b==1||b==3&&G>=w||b==2&&G<=w)?w:-fe,q=wt(d,G>E&&t<=E?E:Ge(E,G));return B==q&&B==0&&(q=100),[B,q]}var ha=new Intl.NumberFormat(Ln?ua.language:\"en-US\"),br=e=>ha.format(e),tt=Math,dl=tt.PI,Le=tt.abs,et=tt.floor,Te=tt.round,ut=tt.ceil,wt=tt.min,Ge=tt.max,Mn=tt.pow,Do=tt.sign,Lt=tt.log10,si=tt.log2,ga=(e,t=1)=>tt.sinh(e)*t,Xl=(e,t=1)=>tt.asinh(e/t),fe=1/0;function Vo(e){return(Lt((e^e>>31)-(e>>31))|0)+1}function sr(e,t,r){return wt(Ge(e,t),r)}function ai(e){return typeof e==\"function\"}function X(e){return ai(e)?e:()=>e}var wa=()=>{},ui=e=>e,fi=(e,t)=>t,ba=e=>null,Oo=e=>!0,zo=(e,t)=>e==t,ya=/\\.\\d*?(?=9{6,}|0{6,})/gm,en=e=>{if(pi(e)||Nt.has(e))return e;let t=`${e}`,r=t.match(ya);if(r==null)return e;let n=r[0].length-1;if(t.indexOf(\"e-\")!=-1){let[o,u]=t.split(\"e\");return+`${en(o)}e${u}`}return ce(e,n)};function Jt(e,t){return en(ce(en(e/t))*t)}function bl(e,t){return en(ut(en(e/t))*t)}function ci(e,t){return en(et(en(e/t))*t)}function ce(e,t=0){if(pi(e))return e;let r=10**t,n=e*r*(1+Number.EPSILON);return Te(n)/r}var Nt=new Map;function di(e){return((\"\"+e).split(\".\")[1]||\"\").length}function jn(e,t,r,n){let o=[],u=n.map(di);for(let f=t;f<r;f++){let c=Le(f),d=ce(Mn(e,f),c);for(let m=0;m<n.length;m++){let w=e==10?+`${n[m]}e${f}`:n[m]*d,g=(f>=0?0:c)+(f>=u[m]?0:u[m]),b=e==10?w:ce(w,g);o.push(b),Nt.set(b,g)}}return o}var Yn={},yr=[],_n=[null,null],Ft=Array.isArray,pi=Number.isInteger,Sa=e=>e===void 0;function Fo(e){return typeof e==\"string\"}function yl(e){let t=!1;if(e!=null){let r=e.constructor;t=r==null||r==Object}return t}function xa(e){return e!=null&&typeof e==\"object\"}var va=Object.getPrototypeOf(Uint8Array),mi=\"__proto__\";function An(e,t=yl){let r;if(Ft(e)){let n=e.find(o=>o!=null);if(Ft(n)||t(n)){r=Array(e.length);for(let o=0;o<e.length;o++)r[o]=An(e[o],t)}else r=e.slice()}else if(e instanceof va)r=e.slice();else if(t(e)){r={};for(let n in e)n!=mi&&(r[n]=An(e[n],t))}else r=e;return r}function Me(e){let t=arguments;for(let r=1;r<t.length;r++){let n=t[r];for(let o in n)o!=mi&&(yl(e[o])?Me(e[o],An(n[o])):e[o]=An(n[o]))}return e}var ka=0,Ea=1,Ma=2;function _a(e,t,r){for(let n=0,o,u=-1;n<t.length;n++){let f=t[n];if(f>u){for(o=f-1;o>=0&&e[o]==null;)e[o--]=null;for(o=f+1;o<r&&e[o]==null;)e[u=o++]=null}}}function Aa(e,t){if(Ca(e)){let f=e[0].slice();for(let c=1;c<e.length;c++)f.push(...e[c].slice(1));return Pa(f[0])||(f=La(f)),f}let r=new Set;for(let f=0;f<e.length;f++){let d=e[f][0],m=d.length;for(let w=0;w<m;w++)r.add(d[w])}let n=[Array.from(r).sort((f,c)=>f-c)],o=n[0].length,u=new Map;for(let f=0;f<o;f++)u.set(n[0][f],f);for(let f=0;f<e.length;f++){let c=e[f],d=c[0];for(let m=1;m<c.length;m++){let w=c[m],g=Array(o).fill(void 0),b=t?t[f][m]:Ea,C=[];for(let P=0;P<w.length;P++){let F=w[P],H=u.get(d[P]);F===null?b!=ka&&(g[H]=F,b==Ma&&C.push(H)):g[H]=F}_a(g,C,o),n.push(g)}}return n}var Ta=typeof queueMicrotask>\"u\"?e=>Promise.resolve().then(e):queueMicrotask;function La(e){let t=e[0],r=t.length,n=Array(r);for(let u=0;u<n.length;u++)n[u]=u;n.sort((u,f)=>t[u]-t[f]);let o=[];for(let u=0;u<e.length;u++){let f=e[u],c=Array(r);for(let d=0;d<r;d++)c[d]=f[n[d]];o.push(c)}return o}function Ca(e){let t=e[0][0],r=t.length;for(let n=1;n<e.length;n++){let o=e[n][0];if(o.length!=r)return!1;if(o!=t){for(let u=0;u<r;u++)if(o[u]!=t[u])return!1}}return!0}function Pa(e,t=100){let r=e.length;if(r<=1)return!0;let n=0,o=r-1;for(;n<=o&&e[n]==null;)n++;for(;o>=n&&e[o]==null;)o--;if(o<=n)return!0;let u=Ge(1,et((o-n+1)/t));for(let f=e[n],c=n+u;c<=o;c+=u){let d=e[c];if(d!=null){if(d<=f)return!1;f=d}}return!0}var hi=[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\",\"September\",\"October\",\"November\",\"December\"],gi=[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"];function wi(e){return e.slice(0,3)}var Ra=gi.map(wi),Da=hi.map(wi),Va={MMMM:hi,MMM:Da,WWWW:gi,WWW:Ra};function Un(e){return(e<10?\"0\":\"\")+e}function Oa(e){return(e<10?\"00\":e<100?\"0\":\"\")+e}var za={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+\"\").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Un(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Un(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Un(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?\"PM\":\"AM\",aa:e=>e.getHours()>=12?\"pm\":\"am\",a:e=>e.getHours()>=12?\"p\":\"a\",mm:e=>Un(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Un(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Oa(e.getMilliseconds())};function Sr(e,t){t=t||Va;let r=[],n=/\\{([a-z]+)\\}|[^{]+/gi,o;for(;o=n.exec(e);)r.push(o[0][0]==\"{\"?za[o[1]]:o[0]);return u=>{let f=\"\";for(let c=0;c<r.length;c++)f+=typeof r[c]==\"string\"?r[c]:r[c](u,t);return f}}var Fa=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Na(e,t){let r;return t==\"UTC\"||t==\"Etc/UTC\"?r=new Date(+e+e.getTimezoneOffset()*6e4):t==Fa?r=e:(r=new Date(e.toLocaleString(\"en-US\",{timeZone:t})),r.setMilliseconds(e.getMilliseconds())),r}var bi=e=>e%1==0,hl=[1,2,2.5,5],Ha=jn(10,-32,0,hl),yi=jn(10,0,32,hl),$a=yi.filter(bi),Zt=Ha.concat(yi),xr=`\n`,Si=\"{YYYY}\",No=xr+Si,xi=\"{M}/{D}\",Kn=xr+xi,fl=Kn+\"/{YY}\",vi=\"{aa}\",Wa=\"{h}:{mm}\",kn=Wa+vi,Ho=xr+kn,$o=\":{ss}\",se=null;function ki(e){let t=e*1e3,r=t*60,n=r*60,o=n*24,u=o*30,f=o*365,d=(e==1?jn(10,0,3,hl).filter(bi):jn(10,-3,0,hl)).concat([t,t*5,t*10,t*15,t*30,r,r*5,r*10,r*15,r*30,n,n*2,n*3,n*4,n*6,n*8,n*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,u,u*2,u*3,u*4,u*6,f,f*2,f*5,f*10,f*25,f*50,f*100]),m=[[f,Si,se,se,se,se,se,se,1],[o*28,\"{MMM}\",No,se,se,se,se,se,1],[o,xi,No,se,se,se,se,se,1],[n,\"{h}\"+vi,fl,se,Kn,se,se,se,1],[r,kn,fl,se,Kn,se,se,se,1],[t,$o,fl+\" \"+kn,se,Kn+\" \"+kn,se,Ho,se,1],[e,$o+\".{fff}\",fl+\" \"+kn,se,Kn+\" \"+kn,se,Ho,se,1]];function w(g){return(b,C,P,F,H,W)=>{let v=[],N=H>=f,k=H>=u&&H<f,Y=g(P),L=ce(Y*e,3),j=er(Y.getFullYear(),N?0:Y.getMonth(),k||N?1:Y.getDate()),B=ce(j*e,3);if(k||N){let Q=k?H/u:0,G=N?H/f:0,E=L==B?L:ce(er(j.getFullYear()+G,j.getMonth()+Q,1)*e,3),q=new Date(Te(E/e)),R=q.getFullYear(),I=q.getMonth();for(let z=0;E<=F;z++){let ee=er(R+G*z,I+Q*z,1),O=ee-g(ce(ee*e,3));E=ce((+ee+O)*e,3),E<=F&&v.push(E)}}else{let Q=H>=o?o:H,G=et(P)-et(L),E=B+G+bl(L-B,Q);v.push(E);let q=g(E),R=q.getHours()+q.getMinutes()/r+q.getSeconds()/n,I=H/n,z=b.axes[C]._space,ee=W/z;for(;E=ce(E+H,e==1?0:3),!(E>F);)if(I>1){let O=et(ce(R+I,6))%24,te=g(E).getHours()-O;te>1&&(te=-1),E-=te*n,R=(R+I)%24;let ae=v[v.length-1];ce((E-ae)/H,3)*ee>=.7&&v.push(E)}else v.push(E)}return v}}return[d,m,w]}var[Ia,Ua,Ga]=ki(1),[Ba,Ka,qa]=ki(.001);jn(2,-53,53,[1]);function Wo(e,t){return e.map(r=>r.map((n,o)=>o==0||o==8||n==null?n:t(o==1||r[8]==0?n:r[1]+n)))}function Io(e,t){return(r,n,o,u,f)=>{let c=t.find(P=>f>=P[0])||t[t.length-1],d,m,w,g,b,C;return n.map(P=>{let F=e(P),H=F.getFullYear(),W=F.getMonth(),v=F.getDate(),N=F.getHours(),k=F.getMinutes(),Y=F.getSeconds(),L=H!=d&&c[2]||W!=m&&c[3]||v!=w&&c[4]||N!=g&&c[5]||k!=b&&c[6]||Y!=C&&c[7]||c[1];return d=H,m=W,w=v,g=N,b=k,C=Y,L(F)})}}function Ya(e,t){let r=Sr(t);return(n,o,u,f,c)=>o.map(d=>r(e(d)))}function er(e,t,r){return new Date(e,t,r)}function Uo(e,t){return t(e)}var ja=\"{YYYY}-{MM}-{DD} {h}:{mm}{aa}\";function Go(e,t){return(r,n,o,u)=>u==null?mr:t(e(n))}function Ja(e,t){let r=e.series[t];return r.width?r.stroke(e,t):r.points.width?r.points.stroke(e,t):null}function Za(e,t){return e.series[t].fill(e,t)}var Qa={show:!0,live:!0,isolate:!1,mount:wa,markers:{show:!0,width:2,stroke:Ja,fill:Za,dash:\"solid\"},idx:null,idxs:null,values:[]};function Xa(e,t){let r=e.cursor.points,n=at(),o=r.size(e,t);ge(n,Gn,o),ge(n,Bn,o);let u=o/-2;ge(n,\"marginLeft\",u),ge(n,\"marginTop\",u);let f=r.width(e,t,o);return f&&ge(n,\"borderWidth\",f),n}function eu(e,t){let r=e.series[t].points;return r._fill||r._stroke}function tu(e,t){let r=e.series[t].points;return r._stroke||r._fill}function nu(e,t){return e.series[t].points.size}var tr=[0,0];function lu(e,t,r){return tr[0]=t,tr[1]=r,tr}function cl(e,t,r,n=!0){return o=>{o.button==0&&(!n||o.target==t)&&r(o)}}function nr(e,t,r,n=!0){return o=>{(!n||o.target==t)&&r(o)}}var ru={show:!0,x:!0,y:!0,lock:!1,move:lu,points:{one:!1,show:Xa,size:nu,width:0,stroke:tu,fill:eu},bind:{mousedown:cl,mouseup:cl,click:cl,dblclick:cl,mousemove:nr,mouseleave:nr,mouseenter:nr},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,r,n,o)=>n-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Ei={show:!0,stroke:\"rgba(0,0,0,0.07)\",width:2},vr=Me({},Ei,{filter:fi}),Mi=Me({},vr,{size:10}),_i=Me({},Ei,{show:!1}),kr='12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"',Ai=\"bold \"+kr,Ti=1.5,Bo={show:!0,scale:\"x\",stroke:pr,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ai,side:2,grid:vr,ticks:Mi,border:_i,font:kr,lineGap:Ti,rotate:0},ou=\"Value\",iu=\"Time\",Ko={show:!0,scale:\"x\",auto:!1,sorted:1,min:fe,max:-fe,idxs:[]};function su(e,t,r,n,o){return t.map(u=>u==null?\"\":br(u))}function au(e,t,r,n,o,u,f){let c=[],d=Nt.get(o)||0;r=f?r:ce(bl(r,o),d);for(let m=r;m<=n;m=ce(m+o,d))c.push(Object.is(m,-0)?0:m);return c}function ar(e,t,r,n,o,u,f){let c=[],d=e.scales[e.axes[t].scale].log,m=d==10?Lt:si,w=et(m(r));o=Mn(d,w),d==10&&(o=Zt[gt(o,Zt)]);let g=r,b=o*d;d==10&&(b=Zt[gt(b,Zt)]);do c.push(g),g=g+o,d==10&&!Nt.has(g)&&(g=ce(g,Nt.get(o))),g>=b&&(o=g,b=o*d,d==10&&(b=Zt[gt(b,Zt)]));while(g<=n);return c}function uu(e,t,r,n,o,u,f){let d=e.scales[e.axes[t].scale].asinh,m=n>d?ar(e,t,Ge(d,r),n,o):[d],w=n>=0&&r<=0?[0]:[];return(r<-d?ar(e,t,Ge(d,-n),-r,o):[d]).reverse().map(b=>-b).concat(w,m)}var Li=/./,fu=/[12357]/,cu=/[125]/,qo=/1/,ur=(e,t,r,n)=>e.map((o,u)=>t==4&&o==0||u%n==0&&r.test(o.toExponential()[o<0?1:0])?o:null);function du(e,t,r,n,o){let u=e.axes[r],f=u.scale,c=e.scales[f],d=e.valToPos,m=u._space,w=d(10,f),g=d(9,f)-w>=m?Li:d(7,f)-w>=m?fu:d(5,f)-w>=m?cu:qo;if(g==qo){let b=Le(d(1,f)-w);if(b<m)return ur(t.slice().reverse(),c.distr,g,ut(m/b)).reverse()}return ur(t,c.distr,g,1)}function pu(e,t,r,n,o){let u=e.axes[r],f=u.scale,c=u._space,d=e.valToPos,m=Le(d(1,f)-d(2,f));return m<c?ur(t.slice().reverse(),3,Li,ut(c/m)).reverse():t}function mu(e,t,r,n){return n==null?mr:t==null?\"\":br(t)}var Yo={show:!0,scale:\"y\",stroke:pr,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ai,side:3,grid:vr,ticks:Mi,border:_i,font:kr,lineGap:Ti,rotate:0};function hu(e,t){let r=3+(e||1)*2;return ce(r*t,3)}function gu(e,t){let{scale:r,idxs:n}=e.series[0],o=e._data[0],u=e.valToPos(o[n[0]],r,!0),f=e.valToPos(o[n[1]],r,!0),c=Le(f-u),d=e.series[t],m=c/(d.points.space*oe);return n[1]-n[0]<=m}var jo={scale:null,auto:!0,sorted:0,min:fe,max:-fe},Ci=(e,t,r,n,o)=>o,Jo={show:!0,auto:!0,sorted:0,gaps:Ci,alpha:1,facets:[Me({},jo,{scale:\"x\"}),Me({},jo,{scale:\"y\"})]},Zo={scale:\"y\",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Ci,alpha:1,points:{show:gu,filter:null},values:null,min:fe,max:-fe,idxs:[],path:null,clip:null};function wu(e,t,r,n,o){return r/10}var Pi={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},bu=Me({},Pi,{time:!1,ori:1}),Qo={};function Ri(e,t){let r=Qo[e];return r||(r={key:e,plots:[],sub(n){r.plots.push(n)},unsub(n){r.plots=r.plots.filter(o=>o!=n)},pub(n,o,u,f,c,d,m){for(let w=0;w<r.plots.length;w++)r.plots[w]!=o&&r.plots[w].pub(n,o,u,f,c,d,m)}},e!=null&&(Qo[e]=r)),r}var Tn=1,fr=2;function tn(e,t,r){let n=e.mode,o=e.series[t],u=n==2?e._data[t]:e._data,f=e.scales,c=e.bbox,d=u[0],m=n==2?u[1]:u[t],w=n==2?f[o.facets[0].scale]:f[e.series[0].scale],g=n==2?f[o.facets[1].scale]:f[o.scale],b=c.left,C=c.top,P=c.width,F=c.height,H=e.valToPosH,W=e.valToPosV;return w.ori==0?r(o,d,m,w,g,H,W,b,C,P,F,xl,Cn,kl,Vi,zi):r(o,d,m,w,g,W,H,C,b,F,P,vl,Pn,_r,Oi,Fi)}function Er(e,t){let r=0,n=0,o=le(e.bands,yr);for(let u=0;u<o.length;u++){let f=o[u];f.series[0]==t?r=f.dir:f.series[1]==t&&(f.dir==1?n|=1:n|=2)}return[r,n==1?-1:n==2?1:n==3?2:0]}function yu(e,t,r,n,o){let u=e.mode,f=e.series[t],c=u==2?f.facets[1].scale:f.scale,d=e.scales[c];return o==-1?d.min:o==1?d.max:d.distr==3?d.dir==1?d.min:d.max:0}function Ct(e,t,r,n,o,u){return tn(e,t,(f,c,d,m,w,g,b,C,P,F,H)=>{let W=f.pxRound,v=m.dir*(m.ori==0?1:-1),N=m.ori==0?Cn:Pn,k,Y;v==1?(k=r,Y=n):(k=n,Y=r);let L=W(g(c[k],m,F,C)),j=W(b(d[k],w,H,P)),B=W(g(c[Y],m,F,C)),Q=W(b(u==1?w.max:w.min,w,H,P)),G=new Path2D(o);return N(G,B,Q),N(G,L,Q),N(G,L,j),G})}function Sl(e,t,r,n,o,u){let f=null;if(e.length>0){f=new Path2D;let c=t==0?kl:_r,d=r;for(let g=0;g<e.length;g++){let b=e[g];if(b[1]>b[0]){let C=b[0]-d;C>0&&c(f,d,n,C,n+u),d=b[1]}}let m=r+o-d,w=10;m>0&&c(f,d,n-w/2,m,n+u+w)}return f}function Su(e,t,r){let n=e[e.length-1];n&&n[0]==t?n[1]=r:e.push([t,r])}function Mr(e,t,r,n,o,u,f){let c=[],d=e.length;for(let m=o==1?r:n;m>=r&&m<=n;m+=o)if(t[m]===null){let g=m,b=m;if(o==1)for(;++m<=n&&t[m]===null;)b=m;else for(;--m>=r&&t[m]===null;)b=m;let C=u(e[g]),P=b==g?C:u(e[b]),F=g-o;C=f<=0&&F>=0&&F<d?u(e[F]):C;let W=b+o;P=f>=0&&W>=0&&W<d?u(e[W]):P,P>=C&&c.push([C,P])}return c}function Xo(e){return e==0?ui:e==1?Te:t=>Jt(t,e)}function Di(e){let t=e==0?xl:vl,r=e==0?(o,u,f,c,d,m)=>{o.arcTo(u,f,c,d,m)}:(o,u,f,c,d,m)=>{o.arcTo(f,u,d,c,m)},n=e==0?(o,u,f,c,d)=>{o.rect(u,f,c,d)}:(o,u,f,c,d)=>{o.rect(f,u,d,c)};return(o,u,f,c,d,m=0,w=0)=>{m==0&&w==0?n(o,u,f,c,d):(m=wt(m,c/2,d/2),w=wt(w,c/2,d/2),t(o,u+m,f),r(o,u+c,f,u+c,f+d,m),r(o,u+c,f+d,u,f+d,w),r(o,u,f+d,u,f,w),r(o,u,f,u+c,f,m),o.closePath())}}var xl=(e,t,r)=>{e.moveTo(t,r)},vl=(e,t,r)=>{e.moveTo(r,t)},Cn=(e,t,r)=>{e.lineTo(t,r)},Pn=(e,t,r)=>{e.lineTo(r,t)},kl=Di(0),_r=Di(1),Vi=(e,t,r,n,o,u)=>{e.arc(t,r,n,o,u)},Oi=(e,t,r,n,o,u)=>{e.arc(r,t,n,o,u)},zi=(e,t,r,n,o,u,f)=>{e.bezierCurveTo(t,r,n,o,u,f)},Fi=(e,t,r,n,o,u,f)=>{e.bezierCurveTo(r,t,o,n,f,u)};function Ni(e){return(t,r,n,o,u)=>tn(t,r,(f,c,d,m,w,g,b,C,P,F,H)=>{let{pxRound:W,points:v}=f,N,k;m.ori==0?(N=xl,k=Vi):(N=vl,k=Oi);let Y=ce(v.width*oe,3),L=(v.size-v.width)/2*oe,j=ce(L*2,3),B=new Path2D,Q=new Path2D,{left:G,top:E,width:q,height:R}=t.bbox;kl(Q,G-j,E-j,q+j*2,R+j*2);let I=z=>{if(d[z]!=null){let ee=W(g(c[z],m,F,C)),O=W(b(d[z],w,H,P));N(B,ee+L,O),k(B,ee,O,L,0,dl*2)}};if(u)u.forEach(I);else for(let z=n;z<=o;z++)I(z);return{stroke:Y>0?B:null,fill:B,clip:Q,flags:Tn|fr}})}function Hi(e){return(t,r,n,o,u,f)=>{n!=o&&(u!=n&&f!=n&&e(t,r,n),u!=o&&f!=o&&e(t,r,o),e(t,r,f))}}var xu=Hi(Cn),vu=Hi(Pn);function $i(e){let t=le(e?.alignGaps,0);return(r,n,o,u)=>tn(r,n,(f,c,d,m,w,g,b,C,P,F,H)=>{[o,u]=gl(d,o,u);let W=f.pxRound,v=R=>W(g(R,m,F,C)),N=R=>W(b(R,w,H,P)),k,Y;m.ori==0?(k=Cn,Y=xu):(k=Pn,Y=vu);let L=m.dir*(m.ori==0?1:-1),j={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Tn},B=j.stroke,Q=!1;if(u-o>=F*4){let R=D=>r.posToVal(D,m.key,!0),I=null,z=null,ee,O,Be,we=v(c[L==1?o:u]),te=v(c[o]),ae=v(c[u]),J=R(L==1?te+1:ae-1);for(let D=L==1?o:u;D>=o&&D<=u;D+=L){let _e=c[D],be=(L==1?_e<J:_e>J)?we:v(_e),ie=d[D];be==we?ie!=null?(O=ie,I==null?(k(B,be,N(O)),ee=I=z=O):O<I?I=O:O>z&&(z=O)):ie===null&&(Q=!0):(I!=null&&Y(B,we,N(I),N(z),N(ee),N(O)),ie!=null?(O=ie,k(B,be,N(O)),I=z=ee=O):(I=z=null,ie===null&&(Q=!0)),we=be,J=R(we+L))}I!=null&&I!=z&&Be!=we&&Y(B,we,N(I),N(z),N(ee),N(O))}else for(let R=L==1?o:u;R>=o&&R<=u;R+=L){let I=d[R];I===null?Q=!0:I!=null&&k(B,v(c[R]),N(I))}let[E,q]=Er(r,n);if(f.fill!=null||E!=0){let R=j.fill=new Path2D(B),I=f.fillTo(r,n,f.min,f.max,E),z=N(I),ee=v(c[o]),O=v(c[u]);L==-1&&([O,ee]=[ee,O]),k(R,O,z),k(R,ee,z)}if(!f.spanGaps){let R=[];Q&&R.push(...Mr(c,d,o,u,L,v,t)),j.gaps=R=f.gaps(r,n,o,u,R),j.clip=Sl(R,m.ori,C,P,F,H)}return q!=0&&(j.band=q==2?[Ct(r,n,o,u,B,-1),Ct(r,n,o,u,B,1)]:Ct(r,n,o,u,B,q)),j})}function ku(e){let t=le(e.align,1),r=le(e.ascDesc,!1),n=le(e.alignGaps,0),o=le(e.extend,!1);return(u,f,c,d)=>tn(u,f,(m,w,g,b,C,P,F,H,W,v,N)=>{[c,d]=gl(g,c,d);let k=m.pxRound,{left:Y,width:L}=u.bbox,j=te=>k(P(te,b,v,H)),B=te=>k(F(te,C,N,W)),Q=b.ori==0?Cn:Pn,G={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Tn},E=G.stroke,q=b.dir*(b.ori==0?1:-1),R=B(g[q==1?c:d]),I=j(w[q==1?c:d]),z=I,ee=I;o&&t==-1&&(ee=Y,Q(E,ee,R)),Q(E,I,R);for(let te=q==1?c:d;te>=c&&te<=d;te+=q){let ae=g[te];if(ae==null)continue;let J=j(w[te]),D=B(ae);t==1?Q(E,J,R):Q(E,z,D),Q(E,J,D),R=D,z=J}let O=z;o&&t==1&&(O=Y+L,Q(E,O,R));let[Be,we]=Er(u,f);if(m.fill!=null||Be!=0){let te=G.fill=new Path2D(E),ae=m.fillTo(u,f,m.min,m.max,Be),J=B(ae);Q(te,O,J),Q(te,ee,J)}if(!m.spanGaps){let te=[];te.push(...Mr(w,g,c,d,q,j,n));let ae=m.width*oe/2,J=r||t==1?ae:-ae,D=r||t==-1?-ae:ae;te.forEach(_e=>{_e[0]+=J,_e[1]+=D}),G.gaps=te=m.gaps(u,f,c,d,te),G.clip=Sl(te,b.ori,H,W,v,N)}return we!=0&&(G.band=we==2?[Ct(u,f,c,d,E,-1),Ct(u,f,c,d,E,1)]:Ct(u,f,c,d,E,we)),G})}function ei(e,t,r,n,o,u,f=fe){if(e.length>1){let c=null;for(let d=0,m=1/0;d<e.length;d++)if(t[d]!==void 0){if(c!=null){let w=Le(e[d]-e[c]);w<m&&(m=w,f=Le(r(e[d],n,o,u)-r(e[c],n,o,u)))}c=d}}return f}function Eu(e){e=e||Yn;let t=le(e.size,[.6,fe,1]),r=e.align||0,n=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o==\"number\"?[o,0]:o;let u=X(o),f=1-t[0],c=le(t[1],fe),d=le(t[2],1),m=le(e.disp,Yn),w=le(e.each,C=>{}),{fill:g,stroke:b}=m;return(C,P,F,H)=>tn(C,P,(W,v,N,k,Y,L,j,B,Q,G,E)=>{let q=W.pxRound,R=r,I=n*oe,z=c*oe,ee=d*oe,O,Be;k.ori==0?[O,Be]=u(C,P):[Be,O]=u(C,P);let we=k.dir*(k.ori==0?1:-1),te=k.ori==0?kl:_r,ae=k.ori==0?w:(A,de,Ae,on,Wt,yt,It)=>{w(A,de,Ae,Wt,on,It,yt)},J=le(C.bands,yr).find(A=>A.series[0]==P),D=J!=null?J.dir:0,_e=W.fillTo(C,P,W.min,W.max,D),He=q(j(_e,Y,E,Q)),be,ie,ft,Ye=G,Se=q(W.width*oe),bt=!1,_t=null,nt=null,Pt=null,nn=null;g!=null&&(Se==0||b!=null)&&(bt=!0,_t=g.values(C,P,F,H),nt=new Map,new Set(_t).forEach(A=>{A!=null&&nt.set(A,new Path2D)}),Se>0&&(Pt=b.values(C,P,F,H),nn=new Map,new Set(Pt).forEach(A=>{A!=null&&nn.set(A,new Path2D)})));let{x0:ln,size:Rn}=m;if(ln!=null&&Rn!=null){R=1,v=ln.values(C,P,F,H),ln.unit==2&&(v=v.map(Ae=>C.posToVal(B+Ae*G,k.key,!0)));let A=Rn.values(C,P,F,H);Rn.unit==2?ie=A[0]*G:ie=L(A[0],k,G,B)-L(0,k,G,B),Ye=ei(v,N,L,k,G,B,Ye),ft=Ye-ie+I}else Ye=ei(v,N,L,k,G,B,Ye),ft=Ye*f+I,ie=Ye-ft;ft<1&&(ft=0),Se>=ie/2&&(Se=0),ft<5&&(q=ui);let Jn=ft>0,Ht=Ye-ft-(Jn?Se:0);ie=q(sr(Ht,ee,z)),be=(R==0?ie/2:R==we?0:ie)-R*we*((R==0?I/2:0)+(Jn?Se/2:0));let $e={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},rn=bt?null:new Path2D,At=null;if(J!=null)At=C.data[J.series[1]];else{let{y0:A,y1:de}=m;A!=null&&de!=null&&(N=de.values(C,P,F,H),At=A.values(C,P,F,H))}let $t=O*ie,K=Be*ie;for(let A=we==1?F:H;A>=F&&A<=H;A+=we){let de=N[A];if(de==null)continue;if(At!=null){let Ke=At[A]??0;if(de-Ke==0)continue;He=j(Ke,Y,E,Q)}let Ae=k.distr!=2||m!=null?v[A]:A,on=L(Ae,k,G,B),Wt=j(le(de,_e),Y,E,Q),yt=q(on-be),It=q(Ge(Wt,He)),je=q(wt(Wt,He)),lt=It-je;if(de!=null){let Ke=de<0?K:$t,ct=de<0?$t:K;bt?(Se>0&&Pt[A]!=null&&te(nn.get(Pt[A]),yt,je+et(Se/2),ie,Ge(0,lt-Se),Ke,ct),_t[A]!=null&&te(nt.get(_t[A]),yt,je+et(Se/2),ie,Ge(0,lt-Se),Ke,ct)):te(rn,yt,je+et(Se/2),ie,Ge(0,lt-Se),Ke,ct),ae(C,P,A,yt-Se/2,je,ie+Se,lt)}}return Se>0?$e.stroke=bt?nn:rn:bt||($e._fill=W.width==0?W._fill:W._stroke??W._fill,$e.width=0),$e.fill=bt?nt:rn,$e})}function Mu(e,t){let r=le(t?.alignGaps,0);return(n,o,u,f)=>tn(n,o,(c,d,m,w,g,b,C,P,F,H,W)=>{[u,f]=gl(m,u,f);let v=c.pxRound,N=O=>v(b(O,w,H,P)),k=O=>v(C(O,g,W,F)),Y,L,j;w.ori==0?(Y=xl,j=Cn,L=zi):(Y=vl,j=Pn,L=Fi);let B=w.dir*(w.ori==0?1:-1),Q=N(d[B==1?u:f]),G=Q,E=[],q=[];for(let O=B==1?u:f;O>=u&&O<=f;O+=B)if(m[O]!=null){let we=d[O],te=N(we);E.push(G=te),q.push(k(m[O]))}let R={stroke:e(E,q,Y,j,L,v),fill:null,clip:null,band:null,gaps:null,flags:Tn},I=R.stroke,[z,ee]=Er(n,o);if(c.fill!=null||z!=0){let O=R.fill=new Path2D(I),Be=c.fillTo(n,o,c.min,c.max,z),we=k(Be);j(O,G,we),j(O,Q,we)}if(!c.spanGaps){let O=[];O.push(...Mr(d,m,u,f,B,N,r)),R.gaps=O=c.gaps(n,o,u,f,O),R.clip=Sl(O,w.ori,P,F,H,W)}return ee!=0&&(R.band=ee==2?[Ct(n,o,u,f,I,-1),Ct(n,o,u,f,I,1)]:Ct(n,o,u,f,I,ee)),R})}function _u(e){return Mu(Au,e)}function Au(e,t,r,n,o,u){let f=e.length;if(f<2)return null;let c=new Path2D;if(r(c,e[0],t[0]),f==2)n(c,e[1],t[1]);else{let d=Array(f),m=Array(f-1),w=Array(f-1),g=Array(f-1);for(let b=0;b<f-1;b++)w[b]=t[b+1]-t[b],g[b]=e[b+1]-e[b],m[b]=w[b]/g[b];d[0]=m[0];for(let b=1;b<f-1;b++)m[b]===0||m[b-1]===0||m[b-1]>0!=m[b]>0?d[b]=0:(d[b]=3*(g[b-1]+g[b])/((2*g[b]+g[b-1])/m[b-1]+(g[b]+2*g[b-1])/m[b]),isFinite(d[b])||(d[b]=0));d[f-1]=m[f-2];for(let b=0;b<f-1;b++)o(c,e[b]+g[b]/3,t[b]+d[b]*g[b]/3,e[b+1]-g[b]/3,t[b+1]-d[b+1]*g[b]/3,e[b+1],t[b+1])}return c}var cr=new Set;function ti(){for(let e of cr)e.syncRect(!0)}Ln&&(Xt(sa,En,ti),Xt(aa,En,ti,!0),Xt(pl,En,()=>{xe.pxRatio=oe}));var Tu=$i(),Lu=Ni();function ni(e,t,r,n){return(n?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((u,f)=>dr(u,f,t,r))}function Cu(e,t){return e.map((r,n)=>n==0?{}:Me({},t,r))}function dr(e,t,r,n){return Me({},t==0?r:n,e)}function Wi(e,t,r){return t==null?_n:[t,r]}var Pu=Wi;function Ru(e,t,r){return t==null?_n:ml(t,r,wr,!0)}function Ii(e,t,r,n){return t==null?_n:wl(t,r,e.scales[n].log,!1)}var Du=Ii;function Ui(e,t,r,n){return t==null?_n:gr(t,r,e.scales[n].log,!1)}var Vu=Ui;function Ou(e,t,r,n,o){let u=Ge(Vo(e),Vo(t)),f=t-e,c=gt(o/n*f,r);do{let d=r[c],m=n*d/f;if(m>=o&&u+(d<5?Nt.get(d):0)<=17)return[d,m]}while(++c<r.length);return[0,0]}function li(e){let t,r;return e=e.replace(/(\\d+)px/,(n,o)=>(t=Te((r=+o)*oe))+\"px\"),[e,t,r]}function zu(e){e.show&&[e.font,e.labelFont].forEach(t=>{let r=ce(t[2]*oe,1);t[0]=t[0].replace(/[0-9.]+px/,r+\"px\"),t[1]=r})}function xe(e,t,r){let n={mode:le(e.mode,1)},o=n.mode;function u(l,i,s,a){let p=i.valToPct(l);return a+s*(i.dir==-1?1-p:p)}function f(l,i,s,a){let p=i.valToPct(l);return a+s*(i.dir==-1?p:1-p)}function c(l,i,s,a){return i.ori==0?u(l,i,s,a):f(l,i,s,a)}n.valToPosH=u,n.valToPosV=f;let d=!1;n.status=0;let m=n.root=at(Us);if(e.id!=null&&(m.id=e.id),Xe(m,e.class),e.title){let l=at(Ks,m);l.textContent=e.title}let w=ht(\"canvas\"),g=n.ctx=w.getContext(\"2d\"),b=at(qs,m);Xt(\"click\",b,l=>{l.target===P&&(pe!=wn||ye!=bn)&&Fe.click(n,l)},!0);let C=n.under=at(Ys,b);b.appendChild(w);let P=n.over=at(js,b);e=An(e);let F=+le(e.pxAlign,1),H=Xo(F);(e.plugins||[]).forEach(l=>{l.opts&&(e=l.opts(n,e)||e)});let W=e.ms||.001,v=n.series=o==1?ni(e.series||[],Ko,Zo,!1):Cu(e.series||[null],Jo),N=n.axes=ni(e.axes||[],Bo,Yo,!0),k=n.scales={},Y=n.bands=e.bands||[];Y.forEach(l=>{l.fill=X(l.fill||null),l.dir=le(l.dir,-1)});let L=o==2?v[1].facets[0].scale:v[0].scale,j={axes:fs,series:os},B=(e.drawOrder||[\"axes\",\"series\"]).map(l=>j[l]);function Q(l){let i=l.distr==3?s=>Lt(s>0?s:l.clamp(n,s,l.min,l.max,l.key)):l.distr==4?s=>Xl(s,l.asinh):l.distr==100?s=>l.fwd(s):s=>s;return s=>{let a=i(s),{_min:p,_max:h}=l,y=h-p;return(a-p)/y}}function G(l){let i=k[l];if(i==null){let s=(e.scales||Yn)[l]||Yn;if(s.from!=null){G(s.from);let a=Me({},k[s.from],s,{key:l});a.valToPct=Q(a),k[l]=a}else{i=k[l]=Me({},l==L?Pi:bu,s),i.key=l;let a=i.time,p=i.range,h=Ft(p);if((l!=L||o==2&&!a)&&(h&&(p[0]==null||p[1]==null)&&(p={min:p[0]==null?Po:{mode:1,hard:p[0],soft:p[0]},max:p[1]==null?Po:{mode:1,hard:p[1],soft:p[1]}},h=!1),!h&&yl(p))){let y=p;p=(S,x,M)=>x==null?_n:ml(x,M,y)}i.range=X(p||(a?Pu:l==L?i.distr==3?Du:i.distr==4?Vu:Wi:i.distr==3?Ii:i.distr==4?Ui:Ru)),i.auto=X(h?!1:i.auto),i.clamp=X(i.clamp||wu),i._min=i._max=null,i.valToPct=Q(i)}}}G(\"x\"),G(\"y\"),o==1&&v.forEach(l=>{G(l.scale)}),N.forEach(l=>{G(l.scale)});for(let l in e.scales)G(l);let E=k[L],q=E.distr,R,I;E.ori==0?(Xe(m,Gs),R=u,I=f):(Xe(m,Bs),R=f,I=u);let z={};for(let l in k){let i=k[l];(i.min!=null||i.max!=null)&&(z[l]={min:i.min,max:i.max},i.min=i.max=null)}let ee=e.tzDate||(l=>new Date(Te(l/W))),O=e.fmtDate||Sr,Be=W==1?Ga(ee):qa(ee),we=Io(ee,Wo(W==1?Ua:Ka,O)),te=Go(ee,Uo(ja,O)),ae=[],J=n.legend=Me({},Qa,e.legend),D=n.cursor=Me({},ru,{drag:{y:o==2}},e.cursor),_e=J.show,He=D.show,be=J.markers;J.idxs=ae,be.width=X(be.width),be.dash=X(be.dash),be.stroke=X(be.stroke),be.fill=X(be.fill);let ie,ft,Ye,Se=[],bt=[],_t,nt=!1,Pt={};if(J.live){let l=v[1]?v[1].values:null;nt=l!=null,_t=nt?l(n,1,0):{_:0};for(let i in _t)Pt[i]=mr}if(_e)if(ie=ht(\"table\",ta,m),Ye=ht(\"tbody\",null,ie),J.mount(n,ie),nt){ft=ht(\"thead\",null,ie,Ye);let l=ht(\"tr\",null,ft);ht(\"th\",null,l);for(var nn in _t)ht(\"th\",bo,l).textContent=nn}else Xe(ie,la),J.live&&Xe(ie,na);let ln={show:!0},Rn={show:!1};function Jn(l,i){if(i==0&&(nt||!J.live||o==2))return _n;let s=[],a=ht(\"tr\",ra,Ye,Ye.childNodes[i]);Xe(a,l.class),l.show||Xe(a,Qt);let p=ht(\"th\",null,a);if(be.show){let S=at(oa,p);if(i>0){let x=be.width(n,i);x&&(S.style.border=x+\"px \"+be.dash(n,i)+\" \"+be.stroke(n,i)),S.style.background=be.fill(n,i)}}let h=at(bo,p);l.label instanceof HTMLElement?h.appendChild(l.label):h.textContent=l.label,i>0&&(be.show||(h.style.color=l.width>0?be.stroke(n,i):be.fill(n,i)),$e(\"click\",p,S=>{if(D._lock)return;Gt(S);let x=v.indexOf(l);if((S.ctrlKey||S.metaKey)!=J.isolate){let M=v.some((_,T)=>T>0&&T!=x&&_.show);v.forEach((_,T)=>{T>0&&xt(T,M?T==x?ln:Rn:ln,!0,Ee.setSeries)})}else xt(x,{show:!l.show},!0,Ee.setSeries)},!1),an&&$e(vo,p,S=>{D._lock||(Gt(S),xt(v.indexOf(l),Sn,!0,Ee.setSeries))},!1));for(var y in _t){let S=ht(\"td\",ia,a);S.textContent=\"--\",s.push(S)}return[a,s]}let Ht=new Map;function $e(l,i,s,a=!0){let p=Ht.get(i)||{},h=D.bind[l](n,i,s,a);h&&(Xt(l,i,p[l]=h),Ht.set(i,p))}function rn(l,i,s){let a=Ht.get(i)||{};for(let p in a)(l==null||p==l)&&(ir(p,i,a[p]),delete a[p]);l==null&&Ht.delete(i)}let At=0,$t=0,K=0,A=0,de=0,Ae=0,on=de,Wt=Ae,yt=K,It=A,je=0,lt=0,Ke=0,ct=0;n.bbox={};let El=!1,Zn=!1,sn=!1,Ut=!1,Qn=!1,rt=!1;function Ml(l,i,s){(s||l!=n.width||i!=n.height)&&Cr(l,i),pn(!1),sn=!0,Zn=!0,mn()}function Cr(l,i){n.width=At=K=l,n.height=$t=A=i,de=Ae=0,Qi(),Xi();let s=n.bbox;je=s.left=Jt(de*oe,.5),lt=s.top=Jt(Ae*oe,.5),Ke=s.width=Jt(K*oe,.5),ct=s.height=Jt(A*oe,.5)}let ji=3;function Ji(){let l=!1,i=0;for(;!l;){i++;let s=as(i),a=us(i);l=i==ji||s&&a,l||(Cr(n.width,n.height),Zn=!0)}}function Zi({width:l,height:i}){Ml(l,i)}n.setSize=Zi;function Qi(){let l=!1,i=!1,s=!1,a=!1;N.forEach((p,h)=>{if(p.show&&p._show){let{side:y,_size:S}=p,x=y%2,M=p.label!=null?p.labelSize:0,_=S+M;_>0&&(x?(K-=_,y==3?(de+=_,a=!0):s=!0):(A-=_,y==0?(Ae+=_,l=!0):i=!0))}}),Bt[0]=l,Bt[1]=s,Bt[2]=i,Bt[3]=a,K-=Rt[1]+Rt[3],de+=Rt[3],A-=Rt[2]+Rt[0],Ae+=Rt[0]}function Xi(){let l=de+K,i=Ae+A,s=de,a=Ae;function p(h,y){switch(h){case 1:return l+=y,l-y;case 2:return i+=y,i-y;case 3:return s-=y,s+y;case 0:return a-=y,a+y}}N.forEach((h,y)=>{if(h.show&&h._show){let S=h.side;h._pos=p(S,h._size),h.label!=null&&(h._lpos=p(S,h.labelSize))}})}if(D.dataIdx==null){let l=D.hover,i=l.skip=new Set(l.skip??[]);i.add(void 0);let s=l.prox=X(l.prox),a=l.bias??=0;D.dataIdx=(p,h,y,S)=>{if(h==0)return y;let x=y,M=s(p,h,y,S)??fe,_=M>=0&&M<fe,T=E.ori==0?K:A,U=D.left,re=t[0],ne=t[h];if(i.has(ne[y])){x=null;let Z=null,$=null,V;if(a==0||a==-1)for(V=y;Z==null&&V-- >0;)i.has(ne[V])||(Z=V);if(a==0||a==1)for(V=y;$==null&&V++<ne.length;)i.has(ne[V])||($=V);if(Z!=null||$!=null)if(_){let he=Z==null?-1/0:R(re[Z],E,T,0),ve=$==null?1/0:R(re[$],E,T,0),Oe=U-he,ue=ve-U;Oe<=ue?Oe<=M&&(x=Z):ue<=M&&(x=$)}else x=$==null?Z:Z==null?$:y-Z<=$-y?Z:$}else _&&Le(U-R(re[y],E,T,0))>M&&(x=null);return x}}let Gt=l=>{D.event=l};D.idxs=ae,D._lock=!1;let Ne=D.points;Ne.show=X(Ne.show),Ne.size=X(Ne.size),Ne.stroke=X(Ne.stroke),Ne.width=X(Ne.width),Ne.fill=X(Ne.fill);let St=n.focus=Me({},e.focus||{alpha:.3},D.focus),an=St.prox>=0,un=an&&Ne.one,ot=[],fn=[],cn=[];function Pr(l,i){let s=Ne.show(n,i);if(s instanceof HTMLElement)return Xe(s,ea),Xe(s,l.class),Mt(s,-10,-10,K,A),P.insertBefore(s,ot[i]),s}function Rr(l,i){if(o==1||i>0){let s=o==1&&k[l.scale].time,a=l.value;l.value=s?Fo(a)?Go(ee,Uo(a,O)):a||te:a||mu,l.label=l.label||(s?iu:ou)}if(un||i>0){l.width=l.width==null?1:l.width,l.paths=l.paths||Tu||ba,l.fillTo=X(l.fillTo||yu),l.pxAlign=+le(l.pxAlign,F),l.pxRound=Xo(l.pxAlign),l.stroke=X(l.stroke||null),l.fill=X(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let s=hu(Ge(1,l.width),1),a=l.points=Me({},{size:s,width:Ge(1,s*.2),stroke:l.stroke,space:s*2,paths:Lu,_stroke:null,_fill:null},l.points);a.show=X(a.show),a.filter=X(a.filter),a.fill=X(a.fill),a.stroke=X(a.stroke),a.paths=X(a.paths),a.pxAlign=l.pxAlign}if(_e){let s=Jn(l,i);Se.splice(i,0,s[0]),bt.splice(i,0,s[1]),J.values.push(null)}if(He){ae.splice(i,0,null);let s=null;un?i==0&&(s=Pr(l,i)):i>0&&(s=Pr(l,i)),ot.splice(i,0,s),fn.splice(i,0,0),cn.splice(i,0,0)}Ve(\"addSeries\",i)}function es(l,i){i=i??v.length,l=o==1?dr(l,i,Ko,Zo):dr(l,i,{},Jo),v.splice(i,0,l),Rr(v[i],i)}n.addSeries=es;function ts(l){if(v.splice(l,1),_e){J.values.splice(l,1),bt.splice(l,1);let i=Se.splice(l,1)[0];rn(null,i.firstChild),i.remove()}He&&(ae.splice(l,1),ot.splice(l,1)[0].remove(),fn.splice(l,1),cn.splice(l,1)),Ve(\"delSeries\",l)}n.delSeries=ts;let Bt=[!1,!1,!1,!1];function ns(l,i){if(l._show=l.show,l.show){let s=l.side%2,a=k[l.scale];a==null&&(l.scale=s?v[1].scale:L,a=k[l.scale]);let p=a.time;l.size=X(l.size),l.space=X(l.space),l.rotate=X(l.rotate),Ft(l.incrs)&&l.incrs.forEach(y=>{!Nt.has(y)&&Nt.set(y,di(y))}),l.incrs=X(l.incrs||(a.distr==2?$a:p?W==1?Ia:Ba:Zt)),l.splits=X(l.splits||(p&&a.distr==1?Be:a.distr==3?ar:a.distr==4?uu:au)),l.stroke=X(l.stroke),l.grid.stroke=X(l.grid.stroke),l.ticks.stroke=X(l.ticks.stroke),l.border.stroke=X(l.border.stroke);let h=l.values;l.values=Ft(h)&&!Ft(h[0])?X(h):p?Ft(h)?Io(ee,Wo(h,O)):Fo(h)?Ya(ee,h):h||we:h||su,l.filter=X(l.filter||(a.distr>=3&&a.log==10?du:a.distr==3&&a.log==2?pu:fi)),l.font=li(l.font),l.labelFont=li(l.labelFont),l._size=l.size(n,null,i,0),l._space=l._rotate=l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Bt[i]=!0,l._el=at(Js,b))}}function Dn(l,i,s,a){let[p,h,y,S]=s,x=i%2,M=0;return x==0&&(S||h)&&(M=i==0&&!p||i==2&&!y?Te(Bo.size/3):0),x==1&&(p||y)&&(M=i==1&&!h||i==3&&!S?Te(Yo.size/2):0),M}let Dr=n.padding=(e.padding||[Dn,Dn,Dn,Dn]).map(l=>X(le(l,Dn))),Rt=n._padding=Dr.map((l,i)=>l(n,i,Bt,0)),ze,Ce=null,Pe=null,Xn=o==1?v[0].idxs:null,dt=null,Vn=!1;function Vr(l,i){if(t=l??[],n.data=n._data=t,o==2){ze=0;for(let s=1;s<v.length;s++)ze+=t[s][0].length}else{t.length==0&&(n.data=n._data=t=[[]]),dt=t[0],ze=dt.length;let s=t;if(q==2){s=t.slice();let a=s[0]=Array(ze);for(let p=0;p<ze;p++)a[p]=p}n._data=t=s}if(pn(!0),Ve(\"setData\"),q==2&&(sn=!0),i!==!1){let s=E;s.auto(n,Vn)?_l():Vt(L,s.min,s.max),Ut=Ut||D.left>=0,rt=!0,mn()}}n.setData=Vr;function _l(){Vn=!0;let l,i;o==1&&(ze>0?(Ce=Xn[0]=0,Pe=Xn[1]=ze-1,l=t[0][Ce],i=t[0][Pe],q==2?(l=Ce,i=Pe):l==i&&(q==3?[l,i]=wl(l,l,E.log,!1):q==4?[l,i]=gr(l,l,E.log,!1):E.time?i=l+Te(86400/W):[l,i]=ml(l,i,wr,!0))):(Ce=Xn[0]=l=null,Pe=Xn[1]=i=null)),Vt(L,l,i)}let el,dn,Al,Tl,Ll,Cl,Pl,Rl,Dl,qe;function Or(l,i,s,a,p,h){l??=So,s??=yr,a??=\"butt\",p??=So,h??=\"round\",l!=el&&(g.strokeStyle=el=l),p!=dn&&(g.fillStyle=dn=p),i!=Al&&(g.lineWidth=Al=i),h!=Ll&&(g.lineJoin=Ll=h),a!=Cl&&(g.lineCap=Cl=a),s!=Tl&&g.setLineDash(Tl=s)}function zr(l,i,s,a){i!=dn&&(g.fillStyle=dn=i),l!=Pl&&(g.font=Pl=l),s!=Rl&&(g.textAlign=Rl=s),a!=Dl&&(g.textBaseline=Dl=a)}function Vl(l,i,s,a,p=0){if(a.length>0&&l.auto(n,Vn)&&(i==null||i.min==null)){let h=le(Ce,0),y=le(Pe,a.length-1),S=s.min==null?da(a,h,y,p,l.distr==3):[s.min,s.max];l.min=wt(l.min,s.min=S[0]),l.max=Ge(l.max,s.max=S[1])}}let Fr={min:null,max:null};function ls(){for(let a in k){let p=k[a];z[a]==null&&(p.min==null||z[L]!=null&&p.auto(n,Vn))&&(z[a]=Fr)}for(let a in k){let p=k[a];z[a]==null&&p.from!=null&&z[p.from]!=null&&(z[a]=Fr)}z[L]!=null&&pn(!0);let l={};for(let a in z){let p=z[a];if(p!=null){let h=l[a]=An(k[a],xa);if(p.min!=null)Me(h,p);else if(a!=L||o==2)if(ze==0&&h.from==null){let y=h.range(n,null,null,a);h.min=y[0],h.max=y[1]}else h.min=fe,h.max=-fe}}if(ze>0){v.forEach((a,p)=>{if(o==1){let h=a.scale,y=z[h];if(y==null)return;let S=l[h];if(p==0){let x=S.range(n,S.min,S.max,h);S.min=x[0],S.max=x[1],Ce=gt(S.min,t[0]),Pe=gt(S.max,t[0]),Pe-Ce>1&&(t[0][Ce]<S.min&&Ce++,t[0][Pe]>S.max&&Pe--),a.min=dt[Ce],a.max=dt[Pe]}else a.show&&a.auto&&Vl(S,y,a,t[p],a.sorted);a.idxs[0]=Ce,a.idxs[1]=Pe}else if(p>0&&a.show&&a.auto){let[h,y]=a.facets,S=h.scale,x=y.scale,[M,_]=t[p],T=l[S],U=l[x];T!=null&&Vl(T,z[S],h,M,h.sorted),U!=null&&Vl(U,z[x],y,_,y.sorted),a.min=y.min,a.max=y.max}});for(let a in l){let p=l[a],h=z[a];if(p.from==null&&(h==null||h.min==null)){let y=p.range(n,p.min==fe?null:p.min,p.max==-fe?null:p.max,a);p.min=y[0],p.max=y[1]}}}for(let a in l){let p=l[a];if(p.from!=null){let h=l[p.from];if(h.min==null)p.min=p.max=null;else{let y=p.range(n,h.min,h.max,a);p.min=y[0],p.max=y[1]}}}let i={},s=!1;for(let a in l){let p=l[a],h=k[a];if(h.min!=p.min||h.max!=p.max){h.min=p.min,h.max=p.max;let y=h.distr;h._min=y==3?Lt(h.min):y==4?Xl(h.min,h.asinh):y==100?h.fwd(h.min):h.min,h._max=y==3?Lt(h.max):y==4?Xl(h.max,h.asinh):y==100?h.fwd(h.max):h.max,i[a]=s=!0}}if(s){v.forEach((a,p)=>{o==2?p>0&&i.y&&(a._paths=null):i[a.scale]&&(a._paths=null)});for(let a in i)sn=!0,Ve(\"setScale\",a);He&&D.left>=0&&(Ut=rt=!0)}for(let a in z)z[a]=null}function rs(l){let i=sr(Ce-1,0,ze-1),s=sr(Pe+1,0,ze-1);for(;l[i]==null&&i>0;)i--;for(;l[s]==null&&s<ze-1;)s++;return[i,s]}function os(){if(ze>0){let l=v.some(i=>i._focus)&&qe!=St.alpha;l&&(g.globalAlpha=qe=St.alpha),v.forEach((i,s)=>{if(s>0&&i.show&&(Nr(s,!1),Nr(s,!0),i._paths==null)){let a=qe;qe!=i.alpha&&(g.globalAlpha=qe=i.alpha);let p=o==2?[0,t[s][0].length-1]:rs(t[s]);i._paths=i.paths(n,s,p[0],p[1]),qe!=a&&(g.globalAlpha=qe=a)}}),v.forEach((i,s)=>{if(s>0&&i.show){let a=qe;qe!=i.alpha&&(g.globalAlpha=qe=i.alpha),i._paths!=null&&Hr(s,!1);{let p=i._paths!=null?i._paths.gaps:null,h=i.points.show(n,s,Ce,Pe,p),y=i.points.filter(n,s,h,p);(h||y)&&(i.points._paths=i.points.paths(n,s,Ce,Pe,y),Hr(s,!0))}qe!=a&&(g.globalAlpha=qe=a),Ve(\"drawSeries\",s)}}),l&&(g.globalAlpha=qe=1)}}function Nr(l,i){let s=i?v[l].points:v[l];s._stroke=s.stroke(n,l),s._fill=s.fill(n,l)}function Hr(l,i){let s=i?v[l].points:v[l],{stroke:a,fill:p,clip:h,flags:y,_stroke:S=s._stroke,_fill:x=s._fill,_width:M=s.width}=s._paths;M=ce(M*oe,3);let _=null,T=M%2/2;i&&x==null&&(x=M>0?\"#fff\":S);let U=s.pxAlign==1&&T>0;if(U&&g.translate(T,T),!i){let re=je-M/2,ne=lt-M/2,Z=Ke+M,$=ct+M;_=new Path2D,_.rect(re,ne,Z,$)}i?Ol(S,M,s.dash,s.cap,x,a,p,y,h):is(l,S,M,s.dash,s.cap,x,a,p,y,_,h),U&&g.translate(-T,-T)}function is(l,i,s,a,p,h,y,S,x,M,_){let T=!1;x!=0&&Y.forEach((U,re)=>{if(U.series[0]==l){let ne=v[U.series[1]],Z=t[U.series[1]],$=(ne._paths||Yn).band;Ft($)&&($=U.dir==1?$[0]:$[1]);let V,he=null;ne.show&&$&&ma(Z,Ce,Pe)?(he=U.fill(n,re)||h,V=ne._paths.clip):$=null,Ol(i,s,a,p,he,y,S,x,M,_,V,$),T=!0}}),T||Ol(i,s,a,p,h,y,S,x,M,_)}let $r=Tn|fr;function Ol(l,i,s,a,p,h,y,S,x,M,_,T){Or(l,i,s,a,p),(x||M||T)&&(g.save(),x&&g.clip(x),M&&g.clip(M)),T?(S&$r)==$r?(g.clip(T),_&&g.clip(_),nl(p,y),tl(l,h,i)):S&fr?(nl(p,y),g.clip(T),tl(l,h,i)):S&Tn&&(g.save(),g.clip(T),_&&g.clip(_),nl(p,y),g.restore(),tl(l,h,i)):(nl(p,y),tl(l,h,i)),(x||M||T)&&g.restore()}function tl(l,i,s){s>0&&(i instanceof Map?i.forEach((a,p)=>{g.strokeStyle=el=p,g.stroke(a)}):i!=null&&l&&g.stroke(i))}function nl(l,i){i instanceof Map?i.forEach((s,a)=>{g.fillStyle=dn=a,g.fill(s)}):i!=null&&l&&g.fill(i)}function ss(l,i,s,a){let p=N[l],h;if(a<=0)h=[0,0];else{let y=p._space=p.space(n,l,i,s,a),S=p._incrs=p.incrs(n,l,i,s,a,y);h=Ou(i,s,S,a,y)}return p._found=h}function zl(l,i,s,a,p,h,y,S,x,M){let _=y%2/2;F==1&&g.translate(_,_),Or(S,y,x,M,S),g.beginPath();let T,U,re,ne,Z=p+(a==0||a==3?-h:h);s==0?(U=p,ne=Z):(T=p,re=Z);for(let $=0;$<l.length;$++)i[$]!=null&&(s==0?T=re=l[$]:U=ne=l[$],g.moveTo(T,U),g.lineTo(re,ne));g.stroke(),F==1&&g.translate(-_,-_)}function as(l){let i=!0;return N.forEach((s,a)=>{if(!s.show)return;let p=k[s.scale];if(p.min==null){s._show&&(i=!1,s._show=!1,pn(!1));return}else s._show||(i=!1,s._show=!0,pn(!1));let h=s.side,y=h%2,{min:S,max:x}=p,[M,_]=ss(a,S,x,y==0?K:A);if(_==0)return;let T=p.distr==2,U=s._splits=s.splits(n,a,S,x,M,_,T),re=p.distr==2?U.map(V=>dt[V]):U,ne=p.distr==2?dt[U[1]]-dt[U[0]]:M,Z=s._values=s.values(n,s.filter(n,re,a,_,ne),a,_,ne);s._rotate=h==2?s.rotate(n,Z,a,_):0;let $=s._size;s._size=ut(s.size(n,Z,a,l)),$!=null&&s._size!=$&&(i=!1)}),i}function us(l){let i=!0;return Dr.forEach((s,a)=>{let p=s(n,a,Bt,l);p!=Rt[a]&&(i=!1),Rt[a]=p}),i}function fs(){for(let l=0;l<N.length;l++){let i=N[l];if(!i.show||!i._show)continue;let s=i.side,a=s%2,p,h,y=i.stroke(n,l),S=s==0||s==3?-1:1,[x,M]=i._found;if(i.label!=null){let Ie=i.labelGap*S,Qe=Te((i._lpos+Ie)*oe);zr(i.labelFont[0],y,\"center\",s==2?\"top\":yo),g.save(),a==1?(p=h=0,g.translate(Qe,Te(lt+ct/2)),g.rotate((s==3?-dl:dl)/2)):(p=Te(je+Ke/2),h=Qe);let Yt=ai(i.label)?i.label(n,l,x,M):i.label;g.fillText(Yt,p,h),g.restore()}if(M==0)continue;let _=k[i.scale],T=a==0?Ke:ct,U=a==0?je:lt,re=i._splits,ne=_.distr==2?re.map(Ie=>dt[Ie]):re,Z=_.distr==2?dt[re[1]]-dt[re[0]]:x,$=i.ticks,V=i.border,he=$.show?$.size:0,ve=Te(he*oe),Oe=Te((i.alignTo==2?i._size-he-i.gap:i.gap)*oe),ue=i._rotate*-dl/180,ke=H(i._pos*oe),Je=(ve+Oe)*S,We=ke+Je;h=a==0?We:0,p=a==1?We:0;let it=i.font[0],pt=i.align==1?vn:i.align==2?Jl:ue>0?vn:ue<0?Jl:a==0?\"center\":s==3?Jl:vn,kt=ue||a==1?\"middle\":s==2?\"top\":yo;zr(it,y,pt,kt);let Ze=i.font[1]*i.lineGap,st=re.map(Ie=>H(c(Ie,_,T,U))),mt=i._values;for(let Ie=0;Ie<mt.length;Ie++){let Qe=mt[Ie];if(Qe!=null){a==0?p=st[Ie]:h=st[Ie],Qe=\"\"+Qe;let Yt=Qe.indexOf(`\n`)==-1?[Qe]:Qe.split(/\\n/gm);for(let Ue=0;Ue<Yt.length;Ue++){let oo=Yt[Ue];ue?(g.save(),g.translate(p,h+Ue*Ze),g.rotate(ue),g.fillText(oo,0,0),g.restore()):g.fillText(oo,p,h+Ue*Ze)}}}$.show&&zl(st,$.filter(n,ne,l,M,Z),a,s,ke,ve,ce($.width*oe,3),$.stroke(n,l),$.dash,$.cap);let Et=i.grid;Et.show&&zl(st,Et.filter(n,ne,l,M,Z),a,a==0?2:1,a==0?lt:je,a==0?ct:Ke,ce(Et.width*oe,3),Et.stroke(n,l),Et.dash,Et.cap),V.show&&zl([ke],[1],a==0?1:0,a==0?1:2,a==1?lt:je,a==1?ct:Ke,ce(V.width*oe,3),V.stroke(n,l),V.dash,V.cap)}Ve(\"drawAxes\")}function pn(l){v.forEach((i,s)=>{s>0&&(i._paths=null,l&&(o==1?(i.min=null,i.max=null):i.facets.forEach(a=>{a.min=null,a.max=null})))})}let ll=!1,Fl=!1,On=[];function cs(){Fl=!1;for(let l=0;l<On.length;l++)Ve(...On[l]);On.length=0}function mn(){ll||(Ta(Wr),ll=!0)}function ds(l,i=!1){ll=!0,Fl=i,l(n),Wr(),i&&On.length>0&&queueMicrotask(cs)}n.batch=ds;function Wr(){if(El&&(ls(),El=!1),sn&&(Ji(),sn=!1),Zn){if(ge(C,vn,de),ge(C,\"top\",Ae),ge(C,Gn,K),ge(C,Bn,A),ge(P,vn,de),ge(P,\"top\",Ae),ge(P,Gn,K),ge(P,Bn,A),ge(b,Gn,At),ge(b,Bn,$t),w.width=Te(At*oe),w.height=Te($t*oe),N.forEach(({_el:l,_show:i,_size:s,_pos:a,side:p})=>{if(l!=null)if(i){let h=p===3||p===0?s:0,y=p%2==1;ge(l,y?\"left\":\"top\",a-h),ge(l,y?\"width\":\"height\",s),ge(l,y?\"top\":\"left\",y?Ae:de),ge(l,y?\"height\":\"width\",y?A:K),or(l,Qt)}else Xe(l,Qt)}),el=dn=Al=Ll=Cl=Pl=Rl=Dl=Tl=null,qe=1,Nn(!0),de!=on||Ae!=Wt||K!=yt||A!=It){pn(!1);let l=K/yt,i=A/It;if(He&&!Ut&&D.left>=0){D.left*=l,D.top*=i,hn&&Mt(hn,Te(D.left),0,K,A),gn&&Mt(gn,0,Te(D.top),K,A);for(let s=0;s<ot.length;s++){let a=ot[s];a!=null&&(fn[s]*=l,cn[s]*=i,Mt(a,ut(fn[s]),ut(cn[s]),K,A))}}if(me.show&&!Qn&&me.left>=0&&me.width>0){me.left*=l,me.width*=l,me.top*=i,me.height*=i;for(let s in Ul)ge(yn,s,me[s])}on=de,Wt=Ae,yt=K,It=A}Ve(\"setSize\"),Zn=!1}At>0&&$t>0&&(g.clearRect(0,0,w.width,w.height),Ve(\"drawClear\"),B.forEach(l=>l()),Ve(\"draw\")),me.show&&Qn&&(rl(me),Qn=!1),He&&Ut&&(qt(null,!0,!1),Ut=!1),J.show&&J.live&&rt&&(Wl(),rt=!1),d||(d=!0,n.status=1,Ve(\"ready\")),Vn=!1,ll=!1}n.redraw=(l,i)=>{sn=i||!1,l!==!1?Vt(L,E.min,E.max):mn()};function Nl(l,i){let s=k[l];if(s.from==null){if(ze==0){let a=s.range(n,i.min,i.max,l);i.min=a[0],i.max=a[1]}if(i.min>i.max){let a=i.min;i.min=i.max,i.max=a}if(ze>1&&i.min!=null&&i.max!=null&&i.max-i.min<1e-16)return;l==L&&s.distr==2&&ze>0&&(i.min=gt(i.min,t[0]),i.max=gt(i.max,t[0]),i.min==i.max&&i.max++),z[l]=i,El=!0,mn()}}n.setScale=Nl;let Hl,$l,hn,gn,Ir,Ur,wn,bn,Gr,Br,pe,ye,Dt=!1,Fe=D.drag,Re=Fe.x,De=Fe.y;He&&(D.x&&(Hl=at(Qs,P)),D.y&&($l=at(Xs,P)),E.ori==0?(hn=Hl,gn=$l):(hn=$l,gn=Hl),pe=D.left,ye=D.top);let me=n.select=Me({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),yn=me.show?at(Zs,me.over?P:C):null;function rl(l,i){if(me.show){for(let s in l)me[s]=l[s],s in Ul&&ge(yn,s,l[s]);i!==!1&&Ve(\"setSelect\")}}n.setSelect=rl;function ps(l){if(v[l].show)_e&&or(Se[l],Qt);else if(_e&&Xe(Se[l],Qt),He){let s=un?ot[0]:ot[l];s!=null&&Mt(s,-10,-10,K,A)}}function Vt(l,i,s){Nl(l,{min:i,max:s})}function xt(l,i,s,a){i.focus!=null&&bs(l),i.show!=null&&v.forEach((p,h)=>{h>0&&(l==h||l==null)&&(p.show=i.show,ps(h),o==2?(Vt(p.facets[0].scale,null,null),Vt(p.facets[1].scale,null,null)):Vt(p.scale,null,null),mn())}),s!==!1&&Ve(\"setSeries\",l,i),a&&Hn(\"setSeries\",n,l,i)}n.setSeries=xt;function ms(l,i){Me(Y[l],i)}function hs(l,i){l.fill=X(l.fill||null),l.dir=le(l.dir,-1),i=i??Y.length,Y.splice(i,0,l)}function gs(l){l==null?Y.length=0:Y.splice(l,1)}n.addBand=hs,n.setBand=ms,n.delBand=gs;function ws(l,i){v[l].alpha=i,He&&ot[l]!=null&&(ot[l].style.opacity=i),_e&&Se[l]&&(Se[l].style.opacity=i)}let Tt,Ot,Kt,Sn={focus:!0};function bs(l){if(l!=Kt){let i=l==null,s=St.alpha!=1;v.forEach((a,p)=>{if(o==1||p>0){let h=i||p==0||p==l;a._focus=i?null:h,s&&ws(p,h?1:St.alpha)}}),Kt=l,s&&mn()}}_e&&an&&$e(ko,ie,l=>{D._lock||(Gt(l),Kt!=null&&xt(null,Sn,!0,Ee.setSeries))});function vt(l,i,s){let a=k[i];s&&(l=l/oe-(a.ori==1?Ae:de));let p=K;a.ori==1&&(p=A,l=p-l),a.dir==-1&&(l=p-l);let h=a._min,y=a._max,S=l/p,x=h+(y-h)*S,M=a.distr;return M==3?Mn(10,x):M==4?ga(x,a.asinh):M==100?a.bwd(x):x}function ys(l,i){let s=vt(l,L,i);return gt(s,t[0],Ce,Pe)}n.valToIdx=l=>gt(l,t[0]),n.posToIdx=ys,n.posToVal=vt,n.valToPos=(l,i,s)=>k[i].ori==0?u(l,k[i],s?Ke:K,s?je:0):f(l,k[i],s?ct:A,s?lt:0),n.setCursor=(l,i,s)=>{pe=l.left,ye=l.top,qt(null,i,s)};function Kr(l,i){ge(yn,vn,me.left=l),ge(yn,Gn,me.width=i)}function qr(l,i){ge(yn,\"top\",me.top=l),ge(yn,Bn,me.height=i)}let zn=E.ori==0?Kr:qr,Fn=E.ori==1?Kr:qr;function Ss(){if(_e&&J.live)for(let l=o==2?1:0;l<v.length;l++){if(l==0&&nt)continue;let i=J.values[l],s=0;for(let a in i)bt[l][s++].firstChild.nodeValue=i[a]}}function Wl(l,i){if(l!=null&&(l.idxs?l.idxs.forEach((s,a)=>{ae[a]=s}):Sa(l.idx)||ae.fill(l.idx),J.idx=ae[0]),_e&&J.live){for(let s=0;s<v.length;s++)(s>0||o==1&&!nt)&&xs(s,ae[s]);Ss()}rt=!1,i!==!1&&Ve(\"setLegend\")}n.setLegend=Wl;function xs(l,i){let s=v[l],a=l==0&&q==2?dt:t[l],p;nt?p=s.values(n,l,i)??Pt:(p=s.value(n,i==null?null:a[i],l,i),p=p==null?Pt:{_:p}),J.values[l]=p}function qt(l,i,s){Gr=pe,Br=ye,[pe,ye]=D.move(n,pe,ye),D.left=pe,D.top=ye,He&&(hn&&Mt(hn,Te(pe),0,K,A),gn&&Mt(gn,0,Te(ye),K,A));let a,p=Ce>Pe;Tt=fe,Ot=null;let h=E.ori==0?K:A,y=E.ori==1?K:A;if(pe<0||ze==0||p){a=D.idx=null;for(let S=0;S<v.length;S++){let x=ot[S];x!=null&&Mt(x,-10,-10,K,A)}an&&xt(null,Sn,!0,l==null&&Ee.setSeries),J.live&&(ae.fill(a),rt=!0)}else{let S,x,M;o==1&&(S=E.ori==0?pe:ye,x=vt(S,L),a=D.idx=gt(x,t[0],Ce,Pe),M=R(t[0][a],E,h,0));let _=-10,T=-10,U=0,re=0,ne=!0,Z=\"\",$=\"\";for(let V=o==2?1:0;V<v.length;V++){let he=v[V],ve=ae[V],Oe=ve==null?null:o==1?t[V][ve]:t[V][1][ve],ue=D.dataIdx(n,V,a,x),ke=ue==null?null:o==1?t[V][ue]:t[V][1][ue];if(rt=rt||ke!=Oe||ue!=ve,ae[V]=ue,V>0&&he.show){let Je=ue==null?-10:ue==a?M:R(o==1?t[0][ue]:t[V][0][ue],E,h,0),We=ke==null?-10:I(ke,o==1?k[he.scale]:k[he.facets[1].scale],y,0);if(an&&ke!=null){let it=E.ori==1?pe:ye,pt=Le(St.dist(n,V,ue,We,it));if(pt<Tt){let kt=St.bias;if(kt!=0){let Ze=vt(it,he.scale),st=ke>=0?1:-1,mt=Ze>=0?1:-1;mt==st&&(mt==1?kt==1?ke>=Ze:ke<=Ze:kt==1?ke<=Ze:ke>=Ze)&&(Tt=pt,Ot=V)}else Tt=pt,Ot=V}}if(rt||un){let it,pt;E.ori==0?(it=Je,pt=We):(it=We,pt=Je);let kt,Ze,st,mt,Et,Ie,Qe=!0,Yt=Ne.bbox;if(Yt!=null){Qe=!1;let Ue=Yt(n,V);st=Ue.left,mt=Ue.top,kt=Ue.width,Ze=Ue.height}else st=it,mt=pt,kt=Ze=Ne.size(n,V);if(Ie=Ne.fill(n,V),Et=Ne.stroke(n,V),un)V==Ot&&Tt<=St.prox&&(_=st,T=mt,U=kt,re=Ze,ne=Qe,Z=Ie,$=Et);else{let Ue=ot[V];Ue!=null&&(fn[V]=st,cn[V]=mt,Co(Ue,kt,Ze,Qe),To(Ue,Ie,Et),Mt(Ue,ut(st),ut(mt),K,A))}}}}if(un){let V=St.prox,he=Kt==null?Tt<=V:Tt>V||Ot!=Kt;if(rt||he){let ve=ot[0];ve!=null&&(fn[0]=_,cn[0]=T,Co(ve,U,re,ne),To(ve,Z,$),Mt(ve,ut(_),ut(T),K,A))}}}if(me.show&&Dt)if(l!=null){let[S,x]=Ee.scales,[M,_]=Ee.match,[T,U]=l.cursor.sync.scales,re=l.cursor.drag;if(Re=re._x,De=re._y,Re||De){let{left:ne,top:Z,width:$,height:V}=l.select,he=l.scales[T].ori,ve=l.posToVal,Oe,ue,ke,Je,We,it=S!=null&&M(S,T),pt=x!=null&&_(x,U);it&&Re?(he==0?(Oe=ne,ue=$):(Oe=Z,ue=V),ke=k[S],Je=R(ve(Oe,T),ke,h,0),We=R(ve(Oe+ue,T),ke,h,0),zn(wt(Je,We),Le(We-Je))):zn(0,h),pt&&De?(he==1?(Oe=ne,ue=$):(Oe=Z,ue=V),ke=k[x],Je=I(ve(Oe,U),ke,y,0),We=I(ve(Oe+ue,U),ke,y,0),Fn(wt(Je,We),Le(We-Je))):Fn(0,y)}else Gl()}else{let S=Le(Gr-Ir),x=Le(Br-Ur);if(E.ori==1){let U=S;S=x,x=U}Re=Fe.x&&S>=Fe.dist,De=Fe.y&&x>=Fe.dist;let M=Fe.uni;M!=null?Re&&De&&(Re=S>=M,De=x>=M,!Re&&!De&&(x>S?De=!0:Re=!0)):Fe.x&&Fe.y&&(Re||De)&&(Re=De=!0);let _,T;Re&&(E.ori==0?(_=wn,T=pe):(_=bn,T=ye),zn(wt(_,T),Le(T-_)),De||Fn(0,y)),De&&(E.ori==1?(_=wn,T=pe):(_=bn,T=ye),Fn(wt(_,T),Le(T-_)),Re||zn(0,h)),!Re&&!De&&(zn(0,0),Fn(0,0))}if(Fe._x=Re,Fe._y=De,l==null){if(s){if(ro!=null){let[S,x]=Ee.scales;Ee.values[0]=S!=null?vt(E.ori==0?pe:ye,S):null,Ee.values[1]=x!=null?vt(E.ori==1?pe:ye,x):null}Hn(Zl,n,pe,ye,K,A,a)}if(an){let S=s&&Ee.setSeries,x=St.prox;Kt==null?Tt<=x&&xt(Ot,Sn,!0,S):Tt>x?xt(null,Sn,!0,S):Ot!=Kt&&xt(Ot,Sn,!0,S)}}rt&&(J.idx=a,Wl()),i!==!1&&Ve(\"setCursor\")}let zt=null;Object.defineProperty(n,\"rect\",{get(){return zt==null&&Nn(!1),zt}});function Nn(l=!1){l?zt=null:(zt=P.getBoundingClientRect(),Ve(\"syncRect\",zt))}function Yr(l,i,s,a,p,h,y){D._lock||Dt&&l!=null&&l.movementX==0&&l.movementY==0||(Il(l,i,s,a,p,h,y,!1,l!=null),l!=null?qt(null,!0,!0):qt(i,!0,!1))}function Il(l,i,s,a,p,h,y,S,x){if(zt==null&&Nn(!1),Gt(l),l!=null)s=l.clientX-zt.left,a=l.clientY-zt.top;else{if(s<0||a<0){pe=-10,ye=-10;return}let[M,_]=Ee.scales,T=i.cursor.sync,[U,re]=T.values,[ne,Z]=T.scales,[$,V]=Ee.match,he=i.axes[0].side%2==1,ve=E.ori==0?K:A,Oe=E.ori==1?K:A,ue=he?h:p,ke=he?p:h,Je=he?a:s,We=he?s:a;if(ne!=null?s=$(M,ne)?c(U,k[M],ve,0):-10:s=ve*(Je/ue),Z!=null?a=V(_,Z)?c(re,k[_],Oe,0):-10:a=Oe*(We/ke),E.ori==1){let it=s;s=a,a=it}}x&&(i==null||i.cursor.event.type==Zl)&&((s<=1||s>=K-1)&&(s=Jt(s,K)),(a<=1||a>=A-1)&&(a=Jt(a,A))),S?(Ir=s,Ur=a,[wn,bn]=D.move(n,s,a)):(pe=s,ye=a)}let Ul={width:0,height:0,left:0,top:0};function Gl(){rl(Ul,!1)}let jr,Jr,Zr,Qr;function Xr(l,i,s,a,p,h,y){Dt=!0,Re=De=Fe._x=Fe._y=!1,Il(l,i,s,a,p,h,y,!0,!1),l!=null&&($e(Ql,lr,eo,!1),Hn(xo,n,wn,bn,K,A,null));let{left:S,top:x,width:M,height:_}=me;jr=S,Jr=x,Zr=M,Qr=_}function eo(l,i,s,a,p,h,y){Dt=Fe._x=Fe._y=!1,Il(l,i,s,a,p,h,y,!1,!0);let{left:S,top:x,width:M,height:_}=me,T=M>0||_>0,U=jr!=S||Jr!=x||Zr!=M||Qr!=_;if(T&&U&&rl(me),Fe.setScale&&T&&U){let re=S,ne=M,Z=x,$=_;if(E.ori==1&&(re=x,ne=_,Z=S,$=M),Re&&Vt(L,vt(re,L),vt(re+ne,L)),De)for(let V in k){let he=k[V];V!=L&&he.from==null&&he.min!=fe&&Vt(V,vt(Z+$,V),vt(Z,V))}Gl()}else D.lock&&(D._lock=!D._lock,qt(i,!0,l!=null));l!=null&&(rn(Ql,lr),Hn(Ql,n,pe,ye,K,A,null))}function vs(l,i,s,a,p,h,y){if(D._lock)return;Gt(l);let S=Dt;if(Dt){let x=!0,M=!0,_=10,T,U;E.ori==0?(T=Re,U=De):(T=De,U=Re),T&&U&&(x=pe<=_||pe>=K-_,M=ye<=_||ye>=A-_),T&&x&&(pe=pe<wn?0:K),U&&M&&(ye=ye<bn?0:A),qt(null,!0,!0),Dt=!1}pe=-10,ye=-10,ae.fill(null),qt(null,!0,!0),S&&(Dt=S)}function to(l,i,s,a,p,h,y){D._lock||(Gt(l),_l(),Gl(),l!=null&&Hn(Eo,n,pe,ye,K,A,null))}function no(){N.forEach(zu),Ml(n.width,n.height,!0)}Xt(pl,En,no);let xn={};xn.mousedown=Xr,xn.mousemove=Yr,xn.mouseup=eo,xn.dblclick=to,xn.setSeries=(l,i,s,a)=>{let p=Ee.match[2];s=p(n,i,s),s!=-1&&xt(s,a,!0,!1)},He&&($e(xo,P,Xr),$e(Zl,P,Yr),$e(vo,P,l=>{Gt(l),Nn(!1)}),$e(ko,P,vs),$e(Eo,P,to),cr.add(n),n.syncRect=Nn);let ol=n.hooks=e.hooks||{};function Ve(l,i,s){Fl?On.push([l,i,s]):l in ol&&ol[l].forEach(a=>{a.call(null,n,i,s)})}(e.plugins||[]).forEach(l=>{for(let i in l.hooks)ol[i]=(ol[i]||[]).concat(l.hooks[i])});let lo=(l,i,s)=>s,Ee=Me({key:null,setSeries:!1,filters:{pub:Oo,sub:Oo},scales:[L,v[1]?v[1].scale:null],match:[zo,zo,lo],values:[null,null]},D.sync);Ee.match.length==2&&Ee.match.push(lo),D.sync=Ee;let ro=Ee.key,Bl=Ri(ro);function Hn(l,i,s,a,p,h,y){Ee.filters.pub(l,i,s,a,p,h,y)&&Bl.pub(l,i,s,a,p,h,y)}Bl.sub(n);function ks(l,i,s,a,p,h,y){Ee.filters.sub(l,i,s,a,p,h,y)&&xn[l](null,i,s,a,p,h,y)}n.pub=ks;function Es(){Bl.unsub(n),cr.delete(n),Ht.clear(),ir(pl,En,no),m.remove(),ie?.remove(),Ve(\"destroy\")}n.destroy=Es;function Kl(){Ve(\"init\",e,t),Vr(t||e.data,!1),z[L]?Nl(L,z[L]):_l(),Qn=me.show&&(me.width>0||me.height>0),Ut=rt=!0,Ml(e.width,e.height)}return v.forEach(Rr),N.forEach(ns),r?r instanceof HTMLElement?(r.appendChild(m),Kl()):r(n,Kl):Kl(),n}xe.assign=Me;xe.fmtNum=br;xe.rangeNum=ml;xe.rangeLog=wl;xe.rangeAsinh=gr;xe.orient=tn;xe.pxRatio=oe;xe.join=Aa;xe.fmtDate=Sr,xe.tzDate=Na;xe.sync=Ri;{xe.addGap=Su,xe.clipGaps=Sl;let e=xe.paths={points:Ni};e.linear=$i,e.stepped=ku,e.bars=Eu,e.spline=_u}function Ar(e,t){let r=Fu(e/t),n=Math.max(1,Math.ceil(e/r));return Array.from({length:n+1},(o,u)=>u*r)}function Fu(e){if(e<=0)return 1;let t=10**Math.floor(Math.log10(e));return([1,2,5].find(r=>r*t>=e)??10)*t}var Nu=3;function Tr(e,t){return e.filter(({value:r})=>r<=Nu*t)}function Gi(e,t){return Math.max(t,...Tr(e,t).map(({value:r})=>r))}var Hu=[1,2,5,10,15,30,60,120,300,600,900,1800,3600,7200,14400,28800];function Bi(e,t){let r=Hu.find(n=>e/n<=t)??86400;return Array.from({length:Math.floor(e/r)+1},(n,o)=>o*r)}var Ki=\"12px system-ui, sans-serif\",$u=64,Wu={p95:[8,3],p50:[2,3]};function qi(e,t,r){let n=t.panels[r.nth];if(n===void 0)throw new Error(`there is no panel ${r.nth}`);let o=()=>({width:e.clientWidth,height:e.clientHeight}),u=n.lines.map(c=>[...c.values]),f=new xe({...Iu(t,n,r),...o()},[[...t.seconds],...u],e);return{point:c=>{let d=c===void 0?void 0:t.seconds[c],m=d===void 0?-10:f.valToPos(d,\"x\");f.setCursor({left:m,top:d===void 0?-10:0},!1)},show:({from:c,to:d})=>{let{min:m,max:w}=f.scales.x??{};(m!==c||w!==d)&&f.setScale(\"x\",{min:c,max:d})},fit:()=>{let{width:c,height:d}=o();c>0&&(c!==f.width||d!==f.height)&&f.setSize(o())},destroy:()=>f.destroy()}}function Iu(e,t,r){let n=r.nth===0?4:2;return{legend:{show:!1},padding:[20,18,0,0],scales:{x:{time:!1,auto:!1,min:0,max:e.endSeconds},y:{range:(o,u,f)=>[0,Ar(Gi(t.limits,f??0),n).at(-1)??1]}},axes:Bu(t,n),series:[{},...t.lines.map(Gu)],cursor:{y:!1,drag:{x:!0,y:!1,dist:4,setScale:!0},points:{size:7},bind:{dblclick:()=>()=>Uu(r)}},hooks:{setCursor:[({cursor:{idx:o,left:u=-1}})=>r.onCursor(u<0?void 0:o??void 0)],setScale:[({scales:{x:o}},u)=>{u===\"x\"&&r.onSpan({from:o?.min??0,to:o?.max??e.endSeconds})}],drawClear:[o=>qu(o,e.warmUpSeconds)],draw:[o=>Yu(o,t)]}}}function Uu({onReset:e}){return e(),null}function Gu({kind:e,name:t}){return{label:t,stroke:jt(\"series\",e),width:e===\"p99\"?2:1.75,dash:Wu[e]??[],points:{show:!1}}}function Bu({unit:e},t){let r={font:Ki,stroke:jt(\"tick\"),grid:{stroke:jt(\"grid\"),width:1},ticks:{show:!1}};return[{...r,grid:{show:!1},size:24,gap:6,space:64,splits:(...[,,n,o])=>Ku({from:n,to:o}),values:(n,o)=>o.map(u=>In(u))},{...r,size:$u,gap:6,splits:(...[,,,n])=>[...Ar(n,t)],values:(n,o)=>o.map(u=>Wn(u,e))}]}function Ku({from:e,to:t}){let[,r=1]=Bi(t-e,5),n=Math.ceil(e/r),o=Math.floor(t/r)-n+1;return Array.from({length:Math.max(0,o)},(u,f)=>(n+f)*r)}function qu({ctx:e,bbox:t,valToPos:r},n){if(n<=0)return;let o=Math.max(t.left,r(0,\"x\",!0)),u=Math.min(t.left+t.width,r(n,\"x\",!0));u<=o||(e.fillStyle=jt(\"shade\"),e.fillRect(o,t.top,u-o,t.height))}function Yu(e,{lines:t,limits:r,unit:n}){let{ctx:o,bbox:u}=e,f=Math.max(0,...t.map((d,m)=>e.series[m+1]?.max??0));o.save();let c=jt(\"series\",\"limit\");o.font=Ki.replace(\"12\",String(12*xe.pxRatio)),o.textAlign=\"right\",o.textBaseline=\"bottom\";for(let{name:d,value:m}of Tr(r,f)){o.strokeStyle=c,o.fillStyle=c;let w=Math.round(e.valToPos(m,\"y\",!0));o.lineWidth=1.5*xe.pxRatio,o.setLineDash([5*xe.pxRatio,4*xe.pxRatio]),o.beginPath(),o.moveTo(u.left,w),o.lineTo(u.left+u.width,w),o.stroke(),ju(e,`${d} ${Yl(m,n)}`,w-3*xe.pxRatio)}o.restore()}function ju({ctx:e,bbox:t},r,n){e.setLineDash([]),e.strokeStyle=jt(\"paper\"),e.lineWidth=4*xe.pxRatio,e.lineJoin=\"round\",e.strokeText(r,t.left+t.width,n),e.fillText(r,t.left+t.width,n)}function Yi(e){let t=[...document.querySelectorAll(\".panels\")].flatMap(r=>{let n=e[Number(r.dataset.chart)];return n===void 0?[]:[new Lr(r,n)]});return{redraw:()=>t.map(r=>r.draw())}}var Lr=class{#e;#n;#l=document.createElement(\"button\");#a=document.createElement(\"output\");#o;#t;#i=[];#u;constructor(t,r){this.#e=r,this.#n={from:0,to:r.endSeconds},this.#t=this.#n,this.#o=[...t.querySelectorAll(\"figure\")].map(Ju),this.#l.type=\"button\",this.#l.textContent=\"Show all\",this.#l.hidden=!0,this.#l.addEventListener(\"click\",()=>this.#r(this.#n)),this.#a.className=\"reading\",t.parentElement?.querySelector(\"h3\")?.append(this.#a,this.#l);for(let{live:o}of this.#o)this.#h(o);this.draw();let n=new ResizeObserver(()=>{for(let o of this.#i)o.fit()});for(let{live:o}of this.#o)n.observe(o)}draw(){for(let t of this.#i)t.destroy();this.#i=this.#o.map(({live:t},r)=>qi(t,this.#e,{nth:r,onCursor:n=>this.#s(n,r),onSpan:n=>this.#r(n),onReset:()=>this.#r(this.#n)})),this.#r(this.#t)}#s(t,r){if(t===this.#u)return;this.#u=t,this.#i.forEach((o,u)=>{u!==r&&o.point(t)});let n=t===void 0?void 0:this.#e.seconds[t];this.#a.textContent=n===void 0?\"\":this.#c(n),this.#o.forEach(({live:o,values:u},f)=>{let c=this.#d(f,t);u.forEach((d,m)=>{d.textContent=c[m]??\"\"}),o.setAttribute(\"aria-valuenow\",String(n??0)),o.setAttribute(\"aria-valuetext\",[this.#a.textContent,...this.#p(f,c)].join(\", \"))})}#c(t){return`${In(Math.floor(t))} \\xB7 ${wo(this.#e.startedAt+t*1e3)} UTC`}#d(t,r){let{lines:n=[],unit:o=\"count\"}=this.#e.panels[t]??{};return r===void 0?[]:n.map(({values:u})=>{let f=u[r]??null;return f===null?\"\\u2013\":Wn(f,o)})}#p(t,r){return r.map((n,o)=>`${this.#e.panels[t]?.lines[o]?.name} ${n}`)}#r(t){this.#t=this.#m(t),this.#l.hidden=this.#t.from===this.#n.from&&this.#t.to===this.#n.to;for(let r of this.#i)r.show(this.#t)}#m({from:t,to:r}){let n=2*this.#e.endSeconds/this.#e.seconds.length;return r-t<Math.min(n,this.#e.endSeconds)?this.#t:{from:Math.max(0,t),to:Math.min(this.#e.endSeconds,r)}}#h(t){t.setAttribute(\"aria-valuemax\",String(this.#e.endSeconds)),t.addEventListener(\"keydown\",r=>{let n=this.#g(r.shiftKey?10:1)[r.key];n===void 0||r.ctrlKey||r.metaKey||r.altKey||(r.preventDefault(),n())}),t.addEventListener(\"blur\",()=>this.#s(void 0))}#g(t){let r=this.#e.seconds.length-1,n=o=>this.#s(Math.min(r,Math.max(0,(this.#u??-1)+o)));return{ArrowRight:()=>n(t),ArrowLeft:()=>n(-t),Home:()=>this.#s(0),End:()=>this.#s(r),\"+\":()=>this.#f(.5),\"-\":()=>this.#f(2),Escape:()=>this.#r(this.#n)}}#f(t){let{from:r,to:n}=this.#t,o=this.#e.seconds[this.#u??-1]??(r+n)/2;this.#r({from:o-(o-r)*t,to:o+(n-o)*t})}};function Ju(e){let t=document.createElement(\"div\");t.className=\"live\",t.tabIndex=0,t.setAttribute(\"role\",\"slider\"),t.setAttribute(\"aria-valuemin\",\"0\"),t.setAttribute(\"aria-valuenow\",\"0\");let r=e.querySelector(\"svg.still\");t.setAttribute(\"aria-label\",`${r?.getAttribute(\"aria-label\")}. Arrow keys read it, + and - zoom, Escape shows all.`),r?.after(t);let n=[...e.querySelectorAll(\".key:not(.limit, .warm-up)\")].map(o=>{let u=document.createElement(\"output\");return u.setAttribute(\"aria-live\",\"off\"),o.append(u),u});return document.documentElement.classList.add(\"scripted\"),{live:t,values:n}}var Zu=document.querySelector(\"#charts\")?.textContent??\"[]\",Qu=Yi(JSON.parse(Zu));io(Qu);ao();uo();so();})();\n";
/** SHA-256 of the script. */
const scriptHash = "sha256-vB/VM46z/d2hkX2hCN9MqNiJ9805h3ZLnVR7LTgFGZI=";

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
        seconds: thin_groups(chart.seconds, size).map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2),
        panels: chart.panels.map((panel) => ({
            ...panel,
            lines: panel.lines.map((line) => ({ ...line, values: thin_groups(line.values, size).map(highest) })),
        })),
    };
}
/** Null when nothing was measured. */
function highest(values) {
    return values.reduce((most, value) => (most === null || (value ?? most) > most ? value : most), null);
}
function thin_groups(values, size) {
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
    const drawn = report.scenarios.flatMap(({ planned, measured }) => {
        const chart = measured && makeTimeChart(report, measured);
        return chart === undefined ? [] : [{ scenario: planned.name, chart }];
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
            numberCell(at, duration/* formatDuration */.a3),
            ...lines.map(({ values, unit }) => {
                const value = values[index] ?? undefined;
                return numberCell(value, () => (value === undefined ? report_format/* none */.dv : (0,write_value/* writeValue */.bD)(value, unit)));
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

;// CONCATENATED MODULE: ./lib/report/row-numbers.js

/** Measures a row over the judged time, as the thresholds do. */
function rowNumbers({ requests, failures, measure }) {
    const percentile = (percentage) => measure({ kind: "percentile", percentile: percentage });
    return {
        ...{ requests, failures },
        failureRatio: upperEnd(measure({ kind: "failures" })),
        p50Ms: percentile(50),
        p95Ms: percentile(95),
        p99Ms: percentile(99),
        averageMs: measure({ kind: "avg" }),
        minMs: measure({ kind: "min" }),
        maxMs: measure({ kind: "max" }),
        requestsPerSecond: upperEnd(measure({ kind: "requests/s" })),
    };
}
/** A response time in a table; a range is sorted by its upper end. */
function timeCell(ms) {
    return { text: (0,report_format/* formatMs */._V)(ms), value: upperEnd(ms) };
}
/** The upper end of a range: what a limit from above is held against. */
function upperEnd(measured) {
    return measured?.high;
}

;// CONCATENATED MODULE: ./lib/report/scenario-numbers.js

/** Each part of a report asks for them, some once for each scenario, and percentiles of many requests take their time. */
const scenario_numbers_known = new WeakMap();
/** The numbers of every scenario that left some. A report is never changed, so they are counted once. */
function scenarioNumbers(report) {
    const numbers = scenario_numbers_known.get(report) ?? report.scenarios.flatMap(({ measured }) => measured ?? []).map(scenario_numbers_numbersOf);
    scenario_numbers_known.set(report, numbers);
    return numbers;
}
function scenario_numbers_numbersOf(measured) {
    const { aggregated, requests } = measured;
    return {
        ...measured,
        aggregated: rowNumbers(aggregated),
        requests: requests.map((row) => ({ type: row.type, name: row.name, numbers: rowNumbers(row) })),
    };
}

;// CONCATENATED MODULE: ./lib/report/run-numbers.js



function runNumbers(report) {
    const scenarios = scenarioNumbers(report);
    const rows = scenarios.map(({ aggregated }) => aggregated);
    return {
        p99Ms: (0,extremes/* greatest */.K)(rows.map(({ p99Ms }) => upperEnd(p99Ms))),
        failureRatio: (0,extremes/* greatest */.K)(rows.map(({ failureRatio }) => failureRatio)),
        requests: sum(scenarios.map(({ all }) => all.requests)),
        judgedRequests: sum(rows.map(({ requests }) => requests)),
        requestsPerSecond: rateOf(report),
    };
}
/** Over the time from the first judged moment to the last: in sequence the scenarios' own rates do not add up. */
function rateOf(report) {
    const measured = report.scenarios.flatMap((one) => one.measured ?? []);
    const spans = measured.flatMap(({ judgedSpan }) => judgedSpan ?? []);
    if (spans.length < measured.length)
        return sumOfRates(report);
    const begin = (0,extremes/* least */.Y)(spans.map(({ startedAt }) => startedAt)) ?? 0;
    const end = (0,extremes/* greatest */.K)(spans.map(({ endedAt }) => endedAt)) ?? 0;
    const requests = sum(measured.map(({ aggregated }) => aggregated.requests));
    return end === begin ? undefined : (requests * 1000) / (end - begin);
}
/** How long a sequence of scenarios took as a whole, some files do not tell. */
function sumOfRates(report) {
    const rates = scenarioNumbers(report).flatMap(({ aggregated }) => aggregated.requestsPerSecond ?? []);
    const isUnknown = rates.length === 0 || (report.plan.mode === "sequence" && rates.length > 1);
    return isUnknown ? undefined : sum(rates);
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
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
    const { p99Ms, failureRatio, requests, judgedRequests } = runNumbers(report);
    const { length } = scenarioNumbers(report);
    const note = length > 1 ? `worst of ${length} scenarios` : undefined;
    const judged = judgedRequests === requests ? undefined : `${(0,report_format/* formatCount */.B4)(judgedRequests)} without the warm-up`;
    return [
        { name: "p99", text: (0,report_format/* formatMs */._V)(p99Ms), note },
        { name: "Failures", text: (0,report_format/* formatRatio */.B0)(failureRatio), note },
        { name: "Requests", text: (0,report_format/* formatCount */.B4)(requests), note: judged },
        { name: "Time", text: (0,duration/* formatDuration */.a3)((report.finishedAt - report.startedAt) / 1000) },
        { name: "Cost", ...costFigure(report.cost) },
        {
            name: "Dynos left",
            text: report.dynosLeft === undefined ? "not known" : (0,report_format/* formatCount */.B4)(report.dynosLeft),
        },
    ];
}
function costFigure(cost) {
    const usd = (0,report_format/* ownUsd */.zJ)(cost);
    if (usd === undefined && cost.usd !== undefined)
        return { text: "Eco hours" };
    return { text: (0,report_format/* formatUsd */.UK)(usd), note: cost.from.includes("list") ? "by list prices" : undefined };
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
    const more = [...(report.leftOut?.requests.values() ?? [])].reduce((sum, count) => sum + count, 0);
    return { title: "Requests", columns: request_sheet_columns, rows, nouns: ["request", "requests"], more };
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
        numberCell(row.requests, report_format/* formatCount */.B4),
        numberCell(row.failureRatio, report_format/* formatRatio */.B0),
        timeCell(row.p50Ms),
        timeCell(row.p95Ms),
        timeCell(row.p99Ms),
        timeCell(row.maxMs),
        numberCell(row.requestsPerSecond, report_format/* formatRate */.CE),
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
    const rows = report.scenarios.map((scenario) => scenarioRow(report, scenario));
    return { title: "Scenarios", columns: scenario_sheet_columns, rows, nouns: ["scenario", "scenarios"] };
}
function scenarioRow(report, scenario) {
    const { name, users } = scenario.planned;
    const state = stateOf(scenario);
    const found = scenarioNumbers(report).find((one) => one.scenario === name);
    const numbers = found?.aggregated;
    const cells = [
        state.text,
        { code: name },
        numberCell(numbers?.requests, report_format/* formatCount */.B4),
        numberCell(numbers?.failureRatio, report_format/* formatRatio */.B0),
        timeCell(numbers?.p50Ms),
        timeCell(numbers?.p95Ms),
        timeCell(numbers?.p99Ms),
        numberCell(numbers?.requestsPerSecond, report_format/* formatRate */.CE),
        usersText(scenario) ?? (isUnknown(found) ? report_format/* none */.dv : outOf(found?.usersPeak ?? 0, users)),
    ];
    return { cells, tone: state.tone };
}
/** By the receipts, when every dyno left one: a load shape asks for other users than the plan, and between windows. */
function usersText({ dynos }) {
    const receipts = dynos.flatMap(({ result }) => result?.receipt ?? []);
    if (receipts.length < dynos.length)
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
function stateOf({ reasons, judgements }) {
    const grave = states.find(({ level }) => reasons.some((reason) => reason.level === level));
    if (grave !== undefined)
        return grave;
    return judgements.length > 0
        ? { text: "✅ met", tone: "good" }
        : { text: `${report_format/* none */.dv} not judged`, tone: "plain" };
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
    const figures = report.scenarios.flatMap(({ measured }) => measured === undefined ? [] : distributionFigure(report, measured));
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
    const suites = report.scenarios.map((scenario) => {
        const { name, bed } = scenario.planned;
        return suite(name, casesOf(report, scenario).map((one) => ({ ...one, name: caseName(one.name, bed) })));
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="load test">\n${suites.join("\n")}\n</testsuites>\n`;
}
/** Some readers of the file show a case without its suite. */
function caseName(name, bed) {
    return bed === undefined ? name : `${name}, at ${bed}`;
}
function casesOf({ verdict, ownUpload }, scenario) {
    const undecided = verdict.reasons.some(({ level }) => level === "inconclusive");
    return [
        trustCase(verdict.reasons, scenario.planned.name, ownUpload !== undefined),
        ...scenario.judgements.map((judgement) => caseOf(judgement, undecided)),
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
    const { p99Ms, failureRatio, requestsPerSecond } = runNumbers(report);
    return {
        run,
        attempt: Number(attempt),
        at: Math.round(finishedAt / 1000),
        commit: /^[0-9a-f]{7}/i.exec(origin.sha)?.[0] ?? "",
        verdict: verdict.word,
        p99Ms: kept(p99Ms),
        failureRatio: kept(failureRatio),
        requestsPerSecond: kept(requestsPerSecond),
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
    const all = report.scenarios
        .flatMap(({ measured }) => measured ?? [])
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
function tablePart({ columns, rows, nouns, more = 0 }, { section, atMost }) {
    const listed = rows.slice(0, atMost);
    return {
        section,
        open: [
            line(columns.map(({ title }) => title)),
            line(columns.map(({ numeric }) => (numeric === true ? "---:" : "---"))),
        ],
        rows: listed.map(markdownRow),
        close: more === 0 ? [] : ["", `No report lists ${(0,report_format/* formatCount */.B4)(more)} other ${nouns[more === 1 ? 0 : 1]}.`],
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
            `<details><summary>${sheet.title} (${(0,report_format/* formatCount */.B4)(sheet.rows.length + (sheet.more ?? 0))})</summary>`,
            "",
            ...table.open,
        ],
        close: [...table.close, ...below, "", "</details>"],
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
            return ` In ${(0,duration/* formatDuration */.a3)(silent * secondsEach)} of ${(0,report_escape/* markdownCode */.D9)(scenario)} there was no response; the line bridges the gap.`;
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
    return ["Result", "Metric", ...place, "Measured", "Limit", "Distance", "95% interval"];
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

;// CONCATENATED MODULE: ./lib/report/outputs.js

/** The action's outputs by name; a number that was not measured is empty. `p99-ms` and `failure-ratio` are the worst scenario's. */
function outputsOf(report, paths, commentUrl) {
    const { verdict, cost, plan } = report;
    const numbers = runNumbers(report);
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
/** At most six decimals, never an exponent, so that a shell can compare it. */
function outputs_text(value) {
    if (value === undefined)
        return "";
    return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
}

;// CONCATENATED MODULE: ./lib/report/numbers-json.js

/** A row's numbers as other programs read them. */
function numbers_json_numbersOf(numbers) {
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
        responseTimeRangesMs: Object.values(times).some(isWide)
            ? eachOf(times, (measured) => measured ?? null)
            : null,
    };
}
/** Not known exactly. */
function isWide(measured) {
    return measured !== undefined && measured.low < measured.high;
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
        means: "Dynos of another run that loads the same target were up in the same app.",
        advice: "Set `when-busy: wait`, or give the workflows one `concurrency` group.",
    },
    "marker-missing": {
        means: "Heroku shows the dynos' commands without the marker by which runs know each other.",
        advice: "Start no other run in the app until this one has ended: `when-busy` cannot see it.",
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
    "eco-hours": {
        means: "Eco dynos take hours from a plan with one monthly fee; they have no price of their own.",
        advice: "Look at what is left of them: `heroku ps`.",
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

;// CONCATENATED MODULE: ./lib/plan/evidence-reason-codes.js
/** About evidence that does not agree, and who could have written it. */
const evidenceReasonCodes = {
    "receipt-impossible": {
        means: "A receipt says what cannot be true, such as a run that is longer than the life of its dyno.",
        advice: "Check what in the app uploads, and who else can write to the container.",
    },
    "receipt-unproven": {
        means: "A receipt does not carry the nonce that its dyno was given.",
        advice: "Deploy the current runner. If it is deployed, check who else can write to the container.",
    },
    "claim-unproven": {
        means: "Something that does not know a dyno's nonce has claimed its share of the load.",
        advice: "Check who else can write to the container. With `azure-account-key` no other dyno can.",
    },
    "claim-contradicts": {
        means: "Claim, dyno list and exit status do not agree on which dyno loaded the target.",
        advice: "Check what in the app uploads or exits with 73, then run again.",
    },
    "log-contradicts": {
        means: "A dyno's log and its receipt contradict each other.",
        advice: "Look at the end of the dyno's log.",
    },
    "figures-contradict": {
        means: "Two figures in what a dyno left state the same, and differ.",
        advice: "Check what in the app uploads, and who else can write to the container.",
    },
    "token-visible": {
        means: "Code of the locustfile could read what its dyno uploads with.",
        advice: "Let the command end in `exec bash ./run.sh …`, so that no process above the runner keeps it.",
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
        advice: "Run again.",
    },
    "times-differ": {
        means: "The recorder and Locust's own file have different response times of the same requests.",
        advice: "Check what in the app writes results, and whether the locustfile changes Locust's statistics.",
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
    "uncaught-exception": {
        means: "The locustfile raised exceptions that nobody caught: in a listener, or in its load shape.",
        advice: "The reason shows the first one.",
    },
    "lost-greenlet": {
        means: "An exception ended something that the locustfile had started.",
        advice: "The reason shows the first one.",
    },
    "odd-values": {
        means: "The locustfile reported values that are none, such as a negative response time.",
        advice: "Correct the client that reports them. Only these values are left out.",
    },
    "csv-incomplete": {
        means: "Locust's own CSV files are incomplete or odd.",
        advice: "Nothing: the recorder's numbers are judged.",
    },
    "users-left": {
        means: "Users ended by themselves before the end of the run.",
        advice: "The reason shows why, where it is known.",
    },
    "own-exit-code": {
        means: "The locustfile set an exit code of its own.",
        advice: "The reason shows what the locustfile said.",
    },
    "cut-short": {
        means: "A dyno loaded the target for less than nine tenths of the run time.",
        advice: "The reason names the cause.",
    },
    "locust-blocked": {
        means: "Code of the locustfile kept Locust from sending and timing requests.",
        advice: "The reason shows where. Call only what gevent can switch away from.",
    },
    "ended-early": {
        means: "A load shape or the locustfile ended the load before the run time.",
        advice: "Nothing, if that is meant.",
    },
    "users-missing": {
        means: "Not all users came up.",
        advice: "The reason says what helps.",
    },
    "users-differ": {
        means: "A load shape or the locustfile asked for another number of users.",
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
    "results-unread": {
        means: "A file that nothing is judged by is too large to be read.",
        advice: "It is in `results-path`.",
    },
    "report-capped": {
        means: "There are more rows than the reports show. All of them were judged.",
        advice: "Group URLs with `name=` in the locustfile.",
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
    ...evidenceReasonCodes,
};

;// CONCATENATED MODULE: ./lib/report/cost-schema.js

/** What the run cost, and by whose prices. */
const costSchema = schemas/* strictObject */.rej({
    usd: schemas/* number */.aig()
        .nonnegative()
        .nullable()
        .describe("US dollars, Eco dynos counted as 0; null: a price is not known"),
    dynoSeconds: schemas/* number */.aig().nonnegative(),
    plannedUsd: schemas/* number */.aig().nonnegative().nullable().describe("what the run could cost at most"),
    prices: schemas/* array */.YOg(schemas/* strictObject */.rej({
        size: schemas/* string */.YjP().min(1),
        usdPerMonth: schemas/* number */.aig().nonnegative().nullable().describe("for 720 hours; null: not known"),
        from: schemas/* enum */.k5n(["heroku", "list", "pool"])
            .nullable()
            .describe("who says so: Heroku's API, the list of its client that the action carries, or the Eco plan with its one monthly fee"),
    }))
        .describe("of each dyno size that the run used"),
});

;// CONCATENATED MODULE: ./lib/report/drift-schema.js

const driftSchema = schemas/* strictObject */.rej({
    metric: schemas/* enum */.k5n(["p99", "median", "failures"]),
    found: schemas/* enum */.k5n(["growth", "fall", "none"]).describe("none: the interval holds 0"),
    seconds: schemas/* number */.aig().nonnegative().describe("length of the time in which all users were there"),
    from: schemas/* number */.aig()
        .nonnegative()
        .describe("at its beginning, by a straight line, or before a jump; ms, failures as a ratio"),
    to: schemas/* number */.aig().nonnegative().describe("at its end, or after a jump"),
    low: schemas/* number */.aig()
        .describe("lower end of the 95% interval of the change, in parts of `from`; of failures as a ratio"),
    high: schemas/* number */.aig().describe("its upper end: with `none`, what would not have been detectable"),
    jumpSeconds: schemas/* number */.aig()
        .nonnegative()
        .nullable()
        .describe("when it jumped, from the start of the load; null: it went steadily, or nowhere"),
    wanders: schemas/* boolean */.zMY().describe("true: its level wanders for longer than the run can show"),
})
    .describe("how a number developed during the run; it decides nothing");

;// CONCATENATED MODULE: ./lib/report/verdict-schema.js






const verdict_schema_name = schemas/* string */.YjP().min(1);
const verdict_schema_count = schemas/* int */.Whr().nonnegative();
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
    .describe("95% interval, in the threshold's unit");
const range = schemas/* strictObject */.rej({ low: schemas/* number */.aig().nonnegative(), high: schemas/* number */.aig().nonnegative() })
    .describe("where the number must lie, known from CSV files alone; null: the number is exact");
const bed = verdict_schema_name.optional().describe("the scenario's test bed, where `heroku-app` names them");
const threshold = schemas/* strictObject */.rej({
    source: schemas/* string */.YjP().describe("as it was typed"),
    level: schemas/* enum */.k5n(["fail", "warn"]),
    scenario: verdict_schema_name,
    bed,
    where: schemas/* string */.YjP().describe("`Aggregated`, a request, or the glob when several requests were merged"),
    metric: schemas/* string */.YjP().describe((0,metrics/* metricWords */.yh)()
        .map((word) => `\`${word}\``)
        .join(", ")),
    operator: schemas/* enum */.k5n(["<", "<=", ">", ">="]),
    limit: schemas/* number */.aig().nonnegative(),
    unit: schemas/* enum */.k5n(metrics/* units */.MD).describe("of limit, value and interval; a ratio is 0 to 1"),
    outcome: schemas/* enum */.k5n(["met", "breached", "unmeasured"]),
    value: schemas/* number */.aig()
        .nullable()
        .describe("null when unmeasured; not rounded; of a range, the end that is judged"),
    range: range.nullable(),
    interval: interval.nullable(),
    borderline: schemas/* boolean */.zMY().describe("the limit lies inside the interval"),
    requests: verdict_schema_count.describe("requests behind the value"),
    reason: schemas/* string */.YjP().nullable().describe("why it is unmeasured"),
});
const verdict_schema_numbers = schemas/* strictObject */.rej({
    requests: verdict_schema_count,
    failures: verdict_schema_count,
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
const scenario = schemas/* strictObject */.rej({
    name: verdict_schema_name,
    bed,
    users: schemas/* strictObject */.rej({ asked: verdict_schema_count, peak: verdict_schema_count.nullable().describe("null: not known") }),
    spawnRate: schemas/* number */.aig().positive(),
    runTimeSeconds: verdict_schema_count,
    dynos: verdict_schema_count,
    dynoSize: schemas/* string */.YjP(),
    source: schemas/* enum */.k5n(["windows", "csv"])
        .nullable()
        .describe("null: nothing was measured; csv: an app that uploads in its own way"),
    judgedSeconds: schemas/* number */.aig().nonnegative().nullable().describe("null: not known"),
    warmUpSeconds: schemas/* number */.aig().nonnegative(),
    exceptions: verdict_schema_count.nullable().describe("null: not known"),
    aggregated: verdict_schema_numbers.nullable(),
    drift: schemas/* array */.YOg(driftSchema).nullable().describe("null: cannot be told, and a reason says why"),
    requests: schemas/* array */.YOg(schemas/* strictObject */.rej({ type: schemas/* string */.YjP(), name: schemas/* string */.YjP(), ...verdict_schema_numbers.shape })),
    requestsLeftOut: verdict_schema_count.describe("requests that were judged and are not listed, because there are so many"),
});
const dyno = schemas/* strictObject */.rej({
    scenario: verdict_schema_name,
    bed,
    dyno: verdict_schema_count.describe("from 1, counted on from test bed to test bed"),
    of: verdict_schema_count,
    name: schemas/* string */.YjP().nullable().describe("Heroku's name, such as run.1234"),
    size: schemas/* string */.YjP(),
    ending: schemas/* enum */.k5n(["receipt", "gone", "never-started", "deadline", "stopped", "refused"]),
    exitStatus: schemas/* int */.Whr().nullable(),
    startedAt: verdict_schema_instant.nullable(),
    endedAt: verdict_schema_instant.nullable(),
    errorCodes: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe(`Heroku's, of the dyno's log: ${[...codesOfKind("stop"), ...codesOfKind("memory")].join(", ")}`),
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
    thresholdsLeftOut: verdict_schema_count.describe("judged rows that are not listed, because there are so many"),
    scenarios: schemas/* array */.YOg(scenario),
    dynos: schemas/* array */.YOg(dyno),
    dynosLeft: verdict_schema_count.nullable().describe("dynos of the run alive at the end; null: could not be verified"),
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
            version: verdict_schema_count,
            content: schemas/* string */.YjP().nullable().describe("version of the source it was built from; null: not known"),
        })
            .nullable()
            .describe("what `target-app` ran at the start; null: not known"),
        warmUp: schemas/* string */.YjP(),
        minRequests: verdict_schema_count,
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
    cost: costSchema,
})
    .describe("Verdict of heroku-locust-action");

;// CONCATENATED MODULE: ./lib/report/verdict-json.js







/** Longer than every sentence; a request's name may have megabytes. */
const longestText = 4_000;
/** The verdict as JSON in the published format, checked against it and without secrets. */
function renderVerdictJson(report) {
    const checked = verdictSchema.parse(verdictOf(report));
    const write = (_, value) => typeof value === "string" ? (0,report_escape/* shorten */.ml)((0,failure/* redact */.E$)(value), longestText) : value;
    return `${JSON.stringify(checked, write, 2)}\n`;
}
function verdictOf(report) {
    const { verdict, plan, origin, cost } = report;
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
        thresholdsLeftOut: report.leftOut?.thresholds ?? 0,
        scenarios: report.scenarios.map((scenario) => scenarioOf(report, scenario)),
        dynos: report.scenarios.flatMap(({ planned, dynos }) => dynos.flatMap(({ record }) => (record === undefined ? [] : dynoOf(record, planned)))),
        dynosLeft: report.dynosLeft ?? null,
        run: runOf(report),
        origin: { ...origin, environment: origin.environment ?? null, runUrl: origin.runUrl ?? null },
        cost: {
            usd: cost.usd ?? null,
            dynoSeconds: cost.dynoSeconds,
            plannedUsd: plan.estimate.usd ?? null,
            prices: [...plan.prices].map(([size, price]) => ({
                size,
                usdPerMonth: price?.usdPerMonth ?? null,
                from: price?.from ?? null,
            })),
        },
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
        metric: (0,metrics/* metricName */.Kh)(threshold.metric),
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
function scenarioOf(report, { planned, measured: found }) {
    const { name, ownName, bed, users, spawnRate, runTimeSeconds, dynos, dynoSize } = planned;
    const drift = found?.drift;
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
        requestsLeftOut: report.leftOut?.requests.get(name) ?? 0,
        drift: drift?.kind === "measured"
            ? drift.drifts.map((one) => ({ ...one, jumpSeconds: one.jumpSeconds ?? null }))
            : null,
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
        aggregated: numbers_json_numbersOf(found.aggregated),
        requests: found.requests.map(({ type, name: of, numbers }) => ({
            type,
            name: of,
            ...numbers_json_numbersOf(numbers),
        })),
    };
}
function dynoOf(record, { ownName, bed }) {
    const { assignment, name, ending, exitStatus, startedAt, endedAt, errorCodes, stopCause } = record;
    return {
        ...{ scenario: ownName, ...bedOf(bed) },
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
        results: await attempt(world, () => files.filled("results")),
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

;// CONCATENATED MODULE: ./lib/fleet/give-way.js







/** A new dyno may be missing from the list for 25 s, and has 30 s to end once it is told to. */
const patience = { graceMs: 0, lookMs: 120_000 };
/** In which the older run, if it has stopped its dynos too, begins again and is in the list. */
const youngerHoldsOffMs = 60_000;
/**
 * Ends what this turn has started, so that another run goes on undisturbed, and gives back the plan to begin it again
 * with: its dynos have new numbers. Failure when it cannot be verified that none is left, for then it cannot begin again.
 */
async function giveWay(way, { plan, batch, fleet }, world) {
    const now = world.clock.now() - (world.dynos.clockAheadMs() ?? 0);
    world.job.info(`${describeWay(way, now)}. This run stops its own dynos and waits`);
    const known = knownDynos(fleet);
    const apps = [...new Set(plan.beds.map(({ app }) => app))];
    const { unclear, stopped } = fleet;
    const ended = await (0,end_in_apps/* endInApps */.lY)({ runId: plan.runId, apps, known, unclear, stopped }, world, patience);
    const lines = ended.flatMap((one) => one.lines);
    for (const line of lines)
        world.job.info(line);
    if (!(0,end_in_apps/* areCleared */.BH)(ended))
        throw new failure/* Failure */.HR(`${describeWay(way, now)}. This run has to wait, and it could not be verified that its own dynos have ended: ${lines.at(-1)}`);
    forget(batch, fleet);
    world.job.saveState("dynos", (0,known_dynos/* writeKnownDynos */.Yr)(knownDynos(fleet)));
    world.job.saveState("launching", "no");
    const again = plan.assignments.map((one) => (batch.includes(one) ? renumbered(one) : one));
    return { ...plan, assignments: again };
}
/** They are gone, and nothing that they left counts. */
function forget(batch, { watched, refused, creates }) {
    const isKept = ({ assignment }) => !batch.includes(assignment);
    watched.splice(0, watched.length, ...watched.filter(isKept));
    refused.splice(0, refused.length, ...refused.filter(isKept));
    creates.splice(0);
}
/** Runs that met would find the way clear at the same time again: the oldest of them comes first. */
function holdOffMs({ dynos }, { runId }) {
    const isYounger = dynos.some(({ command }) => ((0,plan_marker/* runIdOf */.SR)(command) ?? runId) < runId);
    return isYounger ? youngerHoldsOffMs : 0;
}

;// CONCATENATED MODULE: ./lib/fleet/note-releases.js


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
    const { createdAt = Number.POSITIVE_INFINITY } = watched.dyno;
    if (releasedAt === undefined || releasedAt < createdAt)
        return;
    const seconds = Math.round((releasedAt - createdAt) / 1000);
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
const poll_wait_longestWaitSeconds = 60;
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
    return Math.max(intervalSeconds, Math.min(stretched, poll_wait_longestWaitSeconds));
}

;// CONCATENATED MODULE: ./lib/fleet/rate-warner.js



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

;// CONCATENATED MODULE: ./lib/fleet/stop-overdue.js



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
    const reason = (0,dyno_state/* overdueFor */.QO)(state, now, assignment);
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

;// CONCATENATED MODULE: ./lib/fleet/twins.js




/** A dyno that has booted claims its assignment within seconds; one that has not by then runs no runner of ours. */
const claimMs = 30_000;
/**
 * Heroku promises no exactly-once start. Of several dynos of one assignment the one that has claimed it is used, and
 * the others are stopped; until one has, none is: stopping the wrong one would end the load.
 */
async function settleTwins(watched, dynos, { world, follow }) {
    const twins = twinsAmong(dynos, watched);
    if (twins.length === 0)
        return;
    const first = winnerOf(await claimsOf(watched, world));
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
/** Those that are up and were not told to stop; that the others were there is kept as well. */
function twinsAmong(dynos, { assignment, dyno, life, twins }) {
    const others = dynos.filter(({ id, command }) => id !== dyno.id && (0,plan_marker/* carriesMarker */.GN)(command, assignment.marker));
    for (const { id, name } of others)
        life.others.set(id, name);
    return others.filter(({ id, state }) => !twins.has(id) && !(0,dyno_state/* isOver */.PU)(state));
}
/** Whoever cannot prove that it was given the nonce is no dyno of ours, and must not have one stopped. */
function winnerOf(claims) {
    return claims?.first?.isOurs === true ? claims.first.dyno : undefined;
}
/** What the log and the list said was of the other dyno. The deadline stays: it is that of the load. */
function change(watched, dyno, now) {
    watched.life.others.set(watched.dyno.id, watched.dyno.name);
    watched.dyno = dyno;
    watched.state = { ...(0,dyno_state/* newDynoState */.sw)(now), createdAt: watched.state.createdAt };
    watched.log = [];
    watched.progress = undefined;
    watched.said = {};
}
/** A new dyno may be missing from Heroku's list for 25 s, and takes as long again to boot and say that it came second. */
const longestDoubtMs = 50_000;
const twins_betweenLooksMs = 2_000;
/**
 * Keeps who has claimed the assignment of a dyno that has finished. When that is not yet plain, a claim may still come
 * to show, and so may a second dyno, which may have come and gone between two looks at the list.
 */
async function noteClaims(watched, world) {
    const { life, notes, dyno } = watched;
    const { clock, cancelled } = world;
    const until = clock.now() + longestDoubtMs;
    life.claims = await claimsOf(watched, world);
    while (isInDoubt(watched) && clock.now() < until && !cancelled.aborted) {
        await clock.sleep(twins_betweenLooksMs, cancelled);
        await lookForTwins(watched, world);
        life.claims = (await claimsOf(watched, world)) ?? life.claims;
    }
    const used = winnerOf(life.claims) ?? dyno.name;
    const other = secondOf(life.claims) ?? dyno.name;
    if (other !== used)
        noteOnce(notes, unusedNote(used, other));
}
/** There is a receipt, but no claim, or one of a dyno that nothing else tells of. */
function isInDoubt({ life, dyno, state }) {
    const { claims, others } = life;
    if (claims === undefined || state.ending !== "receipt")
        return false;
    const winner = winnerOf(claims);
    if (winner === undefined)
        return claims.first === undefined;
    return winner !== dyno.name && ![...others.values()].includes(winner) && secondOf(claims) !== dyno.name;
}
async function lookForTwins(watched, { dynos, job }) {
    try {
        twinsAmong(await dynos.list(watched.assignment.app, twins_lookWithinMs), watched);
    }
    catch (error) {
        job.info(`The dyno list could not be read: ${(0,failure/* describe */.q0)(error)}`);
    }
}
const twins_lookWithinMs = 10_000;
function secondOf(claims) {
    return claims?.second?.isOurs === true ? claims.second.dyno : undefined;
}
async function claimsOf(watched, world) {
    const { marker } = watched.assignment;
    try {
        const { first, second } = await world.results.claims(marker);
        return { first: seen(first, watched), second: seen(second, watched) };
    }
    catch (error) {
        world.job.info(`Which dyno has claimed ${marker} could not be read: ${(0,failure/* describe */.q0)(error)}`);
        return undefined;
    }
}
function seen(claim, { life: { nonceSha256 } }) {
    if (claim === undefined)
        return undefined;
    const { dyno, writtenAt } = claim;
    return { dyno, writtenAt, isOurs: nonceSha256 !== undefined && claim.nonceSha256 === nonceSha256 };
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

;// CONCATENATED MODULE: ./lib/fleet/watch-dynos.js










/**
 * Looks at the dynos of the fleet, one list call a poll for all of an app, until they have been launched and every one
 * has finished. A launch may take minutes, and the deadlines of those that are up must not wait for it.
 */
async function watchDynos(fleet, options) {
    const { world, plan } = options;
    const wait = pace(fleet, options);
    const warnOfRate = rateWarner(world);
    const scene = { ...options, fleet, quiet: { until: 0 }, oddStates: new Set() };
    const isLaunching = pendingUntil(options.launching);
    const noting = [];
    for (let open = unfinished(fleet); isLaunching() || open.length > 0; open = unfinished(fleet)) {
        await wait();
        await watch_dynos_look(open, scene);
        await Promise.all(open.map((watched) => stopOverdue(watched, world)));
        await Promise.all(open.map((watched) => lookForReceipt(watched, world)));
        await Promise.all(open.map((watched) => stopForgotten(watched, world)));
        const over = options.receiptsExpected ? open.filter(({ state }) => state.phase === "finished") : [];
        noting.push(...over.map((watched) => noteClaims(watched, world)));
        world.job.info(progress_progressLine(plan, { now: world.clock.now(), dynos: fleet.watched }));
        warnOfRate(fleet);
        for (const watched of open)
            tellBadEnding(watched, options);
    }
    await Promise.all(noting);
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
async function watch_dynos_look(open, scene) {
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
        takeList(open, dynos, scene);
        const elder = scene.yieldTo && elderThan(app, scene.plan, dynos);
        if (elder !== undefined)
            return scene.yieldTo?.(elder);
        noteOtherRuns(app, dynos, scene);
        await Promise.all(open.map((watched) => settleTwins(watched, dynos, scene)));
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.retryAfterMs !== undefined)
            quiet.until = Math.max(quiet.until, world.clock.now() + error.retryAfterMs);
        world.job.info(`The dyno list could not be read, trying again: ${(0,failure/* describe */.q0)(error)}`);
    }
}
/** A dyno of which nothing can be read may be any that is missed: then none counts as gone. */
function takeList(open, dynos, scene) {
    const at = scene.world.clock.now();
    const isOneHidden = dynos.some(({ id }) => id === "");
    for (const watched of open) {
        const dyno = dynos.find(({ id }) => id === watched.dyno.id);
        take(watched, { source: "list", at, present: dyno !== undefined || isOneHidden, state: dyno?.state });
        if (dyno !== undefined)
            tellOddState(dyno, scene);
    }
}
/** Once for each word. */
function tellOddState({ name, state }, { world, oddStates }) {
    if (!(0,dyno_state/* isOdd */.Aq)(state) || oddStates.has(state))
        return;
    oddStates.add(state);
    world.job.info(`Heroku gives ${name} ${(0,dyno_state/* describeState */.Jw)(state)}, of which is not known what it means: its exit status, its receipt and its deadline decide`);
}
/** Two runs that began at the same moment both found the app free. */
function noteOtherRuns(app, dynos, { fleet, plan, yieldTo, world }) {
    const isLoading = dynos.some(({ command, state }) => (0,plan_marker/* isOfRun */.NG)(command, plan.runId) && !(0,dyno_state/* isOver */.PU)(state));
    if (!isLoading)
        return;
    const givingWaySince = herokuNow(world) - (yieldTo === undefined ? 0 : givesWayMs);
    const others = sameTarget(plan, dynos).filter(({ createdAt = 0 }) => createdAt <= givingWaySince);
    for (const runId of new Set(others.flatMap(({ command }) => (0,plan_marker/* runIdOf */.SR)(command) ?? []))) {
        const text = `Dynos of another run, \`${runId}\`, were up in app \`${app}\` at the same time, and load the same target or do not say what: the two disturb each other's numbers. \`when-busy: wait\`, or a \`concurrency\` group in the workflow, keeps runs apart.`;
        noteOnce(fleet.warnings, { code: "other-run", text });
    }
}
/** A younger run that waits gives way before its dyno has booted, or soon after. */
const givesWayMs = 30_000;
function herokuNow({ clock, dynos }) {
    return clock.now() - (dynos.clockAheadMs() ?? 0);
}
async function lookForReceipt(watched, world) {
    const { assignment, state } = watched;
    if (!(0,dyno_state/* receiptIsDue */.JP)(state, world.clock.now(), assignment.runTimeSeconds))
        return;
    try {
        const receipt = await world.results.findReceipt(assignment.marker);
        watched.life.receipt = receipt;
        take(watched, { source: "receipt", at: world.clock.now(), found: receipt !== undefined });
    }
    catch (error) {
        world.job.info(`The receipt of ${nameOf(assignment)} could not be looked for: ${(0,failure/* describe */.q0)(error)}`);
    }
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

;// CONCATENATED MODULE: ./lib/fleet/who-takes-room.js



const who_takes_room_lookWithinMs = 10_000;
const who_takes_room_betweenLooksMs = 5_000;
/** A new dyno may be missing from Heroku's list for 25 s. */
const looks = 6;
/**
 * Why Heroku has no room for one more dyno of a plan that has room by itself: other one-off dynos, which may be so new
 * that no list shows them, or already about to end. Undefined when waiting would not help.
 */
async function whoTakesRoom(assignment, turn, world) {
    const { clock, cancelled } = world;
    const { app } = assignment;
    for (let look = 0; look < looks && !cancelled.aborted; look += 1) {
        const found = await lookFor(assignment, turn, world);
        if (found !== undefined)
            return found;
        await clock.sleep(who_takes_room_betweenLooksMs, cancelled);
    }
    const room = roomOf(assignment, turn);
    return turn.waitsBlindly && room !== undefined
        ? { app, dynos: [], room: { ...room, taken: 0 } }
        : undefined;
}
function roomOf({ app, dynoSize }, { plan }) {
    const own = plan.rooms.find((one) => one.app === app);
    return own?.rooms.find(({ kind }) => kind === kindOf({ name: dynoSize }, own.generation));
}
async function lookFor(assignment, { plan }, { dynos, job }) {
    const { app } = assignment;
    const kind = roomOf(assignment, { plan })?.kind;
    try {
        const taken = roomsTaken(app, plan, await dynos.list(app, who_takes_room_lookWithinMs));
        return taken.find(({ room }) => room.kind === kind);
    }
    catch (error) {
        job.info(`The dyno list could not be read: ${(0,failure/* describe */.q0)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/fleet/play-turn.js






/** Launches the scenarios of one turn and watches them to their end. */
async function playTurn(turn, options, world) {
    const launching = launch(turn.batch, turn.fleet, { world, ownWay: options.ownWay });
    await Promise.all([launching, watch(turn, { ...options, launching }, world)]);
}
/**
 * The same for a run that waits for others: whom it must give way to instead, if anybody. It looks again after its first
 * create, and at each look of the watch.
 */
async function playPolitely(turn, { ownWay, pollIntervalSeconds }, world) {
    const { plan, batch, fleet } = turn;
    const yielding = new AbortController();
    const politely = { ...world, cancelled: AbortSignal.any([world.cancelled, yielding.signal]) };
    let way;
    const yieldTo = (found) => {
        way ??= found;
        if (way !== undefined)
            yielding.abort(new failure/* Failure */.HR("This run gives way to another one"));
    };
    const afterFirst = async () => {
        for (const { app } of plan.beds)
            yieldTo(await elderIn(app, turn, world));
    };
    const waitsForRoom = async (assignment) => {
        yieldTo(await whoTakesRoom(assignment, turn, politely));
        return way !== undefined;
    };
    const launching = launch(batch, fleet, { world: politely, ownWay, afterFirst, waitsForRoom });
    const watching = watch(turn, { ownWay, pollIntervalSeconds, launching, yieldTo }, politely);
    const outcomes = await Promise.allSettled([launching, watching]);
    await Promise.allSettled(way === undefined ? [] : fleet.creates);
    if (way !== undefined && !isDone(turn))
        return way;
    for (const outcome of outcomes)
        if (outcome.status === "rejected")
            throw outcome.reason;
    return undefined;
}
function watch({ plan, fleet }, { ownWay, ...options }, world) {
    const follow = (watched) => followLog(watched, world);
    return watchDynos(fleet, { ...options, world, plan, receiptsExpected: !ownWay, follow });
}
/** There is nothing left to give way with. */
function isDone({ batch, fleet }) {
    return batch.every((assignment) => fleet.watched.some((one) => one.assignment === assignment && one.state.phase === "finished") ||
        fleet.refused.some((one) => one.assignment === assignment));
}
const play_turn_lookWithinMs = 10_000;
/** A look that fails is made again by the watch. */
async function elderIn(app, { plan }, { dynos, job }) {
    try {
        return elderThan(app, plan, await dynos.list(app, play_turn_lookWithinMs));
    }
    catch (error) {
        job.info(`The dyno list could not be read: ${(0,failure/* describe */.q0)(error)}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/words/sizes.js
var sizes = __webpack_require__(9903);
;// CONCATENATED MODULE: ./lib/locust/run-budget.js

const run_budget_mostOfRun = {
    windows: 640 * sizes/* megabyte */.H,
    names: 100_000,
    rows: 2_600_000,
    tables: 16 * sizes/* megabyte */.H,
    points: 1_000_000,
};
const things = {
    windows: { of: "the windows of all dynos", write: sizes/* writeBytes */.N },
    names: { of: "the windows of all dynos", write: (names) => `${names} request names` },
    rows: { of: "the windows of all dynos", write: (rows) => `${rows} rows` },
    tables: { of: "the statistics of all dynos", write: sizes/* writeBytes */.N },
    points: { of: "the histories of all dynos", write: (points) => `${points} points of ten seconds` },
};
const run_budget_advice = "take fewer `dynos`, or give requests that differ in their URL alone one `name`";
/** One for all dynos of a run, so that their number does not decide whether there is a verdict. */
class RunBudget {
    #most;
    #used = { windows: 0, names: 0, rows: 0, tables: 0, points: 0 };
    constructor(most = {}) {
        this.#most = { ...run_budget_mostOfRun, ...most };
    }
    /** Undefined when that much may be held too; else why it may not, to stand behind the name of the blob. */
    take(kind, amount) {
        const most = this.#most[kind];
        if (this.#used[kind] + amount > most) {
            const { of, write } = things[kind];
            return `has ${write(amount)} and is left out, for ${of} together may have at most ${write(most)}: ${run_budget_advice}`;
        }
        this.#used[kind] += amount;
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/locust/check-receipt.js

/** What is wrong with a receipt that belongs to another dyno or run; undefined when it is this dyno's. */
function findStranger(receipt, expected) {
    const [found, wanted] = [check_receipt_describeDyno(receipt), check_receipt_describeDyno(expected)];
    return found === wanted ? undefined : `is the receipt of ${found}, not of ${wanted}`;
}
function check_receipt_describeDyno({ runId, scenario, dyno, of }) {
    return `run ${runId}, scenario ${scenario}, dyno ${dyno} of ${of}`;
}
/** That a file was too large to be fetched or to be read beside the others; undefined when it is read. */
function findExcess({ bytes, tooLargeFor, leftOut }) {
    if (leftOut !== undefined)
        return leftOut;
    if (tooLargeFor === undefined)
        return undefined;
    return `has ${(0,sizes/* writeBytes */.N)(bytes)}, and no more than ${(0,sizes/* writeBytes */.N)(tooLargeFor)} is read`;
}
const check_receipt_whole = new Intl.NumberFormat("en-US");
/** What is wrong with a file as it arrived, by what the receipt lists; undefined when it is the one that was sent. */
function findDamage(file, { files }) {
    const listed = files.find(({ name }) => name === file.name);
    if (listed === undefined)
        return "is not in the receipt, so that nothing says whose it is";
    if (listed.bytes !== file.bytes)
        return `has ${check_receipt_whole.format(file.bytes)} bytes, but the receipt says ${check_receipt_whole.format(listed.bytes)}: the upload was cut off or the file replaced`;
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
    if (counted === expected)
        return undefined;
    return `holds ${counted}, but Locust counted ${expected}${whoSpoilt(receipt)}`;
}
function whoSpoilt({ statsResets, odd = {} }) {
    if (statsResets)
        return ": the locustfile has reset Locust's statistics with `reset_all`";
    const isForged = Object.keys(odd).some((kind) => kind.startsWith("count"));
    if (isForged)
        return ": the locustfile has set Locust's statistics itself";
    return ": the locustfile may have cleared or replaced `environment.stats`, or added to it without firing `request`";
}
/** The recorder and the runner read the same clock, which may be set a little while they run. */
const check_receipt_clockSlackMs = 60_000;
/** How the windows' time is not that of the receipt; undefined when it is. A clock that jumped makes no timeline. */
function findOtherTime(windows, receipt) {
    const earliest = receipt.startedAt - check_receipt_clockSlackMs;
    const latest = receipt.finishedAt + check_receipt_clockSlackMs;
    const stray = windows.findIndex(({ startedAt, endedAt }) => startedAt < earliest || endedAt > latest);
    if (stray < 0)
        return undefined;
    return `holds a window, in line ${stray + 1}, that is not within the time of the receipt`;
}
/** The recorder's windows begin where the one before ends; times have three decimals. */
const overlapSlackMs = 2;
/** Which windows claim the same time, and so count it twice; undefined when none do. */
function findOverlap(windows) {
    const inOrder = windows
        .map(({ startedAt, endedAt }, index) => ({ startedAt, endedAt, line: index + 1 }))
        .sort((a, b) => a.startedAt - b.startedAt);
    for (const [index, next] of inOrder.entries()) {
        const former = inOrder[index - 1];
        if (former !== undefined && next.startedAt < former.endedAt - overlapSlackMs) {
            const [first, second] = [former.line, next.line].sort((a, b) => a - b);
            return `holds two windows, in lines ${first} and ${second}, that cover the same time`;
        }
    }
    return undefined;
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

;// CONCATENATED MODULE: ./lib/locust/check-listing.js

/** What no runner lists: a file twice, which would have two sizes, or the receipt itself; undefined when all is well. */
function findListingFault({ files }) {
    const times = new Map();
    for (const { name } of files)
        times.set(name, (times.get(name) ?? 0) + 1);
    if (times.has("receipt.json"))
        return "lists itself, although no file can hold its own MD5";
    const twice = [...times].filter(([, count]) => count > 1);
    const [first] = twice;
    if (first === undefined)
        return undefined;
    const more = twice.length === 1 ? "" : ` (and ${twice.length - 1} more of its files more than once)`;
    return `lists ${(0,wording/* quote */.hD)(first[0])} ${first[1]} times${more}, and each file is there once`;
}

;// CONCATENATED MODULE: ./lib/locust/check-rows.js


/** Sums and rounded times are off by the last digits of a double, and no further. */
const check_rows_relativeSlack = 1e-6;
const check_rows_slackMs = 1e-6;
/** By code: the least and the greatest time that is rounded to it. */
const lowest = Float64Array.from({ length: locust_buckets/* bucketCodes */.ZF }, (_, code) => middle(code - 1, code));
const check_rows_highest = Float64Array.from({ length: locust_buckets/* bucketCodes */.ZF }, (_, code) => middle(code, code + 1));
/** Half-way between two neighbouring codes; what lies beyond the first and the last one is cut there. */
function middle(code, next) {
    const [from, to] = [(0,locust_buckets/* bucketMs */.Zd)(Math.max(0, code)), (0,locust_buckets/* bucketMs */.Zd)(Math.min(locust_buckets/* bucketCodes */.ZF - 1, next))];
    return (from + to) / 2;
}
/** Which rows have a least, greatest or total time that their own buckets cannot have; undefined when none has. */
function findImpossibleTimes(windows) {
    const found = windows.map(({ requests }) => impossibleRows(requests));
    const line = found.findIndex(({ count }) => count > 0);
    const first = found[line];
    const table = windows[line]?.requests.table;
    if (first === undefined || table === undefined)
        return undefined;
    const more = found.reduce((sum, { count }) => sum + count, 0) - 1;
    const others = more === 0 ? "" : ` (and ${more} more such ${more === 1 ? "row" : "rows"})`;
    return `${check_rows_describe(table, first.row, line + 1)}${others}`;
}
/** How many there are, and the first of them. */
function impossibleRows({ table, from, to }) {
    let [first, count] = [0, 0];
    for (let row = from; row < to; row += 1) {
        if (isPossible(table, row, heldBy(table, row)))
            continue;
        if (count === 0)
            first = row;
        count += 1;
    }
    return { row: first, count };
}
function heldBy({ bucketsEnd, codes, times }, row) {
    const held = { least: locust_buckets/* bucketCodes */.ZF, greatest: -1, sumFrom: 0, sumTo: 0 };
    const end = check_rows_at(bucketsEnd, row);
    for (let place = check_rows_at(bucketsEnd, row - 1); place < end; place += 1) {
        const [code, count] = [check_rows_at(codes, place), check_rows_at(times, place)];
        if (count === 0)
            continue;
        held.least = Math.min(held.least, code);
        held.greatest = Math.max(held.greatest, code);
        held.sumFrom += count * check_rows_at(lowest, code);
        held.sumTo += count * check_rows_at(check_rows_highest, code);
    }
    return held;
}
function check_rows_at(column, place) {
    return column[place] ?? 0;
}
function isWithin(value, from, to) {
    return value >= from * (1 - check_rows_relativeSlack) - check_rows_slackMs && value <= to * (1 + check_rows_relativeSlack) + check_rows_slackMs;
}
function isPossible(table, row, held) {
    const { least, greatest, sumFrom, sumTo } = held;
    if (!isWithin(check_rows_at(table.sumMs, row), sumFrom, sumTo))
        return false;
    return (greatest < 0 ||
        (isWithin(check_rows_at(table.minMs, row), check_rows_at(lowest, least), check_rows_at(check_rows_highest, least)) &&
            isWithin(check_rows_at(table.maxMs, row), check_rows_at(lowest, greatest), check_rows_at(check_rows_highest, greatest))));
}
function check_rows_describe(table, row, line) {
    const held = heldBy(table, row);
    const { type = "", name = "" } = table.keys[check_rows_at(table.key, row)] ?? {};
    const which = `holds a row, ${(0,wording/* quote */.hD)(`${type} ${name}`)} in line ${line}, whose buckets`;
    const [sum, min, max] = [table.sumMs, table.minMs, table.maxMs].map((column) => check_rows_write(check_rows_at(column, row)));
    if (held.greatest < 0)
        return `${which} hold no time, but whose \`sum\` is ${sum}`;
    const [from, to] = [(0,locust_buckets/* bucketMs */.Zd)(held.least), (0,locust_buckets/* bucketMs */.Zd)(held.greatest)].map(check_rows_write);
    const withSum = { ...held, sumFrom: 0, sumTo: Number.POSITIVE_INFINITY };
    return isPossible(table, row, withSum)
        ? `${which} add up to ${check_rows_write(held.sumFrom)} to ${check_rows_write(held.sumTo)}, but whose \`sum\` is ${sum}`
        : `${which} lie from ${from} to ${to}, but whose \`min\` is ${min} and whose \`max\` is ${max}`;
}
function check_rows_write(ms) {
    return `${Number(ms.toPrecision(4))} ms`;
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
    const { rows, handMade } = read;
    // In place: a copy of so many rows is half of the memory that they take.
    return checkStats(rows.map((row) => Object.assign(row, { cutToMs: handMade })), blob);
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

;// CONCATENATED MODULE: ./lib/locust/read-history-end.js

/** As the recorder's versions of Locust write it, from 2.0 on. */
const read_history_end_history = {
    columns: {
        at: { headers: ["Timestamp"], cell: instant },
        type: { headers: ["Type"], cell: csv_format_text },
        name: { headers: ["Name"], cell: csv_format_text },
        count: { headers: ["Total Request Count"], cell: whole },
        failures: { headers: ["Total Failure Count"], cell: whole },
    },
    percentiles: false,
};
/** The last row of all requests is the last one that was written whole. */
const tailLength = 64 * 1024;
/** The last row of a `_stats_history.csv` that is about all requests; undefined where none can be read. */
function readHistoryEnd(pieces) {
    let header;
    let tail = "";
    for (const piece of pieces) {
        tail += piece;
        const end = header === undefined ? tail.indexOf("\n") : -1;
        if (end >= 0)
            [header, tail] = [tail.slice(0, end), tail.slice(end + 1)];
        if (tail.length > tailLength)
            tail = tail.slice(-tailLength);
    }
    return header === undefined ? undefined : lastRow(header, tail);
}
/** A row of all requests holds no text that a locustfile chose, so that nothing in it is quoted. */
function lastRow(header, tail) {
    const read = makeRowReader(header.trimEnd().split(","), read_history_end_history);
    if ("missing" in read)
        return undefined;
    const lines = tail.slice(0, tail.lastIndexOf("\n") + 1).split(/\r?\n/);
    for (const line of lines.reverse()) {
        const row = read(line.split(","));
        if (typeof row === "string" || row.type !== "" || row.name !== "Aggregated")
            continue;
        const { at, count, failures } = row;
        return { at, count, failures };
    }
    return undefined;
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

;// CONCATENATED MODULE: ./lib/locust/told-fields.js


const told_fields_longestLine = 600;
const mostKinds = 50;
/** A line of a log, as the runner cuts it. */
const told_fields_line = json_fields_text.max(told_fields_longestLine, { error: `must have at most ${told_fields_longestLine} characters` });
const word = json_fields_text.max(100, { error: "must have at most 100 characters" });
/** More than a dyno lives. */
const seconds = amount.max(10_000_000, { error: "must be at most 10000000" });
const exitCode = json_fields_whole.max(255, { error: "must be at most 255" });
const told_fields_exceptions = schemas/* object */.Ikc({ count: json_fields_whole, first: told_fields_line.optional() }, { error: "must be an object" });
const yesOrNo = schemas/* boolean */.zMY({ error: "must be true or false" });
const blocked = schemas/* object */.Ikc({ seconds, longest: seconds, where: told_fields_line.optional() }, { error: "must be an object" });
const odd = schemas/* record */.g1P(word, json_fields_whole, { error: "must be an object of counts" })
    .refine((kinds) => Object.keys(kinds).length <= mostKinds, {
    error: `must have at most ${mostKinds} kinds`,
});
/** What a receipt tells of an end and of a locustfile. Each may be absent: an older runner does not know it. */
const toldFields = {
    stopCause: word.optional(),
    stopInVain: schemas/* enum */.k5n(["quit", "stop"], { error: "must be quit or stop" }).optional(),
    runTime: seconds.optional(),
    runSeconds: seconds.optional(),
    startSeconds: seconds.optional(),
    ownExitCode: exitCode.optional(),
    reason: told_fields_line.optional(),
    shape: told_fields_line.optional(),
    usersSpawned: yesOrNo.optional(),
    usersAtEnd: json_fields_whole.optional(),
    fixedUsers: json_fields_whole.optional(),
    hostFrom: word.optional(),
    odd: odd.optional(),
    uncaught: told_fields_exceptions.optional(),
    greenlets: told_fields_exceptions.optional(),
    blocked: blocked.optional(),
    csvFault: told_fields_line.optional(),
    statsResets: json_fields_whole.optional(),
    ownBuckets: yesOrNo.optional(),
    ownClock: yesOrNo.optional(),
    startedAnew: yesOrNo.optional(),
};

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
    nonce: json_fields_text.optional(),
    tokenVisible: schemas/* boolean */.zMY({ error: "must be true or false" }).optional(),
    folded: schemas/* object */.Ikc({ type: json_fields_text, name: json_fields_text, names: json_fields_whole, requests: json_fields_whole }).optional(),
    ...toldFields,
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
    const value = (0,parsed/* parseJson */.qF)(json);
    if (value === undefined)
        return { problem: `\`${blob}\` is not JSON.` };
    const { data, error } = receiptFile.safeParse(value);
    return error === undefined
        ? { receipt: makeReceipt(data), nonce: data.nonce }
        : { problem: `\`${blob}\`: ${json_fields_describeFaults(error)}.` };
}
function makeReceipt({ v: _, nonce: __, ...file }) {
    const { dyno: dynoOf, cpuMax, host, locustfileSha256, workersLost, folded, tokenVisible, ...same } = file;
    const [dyno = 0, of = 0] = dynoOf.split("/").map(Number);
    return {
        ...same,
        dyno,
        of,
        host: host ?? undefined,
        locustfileSha256: locustfileSha256 ?? undefined,
        cpuMaxPercent: cpuMax ?? undefined,
        workersLost: workersLost ?? 0,
        tokenVisible: tokenVisible ?? false,
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
    #seenBy = new Uint32Array(locust_buckets/* bucketCodes */.ZF);
    #turn = 1;
    /** How many rows there are. */
    get rows() {
        return this.#rows;
    }
    /** How many requests it knows. */
    get names() {
        return this.#keys.length;
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
    const code = (0,locust_buckets/* bucketCode */.uD)(whole * (powersOfTen[places] ?? Number.NaN) + fraction, -places);
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
/** The recorder's longest is some thousand characters. */
const longestHead = 64 * 1024;
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
    // Within what can stand before it: a search to the end of the file, for each line that lacks it, takes for ever.
    const found = text.slice(from, Math.min(to, from + longestHead)).indexOf(requestsKey);
    if (found < 0)
        return undefined;
    const at = from + found + requestsKey.length;
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
    return (read_request_counts_isWhole(count) &&
        count <= mostCounted &&
        read_request_counts_isWhole(failures) &&
        read_request_counts_isWhole(none) &&
        read_request_counts_isWhole(row.bytes) &&
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
    const isSound = entries.every((entry) => read_request_counts_isWhole(entry[1]));
    return isSound ? (0,locust_buckets/* makeBuckets */.Ao)(entries) : undefined;
}
function readTime(key) {
    return key.trim() === "" ? Number.NaN : Number(key);
}
function total({ counts }) {
    return counts.reduce((sum, count) => sum + count, 0);
}
function read_request_counts_isWhole(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function isAmount(value) {
    return typeof value === "number" && value >= 0 && value < Number.POSITIVE_INFINITY;
}
function isAbsent(value) {
    return value === undefined || value === null;
}

;// CONCATENATED MODULE: ./lib/locust/window-lines.js

/** The recorder's longest line holds 251 requests; this is room for a hundred thousand. */
const window_lines_longestLine = 16 * sizes/* megabyte */.H;
/** Looked at once each: more of them than any line needs are a file that is made to fill the memory. */
const mostParts = 1_000_000;
const mostObjects = 250_000;
const deepest = 16;
/** The lines of a file that comes in pieces. Each character is looked at once, and only one line is in memory. */
function* linesOf(pieces) {
    let rest = [];
    let length = 0;
    for (const piece of pieces) {
        let from = 0;
        for (let to = piece.indexOf("\n"); to >= 0; to = piece.indexOf("\n", from)) {
            yield lineOf(rest, { text: piece, from, to }, length);
            [rest, length, from] = [[], 0, to + 1];
        }
        length += piece.length - from;
        if (length > window_lines_longestLine)
            rest = [];
        else if (from < piece.length)
            rest.push(piece.slice(from));
    }
    if (length > 0)
        yield { fault: "the line is cut off" };
}
function lineOf(rest, end, length) {
    if (length + end.to - end.from > window_lines_longestLine)
        return { fault: `the line has more than ${(0,sizes/* writeBytes */.N)(window_lines_longestLine)}` };
    if (rest.length === 0)
        return { line: end };
    const text = rest.join("") + end.text.slice(end.from, end.to);
    return { line: { text, from: 0, to: text.length } };
}
/**
 * False for JSON of more parts or depth than a window has: parsed, it would take a hundred times the memory of its text.
 * A text that is no JSON may be taken for either.
 */
function isModest({ text, from, to }) {
    let [parts, objects, depth] = [0, 0, 0];
    for (let at = from; at < to; at += 1) {
        const code = text.charCodeAt(at);
        if (code === window_lines_quote)
            at = endOfString(text, at);
        const step = depthSteps[code] ?? 0;
        depth += step;
        objects += Math.max(0, step);
        parts += Number(code === window_lines_comma);
        if (parts > mostParts || objects > mostObjects || depth > deepest)
            return false;
    }
    return true;
}
const [window_lines_quote, window_lines_comma, backslash] = [34, 44, 92];
/** By character code: how brackets and braces change the depth. */
const depthSteps = Int8Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    return Number("[{".includes(character)) - Number("]}".includes(character));
});
/** The place of the quote that ends the string; a backslash takes the character behind it along. */
function endOfString(text, from) {
    for (let at = from + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === backslash)
            at += 1;
        else if (code === window_lines_quote)
            return at;
    }
    return text.length;
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
    // The recorder's shortest has a millisecond: in no time at all nothing can be counted.
    .refine(({ from, to }) => toMs(from) < toMs(to), { path: ["to"], error: "must be after `from`" });
function toMs(seconds) {
    return Math.round(seconds * 1000);
}
/** The recorder writes at most 240 windows of 251 names; these are so many that a run can still be told of. */
const mostWindows = 10_000;
const mostNames = 25_000;
/** So many show what is wrong with the file; the rest of it is not read. */
const mostFaults = 10;
/**
 * The windows of a `windows.jsonl`, of all lines that are sound; any other is a problem that names blob and line. The file
 * comes piece by piece, as a download gives it.
 */
function readWindows(file, blob) {
    const reading = { draft: new TableDraft(), windows: [], faults: [], lines: 0 };
    for (const line of linesOf(typeof file === "string" ? [file] : file))
        if (!read_windows_take(line, reading))
            break;
    const { draft, windows, faults } = reading;
    const table = draft.finish();
    return {
        windows: windows.map(({ from, to, ...window }) => ({ ...window, requests: { table, from, to } })),
        problems: faults.map((fault) => `\`${blob}\`, ${fault}.`),
    };
}
/** False when the file is not to be read on. */
function read_windows_take(read, reading) {
    const { draft, windows, faults } = reading;
    reading.lines += 1;
    const window = "fault" in read ? read.fault : readLine(read.line, draft);
    const excess = excessOf(reading);
    if (excess === undefined && typeof window !== "string")
        windows.push(window);
    else
        faults.push(`line ${reading.lines}: ${excess ?? window}`);
    return excess === undefined;
}
/** Why this line, and those behind it, do not count. */
function excessOf({ draft, faults, lines }) {
    const rest = "nothing was read from here on";
    if (faults.length >= mostFaults)
        return `${mostFaults} lines before it are wrong; ${rest}`;
    if (lines > mostWindows)
        return `it is one more than ${mostWindows} windows; ${rest}`;
    return draft.names > mostNames ? `there are more than ${mostNames} request names; ${rest}` : undefined;
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
        startedAt: toMs(data.from),
        endedAt: toMs(data.to),
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
        return isModest(line) ? JSON.parse(line.text.slice(line.from, line.to)) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/locust/shorten.js
/** After that many problems of one kind the rest is only counted. */
const mostProblems = 10;
/** The first problems, and a sentence for how many more there are. */
function shorten(problems, tellOf) {
    const more = problems.length - mostProblems;
    return more <= 0 ? [...problems] : [...problems.slice(0, mostProblems), tellOf(more)];
}

;// CONCATENATED MODULE: ./lib/locust/read-dyno.js








/**
 * Everything one dyno left. With a receipt, a file is read only if it arrived as the receipt lists it; whatever did
 * not is a problem that names the blob. A missing receipt is no problem here: the verdict knows how the dyno ended,
 * and an app that uploads in its own way has none.
 */
function readDyno({ files, ...dyno }) {
    const all = { dyno, files: new Map(files.map((file) => [file.name, file])) };
    const large = tellLarge(all);
    const receipt = readOwnReceipt(all);
    const sound = takeSound(all, receipt.value);
    const folder = { dyno, files: sound.value };
    const windows = readCountedWindows(folder, receipt.value);
    const csv = (kind, read) => readRows(folder, `${dyno.scenario}_${kind}.csv`, read);
    const stats = csv("stats", readStats);
    const failures = csv("failures", readFailures);
    const exceptions = csv("exceptions", readExceptions);
    const shown = [failures, exceptions];
    const problems = [receipt, large, sound, windows].flatMap((part) => part.problems);
    const csvProblems = [stats, ...shown.filter(({ isLong }) => isLong !== true)].flatMap((part) => part.problems);
    const isRecorded = receipt.value !== undefined && windows.value !== undefined && problems.length === 0;
    return {
        scenario: dyno.scenario,
        dyno: dyno.dyno,
        of: dyno.of,
        receipt: receipt.value,
        windows: windows.value,
        stats: stats.value,
        failures: failures.value ?? [],
        exceptions: exceptions.value ?? [],
        historyEnd: readHistoryEnd(folder.files.get(`${dyno.scenario}_stats_history.csv`)?.pieces() ?? []),
        cutOff: folder.files.get("log.txt")?.text.includes(cutOffText) ?? false,
        // Locust wrote what the receipt vouches for; the recorder has the numbers.
        problems: isRecorded || hasLoadedNothing(receipt.value) ? problems : [...problems, ...csvProblems],
        csvProblems: isRecorded ? csvProblems : [],
        unread: [...large.unread, ...shown.flatMap((part) => (part.isLong === true ? part.problems : []))],
    };
}
/** Locust makes its files before the locustfile's listeners of `init`, and writes into them once it loads. */
function hasLoadedNothing(receipt) {
    if (receipt?.stopReason !== "error" || receipt.requests > 0)
        return false;
    return receipt.files.every(({ name }) => name !== windowsName);
}
/** Locust's own warning. Source: locust/runners.py, `Runner.stop_users`, of 2.47.0. */
const cutOffText = "Not all users finished their tasks & terminated in";
const receiptName = "receipt.json";
const windowsName = "windows.jsonl";
function readOwnReceipt({ dyno, files }) {
    const file = files.get(receiptName);
    if (file === undefined)
        return { value: undefined, problems: [] };
    const excess = findExcess(file);
    if (excess !== undefined)
        return { value: undefined, problems: [problem(dyno, receiptName, excess)] };
    const read = readReceipt(file.text, blobOf(dyno, receiptName));
    if ("problem" in read)
        return { value: undefined, problems: [read.problem] };
    const stranger = findStranger(read.receipt, dyno);
    return stranger === undefined
        ? { value: read.receipt, problems: [] }
        : { value: undefined, problems: [problem(dyno, receiptName, stranger)] };
}
/** What only shows more than is judged: a large one is honest, and the run is none the worse without it. */
const forShow = /_(?:failures|exceptions|stats_history)\.csv$/;
/** The same holds where the recorder has the numbers: many addresses, each with a name of its own, make the file large. */
const forShowOfRecorded = /_stats\.csv$/;
/** What is said of the files that were too large to be fetched: what is judged, and what is only shown. */
function tellLarge({ dyno, files }) {
    const told = [...files.values()].flatMap((file) => {
        const excess = file.name === receiptName ? undefined : findExcess(file);
        return excess === undefined ? [] : [{ name: file.name, text: problem(dyno, file.name, excess) }];
    });
    const windows = files.get(windowsName);
    const isRecorded = windows !== undefined && findExcess(windows) === undefined;
    const isShown = (name) => forShow.test(name) || (isRecorded && forShowOfRecorded.test(name));
    const textsOf = (isForShow) => told.filter(({ name }) => isShown(name) === isForShow).map(({ text }) => text);
    return { problems: textsOf(false), unread: textsOf(true) };
}
/** The files that may be read. Without a receipt there is nothing to hold them against. */
function takeSound({ dyno, files }, receipt) {
    const fetched = [...files.values()].filter((file) => findExcess(file) === undefined);
    if (receipt === undefined)
        return { value: new Map(fetched.map((file) => [file.name, file])), problems: [] };
    const missing = receipt.files.filter(({ name }) => !files.has(name));
    const checked = fetched
        .filter(({ name }) => name !== receiptName)
        .map((file) => ({ file, damage: findDamage(file, receipt) }));
    const sound = checked.filter(({ damage }) => damage === undefined);
    const odd = findListingFault(receipt);
    return {
        value: new Map(sound.map(({ file }) => [file.name, file])),
        problems: [
            ...(odd === undefined ? [] : [problem(dyno, receiptName, odd)]),
            ...shorten(missing.map(({ name }) => problem(dyno, name, "is in the receipt, but is not there")), (more) => problem(dyno, receiptName, `lists ${more} more files that are not there`)),
            ...checked.flatMap(({ file, damage }) => damage === undefined ? [] : problem(dyno, file.name, damage)),
        ],
    };
}
function readCountedWindows({ dyno, files }, receipt) {
    const file = files.get(windowsName);
    if (file === undefined)
        return { value: undefined, problems: receipt === undefined ? [] : unlisted(dyno, receipt) };
    const { windows, problems } = readWindows(file.pieces(), blobOf(dyno, windowsName));
    // With a bad line the counts cannot agree, which would say the same twice.
    if (receipt === undefined || problems.length > 0)
        return { value: windows, problems };
    const fault = findMiscount(windows, receipt) ??
        findOtherTime(windows, receipt) ??
        findOverlap(windows) ??
        findImpossibleTimes(windows);
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
        : { value: undefined, problems: [result.problem], isLong: result.isLong === true };
}
function problem(dyno, name, fault) {
    return `\`${blobOf(dyno, name)}\` ${fault}.`;
}
function blobOf({ runId, scenario, dyno }, name) {
    return `${runId}/${scenario}/${dyno}/${name}`;
}

;// CONCATENATED MODULE: ./lib/steps/keep-shown.js



/** Characters of the failures and exceptions of all dynos together. The reports show the 500 most frequent. */
const keep_shown_mostCharacters = 8 * sizes/* megabyte */.H;
/** More than is shown of a text. */
const keep_shown_longestText = 2_000;
const keep_shown_longestName = 500;
/**
 * A dyno's share of what is shown: its most frequent failures and exceptions, with the rest of each in one row, so that
 * no occurrence is lost. The share does not depend on what the other dynos left.
 */
function keepShown({ failures, exceptions }, dynos, most = keep_shown_mostCharacters) {
    const share = most / 2 / Math.max(1, dynos);
    return {
        failures: keepMost(failures.map(cutFailure), {
            share,
            times: ({ occurrences }) => occurrences,
            lengthOf: ({ method, name, error }) => method.length + name.length + error.length,
            fold: (rows, occurrences) => ({ method: "", name: "(several)", error: rarer(rows), occurrences }),
        }),
        exceptions: keepMost(exceptions.map(cutException), {
            share,
            times: ({ count }) => count,
            lengthOf: ({ message, traceback }) => message.length + traceback.length,
            fold: (rows, count) => ({ count, message: rarer(rows), traceback: "" }),
        }),
    };
}
function rarer(rows) {
    return `${rows} rarer ones of this dyno, which are not told apart: what all dynos say together is more than is kept`;
}
/** In the order of the file where all of them are kept. */
function keepMost(rows, { share, times, lengthOf, fold }) {
    const lengths = (some) => some.reduce((sum, row) => sum + rowLength + lengthOf(row), 0);
    if (lengths(rows) <= share)
        return rows;
    const kept = [];
    let [length, rest, restTimes] = [0, 0, 0];
    for (const row of [...rows].sort((a, b) => times(b) - times(a))) {
        length += rowLength + lengthOf(row);
        if (length <= share)
            kept.push(row);
        else
            [rest, restTimes] = [rest + 1, restTimes + times(row)];
    }
    return [...kept, fold(rest, restTimes)];
}
/** What a row takes beside its texts, in characters. */
const rowLength = 100;
function cutFailure({ method, name, error, occurrences }) {
    return { method: keep_shown_cut(method, keep_shown_longestName), name: keep_shown_cut(name, keep_shown_longestName), error: keep_shown_cut(error), occurrences };
}
/** The traceback's last line says what was raised. */
function cutException({ count, message, traceback }) {
    const all = traceback.trimEnd();
    const last = all.slice(all.lastIndexOf("\n") + 1).trim();
    return { count, message: keep_shown_cut(message), traceback: keep_shown_cut(last) };
}
/** Redacted first, so that no half of a secret stays. */
function keep_shown_cut(text, longest = keep_shown_longestText) {
    return text.length <= longest ? text : (0,report_escape/* shorten */.ml)((0,failure/* redact */.E$)(text), longest);
}

;// CONCATENATED MODULE: ./lib/steps/collect.js










/** Each dyno has seven blobs; this many dynos at once keep the connection busy and the memory small. */
const dynosAtOnce = 4;
/** Downloads and reads what every started dyno left, into `results/SCENARIO/N/` of the run's folder. */
async function collect({ plan, budget }, records, world) {
    const started = records.filter((record) => record.id !== undefined);
    // All are on the disk before the first is read: whether one is left out must not depend on which came first.
    const left = await mapAtOnce(started, dynosAtOnce, (record) => fetchLeft(record, world));
    const dynos = plan.assignments.length;
    return left.map((one) => readLeft(one, { runId: plan.runId, world, budget, dynos }));
}
async function fetchLeft(record, world) {
    const { ownName, dyno, marker } = record.assignment;
    const folder = (0,external_node_path_.join)(world.files.folder, "results", ownName, String(dyno));
    try {
        const files = await downloadWhole(() => world.results.download(marker, ownName, folder), world);
        return { record, files };
    }
    catch (fault) {
        return { record, files: [], fault };
    }
}
function readLeft({ record, files, fault }, { runId, world, budget, dynos }) {
    const { scenario, ownName, dyno, of, marker } = record.assignment;
    const key = { runId, scenario: ownName, dyno, of };
    try {
        if (fault !== undefined)
            throw fault;
        const read = readDyno({ ...key, files: files.map((file) => withinBudget(file, budget)) });
        const proof = proofOf(files, record.life?.nonceSha256);
        const result = { ...condense(read, { marker, budget, dynos }), scenario, proof };
        if (endedBadly(result))
            tellLog(record.assignment, files, world);
        return result;
    }
    catch (error) {
        const nothing = readDyno({ ...key, files: [] });
        return { ...nothing, scenario, problems: [...nothing.problems, `${marker}: ${(0,failure/* describe */.q0)(error)}`] };
    }
}
const collect_windowsName = "windows.jsonl";
function withinBudget(file, budget) {
    const { name, bytes, md5, tooLargeFor } = file;
    if (name !== collect_windowsName || tooLargeFor !== undefined)
        return file;
    const leftOut = budget.take("windows", bytes);
    return leftOut === undefined ? file : { name, bytes, md5, text: "", pieces: () => [], leftOut };
}
/** Only what is judged and shown of it: a hundred dynos must not take a hundred times the memory of one. */
function condense({ stats, windows, failures, exceptions, ...read }, { marker, budget, dynos }) {
    const cross = crossFindings({ stats, windows, receipt: read.receipt });
    const table = windows?.[0]?.requests.table;
    const excess = budget.take("names", table?.keys.length ?? 0) ?? budget.take("rows", table?.key.length ?? 0);
    const problems = excess === undefined ? read.problems : [...read.problems, `\`${marker}/${collect_windowsName}\` ${excess}.`];
    const shown = keepShown({ failures, exceptions }, dynos);
    const kept = excess === undefined ? windows : undefined;
    return { ...read, ...shown, stats: undefined, windows: kept, cross, problems };
}
const collect_receiptName = "receipt.json";
function receiptIn(files) {
    const text = files.find(({ name }) => name === collect_receiptName)?.text;
    const read = text === undefined ? undefined : readReceipt(text, collect_receiptName);
    return read !== undefined && "receipt" in read ? read : undefined;
}
/** Whether the receipt was written by whoever was given the nonce. */
function proofOf(files, nonceSha256) {
    const read = receiptIn(files);
    if (read === undefined || nonceSha256 === undefined)
        return undefined;
    if (read.nonce === undefined)
        return "absent";
    return nonceHash(read.nonce) === nonceSha256 ? "own" : "other";
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
    const receipt = receiptIn(files)?.receipt;
    if (receipt === undefined)
        return true;
    return receipt.files.every((listed) => {
        const file = files.find(({ name }) => name === listed.name);
        const isLeft = file?.tooLargeFor !== undefined;
        return isLeft || (file !== undefined && findDamage(file, receipt) === undefined);
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









/** A history is read row by row, the other files as a whole: 16 MB are a hundred thousand rows. */
const mostHistoryBytes = 256 * sizes/* megabyte */.H;
const mostTableBytes = 16 * sizes/* megabyte */.H;
/** Each dyno has at most six blobs; a history may be large, and is never held in memory as a whole. */
const collect_by_pattern_dynosAtOnce = 4;
/** Finds, downloads and reads what the dynos of these records left; files go into `results/SCENARIO/N/` of the run's folder. */
async function collectByPattern({ plan, ownUpload, budget }, records, world) {
    const started = Map.groupBy(records.filter(({ id }) => id !== undefined), ({ assignment }) => assignment.ownName);
    // All scenarios, that of another batch too: a blob that fits two is the longer name's.
    const scenarios = plan.scenarios.map(({ ownName, dynos }) => ({ name: ownName, dynos }));
    const names = [...started.keys()];
    try {
        const blobs = await world.results.listSince(ownUpload.since);
        const found = (0,match_results/* matchResults */.k)({ pattern: ownUpload.pattern, blobs, scenarios });
        const own = found.filter(({ scenario }) => names.includes(scenario));
        const left = await fetchAll(own, world);
        const options = { budget, dynos: plan.assignments.length };
        const collected = [];
        // One after the other: what is left out must not depend on which came first.
        for (const one of own)
            collected.push(await readScenario(one, left, options));
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
async function fetchAll(found, world) {
    const wanted = found
        .filter(({ problems }) => problems.length === 0)
        .flatMap(({ scenario, dynos }) => dynos.map((dyno, index) => ({ dyno, start: (0,external_node_path_.join)(scenario, String(index + 1), scenario) })));
    const fetched = await mapAtOnce(wanted, collect_by_pattern_dynosAtOnce, async ({ dyno, start }) => {
        // A colon, as in the older script's names, may stand in no file of an artifact, so that files are named as ours are.
        const pathOf = (kind) => (0,external_node_path_.join)(world.files.folder, "results", `${start}_${kind}.csv`);
        return [dyno, await fetchDyno(dyno.blobs, pathOf, world)];
    });
    return new Map(fetched);
}
async function fetchDyno(blobs, pathOf, world) {
    const files = [];
    try {
        for (const { kind, name } of blobs) {
            const most = kind === "stats_history" ? mostHistoryBytes : mostTableBytes;
            files.push({ kind, name, chunks: await world.results.fetch(name, { path: pathOf(kind), most }) });
        }
        return { files };
    }
    catch (fault) {
        return { files, fault };
    }
}
async function readScenario({ scenario, dynos, problems }, left, reading) {
    if (problems.length > 0)
        return { scenario, dynos: [], mismatches: problems };
    const read = [];
    for (const dyno of dynos)
        read.push(await collect_by_pattern_readLeft(left.get(dyno) ?? { files: [] }, reading));
    return { scenario, dynos: read, mismatches: [] };
}
async function collect_by_pattern_readLeft({ files, fault }, { budget, dynos }) {
    const tables = [];
    let history;
    try {
        for (const { kind, name, chunks } of files) {
            if (kind === "stats_history")
                history = await readHistoryWithin({ blob: name, chunks }, budget);
            else
                tables.push({ kind, blob: name, text: await tableWithin({ kind, name, chunks }, budget) });
        }
        if (fault !== undefined)
            throw fault;
        return { ...shownOf(readCsvDyno(tables), dynos), history };
    }
    catch (error) {
        const nothing = { stats: undefined, failures: undefined, exceptions: undefined };
        return { ...nothing, problems: [`${(0,failure/* describe */.q0)(error)}.`], history };
    }
}
/** Failures and exceptions are only shown, and thinned for that; all rows of the statistics are judged. */
async function tableWithin({ kind, name, chunks }, budget) {
    const read = await (0,consumers_.text)(chunks);
    const leftOut = kind === "failures" || kind === "exceptions" ? undefined : budget.take("tables", read.length);
    if (leftOut !== undefined)
        throw new failure/* Failure */.HR(`\`${name}\` ${leftOut}`);
    return read;
}
async function readHistoryWithin(file, budget) {
    const history = await readDynoHistory(file);
    const leftOut = budget.take("points", history.points.length);
    return leftOut === undefined
        ? history
        : { ...history, points: [], problem: `\`${file.blob}\` ${leftOut}.` };
}
function shownOf(dyno, dynos) {
    const { failures = [], exceptions = [] } = dyno;
    const shown = keepShown({ failures, exceptions }, dynos);
    return {
        ...dyno,
        failures: dyno.failures && shown.failures,
        exceptions: dyno.exceptions && shown.exceptions,
    };
}

;// CONCATENATED MODULE: ./lib/steps/run-scenarios.js








/** Launches the plan's dynos, all at once or scenario after scenario, watches them, and downloads what they left. */
async function runScenarios(prepared, options, world) {
    const { fleet, isEnough } = options;
    let { plan, ownUpload } = prepared;
    let left = { results: [], csv: ownUpload && [] };
    const budget = new RunBudget();
    for (const [index, turn] of (0,turns/* turnsOf */.o)(plan).entries()) {
        // Between two scenarios of a sequence somebody else may have begun.
        if (index > 0)
            await prepared.gate?.clear(0);
        ({ plan, ownUpload } = await play(turn, { ...options, prepared: { ...prepared, plan, ownUpload } }, world));
        const batch = batchOf(turn, plan);
        await noteReleases(fleet, world);
        left = run_scenarios_join(left, await collectLeft({ plan, ownUpload, budget }, recordsOf(batch, fleet), world));
        const ran = planUntil(plan, batch);
        const own = { plan: planOnly(plan, batch), dynos: recordsOf(batch, fleet), ...left };
        if (ran.scenarios.length < plan.scenarios.length && isEnough(own)) {
            noteOnce(fleet.notes, skippedNote(plan, ran));
            return { plan: ran, ...left };
        }
    }
    return { plan, ...left };
}
/** The limit of an account may be lower than Heroku's papers say, and then no wait helps. */
const mostBlindWaits = 2;
/** Until the turn's dynos have come to their end; each time that it gave way to others, it begins again. */
async function play(scenarios, { fleet, pollIntervalSeconds, prepared }, world) {
    const { gate } = prepared;
    let { plan, ownUpload } = prepared;
    const options = { pollIntervalSeconds, ownWay: ownUpload !== undefined };
    for (let blindWaits = 0;;) {
        const turn = {
            ...{ plan, batch: batchOf(scenarios, plan), fleet },
            waitsBlindly: blindWaits < mostBlindWaits,
        };
        const way = gate === undefined ? await playTurn(turn, options, world) : await playPolitely(turn, options, world);
        if (gate === undefined || way === undefined)
            return { plan, ownUpload };
        if (way.dynos.length === 0)
            blindWaits += 1;
        plan = await giveWay(way, turn, world);
        await gate.clear(holdOffMs(way, plan));
        ownUpload = await gate.findOwnUpload();
    }
}
async function collectLeft({ plan, ownUpload, budget }, records, world) {
    if (ownUpload === undefined)
        return { results: await collect({ plan, budget }, records, world), csv: undefined };
    const csv = await collectByPattern({ plan, ownUpload, budget }, records, world);
    return { results: csv.flatMap(resultsOf), csv };
}
function run_scenarios_join(before, { results, csv }) {
    return { results: [...before.results, ...results], csv: before.csv && [...before.csv, ...(csv ?? [])] };
}
function batchOf(turn, plan) {
    return plan.assignments.filter(({ scenario }) => turn.some(({ name }) => name === scenario));
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
        const report = makeReport(inputs, context, {
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

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ wilson),
/* harmony export */   s: () => (/* binding */ orderStatistics)
/* harmony export */ });
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(137);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6172);


// Both are made for requests that are independent of each other. Where they clump, each is worth less: `dispersion`, at
// least 1, says how much.
/**
 * The 95% interval of a percentile (0–100), in ms: the response times at the ranks between which it lies. It has no
 * upper end when the percentile may lie above all that was measured. Undefined without response times. Source: Conover,
 * "Practical Nonparametric Statistics", confidence interval for a quantile.
 */
function orderStatistics(counts, percentage, dispersion = 1) {
    const size = counts.count - counts.none;
    if (size === 0)
        return undefined;
    const fraction = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .fractionOf */ .Am)(percentage);
    const spread = _normal_js__WEBPACK_IMPORTED_MODULE_1__/* .z95 */ .Xy * Math.sqrt(size * fraction * (1 - fraction) * dispersion);
    return {
        low: (0,_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .timeAtRank */ .LI)(counts.buckets, Math.ceil(size * fraction - spread) - 1) ?? 0,
        high: (0,_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .timeAtRank */ .LI)(counts.buckets, Math.ceil(size * fraction + spread) - 1),
        method: "order statistics",
    };
}
/** The 95% interval of the failure ratio, 0…1. Undefined without requests. Source: Wilson 1927, score interval. */
function wilson({ count: all, failures }, dispersion = 1) {
    if (all === 0)
        return undefined;
    const ratio = failures / all;
    const count = all / dispersion;
    const scale = 1 + _normal_js__WEBPACK_IMPORTED_MODULE_1__/* .z95 */ .Xy ** 2 / count;
    const middle = (ratio + _normal_js__WEBPACK_IMPORTED_MODULE_1__/* .z95 */ .Xy ** 2 / (2 * count)) / scale;
    const spread = (_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .z95 */ .Xy / scale) * Math.sqrt((ratio * (1 - ratio)) / count + _normal_js__WEBPACK_IMPORTED_MODULE_1__/* .z95 */ .Xy ** 2 / (4 * count ** 2));
    // With no failure, or nothing else, the end is the ratio itself, but for rounding.
    return {
        low: failures === 0 ? 0 : middle - spread,
        high: failures === all ? 1 : middle + spread,
        method: "Wilson",
    };
}


/***/ }),

/***/ 6178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ hasColumn),
/* harmony export */   WM: () => (/* binding */ extremeRange),
/* harmony export */   hi: () => (/* binding */ averageRange),
/* harmony export */   lj: () => (/* binding */ percentileRange),
/* harmony export */   pV: () => (/* binding */ exactly)
/* harmony export */ });
/* harmony import */ var _locust_rounding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9519);

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
    const { low, high } = (0,_locust_rounding_js__WEBPACK_IMPORTED_MODULE_0__/* .timesRoundedTo */ .d)(ms);
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
/** The least or greatest time of all dynos. */
function extremeRange({ dynos }, choose, time) {
    const low = choose(dynos.map(time));
    const high = choose(dynos.map((row) => time(row) + cutOff(row)));
    return low === undefined || high === undefined ? undefined : { low, high };
}
/** What was cut from a time at most. */
function cutOff({ cutToMs }) {
    return cutToMs ? 1 : 0;
}
/** A number that is known. */
function exactly(value) {
    return { low: value, high: value };
}


/***/ }),

/***/ 4638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ greatest),
/* harmony export */   Y: () => (/* binding */ least)
/* harmony export */ });
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


/***/ }),

/***/ 137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ fractionOf),
/* harmony export */   E0: () => (/* binding */ mergeBuckets),
/* harmony export */   Hj: () => (/* binding */ gatherBuckets),
/* harmony export */   IQ: () => (/* binding */ rankOf),
/* harmony export */   LI: () => (/* binding */ timeAtRank),
/* harmony export */   Ym: () => (/* binding */ percentile)
/* harmony export */ });
/* harmony import */ var _locust_buckets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(449);

/** Adds up any number of histograms, bucket by bucket. */
function mergeBuckets(histograms) {
    const [only] = histograms;
    if (only !== undefined && histograms.length === 1)
        return only;
    const least = Math.min(...histograms.map(({ codes }) => codes[0] ?? Number.POSITIVE_INFINITY));
    const greatest = Math.max(...histograms.map(({ codes }) => codes.at(-1) ?? -1));
    const sums = scratch.subarray(Math.min(least, greatest + 1), greatest + 1);
    for (const { codes, counts } of histograms) {
        for (let place = 0; place < codes.length; place += 1) {
            const sum = (codes[place] ?? 0) - least;
            sums[sum] = (sums[sum] ?? 0) + (counts[place] ?? 0);
        }
    }
    const merged = gatherBuckets(sums, least);
    sums.fill(0);
    return merged;
}
/** Where sums are made, and zero before and after: a new array for each of a hundred thousand merges would fill the memory. */
const scratch = new Float64Array(_locust_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketCodes */ .ZF);
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
            return (0,_locust_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketMs */ .Zd)(codes[place] ?? 0);
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


/***/ }),

/***/ 4555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ lagOf),
/* harmony export */   h: () => (/* binding */ varianceFactor)
/* harmony export */ });
/* harmony import */ var _sums_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/**
 * How much each of some values in time order resembles the one before: the lag-1 autocorrelation, raised by what a short
 * series underrates it. 0…0.6: few values that happen to look alike would else leave nothing to say. Source: Marriott and
 * Pope 1954, "Bias in the estimation of autocorrelations".
 */
function lagOf(values) {
    const mean = (0,_sums_js__WEBPACK_IMPORTED_MODULE_0__/* .meanOf */ .h)(values);
    const apart = values.map((one) => one - mean);
    const squares = (0,_sums_js__WEBPACK_IMPORTED_MODULE_0__/* .squaresOf */ .I)(apart);
    if (squares === 0)
        return 0;
    const raw = apart.reduce((sum, one, place) => sum + one * (apart[place - 1] ?? 0), 0) / squares;
    return Math.max(0, Math.min(0.6, raw + (1 + 4 * Math.max(0, raw)) / values.length));
}
/** By how much the variance of a mean of such values is greater than that of independent ones. */
function varianceFactor(lag) {
    return (1 + lag) / (1 - lag);
}


/***/ }),

/***/ 4540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ fewestBlocks),
/* harmony export */   x6: () => (/* binding */ mergeRequests),
/* harmony export */   zZ: () => (/* binding */ makeBlocks)
/* harmony export */ });
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4231);
/* harmony import */ var _merge_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4445);
/* harmony import */ var _row_sums_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2872);
/* harmony import */ var _time_grid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);




/** Requests less than this apart resemble each other; a block should outlast that. */
const wantedMs = 10_000;
/** A short run may have blocks half as long, if that gives it enough of them for a bootstrap. */
const shortestMs = 5_000;
/** With fewer blocks the bootstrap has too few to draw from. */
const fewestBlocks = 8;
/** More would only be shorter: of five minutes, 20 gave intervals that held the true median in 87 of 100 runs, 12 in 92. */
const mostBlocks = 12;
/** With more request names, as of URLs that hold ids, a block knows its sums alone. */
const mostNames = 5_000;
/** The judged windows in blocks of time; of one run at most some twelve, of a short one as many as are sensible. */
function makeBlocks(judged) {
    const sums = new _row_sums_js__WEBPACK_IMPORTED_MODULE_2__/* .RowSums */ .N();
    const isCrowded = countNames(judged) > mostNames;
    return (0,_time_grid_js__WEBPACK_IMPORTED_MODULE_3__/* .layOnGrid */ .Sg)(judged, blockMs((0,_time_grid_js__WEBPACK_IMPORTED_MODULE_3__/* .spanMs */ .J6)(judged))).map(({ startedAt, endedAt, windows }) => {
        const rows = windows.map((window) => window.requests);
        const requests = isCrowded ? undefined : (0,_merge_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeRowsByRequest */ .i)(rows);
        return {
            startedAt,
            seconds: (endedAt - startedAt) / 1000,
            exceptions: windows.reduce((sum, { exceptions }) => sum + exceptions, 0),
            aggregated: requests === undefined ? (0,_merge_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeRows */ .Y)(_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .aggregatedKey */ .Vh, rows, sums) : (0,_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeCounts */ .Lq)(_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .aggregatedKey */ .Vh, requests),
            requests,
        };
    });
}
/** The requests of the judged time: those of the blocks, or of the windows where the blocks do not know them. */
function mergeRequests(judged, blocks) {
    const known = blocks.flatMap(({ requests }) => (requests === undefined ? [] : [requests]));
    return known.length === blocks.length
        ? (0,_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeByRequest */ .ZV)(known.flat())
        : (0,_merge_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeRowsByRequest */ .i)(judged.map(({ requests }) => requests));
}
/** Different ones, over all dynos; they are only told apart when there may be too many. */
function countNames(windows) {
    const tables = new Set(windows.map(({ requests }) => requests.table));
    const keys = [...tables].flatMap(({ keys }) => keys);
    return keys.length <= mostNames
        ? 0
        : new Set(keys.map(({ type, name }) => `${type.length} ${type}${name}`)).size;
}
/** 12 blocks, each of at least 10 s; where those were fewer than 8, as many of at least 5 s. */
function blockMs(judgedMs) {
    const ofLongRun = Math.max(wantedMs, judgedMs / mostBlocks);
    // One block more than needed, because the grid rounds their length up to whole windows.
    const ofShortRun = Math.max(shortestMs, judgedMs / (fewestBlocks + 1));
    return Math.min(ofLongRun, ofShortRun);
}


/***/ }),

/***/ 7603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OZ: () => (/* binding */ percentileMs),
/* harmony export */   R3: () => (/* binding */ withinRange),
/* harmony export */   y8: () => (/* binding */ quotient)
/* harmony export */ });
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(137);

/** A percentile in ms, kept between the least and the greatest response time: a bucket is rounded, those are not. */
function percentileMs(counts, percentage) {
    const value = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(counts.buckets, percentage);
    return value === undefined ? undefined : withinRange(counts, value);
}
/** The time, or the least or greatest one that was measured if it lies beyond. */
function withinRange({ minMs, maxMs }, ms) {
    return Math.min(maxMs ?? ms, Math.max(minMs ?? ms, ms));
}
/** Undefined when there is nothing to divide by. */
function quotient({ over, under }) {
    return under === 0 ? undefined : over / under;
}


/***/ }),

/***/ 4445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ mergeRows),
/* harmony export */   i: () => (/* binding */ mergeRowsByRequest)
/* harmony export */ });
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4231);
/* harmony import */ var _row_sums_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2872);


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
    const sums = new _row_sums_js__WEBPACK_IMPORTED_MODULE_1__/* .RowSums */ .N();
    return (0,_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .groupByRequest */ .iR)(rowsByKey(ranges)).map(({ key, members }) => {
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


/***/ }),

/***/ 4231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ mergeCounts),
/* harmony export */   Vh: () => (/* binding */ aggregatedKey),
/* harmony export */   ZV: () => (/* binding */ mergeByRequest),
/* harmony export */   iR: () => (/* binding */ groupByRequest)
/* harmony export */ });
/* harmony import */ var _extremes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4638);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(137);


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
        minMs: (0,_extremes_js__WEBPACK_IMPORTED_MODULE_1__/* .least */ .Y)(counts.map((one) => one.minMs)),
        maxMs: (0,_extremes_js__WEBPACK_IMPORTED_MODULE_1__/* .greatest */ .K)(counts.map((one) => one.maxMs)),
        buckets: (0,_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBuckets */ .E0)(counts.map((one) => one.buckets)),
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


/***/ }),

/***/ 4522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ms: () => (/* binding */ entryOf),
  XF: () => (/* binding */ intervalOf),
  xP: () => (/* binding */ metrics_measure),
  Xp: () => (/* binding */ measureCsv),
  Kh: () => (/* binding */ metricName),
  yh: () => (/* binding */ metricWords),
  TE: () => (/* binding */ needsManyRequests),
  uo: () => (/* binding */ parseMetric),
  MD: () => (/* binding */ units)
});

// UNUSED EXPORTS: metrics

// EXTERNAL MODULE: ./lib/statistics/csv-measure.js
var csv_measure = __webpack_require__(6178);
// EXTERNAL MODULE: ./lib/statistics/extremes.js
var extremes = __webpack_require__(4638);
// EXTERNAL MODULE: ./lib/statistics/binomial.js
var binomial = __webpack_require__(1345);
// EXTERNAL MODULE: ./lib/locust/buckets.js
var locust_buckets = __webpack_require__(449);
// EXTERNAL MODULE: ./lib/statistics/histogram.js
var histogram = __webpack_require__(137);
// EXTERNAL MODULE: ./lib/statistics/lag.js
var lag = __webpack_require__(4555);
// EXTERNAL MODULE: ./lib/statistics/measure.js
var measure = __webpack_require__(7603);
// EXTERNAL MODULE: ./lib/statistics/normal.js
var normal = __webpack_require__(6172);
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
 * The 95% interval of a number from 1,000 draws of whole blocks, with replacement: requests near each other in time
 * resemble each other, blocks less so, and as far as they do the interval is widened. Seeded by what was counted: the
 * same files give the same interval.
 */
function bootstrap(blocks, estimate) {
    const random = makeRandom(seedOf(blocks.flatMap(({ counts }) => [counts.count, counts.failures, counts.sumMs])));
    const draw = new Uint32Array(blocks.length);
    const all = Array.from({ length: resamples }, () => estimate(drawBlocks(draw, random)));
    const estimates = all.filter((value) => value !== undefined).sort((a, b) => a - b);
    const beyond = Math.floor(estimates.length * tailOf(blocks.length));
    const [low, high] = [estimates[beyond], estimates[estimates.length - 1 - beyond]];
    if (low === undefined || high === undefined)
        return undefined;
    return { ...widen({ low, high }, blocks.length, estimate), method: "block bootstrap" };
}
/** The draws take blocks to be independent: where neighbours resemble each other, the ends lie farther from the number. */
function widen(ends, blocks, estimate) {
    const each = new Uint32Array(blocks).fill(1);
    const number = estimate(each);
    const without = Array.from(each, (_, left) => estimate(each.with(left, 0))).filter((rest) => rest !== undefined);
    if (number === undefined || without.length < blocks)
        return ends;
    const factor = Math.sqrt((0,lag/* varianceFactor */.h)((0,lag/* lagOf */.e)(without)));
    return {
        low: Math.min(ends.low, number - factor * (number - ends.low)),
        high: Math.max(ends.high, number + factor * (ends.high - number)),
    };
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
 * The share of estimates to leave out at either end: less than 2.5%, because from few blocks they spread too little.
 * Source: Hesterberg 2015, "What Teachers Should Know About the Bootstrap", expanded percentile interval.
 */
function tailOf(blocks) {
    return (0,normal/* tailBeyond */._w)(Math.sqrt(blocks / (blocks - 1)) * (0,normal/* t95 */.dq)(blocks - 1));
}
/** Estimates a ratio from the sums of the drawn blocks. */
function ratioEstimator(ratios) {
    return (draw) => {
        const sum = { over: 0, under: 0 };
        for (const [block, { over, under }] of ratios.entries()) {
            sum.over += over * (draw[block] ?? 0);
            sum.under += under * (draw[block] ?? 0);
        }
        return (0,measure/* quotient */.y8)(sum);
    };
}
/** Estimates a percentile (0–100) in ms from the histograms of the drawn blocks. */
function percentileEstimator(blocks, percentage) {
    const histograms = blocks.map(({ counts }) => counts.buckets);
    const { codes } = (0,histogram/* mergeBuckets */.E0)(histograms);
    const cumulated = histograms.map((buckets) => cumulate(buckets, codes));
    return (draw) => {
        const size = drawnUpTo(codes.length - 1, cumulated, draw);
        const rank = (0,histogram/* rankOf */.IQ)(percentage, size);
        const holds = (place) => drawnUpTo(place, cumulated, draw) > rank;
        return size === 0 ? undefined : (0,locust_buckets/* bucketMs */.Zd)(codes[firstWhere(codes.length, holds)] ?? 0);
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

;// CONCATENATED MODULE: ./lib/statistics/dispersion.js

/**
 * By how much the number of events varies more from block to block than independent ones would: their variance over the
 * binomial one. At least 1, and 1 where nothing can be told. Events that clump are worth so many times less as evidence.
 */
function dispersionOf(blocks) {
    const busy = blocks.filter(({ requests }) => requests > 0);
    const all = busy.reduce((sum, { requests }) => sum + requests, 0);
    const ratio = busy.reduce((sum, { events }) => sum + events, 0) / Math.max(1, all);
    if (busy.length < 2 || ratio === 0 || ratio === 1)
        return 1;
    const excess = busy.map(({ events, requests }) => (events - requests * ratio) ** 2 / (requests * ratio * (1 - ratio)));
    return Math.max(1, excess.reduce((sum, one) => sum + one, 0) / (busy.length - 1));
}
/** The failed ones of a row's requests. */
function failedOnes({ failures, count }) {
    return { events: failures, requests: count };
}
/** Those that took longer than a time, of the ones that have a response time. */
function slowerOnes({ count, none, buckets }, ms) {
    const { codes, counts } = buckets;
    let events = 0;
    for (let place = codes.length - 1; place >= 0 && (0,locust_buckets/* bucketMs */.Zd)(codes[place] ?? 0) > ms; place -= 1)
        events += counts[place] ?? 0;
    return { events, requests: count - none };
}

// EXTERNAL MODULE: ./lib/statistics/make-blocks.js
var make_blocks = __webpack_require__(4540);
// EXTERNAL MODULE: ./lib/statistics/merge.js
var merge = __webpack_require__(4231);
;// CONCATENATED MODULE: ./lib/statistics/interval.js







/** With fewer requests beyond a percentile, or fewer failures, a draw of blocks holds too few of them to go by. */
const fewestBeyond = 10;
/** The 95% interval of a percentile, in ms. */
function percentileInterval(tallies, percentage) {
    const counts = mergeTallies(tallies);
    const fraction = (0,histogram/* fractionOf */.Am)(percentage);
    const beyond = (counts.count - counts.none) * Math.min(fraction, 1 - fraction);
    const interval = isEnough(tallies) && beyond >= fewestBeyond
        ? bootstrap(tallies, percentileEstimator(tallies, percentage))
        : (0,binomial/* orderStatistics */.s)(counts, percentage, dispersionAbove(tallies, (0,histogram/* percentile */.Ym)(counts.buckets, percentage)));
    return interval === undefined ? undefined : keepWithin(counts, interval);
}
function dispersionAbove(tallies, ms) {
    return ms === undefined ? 1 : dispersionOf(tallies.map(({ counts }) => slowerOnes(counts, ms)));
}
/** As the measured number is kept within what was measured exactly, so are the ends of its interval. */
function keepWithin(counts, { low, high, method }) {
    return {
        low: low <= 0 ? 0 : (0,measure/* withinRange */.R3)(counts, low),
        high: high === undefined ? undefined : (0,measure/* withinRange */.R3)(counts, high),
        method,
    };
}
/** That of a ratio of failures, which knows a way for few of them. */
function failureInterval(tallies, ratioOf) {
    const counts = mergeTallies(tallies);
    const rarer = Math.min(counts.failures, counts.count - counts.failures);
    if (!isEnough(tallies) || rarer < fewestBeyond)
        return (0,binomial/* wilson */.r)(counts, dispersionOf(tallies.map((tally) => failedOnes(tally.counts))));
    const interval = bootstrapRatio(tallies, ratioOf);
    return interval === undefined ? undefined : { ...interval, high: Math.min(1, interval.high ?? 1) };
}
/** That of any other ratio; undefined with fewer than 8 blocks. */
function ratioInterval(tallies, ratioOf) {
    return isEnough(tallies) ? bootstrapRatio(tallies, ratioOf) : undefined;
}
function bootstrapRatio(tallies, ratioOf) {
    const interval = bootstrap(tallies, ratioEstimator(tallies.map(ratioOf)));
    return interval === undefined ? undefined : { ...interval, low: Math.max(0, interval.low) };
}
/** Blocks in which there is nothing of the row cannot tell how it varies. */
function isEnough(tallies) {
    return tallies.filter(({ counts }) => counts.count > 0).length >= make_blocks/* fewestBlocks */.FK;
}
function mergeTallies(tallies) {
    return (0,merge/* mergeCounts */.Lq)({ type: "", name: "" }, tallies.map(({ counts }) => counts));
}

;// CONCATENATED MODULE: ./lib/statistics/metrics.js




/** What a metric is measured in. Limits are kept in it: ms, a ratio 0…1, a count, or a count per second. */
const units = ["ms", "ratio", "count", "per second"];
const none = () => undefined;
function percentile(percentage, means) {
    return {
        means,
        unit: "ms",
        isPlural: false,
        measure: ({ counts }) => (0,measure/* percentileMs */.OZ)(counts, percentage),
        measureCsv: ({ tally }) => (0,csv_measure/* percentileRange */.lj)(tally, percentage),
        interval: (tallies) => percentileInterval(tallies, percentage),
    };
}
/** One sum over another, so that it can be had from any choice of blocks. */
function ratio(of) {
    return {
        measure: (tally) => (0,measure/* quotient */.y8)(of(tally)),
        interval: (tallies) => ratioInterval(tallies, of),
    };
}
const failures = ({ counts }) => ({ over: counts.failures, under: counts.count });
/** Every metric but percentiles, by the word of a threshold line. */
const metrics = {
    median: percentile(50, "response time that half of the requests do not exceed; the same as `p50`"),
    avg: {
        means: "mean response time",
        unit: "ms",
        isPlural: false,
        ...ratio(({ counts }) => ({ over: counts.sumMs, under: counts.count - counts.none })),
        measureCsv: ({ tally }) => (0,csv_measure/* averageRange */.hi)(tally),
    },
    min: {
        means: "least response time; a single request decides it, so it is no basis for a gate",
        unit: "ms",
        isPlural: false,
        measure: ({ counts }) => counts.minMs,
        measureCsv: ({ tally }) => (0,csv_measure/* extremeRange */.WM)(tally, extremes/* least */.Y, (row) => row.minMs),
        interval: none,
    },
    max: {
        means: "greatest response time; a single request decides it, so it is no basis for a gate",
        unit: "ms",
        isPlural: false,
        measure: ({ counts }) => counts.maxMs,
        measureCsv: ({ tally }) => (0,csv_measure/* extremeRange */.WM)(tally, extremes/* greatest */.K, (row) => row.maxMs),
        interval: none,
    },
    failures: {
        means: "failed requests among all requests",
        unit: "ratio",
        isPlural: true,
        measure: (tally) => (0,measure/* quotient */.y8)(failures(tally)),
        measureCsv: ({ tally }) => (tally.count === 0 ? undefined : (0,csv_measure/* exactly */.pV)(tally.failures / tally.count)),
        interval: (tallies) => failureInterval(tallies, failures),
    },
    requests: {
        means: "number of requests",
        unit: "count",
        isPlural: true,
        measure: ({ counts }) => counts.count,
        measureCsv: ({ tally }) => (0,csv_measure/* exactly */.pV)(tally.count),
        interval: none,
    },
    "requests/s": {
        means: "requests per second",
        unit: "per second",
        isPlural: false,
        ...ratio(({ counts, seconds }) => ({ over: counts.count, under: seconds })),
        measureCsv: ({ tally }) => (0,csv_measure/* exactly */.pV)(tally.dynos.reduce((sum, row) => sum + row.requestsPerSecond, 0)),
    },
    exceptions: {
        means: "exceptions raised by tasks, which no failure counts",
        unit: "count",
        isPlural: true,
        onlyWhole: "Locust counts exceptions for the whole scenario, not for a request",
        measure: ({ exceptions }) => exceptions,
        measureCsv: ({ exceptions }) => (exceptions === undefined ? undefined : (0,csv_measure/* exactly */.pV)(exceptions)),
        unknownInCsv: "not every dyno left its `_exceptions.csv`, which Locust writes since 1.4.2",
        interval: none,
    },
};
/** What is known of a metric. */
function entryOf(metric) {
    return metric.kind === "percentile"
        ? percentile(metric.percentile, "response time that this share of the requests does not exceed")
        : metrics[metric.kind];
}
/** What a metric comes to, in its unit. */
function metrics_measure(metric, tally) {
    return entryOf(metric).measure(tally);
}
/** Where it must lie by Locust's CSV files. A threshold is held against the end that is worse for it. */
function measureCsv(metric, row) {
    return entryOf(metric).measureCsv(row);
}
/** The 95% interval of a metric on a row of each block of time. */
function intervalOf({ metric, blocks, pick }) {
    return entryOf(metric).interval(blocks.map((block) => ({ ...block, counts: pick(block) })));
}
/** The metric that a word such as `p99.9`, `avg` or `requests/s` stands for; undefined when it is none. */
function parseMetric(word) {
    const percentage = /^p(\d+(?:\.\d+)?)$/.exec(word)?.[1];
    if (percentage !== undefined)
        return { kind: "percentile", percentile: Number(percentage) };
    return Object.hasOwn(metrics, word) ? { kind: word } : undefined;
}
/** The metric as a threshold line writes it. */
function metricName(metric) {
    return metric.kind === "percentile" ? `p${metric.percentile}` : metric.kind;
}
/** The words of the grammar, in the order in which they are told; `p99` stands for every percentile. */
function metricWords() {
    return ["p99", ...Object.keys(metrics)];
}
/** True when few requests say little about the metric; a count says what it says at any size. */
function needsManyRequests(metric) {
    const { unit } = entryOf(metric);
    return unit === "ms" || unit === "ratio";
}


/***/ }),

/***/ 6172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ z95),
/* harmony export */   _w: () => (/* binding */ tailBeyond),
/* harmony export */   dq: () => (/* binding */ t95)
/* harmony export */ });
/** Two-sided 95% of the normal distribution: so many standard deviations to either side. */
const z95 = 1.959964;
/** The share of the normal distribution below −x. Source: Abramowitz and Stegun 26.2.17, exact to 1e-7. */
function tailBeyond(x) {
    const t = 1 / (1 + 0.2316419 * x);
    const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
    const sum = series.reduceRight((inner, coefficient) => t * (coefficient + inner), 0);
    return (Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
/** Two-sided 95% of Student's t. Source: Abramowitz and Stegun 26.7.5; with 7 or more degrees of freedom to 0.001. */
function t95(degrees) {
    const z = z95;
    const first = (z ** 3 + z) / 4;
    const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
    const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
    return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}


/***/ }),

/***/ 2872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ RowSums)
/* harmony export */ });
/* harmony import */ var _locust_buckets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(449);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(137);


/** Adds up rows of tables, as `mergeCounts` adds up counts; made once for many sums, because its buckets are many. */
class RowSums {
    #sums = noSums();
    #buckets = new Float64Array(_locust_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketCodes */ .ZF);
    #least = _locust_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketCodes */ .ZF;
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
            buckets: (0,_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherBuckets */ .Hj)(used, this.#least),
        };
        used.fill(0);
        this.#sums = noSums();
        this.#least = _locust_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketCodes */ .ZF;
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


/***/ }),

/***/ 9691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ squaresOf),
/* harmony export */   h: () => (/* binding */ meanOf)
/* harmony export */ });
/** 0 without values. */
function meanOf(values) {
    return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}
/** The sum of the squares. */
function squaresOf(values) {
    return values.reduce((sum, one) => sum + one ** 2, 0);
}


/***/ }),

/***/ 4343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   J6: () => (/* binding */ spanMs),
/* harmony export */   Sg: () => (/* binding */ layOnGrid)
/* harmony export */ });
/* harmony import */ var _extremes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4638);

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
    const begin = (0,_extremes_js__WEBPACK_IMPORTED_MODULE_0__/* .least */ .Y)(windows.map(({ startedAt }) => startedAt)) ?? 0;
    const end = (0,_extremes_js__WEBPACK_IMPORTED_MODULE_0__/* .greatest */ .K)(windows.map(({ endedAt }) => endedAt)) ?? 0;
    const first = windows.filter(({ startedAt }) => startedAt === begin);
    return { begin, end, firstEnd: (0,_extremes_js__WEBPACK_IMPORTED_MODULE_0__/* .least */ .Y)(first.map(({ endedAt }) => endedAt)) ?? end };
}
/** The median length: the first and the last window of a dyno are shorter than the others. */
function usualMs(windows) {
    const lengths = windows.map(({ startedAt, endedAt }) => endedAt - startedAt).sort((a, b) => a - b);
    return lengths[Math.floor(lengths.length / 2)] ?? 0;
}


/***/ }),

/***/ 7771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ targetHashes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _plan_base_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8758);


/** First 8 hex digits of the SHA-256 of each origin that is loaded, each once, in the order of their text. */
function targetHashes(urls) {
    const origins = urls.flatMap((url) => (0,_plan_base_url_js__WEBPACK_IMPORTED_MODULE_1__/* .originOf */ .yv)(url) ?? []);
    return [...new Set(origins.map((origin) => hashOf(origin)))].sort();
}
function hashOf(origin) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(origin, "utf8").digest("hex").slice(0, 8);
}


/***/ }),

/***/ 5767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TA: () => (/* binding */ matchesRequest),
/* harmony export */   ZK: () => (/* binding */ requestName),
/* harmony export */   _2: () => (/* binding */ nameInSentence)
/* harmony export */ });
/* harmony import */ var _plan_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6481);

/**
 * True when the glob fits the request's "TYPE NAME" or its NAME alone.
 * Only `*` is special and stands for any text, `/` included: names hold `[ ] ( ) ? { }` of their own.
 */
function matchesRequest(glob, request) {
    return (0,_plan_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsGlob */ .t)(glob, requestName(request)) || (0,_plan_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsGlob */ .t)(glob, request.name);
}
/** A request as thresholds and reports call it: `GET /volatile`. */
function requestName({ type, name }) {
    return type === "" ? name : `${type} ${name}`;
}
/** A name within a sentence of a report, where code stands between backticks: one of the name's own would end it. */
function nameInSentence(name) {
    return `\`${name.replaceAll("`", "'")}\``;
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
/* harmony export */   fG: () => (/* binding */ writeDemand),
/* harmony export */   zz: () => (/* binding */ writeMust)
/* harmony export */ });
/* harmony import */ var _statistics_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4522);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5767);
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
    const metric = (0,_statistics_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricName */ .Kh)(threshold.metric);
    return threshold.request === undefined ? metric : `${metric} of ${(0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .nameInSentence */ ._2)(where)}`;
}
/** What the threshold asks for, in a table: `≤ 800 ms`. */
function writeDemand({ threshold }) {
    return `${inSigns[threshold.operator]} ${(0,_write_value_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(threshold.limit, threshold.unit)}`;
}
/** What was measured and what must hold, in a sentence: `is 1.24 s but must be at most 800 ms`. */
function writeFinding(judgement) {
    const { threshold, outcome } = judgement;
    const { isPlural } = (0,_statistics_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(threshold.metric);
    const interval = writeInterval(judgement);
    const spread = interval === undefined ? "" : ` (95% interval ${interval})`;
    const measured = `${writeMeasured(judgement) ?? "unknown"}${writeJudgedEnd(judgement)}`;
    return `${isPlural ? "are" : "is"} ${measured}${spread} ${outcome === "met" ? "and" : "but"} ${writeMust(threshold)}`;
}
/** What must hold, in a sentence: `must be at most 800 ms`. */
function writeMust({ operator, limit, unit }) {
    return `must be ${inWords[operator]} ${(0,_write_value_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(limit, unit)}`;
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
/** The 95% interval, each end beside the limit: `398 ms to 431 ms`, `398 ms or more`; undefined when there is none. */
function writeInterval({ threshold, interval }) {
    if (interval === undefined)
        return undefined;
    const write = (end) => (0,_write_value_js__WEBPACK_IMPORTED_MODULE_1__/* .writeBeside */ .Ae)(end, threshold.limit, threshold.unit);
    return interval.high === undefined
        ? `${write(interval.low)} or more`
        : `${write(interval.low)} to ${write(interval.high)}`;
}


/***/ })

};
