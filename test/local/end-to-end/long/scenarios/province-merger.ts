import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { formField } from '../../../../support/browser/form-field.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import {
  type OpenedReport,
  readTicketAsCitizen,
  sendReport,
} from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

/** Report for the internal affairs office of a district, which ends on 30 June 2025. */
let ofDistrict: OpenedReport;
/** Report for a commune that is merged on 1 July 2025. */
let ofCommune: OpenedReport;
/** Complaint about a district office, which ends on 30 June 2025. */
let complaint: OpenedReport;
let districtLink: Awaited<ReturnType<typeof openOfficerLink>>;
let complaintLink: typeof districtLink;

const messagesAbout = async ({ code }: OpenedReport, about: string) =>
  (await hotline.outbox()).filter(
    ({ ticket, alert }) => ticket === code && alert?.startsWith(`${about}.`),
  );

const openSuccessorLink = async (report: OpenedReport) => {
  const links = (await messagesAbout(report, 'taken-over')).flatMap((one) => one.links);
  const { pathname } = new URL(links[0] ?? '');
  const look = await hotline.get(pathname);
  const cookie = look.cookies.map((header) => header.split(';')[0]).join('; ');
  const { text } = await hotline.submit(pathname, { action: 'open' }, cookie);
  const form = { nonce: formField(text, 'nonce'), version: formField(text, 'version') };
  return { path: pathname, cookie, form, text };
};

const answer = async ({
  path,
  form,
  cookie,
}: Pick<typeof districtLink, 'path' | 'form' | 'cookie'>) => {
  const fields = { ...form, action: 'answer', text: 'Đơn vị đã kiểm tra và giải quyết xong.' };
  const { status } = await hotline.submit(path, fields, cookie);
  await hotline.settle();
  return status;
};

const SignedIn = z.object({ token: z.string() });
const signIn = async () => {
  const { text } = await hotline.post('/local/sign-in', { role: 'supervisor' });
  return { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
};

const Statistics = z.looseObject({
  groups: z.array(z.looseObject({ name: z.string(), opened: z.number(), answered: z.number() })),
});
const countByUnit = async (from: string, to: string) => {
  const { text } = await hotline.get(
    `/api/staff/figures?from=${from}&to=${to}&by=unit`,
    await signIn(),
  );
  return Statistics.parse(JSON.parse(text)).groups;
};

beforeAll(async () => {
  ofDistrict = await sendReport(hotline, { service: 'welfare', topic: 'AS11', areaCode: '29278' });
  districtLink = await openOfficerLink(hotline, ofDistrict.code);
  await hotline.moveTo('2025-06-30T20:00:00+07:00');
  ofCommune = await sendReport(hotline, { topic: 'VP11', areaCode: '29281' });
  complaint = await sendReport(hotline, {
    ...{ topic: 'VP11', areaCode: '29278', accused: ['UBND_HUYEN:844'] },
  });
  complaintLink = await openOfficerLink(hotline, complaint.code);
  const units = await Promise.all(
    [ofDistrict, ofCommune].map((one) => readTicketAsCitizen(hotline, one)),
  );
  expect(units.map(({ unit }) => unit)).toEqual(['Phòng Nội vụ huyện Càng Long', 'UBND xã Tân An']);
  await hotline.moveTo('2025-07-01T08:00:00+07:00');
}, 900_000);

test('the ticket of an ended district office is handed over to the commune, and its citizen is notified once', async () => {
  const { unit, events } = await readTicketAsCitizen(hotline, ofDistrict);
  expect(unit).toBe('UBND xã Tân An');
  expect(events.filter(({ kind }) => kind === 'handed-over')).toHaveLength(1);
  const messages = await messagesAbout(ofDistrict, 'handed-over');
  expect(messages.map(({ body }) => body)).toEqual([
    expect.stringContaining('tu 01/7/2025 phan anh'),
  ]);
});

test('an officer link of an ended office no longer opens the handed-over ticket', async () => {
  const { text } = await hotline.get(districtLink.path, { cookie: districtLink.cookie });
  expect(text).not.toContain('name="nonce"');
});

test('successor units read what the ended unit missed and answer through their own officer links', async () => {
  for (const report of [ofDistrict, ofCommune]) {
    const opened = await openSuccessorLink(report);
    expect(opened.text).toMatch(
      / \(đến 30\/6\/2025\) chưa bấm “Đã nhận” khi hết hạn .*Xin quý cơ quan bấm/,
    );
    expect(await answer(opened)).toBe(200);
    expect(await readTicketAsCitizen(hotline, report)).toMatchObject({
      status: 'answered',
      answer: { unit: 'UBND xã Tân An' },
    });
  }
});

test('a complaint about an ended office stays with the provincial office, and no successor is notified', async () => {
  expect(await answer(complaintLink)).toBe(200);
  expect((await readTicketAsCitizen(hotline, complaint)).answer?.unit).toContain('Vĩnh Long');
  const messages = (await hotline.outbox()).filter(({ ticket }) => ticket === complaint.code);
  expect(messages.filter(({ to }) => to.includes('ubnd-xa'))).toEqual([]);
});

test('nobody at an ended office receives a message after the merger', async () => {
  await hotline.moveTo('2025-07-02T09:00:00+07:00');
  const midnight = Date.parse('2025-07-01T00:00:00+07:00');
  const late = (await hotline.outbox()).filter(
    ({ at, to }) => Date.parse(at) > midnight && /\.p-|ubnd-huyen|29281@/.test(to),
  );
  expect(late).toEqual([]);
});

test('statistics count opened tickets for the ended units and answers for their successors', async () => {
  const june = await countByUnit('2025-06-01', '2025-06-30');
  expect(june.filter(({ opened }) => opened > 0).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Phòng Nội vụ huyện Càng Long', 'UBND xã Tân An']),
  );
  const july = await countByUnit('2025-07-01', '2025-07-02');
  expect(july.map(({ name }) => name).filter((name) => name.includes('huyện'))).toEqual([]);
  expect(july.find(({ name }) => name === 'UBND xã Tân An')).toMatchObject({ answered: 2 });
});
