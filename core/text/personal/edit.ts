/** Replaces the characters from `from` up to `to` of a text by others, perhaps none. */
export type Edit = { from: number; to: number; by: string };

/** Finds what disguises words or numbers; edits are in order and never overlap. */
export type UndisguisingRule = (text: { marked: string; plain: string }) => Edit[];
