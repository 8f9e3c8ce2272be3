import type { Ticket } from '../ticket/ticket.ts';

/** What of a ticket's change an operator may have to act on; whether they do, its event tells. */
export const operatorMatters = ['queued', 'rung', 'unreachable'] as const;
export type OperatorMatter = (typeof operatorMatters)[number];

export type Mattering = Pick<Ticket, 'rungs' | 'unreached'> & {
  clocks: Pick<Ticket['clocks'], 'forward'>;
};

const roundOf = (ticket: Mattering | undefined): number => ticket?.clocks.forward?.round ?? 0;

/** It came to the operators, whose clock began anew; a rung was taken; nobody of its unit could be told. */
export const mattersToOperators = (
  after: Mattering,
  before: Mattering | undefined,
): OperatorMatter[] => {
  const isNew: Record<OperatorMatter, boolean> = {
    queued: roundOf(after) > roundOf(before),
    rung: after.rungs.some((rung) => !before?.rungs.includes(rung)),
    unreachable: (after.unreached ?? []).some((mark) => !before?.unreached?.includes(mark)),
  };
  return operatorMatters.filter((matter) => isNew[matter]);
};
