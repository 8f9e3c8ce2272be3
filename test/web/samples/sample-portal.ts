import { listAnnouncementsAt } from '../../../core/announcements/announcement.ts';
import { listOfferedServices } from '../../../core/directory/read/offered-services.ts';
import { groupUnitsByLevel } from '../../../core/directory/read/units-by-level.ts';
import { findCommunes, listCommuneGroups } from '../../../core/intake/open/find-places.ts';
import { findReceptionOffice } from '../../../core/intake/report/reception-office.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { toReportSummaryRows } from '../../../functions/intake/report/report-summary-rows.ts';
import { publicStatusLabels } from '../../../i18n/citizens.ts';
import { renderHomePage } from '../../../web/portal/view/home-page.ts';
import { renderOfflinePage } from '../../../web/portal/view/offline-page.ts';
import { renderProblemPage } from '../../../web/portal/view/problem-page.ts';
import { renderBusyPage } from '../../../web/portal/view/render-busy-page.ts';
import { renderDenunciationPage } from '../../../web/portal/view/report/denunciation-page.ts';
import { renderReceiptPage } from '../../../web/portal/view/report/receipt-page.ts';
import {
  type ReportPageModel,
  renderReportPage,
} from '../../../web/portal/view/report/report-page.ts';
import type { ShownProposals } from '../../../web/portal/view/report/shown-proposals.ts';
import { renderDeviceForgottenPage } from '../../../web/portal/view/ticket/device-forgotten-page.ts';
import { renderTicketLookupPage } from '../../../web/portal/view/ticket/render-ticket-lookup-page.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { sampleChat } from './sample-chat.ts';
import { buildPublication, openPages } from './sample-open-pages.ts';
import { publicPages } from './sample-public.ts';
import { localTime, place, sampleCode, sampleNow, sampleReportText } from './sample-texts.ts';
import { ticketPages } from './sample-ticket.ts';
import type { TemplateSamples } from './template-samples.ts';

const photoBounds = { perTicket: 6, maxBytes: 4 * 1024 * 1024 };

/** Services offered to the public on the launch day. */
const services = listOfferedServices(testDirectory, sampleNow);
const serviceOf = (wanted: string) => services.find(({ code: own }) => own === wanted);

type Report = Partial<Omit<ReportPageModel, 'service'>> & { service?: string };

/** Renders a step of the report form; the first one unless `step` is given. */
export function renderSampleReportStep(lang: Lang, { service, ...model }: Report): string {
  return renderReportPage({
    lang,
    key: 'k2d7cG1vQy9sT4bXw0Zr',
    step: 'group',
    choices: serviceOf(service ?? '')?.choices,
    isFirst: !model.step,
    services,
    service: serviceOf(service ?? ''),
    topics: testDirectory.topics.filter((topic) => topic.service === service),
    values: { service },
    errors: [],
    now: sampleNow,
    photoBounds,
    ...model,
  });
}

export const sentForm = {
  service: 'violation',
  topic: 'VP04',
  'answers.VP04.trade': 'Quán nhậu <không bảng hiệu>',
  'answers.VP04.people': 'over-20',
  'answers.VP01.hours': 'từ 19 giờ',
  areaCode: '29455',
  place,
  text: sampleReportText,
  kind: 'business',
  name: 'Thạch Thị Sô Phia "Bảy" <chủ tiệm>',
  phone: '0911 xyz',
  email: 'bay@vidu',
};

export const formErrors = [
  { field: 'phone', message: 'Số điện thoại không đúng. Xin viết đủ số, ví dụ 0912 345 678.' },
  {
    field: 'email',
    message: 'Địa chỉ email không đúng. Xin viết theo dạng ten@vidu.vn, hoặc bỏ trống.',
  },
  { field: 'topic', message: 'Chủ đề này không thuộc loại việc đã chọn. Xin chọn lại.' },
];

const places = {
  choices: findCommunes(testDirectory, 'long', launchDay).choices,
  isCut: true,
  groups: listCommuneGroups(testDirectory, launchDay),
};

const accused = groupUnitsByLevel(testDirectory, launchDay).map(({ level, units }) => ({
  label: level,
  choices: units,
}));

const epidemicTopics = testDirectory.topics
  .filter(({ group }) => group === 'VP-DB')
  .map((topic) => ({ kind: 'topic' as const, topic }));

const known = [{ ...buildPublication(), reportCount: 12 }];

const describedForm = {
  ...{ start: 'text', text: sampleReportText, subject: 'VP01', areaCode: '29455' },
  accused: 'UBND_XA',
};

const proposals: ShownProposals = {
  pieces: [
    { text: sampleReportText.slice(0, 20) },
    { text: sampleReportText.slice(20, 60), isMarked: true },
    { text: sampleReportText.slice(60) },
  ],
  topics: epidemicTopics
    .slice(0, 3)
    .map(({ topic: { code, name } }) => ({ code, name, lang: 'vi' })),
  communes: places.choices.slice(0, 1),
  isAmbiguous: false,
  phone: '0912 345 678 <nhà>',
  isUrgent: true,
  asksAccused: true,
  because: {
    topic: ['hát karaoke', 'loa <kẹo kéo>'],
    area: ['xã Hiệp Mỹ Tây'],
    urgency: ['khó thở'],
    complaint: ['UBND xã'],
  },
};
const office = findReceptionOffice(testDirectory, sampleNow);

const dangerAdvice = {
  numbers: ['113'],
  text: 'Nếu đang <đánh nhau> hoặc đe dọa, gọi 113 trước.',
  lang: 'vi',
} as const;

