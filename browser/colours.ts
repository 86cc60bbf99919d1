/** The colour that a class of the style sheet has at this moment, in a form that a canvas takes. */
export function colourOf(...classes: readonly string[]): string {
  const probe = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  probe.setAttribute("class", `probe ${classes.join(" ")}`);
  document.body.append(probe);
  const { stroke } = getComputedStyle(probe);
  probe.remove();
  return stroke;
}

/** Draws again when the reader's theme changes, by the system or by the button that is put into the heading. */
export function followTheme({ redraw }: { redraw: () => void }): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", redraw);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "theme";
  const root = document.documentElement;
  const isDark = (): boolean => (root.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  const label = (): void => {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", `${button.textContent} theme`);
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    label();
    redraw();
  });
  dark.addEventListener("change", label);
  label();
  document.querySelector("nav")?.append(button);
}
