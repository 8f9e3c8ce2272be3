import type * as Vi from '../../vi/errors/responses.ts';

export const citizenErrorTexts: typeof Vi.citizenErrorTexts = {
  invalid: {
    title: 'Some fields need correcting',
    detail: 'Please correct the fields named below and send again.',
  },
  'not-found': {
    title: 'Report not found',
    detail: 'There is no report with this code. Please check the code on your receipt or message.',
  },
  'no-entry': {
    title: 'This address cannot be used',
    detail: 'Please use the official address of the 1022 website, or call 1022.',
  },
  'cross-site': {
    title: 'The form was sent from another site',
    detail:
      'For your protection the hotline accepts forms from its own pages only; nothing was saved. Please open the 1022 website and send it again, or call 1022. If a life is in danger, call 115 now.',
  },
  'too-many-reports': {
    title: 'Too many reports',
    detail:
      'Too many reports came from one place just now. Yours was not sent: please keep the text and send it later, or call 1022. If a life is in danger, call 115.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail:
      'Too many requests came from here just now. Please wait 5 minutes and try again, or call 1022. If a life is in danger, call 115.',
  },
  'no-such-page': {
    title: 'Page not found',
    detail: 'Please check the address or start from the home page. You can also call 1022.',
  },
  'method-not-allowed': {
    title: 'Wrong method',
    detail: 'This address exists, but not for this method.',
  },
  'too-large': { title: 'Too large', detail: 'What you sent is too large. Please shorten it.' },
  'wrong-pin': {
    title: 'Wrong PIN',
    detail: 'Please check the PIN on your receipt or message.',
  },
  'too-many-attempts': {
    title: 'Too many attempts',
    detail: 'A wrong PIN was entered too many times. Please try again later, or call 1022.',
  },
  'too-many-acts': {
    title: 'Too many entries today',
    detail:
      'This report has received too many entries today. What you just sent was not saved. Please send it later, or call 1022 if it is urgent.',
  },
  'photo-unusable': {
    title: 'The photo was not received',
    detail: 'Please see the reason below and send it again. What you wrote is still there.',
  },
  'not-now': {
    title: 'Not possible now',
    detail: 'The status of the report does not allow this now. Nothing was saved.',
  },
  'too-late-to-reopen': {
    title: 'Too late to have it handled again',
    detail:
      'If the problem is not solved, please send a new report with the old code, or call 1022.',
  },
  elsewhere: {
    title: 'Another province is responsible',
    detail: 'Your report was not recorded. Please call the hotline of that province.',
  },
  denunciation: {
    title: 'This may be a denunciation',
    detail:
      'What you sent was not stored. Please send a denunciation to the citizens’ reception office.',
  },
  'too-many-lost-codes': {
    title: 'Too many requests for codes',
    detail:
      'Codes were requested several times from here just now. We did not send a message this time. Please try again later, or call 1022 from the number that you left.',
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
    title: 'Too many confirmation codes',
    detail: 'We did not send a message this time. Please try again later, or call 1022.',
  },
  unavailable: {
    title: 'The system is busy',
    detail:
      'Your report was not recorded yet. Please send it again in a few minutes; sending again does not create two reports. If it is urgent, call 1022.',
  },
};
