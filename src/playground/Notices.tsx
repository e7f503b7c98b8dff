import { useStore } from "zustand/react";
import { ENGINES } from "../engine/versions.ts";
import { phraseText } from "./phraseText.ts";
import { useTexts } from "./useTexts.ts";
import { usePlayground } from "./context.ts";
import { Icon } from "./controls/Icon.tsx";
import { TriangleAlert, X } from "./controls/icons.ts";
import { downloadText } from "./share/downloadText.ts";
import { untell, type Notice } from "./viewStore.ts";

/** What has to be told at the top of the page, until it is closed. */
export function Notices() {
  const { t, view, store } = usePlayground();
  const notices = useStore(view, (state) => state.notices);
  return (
    <div class="pg-notices" role="region" aria-label={t("playground.notices")}>
      {notices.map((notice) => (
        <div key={notice.type} class="pg-notice" role="alert">
          <Icon shape={TriangleAlert} />
          <NoticeWords notice={notice} />
          {notice.type === "storage" && (
            <button
              type="button"
              class="pg-button pg-button-small"
              onClick={() => {
                downloadText("script.sql", store.getState().script);
              }}
            >
              {t("playground.notice.downloadScript")}
            </button>
          )}
          {"retry" in notice && notice.retry && <RetryButton notice={notice} retry={notice.retry} />}
          <button
            type="button"
            class="pg-icon-button"
            aria-label={t("playground.close")}
            onClick={() => {
              untell(view, notice.type);
            }}
          >
            <Icon shape={X} size={14} />
          </button>
        </div>
      ))}
    </div>
  );
}

function RetryButton({ notice, retry }: { readonly notice: Notice; readonly retry: () => void }) {
  const { t, view } = usePlayground();
  return (
    <button
      type="button"
      class="pg-button pg-button-small"
      onClick={() => {
        untell(view, notice.type);
        retry();
      }}
    >
      {t("playground.notice.retry")}
    </button>
  );
}

function NoticeWords({ notice }: { readonly notice: Notice }) {
  const { t } = usePlayground();
  // Why a link is broken is said in words that are only fetched then.
  const texts = useTexts(["explain", "playground"]);
  switch (notice.type) {
    case "brokenLink":
    case "brokenFile": {
      const reason = texts ? phraseText(texts, notice.reason) : "";
      return (
        <p>
          {t(notice.type === "brokenLink" ? "playground.notice.brokenLink" : "playground.notice.brokenFile", {
            reason,
          })}
        </p>
      );
    }
    case "notReplayed":
      return <p>{t("playground.notice.notReplayed")}</p>;
    case "scenarioMissing":
      return <p>{t("playground.notice.scenarioMissing", { scenario: notice.scenario })}</p>;
    case "storage":
      return <p>{t(`playground.notice.storage.${notice.trouble}`)}</p>;
    case "offline":
      return <p>{t("playground.notice.offline")}</p>;
    case "languageMissing":
      return <p>{t("playground.notice.languageMissing", { engine: ENGINES[notice.engine].name })}</p>;
    case "copyOfTab":
      return <p>{t("playground.notice.copyOfTab")}</p>;
    default: {
      const never: never = notice;
      return never;
    }
  }
}
