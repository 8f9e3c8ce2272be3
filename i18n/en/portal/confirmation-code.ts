import type * as Vi from '../../vi/portal/confirmation-code.ts';

export const confirmationCodeLabels: typeof Vi.confirmationCodeLabels = {
  label: 'Confirmation code',
  hint: '6 digits in the SMS from 1022. Each code is valid for at least one hour.',
  title: 'Get a confirmation code',
  why: 'The code goes to the phone number that you left with your report. The number is not shown here.',
  button: 'Text me a confirmation code',
  sent: 'If this report has a mobile number, a text message with the confirmation code will arrive in a few minutes. If it does not arrive, please call 1022.',
  otherwise: {
    title: 'If you left no mobile number',
    ways: [
      'Use the device and browser with which you sent or opened this report: there you only need the PIN.',
      'Call 1022 and give your report code to hear the result or speak to an operator.',
      'Try again after 7am: you can then open the report with the PIN.',
    ],
  },
};
