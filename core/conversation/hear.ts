import type { Lang } from '../messages/lang.ts';
import type { Triage } from '../triage/triage.ts';
import { askForAct } from './act-on-ticket.ts';
import { answerStep, goBack } from './answer-step.ts';
import { askForPerson } from './ask-person.ts';
import { beginReport } from './begin-report.ts';
import type { Command } from './commands.ts';
import { type Draft, StepName } from './conversation.ts';
import { hearings } from './hearings.ts';
import { choices, roomIn, type Said } from './room.ts';
import { sendDraft } from './send-draft.ts';
import { summary } from './summary.ts';
import { askForCode } from './tell-ticket.ts';
import {
  askAgain,
  askOther,
  dropDraft,
  greet,
  keep,
  sayWords,
  stopReport,
  type Turn,
} from './turn.ts';
import { understood } from './understand-message.ts';
import { warnFirst } from './warn-first.ts';

/** Changes the language of the conversation and repeats the current question in it. */
const speak = (turn: Turn, lang: Lang): Turn => {
  const room = roomIn(lang, turn.room.directory, turn.room.now, turn.room.isWritable);
  const told = sayWords({ ...keep(turn, { lang }), room }, room.words.language);
  return askAgain(told);
};

type Deed = (turn: Turn) => Turn | Promise<Turn>;

/** Commands that are recognised at any point of the conversation. */
const anywhere: Partial<Record<Command, Deed>> = {
  stop: stopReport,
  back: goBack,
  person: askForPerson,
  restart: (turn) => greet(dropDraft(turn)),
  vi: (turn) => speak(turn, 'vi'),
  km: (turn) => speak(turn, 'km'),
  en: (turn) => speak(turn, 'en'),
  status: askForCode,
  help: (turn) => askAgain(sayWords(turn, turn.room.words.help)),
};

/** Choices that work at any point of the conversation. */
const byChoice: ReadonlyMap<string, Deed> = new Map(
  Object.entries<Deed>({
    stop: stopReport,
    person: askForPerson,
    status: askForCode,
    another: (turn) => beginReport(turn),
    write: (turn) => askForAct(turn, 'write'),
    rate: (turn) => askForAct(turn, 'rate'),
    reopen: (turn) => askForAct(turn, 'reopen'),
  }),
);

const askWhatToFix = (turn: Turn, draft: Draft): Turn => {
  const { room } = turn;
  const lines = summary(draft, room).filter(({ step }) => step !== 'question');
  const offered = lines.map(({ step, label }) => ({ id: `fix:${step}`, label }));
  return askOther(turn, 'fix', choices(room.words.fix, offered, room));
};

const atCheck = (turn: Turn, said: Said, draft: Draft): Turn | Promise<Turn> | undefined => {
  const isAgreed = said.choice === 'send' || said.command === 'send' || said.command === 'yes';
  if (isAgreed) return sendDraft(turn);
  return said.choice === 'edit' || said.command === 'no' ? askWhatToFix(turn, draft) : undefined;
};

const takeAnswer = async (turn: Turn, said: Said): Promise<Turn> => {
  const { asked, draft } = turn.state;
  const step = StepName.safeParse(asked.step);
  if (!step.success) {
    const name = asked.step;
    return isOther(name) ? hearings[name](turn, said) : greet(turn);
  }
  const agreed = step.data === 'check' && draft ? atCheck(turn, said, draft) : undefined;
  return agreed ?? answerStep(turn, said, step.data);
};

const isOther = (name: string): name is keyof typeof hearings => Object.hasOwn(hearings, name);

/**
 * Returns whether an abusive message still describes an issue that the hotline handles. Abuse without an issue only gets a
 * calm reply.
 */
const hasMatter = (triage: Triage | undefined): boolean =>
  triage?.topic !== undefined && triage.service !== 'other';

/** Processes a text or choice in this order: emergency warning, global commands, answer to the current question. */
export const hear = async (turn: Turn): Promise<Turn> => {
  const said = understood(turn.incoming, turn.state);
  const { room, ports } = turn;
  const isFree = said.text !== undefined && said.command === undefined;
  const triage = isFree
    ? await ports.understand({ text: said.text ?? '', receivedAt: room.now }, room.directory)
    : undefined;
  const flags = triage?.flags ?? [];
  if (flags.includes('abuse') && flags.length === 1 && !hasMatter(triage)) {
    return askAgain(sayWords(turn, room.words.calm));
  }
  const warned = flags.includes('emergency') ? warnFirst(turn, said.text) : turn;
  const deed =
    (said.command === undefined ? undefined : anywhere[said.command]) ??
    (said.choice === undefined ? undefined : byChoice.get(said.choice));
  return deed ? deed(warned) : takeAnswer(warned, said);
};
