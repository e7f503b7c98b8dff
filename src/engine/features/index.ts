import type { Engine, Target, VersionRange } from "../versions.ts";
import { ACCOUNT_FEATURES } from "./accounts.ts";
import { CLUSTER_FEATURES } from "./cluster.ts";
import { inRow } from "./inRow.ts";
import { JOB_FEATURES } from "./jobs.ts";
import { NEW_TABLE_FEATURES } from "./newTables.ts";
import { OBJECT_FEATURES } from "./objects.ts";
import { REPOSITORY_FEATURES } from "./repositories.ts";
import { ROW_FEATURES } from "./rows.ts";
import { SETTING_FEATURES } from "./settings.ts";
import { SYNTAX_FEATURES } from "./syntax.ts";
import { VIEW_FEATURES } from "./views.ts";

/** For each engine that has the feature, the versions in which it has it. */
export type FeatureRow = Readonly<Partial<Record<Engine, VersionRange>>>;

export const FEATURES = {
  ...SYNTAX_FEATURES,
  ...ACCOUNT_FEATURES,
  ...CLUSTER_FEATURES,
  ...JOB_FEATURES,
  ...NEW_TABLE_FEATURES,
  ...OBJECT_FEATURES,
  ...REPOSITORY_FEATURES,
  ...SETTING_FEATURES,
  ...VIEW_FEATURES,
  ...ROW_FEATURES,
};
export type Feature = keyof typeof FEATURES;

/** Tells whether an engine of that version has the feature. */
export function has(target: Target, feature: Feature): boolean {
  return inRow(target, FEATURES[feature]);
}

/** Gives for each feature by its name whether an engine of that version has it. */
export function featuresOf(target: Target): Readonly<Record<string, boolean>> {
  const rows: readonly [string, FeatureRow][] = Object.entries(FEATURES);
  return Object.fromEntries(rows.map(([feature, row]) => [feature, inRow(target, row)]));
}
