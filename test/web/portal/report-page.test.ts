import { describe, expect, test } from 'vitest';
import { districtsOn, findCommunes } from '../../../core/intake/find-places.ts';
import { directory, launch } from '../../support/the-directory.ts';
import { readHtml } from '../read-html.ts';
import { formErrors, report, sentForm } from '../sample-portal.ts';

type Elements = ReturnType<typeof readHtml>;
type Step = NonNullable<Parameters<typeof report>[1]['step']>;

const first = (service: 'violation' | 'welfare' | 'health', lang: 'vi' | 'en' | 'km' = 'vi') =>
  readHtml(report(lang, { service, values: { service } }));
const at = (step: Step, more: Parameters<typeof report>[1] = {}) =>
  readHtml(report('vi', { service: 'violation', values: sentForm, step, ...more }));

const places = {
  choices: findCommunes(directory, 'Hiệp Mỹ', launch).choices,
  isCut: false,
  districts: districtsOn(directory, launch),
};

const byName = (elements: Elements, name: string) =>
  elements.filter(({ attributes }) => attributes['name'] === name);
const hiddenValue = (elements: Elements, name: string) =>
  byName(elements, name).find(({ attributes }) => attributes['type'] === 'hidden')?.attributes[
    'value'
  ];
const chosen = (elements: Elements, name: string): (string | undefined)[] =>
  byName(elements, name)
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => attributes['value']);
const links = (elements: Elements): string[] =>
  elements.flatMap(({ attributes }) => attributes['href'] ?? []);
const asked = (elements: Elements): string[] => [
  ...new Set(
    elements.flatMap(({ tag, attributes: { name, type } }) =>
      ['input', 'select', 'textarea'].includes(tag) && type !== 'hidden' && name ? [name] : [],
    ),
  ),
];

describe('without a service', () => {
  const page = readHtml(report('km', {}));

  test('the page offers the four doors, each to its own form in the same language', () => {
    expect(
      page
        .filter(({ tag }) => tag === 'a')
        .flatMap(({ attributes }) => attributes['href'] ?? [])
        .filter((href) => href.includes('dich-vu=')),
    ).toEqual([
      '/km/bao-cao?dich-vu=violation',
      '/km/bao-cao?dich-vu=suggestion',
      '/km/bao-cao?dich-vu=welfare',
      '/km/bao-cao?dich-vu=health',
    ]);
  });

  test('nothing is asked yet', () => {
    expect(page.filter(({ tag }) => tag === 'form')).toEqual([]);
  });
});

describe('a step', () => {
  test.each([
    ['topic', 2, ['topic']],
    ['details', 2, ['answers.VP04.trade', 'answers.VP04.rule', 'answers.VP04.people']],
    ['place', 3, ['areaQuery', 'place']],
    ['text', 4, ['text', 'accused']],
    ['sender', 5, ['anonymous', 'name', 'phone', 'email', 'notifyBy', 'receiptSms', 'kind']],
    ['check', 6, []],
  ] as const)('%s is number %i of six, and asks nothing else', (step, number, names) => {
    const page = at(step);
    expect(page.some(({ text }) => text === `Bước ${number} / 6`)).toBe(true);
    const others = asked(page).filter((name) => !name.startsWith('answers.'));
    expect(others).toEqual(names.filter((name) => !name.startsWith('answers.')));
    expect(asked(page).length > others.length).toBe(step === 'details');
  });

  test.each(['service', 'topic', 'details', 'place', 'text', 'sender', 'check'] as const)(
    '%s carries all that was typed on the others, once and character for character',
    (step) => {
      const page = at(step, step === 'place' ? { places } : {});
      for (const [name, value] of Object.entries(sentForm)) {
        const carried = hiddenValue(page, name);
        if (carried === undefined) expect(asked(page)).toContain(name);
        else expect([name, carried, byName(page, name).length]).toEqual([name, value, 1]);
      }
      expect([hiddenValue(page, 'step'), hiddenValue(page, 'key')]).toEqual([
        step,
        'k2d7cG1vQy9sT4bXw0Zr',
      ]);
    },
  );

  test('goes on by Enter, wherever other buttons stand, and back without losing a word', () => {
    const buttons = at('text').filter(
      ({ tag, attributes }) => tag === 'button' && attributes['name'] === 'to',
    );
    expect(buttons[0]?.attributes).toMatchObject({ value: 'next', form: 'buoc', tabindex: '-1' });
    expect(buttons.map(({ attributes }) => attributes['value'])).toContain('back');
  });

  test('goes over into another language by the same form, so that nothing typed is lost', () => {
    const switches = at('text').filter(({ attributes }) => attributes['value'] === 'stay');
    expect(switches.map(({ attributes }) => attributes['formaction'])).toEqual([
      '/km/bao-cao',
      '/en/bao-cao',
    ]);
    const byAddress = (elements: Elements) =>
      elements.filter(({ tag, attributes }) => tag === 'a' && 'hreflang' in attributes);
    expect(byAddress(at('text'))).toEqual([]);
    expect(byAddress(first('violation'))).toHaveLength(2);
  });
});

