import { describe, expect, test } from "vitest";
import english from "../../../content/ui/en/hover.json";
import { PROPERTIES } from "../../../src/engine/properties.ts";
import type { Target } from "../../../src/engine/index.ts";
import { hover } from "../../../src/sql/index.ts";
import { FUNCTION_TEXTS } from "../../../src/sql/hover/functionTexts.ts";
import { STATEMENT_TEXTS, WORD_TEXTS } from "../../../src/sql/hover/words.ts";
import { atCursor, SR33, SR34 } from "./marker.ts";

const DORIS21: Target = { engine: "doris", version: "2.1" };
const DORIS40: Target = { engine: "doris", version: "4.0" };

function over(marked: string, target: Target = SR34) {
  const { text, offset } = atCursor(marked);
  const found = hover(text, offset, target);
  return found && { ...found, span: text.slice(found.span.start, found.span.end) };
}

const texts: Readonly<Record<string, string>> = english;

/** The English sentences about a place. */
function said(marked: string, target: Target = SR34): string {
  const found = over(marked, target);
  return [...(found?.phrase ? [found.phrase] : []), ...(found?.facts ?? [])]
    .map(({ key, values }) =>
      Object.entries(values).reduce(
        (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
        texts[key] ?? key,
      ),
    )
    .join(" ");
}

describe("hover", () => {
  test("the head of a statement is told with what it does", () => {
    expect(over("SELECT 1; SHOW SNAP|SHOT ON repo1")).toMatchObject({
      span: "SHOW SNAPSHOT ON",
      subject: { type: "statement", name: "SHOW SNAPSHOT ON" },
      phrase: { key: "hover.statement.showSnapshot" },
    });
  });

  test("a clause that came with a version says since when", () => {
    expect(over("BACKUP DATA|BASE db1 SNAPSHOT s1 TO repo1")).toMatchObject({
      span: "DATABASE",
      since: "3.4",
      phrase: { key: "hover.keyword.databaseSaved" },
    });
    expect(over("BACKUP SNAPSHOT db1.s1 T|O repo1")).not.toHaveProperty("since");
  });

  test.each<[string, string, Target]>([
    ["BACKUP SNAPSHOT db1.s1 TO repo1 O|N (t)", "onSaved", SR33],
    ["RESTORE SNAPSHOT db1.s1 FROM repo1 O|N (t)", "onRestored", SR33],
    ['CREATE REPOSITORY r WITH BROKER O|N LOCATION "s3a://b/p"', "location", SR33],
    ['CREATE REPOSITORY r WITH BROK|ER ON LOCATION "s3a://b/p"', "brokerAlways", SR33],
    ['CREATE REPOSITORY r WITH BROK|ER b ON LOCATION "s3a://b/p"', "brokerNamed", DORIS21],
    ["BACKUP SNAPSHOT db1.s1 TO repo1 EXCL|UDE (t)", "excludeSaved", DORIS21],
    ["RESTORE SNAPSHOT s FROM r DATABASE d ON (MATERIALIZED VIE|W v)", "kindMaterializedView", SR34],
    ["RESTORE SNAPSHOT s FROM r DATABASE d ON (VIE|W v)", "kindView", SR34],
  ])("%s", (marked, text, target) => {
    expect(over(marked, target)?.phrase).toEqual({ key: `hover.keyword.${text}`, values: {} });
  });

  test("a property is told with its type, default, range and unit", () => {
    expect(said('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("time|out" = "3600")')).toBe(
      "How long the job may take before it is given up. At least 600. In seconds. Default: 86400. " +
        "The configuration item backup_job_default_timeout_ms changes the default.",
    );
    expect(said('RESTORE SNAPSHOT db1.s1 FROM repo1 PROPERTIES ("allow|_load" = "true")')).toContain(
      "In this version it is read and changes nothing.",
    );
    expect(over('RESTORE SNAPSHOT s FROM r PROPERTIES ("backup_time|stamp" = "x")')?.link).toBe(
      "property-restore-backup_timestamp",
    );
  });

  test("a property is the engine's own, with the version that brought it", () => {
    const reserve = 'RESTORE SNAPSHOT db1.s1 FROM r PROPERTIES ("reserve|_replica" = "true")';
    expect(said(reserve, DORIS21)).toContain("Values: true | false. Default: false.");
    expect(over(reserve, SR34)).toBeUndefined();
    const clean = 'RESTORE SNAPSHOT db1.s1 FROM r PROPERTIES ("clean|_tables" = "true")';
    expect(over(clean, DORIS40)).toMatchObject({ since: "4.0", subject: { type: "property" } });
    expect(said(clean, DORIS21)).toContain("Patch releases from 2.1.6 on have it too.");
    expect(said('BACKUP SNAPSHOT db1.s1 TO r PROPERTIES ("con|tent" = "all")', DORIS21)).toContain(
      "Values: all | metadata_only.",
    );
    expect(said('RESTORE SNAPSHOT db1.s1 FROM r PROPERTIES ("replication|_num" = "1")', DORIS21)).toContain(
      "From 1 to 32767.",
    );
    expect(said("BACKUP SNAPSHOT db1.s1 TO r PROPERTIES (ty|pe = incremental)", DORIS40)).toContain("full");
  });

  test("keys of repositories and items of the configuration", () => {
    expect(
      said('CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b" PROPERTIES ("aws.s3.secret|_key" = "x")'),
    ).toBe("Secret of the access key or the user. It is a secret.");
    expect(
      said(
        'CREATE REPOSITORY r WITH S3 ON LOCATION "s3://b" PROPERTIES ("use_path|_style" = "true")',
        DORIS40,
      ),
    ).toContain("MinIO needs it.");
    expect(said('ADMIN SET FRONTEND CONFIG ("catalog_trash|_expire_second" = "60")')).toContain(
      "Default: 86400.",
    );
  });

  test("names are told by their kind, functions and directives by what they do", () => {
    expect(said("BACKUP SNAPSHOT db1.s1 TO re|po1")).toContain("A repository");
    expect(said("BACKUP SNAPSHOT d|b1.s1 TO repo1")).toBe("A database.");
    expect(said("BACKUP SNAPSHOT db1.s|1 TO repo1")).toBe("The name of the snapshot.");
    expect(said("BACKUP SNAPSHOT db1.s1 TO repo1 ON (`订|单`)")).toBe("A table.");
    expect(said("SELECT cou|nt(*) FROM t")).toBe("Counts rows, or values that are not NULL.");
    expect(said("-- @wa|it 30s\nSELECT 1")).toContain("clock");
    expect(said("SELECT 1;\n-- @no|w")).toContain("at once");
  });

  test("values and blanks are told nothing of", () => {
    expect(over('BACKUP SNAPSHOT db1.s1 TO repo1 PROPERTIES ("type" = "fu|ll")')).toBeUndefined();
    expect(over("SELECT 1 ;  |  SELECT 2")).toBeUndefined();
    expect(over("-- a com|ment\nSELECT 1")).toBeUndefined();
  });
});

describe("the texts", () => {
  test("there is one for each statement, word, function and property", () => {
    const keys = [
      ...[...STATEMENT_TEXTS].map((kind) => `statement.${kind}`),
      ...WORD_TEXTS.map((word) => `keyword.${word}`),
      ...[...FUNCTION_TEXTS].map((name) => `function.${name}`),
      ...PROPERTIES.filter(({ statement }) => statement !== "repository").map(
        ({ statement, key }) => `property.${statement}.${key}`,
      ),
    ];
    expect(keys.filter((key) => texts[`hover.${key}`] === undefined)).toEqual([]);
  });

  test("every key of a repository has one", () => {
    const untold = PROPERTIES.filter(
      ({ statement, key }) => statement === "repository" && !/[*<]/.test(key),
    ).filter(({ engine, key }) => {
      const marked = `CREATE REPOSITORY r WITH BROKER ON LOCATION "x" PROPERTIES ("|${key}" = "x")`;
      const found = over(marked, engine === "doris" ? DORIS40 : SR34);
      return found?.phrase === undefined || texts[found.phrase.key] === undefined;
    });
    expect(untold.map(({ key }) => key)).toEqual([]);
  });
});
