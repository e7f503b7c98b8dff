import type { FeatureRow } from "./index.ts";

/** Constructs of the language that not every version reads (spec/starrocks.md §1, spec/doris.md §1). */
export const SYNTAX_FEATURES = {
  backupObjectKinds: { starrocks: { since: "3.4" } },
} as const satisfies Record<string, FeatureRow>;
