/** Actions available on the officer page, in the order in which they are displayed. */
export const officerActions = [
  'approve',
  'reject',
  'grant-extension',
  'refuse-extension',
  'acknowledge',
  'answer',
  'ask',
  'return',
  'extend',
] as const;
export type OfficerAction = (typeof officerActions)[number];

/**
 * Form fields for the parameters of each action. All actions share one form, so that submitting any button also sends the
 * text typed for other actions, and the server can display it again.
 */
export const officerActionFields = {
  approve: {},
  reject: { reason: 'rejection' },
  'grant-extension': {},
  'refuse-extension': { reason: 'refusal' },
  acknowledge: {},
  answer: { text: 'text' },
  ask: { question: 'question' },
  return: { unit: 'unit', reason: 'returnReason' },
  extend: { amount: 'amount', reason: 'extendReason' },
} as const satisfies Record<OfficerAction, Readonly<Record<string, string>>>;

type ActionFields = typeof officerActionFields;
export type OfficerField = {
  [Act in OfficerAction]: ActionFields[Act][keyof ActionFields[Act]];
}[OfficerAction];
