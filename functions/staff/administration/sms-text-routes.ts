import * as z from 'zod';
import {
  CustomTextPreviewResponse,
  CustomTextsResponse,
} from '../../../core/contract/staff/administration/custom-text-responses.ts';
import { findCustomText } from '../../../core/directory/model/custom-text.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { composeExampleSmsWithText } from '../../../core/messages/compose/examples/example-messages.ts';
import { countSegments } from '../../../core/messages/compose/sms/sms.ts';
import {
  fillSmsText,
  findSmsTemplate,
  getBuiltInSmsText,
  listRequiredPlaceholders,
  longestMessageValues,
  type SmsTemplate,
  smsTemplates,
  validateSmsText,
} from '../../../core/messages/compose/sms/sms-templates.ts';
import { formatSmsTextProblem } from '../../../core/messages/texts/errors/sms-text-problem.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { messageLangs } from '../../../i18n/languages.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

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
      gaps: listRequiredPlaceholders(template),
      builtIn,
      current,
      isChanged: own !== undefined,
    },
    planned: planned.map(({ text, validFrom }) => ({ text, validFrom })),
    ...size,
  };
};

/** Returns the built-in and the current version of each SMS text, with the placeholders that it must contain. */
const showWording = staffEndpoint({
  method: 'GET',
  path: '/api/staff/wording',
  summary: { vi: 'Danh sách nội dung tin nhắn SMS', en: 'List SMS texts' },
  access: accessRules.oversight,
  headers: ['If-None-Match'],
  answers: { 200: CustomTextsResponse, 304: undefined },
  needs: ['now', 'directoryStore'],
  answer: async (request, _, { directoryStore, now }) => {
    const { directory } = await directoryStore.current();
    const messages = smsTemplates.map((template) => toWordingResponse(template, directory, now()));
    return withEtag(buildJsonReply(200, { version: directory.version, messages }), request);
  },
});

const PreviewRequest = z.strictObject({
  key: z.string().max(100, 'too-long'),
  lang: z.enum(messageLangs, 'not-allowed'),
  text: z.string().max(400, 'too-long'),
});

/** Validates an SMS text, and returns its length and an example of the result. */
const previewText = staffEndpoint({
  method: 'POST',
  path: '/api/staff/wording/preview',
  summary: { vi: 'Bản xem trước tin nhắn SMS', en: 'Preview a changed SMS text' },
  access: accessRules.administrators,
  body: PreviewRequest,
  answers: { 200: CustomTextPreviewResponse },
  needs: ['directory', 'now'],
  answer: async (request, _, { directory, now }) => {
    const { key, lang, text } = request.body;
    const template = findSmsTemplate(key, lang);
    if (!template) {
      return buildProblemReply('invalid', request.lang, {
        errors: [{ field: 'key', problem: 'not-allowed' }],
      });
    }
    const problems = validateSmsText(text, template);
    const example = composeExampleSmsWithText(text, template, await directory(), { now: now() });
    return buildJsonReply(200, {
      isValid: problems.length === 0,
      problems: problems.map((one) => formatSmsTextProblem(one, request.lang)),
      gaps: listRequiredPlaceholders(template),
      mostCharacters: maxCharacters,
      example: measureText(example?.kind === 'sms' ? example.text : ''),
      longest: measureText(fillSmsText(text, longestMessageValues)),
    });
  },
});

export const smsTextRoutes: StaffEndpoint<StaffApiDeps>[] = [showWording, previewText];
