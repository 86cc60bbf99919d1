import { formatTime } from "../src/report/format.ts";
import type { TimeChart } from "../src/report/html/time-chart.ts";
import { writeValue } from "../src/verdict/write-value.ts";
import { formatDuration } from "../src/words/duration.ts";
import { drawPlot, type Plot, type Span } from "./plot.ts";

/** Draws each scenario's panels, which share one cursor and one stretch of time. */
export function drawTimeCharts(charts: readonly TimeChart[]): { redraw: () => void } {
  const groups = [...document.querySelectorAll<HTMLElement>(".panels")].flatMap((panels) => {
    const chart = charts[Number(panels.dataset.chart)];
    return chart === undefined ? [] : [new Group(panels, chart)];
  });
  return { redraw: () => groups.map((group) => group.draw()) };
}

/** The panels of one scenario. */
class Group {
  readonly #chart: TimeChart;
  readonly #all: Span;
  readonly #showAll = document.createElement("button");
  readonly #at = document.createElement("output");
  readonly #boxes: readonly Box[];
  #span: Span;
  #plots: readonly Plot[] = [];
  #index: number | undefined;

  constructor(panels: HTMLElement, chart: TimeChart) {
    this.#chart = chart;
    this.#all = { from: 0, to: chart.endSeconds };
    this.#span = this.#all;
    this.#boxes = [...panels.querySelectorAll<HTMLElement>("figure")].map(makeBox);
    this.#showAll.type = "button";
    this.#showAll.textContent = "Show all";
    this.#showAll.hidden = true;
    this.#showAll.addEventListener("click", () => this.#show(this.#all));
    this.#at.className = "reading";
    panels.parentElement?.querySelector("h3")?.append(this.#at, this.#showAll);
    for (const { live } of this.#boxes) this.#listen(live);
    this.draw();
    const sizes = new ResizeObserver(() => {
      for (const plot of this.#plots) plot.fit();
    });
    for (const { live } of this.#boxes) sizes.observe(live);
  }

  draw(): void {
    for (const plot of this.#plots) plot.destroy();
    this.#plots = this.#boxes.map(({ live }, nth) =>
      drawPlot(live, this.#chart, {
        nth,
        onCursor: (index) => this.#point(index, nth),
        onSpan: (span) => this.#show(span),
        onReset: () => this.#show(this.#all),
      }),
    );
    this.#show(this.#span);
  }

  /** Puts every panel's cursor on one point and tells its numbers. */
  #point(index: number | undefined, from?: number): void {
    if (index === this.#index) return;
    this.#index = index;
    this.#plots.forEach((plot, nth) => {
      if (nth !== from) plot.point(index);
    });
    const seconds = index === undefined ? undefined : this.#chart.seconds[index];
    this.#at.textContent = seconds === undefined ? "" : this.#timeOf(seconds);
    this.#boxes.forEach(({ live, values }, nth) => {
      const texts = this.#valuesOf(nth, index);
      values.forEach((value, line) => {
        value.textContent = texts[line] ?? "";
      });
      live.setAttribute("aria-valuenow", String(seconds ?? 0));
      live.setAttribute("aria-valuetext", [this.#at.textContent, ...this.#named(nth, texts)].join(", "));
    });
  }

  #timeOf(seconds: number): string {
    return `${formatDuration(Math.floor(seconds))} · ${formatTime(this.#chart.startedAt + seconds * 1000)} UTC`;
  }

  #valuesOf(nth: number, index: number | undefined): readonly string[] {
    const { lines = [], unit = "count" } = this.#chart.panels[nth] ?? {};
    if (index === undefined) return [];
    return lines.map(({ values }) => {
      const value = values[index] ?? null;
      return value === null ? "–" : writeValue(value, unit);
    });
  }

  #named(nth: number, texts: readonly string[]): readonly string[] {
    return texts.map((text, line) => `${this.#chart.panels[nth]?.lines[line]?.name} ${text}`);
  }

  #show(span: Span): void {
    this.#span = this.#within(span);
    this.#showAll.hidden = this.#span.from === this.#all.from && this.#span.to === this.#all.to;
    for (const plot of this.#plots) plot.show(this.#span);
  }

  /** At least two points stay in sight. */
  #within({ from, to }: Span): Span {
    const least = (2 * this.#chart.endSeconds) / this.#chart.seconds.length;
    if (to - from < Math.min(least, this.#chart.endSeconds)) return this.#span;
    return { from: Math.max(0, from), to: Math.min(this.#chart.endSeconds, to) };
  }

  #listen(live: HTMLElement): void {
    live.setAttribute("aria-valuemax", String(this.#chart.endSeconds));
    live.addEventListener("keydown", (event) => {
      const act = this.#keys(event.shiftKey ? 10 : 1)[event.key];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    });
    live.addEventListener("blur", () => this.#point(undefined));
  }

  #keys(step: number): Readonly<Record<string, () => void>> {
    const last = this.#chart.seconds.length - 1;
    const move = (by: number) => this.#point(Math.min(last, Math.max(0, (this.#index ?? -1) + by)));
    return {
      ArrowRight: () => move(step),
      ArrowLeft: () => move(-step),
      Home: () => this.#point(0),
      End: () => this.#point(last),
      "+": () => this.#zoom(0.5),
      "-": () => this.#zoom(2),
      Escape: () => this.#show(this.#all),
    };
  }

  /** About the point that is read, or the middle. */
  #zoom(times: number): void {
    const { from, to } = this.#span;
    const centre = this.#chart.seconds[this.#index ?? -1] ?? (from + to) / 2;
    this.#show({ from: centre - (centre - from) * times, to: centre + (to - centre) * times });
  }
}

type Box = { live: HTMLElement; values: readonly HTMLElement[] };

/** A place for the plot beside the picture that it stands for on screens, and for its numbers in the key. */
function makeBox(figure: HTMLElement): Box {
  const live = document.createElement("div");
  live.className = "live";
  live.tabIndex = 0;
  live.setAttribute("role", "slider");
  live.setAttribute("aria-valuemin", "0");
  live.setAttribute("aria-valuenow", "0");
  const picture = figure.querySelector("svg.still");
  live.setAttribute(
    "aria-label",
    `${picture?.getAttribute("aria-label")}. Arrow keys read it, + and - zoom, Escape shows all.`,
  );
  picture?.after(live);
  const values = [...figure.querySelectorAll(".key:not(.limit, .warm-up)")].map((key) => {
    const value = document.createElement("output");
    value.setAttribute("aria-live", "off");
    key.append(value);
    return value;
  });
  document.documentElement.classList.add("scripted");
  return { live, values };
}
