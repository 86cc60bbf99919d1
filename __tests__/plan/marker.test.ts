import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carriesMarker, isOfRun, mayLoad, readMarker, runIdOf, withMarker } from "../../src/plan/marker.ts";
import { targetHashes } from "../../src/targeting/target-hash.ts";

const runId = "20261124t000000z-0a1b2c3d";
const mine = `${runId}/checkout/1`;
/** `printf %s https://shop.example.com | sha256sum` begins so. */
const shop = "b4981fa5";

describe("a marker", () => {
  test("is found behind any command, with the hashes of what the run loads", () => {
    const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(hash, { minLength: 1, maxLength: 5 }), (command, targets) => {
        const marked = withMarker(command, mine, targets);
        expect(readMarker(marked)).toEqual({ assignment: mine, targets });
        expect([runIdOf(marked), isOfRun(marked, runId), carriesMarker(marked, mine)]).toEqual([
          runId,
          true,
          true,
        ]);
      }),
    );
  });

  test("is found where Heroku has replaced the process type in front of it", () => {
    const shown = `bash ./run.sh locustfile.py checkout # ${mine} ${shop}`;
    expect([carriesMarker(shown, mine), mayLoad(shown, [shop])]).toEqual([true, true]);
  });

  test("of dyno 1 is not that of dyno 11, nor of a run whose id begins alike", () => {
    expect(carriesMarker(`x # ${mine}1 ${shop}`, mine)).toBe(false);
    expect(isOfRun(`x # ${runId}0/checkout/1 ${shop}`, runId)).toBe(false);
  });

  test("counts as one of the same target when it says none", () => {
    for (const end of ["", " nothing", ` ${shop},`, ` ${shop},xyz`, " b4981fa50", " ,", " = "])
      expect([runIdOf(`x # ${mine}${end}`), mayLoad(`x # ${mine}${end}`, ["0123abcd"])]).toEqual([
        runId,
        true,
      ]);
  });

  test("may have more behind its hashes, capitals in them, and blanks around", () => {
    for (const end of [` ${shop} more`, `  ${shop}  `, ` ${shop.toUpperCase()}`, ` 89abcdef,${shop}`]) {
      expect(mayLoad(`x # ${mine}${end}`, ["0123abcd"])).toBe(false);
      expect(mayLoad(`x # ${mine}${end}`, [shop])).toBe(true);
    }
  });

  test("is none in somebody else's command", () => {
    for (const command of ["bash", "", "sleep 60 # batch/users/2", `echo ${mine}`, `x #${mine} ${shop}`])
      expect(runIdOf(command)).toBeUndefined();
  });
});

describe("the hash of what is loaded", () => {
  test("is the first 8 digits of the SHA-256 of scheme, host and port", () => {
    expect(targetHashes(["https://shop.example.com"])).toEqual([shop]);
  });

  test("is the same however the address is written", () => {
    const ways = [
      "https://SHOP.example.com/",
      "HTTPS://shop.example.com:443/path",
      "https://shop.example.com./a/b?c#d",
    ];
    expect(targetHashes(ways)).toEqual([shop]);
  });

  test("is another one for another scheme, port or host", () => {
    const others = [
      "http://shop.example.com",
      "https://shop.example.com:8443",
      "https://shop-pr-7.example.com",
    ];
    const hashes = targetHashes(["https://shop.example.com", ...others]);
    expect(hashes).toHaveLength(4);
    expect(hashes).toEqual([...hashes].sort());
  });
});
