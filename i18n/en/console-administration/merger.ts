import type * as Vi from '../../vi/console-administration/merger.ts';

export const mergerTexts: typeof Vi.mergerTexts = {
  lead: 'Choose the units or areas that merge, the day and the successor. The wizard prepares all rows that follow (end dates, successors, topics, escalation chains, articles, office hours, people) for the draft. Nothing is stored yet.',
  table: 'Merge',
  tables: { units: 'Units', areas: 'Areas' },
  on: 'First day of the successor',
  from: { units: 'Units that merge', areas: 'Areas that merge' },
  empty: {
    units: (day) =>
      `No unit can merge on ${day}: all units of this day begin on it, and new units can merge only from the next day.`,
    areas: (day) =>
      `No area can merge on ${day}: all areas of this day begin on it, and new areas can merge only from the next day.`,
    choose: (day) => `Choose ${day}`,
  },
  successor: 'Successor',
  kinds: { existing: 'Exists already', new: 'Is new', none: 'None, abolished' },
  existing: 'Succeeding unit or area',
  plan: 'Prepare the rows',
  planned: (count) => `${count} rows follow`,
  rows: (count) => `${count} rows`,
  add: (count) => `Add ${count} rows to the draft`,
  toConfirm: (count) => `${count} rows need a look`,
  why: {
    'proposed-person': 'proposed person: confirm name, telephone number and e-mail address',
    'undated-reference': 'names the former unit without dates; it follows the successor',
    'no-successor': 'names an abolished unit: choose another one',
    'mentions-name': 'the text mentions the former name: edit it if necessary',
    'states-area-count': 'the text states a number of communes or districts: edit it if necessary',
  },
  checking: 'Checking the rows and what is handed over …',
  problems: {
    'day-missing': (tomorrow) => `First day: empty. Choose a day from ${tomorrow} on.`,
    'day-past': (tomorrow) =>
      `First day: must be after today, because tickets and history of past days stay as they are. Choose a day from ${tomorrow} on.`,
    'nothing-merged': () => 'Merged units or areas: none chosen. Choose at least one.',
    'successor-missing': () =>
      'Successor: none chosen. Choose one, create a new one, or choose abolished.',
    'not-in-force': (name) =>
      `${name}: not in force on that day. Choose another one or another day.`,
    'begins-on-day': (name) => `${name}: begins on that day. Choose another one or another day.`,
    'merged-into-itself': (name) =>
      `Successor: ${name} merges too. Choose another successor, or remove it from the merged ones.`,
    'successor-field': (label, rule) => `New successor, ${label}: ${rule}`,
  },
};
