import { expect, test } from 'vitest';
import type { DirectoryPreviewResult } from '../../../../core/directory/change/preview-change.ts';
import { toDirectoryPreviewResponse } from '../../../../functions/staff/reply/directory-response.ts';

const aPreview = (isComplete: boolean): DirectoryPreviewResult => ({
  kind: 'preview',
  version: '4497fbd64c671058',
  rows: [],
  priorities: [],
  tickets: {
    counted: 2000,
    isComplete,
    moved: { count: 0, first: [] },
    rerouted: { count: 0, first: [] },
  },
  gaps: [],
  handovers: [],
});

test('a preview of a directory change that checked only 2,000 open tickets says so in the reader’s language', () => {
  const reader = { role: 'administrator', namer: () => ({}), now: new Date(0) } as const;
  const noteIn = (lang: 'vi' | 'en', isComplete = false) =>
    toDirectoryPreviewResponse(aPreview(isComplete), { ...reader, lang }).tickets.note;
  expect(noteIn('vi')).toMatch(/^Chỉ xem 2000 phản ánh/);
  expect(noteIn('en')).toMatch(/^Only 2000 open tickets/);
  expect(noteIn('vi', true)).toBeUndefined();
});
