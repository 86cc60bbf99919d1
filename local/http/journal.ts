import type { Call } from "./route.ts";

export type JournalEntry = {
  at: number;
  method: string;
  path: string;
  query: string;
  /** credentials are replaced by `***` */
  headers: Record<string, string>;
  text: string;
  /** what was decided, also when the answer never left; absent when the request was cut off before */
  status?: number;
};

/** Every request a stand-in received, in order. */
export class Journal {
  readonly entries: JournalEntry[] = [];

  add(call: Call, at: number): JournalEntry {
    const { method, path, text } = call;
    const headers = Object.fromEntries(call.headers);
    if ("authorization" in headers) headers.authorization = "***";
    const entry = { at, method, path, query: withoutSignature(call.query), headers, text };
    this.entries.push(entry);
    return entry;
  }

  find(method: string, path: RegExp): JournalEntry[] {
    return this.entries.filter((entry) => entry.method === method && path.test(entry.path));
  }

  count(method: string, path: RegExp): number {
    return this.find(method, path).length;
  }
}

// Of a SAS, or of an address signed in advance: both are credentials too.
function withoutSignature(query: URLSearchParams): string {
  const shown = new URLSearchParams(query);
  for (const name of ["sig", "Signature"]) if (shown.has(name)) shown.set(name, "***");
  return shown.toString();
}
