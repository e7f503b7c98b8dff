import type { FeatureRow } from "./index.ts";

/** Behaviour of variables, configuration and nodes that not every version shows. */
export const SETTING_FEATURES = {
  /** SET checks limits when it takes the value, not before (fe qe/SessionVariable, checker). */
  variablesCheckedWhenSet: { doris: { since: "2.1" } },
  /** SHOW VARIABLES tells defaults, and what was changed first (fe qe/VariableMgr.dump). */
  changedVariablesFirst: { doris: { since: "2.1" } },
  /** ADMIN SET FRONTEND CONFIG says whether an item is unknown or fixed (fe common/ConfigBase.setMutableConfig). */
  fixedConfigSaid: { doris: {} },
  /** SHOW FRONTEND CONFIG asks for no privilege (fe commands/ShowConfigCommand). */
  configShownToAll: { doris: { since: "4.0" } },
} as const satisfies Record<string, FeatureRow>;
