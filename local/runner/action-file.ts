import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const input = z.object({
  description: z.string().optional(),
  required: z.boolean().optional(),
  default: z.coerce.string().optional(),
  deprecationMessage: z.string().optional(),
});

const actionFile = z.object({
  inputs: z.record(z.string(), input.nullable()).default({}),
  runs: z.object({
    using: z.literal("node24"),
    main: z.string(),
    post: z.string().optional(),
    // The only condition that is imitated is the one that holds without being written.
    "post-if": z.enum(["always()"]).optional(),
  }),
});

export type ActionFile = z.infer<typeof actionFile>;

export async function readActionFile(folder: string): Promise<ActionFile> {
  return actionFile.parse(parse(await readFile(join(folder, "action.yml"), "utf8")));
}
