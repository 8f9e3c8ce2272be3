import type { TicketStatus } from '../ticket/lifecycle.ts';
import type { MessageTexts, MessageValues, TicketEnding } from './i18n/message-text-types.ts';
import { citizenMessagesByLang, officerMessages } from './i18n/messages.ts';
import type { Lang } from './lang.ts';
import type { NotificationSubject } from './notification.ts';
import { countSegments, toGsm7 } from './sms.ts';

/**
 * Languages of SMS texts. Citizens who read Khmer get Vietnamese SMS, because a Khmer text does not fit into one SMS
 * segment. SMS to officers are always in Vietnamese.
 */
type TemplateLang = 'vi' | 'en';

export type SmsTemplate = { key: string; lang: TemplateLang; texts: MessageTexts };

const { ended: _, ...toCitizens } = citizenMessagesByLang.vi;
const { rung: escalationTexts, ...toOfficers } = officerMessages;

const toTemplates = (prefix: string, messages: Record<string, MessageTexts>, lang: TemplateLang) =>
  Object.entries(messages).map(([name, texts]) => ({
    key: `${prefix}.${name}`,
    lang,
    texts,
  }));

const listCitizenTemplates = (lang: TemplateLang): SmsTemplate[] => {
  const { ended: endings, ...messages } = citizenMessagesByLang[lang];
  return [
    ...toTemplates('citizen', messages, lang),
    ...toTemplates('citizen.ended', endings, lang),
  ];
};

/** All SMS templates. An administrator may replace the text of each template. */
export const smsTemplates: readonly SmsTemplate[] = [
  ...listCitizenTemplates('vi'),
  ...listCitizenTemplates('en'),
  ...toTemplates('officer', toOfficers, 'vi'),
  ...Object.entries(escalationTexts).flatMap(([clock, messages]) =>
    toTemplates(`officer.rung.${clock}`, messages, 'vi'),
  ),
];

export function findSmsTemplate(key: string, lang: string): SmsTemplate | undefined {
  return smsTemplates.find((template) => template.key === key && template.lang === lang);
}

const toTemplateLang = (lang: Lang): TemplateLang => (lang === 'en' ? 'en' : 'vi');

export function toTicketEnding(status: TicketStatus): TicketEnding {
  return status === 'closed' || status === 'refused' || status === 'referred' ? status : 'over';
}

const getCitizenTemplateKey = (
  { about }: NotificationSubject,
  status: TicketStatus,
): string | undefined => {
  if (about === 'ended') return `ended.${toTicketEnding(status)}`;
  return Object.hasOwn(toCitizens, about) ? about : undefined;
};

const getOfficerTemplateKey = (subject: NotificationSubject): string => {
  switch (subject.about) {
    case 'rung':
      return `rung.${subject.clock}.${subject.percent < 100 ? 'reminder' : 'late'}`;
    case 'data-rung':
      return subject.percent < 100 ? 'data-reminder' : 'data-late';
    case 'review-rung':
      return subject.percent < 100 ? 'review-reminder' : 'review-late';
    case 'extension-decided':
      return subject.granted ? 'extension-granted' : 'extension-refused';
    default:
      return subject.about;
  }
};

/**
 * Returns the SMS template for a notification subject and ticket status. It is in the citizen's language, or in Vietnamese
 * for officers.
 */
export function selectSmsTemplate(
  subject: NotificationSubject,
  { lang, status }: { lang: Lang; status: TicketStatus },
): SmsTemplate {
  const toCitizen = getCitizenTemplateKey(subject, status);
  const name = toCitizen ? `citizen.${toCitizen}` : `officer.${getOfficerTemplateKey(subject)}`;
  const smsTemplate = findSmsTemplate(name, toCitizen ? toTemplateLang(lang) : 'vi');
  if (!smsTemplate) throw new Error(`No SMS template ${name}`);
  return smsTemplate;
}

