import type { ShowCreateStatement } from "../../sql/objectStatements.ts";
import type { StatementHandler } from "../context.ts";
import { notSimulated } from "./notSimulated.ts";
import { showCreateCatalog } from "./showCreateCatalog.ts";

/** Runs SHOW CREATE of what is no table. */
export const showCreate: StatementHandler<ShowCreateStatement> = (statement, context) => {
  switch (statement.what) {
    case "catalog":
      return showCreateCatalog(statement.name.parts[0]?.value ?? "", context);
    case "database":
    case "view":
    case "materializedView":
      return notSimulated(statement, context);
    default: {
      const never: never = statement.what;
      return never;
    }
  }
};
