import { describe, expect, it } from "vitest";
import { explain } from "../../../src/lib/index.ts";
import { readPasted } from "../../../src/explain/index.ts";
import { toldTarget } from "../../../src/explain/pasted/toldTarget.ts";
import { recognise } from "../../../src/explain/recognise.ts";

const STARROCKS = { engine: "starrocks", version: "3.4" } as const;
const DORIS = { engine: "doris", version: "2.1" } as const;

describe("a text of Doris that somebody pasted", () => {
  it.each([
    "ERROR 1105 (HY000): errCode = 2, detailMessage = Repository r1 is read only",
    "s3://b/__palo_repository_r/__ss_x",
    "ReplicaAllocation: tag.location.default: 3",
  ])("is read as Doris' whichever engine is open: %s", (text) => {
    expect(toldTarget(text, STARROCKS)).toEqual({ engine: "doris", version: "4.0" });
    expect(toldTarget(text, DORIS)).toEqual(DORIS);
    expect(toldTarget(text, undefined)?.engine).toBe("doris");
  });

  it("is read for the version that is open where nothing tells", () => {
    expect(toldTarget("Repository r1 is read only", DORIS)).toBe(DORIS);
    expect(toldTarget("Repository r1 is read only", undefined)).toBeUndefined();
    expect(toldTarget("Getting analyzing error. Detail message: x.", DORIS).engine).toBe("starrocks");
  });

  it.each([
    "ERROR 1105 (HY000): errCode = 2, detailMessage = \nmismatched input 'DATABASE' expecting 'SNAPSHOT'(line 1, pos 7)\n",
    "ERROR 1105 (HY000): errCode = 2, detailMessage = \nmissing 'SNAPSHOT' at 'db1'(line 1, pos 7)\n",
    "ERROR 1105 (HY000): errCode = 2, detailMessage = \nno viable alternative at input 'SHOW BRIEF BACKUP'(line 1, pos 11)",
    "ERROR 1105 (HY000): errCode = 2, detailMessage = Syntax error in line 1:\nBACKUP x\n       ^\nEncountered: IDENTIFIER\nExpected: SNAPSHOT",
    "ERROR 1105 (HY000): ParseException, msg: \nmismatched input 'BACKUP' expecting {'(', 'ALTER'}(line 1, pos 0)",
  ])("is known as a mistake of syntax: %s", (line) => {
    expect(recognise(line)?.code).toBe("syntax");
  });

  it("of a label directory without its info file says that the snapshot is incomplete", () => {
    const row = "| Snapshot | Timestamp | Status |\n| s1 | NULL | ERROR: No info file found |";
    expect(readPasted(row).map(({ code }) => code)).toEqual(["snapshotIncomplete"]);
  });

  it("links to Doris' pages and asks nothing of a StarRocks cluster", () => {
    const found = explain(
      "ERROR 5064 (42000): errCode = 2, detailMessage = Snapshot with name 's1' already exist in repository",
      undefined,
    );
    expect(found.code).toBe("labelUsed");
  });
});
