import { describe, expect, test } from "vitest";
import { hover } from "../../../src/sql/index.ts";
import { atCursor, SR33, SR34 } from "./marker.ts";

function over(marked: string, target: typeof SR33 | typeof SR34 = SR34) {
  const { text, offset } = atCursor(marked);
  const found = hover(text, offset, target);
  return found && { ...found, span: text.slice(found.span.start, found.span.end) };
}

describe("hover", () => {
  test("the head of a statement is told with what it does", () => {
    expect(over("SELECT 1; SHOW SNAP|SHOT ON repo1")).toMatchObject({
      span: "SHOW SNAPSHOT ON",
      subject: { type: "statement", name: "SHOW SNAPSHOT ON" },
      phrase: { key: "sql.hover.statement.showSnapshot" },
    });
  });

  test("a clause that came with a version says since when", () => {
    expect(over("BACKUP DATA|BASE db1 SNAPSHOT s1 TO repo1")).toMatchObject({
      span: "DATABASE",
      since: "3.4",
      phrase: { key: "sql.hover.keyword.DATABASE" },
    });
    expect(over("BACKUP SNAPSHOT db1.s1 T|O repo1")).not.toHaveProperty("since");
  });

  test("a property is told by its statement", () => {
    expect(
      over('RESTORE SNAPSHOT db1.s1 FROM repo1 PROPERTIES ("replication|_num" = "1")', SR33),
    ).toMatchObject({
      subject: { type: "property", name: "replication_num" },
      phrase: { key: "sql.hover.property.restore.replication_num" },
    });
  });

  test("names, values and blanks are told nothing of", () => {
    expect(over("BACKUP SNAPSHOT db1.s1 TO re|po1")).toBeUndefined();
    expect(over('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("type" = "fu|ll")')).toBeUndefined();
    expect(over("SELECT 1 ;  |  SELECT 2")).toBeUndefined();
  });
});
