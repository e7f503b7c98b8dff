/**
 * Words in the order in which scripts about backups use them, by what stands before: the statement's first word and the last
 * token, then the last token alone, then the statement's first word. Words of no list follow in alphabetical order. Which
 * words may stand at a place the grammar says; this only sorts them.
 */
const LIKELY: Readonly<Record<string, string>> = {
  // The beginning of a statement.
  "^": "BACKUP RESTORE SHOW CREATE DROP SELECT ALTER GRANT INSERT DELETE CANCEL SET USE RECOVER REVOKE ADMIN TRUNCATE UPDATE DESC EXPLAIN",
  SHOW: "SNAPSHOT BACKUP RESTORE REPOSITORIES TABLES DATABASES PARTITIONS CREATE DATA BACKENDS FRONTENDS GRANTS VARIABLES PROC ALTER",
  "SHOW CREATE": "TABLE DATABASE REPOSITORY VIEW MATERIALIZED",
  CREATE: "TABLE REPOSITORY READ DATABASE VIEW MATERIALIZED EXTERNAL ROLE USER FUNCTION",
  DROP: "REPOSITORY TABLE DATABASE PARTITION COLUMN VIEW MATERIALIZED CATALOG USER ROLE",
  "ALTER DROP": "PARTITION COLUMN TEMPORARY ROLLUP",
  ALTER: "TABLE REPOSITORY DATABASE MATERIALIZED SYSTEM USER VIEW ROLE CATALOG",
  "ALTER name": "ADD DROP MODIFY RENAME SET SWAP TRUNCATE",
  "ALTER ADD": "COLUMN PARTITION TEMPORARY ROLLUP INDEX",
  "ALTER RENAME": "COLUMN PARTITION ROLLUP",
  ADMIN: "SET SHOW REPAIR CHECK",
  RECOVER: "TABLE DATABASE PARTITION SCHEMA",
  INSERT: "INTO OVERWRITE",
  "UPDATE name": "SET WHERE FROM",
  "UPDATE text": "WHERE AND FROM OR",
  "UPDATE number": "WHERE AND FROM OR",
  "DELETE name": "WHERE PARTITION USING",
  "INSERT name": "VALUES SELECT PARTITION WITH",
  "INSERT )": "VALUES SELECT WITH",
  CANCEL: "BACKUP RESTORE ALTER LOAD EXPORT",
  SET: "GLOBAL PASSWORD ROLE CATALOG SESSION PROPERTY",

  // Clauses.
  "BACKUP name": "TO ON PROPERTIES EXCLUDE PARTITION SNAPSHOT AS",
  "BACKUP )": "PROPERTIES SNAPSHOT DATABASE",
  "RESTORE name": "FROM ON AS PROPERTIES EXCLUDE PARTITION DATABASE ALL EXTERNAL",
  "RESTORE )": "AS PROPERTIES ON DATABASE",
  "BACKUP (": "TABLE ALL VIEW MATERIALIZED FUNCTION TABLES VIEWS FUNCTIONS",
  "BACKUP ,": "TABLE ALL VIEW MATERIALIZED FUNCTION TABLES VIEWS FUNCTIONS",
  "RESTORE (": "TABLE ALL VIEW MATERIALIZED FUNCTION TABLES VIEWS FUNCTIONS",
  "RESTORE ,": "TABLE ALL VIEW MATERIALIZED FUNCTION TABLES VIEWS FUNCTIONS",
  "BACKUP ALL": "TABLES VIEWS MATERIALIZED FUNCTIONS EXTERNAL TABLE VIEW FUNCTION",
  "RESTORE ALL": "TABLES VIEWS MATERIALIZED FUNCTIONS EXTERNAL TABLE VIEW FUNCTION",
  "SHOW name": "WHERE FROM LIKE ORDER LIMIT",
  "CREATE REPOSITORY": "",
  WITH: "BROKER S3 HDFS LABEL",

  // Privileges.
  "REPOSITORY ON": "SYSTEM",
  "OPERATE ON": "SYSTEM",
  "NODE ON": "SYSTEM",
  "IMPERSONATE ON": "USER",
  "USAGE ON": "CATALOG FUNCTION RESOURCE ALL GLOBAL",
  "TABLE ON": "DATABASE ALL",
  "VIEW ON": "DATABASE ALL",
  "DATABASE ON": "CATALOG ALL",
  "CATALOG ON": "SYSTEM",
  GRANT:
    "SELECT INSERT ALL REPOSITORY EXPORT CREATE ALTER DROP DELETE UPDATE USAGE IMPERSONATE OPERATE REFRESH",
  REVOKE:
    "SELECT INSERT ALL REPOSITORY EXPORT CREATE ALTER DROP DELETE UPDATE USAGE IMPERSONATE OPERATE REFRESH",
  "GRANT CREATE": "TABLE DATABASE VIEW FUNCTION EXTERNAL MATERIALIZED RESOURCE",
  "REVOKE CREATE": "TABLE DATABASE VIEW FUNCTION EXTERNAL MATERIALIZED RESOURCE",
  "GRANT ON": "TABLE ALL DATABASE SYSTEM VIEW FUNCTION MATERIALIZED CATALOG USER GLOBAL RESOURCE",
  "REVOKE ON": "TABLE ALL DATABASE SYSTEM VIEW FUNCTION MATERIALIZED CATALOG USER GLOBAL RESOURCE",
  "GRANT ALL": "TABLES DATABASES PRIVILEGES VIEWS FUNCTIONS MATERIALIZED CATALOGS ON USERS",
  "REVOKE ALL": "TABLES DATABASES PRIVILEGES VIEWS FUNCTIONS MATERIALIZED CATALOGS ON USERS",
  "GRANT name": "TO ON WITH",
  "REVOKE name": "FROM ON",
  "GRANT TO": "USER ROLE",
  "REVOKE FROM": "USER ROLE",

  // Tables.
  "CREATE name": "INT BIGINT VARCHAR DATE DATETIME DECIMAL STRING WITH PROPERTIES AS LIKE",
  "CREATE name )":
    "DUPLICATE PRIMARY DISTRIBUTED ENGINE PARTITION UNIQUE AGGREGATE PROPERTIES COMMENT ORDER AS",
  "CREATE HASH )": "BUCKETS PROPERTIES REFRESH ORDER AS",
  "CREATE VIEW name": "AS REFRESH DISTRIBUTED PARTITION COMMENT",
  "CREATE BY name": "DISTRIBUTED REFRESH PROPERTIES AS",
  "CREATE )": "DISTRIBUTED PARTITION PROPERTIES PRIMARY DUPLICATE UNIQUE AGGREGATE ENGINE COMMENT ORDER AS",
  "CREATE )…": "NOT DEFAULT COMMENT NULL KEY",
  "CREATE (": "INDEX PARTITION START",
  "CREATE ,": "INDEX PARTITION START",
  "CREATE text": "PROPERTIES DISTRIBUTED PARTITION COMMENT",
  "CREATE number": "PROPERTIES REFRESH ORDER AS",
  "NOT NULL": "DEFAULT COMMENT AUTO_INCREMENT",
  NULL: "DEFAULT COMMENT FROM AS",
  type: "NOT NULL DEFAULT COMMENT AFTER KEY SUM",
  "ALTER COLUMN": "",
  KEY: "",
  BY: "RANGE HASH LIST RANDOM",
  VALUES: "LESS IN",
  LESS: "THAN",
  THAN: "MAXVALUE",

  // Queries.
  SELECT: "DISTINCT CASE",
  "SELECT text": "AND FROM AS OR GROUP ORDER",
  "SELECT number": "AND FROM ORDER LIMIT OR GROUP",
  ASC: "LIMIT",
  DESC: "LIMIT",
  "SELECT name": "FROM WHERE AS GROUP ORDER LIMIT JOIN LEFT INNER ON",
  "SELECT )": "FROM AS WHERE GROUP ORDER",
  "*": "FROM",
  WHERE: "NOT EXISTS CASE",
  "WHERE name": "IN LIKE IS BETWEEN AND OR",
  name: "FROM WHERE AS ON GROUP ORDER LIMIT AND OR PARTITION SET VALUES",
  text: "AND OR PROPERTIES ON",
  number: "AND OR LIMIT FROM",
  "INTERVAL number": "DAY MONTH YEAR HOUR MINUTE SECOND WEEK QUARTER",
  GROUP: "BY",
  ORDER: "BY",
  NOT: "NULL IN LIKE EXISTS BETWEEN",
  IS: "NULL NOT",
};

