import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { askForNumber } from './ask-person.ts';
import { offeredBy } from './converse.ts';
import { mostLines } from './hold-talk.ts';
import { missedIn } from './leave-chat.ts';
import type { Reply } from './reply.ts';
import { type Room, text } from './room.ts';
import type { Line, Talk } from './talk.ts';
import { greet, keep, sayWords, type Told } from './turn.ts';
import { offerAlternatives } from './while-waiting.ts';

const heard = { contactId: z.string(), id: z.string(), at: Instant };

/** What happens in a chat on the contact centre's side. */
export const OperatorSaid = z.discriminatedUnion('kind', [
  z.object({ ...heard, kind: z.literal('operator'), text: z.string() }),
  /** The contact centre itself says it: that somebody comes, that all are busy. */
  z.object({ ...heard, kind: z.literal('desk'), text: z.string() }),
  z.object({ ...heard, kind: z.literal('joined') }),
  z.object({ ...heard, kind: z.literal('ended') }),
  /** No operator has joined for too long. */
  z.object({ ...heard, kind: z.literal('unanswered') }),
]);
export type OperatorSaid = z.infer<typeof OperatorSaid>;

/** So much is remembered: nothing is brought again later than that. */
const mostRemembered = 60;

const joined = (turn: Told): Told => {
  const { operator } = turn.state;
  return operator && !operator.isJoined
    ? sayWords(
        keep(turn, { operator: { ...operator, isJoined: true, written: [] } }),
        turn.room.words.personJoined,
      )
    : turn;
};

/** Whoever was left alone is called back; whoever was spoken with is asked what else there is. */
const ended = (turn: Told): Told => {
  const { operator } = turn.state;
  const { words } = turn.room;
  const after = keep(turn, { operator: undefined });
  return operator && !operator.isJoined
    ? askForNumber(keep(after, { missed: missedIn(operator) }), words.noPerson)
    : greet(sayWords(after, words.personGone));
};

const take = (turn: Told, said: OperatorSaid): Told => {
  const isOfThis = turn.state.operator?.contactId === said.contactId;
  switch (said.kind) {
    case 'operator':
      return isOfThis ? joined(turn) : turn;
    case 'desk':
      return turn;
    case 'joined':
      return isOfThis ? joined(turn) : turn;
    case 'ended':
      return isOfThis ? ended(turn) : turn;
    case 'unanswered':
      return isOfThis ? offerAlternatives(turn) : turn;
  }
};

/** Messages may overtake each other on the way: they stand in the order in which they were said. */
const insert = (lines: readonly Line[], line: Line): Line[] => {
  const before = lines.findLastIndex(({ at }) => at <= line.at) + 1;
  return [...lines.slice(0, before), line, ...lines.slice(before)].slice(-mostLines);
};

/** The conversation after it, and what its person receives where the channel is no page of ours. */
type Heard = { talk: Talk; replies: readonly Reply[] };

/** What was heard, as a line of the conversation, and what follows from it. Heard again, it is nothing. */
export const hearOperator = (
  talk: Talk,
  said: OperatorSaid,
  room: Room,
  keepsLines: boolean,
): Heard | undefined => {
  const { state } = talk;
  if (state.heard.includes(said.id)) return undefined;
  const turn = take({ state, replies: [], room }, said);
  const words = said.kind === 'operator' || said.kind === 'desk' ? [said.text] : [];
  const spoken = words.map((line) => text(line, room));
  const byHotline = (reply: Reply): Line => ({ by: 'hotline', reply, at: said.at });
  const added = [
    ...turn.replies.map(byHotline),
    ...(said.kind === 'operator'
      ? [{ by: said.kind, text: said.text, at: said.at }]
      : spoken.map(byHotline)),
  ];
  const lines = keepsLines ? added.reduce(insert, talk.lines) : talk.lines;
  const after = {
    ...turn.state,
    offered: offeredBy(turn.replies, state.offered),
    heard: [...state.heard, said.id].slice(-mostRemembered),
  };
  return { talk: { ...talk, lines, state: after }, replies: [...turn.replies, ...spoken] };
};
