import { describe, expect, test } from 'vitest';
import { submitReportForm } from '../../../../../functions/intake/report/form/report-pages.ts';
import { readSubmittedFields } from '../../../../support/browser/read-submitted-fields.ts';
import { readHtml } from '../../../../web/read-html.ts';
import { walkReportForm } from '../walk-report-form.ts';

type ReportStepsFields = Record<string, string>;

const walkFormOfService = (service = 'violation') => {
  const walk = walkReportForm();
  const begin = () => walk.post({ step: 'service', service, key: 'a-key-of-sixteen-' });
  return { ...walk, begin };
};

/** Fills in the form up to the last page with the minimum that a report needs. */
const toTheCheck = async (changes: ReportStepsFields = {}) => {
  const walk = walkFormOfService();
  await walk.begin();
  await walk.next({ group: 'VP-DB' });
  await walk.next({ topic: 'VP01' });
  await walk.next({ 'answers.VP01.hours': 'từ 19 giờ' });
  await walk.next({ areaQuery: 'xa long duc', place: 'Quán Hoa Sen' });
  await walk.next({ text: 'Quán hát karaoke quá 21 giờ' });
  await walk.next({ phone: '0912 345 678', ...changes });
  return walk;
};

describe('report form in steps', () => {
  test('the report form asks one question per step and opens one ticket at the end', async () => {
    const walk = await toTheCheck();
    expect(walk.step()).toBe('check');
    for (const text of ['từ 19 giờ', 'Quán Hoa Sen', 'Xã Long Đức', '0912 345 678', 'Ẩn danh']) {
      expect(walk.page()).toContain(text);
    }
    expect((await walk.next()).statusCode).toBe(201);
    expect(walk.tickets.all()).toMatchObject([
      { topic: 'VP01', areaCode: '29263', place: 'Quán Hoa Sen', answers: { hours: 'từ 19 giờ' } },
    ]);
  });

  test('a report form submitted twice opens one ticket because its idempotency key is set in the first step', async () => {
    const walk = await toTheCheck();
    const check = walk.fields();
    await walk.next();
    expect((await walk.post(check)).statusCode).toBe(201);
    expect(walk.tickets.all()).toHaveLength(1);
  });

  test('the report form goes back step by step and keeps all answers', async () => {
    const walk = await toTheCheck();
    const seen = [];
    for (let times = 0; times < 7; times += 1) {
      await walk.next({ to: 'back' });
      seen.push(walk.step());
      expect(walk.fields()).toMatchObject({
        text: 'Quán hát karaoke quá 21 giờ',
      });
    }
    expect(seen).toEqual([...['sender', 'text', 'place', 'details', 'topic', 'group', 'service']]);
  });

  test('a citizen can change one answer of the report form and return to the overview', async () => {
    const walk = await toTheCheck();
    await walk.next({ to: 'text' });
    expect(walk.step()).toBe('text');
    await walk.next({ text: 'Quán đã đóng cửa lúc 22 giờ' });
    expect([walk.step(), walk.page().includes('Quán đã đóng cửa lúc 22 giờ')]).toEqual([
      'check',
      true,
    ]);
  });

  test('after the topic is changed the report form asks that topic’s questions before the overview', async () => {
    const walk = await toTheCheck();
    await walk.next({ to: 'group' });
    await walk.next();
    expect(walk.fields()).toMatchObject({ step: 'topic', topic: 'VP01' });
    await walk.next({ topic: 'VP02' });
    expect(walk.step()).toBe('details');
    await walk.next();
    expect(walk.step()).toBe('check');
  });
});

