import { LANGUAGE_FACTS } from "../../i18n/languages.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, Languages, Share2 } from "../controls/icons.ts";
import { usePlayground, useSession } from "../context.ts";
import { EngineMenu } from "./EngineMenu.tsx";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { Logo } from "./Logo.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";

/** The page's head: where one is, which engine is simulated, language, theme, sharing. */
export function Header() {
  const { t, view, home, language } = usePlayground();
  const shares = useSession(
    ({ statements, timeline }) => statements.length > 0 || timeline.log.entries.length > 0,
  );
  return (
    <header class="pg-head">
      <a class="pg-brand" href={home}>
        <Logo />
        Firedrill
      </a>
      <nav class="pg-nav" aria-label={t("playground.nav.label")}>
        <a href={`${home}playground/`} aria-current="page">
          {t("playground.nav.playground")}
        </a>
        <a href={`${home}reference/starrocks/backup/`}>{t("playground.nav.reference")}</a>
      </nav>
      <div class="pg-head-tools">
        <EngineMenu />
        <LanguageMenu>
          <Icon shape={Languages} />
          <span class="pg-wide-only">{LANGUAGE_FACTS[language].name}</span>
          <Icon shape={ChevronDown} size={14} />
        </LanguageMenu>
        <ThemeMenu />
        <button
          type="button"
          class="pg-button pg-button-accent"
          aria-disabled={!shares}
          onClick={() => {
            if (shares) view.setState({ shareOpen: true });
          }}
        >
          <Icon shape={Share2} />
          <span class="pg-wide-only">{t("playground.share.open")}</span>
          <span class="pg-sr pg-narrow-only">{t("playground.share.open")}</span>
        </button>
      </div>
    </header>
  );
}
