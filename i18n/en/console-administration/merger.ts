import type * as Vi from '../../vi/console-administration/merger.ts';

export const mergerTexts: typeof Vi.mergerTexts = {
  lead: 'Choose the units or areas that merge, the day and the successor. The wizard prepares all rows that follow (end dates, successors, topics, escalation chains, articles, office hours, people) for the draft. Nothing is stored yet.',
  table: 'Merge',
  tables: { units: 'Units', areas: 'Areas' },
  on: 'First day of the successor',
  from: { units: 'Units that merge', areas: 'Areas that merge' },
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
  },
};
