import type {
  CommonTable,
  Expression,
  PartitionNames,
  Query,
  Relation,
  TableRelation,
} from "../../sql/expressions.ts";
import type { Name, QualifiedName } from "../../sql/statements.ts";
import type { StatementContext } from "../context.ts";
import type { Refusal } from "../refusal.ts";
import type { ResolvedTable } from "../resolveTable.ts";
import { analyzeQuery, type AnalyzedQuery } from "../statements/select.ts";

/** What a change of rows says beside what it changes. */
interface Change {
  readonly table: QualifiedName;
  readonly alias?: Name;
  readonly partitions?: PartitionNames;
  readonly with?: readonly CommonTable[];
  /** Further relations: FROM of UPDATE, USING of DELETE. */
  readonly others?: Relation;
  readonly where?: Expression;
}

/**
 * Analyzes the query that a change of rows is made by: what is computed for each row that the condition holds for
 * (fe sql/analyzer/UpdateAnalyzer, DeleteAnalyzer). `computed` names columns of the table or gives expressions.
 */
export function planChange(
  { table, alias, partitions, with: named, others, where }: Change,
  target: ResolvedTable,
  computed: readonly (string | Expression)[],
  context: StatementContext,
): AnalyzedQuery | Refusal {
  const { span } = table;
  const own: TableRelation = {
    kind: "table",
    table,
    span,
    ...(alias !== undefined && { alias }),
    ...(partitions !== undefined && { partitions }),
  };
  const part = (value: string) => ({ value, quoted: true, span });
  const column = (name: string): Expression => ({
    kind: "column",
    name: {
      parts:
        alias === undefined
          ? [part(target.database.name), part(target.table.name), part(name)]
          : [alias, part(name)],
      span,
    },
    span,
  });
  const relation: Query["relation"] = others && {
    kind: "join",
    type: "CROSS",
    lateral: false,
    left: own,
    right: others,
    span,
  };
  const query: Query = {
    span,
    distinct: false,
    items: computed.map((one) => ({
      kind: "expression",
      expression: typeof one === "string" ? column(one) : one,
      text: "",
      span,
    })),
    ...(relation === undefined ? { from: own } : { relation }),
    ...(named !== undefined && { with: named }),
    ...(where !== undefined && { where }),
    groupBy: [],
    orderBy: [],
  };
  const analyzed = analyzeQuery(query, context);
  if ("kind" in analyzed) return analyzed;
  // Whoever may change the table need not be allowed to read it.
  const reads = analyzed.reads.filter(
    ({ database, name }) => database !== target.database.name || name !== target.table.name,
  );
  return { ...analyzed, reads };
}
