import type * as Vi from '../../vi/console-screens/privacy-notice.ts';

export const privacyNotice: typeof Vi.privacyNotice =
  'We take down what you report to pass it to the office in charge, as is our task by law. Name and number are yours to leave or not; if you do, they are sealed, and the office complained about never sees them. You may see, correct or have them erased. Do you agree to leave your number?';
