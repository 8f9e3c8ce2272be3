import {
  type CitizenActionDeps,
  performCitizenActionWithPin,
} from '../../intake/follow/perform-citizen-action.ts';
import { getFieldErrorText } from '../../messages/texts/errors/field-error-text.ts';
import { CitizenTicketAction } from '../../ticket/model/action.ts';
import { type ChatInput, toChoicesReply, toTextReply } from '../model/chat-context.ts';
import { addTextReplies, type ConversationTurn, expectInput } from '../model/conversation-turn.ts';
import { describeTicket, promptForTicketCode } from './describe-ticket.ts';

export type ChatTicketAction = 'write' | 'rate' | 'reopen';

const scores = ['1', '2', '3', '4', '5'] as const;

/** Asks the chat user for the text or rating of a ticket action. Asks for the ticket code first if the PIN is not known. */
export function promptForTicketAction(
  turn: ConversationTurn,
  action: ChatTicketAction,
): ConversationTurn {
  const { context, state } = turn;
  const { texts } = context;
  if (state.ticket?.pin === undefined) return promptForTicketCode(turn);
  switch (action) {
    case 'write':
      return expectInput(turn, action, toTextReply(texts.writeAsk, context));
    case 'reopen':
      return expectInput(turn, action, toTextReply(texts.reopenAsk, context));
    case 'rate':
      return expectInput(
        turn,
        action,
        toChoicesReply(
          texts.rateAsk,
          scores.map((score) => ({ id: `score:${score}`, label: score })),
          context,
        ),
      );
  }
}

const parseCitizenAction = (act: ChatTicketAction, { text: message, choice }: ChatInput) => {
  switch (act) {
    case 'write':
      return CitizenTicketAction.safeParse({ act, text: message });
    case 'reopen':
      return CitizenTicketAction.safeParse({ act, reason: message });
    case 'rate':
      return CitizenTicketAction.safeParse({
        act,
        score: choice?.replace('score:', '') ?? message?.trim(),
      });
  }
};

const toActionDeps = ({ ports }: ConversationTurn): CitizenActionDeps => ports;

/**
 * Performs the citizen's action on their ticket with the text of the chat message. Idempotent by message id, so that a
 * redelivered message has no effect.
 */
export async function performChatAction(
  turn: ConversationTurn,
  name: ChatTicketAction,
  input: ChatInput,
): Promise<ConversationTurn> {
  const { state, context, ports, incoming } = turn;
  const { texts, lang } = context;
  const { ticket } = state;
  if (ticket?.pin === undefined) return promptForTicketCode(turn);
  const result = parseCitizenAction(name, input);
  if (!result.success)
    return promptForTicketAction(addTextReplies(turn, texts.notUnderstood), name);
  const { channel, key, address } = ports.chatUser;
  const { code, pin } = ticket;
  const visitor = { code, pin, knownPin: pin, address: address ?? `${channel}.${key}` };
  const citizenActionResult = await performCitizenActionWithPin(
    visitor,
    { action: result.data, key: `${channel}.${key}.${incoming.id}` },
    toActionDeps(turn),
  );
  switch (citizenActionResult.kind) {
    case 'recorded':
      return describeTicket(addTextReplies(turn, texts.done), ticket.code);
    case 'invalid': {
      const [error] = citizenActionResult.errors;
      return promptForTicketAction(
        addTextReplies(turn, error ? getFieldErrorText(error.problem, lang) : ''),
        name,
      );
    }
    default:
      return describeTicket(addTextReplies(turn, texts.notNow), ticket.code);
  }
}
