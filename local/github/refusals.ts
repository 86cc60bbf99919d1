import { Refusal } from "../http/route.ts";

// GitHub's shapes: `status` as a string beside `message` and `documentation_url`, since 2024.

const docs = "https://docs.github.com/rest";

function refuse(status: number, message: string, rest: { page?: string; errors?: object[] } = {}): Refusal {
  const { page = "", errors } = rest;
  const body = { message, ...(errors && { errors }), documentation_url: docs + page, status: String(status) };
  return new Refusal({ status, body });
}

export const badCredentials = () => refuse(401, "Bad credentials");

export const requiresAuthentication = () => refuse(401, "Requires authentication");

export const notFound = (page?: string) => refuse(404, "Not Found", page === undefined ? {} : { page });

export function notAccessible(kind: "installation" | "user", page: string): Refusal {
  const whom = kind === "installation" ? "integration" : "personal access token";
  return refuse(403, `Resource not accessible by ${whom}`, { page });
}

export const problemsParsing = (page: string) => refuse(400, "Problems parsing JSON", { page });

export const noBody = (page: string) => refuse(422, 'Invalid request.\n\n"body" wasn\'t supplied.', { page });

// jmikedupont2/ai-ticket#51 shows the whole answer.
export function bodyRefused(message: string, page: string): Refusal {
  const error = { resource: "IssueComment", code: "unprocessable", field: "data", message };
  return refuse(422, "Validation Failed", { errors: [error], page });
}

export const noCommit = (sha: string, page: string) =>
  refuse(422, `No commit found for SHA: ${sha}`, { page });

export function notImitated(what: string): Refusal {
  return new Refusal({ status: 501, body: { message: `${what} is not imitated by the GitHub stand-in.` } });
}
