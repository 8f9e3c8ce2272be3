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
  none: 'This device remembers no report. Choose “Remember the code on this device” at your report, or “Follow” at a published answer.',
  protected:
    'This report may be about a public office. The device does not remember its code, so that the next user does not see it. Please write down code and PIN in a private place.',
  follow: {
    keep: 'Follow',
    kept: 'You follow this, on the page “Track a report”.',
    forget: 'Stop following',
    answered: (day) => `Answered, published on ${day}.`,
    withdrawn: 'This answer is no longer public.',
  },
  borrowed: {
    button: 'This device is borrowed: remove all traces',
    title: 'Removed from this device',
    done: 'The browser keeps no code, draft, photo or session opened with a PIN.',
    left: 'A saved picture of the receipt and copied text are still on the device. Please delete the picture, and copy any other word, so that nobody can paste your code and PIN.',
    close:
      'Please close this browser tab now, so that the next user cannot go back to your pages. You can also delete the browsing history.',
    wait: 'Photos are being sent. Please wait until they are sent, then press again.',
  },
};
