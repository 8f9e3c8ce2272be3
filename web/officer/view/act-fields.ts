/** What an officer can do on their page, in the order of use. */
export const officerActs = [
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
export type OfficerAct = (typeof officerActs)[number];

/**
 * The fields that each act takes, and their names in the one form of the page. It is one form so that
 * whatever button is pressed, all that was written comes along and can be shown again.
 */
export const actFields = {
  approve: {},
  reject: { reason: 'rejection' },
  'grant-extension': {},
  'refuse-extension': { reason: 'refusal' },
  acknowledge: {},
  answer: { text: 'text' },
  ask: { question: 'question' },
  return: { unit: 'unit', reason: 'returnReason' },
  extend: { amount: 'amount', reason: 'extendReason' },
} as const satisfies Record<OfficerAct, Readonly<Record<string, string>>>;

type ActionFields = typeof actFields;
export type OfficerField = {
  [Act in OfficerAct]: ActionFields[Act][keyof ActionFields[Act]];
}[OfficerAct];
