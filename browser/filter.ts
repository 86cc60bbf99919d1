/** Puts a field above each long table that leaves the rows with every typed word in them. */
export function filterSections(): void {
  for (const section of document.querySelectorAll<HTMLElement>("section[data-filter]")) {
    const rows = [...(section.querySelector("table")?.tBodies[0]?.rows ?? [])];
    if (rows.length > 1) addField(section, rows);
  }
}

function addField(section: HTMLElement, rows: readonly HTMLTableRowElement[]): void {
  const title = section.querySelector("h2")?.firstChild?.textContent?.trim().toLowerCase() ?? "rows";
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = `Filter ${title}`;
  input.setAttribute("aria-label", input.placeholder);
  const count = document.createElement("output");
  const texts = rows.map((row) => (row.textContent ?? "").toLowerCase());
  input.addEventListener("input", () => {
    const asked = input.value.toLowerCase().split(/\s+/);
    rows.forEach((row, index) => {
      row.hidden = !asked.every((word) => texts[index]?.includes(word));
    });
    const left = rows.filter(({ hidden }) => !hidden).length;
    count.textContent = left === rows.length ? "" : `${left} of ${rows.length}`;
  });
  const field = document.createElement("div");
  field.className = "filter";
  field.append(input, count);
  section.querySelector("h2")?.after(field);
}
