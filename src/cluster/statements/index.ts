import type { Statement } from "../../sql/statements.ts";
import type { StatementContext } from "../context.ts";
import type { StatementResult } from "../result.ts";
import { runAccountStatement } from "./accounts/index.ts";
import { adminSetConfig, adminShowConfig } from "./adminConfig.ts";
import { alterMaterializedView } from "./alterMaterializedView.ts";
import { alterTable } from "./alterTable.ts";
import { alterView } from "./alterView.ts";
import { backup } from "./backup.ts";
import { cancelJob } from "./cancelJob.ts";
import { createDatabase } from "./createDatabase.ts";
import { createMaterializedView } from "./createMaterializedView.ts";
import { alterRepository } from "./alterRepository.ts";
import { createRepository } from "./createRepository.ts";
import { createTable, createTableLike } from "./createTable.ts";
import { createView } from "./createView.ts";
import { deleteRows } from "./delete.ts";
import { describe } from "./describe.ts";
import { dropDatabase } from "./dropDatabase.ts";
import { dropMaterializedView } from "./dropMaterializedView.ts";
import { dropRepository } from "./dropRepository.ts";
import { dropTable } from "./dropTable.ts";
import { dropView } from "./dropView.ts";
import { insert } from "./insert.ts";
import { notSimulated } from "./notSimulated.ts";
import { recover } from "./recover.ts";
import { cancelRefresh, refreshMaterializedView } from "./refreshMaterializedView.ts";
import { restore } from "./restore.ts";
import { select } from "./select.ts";
import { set } from "./set.ts";
import { showAlter } from "./showAlter.ts";
import { showJob } from "./showJob.ts";
import { showList } from "./showList.ts";
import { showMaterializedViews } from "./showMaterializedViews.ts";
import { showNodes } from "./showNodes.ts";
import { showPartitions } from "./showPartitions.ts";
import { showCreateRepository } from "./showCreateRepository.ts";
import { showRepositories } from "./showRepositories.ts";
import { showSnapshot } from "./showSnapshot.ts";
import { showVariables } from "./showVariables.ts";
import { truncate } from "./truncate.ts";
import { alterBroker } from "./alterBroker.ts";
import { createResource, dropResource } from "./createResource.ts";
import { showBrokers } from "./showBrokers.ts";
import { showStorageVolumes } from "./showStorageVolumes.ts";
import { showResources } from "./showResources.ts";
import { adminShowReplica } from "./adminShowReplica.ts";
import { alterDatabase } from "./alterDatabase.ts";
import { kill } from "./kill.ts";
import { showData } from "./showData.ts";
import { showProc } from "./showProc.ts";
import { alterCatalog } from "./alterCatalog.ts";
import { createCatalog } from "./createCatalog.ts";
import { createFunction } from "./createFunction.ts";
import { dropCatalog } from "./dropCatalog.ts";
import { dropFunction } from "./dropFunction.ts";
import { setCatalog } from "./setCatalog.ts";
import { showCatalogs } from "./showCatalogs.ts";
import { showCreate } from "./showCreate.ts";
import { showCreateTable } from "./showCreateTable.ts";
import { showDynamicPartitions } from "./showDynamicPartitions.ts";
import { showFunctions } from "./showFunctions.ts";
import { unsupported } from "./unsupported.ts";
import { update } from "./update.ts";
import { use } from "./use.ts";

