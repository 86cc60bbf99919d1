// The package below is wired by decorators.
import "reflect-metadata";
import { KeyObject, webcrypto } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { join } from "node:path";
import * as x509 from "@peculiar/x509";

export type Certificate = { key: string; cert: string };

/** Whoever trusts `file` takes every certificate for the host's own. */
export type Authority = { file: string; certificateFor(host: string): Promise<Certificate> };

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const dayMs = 86_400_000;

/** A certificate authority of this recording alone, whose own certificate is written to the folder. */
export async function newAuthority(folder: string): Promise<Authority> {
  const [own, hosts] = [await newKeys(), await newKeys()];
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...frame(1),
    name: "CN=record-answers",
    keys: own,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  const file = join(folder, "ca.pem");
  await writeFile(file, ca.toString("pem"));
  const key = KeyObject.from(hosts.privateKey).export({ type: "pkcs8", format: "pem" }).toString();
  let serial = 1;
  const sign = async (host: string): Promise<Certificate> => {
    serial += 1;
    const type = isIP(host) === 0 ? "dns" : "ip";
    const certificate = await x509.X509CertificateGenerator.create({
      ...frame(serial),
      subject: "CN=host",
      issuer: ca.subject,
      publicKey: hosts.publicKey,
      signingKey: own.privateKey,
      extensions: [new x509.SubjectAlternativeNameExtension([{ type, value: host }])],
    });
    return { key, cert: certificate.toString("pem") };
  };
  const signed = new Map<string, Promise<Certificate>>();
  return {
    file,
    certificateFor: (host) => {
      const certificate = signed.get(host) ?? sign(host);
      signed.set(host, certificate);
      return certificate;
    },
  };
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
}

/** Good for two days around now: clocks differ. */
function frame(serial: number) {
  const now = Date.now();
  return {
    serialNumber: serial.toString(16).padStart(2, "0"),
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + dayMs),
    signingAlgorithm: algorithm,
  };
}
