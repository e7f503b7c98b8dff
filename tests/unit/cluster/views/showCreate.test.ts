import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

// What SHOW CREATE MATERIALIZED VIEW gives in the engine's own tests: test/sql/test_materialized_view/R/test_create and
// test/sql/test_default_enable_replicated_storage/R/test_enable_mv.
const SETUP = `
CREATE DATABASE test_create_mv; USE test_create_mv;
CREATE TABLE t_hash (k1 int(11) NULL, v1 int(11) NULL, v2 int(11) NULL) DUPLICATE KEY(k1) DISTRIBUTED BY hash(k1) BUCKETS 64 PROPERTIES ("replication_num" = "1");
CREATE TABLE t_random (k1 int(11) NULL, v1 int(11) NULL, v2 int(11) NULL) DUPLICATE KEY(k1) DISTRIBUTED BY RANDOM BUCKETS 64 PROPERTIES ("replication_num" = "1");
CREATE TABLE t1 (k1 int(11) NULL, v1 int(11) NULL, v2 int(11) NULL) DUPLICATE KEY(k1)
PARTITION BY RANGE(k1) (PARTITION p2 VALUES [("202301"), ("202302")), PARTITION p3 VALUES [("202302"), ("202303")))
DISTRIBUTED BY HASH(k1) BUCKETS 2 PROPERTIES ("replication_num" = "1");`;

const PROPERTIES = `PROPERTIES (
"replication_num" = "1",
"replicated_storage" = "true",
"storage_medium" = "HDD"
)`;

describe("SHOW CREATE MATERIALIZED VIEW", () => {
  it.each(["3.2", "3.3", "3.4", "3.5", "4.0"])("of a join without DISTRIBUTED BY (%s)", (version) => {
    const shop = given(SETUP, { version });
    shop.ok(
      "CREATE MATERIALIZED VIEW `mv1` REFRESH ASYNC AS select t0.k1, t1.v1 from t_hash t0 join t_random t1 on t0.k1 = t1.k1",
    );
    expect(shop.rows("SHOW CREATE MATERIALIZED VIEW mv1")).toEqual([
      `mv1|CREATE MATERIALIZED VIEW \`mv1\` (\`k1\`, \`v1\`)
DISTRIBUTED BY RANDOM
REFRESH ASYNC
${PROPERTIES}
AS SELECT \`t0\`.\`k1\`, \`t1\`.\`v1\`
FROM \`test_create_mv\`.\`t_hash\` AS \`t0\` INNER JOIN \`test_create_mv\`.\`t_random\` AS \`t1\` ON \`t0\`.\`k1\` = \`t1\`.\`k1\`;`,
    ]);
  });

  it("of an aggregate, and of one that is partitioned", () => {
    const shop = given(SETUP);
    shop.ok("CREATE MATERIALIZED VIEW mv2 REFRESH ASYNC AS select k1, count(v1) from t_random group by k1");
    expect(shop.rows("SHOW CREATE MATERIALIZED VIEW mv2")).toEqual([
      `mv2|CREATE MATERIALIZED VIEW \`mv2\` (\`k1\`, \`count(v1)\`)
DISTRIBUTED BY RANDOM
REFRESH ASYNC
${PROPERTIES}
AS SELECT \`t_random\`.\`k1\`, count(\`t_random\`.\`v1\`) AS \`count(v1)\`
FROM \`test_create_mv\`.\`t_random\`
GROUP BY \`t_random\`.\`k1\`;`,
    ]);
    shop.ok(
      "CREATE MATERIALIZED VIEW mv5 PARTITION BY (k1) DISTRIBUTED BY HASH(k1) BUCKETS 2 REFRESH ASYNC AS select k1, v1, v2 from t1",
    );
    expect(shop.rows("SHOW CREATE TABLE mv5")).toEqual([
      `mv5|CREATE MATERIALIZED VIEW \`mv5\` (\`k1\`, \`v1\`, \`v2\`)
PARTITION BY (\`k1\`)
DISTRIBUTED BY HASH(\`k1\`) BUCKETS 2${" "}
REFRESH ASYNC
${PROPERTIES}
AS SELECT \`t1\`.\`k1\`, \`t1\`.\`v1\`, \`t1\`.\`v2\`
FROM \`test_create_mv\`.\`t1\`;`,
    ]);
  });

  it("of one with bloom filters has them behind the storage medium", () => {
    const shop = given(SETUP);
    shop.ok("CREATE MATERIALIZED VIEW test_mv1 DISTRIBUTED BY hash(k1) AS SELECT * from t_hash");
    shop.ok('ALTER MATERIALIZED VIEW test_mv1 SET ("bloom_filter_columns" = "k1, v1")');
    const [text] = shop.rows("SHOW CREATE MATERIALIZED VIEW test_mv1");
    expect(text).toContain("DISTRIBUTED BY HASH(`k1`)\nREFRESH MANUAL\n");
    expect(text).toContain('"storage_medium" = "HDD",\n"bloom_filter_columns" = "k1, v1"\n)');
  });
});