describe('the first question', () => {
  test('is sent under its own key, in its own language', () => {
    const page = first('welfare', 'en');
    expect(hiddenValue(page, 'key')).toBe('k2d7cG1vQy9sT4bXw0Zr');
    expect(hiddenValue(page, 'service')).toBe('welfare');
    expect(page.find(({ tag }) => tag === 'form')?.attributes).toMatchObject({
      action: '/en/bao-cao',
      method: 'post',
    });
  });

  test('lets people not know the topic, and begins there', () => {
    expect(chosen(first('violation'), 'topic')).toEqual(['']);
  });

  test('sends people in danger to 115 when it is about health, and only then', () => {
    expect(links(first('health'))).toContain('tel:115');
    expect(links(first('violation'))).not.toContain('tel:115');
  });

  test('names topics in English and Khmer for their readers', () => {
    const labels = (lang: 'en' | 'km') =>
      first('health', lang).filter(({ tag }) => tag === 'label' || tag === 'span');
    expect(labels('en').some(({ text }) => text === 'Testing')).toBe(true);
    expect(labels('km').some(({ text }) => text === 'ការធ្វើតេស្ត')).toBe(true);
  });

  test('has its topic chosen already when that is in the address', () => {
    const page = readHtml(report('vi', { service: 'welfare', values: { topic: 'AS04' } }));
    expect(chosen(page, 'topic')).toEqual(['AS04']);
    expect(links(page)).toContain('/en/bao-cao?dich-vu=welfare&chu-de=AS04');
  });
});

describe('what a topic asks besides', () => {
  const relief = (lang: 'vi' | 'km' | 'en') =>
    readHtml(report(lang, { service: 'welfare', step: 'details', values: { topic: 'AS04' } }));

  test('is asked for the chosen topic alone, with digits where a number is asked for', () => {
    const fields = relief('vi').filter(({ attributes: { name = '' } }) =>
      name.startsWith('answers.'),
    );
    expect(
      fields.map(({ tag, attributes: { name, inputmode } }) => [tag, name, inputmode]),
    ).toEqual([
      ['input', 'answers.AS04.people', 'numeric'],
      ['input', 'answers.AS04.since', undefined],
      ['select', 'answers.AS04.most', undefined],
      ['select', 'answers.AS04.locked-down', undefined],
    ]);
  });

  test('is said in English to English readers, in Khmer to Khmer ones', () => {
    const label = (lang: 'km' | 'en') =>
      relief(lang).find(({ attributes }) => attributes['for'] === 'answers.AS04.people')?.text;
    expect([label('en'), label('km')]).toEqual([
      'How many people live in the home?',
      'ក្នុងផ្ទះមានមនុស្សប៉ុន្មាននាក់?',
    ]);
    const html = report('km', { service: 'welfare', step: 'details', values: { topic: 'AS04' } });
    expect(html).toContain('<div lang="km">');
  });
});

describe('the sender', () => {
  const anonymity = (service: string, values: Record<string, string> = {}) =>
    chosen(readHtml(report('vi', { service, step: 'sender', values })), 'anonymous');

  test('is anonymous from the start only for reports of violations, and stays what they chose', () => {
    expect(anonymity('violation')).toEqual(['on']);
    expect(anonymity('welfare')).toEqual(['']);
    expect(anonymity('violation', { anonymous: '' })).toEqual(['']);
    expect(anonymity('welfare', { anonymous: 'on' })).toEqual(['on']);
  });

  test('reads that no name is stored only beside the choice to send anonymously', () => {
    const html = report('vi', { service: 'welfare', step: 'sender', values: { anonymous: '' } });
    const saying = readHtml(html).filter(({ text }) => text.includes('không lưu họ tên'));
    const label = saying.findLast(({ tag }) => tag === 'label');
    expect(label?.text).toMatch(/^Không, gửi ẩn danh.*Gửi ẩn danh thì chúng tôi không lưu họ tên/);
    expect(html.split('không lưu họ tên')).toHaveLength(2);
  });

  test('is told who will read what', () => {
    expect(at('sender').find(({ text }) => text === 'Ai đọc được gì?')?.tag).toBe('h2');
  });
});

describe('a step that was refused', () => {
  const errors = formErrors.slice(0, 2);
  const again = at('sender', { errors });

  test('lists what is wrong at the top, each a link to its field, and in the title', () => {
    const summary = again.find(({ attributes }) => attributes['role'] === 'alert');
    expect(links(again).filter((href) => /^#(?!noi-dung)/.test(href))).toEqual([
      '#phone',
      '#email',
    ]);
    for (const { message } of errors) expect(summary?.text).toContain(message);
    expect(again.find(({ tag }) => tag === 'title')?.text).toMatch(/^Lỗi: /);
  });

  test('says it again beside the field, and tells assistive technology which', () => {
    const phone = byName(again, 'phone')[0]?.attributes;
    expect(phone).toMatchObject({ 'aria-invalid': 'true', 'aria-describedby': 'phone-error' });
    const beside = again.find(({ attributes }) => attributes['id'] === 'phone-error');
    expect(beside?.text).toBe(errors[0]?.message);
  });
});
