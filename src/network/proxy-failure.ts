import { Failure } from "../words/failure.ts";

/** What is said of a proxy that does not let us through. */
export function refusedByProxy(proxy: URL, status: number): Failure {
  const advice =
    status === 407
      ? "it wants a name and a password: write `NAME:PASSWORD@` before its host"
      : "let it through there, or name the host in `no_proxy`";
  return new Failure(`the proxy ${proxy.host} refused the connection (${status}); ${advice}`);
}

/** What is said of a proxy whose answer is none of HTTP, or does not end. */
export function unreadableProxy(proxy: URL): Failure {
  return new Failure(
    `the proxy ${proxy.host} gave an answer that cannot be read; check that this is the address of a proxy`,
  );
}
