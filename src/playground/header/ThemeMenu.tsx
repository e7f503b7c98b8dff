import { useEffect, useState } from "preact/hooks";
import { Icon } from "../controls/Icon.tsx";
import { Moon, Sun, SunMoon } from "../controls/icons.ts";
import { Menu } from "../controls/Menu.tsx";
import { usePlayground } from "../context.ts";
import { applyTheme, storedTheme, THEMES, type Theme } from "./theme.ts";

const ICONS = { auto: SunMoon, light: Sun, dark: Moon } as const;

/** Chooses between light, dark and what the machine says; the pages of the docs follow. */
export function ThemeMenu() {
  const { t } = usePlayground();
  const [theme, setTheme] = useState<Theme>(storedTheme);

  useEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => {
      applyTheme(storedTheme());
    };
    dark.addEventListener("change", follow);
    return () => {
      dark.removeEventListener("change", follow);
    };
  }, []);

  return (
    <Menu
      label={`${t("playground.theme.label")}: ${t(`playground.theme.${theme}`)}`}
      align="end"
      class="pg-button pg-button-square"
      groups={[
        {
          items: THEMES.map((one) => ({
            id: one,
            label: t(`playground.theme.${one}`),
            icon: ICONS[one],
            checked: one === theme,
            choose: () => {
              setTheme(one);
              applyTheme(one, true);
            },
          })),
        },
      ]}
    >
      <Icon shape={ICONS[theme]} />
    </Menu>
  );
}
