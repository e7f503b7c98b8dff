import { parse } from "../../../src/lib/index.ts";
import { backupStatement, selectStatement } from "./statement.ts";

const STATEMENTS = { backup: backupStatement, select: selectStatement } as const;

/** Gives what parses one statement of the kind, engine and version that the process was called with. */
export function parserOfArguments(): (number: number) => void {
  const [kind, engine, version = ""] = process.argv.slice(2);
  if ((kind !== "backup" && kind !== "select") || (engine !== "starrocks" && engine !== "doris"))
    throw new Error(`Nothing to parse: ${process.argv.slice(2).join(" ")}`);
  const statement = STATEMENTS[kind];
  return (number) => {
    const { diagnostics } = parse(statement(number), { engine, version });
    if (diagnostics.length > 0)
      throw new Error(`The statement is refused: ${JSON.stringify(diagnostics[0])}`);
  };
}
