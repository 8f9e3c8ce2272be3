import type * as Vi from '../../vi/portal/own-reports.ts';

export const ownReportTexts: typeof Vi.ownReportTexts = {
  title: 'My reports',
  keep: 'Remember the code on this device',
  why: 'You will then find the code on the page “Track a report”. The device remembers only the code, not the PIN. Do not choose this on a borrowed or shared device.',
  kept: 'This device remembers your code and shows it on the page “Track a report”.',
  forget: 'Remove from this device',
  forgetAll: 'Remove all from this device',
  shared:
    'The list is only on this device and is deleted after 6 months. You still need the PIN to read a report.',
};
