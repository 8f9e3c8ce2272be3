import type * as Vi from '../../vi/console-screens/weekly-mails.ts';

export const weeklyMailTexts: typeof Vi.weeklyMailTexts = {
  title: 'Weekly e-mail to the leadership',
  none: 'No weekly e-mail yet.',
  columns: { week: 'Sent on', unit: 'Recipient', status: 'Result', at: 'At' },
  statuses: {
    sending: 'Being sent',
    sent: 'Sent',
    failed: 'Not sent; retried every half hour for two days',
  },
  text: 'Text of the e-mail',
};
