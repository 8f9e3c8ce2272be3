import { communesByDistrict } from '../../core/directory/communes-by-district.ts';
import type { Service } from '../../core/directory/service.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { followPage } from '../../web/portal/view/follow-page.ts';
import { homePage } from '../../web/portal/view/home-page.ts';
import { problemPage } from '../../web/portal/view/problem-page.ts';
import { receiptPage } from '../../web/portal/view/receipt-page.ts';
import { type ReportPageModel, reportPage } from '../../web/portal/view/report-page.ts';
import { type TicketPageModel, ticketPage } from '../../web/portal/view/ticket-page.ts';
import { directory, launch } from '../support/the-directory.ts';
import {
  answers,
  at,
  code,
  now,
  place,
  reply,
  story,
  topicName,
  unitName,
} from './sample-words.ts';

/** What the public may choose from at the launch: the longest list of communes that there ever was. */
const services = directory.services.filter(({ code }) => code !== 'other');
const areas = communesByDistrict(directory, launch);

export const report = (lang: Lang, model: Partial<ReportPageModel>): string =>
  reportPage({
    lang,
    key: 'k2d7cG1vQy9sT4bXw0Zr',
    services,
    topics: directory.topics.filter(({ service }) => service === model.service),
    areas,
    values: {},
    errors: [],
    ...model,
  });

export const sentForm = {
  service: 'violation',
  topic: 'VP04',
  'answers.VP04.trade': 'Quán nhậu <không bảng hiệu>',
  'answers.VP04.people': 'over-20',
  'answers.VP01.hours': 'từ 19 giờ',
  areaCode: '29455',
  place,
  text: story,
  kind: 'business',
  name: 'Thạch Thị Sô Phia "Bảy" <chủ tiệm>',
  phone: '0911 xyz',
  email: 'bay@vidu',
};

export const formErrors = [
  { field: 'phone', message: 'Số điện thoại không đúng. Xin viết đủ số, ví dụ 0912 345 678.' },
  {
    field: 'email',
    message: 'Địa chỉ e-mail không đúng. Xin viết như ten@vidu.vn, hoặc bỏ trống.',
  },
  { field: 'topic', message: 'Chủ đề này không thuộc dịch vụ đã chọn. Xin chọn lại.' },
];

export const ticket = (lang: Lang, model: Partial<TicketPageModel> = {}): string =>
  ticketPage({
    lang,
    code,
    now,
    label: {
      status: 'in-progress',
      service: 'violation',
      openedAt: at('2021-12-02T23:10:00'),
      acknowledgeBy: at('2021-12-03T00:10:00'),
      acknowledgedAt: at('2021-12-02T23:31:00'),
      resolveBy: at('2021-12-03T17:00:00'),
      unitName,
    },
    errors: [],
    ...model,
  });

const late = {
  status: 'assigned' as const,
  service: 'health' as const,
  openedAt: at('2021-11-29T08:10:00'),
  acknowledgeBy: at('2021-11-30T08:10:00'),
  resolveBy: at('2021-12-02T08:10:00'),
  unitName: 'Trạm Y tế xã Thạnh Hòa Sơn, huyện Cầu Ngang',
};

export const fullTicket: NonNullable<TicketPageModel['full']> = {
  text: story,
  answers,
  topicName,
  areaName: 'Xã Hiệp Mỹ Tây',
  place,
  answer: { text: reply, at: at('2021-12-03T08:22:00'), unitName },
  events: [
    { at: at('2021-11-29T23:10:00'), kind: 'opened' },
    { at: at('2021-11-29T23:10:04'), kind: 'queued', unitName: 'Tổng đài 1022' },
    { at: at('2021-11-29T23:20:00'), kind: 'assigned', unitName },
    { at: at('2021-11-30T07:40:00'), kind: 'rung', clock: 'acknowledge', percent: 80, unitName },
    { at: at('2021-11-30T08:10:00'), kind: 'rung', clock: 'acknowledge', percent: 100, unitName },
    { at: at('2021-12-01T09:00:00'), kind: 'acknowledged', unitName },
    { at: at('2021-12-03T08:22:00'), kind: 'answered', unitName, text: reply },
  ],
};
const answered = {
  status: 'answered' as const,
  service: 'violation' as const,
  openedAt: at('2021-11-29T23:10:00'),
  acknowledgedAt: at('2021-12-01T09:00:00'),
  resolveBy: at('2021-12-02T23:10:00'),
  answeredAt: at('2021-12-03T08:22:00'),
  unitName,
};

export const receipt = (
  lang: Lang,
  service: Service,
  sentTo?: 'sms' | 'email',
  portalUrl = 'https://1022.travinh.gov.vn',
): string =>
  receiptPage({
    lang,
    code,
    pin: '058214',
    service,
    status: 'new',
    acknowledgeBy: at('2021-12-03T09:30:00'),
    resolveBy: at('2021-12-06T17:00:00'),
    sentTo,
    now,
    portalUrl,
  });

export const citizenPages = (lang: Lang): Record<string, string> => ({
  home: homePage({ lang, services }),
  choose: report(lang, {}),
  violation: report(lang, { service: 'violation', values: { service: 'violation' } }),
  welfare: report(lang, {
    service: 'welfare',
    values: { service: 'welfare', topic: 'AS04' },
  }),
  health: report(lang, { service: 'health', values: { service: 'health' } }),
  refused: report(lang, { service: 'violation', values: sentForm, errors: formErrors }),
  receipt: receipt(lang, 'violation'),
  'receipt-health': receipt(lang, 'health', 'sms'),
  follow: followPage({ lang, errors: [] }),
  'follow-refused': followPage({
    lang,
    code: '407 183 92',
    errors: [{ field: 'ma', message: 'Mã phản ánh có 10 chữ số. Xin kiểm tra lại trên phiếu.' }],
  }),
  ticket: ticket(lang),
  'ticket-late': ticket(lang, { label: { ...late, late: 'resolve' } }),
  'ticket-pin-wrong': ticket(lang, {
    label: {
      ...late,
      service: 'welfare',
      resolveBy: at('2021-12-06T17:00:00'),
      late: 'acknowledge',
    },
    errors: [{ field: 'pin', message: 'Mã PIN không đúng. Xin xem lại phiếu hoặc tin nhắn.' }],
  }),
  'ticket-full': ticket(lang, { label: answered, full: fullTicket }),
  problem: problemPage({
    lang,
    status: 404,
    title: 'Không tìm thấy phản ánh',
    detail: 'Không có phản ánh nào mang mã này. Xin kiểm tra lại mã trên phiếu hoặc tin nhắn.',
  }),
});
