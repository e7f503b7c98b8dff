import { has } from "../engine/index.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import { clusterBefore } from "./catalog.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { isShort, javaInt } from "./javaNumbers.ts";
import { textOf } from "./readSnapshot.ts";
import type { ErrorResult } from "./result.ts";

/** The tag of back ends that were given none. */
const DEFAULT_TAG = "default";
const LOCATION = "tag.location";

/**
 * Reads `replication_num` or `replication_allocation` of a RESTORE (spec/doris.md §2.4 step 5, order 3; fe
 * common/util/PropertyAnalyzer.analyzeReplicaAllocation).
 * @returns the allocation as SHOW RESTORE prints it: `tag.location.default: 3`
 */
export function readAllocation(
  context: StatementContext,
  key: "replication_num" | "replication_allocation",
  value: string,
): string | ErrorResult {
  return key === "replication_num" ? readNumber(context, value) : readLocations(context, value);
}

/** Words so many replicas on back ends without a tag of their own. */
export function defaultAllocation(replicas: number): string {
  return `${LOCATION}.${DEFAULT_TAG}: ${replicas}`;
}

/** Gives the replicas of all tags of an allocation together. */
export function totalReplicas(allocation: string): number {
  return allocation.split(", ").reduce((sum, part) => sum + Number(part.slice(part.lastIndexOf(":") + 1)), 0);
}

function readNumber(context: StatementContext, value: string): string | ErrorResult {
  const number = javaInt(value);
  if (number === undefined) return fail(context.target, "replicationNotNumber", { value });
  if (!isShort(number)) return fail(context.target, "replicationBeyondShort", { value });
  return outOfBounds(context, number, "Replication num") ?? defaultAllocation(number);
}

function readLocations(context: StatementContext, value: string): string | ErrorResult {
  const { target } = context;
  const replicas = new Map<string, number>();
  let total = 0;
  for (const location of splitAsJava(value.replaceAll(" ", ""), ",")) {
    const refuse = (part: string) => fail(target, "allocationFormat", { part, value: location });
    const [name = "", count = "", ...more] = splitAsJava(location, ":");
    if (count === "" || more.length > 0) return refuse("");
    if (!name.startsWith(LOCATION)) return refuse("tag ");
    const tag = name.replaceAll(LOCATION, "").replaceAll(".", "");
    if (tag === "") return refuse("location tag ");
    const number = javaInt(count);
    if (number === undefined || !isShort(number)) {
      const reason =
        number === undefined
          ? `For input string: "${count}"`
          : `Value out of range. Value:"${count}" Radix:10`;
      return fail(target, "allocationNotNumber", { value: count, reason });
    }
    replicas.set(tag, number);
    total += number;
    const unfit = has(target, "allocationAsksNodes") ? nodesMissing(context, replicas) : undefined;
    if (unfit !== undefined) return unfit;
  }
  const wrong = outOfBounds(context, total, "Total replication num");
  if (wrong !== undefined) return wrong;
  return [...replicas].map(([tag, number]) => `${LOCATION}.${tag}: ${number}`).join(", ");
}

function outOfBounds(context: StatementContext, number: number, what: string): ErrorResult | undefined {
  const { target } = context;
  const { config } = clusterBefore(context);
  const least = jobConfigNumber(target, config, "min_replication_num_per_tablet", 1);
  const most = jobConfigNumber(target, config, "max_replication_num_per_tablet", 32_767);
  return number >= least && number <= most
    ? undefined
    : fail(target, "replicationOutOfBounds", { what, least, most });
}

/** Back ends bear no tags of their own here: only those without one are found (spec/doris.md §5.3). */
function nodesMissing(
  context: StatementContext,
  replicas: ReadonlyMap<string, number>,
): ErrorResult | undefined {
  const { target } = context;
  const available = clusterBefore(context).nodes.filter(({ up }) => up).length;
  const wanted = [...replicas.values()].reduce((sum, number) => sum + number, 0);
  const other = [...replicas].find(([tag, number]) => tag !== DEFAULT_TAG && number > 0);
  if (available >= wanted && other === undefined) return undefined;
  const why =
    available < wanted
      ? textOf(target, "restoreTooFewHosts", { replicas: wanted, available })
      : textOf(target, "restoreBackendsUnfit", {
          tag: tagText(other?.[0] ?? ""),
          replicas: other?.[1] ?? 0,
          details: `backends with tag ${tagText(other?.[0] ?? "")} is [], `,
        });
  // The exception's text has its head already.
  return fail(target, "allocationWithoutNodes", {
    reason: `errCode = 2, detailMessage = ${why}`,
    replicas: wanted,
    available,
  });
}

/** String#split: empty parts at the end are left out. */
function splitAsJava(text: string, by: string): string[] {
  const parts = text.split(by);
  if (text === "") return parts;
  while (parts.at(-1) === "") parts.pop();
  return parts;
}

/** fe resource/Tag.toString. */
function tagText(tag: string): string {
  return `{"location" : "${tag}"}`;
}
