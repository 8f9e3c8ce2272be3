import type { ChatAccess, ChatAccessLog } from '../../staff/access/chat-access-log.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { createChatContext } from '../model/chat-context.ts';
import type { ChatSession, ChatTranscriptLine } from '../model/chat-session.ts';
import type { ChatUserId } from '../model/chat-user-id.ts';
import { getFullReportText } from '../model/draft-summary.ts';
import { maskContactDetails } from '../steps/mask-contact-details.ts';
import type { OperatorChatEvent } from './apply-operator-event.ts';
import {
  type HandleOperatorChatEventDeps,
  handleOperatorChatEvent,
} from './handle-operator-event.ts';
import type { OperatorChatHandoverStore } from './handover.ts';
import type { OperatorChat, OperatorPort } from './operator-chat.ts';
import { summarizeForOperator } from './summarize-for-operator.ts';

export type ConsoleChatDeps = HandleOperatorChatEventDeps & {
  handovers: Pick<OperatorChatHandoverStore, 'findById' | 'take' | 'settle' | 'settleAnswered'>;
  accessLog: ChatAccessLog;
  /** Ends the citizen's part of the chat in Amazon Connect; undefined in deployments without a contact center. */
  leave: OperatorPort['leave'] | undefined;
};

/** Chat as operators see it in the console. Only its operator sees the messages. */
export type ConsoleChat = {
  id: string;
  channel: ChatUserId['channel'];
  since: Date;
  lang: ChatSession['state']['lang'];
  /**
   * `waiting`: nobody has joined; `mine`: the member answers it; `taken`: a colleague answers it, here or in Amazon Connect;
   * `ended`: it can't be continued.
   */
  state: 'waiting' | 'mine' | 'taken' | 'ended';
  /** Subject of the member who answers the chat in the console. */
  answeredBy?: string | undefined;
  ticket?: TicketCode | undefined;
  /** Unfinished report, without the sender's name and contact data. */
  summary: string;
  /** Text of the unfinished report, with contact data masked, for a ticket that the operator makes from the chat. */
  reportText: string;
  lines: ChatTranscriptLine[];
  /** True if earlier lines since the citizen requested an operator are no longer stored. */
  lacksLines: boolean;
};

type LoadedChat = {
  contactId: string;
  chatUser: ChatUserId;
  since: Date;
  session: ChatSession | undefined;
  /** Version of the chat session. */
  version: number;
  operator: OperatorChat | undefined;
};

const loadChat = async (
  id: string,
  { handovers, talks: sessions }: ConsoleChatDeps,
): Promise<LoadedChat | undefined> => {
  const handover = await handovers.findById(id);
  if (!handover) return undefined;
  const { contactId, chatUser, at: since } = handover;
  const { session, version } = await sessions.load(chatUser);
  const { operator } = session?.state ?? {};
  const isCurrent = operator?.contactId === contactId;
  const current = isCurrent ? operator : undefined;
  return { contactId, chatUser, since, session, version, operator: current };
};

const getChatState = (operator: OperatorChat | undefined, member: string): ConsoleChat['state'] => {
  if (!operator) return 'ended';
  if (!operator.isJoined) return 'waiting';
  return operator.answeredBy === member ? 'mine' : 'taken';
};

/** Returns the lines since the citizen requested an operator. */
const listLines = ({ session, since }: LoadedChat): ChatTranscriptLine[] =>
  (session?.lines ?? []).filter(({ at }) => at >= since);

