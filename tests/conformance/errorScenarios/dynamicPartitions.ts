import { rows } from "./row.ts";

/** A table with dynamic partitions by the day, three ahead, but for what `more` says. */
const table = (more: string, by = "PARTITION BY RANGE(day) ()", type = "DATE") =>
  `CREATE TABLE x (day ${type} NOT NULL, n INT) DUPLICATE KEY(day) ${by} DISTRIBUTED BY HASH(n) BUCKETS 2 PROPERTIES ("replication_num" = "1"${more === "" ? "" : `, ${more}`})`;
const pair = (name: string, value: string) => `"dynamic_partition.${name}" = "${value}"`;
const END = pair("end", "3");
const UNIT = pair("time_unit", "DAY");
const DAILY = `${UNIT}, ${END}`;
const wrong = (name: string, value: string) => table(`${DAILY}, ${pair(name, value)}`);

/** Properties of dynamic partitions, and what they keep from being done by hand. */
export const DYNAMIC_PARTITIONS = rows({
  dynamicPartitionTimeUnit: table(`${pair("time_unit", "MINUTE")}, ${END}`),
  dynamicPartitionUnassigned: table(END),
  dynamicPartitionBound: wrong("start", "1"),
  dynamicPartitionNumber: wrong("start", "soon"),
  dynamicPartitionBuckets: wrong("buckets", "many"),
  dynamicPartitionEmpty: wrong("buckets", ""),
  dynamicPartitionEnable: wrong("enable", "maybe"),
  dynamicPartitionPrefix: wrong("prefix", "1p"),
  dynamicPartitionReplicasZero: wrong("replication_num", "0"),
  dynamicPartitionReplicas: wrong("replication_num", "two"),
  dynamicPartitionHistory: wrong("history_partition_num", "-1"),
  dynamicPartitionValue: wrong("start_day_of_week", "monday"),
  dynamicPartitionStartDay: wrong("start_day_of_month", "31"),
  dynamicPartitionTooMany: table(`${UNIT}, ${pair("end", "501")}`),
  dynamicPartitionZone: wrong("time_zone", "Nowhere"),
  dynamicPartitionColumns: table(DAILY, "PARTITION BY RANGE(day, n) ()").replace("KEY(day)", "KEY(day, n)"),
  dynamicPartitionUnpartitioned: table(DAILY, ""),
  dynamicPartitionAutomatic: table(
    `${pair("enable", "true")}, ${DAILY}`,
    "PARTITION BY date_trunc('day', day)",
  ),
  dynamicPartitionHour: table(`${pair("time_unit", "HOUR")}, ${END}`),
  dynamicPartitionNone: 'ALTER TABLE t SET ("dynamic_partition.enable" = "true")',
  dynamicPartitionColocate: table(`${DAILY}, ${pair("buckets", "4")}, "colocate_with" = "g"`),
  dynamicPartitionColocateChange: `${table(`${DAILY}, ${pair("buckets", "2")}, "colocate_with" = "g"`)}; ALTER TABLE x SET (${pair("buckets", "4")})`,
  dynamicPartitionManaged: `${table(DAILY)}; ALTER TABLE x ADD PARTITION p9 VALUES LESS THAN ("2020-01-01")`,
});
