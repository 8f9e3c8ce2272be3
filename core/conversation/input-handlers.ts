import { repeatStep } from './answer-step.ts';
import { openCallbackTicket } from './ask-person.ts';
import { confirmAndContinue, startReport, startReportWithText } from './begin-report.ts';
import { type ChatInput, textReply } from './chat-context.ts';
import { type PendingQuestion, type ReportDraft, StepName } from './conversation.ts';
import { describeTicket, parseTicketCode } from './describe-ticket.ts';
import { type ChatAction, performChatAction } from './perform-chat-action.ts';
import {
  addReplies,
  addTexts,
  continueReport,
  discardDraft,
  promptForRequest,
  stopReport,
  type Turn,
} from './turn.ts';

const act =
  (name: ChatAction) =>
  (turn: Turn, input: ChatInput): Promise<Turn> =>
    performChatAction(turn, name, input);

/** Appends text that does not answer any question to the report. */
const added = (draft: ReportDraft, said: string): ReportDraft => ({
  ...draft,
  more: [...draft.more, said],
});

/** Processes the first request in a conversation: a service, a ticket code, a description of an issue, or a greeting. */
const start = async (turn: Turn, chatInput: ChatInput): Promise<Turn> => {
  const { words } = turn.room;
  const { draft } = turn.state;
  if (draft)
    return continueReport(
      turn,
      chatInput.text === undefined ? draft : added(draft, chatInput.text),
    );
  const service = chatInput.choice?.startsWith('service:') ? chatInput.choice.slice(8) : undefined;
  if (service !== undefined) return startReport(turn, { service });
  if (chatInput.command === 'thanks') return promptForRequest(turn, words.glad);
  const code = chatInput.text === undefined ? undefined : parseTicketCode(chatInput.text);
  if (code) return describeTicket(turn, code);
  if (
    chatInput.text === undefined ||
    chatInput.command !== undefined ||
    chatInput.text.length < 5
  ) {
    return promptForRequest(turn);
  }
  return startReportWithText(turn, chatInput.text);
};

const afterDenunciation = (turn: Turn, input: ChatInput): Turn | Promise<Turn> => {
  if (input.choice === 'report' || input.command === 'yes') {
    return startReport(addTexts(turn, turn.room.words.writeAgain), { notDenunciation: true });
  }
  return input.text === undefined ? promptForRequest(turn) : start(turn, input);
};

const withDraft =
  (run: (turn: Turn, draft: ReportDraft, input: ChatInput) => Turn | Promise<Turn>) =>
  (turn: Turn, input: ChatInput): Turn | Promise<Turn> => {
    const { draft } = turn.state;
    return draft ? run(turn, draft, input) : start(turn, input);
  };

const afterElsewhere = withDraft((turn, draft, { choice, command }) =>
  choice === 'here' || command === 'yes'
    ? continueReport(turn, { ...draft, spot: '' })
    : stopReport(turn),
);

const afterArticle = withDraft((turn, draft, { choice, command, text: said }) => {
  if (choice === 'enough' || command === 'thanks' || command === 'yes') {
    return promptForRequest(discardDraft(turn), turn.room.words.glad);
  }
  const isMore = choice !== 'ask' && command === undefined && said !== undefined;
  return confirmAndContinue(turn, draft, isMore ? added(draft, said) : draft);
});

const afterFix = withDraft((turn, draft, { choice, text: said }) => {
  const step = StepName.safeParse(choice?.replace('fix:', '')).data;
  if (step) return repeatStep(turn, draft, step);
  return continueReport(turn, said === undefined ? draft : added(draft, said));
});

const forCode = (
  turn: Turn,
  { choice, command, text: said = '' }: ChatInput,
): Turn | Promise<Turn> => {
  if (choice === 'skip' || command === 'skip')
    return promptForRequest(turn, turn.room.words.anythingElse);
  const code = parseTicketCode(choice?.startsWith('code:') ? choice.slice(5) : said);
  if (code) return describeTicket(turn, code);
  return /\d/.test(said) || said.split(' ').length < 4
    ? addReplies(turn, textReply(turn.room.words.codeBad, turn.room))
    : start(turn, { text: said });
};

const forPin = (turn: Turn, input: ChatInput): Turn | Promise<Turn> => {
  const { ticket } = turn.state;
  if (!ticket || input.choice === 'skip' || input.command === 'skip')
    return promptForRequest(turn, turn.room.words.anythingElse);
  return describeTicket(turn, ticket.code, input.text ?? '');
};

const forNumber = (turn: Turn, input: ChatInput): Turn | Promise<Turn> =>
  input.choice === 'skip' || input.command === 'skip' || input.command === 'no'
    ? backToReport(turn)
    : openCallbackTicket(turn, input);

const backToReport = (turn: Turn): Turn => {
  const { draft } = turn.state;
  return draft ? continueReport(turn, draft) : promptForRequest(turn, turn.room.words.callBackMore);
};

const afterTicket = async (turn: Turn, input: ChatInput): Promise<Turn> => {
  const { ticket } = turn.state;
  if (input.command === 'thanks') return promptForRequest(turn, turn.room.words.glad);
  const wantsStanding = input.text !== undefined && /còn|chưa|bao giờ|khi nào/iu.test(input.text);
  if (ticket && wantsStanding && input.text && input.text.split(' ').length < 6) {
    return describeTicket(turn, ticket.code);
  }
  return start(turn, input);
};

type Hearing = (turn: Turn, input: ChatInput) => Turn | Promise<Turn>;

/** Handlers for inputs that are not answers to the report's questions. */
export const inputHandlers: Record<Exclude<PendingQuestion['step'], StepName>, Hearing> = {
  start,
  denunciation: afterDenunciation,
  elsewhere: afterElsewhere,
  article: afterArticle,
  fix: afterFix,
  code: forCode,
  pin: forPin,
  ticket: afterTicket,
  write: act('write'),
  rate: act('rate'),
  reopen: act('reopen'),
  number: forNumber,
};
