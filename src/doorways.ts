import { hush } from "./hush.ts";

/** Every doorway by its name. Each acts when it is opened, and is loaded with no more than what it needs. */
const doorways = {
  main: () => import("./index.ts"),
  post: () => import("./post.ts"),
  setup: () => import("./setup.ts"),
  teardown: () => import("./teardown.ts"),
  cli: () => import("./cli.ts"),
};

/** The one thing that the bundle exports: the files that GitHub and the shell start call it with a name. */
export async function open(name: keyof typeof doorways): Promise<void> {
  hush(process);
  await doorways[name]();
}
