import * as z from 'zod';
import { Answers } from '../directory/question.ts';
import { Lang } from '../messages/lang.ts';
import { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';
import { OperatorChat } from './operator-chat.ts';

/** What is asked of a report, in this order; what is known already is passed over. */
export const stepNames = [
  ...(['matter', 'service', 'topic', 'area', 'spot', 'question', 'accused'] as const),
  ...(['who', 'name', 'contact', 'check'] as const),
] as const;
export const StepName = z.enum(stepNames);
export type StepName = z.infer<typeof StepName>;

/** What else may be waited for. */
const OtherName = z.enum([
  /** What they want at all. */
  'start',
  /** Whether it is a denunciation, and whether it happened in another province. */
  'denunciation',
  'elsewhere',
  /** Whether what the knowledge base says is enough. */
  'article',
  /** Which part of the summary is to be changed. */
  'fix',
  /** Of a ticket: its code, its PIN, and what is written to it. */
  'code',
  'pin',
  'ticket',
  'write',
  'rate',
  'reopen',
  /** For a call back: the number. */
  'number',
]);

/** A report that is being made. What was asked and is not known is ''. */
export const Draft = z.object({
  /** Its share of the name under which it is opened: a retry is the same ticket. */
  number: z.number().int().positive(),
  text: z.string().optional(),
  /** What was said besides, in answer to something else. */
  more: z.array(z.string()).default([]),
  service: z.string().optional(),
  topic: z.string().optional(),
  /** What may be meant where it is not sure: topics and communes, the likeliest first. */
  topics: z.array(z.string()).default([]),
  areas: z.array(z.string()).default([]),
  areaCode: z.string().optional(),
  spot: z.string().optional(),
  answers: Answers.default({}),
  skipped: z.array(z.string()).default([]),
  accused: z.string().optional(),
  anonymous: z.boolean().optional(),
  name: z.string().optional(),
  contact: z.string().optional(),
  notDenunciation: z.boolean().optional(),
});
export type Draft = z.infer<typeof Draft>;

const Asked = z.object({
  step: z.union([StepName, OtherName]),
  /** Of a topic's questions, which. */
  question: z.string().optional(),
  /** How often in a row the answer was not understood. */
  misses: z.number().int().nonnegative().default(0),
});
export type Asked = z.infer<typeof Asked>;

/** All that is kept between two messages of somebody, in whatever channel. */
export const Conversation = z.object({
  lang: Lang,
  /** The number of reports that were begun. */
  reports: z.number().int().nonnegative(),
  draft: Draft.optional(),
  asked: Asked,
  /** What was answered in order, for going back. */
  past: z.array(Asked).default([]),
  /** What was offered last, so that "2" is understood. */
  offered: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
  /** The ticket that is spoken of, and its PIN once that was shown. */
  ticket: z.object({ code: TicketCode, pin: z.string().optional() }).optional(),
  /** An operator has been asked to join, or has joined. */
  operator: OperatorChat.optional(),
  /** A chat that no operator joined: it stays on the operators' list until a ticket or a callback takes its place. */
  missed: z.object({ contactId: z.string(), written: z.array(z.string()) }).optional(),
  /** What operators have said that is in the conversation, the latest last. */
  heard: z.array(z.string()).default([]),
  lastAt: Instant.optional(),
  /** Messages that were answered, the latest last. */
  answered: z.array(z.string()).default([]),
});
export type Conversation = z.infer<typeof Conversation>;

export const newConversation = (lang: Lang): Conversation => ({
  lang,
  reports: 0,
  asked: { step: 'start', misses: 0 },
  past: [],
  offered: [],
  heard: [],
  answered: [],
});
