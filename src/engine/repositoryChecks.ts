import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** A check of CREATE REPOSITORY. */
export type RepositoryCheck =
  | "clause"
  | "properties"
  | "local"
  | "storageName"
  | "location"
  | "scheme"
  | "broker"
  | "privilege"
  | "name"
  | "deleteIfExists"
  | "cloud"
  | "brokerKnown"
  | "endpoint"
  | "nameTaken"
  | "storage";

interface OrderRow extends VersionRange {
  readonly engine: Engine;
  readonly checks: readonly RepositoryCheck[];
}

/**
 * In which order CREATE REPOSITORY checks (spec/starrocks.md §2.7; spec/doris.md §6.1). Doris 4.0 looks at the properties while
 * it builds the plan, before all else.
 */
const ORDERS: readonly OrderRow[] = [
  {
    engine: "starrocks",
    checks: ["name", "location", "broker", "privilege", "nameTaken", "scheme", "storage"],
  },
  {
    engine: "doris",
    until: "4.0",
    checks: [
      "clause",
      "local",
      "storageName",
      "location",
      "scheme",
      "privilege",
      "name",
      "deleteIfExists",
      "cloud",
      "brokerKnown",
      "endpoint",
      "nameTaken",
      "storage",
    ],
  },
  {
    engine: "doris",
    since: "4.0",
    checks: [
      "properties",
      "local",
      "storageName",
      "location",
      "privilege",
      "name",
      "brokerKnown",
      "nameTaken",
      "scheme",
      "storage",
    ],
  },
];

/** Gives the checks of CREATE REPOSITORY in a version, in order. */
export function repositoryChecks(target: Target): readonly RepositoryCheck[] {
  return ORDERS.find((row) => row.engine === target.engine && inRange(target, row))?.checks ?? [];
}
