import { type CitizenActionDeps, performWithPin } from '../intake/perform-with-pin.ts';
import { problemText } from '../messages/wording/problems.ts';
import { CitizenTicketAction } from '../ticket/action.ts';
import { type ChatInput, choicesReply, textReply } from './chat-context.ts';
import { describeTicket, promptForCode } from './describe-ticket.ts';
import { addTexts, expectInput, type Turn } from './turn.ts';

export type ChatAction = 'write' | 'rate' | 'reopen';

const scores = ['1', '2', '3', '4', '5'] as const;

/** Asks the citizen for the input of a ticket action. If the PIN is not known, requests the ticket code first. */
export function promptForAction(turn: Turn, action: ChatAction): Turn {
  const { room, state } = turn;
  const { words } = room;
  if (state.ticket?.pin === undefined) return promptForCode(turn);
  switch (action) {
    case 'write':
      return expectInput(turn, action, textReply(words.writeAsk, room));
    case 'reopen':
      return expectInput(turn, action, textReply(words.reopenAsk, room));
    case 'rate':
      return expectInput(
        turn,
        action,
        choicesReply(
          words.rateAsk,
          scores.map((score) => ({ id: `score:${score}`, label: score })),
          room,
        ),
      );
  }
}

const actFrom = (act: ChatAction, { text: said, choice }: ChatInput) => {
  switch (act) {
    case 'write':
      return CitizenTicketAction.safeParse({ act, text: said });
    case 'reopen':
      return CitizenTicketAction.safeParse({ act, reason: said });
    case 'rate':
      return CitizenTicketAction.safeParse({
        act,
        score: choice?.replace('score:', '') ?? said?.trim(),
      });
  }
};

const asPorts = ({ ports }: Turn): CitizenActionDeps => ports;

/**
 * Performs the citizen's action on their ticket with the text of the chat message. The message id is the idempotency key, so
 * a redelivered message repeats nothing.
 */
export async function performChatAction(
  turn: Turn,
  name: ChatAction,
  input: ChatInput,
): Promise<Turn> {
  const { state, room, ports, incoming } = turn;
  const { words, lang } = room;
  const { ticket } = state;
  if (ticket?.pin === undefined) return promptForCode(turn);
  const result = actFrom(name, input);
  if (!result.success) return promptForAction(addTexts(turn, words.notUnderstood), name);
  const { channel, key, address } = ports.talker;
  const { code, pin } = ticket;
  const visitor = { code, pin, knownPin: pin, address: address ?? `${channel}.${key}` };
  const citizenActionResult = await performWithPin(
    visitor,
    { act: result.data, key: `${channel}.${key}.${incoming.id}` },
    asPorts(turn),
  );
  switch (citizenActionResult.kind) {
    case 'recorded':
      return describeTicket(addTexts(turn, words.done), ticket.code);
    case 'invalid': {
      const [error] = citizenActionResult.errors;
      return promptForAction(addTexts(turn, error ? problemText(error.problem, lang) : ''), name);
    }
    default:
      return describeTicket(addTexts(turn, words.notNow), ticket.code);
  }
}
