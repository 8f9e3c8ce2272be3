import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { toModelActor } from '../../support/scenario/model-actions.ts';
import type { RaceClient } from './ticket-operation.ts';

/** A time later than the end of any test. */
const muchLater = new Date('2099-01-01T00:00:00Z');

/** Returns the event that an action should leave, with the fields that the ticket model uses. */
export function toModelEvent(
  action: Action,
  { person, sub }: RaceClient,
  answeredAs: 'answered' | 'submitted' | undefined,
): TicketEvent {
  const by = { ...toModelActor(person), ...(sub && { sub }) };
  const common = {
    ...{ code: aTicket().code, version: 1, cycle: 1, at: new Date(0), by, channel: 'test' },
  };
  const place = { unitName: '-' };
  const texts = { text: '-', reason: '-' };
  switch (action.act) {
    case 'answer':
      return answeredAs === 'submitted'
        ? { ...common, kind: 'submitted', text: '-' }
        : { ...common, ...place, kind: 'answered', text: '-' };
    case 'acknowledge':
      return { ...common, ...place, kind: 'acknowledged' };
    case 'ask':
      return { ...common, ...place, kind: 'asked', question: '-', until: muchLater };
    case 'assign':
      return { ...common, ...place, kind: 'assigned', unit: action.unit, moved: [] };
    case 'return': {
      const proposal = { proposed: action.unit, proposedName: '-' };
      return { ...common, ...place, ...proposal, kind: 'returned', reason: '-', moved: [] };
    }
    case 'extend':
      return { ...common, kind: 'extension-asked', amount: anHour, reason: '-' };
    case 'grant-extension':
      return { ...common, kind: 'extended', amount: anHour, reason: '-', moved: [] };
    case 'refuse-extension':
      return { ...common, kind: 'extension-refused', reason: '-' };
    case 'classify':
      return { ...common, kind: 'classified', changed: [], reason: '-', moved: [] };
    case 'note':
      return { ...common, kind: 'noted', text: '-' };
    case 'close':
      return { ...common, ...texts, kind: 'closed' };
    case 'take':
      return { ...common, kind: 'taken' };
    case 'release':
      return { ...common, kind: 'released' };
    case 'callback':
      return { ...common, kind: 'callback-asked', dueAt: muchLater };
    case 'write':
      return { ...common, kind: 'wrote', text: '-', moved: [] };
    case 'rate':
      return { ...common, kind: 'rated', score: action.score };
    case 'accept':
      return { ...common, kind: 'accepted' };
    case 'reopen':
      return { ...common, kind: 'reopened', reason: '-' };
    default:
      throw new Error(`No expected event for action ${action.act}`);
  }
}

const anHour = { kind: 'wall', minutes: 60 } as const;
