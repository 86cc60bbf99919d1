/** Tells what the bar under the pointer stands for, or the one that the arrow keys have reached. */
export function readMarks(): void {
  for (const picture of document.querySelectorAll<SVGSVGElement>("svg.marks")) readPicture(picture);
}

type Mark = { bar: Element; text: string };

function readPicture(picture: SVGSVGElement): void {
  const marks = [...picture.querySelectorAll(".mark")].map((bar): Mark => {
    const title = bar.querySelector("title");
    const text = title?.textContent ?? "";
    // The browser would show it as well.
    title?.remove();
    return { bar, text };
  });
  const reader = document.createElement("div");
  reader.className = "reader";
  picture.replaceWith(reader);
  const line = document.createElement("output");
  line.className = "reading";
  reader.append(picture, line);
  makeSlider(reader, picture, marks.length);
  const show = (index: number | undefined): void => {
    marks.forEach(({ bar }, place) => {
      bar.classList.toggle("read", place === index);
    });
    const text = index === undefined ? "" : (marks[index]?.text ?? "");
    line.textContent = text;
    reader.setAttribute("aria-valuetext", text);
    reader.setAttribute("aria-valuenow", String(index ?? 0));
  };
  show(undefined);
  picture.addEventListener("pointermove", ({ clientX, clientY }) => show(nearest(marks, clientX, clientY)));
  picture.addEventListener("pointerleave", () => show(undefined));
  reader.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const now = marks.findIndex(({ bar }) => bar.classList.contains("read"));
    show(Math.min(marks.length - 1, Math.max(0, now + step)));
  });
  reader.addEventListener("blur", () => show(undefined));
}

function makeSlider(reader: HTMLElement, picture: SVGSVGElement, count: number): void {
  reader.tabIndex = 0;
  reader.setAttribute("role", "slider");
  reader.setAttribute("aria-label", picture.getAttribute("aria-label") ?? "");
  reader.setAttribute("aria-valuemin", "0");
  reader.setAttribute("aria-valuemax", String(Math.max(0, count - 1)));
  picture.removeAttribute("role");
  picture.removeAttribute("aria-label");
  picture.setAttribute("aria-hidden", "true");
}

/** The bar whose middle is the least far away, first from left to right within the bars at that height. */
function nearest(marks: readonly Mark[], x: number, y: number): number | undefined {
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  marks.forEach(({ bar }, index) => {
    const box = bar.getBoundingClientRect();
    const across = Math.max(box.left - x, 0, x - box.right);
    const down = Math.max(box.top - y, 0, y - box.bottom);
    const far = across * 2 + down;
    if (far < least) [found, least] = [index, far];
  });
  return found;
}
