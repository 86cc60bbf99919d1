import type { TimeChart } from "../src/report/html/time-chart.ts";
import { followTheme } from "./colours.ts";
import { filterSections } from "./filter.ts";
import { readMarks } from "./marks.ts";
import { sortTables } from "./sort.ts";
import { drawTimeCharts } from "./time-charts.ts";

// The page is complete without this script, which is run at its end and makes its charts zoom and its tables sort.
const data = document.querySelector("#charts")?.textContent ?? "[]";
const charts = drawTimeCharts(JSON.parse(data) as readonly TimeChart[]);
followTheme(charts);
readMarks();
sortTables();
filterSections();
