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
  handover: {
    title: (count) => `Handover of ${count} units that end`,
    until: (lastDay, successors) =>
      successors
        ? `ends after ${lastDay}; ${successors} takes over.`
        : `ends after ${lastDay} without a successor.`,
    noTickets: 'No open tickets.',
    tickets: (count, to) => `${count} open tickets pass to ${to}`,
    links: 'Links that were sent stop working; the successor gets new ones.',
    deadlines: (passed, next) =>
      `${[
        'The answer deadlines stay the same',
        ...(passed > 0 ? [`${passed} pass before the handover`] : []),
        ...(next ? [`the first after it: ${next}`] : []),
      ].join('; ')}.`,
    topics: (count, names) => `Leads ${count} topics: ${names}.`,
    callbacks: (count) => `The operators still make ${count} callbacks on these tickets.`,
    people: (before, after) =>
      `${before || '(nobody)'} hand over to ${after || '(nobody yet: add people)'}.`,
    accounts: (count, names) =>
      count === 0
        ? 'No accounts of this unit.'
        : `${count} accounts (${names}) open no tickets until an administrator moves them to a successor under Users.`,
  },
};
