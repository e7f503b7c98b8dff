import { rows } from "./row.ts";

const VIEW = "CREATE VIEW v AS SELECT id FROM u;\n";
const MATERIALIZED =
  'CREATE MATERIALIZED VIEW mv DISTRIBUTED BY HASH(id) BUCKETS 1 REFRESH MANUAL PROPERTIES ("replication_num" = "1") AS SELECT id, n FROM u;\n';

/** SELECT from several relations, UPDATE, and what cannot be written to. */
export const QUERIES = rows({
  columnAmbiguous: "SELECT id FROM u, k",
  starTableUnknown: "SELECT x.* FROM u",
  tableNotUnique: "SELECT 1 FROM u x JOIN k x ON x.id = x.id",
  derivedAliasMissing: "SELECT * FROM (SELECT id FROM u)",
  derivedColumns: "SELECT * FROM (SELECT id FROM u) x (a, b)",
  withColumns: "WITH w (a, b) AS (SELECT id FROM u) SELECT * FROM w",
  viewInvalid: `${VIEW}DROP TABLE u;\nSELECT * FROM v`,
  lateralNotFunction: "SELECT * FROM u, LATERAL (SELECT 1) x",
  lateralJoinType: "SELECT * FROM u LEFT JOIN generate_series(1, 2) g ON TRUE",
  functionNotLateral: "SELECT * FROM generate_series(1, 2)",
  tableFunctionUnknown: "SELECT * FROM u, numbers(10) x",
  tableFunctionColumns: { script: "SELECT * FROM TABLE(generate_series(1, 2)) g (a, b)", since: "3.1" },
  seriesStepZero: "SELECT * FROM TABLE(generate_series(1, 2, 0))",
  compoundColumns: "SELECT id FROM u UNION SELECT id, n FROM u",
  compoundAll: "SELECT id FROM u EXCEPT ALL SELECT id FROM k",
  distinctAggregated: "SELECT DISTINCT count(*) FROM u",
  scalarColumns: "SELECT (SELECT id, n FROM u)",
  inQueryColumns: "SELECT * FROM u WHERE id IN (SELECT id, n FROM k)",
  scalarRows: "INSERT INTO u VALUES (2, 2); SELECT (SELECT id FROM u)",
  insertNotOlap: `${VIEW}INSERT INTO v VALUES (1)`,
  overwriteNotOlap: `${VIEW}INSERT OVERWRITE v VALUES (1)`,
  insertMaterializedView: `${MATERIALIZED}INSERT INTO mv VALUES (1, 1)`,
  updateMaterializedView: `${MATERIALIZED}UPDATE mv SET n = 1 WHERE id = 1`,
  deleteMaterializedView: `${MATERIALIZED}DELETE FROM mv WHERE id = 1`,
  deleteNotOlap: `${VIEW}DELETE FROM v WHERE id = 1`,
  insertByNameValues: "INSERT INTO u BY NAME VALUES (1, 1)",
  updateNotSupported: "UPDATE u SET n = 1 WHERE id = 1",
  updateColumnUnknown: "UPDATE k SET nosuch = 1 WHERE id = 1",
  updateWithoutWhere: "UPDATE k SET n = 1, m = 1",
  updateKeyColumn: "UPDATE k SET id = 2 WHERE id = 1",
  updateAutoIncrementNull:
    'CREATE TABLE x (id INT NOT NULL, c BIGINT NOT NULL AUTO_INCREMENT) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1"); UPDATE x SET c = NULL WHERE id = 1',
  deleteUsing: "DELETE FROM u USING k WHERE u.id = k.id",
  deleteWith: "WITH w AS (SELECT 1 AS id) DELETE FROM u WHERE id = 1",
});