/** Samples of the report form, each step as a template. */
const stepPages = (lang: Lang): TemplateSamples => {
  const service = 'violation';
  const step = (name: ReportPageModel['step'], model: Report = {}) =>
    renderSampleReportStep(lang, { service, values: sentForm, step: name, ...model });
  const rows = services.slice(0, 1).flatMap((row) =>
    toReportSummaryRows(sentForm, row, {
      lang,
      directory: testDirectory,
      now: launchDay,
    }),
  );
  return {
    'report/choose': { first: renderSampleReportStep(lang, {}) },
    'report/group': {
      violation: renderSampleReportStep(lang, { service }),
      welfare: renderSampleReportStep(lang, {
        service: 'welfare',
        values: { service: 'welfare', group: 'AS-KC', topic: 'AS04' },
      }),
      health: renderSampleReportStep(lang, { service: 'health' }),
      again: step('group'),
    },
    'report/topic': { again: step('topic', { choices: epidemicTopics }) },
    'report/details': {
      accused: step('details', { accused, values: { ...sentForm, topic: 'VP08' } }),
      danger: step('details', { dangerAdvice }),
    },
    'report/place': {
      cut: step('place', { places, values: { ...sentForm, areaQuery: 'long' } }),
    },
    'report/text': { emergency: step('text', { isEmergency: true, known, accused }) },
    'report/proposals': {
      certain: step('proposals', { proposals, known, accused, values: describedForm }),
      ambiguous: step('proposals', {
        proposals: {
          ...proposals,
          ...{ topics: [], communes: places.choices, isAmbiguous: true, asksAccused: false },
        },
        values: { start: 'text', text: sampleReportText },
        errors: [{ field: 'service', message: 'Xin chọn loại việc.' }],
      }),
    },
    'report/sender': { refused: step('sender', { errors: formErrors.slice(0, 2) }) },
    'report/check': {
      counted: step('check', {
        phoneInText: { words: '0912 345 678', isAnonymous: true },
        rows,
        hint: { topic: 'AS04', name: 'Thiếu gạo, thức ăn, đồ dùng thiết yếu', lang: 'vi' },
        repeats: { kind: 'counted', count: 10, days: 7 },
        isEmergency: true,
      }),
      denunciation: step('check', { denunciation: { office } }),
      listed: step('check', {
        rows,
        repeats: {
          kind: 'listed',
          days: 7,
          tickets: [
            { code: sampleCode, openedAt: launchDay, status: publicStatusLabels[lang].extended },
            { code: '7730912645', openedAt: launchDay, status: publicStatusLabels[lang].new },
          ],
        },
      }),
    },
  };
};

export function renderSampleReceipt(
  lang: Lang,
  service: string,
  sentTo?: 'sms' | 'email',
  portalUrl = 'https://1022.travinh.gov.vn',
  more: Partial<Parameters<typeof renderReceiptPage>[0]> = {},
): string {
  return renderReceiptPage({
    lang,
    code: sampleCode,
    key: 'k2d7cG1vQy9sT4bXw0Zr',
    pin: '058214',
    isHealth: service === 'health',
    isProtected: false,
    status: 'new',
    acknowledgeBy: localTime('2021-12-03T09:30:00'),
    resolveBy: localTime('2021-12-06T17:00:00'),
    sentTo,
    now: sampleNow,
    portalUrl,
    photoBounds,
    ...more,
  });
}

export function citizenPages(lang: Lang): TemplateSamples {
  return {
    home: {
      busy: renderHomePage({
        lang,
        services,
        now: sampleNow,
        answered: [buildPublication()],
        announcements: listAnnouncementsAt(testDirectory, launchDay),
        source: 'zalo',
      }),
      quiet: renderHomePage({ lang, services, now: sampleNow, answered: [], announcements: [] }),
    },
    ...stepPages(lang),
    receipt: {
      violation: renderSampleReceipt(lang, 'violation'),
      health: renderSampleReceipt(lang, 'health', 'sms'),
      protected: renderSampleReceipt(lang, 'suggestion', undefined, '', { isProtected: true }),
      resent: renderSampleReceipt(lang, 'violation', undefined, '', {
        resent: {
          key: 'a1d7cG1vQy9sT4bXw0Zr',
          text: 'Karaoke <24/24>',
          fields: { ...sentForm, key: 'b2d7cG1vQy9sT4bXw0Zr' },
        },
      }),
    },
    'device-forgotten': { only: renderDeviceForgottenPage(lang) },
    'ticket-lookup': {
      empty: renderTicketLookupPage({ lang, errors: [] }),
      refused: renderTicketLookupPage({
        lang,
        code: '407 183 92',
        errors: [
          { field: 'ma', message: 'Mã phản ánh có 10 chữ số. Xin kiểm tra lại trên phiếu.' },
        ],
      }),
    },
    ...ticketPages(lang),
    ...openPages(lang),
    chat: {
      full: sampleChat(lang, photoBounds, {
        ticket: { code: sampleCode, pin: '058214' },
        hasDraft: false,
      }),
      drafting: sampleChat(lang, photoBounds, { hasDraft: true }),
    },
    denunciation: {
      office: renderDenunciationPage(lang, office),
      'no-office': renderDenunciationPage(lang, undefined),
    },
    offline: { only: renderOfflinePage(lang) },
    busy: { only: renderBusyPage(lang) },
    ...publicPages(lang),
    problem: {
      'not-found': renderProblemPage({
        lang,
        status: 404,
        title: 'Không tìm thấy phản ánh',
        detail: 'Không có phản ánh nào mang mã này. Xin kiểm tra lại mã trên phiếu hoặc tin nhắn.',
      }),
    },
  };
}
