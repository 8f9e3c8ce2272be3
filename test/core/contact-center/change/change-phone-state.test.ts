import { expect, test } from 'vitest';
import {
  changePhoneState,
  type PhoneStateChangeRequest,
} from '../../../../core/contact-center/change/change-phone-state.ts';
import {
  getActiveUrgentPrompt,
  type PhoneStateChange,
} from '../../../../core/contact-center/model/phone-state.ts';
import {
  listUrgentAnnouncements,
  urgentAnnouncements,
} from '../../../../core/contact-center/model/urgent-announcements.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';

const supervisor = aMember('supervisor');
const colleague = aMember('supervisor', { sub: staffSub(6) });
const { longestHours } = urgentAnnouncements;

const aPhone = () => {
  const changes: PhoneStateChange[] = [];
  const phone = {
    replace: async (change: PhoneStateChange) => {
      if (change.version !== changes.length + 1) return false;
      changes.unshift(change);
      return true;
    },
    latest: async (most: number) => changes.slice(0, most),
  };
  return (request: PhoneStateChangeRequest, member = supervisor, minute = 0) =>
    changePhoneState(request, member, { phone, now: () => atMinute(minute) });
};

const hot = (minute: number) => ({ prompt: 'hot-storm', until: atMinute(minute) });

test('a supervisor’s change of the phone settings is stored with the supervisor’s name', async () => {
  const changePhone = aPhone();
  expect(await changePhone({ version: 0, surge: 'callback', hot: hot(60) })).toEqual({
    kind: 'changed',
    change: {
      version: 1,
      surge: 'callback',
      hot: hot(60),
      at: atMinute(0),
      by: { sub: supervisor.sub, role: 'supervisor' },
    },
  });
});

test('a phone settings change based on an outdated version is refused, and the response lists the newer changes', async () => {
  const changePhone = aPhone();
  await changePhone({ version: 0, surge: 'information' });
  await changePhone({ version: 1, surge: 'callback' }, colleague);
  const outcome = await changePhone({ version: 0, surge: 'voicemail' });
  expect(outcome).toMatchObject({
    kind: 'phone-stale',
    since: [
      { version: 2, surge: 'callback' },
      { version: 1, surge: 'information' },
    ],
  });
});

test('a repeated phone settings change is stored once, and a colleague’s identical change conflicts', async () => {
  const changePhone = aPhone();
  const request = { version: 0, surge: 'callback', hot: hot(60) } as const;
  const first = await changePhone(request);
  expect(await changePhone(request, supervisor, 1)).toEqual(first);
  expect(await changePhone(request, colleague)).toMatchObject({ kind: 'phone-stale' });
});

test.each([
  ['hot.prompt', 'hot-unknown', { prompt: 'hot-nothing', until: atMinute(60) }],
  ['hot.until', 'until-past', hot(0)],
  ['hot.until', 'until-too-far', hot(longestHours * 60 + 1)],
] as const)(
  'a phone settings change with a wrong %s is refused with the problem “%s”',
  async (field, problem, wrong) => {
    const outcome = await aPhone()({ version: 0, surge: 'normal', hot: wrong });
    expect(outcome).toEqual({ kind: 'refused', field, problem });
  },
);

test('an urgent phone announcement may have the maximum duration and stops playing when its duration is over', async () => {
  const outcome = await aPhone()({ version: 0, surge: 'normal', hot: hot(longestHours * 60) });
  expect(outcome.kind).toBe('changed');
  expect(getActiveUrgentPrompt({ hot: hot(5) }, atMinute(4))).toBe('hot-storm');
  expect(getActiveUrgentPrompt({ hot: hot(5) }, atMinute(5))).toBeUndefined();
});

test('announcements of the epidemic cannot be selected after its end', () => {
  const listKeys = (day: string) =>
    listUrgentAnnouncements(new Date(`${day}T08:00:00+07:00`)).map(({ key }) => key);
  expect(listKeys('2023-10-19')).toContain('hot-lockdown');
  expect(listKeys('2023-10-20')).toEqual(['hot-storm', 'hot-outage', 'hot-scam']);
});
