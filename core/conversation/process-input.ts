import type { Lang } from '../messages/lang.ts';
import type { TriageResult } from '../triage/triage.ts';
import { goBack, processAnswer } from './answer-step.ts';
import { requestOperator } from './ask-person.ts';
import { startReport } from './begin-report.ts';
import { type ChatInput, chatContextIn, choicesReply } from './chat-context.ts';
import type { Command } from './commands.ts';
import { type ReportDraft, StepName } from './conversation.ts';
import { promptForCode } from './describe-ticket.ts';
import { inputHandlers } from './input-handlers.ts';
import { promptForAction } from './perform-chat-action.ts';
import { sendDraft } from './send-draft.ts';
import { summarizeDraft } from './summary.ts';
import {
  addTexts,
  discardDraft,
  expectInput,
  promptForRequest,
  repeatQuestion,
  stopReport,
  type Turn,
  updateConversation,
} from './turn.ts';
import { interpretInput } from './understand-message.ts';
import { addEmergencyWarning } from './warn-first.ts';

/** Switches the language of the conversation and repeats the current question in that language. */
const speak = (turn: Turn, lang: Lang): Turn => {
  const room = chatContextIn(lang, turn.room.directory, turn.room.now, turn.room.isWritable);
  const told = addTexts({ ...updateConversation(turn, { lang }), room }, room.words.language);
  return repeatQuestion(told);
};

type Deed = (turn: Turn) => Turn | Promise<Turn>;

/** Chat commands that the conversation accepts at any point. */
const anywhere: Partial<Record<Command, Deed>> = {
  stop: stopReport,
  back: goBack,
  person: requestOperator,
  restart: (turn) => promptForRequest(discardDraft(turn)),
  vi: (turn) => speak(turn, 'vi'),
  km: (turn) => speak(turn, 'km'),
  en: (turn) => speak(turn, 'en'),
  status: promptForCode,
  help: (turn) => repeatQuestion(addTexts(turn, turn.room.words.help)),
};

/** Choices of the chat user that work at any point of the conversation. */
const byChoice: ReadonlyMap<string, Deed> = new Map(
  Object.entries<Deed>({
    stop: stopReport,
    person: requestOperator,
    status: promptForCode,
    another: (turn) => startReport(turn),
    write: (turn) => promptForAction(turn, 'write'),
    rate: (turn) => promptForAction(turn, 'rate'),
    reopen: (turn) => promptForAction(turn, 'reopen'),
  }),
);

const askWhatToFix = (turn: Turn, draft: ReportDraft): Turn => {
  const { room } = turn;
  const lines = summarizeDraft(draft, room).filter(({ step }) => step !== 'question');
  const offered = lines.map(({ step, label }) => ({ id: `fix:${step}`, label }));
  return expectInput(turn, 'fix', choicesReply(room.words.fix, offered, room));
};

const atCheck = (
  turn: Turn,
  input: ChatInput,
  draft: ReportDraft,
): Turn | Promise<Turn> | undefined => {
  const isAgreed = input.choice === 'send' || input.command === 'send' || input.command === 'yes';
  if (isAgreed) return sendDraft(turn);
  return input.choice === 'edit' || input.command === 'no' ? askWhatToFix(turn, draft) : undefined;
};

const takeAnswer = async (turn: Turn, chatInput: ChatInput): Promise<Turn> => {
  const { asked, draft } = turn.state;
  const step = StepName.safeParse(asked.step);
  if (!step.success) {
    const name = asked.step;
    return isOther(name) ? inputHandlers[name](turn, chatInput) : promptForRequest(turn);
  }
  const agreed = step.data === 'check' && draft ? atCheck(turn, chatInput, draft) : undefined;
  return agreed ?? processAnswer(turn, chatInput, step.data);
};

const isOther = (name: string): name is keyof typeof inputHandlers =>
  Object.hasOwn(inputHandlers, name);

/**
 * Returns whether an abusive message still describes an issue that the hotline handles. Abuse without an issue gets only a
 * calm reply.
 */
const hasMatter = (triage: TriageResult | undefined): boolean =>
  triage?.topic !== undefined && triage.service !== 'other';

/** Processes a text or a choice: emergency warning first, then global commands, then the answer to the current question. */
export async function processInput(turn: Turn): Promise<Turn> {
  const input = interpretInput(turn.incoming, turn.state);
  const { room, ports } = turn;
  const isFree = input.text !== undefined && input.command === undefined;
  const triage = isFree
    ? await ports.understand({ text: input.text ?? '', receivedAt: room.now }, room.directory)
    : undefined;
  const flags = triage?.flags ?? [];
  if (flags.includes('abuse') && flags.length === 1 && !hasMatter(triage)) {
    return repeatQuestion(addTexts(turn, room.words.calm));
  }
  const warned = flags.includes('emergency') ? addEmergencyWarning(turn, input.text) : turn;
  const deed =
    (input.command === undefined ? undefined : anywhere[input.command]) ??
    (input.choice === undefined ? undefined : byChoice.get(input.choice));
  return deed ? deed(warned) : takeAnswer(warned, input);
}
