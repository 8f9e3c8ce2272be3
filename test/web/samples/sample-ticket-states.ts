import type { CitizenTicketStatus } from '../../../core/intake/follow/citizen-view.ts';
import { formatInstant } from '../../../core/messages/format-dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { citizenPageTexts } from '../../../i18n/portal.ts';
import type { TicketPageModel } from '../../../web/portal/view/ticket/ticket-page-model.ts';
import { photoTicketStates, resultPhotos } from './sample-photos.ts';
import {
  localTime,
  place,
  sampleAnswerText,
  sampleNow,
  sampleReportText,
  sampleTopicAnswers,
  topicName,
  unitName as unit,
} from './sample-texts.ts';

export const ticketLabel: CitizenTicketStatus = {
  status: 'in-progress',
  openedAt: localTime('2021-12-02T23:10:00'),
  acknowledgeBy: localTime('2021-12-03T00:10:00'),
  acknowledgedAt: localTime('2021-12-02T23:31:00'),
  resolveBy: localTime('2021-12-03T17:00:00'),
};

type Full = NonNullable<TicketPageModel['full']>;

const mayNothing = {
  write: false,
  addPhoto: false,
  rate: false,
  accept: false,
  callback: false,
  askData: true,
  offerReopen: false,
};
const until = localTime('2022-01-02T08:22:00');
const answer = {
  text: sampleAnswerText,
  at: localTime('2021-12-03T08:22:00'),
  unit,
  additions: [],
};
const addition = {
  ...{ text: 'Tối 4/12, đội kiểm tra trở lại: quán vẫn đóng cửa.', unit },
  at: localTime('2021-12-04T21:30:00'),
};
const events: Full['events'] = [
  { version: 1, at: localTime('2021-11-29T23:10:00'), kind: 'opened' },
  { version: 2, at: localTime('2021-11-29T23:10:04'), kind: 'queued', unit: 'Tổng đài 1022' },
  { version: 3, at: localTime('2021-11-29T23:20:00'), kind: 'assigned', unit },
  {
    version: 4,
    at: localTime('2021-11-30T07:40:00'),
    kind: 'rung',
    clock: 'acknowledge',
    percent: 80,
  },
  {
    version: 5,
    at: localTime('2021-11-30T08:10:00'),
    kind: 'rung',
    clock: 'acknowledge',
    percent: 100,
  },
  { version: 6, at: localTime('2021-12-01T09:00:00'), kind: 'acknowledged', unit },
];
const answeredEvent = {
  version: 7,
  at: answer.at,
  kind: 'answered' as const,
  unit,
  text: sampleAnswerText,
};

export const fullTicket = {
  serviceName: 'Phản ánh vi phạm',
  isHealth: false,
  isProtected: false,
  isAccepted: false,
  unit,
  text: sampleReportText,
  answers: sampleTopicAnswers,
  topic: { name: topicName, lang: 'vi' },
  areaName: 'Xã Hiệp Mỹ Tây',
  place,
  photos: { shown: [], bounds: { perTicket: 6, maxBytes: 4 * 1024 * 1024 } },
  permissions: { ...mayNothing, write: true, addPhoto: true },
  events,
  delays: {
    ...{ acknowledge: { isReported: true }, resolve: { isReported: true } },
    reportedVersions: new Set([5]),
  },
} satisfies Full;

const answeredLabel = {
  status: 'answered' as const,
  openedAt: localTime('2021-11-29T23:10:00'),
  acknowledgeBy: localTime('2021-11-30T08:10:00'),
  acknowledgedAt: localTime('2021-12-01T09:00:00'),
  resolveBy: localTime('2021-12-02T23:10:00'),
  answeredAt: answer.at,
};

export const answeredTicket = {
  label: answeredLabel,
  full: {
    ...fullTicket,
    answer,
    permissions: {
      write: true,
      addPhoto: true,
      rate: true,
      accept: true,
      callback: false,
      askData: true,
      reopen: until,
      offerReopen: false,
    },
    events: [...events, answeredEvent],
  },
};

export const citizenQuestion =
  'Quán mở cửa những tối nào trong tuần, và khoảng mấy giờ thì đông khách nhất? Nếu được, xin cho biết lối vào cửa sau từ đường nào.';

export const waitingTicket = {
  label: { ...ticketLabel, status: 'waiting' as const },
  full: {
    ...fullTicket,
    waiting: { question: citizenQuestion, until: localTime('2021-12-10T17:00:00') },
    events: [
      ...events,
      {
        version: 7,
        at: localTime('2021-12-03T08:05:00'),
        kind: 'asked' as const,
        unit,
        question: citizenQuestion,
        until: localTime('2021-12-10T17:00:00'),
      },
    ],
  },
};

const rated = (score: number, comment?: string) => ({
  rating: { score, comment, at: localTime('2021-12-03T08:35:00') },
  events: [
    ...answeredTicket.full.events,
    { version: 8, at: localTime('2021-12-03T08:35:00'), kind: 'rated' as const, score, comment },
  ],
});

export const lowScoreTicket = {
  label: answeredLabel,
  full: {
    ...answeredTicket.full,
    ...rated(1),
    permissions: {
      write: true,
      addPhoto: true,
      rate: true,
      accept: true,
      callback: false,
      askData: true,
      reopen: until,
      offerReopen: true,
    },
  },
};

