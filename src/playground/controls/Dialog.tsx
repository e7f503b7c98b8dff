import type { ComponentChildren, RefObject } from "preact";
import { useId } from "preact/hooks";
import { usePlayground } from "../context.ts";
import { Icon } from "./Icon.tsx";
import { X } from "./icons.ts";

interface DialogProps {
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly title: string;
  /** A class beside the one that all dialogs have. */
  readonly kind?: string;
  readonly closed: () => void;
  readonly children: ComponentChildren;
}

/** A dialog with its title and a button that closes it; a click beside it closes it too. Who has its ref opens it. */
export function Dialog({ dialog, title, kind, closed, children }: DialogProps) {
  const { t } = usePlayground();
  const id = useId();
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class={kind === undefined ? "pg-dialog" : `pg-dialog ${kind}`}
      aria-labelledby={id}
      onClose={closed}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="pg-dialog-body">
        <div class="pg-dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="pg-icon-button" aria-label={t("playground.close")} onClick={close}>
            <Icon shape={X} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
