import type * as Vi from '../../vi/staff/access-log.ts';

export const accessLogLabels: typeof Vi.accessLogLabels = {
  opened: 'Saw the ticket',
  listed: 'Saw it in the list of reports of the unit',
  'found-by-number': 'Found it by the number',
  'reveal-asked': 'Asked for the identity',
  'reveal-approved': 'Agreed to open the identity',
  'reveal-refused': 'Refused to open the identity',
  'identity-opened': 'Opened the identity',
  heard: 'Opened the voice messages, to listen',
  'contact-exported': 'Opened the contact data for the national feedback system',
  'contact-opened': 'Opened the number, to call',
};
