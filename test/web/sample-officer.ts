import { bundlePage } from '../../web/officer/view/bundle-page.ts';
import { deviceCodePage } from '../../web/officer/view/device-code-page.ts';
import { linkEndedPage } from '../../web/officer/view/link-ended-page.ts';
import { type OfficerPageModel, officerPage } from '../../web/officer/view/officer-page.ts';
import { openPage } from '../../web/officer/view/open-page.ts';
import { eventfulPast, events } from './sample-past.ts';
import { shownPhotos } from './sample-photos.ts';
import { otherUnits } from './sample-units.ts';
import { answers, at, code, now, place, reply, story, unitName } from './sample-words.ts';
import type { TemplateSamples } from './template-samples.ts';

export const officer = (model: Partial<OfficerPageModel> = {}): string =>
  officerPage({
    token: 'kS0f_9wQ-4mZ2xT7aB',
    nonce: 'n0nce-n0nce-n0nce-n0nce',
    version: 4,
    now,
    unitName,
    reader: 'unit',
    possible: ['acknowledge', 'answer', 'ask', 'return', 'extend'],
    otherUnits,
    extensions: [1, 2, 4, 8, 12, 24].map((count) => ({
      code: String(count),
      name: `${count} giờ`,
    })),
    longestExtension: '24 giờ',
    isReviewed: false,
    hasList: true,
    ticket: officerTicket,
    events,
    ...model,
  });

export const officerTicket: OfficerPageModel['ticket'] = {
  code,
  serviceName: 'Phản ánh vi phạm',
  topicName: 'Tụ tập đông người, đám tiệc, nhậu, karaoke, đá gà',
  areaName: 'Xã Hiệp Mỹ Tây',
  place,
  text: story,
  answers,
  priority: 'P2',
  status: 'assigned',
  openedAt: at('2021-12-03T08:10:00'),
  acknowledgeBy: at('2021-12-03T09:10:00'),
  resolveBy: at('2021-12-03T13:10:00'),
};

const acknowledged: OfficerPageModel['ticket'] = {
  ...officerTicket,
  status: 'in-progress',
  acknowledgedAt: at('2021-12-03T08:39:30'),
};
const lateTicket = {
  ...officerTicket,
  priority: 'P1' as const,
  acknowledgeBy: at('2021-12-03T08:15:00'),
};
export const waiting: OfficerPageModel['ticket'] = {
  ...acknowledged,
  status: 'waiting',
  waitingUntil: at('2021-12-10T08:30:00'),
};
const extended: OfficerPageModel['ticket'] = {
  ...acknowledged,
  status: 'extended',
  resolveBy: at('2021-12-04T13:10:00'),
  extension: { state: 'granted', amount: '24 giờ' },
};
const settled: OfficerPageModel['ticket'] = {
  ...acknowledged,
  status: 'answered',
  answer: { text: reply, at: at('2021-12-03T08:40:00') },
};
const inReview: OfficerPageModel['ticket'] = { ...acknowledged, status: 'in-review' };
const handling = ['answer', 'ask', 'return', 'extend'] as const;

export const asked: OfficerPageModel['asked'] = {
  amount: '24 giờ',
  reason: 'Đoàn kiểm tra liên ngành của huyện chiều mai mới xuống được; UBND xã xin chờ kết quả.',
  dueAt: '13 giờ 10 hôm nay',
  newDueAt: '13 giờ 10 ngày mai',
};

const recorded = (
  what: string,
  told: Extract<OfficerPageModel['notice'], { kind: 'recorded' }>['told'],
): OfficerPageModel['notice'] => ({
  kind: 'recorded',
  what,
  at: at('2021-12-03T08:39:30'),
  told,
});

export const everythingWritten = {
  text: reply,
  question: 'Quán cụ thể tên gì, gần nhà ai?',
  unit: 'SO_YT',
  returnReason: 'Quán nằm bên kia ranh xã, thuộc địa bàn khác.',
  amount: '8',
  extendReason: 'Chờ đoàn kiểm tra.',
};

