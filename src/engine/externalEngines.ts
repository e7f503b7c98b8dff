import { dorisExternalEngine } from "./dorisExternalEngines.ts";
import type { ErrorData } from "./errors/index.ts";
import type { RefusalReason } from "./refusalReason.ts";
import { inRange, type Target, type VersionRange } from "./versions.ts";

type Properties = Readonly<Record<string, string>>;

/** Type by name of each resource that the cluster has, in upper case. */
type ResourceTypes = Readonly<Record<string, string>>;

type Check = (properties: Properties, resources: ResourceTypes, target: Target) => RefusalReason | undefined;

/** An engine of tables whose rows lie elsewhere (fe sql/common/EngineType). */
interface ExternalEngine extends VersionRange {
  readonly name: string;
  /** The engine's word for the type of its tables (fe catalog/Table.TableType). */
  readonly type: string;
  /** Gives why such a table cannot be made of the properties, where what lies elsewhere is there and fits. */
  readonly check: Check;
  /** The properties that SHOW CREATE TABLE prints, in its order, with what stands for those that were not given. */
  readonly printed: readonly (readonly [key: string, otherwise?: string])[];
}

const REMOTE = [["database"], ["table"], ["resource"]] as const;

const EXTERNAL_ENGINES: readonly ExternalEngine[] = [
  {
    name: "MYSQL",
    type: "MYSQL",
    check: checkMysql,
    printed: [["host"], ["port"], ["user"], ["password"], ["database"], ["table"]],
  },
  {
    name: "ELASTICSEARCH",
    type: "ELASTICSEARCH",
    check: checkElasticsearch,
    printed: [
      ["hosts"],
      ["user", ""],
      ["password", ""],
      ["index"],
      ["type"],
      ["transport", "http"],
      ["enable_docvalue_scan", "true"],
      ["max_docvalue_fields", "20"],
      ["enable_keyword_sniff", "true"],
      ["es.nodes.wan.only", "false"],
    ],
  },
  { name: "JDBC", type: "JDBC", check: checkJdbc, printed: [["resource"], ["table"]] },
  { name: "HIVE", type: "HIVE", check: remote("HIVE", "Hive"), printed: REMOTE },
  { name: "HUDI", type: "HUDI", check: remote("HUDI", "Hive"), printed: REMOTE },
  { name: "ICEBERG", type: "ICEBERG", check: remote("ICEBERG", "Iceberg"), printed: REMOTE },
  { name: "FILE", type: "FILE", check: checkFile, printed: [] },
];

/** Finds an engine of external tables by its name, in upper case. */
export function externalEngine(
  target: Target,
  name: string,
): Pick<ExternalEngine, "type" | "check"> | undefined {
  if (target.engine === "doris") return dorisExternalEngine(target, name);
  return EXTERNAL_ENGINES.find((engine) => engine.name === name && inRange(target, engine));
}

/** Gives the properties of an external table that SHOW CREATE TABLE prints; passwords are left empty. */
export function printedExternalProperties(type: string, properties: Properties): readonly [string, string][] {
  const engine = EXTERNAL_ENGINES.find((one) => one.type === type);
  return (engine?.printed ?? []).flatMap(([key, otherwise]): [string, string][] => {
    const value = key === "password" ? "" : (properties[key] ?? otherwise);
    return value === undefined ? [] : [[key, value]];
  });
}

function reason(
  code: Exclude<RefusalReason, { readonly text: string }>["code"],
  data: ErrorData = {},
): RefusalReason {
  return { code, data };
}

function noProperties(type: string, keys: string): RefusalReason {
  return reason("externalPropertiesUnset", { type, keys });
}

/** fe catalog/MysqlTable.validate */
function checkMysql(properties: Properties): RefusalReason | undefined {
  if (Object.keys(properties).length === 0)
    return noProperties("mysql", "host, port, user, password, database and table");
  const missing = (what: string, key: string, example: string) =>
    reason("externalPropertyNull", { what, kind: "MySQL", key, example });
  if (!properties.host) return missing("Host", "host", "xxx.xxx.xxx.xxx");
  if (!properties.port) return missing("Port", "port", "3306");
  if (!/^[+-]?\d+$/.test(properties.port)) return reason("externalPortFormat");
  if (!properties.user) return missing("User", "user", "root");
  if (properties.password === undefined) return missing("Password", "password", "xxxx");
  if (!properties.database) return missing("Database", "database", "xxxx");
  return properties.table ? undefined : missing("Database", "table", "xxxx");
}

