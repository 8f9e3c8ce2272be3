import type * as Vi from '../../vi/console-administration/directory-draft.ts';

export const directoryDraftTexts: typeof Vi.directoryDraftTexts = {
  lead: 'Collect edits of several tables, preview them together and make them as one change with one reason. The server stores the draft, and only you see it.',
  empty: 'The draft has no rows yet',
  emptyHint:
    'Open a row of any table, edit it and choose “Add to draft”. You can also import the file of a table or use the merger wizard.',
  count: (count) => `${count} rows in the draft`,
  clear: 'Discard the draft',
  clearBody: (count) =>
    `${count} rows of the draft will be removed for good. The directory does not change.`,
  cancel: 'Cancel',
  open: 'Open',
  openRow: (name) => `Open ${name}`,
  remove: 'Remove from draft',
  removeRow: (name) => `Remove from draft: ${name}`,
  details: 'Show the edit',
  more: (count) => `Show more (${count} left)`,
  inDraft: 'This row is in your draft. The form shows the content of the draft.',
  outdated: (fields) =>
    fields
      ? `Someone else changed this row after you added it to the draft: ${fields}.`
      : 'Someone else changed this row after you added it to the draft.',
  rebase: 'Keep my edit on the new version',
  resolveFirst: (count) =>
    `Others changed ${count} rows. For each of them, keep your edit on the new version or remove it from the draft, then preview.`,
};
