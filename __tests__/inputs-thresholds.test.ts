import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFailures } from "../src/inputs/thresholds.ts";

test("a limit in percent is the very ratio that as many failures of a thousand make", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (failures) => {
      const parsed = parseFailures(`${failures / 10}%`);
      expect("value" in parsed && parsed.value.limit).toBe(failures / 1000);
    }),
  );
});
