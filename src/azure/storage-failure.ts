import { RestError } from "@azure/storage-blob";
import { Failure } from "../words/failure.ts";
import { fileWords } from "../words/file-words.ts";
import { iso } from "./sas.ts";

/** A call to Azure Blob Storage that did not succeed. The SDK's error is not kept: it holds the signed URL. */
export class StorageFailure extends Failure {
  /** HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** Azure's name of the error, such as `AuthenticationFailed`. */
  readonly code: string | undefined;

  constructor(message: string, status: number | undefined, code: string | undefined) {
    super(message);
    this.name = "StorageFailure";
    this.status = status;
    this.code = code;
  }
}

export function storageStatus(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}

/** In our words, with what the user can do. A HEAD has no body, so the code is read from its header too. */
export function storageFailure(error: unknown, doing: string): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const status = storageStatus(error);
  const code = error instanceof RestError ? errorCode(error) : undefined;
  if (isUnreadable(error, status)) return new StorageFailure(unreadable(doing), status, code);
  if (status === undefined) return new StorageFailure(unanswered(error, doing), status, code);
  const said = code === undefined ? `${status}` : `${status}, ${code}`;
  return new StorageFailure(
    `Azure Blob Storage refused ${doing} (${said})${advice(status, { code, detail: detailOf(error) })}`,
    status,
    code,
  );
}

/** The SDK trips over what is no answer of Azure's, such as the page of a proxy. */
function isUnreadable(error: unknown, status: number | undefined): boolean {
  if (status !== undefined) return status < 300;
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}

function unreadable(doing: string): string {
  return `Azure Blob Storage gave an answer that cannot be read, ${doing}. Is azure-container-url the address of a container, and does a proxy answer in its place?`;
}

function unanswered(error: unknown, doing: string): string {
  const ofDisk = fileWords(error);
  if (ofDisk !== undefined) return `What Azure Blob Storage sent could not be saved, ${doing}: ${ofDisk}`;
  const why = error instanceof Error ? error.message : String(error);
  const unknown = /ENOTFOUND|EAI_AGAIN/.test(why) ? unknownHost : "";
  return `Azure Blob Storage could not be reached, ${doing}: ${why}${unknown}`;
}

/** Each account has a host name of its own. */
const unknownHost =
  ". Is the account's name in azure-container-url right? An account that does not exist has no address";

function errorCode(error: RestError): string | undefined {
  const details = error.details as { errorCode?: unknown } | undefined;
  if (typeof details?.errorCode === "string") return details.errorCode;
  return error.code ?? error.response?.headers.get("x-ms-error-code") ?? undefined;
}

/** Azure says in the body, which the answer to a HEAD does not have, what is wrong with a signature. */
function detailOf(error: unknown): string {
  if (!(error instanceof RestError)) return "";
  const { authenticationErrorDetail } = (error.details ?? {}) as { authenticationErrorDetail?: unknown };
  return typeof authenticationErrorDetail === "string" ? authenticationErrorDetail : "";
}

/** Azure's codes of a refusal. Source: Microsoft Learn, "Common REST API error codes"; answers recorded 2019 to 2025. */
const adviceOn: Readonly<Record<string, string>> = {
  ContainerNotFound: "Create the container that azure-container-url names",
  AuthorizationPermissionMismatch:
    "The SAS lacks a permission: it needs `rc`, and `l` with `results-pattern`",
  AuthorizationFailure:
    "Most often the storage account's network rules keep this address out: let the runner and Heroku's dynos in; else check azure-account-key or azure-sas-token",
  AuthorizationSourceIPMismatch:
    "The SAS lets only some addresses in (`sip`), and this is not one of them: make one without it",
  AuthorizationProtocolMismatch: "The SAS is not good for https: make one that is",
  AuthorizationResourceTypeMismatch: "The SAS is not good for blobs: make one for the container, with `sr=c`",
  AuthorizationServiceMismatch: "The SAS is for another service: make one for the container, with `sr=c`",
  KeyBasedAuthenticationNotPermitted:
    "The storage account takes no account key: give azure-sas-token with a SAS of a user's key instead",
  UnauthorizedBlobOverwrite: "The blob is there already, and the SAS may create it but not write over it",
  InsufficientAccountPermissions: "The credential may not do this: check its role and its permissions",
  AccountIsDisabled: "The storage account is disabled: enable it at Azure, or take another",
};

function advice(status: number, { code, detail }: { code?: string | undefined; detail: string }): string {
  const known = code === undefined ? undefined : adviceOn[code];
  if (known !== undefined) return `. ${known}`;
  if (status !== 401 && status !== 403) return "";
  return `. ${outOfTime(detail) ?? wrongCredential}`;
}

const wrongCredential =
  "Check azure-account-key or azure-sas-token: it must belong to this account and not have expired";

/** Only the times of `AuthenticationErrorDetail` are told: the rest may quote what was signed. */
const frame = /Start \[([^\]]*)\] - Expiry \[([^\]]*)\] - Current \[([^\]]*)\]/;

function outOfTime(detail: string): string | undefined {
  const [start, expiry, current] = (frame.exec(detail) ?? []).slice(1).map((text) => Date.parse(text));
  if (start === undefined || expiry === undefined || current === undefined) return undefined;
  if (current > expiry)
    return `The SAS ended at ${iso(expiry)}, and at Azure it is ${iso(current)}: make a new one`;
  return current < start
    ? `The SAS begins at ${iso(start)}, and at Azure it is ${iso(current)}: make one that begins earlier, and check the clock that made it`
    : undefined;
}
