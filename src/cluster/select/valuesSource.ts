import type { Relation } from "../../sql/expressions.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { branchType } from "./commonType.ts";
import { compile } from "./compile.ts";
import { castTo, type Compiled, type QueryCompiler } from "./compiled.ts";
import type { QueryPlace } from "./queryPlan.ts";
import { picked, type RowSource } from "./rowSource.ts";
import { rowScope } from "./rowScope.ts";
import { derivedScope, NO_TABLE } from "./scope.ts";

/** Makes the rows of VALUES ready to be read (fe QueryAnalyzer.visitValues). */
export function valuesSource(
  { rows, alias, columns }: Relation & { readonly kind: "values" },
  { context, outer }: QueryPlace,
  queries: QueryCompiler,
): RowSource | Refusal {
  const { scope } = rowScope(NO_TABLE, context, { queries, ...(outer !== undefined && { outer }) });
  const compiled: Compiled[][] = [];
  const width = rows[0]?.length ?? 0;
  for (const [at, row] of rows.entries()) {
    if (row.length !== width) return fail(context.target, "insertRowsUneven", { row: at + 1 });
    const values: Compiled[] = [];
    for (const value of row) {
      const one = compile(value, scope);
      if (isRefusal(one)) return one;
      values.push(one);
    }
    compiled.push(values);
  }
  const types = Array.from({ length: width }, (_, column) =>
    branchType(compiled.flatMap((row) => row[column]?.type ?? [])),
  );
  const fields = types.map((type, column) => ({ name: columns[column]?.value ?? `column_${column}`, type }));
  const evaluates = compiled.map((row) =>
    row.map((value, column) => castTo(value, types[column] ?? value.type)),
  );
  return {
    scope: derivedScope(fields, alias?.value),
    rows: (places) =>
      picked(
        evaluates.map((row) => row.map((value) => value.evaluate([]))),
        places,
      ),
  };
}
