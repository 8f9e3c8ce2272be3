import * as z from 'zod';
import { TopicQuestionAnswers } from '../../directory/model/services/topic-question.ts';
import { Lang } from '../../messages/lang.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { Instant } from '../../time/instant.ts';
import { OperatorChat } from '../operator/operator-chat.ts';

/** Questions of the chat's report form in the order in which they are asked. Questions with a known answer are skipped. */
export const chatStepNames = [
  ...(['matter', 'service', 'topic', 'area', 'spot', 'question', 'accused'] as const),
  ...(['who', 'name', 'business', 'tax-number', 'contact', 'check'] as const),
] as const;
export const ChatStepName = z.enum(chatStepNames);
export type ChatStepName = z.infer<typeof ChatStepName>;

/** Inputs that the conversation can expect besides answers to the questions of the report form. */
const OtherName = z.enum([
  /** State at the start of a conversation, in which the chat user may write anything. */
  'start',
  /**
   * Expected answers to yes-or-no questions: whether the text is a denunciation, and whether the issue is in another
   * province (`elsewhere`).
   */
  'denunciation',
  'elsewhere',
  /** Expected answer to the question whether the displayed article of the knowledge base answers the citizen's question. */
  'article',
  /** Expected choice of the answer that the sender wants to change in the summary of the report. */
  'fix',
  /** Expected inputs about a ticket: its code, its PIN, or the text for an action on it. */
  'code',
  'pin',
  'ticket',
  'write',
  'rate',
  'reopen',
  /** Expected telephone number for a callback. */
  'number',
]);

/** Unfinished report in a chat. An empty string means that the sender was asked for the value and did not provide it. */
export const ReportDraft = z.object({
  /**
   * Ordinal of the report within the chat session. It is part of the idempotency key, so that a retry finds the same ticket.
   */
  number: z.number().int().positive(),
  text: z.string().optional(),
  /** Texts that the sender wrote in reply to other questions of the report form; appended to the report text. */
  more: z.array(z.string()).default([]),
  service: z.string().optional(),
  /** Group of topics that the sender chose before the topic. */
  group: z.string().optional(),
  topic: z.string().optional(),
  /** Candidates for the report's topic (`topics`) and commune (`areas`), most likely first, while triage is uncertain. */
  topics: z.array(z.string()).default([]),
  areas: z.array(z.string()).default([]),
  areaCode: z.string().optional(),
  spot: z.string().optional(),
  answers: TopicQuestionAnswers.default({}),
  skipped: z.array(z.string()).default([]),
  accused: z.string().optional(),
  anonymous: z.boolean().optional(),
  name: z.string().optional(),
  /** Set if the sender writes on behalf of a business: its name and tax number replace the personal name. */
  isBusiness: z.literal(true).optional(),
  businessName: z.string().optional(),
  taxNumber: z.string().optional(),
  contact: z.string().optional(),
  notDenunciation: z.boolean().optional(),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

const PendingChatQuestion = z.object({
  step: z.union([ChatStepName, OtherName]),
  /** Id of the additional question of the topic; set if the current step is `question`. */
  question: z.string().optional(),
  /** Number of consecutive answers to the current question that the conversation did not understand. */
  misses: z.number().int().nonnegative().default(0),
});
export type PendingChatQuestion = z.infer<typeof PendingChatQuestion>;

/** State of a conversation between two messages, with the same format for all chat channels. */
export const Conversation = z.object({
  lang: Lang,
  /** Number of reports that were started in this chat session. */
  reports: z.number().int().nonnegative(),
  draft: ReportDraft.optional(),
  asked: PendingChatQuestion,
  /** Questions that the citizen has answered, oldest first; the command "back" returns to the last one. */
  past: z.array(PendingChatQuestion).default([]),
  /** Choices in the hotline's last reply, so that the answer "2" selects the second one. */
  offered: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
  /** Ticket that the conversation is about. The PIN is present once the citizen has entered it. */
  ticket: z.object({ code: TicketCode, pin: z.string().optional() }).optional(),
  /** Chat with the operators; present from the request for an operator until the end of the chat. */
  operator: OperatorChat.optional(),
  /**
   * Operator chat that ended before an operator joined. The operators' list shows it until the citizen opens a ticket or
   * requests a callback.
   */
  missed: z.object({ contactId: z.string(), written: z.array(z.string()) }).optional(),
  /** Ids of the operator chat events already processed, oldest first, used to drop duplicates. */
  heard: z.array(z.string()).default([]),
  lastAt: Instant.optional(),
  /** Ids of the chat user's messages already answered, oldest first, used to drop duplicates. */
  answered: z.array(z.string()).default([]),
});
export type Conversation = z.infer<typeof Conversation>;

export function createConversation(lang: Lang): Conversation {
  return {
    lang,
    reports: 0,
    asked: { step: 'start', misses: 0 },
    past: [],
    offered: [],
    heard: [],
    answered: [],
  };
}
