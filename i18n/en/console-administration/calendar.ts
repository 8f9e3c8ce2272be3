import type * as Vi from '../../vi/console-administration/calendar.ts';

export const calendarTexts: typeof Vi.calendarTexts = {
  title: 'Working calendar',
  previous: 'Year before',
  next: 'Next year',
  off: 'day off',
  provisional: 'day off, provisional until the official notice',
  worked: 'worked instead',
  proposed: 'expected off, not counted',
  festival: 'Khmer festival (duty roster only)',
  weekend: 'weekend',
  official: (date) =>
    `Official until the end of ${date}. Later days off are counted, but await the official notice, so deadlines may still move.`,
  confirmHead: (year) => `Confirm the days off of ${year}`,
  confirmHint:
    'Compare the days below with the official notice, and change those that differ before you confirm. Reason: number and date of the notice.',
  dayCount: (count) => `${count} days`,
  back: 'To the calendar',
  pick: 'Choose a day to announce a day off or a worked day, or to change what is there.',
  announceOff: 'Announce a day off',
  announceWorked: 'Announce a worked day',
  open: 'Open',
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  month: (month) => `Month ${month}`,
};
