/** User guides: address on the portal and file in `docs/guides`. */
export const guides = [
  { code: 'nguoi-dan', file: 'nguoi-dan.md' },
  { code: 'can-bo', file: 'can-bo.md' },
  { code: 'tong-dai-vien', file: 'tong-dai-vien.md' },
  { code: 'giam-sat', file: 'giam-sat-vien.md' },
] as const;

/** Port that reads a user guide's Markdown file. */
export type GuideStore = { read(file: string): Promise<string> };
