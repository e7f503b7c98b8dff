/** Functions that both engines have and the simulator computes, the commoner first. */
export const FUNCTIONS =
  "count sum max min avg now date_format concat date_trunc ifnull coalesce date_add date_sub substr length lower upper abs round year month day hour minute second to_date curdate nullif trim replace quarter substring ceil floor cast if mod version current_date current_timestamp";

/** Types of both engines. */
export const TYPES =
  "array bigint binary bitmap boolean char date datetime decimal decimal128 decimal32 decimal64 decimalv2 double float hll int integer json largeint map percentile smallint string struct text time tinyint varbinary varchar";
