import { openBlock } from "./generated/block.ts";
import { eachNumber } from "./generated/numbers.ts";
import { storedRow } from "./generated/sample.ts";
import { runStep } from "./runStep.ts";
import type { OlapTable, Row } from "./tables.ts";
import type { World } from "./world.ts";

/**
 * Gives the first rows of a table as they are stored, partition after partition: those that are kept, then those that formulas
 * make.
 * @param cluster name of the table's cluster, by whose version formulas are read
 */
export function firstRows(world: World, cluster: string, table: OlapTable, most: number): readonly Row[] {
  const rows: Row[] = [];
  // Reading changes nothing: the world that the step gives is the one that it was given.
  runStep(world, cluster, (step) => {
    // A formula hangs on nobody's connection.
    const context = { ...step, user: "", text: "" };
    for (const { data } of Object.values(table.partitions)) {
      rows.push(...data.rows.slice(0, most - rows.length));
      for (const { made } of data.segments ?? []) {
        if (rows.length >= most) return;
        const block = openBlock(made, context);
        for (const number of eachNumber(made)) {
          if (rows.length >= most) return;
          rows.push(storedRow(block, number, table.columns));
        }
      }
      if (rows.length >= most) return;
    }
  });
  return rows;
}
