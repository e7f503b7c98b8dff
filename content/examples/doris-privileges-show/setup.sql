CREATE USER keeper;
