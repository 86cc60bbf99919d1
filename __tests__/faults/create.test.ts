import { checkRows } from "./check-rows.ts";
import { createRows } from "./create-rows.ts";

checkRows(createRows);