const end = (status: 'closed' | 'refused' | 'referred', reason: string, text: string) => ({
  label: {
    ...answeredLabel,
    status,
    ...(status === 'closed'
      ? {}
      : { acknowledgedAt: undefined, answeredAt: undefined, late: undefined }),
  },
  full: {
    ...fullTicket,
    permissions: { ...mayNothing, reopen: until },
    ending: { reason, text, at: localTime('2021-12-03T08:30:00') },
    events: [
      ...events.slice(0, 2),
      { version: 3, at: localTime('2021-12-03T08:30:00'), kind: status, reason, text },
    ],
  },
});

const noObjection = end('closed', 'Không có ý kiến thêm về câu trả lời', '');
const closed = {
  label: noObjection.label,
  full: {
    ...noObjection.full,
    ...rated(4, 'Làm nhanh, cảm ơn tổ công tác.'),
    answer,
    permissions: { ...mayNothing, rate: true, reopen: until },
  },
};

const merged = {
  label: { ...ticketLabel, status: 'merged' as const },
  full: {
    ...fullTicket,
    permissions: answeredTicket.full.permissions,
    mergedInto: { ...answeredLabel, unit, answer, late: 'resolve' as const },
    events: [
      ...events.slice(0, 3),
      { version: 4, at: localTime('2021-12-02T09:15:00'), kind: 'merged' as const },
    ],
  },
};

const reopened = {
  label: {
    ...ticketLabel,
    status: 'reopened' as const,
    acknowledgedAt: undefined,
    acknowledgeBy: localTime('2021-12-03T09:35:00'),
    resolveBy: localTime('2021-12-03T13:35:00'),
  },
  full: {
    ...fullTicket,
    events: [
      ...answeredTicket.full.events,
      {
        version: 8,
        at: localTime('2021-12-03T08:35:00'),
        kind: 'reopened' as const,
        reason: 'Tối qua quán vẫn mở cửa sau, khách còn đông hơn trước.',
      },
    ],
  },
};

const extended = {
  label: {
    ...ticketLabel,
    status: 'extended' as const,
    resolveBy: localTime('2021-12-08T17:00:00'),
  },
  full: {
    ...fullTicket,
    extension: {
      reason: 'Chờ kết quả kiểm tra của Công an huyện, hẹn trả lời trong tuần.',
      at: localTime('2021-12-03T08:00:00'),
    },
    events: [
      ...events,
      {
        version: 7,
        at: localTime('2021-12-03T08:00:00'),
        kind: 'extended' as const,
        reason: 'Chờ kết quả kiểm tra của Công an huyện, hẹn trả lời trong tuần.',
        moved: [
          {
            clock: 'resolve' as const,
            from: localTime('2021-12-03T17:00:00'),
            to: localTime('2021-12-08T17:00:00'),
          },
        ],
      },
    ],
  },
};

const done = (lang: Lang, act: 'rate' | 'reopen'): TicketPageModel['notice'] => ({
  tone: 'leaf',
  text: citizenPageTexts[lang].acts.done[act],
});

/** Every state of a ticket that its citizen can see with the PIN, as models of the ticket page. */
export function ticketStates(lang: Lang): Record<string, Partial<TicketPageModel>> {
  return {
    full: answeredTicket,
    waiting: waitingTicket,
    'low-score': { ...lowScoreTicket, notice: done(lang, 'rate') },
    closed,
    refused: end(
      'refused',
      'Không thuộc phạm vi Tổng đài 1022',
      'Việc tranh chấp ranh đất do Tòa án nhân dân huyện giải quyết. Quý vị nộp đơn tại bộ phận tiếp công dân của Tòa án.',
    ),
    referred: end(
      'referred',
      'Khiếu nại: hướng dẫn đến nơi tiếp công dân',
      'Xin đến Ban Tiếp công dân tỉnh, mang theo quyết định mà quý vị không đồng ý.',
    ),
    merged,
    reopened: { ...reopened, notice: done(lang, 'reopen') },
    extended,
    'pin-asked': {
      unsent: { action: 'reopen', fields: { reason: 'Tối qua quán vẫn mở cửa sau.' } },
      errors: [{ field: 'pin', message: getFieldErrorText('pin-asked', lang) }],
    },
    'too-short': {
      ...waitingTicket,
      unsent: { action: 'write', fields: { text: 'dạ' } },
      errors: [{ field: 'text', message: getFieldErrorText('words-too-short', lang) }],
    },
    ...photoTicketStates({ label: ticketLabel, full: fullTicket }, lang),
    'answer-addition': {
      ...answeredTicket,
      full: {
        ...answeredTicket.full,
        answer: { ...answer, additions: [addition] },
        events: [...answeredTicket.full.events, { ...addition, version: 9, kind: 'supplemented' }],
      },
    },
    'answer-photos': {
      ...answeredTicket,
      full: { ...answeredTicket.full, answer: { ...answer, photos: resultPhotos } },
    },
    'written-too-late': {
      ...closed,
      notice: {
        tone: 'amber',
        text: citizenPageTexts[lang].acts.wayOut.reopen(formatInstant(until, lang, sampleNow)),
      },
      unsent: { action: 'write', fields: { text: 'Tối qua quán vẫn mở cửa sau.' } },
    },
  };
}
