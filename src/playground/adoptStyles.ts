/**
 * Lays a style sheet over the page, for a part that is fetched when it is first shown: a sheet that is imported outright
 * would come with the page itself. Call it once, where the part is defined.
 * @param css text of the sheet, imported with `?inline`
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
