import type * as Vi from '../../vi/portal/own-reports.ts';

export const ownReportTexts: typeof Vi.ownReportTexts = {
  title: 'My reports',
  keep: 'Remember the code on this device',
  why: 'You then find the code on the page “Follow a report”. The device remembers only the code, not the PIN. On a borrowed or shared device, please don’t.',
  kept: 'This device remembers your code, on the page “Follow a report”.',
  forget: 'Remove from this device',
  forgetAll: 'Remove all from this device',
  shared:
    'The list is only on this device and is deleted after half a year. Reading a report still needs its PIN.',
};
