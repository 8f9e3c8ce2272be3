import type * as Vi from '../../vi/console-screens/bundled-notifications.ts';

export const bundledNotificationTexts: typeof Vi.bundledNotificationTexts = {
  title: 'Flood of emergencies',
  why: 'Notifications to the agency are bundled, several tickets in one message.',
  since: 'Since',
  count: (tickets, suspects) =>
    `${tickets} ${tickets === 1 ? 'ticket' : 'tickets'} bundled${suspects > 0 ? `, ${suspects} of them suspected` : ''}`,
  see: 'Show emergencies',
  seeOf: (unit) => `Show emergencies of ${unit}`,
};
