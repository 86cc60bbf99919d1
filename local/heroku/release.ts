import type { Output } from "./output.ts";
import type { Slug } from "./slug.ts";

export type ReleaseStatus = "pending" | "succeeded" | "failed";

/** A slug with config vars, numbered. */
export type Release = {
  id: string;
  version: number;
  description: string;
  slug: Slug | undefined;
  createdAt: string;
  updatedAt: string;
  status: ReleaseStatus;
  /** of the release phase, if the slug has one */
  output?: Output;
};
