import type * as Vi from '../../vi/portal/confirmation-code.ts';

export const confirmationCodeLabels: typeof Vi.confirmationCodeLabels = {
  label: 'Confirmation code',
  hint: '6 digits in the SMS from 1022. Each code is valid for at least one hour.',
  title: 'No confirmation code yet?',
  why: 'The code goes to the phone number that you left with your report. The number is not shown here.',
  button: 'Text me a confirmation code',
  sent: 'If this report has a mobile number, an SMS with the confirmation code arrives in a few minutes. If none comes, please call 1022.',
  otherwise: {
    title: 'Did you leave no mobile number?',
    ways: [
      'Use the device and browser from which you sent or opened this report: there the PIN alone is enough.',
      'Call 1022 with the code of your report to hear the result or speak to an operator.',
      'Try again after 7 in the morning: the PIN then opens the report again.',
    ],
  },
};
