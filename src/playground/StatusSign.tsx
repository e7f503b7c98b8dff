import type { StatementStatus } from "../session/statementStatus.ts";
import { usePlayground } from "./context.ts";
import { statusWords } from "./statusWords.ts";

/** The mark of a statement, with its meaning in words for whoever listens. */
export function StatusSign({ status }: { readonly status: StatementStatus }) {
  const { t } = usePlayground();
  return (
    <span class={`pg-sign pg-sign-${status}`} data-tip={statusWords(t, status)}>
      <span class="pg-sr">{statusWords(t, status)}</span>
    </span>
  );
}
