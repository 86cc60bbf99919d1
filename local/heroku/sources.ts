import { createHmac } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { Chance } from "../chance.ts";
import type { Clock } from "../clock.ts";
import type { Answer, Call, Handler } from "../http/route.ts";

export type SourceBlob = { get_url: string; put_url: string };

// An hour, as the query `Expires` of the addresses that Heroku gives out says.
const expirySeconds = 3600;

/**
 * Where sources are uploaded to and fetched from: addresses signed in advance, as S3 has them (signature version 2).
 * The signature covers the method, the Content-Type and the hour at which it expires, and is really computed.
 */
export class Sources {
  readonly #blobs = new Map<string, Buffer>();
  readonly #secret: string;
  readonly #world: { clock: Clock; chance: Chance };
  origin = "";

  constructor(world: { clock: Clock; chance: Chance }) {
    this.#world = world;
    this.#secret = world.chance.uuid();
  }

  create(): SourceBlob {
    const path = `/heroku-sources/${this.#world.chance.uuid()}`;
    return { get_url: this.#signed("GET", path), put_url: this.#signed("PUT", path) };
  }

  /** Something to be fetched only, such as a slug. */
  offer(folder: string, id: string, content: Buffer): string {
    const path = `/${folder}/${id}.tgz`;
    this.#blobs.set(path, content);
    return this.#signed("GET", path);
  }

  readonly handler: Handler = async (call) => {
    const refusal = this.#refusal(call);
    if (refusal) return refusal;
    if (call.method === "GET") return this.#get(call);
    if (!call.stream) throw new Error("bodies must not be read as text");
    this.#blobs.set(call.path, await buffer(call.stream));
    return { status: 200 };
  };

  #get({ path }: Call): Answer {
    const body = this.#blobs.get(path);
    if (body) return { status: 200, headers: { "content-type": "binary/octet-stream" }, body };
    return s3Error(404, "NoSuchKey", "The specified key does not exist.");
  }

  #refusal({ method, path, query, headers }: Call): Answer | undefined {
    if (headers.has("authorization")) return s3Error(400, "InvalidArgument", oneMechanism);
    const expires = Number(query.get("Expires"));
    const contentType = headers.get("content-type") ?? "";
    if (query.get("Signature") !== this.#signature({ method, contentType, expires, path }))
      return s3Error(403, "SignatureDoesNotMatch", signatureDiffers);
    if (expires * 1000 < this.#world.clock.now()) return s3Error(403, "AccessDenied", "Request has expired");
    if (headers.has("transfer-encoding")) return s3Error(501, "NotImplemented", notImplemented);
    return undefined;
  }

  #signed(method: string, path: string): string {
    const expires = Math.floor(this.#world.clock.now() / 1000) + expirySeconds;
    const query = new URLSearchParams({
      AWSAccessKeyId: "AKIALOCALPLATFORM000",
      Signature: this.#signature({ method, contentType: "", expires, path }),
      Expires: String(expires),
    });
    return `${this.origin}${path}?${query}`;
  }

  #signature(signed: { method: string; contentType: string; expires: number; path: string }): string {
    const { method, contentType, expires, path } = signed;
    const text = `${method}\n\n${contentType}\n${expires}\n${path}`;
    return createHmac("sha1", this.#secret).update(text).digest("base64");
  }
}

// S3's own words.
const oneMechanism =
  "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified";
const signatureDiffers =
  "The request signature we calculated does not match the signature you provided. Check your key and signing method.";
const notImplemented = "A header you provided implies functionality that is not implemented";

function s3Error(status: number, code: string, message: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { "content-type": "application/xml" }, body };
}
