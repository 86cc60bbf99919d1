// A value hides itself and these forms of itself: the encoders that HostContext.cs registers.
const encoders: ((value: string) => string)[] = [
  (value) => value,
  (value) => base64(value, 0),
  (value) => base64(value, 1),
  (value) => base64(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) => encodeURIComponent(value).replace(/[!'()*]/g, percent),
  (value) => value.replace(/[<>"'&]/g, (character) => xml[character] ?? character),
  (value) => (value.length > 8 && /^".*"$/s.test(value) ? value.slice(1, -1) : ""),
  (value) => beforeAmpersand(value),
  (value) => afterAmpersand(value),
];

const xml: Record<string, string> = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" };

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

function base64(value: string, shift: number): string {
  const bytes = Buffer.from(value);
  return bytes.subarray(bytes.length > shift ? shift : 0).toString("base64");
}

function beforeAmpersand(value: string): string {
  const mark = value.includes("&+") ? value.indexOf("&+") + 2 : value.lastIndexOf("&") + 1;
  return mark >= 6 ? value.slice(0, mark) : "";
}

function afterAmpersand(value: string): string {
  const start = value.includes("&+") ? value.indexOf("&+") + 3 : value.lastIndexOf("&") + 1;
  const part = start > 0 ? value.slice(start) : "";
  return part.length >= 6 ? part : "";
}

/** Hides secrets as the runner's SecretMasker does: overlapping finds become one `***`. */
export class Masker {
  readonly values = new Set<string>();
  readonly #forms = new Set<string>();

  add(value: string): void {
    if (value === "" || this.values.has(value)) return;
    this.values.add(value);
    for (const encode of encoders) {
      const form = encode(value);
      if (form !== "") this.#forms.add(form);
    }
  }

  /** As `add-mask` does it: the whole, and every line of it. */
  addWithLines(value: string): void {
    this.add(value);
    for (const line of value.split(/[\r\n]/)) this.add(line.trim());
  }

  mask(text: string): string {
    const finds = [...this.#forms].flatMap((form) => positions(text, form));
    let masked = "";
    let done = 0;
    for (const { start, end } of merged(finds)) {
      masked += `${text.slice(done, start)}***`;
      done = end;
    }
    return masked + text.slice(done);
  }
}

type Range = { start: number; end: number };

function merged(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push(range);
  }
  return result;
}

function positions(text: string, form: string): Range[] {
  const found = [];
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    found.push({ start, end: start + form.length });
  }
  return found;
}
