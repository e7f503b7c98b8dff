import type { Feature } from "../../engine/index.ts";

/**
 * Constructs that the other engine has in no version. Otherwise the features of a grammar speak of its own engine alone: the
 * other one may read the same all along.
 */
export const OWN_CONSTRUCTS: ReadonlySet<string> = new Set<Feature>([
  "backupObjectKinds",
  "backupDatabaseClause",
  "backupExternalCatalogs",
  "cancelExternalCatalog",
  "plainProperties",
  "aliasByEqual",
  "namedStorage",
  "scanParameters",
  "allPartitions",
  "allPartition",
  "recentPartitions",
  "insertFiles",
  "insertBlackhole",
  "privilegesByObject",
  "privilegeStorageVolume",
  "privilegePipe",
  "privilegeWarehouse",
  "privilegeComputeGroup",
  "privilegeCloud",
  "viewSwap",
]);
