import { Refusal } from "../http/route.ts";
import type { DynoSize } from "./sizes.ts";

// Heroku's own words where they are on record; the README says which are not.

const refuse = (status: number, id: string, rest: Record<string, unknown>) =>
  new Refusal({ status, body: { id, ...rest } });

export const unauthorized = () => refuse(401, "unauthorized", { message: "Invalid credentials provided." });

/** What is not there; of a process type Heroku says which, in parentheses (Gunthersuper/steam-idle-bot#11). */
export const notFound = (resource: string, which = "") =>
  refuse(404, "not_found", { message: `Couldn't find that ${resource}${which && ` (${which})`}.`, resource });

// IIC2143/Syllabus-2022-1#69 and mattpolito/paratrooper#71.
export const noAccess = (app: string) =>
  refuse(403, "forbidden", { message: `You do not have access to the app ${app}.` });

export const nameTaken = (name: string) => invalidParams(`Name ${name} is already taken`);

const nameRule =
  "Name must start with a letter, end with a letter or digit and can only contain lowercase letters, digits, and dashes.";

/** Undefined for a name that an app can have. */
export function refusedName(name: string): Refusal | undefined {
  if (name.length > 30) return invalidParams("Name is too long (maximum is 30 characters)");
  if (name.length < 3) return invalidParams("Name is too short (minimum is 3 characters)");
  return /^[a-z][a-z0-9-]*[a-z0-9]$/.test(name) ? undefined : invalidParams(nameRule);
}

export const notAcceptable = () =>
  refuse(406, "not_acceptable", {
    message: "Request failed, set `Accept: application/vnd.heroku+json; version=3` header and try again.",
  });

export const badRequest = () =>
  refuse(400, "bad_request", { message: "Unable to parse the request body as JSON." });

export const invalidParams = (message: string) => refuse(422, "invalid_params", { message });

export function noSuchSize(size: string, available: DynoSize[]): Refusal {
  const names = available.map(({ name }) => name);
  const known = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return invalidParams(`No such size as ${size}. Available dyno sizes are ${known}.`);
}

// To a change of the formation with terraform-provider-heroku 5.1.9, December 2022.
export const cannotMix = ([one, other]: [DynoSize, DynoSize]) =>
  invalidParams(`Cannot use the following dyno types in the same app: ${one.name} and ${other.name}`);

// As seen in montrealrb/Montreal.rb#140 (status 422) and flowhub/guv#16.
export const cannotRunAboveLimit = (limit: number, { name }: DynoSize) =>
  refuse(422, "cannot_run_above_limit", {
    message: `Cannot run more than ${limit} ${name} size dynos.`,
    limit,
    size: name,
    url: "https://devcenter.heroku.com/articles/dyno-size#default-scaling-limits",
  });

export const rateLimited = () =>
  refuse(429, "rate_limit", {
    message: "Your account reached the API rate limit\nPlease wait a few minutes before making new requests",
  });

export const notImitated = (what: string) =>
  refuse(501, "not_imitated", { message: `${what} is not imitated by the Heroku stand-in.` });
