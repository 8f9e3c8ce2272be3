import { expect, test } from 'vitest';
import { emptyCallerReportDraft } from '../../../web/console/screens/operator-desk/report/caller-report.ts';
import { createCallerReportDraftStore } from '../../../web/console/screens/operator-desk/report/caller-report-drafts.ts';

const memoryStore = () => {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
    key: (at: number) => [...items.keys()][at] ?? null,
    get length() {
      return items.size;
    },
  };
};

const aDevice = () => {
  const store = memoryStore();
  let now = 0;
  return {
    store,
    advanceHours: (hours: number) => {
      now += hours * 3_600_000;
    },
    /** Opens the drafts of a member as a newly loaded page does. */
    drafts: (sub = 'lan') => createCallerReportDraftStore(store, sub, () => now),
  };
};

const taking = { ...emptyCallerReportDraft, text: 'Quán nhậu ồn ào', phone: '0912345678' };
const draft = { taking, of: 'body', key: 'key-of-the-first-try' };

test("the draft of an operator's report survives a page reload together with its idempotency key", () => {
  const { drafts } = aDevice();
  drafts().save('', draft);
  expect(drafts().of('')).toEqual({ ...draft, savedAt: 0 });
});

test('each call has its own report draft, and the desk lists the drafts of other calls', () => {
  const { drafts } = aDevice();
  drafts().save('call-1', draft);
  expect(drafts().of('call-2')).toBeUndefined();
  expect(drafts().others('call-2')).toMatchObject([{ contact: 'call-1', text: taking.text }]);
  expect(drafts().others('call-1')).toEqual([]);
});

test("a staff member cannot read another member's report drafts on the same device", () => {
  const { drafts } = aDevice();
  drafts('lan').save('', draft);
  expect([drafts('minh').of(''), drafts('minh').others('x')]).toEqual([undefined, []]);
});

test("the draft of an operator's report is deleted after 24 hours, at sign-out and after sending", () => {
  const device = aDevice();
  const { drafts, store } = device;
  drafts().save('', draft);
  device.advanceHours(24);
  expect([drafts().of(''), store.length]).toEqual([undefined, 0]);
  drafts().save('call-1', draft);
  drafts().removeAll();
  expect(store.length).toBe(0);
  drafts().save('call-1', draft);
  drafts().remove('call-1');
  expect(store.length).toBe(0);
});

test('an emptied report form or corrupt storage leaves no report draft', () => {
  const { drafts, store } = aDevice();
  drafts().save('', draft);
  drafts().save('', { ...draft, taking: { ...emptyCallerReportDraft, lang: 'km' } });
  expect(store.length).toBe(0);
  store.setItem('1022-desk-lan-', '{"taking":');
  expect(drafts().of('')).toBeUndefined();
});
