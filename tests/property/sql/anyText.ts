import fc from "fast-check";

/** Pieces that statements are made of, and that break them. */
const PIECES =
  "BACKUP RESTORE SNAPSHOT TO FROM ON ( ) , ; . = ' \" ` -- /* */ /*+ # \\ @ @@ ? 1 1.5 1e5 .1s x db1.t1 `a b` 'it''s' PROPERTIES PARTITION AS DATABASE ALL EXTERNAL CATALOGS SELECT * WHERE AND OR NOT IN BETWEEN LIKE IS NULL CASE WHEN THEN END CAST INTERVAL DAY GROUP BY ORDER LIMIT CREATE TABLE REPOSITORY WITH BROKER LOCATION DROP ALTER ADD COLUMN INT VALUES INSERT INTO SHOW CANCEL RECOVER GRANT REVOKE USER ROLE SET UNION JOIN WITH （ ， ； 　 😀 é 表 $$ <=> || -> [ ] { } : \n \t \r\n".split(
    " ",
  );
/** Pieces of statements in any order. */
export const soup = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", " ", "\n")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));
/** Any text: pieces of statements, or characters of every kind. */
export const anyText = fc.oneof(
  soup,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