const looking = (): Record<string, string> => ({
  open: officer(),
  photos: officer({ ticket: { ...officerTicket, photos: shownPhotos } }),
  late: officer({ ticket: { ...lateTicket, place: undefined, areaName: undefined } }),
  'co-unit': officer({ reader: 'co-unit', possible: [], ticket: acknowledged }),
  above: officer({ reader: 'above', possible: [] }),
  hotline: officer({ reader: 'hotline', possible: [] }),
  past: officer({ ticket: extended, possible: [...handling], events: eventfulPast }),
  waiting: officer({
    ticket: waiting,
    possible: ['answer'],
    notice: recorded('asked', 'citizen'),
  }),
});

const afterForms = (): Record<string, string> => ({
  acknowledged: officer({
    ticket: acknowledged,
    possible: [...handling],
    notice: recorded('acknowledged', 'nobody'),
    values: { text: reply },
  }),
  answered: officer({
    ticket: settled,
    possible: [],
    notice: recorded('answered', 'citizen'),
  }),
  returned: officer({
    ticket: { ...acknowledged, status: 'returned' },
    unitName: 'Tổng đài 1022',
    reader: 'handed',
    possible: [],
    notice: recorded('returned', 'operators'),
    values: { text: reply },
  }),
  'extension-asked': officer({
    ticket: { ...acknowledged, extension: { state: 'asked', amount: '24 giờ' } },
    possible: ['answer', 'ask', 'return'],
    notice: recorded('extension-asked', 'decider'),
  }),
  stale: officer({
    ticket: acknowledged,
    possible: [...handling],
    events: eventfulPast,
    notice: { kind: 'stale', since: eventfulPast.slice(-2) },
    values: everythingWritten,
  }),
  refused: officer({
    ticket: acknowledged,
    possible: [...handling],
    values: { ...everythingWritten, text: '', unit: '', returnReason: '' },
    errors: [
      { field: 'unit', message: 'Xin chọn đơn vị mà việc này thuộc thẩm quyền.' },
      { field: 'returnReason', message: 'Xin cho biết vì sao việc không thuộc thẩm quyền.' },
    ],
  }),
});

const deciding = (): Record<string, string> => ({
  review: officer({
    ticket: inReview,
    possible: ['approve', 'reject'],
    draft: reply,
    asked,
  }),
  'in-review': officer({
    ticket: inReview,
    possible: [],
    draft: reply,
    notice: recorded('submitted', 'head'),
  }),
  extension: officer({
    ticket: { ...acknowledged, extension: { state: 'asked', amount: '24 giờ' } },
    possible: ['grant-extension', 'refuse-extension', 'answer', 'ask', 'return'],
    asked,
    values: { refusal: 'Kiểm tra' },
    errors: [{ field: 'refusal', message: 'Xin viết rõ hơn, ít nhất 5 ký tự.' }],
  }),
});

export const officerPages = (): TemplateSamples => ({
  officer: { ...looking(), ...afterForms(), ...deciding() },
  'device-code': {
    first: deviceCodePage({ token: 'a', maskedPhone: '090 ••• •123', sent: false, errors: [] }),
    wrong: deviceCodePage({
      token: 'a',
      maskedPhone: '090 ••• •123',
      sent: true,
      values: everythingWritten,
      errors: [
        { field: 'code', message: 'Mã xác nhận không đúng. Xin xem lại tin nhắn mới nhất.' },
      ],
    }),
  },
  open: { first: openPage({ token: 'a' }) },
  bundle: {
    none: bundlePage({ rows: [], now }),
    flood: bundlePage({
      now,
      rows: [false, false, true].map((isSuspect, minute) => ({
        ...{ token: `kS0f_9wQ-4mZ2xT7a${minute}`, code, isSuspect },
        matter: 'Cấp cứu: khó thở, SpO2 thấp, lơ mơ, co giật, phản vệ',
        areaName: 'Xã Hiệp Mỹ Tây',
        openedAt: at(`2021-12-03T08:0${minute}:00`),
        ...{ dueAt: at('2021-12-03T10:00:00'), isLate: minute === 0, isEmergency: true },
      })),
    }),
  },
  'link-ended': {
    'off-roster': linkEndedPage({ reason: 'off-roster', values: everythingWritten }),
    reassigned: linkEndedPage({ reason: 'reassigned', values: everythingWritten }),
  },
});
