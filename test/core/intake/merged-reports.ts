import { toCitizenTicketView } from '../../../core/intake/follow/citizen-view.ts';
import { performCitizenActionWithPin } from '../../../core/intake/follow/perform-citizen-action.ts';
import { readHistoryWithCommonTicket } from '../../../core/intake/follow/track-ticket.ts';
import { performTicketAction } from '../../../core/ticket/change/perform-action.ts';
import { mergeTicketsAsStaff } from '../../../core/ticket/change/perform-as-staff.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type {
  Action,
  CitizenTicketAction,
  MergeAction,
} from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { deriveTicketPin } from '../../../core/ticket/read/pin.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const codeOf = (name: string) => encodeTicketCode(testHmac.digest('code', name));
const reports = ['common', 'first', 'second'] as const;
export type Report = (typeof reports)[number];
export const codes = { common: codeOf('common'), first: codeOf('first'), second: codeOf('second') };

export const ward = 'UBND_XA:29254';
export const officer: Actor = { role: 'officer', unit: ward, post: 'head' };
const supervisor = { sub: 'supervisor', role: 'supervisor' } as const;

const needed = <T>(t: T | undefined, code: TicketCode): T => {
  if (!t) throw new Error(`Ticket ${code} not found`);
  return t;
};

/** Builds three reports about one issue at a ward; the second and third are merged into the common one. */
export async function mergedReports(changes: Partial<Record<Report, Partial<Ticket>>> = {}) {
  const handled = { unit: ward, unitName: 'UBND phường 7', assignment: 1, version: 2 };
  const tickets = memoryTickets(
    ...reports.map((name) =>
      aTicket({ code: codes[name], ...handled, status: 'in-progress', ...changes[name] }),
    ),
  );
  let now = atMinute(60);
  let keys = 0;
  const aKey = (): string => {
    keys += 1;
    return `key-of-a-citizen-${keys}`;
  };
  const ports = {
    tickets,
    nonces: memoryNonces(tickets),
    attempts: memoryAttempts(() => now),
    hmac: testHmac,
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => now,
  };
  const ticket = async (name: Report) => needed(await tickets.find(codes[name]), codes[name]);
  const history = async (name: Report) => needed(await tickets.history(codes[name]), codes[name]);
  const mergeOrNot = async (name: Report, action: MergeAction) => {
    const { version } = await ticket(name);
    const attempt = { member: supervisor, version, nonce: aKey() };
    return mergeTicketsAsStaff(codes[name], action, attempt, ports);
  };
  const reason = 'Cùng một việc';
  for (const name of ['first', 'second'] as const) {
    await mergeOrNot(name, { act: 'merge', into: codes.common, reason });
  }
  return {
    tickets,
    ports,
    ticket,
    history,
    at: (minute: number) => {
      now = atMinute(minute);
    },
    /** Performs an action as the citizen of a report, with its PIN. */
    act: async (name: Report, action: CitizenTicketAction, key = aKey()) => {
      const own = await ticket(name);
      const asker = { code: own.code, address: name, pin: deriveTicketPin(own, testHmac) };
      return performCitizenActionWithPin(asker, { action, key }, ports);
    },
    perform: (name: Report, act: Action, by: Actor) =>
      performTicketAction(codes[name], act, { by, channel: 'test', nonce: aKey() }, ports),
    unmerge: (name: Report) => mergeOrNot(name, { act: 'unmerge', reason: 'Hai việc khác nhau' }),
    view: async (name: Report) =>
      toCitizenTicketView(
        needed(await readHistoryWithCommonTicket(codes[name], ports), codes[name]),
        {
          ...{ lang: 'vi', directory: testDirectory, now },
        },
      ),
  };
}
