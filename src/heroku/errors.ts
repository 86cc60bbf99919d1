/** What an error answer of Heroku's means for whoever sent the call. */
export type Meaning =
  /** Final: the same call will be refused again. */
  | "refused"
  /** Final: the key may not do it. */
  | "forbidden"
  /** Final: there is nothing of that name. */
  | "missing"
  /** Final: Heroku does not offer this call. */
  | "unknown-call"
  /** Nothing was done; a later call may succeed. */
  | "not-now"
  /** As `not-now`: the account has no calls left. */
  | "limited"
  /** Heroku or the way to it failed: the call may have taken effect. */
  | "fault";

type Known = { ids?: readonly string[]; words?: RegExp; meaning: Meaning; advice: string };

const advice = {
  key: "Check `heroku-api-key`: it must be a Heroku authorization token that has not expired",
  access:
    "The owner of `heroku-api-key` may not do this; give that account access to the app, or the token the scope `write-protected`",
  name: "Check the app's name, and that the owner of `heroku-api-key` has access to it",
  limited: "The account's API limit is used up; it refills at about 75 calls a minute",
  accept: "The call reached Heroku without its `Accept` header: check the proxy",
};

/**
 * Heroku's errors, by id, or by words where no id is on record. The id decides, not the status: `cannot_run_above_limit`
 * was recorded with 422 and without a status. Sources: Dev Center, Platform API reference, "Error responses" (ids);
 * answers recorded 2012 to 2025 (`verification_required`, `missing_version`, `two_factor`, the words).
 */
const knownErrors: readonly Known[] = [
  { ids: ["unauthorized"], meaning: "refused", advice: advice.key },
  {
    ids: ["two_factor"],
    meaning: "refused",
    advice:
      "The key needs a second factor; use a token made by `heroku authorizations:create`, which does not",
  },
  {
    ids: ["cannot_run_above_limit"],
    meaning: "refused",
    advice: "Other one-off dynos are up in the app (`heroku ps`): wait for them, or use fewer `dynos`",
  },
  {
    ids: ["verification_required", "verification_needed"],
    meaning: "refused",
    advice: "Add payment information to the account that owns `heroku-api-key`, at https://heroku.com/verify",
  },
  {
    ids: ["delinquent"],
    meaning: "refused",
    advice: "Settle the open invoice of the account or team that owns the app, in Heroku's dashboard",
  },
  {
    ids: ["suspended"],
    meaning: "refused",
    advice: "Heroku has suspended the account or the app: ask Heroku's support",
  },
  { ids: ["missing_version", "not_acceptable"], meaning: "unknown-call", advice: advice.accept },
  { ids: ["gone"], meaning: "unknown-call", advice: "" },
  { ids: ["forbidden"], meaning: "forbidden", advice: advice.access },
  { words: /couldn't find that app\b/i, meaning: "missing", advice: advice.name },
  { ids: ["not_found"], meaning: "missing", advice: "" },
  { ids: ["rate_limit"], meaning: "limited", advice: advice.limited },
  { ids: ["conflict"], meaning: "not-now", advice: "" },
  { words: /\bat this time\b.*\btry again later\b/is, meaning: "not-now", advice: "" },
  {
    words: /cannot use the following dyno types in the same app/i,
    meaning: "refused",
    advice:
      "Eco and Basic dynos mix with no other size: set `dyno-size` to the size of the app's process types, or give those another size",
  },
  {
    words: /\bapp limit\b/i,
    meaning: "refused",
    advice: "Delete an app that nobody needs, or ask Heroku for a higher limit",
  },
  {
    ids: ["bad_request", "invalid_params", "requested_range_not_satisfiable"],
    meaning: "refused",
    advice: "",
  },
];

/** For an id that is not known, or where none was sent. */
const byStatus: Readonly<Record<number, Omit<Known, "ids" | "words">>> = {
  401: { meaning: "refused", advice: advice.key },
  403: { meaning: "forbidden", advice: advice.access },
  404: { meaning: "missing", advice: advice.name },
  406: { meaning: "unknown-call", advice: advice.accept },
  409: { meaning: "not-now", advice: "" },
  410: { meaning: "unknown-call", advice: "" },
  429: { meaning: "limited", advice: advice.limited },
};

/**
 * What the error means and what the user can do about it; `advice` is empty where Heroku's words say it all. Heroku
 * gives the same id to many refusals, and only its words say what was refused.
 */
export function explainError(
  status: number,
  { id, said }: { id?: string | undefined; said?: string | undefined },
): { meaning: Meaning; advice: string } {
  const byWords = knownErrors.find(({ words }) => words?.test(said ?? ""));
  const byId = knownErrors.find(({ ids }) => id !== undefined && ids?.includes(id));
  const isBroad = byId === undefined || id === "invalid_params" || id === "not_found";
  const known = isBroad ? (byWords ?? byId) : byId;
  return known ?? byStatus[status] ?? { meaning: status >= 500 ? "fault" : "refused", advice: "" };
}
