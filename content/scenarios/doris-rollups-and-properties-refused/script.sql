ALTER TABLE prices ADD ROLLUP prices (product, price);

ALTER TABLE visits ADD ROLLUP by_pages (pages, seconds);

ALTER TABLE stock ADD ROLLUP by_store (pieces, store);

ALTER TABLE stock ADD ROLLUP by_store (pieces);

ALTER TABLE stock ADD ROLLUP by_store (store, shelf);

ALTER TABLE prices ADD ROLLUP by_store (store, price);

ALTER TABLE visits ADD ROLLUP by_pages (pages);

ALTER TABLE visits ADD ROLLUP by_pages (pages);

ALTER TABLE visits ADD ROLLUP by_id (id);

ALTER TABLE visits RENAME ROLLUP visits by_visit;

ALTER TABLE visits RENAME ROLLUP by_pages by_pages;

ALTER TABLE visits RENAME ROLLUP by_hour by_day;

ALTER TABLE visits RENAME ROLLUP by_pages by_id;

ALTER TABLE visits DROP ROLLUP by_hour;

ALTER TABLE visits DROP ROLLUP visits;

ALTER TABLE visits SET ("colocate_with" = "web", "disable_auto_compaction" = "true");

ALTER TABLE visits SET ("colour" = "red");

ALTER TABLE visits SET ("disable_auto_compaction" = "perhaps");

SHOW ALTER TABLE ROLLUP;
