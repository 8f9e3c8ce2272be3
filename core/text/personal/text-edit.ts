/** Edit of a text that replaces the characters from `from` to `to` (exclusive) with `by`, which may be empty. */
export type TextEdit = { from: number; to: number; by: string };

/**
 * Rule that finds disguised words or numbers in a text and returns edits that undo the disguise. The edits are in order and
 * never overlap.
 */
export type DisguiseRemovalRule = (text: { marked: string; plain: string }) => TextEdit[];
