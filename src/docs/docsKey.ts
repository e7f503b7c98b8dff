import english from "../../content/ui/en/docs.json";

/** Tells whether the pages have words under a key that was put together from data. */
export function isDocsKey(key: string): key is keyof typeof english {
  return Object.hasOwn(english, key);
}
