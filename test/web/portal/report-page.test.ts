import { describe, expect, test } from 'vitest';
import { readHtml } from '../read-html.ts';
import { formErrors, report, sentForm } from '../sample-portal.ts';

const first = (service: 'violation' | 'welfare' | 'health', lang: 'vi' | 'en' | 'km' = 'vi') =>
  readHtml(report(lang, { service, values: { service } }));
const again = readHtml(
  report('vi', { service: 'violation', values: sentForm, errors: formErrors }),
);

const byName = (elements: ReturnType<typeof readHtml>, name: string) =>
  elements.filter(({ attributes }) => attributes['name'] === name);
const chosen = (elements: ReturnType<typeof readHtml>, name: string): (string | undefined)[] =>
  byName(elements, name)
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => attributes['value']);
const links = (elements: ReturnType<typeof readHtml>): string[] =>
  elements.flatMap(({ attributes }) => attributes['href'] ?? []);

describe('without a service', () => {
  const page = readHtml(report('km', {}));

  test('the page offers the four doors, each to its own form in the same language', () => {
    expect(links(page).filter((href) => href.includes('dich-vu='))).toEqual([
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

describe('the form', () => {
  test('sends what the report needs, under the names that the door reads', () => {
    const names = new Set(first('violation').flatMap(({ attributes }) => attributes['name'] ?? []));
    const fields = 'key lang service topic areaCode place text kind anonymous name phone email';
    expect([...names]).toEqual(expect.arrayContaining(fields.split(' ')));
  });

  test('is sent under its own key, in its own language', () => {
    const page = first('welfare', 'en');
    const value = (name: string) => byName(page, name)[0]?.attributes['value'];
    expect(value('key')).toBe('k2d7cG1vQy9sT4bXw0Zr');
    expect(value('lang')).toBe('en');
    expect(value('service')).toBe('welfare');
    expect(page.find(({ tag }) => tag === 'form')?.attributes).toMatchObject({
      action: '/en/bao-cao',
      method: 'post',
    });
  });

  test('lets people not know the topic or the commune, and begins there', () => {
    const page = first('violation');
    expect(chosen(page, 'topic')).toEqual(['']);
    const options = page.filter(({ tag }) => tag === 'option');
    const communes = options.filter(({ attributes }) => /^\d{5}$/.test(attributes['value'] ?? ''));
    expect(communes).toHaveLength(106);
    expect(options.at(-107)).toEqual({
      tag: 'option',
      attributes: { value: '' },
      text: 'Tôi không rõ',
    });
    expect(page.filter(({ tag }) => tag === 'optgroup')).toHaveLength(9);
  });

  test('is anonymous from the start only for reports of violations', () => {
    expect(chosen(first('violation'), 'anonymous')).toEqual(['on']);
    expect(chosen(first('welfare'), 'anonymous')).toEqual([]);
  });

  test('says who will read what before it is sent', () => {
    const privacy = first('violation').find(({ text }) => text === 'Ai đọc được gì?');
    expect(privacy?.tag).toBe('h2');
  });

  test('sends people in danger to 115 when it is about health, and only then', () => {
    expect(links(first('health'))).toContain('tel:115');
    expect(links(first('violation'))).not.toContain('tel:115');
  });

  test('names topics in English, and marks their Vietnamese names for readers of Khmer', () => {
    const labels = (lang: 'en' | 'km') =>
      first('health', lang).filter(({ tag }) => tag === 'label' || tag === 'span');
    expect(labels('en').some(({ text }) => text === 'Testing')).toBe(true);
    const topic = labels('km').find(({ text }) => text === 'Xét nghiệm');
    expect(topic?.attributes['lang']).toBe('vi');
  });
});

describe('a form that was refused', () => {
  test('keeps everything that was typed, character for character', () => {
    expect(again.find(({ tag }) => tag === 'textarea')?.text).toBe(`\n${sentForm.text}`);
    for (const name of ['place', 'name', 'phone', 'email'] as const) {
      expect(byName(again, name)[0]?.attributes['value']).toBe(sentForm[name]);
    }
    expect(chosen(again, 'topic')).toEqual(['VP04']);
    expect(chosen(again, 'kind')).toEqual(['business']);
    const selected = again.filter(({ attributes }) => 'selected' in attributes);
    expect(selected.map(({ attributes }) => attributes['value'])).toEqual(['over-20', '29455']);
  });

  test('keeps a choice against anonymity', () => {
    expect(chosen(again, 'anonymous')).toEqual([]);
    const anonymous = { ...sentForm, anonymous: 'on' };
    expect(
      chosen(readHtml(report('vi', { service: 'violation', values: anonymous })), 'anonymous'),
    ).toEqual(['on']);
  });

  test('lists what is wrong at the top, each a link to its field, and in the title', () => {
    const summary = again.find(({ attributes }) => attributes['role'] === 'alert');
    expect(links(again).filter((href) => /^#(?!noi-dung)/.test(href))).toEqual([
      '#phone',
      '#email',
      '#topic',
    ]);
    for (const { message } of formErrors) expect(summary?.text).toContain(message);
    expect(again.find(({ tag }) => tag === 'title')?.text).toMatch(/^Lỗi: /);
  });

  test('says it again beside the field, and tells assistive technology which', () => {
    const phone = byName(again, 'phone')[0]?.attributes;
    expect(phone).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': 'phone-hint phone-error',
    });
    const beside = again.find(({ attributes }) => attributes['id'] === 'phone-error');
    expect(beside?.text).toBe(formErrors[0]?.message);
  });

  test('offers no other language, which would lose what was typed', () => {
    const switches = (elements: ReturnType<typeof readHtml>) =>
      elements.filter(({ tag, attributes }) => tag === 'a' && 'hreflang' in attributes);
    expect(switches(again)).toEqual([]);
    expect(switches(first('violation'))).toHaveLength(2);
  });
});

describe('what a topic asks besides', () => {
  const relief = (lang: 'vi' | 'km' | 'en', topic = 'AS04') =>
    readHtml(report(lang, { service: 'welfare', values: { service: 'welfare', topic } }));
  const fields = relief('vi').filter(({ attributes: { name = '' } }) =>
    name.startsWith('answers.AS04.'),
  );

  test('stands on the page for every topic, each field under a name of its own', () => {
    expect(fields.map(({ tag, attributes }) => [tag, attributes['name']])).toEqual([
      ['input', 'answers.AS04.people'],
      ['input', 'answers.AS04.since'],
      ['select', 'answers.AS04.most'],
      ['select', 'answers.AS04.locked-down'],
    ]);
    expect(byName(relief('vi'), 'answers.AS05.months')).toHaveLength(1);
  });

  test('brings up the digits where a number is asked for', () => {
    expect(fields.map(({ attributes }) => attributes['inputmode'])).toEqual([
      'numeric',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is asked at once when the topic is in the address', () => {
    expect(chosen(relief('vi'), 'topic')).toEqual(['AS04']);
    expect(links(relief('vi'))).toContain('/en/bao-cao?dich-vu=welfare&chu-de=AS04');
  });

  test('is said in English to English readers, and marked as Vietnamese for Khmer ones', () => {
    const label = (lang: 'km' | 'en') =>
      relief(lang).find(({ attributes }) => attributes['for'] === 'answers.AS04.people')?.text;
    expect([label('en'), label('km')]).toEqual([
      'How many people live in the home?',
      'Nhà có mấy người?',
    ]);
    expect(report('km', { service: 'welfare' })).toContain('<div class="more"><div lang="vi">');
  });

  test('keeps what was answered, also to a topic that was chosen before', () => {
    const value = (name: string) => byName(again, name)[0]?.attributes['value'];
    expect(value('answers.VP04.trade')).toBe('Quán nhậu <không bảng hiệu>');
    expect(value('answers.VP01.hours')).toBe('từ 19 giờ');
  });

  test('says beside the field what is wrong with an answer', () => {
    const errors = [{ field: 'answers.AS04.people', message: 'Xin ghi một con số.' }];
    const values = { topic: 'AS04', text: 'Hết gạo', 'answers.AS04.people': 'đông' };
    const page = readHtml(report('vi', { service: 'welfare', values, errors }));
    expect(byName(page, 'answers.AS04.people')[0]?.attributes).toMatchObject({
      value: 'đông',
      'aria-invalid': 'true',
      'aria-describedby': 'answers.AS04.people-error',
    });
    expect(links(page)).toContain('#answers.AS04.people');
  });
});
