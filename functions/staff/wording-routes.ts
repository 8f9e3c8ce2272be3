import * as z from 'zod';
import { WordingAnswer, WordingPreviewAnswer } from '../../core/contract/wording-answers.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { wordingOn } from '../../core/directory/wording.ts';
import { exampleWith } from '../../core/messages/example-messages.ts';
import { countSegments } from '../../core/messages/sms.ts';
import {
  builtInText,
  filledText,
  gapsOf,
  longestFacts,
  type SmsTemplate,
  smsTemplates,
  templateOf,
  textProblems,
} from '../../core/messages/sms-templates.ts';
import { textProblemInWords } from '../../core/messages/wording/wording.ts';
import { localDate } from '../../core/time/local-date.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json, problem } from '../runtime/reply.ts';
import { readBody } from './read-request.ts';
import type { StaffRoute } from './staff-door.ts';

/** Length of one GSM-7 SMS segment in characters. */
const mostCharacters = 160;

const sized = (text: string) => {
  const { segments, characters } = countSegments(text);
  return { text, segments, characters };
};

const told = (template: SmsTemplate, directory: Directory, now: Date) => {
  const builtIn = builtInText(template);
  const own = wordingOn(directory, template, now);
  const current = own ?? builtIn;
  const { key, lang } = template;
  const { text: _, ...size } = sized(filledText(current, longestFacts));
  const planned = directory.wording.filter(
    (row) => row.key === key && row.lang === lang && (row.validFrom ?? '') > localDate(now),
  );
  return {
    ...{ key, lang, gaps: gapsOf(builtIn), builtIn, current, isChanged: own !== undefined },
    planned: planned.map(({ text, validFrom }) => ({ text, validFrom })),
    ...size,
  };
};

/** Handles `GET /api/staff/wording`: returns each SMS text, built in and current, with its required placeholders. */
const showWording: StaffRoute['answer'] = async (request, _, { directoryStore, now }) => {
  const { directory } = await directoryStore.current();
  const messages = smsTemplates.map((template) => told(template, directory, now()));
  return unlessKnown(json(200, { version: directory.version, messages }), request);
};

const PreviewRequest = z.strictObject({
  key: z.string().max(100, 'too-long'),
  lang: z.enum(['vi', 'en'], 'not-allowed'),
  text: z.string().max(400, 'too-long'),
});

/** Handles `POST /api/staff/wording/preview`: validates an SMS text, and returns its length and an example. */
const preview: StaffRoute['answer'] = async (request, _, { directory, now }) => {
  const body = readBody(request, PreviewRequest);
  if (body.kind === 'refused') return body.reply;
  const { key, lang, text } = body.value;
  const template = templateOf(key, lang);
  if (!template) {
    return problem(400, 'invalid', request.lang, {
      errors: [{ field: 'key', problem: 'not-allowed' }],
    });
  }
  const problems = textProblems(text, template);
  const example = exampleWith(text, template, await directory(), { now: now() });
  return json(200, {
    isValid: problems.length === 0,
    problems: problems.map((one) => textProblemInWords(one, request.lang)),
    gaps: gapsOf(builtInText(template)),
    mostCharacters,
    example: sized(example?.kind === 'sms' ? example.text : ''),
    longest: sized(filledText(text, longestFacts)),
  });
};

export const wordingRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/wording',
    contract: {
      headers: ['If-None-Match'],
      answers: { 200: WordingAnswer, 304: undefined },
    },
    answer: showWording,
  },
  {
    method: 'POST',
    path: '/api/staff/wording/preview',
    contract: { body: PreviewRequest, answers: { 200: WordingPreviewAnswer } },
    answer: preview,
  },
];
