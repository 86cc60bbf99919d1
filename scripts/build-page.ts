import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

const root = resolve(import.meta.dirname, "..");

/** What the HTML report has in it besides the run: a module, because rooms read no files. */
export const pageAssetsPath = join(root, "src/report/html/page-assets.ts");

/** That module as `browser/` and uPlot make it: the page's style sheet and script, minified, with their hashes. */
export function pageAssets(): string {
  const licence = readFileSync(join(root, "node_modules/uplot/LICENSE"), "utf8").trim();
  const styles = bundled("page.css");
  const script = `/*! uPlot, https://github.com/leeoniya/uPlot\n\n${licence} */\n${bundled("page.ts")}`;
  if (/<\/(?:script|style)/i.test(script + styles))
    throw new Error("the page would end its own script or style");
  return `// Made from browser/ by scripts/build-page.ts; change it there and run \`make build\`.

/** The report's style sheet. */
export const styles = ${JSON.stringify(styles)};

/** SHA-256 of the style sheet, for the page's content security policy. */
export const stylesHash = ${JSON.stringify(hashOf(styles))};

/** What makes the report's charts zoom and its tables sort, with uPlot in it. */
export const script = ${JSON.stringify(script)};

/** SHA-256 of the script. */
export const scriptHash = ${JSON.stringify(hashOf(script))};
`;
}

function bundled(entry: string): string {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [join("browser", entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["es2023", "chrome123", "firefox120", "safari17.5"],
    // Read by people's browsers from a file: no byte may depend on the encoding that they guess.
    charset: "ascii",
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

if (import.meta.main) writeFileSync(pageAssetsPath, pageAssets());
