/**
 * Makes a BACKUP of 150 characters that differs in its label, so that no cache by text can answer it.
 *
 * @param number below 100,000
 */
export function statement(number: number): string {
  const label = `nightly_${String(number).padStart(5, "0")}`;
  const head = `BACKUP SNAPSHOT sales.${label} TO object_store ON (orders PARTITION (p2024, p2025), customers)`;
  const tail = ` PROPERTIES ("type" = "full", "timeout" = "3600");`;
  return head + " ".repeat(150 - head.length - tail.length) + tail;
}
