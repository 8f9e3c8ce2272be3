import { getFallbackServiceCode } from '../../directory/model/services/service.ts';
import type { Lang } from '../../messages/lang.ts';
import { mapLangs } from '../../messages/map-langs.ts';
import type { TriageResult } from '../../triage/triage.ts';
import { type ChatInput, createChatContext, toChoicesReply } from '../model/chat-context.ts';
import type { ChatCommand } from '../model/commands.ts';
import { ChatStepName, type ReportDraft } from '../model/conversation.ts';
import {
  addTextReplies,
  type ConversationTurn,
  discardDraft,
  expectInput,
  promptForCitizenRequest,
  repeatReportQuestion,
  stopReport,
  updateConversation,
} from '../model/conversation-turn.ts';
import { summarizeDraft } from '../model/draft-summary.ts';
import { requestOperator } from '../operator/request-operator.ts';
import { promptForTicketCode } from './describe-ticket.ts';
import { inputHandlers } from './input-handlers.ts';
import { interpretInput } from './interpret-input.ts';
import { openTicketFromDraft } from './open-ticket-from-draft.ts';
import { promptForTicketAction } from './perform-chat-action.ts';
import { prependEmergencyWarning } from './prepend-emergency-warning.ts';
import {
  processReportFormAnswer,
  returnToPreviousReportQuestion,
} from './questions/answer-step.ts';
import { startReport } from './start-report.ts';

/** Switches the language of the conversation and repeats the current question in the new language. */
const switchLanguage = (turn: ConversationTurn, lang: Lang): ConversationTurn => {
  const context = createChatContext(
    lang,
    turn.context.directory,
    turn.context.now,
    turn.context.isWritable,
  );
  const replied = addTextReplies(
    { ...updateConversation(turn, { lang }), context },
    context.texts.language,
  );
  return repeatReportQuestion(replied);
};

type TurnHandler = (turn: ConversationTurn) => ConversationTurn | Promise<ConversationTurn>;

/** Handlers of the chat commands that the conversation accepts at any point. */
const globalCommandHandlers: Partial<Record<ChatCommand, TurnHandler>> = {
  stop: stopReport,
  back: returnToPreviousReportQuestion,
  person: requestOperator,
  restart: (turn) => promptForCitizenRequest(discardDraft(turn)),
  ...mapLangs<TurnHandler>((lang) => (turn) => switchLanguage(turn, lang)),
  status: promptForTicketCode,
  help: (turn) => repeatReportQuestion(addTextReplies(turn, turn.context.texts.help)),
};

/** Choices (buttons) of the chat user that the conversation accepts at any point. */
const globalChoiceHandlers: ReadonlyMap<string, TurnHandler> = new Map(
  Object.entries<TurnHandler>({
    stop: stopReport,
    person: requestOperator,
    status: promptForTicketCode,
    another: (turn) => startReport(turn),
    write: (turn) => promptForTicketAction(turn, 'write'),
    rate: (turn) => promptForTicketAction(turn, 'rate'),
    reopen: (turn) => promptForTicketAction(turn, 'reopen'),
  }),
);

const askWhatToFix = (turn: ConversationTurn, draft: ReportDraft): ConversationTurn => {
  const { context } = turn;
  const lines = summarizeDraft(draft, context).filter(({ step }) => step !== 'question');
  const offered = lines.map(({ step, label }) => ({ id: `fix:${step}`, label }));
  return expectInput(turn, 'fix', toChoicesReply(context.texts.fix, offered, context));
};

const handleSummaryReply = (
  turn: ConversationTurn,
  input: ChatInput,
  draft: ReportDraft,
): ConversationTurn | Promise<ConversationTurn> | undefined => {
  const isAgreed = input.choice === 'send' || input.command === 'send' || input.command === 'yes';
  if (isAgreed) return openTicketFromDraft(turn);
  return input.choice === 'edit' || input.command === 'no' ? askWhatToFix(turn, draft) : undefined;
};

const handleExpectedInput = async (
  turn: ConversationTurn,
  chatInput: ChatInput,
): Promise<ConversationTurn> => {
  const { asked: pendingQuestion, draft } = turn.state;
  const step = ChatStepName.safeParse(pendingQuestion.step);
  if (!step.success) {
    const name = pendingQuestion.step;
    return isInputHandlerName(name)
      ? inputHandlers[name](turn, chatInput)
      : promptForCitizenRequest(turn);
  }
  const agreed =
    step.data === 'check' && draft ? handleSummaryReply(turn, chatInput, draft) : undefined;
  return agreed ?? processReportFormAnswer(turn, chatInput, step.data);
};

const isInputHandlerName = (name: string): name is keyof typeof inputHandlers =>
  Object.hasOwn(inputHandlers, name);

/**
 * Returns whether triage found a topic in an abusive message. An abusive message without a topic gets only a reply that asks
 * for calm.
 */
const hasRecognizedTopic = (
  triage: TriageResult | undefined,
  { directory }: ConversationTurn['context'],
): boolean => triage?.topic !== undefined && triage.service !== getFallbackServiceCode(directory);

/**
 * Processes a text, choice or location of the chat user. Adds the emergency warning first, then performs a command, or else
 * reads the input as the answer to the current question.
 */
export async function processInput(turn: ConversationTurn): Promise<ConversationTurn> {
  const input = interpretInput(turn.incoming, turn.state);
  const { context, ports } = turn;
  const isFree = input.text !== undefined && input.command === undefined;
  const triage = isFree
    ? await ports.understand({ text: input.text ?? '', receivedAt: context.now }, context.directory)
    : undefined;
  const flags = triage?.flags ?? [];
  if (flags.includes('abuse') && flags.length === 1 && !hasRecognizedTopic(triage, context)) {
    return repeatReportQuestion(addTextReplies(turn, context.texts.calm));
  }
  const warned = flags.includes('emergency') ? prependEmergencyWarning(turn, input.text) : turn;
  const handler =
    (input.command === undefined ? undefined : globalCommandHandlers[input.command]) ??
    (input.choice === undefined ? undefined : globalChoiceHandlers.get(input.choice));
  return handler ? handler(warned) : handleExpectedInput(warned, input);
}
