import type { ErrorText } from "./types.ts";
import { creating, doris, PLAIN, wording, type DORIS_NUMBERS, type ErrorNumber } from "./wording.ts";

const ddl = (text: string, number: ErrorNumber = PLAIN): readonly ErrorText[] => [
  wording("ddl", text, number),
];

/** An analyzer's exception that execution throws: 3.1 words it with its frame, and 3.3 sends that as it is. */
const analyzerInDdl = (text: string, number: ErrorNumber = PLAIN): readonly ErrorText[] => [
  wording("ddl", text, number, { until: "3.1" }),
  wording("ddl", `Getting analyzing error. Detail message: ${text}.`, number, { since: "3.1", until: "3.3" }),
  wording("analysis", text, number, { since: "3.3" }),
];

/** Texts of Doris; CREATE TABLE frames them as it does what it refuses while a table is made, ALTER TABLE has them bare. */
function dorisDynamic(
  worded: Parameters<typeof creating>[1],
  number: keyof typeof DORIS_NUMBERS | ErrorNumber = "plain",
  when?: Readonly<Record<string, string>>,
): readonly ErrorText[] {
  return [
    ...creating("analyzer", worded, number, when),
    ...creating("run", worded, number, { ...when, by: "create" }),
  ];
}

const MANAGED =
  'Cannot add/drop partition on a Dynamic Partition Table, Use command `ALTER TABLE tbl_name SET ("dynamic_partition.enable" = "false")` firstly.';

