import { operatorUnit } from '../directory/unit.ts';
import { officerAlerts } from '../messages/alert.ts';
import type { Occasion } from '../ticket/act.ts';
import { tellUnit } from '../ticket/acts/tell.ts';
import type { Made } from '../ticket/change.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { isAboutActor } from '../ticket/who-may.ts';
import type { MessageName } from './message-name.ts';
import { type RecordedOn, type RecordPorts, recordOnTicket } from './record-on-ticket.ts';

/** Somebody must listen: the operators, or their head where it is about them. */
const tellListeners = (ticket: Ticket, { now, directory }: Occasion, call: string) => {
  const operators = operatorUnit(directory, now).ref;
  const handler = { role: 'officer', unit: operators, post: 'handler' } as const;
  const isAboutThem = isAboutActor(handler, ticket.accused, { directory, now });
  return officerAlerts(
    { unit: operators, role: isAboutThem ? 'head' : 'handler' },
    { about: 'unheard' },
    {
      code: ticket.code,
      assignment: ticket.assignment,
      cause: `unheard.${call}`,
      requestedAt: now,
    },
  ).filter(({ channel }) => channel === 'email');
};

const awaitedIn = ({ voiceMessages = [] }: Ticket, call: string) =>
  voiceMessages.find((one) => one.call === call && one.words === 'awaited');

const made = (ticket: Ticket, call: string, text: string, occasion: Occasion): Made | undefined => {
  const message = awaitedIn(ticket, call);
  if (!message) return undefined;
  const { voiceMessages = [] } = ticket;
  const words = text === '' ? ('none' as const) : ('written' as const);
  const to = {
    voiceMessages: voiceMessages.map((one) => (one === message ? { ...one, words } : one)),
  };
  return text === ''
    ? {
        to,
        event: { kind: 'not-transcribed', call },
        alerts: () => tellListeners(ticket, occasion, call),
      }
    : {
        to,
        event: { kind: 'transcribed', call, machine: true, text },
        alerts: (after) =>
          tellUnit('handler', after, { about: 'wrote' }, occasion).filter(
            ({ channel }) => channel === 'email',
          ),
      };
};

/** More than anybody says in the time there is; what a ticket holds must fit into its item. */
const mostSigns = 4000;

const written = (text = ''): string =>
  Array.from(text.normalize('NFC').trim()).slice(0, mostSigns).join('');

/**
 * What a machine has understood of a message, or nothing: then somebody is asked to listen. It is looked for only while it
 * is awaited; a message that the ticket no longer lists has no words either.
 */
export const takeTranscript = async (
  { code, call }: MessageName,
  find: () => Promise<string | undefined>,
  ports: RecordPorts,
): Promise<RecordedOn> => {
  const ticket = await ports.tickets.find(code);
  if (!ticket) return 'unknown-ticket';
  if (!awaitedIn(ticket, call)) return 'nothing-to-record';
  const words = written(await find());
  return recordOnTicket(
    code,
    {
      by: { role: 'system' },
      name: `words.${call}`,
      make: (now, occasion) => made(now, call, words, occasion),
    },
    ports,
  );
};
