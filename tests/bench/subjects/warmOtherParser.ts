import { MySQL } from "dt-sql-parser";
import { selectStatement } from "./statement.ts";
import { printWarm } from "./warm.ts";

// Prints the microseconds in which dt-sql-parser, which has none of our engines, reads a SELECT in its MySQL.

const parser = new MySQL();
printWarm((number) => {
  const [error] = parser.validate(selectStatement(number));
  if (error) throw new Error(`The statement is refused: ${error.message}`);
}, 200);
