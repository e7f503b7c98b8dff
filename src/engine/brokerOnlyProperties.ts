import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

interface RefusalRow extends VersionRange {
  readonly engine: Engine;
  readonly key: string;
  /** Values that mean what is meant without the key. */
  readonly harmless: readonly string[];
  readonly text: string;
}

const LATER =
  "for load without broker. For broker load with broker, you can set namenode HA in the load_properties";

/** What nodes read from their own files, and a broker alone from properties (fe fs/hdfs/HdfsFsManager.getDistributedFileSystem, 2.5 to 4.0). */
const REFUSALS: readonly RefusalRow[] = [
  {
    engine: "starrocks",
    key: "dfs.nameservices",
    harmless: [""],
    text: `invalid load_properties, namenode HA should be set in hdfs/core-site.xml${LATER}`,
  },
  {
    engine: "starrocks",
    key: "hadoop.security.authentication",
    harmless: ["", "simple"],
    text: `invalid load_properties, kerberos should be set in hdfs/core-site.xml ${LATER}`,
  },
];

/** Says why properties of HDFS are refused where no broker reads them; undefined where they are not. */
export function brokerOnlyProblem(
  target: Target,
  location: string,
  properties: Readonly<Record<string, string>>,
): string | undefined {
  if (!/^(?:hdfs|viewfs):/u.test(location)) return undefined;
  return REFUSALS.find(
    (row) =>
      row.engine === target.engine &&
      inRange(target, row) &&
      !row.harmless.includes(properties[row.key] ?? ""),
  )?.text;
}
