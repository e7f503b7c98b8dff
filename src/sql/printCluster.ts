import type { AlterBrokerStatement, ClusterStatement } from "./clusterStatements.ts";
import { printName, printProperties, printQualified, quote, words, type Printer } from "./printWords.ts";

/** Prints a statement about what a cluster works with beside its databases. */
export function printClusterStatement(statement: ClusterStatement, to: Printer): string {
  const name = printName(to);
  switch (statement.kind) {
    case "alterBroker":
      return words(
        "ALTER SYSTEM",
        ACTIONS[statement.action],
        name(statement.name),
        statement.addresses.map(({ value }) => quote(value)).join(", "),
      );
    case "showBrokers":
      return "SHOW BROKER";
    case "createResource":
      return words(
        "CREATE",
        statement.external && "EXTERNAL",
        "RESOURCE",
        name(statement.name),
        printProperties(statement.properties),
      );
    case "dropResource":
      return words("DROP RESOURCE", name(statement.name));
    case "showResources":
      return "SHOW RESOURCES";
    case "showDynamicPartitions":
      return words(
        "SHOW DYNAMIC PARTITION TABLES",
        statement.database && `FROM ${printQualified(to)(statement.database)}`,
      );
    case "showStorageVolumes":
      return words("SHOW STORAGE VOLUMES", statement.like && `LIKE ${quote(statement.like.value)}`);
    default: {
      const never: never = statement;
      return never;
    }
  }
}

const ACTIONS: Readonly<Record<AlterBrokerStatement["action"], string>> = {
  add: "ADD BROKER",
  drop: "DROP BROKER",
  dropAll: "DROP ALL BROKER",
};
