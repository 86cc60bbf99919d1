import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

export type Certificate = { key: Buffer; cert: Buffer };

/** Whoever trusts `file` takes every certificate for the host's own. */
export type Authority = { file: string; certificateFor(host: string): Promise<Certificate> };

const run = promisify(execFile);
const days = ["-days", "2"];
const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

/** A certificate authority of this recording alone, in a folder that is nobody else's. It needs `openssl`. */
export async function newAuthority(folder: string): Promise<Authority> {
  const at = (name: string): string => join(folder, name);
  const openssl = async (...args: string[]): Promise<void> => {
    await run("openssl", args, { cwd: folder });
  };
  const ca = ["-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=record-answers"];
  await openssl("req", "-x509", ...newKey, ...days, ...ca);
  await openssl("req", "-new", ...newKey, "-keyout", "host.key", "-out", "host.csr", "-subj", "/CN=host");
  const key = await readFile(at("host.key"));
  let serial = 0;
  const sign = async (host: string): Promise<Certificate> => {
    serial += 1;
    const [names, out] = [`${serial}.names`, `${serial}.pem`];
    await writeFile(at(names), `subjectAltName=${isIP(host) === 0 ? "DNS" : "IP"}:${host}\n`);
    const by = ["-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", String(serial)];
    await openssl("x509", "-req", "-in", "host.csr", ...by, ...days, "-extfile", names, "-out", out);
    return { key, cert: await readFile(at(out)) };
  };
  const signed = new Map<string, Promise<Certificate>>();
  return {
    file: at("ca.pem"),
    certificateFor: (host) => {
      const certificate = signed.get(host) ?? sign(host);
      signed.set(host, certificate);
      return certificate;
    },
  };
}
