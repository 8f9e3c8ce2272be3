/** Each guide's address on the portal and its file in `docs/guides`. */
export const guides = [
  { code: 'nguoi-dan', file: 'nguoi-dan.md' },
  { code: 'can-bo', file: 'can-bo.md' },
  { code: 'tong-dai-vien', file: 'tong-dai-vien.md' },
  { code: 'giam-sat', file: 'giam-sat-vien.md' },
] as const;

/** The guide's own text, in Markdown. */
export type GuideShelf = { read(file: string): Promise<string> };
