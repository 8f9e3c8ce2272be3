import { messageLangs } from '../../../../i18n/languages.ts';
import {
  maxNameCharacters,
  maxSmsNameCharacters,
} from '../../../directory/model/organization/organization.ts';
import { beforeDue } from '../../kinds/due-texts.ts';
import type { MessageValues, SmsTextOf } from '../../kinds/message-texts.ts';
import { messageKinds } from '../../message-kinds.ts';
import { type MessageTemplate, toMessageTemplate } from '../message-templates.ts';
import { countSegments, toGsm7 } from './sms.ts';

/** Message template with an SMS text. */
export type SmsTemplate = MessageTemplate & { sms: SmsTextOf };

const isSmsTemplate = (template: MessageTemplate): template is SmsTemplate =>
  template.sms !== undefined;

/** All SMS templates. An administrator may replace the text of each template. */
export const smsTemplates: readonly SmsTemplate[] = messageKinds.flatMap(({ templates }) =>
  messageLangs.flatMap((lang) =>
    Object.entries(templates)
      .map(([key, texts]) => toMessageTemplate(key, texts, lang))
      .filter(isSmsTemplate),
  ),
);

export function findSmsTemplate(key: string, lang: string): SmsTemplate | undefined {
  return smsTemplates.find((template) => template.key === key && template.lang === lang);
}

const placeholderValues: Omit<MessageValues, 'before'> = {
  ...{ dueTime: '{due}', actor: '{unit}', isPassed: false },
  ...{ hotline: '{hotline}', hotlineName: '{hotlineName}' },
  ...{ code: '{code}', pin: '{pin}', due: '{due}', unit: '{unit}', matter: '{matter}' },
  ...{ place: '{place}', follow: '{follow}', link: '{link}', desk: '{desk}' },
  oneTime: '{oneTime}',
  ...{ codes: '{codes}', amount: '{amount}', named: '{named}', day: '{day}' },
  percent: '{percent}',
  returns: '{returns}',
  offersReopen: true,
  ...{ isPaused: false, isFromBefore: false },
};

const getPlaceholderValues = ({ lang }: MessageTemplate): MessageValues => ({
  ...placeholderValues,
  before: beforeDue.citizen[lang](placeholderValues.due, 'ahead'),
});

/** Returns a template's built-in SMS text with placeholders, as used if no administrator has replaced it. */
export function getBuiltInSmsText(template: SmsTemplate): string {
  return toGsm7(template.sms(getPlaceholderValues(template)).full);
}

const placeholderPattern = /\{(\w+)\}/g;

export function extractPlaceholders(text: string): string[] {
  return [...new Set([...text.matchAll(placeholderPattern)].map(([, name = '']) => name))].toSorted(
    (a, b) => a.localeCompare(b),
  );
}

/**
 * Returns the placeholders that a custom SMS text must contain. `{hotline}` is not among them, because the text may contain
 * the name itself.
 */
export function listRequiredPlaceholders(template: SmsTemplate): string[] {
  return extractPlaceholders(getBuiltInSmsText(template)).filter((name) => name !== 'hotline');
}

/**
 * Returns the names of the facts that the template's SMS or e-mail contains. Texts for other channels, such as Zalo
 * templates, must not reveal more facts.
 */
export function listTemplatePlaceholders(template: MessageTemplate): string[] {
  const { sms, mail } = template;
  const values = getPlaceholderValues(template);
  const { subject = '', lines = [] } = mail?.(values) ?? {};
  return extractPlaceholders([sms?.(values).full ?? '', subject, ...lines].join('\n'));
}

const isPlaceholderName = (name: string): name is keyof typeof placeholderValues =>
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
  hotline: 'W'.repeat(maxSmsNameCharacters),
  hotlineName: 'W'.repeat(maxNameCharacters),
  ...{
    code: '888 888 8888',
    pin: '888888',
    due: '23:59 31/12',
    before: 'trước 23:59 31/12',
    dueTime: '23:59 31/12',
    unit: 'W'.repeat(20),
    actor: 'W'.repeat(20),
  },
  ...{
    matter: 'W'.repeat(60),
    place: `, ${'W'.repeat(30)}`,
    follow: `${defaultPortalUrl}/tra-cuu`,
  },
  ...{ link: `${defaultPortalUrl}/a/${'W'.repeat(18)}`, percent: 999, oneTime: '888888' },
  desk: `${defaultPortalUrl}/console`,
  ...{ codes: Array.from({ length: 3 }, () => '888 888 8888 PIN 888888').join('; ') },
  ...{ offersReopen: true, isPaused: false, isPassed: false, isFromBefore: false },
  ...{ amount: '9.999,9 gio', returns: 99, named: 'W'.repeat(20), day: '31/12/2025' },
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
  const known = extractPlaceholders(getBuiltInSmsText(template));
  const found = extractPlaceholders(text);
  const missing = listRequiredPlaceholders(template).filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !known.includes(name));
  const { segments, characters } = countSegments(fillSmsText(text, longestMessageValues));
  return [
    ...(missing.length + unknown.length > 0 ? [{ kind: 'gaps' as const, missing, unknown }] : []),
    ...(segments > 1 ? [{ kind: 'too-long' as const, characters }] : []),
  ];
}
