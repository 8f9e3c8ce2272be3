import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLabelledMessages } from '../../../../bench/triage/labelled-messages.ts';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import { Priority } from '../../../../core/directory/model/services/service.ts';
import { Topic } from '../../../../core/directory/model/services/topic.ts';
import { loadTrainedWeights } from '../../../../core/triage/text/trained-weights.ts';
import { splitPhraseWords } from '../../../../core/triage/text/triage-words.ts';
import { triageMessage } from '../../../../core/triage/triage.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';

const day = toLocalInstant('2021-12-15');
const texts = readLabelledMessages('test').map(({ text }) => text);

const topicOf = (fields: Partial<Topic>): Topic =>
  Topic.parse({
    ...{ code: 'GY99', service: 'suggestion', name: 'Góp ý về du lịch', lead: 'SO_YT', co: [] },
    ...{ defaultPriority: 'P4', keywords: [], questions: [], validFrom: null, validTo: null },
    ...fields,
  });

const withTopics = (topics: readonly Topic[]): Directory => ({
  ...testDirectory,
  topics: [...testDirectory.topics, ...topics],
});

const understood = (text: string, topics: readonly Topic[] = []) =>
  triageMessage({ text, receivedAt: day }, withTopics(topics));

const tourism = topicOf({
  keywords: ['du lịch', 'khách sạn', 'ទេសចរណ៍'],
  examples: ['Ao Bà Om cần thêm bảng chỉ dẫn cho khách tham quan'],
});

const services = testDirectory.services.map(({ code }) => code);

describe('triage with an added topic', () => {
  test.each([
    'Tôi bị F0 cần túi thuốc',
    'xin hỗ trợ gạo cho gia đình',
    'Đường trước nhà tôi ngập rác, không ai thu gom',
  ])('adding a topic does not change triage results of texts without its keywords: %s', (text) => {
    expect(understood(text, [tourism])).toEqual(understood(text));
  });

  test.each([
    ['tôi góp ý về du lịch biển Ba Động', 'du lịch'],
    ['gop y ve du lich', 'du lich'],
    ['Ao Bà Om cần thêm bảng chỉ dẫn cho khách tham quan', 'Ao Bà'],
    ['ខ្ញុំចង់ផ្តល់យោបល់អំពីទេសចរណ៍', 'ទេសចរណ៍'],
  ])('triage finds an added topic by its quoted keywords and examples: %s', (text, quote) => {
    const { topic, because } = understood(text, [tourism]);
    expect(topic).toBe('GY99');
    expect(because).toContainEqual({ about: 'topic', words: quote, at: text.indexOf(quote) });
  });

  test.each(services)(
    'triage finds an added topic of service %s by an unambiguous keyword',
    (service) => {
      const strays = topicOf({ service, name: 'Chó thả rông', keywords: ['chó thả rông'] });
      for (const text of ['chó thả rông', 'Nhiều chó thả rông ở chợ', 'cho tha rong ngoai duong']) {
        expect(understood(text, [strays]).topic).toBe('GY99');
      }
    },
  );

  test('triage prefers a trained topic with a matching phrase to a topic added later', () => {
    const karaoke = topicOf({ service: 'health', name: 'Karaoke', keywords: ['karaoke'] });
    const text = 'Quán karaoke mở cửa đông người';
    expect(understood(text, [karaoke]).topic).toBe(understood(text).topic);
  });

  test('triage does not choose an added topic for a text that is clearly about something else', () => {
    const text = 'gia đình tôi đi du lịch kẹt ở Trà Vinh, hết gạo, xin hỗ trợ gạo';
    expect(understood(text, [tourism])).toMatchObject({ topic: 'AS04', service: 'welfare' });
  });

  test('triage still detects danger to life in a text with a keyword of an added topic', () => {
    const text = 'đi du lịch về ba tôi khó thở, tím tái';
    expect(understood(text, [tourism])).toEqual(understood(text));
    expect(understood(text, [tourism]).flags).toContain('emergency');
  });

  test('triage offers an added topic in a service without trained topics', () => {
    const [service] = testDirectory.services;
    if (!service) throw new Error('The directory has no services');
    const added = topicOf({ code: 'DL01', service: 'tourism', keywords: ['khách sạn'] });
    const services = [...testDirectory.services, { ...service, code: 'tourism', dataCode: 'DL' }];
    const found = triageMessage(
      { text: 'khách sạn Cửu Long', receivedAt: day },
      { ...withTopics([added]), services },
    );
    expect(found.topics.map(({ code }) => code)).toContain('DL01');
  });
});

/** Random syllables that do not exist in Vietnamese, so that no message contains them. */
const unusedWord = fc.stringMatching(/^z[bcdkz]{4,8}$/);
const wordOfTexts = fc.constantFrom(...texts.flatMap(splitPhraseWords));
const codes = Array.from({ length: 40 }, (_, number) => `ZZ${number + 10}`);

const randomTopics = (word: fc.Arbitrary<string>) =>
  fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...codes),
      service: fc.constantFrom(...services),
      defaultPriority: fc.constantFrom(...Priority.options),
      name: fc.constantFrom('Góp ý về du lịch', 'Cấp cứu', 'Xin hỗ trợ gạo cho gia đình'),
      keywords: fc.array(
        fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
        { maxLength: 5 },
      ),
      examples: fc.array(
        fc.array(word, { minLength: 4, maxLength: 8 }).map((words) => words.join(' ')),
        { maxLength: 3 },
      ),
    }),
    { selector: ({ code }) => code, minLength: 1, maxLength: 8 },
  );

const someText = fc.constantFrom(...texts);

test('an added topic does not replace a topic whose reports are all emergencies', () => {
  const text =
    'O Mỹ Hòa (khong phai ben Vinh Long nha) co ai lay mau tai nha cho ba gia nam mot cho khong, f0 trong nha roi';
  const before = understood(text);
  expect([before.topic, before.flags]).toEqual(['SK10', ['emergency']]);
  const common = topicOf({ code: 'ZZ10', service: 'violation', keywords: ['không'] });
  expect(understood(text, [common])).toEqual(before);
});

describe('triage with random added topics', () => {
  test('random added topics do not change the triage result of a text without their keywords', () => {
    const property = fc.property(randomTopics(unusedWord), someText, (rows, text) => {
      expect(understood(text, rows.map(topicOf))).toEqual(understood(text));
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('random added topics change neither the places and emergencies nor the best trained topic that triage finds', () => {
    const property = fc.property(randomTopics(wordOfTexts), someText, (rows, text) => {
      const [found, before] = [understood(text, rows.map(topicOf)), understood(text)];
      expect(found.area).toEqual(before.area);
      const isDanger = before.flags.includes('emergency');
      expect(found.flags.includes('emergency')).toBe(isDanger);
      if (isDanger) expect(found).toEqual(before);
      const trained = found.topics.find(({ code }) => loadTrainedWeights().columns.includes(code));
      if (trained) expect(trained.code).toBe(before.topics[0]?.code);
    });
    fc.assert(property, { numRuns: 150 });
  });
});