/** Returns the chat for the console, or undefined if there is no such chat. Messages are included only for its operator. */
export async function readConsoleChat(
  id: string,
  member: string,
  ports: ConsoleChatDeps,
): Promise<ConsoleChat | undefined> {
  const chat = await loadChat(id, ports);
  if (!chat) return undefined;
  const { chatUser, since, session, operator } = chat;
  const state = getChatState(operator, member);
  const isMine = state === 'mine';
  const draft = session?.state.draft;
  const lang = session?.state.lang ?? 'vi';
  const context = createChatContext(lang, await ports.directory(), ports.now());
  return {
    ...{ id, channel: chatUser.channel, since, lang, state },
    answeredBy: operator?.answeredBy,
    ticket: isMine ? session?.state.ticket?.code : undefined,
    summary: isMine && session ? summarizeForOperator(session.state, context) : '',
    reportText: isMine && draft ? maskContactDetails(getFullReportText(draft)) : '',
    lines: isMine ? listLines(chat) : [],
    lacksLines: isMine && session?.droppedAt !== undefined && session.droppedAt >= since,
  };
}

export type ConsoleChatResult =
  | { kind: 'done' }
  | { kind: 'no-such-chat' }
  | { kind: 'chat-taken' };

type JoinConsoleChatInput = {
  member: ChatAccess['by'];
  /** Reason for taking the chat over from a colleague; undefined to join only if nobody answers the chat. */
  takeoverReason: string | undefined;
};

/**
 * Lets a member answer the chat in the console: the member joins it, and the chat in Amazon Connect ends. With a
 * reason, replaces the colleague who answers it in the console. Idempotent. Throws `AccessLogWriteError` if the access can't be
 * recorded; the member does not join then.
 */
export async function joinConsoleChat(
  id: string,
  { member, takeoverReason }: JoinConsoleChatInput,
  ports: ConsoleChatDeps,
): Promise<ConsoleChatResult> {
  const chat = await loadChat(id, ports);
  if (!chat?.operator) return { kind: 'no-such-chat' };
  const { contactId, operator, version } = chat;
  if (getChatState(operator, member.sub) !== 'mine') {
    const from = takeoverReason === undefined ? undefined : operator.answeredBy;
    if (operator.isJoined && from === undefined) return { kind: 'chat-taken' };
    const at = ports.now();
    const kind = from === undefined ? 'joined' : 'taken-over';
    const reason = from === undefined ? undefined : takeoverReason;
    await ports.accessLog.record({ id, kind, at, by: member, from, reason });
    const event: OperatorChatEvent = {
      ...{ kind: 'joined', contactId, at, answeredBy: member.sub },
      // the version makes the ids of a repeated request equal, and those of two takeovers by the same member different
      id: ['console', contactId, version, member.sub].join('.'),
      ...(from !== undefined && { from }),
    };
    await handleOperatorChatEvent(event, ports);
    const after = await loadChat(id, ports);
    if (getChatState(after?.operator, member.sub) !== 'mine') return { kind: 'chat-taken' };
  }
  await ports.handovers.take(contactId, { at: ports.now(), answeredBy: member.sub });
  await ports.leave?.(operator);
  return { kind: 'done' };
}

/**
 * Sends a message of the chat's operator to the citizen, or ends the chat. Idempotent by `key`. Ending a chat that has already
 * ended removes it from the list, where an interrupted request may have left it.
 */
export async function performConsoleChatAction(
  id: string,
  { member, key, text }: { member: string; key: string; text?: string | undefined },
  ports: ConsoleChatDeps,
): Promise<ConsoleChatResult> {
  const chat = await loadChat(id, ports);
  if (chat && !chat.operator && text === undefined) {
    await ports.handovers.settleAnswered(chat.contactId);
    return { kind: 'done' };
  }
  if (!chat?.operator) return { kind: 'no-such-chat' };
  if (getChatState(chat.operator, member) !== 'mine') return { kind: 'chat-taken' };
  const { contactId } = chat;
  const common = { contactId, at: ports.now(), id: `console.${key}`, answeredBy: member };
  await handleOperatorChatEvent(
    text === undefined ? { ...common, kind: 'ended' } : { ...common, kind: 'operator', text },
    ports,
  );
  if (text === undefined) await ports.handovers.settle(contactId);
  return { kind: 'done' };
}
