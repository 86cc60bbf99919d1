import { RestError } from "@azure/storage-blob";
import { Failure } from "../failure.ts";

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
  if (status === undefined) {
    const why = error instanceof Error ? error.message : String(error);
    const unknown = /ENOTFOUND|EAI_AGAIN/.test(why) ? unknownHost : "";
    const text = `Azure Blob Storage could not be reached, ${doing}: ${why}${unknown}`;
    return new StorageFailure(text, status, code);
  }
  const said = code === undefined ? `${status}` : `${status}, ${code}`;
  return new StorageFailure(
    `Azure Blob Storage refused ${doing} (${said})${advice(status, code)}`,
    status,
    code,
  );
}

/** Each account has a host name of its own. */
const unknownHost =
  ". Is the account's name in azure-container-url right? An account that does not exist has no address";

function errorCode(error: RestError): string | undefined {
  const details = error.details as { errorCode?: unknown } | undefined;
  if (typeof details?.errorCode === "string") return details.errorCode;
  return error.code ?? error.response?.headers.get("x-ms-error-code") ?? undefined;
}

function advice(status: number, code: string | undefined): string {
  if (code === "ContainerNotFound") return ". Create the container that azure-container-url names";
  if (code === "AuthorizationPermissionMismatch")
    return ". The SAS lacks a permission: it needs `rc`, and `l` with `results-pattern`";
  if (status === 401 || status === 403)
    return ". Check azure-account-key or azure-sas-token: it must belong to this account and not have expired";
  return "";
}