describe('report form that is sent again with changes', () => {
  const sendTwice = async (changed: ReportStepsFields) => {
    const walk = await toTheCheck();
    const fields = walk.fields();
    await walk.next();
    const [ticket] = walk.tickets.all();
    const reply = await walk.post({ ...fields, ...changed });
    return { reply, ticket, tickets: walk.tickets };
  };

  test('a changed report whose receipt was lost shows the code and PIN of the first one and opens no ticket', async () => {
    const { reply, ticket, tickets } = await sendTwice({ text: 'Quán hát karaoke tới sáng' });
    const page = readHtml(reply.body);
    expect(reply.statusCode).toBe(200);
    const pin = /^\d{6}$/;
    expect(page.some(({ text }) => text.replaceAll(' ', '') === ticket?.code)).toBe(true);
    expect(page.some(({ text }) => pin.test(text))).toBe(true);
    expect(tickets.all()).toHaveLength(1);
  });

  test('the changed text of a report is offered as an addition to the ticket', async () => {
    const { reply, ticket } = await sendTwice({ text: 'Quán hát karaoke tới sáng' });
    expect(reply.body).toContain('Bổ sung vào phản ánh này');
    expect(reply.body).toContain(`name="ma" value="${ticket?.code}"`);
    expect(reply.body).toMatch(/<textarea[^>]*>\nQuán hát karaoke tới sáng<\/textarea>/);
  });

  test('a report resent without the phone number does not offer to add text that the ticket has', async () => {
    const { reply } = await sendTwice({ phone: '' });
    expect(reply.body).toMatch(/<textarea[^>]*>\n<\/textarea>/);
  });

  test('a changed report about another issue can be sent with a new idempotency key', async () => {
    const { reply } = await sendTwice({ text: 'Quán hát karaoke tới sáng' });
    const keys = [...reply.body.matchAll(/name="key" value="([^"]+)"/g)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(2);
    expect(keys).not.toContain('a-key-of-sixteen-');
  });
});

describe('one step of the report form', () => {
  test('the report form returns to the step with an invalid answer and skips valid steps', async () => {
    const walk = await toTheCheck({ phone: '12' });
    expect(walk.step()).toBe('sender');
    expect(walk.page()).toContain('href="#phone"');
    await walk.next({ phone: '' });
    expect(walk.step()).toBe('check');
  });

  test('the browser may cache the steps of the report form for its back button, and shared caches may not', async () => {
    const reply = await walkFormOfService().begin();
    expect(reply.headers?.['cache-control']).toBe('private, no-cache');
  });

  test('the report form shows a link to call 115 as soon as an emergency topic is chosen', async () => {
    const walk = walkFormOfService('health');
    await walk.begin();
    await walk.next({ group: 'SK01' });
    expect(walk.page()).toContain('class="button danger" href="tel:115"');
  });
});

describe('groups of topics in the report form', () => {
  test('the report form shows the topics of the chosen group on the next page', async () => {
    const walk = walkFormOfService();
    await walk.begin();
    expect(walk.step()).toBe('group');
    await walk.next({ group: 'VP-TH' });
    const topics = readHtml(walk.page()).flatMap(({ attributes: { type, name, value } }) =>
      type === 'radio' && name === 'topic' ? [value] : [],
    );
    expect([walk.step(), topics]).toEqual(['topic', ['VP05', 'VP07', 'VP10', '']]);
  });

  test('the report form skips the topic page when the citizen chooses a topic without a group', async () => {
    const walk = walkFormOfService();
    await walk.begin();
    await walk.next({ group: 'VP11' });
    expect(walk.fields()).toMatchObject({ step: 'details', topic: 'VP11' });
    await walk.next({ to: 'back' });
    expect(walk.fields()).toMatchObject({ step: 'group', group: 'VP11' });
  });

  test('the report form discards the chosen topic when the citizen changes to another group', async () => {
    const walk = await toTheCheck();
    await walk.next({ to: 'group' });
    await walk.next({ group: 'VP-TH' });
    expect(walk.fields()).toMatchObject({ step: 'topic', topic: '' });
    await walk.next({ to: 'back' });
    await walk.next({ to: 'group' });
    await walk.next({ group: '' });
    expect(walk.step()).toBe('check');
    await walk.next();
    expect(walk.tickets.all()[0]?.topic).toBeUndefined();
  });
});

const atThePlace = async () => {
  const walk = walkFormOfService();
  await walk.begin();
  await walk.next({ group: '' });
  expect(walk.step()).toBe('place');
  return walk;
};

