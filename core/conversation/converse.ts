import type { Conversation } from './conversation.ts';
import { hear } from './hear.ts';
import { type Incoming, mostLetters } from './incoming.ts';
import type { ConversePorts } from './ports.ts';
import { choicesIn, type Reply } from './reply.ts';
import { roomIn } from './room.ts';
import { inShort } from './summary.ts';
import { askAgain, greet, keep, say, sayWords, type Turn } from './turn.ts';
import { withOperator } from './with-operator.ts';

export type Conversed = {
  state: Conversation;
  replies: readonly Reply[];
  /** It was answered before. */
  isRepeat: boolean;
};

/** After a silence of this length somebody may not remember where they were. */
const silenceMinutes = 30;
/** Of so many messages it is known that they were answered: no channel brings one again later than that. */
const mostRemembered = 60;

const isBack = ({ state, incoming }: Turn): boolean =>
  state.lastAt !== undefined &&
  incoming.at.getTime() - state.lastAt.getTime() > silenceMinutes * 60_000;

/** Whoever comes back is told what they were about to send. */
const welcomeBack = (turn: Turn): Turn => {
  const { state, room } = turn;
  return state.draft && isBack(turn)
    ? sayWords(turn, room.words.resumed(inShort(state.draft, room)))
    : turn;
};

/** A photo belongs to a ticket; before there is one, it is asked for again in time. */
const takePhoto = async (turn: Turn, url: string): Promise<Turn> => {
  const { state, room, ports } = turn;
  const { words, lang } = room;
  const { ticket } = state;
  if (state.draft || ticket?.pin === undefined) {
    return askAgain(sayWords(turn, words.photoNotYet));
  }
  const { code, pin } = ticket;
  const taken = await ports.takePhoto(url, { code, pin });
  const text = taken.kind === 'taken' ? words.photoTaken : words.photoBad;
  const another = [{ id: 'another', label: words.another }];
  return say(keep(turn, { asked: { step: 'ticket', misses: 0 } }), {
    kind: 'ask-photo',
    text,
    code,
    lang,
    choices: another,
  });
};

const answer = async (turn: Turn): Promise<Turn> => {
  const { incoming, state, room } = turn;
  switch (incoming.kind) {
    case 'greeting':
      return state.draft ? askAgain(welcomeBack(turn)) : greet(turn);
    case 'other':
      return askAgain(sayWords(turn, room.words.otherKind));
    case 'photo':
      return takePhoto(turn, incoming.url);
    case 'text':
      return incoming.text.length > mostLetters
        ? askAgain(sayWords(turn, room.words.tooLong))
        : hear(welcomeBack(turn));
    case 'choice':
    case 'place':
      return hear(welcomeBack(turn));
  }
};

/** What can be answered by its number from now on. */
export const offeredBy = (replies: readonly Reply[], before: Conversation['offered']) => {
  const last = replies.findLast((reply) => choicesIn(reply).length > 0);
  return replies.length === 0
    ? before
    : choicesIn(last ?? { kind: 'text', text: '', lang: 'vi' }).map(({ id, label }) => ({
        id,
        label,
      }));
};

/**
 * One message of somebody and what the hotline says to it. The same message again says nothing new. What is to be kept of
 * it all is in the state; the ports open tickets and look things up.
 */
export const converse = async (
  before: Conversation,
  incoming: Incoming,
  ports: ConversePorts,
): Promise<Conversed> => {
  if (before.answered.includes(incoming.id)) {
    return { state: before, replies: [], isRepeat: true };
  }
  const isWritable = ports.talker.writableAs !== undefined;
  const room = roomIn(before.lang, await ports.directory(), ports.now(), isWritable);
  const turn = { state: before, replies: [], room, incoming, ports };
  const { state, replies } = await (before.operator ? withOperator(turn, answer) : answer(turn));
  return {
    state: {
      ...state,
      offered: offeredBy(replies, before.offered),
      lastAt: incoming.at,
      answered: [...before.answered, incoming.id].slice(-mostRemembered),
    },
    replies,
    isRepeat: false,
  };
};
