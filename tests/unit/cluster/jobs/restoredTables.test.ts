import { expect, test } from "vitest";
import { restoreSql, withSnapshot, type Client } from "./client.ts";
import { ONE, restoreSql as dorisRestore, withSnapshot as dorisSnapshot } from "./doris/shop.ts";

/** Which tables the last restore says that it made. */
function made(client: Client): Readonly<Record<string, boolean>> {
  client.idle();
  expect(client.job().status).toEqual({ ok: true });
  return Object.fromEntries(
    client.events.flatMap((event) =>
      event.type === "tableRestored" ? [[event.table, event.created] as const] : [],
    ),
  );
}

test("a restore tells new tables from those it replaces", () => {
  const { client, ts } = withSnapshot();
  client.ok("DROP TABLE db1.t2 FORCE", restoreSql(ts, "ON (t1, t2)"));
  expect(made(client)).toEqual({ t1: false, t2: true });
});

test.each([
  ["3.0", ONE],
  ["4.0", ONE],
  ["4.0", `${ONE}, "atomic_restore" = "true"`],
])("so does one of Doris %s with %s", (version, properties) => {
  const client = dorisSnapshot({ version });
  client.ok("DROP TABLE db1.u FORCE", dorisRestore("ON (t, u)", properties));
  expect(made(client)).toEqual({ t: false, u: true });
});
