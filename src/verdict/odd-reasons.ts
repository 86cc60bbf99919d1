import type { Receipt } from "../locust/types.ts";
import type { Finding } from "./ending-reasons.ts";

type Kinds = Readonly<Record<string, string>>;

// What can be odd, by the words of the receipt: loadtest/heroku_locust_runner/recorder/odd.py.

const times: Kinds = {
  timeNegative: "a negative response time",
  timeNoNumber: "a response time that is not a number",
  timeTooGreat: "a response time of more than a day",
};
const otherValues: Kinds = {
  timeNone: "no response time",
  lengthNegative: "a negative response length",
  lengthNoNumber: "a response length that is not a number",
  lengthTooGreat: "a response length of more than a terabyte",
  lengthFraction: "a fractional response length",
  lengthNone: "no response length",
};
const names: Kinds = {
  nameNoText: "not text",
  nameSurrogate: "not valid Unicode",
  nameTooLong: "longer than 1000 characters",
};
const totals: Kinds = {
  countNegative: "negative",
  countNoNumber: "no number",
  countTooGreat: "greater than any count",
  countNone: "missing",
};
const users: Kinds = {
  usersNoNumber: "no number",
  usersFraction: "a fraction, of which Locust starts the whole users",
};

/** What was odd, without the dyno's name. The requests themselves all count. */
export function oddFindings({ odd = {} }: Pick<Receipt, "odd">): readonly Finding[] {
  const values = tell(odd, { ...times, ...otherValues }, (count, what) =>
    count === 1 ? `1 request had ${what}` : `${count} requests had ${what}`,
  );
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
function tell(
  odd: Readonly<Record<string, number>>,
  kinds: Kinds,
  say: (count: number, what: string) => string,
): string {
  const found = Object.entries(kinds).map(([kind, what]) => ({ count: odd[kind] ?? 0, what }));
  return found
    .filter(({ count }) => count > 0)
    .map(({ count, what }) => say(count, what))
    .join(", ");
}

function finding(level: Finding["level"], told: string, [before, after]: [string, string]): Finding[] {
  return told === "" ? [] : [{ level, code: "odd-values", text: `${before}${told}${after}` }];
}
