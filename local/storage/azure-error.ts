import type { Answer } from "../http/route.ts";

// Common and blob error codes, Microsoft Learn `common-rest-api-error-codes` and `blob-service-error-codes`.
// Words of those recorded between 2019 and 2025.
const errors = {
  AuthenticationFailed: [403, "Server failed to authenticate the request."],
  AuthorizationSourceIPMismatch: [
    403,
    "This request is not authorized to perform this operation using this source IP.",
  ],
  KeyBasedAuthenticationNotPermitted: [
    403,
    "Key based authentication is not permitted on this storage account.",
  ],
  UnauthorizedBlobOverwrite: [403, "This request is not authorized to perform blob overwrites."],
  AuthorizationFailure: [403, "This request is not authorized to perform this operation."],
  AuthorizationPermissionMismatch: [
    403,
    "This request is not authorized to perform this operation using this permission.",
  ],
  BlobNotFound: [404, "The specified blob does not exist."],
  ContainerNotFound: [404, "The specified container does not exist."],
  InternalError: [500, "The server encountered an internal error. Please retry the request."],
  OperationTimedOut: [500, "The operation could not be completed within the permitted time."],
  ServerBusy: [503, "The server is busy."],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type AzureErrorCode = keyof typeof errors;

/** As the Blob service refuses: the code in a header and in XML. */
export function azureError(
  code: AzureErrorCode,
  { requestId, at }: { requestId: string; at: number },
): Answer {
  const [status, message] = errors[code];
  const lines = `${message}\nRequestId:${requestId}\nTime:${new Date(at).toISOString()}`;
  return {
    status,
    headers: { "content-type": "application/xml", "x-ms-error-code": code, "x-ms-request-id": requestId },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${lines}</Message></Error>`,
  };
}
