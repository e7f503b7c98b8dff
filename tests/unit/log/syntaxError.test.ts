import { expect, test } from "vitest";
import { createSession } from "../../../src/lib/index.ts";

const said = (version: string, sql: string) => {
  const [result] = createSession({ engine: "doris", version }).run(sql);
  if (result?.kind !== "error") throw new Error(`${sql} gives no error`);
  return result;
};

test("Doris' client prints what the parser refuses behind the transport's prefix, with number 1105", () => {
  const { errno, sqlState, message } = said("4.0", "SHOW SNAPSHOT repo");
  expect([errno, sqlState]).toEqual([1105, "HY000"]);
  expect(message.trim()).toBe("errCode = 2, detailMessage = \nmissing 'ON' at 'repo'(line 1, pos 14)");
});

test("Doris 2.1 prints the error of the parser that reads first", () => {
  const { errno, message } = said("2.1", "SHOW SNAPSHOT repo");
  expect(errno).toBe(1105);
  expect(message.trim()).toBe(
    "ParseException, msg: \nmismatched input 'SNAPSHOT' expecting 'CONSTRAINTS'(line 1, pos 5)",
  );
});
