import type { ShowCreateStatement } from "../../sql/objectStatements.ts";
import type { StatementHandler } from "../context.ts";
import { showCreateCatalog } from "./showCreateCatalog.ts";
import { showCreateDatabase } from "./showCreateDatabase.ts";
import { showCreateObject } from "./showCreateTable.ts";

/** Runs SHOW CREATE of what is no table. */
export const showCreate: StatementHandler<ShowCreateStatement> = (statement, context) => {
  switch (statement.what) {
    case "catalog":
      return showCreateCatalog(statement.name.parts[0]?.value ?? "", context);
    case "view":
      return showCreateObject(statement.name, "VIEW", context);
    case "materializedView":
      return showCreateObject(statement.name, "MATERIALIZED VIEW", context);
    case "database":
      return showCreateDatabase(statement.name, context);
    default: {
      const never: never = statement.what;
      return never;
    }
  }
};
