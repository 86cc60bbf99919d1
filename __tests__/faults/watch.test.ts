import { checkRows } from "./check-rows.ts";
import { watchRows } from "./watch-rows.ts";

checkRows(watchRows);
