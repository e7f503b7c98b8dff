USE shop;

-- @fault {"type":"node","node":"be-1","up":false}
-- @fault {"type":"node","node":"be-2","up":false}
INSERT INTO customers VALUES (4, 'Dana', 'Oslo');

SELECT * FROM customers;

-- @fault {"type":"node","node":"be-3","up":false}
SELECT * FROM customers;

-- @fault {"type":"node","node":"be-1","up":true}
-- @fault {"type":"node","node":"be-2","up":true}
INSERT INTO customers VALUES (4, 'Dana', 'Oslo');
