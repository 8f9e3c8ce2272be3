import type { Directory } from '../directory/directory.ts';
import type { ActWithPinPorts } from '../intake/act-with-pin.ts';
import type { OpenTicketPorts } from '../intake/open-ticket.ts';
import type { Sender } from '../intake/report-key.ts';
import type { Lang } from '../messages/lang.ts';
import type { Channel, Ticket } from '../ticket/ticket.ts';
import type { Understanding } from '../triage/understanding.ts';
import type { Operators } from './operator-chat.ts';

/** What the knowledge base has on something, and whose word it is. */
export type FoundArticle = { title: string; text: string; source: string; href: string };

type PhotoTaken = { kind: 'taken' | 'unusable' };

/** Whose conversation it is. */
export type Talker = {
  channel: Extract<Channel, 'chat' | 'zalo' | 'messenger'>;
  /** Names the person to us alone: nobody else's is the same, and it says nothing of them. */
  key: string;
  /** The network address, where the channel has one. */
  address?: string | undefined;
  /** How the channel itself names them, where they can be written to later: personal. */
  writableAs?: Sender['talker'];
};

export type ConversePorts = OpenTicketPorts &
  ActWithPinPorts &
  Understanding & {
    talker: Talker;
    articles(text: string, lang: Lang, directory: Directory): FoundArticle[];
    operators: Operators;
    /** Fetches a picture from where the channel keeps it and adds it to the ticket. */
    takePhoto(url: string, ticket: { code: Ticket['code']; pin: string }): Promise<PhotoTaken>;
    portalUrl: string;
  };
