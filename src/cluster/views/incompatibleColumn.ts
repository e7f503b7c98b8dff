import { has, type Target } from "../../engine/index.ts";
import { columnSql } from "../printTable.ts";
import type { Column, OlapTable } from "../tables.ts";
import type { DefinitionOutput } from "./analyzeDefinition.ts";
import { viewColumnType } from "./viewColumns.ts";

/** Why a query no longer gives the columns that a materialized view has; `reason` becomes its inactive reason. */
export interface Incompatible {
  readonly cause: string;
  readonly reason?: string;
}

/** Compares the columns of a materialized view with those its query gives now (fe alter/AlterJobMgr.recreateMVQuery). */
export function incompatibleColumn(
  view: OlapTable,
  outputs: readonly DefinitionOutput[],
  target: Target,
): Incompatible | undefined {
  const names = view.materializedView?.outputs ?? [];
  if (names.length !== outputs.length) {
    const cause = framed(target, `number of columns changed: ${names.length} != ${outputs.length}`);
    return { cause };
  }
  for (const [place, output] of outputs.entries()) {
    const existed = view.columns.find((column) => column.name === names[place]);
    if (existed === undefined) continue;
    const created: Column = { ...existed, type: viewColumnType(output.type), nullable: output.nullable };
    if (JSON.stringify(existed) === JSON.stringify(created)) continue;
    const text = `olumn schema not compatible: (${columnSql(existed, view)}) and (${columnSql(created, view)})`;
    const reason = (has(target, "lowerCaseColumnReason") ? "c" : "C") + text;
    return { cause: framed(target, reason), reason };
  }
  return undefined;
}

function framed(target: Target, text: string): string {
  return has(target, "causeWithFrame") ? `Getting analyzing error. Detail message: ${text}.` : text;
}
