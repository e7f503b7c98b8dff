import type { FeatureRow } from "./index.ts";

/** Behaviour of variables, configuration and nodes that not every version shows. */
export const SETTING_FEATURES = {
  /** SET checks limits when it takes the value, not before (fe qe/SessionVariable, checker). */
  variablesCheckedWhenSet: { doris: { since: "2.1" } },
  /** SHOW VARIABLES tells defaults, and what was changed first (fe qe/VariableMgr.dump). */
  changedVariablesFirst: { doris: { since: "2.1" } },
  /** ADMIN SET FRONTEND CONFIG says whether an item is unknown or fixed (fe common/ConfigBase.setMutableConfig). */
  fixedConfigSaid: { doris: {} },
  /** Nodes of a shared-data cluster are compute nodes, which SHOW BACKENDS leaves out (fe common/proc/BackendsProcDir). */
  computeNodesApart: { starrocks: {} },
  /** A front end draws its name, and the leader is a follower that is master (fe catalog/Env.genFeNodeName). */
  nodesNamedByHash: { doris: {} },
  /** SHOW PROC '/colocation_group' names a group by its database (fe catalog/ColocateTableIndex.getInfos). */
  colocateGroupsByDatabase: { doris: { since: "2.1" } },
  /** ALTER SYSTEM asks for the privilege before it reads what it is given (fe analysis/AlterSystemStmt). */
  alterSystemAsksFirst: { doris: {} },
  /** A cluster's data may lie in an object storage: shared-data, in Doris cloud mode (spec/doris.md §5.9). */
  sharedDataMode: { starrocks: { since: "3.0" }, doris: { since: "3.0" } },
  /** In cloud mode ADMIN SET FRONTEND CONFIG is root's alone there (fe qe/DdlExecutor.checkDdlStmtSupported). */
  cloudConfigIsRoots: { doris: { since: "3.0", until: "4.0" } },
} as const satisfies Record<string, FeatureRow>;
