/** Actions available on the officer page, in display order. */
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
 * Form field of each action's parameters. The page has one form, so that submitting any button also sends the text beside the
 * others, and the server can show it again.
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
