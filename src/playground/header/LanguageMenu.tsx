import type { ComponentChildren } from "preact";
import { rememberLanguage } from "../../i18n/choice.ts";
import { LANGUAGE_FACTS, LANGUAGES, type Language } from "../../i18n/languages.ts";
import { Menu } from "../controls/Menu.tsx";
import { usePlayground } from "../context.ts";

/** Chooses the language; the session goes along. */
export function LanguageMenu({ children }: { readonly children: ComponentChildren }) {
  const { t, language, sessions, home } = usePlayground();
  const go = (to: Language) => async () => {
    rememberLanguage(to);
    await sessions.leave();
    location.assign(home.replace(new RegExp(`${language}/$`), `${to}/playground/`));
  };
  return (
    <Menu
      label={`${t("playground.language.label")}: ${LANGUAGE_FACTS[language].name}`}
      align="end"
      groups={[
        {
          items: LANGUAGES.map((one) => ({
            id: one,
            label: LANGUAGE_FACTS[one].name,
            lang: LANGUAGE_FACTS[one].tag,
            checked: one === language,
            choose: () => void go(one)(),
          })),
        },
      ]}
    >
      {children}
    </Menu>
  );
}
