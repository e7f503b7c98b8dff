import { useEffect, useRef } from "preact/hooks";
import { useStore } from "zustand/react";
import { usePlayground } from "./context.ts";

/** Asks before a very long log is replayed. */
export function AskDialog() {
  const { t, view, format } = usePlayground();
  const question = useStore(view, (state) => state.question);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (question) dialog.current?.showModal();
    else dialog.current?.close();
  }, [question]);
  return (
    <dialog
      ref={dialog}
      class="pg-dialog"
      aria-labelledby="pg-ask-title"
      onCancel={() => {
        question?.answer(false);
      }}
    >
      {question && (
        <div class="pg-dialog-body">
          <h2 id="pg-ask-title">{t("playground.ask.title")}</h2>
          <p>{t(`playground.ask.${question.about}`, { count: format.number(question.found) })}</p>
          <div class="pg-buttons">
            <button
              type="button"
              class="pg-button pg-button-accent"
              onClick={() => {
                question.answer(true);
              }}
            >
              {t("playground.ask.yes")}
            </button>
            <button
              type="button"
              class="pg-button"
              onClick={() => {
                question.answer(false);
              }}
            >
              {t("playground.ask.no")}
            </button>
          </div>
        </div>
      )}
    </dialog>
  );
}
