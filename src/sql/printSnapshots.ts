import { printPartitions } from "./printQuery.ts";
import { list, printName, printProperties, printQualified, words, type Printer } from "./printWords.ts";
import type { BackupStatement, ExternalCatalogs, RestoreStatement, SnapshotObject } from "./statements.ts";

/** Prints BACKUP with all that it names. */
export function printBackup(statement: BackupStatement, to: Printer): string {
  const name = printName(to);
  return words(
    "BACKUP",
    statement.catalogs && printCatalogs(statement.catalogs, to),
    statement.database && `DATABASE ${name(statement.database)}`,
    "SNAPSHOT",
    printQualified(to)(statement.label),
    "TO",
    name(statement.repository),
    printObjects(statement, to),
    printProperties(statement.properties),
  );
}

/** Prints RESTORE with all that it names. */
export function printRestore(statement: RestoreStatement, to: Printer): string {
  const name = printName(to);
  return words(
    "RESTORE SNAPSHOT",
    printQualified(to)(statement.label),
    "FROM",
    name(statement.repository),
    statement.catalogs && printCatalogs(statement.catalogs, to),
    statement.database && `DATABASE ${name(statement.database)}`,
    statement.databaseAlias && `AS ${name(statement.databaseAlias)}`,
    printObjects(statement, to),
    printProperties(statement.properties),
  );
}

function printCatalogs(catalogs: ExternalCatalogs, to: Printer): string {
  if (catalogs.all) return "ALL EXTERNAL CATALOGS";
  const name = printName(to);
  return `EXTERNAL CATALOGS ${list(catalogs.names.map((one) => words(name(one.name), one.alias && `AS ${name(one.alias)}`)))}`;
}

const KIND_WORDS: Readonly<Record<SnapshotObject["type"], readonly [one: string, all: string]>> = {
  any: ["", "ALL TABLES"],
  table: ["TABLE", "ALL TABLES"],
  view: ["VIEW", "ALL VIEWS"],
  materializedView: ["MATERIALIZED VIEW", "ALL MATERIALIZED VIEWS"],
  function: ["FUNCTION", "ALL FUNCTIONS"],
};

function printObjects(statement: BackupStatement | RestoreStatement, to: Printer): string | undefined {
  if (!statement.objects) return undefined;
  return `${statement.exclude ? "EXCLUDE" : "ON"} ${list(statement.objects.map((object) => printObject(object, to)))}`;
}

function printObject(object: SnapshotObject, to: Printer): string {
  const [one, all] = KIND_WORDS[object.type];
  if (object.all || !object.name) return all;
  return words(
    one,
    printQualified(to)(object.name),
    object.partitions && printPartitions(object.partitions, to),
    object.alias && `AS ${printName(to)(object.alias)}`,
  );
}
