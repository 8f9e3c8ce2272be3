import { beforeAll, describe, expect, test } from 'vitest';
import { findPeople } from '../../../../../core/directory/model/organization/people.ts';
import { openOperatorChatDriver } from '../../../../support/browser/chat-users.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import {
  type OpenedReport,
  readTicketAsCitizen,
  sendReport,
} from '../../../../support/samples/a-report.ts';
import { openingMorning } from '../../../../support/samples/a-ticket.ts';

const hotline = sharedHotline();

let ignored: OpenedReport;
let acknowledged: OpenedReport;
let aboutCommune: OpenedReport;
let aboutUnknownCommune: OpenedReport;

const operator = openOperatorChatDriver(hotline);
const zalo = {
  async write(text: string): Promise<void> {
    await hotline.post('/local/chat', { channel: 'zalo', user: 'co-tam', text });
    await hotline.settle();
  },
  read: async () => (await hotline.get('/local/chat?channel=zalo&user=co-tam&format=json')).text,
};

// all tests of this file examine one day on which no unit answers
beforeAll(async () => {
  ignored = await sendReport(hotline);
  acknowledged = await sendReport(hotline);
  const link = await openOfficerLink(hotline, acknowledged.code);
  await hotline.submit(link.path, { action: 'acknowledge', ...link.form }, link.cookie);
  aboutCommune = await sendReport(hotline, { accused: ['UBND_XA'] });
  const where = { areaCode: undefined, place: 'Phường 1' };
  aboutUnknownCommune = await sendReport(hotline, { ...where, accused: ['UBND_XA'] });
  expect(await readTicketAsCitizen(hotline, aboutCommune)).toMatchObject({
    unit: 'UBND thành phố Trà Vinh',
  });
  await zalo.write('gặp tổng đài viên');
  await operator.does('accept');
  await operator.does('write', 'Em chào cô Tám');
  expect(await zalo.read()).toContain('Em chào cô Tám');
  await hotline.advance('PT24H');
}, 240_000);

/** Escalation steps of a ticket: clock, percent of the time limit, minutes after opening. */
const escalationSteps = async (report: OpenedReport) => {
  const { events } = await readTicketAsCitizen(hotline, report);
  const openedAt = Date.parse(events[0]?.at ?? '');
  return events
    .filter(({ kind }) => kind === 'rung')
    .map(({ at, clock, percent }) => ({
      clock,
      percent,
      minutes: (Date.parse(at) - openedAt) / 60_000,
    }));
};

test('an unacknowledged report takes every escalation step at its exact minute and is shown as overdue', async () => {
  const about = (minutes: number) => expect.closeTo(minutes, 1);
  expect(await escalationSteps(ignored)).toEqual([
    { clock: 'acknowledge', percent: 50, minutes: about(30) },
    { clock: 'acknowledge', percent: 80, minutes: about(48) },
    { clock: 'acknowledge', percent: 100, minutes: about(60) },
    { clock: 'acknowledge', percent: 150, minutes: about(90) },
    { clock: 'acknowledge', percent: 200, minutes: about(120) },
    { clock: 'resolve', percent: 50, minutes: about(150) },
    { clock: 'resolve', percent: 80, minutes: about(240) },
    { clock: 'resolve', percent: 100, minutes: about(300) },
    { clock: 'resolve', percent: 150, minutes: about(450) },
    { clock: 'resolve', percent: 200, minutes: about(600) },
  ]);
  expect((await readTicketAsCitizen(hotline, ignored)).late).toBe('resolve');
});

test('an acknowledged report escalates only by its resolve deadline', async () => {
  const steps = await escalationSteps(acknowledged);
  expect(new Set(steps.map(({ clock }) => clock))).toEqual(new Set(['resolve']));
});

/** Phone numbers and e-mail addresses of everybody with an accountable role in a unit. */
const addressesOf = (unit: string): string[] =>
  ['handler', 'head', 'duty'].flatMap((role) =>
    findPeople(testDirectory, unit, role, openingMorning).flatMap(({ phone, email }) => [
      phone,
      email,
    ]),
  );

const recipientsOf = async (code: string): Promise<string[]> =>
  (await hotline.outbox()).filter(({ ticket }) => ticket === code).map(({ to }) => to);

describe("report about the commune's committee", () => {
  test("a report accusing the commune's committee goes to the district and never to the committee", async () => {
    const recipients = await recipientsOf(aboutCommune.code);
    const [committee, district] = ['UBND_XA:29254', 'UBND_HUYEN:842'].map(addressesOf);
    expect(committee?.filter((address) => recipients.includes(address))).toEqual([]);
    expect(recipients).toEqual(expect.arrayContaining((district ?? []).slice(0, 4)));
  });

  test('a report accusing a committee at an ambiguous place goes to the operators and to no committee', async () => {
    const recipients = await recipientsOf(aboutUnknownCommune.code);
    const committees = ['UBND_XA:29239', 'UBND_XA:29512'].flatMap(addressesOf);
    expect(recipients.length).toBeGreaterThan(0);
    expect(committees.filter((address) => recipients.includes(address))).toEqual([]);
  });
});

test("an operator's Zalo chat continues on the next day after two renewals of the access token", async () => {
  await zalo.write('tôi đã hỏi lại trạm y tế rồi');
  const { said: messages } = await operator.newest();
  expect(messages.at(-1)?.text).toBe('tôi đã hỏi lại trạm y tế rồi');
  await zalo.write('thôi');
  expect((await operator.newest()).state).toBe('over');
  expect(await zalo.read()).toContain('Quý vị đã kết thúc trò chuyện với tổng đài viên');
});
