import type * as Vi from '../../vi/staff/audit.ts';

export const auditEntryLabels: typeof Vi.auditEntryLabels = {
  act: 'Acted on the ticket',
  list: 'Saw a list of tickets',
  chat: 'Answered a chat in the console',
  member: 'Changed a member',
  directory: 'Changed the directory',
  phone: 'Changed the state of the telephone',
  provider: 'Changed a key of Open311',
  webhook: 'Changed a webhook',
  audit: 'Searched this log',
  access: 'Saw the ticket',
};
