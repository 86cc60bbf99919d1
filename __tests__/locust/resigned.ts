import type { DownloadedFile } from "../../src/locust/types.ts";
import { downloaded } from "./fixture-files.ts";

export type ReceiptFile = { files: { name: string }[] } & Record<string, unknown>;

/** The files with one of them changed, and the receipt true to it again. */
export function resign(
  recorded: readonly DownloadedFile[],
  name: string,
  change: (text: string) => string,
): DownloadedFile[] {
  const files = recorded.map((file) => (file.name === name ? downloaded(name, change(file.text)) : file));
  return rewriteReceipt(files, (receipt) => ({
    ...receipt,
    files: receipt.files.map((listed) => files.find((file) => file.name === listed.name) ?? listed),
  }));
}

/** The files with another receipt. */
export function rewriteReceipt(
  files: readonly DownloadedFile[],
  change: (receipt: ReceiptFile) => ReceiptFile,
): DownloadedFile[] {
  return files.map((file) =>
    file.name === "receipt.json"
      ? downloaded(file.name, JSON.stringify(change(JSON.parse(file.text))))
      : file,
  );
}
