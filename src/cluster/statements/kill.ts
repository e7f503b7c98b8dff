import type { KillStatement } from "../../sql/objectStatements.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { beyond } from "./unsupported.ts";

/** Runs KILL: the connections of a simulated cluster have no numbers that one could name (fe qe/StmtExecutor.handleKill). */
export const kill: StatementHandler<KillStatement> = ({ id }, context) =>
  typeof id === "number" ? fail(context.target, "threadUnknown", { id }) : beyond("killQuery");
