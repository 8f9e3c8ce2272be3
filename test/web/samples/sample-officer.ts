import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { renderBundledTicketsPage } from '../../../web/officer/view/bundled-tickets-page.ts';
import { renderDeviceCodePage } from '../../../web/officer/view/device-code-page.ts';
import { renderEndedOfficerLinkPage } from '../../../web/officer/view/link-ended-page.ts';
import { renderOfficerLinkLandingPage } from '../../../web/officer/view/link-landing-page.ts';
import {
  type OfficerPageModel,
  renderOfficerPage,
} from '../../../web/officer/view/officer-page.ts';
import { eventfulHistory, openedAndRoutedEvents } from './sample-history.ts';
import { resultPhotos, shownPhotos } from './sample-photos.ts';
import {
  localTime,
  place,
  sampleAnswerText,
  sampleCode,
  sampleNow,
  sampleReportText,
  sampleTopicAnswers,
  unitName,
} from './sample-texts.ts';
import { otherUnits } from './sample-units.ts';
import type { TemplateSamples } from './template-samples.ts';

export function renderSampleOfficerPage(model: Partial<OfficerPageModel> = {}): string {
  return renderOfficerPage({
    token: 'kS0f_9wQ-4mZ2xT7aB',
    nonce: 'n0nce-n0nce-n0nce-n0nce',
    version: 4,
    now: sampleNow,
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
    resultPhotoChoices: [],
    answerTemplates: [{ code: 'da-xu-ly', name: 'Đã xử lý xong' }],
    photoBounds: { perTicket: 6, maxBytes: 4 * 1024 * 1024 },
    hasList: true,
    ticket: officerTicket,
    events: openedAndRoutedEvents,
    ...model,
  });
}

export const officerTicket: OfficerPageModel['ticket'] = {
  code: sampleCode,
  serviceName: 'Phản ánh vi phạm',
  topicName: 'Tụ tập đông người, đám tiệc, nhậu, karaoke, đá gà',
  areaName: 'Xã Hiệp Mỹ Tây',
  place,
  text: sampleReportText,
  answers: sampleTopicAnswers,
  priority: 'P2',
  status: 'assigned',
  openedAt: localTime('2021-12-03T08:10:00'),
  acknowledgeBy: localTime('2021-12-03T09:10:00'),
  resolveBy: localTime('2021-12-03T13:10:00'),
};

const acknowledged: OfficerPageModel['ticket'] = {
  ...officerTicket,
  status: 'in-progress',
  acknowledgedAt: localTime('2021-12-03T08:39:30'),
};
const lateTicket = {
  ...officerTicket,
  priority: 'P1' as const,
  acknowledgeBy: localTime('2021-12-03T08:15:00'),
};
export const waitingOfficerTicket: OfficerPageModel['ticket'] = {
  ...acknowledged,
  status: 'waiting',
  waitingUntil: localTime('2021-12-10T08:30:00'),
};
const extended: OfficerPageModel['ticket'] = {
  ...acknowledged,
  status: 'extended',
  resolveBy: localTime('2021-12-04T13:10:00'),
  extension: { state: 'granted', amount: '24 giờ' },
};
const settled: OfficerPageModel['ticket'] = {
  ...acknowledged,
  status: 'answered',
  answer: { text: sampleAnswerText, at: localTime('2021-12-03T08:40:00') },
};
const inReview: OfficerPageModel['ticket'] = { ...acknowledged, status: 'in-review' };
const handling = ['answer', 'ask', 'return', 'extend'] as const;

export const requestedExtension: OfficerPageModel['requestedExtension'] = {
  requester: 'UBND xã Hiệp Mỹ Tây',
  amount: '24 giờ',
  reason: 'Đoàn kiểm tra liên ngành của huyện chiều mai mới xuống được; UBND xã xin chờ kết quả.',
  dueAt: '13 giờ 10 hôm nay',
  newDueAt: '13 giờ 10 ngày mai',
};

const recorded = (
  eventKind: string,
  notified: Extract<OfficerPageModel['notice'], { kind: 'recorded' }>['notifiedParty'],
): OfficerPageModel['notice'] => ({
  kind: 'recorded',
  eventKind,
  at: localTime('2021-12-03T08:39:30'),
  notifiedParty: notified,
});

export const allUnsentText = {
  text: sampleAnswerText,
  question: 'Quán cụ thể tên gì, gần nhà ai?',
  unit: 'SO_YT',
  returnReason: 'Quán nằm bên kia ranh xã, thuộc địa bàn khác.',
  amount: '8',
  extendReason: 'Chờ đoàn kiểm tra.',
};