const placeholderValues: MessageValues = {
  ...{ code: '{code}', pin: '{pin}', due: '{due}', unit: '{unit}', matter: '{matter}' },
  ...{ place: '{place}', follow: '{follow}', link: '{link}', desk: '{desk}' },
  oneTime: '{oneTime}',
  ...{ codes: '{codes}', amount: '{amount}', named: '{named}' },
  percent: '{percent}',
  returns: '{returns}',
};

/** Returns a template's built-in SMS text with placeholders, as used if no administrator has replaced it. */
export function getBuiltInSmsText({ texts }: SmsTemplate): string {
  return toGsm7(texts.sms(placeholderValues).full);
}

const placeholderPattern = /\{(\w+)\}/g;

export function extractPlaceholders(text: string): string[] {
  return [...new Set([...text.matchAll(placeholderPattern)].map(([, name = '']) => name))].toSorted(
    (a, b) => a.localeCompare(b),
  );
}

/**
 * Returns the names of the facts that the template's SMS or e-mail contains. Texts for other channels, such as Zalo
 * templates, must not reveal more facts.
 */
export function listTemplatePlaceholders({ texts }: SmsTemplate): string[] {
  const { subject, lines } = texts.mail(placeholderValues);
  return extractPlaceholders([texts.sms(placeholderValues).full, subject, ...lines].join('\n'));
}

const isPlaceholderName = (name: string): name is keyof MessageValues =>
  Object.hasOwn(placeholderValues, name);

/** Replaces the placeholders in an SMS text with the facts of the message and converts it to the GSM-7 alphabet. */
export function fillSmsText(text: string, facts: MessageValues): string {
  return toGsm7(
    text.replace(placeholderPattern, (placeholder, name: string) =>
      isPlaceholderName(name) ? String(facts[name]) : placeholder,
    ),
  );
}

/**
 * Default portal URL for checking the length of SMS templates. On a stage with a longer URL, the short built-in text may be
 * sent instead.
 */
export const defaultPortalUrl = 'https://1022.travinh.gov.vn';

/**
 * Longest possible value of each fact, for checking that an SMS template fits into one segment. Unit names have at most 20
 * characters, and a message contains at most 3 lost ticket codes.
 */
export const longestMessageValues: MessageValues = {
  ...{ code: '888 888 8888', pin: '888888', due: '23:59 31/12', unit: 'W'.repeat(20) },
  ...{
    matter: 'W'.repeat(60),
    place: `, ${'W'.repeat(30)}`,
    follow: `${defaultPortalUrl}/tra-cuu`,
  },
  ...{ link: `${defaultPortalUrl}/a/${'W'.repeat(18)}`, percent: 999, oneTime: '888888' },
  desk: `${defaultPortalUrl}/console`,
  ...{ codes: Array.from({ length: 3 }, () => '888 888 8888 PIN 888888').join('; ') },
  ...{ amount: '9.999,9 gio', returns: 99, named: 'W'.repeat(20) },
};

export type SmsTextProblem =
  | { kind: 'empty' }
  | { kind: 'gaps'; missing: string[]; unknown: string[] }
  | { kind: 'too-long'; characters: number };

const minTextCharacters = 10;

/**
 * Returns the reasons why a text can't replace the SMS text of a template: too short, missing or unknown placeholders, or
 * too long for one segment.
 */
export function validateSmsText(text: string, template: SmsTemplate): SmsTextProblem[] {
  if (text.replace(placeholderPattern, '').trim().length < minTextCharacters)
    return [{ kind: 'empty' }];
  const [wanted, found] = [
    extractPlaceholders(getBuiltInSmsText(template)),
    extractPlaceholders(text),
  ];
  const missing = wanted.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !wanted.includes(name));
  const { segments, characters } = countSegments(fillSmsText(text, longestMessageValues));
  return [
    ...(missing.length + unknown.length > 0 ? [{ kind: 'gaps' as const, missing, unknown }] : []),
    ...(segments > 1 ? [{ kind: 'too-long' as const, characters }] : []),
  ];
}
