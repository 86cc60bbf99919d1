import { named } from "./present.ts";

export type Region = { name: string; country: string; locale: string; provider: string };

// Those of the common runtime (Dev Center `regions`). Those of private spaces are not imitated.
export const regions: Region[] = [
  { name: "us", country: "United States", locale: "Virginia", provider: "us-east-1" },
  { name: "eu", country: "Ireland", locale: "Dublin", provider: "eu-west-1" },
];

export function findRegion(idOrName: string): Region | undefined {
  return regions.find(({ name }) => name === idOrName || named(name).id === idOrName);
}

export function presentRegion({ name, country, locale, provider }: Region) {
  const at = "2012-11-21T20:44:16Z";
  return {
    ...named(name),
    ...{ country, locale, private_capable: false, created_at: at, updated_at: at },
    description: name === "us" ? "United States" : "Europe",
    provider: { name: "amazon-web-services", region: provider },
  };
}