const looking = (): Record<string, string> => ({
  open: renderSampleOfficerPage(),
  photos: renderSampleOfficerPage({ ticket: { ...officerTicket, photos: shownPhotos } }),
  'result-photos': renderSampleOfficerPage({
    ticket: { ...acknowledged, resultPhotos },
    possible: [...handling],
    notice: { kind: 'photo-recorded' },
    errors: [{ field: 'photo', message: getFieldErrorText('photo-heic', 'vi') }],
  }),
  late: renderSampleOfficerPage({
    ticket: { ...lateTicket, place: undefined, areaName: undefined },
  }),
  'co-unit': renderSampleOfficerPage({ reader: 'co-unit', possible: [], ticket: acknowledged }),
  above: renderSampleOfficerPage({ reader: 'above', possible: [] }),
  hotline: renderSampleOfficerPage({ reader: 'hotline', possible: [] }),
  past: renderSampleOfficerPage({
    ticket: extended,
    possible: [...handling],
    events: eventfulHistory,
  }),
  waiting: renderSampleOfficerPage({
    ticket: waitingOfficerTicket,
    possible: ['answer'],
    notice: recorded('asked', 'citizen'),
  }),
});

const afterForms = (): Record<string, string> => ({
  acknowledged: renderSampleOfficerPage({
    ticket: acknowledged,
    possible: [...handling],
    notice: recorded('acknowledged', 'nobody'),
    values: { text: sampleAnswerText },
  }),
  answered: renderSampleOfficerPage({
    ticket: settled,
    possible: ['supplement'],
    notice: recorded('answered', 'citizen'),
  }),
  returned: renderSampleOfficerPage({
    ticket: { ...acknowledged, status: 'returned' },
    unitName: 'Tổng đài 1022',
    reader: 'handed',
    possible: [],
    notice: recorded('returned', 'returned'),
    values: { text: sampleAnswerText },
  }),
  'extension-asked': renderSampleOfficerPage({
    ticket: { ...acknowledged, extension: { state: 'asked', amount: '24 giờ' } },
    possible: ['answer', 'ask', 'return'],
    notice: recorded('extension-asked', 'extension-asked'),
  }),
  stale: renderSampleOfficerPage({
    ticket: acknowledged,
    possible: [...handling],
    events: eventfulHistory,
    notice: { kind: 'stale', since: eventfulHistory.slice(-2) },
    values: allUnsentText,
  }),
  refused: renderSampleOfficerPage({
    ticket: acknowledged,
    possible: [...handling],
    values: { ...allUnsentText, text: '', unit: '', returnReason: '' },
    errors: [
      { field: 'unit', message: 'Xin chọn đơn vị mà việc này thuộc thẩm quyền.' },
      { field: 'returnReason', message: 'Xin cho biết vì sao việc không thuộc thẩm quyền.' },
    ],
  }),
});

const deciding = (): Record<string, string> => ({
  review: renderSampleOfficerPage({
    ticket: inReview,
    possible: ['approve', 'reject'],
    draft: sampleAnswerText,
    requestedExtension,
  }),
  'in-review': renderSampleOfficerPage({
    ticket: inReview,
    possible: [],
    draft: sampleAnswerText,
    notice: recorded('submitted', 'review-asked'),
  }),
  extension: renderSampleOfficerPage({
    ticket: { ...acknowledged, extension: { state: 'asked', amount: '24 giờ' } },
    possible: ['grant-extension', 'refuse-extension', 'answer', 'ask', 'return'],
    requestedExtension,
    values: { refusal: 'Chưa' },
    errors: [{ field: 'refusal', message: 'Xin viết rõ hơn, ít nhất 5 ký tự.' }],
  }),
});

export function officerPages(): TemplateSamples {
  return {
    officer: { ...looking(), ...afterForms(), ...deciding() },
    'device-code': {
      first: renderDeviceCodePage({
        token: 'a',
        maskedPhone: '090 ••• •123',
        sent: false,
        errors: [],
      }),
      wrong: renderDeviceCodePage({
        token: 'a',
        maskedPhone: '090 ••• •123',
        sent: true,
        values: allUnsentText,
        errors: [
          { field: 'code', message: 'Mã xác nhận không đúng. Xin xem lại tin nhắn mới nhất.' },
        ],
      }),
    },
    'officer-link-landing': { first: renderOfficerLinkLandingPage({ token: 'a' }) },
    'bundled-tickets': {
      none: renderBundledTicketsPage({ rows: [], now: sampleNow }),
      flood: renderBundledTicketsPage({
        now: sampleNow,
        rows: [false, false, true].map((isSuspect, minute) => ({
          ...{
            token: `kS0f_9wQ-4mZ2xT7a${minute}`,
            code: sampleCode,
            isSuspect,
            isCoordinated: false,
          },
          topicOrService: 'Cấp cứu: khó thở, SpO2 thấp, lơ mơ, co giật, phản vệ',
          areaName: 'Xã Hiệp Mỹ Tây',
          openedAt: localTime(`2021-12-03T08:0${minute}:00`),
          dueAt: localTime('2021-12-03T10:00:00'),
          ...(minute === 0 && {
            passed: { clock: 'acknowledge' as const, since: localTime('2021-12-03T08:15:00') },
          }),
          isEmergency: true,
          isPaused: false,
        })),
      }),
    },
    'ended-officer-link': {
      'off-roster': renderEndedOfficerLinkPage({ reason: 'off-roster', values: allUnsentText }),
      reassigned: renderEndedOfficerLinkPage({ reason: 'reassigned', values: allUnsentText }),
    },
  };
}
