import { consumeRateLimits, type RateLimitCounter } from '../../access/rate-limit.ts';
import { isEmergencyReport } from '../../intake/report/emergency/is-emergency-report.ts';
import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import { dayMs } from '../../time/day-ms.ts';
import type { LocalDate } from '../../time/local-date.ts';
import type { ChatSession, ChatSessionStore, ChatTranscriptLine } from '../model/chat-session.ts';
import type { ChatUserId } from '../model/chat-user-id.ts';
import { getFullReportText } from '../model/draft-summary.ts';
import type { IncomingChatMessage } from '../model/incoming-message.ts';
import type { ChatReply } from '../model/reply.ts';
import { limitTranscript } from '../model/transcript-limit.ts';
import { requiresTranscript } from '../operator/operator-chat.ts';
import type { ConversationDeps } from '../ports/ports.ts';
import { processConversationMessage } from './process-conversation-message.ts';

export type ProcessChatMessageDeps = ConversationDeps & {
  talks: ChatSessionStore;
  attempts: RateLimitCounter;
  /** Returns a new chat session, for a chat user without a stored one. */
  begin(): Promise<ChatSession>;
  /**
   * Whether the chat session stores the transcript. True for web chat, because only Zalo and Messenger store messages
   * themselves. A chat that waits for an operator, or that an operator answers in the console, always stores it.
   */
  keepsLines: boolean;
};

export type ProcessChatMessageResult =
  | { kind: 'held'; session: ChatSession; replies: readonly ChatReply[]; version: number }
  | { kind: 'too-many'; retryAt: Date };

/**
 * Days from the last message until the chat session is deleted: 7 with an unfinished report or an operator chat, otherwise
 * 1.
 */
const sessionRetentionDays = { unfinished: 7, finished: 1 } as const;
const chatMessageRateLimit = { maxAttempts: 60, withinMinutes: 5 } as const;
/** Second rate limit per chat user, for messages about an emergency after the normal limit is exceeded. */
const emergencyMessageRateLimit = { maxAttempts: 120, withinMinutes: 5 } as const;

/**
 * Returns when the chat session expires: 7 days after the last message with an unfinished report or an operator chat,
 * otherwise 1 day.
 */
export function getChatSessionExpiry({ state }: ChatSession, now: Date): Date {
  const isUnfinished = state.draft !== undefined || state.operator !== undefined;
  return new Date(
    now.getTime() + sessionRetentionDays[isUnfinished ? 'unfinished' : 'finished'] * dayMs,
  );
}

const toTranscriptText = (incoming: IncomingChatMessage, { state }: ChatSession): string => {
  switch (incoming.kind) {
    case 'text':
      return incoming.text;
    case 'choice':
      return state.offered.find(({ id }) => id === incoming.choice)?.label ?? '✓';
    case 'place':
      return `📍 ${incoming.latitude.toFixed(5)}, ${incoming.longitude.toFixed(5)}`;
    case 'photo':
      return '📷';
    case 'greeting':
    case 'other':
      return '…';
  }
};

type ProcessedTurn = {
  before: ChatSession;
  incoming: IncomingChatMessage;
  replies: readonly ChatReply[];
  isUnkept: boolean;
};

/**
 * Returns the chat transcript after a message. If the message is a denunciation, erases all texts of the citizen, because
 * earlier messages may be part of it.
 */
const buildTranscript = ({
  before,
  incoming,
  replies,
  isUnkept,
}: ProcessedTurn): ChatTranscriptLine[] => {
  const { at } = incoming;
  const earlier = isUnkept
    ? before.lines.map(
        (line): ChatTranscriptLine => (line.by === 'person' ? { ...line, text: '' } : line),
      )
    : before.lines;
  const own: ChatTranscriptLine = {
    by: 'person',
    text: isUnkept ? '' : toTranscriptText(incoming, before),
    at,
  };
  const answers = replies.map((reply): ChatTranscriptLine => ({ by: 'hotline', reply, at }));
  return [...earlier, own, ...answers];
};

