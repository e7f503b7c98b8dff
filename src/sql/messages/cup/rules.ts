/**
 * The part of Doris' older grammar (to 3.0) that the statements here run through (spec/doris.md §1.2), in the notation of
 * `readNetwork`: what it says of a mistake depends on how far it got. `<NAME>` is an identifier or a word that may be one.
 */
export const cupRules = (has: Readonly<Record<string, boolean>>): string => `
script: statement? (';' statement?)* <EOF>
statement:
  BACKUP SNAPSHOT label TO name objects? properties?
| RESTORE SNAPSHOT label FROM name objects? properties?
| CANCEL (BACKUP | RESTORE) of?
| SHOW BACKUP of? filter?
| SHOW BRIEF? RESTORE of? filter?
| SHOW SNAPSHOT ON name filter?
| SHOW REPOSITORIES
| SHOW CREATE REPOSITORY FOR name
| CREATE (READ ONLY)? REPOSITORY name WITH storage?
${has["alterRepository"] ? "| ALTER REPOSITORY name properties?" : ""}
| DROP REPOSITORY name
| RECOVER DATABASE name <INTEGER>? newname?
| RECOVER TABLE table <INTEGER>? newname?
| RECOVER PARTITION name <INTEGER>? newname? FROM table
| GRANT privileges ON target TO grantee
| GRANT texts TO user
| REVOKE privileges ON target FROM grantee
| REVOKE texts FROM user
| '(' query ')' inside
| (DESC | EXPLAIN) (table (ALL | partition)? | (SELECT | WITH | VALUES | '(' | VERBOSE | GRAPH | ALL | FUNCTION | INSERT | UPDATE | DELETE) …)
| WHERE expression
| beyond
label: name ('.' name)?
newname: AS name
table: name ('.' name ('.' name)?)?
objects: (ON | EXCLUDE) '(' object (',' object)* ')'
object: table ${has["scanParameters"] ? "scan?" : ""} moment? partition? tablets? alias? sample? hint?
scan: '@' name '(' (<STRING> '=' <STRING>)? (',' <STRING> '=' <STRING>)* ')'
moment: FOR (VERSION AS OF <INTEGER> | TIME AS OF <STRING>)
partition:
  TEMPORARY? PARTITION ('(' names ')' | name)
| TEMPORARY? PARTITIONS '(' names ')'
${has["allPartitions"] ? "| PARTITIONS '(' '*' ')'" : ""}
${has["allPartition"] ? "| PARTITION '(' '*' ')'" : ""}
${has["recentPartitions"] ? "| PARTITIONS WITH RECENT <INTEGER>" : ""}
tablets: TABLET '(' <INTEGER> (',' <INTEGER>)* ')'
alias: name | AS name | '=' name
sample: TABLESAMPLE '(' <INTEGER> (PERCENT | ROWS) ')' (REPEATABLE <INTEGER>)?
hint: '/*+' names '*/' | '[' names ']'
names: name (',' name)*
of: (FROM | IN) name
filter: LIKE <STRING> | WHERE expression
storage: (BROKER name | S3 | HDFS | LOCAL) ON LOCATION <STRING> properties?
properties: PROPERTIES '(' pairs ')'
pairs: <STRING> '=' <STRING> (',' <STRING> '=' <STRING>)*
privileges: privilege (',' privilege)*
privilege: name columns? | ALL
columns: '(' names ')'
target: star ('.' star ('.' star)?)? | kind (star | <STRING>)
star: '*' | name
kind: RESOURCE | WORKLOAD GROUP ${has["privilegeCloud"] ? "| CLUSTER | STAGE | STORAGE VAULT" : ""}
grantee: user | ROLE <STRING>
user: text ('@' (text | '[' text ']'))?
texts: <STRING> (',' <STRING>)*
text: name | <STRING>
name: <NAME>

expression: operand (sign operand)*
sign: '||' | AND | OR | '=' | '<' | '>' | '!' '=' | '<' '=' | '>' '=' | '<' '>' | '<' '=' '>' | '+' | '-' | '*' | '/' | '%' | DIV | '&' | '|' | '^' | NOT? LIKE | NOT? REGEXP | MATCH
operand: (NOT | '!' | '-' | '+' | '~')? primary tail*
tail: IS NOT? NULL | NOT? IN '(' (query | expression (',' expression)*) ')' | NOT? BETWEEN operand AND operand | '[' expression ']'
primary:
  literal
| column
| name '(' arguments? ')'
| (IF | LEFT | RIGHT | DATABASE | SCHEMA | CURRENT_USER | ADD | TRIM | LIKE | RLIKE | PASSWORD) '(' arguments? ')'
| CASE expression? (WHEN expression THEN expression)+ (ELSE expression)? END
| CAST '(' expression AS inside ')'
| '(' expression ')'
| '(' query ')'
| EXISTS '(' query ')'
| '@' name
| (DATE | DATEV1 | DATEV2 | TIMESTAMP) <STRING>
| INTERVAL expression name
column: name ('.' name ('.' name ('.' name)?)?)? (':' name ('.' name)*)?
arguments: '*' | DISTINCT? expression (',' expression)*
literal: <QUOTE> expression | <INTEGER> | <LARGE> | <DECIMAL> | <STRING> | NULL | TRUE | FALSE | '?' | '%'
query: (SELECT | VALUES | WITH) inside | '(' query ')' inside
inside: (<ANY> | '(' inside ')')*
`;

