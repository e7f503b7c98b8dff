/** Units of time that both engines read behind INTERVAL and its number, the commoner first. */
export const UNITS = ["DAY", "MONTH", "YEAR", "HOUR", "MINUTE", "SECOND", "WEEK", "QUARTER"] as const;
