import { sameColumns, sameRows } from "./compareRows.ts";
import type { Difference, JobEnd, Sent } from "./types.ts";

/** Tells how two clusters differ in what came of one statement. */
export function compareSent(left: Sent, right: Sent): readonly Difference[] {
  return [
    ...answers(left, right),
    ...words(left, right),
    ...jobs(left.job, right.job),
    ...findings(left, right),
  ];
}

function answers({ result: left }: Sent, { result: right }: Sent): readonly Difference[] {
  const one = left.result;
  const other = right.result;
  if (one === undefined || other === undefined) return one === other ? [] : ["verdict"];
  if (one.kind === "unsupported" || other.kind === "unsupported")
    return one.kind === other.kind ? [] : ["unsupported"];
  if (one.kind === "error" || other.kind === "error") {
    if (one.kind !== "error" || other.kind !== "error") return ["verdict"];
    if (one.code !== other.code) return ["reason"];
    const same =
      one.message === other.message && one.errno === other.errno && one.sqlState === other.sqlState;
    return same ? [] : ["wording"];
  }
  if (one.kind === "ok" && other.kind === "ok") return one.affected === other.affected ? [] : ["affected"];
  if (one.kind !== "rows" || other.kind !== "rows") return ["rows"];
  return [
    ...(sameColumns(one, other) ? [] : (["columns"] as const)),
    ...(sameRows(one, other) ? [] : (["rows"] as const)),
  ];
}

function words(left: Sent, right: Sent): readonly Difference[] {
  const translated = ({ changes }: Sent) => changes.some(({ type }) => type === "translated");
  // In other words than the script's, but both in the same ones: no difference between them.
  if (!translated(left) && !translated(right)) return [];
  return translated(left) === translated(right) && left.text === right.text ? [] : ["translated"];
}

function jobs(left: JobEnd | undefined, right: JobEnd | undefined): readonly Difference[] {
  if (left === undefined || right === undefined) return [];
  if (left.state !== right.state) return ["job"];
  return left.status === right.status ? [] : ["status"];
}

/** What may surprise in what went well on both sides. */
function findings(left: Sent, right: Sent): readonly Difference[] {
  if (!wentWell(left) || !wentWell(right)) return [];
  return left.explanation?.code === right.explanation?.code ? [] : ["finding"];
}

function wentWell({ result, job }: Sent): boolean {
  const kind = result.result?.kind;
  return (kind === "ok" || kind === "rows") && job?.code === undefined;
}
