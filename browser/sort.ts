type Order = "ascending" | "descending" | "none";

/** Makes every heading of a table a button that sorts by its column: one way, the other way, as at first. */
export function sortTables(): void {
  for (const table of document.querySelectorAll("table")) {
    const body = table.tBodies[0];
    if (body === undefined || body.rows.length < 2) continue;
    const asAtFirst = [...body.rows];
    for (const head of table.tHead?.rows[0]?.cells ?? []) makeSortable(head, body, asAtFirst);
  }
}

function makeSortable(
  head: HTMLTableCellElement,
  body: HTMLTableSectionElement,
  asAtFirst: readonly HTMLTableRowElement[],
): void {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  head.replaceChildren(button);
  button.addEventListener("click", () => {
    const order = next(head);
    for (const other of head.parentElement?.children ?? []) other.removeAttribute("aria-sort");
    if (order !== "none") head.setAttribute("aria-sort", order);
    body.append(...sorted(asAtFirst, head.cellIndex, order));
  });
}

/** Of numbers the greatest are asked for first. */
function next(head: HTMLTableCellElement): Order {
  const turns: readonly Order[] = head.classList.contains("number")
    ? ["none", "descending", "ascending"]
    : ["none", "ascending", "descending"];
  const now = turns.indexOf((head.getAttribute("aria-sort") as Order | null) ?? "none");
  return turns[(now + 1) % turns.length] ?? "none";
}

const words = new Intl.Collator("en", { numeric: true });

/** The rows by a column, equal ones as at first; what has no value comes last, whichever way. */
function sorted(rows: readonly HTMLTableRowElement[], column: number, order: Order): HTMLTableRowElement[] {
  if (order === "none") return [...rows];
  const sign = order === "ascending" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
  const known = keyed.filter(({ key }) => key !== undefined);
  const unknown = keyed.filter(({ key }) => key === undefined);
  known.sort((a, b) => sign * compare(a.key, b.key));
  return [...known, ...unknown].map(({ row }) => row);
}

type Key = string | number | undefined;

function keyOf(cell: HTMLTableCellElement | undefined): Key {
  const value = cell?.dataset.value;
  if (value !== undefined) return Number(value);
  const text = cell?.textContent ?? "";
  return text === "" || text === "–" ? undefined : text;
}

function compare(a: Key, b: Key): number {
  return typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));
}
