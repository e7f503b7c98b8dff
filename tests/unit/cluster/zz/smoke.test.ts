import { test } from "vitest";
import { given } from "/work/main/tests/unit/cluster/driver.ts";
test("x", () => {
  const d = given(`CREATE DATABASE db; USE db; CREATE TABLE t (id INT NOT NULL, n INT, s VARCHAR(20)) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2; CREATE TABLE u (id INT NOT NULL, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2; INSERT INTO t VALUES (1,10,'a'),(2,20,'b'),(3,NULL,'c'); INSERT INTO u VALUES (1,100),(1,101),(3,300),(4,400);`);
  for (const sql of (process.env.SQL ?? "").split(";")) {
    if (!sql.trim()) continue;
    const t0 = performance.now();
    let r: unknown;
    try { r = d.run(sql); } catch (e) { r = String(e); }
    const rr = r as { kind?: string; rows?: unknown[]; columns?: unknown };
    console.log(sql.trim(), "\n   =>", rr.kind === "rows" ? JSON.stringify(rr.columns) + " " + JSON.stringify(rr.rows).slice(0, 300) : JSON.stringify(r).slice(0, 300), (performance.now() - t0).toFixed(1) + "ms");
  }
});
