import { FEATURES, type Feature, type FeatureRow, type Target } from "../../engine/index.ts";
import { ACCOUNT_FEATURES } from "../../engine/features/accounts.ts";
import { CLUSTER_FEATURES } from "../../engine/features/cluster.ts";
import { inRow } from "../../engine/features/inRow.ts";
import { JOB_FEATURES } from "../../engine/features/jobs.ts";
import { NEW_TABLE_FEATURES } from "../../engine/features/newTables.ts";
import { OBJECT_FEATURES } from "../../engine/features/objects.ts";
import { REPOSITORY_FEATURES } from "../../engine/features/repositories.ts";
import { ROW_FEATURES } from "../../engine/features/rows.ts";
import { SETTING_FEATURES } from "../../engine/features/settings.ts";
import { SYNTAX_FEATURES } from "../../engine/features/syntax.ts";
import { VIEW_FEATURES } from "../../engine/features/views.ts";
import { HAS, LACKS, type ChangeArea, type ChangeRow } from "./types.ts";
import { UNNOTICED } from "./unnoticed.ts";

/** The tables of behaviour, and what a reader would look for there. */
const TABLES: readonly { readonly area: ChangeArea; readonly rows: Readonly<Record<string, FeatureRow>> }[] =
  [
    { area: "backup", rows: JOB_FEATURES },
    { area: "privileges", rows: ACCOUNT_FEATURES },
    { area: "repositories", rows: REPOSITORY_FEATURES },
    { area: "tables", rows: NEW_TABLE_FEATURES },
    { area: "tables", rows: CLUSTER_FEATURES },
    { area: "views", rows: VIEW_FEATURES },
    { area: "objects", rows: OBJECT_FEATURES },
    { area: "rows", rows: ROW_FEATURES },
    { area: "configuration", rows: SETTING_FEATURES },
  ];

/** Features of behaviour that somebody notices who moves between engines or versions: each has words, `changes.<feature>`. */
export const NOTICED_FEATURES: readonly Feature[] = Object.keys(FEATURES).filter(
  (feature): feature is Feature => !Object.hasOwn(SYNTAX_FEATURES, feature) && !UNNOTICED.has(feature),
);

/** Lists the behaviour that only one of two versions shows. */
export function featureChanges(here: Target, there: Target): readonly ChangeRow[] {
  return TABLES.flatMap(({ area, rows }) =>
    Object.entries(rows).flatMap(([feature, row]): ChangeRow[] => {
      if (UNNOTICED.has(feature) || inRow(here, row) === inRow(there, row)) return [];
      const has = inRow(here, row);
      return [
        {
          area,
          id: `feature ${feature}`,
          what: { key: `changes.${feature}` },
          here: has ? HAS : LACKS,
          there: has ? LACKS : HAS,
        },
      ];
    }),
  );
}
