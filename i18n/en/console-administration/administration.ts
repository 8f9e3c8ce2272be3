import type * as Vi from '../../vi/console-administration/administration.ts';

export const administrationTexts: typeof Vi.administrationTexts = {
  title: 'Administration',
  search: 'Search the table (without diacritics too)',
  groups: {
    people: 'Units and people',
    matters: 'Topics and routes',
    time: 'Deadlines and calendar',
    answers: 'Words to citizens',
    public: 'Public content',
  },
  views: {
    tables: 'Tables',
    calendar: 'Working calendar',
    wording: 'Messages',
    route: 'Where does it go?',
    members: 'Users',
    connections: 'Connections',
    merger: 'Merger',
    draft: 'Draft',
    history: 'History of changes',
  },
  draftTab: (count) => (count > 0 ? `Draft (${count})` : 'Draft'),
  lead: 'Every change is previewed, has a reason and a name, and can be undone. The deadlines of open tickets are recomputed.',
  rows: ({ rows, later = 0, ended = 0 }) =>
    [
      `${rows} rows`,
      later > 0 ? `${later} not yet in force` : '',
      ended > 0 ? `${ended} ended` : '',
    ]
      .filter(Boolean)
      .join(', '),
  none: 'No row matches',
  noneHint: 'Type less, or also show rows that are not yet in force or have ended.',
  show: {
    later: (count) => `Also ${count} rows not yet in force`,
    ended: (count) => `Also ${count} ended rows`,
  },
  add: 'Add a row',
  back: 'All tables',
  backToTable: 'To the table',
  historyOfTable: 'History of this table',
  historyOfRow: 'History of this row',
  readOnly: 'Only administrators may change this.',
  standing: {
    always: 'Always in force',
    fromTo: (from, to) =>
      [from && `from ${from}`, to && `until the end of ${to}`].filter(Boolean).join(' '),
    later: 'Not yet',
    ended: 'Ended',
    expired: 'Expired, citizens don’t see it',
    'review-overdue': 'Review overdue, citizens still see it',
    now: 'In force',
  },
  kept: (days) => `${days.toLocaleString('en')} days`,
  validity:
    'Without a first day it holds since before the launch. Without a last day its end isn’t known. Both days count. Older tickets keep to the row of the day they were opened.',
  reason: 'Reason (which document, who asked)',
  reasonHint: 'At least 5 letters. It stays in the history.',
  preview: 'Preview',
  previewing: 'Computing …',
  make: 'Make the change',
  toDraft: 'Add to draft',
  moreRows: (count) => `and ${count} more rows, see the draft`,
  cancel: 'Cancel',
  made: (number) => `Done: change ${number}.`,
  wrong: 'Not possible yet. Correct this:',
  brings: 'This change will:',
  moved: (count, counted) =>
    count === 0
      ? `Moves no deadline of the ${counted} open tickets.`
      : `Moves deadlines of ${count} of ${counted} open tickets:`,
  rerouted: (count) =>
    count === 0 ? '' : `${count} such tickets, sent today, would go to another unit:`,
  gaps: 'After this nobody is left in these roles:',
  priorities: {
    emergency: (to) =>
      `${to} makes every new report an emergency: the sender is reminded of 115, operators and units are alerted at once, and deadlines are minutes.`,
    changed: (to, from) =>
      `the priority of new tickets changes from ${from} to ${to}; open tickets keep theirs until an operator reclassifies them.`,
    'unlike-service': (to, from) => `priority ${to} differs from ${from}, the service’s default.`,
  },
  clocks: { forward: 'pass on', acknowledge: 'acknowledge', resolve: 'resolve' },
  more: (count) => `and ${count} more`,
  field: 'Field',
  before: 'Before',
  after: 'After',
  nothing: '—',
  stale: {
    title: 'Somebody else changed the directory meanwhile',
    body: 'What you typed is kept. See what they did, then preview again on the new version.',
    same: 'They changed this very row: if you go on, it will be as you typed it.',
    again: 'Preview on the new version',
  },
};
