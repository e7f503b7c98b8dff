/** User that a statement is sent by where none is named. */
export const DEFAULT_USER = "root";
