import { expect, test } from 'vitest';
import { getConversationTexts } from '../../../core/messages/i18n/conversation.ts';
import { errorTextsKm } from '../../../core/messages/i18n/error-responses.km.ts';
import { errorTextsVi } from '../../../core/messages/i18n/error-responses.vi.ts';
import { fieldErrorTextsKm } from '../../../core/messages/i18n/field-errors.km.ts';
import { getFieldErrorText, isFieldErrorCode } from '../../../core/messages/i18n/field-errors.ts';
import { getOtherAuthorityGuidanceTexts } from '../../../core/messages/i18n/other-authority-guidance.ts';
import { getCitizenPageTexts } from '../../../core/messages/i18n/pages.ts';
import { getInfoPageTexts } from '../../../core/messages/i18n/pages-info.ts';
import { getLostCodePageTexts } from '../../../core/messages/i18n/pages-lost-code.ts';
import { getPerformancePageTexts } from '../../../core/messages/i18n/pages-performance.ts';
import { getPhotoTexts } from '../../../core/messages/i18n/pages-photos.ts';
import { getPublishedPageTexts } from '../../../core/messages/i18n/pages-published.ts';
import { getReportStepTexts } from '../../../core/messages/i18n/pages-report-steps.ts';
import { publicStatusLabels } from '../../../core/messages/i18n/status-labels.ts';
import { yesNoLabels } from '../../../core/messages/i18n/yes-no-labels.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { testDirectory } from '../../support/test-directory.ts';

/** Returns whether a text needs no translation: names, numbers, addresses and language labels. */
const isSameForAll = (text: string): boolean =>
  !/\p{L}/u.test(text) ||
  /^(?:\/\S*|PIN|Zalo|Fanpage|F\d|vi|Xem bằng tiếng Việt|Vị trí:)$/.test(text);

/** Returns every text of a catalogue with its path; functions are called with sample values. */
const textsOf = (catalogue: unknown, place: string): [string, string][] => {
  if (typeof catalogue === 'string') return [[place, catalogue]];
  if (typeof catalogue === 'function') return textsOf(catalogue('7', '8', '9'), place);
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.entries(catalogue).flatMap(([name, inside]) => textsOf(inside, `${place}.${name}`));
};

const catalogues: Record<string, (lang: Lang) => unknown> = {
  conversation: getConversationTexts,
  guidance: getOtherAuthorityGuidanceTexts,
  pages: getCitizenPageTexts,
  lostCode: getLostCodePageTexts,
  performance: getPerformancePageTexts,
  photos: getPhotoTexts,
  public: getInfoPageTexts,
  published: getPublishedPageTexts,
  steps: getReportStepTexts,
  labels: (lang) => [publicStatusLabels[lang], yesNoLabels.yes[lang], yesNoLabels.no[lang]],
};

test.each(Object.entries(catalogues))(
  'the Khmer catalogue of %s contains no Vietnamese text',
  (name, catalogue) => {
    const vietnamese = new Map(textsOf(catalogue('vi'), name));
    const khmer = textsOf(catalogue('km'), name);
    expect(khmer.length).toBe(vietnamese.size);
    const left = khmer.filter(
      ([place, text]) => text === vietnamese.get(place) && !isSameForAll(text),
    );
    expect(left.filter(([place]) => place !== 'conversation.ofTopic')).toEqual([]);
  },
);

test('validation problems and chat replies have Khmer texts', () => {
  const problems = Object.entries(fieldErrorTextsKm).filter(
    ([word, text]) => isFieldErrorCode(word) && getFieldErrorText(word, 'vi') === text,
  );
  const replies = Object.entries(errorTextsKm).filter(([, { title }]) =>
    Object.values(errorTextsVi).some((reply) => reply.title === title),
  );
  expect([...problems, ...replies]).toEqual([]);
});

test('services, topics, questions and end reasons have Khmer names', () => {
  const { topics, services, reasons } = testDirectory;
  const labels = topics.flatMap(({ questions }) =>
    questions.flatMap((question) => [
      question.label,
      ...(question.kind === 'choice' ? question.options.map(({ label }) => label) : []),
    ]),
  );
  const public_ = reasons.filter(({ action }) => action !== 'reveal').map(({ name }) => name);
  expect([...labels, ...public_].filter(({ km }) => km === undefined)).toEqual([]);
  expect(topics.filter(({ nameInKhmer }) => nameInKhmer === undefined)).toEqual([]);
  expect(services.filter(({ translations }) => translations.km === undefined)).toEqual([]);
});
