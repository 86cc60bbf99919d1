import { checkRows } from "./check-rows.ts";
import { jobRows } from "./job-rows.ts";

checkRows(jobRows);
