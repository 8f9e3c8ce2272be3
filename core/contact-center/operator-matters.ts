import type { Ticket } from '../ticket/ticket.ts';

/** Reasons for which an operator may have to act on a ticket change. The ticket's event decides whether they must. */
export const operatorMatters = [
  'possible-emergency',
  'queued',
  'rung',
  'unreachable',
  'link-refused',
] as const;
export type OperatorMatter = (typeof operatorMatters)[number];

/** Ticket fields whose change can require an operator's attention; the stream consumer reads all of them. */
export const matteringFields = {
  clocks: true,
  rungs: true,
  unreached: true,
  refusedLinks: true,
  complaintHold: true,
  possibleEmergency: true,
} as const satisfies Partial<Record<keyof Ticket, true>>;

export type Mattering = Omit<Pick<Ticket, keyof typeof matteringFields>, 'clocks'> & {
  clocks: Pick<Ticket['clocks'], 'forward'>;
};

const roundOf = (ticket: Mattering | undefined): number => ticket?.clocks.forward?.round ?? 0;

/**
 * Returns the reasons why a ticket change concerns operators: the text reads like an emergency, the ticket is queued or held
 * for review, an escalation step was taken, its unit is unreachable, or an officer link was refused.
 */
export const mattersToOperators = (
  after: Mattering,
  before: Mattering | undefined,
): OperatorMatter[] => {
  const alarm = after.possibleEmergency;
  const isNew: Record<OperatorMatter, boolean> = {
    'possible-emergency':
      alarm !== undefined && alarm.version !== before?.possibleEmergency?.version,
    queued:
      roundOf(after) > roundOf(before) ||
      (after.complaintHold !== undefined && !before?.complaintHold),
    rung: after.rungs.some((rung) => !before?.rungs.includes(rung)),
    'link-refused': (after.refusedLinks ?? []).length > (before?.refusedLinks ?? []).length,
    unreachable: (after.unreached ?? []).some((mark) => !before?.unreached?.includes(mark)),
  };
  return operatorMatters.filter((matter) => isNew[matter]);
};