const processOnce = async (
  chatUser: ChatUserId,
  incoming: IncomingChatMessage,
  ports: ProcessChatMessageDeps,
): Promise<ProcessChatMessageResult | 'conflict'> => {
  const { session, version } = await ports.talks.load(chatUser);
  const before = session ?? (await ports.begin());
  let isUnkept = false;
  const redirectedReports = {
    add: async (kind: 'elsewhere' | 'denunciation', on: LocalDate) => {
      isUnkept ||= kind === 'denunciation';
      await ports.redirectedReports.add(kind, on);
    },
  };
  const conversed = await processConversationMessage(before.state, incoming, {
    ...ports,
    redirectedReports,
  });
  const { state, replies } = conversed;
  if (conversed.isRepeat) {
    const unsentReplies = before.unsent?.id === incoming.id ? before.unsent.replies : [];
    return { kind: 'held', session: { ...before, state }, replies: unsentReplies, version };
  }
  const keepsLines = ports.keepsLines || requiresTranscript(state.operator);
  const lines = keepsLines ? buildTranscript({ before, incoming, replies, isUnkept }) : [];
  const transcript = limitTranscript(lines, { state, droppedAt: before.droppedAt });
  const unsent = ports.keepsLines ? undefined : { id: incoming.id, replies };
  const after = { state, ...transcript, unsent };
  const isSaved = await ports.talks.save(
    chatUser,
    after,
    version,
    getChatSessionExpiry(after, ports.now()),
  );
  return isSaved ? { kind: 'held', session: after, replies, version: version + 1 } : 'conflict';
};

/**
 * Deletes the replies stored for a retry, after Zalo or Messenger has accepted them. A redelivered message then sends
 * nothing.
 */
export async function discardUnsentReplies(
  chatUser: ChatUserId,
  { session, version }: Extract<ProcessChatMessageResult, { kind: 'held' }>,
  { talks: sessions, now }: Pick<ProcessChatMessageDeps, 'talks' | 'now'>,
): Promise<void> {
  const settled = { ...session, unsent: undefined };
  await sessions.save(chatUser, settled, version, getChatSessionExpiry(settled, now()));
}

/** Returns whether the chat message, together with the unfinished report, describes an emergency. */
const isAboutEmergency = async (
  chatUser: ChatUserId,
  incoming: IncomingChatMessage,
  { talks: sessions, directory, now }: ProcessChatMessageDeps,
): Promise<boolean> => {
  const draft = (await sessions.load(chatUser)).session?.state.draft;
  const message = incoming.kind === 'text' ? incoming.text : '';
  const text = draft ? `${getFullReportText(draft)}\n${message}` : message;
  return isEmergencyReport({ topic: draft?.topic, text }, await directory(), now());
};

/**
 * Counts a message against the rate limit of the chat user. If the limit is exceeded and the message is about an emergency,
 * applies the higher emergency limit instead. Returns the time at which the user may write again, or undefined.
 */
const countMessage = async (
  chatUser: ChatUserId,
  incoming: IncomingChatMessage,
  ports: ProcessChatMessageDeps,
): Promise<Date | undefined> => {
  const { key } = ports.chatUser;
  const retryAt = await consumeRateLimits(ports.attempts, [
    { bucket: `talk#${key}`, limit: chatMessageRateLimit },
  ]);
  if (!retryAt || !(await isAboutEmergency(chatUser, incoming, ports))) return retryAt;
  return consumeRateLimits(ports.attempts, [
    { bucket: `talk-urgent#${key}`, limit: emergencyMessageRateLimit },
  ]);
};

/** Processes one message of a chat user and stores the session. Retries up to 8 times on version conflicts. */
export async function processChatMessage(
  chatUser: ChatUserId,
  incoming: IncomingChatMessage,
  ports: ProcessChatMessageDeps,
): Promise<ProcessChatMessageResult> {
  const retryAt = await countMessage(chatUser, incoming, ports);
  if (retryAt) return { kind: 'too-many', retryAt };
  const { channel } = chatUser;
  const options = { entity: `a ${channel} session`, maxAttempts: 8, pause: ports.pause };
  return retryOnConflict(options, () => processOnce(chatUser, incoming, ports));
}
