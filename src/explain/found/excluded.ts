import { savedTable } from "../../cluster/savedObjects.ts";
import type { SnapshotObject } from "../../sql/statements.ts";
import { list } from "../explainers/nearby.ts";
import { fix, replace } from "../scriptEdits.ts";
import type { Finding, FinderContext } from "./finding.ts";

const nameOf = ({ name }: SnapshotObject) => name?.parts.at(-1)?.value ?? "";

/** A backup leaves out a whole table where EXCLUDE names partitions of it (spec/doris.md §10 row 4). */
export function wholeTableExcluded({ statement }: FinderContext): Finding | undefined {
  if (statement?.kind !== "backup" || !statement.exclude) return undefined;
  const named = (statement.objects ?? []).filter(({ partitions }) => partitions !== undefined).map(nameOf);
  const [table] = named;
  if (table === undefined) return undefined;
  return { code: "excludedWhole", data: { table }, evidence: [list("leftOutTables", named)] };
}

/** By the source a table that EXCLUDE names whole comes back all the same (spec/doris.md §2.5 [SRC-BUG]). */
export function excludedComesBack(context: FinderContext): Finding | undefined {
  const { statement, job, world, place } = context;
  if (statement?.kind !== "restore" || !statement.exclude || !world.sourceDefects) return undefined;
  const back = (statement.objects ?? [])
    .filter(({ partitions }) => partitions === undefined)
    .map(nameOf)
    .filter((name) => job?.kind === "restore" && savedTable(job.manifest, name) !== undefined);
  const [table] = back;
  if (table === undefined || job === undefined) return undefined;
  const wanted = job.objects.map((object) => object.table).filter((name) => !back.includes(name));
  const [first, last] = [statement.objects?.[0], statement.objects?.at(-1)];
  const text = place?.text.slice(place.span.start, place.span.end) ?? "";
  const start = first === undefined ? -1 : text.slice(0, first.span.start).search(/EXCLUDE\s*\(\s*$/iu);
  const span = last === undefined || start < 0 ? undefined : { start, end: last.span.end };
  const names = wanted.join(", ");
  return {
    code: "excludedComesBack",
    data: { table },
    evidence: [list("tables", back)],
    fixes:
      wanted.length === 0 ? [] : [fix("onlyObjects", [replace(context, span, `ON (${names}`)], { names })],
  };
}
