import { linkProblems } from "./links.ts";
import { list } from "./list.ts";
import type { FolderFacts, LfsFile } from "./types.ts";

/** Files that cannot go up as they are committed, a sentence for each reason. */
export function fileProblems({ links, lfs, filtered }: FolderFacts): string[] {
  return [...linkProblems(links), ...filterProblems(filtered), ...lfsProblems(lfs)];
}

/** Only a program that the repository or the machine names could tell their content. */
function filterProblems(filtered: FolderFacts["filtered"]): string[] {
  if (filtered.length === 0) return [];
  const told = filtered.map(({ file, filter }) => `"${file}" (\`filter=${filter}\`)`);
  return [
    `\`path\`: ${list(told)}: .gitattributes sends this through a filter, and setup starts none but reads Git LFS itself; commit it without \`filter\`, or mark it \`export-ignore\``,
  ];
}

const reasons: readonly [LfsFile["state"], string][] = [
  [
    "pointer",
    "of which the checkout has only the pointer; set `lfs: true` of actions/checkout, or: git lfs pull",
  ],
  ["missing", "which the checkout does not have; set `lfs: true` of actions/checkout, or: git lfs pull"],
  ["other", "of which the checkout has another version than HEAD; commit it, or: git lfs checkout"],
];

function lfsProblems(files: readonly LfsFile[]): string[] {
  return reasons.flatMap(([state, reason]) => {
    const found = files.filter((one) => one.state === state).map(({ file }) => `"${file}"`);
    return found.length === 0 ? [] : [`\`path\`: Git LFS keeps ${list(found)}, ${reason}`];
  });
}
