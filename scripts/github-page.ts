import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

const require = createRequire(import.meta.url);

const styleSheets = {
  light: require.resolve("github-markdown-css/github-markdown-light.css"),
  dark: require.resolve("github-markdown-css/github-markdown-dark.css"),
};

/** The Markdown as HTML, by the rules that GitHub's is built on; GitHub removes what is dangerous afterwards, this does not. */
export function toHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** A page that shows the Markdown as a comment on GitHub looks; `charts`: SVG for each of its diagrams, in turn. */
export function githubPage(
  markdown: string,
  theme: "light" | "dark",
  charts: readonly string[] = [],
): string {
  const css = readFileSync(styleSheets[theme], "utf8");
  const [border, ground] = theme === "light" ? ["#d1d9e0", "#ffffff"] : ["#3d444d", "#0d1117"];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<style>${css}
body { margin: 0; padding: 16px; background: ${ground}; }
.markdown-body { box-sizing: border-box; width: 980px; padding: 16px; border: 1px solid ${border}; border-radius: 6px; font-size: 14px; }
</style>
</head>
<body><article class="markdown-body">${withCharts(withAlerts(toHtml(markdown)), charts)}</article></body>
</html>
`;
}

/** The diagrams of a Markdown text, each as the text within its fence. */
export function diagramsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, diagram = ""]) => diagram);
}

/** Alerts are GitHub's own: a quotation that begins with a word in brackets. */
function withAlerts(html: string): string {
  return html.replace(
    /<blockquote>\s*<p>\[!(CAUTION|WARNING|NOTE|TIP|IMPORTANT)\]\s*(<\/p>)?([\s\S]*?)<\/blockquote>/g,
    (_, kind: string, end: string | undefined, content: string) => {
      const title = kind.charAt(0) + kind.slice(1).toLowerCase();
      const text = end === undefined ? `<p>${content}` : content;
      return `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${title}</p>${text}</div>`;
    },
  );
}

function withCharts(html: string, charts: readonly string[]): string {
  const left = [...charts];
  return html.replace(
    /<pre><code class="language-mermaid">[\s\S]*?<\/code><\/pre>/g,
    (source) => left.shift() ?? source,
  );
}
