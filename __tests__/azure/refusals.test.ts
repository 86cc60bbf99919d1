import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { wallClock } from "../../local/clock.ts";
import { listen } from "../../local/http/listen.ts";
import { type AzureErrorCode, azureError } from "../../local/storage/azure-error.ts";
import { azureResults } from "../../src/azure/results.ts";
import { direct } from "../network/direct.ts";

const sent = { requestId: "ecb14bac-101e-0010-443a-c2236f000000", at: 0 };
const need = { from: Date.now(), until: Date.now() + 60_000, lists: false };

/** What the check of the container says of an answer, which the real SDK has read. */
async function told(code: AzureErrorCode, detail = ""): Promise<string> {
  const { body, ...answer } = azureError(code, sent);
  const more = detail && `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>`;
  const storage = await listen(
    () => ({ ...answer, body: String(body).replace("</Error>", `${more}</Error>`) }),
    wallClock,
  );
  const credential = { kind: "key", accountKey: Buffer.from("a key").toString("base64") } as const;
  const containerUrl = `${storage.origin}/account/results`;
  const results = azureResults({ containerUrl, credential, mask: () => undefined, network: direct });
  try {
    return await results.check(need).then(
      () => "",
      (error: Error) => error.message,
    );
  } finally {
    await storage.close();
  }
}

const frame = (times: string): string => `Signature not valid in the specified time frame: ${times}`;

describe("a refusal by Azure", () => {
  test.each<[AzureErrorCode, string]>([
    ["AuthorizationFailure", "network rules"],
    ["AuthorizationSourceIPMismatch", "(`sip`)"],
    ["AuthorizationPermissionMismatch", "it needs `rc`"],
    ["KeyBasedAuthenticationNotPermitted", "takes no account key: give azure-sas-token"],
    ["UnauthorizedBlobOverwrite", "is there already"],
    ["ContainerNotFound", "Create the container"],
    ["AuthenticationFailed", "it must belong to this account and not have expired"],
  ])("%s has an advice of its own", async (code, advice) => {
    expect(await told(code)).toContain(advice);
  });

  test("of a SAS that has ended, or not begun, tells the times as Azure has them", async () => {
    const expired =
      "Start [Fri, 02 May 2025 10:47:50 GMT] - Expiry [Fri, 02 May 2025 10:57:55 GMT] - Current [Fri, 02 May 2025 11:34:12 GMT]";
    expect(await told("AuthenticationFailed", frame(expired))).toBe(
      "Azure Blob Storage refused checking azure-container-url (403, AuthenticationFailed). The SAS ended at 2025-05-02T10:57:55Z, and at Azure it is 2025-05-02T11:34:12Z: make a new one",
    );
    const early =
      "Start [Thu, 13 Jun 2019 16:18:02 GMT] - Expiry [Fri, 14 Jun 2019 16:23:02 GMT] - Current [Thu, 13 Jun 2019 09:22:47 GMT]";
    expect(await told("AuthenticationFailed", frame(early))).toContain(
      "The SAS begins at 2019-06-13T16:18:02Z, and at Azure it is 2019-06-13T09:22:47Z",
    );
  });

  test("of a signature that does not match tells nothing of what was signed", async () => {
    const detail = "Signature did not match. String to sign used was r 2026-01-01 /blob/account/results";
    const message = await told("AuthenticationFailed", detail);
    expect(message).not.toContain("String to sign");
    expect(message).toContain("it must belong to this account");
  });
});

test.each([403, 404, 500, 200])("an answer of %s that goes on without end is given up", async (status) => {
  const piece = Buffer.alloc(64 * 1024, "<");
  let sent = 0;
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "application/xml" });
    const more = (): void => {
      while (response.writable && !response.destroyed && sent < 400e6) {
        sent += piece.length;
        if (!response.write(piece)) return void response.once("drain", more);
      }
    };
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const credential = { kind: "key", accountKey: Buffer.from("a key").toString("base64") } as const;
  const containerUrl = `http://127.0.0.1:${port}/account/results`;
  const results = azureResults({ containerUrl, credential, mask: () => undefined, network: direct });
  try {
    await expect(results.listSince(0)).rejects.toThrow(
      "Azure Blob Storage could not be reached, listing blobs: the answer has more than 4 MB",
    );
    expect(sent).toBeLessThan(100e6);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test.each([
  ["a page", {}, "Azure Blob Storage gave an answer that cannot be read, checking azure-container-url"],
  ["a page like a blob", { etag: '"1"' }, "azure-container-url gave a blob that nobody can have written"],
])("an address where something else answers with %s is no container", async (_, etag, sentence) => {
  const page = "<!DOCTYPE html><title>Welcome</title>";
  const headers = { "content-type": "text/html", "content-length": String(page.length), ...etag };
  const site = await listen(() => ({ status: 200, headers, body: page }), wallClock);
  const credential = { kind: "key", accountKey: Buffer.from("a key").toString("base64") } as const;
  const containerUrl = `${site.origin}/account/results`;
  const results = azureResults({ containerUrl, credential, mask: () => undefined, network: direct });
  await expect(results.check(need)).rejects.toThrow(sentence);
  await expect(results.listSince(0)).rejects.toThrow("gave an answer that cannot be read, listing blobs");
  await site.close();
});
