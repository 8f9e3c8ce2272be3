import { describe, expect, test } from 'vitest';
import { findCommunes, listCommuneGroups } from '../../../core/intake/open/find-places.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { readHtml } from '../read-html.ts';
import { renderSampleReportStep, senderErrors, sentForm } from '../samples/sample-report-steps.ts';

type Elements = ReturnType<typeof readHtml>;
type Step = NonNullable<Parameters<typeof renderSampleReportStep>[1]['step']>;

const first = (service: 'violation' | 'welfare' | 'health', lang: 'vi' | 'en' | 'km' = 'vi') =>
  readHtml(renderSampleReportStep(lang, { service, values: { service } }));
const at = (step: Step, more: Parameters<typeof renderSampleReportStep>[1] = {}) =>
  readHtml(renderSampleReportStep('vi', { service: 'violation', values: sentForm, step, ...more }));

const places = {
  choices: findCommunes(testDirectory, 'Hiệp Mỹ', launchDay).choices,
  isCut: false,
  groups: listCommuneGroups(testDirectory, launchDay),
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
const listInputNames = (elements: Elements): string[] => [
  ...new Set(
    elements.flatMap(({ tag, attributes: { name, type } }) =>
      ['input', 'select', 'textarea'].includes(tag) && type !== 'hidden' && name ? [name] : [],
    ),
  ),
];

describe('report form before a service is selected', () => {
  const page = readHtml(renderSampleReportStep('km', {}));

  test("the report form without a service links to the four services in the page's language", () => {
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

  test('the report page has no form until the citizen has selected a service', () => {
    expect(page.filter(({ tag }) => tag === 'form')).toEqual([]);
  });
});

const senderFields = [
  ...(['kind', 'businessName', 'taxNumber', 'anonymous', 'name'] as const),
  ...(['phone', 'email', 'notifyBy', 'receiptSms'] as const),
];

test('the page shows the total number of pages only if it is certain', () => {
  const progress = { number: 3, total: 6 };
  const shown = [true, false].map((isFinal) =>
    at('topic', { progress: { ...progress, isFinal } }).find(({ text }) => /^Bước/.test(text)),
  );
  expect(shown.map((found) => found?.text)).toEqual(['Bước 3 / 6', 'Bước 3']);
});

describe('steps of the report form', () => {
  test.each([
    ['topic', ['topic']],
    ['details', ['answers.VP04.trade', 'answers.VP04.rule', 'answers.VP04.people']],
    ['place', ['areaQuery', 'place']],
    ['text', ['text', 'accused', 'accusedQuery']],
    ['sender', senderFields],
    ['check', []],
  ] as const)('the step %s of the report form has only its own fields', (step, names) => {
    const page = at(step);
    const others = listInputNames(page).filter((name) => !name.startsWith('answers.'));
    expect(others).toEqual(names.filter((name) => !name.startsWith('answers.')));
    expect(listInputNames(page).length > others.length).toBe(step === 'details');
  });

  test.each(['service', 'topic', 'details', 'place', 'text', 'sender', 'check'] as const)(
    'the step %s of the report form submits the input of every other step once and unchanged',
    (step) => {
      const page = at(step, step === 'place' ? { places } : {});
      for (const [name, value] of Object.entries(sentForm)) {
        const carried = hiddenValue(page, name);
        if (carried === undefined) expect(listInputNames(page)).toContain(name);
        else expect([name, carried, byName(page, name).length]).toEqual([name, value, 1]);
      }
      expect([hiddenValue(page, 'step'), hiddenValue(page, 'key')]).toEqual([
        step,
        'k2d7cG1vQy9sT4bXw0Zr',
      ]);
    },
  );

  test('the Enter key in the report form continues to the next step, and the back button keeps all input', () => {
    const buttons = at('text').filter(
      ({ tag, attributes }) => tag === 'button' && attributes['name'] === 'to',
    );
    expect(buttons[0]?.attributes).toMatchObject({ value: 'next', form: 'buoc', tabindex: '-1' });
    expect(buttons.map(({ attributes }) => attributes['value'])).toContain('back');
  });

  test('the language buttons of the report form submit the form, so that no input is lost', () => {
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

describe('emergency numbers in the report form', () => {
  const numbersOf = (elements: Elements) =>
    links(elements).filter((href) => /^tel:1[19]/.test(href));
  const dangerAdvice = { numbers: ['19001006', '114'], text: 'Gọi điện lực', lang: 'vi' } as const;

  test('a step about a dangerous topic has a call button for each number that the advice names', () => {
    expect(numbersOf(at('details', { dangerAdvice }))).toEqual(['tel:19001006', 'tel:114']);
  });

  test('an emergency about a dangerous topic offers 115 after the numbers of the topic', () => {
    const page = at('check', { dangerAdvice, isEmergency: true });
    expect(numbersOf(page)).toEqual(['tel:19001006', 'tel:114', 'tel:115']);
  });

  test('an emergency about a topic whose advice begins with 115 offers 115 first', () => {
    const advice = { ...dangerAdvice, numbers: ['115', '113'] };
    const page = at('check', { dangerAdvice: advice, isEmergency: true });
    expect(numbersOf(page)).toEqual(['tel:115', 'tel:113']);
  });
});

describe('first step of the report form', () => {
  test('the first step of the report form has a new idempotency key and posts to the URL of its language', () => {
    const page = first('welfare', 'en');
    expect(hiddenValue(page, 'key')).toBe('k2d7cG1vQy9sT4bXw0Zr');
    expect(hiddenValue(page, 'service')).toBe('welfare');
    expect(page.find(({ tag }) => tag === 'form')?.attributes).toMatchObject({
      action: '/en/bao-cao',
      method: 'post',
    });
  });

  test('the first step of the report form preselects the option “I don’t know”', () => {
    expect(chosen(first('violation'), 'group')).toEqual(['']);
  });

  test('the first step of the report form offers a call to 115 only for the health service', () => {
    expect(links(first('health'))).toContain('tel:115');
    expect(links(first('violation'))).not.toContain('tel:115');
  });

  test('the first step of the report form names groups and topics in English and Khmer', () => {
    const labels = (lang: 'en' | 'km') =>
      first('health', lang).filter(({ tag }) => tag === 'label' || tag === 'span');
    expect(labels('en').some(({ text }) => text === 'Prevention, vaccination, testing')).toBe(true);
    const khmer = 'ការបង្ការជំងឺ វ៉ាក់សាំង ការធ្វើតេស្ត';
    expect(labels('km').some(({ text }) => text === khmer)).toBe(true);
  });

  test('the first step of the report form preselects the group of the topic given in the URL', () => {
    const page = readHtml(
      renderSampleReportStep('vi', {
        service: 'welfare',
        values: { group: 'AS-KC', topic: 'AS04' },
      }),
    );
    expect(chosen(page, 'group')).toEqual(['AS-KC']);
    expect(links(page)).toContain('/en/bao-cao?dich-vu=welfare&chu-de=AS04');
  });
});

describe('topic questions of the report form', () => {
  const relief = (lang: 'vi' | 'km' | 'en') =>
    readHtml(
      renderSampleReportStep(lang, {
        service: 'welfare',
        step: 'details',
        values: { topic: 'AS04' },
      }),
    );

  test('the report form asks the questions of the selected topic, with a numeric keyboard for numbers', () => {
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

  test('the report form shows topic questions in English or Khmer on pages in these languages', () => {
    const label = (lang: 'km' | 'en') =>
      relief(lang).find(({ attributes }) => attributes['for'] === 'answers.AS04.people')?.text;
    expect([label('en'), label('km')]).toEqual([
      'How many people live in the home?',
      'ក្នុងផ្ទះមានមនុស្សប៉ុន្មាននាក់?',
    ]);
    const html = renderSampleReportStep('km', {
      service: 'welfare',
      step: 'details',
      values: { topic: 'AS04' },
    });
    expect(html).toContain('<div lang="km">');
  });
});

describe('sender step of the report form', () => {
  const anonymity = (service: string, values: Record<string, string> = {}) =>
    chosen(
      readHtml(renderSampleReportStep('vi', { service, step: 'sender', values })),
      'anonymous',
    );

  test("the report form preselects anonymity only for violations and keeps the sender's own choice", () => {
    expect(anonymity('violation')).toEqual(['on']);
    expect(anonymity('welfare')).toEqual(['']);
    expect(anonymity('violation', { anonymous: '' })).toEqual(['']);
    expect(anonymity('welfare', { anonymous: 'on' })).toEqual(['on']);
  });

  test('the report form states that no name is stored only beside the option to report anonymously', () => {
    const html = renderSampleReportStep('vi', {
      service: 'welfare',
      step: 'sender',
      values: { anonymous: '' },
    });
    const htmlElements = readHtml(html).filter(({ text }) => text.includes('không lưu họ tên'));
    const label = htmlElements.findLast(({ tag }) => tag === 'label');
    expect(label?.text).toMatch(/^Gửi ẩn danh.*Chúng tôi không lưu họ tên/);
    expect(html.split('không lưu họ tên')).toHaveLength(2);
  });

  test('the sender step of the report form explains who can read which data', () => {
    const page = at('sender');
    const line = page.find(({ tag }) => tag === 'summary');
    expect(line?.text).toMatch(/^Ai xem được thông tin.*họ tên và thông tin liên hệ được giữ kín/);
    expect(page.filter(({ tag }) => tag === 'details')).toHaveLength(1);
  });
});

describe('step of the report form after a rejected submission', () => {
  const errors = senderErrors('vi');
  const again = at('sender', { errors });

  test('a rejected step of the report form lists its errors at the top as links and mentions them in the title', () => {
    const summary = again.find(({ attributes }) => attributes['role'] === 'alert');
    expect(links(again).filter((href) => /^#(?!noi-dung)/.test(href))).toEqual([
      '#phone',
      '#email',
    ]);
    for (const { message } of errors) expect(summary?.text).toContain(message);
    expect(again.find(({ tag }) => tag === 'title')?.text).toMatch(/^Lỗi: /);
  });

  test('a rejected step of the report form repeats each error at its field with ARIA attributes', () => {
    const phone = byName(again, 'phone')[0]?.attributes;
    expect(phone).toMatchObject({ 'aria-invalid': 'true', 'aria-describedby': 'phone-error' });
    const beside = again.find(({ attributes }) => attributes['id'] === 'phone-error');
    expect(beside?.text).toBe(errors[0]?.message);
  });
});

describe('questions that depend on the service', () => {
  const headingOf = (elements: Elements) => elements.find(({ tag }) => tag === 'h1')?.text;

  test.each([
    ['violation', 'Nơi xảy ra'],
    ['suggestion', 'Nơi được góp ý'],
    ['welfare', 'Nơi quý vị đang ở'],
    ['health', 'Nơi người cần giúp đang ở'],
  ])('the place step of a report about %s asks “%s”', (service, question) => {
    expect(headingOf(at('place', { service }))).toBe(question);
  });

  test.each([
    ['welfare', {}, true],
    ['welfare', { phone: ' ', email: '' }, true],
    ['welfare', { email: 'ba@example.vn' }, false],
    ['health', { phone: '0912 345 678' }, false],
    ['violation', {}, true],
    ['violation', { notifyBy: 'none' }, false],
    ['welfare', { notifyBy: 'none' }, true],
  ])(
    'the summary of a report about %s with the contact %o warns that nobody can reach the sender: %s',
    (service, contact, isWarned) => {
      const page = at('check', { service, values: { service, text: 'Hết gạo', ...contact } });
      const add = page.findLast(({ text }) => text === 'Thêm số điện thoại hoặc email');
      expect(add !== undefined).toBe(isWarned);
      if (isWarned) expect(add?.attributes).toMatchObject({ name: 'to', value: 'sender' });
    },
  );
});

describe('maximum lengths in the report form', () => {
  test.each([
    ['text', 'text', 'Tối đa 4.000 ký tự.', undefined],
    ['place', 'place', 'Tối đa 200 ký tự.', ''],
    ['sender', 'businessName', 'Tối đa 200 ký tự.', ''],
    ['details', 'answers.VP04.trade', 'Tối đa 500 ký tự.', ''],
  ] as const)(
    'the step %s of the report form states the maximum length of the field %s',
    (step, field, text, hidden) => {
      const page = at(step);
      const note = page.find(({ attributes }) => attributes['id'] === `${field}-length`);
      expect([note?.text, note?.attributes['hidden']]).toEqual([text, hidden]);
      const described = byName(page, field)[0]?.attributes['aria-describedby'];
      expect(described?.split(' ')).toContain(`${field}-length`);
    },
  );
});
