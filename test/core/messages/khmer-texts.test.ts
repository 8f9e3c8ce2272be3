import { expect, test } from 'vitest';
import { conversationTexts } from '../../../i18n/channels.ts';
import {
  otherAuthorityGuidanceTexts,
  publicStatusLabels,
  yesNoLabels,
} from '../../../i18n/citizens.ts';
import { citizenErrorTexts, citizenFieldErrorTexts } from '../../../i18n/errors.ts';
import type { Texts } from '../../../i18n/languages.ts';
import {
  citizenPageTexts,
  infoPageTexts,
  lostCodePageTexts,
  performancePageTexts,
  photoTexts,
  publishedPageTexts,
  reportStepTexts,
} from '../../../i18n/portal.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

/** Returns whether a text needs no translation: names, numbers, addresses and language labels. */
const isSameForAll = (text: string): boolean =>
  !/\p{L}/u.test(text) ||
  /^(?:\/\S*|\{hotline\.\w+\}|PIN|Zalo|Fanpage|F\d|vi|Xem bằng tiếng Việt|Vị trí:)$/.test(text);

/** Returns every text of a catalogue with its path; functions are called with sample values. */
const textsOf = (catalogue: unknown, place: string): [string, string][] => {
  if (typeof catalogue === 'string') return [[place, catalogue]];
  if (typeof catalogue === 'function') return textsOf(catalogue('7', '8', '9'), place);
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.entries(catalogue).flatMap(([name, inside]) => textsOf(inside, `${place}.${name}`));
};

const catalogues: Record<string, Texts<unknown>> = {
  conversation: conversationTexts,
  guidance: otherAuthorityGuidanceTexts,
  pages: citizenPageTexts,
  lostCode: lostCodePageTexts,
  performance: performancePageTexts,
  photos: photoTexts,
  public: infoPageTexts,
  published: publishedPageTexts,
  steps: reportStepTexts,
  statuses: publicStatusLabels,
  'yes and no': yesNoLabels,
  errors: citizenErrorTexts,
  'field errors': citizenFieldErrorTexts,
};

test.each(Object.entries(catalogues))(
  'the Khmer catalogue of %s contains no Vietnamese text',
  (name, catalogue) => {
    const vietnamese = new Map(textsOf(catalogue.vi, name));
    const khmer = textsOf(catalogue.km, name);
    expect(khmer.length).toBe(vietnamese.size);
    const left = khmer.filter(
      ([place, text]) => text === vietnamese.get(place) && !isSameForAll(text),
    );
    expect(left.filter(([place]) => place !== 'conversation.ofTopic')).toEqual([]);
  },
);

test('services, topic groups, end reasons and topics with their questions and emergency advice have Khmer texts', () => {
  const { topics, topicGroups, services, reasons } = testDirectory;
  const labels = topics.flatMap(({ questions }) =>
    questions.flatMap((question) => [
      question.label,
      ...(question.kind === 'choice' ? question.options.map(({ label }) => label) : []),
    ]),
  );
  const public_ = reasons.filter(({ action }) => action !== 'reveal').map(({ name }) => name);
  const advice = topics.flatMap(({ emergency }) => (emergency ? [emergency.text] : []));
  expect([...labels, ...advice, ...public_].filter(({ km }) => km === undefined)).toEqual([]);
  expect(topicGroups.filter(({ nameInKhmer }) => nameInKhmer === undefined)).toEqual([]);
  expect(topics.filter(({ nameInKhmer }) => nameInKhmer === undefined)).toEqual([]);
  expect(services.filter(({ translations }) => translations.km === undefined)).toEqual([]);
});
