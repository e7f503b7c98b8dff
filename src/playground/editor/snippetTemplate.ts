/** Words of a snippet that the reader replaces, and texts that are empty. */
const PLACES = /\b(db|label|repo|bucket)\b|""/g;

/**
 * Turns a statement to begin with into a template whose names are fields: Tab goes from one to the next, and out of the last.
 * A name that stands there twice is one field.
 */
export function snippetTemplate(insert: string): string {
  return insert
    .replace(/[{}]/g, "\\$&")
    .replace(PLACES, (place) => (place === '""' ? '"${}"' : `\${${place}}`));
}
