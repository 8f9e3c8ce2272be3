import type {
  ActionContext,
  ActionDecision,
} from '../../../../core/ticket/actions/action-context.ts';
import { decideAction } from '../../../../core/ticket/change/decide-action.ts';
import type { Actor } from '../../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action } from '../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import type { TicketChange } from '../../../../core/ticket/ports/ticket-store.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

export const unit = 'UBND_XA:29254';
export const operators = 'TONG_DAI';

export const handler: Actor = { role: 'officer', unit, post: 'handler' };
export const head: Actor = { role: 'officer', unit, post: 'head' };
export const operator: Actor = { role: 'operator', sub: 'operator-1' };
export const supervisor: Actor = { role: 'supervisor', sub: 'supervisor-1' };
export const citizen: Actor = { role: 'citizen' };

export const words = 'Đã lập biên bản, quán cam kết đóng cửa.';

/** Returns a ticket of the committee of phường 7 that nobody has acknowledged. */
export function assigned(changes: Partial<Ticket> = {}): Ticket {
  return aTicket({
    version: 2,
    status: 'assigned',
    unit,
    unitName: 'UBND phường 7',
    coUnits: ['CONG_AN'],
    assignment: 1,
    nextCheckAt: atMinute(30),
    ...changes,
  });
}

/** Returns a ticket in triage, whose forward clock runs from minute 5. */
export function inTriage(changes: Partial<Ticket> = {}): Ticket {
  const { clocks } = aTicket();
  const rule = { kind: 'wall', minutes: 15 } as const;
  const forward = { kind: 'wall', rule, startAt: atMinute(5), dueAt: atMinute(20), minutes: 15 };
  return assigned({
    status: 'triage',
    unit: operators,
    unitName: 'Tổng đài 1022',
    coUnits: [],
    clocks: { ...clocks, forward: { ...forward, kind: 'wall', round: 1 } },
    ...changes,
  });
}

type With = Partial<ActionContext> & { minute?: number };

export function acted(
  ticket: Ticket,
  action: Action,
  by: Actor,
  { minute = 10, ...others }: With = {},
): ActionDecision {
  return decideAction(ticket, action, {
    by,
    channel: 'test',
    now: atMinute(minute),
    directory: testDirectory,
    ...others,
  });
}

/** Performs an action and returns its change, or throws when the action is not possible. */
export function changed(
  ticket: Ticket,
  action: Action,
  by: Actor,
  others: With = {},
): TicketChange {
  const outcome = acted(ticket, action, by, others);
  if (outcome.kind !== 'change') throw new Error(`${action.act}: ${JSON.stringify(outcome)}`);
  return outcome.change;
}

type Step = [act: Action, by: Actor, minute: number];

/** Returns the ticket after the given actions, each of which must be possible. */
export function afterSteps(ticket: Ticket, ...steps: Step[]): Ticket {
  return steps.reduce(
    (before, [act, by, minute]) => changed(before, act, by, { minute }).after,
    ticket,
  );
}

/** Returns recipients, subjects and channels of a change's notifications: `UBND_XA:29254/handler assigned sms`. */
export function listNotifications({ alerts }: TicketChange): string[] {
  return alerts.map(
    ({ to, subject, channel }) =>
      `${to.kind === 'citizen' ? 'citizen' : `${to.unit}/${to.role}`} ${subject.about} ${channel}`,
  );
}

export function byBoth(whom: string, about: string): string[] {
  return ['sms', 'email'].map((channel) => `${whom} ${about} ${channel}`);
}

/** Returns the errors of a refused action, or the kind of any other outcome. */
export function problems(outcome: ActionDecision): string[] {
  return outcome.kind === 'refused'
    ? outcome.errors.map(({ field, problem }) => `${field}: ${problem}`)
    : [outcome.kind];
}
