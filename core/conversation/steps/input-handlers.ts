import { type ChatInput, toTextReply } from '../model/chat-context.ts';
import { ChatStepName, type PendingChatQuestion, type ReportDraft } from '../model/conversation.ts';
import {
  addReplies,
  addTextReplies,
  type ConversationTurn,
  continueReport,
  discardDraft,
  promptForCitizenRequest,
  stopReport,
} from '../model/conversation-turn.ts';
import { openCallbackTicket } from '../operator/request-operator.ts';
import { describeTicket, parseTicketCode } from './describe-ticket.ts';
import { type ChatTicketAction, performChatAction } from './perform-chat-action.ts';
import { repeatChatStep } from './questions/answer-step.ts';
import { startReport, startReportWithText } from './start-report.ts';

const createActionHandler =
  (name: ChatTicketAction) =>
  (turn: ConversationTurn, input: ChatInput): Promise<ConversationTurn> =>
    performChatAction(turn, name, input);

/** Appends a text that answers no question to the unfinished report. */
const appendToDraft = (draft: ReportDraft, text: string): ReportDraft => ({
  ...draft,
  more: [...draft.more, text],
});

/**
 * Processes the first message of a conversation: a chosen service, a ticket code, a description of an issue, or a greeting.
 */
const handleFirstMessage = async (
  turn: ConversationTurn,
  chatInput: ChatInput,
): Promise<ConversationTurn> => {
  const { texts } = turn.context;
  const { draft } = turn.state;
  if (draft)
    return continueReport(
      turn,
      chatInput.text === undefined ? draft : appendToDraft(draft, chatInput.text),
    );
  const service = chatInput.choice?.startsWith('service:') ? chatInput.choice.slice(8) : undefined;
  if (service !== undefined) return startReport(turn, { service });
  if (chatInput.command === 'thanks') return promptForCitizenRequest(turn, texts.glad);
  const code = chatInput.text === undefined ? undefined : parseTicketCode(chatInput.text);
  if (code) return describeTicket(turn, code);
  if (
    chatInput.text === undefined ||
    chatInput.command !== undefined ||
    chatInput.text.length < 5
  ) {
    return promptForCitizenRequest(turn);
  }
  return startReportWithText(turn, chatInput.text);
};

const handleDenunciationReply = (
  turn: ConversationTurn,
  input: ChatInput,
): ConversationTurn | Promise<ConversationTurn> => {
  if (input.choice === 'report' || input.command === 'yes') {
    return startReport(addTextReplies(turn, turn.context.texts.writeAgain), {
      notDenunciation: true,
    });
  }
  return input.text === undefined ? promptForCitizenRequest(turn) : handleFirstMessage(turn, input);
};

const createDraftHandler =
  (
    run: (
      turn: ConversationTurn,
      draft: ReportDraft,
      input: ChatInput,
    ) => ConversationTurn | Promise<ConversationTurn>,
  ) =>
  (turn: ConversationTurn, input: ChatInput): ConversationTurn | Promise<ConversationTurn> => {
    const { draft } = turn.state;
    return draft ? run(turn, draft, input) : handleFirstMessage(turn, input);
  };

const handleOtherProvinceReply = createDraftHandler((turn, draft, { choice, command }) =>
  choice === 'here' || command === 'yes'
    ? continueReport(turn, { ...draft, spot: '' })
    : stopReport(turn),
);

const handleArticleReply = createDraftHandler((turn, draft, { choice, command, text: message }) => {
  if (choice === 'enough' || command === 'thanks' || command === 'yes') {
    return promptForCitizenRequest(discardDraft(turn), turn.context.texts.glad);
  }
  const isMore = choice !== 'ask' && command === undefined && message !== undefined;
  return continueReport(turn, isMore ? appendToDraft(draft, message) : draft);
});

const handleFixReply = createDraftHandler((turn, draft, { choice, text: message }) => {
  const step = ChatStepName.safeParse(choice?.replace('fix:', '')).data;
  if (step) return repeatChatStep(turn, draft, step);
  return continueReport(turn, message === undefined ? draft : appendToDraft(draft, message));
});

const handleTicketCode = (
  turn: ConversationTurn,
  { choice, command, text: message = '' }: ChatInput,
): ConversationTurn | Promise<ConversationTurn> => {
  if (choice === 'skip' || command === 'skip')
    return promptForCitizenRequest(turn, turn.context.texts.anythingElse);
  const code = parseTicketCode(choice?.startsWith('code:') ? choice.slice(5) : message);
  if (code) return describeTicket(turn, code);
  return /\d/.test(message) || message.split(' ').length < 4
    ? addReplies(turn, toTextReply(turn.context.texts.codeBad, turn.context))
    : handleFirstMessage(turn, { text: message });
};

const handlePin = (
  turn: ConversationTurn,
  input: ChatInput,
): ConversationTurn | Promise<ConversationTurn> => {
  const { ticket } = turn.state;
  if (!ticket || input.choice === 'skip' || input.command === 'skip')
    return promptForCitizenRequest(turn, turn.context.texts.anythingElse);
  return describeTicket(turn, ticket.code, input.text ?? '');
};

const handleCallbackNumber = (
  turn: ConversationTurn,
  input: ChatInput,
): ConversationTurn | Promise<ConversationTurn> =>
  input.choice === 'skip' || input.command === 'skip' || input.command === 'no'
    ? returnToReport(turn)
    : openCallbackTicket(turn, input);

const returnToReport = (turn: ConversationTurn): ConversationTurn => {
  const { draft } = turn.state;
  return draft
    ? continueReport(turn, draft)
    : promptForCitizenRequest(turn, turn.context.texts.callBackMore);
};

const handleMessageAfterTicket = async (
  turn: ConversationTurn,
  input: ChatInput,
): Promise<ConversationTurn> => {
  const { ticket } = turn.state;
  if (input.command === 'thanks') return promptForCitizenRequest(turn, turn.context.texts.glad);
  const isStatusQuestion =
    input.text !== undefined && /còn|chưa|bao giờ|khi nào/iu.test(input.text);
  if (ticket && isStatusQuestion && input.text && input.text.split(' ').length < 6) {
    return describeTicket(turn, ticket.code);
  }
  return handleFirstMessage(turn, input);
};

type InputHandler = (
  turn: ConversationTurn,
  input: ChatInput,
) => ConversationTurn | Promise<ConversationTurn>;

/** Handlers for expected chat inputs that are not answers to questions of the report form, such as a ticket code. */
export const inputHandlers: Record<
  Exclude<PendingChatQuestion['step'], ChatStepName>,
  InputHandler
> = {
  start: handleFirstMessage,
  denunciation: handleDenunciationReply,
  elsewhere: handleOtherProvinceReply,
  article: handleArticleReply,
  fix: handleFixReply,
  code: handleTicketCode,
  pin: handlePin,
  ticket: handleMessageAfterTicket,
  write: createActionHandler('write'),
  rate: createActionHandler('rate'),
  reopen: createActionHandler('reopen'),
  number: handleCallbackNumber,
};
