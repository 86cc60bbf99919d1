import type { HerokuStandIn } from "../local/heroku/stand-in.ts";

/** Starts a one-off dyno as somebody else would, and gives back its name. */
export async function startForeignDyno(
  { url, apiKey }: HerokuStandIn,
  app: string,
  command: string,
): Promise<string> {
  const answer = await fetch(`${url}/apps/${app}/dynos`, {
    method: "POST",
    headers: { accept: "application/vnd.heroku+json; version=3", authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ command, attach: false }),
  });
  if (answer.status !== 201) throw new Error(`the dyno was not started: ${answer.status}`);
  return ((await answer.json()) as { name: string }).name;
}
