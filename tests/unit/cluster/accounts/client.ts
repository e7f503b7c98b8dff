import type { StatementResult } from "../../../../src/cluster/result.ts";
import { given, type Driver, type DriverOptions } from "../driver.ts";

/** A cluster whose clients a test lets speak one after the other. */
export interface Clients {
  readonly driver: Driver;
  /** Sends a script as a user: what its last statement, or the first that fails, comes to. */
  as(user: string, script: string): string;
}

/** Makes a cluster on which root runs a script first. */
export function clients(script = "", options: DriverOptions = {}): Clients {
  const driver = given(script, options);
  return { driver, as: (user, text) => told(driver.run(text, user)) };
}

/** Prints a result: `ok`, rows with columns parted by `|`, or `number (state): message`. */
export function told(result: StatementResult): string {
  switch (result.kind) {
    case "ok":
      return "ok";
    case "unsupported":
      return `unsupported: ${result.head}`;
    case "rows":
      return result.rows.map((row) => row.map((value) => value ?? "NULL").join("|")).join("\n");
    case "error":
      return `${result.errno} (${result.sqlState}): ${result.message}`;
    default: {
      const never: never = result;
      return never;
    }
  }
}

/** A shop with two tables, and a user and a role that may nothing. */
export const SHOP = `CREATE DATABASE shop; USE shop;
  CREATE TABLE orders (id INT, city VARCHAR(20)) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) BUCKETS 1 PROPERTIES ("replication_num" = "1");
  CREATE TABLE items (id INT) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) BUCKETS 1 PROPERTIES ("replication_num" = "1");
  CREATE USER ana; CREATE ROLE keeper;`;