/**
 * Sorts words that may stand at a place, the likeliest first.
 * @param verb first word of the statement; "" at its beginning
 * @param before the token before the place: a word, a sign, or "name", "text", "number"
 */
export function byLikelihood(words: readonly string[], verb: string, before: string): readonly string[] {
  const order = orderAt(words, verb, before);
  const rank = (word: string) => {
    const at = order.indexOf(word);
    return at < 0 ? order.length : at;
  };
  return words.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Counts the words at a place that a list names: those are likely there. */
export function likelyCount(words: readonly string[], verb: string, before: string): number {
  const order = orderAt(words, verb, before);
  return words.filter((word) => order.includes(word)).length;
}

/** Types in the order in which people use them. */
const COMMON_TYPES =
  "INT BIGINT VARCHAR DATE DATETIME DECIMAL STRING DOUBLE BOOLEAN TINYINT SMALLINT FLOAT CHAR JSON ARRAY".split(
    " ",
  );

/** Where a column's or an argument's type may stand it is what comes next, whatever the grammar lets follow it. */
function orderAt(words: readonly string[], verb: string, before: string): readonly string[] {
  const order = orderOf(verb, before);
  return words.includes("VARCHAR") && words.includes("BIGINT") ? [...COMMON_TYPES, ...order] : order;
}

/** Places where a word that says the kind of object is likelier than a name. */
const WORDS_FIRST = /^(GRANT|REVOKE) (\w+ )?ON$|^(GRANT|REVOKE) (GRANT|REVOKE|,)$|^ALTER name$/;

/** Tells whether likely words come before the names that may stand at a place. */
export function wordsFirst(verb: string, before: string): boolean {
  return WORDS_FIRST.test(`${verb} ${before}`);
}

/** Tells whether a token is looked up as itself: every other word is somebody's name. */
export function isKnownBefore(verb: string, before: string): boolean {
  return LIKELY[`${verb} ${before}`] !== undefined || LIKELY[before] !== undefined;
}

function orderOf(verb: string, before: string): readonly string[] {
  if (verb === "") return (LIKELY["^"] ?? "").split(" ");
  const last = before.split(" ").at(-1) ?? "";
  return [
    LIKELY[`${verb} ${before}`],
    LIKELY[before],
    LIKELY[`${verb} ${last}`],
    LIKELY[last],
    LIKELY[verb],
  ].flatMap((line) => line?.split(" ") ?? []);
}
