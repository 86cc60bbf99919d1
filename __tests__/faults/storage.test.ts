import { checkRows } from "./check-rows.ts";
import { storageRows } from "./storage-rows.ts";

checkRows(storageRows);
