ALTER TABLE visits RENAME COLUMN seconds TO minutes;

ALTER TABLE visits RENAME COLUMN pages TO id;

ALTER TABLE visits RENAME COLUMN pages TO pages_seen;
