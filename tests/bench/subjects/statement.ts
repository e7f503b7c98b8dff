const LENGTH = 150;

/** Fills a statement up to 150 characters with blanks between its two parts. */
function padded(head: string, tail: string): string {
  return head + " ".repeat(LENGTH - head.length - tail.length) + tail;
}

/**
 * Makes a BACKUP of 150 characters that differs in its label, so that no cache by text can answer it.
 *
 * @param number below 100,000
 */
export function backupStatement(number: number): string {
  const label = `nightly_${String(number).padStart(5, "0")}`;
  return padded(
    `BACKUP SNAPSHOT sales.${label} TO object_store ON (orders PARTITION (p2024, p2025), customers)`,
    ` PROPERTIES ("type" = "full", "timeout" = "3600");`,
  );
}

/**
 * Makes a SELECT of 150 characters that every engine reads and that differs in a number.
 *
 * @param number below 100,000
 */
export function selectStatement(number: number): string {
  return padded(
    `SELECT o.customer, SUM(o.total) AS total FROM sales.orders o WHERE o.day >= '2025-01-01' AND o.id > ${number}`,
    ` GROUP BY o.customer ORDER BY total LIMIT 10;`,
  );
}
