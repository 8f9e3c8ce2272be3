import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { type OpenedReport, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const [name, rightName] = ['Thạch Thị Sa Vane', 'Thạch Thị Sa Vanh'];
const Token = z.object({ token: z.string(), sub: z.string() });
type SignedIn = z.infer<typeof Token>;

const signIn = async (role: string, unit?: string): Promise<SignedIn> =>
  Token.parse(JSON.parse((await hotline.post('/local/sign-in', { role, unit })).text));
const as = ({ token }: SignedIn) => ({ authorization: `Bearer ${token}` });
const get = (member: SignedIn, path: string) => hotline.get(`/api/staff/${path}`, as(member));
const post = (member: SignedIn, path: string, body: unknown = {}) =>
  hotline.post(`/api/staff/${path}`, body, {
    ...as(member),
    'idempotency-key': `staff-${randomUUID()}`,
  });

const people = {
  operator: ['operator'],
  supervisor: ['supervisor'],
  second: ['supervisor', 'TONG_DAI'],
  administrator: ['administrator'],
  officer: ['officer', 'UBND_XA:29254'],
} satisfies Record<string, [role: string, unit?: string]>;
type Person = keyof typeof people;
const members = new Map<string, SignedIn>();
const member = (person: Person): SignedIn => {
  const found = members.get(person);
  if (!found) throw new Error(`${person} has not signed in`);
  return found;
};

/** Topic whose deadlines are working days, so that no escalation is sent while later scenarios move the clock. */
const unhurried = { topic: 'VP02' };

let report: OpenedReport;
const reporter = { kind: 'person', name, phone: '0912 345 678', anonymous: false };
beforeAll(async () => {
  for (const [person, [role = '', unit]] of Object.entries(people)) {
    members.set(person, await signIn(role, unit));
  }
  report = await sendReport(hotline, { ...unhurried, reporter });
}, 120_000);

const revealReason = { reason: 'life-at-risk', text: 'Bị đe dọa đánh, cần bảo vệ' };

test('no API route reveals to officers or operators who reported a violation', async () => {
  const ticket = `tickets/${report.code}`;
  for (const who of [member('officer'), member('operator')]) {
    const answers = [
      await get(who, ticket),
      await get(who, 'queue?unit=UBND_XA:29254'),
      await get(who, `${ticket}/acts`),
      await get(who, `${ticket}/seen`),
      await get(who, 'reveals'),
      await get(who, 'callbacks'),
      await post(who, `${ticket}/reveal`, revealReason),
      await post(who, `${ticket}/reveal/open`),
      await post(who, `${ticket}/reveal/approve`, { asker: who.sub, text: 'Tôi đồng ý' }),
      await post(who, `${ticket}/callback/open`),
      await post(who, 'callers', { code: report.code }),
    ];
    for (const { text } of answers) expect(text).not.toMatch(/Sa Vane|912 ?345 ?678/);
    expect(answers[6]?.status).toBe(403);
  }
});

test('an identity is revealed only with the approval of a second supervisor, and both are logged', async () => {
  const [supervisor, second] = [member('supervisor'), member('second')];
  const ticket = `tickets/${report.code}`;
  const first = await post(supervisor, `${ticket}/reveal`, revealReason);
  expect([first.status, first.text.includes(name)]).toEqual([202, false]);
  expect((await post(supervisor, `${ticket}/reveal/open`)).status).toBe(409);
  expect((await get(second, 'reveals')).text).toContain(report.code);

  const agreed = { asker: supervisor.sub, text: 'Đã xem đề nghị, đồng ý' };
  expect((await post(supervisor, `${ticket}/reveal/approve`, agreed)).status).toBe(409);
  const refused = await post(member('administrator'), `${ticket}/reveal/approve`, agreed);
  expect(refused.status).toBe(403);
  expect((await post(second, `${ticket}/reveal/approve`, agreed)).status).toBe(200);
  const opened = await post(supervisor, `${ticket}/reveal/open`);
  expect(opened.status).toBe(200);
  expect(opened.text).toBe(JSON.stringify({ code: report.code, identity: { name } }));
  expect((await post(supervisor, `${ticket}/reveal/open`)).status).toBe(404);

  const { text } = await get(supervisor, `${ticket}/seen`);
  const kinds = z
    .object({
      accesses: z.array(z.object({ kind: z.string(), by: z.object({ sub: z.string() }) })),
    })
    .parse(JSON.parse(text))
    .accesses.map(({ kind, by }) => [kind, by.sub]);
  expect(kinds.slice(0, 3)).toEqual([
    ['identity-opened', supervisor.sub],
    ['reveal-approved', second.sub],
    ['reveal-asked', supervisor.sub],
  ]);
  expect(kinds).toContainEqual(['opened', member('officer').sub]);
});

describe('callback to a citizen', () => {
  test('only one operator makes a callback that a citizen requested with the PIN, and the ticket shows it', async () => {
    const operator = member('operator');
    const pin = { 'x-report-pin': report.pin, 'idempotency-key': randomUUID() };
    const path = `/api/reports/${report.code}`;
    const question = { text: 'Xin gọi buổi chiều' };
    const wrong = await hotline.post(`${path}/callback`, question, { ...pin, 'x-report-pin': '1' });
    expect(wrong.status).toBe(400);
    expect((await hotline.post(`${path}/callback`, question, pin)).status).toBe(201);
    expect((await get(operator, 'callbacks')).text).toContain(report.code);

    const number = await post(operator, `tickets/${report.code}/callback/open`);
    const shown = z
      .object({ phone: z.string(), version: z.number() })
      .parse(JSON.parse(number.text));
    expect(shown.phone).toBe('+84912345678');
    const { version } = shown;
    const response = await post(operator, `tickets/${report.code}/callback/done`, {
      version,
      outcome: 'reached',
    });
    expect(response.status).toBe(200);
    expect((await get(operator, 'callbacks')).text).not.toContain(report.code);
    expect((await hotline.get(path, pin)).text).toContain('"outcome":"reached"');
  });

  test('a citizen can request a callback on the page without JavaScript', async () => {
    const other = await sendReport(hotline, { ...unhurried, reporter });
    const page = await hotline.submit('/tra-cuu', { ma: other.code, pin: other.pin });
    expect(page.text).toContain('/tra-cuu/goi-lai');
    const fields = { ma: other.code, pin: other.pin, key: `callback-${randomUUID()}` };
    const answer = await hotline.submit('/tra-cuu/goi-lai', fields);
    expect(answer.text).toContain('Tổng đài sẽ gọi lại cho quý vị');
    expect((await get(member('operator'), 'callbacks')).text).toContain(other.code);
  });
});

test("an operator finds a caller's tickets by number, and no log contains the number", async () => {
  const hotlineResponse = await post(member('operator'), 'callers', { phone: '0912345678' });
  expect(hotlineResponse.text).toContain(report.code);
  expect(await hotline.logs()).not.toMatch(/912 ?345 ?678|Sa Vane/);
});

test("a citizen's wrong name is corrected on request, and revealing it shows the corrected name", async () => {
  const [supervisor, second] = [member('supervisor'), member('second')];
  const ticket = `tickets/${report.code}`;
  const pin = { 'x-report-pin': report.pin, 'idempotency-key': randomUUID() };
  const path = `/api/reports/${report.code}/data-requests`;
  const request = { right: 'correct', text: 'Tên tôi viết sai' };
  expect((await hotline.post(path, request, pin)).status).toBe(201);
  const { version } = z
    .looseObject({ version: z.number() })
    .parse(JSON.parse((await get(supervisor, ticket)).text));
  const granted = { version, text: 'Đã sửa họ tên', newName: rightName };
  const answer = await post(supervisor, `${ticket}/grant-data`, granted);
  expect(answer.status, answer.text).toBe(200);
  expect((await post(supervisor, `${ticket}/reveal`, revealReason)).status).toBe(202);
  const agreed = { asker: supervisor.sub, text: 'Đã xem đề nghị, đồng ý' };
  await post(second, `${ticket}/reveal/approve`, agreed);
  const opened = await post(supervisor, `${ticket}/reveal/open`);
  expect(opened.text).toBe(JSON.stringify({ code: report.code, identity: { name: rightName } }));
});

test("no stored data contains a citizen's name in plain text", async () => {
  expect([await hotline.holds(name), await hotline.holds(rightName)]).toEqual([false, false]);
});
