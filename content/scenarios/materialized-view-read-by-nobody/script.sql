CREATE USER ana;

-- @user ana
SELECT * FROM shop.visit_pages;
