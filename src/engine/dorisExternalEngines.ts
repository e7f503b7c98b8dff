import type { RefusalReason } from "./refusalReason.ts";
import { inRange, type Target, type VersionRange } from "./versions.ts";

type Properties = Readonly<Record<string, string>>;
type ResourceTypes = Readonly<Record<string, string>>;

/** An engine of Doris' tables whose rows lie elsewhere (fe analysis/CreateTableStmt.engineNames). */
interface DorisExternalEngine extends VersionRange {
  readonly name: string;
  readonly type: string;
  readonly check: (properties: Properties, resources: ResourceTypes) => RefusalReason | undefined;
  /** The properties that SHOW CREATE TABLE prints, in its order, with what stands for those that were not given. */
  readonly printed: readonly (readonly [key: string, otherwise?: string])[];
  /** The front end's item of configuration without which no such table is made. */
  readonly behind?: readonly (VersionRange & { readonly flag: string })[];
  /** Named, and not simulated. */
  readonly beyond?: true;
}

/** From 2.1 to 3.0; 4.0 has done away with these tables for good. */
const TOGETHER = { flag: "enable_odbc_mysql_broker_table", since: "2.1" } as const;
const NOTHING = () => undefined;

const ENGINES: readonly DorisExternalEngine[] = [
  {
    name: "JDBC",
    type: "JDBC",
    check: checkJdbc,
    printed: [["resource"], ["table"], ["table_type"]],
  },
  {
    name: "ELASTICSEARCH",
    type: "ELASTICSEARCH",
    check: checkElasticsearch,
    printed: [["hosts"], ["user", ""], ["password", ""], ["index"]],
  },
  {
    name: "MYSQL",
    type: "MYSQL",
    check: checkMysql,
    printed: [["host"], ["port"], ["user"], ["password"], ["charset", "utf8"], ["database"], ["table"]],
    behind: [TOGETHER],
  },
  {
    name: "ODBC",
    type: "ODBC",
    check: NOTHING,
    printed: [],
    behind: [{ flag: "enable_odbc_table", until: "2.1" }, TOGETHER],
    beyond: true,
  },
  { name: "BROKER", type: "BROKER", check: NOTHING, printed: [], behind: [TOGETHER], beyond: true },
  { name: "HIVE", type: "HIVE", check: NOTHING, printed: [], beyond: true },
  { name: "ICEBERG", type: "ICEBERG", check: NOTHING, printed: [], beyond: true },
  { name: "HUDI", type: "HUDI", check: NOTHING, printed: [], until: "2.1", beyond: true },
];

/** Finds an engine of external tables of Doris by its name, in upper case. */
export function dorisExternalEngine(target: Target, name: string): DorisExternalEngine | undefined {
  return ENGINES.find((engine) => engine.name === name && inRange(target, engine));
}

/** Gives the item of configuration that an engine's tables hang on; undefined where on none. */
export function engineFlag(target: Target, engine: DorisExternalEngine): string | undefined {
  return engine.behind?.find((row) => inRange(target, row))?.flag;
}

/** fe catalog/JdbcTable.validate; the driver and what it reaches are taken to be there. */
function checkJdbc(properties: Properties, resources: ResourceTypes): RefusalReason | undefined {
  if (Object.keys(properties).length === 0)
    return {
      code: "externalPropertiesUnset",
      data: { type: "jdbc", keys: "host, port, user, password, database and table" },
    };
  const unset = ["table", "resource", "table_type"].find((key) => !properties[key]);
  if (unset !== undefined) return { code: "externalPropertyUnset", data: { key: unset } };
  const { table_type: type = "", resource = "" } = properties;
  if (!JDBC_TYPES.includes(type.toLowerCase())) return { code: "jdbcTypeUnknown", data: { type } };
  const found = Object.hasOwn(resources, resource) ? resources[resource] : undefined;
  if (found === undefined) return { code: "externalResourceUnknown", data: { type: "jdbc", resource } };
  return found === "JDBC"
    ? undefined
    : { code: "externalResourceDiffers", data: { words: "resource", type: "jdbc", resource } };
}

/** fe catalog/JdbcTable.TABLE_TYPE_MAP */
const JDBC_TYPES: readonly string[] = [
  "mysql",
  "postgresql",
  "sqlserver",
  "oracle",
  "clickhouse",
  "sap_hana",
  "trino",
  "presto",
  "oceanbase",
  "oceanbase_oracle",
];

/** fe catalog/EsResource.valid */
function checkElasticsearch({ hosts = "" }: Properties): RefusalReason | undefined {
  if (hosts !== "") return undefined;
  const example = "xxx.xxx.xxx.xxx,xxx.xxx.xxx.xxx";
  return {
    code: "externalPropertyNull",
    data: { what: "Hosts", kind: "ES", please: "add", key: "hosts", example },
  };
}

/** fe catalog/MysqlTable.validate */
function checkMysql(properties: Properties): RefusalReason | undefined {
  if (Object.keys(properties).length === 0) {
    const keys = "odbc_catalog_resource or [host, port, user, password] and database and table";
    return { code: "externalPropertiesUnset", data: { type: "mysql", keys } };
  }
  const please = "set proper resource or add";
  const missing = (what: string, key: string, example: string, words = please): RefusalReason => ({
    code: "externalPropertyNull",
    data: { what, kind: "MySQL", please: words, key, example },
  });
  if (!properties.host) return missing("Host", "host", "xxx.xxx.xxx.xxx");
  if (!properties.port) return missing("Port", "port", "3306");
  if (!/^[+-]?\d+$/u.test(properties.port)) return { code: "externalPortFormat", data: { please } };
  if (!properties.user) return missing("User", "user", "root");
  if (properties.password === undefined) return missing("Password", "password", "xxxx");
  if (!properties.database) return missing("Database", "database", "xxxx", "add");
  return properties.table ? undefined : missing("Database", "table", "xxxx", "add");
}
