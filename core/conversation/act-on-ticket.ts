import { type ActWithPinPorts, actWithPin } from '../intake/act-with-pin.ts';
import { problemText } from '../messages/wording/problems.ts';
import { CitizenAct } from '../ticket/act.ts';
import { choices, type Said, text } from './room.ts';
import { askForCode, tellTicket } from './tell-ticket.ts';
import { askOther, sayWords, type Turn } from './turn.ts';

export type OwnAct = 'write' | 'rate' | 'reopen';

const scores = ['1', '2', '3', '4', '5'] as const;

/** Asks the citizen for the input of a ticket action; requests the ticket's code first if the PIN is not known. */
export const askForAct = (turn: Turn, act: OwnAct): Turn => {
  const { room, state } = turn;
  const { words } = room;
  if (state.ticket?.pin === undefined) return askForCode(turn);
  switch (act) {
    case 'write':
      return askOther(turn, act, text(words.writeAsk, room));
    case 'reopen':
      return askOther(turn, act, text(words.reopenAsk, room));
    case 'rate':
      return askOther(
        turn,
        act,
        choices(
          words.rateAsk,
          scores.map((score) => ({ id: `score:${score}`, label: score })),
          room,
        ),
      );
  }
};

const actFrom = (act: OwnAct, { text: said, choice }: Said) => {
  switch (act) {
    case 'write':
      return CitizenAct.safeParse({ act, text: said });
    case 'reopen':
      return CitizenAct.safeParse({ act, reason: said });
    case 'rate':
      return CitizenAct.safeParse({ act, score: choice?.replace('score:', '') ?? said?.trim() });
  }
};

const asPorts = ({ ports }: Turn): ActWithPinPorts => ports;

/**
 * Performs a citizen's action on their ticket with the text of the chat message. The message id is the idempotency key, so a
 * repeated message repeats nothing.
 */
export const actOnTicket = async (turn: Turn, name: OwnAct, said: Said): Promise<Turn> => {
  const { state, room, ports, incoming } = turn;
  const { words, lang } = room;
  const { ticket } = state;
  if (ticket?.pin === undefined) return askForCode(turn);
  const act = actFrom(name, said);
  if (!act.success) return askForAct(sayWords(turn, words.notUnderstood), name);
  const { channel, key, address } = ports.talker;
  const { code, pin } = ticket;
  const visitor = { code, pin, knownPin: pin, address: address ?? `${channel}.${key}` };
  const done = await actWithPin(
    visitor,
    { act: act.data, key: `${channel}.${key}.${incoming.id}` },
    asPorts(turn),
  );
  switch (done.kind) {
    case 'recorded':
      return tellTicket(sayWords(turn, words.done), ticket.code);
    case 'invalid': {
      const [error] = done.errors;
      return askForAct(sayWords(turn, error ? problemText(error.problem, lang) : ''), name);
    }
    default:
      return tellTicket(sayWords(turn, words.notNow), ticket.code);
  }
};
