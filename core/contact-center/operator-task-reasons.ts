import type { Ticket } from '../ticket/ticket.ts';

/**
 * Reasons for which an operator may have to act on a ticket change. The event of the change decides whether a task is
 * created.
 */
export const operatorTaskReasons = [
  'possible-emergency',
  'queued',
  'rung',
  'unreachable',
  'link-refused',
] as const;
export type OperatorTaskReason = (typeof operatorTaskReasons)[number];

/** Ticket fields that the stream consumer compares, because a change of one may require an operator. */
export const operatorTaskFields = {
  clocks: true,
  rungs: true,
  unreached: true,
  refusedLinks: true,
  complaintHold: true,
  possibleEmergency: true,
} as const satisfies Partial<Record<keyof Ticket, true>>;

export type OperatorTaskInput = Omit<Pick<Ticket, keyof typeof operatorTaskFields>, 'clocks'> & {
  clocks: Pick<Ticket['clocks'], 'forward'>;
};

const roundOf = (ticket: OperatorTaskInput | undefined): number =>
  ticket?.clocks.forward?.round ?? 0;

/**
 * Returns the reasons why a ticket change may concern operators: its text reads like an emergency, it is queued or held for
 * review, an escalation step was taken, its unit is unreachable, or an officer link was refused.
 */
export function getOperatorTaskReasons(
  after: OperatorTaskInput,
  before: OperatorTaskInput | undefined,
): OperatorTaskReason[] {
  const alarm = after.possibleEmergency;
  const isNew: Record<OperatorTaskReason, boolean> = {
    'possible-emergency':
      alarm !== undefined && alarm.version !== before?.possibleEmergency?.version,
    queued:
      roundOf(after) > roundOf(before) ||
      (after.complaintHold !== undefined && !before?.complaintHold),
    rung: after.rungs.some((rung) => !before?.rungs.includes(rung)),
    'link-refused': (after.refusedLinks ?? []).length > (before?.refusedLinks ?? []).length,
    unreachable: (after.unreached ?? []).some((mark) => !before?.unreached?.includes(mark)),
  };
  return operatorTaskReasons.filter((matter) => isNew[matter]);
}