describe('place step of the report form', () => {
  test('the report form accepts an unambiguous place name without a further selection', async () => {
    const walk = await atThePlace();
    await walk.next({ areaQuery: 'xa long duc' });
    expect([walk.step(), walk.fields()['areaCode']]).toEqual(['text', '29263']);
  });

  test('the report form offers a list of areas for an ambiguous place name', async () => {
    const walk = await atThePlace();
    const reply = await walk.next({ areaQuery: 'long' });
    expect([reply.statusCode, walk.step()]).toEqual([400, 'place']);
    expect(walk.page()).toContain('value="29263"');
    await walk.next({ areaCode: '29263' });
    expect(walk.step()).toBe('text');
  });

  test('the place step of the report form lists the areas of a chosen district', async () => {
    const walk = await atThePlace();
    await walk.next({ district: '842' });
    expect(walk.page()).toContain('value="29263"');
    expect(walk.fields()).not.toHaveProperty('district');
  });

  test('the report form points out an unknown place name once and then stores the name as text', async () => {
    const walk = await atThePlace();
    await walk.next({ areaQuery: 'Ấp Xẻo Vịt' });
    expect([walk.step(), walk.page().includes('“Ấp Xẻo Vịt”')]).toEqual(['place', true]);
    await walk.next();
    await walk.next({ text: 'Có chuyện ở đây' });
    await walk.next();
    expect((await walk.next()).statusCode).toBe(201);
    expect(walk.tickets.all()).toMatchObject([{ place: 'Ấp Xẻo Vịt' }]);
  });

  test('a place in another province shows the number of its hotline at once, and the sender can correct it', async () => {
    const walk = await atThePlace();
    const { statusCode } = await walk.next({ areaQuery: 'Bạc Liêu' });
    expect([statusCode, walk.step()]).toEqual([422, 'place']);
    expect(walk.page()).toContain('href="tel:02911022"');
    await walk.next({ areaQuery: 'xa long duc' });
    expect([walk.step(), walk.fields()['areaCode']]).toEqual(['text', '29263']);
  });

  test('the place step of the report form can be skipped', async () => {
    const walk = await atThePlace();
    await walk.next();
    expect(walk.step()).toBe('text');
  });
});

describe('ambiguous and incomplete place names', () => {
  test('the report form selects nothing for an ambiguous place name and asks until the citizen chooses', async () => {
    const walk = await atThePlace();
    const submissions: ReportStepsFields[] = [{ areaQuery: 'long' }, {}, { to: 'find' }];
    for (const changes of submissions) {
      const { statusCode } = await walk.next(changes);
      expect([statusCode, walk.fields()['areaCode']]).toEqual([
        'to' in changes ? 200 : 400,
        undefined,
      ]);
      expect(walk.page().includes('href="#areaCode"')).toBe(!('to' in changes));
    }
    await walk.next({ areaCode: '' });
    expect(walk.step()).toBe('text');
  });

  test.each<ReportStepsFields>([{}, { to: 'find' }])(
    'the report form selects the only match of an incomplete place name for confirmation: %o',
    async (button) => {
      const walk = await atThePlace();
      const { statusCode } = await walk.next({ areaQuery: 'long đứ', ...button });
      expect([statusCode, walk.step(), walk.fields()['areaCode']]).toEqual([
        ...[200, 'place', '29263'],
      ]);
      await walk.next();
      expect([walk.step(), walk.fields()['areaCode']]).toEqual(['text', '29263']);
    },
  );
});

test('switching the language keeps the report form’s step and all answers', async () => {
  const walk = await toTheCheck();
  const body = new URLSearchParams({ ...walk.fields(), to: 'stay' }).toString();
  const reply = await walk.api.ask(submitReportForm, { body, rawPath: '/en/bao-cao' });
  expect(reply.body).toContain('<html lang="en">');
  expect(reply.body).toContain('Check before you send');
  expect(readSubmittedFields(reply.body)).toMatchObject({ step: 'check', phone: '0912 345 678' });
});

