import type { OfficerMessageRules } from '../message-kind.ts';

type DeliveryRules = Omit<
  OfficerMessageRules<unknown>,
  'audience' | 'description' | 'deadline' | 'isNeeded' | 'smsLimits' | 'examples'
>;

/** Delivery of messages about a ticket on which the recipient works with an officer link. */
export const unitTask: DeliveryRules = {
  access: () => ({ kind: 'officer-link' }),
  scope: () => ({ kind: 'ticket' }),
  identifiesTicket: true,
  announces: 'nothing',
  mustAct: 'all',
  timing: 'policy',
  emergency: 'as-ticket',
  quietHours: 'by-priority',
  telephoneLimit: 'by-policy',
  afterHandOver: 'ends',
  onFailure: 'duty-officer',
};

/** Delivery of messages about decisions that the operators or supervisors make in the console. */
export const consoleDecision: DeliveryRules = {
  ...unitTask,
  access: () => ({ kind: 'console' }),
  timing: 'at-once',
  telephoneLimit: 'always',
  afterHandOver: 'continues',
};
