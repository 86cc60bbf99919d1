import { closeSync, openSync, readFileSync, readSync } from "node:fs";

const pieceBytes = 1024 * 1024;

/** The file's text, read when it is asked for: what nobody asks for takes no memory. */
export function textOf(path: string): { readonly text: string } {
  return {
    get text() {
      return readFileSync(path, "utf8");
    },
  };
}

/** The file's text piece by piece, in the memory of one piece. */
export function* piecesOf(path: string): Generator<string> {
  const file = openSync(path, "r");
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const buffer = new Uint8Array(pieceBytes);
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield decoder.decode(buffer.subarray(0, read), { stream: true });
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  } finally {
    closeSync(file);
  }
}
