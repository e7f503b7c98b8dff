import type { Translate } from "../i18n/index.ts";
import type { StatementStatus } from "../session/statementStatus.ts";

/** Says what the mark of a statement means. */
export function statusWords(t: Translate, status: StatementStatus): string {
  switch (status) {
    case "notRun":
      return t("playground.status.notRun");
    case "running":
      return t("playground.status.running");
    case "done":
      return t("playground.status.done");
    case "failed":
      return t("playground.status.failed");
    case "unsupported":
      return t("playground.status.unsupported");
    case "stale":
      return t("playground.status.stale");
    default: {
      const never: never = status;
      return never;
    }
  }
}