const BEHIND_NO_VALUE =
  "ADMIN ALL ALTER ANALYZE ANTI APPEND BACKEND BIGINT BINLOG BY CANCEL CASE CAST CLEAN COLUMN CREATE CUBE CURRENT " +
  "CURRENT_USER DATABASE DATABASES DECOMMISSION DISTINCT DISTRIBUTED DISTRIBUTION DISK DOUBLE DROP DROPP DUAL DUPLICATE " +
  "ENTER EXISTS EXPLAIN EXPORT EXTENDED EXTRACT FALSE FLOAT FOLLOWER FOR FORCE FRONTEND FUNCTIONS GRANT GRANTS HLL IF INDEX " +
  "INFILE INSERT INSTALL INTEGER INTERMEDIATE INTERVAL KEY KEYS KILL LARGEINT LATERAL LIST LOAD LOW_PRIORITY MAXVALUE " +
  "NULL OBSERVER ON OUTER OUTFILE OVER OVERWRITE PARTITION PROCEDURE READ REAL REBALANCE RELEASE RENAME REPAIR REPLICA " +
  "REVOKE ROLE ROLES ROW SCHEMAS SELECT SEMI SETS SHOW SIGNED SMALLINT SQL_BLOCK_RULE SWITCH SYNC SYSTEM TABLE " +
  "TABLESAMPLE TABLET TABLETS TERMINATED TINYINT TRASH TRIM TRUE UNBOUNDED UNINSTALL UNIQUE UNSIGNED UPDATE USE VALUES " +
  "WHITELIST WITH WORKLOAD WRITE TYPE_CAST AUTO PREPARE EXECUTE ... { ? -> ~ /*+ */ <INTEGER> <OVERFLOW> <LARGE> <DECIMAL> " +
  "<QUOTE> <BAD>";

/**
 * What follows some of the rules elsewhere in the engine's grammar; `!` for everything but these, `=` where the engine has
 * no such rule.
 */
export const CUP_FOLLOWS: Readonly<Record<string, string>> = {
  label:
    "<EOF> COLUMNS DELETE FROM ON ORDER PARTITION PARTITIONS PRECEDING PROPERTIES TEMPORARY TO WHERE WITH , ( ;",
  name:
    "! ADMIN ALTER ANALYZE ANTI APPEND BACKEND BINLOG BY CANCEL CASE CAST CLEAN COLUMN CREATE CUBE CURRENT CURRENT_USER " +
    "DATABASE DATABASES DECOMMISSION DESCRIBE DISK DISTINCT DISTRIBUTION DROPP DUAL ENTER EXISTS EXPLAIN EXPORT EXTENDED " +
    "EXTRACT FALSE FOLLOWER FRONTEND FUNCTIONS GRANT GRANTS IF INFILE INSERT INSTALL INTERMEDIATE INTERVAL KEY KEYS KILL " +
    "LIST LOAD MAXVALUE NULL OBSERVER OUTER OUTFILE OVER OVERWRITE PROCEDURE REBALANCE RELEASE REPAIR REPLICA REVOKE ROLE " +
    "ROLES ROW SCHEMAS SEMI SETS SHOW SQL_BLOCK_RULE SWITCH SYNC SYSTEM TABLE TABLETS TERMINATED TRASH TRIM TRUE UNBOUNDED " +
    "UNINSTALL UPDATE USE WHITELIST WORKLOAD TYPE_CAST PREPARE EXECUTE ... { ? ~ <OVERFLOW> <LARGE> <DECIMAL> <QUOTE> <BAD>",
  literal: `! ${BEHIND_NO_VALUE} ACCOUNT_LOCK ACCOUNT_UNLOCK DEFAULT SET SUPERUSER . (`,
  text: `! ${BEHIND_NO_VALUE} .`,
  column: `! ${BEHIND_NO_VALUE} DEFAULT SET SUPERUSER ACCOUNT_LOCK ACCOUNT_UNLOCK`,
  table:
    "ADD ALL AND AS AUTO DISTRIBUTED DROP DUPLICATE FOR FORCE FROM IN INDEX LIKE LIMIT LOW_PRIORITY ORDER PARTITION " +
    "PROPERTIES READ RENAME SELECT SET TABLESAMPLE TABLET TO UNIQUE USING VALUES WHERE WITH WRITE ( <EOF> ;",
  object:
    "CROSS EXCEPT FULL GROUP HAVING INNER INTERSECT INTO JOIN LATERAL LEFT LIKE LIMIT MINUS NATURAL ON ORDER PROPERTIES " +
    "RIGHT SET TO UNION USING WHERE <EOF> ;",
  filter: "LIMIT ORDER <EOF> ;",
  kind: "=",
  properties: "<EOF> AS BROKER COMMENT FROM PROPERTIES WITH , ) ;",
  expression: "=",
  operand: "=",
  primary: "=",
  tail: "=",
};
