/** Addresses that are nobody's deployment: what answers there is the machine itself, or something beside it. */
export type AddressKind = "link-local" | "loopback" | "private";

type Block = readonly [start: string, bits: number, kind: AddressKind];

/**
 * Sources: IANA, "IPv4 Special-Purpose Address Registry". Clouds tell machines their credentials at link-local addresses,
 * and at some of other blocks: Azure's 168.63.129.16, Oracle's 192.0.0.192, Alibaba's 100.100.100.200.
 */
const blocks4: readonly Block[] = [
  ["169.254.0.0", 16, "link-local"],
  ["168.63.129.16", 32, "link-local"],
  ["192.0.0.192", 32, "link-local"],
  ["100.100.100.200", 32, "link-local"],
  ["127.0.0.0", 8, "loopback"],
  ["0.0.0.0", 8, "loopback"],
  ["10.0.0.0", 8, "private"],
  ["172.16.0.0", 12, "private"],
  ["192.168.0.0", 16, "private"],
  ["100.64.0.0", 10, "private"],
  ["192.0.0.0", 24, "private"],
  ["198.18.0.0", 15, "private"],
  ["224.0.0.0", 3, "private"],
];

/** Amazon's and Google's metadata services have private addresses. */
const blocks6: readonly Block[] = [
  ["fe80::", 10, "link-local"],
  ["fd00:ec2::254", 128, "link-local"],
  ["fd20:ce::254", 128, "link-local"],
  ["::1", 128, "loopback"],
  ["::", 128, "loopback"],
  ["fc00::", 7, "private"],
  ["fec0::", 10, "private"],
  ["ff00::", 8, "private"],
];

/** Forms of an IPv4 address as an IPv6 one, with the bits before it: mapped, compatible, of NAT64, of 6to4. */
const embedding: readonly (readonly [start: string, bits: number])[] = [
  ["::ffff:0:0", 96],
  ["::ffff:0:0:0", 96],
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 96],
  ["2002::", 16],
];

/** Names by which clouds serve a machine's credentials. */
const metadataName = /^(?:metadata(?:\.google(?:\.internal)?|\.goog)?|instance-data(?:\.[\w.-]+)?)$/;

/** Undefined for an address or a name that may be a deployment's. Names that DNS answers with an address are not known here. */
export function addressKind(host: string): AddressKind | undefined {
  const name = host
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/%.*$/, "")
    .replace(/^\[(.*)\]$/, "$1");
  if (name.includes(":")) return kindOf6(bitsOf6(name));
  if (/^\d+(?:\.\d+){3}$/.test(name)) return kindOf4(bitsOf4(name));
  if (metadataName.test(name)) return "link-local";
  return /^(?:(?:.*\.)?localhost|localhost\.localdomain|ip6-(?:localhost|loopback))$/.test(name)
    ? "loopback"
    : undefined;
}

function kindOf4(address: bigint): AddressKind | undefined {
  return blocks4.find(([start, bits]) => isIn(address, { start: bitsOf4(start), bits, of: 32 }))?.[2];
}

function kindOf6(address: bigint): AddressKind | undefined {
  const own = blocks6.find(([start, bits]) => isIn(address, { start: bitsOf6(start), bits, of: 128 }));
  if (own !== undefined) return own[2];
  const form = embedding.find(([start, bits]) => isIn(address, { start: bitsOf6(start), bits, of: 128 }));
  // Behind the bits of the form.
  return form && kindOf4((address >> BigInt(96 - form[1])) & 0xffffffffn);
}

function isIn(address: bigint, { start, bits, of }: { start: bigint; bits: number; of: number }): boolean {
  const shift = BigInt(of - bits);
  return address >> shift === start >> shift;
}

function bitsOf4(dotted: string): bigint {
  return dotted.split(".").reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

/** Of any form that a resolver or URL gives, with or without `::`, its last 32 bits with dots or not. */
function bitsOf6(text: string): bigint {
  const plain = text.replace(/\d+(?:\.\d+){3}$/, (dotted) => {
    const bits = bitsOf4(dotted);
    return `${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`;
  });
  const [head = "", tail = ""] = plain.split("::");
  const [before, behind] = [groups(head), groups(tail)];
  const missing = plain.includes("::") ? Math.max(0, 8 - before.length - behind.length) : 0;
  return [...before, ...new Array<bigint>(missing).fill(0n), ...behind].reduce(
    (bits, group) => (bits << 16n) | group,
    0n,
  );
}

function groups(text: string): bigint[] {
  return text === "" ? [] : text.split(":").map((group) => BigInt(`0x${group === "" ? "0" : group}`));
}
