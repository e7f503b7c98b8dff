-- @fault {"type":"storage","mode":"credentials"}
SHOW REPOSITORIES;

-- @wait 10m
SHOW REPOSITORIES;

-- @fault {"type":"storage","mode":"ok"}
-- @wait 10m
SHOW REPOSITORIES;
