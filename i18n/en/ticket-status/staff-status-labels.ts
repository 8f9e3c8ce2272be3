import type * as Vi from '../../vi/ticket-status/staff-status-labels.ts';

export const staffStatusLabels: typeof Vi.staffStatusLabels = {
  new: 'New',
  triage: 'To classify',
  waiting: 'Waiting for citizen',
  assigned: 'Assigned',
  'in-progress': 'In progress',
  returned: 'Returned',
  extended: 'Extended',
  'in-review': 'To approve',
  answered: 'Answered',
  reopened: 'Reopened',
  closed: 'Closed',
  refused: 'Not accepted',
  merged: 'Merged',
  referred: 'Referred',
};
