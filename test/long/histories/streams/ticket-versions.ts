import { decideAction } from '../../../../core/ticket/change/decide-action.ts';
import type { TicketEvent } from '../../../../core/ticket/events/event.ts';
import { buildOpeningEvent } from '../../../../core/ticket/events/kinds/opening-event.ts';
import type { Action } from '../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import type { TicketChange } from '../../../../core/ticket/ports/ticket-store.ts';
import { routeTicket } from '../../../../core/workflow/route-ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { aPhoto } from '../../../support/samples/listed-photo.ts';
import type { ModelActor } from '../../../support/scenario/model.ts';
import { toModelActor } from '../../../support/scenario/model-actions.ts';
import { testHmac } from '../../../support/test-hmac.ts';

/** A ticket at one version, with all events up to it. */
export type TicketVersion = { ticket: Ticket; events: TicketEvent[] };

const officer: ModelActor = { unit: 'UBND_XA:29254', post: 'handler' };

const acts: readonly [Action, ModelActor][] = [
  [{ act: 'add-photo', photo: aPhoto() }, 'citizen'],
  [{ act: 'classify', topic: 'VP02', priority: 'P3', reason: 'Việc thường ngày.' }, 'operator'],
  [{ act: 'answer', text: 'Đã nhắc nhở, quán cam kết đóng cửa đúng giờ.' }, officer],
  [{ act: 'reopen', reason: 'Quán karaoke vẫn mở cửa.' }, 'citizen'],
];

const changeBy = (
  before: Ticket,
  action: Action,
  person: ModelActor,
  minute: number,
): TicketChange => {
  const occasion = {
    by: toModelActor(person),
    channel: 'test',
    now: atMinute(minute),
    directory: testDirectory,
  };
  const acted = decideAction(before, action, occasion);
  if (acted.kind !== 'change') throw new Error(`Action ${action.act} returned ${acted.kind}`);
  return acted.change;
};

/** Returns six versions of a ticket that differ in search terms, statistics, public data and domain events. */
export function createTicketVersions(code: TicketCode): TicketVersion[] {
  const opened = aTicket({ code });
  const routed = routeTicket(opened, testDirectory, atMinute(1));
  if (!routed) throw new Error('The ticket was not routed');
  const versions = [{ ticket: opened, events: [buildOpeningEvent(opened)] }];
  const add = ({ after, event }: TicketChange): void => {
    versions.push({ ticket: after, events: [...(versions.at(-1)?.events ?? []), event] });
  };
  add(routed);
  for (const [at, [act, person]] of acts.entries()) {
    const { ticket } = versions.at(-1) ?? { ticket: opened };
    add(changeBy(ticket, act, person, 5 + at));
  }
  return versions;
}

export function toEnvironmentCode(number: number): TicketCode {
  return encodeTicketCode(testHmac.digest('code', `stage ${number}`));
}

/** Simulates the table as a consumer sees it: it contains at least the newest version that any event has announced. */
export function createStoreOfSeenVersions(versions: readonly TicketVersion[]) {
  let newestIndex = 0;
  const current = () => versions[newestIndex];
  return {
    hear: (event: number): void => {
      newestIndex = Math.max(newestIndex, event);
    },
    tickets: {
      find: async () => current()?.ticket,
      history: async () => current(),
    },
  };
}