/** fe catalog/EsTable.validate */
function checkElasticsearch(
  properties: Properties,
  _resources: ResourceTypes,
  target: Target,
): RefusalReason | undefined {
  if (Object.keys(properties).length === 0)
    return noProperties("elasticsearch", "hosts, user, password, index");
  const missing = (what: string, key: string, example: string) =>
    reason("externalPropertyNull", { what, kind: "ES", key, example });
  const hosts = properties.hosts?.trim() ?? "";
  if (hosts === "") return missing("Hosts", "hosts", "xxx.xxx.xxx.xxx,xxx.xxx.xxx.xxx");
  const bare = hosts.split(",").find((host) => !/^https?:\/\//.test(host.trim()));
  if (bare !== undefined && inRange(target, { since: "3.1" }))
    return reason("elasticsearchHost", { host: bare.trim() });
  if ((properties.index?.trim() ?? "") === "") return missing("Index", "index", "xxxx");
  const transport = properties.transport?.trim() ?? "http";
  return ["http", "thrift"].includes(transport) ? undefined : reason("elasticsearchTransport", { transport });
}

/** fe catalog/JDBCTable.validate */
function checkJdbc(properties: Properties, resources: ResourceTypes): RefusalReason | undefined {
  if (Object.keys(properties).length === 0) return noProperties("jdbc", "table and resource");
  const { resource = "" } = properties;
  if (resource === "") {
    const asked = ["user", "password", "jdbc_uri", "driver_url", "checksum", "driver_class"];
    return asked.every((key) => properties[key] !== undefined) ? undefined : reason("jdbcPropertiesUnset");
  }
  if (!properties.table) return reason("externalPropertyUnset", { key: "table" });
  const type = resourceType(resources, resource);
  if (type === undefined) return reason("externalResourceUnknown", { type: "jdbc", resource });
  return type === "JDBC"
    ? undefined
    : reason("externalResourceDiffers", { words: "resource", type: "jdbc", resource });
}

/** fe server/ExternalTableFactory (3.1), server/TableFactory and catalog/IcebergTable.validate before. */
function remote(type: string, before31: string): Check {
  return (properties, resources, target) => {
    const older = inRange(target, { until: "3.1" });
    const lower = older && type === "ICEBERG";
    if (Object.keys(properties).length === 0) {
      return lower
        ? noProperties("iceberg", "database, table.")
        : noProperties(type, "database, table and resource");
    }
    const key = ["database", "table"].find((one) => !properties[one]);
    if (key !== undefined) return reason("externalNameNull", { what: older ? before31 : "Remote", key });
    const { resource = "" } = properties;
    if (resource === "") return reason("externalPropertyUnset", { key: "resource" });
    const own = resourceType(resources, resource);
    if (own === type) return undefined;
    const shown = lower ? "iceberg" : type;
    if (own === undefined) return reason("externalResourceUnknown", { type: shown, resource });
    const words = lower ? "resource" : `${own} resource`;
    return reason("externalResourceDiffers", { words, type: shown, resource });
  };
}

/** fe catalog/FileTable.verifyProperties */
function checkFile(
  properties: Properties,
  _resources: ResourceTypes,
  target: Target,
): RefusalReason | undefined {
  if (Object.keys(properties).length === 0) return reason("filePropertiesUnset");
  const key = ["path", "format"].find((one) => !properties[one]);
  if (key !== undefined) return reason("filePropertyNull", { key });
  const { format = "" } = properties;
  // Before 3.2 case does not matter.
  const exact = inRange(target, { since: "3.2" });
  const known = FILE_FORMATS.some(
    (one) => inRange(target, one) && one.name === (exact ? format : format.toLowerCase()),
  );
  return known ? undefined : reason("fileFormatUnknown", { format });
}

const FILE_FORMATS: readonly (VersionRange & { readonly name: string })[] = [
  { name: "parquet" },
  { name: "orc" },
  { name: "text", since: "3.1" },
  { name: "avro", since: "3.2" },
  { name: "rctext", since: "3.2" },
  { name: "rcbinary", since: "3.2" },
  { name: "sequence", since: "3.2" },
];

function resourceType(resources: ResourceTypes, name: string): string | undefined {
  return Object.hasOwn(resources, name) ? resources[name] : undefined;
}
