CREATE TABLE shop.sales (
    id INT NOT NULL,
    city VARCHAR(40) NOT NULL
)
DUPLICATE KEY(id)
PARTITION BY LIST(city) (
    PARTITION p_japan VALUES IN ("Osaka", "Kyoto"),
    PARTITION p_china VALUES IN ("Hangzhou")
)
DISTRIBUTED BY HASH(id) BUCKETS 2;

INSERT INTO shop.sales VALUES (1, "Osaka"), (2, "Hangzhou");
