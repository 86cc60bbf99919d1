import { htmlSentence, htmlText } from "../escape.ts";
import { formatCount } from "../format.ts";
import { type Cell, type Column, type Row, type Sheet, words } from "../sheet.ts";

/** Longer texts may break, and names anywhere; these stay whole. */
const shortText = 24;

type Options = {
  /** By which links and the script find it. */
  id: string;
  /** Many rows: the script puts a field above them that narrows them down. */
  filter?: boolean;
  /** Pictures behind the words of one column, one a row. */
  pictures?: Pictures;
  /** Markup below the table. */
  below?: string;
};

type Pictures = { column: string; markups: readonly string[] };

/** The sheet as a section with a heading; the table scrolls in its own box on a narrow screen. */
export function sheetSection(sheet: Sheet, { id, filter = false, pictures, below = "" }: Options): string {
  const { title, rows, more = 0, nouns } = sheet;
  const rest =
    more === 0
      ? ""
      : `\n<p class="soft">… and ${formatCount(more)} more ${nouns[more === 1 ? 0 : 1]}, which no report lists.</p>`;
  if (rows.length === 0) return "";
  return `<section id="${id}"${filter ? " data-filter" : ""}>
<h2>${title} <span class="soft">${formatCount(rows.length + more)}</span></h2>
${sheetTable(sheet, pictures)}${rest}${below}
</section>`;
}

/** The sheet behind a closed heading, for what a chart shows already. */
export function sheetDetails(sheet: Sheet): string {
  return `<details>
<summary>${sheet.title}</summary>
${sheetTable(sheet)}
</details>`;
}

function sheetTable({ title, columns, rows }: Sheet, pictures?: Pictures): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${title}">
<table>
<thead><tr>${columns.map(head).join("")}</tr></thead>
<tbody>
${rows.map((row, index) => tableRow(row, columns, pictures && { ...pictures, markup: pictures.markups[index] })).join("\n")}
</tbody>
</table>
</div>`;
}

function head({ title, numeric }: Column): string {
  return `<th scope="col"${numeric === true ? ' class="number"' : ""}>${title}</th>`;
}

type Picture = { column: string; markup: string | undefined };

function tableRow({ cells, tone }: Row, columns: readonly Column[], picture?: Picture): string {
  const data = cells.map((cell, index) => {
    const { title, numeric = false } = columns[index] ?? words("");
    return tableCell(cell, numeric, title === picture?.column ? picture.markup : "");
  });
  return `<tr class="${tone}">${data.join("")}</tr>`;
}

function tableCell(cell: Cell, numeric: boolean, picture = ""): string {
  if (typeof cell === "string") return textCell({ text: cell, value: undefined }, numeric, picture);
  if ("text" in cell) return textCell(cell, numeric, picture);
  if ("sentence" in cell) return `<td>${htmlSentence(cell.sentence)}</td>`;
  const mark = cell.mark === undefined ? "" : `${cell.mark} `;
  const width = isShort(cell.code) ? " short" : "";
  return `<td class="code${width}">${mark}<code>${htmlText(cell.code)}</code></td>`;
}

type TextCell = { text: string; value: number | undefined };

function textCell({ text, value }: TextCell, numeric: boolean, picture: string): string {
  const width = isShort(text) ? ' class="short"' : "";
  return `<td${numeric ? ' class="number"' : width}${sortValue(value)}>${htmlText(text)}${picture}</td>`;
}

function isShort(text: string): boolean {
  return text.length <= shortText;
}

function sortValue(value: number | undefined): string {
  return value === undefined ? "" : ` data-value="${Number(value.toPrecision(12))}"`;
}
