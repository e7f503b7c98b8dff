CREATE REPOSITORY vault
WITH BROKER
ON LOCATION "hdfs://pair/backups"
PROPERTIES (
  "username" = "backup",
  "dfs.nameservices" = "pair",
  "dfs.ha.namenodes.pair" = "nn1,nn2",
  "dfs.namenode.rpc-address.pair.nn1" = "namenode-1:8020",
  "dfs.namenode.rpc-address.pair.nn2" = "namenode-2:8020"
);

CREATE REPOSITORY vault
WITH BROKER hdfs_broker
ON LOCATION "hdfs://pair/backups"
PROPERTIES (
  "username" = "backup",
  "dfs.nameservices" = "pair",
  "dfs.ha.namenodes.pair" = "nn1,nn2",
  "dfs.namenode.rpc-address.pair.nn1" = "namenode-1:8020",
  "dfs.namenode.rpc-address.pair.nn2" = "namenode-2:8020"
);
