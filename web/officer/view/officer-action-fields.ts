/** Actions available on the officer page, in the order in which they are displayed. */
export const officerActions = [
  'approve',
  'reject',
  'grant-extension',
  'refuse-extension',
  'acknowledge',
  'answer',
  'supplement',
  'ask',
  'return',
  'extend',
  'withdraw-photo',
] as const;
export type OfficerAction = (typeof officerActions)[number];

/**
 * Form field of each parameter, by officer action. All actions share one HTML form, so that pressing any button also submits
 * text typed for other actions, and the server can display that text again.
 */
export const officerActionFields = {
  approve: {},
  reject: { reason: 'rejection' },
  'grant-extension': {},
  'refuse-extension': { reason: 'refusal' },
  acknowledge: {},
  answer: { text: 'text' },
  supplement: { text: 'addition' },
  ask: { question: 'question' },
  return: { unit: 'unit', reason: 'returnReason' },
  extend: { amount: 'amount', reason: 'extendReason' },
  'withdraw-photo': { photo: 'withdrawnPhoto', reason: 'withdrawReason' },
} as const satisfies Record<OfficerAction, Readonly<Record<string, string>>>;

/** Text field in which the officer types the name of a unit that the list of units does not contain. */
export const unitQueryField = 'unitQuery';

/**
 * Start of the form value of a button that puts an answer template into the answer, followed by the template's code. Without
 * a code, the button lists the templates.
 */
export const templateActionPrefix = 'fill-';

type ActionFields = typeof officerActionFields;
export type OfficerField = {
  [Act in OfficerAction]: ActionFields[Act][keyof ActionFields[Act]];
}[OfficerAction];
