import { htmlSentence, htmlText } from "../escape.ts";
import { formatCount } from "../format.ts";
import type { Cell, Column, Row, Sheet } from "../sheet.ts";

/** The sheet as a section with a heading; the table scrolls in its own box on a narrow screen. */
export function sheetSection({ title, columns, rows }: Sheet): string {
  if (rows.length === 0) return "";
  return `<section>
<h2>${title} (${formatCount(rows.length)})</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${title}">
<table>
<thead><tr>${columns.map(head).join("")}</tr></thead>
<tbody>
${rows.map((row) => tableRow(row, columns)).join("\n")}
</tbody>
</table>
</div>
</section>`;
}

function head({ title, numeric }: Column): string {
  return `<th scope="col"${numeric === true ? ' class="number"' : ""}>${title}</th>`;
}

function tableRow({ cells, tone }: Row, columns: readonly Column[]): string {
  const data = cells.map((cell, index) => tableCell(cell, columns[index]?.numeric === true));
  return `<tr class="${tone}">${data.join("")}</tr>`;
}

function tableCell(cell: Cell, numeric: boolean): string {
  if (typeof cell === "string") return `<td${numeric ? ' class="number"' : ""}>${htmlText(cell)}</td>`;
  if ("sentence" in cell) return `<td>${htmlSentence(cell.sentence)}</td>`;
  const mark = cell.mark === undefined ? "" : `${cell.mark} `;
  return `<td class="code">${mark}<code>${htmlText(cell.code)}</code></td>`;
}
