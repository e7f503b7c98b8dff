import { useEffect, useRef, useState } from "preact/hooks";
import { useStore } from "zustand/react";
import { hashOf } from "../comparing.ts";
import { usePlayground } from "../context.ts";
import { CopyButton } from "../controls/CopyButton.tsx";
import { Dialog } from "../controls/Dialog.tsx";
import { Icon } from "../controls/Icon.tsx";
import { Download } from "../controls/icons.ts";
import { downloadText } from "./downloadText.ts";

/** From so many characters on, chat programs cut a link. */
export const LONG_LINK = 2_000;

/** Gives the session as a link, or as a file. */
export function ShareDialog() {
  const { t, view, store, session, editor, format } = usePlayground();
  const open = useStore(view, (state) => state.shareOpen);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [payload, setPayload] = useState<string>();

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    editor.flush();
    session.pause();
    const { timeline, script, playhead } = store.getState();
    setPayload(undefined);
    element.showModal();
    void import("../../log/shareCodec.ts").then(({ encodeShare }) => {
      setPayload(encodeShare({ log: timeline.log, script, playhead }));
      requestAnimationFrame(() => field.current?.select());
    });
  }, [open, editor, session, store]);

  const comparing = useStore(view, (state) => state.comparing);
  const link =
    payload === undefined ? "" : `${location.origin}${location.pathname}${hashOf(payload, comparing)}`;
  const long = link.length > LONG_LINK;
  return (
    <Dialog
      dialog={dialog}
      title={t("playground.share.title")}
      closed={() => {
        view.setState({ shareOpen: false });
      }}
    >
      <p>{t("playground.share.explained")}</p>
      <label class="pg-sr" for="pg-share-link">
        {t("playground.share.link")}
      </label>
      <input ref={field} id="pg-share-link" class="pg-input pg-code" type="text" readOnly value={link} />
      <p class={long ? "pg-warn" : "pg-quiet"} role={long ? "status" : undefined}>
        {t(long ? "playground.share.long" : "playground.share.length", {
          count: link.length,
          length: format.number(link.length),
          most: format.number(LONG_LINK),
        })}
      </p>
      <div class="pg-buttons">
        <CopyButton label={t("playground.share.copy")} text={() => link} words />
        <button
          type="button"
          class={long ? "pg-button pg-button-ink" : "pg-button"}
          onClick={() => {
            if (payload !== undefined) downloadText("session.firedrill", payload);
          }}
        >
          <Icon shape={Download} size={14} />
          {t("playground.share.download")}
        </button>
      </div>
    </Dialog>
  );
}
