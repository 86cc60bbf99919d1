/** A test that failed, and what to paste into it so that it fails again. */
export type Found = { test: string; paste: string };

/** The part of vitest's JSON report that is read. */
type Report = {
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
  }[];
};

/** Tests by file and name; a file that could not be run is one as well. */
export function failuresIn(report: Report): Found[] {
  return report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (assertionResults.length === 0) return [{ test: name, paste: message }];
    return failed.map(({ fullName, failureMessages }) => ({
      test: `${name} > ${fullName}`,
      paste: pasteOf((failureMessages ?? []).join("\n")),
    }));
  });
}

/** For a property its seed and path, as `fc.assert` takes them, and the counterexample; else the whole message. */
function pasteOf(message: string): string {
  const seed = /^\{ seed: .*, path: ".*" \}|^\{ seed: .* \}/m.exec(message)?.[0];
  const example = /^Counterexample: (.*)$/m.exec(message)?.[1];
  return seed === undefined || example === undefined
    ? message
    : `fc.assert(property, ${seed});\nfc.assert(property, { examples: [${example}] });`;
}