/** Errors of tables whose partitions the front end makes and drops by itself (fe common/util/DynamicPartitionUtil). */
export const DYNAMIC_PARTITION_ERRORS = {
  dynamicPartitionTimeUnit: {
    source: "fe common/util/DynamicPartitionUtil.checkTimeUnit",
    texts: [
      ...ddl("Unsupported time unit {value}. Expect DAY/WEEK/MONTH/YEAR.", [5065, "42000"]),
      ...dorisDynamic("Unsupported time unit {value}. Expect HOUR/DAY/WEEK/MONTH/YEAR.", [5065, "42000"]),
    ],
  },
  dynamicPartitionUnassigned: {
    source: "fe common/util/DynamicPartitionUtil.checkInputDynamicPartitionProperties",
    texts: [...ddl("Must assign {key} properties"), ...dorisDynamic("Must assign {key} properties")],
  },
  dynamicPartitionBound: {
    source: "fe common/util/DynamicPartitionUtil.checkStart, checkEnd",
    texts: [
      ...ddl("Dynamic partition {name} must {side} than 0", [5066, "42000"]),
      ...[
        ...dorisDynamic("Dynamic partition {name} must {side} than 0", [5066, "42000"]),
        ...dorisDynamic("Dynamic partition {name} must {side} than 0", [5067, "42000"], {
          name: "buckets",
        }),
      ],
    ],
  },
  dynamicPartitionNumber: {
    source: "fe common/util/DynamicPartitionUtil.checkStart, checkEnd",
    texts: [
      ...ddl("Invalid dynamic partition {name} {value}", [5066, "42000"]),
      ...dorisDynamic("Invalid dynamic partition {name} {value}", [5066, "42000"]),
    ],
  },
  dynamicPartitionBuckets: {
    source: "fe common/util/DynamicPartitionUtil.checkBuckets",
    texts: [
      ...ddl("Invalid dynamic partition buckets {value}", [5067, "42000"]),
      ...dorisDynamic("Invalid dynamic partition buckets {value}", [5067, "42000"]),
    ],
  },
  dynamicPartitionEmpty: {
    source: "fe common/util/DynamicPartitionUtil.checkEnd, checkBuckets",
    texts: [
      ...ddl("Dynamic partition {name} is empty", [5066, "42000"]),
      ...dorisDynamic("Dynamic partition {name} is empty", [5066, "42000"]),
    ],
  },
  dynamicPartitionEnable: {
    source: "fe common/util/DynamicPartitionUtil.checkEnable",
    texts: [
      ...ddl("Invalid dynamic partition enable: {value}. Expected true or false", [5068, "42000"]),
      ...[
        ...dorisDynamic("Invalid dynamic partition enable: {value}. Expected true or false", [5068, "42000"]),
        ...dorisDynamic(
          "Invalid dynamic partition create_history_partition: {value}. Expected true or false",
          [5074, "42000"],
          { name: "create_history_partition" },
        ),
      ],
    ],
  },
  dynamicPartitionPrefix: {
    source: "fe common/util/DynamicPartitionUtil.checkPrefix, sql/analyzer/FeNameFormat.checkPartitionName",
    texts: [
      wording("ddl", "Invalid dynamic partition prefix: {value}.", [5069, "42000"], { until: "3.0" }),
      ...analyzerInDdl("Incorrect partition name '{value}'", [1567, "HY000"]).map((text) =>
        text.until === "3.1" ? { ...text, since: "3.0" } : text,
      ),
      ...dorisDynamic("Invalid dynamic partition prefix: {value}.", [5069, "42000"]),
    ],
  },
  dynamicPartitionReplicasZero: {
    source: "fe common/util/DynamicPartitionUtil.checkReplicationNum",
    texts: [
      ...ddl("Dynamic partition replication num must greater than 0", [5071, "42000"]),
      ...dorisDynamic("Dynamic partition replication num must greater than 0", [5071, "42000"]),
    ],
  },
  dynamicPartitionReplicas: {
    source: "fe common/util/DynamicPartitionUtil.checkReplicationNum",
    texts: [
      ...ddl("Invalid dynamic partition replication num: {value}.", [5072, "42000"]),
      ...dorisDynamic("Invalid dynamic partition replication num: {value}.", [5072, "42000"]),
    ],
  },
  dynamicPartitionHistory: {
    source: "fe common/util/DynamicPartitionUtil.checkHistoryPartitionNum",
    texts: [
      ...ddl("Dynamic history partition num must greater than 0", [5092, "42000"]),
      ...dorisDynamic("Dynamic history partition num must greater than 0", [5075, "42000"]),
    ],
  },
  dynamicPartitionValue: {
    source: "fe common/util/DynamicPartitionUtil.checkStartDayOfWeek, checkHistoryPartitionNum",
    texts: [...ddl("Invalid properties: {key}"), ...dorisDynamic("Invalid properties: {key}")],
  },
  dynamicPartitionStartDay: {
    source: "fe common/util/DynamicPartitionUtil.checkStartDayOfWeek, checkStartDayOfMonth",
    texts: [
      ...ddl("{key} should between 1 and {most}"),
      ...dorisDynamic("{key} should between 1 and {most}"),
    ],
  },
  dynamicPartitionTooMany: {
    source: "fe common/util/DynamicPartitionUtil.analyzeDynamicPartition",
    texts: [
      ...ddl("Too many dynamic partitions: {count}. Limit: {limit}"),
      ...dorisDynamic("Too many dynamic partitions: {count}. Limit: {limit}"),
    ],
  },
  dynamicPartitionZone: {
    source: "fe common/util/TimeUtils.checkTimeZoneValidAndStandardize",
    texts: [
      ...ddl("Unknown or incorrect time zone: '{zone}'", [1298, "HY000"]),
      ...dorisDynamic("Unknown or incorrect time zone: '{zone}'", [1298, "HY000"]),
    ],
  },
  dynamicPartitionColumns: {
    source: "fe common/util/DynamicPartitionUtil.checkInputDynamicPartitionProperties",
    texts: [
      ...ddl("Dynamic partition only support single-column range partition"),
      ...dorisDynamic("Dynamic partition only support single-column range partition"),
    ],
  },
  dynamicPartitionUnpartitioned: {
    source: "fe server/OlapTableFactory.createTable",
    texts: [
      ...ddl("Only support dynamic partition properties on range partition table"),
      ...dorisDynamic("Only support dynamic partition properties on range partition table"),
    ],
  },
  dynamicPartitionAutomatic: {
    source: "fe common/util/DynamicPartitionUtil.checkIfExpressionPartitionAllowed",
    texts: [
      wording("ddl", "Automatic partitioning does not support properties of dynamic partitioning", PLAIN, {
        since: "3.0",
        until: "3.2",
      }),
      wording("ddl", "Expression partitioning does not support properties of dynamic partitioning", PLAIN, {
        since: "3.2",
      }),
    ],
  },
  dynamicPartitionHour: {
    source: "fe common/util/DynamicPartitionUtil.checkInputDynamicPartitionProperties",
    texts: [
      ...analyzerInDdl("Date type partition does not support dynamic partitioning granularity of hour"),
      ...dorisDynamic(
        "dynamic_partition.time_unit could not be HOUR when type of partition column {column} is DATE or DATEV2",
      ),
      ...dorisDynamic(
        "dynamic_partition.time_unit could not be HOUR when type of partition column {column} is Integer",
        "plain",
        { kind: "number" },
      ),
    ],
  },
  dynamicPartitionNone: {
    source: "fe alter/SchemaChangeHandler.process (to 3.2), alter/AlterJobExecutor",
    texts: [
      ...ddl("Table {database}.{table} is not a dynamic partition table."),
      doris(
        "ddl",
        "Table {database}.{table} is not a dynamic partition table. Use command `HELP ALTER TABLE` to see how to change a normal table to a dynamic partition table.",
      ),
    ],
  },
  dynamicPartitionColocate: {
    source: "fe server/OlapTableFactory.createTable",
    texts: [
      ...ddl("dynamic_partition.buckets should equal the distribution buckets if creating a colocate table"),
      ...dorisDynamic(
        "Dynamic partition buckets must equal the distribution buckets if creating a colocate table: {buckets}",
        [5063, "42000"],
      ),
    ],
  },
  dynamicPartitionColocateChange: {
    source: "fe alter/SchemaChangeHandler.process (to 3.2), alter/AlterJobExecutor",
    texts: ddl(
      "The table has a colocate group:{group}. so cannot modify dynamic_partition.buckets. Colocate tables must have same bucket number.",
    ),
  },
  dynamicPartitionManaged: {
    source: "fe common/util/DynamicPartitionUtil.checkAlterAllowed",
    texts: [
      wording("ddl", MANAGED, PLAIN, { until: "3.3" }),
      wording("analysis", MANAGED, PLAIN, { since: "3.3" }),
      doris("ddl", MANAGED),
    ],
  },
  dynamicPartitionHistoryOpen: {
    source: "fe common/util/DynamicPartitionUtil.analyzeDynamicPartition",
    texts: dorisDynamic({
      "2.0": "Provide start or history_partition_num property when creating history partition",
      "4.0":
        "Provide start or history_partition_num property when create_history_partition=true. Otherwise set create_history_partition=false",
    }),
  },
  dynamicPartitionKeys: {
    source: "fe common/util/DynamicPartitionUtil.checkDynamicPartitionPropertyKeysValid",
    texts: dorisDynamic({ "4.0": "Invalid dynamic partition properties: {keys}" }),
  },
};
