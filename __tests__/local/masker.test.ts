import fc from "fast-check";
import { expect, test } from "vitest";
import { Masker } from "../../local/runner/masker.ts";

function masking(...secrets: string[]): Masker {
  const masker = new Masker();
  for (const secret of secrets) masker.add(secret);
  return masker;
}

const secret = `s3cr3t/+"<&>'=`;

test.each([
  ["plain", secret],
  ["percent-encoded", encodeURIComponent(secret).replace(/'/g, "%27")],
  ["in JSON", JSON.stringify(secret).slice(1, -1)],
  ["in base64", btoa(secret)],
  ["in XML", "s3cr3t/+&quot;&lt;&amp;&gt;&apos;="],
])("a secret is hidden %s", (_, form) => {
  expect(masking(secret).mask(`before ${form} after`)).toBe("before *** after");
});

test("a secret of several lines is hidden where JSON spells them", () => {
  expect(masking("one\ntwo").mask('{"key":"one\\ntwo"}')).toBe('{"key":"***"}');
});

test("a secret behind a user name is hidden in basic credentials, wherever it starts", () => {
  const hidden = ["", "u", "us", "user:"].map((user) =>
    masking("HRKU-0123456789").mask(btoa(`${user}HRKU-0123456789`)),
  );

  for (const text of hidden) expect(text).toContain("***");
});

test("finds that touch or overlap become one", () => {
  expect(masking("abc", "cde", "fg").mask("xabcdefgx")).toBe("x***x");
  expect(masking("aa").mask("xaaax")).toBe("x***x");
});

test("a part of a secret is not hidden, as on GitHub", () => {
  expect(masking("sv=2026&sig=abcdefgh").mask("sig=abcd")).toBe("sig=abcd");
});

test("the parts of a secret around its ampersands are hidden", () => {
  const masker = masking("sv=2026-04-06&sp=c&sig=abcdefgh");

  expect(masker.mask("sig=abcdefgh!")).toBe("***!");
  expect(masker.mask("sv=2026-04-06&sp=c&...")).toBe("***...");
});

test("each line of a mask hides itself", () => {
  const masker = new Masker();
  masker.addWithLines("first\n  second\r\n\nthird");

  expect(masker.mask("first, second and third")).toBe("***, *** and ***");
  expect([...masker.values]).toEqual(["first\n  second\r\n\nthird", "first", "second", "third"]);
});

test("nothing that was added gets through, whatever stands around it", () => {
  const word = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !"***".includes(text));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.array(fc.string()), (secrets, around) => {
      const text = around.flatMap((part, index) => [part, secrets[index % secrets.length]]).join("");
      const shown = masking(...secrets)
        .mask(text)
        .split("***");
      for (const hidden of secrets) expect(shown.filter((part) => part.includes(hidden))).toEqual([]);
    }),
  );
});
