/** Replacement of the characters from `from` up to, excluding, `to`; `by` may be empty. */
export type Edit = { from: number; to: number; by: string };

/** A rule that finds disguised words or numbers. Its edits are ordered and never overlap. */
export type UndisguisingRule = (text: { marked: string; plain: string }) => Edit[];
