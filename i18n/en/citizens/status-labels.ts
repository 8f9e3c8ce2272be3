import type * as Vi from '../../vi/citizens/status-labels.ts';

export const publicStatusLabels: typeof Vi.publicStatusLabels = {
  new: 'Received',
  triage: 'Received',
  waiting: 'Waiting for your information',
  assigned: 'Passed on',
  'in-progress': 'Being handled',
  returned: 'Being handled',
  extended: 'Being handled – more time given',
  'in-review': 'Being handled',
  answered: 'Answered',
  reopened: 'Being handled again',
  closed: 'Closed',
  refused: 'Not accepted',
  merged: 'Merged',
  referred: 'Passed to the responsible authority',
};
