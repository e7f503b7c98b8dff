-- @fault {"type":"storage","mode":"unreachable"}
SHOW SNAPSHOT ON vault;

SHOW SNAPSHOT ON vault WHERE SNAPSHOT = 'snap';