/** Runs a statement: one handler a kind. */
export function runStatement(statement: Statement, context: StatementContext): StatementResult {
  switch (statement.kind) {
    case "backup":
      return backup(statement, context);
    case "restore":
      return restore(statement, context);
    case "cancel":
      return cancelJob(statement, context);
    case "showJob":
      return showJob(statement, context);
    case "showSnapshot":
      return showSnapshot(statement, context);
    case "showRepositories":
      return showRepositories(statement, context);
    case "createRepository":
      return createRepository(statement, context);
    case "alterRepository":
      return alterRepository(statement, context);
    case "showCreateRepository":
      return showCreateRepository(statement, context);
    case "dropRepository":
      return dropRepository(statement, context);
    case "recover":
      return recover(statement, context);
    case "createDatabase":
      return createDatabase(statement, context);
    case "dropDatabase":
      return dropDatabase(statement, context);
    case "createTable":
      return createTable(statement, context);
    case "createView":
      return createView(statement, context);
    case "alterView":
      return alterView(statement, context);
    case "dropView":
      return dropView(statement, context);
    case "createTableLike":
      return createTableLike(statement, context);
    case "dropTable":
      return dropTable(statement, context);
    case "truncate":
      return truncate(statement, context);
    case "insert":
      return insert(statement, context);
    case "delete":
      return deleteRows(statement, context);
    case "update":
      return update(statement, context);
    case "alterTable":
      return alterTable(statement, context);
    case "select":
      return select(statement, context);
    case "showDatabases":
    case "showTables":
      return showList(statement, context);
    case "showPartitions":
      return showPartitions(statement, context);
    case "showCreateTable":
      return showCreateTable(statement, context);
    case "showAlter":
      return showAlter(statement, context);
    case "showVariables":
      return showVariables(statement, context);
    case "showNodes":
      return showNodes(statement, context);
    case "describe":
      return describe(statement, context);
    case "use":
      return use(statement, context);
    case "set":
      return set(statement, context);
    case "adminSetConfig":
      return adminSetConfig(statement, context);
    case "adminShowConfig":
      return adminShowConfig(statement, context);
    case "grantPrivileges":
    case "revokePrivileges":
    case "grantRoles":
    case "revokeRoles":
    case "createUser":
    case "alterUser":
    case "dropUser":
    case "createRole":
    case "alterRole":
    case "dropRole":
    case "setRole":
    case "setDefaultRole":
    case "setPassword":
    case "executeAs":
    case "showGrants":
    case "showPrivileges":
    case "showRoles":
    case "showUsers":
    case "showAuthentication":
      return runAccountStatement(statement, context);
    case "createMaterializedView":
      return createMaterializedView(statement, context);
    case "alterMaterializedView":
      return alterMaterializedView(statement, context);
    case "dropMaterializedView":
      return dropMaterializedView(statement, context);
    case "refreshMaterializedView":
      return refreshMaterializedView(statement, context);
    case "cancelRefresh":
      return cancelRefresh(statement, context);
    case "showMaterializedViews":
      return showMaterializedViews(statement, context);
    case "showTablet":
    case "showLoad":
    case "cancelLoad":
      return notSimulated(statement, context);
    case "createFunction":
      return createFunction(statement, context);
    case "dropFunction":
      return dropFunction(statement, context);
    case "showFunctions":
      return showFunctions(statement, context);
    case "createCatalog":
      return createCatalog(statement, context);
    case "alterCatalog":
      return alterCatalog(statement, context);
    case "dropCatalog":
      return dropCatalog(statement, context);
    case "setCatalog":
      return setCatalog(statement, context);
    case "showCatalogs":
      return showCatalogs(statement, context);
    case "showCreate":
      return showCreate(statement, context);
    case "alterBroker":
      return alterBroker(statement, context);
    case "showBrokers":
      return showBrokers(statement, context);
    case "createResource":
      return createResource(statement, context);
    case "dropResource":
      return dropResource(statement, context);
    case "showResources":
      return showResources(statement, context);
    case "showDynamicPartitions":
      return showDynamicPartitions(statement, context);
    case "showStorageVolumes":
      return showStorageVolumes(statement, context);
    case "alterDatabase":
      return alterDatabase(statement, context);
    case "showProc":
      return showProc(statement, context);
    case "adminShowReplica":
      return adminShowReplica(statement, context);
    case "showData":
      return showData(statement, context);
    case "kill":
      return kill(statement, context);
    case "other":
      return unsupported(statement.head);
    default: {
      const never: never = statement;
      return never;
    }
  }
}
