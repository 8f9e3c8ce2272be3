import type * as Vi from '../../vi/console-administration/directory-changes.ts';

export const directoryChangeTexts: typeof Vi.directoryChangeTexts = {
  none: 'Nobody has changed anything yet',
  by: 'by',
  undoes: (number) => `undoes change ${number}`,
  number: (number) => `No. ${number}`,
  undo: 'Undo …',
  undoTitle: (number) => `Undo change ${number}`,
  touched: 'It can’t be undone alone: these rows were changed again. Undo the later changes first:',
  of: (table, row) => (row ? `Changes of row ${row} of ${table}` : `Changes of ${table}`),
  all: 'All changes',
  older: 'Older changes',
  last: 'Last changes',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  kept: 'kept',
};
