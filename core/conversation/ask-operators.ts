import { isOpen } from '../contact-center/is-open.ts';
import type { Directory } from '../directory/directory.ts';
import type { TicketCode } from '../ticket/code.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { Handovers } from './handover.ts';
import type { AskForOperator, OperatorChat, Operators } from './operator-chat.ts';
import { talkerKey } from './talker-key.ts';
import type { TalkerName } from './talker-name.ts';

/** What a chat begins with: words that lead it to its queue, and that an operator reads. */
type ChatBegun = {
  /** Begun again under it, it is the same chat. */
  token: string;
  attributes: Record<string, string>;
  ticket: TicketCode | undefined;
};

/** Chats of the contact centre. */
export type OperatorDesk = Pick<Operators, 'tell' | 'leave'> & {
  /** Nothing where no more chats are taken. */
  begin(chat: ChatBegun): Promise<{ contactId: string; participantToken: string } | undefined>;
  /** From now on, what is said there is told to us. */
  stream(contactId: string, token: string): Promise<void>;
  /** The person is there, and can write. */
  join(participantToken: string): Promise<{ connectionToken: string }>;
  /** Has the chat looked at every minute until an operator should have joined. */
  watch(contactId: string): Promise<void>;
};

type AskOperatorsPorts = {
  desk: OperatorDesk;
  handovers: Pick<Handovers, 'note' | 'settle'>;
  directory(): Promise<Directory>;
  keyed: Keyed;
  now(): Date;
};

/** An attribute is read in a column beside the chat. */
const mostLetters = 2000;
const usualService = 'other';

const attributesOf = (
  { lang, service = usualService, ticket, summary }: AskForOperator,
  { channel }: TalkerName,
): Record<string, string> => ({
  lang,
  service,
  channel,
  ...(ticket !== undefined && { ticket }),
  ...(summary !== '' && { summary: summary.slice(0, mostLetters) }),
});

/** Asks for an operator in somebody's name, which the contact centre isn't told; within the hours alone. */
const askOperators =
  (talker: TalkerName, ports: AskOperatorsPorts): Operators['ask'] =>
  async (about) => {
    const { desk, handovers, directory, keyed, now } = ports;
    const at = now();
    if (!isOpen(at, (await directory()).calendar)) return { kind: 'nobody', why: 'closed' };
    const who = talkerKey(talker, keyed);
    const token = fingerprint('operator-chat', `${who}\n${about.name}`, keyed);
    const attributes = attributesOf(about, talker);
    const begun = await desk.begin({ token, attributes, ticket: about.ticket });
    if (!begun) return { kind: 'nobody', why: 'none' };
    const { contactId, participantToken } = begun;
    // whose it is must be known before anything is said there
    const { lang, service = usualService } = about;
    await handovers.note(contactId, { talker, at, lang, service });
    await desk.watch(contactId);
    await desk.stream(contactId, token);
    const { connectionToken } = await desk.join(participantToken);
    const chat: OperatorChat = {
      contactId,
      participantToken,
      connectionToken,
      since: at,
      isJoined: false,
      isOffered: false,
      written: [],
    };
    return { kind: 'comes', chat };
  };

/** The operators as a conversation knows them, for one person. */
export const operatorsFor = (talker: TalkerName, ports: AskOperatorsPorts): Operators => ({
  ask: askOperators(talker, ports),
  tell: ports.desk.tell,
  leave: ports.desk.leave,
  settle: ports.handovers.settle,
});
