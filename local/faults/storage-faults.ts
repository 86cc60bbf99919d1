import type { AzureErrorCode } from "../storage/azure-error.ts";
import type { RequestFault } from "./request-faults.ts";

/**
 * What goes wrong with one request to the storage account. Azure's SDK asks for a blob with HEAD and then with GET:
 * a rule with no `method` is taken by both, one after the other.
 */
export type StorageFault = RequestFault & {
  /** Azure's own refusal, with its status, header and XML; nothing is done */
  error?: AzureErrorCode;
  /** the blob is not there: `error: "BlobNotFound"` */
  missing?: true;
  /** one byte of the answer's body is another; its length and the headers are the blob's */
  corrupt?: true;
  /** another content for the blob, made from its own, as if that had been uploaded; the rule must take HEAD and GET */
  replaceBody?: (text: string) => string;
};
