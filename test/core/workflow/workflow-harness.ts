import type { Directory } from '../../../core/directory/model/directory.ts';
import { decideAction } from '../../../core/ticket/change/decide-action.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { advanceWorkflow } from '../../../core/workflow/advance-workflow.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, openingMorning } from '../../support/samples/a-ticket.ts';

export const officer: Actor = { role: 'officer', unit: 'UBND_XA:29254', post: 'handler' };
export const citizen: Actor = { role: 'citizen' };

const minutesIn = (instant: Date): number =>
  (instant.getTime() - openingMorning.getTime()) / 60_000;

/** Builds a ticket workflow that tests advance step by step, with actions between the steps. */
export function aWorkflow(ticket: Ticket = aTicket()) {
  const tickets = memoryTickets(ticket);
  let now = openingMorning;
  /** The directory cached by functions and the one stored in the table. */
  const directories = { kept: testDirectory, current: testDirectory };
  const ports = {
    tickets,
    directory: async () => directories.kept,
    currentDirectory: async () => directories.current,
    now: () => now,
  };
  const current = () => tickets.all()[0] ?? ticket;
  const step = (name: 'route' | 'evaluate', at: Date, run = current().run, begunAt?: Date) => {
    now = at;
    return advanceWorkflow({ step: name, code: ticket.code, run, at: begunAt }, ports);
  };
  /** Runs the workflow like the state machine until it ends or the next check is after `until`. */
  const walk = async (until = new Date('2030-01-01')) => {
    let answer = await step('route', now);
    while (answer.next === 'wait' && new Date(answer.nextCheckAt ?? 0) <= until) {
      answer = await step('evaluate', new Date(answer.nextCheckAt ?? 0));
    }
    return answer;
  };
  const acts = async (action: Action, at: Date, by: Actor = officer) => {
    const occasion = { by, channel: 'link', now: at, directory: directories.current };
    const acted = decideAction(current(), action, occasion);
    if (acted.kind !== 'change') throw new Error(`${action.act}: ${JSON.stringify(acted)}`);
    await tickets.commit(acted.change);
    return acted.change;
  };
  return {
    tickets,
    step,
    walk,
    current,
    acts,
    /** Stores a new directory; with `hasCallerNumber: false` functions still use the cached one. */
    changeDirectory(changes: Partial<Directory>, { isKnown } = { isKnown: true }) {
      directories.current = { ...directories.current, version: 'changed', ...changes };
      if (isKnown) directories.kept = directories.current;
    },
    kinds: () => tickets.changes.map(({ event }) => event.kind),
    alerts: () => tickets.changes.flatMap((change) => change.alerts),
  };
}
export type TestWorkflow = ReturnType<typeof aWorkflow>;

/** Returns the escalation steps taken so far: clock, percentage and minutes after the opening. */
export function listTakenSteps({ tickets }: TestWorkflow) {
  return tickets.changes.flatMap(({ event }) =>
    event.kind === 'rung' ? [[event.clock, event.percent, minutesIn(event.at)]] : [],
  );
}

/** Returns the recipients of a clock's escalation steps by percentage. */
export function listStepRecipients({ tickets }: TestWorkflow, clock: string) {
  return Object.fromEntries(
    tickets.changes.flatMap(({ event }) =>
      event.kind === 'rung' && event.clock === clock
        ? [[event.percent, event.told.map(({ unit, role }) => `${unit}/${role}`)]]
        : [],
    ),
  );
}
