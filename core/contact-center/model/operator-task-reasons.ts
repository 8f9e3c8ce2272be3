import type { Ticket } from '../../ticket/model/ticket.ts';

/**
 * Reasons for which an operator may have to act after a ticket change. A task is created only if the event of the change
 * still requires it.
 */
export const operatorTaskReasons = [
  'possible-emergency',
  'queued',
  'rung',
  'unreachable',
  'link-refused',
] as const;
export type OperatorTaskReason = (typeof operatorTaskReasons)[number];

/** Ticket fields that the DynamoDB stream consumer compares, because a changed field may require an operator task. */
export const operatorTaskFields = {
  clocks: true,
  escalationSteps: true,
  unreached: true,
  refusedLinks: true,
  complaintHold: true,
  possibleEmergency: true,
} as const satisfies Partial<Record<keyof Ticket, true>>;

export type OperatorTaskInput = Omit<Pick<Ticket, keyof typeof operatorTaskFields>, 'clocks'> & {
  clocks: Pick<Ticket['clocks'], 'forward'>;
};

const getForwardClockRound = (ticket: OperatorTaskInput | undefined): number =>
  ticket?.clocks.forward?.round ?? 0;

/**
 * Returns the reasons why a ticket change may require an operator: a text that reads like an emergency, a ticket in the
 * operators' queue or in a complaint hold, an escalation step, an unreachable unit, or a refused officer link.
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
      getForwardClockRound(after) > getForwardClockRound(before) ||
      (after.complaintHold !== undefined && !before?.complaintHold),
    rung: after.escalationSteps.some((step) => !before?.escalationSteps.includes(step)),
    'link-refused': (after.refusedLinks ?? []).length > (before?.refusedLinks ?? []).length,
    unreachable: (after.unreached ?? []).some((mark) => !before?.unreached?.includes(mark)),
  };
  return operatorTaskReasons.filter((matter) => isNew[matter]);
}
