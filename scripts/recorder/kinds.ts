import { uuidPattern } from "./clean-text.ts";

/** What a string in an answer is, by where it stands; whatever is not known is `unknown`, and is not written. */
export type Kind =
  | { is: "word" | "sentence" | "command" | "setting" | "url" | "id" | "email" | "date" | "unknown" }
  | { is: "name"; of: string };

export type Leaf = {
  text: string;
  /** The field; of a list's entries that of the list. */
  key: string;
  /** The object that it stands in, and the field which has that. */
  owner: Readonly<Record<string, unknown>>;
  ownerKey: string;
};

/** Fields that Heroku or Azure fills with words of its own. */
const wordKeys: ReadonlySet<string> = new Set(
  `architecture build_stack code current generation level method process_tier region resource size stack stage
  state status type unit`.split(/\s+/),
);
const sentenceKeys: ReadonlySet<string> = new Set(["message", "error"]);

/** Things of Heroku's own, which have the same names for every customer. */
const ownThings: ReadonlySet<string> = new Set(
  "build_stack dyno_size generation region size stack".split(" "),
);
/** Fields that only such things, or a dyno, have. */
const ownFields = ["compute", "dyno_units", "attach_url", "private_capable", "default"];

const isDate = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/;
const isId = new RegExp(`^${uuidPattern}$`, "i");
const isEmail = /^[^\s@]+@[\w-]+(?:\.[\w-]+)+$/;

/** Words are short; a longer text in their place is none. */
const isWord = /^[\w.: -]{0,40}$/;

const byForm: readonly [RegExp, Exclude<Kind["is"], "name">][] = [
  [isDate, "date"],
  [isId, "id"],
  [isEmail, "email"],
  [/^https?:\/\//i, "url"],
];

export function kindOf(leaf: Leaf): Kind {
  const byPlace = kindByPlace(leaf);
  if (byPlace !== undefined) return byPlace;
  const form = byForm.find(([pattern]) => pattern.test(leaf.text))?.[1];
  return { is: form ?? (isOfService(leaf) ? "word" : "unknown") };
}

/** Undefined for a field that anything may be in. */
function kindByPlace(leaf: Leaf): Kind | undefined {
  const { key, ownerKey } = leaf;
  if (ownerKey === "config-vars") return { is: "setting" };
  if (key === "name") return nameKind(leaf);
  if (sentenceKeys.has(key)) return { is: "sentence" };
  return key === "command" || ownerKey === "process_types" ? { is: "command" } : undefined;
}

/** A refusal's `id` is a word too. */
function isOfService({ key, text }: Leaf): boolean {
  if (key === "id") return /^[a-z]+(?:_[a-z]+)*$/.test(text);
  return wordKeys.has(key) && isWord.test(text);
}

const ofCustomers: ReadonlyMap<string, string> = new Map([
  ...["app", "team", "pipeline", "space"].map((of) => [of, of] as const),
  ...[["", "app"] as const, ["organization", "team"] as const],
  ...["owner", "user", "collaborator"].map((of) => [of, "person"] as const),
]);

function nameKind({ owner, ownerKey, text }: Leaf): Kind {
  if (isId.test(text)) return { is: "id" };
  if (isEmail.test(text)) return { is: "email" };
  const isOwn = ownThings.has(ownerKey) || ownFields.some((field) => field in owner);
  if (isOwn && isWord.test(text)) return { is: "word" };
  if (/^(?:urn:buildpack:)?heroku\/[a-z-]+$/.test(text)) return { is: "word" };
  const of = ofCustomers.get(ownerKey);
  return of === undefined ? { is: "unknown" } : { is: "name", of };
}

/** The value with every string in it replaced. Numbers, truth values and null stay, and so do fields' names. */
export function mapLeaves(value: unknown, change: (leaf: Leaf) => string, root = ""): unknown {
  return mapValue(value, { change, key: root, owner: {}, ownerKey: root });
}

type Place = Omit<Leaf, "text"> & { change: (leaf: Leaf) => string };

function mapValue(value: unknown, place: Place): unknown {
  const { change, ...leaf } = place;
  if (typeof value === "string") return change({ ...leaf, text: value });
  if (Array.isArray(value)) return value.map((one) => mapValue(one, place));
  if (typeof value !== "object" || value === null) return value;
  const owner = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(owner).map(([key, field]) => {
      const inside = { change, key, owner, ownerKey: leaf.key };
      return [cleanKey(key), mapValue(field, inside)];
    }),
  );
}

/** A field's name is a word; what is none may be an id. */
function cleanKey(key: string): string {
  return /^[A-Za-z_][\w.-]{0,60}$/.test(key) && !new RegExp(uuidPattern, "i").test(key) ? key : "example";
}
