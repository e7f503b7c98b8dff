INSERT INTO visits (id, seconds) VALUES (1, 2);

INSERT INTO visits (id, id) VALUES (1, 2);

INSERT INTO customers (name) VALUES ("Dora");

INSERT INTO visits (pages) VALUES (1);

INSERT INTO visits VALUES (1);

INSERT INTO visits VALUES (1, 2), (3);

INSERT INTO visits VALUES (DEFAULT, 2);

INSERT INTO orders VALUES (200, "2029-01-01", 1, 5.00);

-- @fault {"type":"node","node":"be-1","up":false}
-- @fault {"type":"node","node":"be-2","up":false}
-- @fault {"type":"node","node":"be-3","up":false}
INSERT INTO visits VALUES (3, 2);

SELECT * FROM visits;
