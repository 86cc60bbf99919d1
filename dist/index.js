import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ uncaught),
/* harmony export */   XM: () => (/* binding */ catchUncaught),
/* harmony export */   tp: () => (/* binding */ orUncaught)
/* harmony export */ });
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2283);

/** An error that came up where nobody waits for one, such as in a timer or on a socket, or a wait that has no end. */
class UncaughtFailure extends _words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
}
const controller = new AbortController();
/** Aborted by the first error that nobody caught, with an UncaughtFailure. Node would end the process, its dynos running on. */
const uncaught = controller.signal;
/** Further ones are told, because the first need not be the cause; a loop of them shall not fill the log. */
const mostTold = 5;
/** To be called before anything else of the action is loaded. */
function catchUncaught() {
    let told = 0;
    const take = (thrown) => {
        process.exitCode = 1;
        const what = oneLine((0,_words_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(thrown));
        if (!uncaught.aborted) {
            controller.abort(new UncaughtFailure(`An error that nobody caught ended the action: ${what}. ${advice}`));
            return;
        }
        told += 1;
        if (told <= mostTold)
            process.stderr.write(`One more error that nobody caught: ${what}\n`);
    };
    process.on("uncaughtException", take);
    process.on("unhandledRejection", take);
}
const advice = "That is a fault of the action's own: please report it with this line";
function oneLine(text) {
    return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").slice(0, 1_000);
}
/** Enough for a run to end its dynos: it is told to by the signal. */
const usualPatienceMs = 20_000;
/**
 * What the work comes to. When an error that nobody caught comes up, the work has a while to end what it has begun, and
 * then that error is what it came to, once, whatever else it throws meanwhile.
 */
async function orUncaught(work, patienceMs = usualPatienceMs) {
    // Nothing is left that could settle the work: Node would end with an exit code and a warning of its own.
    const noEnd = () => controller.abort(new UncaughtFailure(`The action waited for what never came. ${advice}`));
    process.once("beforeExit", noEnd);
    try {
        const ended = await Promise.race([work, aborted()]);
        if (!uncaught.aborted)
            return ended;
    }
    catch (error) {
        if (!uncaught.aborted)
            throw error;
    }
    finally {
        process.off("beforeExit", noEnd);
    }
    await Promise.race([work.catch(() => undefined), later(patienceMs)]);
    throw uncaught.reason;
}
function aborted() {
    return new Promise((resolve) => {
        if (uncaught.aborted)
            resolve();
        uncaught.addEventListener("abort", () => resolve(), { once: true });
    });
}
function later(ms) {
    return new Promise((resolve) => {
        setTimeout(resolve, ms);
    });
}


/***/ }),

/***/ 2283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S9: () => (/* binding */ BlindFailure),
  HR: () => (/* binding */ Failure),
  vM: () => (/* binding */ UnclearFailure),
  eb: () => (/* binding */ decodeQuietly),
  q0: () => (/* binding */ describe),
  g5: () => (/* binding */ failureOf),
  DL: () => (/* binding */ hideSecret),
  gz: () => (/* reexport */ keepSecret),
  $e: () => (/* reexport */ maskedForms),
  E$: () => (/* reexport */ redact),
  bs: () => (/* reexport */ shortestSecret)
});

