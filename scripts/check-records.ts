import { type Checked, checkItem } from "./records/check-item.ts";
import { readFolder } from "./records/read-folder.ts";

/**
 * `npm run check-records FOLDER` runs every answer, event, error and log line of a folder of records through the
 * action's own parsers. It exits with 1 when one is refused or misread, and with 2 when there is nothing to check.
 */
async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    console.error("Give the folder of the records: npm run check-records FOLDER");
    return 2;
  }
  const checked: Checked[] = [];
  for (const item of readFolder(folder)) checked.push(await checkItem(item));
  if (checked.length === 0) {
    console.error(`There is no record in ${folder}`);
    return 2;
  }
  for (const { where, result, what } of checked.filter(({ what }) => what !== "a log line"))
    console.log(`${where}: ${result}: ${what.replaceAll(/\s+/g, " ")}`);
  const counts = ["read", "refused", "misread", "not read by the action"].map(
    (result) => `${checked.filter((one) => one.result === result).length} ${result}`,
  );
  console.log(`${checked.length} records: ${counts.join(", ")}`);
  return checked.some(({ result }) => result === "refused" || result === "misread") ? 1 : 0;
}

process.exitCode = await main(process.argv[2]);
