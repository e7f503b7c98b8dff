/** Functions that `content/ui/…/hover.json` says something about: `hover.function.<name>`. */
export const FUNCTION_TEXTS: ReadonlySet<string> = new Set(
  "count sum max min avg now concat date_format date_trunc date_add date_sub ifnull coalesce length substr round year month day".split(
    " ",
  ),
);
