/** Where Starlight keeps the theme; "" stands for auto. The page's inline script reads it too. */
export const THEME_KEY = "starlight-theme";

export const THEMES = ["auto", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

/** Gives the theme that the reader chose. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(THEME_KEY);
    return stored === "light" || stored === "dark" ? stored : "auto";
  } catch {
    return "auto";
  }
}

/** Shows a theme, and keeps the choice where it is one. */
export function applyTheme(theme: Theme, keep = false): void {
  const dark = theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  if (!keep) return;
  try {
    localStorage.setItem(THEME_KEY, theme === "auto" ? "" : theme);
  } catch {
    // Without storage the choice holds for this page only.
  }
}
