import * as z from 'zod';
import type { Lang } from '../../../messages/lang.ts';
import { buildLocalizedTextSchema, selectLocalizedText } from '../../../messages/localized-text.ts';
import { createRowFinder } from '../../../shared/memoize-by-object.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn, validityFields } from '../../../time/validity.ts';
import { UnitCode } from '../organization/unit.ts';
import { Priority, ServiceCode } from './service.ts';
import { TopicQuestions } from './topic-question.ts';

/** Code of a group of topics, such as `VP-MT`. */
export const TopicGroupCode = z.string().regex(/^[A-Z]{2}-[A-Z]{2}$/);

/** Emergency number to dial before reporting, and advice about when to dial it. */
const TopicEmergency = z.strictObject({
  number: z.string().regex(/^11[1-5]$/),
  text: buildLocalizedTextSchema(200),
});

/** Topic of reports, such as a kind of violation, with the units that handle its reports. */
export const Topic = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}\d{2}$/),
  service: ServiceCode,
  group: TopicGroupCode.optional(),
  name: z.string().min(1).max(80),
  /** Vietnamese name as the telephone reads it out. Defaults to `name`. */
  spoken: z.string().min(1).max(60).optional(),
  /** English name of the topic. If it is absent, English readers see the Vietnamese name. */
  nameInEnglish: z.string().min(1).optional(),
  nameInKhmer: z.string().min(1).optional(),
  /** Note for staff, such as an internal name with decree numbers. It is never displayed to citizens. */
  note: z.string().min(1).max(500).optional(),
  lead: UnitCode,
  co: z.array(UnitCode),
  defaultPriority: Priority,
  keywords: z.array(z.string().min(1)),
  /**
   * Example reports in citizens' own words. With them and the keywords, triage recognizes topics on which its classifier was
   * not trained.
   */
  examples: z.array(z.string().min(1).max(300)).max(20).optional(),
  emergency: TopicEmergency.optional(),
  questions: TopicQuestions,
  /** Whether every report about the topic complains about an office. The sender is then asked only which office it is. */
  isAboutOffice: z.boolean().optional(),
  /** Whether the head of the unit must approve an answer before the citizen gets it. */
  needsApproval: z.boolean().optional(),
  /**
   * Whether reports about the topic must be entered in the national feedback system. If undefined, the value of the service
   * applies.
   */
  isForNationalSystem: z.boolean().optional(),
  /** Whether the telephone menus offer the topic. Defaults to true. A change takes effect with the next deployment. */
  isOnTelephone: z.boolean().optional(),
  /** Whether only staff can choose the topic. */
  isInternal: z.boolean().optional(),
  /**
   * If set, Open311 providers first get a token for reports on this topic, and the ticket code after a person has reviewed
   * the report. `because` explains why.
   */
  tokenFirst: z
    .strictObject({
      because: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
      /** Whether the province has not yet confirmed the token rule. */
      isProposal: z.boolean(),
    })
    .nullable()
    .optional(),
  ...validityFields,
});
export type Topic = z.infer<typeof Topic>;

/** A topic's advice on which numbers to dial before reporting, and when. */
export type TopicEmergencyAdvice = { numbers: readonly string[]; text: string; lang: Lang };

/** Emergency numbers and toll-free or service numbers, such as that of the power company. */
const dialableNumbers = /\b(?:11[1-5]|1[89]00\d{4,6})\b/g;

/** Returns the emergency advice of a topic with the numbers that its text names, in the order of the text. */
export function getTopicEmergencyAdvice(
  lang: Lang,
  topic: Pick<Topic, 'emergency'> | undefined,
): TopicEmergencyAdvice | undefined {
  if (!topic?.emergency) return undefined;
  const { number, text } = topic.emergency;
  const named = text.vi.match(dialableNumbers) ?? [];
  return { numbers: [...new Set([...named, number])], ...selectLocalizedText(lang, text) };
}

/** Returns the units that can lead a topic's reports: its lead unit, and the lead units of answers to its questions. */
export function listLeadUnits({ lead, questions }: Pick<Topic, 'lead' | 'questions'>): string[] {
  const options = questions.flatMap((one) => (one.kind === 'choice' ? one.options : []));
  return [...new Set([lead, ...options.flatMap((option) => option.lead ?? [])])];
}

type Topics = { topics: readonly Topic[] };

const listTopicsWithCode = createRowFinder<Topic>(({ code }) => code);

/** Returns the topics that are valid on the day. */
export function listTopics({ topics }: Topics, on: Date): Topic[] {
  const date = toLocalDate(on);
  return topics.filter((topic) => isValidOn(topic, date));
}

/** Returns the topic with this code on the given day. For a ticket, pass its opening day. */
export function findTopic(
  directory: Topics,
  code: string | undefined,
  on: Date,
): Topic | undefined {
  const date = toLocalDate(on);
  return listTopicsWithCode(directory.topics, code ?? '').find((topic) => isValidOn(topic, date));
}

/** Names of a topic or a group of topics in each language. */
type NamesOfTopic = {
  name: string;
  nameInEnglish?: string | undefined;
  nameInKhmer?: string | undefined;
};

/**
 * Returns the name of the topic or group in the reader's language if available, otherwise in Vietnamese, and the language
 * of the returned name.
 */
export function getTopicName(
  lang: Lang,
  { name, nameInEnglish, nameInKhmer }: NamesOfTopic,
): { name: string; lang: Lang } {
  const localized = selectLocalizedText(lang, { vi: name, km: nameInKhmer, en: nameInEnglish });
  return { name: localized.text, lang: localized.lang };
}
