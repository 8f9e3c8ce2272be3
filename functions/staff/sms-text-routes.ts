import * as z from 'zod';
import {
  CustomTextPreviewResponse,
  CustomTextsResponse,
} from '../../core/contract/custom-text-responses.ts';
import { findCustomText } from '../../core/directory/custom-text.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { composeExampleSmsWithText } from '../../core/messages/example-messages.ts';
import { MessageLang } from '../../core/messages/message-languages.ts';
import { countSegments } from '../../core/messages/sms.ts';
import {
  extractPlaceholders,
  fillSmsText,
  findSmsTemplate,
  getBuiltInSmsText,
  longestMessageValues,
  type SmsTemplate,
  smsTemplates,
  validateSmsText,
} from '../../core/messages/sms-templates.ts';
import { formatSmsTextProblem } from '../../core/messages/sms-text-problem.ts';
import { toLocalDate } from '../../core/time/local-date.ts';
import { withEtag } from '../runtime/etag.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

/** Length of one SMS segment in the GSM-7 alphabet, in characters. */
const maxCharacters = 160;

const measureText = (text: string) => {
  const { segments, characters } = countSegments(text);
  return { text, segments, characters };
};

const toWordingResponse = (template: SmsTemplate, directory: Directory, now: Date) => {
  const builtIn = getBuiltInSmsText(template);
  const own = findCustomText(directory, template, now);
  const current = own ?? builtIn;
  const { key, lang } = template;
  const { text: _, ...size } = measureText(fillSmsText(current, longestMessageValues));
  const planned = directory.wording.filter(
    (row) => row.key === key && row.lang === lang && (row.validFrom ?? '') > toLocalDate(now),
  );
  return {
    ...{
      key,
      lang,
      gaps: extractPlaceholders(builtIn),
      builtIn,
      current,
      isChanged: own !== undefined,
    },
    planned: planned.map(({ text, validFrom }) => ({ text, validFrom })),
    ...size,
  };
};

/**
 * Handles `GET /api/staff/wording`: returns the built-in and the current version of each SMS text, with the placeholders that
 * it must contain.
 */
const showWording: StaffRoute['answer'] = async (request, _, { directoryStore, now }) => {
  const { directory } = await directoryStore.current();
  const messages = smsTemplates.map((template) => toWordingResponse(template, directory, now()));
  return withEtag(buildJsonReply(200, { version: directory.version, messages }), request);
};

const PreviewRequest = z.strictObject({
  key: z.string().max(100, 'too-long'),
  lang: z.enum(MessageLang.options, 'not-allowed'),
  text: z.string().max(400, 'too-long'),
});

/** Handles `POST /api/staff/wording/preview`: validates an SMS text, and returns its length and an example of the result. */
const previewText: StaffRoute['answer'] = async (request, _, { directory, now }) => {
  const body = validateBody(request, PreviewRequest);
  if (body.kind === 'refused') return body.reply;
  const { key, lang, text } = body.value;
  const template = findSmsTemplate(key, lang);
  if (!template) {
    return buildProblemReply(400, 'invalid', request.lang, {
      errors: [{ field: 'key', problem: 'not-allowed' }],
    });
  }
  const problems = validateSmsText(text, template);
  const example = composeExampleSmsWithText(text, template, await directory(), { now: now() });
  return buildJsonReply(200, {
    isValid: problems.length === 0,
    problems: problems.map((one) => formatSmsTextProblem(one, request.lang)),
    gaps: extractPlaceholders(getBuiltInSmsText(template)),
    mostCharacters: maxCharacters,
    example: measureText(example?.kind === 'sms' ? example.text : ''),
    longest: measureText(fillSmsText(text, longestMessageValues)),
  });
};

export const smsTextRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/wording',
    contract: {
      headers: ['If-None-Match'],
      answers: { 200: CustomTextsResponse, 304: undefined },
    },
    answer: showWording,
  },
  {
    method: 'POST',
    path: '/api/staff/wording/preview',
    contract: { body: PreviewRequest, answers: { 200: CustomTextPreviewResponse } },
    answer: previewText,
  },
];
