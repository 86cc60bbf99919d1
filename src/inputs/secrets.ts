import { decodeQuietly, shortestSecret } from "../words/failure.ts";
import type { Environment } from "./given.ts";

/** Inputs whose value is a secret as a whole. */
const secretInputs = ["heroku-api-key", "azure-account-key", "azure-sas-token", "github-token"] as const;

/** Every secret in the inputs, also a signature pasted into another one, in each form in which it may be printed. */
export function secretsIn(environment: Environment): string[] {
  const whole = secretInputs.flatMap((name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() || []);
  const values = Object.entries(environment).flatMap(([name, value]) =>
    name.startsWith("INPUT_") && value !== undefined ? [value] : [],
  );
  const parts = values.flatMap(credentialParts);
  const config = configValues(environment.INPUT_CONFIG ?? "");
  return [...new Set([...whole, ...whole.map((secret) => secret.replace(/^\?/, "")), ...parts, ...config])];
}

/** The values of `config`, whatever else is wrong with its lines: which of them are secrets, only the user knows. */
function configValues(text: string): string[] {
  return [...text.matchAll(/^[^=\r\n]*=(.*)$/gm)]
    .map(([, value = ""]) => value.trim())
    .filter((value) => value.length >= shortestSecret);
}

/** The signature of a SAS as sent and decoded, and the key of a connection string. */
function credentialParts(value: string): string[] {
  const signatures = [...value.matchAll(/(?<![\w-])sig=([^&\s"'#]+)/gi)].flatMap(([, signature = ""]) => [
    signature,
    decodeQuietly(signature),
    encodeURIComponent(decodeQuietly(signature)),
  ]);
  const keys = [...value.matchAll(/AccountKey=([^;\s"']+)/gi)].map(([, key = ""]) => key);
  return [...signatures, ...keys];
}