describe('place that the text names', () => {
  const atTheCheck = async (place: ReportStepsFields) => {
    const walk = walkFormOfService();
    await walk.begin();
    await walk.next({ group: '' });
    await walk.next(place);
    await walk.next({ text: 'Quán hát karaoke ở xã Long Đức quá 21 giờ' });
    await walk.next();
    return walk;
  };

  test('the report form fills in the commune if the sender left the place open, and states why', async () => {
    const walk = await atTheCheck({});
    expect(walk.fields()).toMatchObject({ step: 'check', areaCode: '29263' });
    expect(walk.page()).toContain('Theo lời kể: “xã Long Đức”');
  });

  test('the report form keeps the place that the sender entered', async () => {
    const walk = await atTheCheck({ areaQuery: 'phuong 7' });
    expect(walk.fields()).toMatchObject({ step: 'check', areaCode: '29254' });
    expect(walk.page()).not.toContain('Theo lời kể');
  });
});

describe('topic that the summary suggests', () => {
  const listSuggestions = async (text: string) => {
    const walk = walkFormOfService('suggestion');
    await walk.begin();
    await walk.next({ group: '' });
    await walk.next({ areaQuery: 'xa long duc' });
    await walk.next({ text });
    await walk.next();
    expect(walk.step()).toBe('check');
    return [...walk.page().matchAll(/value="as:(\w+)"/g)].map(([, code]) => code);
  };

  test.each([
    ['Quán hát karaoke tới khuya, tụ tập hơn 20 người nhậu', ['VP01']],
    ['Gọi nhầm số, xin lỗi anh chị tôi không cần gì nữa', []],
  ])('the summary of “%s” suggests %j', async (text, expected) => {
    expect(await listSuggestions(text)).toEqual(expected);
  });
});

describe('sender step of the report form', () => {
  const aBusiness = {
    kind: 'business',
    anonymous: '',
    businessName: 'Công ty Hoa Sen',
    taxNumber: '01 000 475 16',
  };
  const submit = async (sender: ReportStepsFields) => {
    const walk = await toTheCheck(sender);
    await walk.next();
    return walk;
  };

  test('the name and tax number of a business are shown in the overview and encrypted with the identity', async () => {
    const walk = await toTheCheck(aBusiness);
    for (const text of ['Công ty Hoa Sen', '01 000 475 16']) expect(walk.page()).toContain(text);
    await walk.next();
    expect(walk.tickets.all()).toMatchObject([
      { reporterKind: 'business', identity: expect.anything() },
    ]);
    expect(JSON.stringify({ ...walk.tickets.all()[0], identity: '' })).not.toMatch(
      /Công ty Hoa Sen|0100047516/,
    );
  });

  test.each([
    [{ anonymous: 'on' }, 'business'],
    [{ kind: 'person' }, 'person'],
  ])('a business that the form hides is not stored: %o', async (changes, reporterKind) => {
    const walk = await submit({ ...aBusiness, taxNumber: '1', ...changes });
    const [ticket] = walk.tickets.all();
    expect([ticket?.reporterKind, ticket?.identity]).toEqual([reporterKind, undefined]);
  });

  test('the report form rejects a wrong tax number of a business and names the field', async () => {
    const walk = await toTheCheck({ ...aBusiness, taxNumber: '0100047517' });
    expect([walk.step(), walk.page().includes('href="#taxNumber"')]).toEqual(['sender', true]);
    await walk.next({ taxNumber: '' });
    expect(walk.step()).toBe('check');
  });
});

describe('errors of the report form', () => {
  const summaryOf = (html: string) =>
    readHtml(html).find(({ attributes }) => attributes['id'] === 'loi')?.text;

  test('the report form states before the last step that it cannot continue', async () => {
    const walk = await toTheCheck({ phone: '12' });
    expect(summaryOf(walk.page())).toBe('Chưa tiếp tục được. Xin sửa:');
  });

  test('the report form states after the last step that the report was not sent', async () => {
    const walk = await toTheCheck();
    await walk.next({ phone: '12' });
    expect(summaryOf(walk.page())).toBe('Phản ánh chưa được gửi. Xin sửa:');
  });

  test('the report form states the maximum length of a field that is too long', async () => {
    const walk = await toTheCheck({ to: 'place' });
    await walk.next({ place: 'a'.repeat(201) });
    expect([walk.step(), walk.page().includes('Nội dung dài quá 200 ký tự.')]).toEqual([
      'place',
      true,
    ]);
  });
});
