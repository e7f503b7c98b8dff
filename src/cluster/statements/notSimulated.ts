import type { ObjectStatement } from "../../sql/objectStatements.ts";
import type { StatementHandler } from "../context.ts";
import { unsupported } from "./unsupported.ts";

/** Statements that are read whole and not simulated, with their first words. */
const HEADS: Readonly<Partial<Record<ObjectStatement["kind"], string>>> = {
  createView: "CREATE VIEW",
  alterView: "ALTER VIEW",
  dropView: "DROP VIEW",
  dropMaterializedView: "DROP MATERIALIZED VIEW",
  createMaterializedView: "CREATE MATERIALIZED VIEW",
  alterMaterializedView: "ALTER MATERIALIZED VIEW",
  refreshMaterializedView: "REFRESH MATERIALIZED VIEW",
  cancelRefresh: "CANCEL REFRESH MATERIALIZED VIEW",
  showMaterializedViews: "SHOW MATERIALIZED VIEWS",
  showCreate: "SHOW CREATE",
  showTablet: "SHOW TABLET",
  adminShowReplica: "ADMIN SHOW REPLICA",
  showLoad: "SHOW LOAD",
  cancelLoad: "CANCEL LOAD",
};

/** Answers a statement that the simulator does not run. */
export const notSimulated: StatementHandler<ObjectStatement> = ({ kind }) => unsupported(HEADS[kind] ?? kind);
