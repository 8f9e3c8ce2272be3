import * as z from 'zod';
import { QuestionAnswers } from '../directory/question.ts';
import { Lang } from '../messages/lang.ts';
import { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';
import { OperatorChat } from './operator-chat.ts';

/** Steps of a report in the order of asking. A step whose value is known is skipped. */
export const stepNames = [
  ...(['matter', 'service', 'topic', 'area', 'spot', 'question', 'accused'] as const),
  ...(['who', 'name', 'contact', 'check'] as const),
] as const;
export const StepName = z.enum(stepNames);
export type StepName = z.infer<typeof StepName>;

/** Expected inputs other than the steps of a report. */
const OtherName = z.enum([
  /** First input of a conversation, which may be any request. */
  'start',
  /** Whether the text is a denunciation, and whether the issue is in another province. */
  'denunciation',
  'elsewhere',
  /** Answer whether an article of the knowledge base solves the question. */
  'article',
  /** Choice of the summary line to change. */
  'fix',
  /** Inputs about a ticket: code, PIN, and the text of an action. */
  'code',
  'pin',
  'ticket',
  'write',
  'rate',
  'reopen',
  /** Telephone number for a callback. */
  'number',
]);

/** Unfinished report of a chat. An empty string means that the value was requested and is unknown. */
export const ReportDraft = z.object({
  /** Ordinal of the report in the chat; part of its idempotency key, so that a retry opens the same ticket. */
  number: z.number().int().positive(),
  text: z.string().optional(),
  /** Further text that the sender wrote in answer to other questions. */
  more: z.array(z.string()).default([]),
  service: z.string().optional(),
  topic: z.string().optional(),
  /** Candidates for uncertain fields: topics and communes, most likely first. */
  topics: z.array(z.string()).default([]),
  areas: z.array(z.string()).default([]),
  areaCode: z.string().optional(),
  spot: z.string().optional(),
  answers: QuestionAnswers.default({}),
  skipped: z.array(z.string()).default([]),
  accused: z.string().optional(),
  anonymous: z.boolean().optional(),
  name: z.string().optional(),
  contact: z.string().optional(),
  notDenunciation: z.boolean().optional(),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

const PendingQuestion = z.object({
  step: z.union([StepName, OtherName]),
  /** Id of the topic's question, if the step is `question`. */
  question: z.string().optional(),
  /** Number of consecutive answers that were not understood. */
  misses: z.number().int().nonnegative().default(0),
});
export type PendingQuestion = z.infer<typeof PendingQuestion>;

/** State of a conversation between two messages, the same for all channels. */
export const Conversation = z.object({
  lang: Lang,
  /** Number of reports started in this chat. */
  reports: z.number().int().nonnegative(),
  draft: ReportDraft.optional(),
  asked: PendingQuestion,
  /** Answered questions in order, for the command to go back. */
  past: z.array(PendingQuestion).default([]),
  /** Choices last offered, so that the answer "2" can be resolved. */
  offered: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
  /** Ticket that the conversation is about; the PIN is present once the citizen has given it. */
  ticket: z.object({ code: TicketCode, pin: z.string().optional() }).optional(),
  /** Chat with the operators; present from its request until its end. */
  operator: OperatorChat.optional(),
  /** Chat that no operator joined. It stays on the operators' list until a ticket or callback replaces it. */
  missed: z.object({ contactId: z.string(), written: z.array(z.string()) }).optional(),
  /** Ids of the operators' events already processed, oldest first; used to drop duplicates. */
  heard: z.array(z.string()).default([]),
  lastAt: Instant.optional(),
  /** Ids of the messages already answered, oldest first; used to drop duplicates. */
  answered: z.array(z.string()).default([]),
});
export type Conversation = z.infer<typeof Conversation>;

export function newConversation(lang: Lang): Conversation {
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
