/** User guides on the portal: `code` is the last part of the URL path, `file` the name in `docs/guides`. */
export const userGuides = [
  { code: 'nguoi-dan', file: 'nguoi-dan.md' },
  { code: 'can-bo', file: 'can-bo.md' },
  { code: 'tong-dai-vien', file: 'tong-dai-vien.md' },
  { code: 'giam-sat', file: 'giam-sat-vien.md' },
] as const;

/** Interface for reading the Markdown file of a user guide. */
export type UserGuideStore = { read(file: string): Promise<string> };
