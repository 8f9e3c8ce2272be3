import * as z from 'zod';
import type { OperatorChatEvent } from '../../core/conversation/operator/apply-operator-event.ts';

/** Maximum characters of an operator's message; longer messages are truncated. */
const maxLetters = 4000;

const Attribute = z.object({ Value: z.string() });

/** SNS record with one chat event from Amazon Connect. */
export const ConnectChatRecord = z.object({
  EventSource: z.literal('aws:sns'),
  Sns: z.object({
    TopicArn: z.string(),
    Message: z.string().max(256 * 1024),
    MessageAttributes: z.record(z.string(), Attribute).default({}),
  }),
});
export type ConnectChatRecord = z.infer<typeof ConnectChatRecord>;

const ChatEvent = z.looseObject({
  Id: z.string().min(1).max(200),
  AbsoluteTime: z.coerce.date(),
  ContactId: z.string().min(1).max(100),
  InitialContactId: z.string().min(1).max(100).optional(),
  Type: z.string(),
  ContentType: z.string(),
  Content: z.string().optional(),
  ParticipantRole: z.string().optional(),
});
type ChatEvent = z.infer<typeof ChatEvent>;

const eventContentTypePrefix = 'application/vnd.amazonaws.connect.event.';
const citizenVisibilities: ReadonlySet<string> = new Set(['CUSTOMER', 'ALL']);
const operatorRoles: ReadonlySet<string> = new Set(['AGENT', 'SUPERVISOR']);

const findParticipantEvent = ({
  ContentType,
  ParticipantRole = '',
}: ChatEvent): 'joined' | 'ended' | undefined => {
  if (ContentType === `${eventContentTypePrefix}chat.ended`) return 'ended';
  const isJoining =
    ContentType === `${eventContentTypePrefix}participant.joined` &&
    operatorRoles.has(ParticipantRole);
  return isJoining ? 'joined' : undefined;
};

/**
 * Converts an Amazon Connect chat event to the event that is shown to the citizen: a message, an operator joining, or the
 * end of the chat. Returns undefined for the citizen's own messages and all other events.
 */
export function parseConnectChatEvent({ Sns }: ConnectChatRecord): OperatorChatEvent | undefined {
  const event = ChatEvent.parse(JSON.parse(Sns.Message));
  const { Id: id, AbsoluteTime: at, Type, Content, ParticipantRole = '' } = event;
  // a transferred chat has a new contact id but is the same chat session
  const commonFields = { id, at, contactId: event.InitialContactId ?? event.ContactId };
  if (Type === 'EVENT') {
    const kind = findParticipantEvent(event);
    return kind && { ...commonFields, kind };
  }
  const isForCitizen = citizenVisibilities.has(
    Sns.MessageAttributes['MessageVisibility']?.Value ?? '',
  );
  const isTheirOwn = ParticipantRole === 'CUSTOMER' || ParticipantRole === '';
  const text = Content?.slice(0, maxLetters).trim();
  if (Type !== 'MESSAGE' || !isForCitizen || isTheirOwn || !text) return undefined;
  return { ...commonFields, kind: operatorRoles.has(ParticipantRole) ? 'operator' : 'desk', text };
}
