import type * as Vi from '../../vi/errors/responses.ts';

export const citizenErrorTexts: typeof Vi.citizenErrorTexts = {
  invalid: {
    title: 'Some fields need correcting',
    detail: 'Please correct the fields named below and send again.',
  },
  'not-found': {
    title: 'No such report',
    detail: 'No report has this code. Please check the code on your receipt or message.',
  },
  'no-entry': {
    title: 'No entry here',
    detail: 'Please use the published address of the 1022 portal, or call 1022.',
  },
  'cross-site': {
    title: 'The form was sent from another site',
    detail:
      'For your protection the hotline accepts forms from its own pages only; nothing was saved. Please open the 1022 portal and send it again, or call 1022. If a life is in danger, call 115 now.',
  },
  'too-many-reports': {
    title: 'Too many reports',
    detail:
      'Too many reports were sent from one place just now. Yours was not sent: please keep it, wait and send it again, or call 1022. If a life is in danger, call 115.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail:
      'Too many requests came from here. Please wait five minutes, or call 1022. If a life is in danger: call 115.',
  },
  'no-such-page': {
    title: 'No such page',
    detail: 'There is nothing at this address. Please start from the home page, or call 1022.',
  },
  'method-not-allowed': {
    title: 'Wrong method',
    detail: 'This address exists, but not for this method.',
  },
  'too-large': { title: 'Too large', detail: 'What was sent is too large. Please shorten it.' },
  'wrong-pin': {
    title: 'Wrong PIN',
    detail: 'Please look at the PIN on your receipt or message again.',
  },
  'too-many-attempts': {
    title: 'Too many attempts',
    detail: 'The PIN was wrong too often. Please wait and try again, or call 1022.',
  },
  'too-many-acts': {
    title: 'Many times today',
    detail:
      'A great deal was recorded for this report within a day. This was not recorded. Please send it again later, or call 1022 if it is urgent.',
  },
  'photo-unusable': {
    title: 'The photo was not taken',
    detail: 'Please see why below and send it again. What you wrote is kept.',
  },
  'not-now': {
    title: 'Not possible now',
    detail: 'The report’s status doesn’t allow this now. Nothing was recorded.',
  },
  'too-late-to-reopen': {
    title: 'Too late to have it handled again',
    detail: 'If the problem remains, please send a new report and name the old code, or call 1022.',
  },
  elsewhere: {
    title: 'This is a matter of another province',
    detail: 'Nothing was recorded. Please call the hotline of that province.',
  },
  denunciation: {
    title: 'Is this a formal denunciation?',
    detail: 'Nothing was kept. A denunciation is for the citizen reception office.',
  },
  'too-many-lost-codes': {
    title: 'Codes were asked for too often',
    detail:
      'Codes were asked for several times from here. No message is sent this time. Please try later, or call 1022 from the number that you left.',
  },
  'confirmation-needed': {
    title: 'A confirmation code is needed',
    detail:
      'There were too many wrong PINs for this report today. Please get a confirmation code by SMS to the number that you left, and enter it with your PIN; or call 1022.',
  },
  'confirmation-not-needed': {
    title: 'No confirmation code is needed',
    detail: 'The PIN opens this report. Please enter the PIN.',
  },
  'too-many-confirmations': {
    title: 'Confirmation codes were sent several times',
    detail: 'No message is sent this time. Please try later, or call 1022.',
  },
  unavailable: {
    title: 'The system is busy',
    detail:
      'Nothing was recorded yet. Please send again in a few minutes; sending again never makes two reports. If it is urgent, call 1022.',
  },
};