;// CONCATENATED MODULE: ./lib/secrets/forms.js
/** Longer ones are tokens of several parts, whose signature is registered by itself. */
const longestKey = 128;
/** Other ways in which whoever prints a secret may write it, escapes and spaces apart; those are taken back instead. */
function formsOf(secret) {
    if (secret.length > longestKey)
        return [];
    const texts = [...new Set([secret, ...inUrls(secret)])].map((text) => new TextEncoder().encode(text));
    const bytes = bytesOfBase64(secret);
    return [
        ...texts.flatMap((text) => [...hexOf(text), ...base64Of(text)]),
        ...(bytes === undefined ? [] : hexOf(bytes)),
    ];
}
/** What a runner must be told to hide, beside the value, in what others print of it. */
function maskedForms(secret) {
    const [sent = "", lower = ""] = inUrls(secret);
    const bytes = bytesOfBase64(secret);
    const rewritten = bytes === undefined
        ? []
        : [secret.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""), ...hexOf(bytes)];
    return [...new Set([secret, sent, lower, encodeURIComponent(sent), ...rewritten])];
}
/** As a URL holds it, with the hexadecimal digits in capitals and small. */
function inUrls(secret) {
    const sent = encodeURIComponent(secret.toWellFormed());
    return [sent, sent.replace(/%[0-9A-F]{2}/g, (percent) => percent.toLowerCase())];
}
/** True for keys and signatures: random bytes, no eight characters of which any other text has by chance. */
function isRandom(secret) {
    const length = bytesOfBase64(secret)?.length;
    return length === 32 || length === 64;
}
function hexOf(bytes) {
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex, hex.toUpperCase()];
}
/** The part of its base64 that is the same whatever stands before and behind, at each of three offsets. */
function base64Of(bytes) {
    return [0, 1, 2].map((offset) => {
        const shifted = String.fromCharCode(...new Array(offset).fill(0), ...bytes);
        const start = Math.ceil((offset * 8) / 6);
        const end = Math.floor((shifted.length * 8) / 6);
        return btoa(shifted).slice(start, end);
    });
}
/** Undefined for what is no base64 of some length: many a word is one of a short length. */
function bytesOfBase64(text) {
    if (text.length < 16 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
        return undefined;
    try {
        return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/secrets/view.js
/** Where characters of a view stood in the text that the first view was made of. */
function sourceRange({ madeOf }, from, to) {
    if (madeOf === undefined)
        return { start: from, end: to };
    const { view, stretches } = madeOf;
    return sourceRange(view, placeOf(stretches, from).start, placeOf(stretches, to - 1).end);
}
function placeOf({ starts, from, to }, at) {
    const index = stretchAt(starts, at);
    const [start = 0, source = 0, end = 0] = [starts[index], from[index], to[index]];
    const isCopy = (starts[index + 1] ?? 0) - start === end - source;
    const copied = source + at - start;
    return isCopy ? { start: copied, end: copied + 1 } : { start: source, end };
}
/** The last one that starts there or before. */
function stretchAt(starts, at) {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
/** Puts a view together, stretch by stretch. */
class Writer {
    #view;
    #parts = [];
    #stretches = { starts: [], from: [], to: [] };
    #length = 0;
    constructor(view) {
        this.#view = view;
    }
    /** `read`: what this part of the view reads as; itself without. */
    add(from, to, read = this.#view.text.slice(from, to)) {
        if (read === "")
            return;
        this.#stretches.starts.push(this.#length);
        this.#stretches.from.push(from);
        this.#stretches.to.push(to);
        this.#parts.push(read);
        this.#length += read.length;
    }
    /** The end is a stretch of its own, so that the last one has a length. */
    finish() {
        const end = this.#view.text.length;
        this.#stretches.starts.push(this.#length);
        this.#stretches.from.push(end);
        this.#stretches.to.push(end);
        return { text: this.#parts.join(""), madeOf: { view: this.#view, stretches: this.#stretches } };
    }
}
/** Only the letters and digits of a view: what is left of a secret when it is wrapped, spaced, or put together. */
function lettersOf(view) {
    return only(view, isLetter);
}
/** The view without spaces and line breaks, and without the sign that ends a line of e-mail. */
function spaceless(view) {
    return only(view, (code) => code !== 0x3d && isShown(code));
}
function only(view, isKept) {
    const writer = new Writer(view);
    let at = 0;
    while (at < view.text.length) {
        const end = endOfRun(view.text, at, isKept);
        writer.add(at, end);
        at = end + 1;
    }
    return writer.finish();
}
function endOfRun(text, from, isKept) {
    let at = from;
    while (at < text.length && isKept(text.charCodeAt(at)))
        at += 1;
    return at;
}
/** Digits and letters, of other scripts too; no space, mark of direction, or other character that shows nothing. */
function isLetter(code) {
    if (code < 0x80)
        return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
    return code >= 0xc0 && isShown(code);
}
function isShown(code) {
    if (code < 0x2000)
        return code > 0x20 && code !== 0xa0 && code !== 0xad;
    return code > 0x206f && code !== 0x3000 && code !== 0xfeff;
}

;// CONCATENATED MODULE: ./lib/secrets/decoded.js

/** A text may be escaped several times over, as JSON in a URL in HTML. */
const mostLayers = 6;
/**
 * One layer of escapes, each matched in linear time: percent signs, a UTF-8 sequence of them, entities of HTML, and
 * backslashes as in JSON. Escapes of an escape's own first character, such as `%25252B`, go with it.
 */
const escapes = /(?:%(?:25)*[c-f][0-9a-f])(?:%(?:25)*[89ab][0-9a-f]){1,3}|%(?:25)*[0-9a-f]{2}|&(?:amp;)*(?:#(?:x[0-9a-f]{1,6}|\d{1,7});?|[a-z]{2,10};)|\\+(?:u[0-9a-f]{4}|u\{[0-9a-f]{1,6}\}|x[0-9a-f]{2}|.)/gis;
/** The text, and the same with each further layer of escapes taken back, of whatever kinds, until none is left. */
function decode(text) {
    return decodeLayers(text, (view) => view);
}
/** The same of a text that was wrapped or spaced, be it in the middle of an escape and before it was escaped once more. */
function decodeSpaceless(text) {
    return decodeLayers(text, spaceless);
}
function decodeLayers(text, prepare) {
    let view = prepare({ text });
    const views = [view];
    while (views.length <= mostLayers) {
        const next = hasEscapes(view.text) ? decodeLayer(view) : undefined;
        if (next === undefined)
            break;
        view = prepare(next);
        views.push(view);
    }
    return views;
}
function hasEscapes(text) {
    return /[%&\\]/.test(text);
}
/** Undefined when there is nothing to take back. */
function decodeLayer(view) {
    const writer = new Writer(view);
    let done = 0;
    for (const { 0: source, index } of view.text.matchAll(escapes)) {
        const read = decodeEscape(source);
        if (read === undefined || read === source)
            continue;
        writer.add(done, index);
        done = index + source.length;
        writer.add(index, done, read);
    }
    if (done === 0)
        return undefined;
    writer.add(done, view.text.length);
    return writer.finish();
}
function decodeEscape(source) {
    if (source.startsWith("%"))
        return decodePercent(source.replace(/%(?:25)*(?=[0-9a-f]{2})/gi, "%"));
    return source.startsWith("&") ? decodeEntity(source) : decodeBackslash(source);
}
/** What is no UTF-8 stays, without the escapes of its percent sign. */
function decodePercent(percents) {
    try {
        return decodeURIComponent(percents);
    }
    catch {
        return percents;
    }
}
/** Of the named entities those that stand for what secrets, and the text around them, consist of. */
const entities = {
    ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", plus: "+", sol: "/", bsol: "\\", equals: "=" },
    ...{ lowbar: "_", hyphen: "-", dash: "-", num: "#", percnt: "%", colon: ":", semi: ";", comma: "," },
    ...{ period: ".", nbsp: " ", newline: "\n", tab: "\t", shy: "", excl: "!", quest: "?", commat: "@" },
    ...{ dollar: "$", ast: "*", tilde: "~", vert: "|", grave: "`", lpar: "(", rpar: ")", lsqb: "[", rsqb: "]" },
};
function decodeEntity(entity) {
    const name = entity.replace(/^&(?:amp;)*(?=[#a-z])/i, "").replace(/;$/, "");
    if (!name.startsWith("#"))
        return entities[name.toLowerCase()] ?? entity.replace(/^&(?:amp;)+/i, "&");
    const isHex = /^#x/i.test(name);
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    // Without a semicolon it may be the first digit of a number that goes on in the next line.
    return code > 0x20 || entity.endsWith(";") ? character(code) : undefined;
}
const controls = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v" };
/** Of backslashes before what is no escape, one layer halves the number. */
function decodeBackslash(source) {
    const escaped = source.replace(/^\\+/, "");
    const digits = /^(?:u\{?|x)([0-9a-f]{2,})\}?$/i.exec(escaped)?.[1];
    if (digits !== undefined)
        return character(Number.parseInt(digits, 16));
    const backslashes = source.length - escaped.length;
    const isEscaped = backslashes % 2 === 1;
    return "\\".repeat(backslashes / 2) + (isEscaped ? (controls[escaped] ?? escaped) : escaped);
}
/** A surrogate alone is half of a character, whose other half comes with the next escape. */
function character(code) {
    if (code <= 0xffff)
        return String.fromCharCode(code);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

;// CONCATENATED MODULE: ./lib/secrets/secret-index.js

/** Bits of the table that tells most places of a text apart from those where a secret may begin. */
const tableBits = 20;
const factor = 0x01000193;
/** An index whose entries are found by their first characters, as many as a gram has. */
function newSecretIndex(gram) {
    const seen = new Uint8Array(1 << tableBits);
    /** By their first gram and their length: many tokens begin alike, and few differ in length. */
    const wholes = new Map();
    const pieces = new Set();
    let highest = 1;
    for (let at = 1; at < gram; at += 1)
        highest = Math.imul(highest, factor);
    const mark = (text) => {
        eachGram(text.slice(0, gram), (_, slot) => {
            seen[slot] = 1;
        });
    };
    return {
        addWhole: (text) => {
            const start = text.slice(0, gram);
            if (start.length < gram)
                return;
            const alike = wholes.get(start) ?? new Map();
            alike.set(text.length, (alike.get(text.length) ?? new Set()).add(text));
            wholes.set(start, alike);
            mark(start);
        },
        addPieces: (text) => {
            for (let at = 0; at + gram <= text.length; at += 1) {
                const piece = text.slice(at, at + gram);
                pieces.add(piece);
                mark(piece);
            }
        },
        find: (view) => {
            const found = [];
            if (wholes.size + pieces.size === 0)
                return found;
            eachGram(view.text, (at, slot) => {
                const length = seen[slot] === 1 ? lengthAt(view.text, at) : 0;
                if (length > 0)
                    found.push(sourceRange(view, at, at + length));
            });
            return found;
        },
    };
    /** Calls back with each place of the text and the slot of the gram that begins there, by a hash that rolls along. */
    function eachGram(text, visit) {
        let hash = 0;
        for (let at = 0; at < text.length; at += 1) {
            if (at >= gram)
                hash = (hash - Math.imul(text.charCodeAt(at - gram), highest)) | 0;
            hash = (Math.imul(hash, factor) + text.charCodeAt(at)) | 0;
            if (at + 1 >= gram)
                visit(at + 1 - gram, (hash ^ (hash >>> 12)) >>> (32 - tableBits));
        }
    }
    /** Of the longest entry that stands at this place; zero when none does. */
    function lengthAt(text, at) {
        const start = text.slice(at, at + gram);
        const standing = [...(wholes.get(start) ?? [])].filter(([length, texts]) => texts.has(text.slice(at, at + length)));
        return Math.max(pieces.has(start) ? gram : 0, ...standing.map(([length]) => length));
    }
}

;// CONCATENATED MODULE: ./lib/secrets/shapes.js

/** Names whose value is a secret wherever it stands. */
const names = "sig|sv_sig|srv|token|AccountKey|SharedAccessKey|SharedAccessSignature|X-Amz-Signature|X-Amz-Security-Token";
/**
 * Shapes of the secrets that this action meets, for those that were never registered; the last group is what is hidden.
 * They are looked for where escapes have been taken back, and each in linear time.
 */
const shapes = [
    new RegExp(`(?<![\\w-])(?:${names})=["']?([^&;\\s"'<>\`]+)`, "gi"),
    // As JSON, YAML and prose write it: quoted, whatever it is; else so long that it is no word.
    /(?<![\w-])(?:sig|AccountKey|SharedAccessKey|SharedAccessSignature)["']?\s{0,9}[:=]\s{0,9}["']([^&;\s"'`<>]+)/gi,
    /(?<![\w-])(?:sig|AccountKey|SharedAccessKey)["'`]?\s{0,9}(?:[:=]|=>)\s{0,9}([\w+/=-]{16,})/gi,
    /(?<![\w-])token["']\s{0,9}:\s{0,9}["']([^&;\s"'<>]{16,})/gi,
    // A signature has 32 bytes, and 44 characters, however it is wrapped.
    /(?<![\w-])sig["'`]?\s{0,9}[:=]["'`]?\s{0,9}((?:[\w+/-]\s*){43}=)/gi,
    /\bHRKU-([\w-]+)/g,
    /\b(?:gh[oprsu]_|github_pat_)(\w{20,})/g,
    /\b(?:Bearer|Authorization: ?Basic)\s+([\w+/=.~-]{6,})/gi,
    /https?:\/\/([^/\s@"'?#]+)@/gi,
];
/** A `?` in a password is a password's only where it was typed so; decoded, it is mostly the start of a query. */
const typedShapes = [/https?:\/\/([^/\s@"']+)@/g];
/** What every shape has in it; most texts have none of it, and need no closer look. */
const hint = /sig|srv|token|account|shared|x-amz|hrku|gh[oprsu]_|github_pat|bearer|authorization|:\/\/[^/\s]*@/i;
/** Where in the source something has the shape of a secret. */
function findShapes(source, decoded) {
    if (!hint.test(decoded.text) && !hint.test(source))
        return [];
    return [
        ...shapes.flatMap((shape) => findShape(decoded, shape)),
        ...typedShapes.flatMap((shape) => findShape({ text: source }, shape)),
    ];
}
function findShape(view, shape) {
    return [...view.text.matchAll(shape)].map((match) => {
        const [whole, secret = ""] = match;
        const from = match.index + whole.lastIndexOf(secret);
        return sourceRange(view, from, from + secret.length);
    });
}

;// CONCATENATED MODULE: ./lib/secrets/redact.js





/** Hiding shorter values would blank out ordinary words and numbers. */
const shortestSecret = 6;
/** Fewer letters than this may stand in another text with other characters between them. */
const shortestSpaced = 16;
/** So many characters of a signature in a row are no chance. */
const piece = 8;
const registered = new Set();
const inText = newSecretIndex(shortestSecret);
const inLetters = newSecretIndex(piece);
/** Registers a value that must never be printed. Short values are refused. */
function keepSecret(value) {
    const secret = value.trim();
    if (secret.length < shortestSecret || registered.has(secret))
        return;
    registered.add(secret);
    const bare = last(decode(secret)).text;
    for (const form of new Set([secret, bare]))
        for (const text of [form, ...formsOf(form)])
            addWhole(text);
    if (isRandom(bare))
        inLetters.addPieces(lettersOf({ text: bare }).text);
}
function addWhole(text) {
    inText.addWhole(text);
    const letters = lettersOf({ text }).text;
    if (letters.length >= shortestSpaced)
        inLetters.addWhole(letters);
}
/** What is hidden may make the start of a shape out of what stood behind it; then it is looked at again. */
const mostPasses = 4;
/**
 * The text without registered secrets, in whatever escapes, encoding or spacing, and without anything that has the shape
 * of one. The work grows with the text's length alone.
 */
function redact(text) {
    let clean = text;
    for (let pass = 0; pass < mostPasses; pass += 1) {
        const before = clean;
        clean = hideRanges(before, findSecrets(before));
        if (clean === before)
            break;
    }
    return clean;
}
/** A text is looked through in parts of so many characters, so that memory does not grow with it. */
const partLength = 64 * 1024;
/** Parts overlap by so much: no secret is longer, with all its escapes. */
const overlap = 8 * 1024;
function findSecrets(text) {
    if (text.length <= partLength)
        return findInPart(text);
    const found = [];
    for (let from = 0; from < text.length; from += partLength - overlap)
        // What stands right behind the cut, in the middle of an escape or a word, the part before has seen whole.
        for (const range of findInPart(text.slice(from, from + partLength)))
            if (from === 0 || range.start >= overlap / 2)
                found.push({ start: from + range.start, end: endOf(text, from + range.end, from + partLength) });
    return found;
}
/** What is longer than a part, as the value of a parameter may be, goes on to where it ends. */
function endOf(text, end, partEnd) {
    if (end < partEnd)
        return end;
    const rest = /[^&;\s"'<>`]*/y;
    rest.lastIndex = end;
    return end + (rest.exec(text)?.[0].length ?? 0);
}
function findInPart(text) {
    const views = decode(text);
    const shapes = findShapes(text, last(views));
    if (registered.size === 0)
        return shapes;
    const wrapped = hasEscapes(text) ? inLetters.find(lettersOf(last(decodeSpaceless(text)))) : [];
    return [
        ...shapes,
        ...views.flatMap((view) => inText.find(view)),
        ...inLetters.find(lettersOf(last(views))),
        ...wrapped,
    ];
}
function last([first, ...others]) {
    return others.at(-1) ?? first;
}
function hideRanges(text, ranges) {
    if (ranges.length === 0)
        return text;
    let clean = "";
    let done = 0;
    let last = -1;
    for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
        if (end <= last)
            continue;
        if (start > last)
            clean += `${text.slice(done, start)}***`;
        last = end;
        done = end;
    }
    return clean + text.slice(done);
}

// EXTERNAL MODULE: ./lib/words/file-words.js
var file_words = __nccwpck_require__(675);
;// CONCATENATED MODULE: ./lib/words/failure.js





/**
 * The one error that is told to the user: what failed, where, and what to do.
 * Secrets are removed on construction, so that no later print of it can leak one.
 */
class Failure extends Error {
    /** Every problem found, when there was more than one to report. */
    problems;
    /** How long the service that refused asked not to be called again, in ms. */
    retryAfterMs;
    /** The service knows nothing of that name. */
    notFound;
    /** The service has no room for it at the moment. */
    noRoom;
    constructor(message, details = {}) {
        super(redact(message), details.cause === undefined ? undefined : { cause: redactedCause(details.cause) });
        this.name = "Failure";
        this.problems = (details.problems ?? []).map(redact);
        this.retryAfterMs = details.retryAfterMs;
        this.notFound = details.notFound ?? false;
        this.noRoom = details.noRoom ?? false;
    }
}
/** It failed, and may have taken effect all the same. */
class UnclearFailure extends Failure {
}
/** Nor can it be looked up whether it has. */
class BlindFailure extends UnclearFailure {
}
/** A Failure that lists every problem, one a line; the callers collect them instead of stopping at the first. */
function failureOf(heading, problems) {
    const lines = problems.map((problem) => `  - ${problem.replaceAll("\n", "\n    ")}`);
    return new Failure([heading, ...lines].join("\n"), { problems });
}
/** Registers a value, and hides it from the log of whatever else prints. */
function hideSecret(value, mask) {
    keepSecret(value);
    for (const form of maskedForms(value))
        mask(form);
}
/** The text as it is where it is not well encoded. */
function decodeQuietly(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}
/** Only name and message of the cause survive: SDK errors carry requests with signed URLs in their fields. */
function redactedCause(cause) {
    if (cause instanceof Failure)
        return cause;
    const copy = new Error(describe(cause));
    if (cause instanceof Error)
        copy.name = cause.name;
    delete copy.stack;
    return copy;
}
/** One line for any thrown value, with its causes, redacted. A cause that says the same, as octokit's do, is left out. */
function describe(thrown) {
    if (!(thrown instanceof Error))
        return redact(String(thrown));
    const text = (0,file_words/* fileWords */.A)(thrown) ?? (thrown.message === "" ? firstOf(thrown) : thrown.message);
    const cause = thrown.cause === undefined ? "" : describe(thrown.cause);
    return redact(cause === "" || cause === redact(text) ? text : `${text} (${cause})`);
}
/** A host with several addresses fails with an AggregateError that says nothing itself. */
function firstOf(error) {
    return error instanceof AggregateError && error.errors.length > 0 ? describe(error.errors[0]) : error.name;
}


/***/ }),

/***/ 675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fileWords)
/* harmony export */ });
/** What Node says in a code of a file that cannot be read or written, and what to do. */
const words = new Map([
    ["ENOSPC", "the disk is full; free some space on it"],
    ["EDQUOT", "the disk's quota is used up; free some space on it"],
    ["EACCES", "this user may not use it; give it leave, or name another folder"],
    ["EPERM", "this user may not use it; give it leave, or name another folder"],
    ["EROFS", "its disk can only be read; name another folder"],
    ["ENOTDIR", "a part of this path is a file, and no folder"],
    ["EEXIST", "there is a file where a folder is to be"],
    ["EISDIR", "it is a folder, and no file"],
    ["ENOENT", "there is no such file or folder"],
    ["EMFILE", "too many files are open; raise the limit of open files (`ulimit -n`)"],
    ["ENFILE", "too many files are open; raise the limit of open files (`ulimit -n`)"],
    ["EIO", "the disk does not work"],
    ["ENAMETOOLONG", "this path is too long"],
]);
/** The others, such as `connect` and `spawn git`, are not about files. */
const ofFiles = /^(?:access|chmod|close|copyfile|fstat|fsync|ftruncate|link|lstat|mkdir|mkdtemp|open|opendir|read|readlink|realpath|rename|rm|rmdir|scandir|stat|statfs|symlink|unlink|utime|write)$/;
/** An error of the file system as a sentence; undefined for any other. */
function fileWords(error) {
    const { code, syscall, path } = (error ?? {});
    if (code === undefined || syscall === undefined || !ofFiles.test(syscall))
        return undefined;
    const said = words.get(code);
    if (said === undefined)
        return undefined;
    return `${path === undefined ? "A file" : `"${path}"`} cannot be used (${code}): ${said}`;
}


/***/ }),

/***/ 9903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ megabyte),
/* harmony export */   N: () => (/* binding */ writeBytes)
/* harmony export */ });
const megabyte = 1024 * 1024;
/** `12 bytes`, `1.5 MB`: rounded up, so that what is over a limit never reads as the limit itself. */
function writeBytes(bytes) {
    if (bytes < megabyte)
        return `${bytes} bytes`;
    return `${Math.ceil((bytes / megabyte) * 10) / 10} MB`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ doorways_open)
});

// EXTERNAL MODULE: ./lib/words/failure.js + 6 modules
var failure = __nccwpck_require__(2283);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./lib/words/sizes.js
var sizes = __nccwpck_require__(9903);
;// CONCATENATED MODULE: ./lib/doors/event-file.js



/** GitHub's own payloads have at most 25 MB. Source: docs.github.com, "Webhook events and payloads". */
const mostBytes = 32 * sizes/* megabyte */.H;
/**
 * What is wrong with the event's payload; undefined when it can be read, or there is none. `@actions/github` reads it when
 * it is loaded, whatever it is, so that this must be known before.
 */
function findEventFault({ GITHUB_EVENT_PATH: path }) {
    if (path === undefined || path === "")
        return undefined;
    const file = `The event's payload, the file "${path}" of GITHUB_EVENT_PATH,`;
    try {
        const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (found === undefined)
            return undefined;
        if (!found.isFile())
            return `${file} is no file`;
        if (found.size > mostBytes)
            return `${file} has ${(0,sizes/* writeBytes */.N)(found.size)}, and no more than ${(0,sizes/* writeBytes */.N)(mostBytes)} is read`;
        const payload = JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
        return typeof payload === "object" && payload !== null ? undefined : `${file} is not a JSON object`;
    }
    catch (error) {
        return `${file} cannot be read: ${(0,failure/* describe */.q0)(error).slice(0, 200)}`;
    }
}

;// CONCATENATED MODULE: ./lib/doors/hush.js
/**
 * What makes a library, or Node.js itself, print what passes through it: requests with keys, answers with config vars and
 * addresses that carry their own token. `DEBUG` is read by heroku-client, the proxies' agents and Azure's SDK, `LOG_…` by
 * yaml. heroku-client's own proxy is left out too: the ways that hold for all services are documented.
 */
const talkative = /^(DEBUG|DEBUG_\w+|NODE_DEBUG|NODE_DEBUG_NATIVE|\w+_LOG_LEVEL|LOG_LEVEL|LOG_TOKENS|LOG_STREAM|HEROKU_DEBUG\w*|HEROKU_HTTP_PROXY_\w+)$/i;
/** Keeps libraries from printing. It must be called before any of them is loaded: they read their variables once. */
function hush(process) {
    if (process.env.NODE_DEBUG)
        dropDebugLog(process);
    for (const name of Object.keys(process.env))
        if (talkative.test(name))
            delete process.env[name];
    // A report of a crash, when one is asked for, has all of the environment.
    if (process.report !== undefined)
        process.report.excludeEnv = true;
}
/**
 * Node.js has read `NODE_DEBUG` when it began, so that only what it prints can be dropped: each write is one message, and
 * begins with a name and the process's number. Source: nodejs/node `lib/internal/util/debuglog.js`.
 */
function dropDebugLog({ stderr, pid }) {
    const write = stderr.write.bind(stderr);
    // The number is coloured in a terminal.
    const message = new RegExp(`^\\S+ (?:\\x1b\\[\\d+m)?${pid}(?:\\x1b\\[\\d+m)?: `);
    stderr.write = (...args) => typeof args[0] === "string" && message.test(args[0]) ? true : write(...args);
}

// EXTERNAL MODULE: ./lib/doors/uncaught.js
var uncaught = __nccwpck_require__(9842);
;// CONCATENATED MODULE: ./lib/doors/doorways.js




/** Every doorway by its name. Each acts when it is opened, and is loaded with no more than what it needs. */
const doorways = {
    main: () => {
        // Without it nobody knows whether the deployment is one to production.
        const fault = findEventFault(process.env);
        if (fault !== undefined)
            throw new failure/* Failure */.HR(fault);
        return Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(366), __nccwpck_require__.e(421), __nccwpck_require__.e(491), __nccwpck_require__.e(413), __nccwpck_require__.e(197), __nccwpck_require__.e(842), __nccwpck_require__.e(709), __nccwpck_require__.e(985)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5561));
    },
    post: () => {
        // Dynos must be ended whatever the event was.
        if (findEventFault(process.env) !== undefined)
            delete process.env.GITHUB_EVENT_PATH;
        return Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(366), __nccwpck_require__.e(421), __nccwpck_require__.e(413), __nccwpck_require__.e(197), __nccwpck_require__.e(709), __nccwpck_require__.e(455)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7011));
    },
    setup: () => Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(366), __nccwpck_require__.e(421), __nccwpck_require__.e(118), __nccwpck_require__.e(197), __nccwpck_require__.e(228), __nccwpck_require__.e(516), __nccwpck_require__.e(492)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7492)),
    teardown: () => Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(366), __nccwpck_require__.e(421), __nccwpck_require__.e(118), __nccwpck_require__.e(197), __nccwpck_require__.e(228), __nccwpck_require__.e(589)]).then(__nccwpck_require__.bind(__nccwpck_require__, 589)),
    cli: () => Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(366), __nccwpck_require__.e(118), __nccwpck_require__.e(491), __nccwpck_require__.e(179), __nccwpck_require__.e(197), __nccwpck_require__.e(228), __nccwpck_require__.e(842), __nccwpck_require__.e(516), __nccwpck_require__.e(163)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9163)),
};
/** The one thing that the bundle exports: the files that GitHub and the shell start call it with a name. */
async function doorways_open(name) {
    hush(process);
    (0,uncaught/* catchUncaught */.XM)();
    try {
        await doorways[name]();
    }
    catch (error) {
        await failUnopened(name, error);
    }
}
/** What is thrown here was thrown before there was anything that could end it well. */
async function failUnopened(name, error) {
    process.exitCode = 1;
    if (name === "cli") {
        process.stderr.write(`${(0,failure/* describe */.q0)(error)}\n`);
        return;
    }
    const { setFailed } = await Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
    setFailed((0,failure/* describe */.q0)(error));
}

var __webpack_exports__open = __webpack_exports__.h;
export { __webpack_exports__open as open };
