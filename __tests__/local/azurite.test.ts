import {
  BlobSASPermissions,
  ContainerClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import { expect, test } from "vitest";
import { startAzurite } from "../../local/azurite.ts";

test("two Azurites run beside each other, each with its own key, and end when they are closed", async () => {
  const [one, two] = await Promise.all([startAzurite(), startAzurite("other")]);
  const stranger = new StorageSharedKeyCredential(two.accountName, one.accountKey);

  expect(one.containerUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/loadtest\/results$/);
  await one.container.uploadBlockBlob("RUN/a.txt", "text", 4);
  expect(await one.container.getBlobClient("RUN/a.txt").exists()).toBe(true);
  await expect(new ContainerClient(two.containerUrl, stranger).exists()).rejects.toMatchObject({
    statusCode: 403,
  });

  await Promise.all([one.close(), two.close()]);
  await expect(fetch(one.containerUrl)).rejects.toThrow("fetch failed");
});

test("a SAS that may only create lets a dyno put a blob once", async () => {
  const azurite = await startAzurite();
  try {
    const credential = new StorageSharedKeyCredential(azurite.accountName, azurite.accountKey);
    const permissions = BlobSASPermissions.parse("c");
    const expiresOn = new Date(Date.now() + 600_000);
    const sas = generateBlobSASQueryParameters(
      { containerName: "results", permissions, expiresOn },
      credential,
    );
    const put = () =>
      fetch(`${azurite.containerUrl}/RUN/receipt.json?${sas}`, {
        method: "PUT",
        headers: { "x-ms-blob-type": "BlockBlob" },
        body: "{}",
      });

    expect((await put()).status).toBe(201);
    expect((await put()).status).toBe(403);
  } finally {
    await azurite.close();
  }
});
