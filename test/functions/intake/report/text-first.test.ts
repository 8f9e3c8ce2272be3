import { describe, expect, test } from 'vitest';
import { describeIssue, karaoke } from './walk-report-form.ts';

describe('report form that starts with the text', () => {
  test('a clear text leads to a receipt in five requests, with the proposals as answers', async () => {
    const form = await describeIssue(karaoke);
    expect(form.fields()).toMatchObject({ step: 'proposals', subject: 'VP01', areaCode: '29263' });
    expect(form.page()).toContain('“xã Long Đức”');
    expect(form.page()).toContain('<mark>tụ tập</mark>');
    await form.next();
    expect(form.step()).toBe('details');
    await form.next();
    await form.next();
    expect(form.page()).toContain('Bước 5 / 5');
    expect((await form.next()).statusCode).toBe(201);
    expect(form.steps.length).toBe(5);
    expect(form.tickets.all()).toMatchObject([
      { service: 'violation', topic: 'VP01', areaCode: '29263', text: karaoke },
    ]);
  });

  test('nothing is stored before the sender confirms the summary', async () => {
    const form = await describeIssue(karaoke);
    await form.next();
    await form.next();
    await form.next();
    expect([form.step(), form.tickets.all()]).toEqual(['check', []]);
  });

  test('the first page sets the visitor cookie and an idempotency key', async () => {
    const form = await describeIssue(karaoke);
    expect(form.first.cookies?.join()).toContain('visitor=');
    expect(form.fields()['key']).toMatch(/^[\w-]{16,}$/);
  });

  test('a text that is too short is rejected on the text page with a way back to the home page', async () => {
    const form = await describeIssue('ơi');
    expect([form.first.statusCode, form.step()]).toEqual([400, 'text']);
    expect(form.page()).toContain('<a class="back" href="/">');
  });

  test('a text about danger to life shows the number 115 and the words that indicate the danger before any question', async () => {
    const form = await describeIssue('Ba tôi ở phường 7 khó thở, tím tái, lơ mơ');
    expect(form.page()).toMatch(/href="tel:115"[\s\S]*“khó thở”[\s\S]*name="subject"/);
    expect(form.page()).toContain('action="/bao-cao/khan-cap"');
  });

  test('the back button returns from every page to the one before, with all answers', async () => {
    const form = await describeIssue(karaoke);
    await form.next();
    await form.next();
    await form.next();
    const seen = [];
    for (let times = 0; times < 4; times += 1) {
      await form.next({ to: 'back' });
      seen.push(form.step());
    }
    expect(seen).toEqual(['sender', 'details', 'proposals', 'text']);
    expect(form.fields()).toMatchObject({ text: karaoke, topic: 'VP01', areaCode: '29263' });
  });
});

test.each([
  [{ start: 'text' }, 'text'],
  [{ start: 'list' }, 'text'],
  [{}, 'place'],
])(
  'errors in text and place lead to the first of both in the order of the form: %o',
  async (start, step) => {
    const form = await describeIssue(karaoke);
    const report = { service: 'violation', topic: 'VP01', text: 'ơi', place: 'a'.repeat(201) };
    const reply = await form.post({ step: 'check', to: 'next', ...report, ...start });
    expect([reply.statusCode, form.step()]).toEqual([400, step]);
  },
);

test('a text about another province proposes that place and leads to the number of its hotline', async () => {
  const form = await describeIssue('Quán karaoke tụ tập nhậu tới khuya ở tỉnh Bạc Liêu');
  expect(form.fields()['areaQuery']).toBe('Bạc Liêu');
  const { statusCode } = await form.next();
  expect([statusCode, form.step()]).toEqual([422, 'place']);
  expect(form.page()).toContain('href="tel:02911022"');
  expect(form.tickets.all()).toEqual([]);
});

describe('changes to the proposals', () => {
  test('the sender selects another topic from the lists', async () => {
    const form = await describeIssue(karaoke);
    await form.next({ subject: 'other' });
    expect(form.step()).toBe('service');
    await form.next({ service: 'suggestion' });
    expect(form.step()).toBe('group');
    await form.next({ group: '' });
    expect([form.step(), form.fields()['topic']]).toEqual(['sender', '']);
    await form.next();
    await form.next();
    expect(form.tickets.all()).toMatchObject([{ service: 'suggestion', areaCode: '29263' }]);
    expect(form.tickets.all()[0]?.topic).toBeUndefined();
  });

  test('a text without a recognizable topic leads to the question about the service, with none preselected', async () => {
    const form = await describeIssue('Có chuyện này xin hỏi');
    expect((await form.next()).statusCode).toBe(400);
    expect(form.page()).toContain('href="#service"');
    await form.next({ service: 'suggestion' });
    expect(form.step()).toBe('sender');
  });

  test.each([
    ['xa hiep my tay', 'details', /^\d{5}$/],
    ['long', 'place', /^$/],
    ['', 'details', /^$/],
  ])('another place “%s” leads to the step %s', async (areaQuery, step, areaCode) => {
    const form = await describeIssue(karaoke);
    await form.next({ areaCode: '', areaQuery });
    expect([form.step(), form.fields()['areaCode'] ?? '']).toEqual([
      step,
      expect.stringMatching(areaCode),
    ]);
  });

  test('a selected place that the text does not name stays selected on the way back', async () => {
    const form = await describeIssue('Có quán karaoke tụ tập nhậu tới khuya');
    await form.next({ subject: 'VP04', areaCode: '29254', areaQuery: 'Phường 7' });
    await form.next({ to: 'back' });
    expect(form.fields()).toMatchObject({ step: 'proposals', areaCode: '29254' });
  });

  test.each<Record<string, string>>([{ start: 'text' }, { text: karaoke }])(
    'a request for the proposals without a submitted text gets the text page: %o',
    async (fields) => {
      const form = await describeIssue(karaoke);
      await form.post({ step: 'proposals', to: 'stay', ...fields });
      expect(form.step()).toBe('text');
    },
  );

  test('an ambiguous place name is not preselected', async () => {
    const form = await describeIssue('Ở Hiệp Mỹ có quán karaoke tụ tập nhậu tới khuya');
    expect(form.page().match(/name="areaCode"/g)?.length).toBeGreaterThan(2);
    expect(form.fields()).not.toHaveProperty('areaCode');
  });
});
