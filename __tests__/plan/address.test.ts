import { BlockList } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressKind } from "../../src/plan/address.ts";

/** As a URL's host name, in the form that every client of ours takes it in. */
const hostOf = (host: string): string => new URL(`http://${host}/`).hostname;

describe("an address", () => {
  test.each([
    ["169.254.169.254", "link-local"],
    ["2852039166", "link-local"],
    ["0xA9FEA9FE", "link-local"],
    ["0251.0376.0251.0376", "link-local"],
    ["0xa9.254.43518", "link-local"],
    ["[::ffff:169.254.169.254]", "link-local"],
    ["[::169.254.169.254]", "link-local"],
    ["[64:ff9b::a9fe:a9fe]", "link-local"],
    ["[64:ff9b:1::a9fe:a9fe]", "link-local"],
    ["[2002:a9fe:a9fe::1]", "link-local"],
    ["[fe80::1]", "link-local"],
    ["[febf:ffff::1]", "link-local"],
    ["[fd00:ec2::254]", "link-local"],
    ["[fd20:ce::254]", "link-local"],
    ["169.254.170.2", "link-local"],
    ["168.63.129.16", "link-local"],
    ["192.0.0.192", "link-local"],
    ["100.100.100.200", "link-local"],
    ["metadata.google.internal", "link-local"],
    ["METADATA.google.internal.", "link-local"],
    ["metadata", "link-local"],
    ["instance-data.ec2.internal", "link-local"],
    ["127.0.0.1", "loopback"],
    ["127.1", "loopback"],
    ["0", "loopback"],
    ["[::1]", "loopback"],
    ["[::]", "loopback"],
    ["[::ffff:127.0.0.1]", "loopback"],
    ["localhost", "loopback"],
    ["shop.localhost", "loopback"],
    ["10.1.2.3", "private"],
    ["172.31.255.255", "private"],
    ["192.168.0.1", "private"],
    ["100.127.0.1", "private"],
    ["255.255.255.255", "private"],
    ["[fd12::1]", "private"],
    ["[ff02::1]", "private"],
    ["[::ffff:10.0.0.1]", "private"],
  ])("%s is %s", (host, kind) => {
    expect(addressKind(hostOf(host))).toBe(kind);
  });

  test.each([
    ["172.32.0.1"],
    ["172.15.0.1"],
    ["169.253.0.1"],
    ["100.128.0.1"],
    ["192.0.1.1"],
    ["52.1.2.3"],
    ["[2600:1f18::1]"],
    ["[64:ff9b::3401:203]"],
    ["[2002:3401:203::]"],
    ["shop.herokuapp.com"],
    ["metadata.example.com"],
    ["localhost.example.com"],
  ])("%s may be a deployment's", (host) => {
    expect(addressKind(hostOf(host))).toBeUndefined();
  });

  test.each(["fe80::1%eth0", "::ffff:169.254.169.254", "::ffff:a9fe:a9fe", "0:0:0:0:0:ffff:a9fe:a9fe"])(
    "%s is link-local as a resolver writes it",
    (address) => {
      expect(addressKind(address)).toBe("link-local");
    },
  );

  test("is judged as Node's own list of blocks judges it", () => {
    const list = new BlockList();
    for (const [start, bits] of [
      ["169.254.0.0", 16],
      ["127.0.0.0", 8],
      ["0.0.0.0", 8],
      ["10.0.0.0", 8],
      ["172.16.0.0", 12],
      ["192.168.0.0", 16],
      ["100.64.0.0", 10],
      ["192.0.0.0", 24],
      ["198.18.0.0", 15],
      ["224.0.0.0", 3],
      ["168.63.129.16", 32],
    ] as const)
      list.addSubnet(start, bits);
    for (const [start, bits] of [
      ["fe80::", 10],
      ["fc00::", 7],
      ["fec0::", 10],
      ["ff00::", 8],
    ] as const)
      list.addSubnet(start, bits, "ipv6");
    const first = fc.constantFrom(10, 127, 169, 172, 192, 100, 198, 168, 0, 224, 255, 52);
    const second = fc.oneof(fc.constantFrom(254, 16, 31, 32, 168, 64, 127, 128, 0, 18, 19, 63), fc.nat(255));
    const v4 = fc.tuple(first, second, fc.nat(255), fc.nat(255)).map((parts) => parts.join("."));
    fc.assert(
      fc.property(v4, (address) => {
        expect(addressKind(address) !== undefined).toBe(list.check(address));
        expect(addressKind(`::ffff:${address}`)).toBe(addressKind(address));
      }),
      { seed: 20261128, numRuns: 2_000 },
    );
    const start = fc.constantFrom(
      "fe80",
      "fe7f",
      "febf",
      "fec0",
      "feff",
      "fc00",
      "fdff",
      "fe00",
      "ff02",
      "2600",
    );
    fc.assert(
      fc.property(start, fc.array(fc.nat(0xffff), { minLength: 7, maxLength: 7 }), (head, rest) => {
        const address = [head, ...rest.map((group) => group.toString(16))].join(":");
        expect(addressKind(address) !== undefined).toBe(list.check(address, "ipv6"));
      }),
      { seed: 20261128, numRuns: 1_000 },
    );
  });
});
