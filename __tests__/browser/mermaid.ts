import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const bundle = fileURLToPath(new URL("../../node_modules/mermaid/dist/mermaid.min.js", import.meta.url));

/** Loads the mermaid that GitHub draws with into the page; `theme` as GitHub sets it for light and dark. */
export async function loadMermaid(page: Page, theme: "default" | "dark" = "default"): Promise<void> {
  await page.addScriptTag({ content: await readFile(bundle, "utf8") });
  await page.evaluate(
    `mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: ${JSON.stringify(theme)} })`,
  );
}

let drawn = 0;

/** Parses and draws the diagram; the SVG as text. Throws what mermaid throws, with its line and its reason. */
export function drawMermaid(page: Page, diagram: string): Promise<string> {
  drawn += 1;
  const draw = async ({ text, id }: { text: string; id: string }) => {
    const { mermaid } = globalThis as unknown as {
      mermaid: {
        parse(text: string): Promise<unknown>;
        render(id: string, text: string): Promise<{ svg: string }>;
      };
    };
    await mermaid.parse(text);
    return (await mermaid.render(id, text)).svg;
  };
  return page.evaluate(draw, { text: diagram, id: `drawn-${drawn}` });
}
