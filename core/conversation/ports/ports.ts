import type { Directory } from '../../directory/model/directory.ts';
import type { CitizenActionDeps } from '../../intake/follow/perform-citizen-action.ts';
import type { OpenTicketDeps } from '../../intake/open/open-ticket.ts';
import type { ReportOrigin } from '../../intake/open/report-idempotency.ts';
import type { Lang } from '../../messages/lang.ts';
import type { IntakeChannel } from '../../ticket/model/fields/report-medium.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TextClassifier } from '../../triage/text/text-classifier.ts';
import type { OperatorPort } from '../operator/operator-chat.ts';

/** Article of the knowledge base that matches a question in the chat. */
export type MatchingArticle = { title: string; text: string; source: string; href: string };

type AddPhotoResult = { kind: 'taken' | 'unusable' };

export type ChatUser = {
  channel: Extract<IntakeChannel, 'chat' | 'zalo' | 'messenger'>;
  /** Pseudonym of the chat user: an HMAC that does not reveal the user id. */
  key: string;
  /** IP address of the chat user, if the channel provides it. */
  address?: string | undefined;
  /**
   * User id on Zalo or Messenger for sending later messages; undefined if the platform does not allow them. Personal data.
   */
  writableAs?: ReportOrigin['chatUser'];
};

export type ConversationDeps = OpenTicketDeps &
  CitizenActionDeps &
  TextClassifier & {
    chatUser: ChatUser;
    articles(text: string, lang: Lang, directory: Directory): MatchingArticle[];
    operators: OperatorPort;
    /** Downloads a photo from Zalo or Messenger and adds it to the ticket. */
    takePhoto(url: string, ticket: { code: Ticket['code']; pin: string }): Promise<AddPhotoResult>;
    portalUrl: string;
  };
