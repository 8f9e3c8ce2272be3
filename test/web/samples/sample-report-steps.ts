import { getTopicName } from '../../../core/directory/model/services/topic.ts';
import { listOfferedServices } from '../../../core/directory/read/offered-services.ts';
import { groupUnitsByLevel } from '../../../core/directory/read/units/units-by-level.ts';
import { findCommunes, listCommuneGroups } from '../../../core/intake/open/find-places.ts';
import { findReceptionOffice } from '../../../core/intake/report/reception-office.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { toReportSummaryRows } from '../../../functions/intake/report/form/report-summary-rows.ts';
import { publicStatusLabels } from '../../../i18n/citizens.ts';
import {
  type ReportPageModel,
  renderReportPage,
} from '../../../web/portal/view/report/report-page.ts';
import type { ShownProposals } from '../../../web/portal/view/report/shown-proposals.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { buildPublication } from './sample-open-pages.ts';
import { place, sampleCode, sampleNow, sampleReportText } from './sample-texts.ts';
import type { TemplateSamples } from './template-samples.ts';

export const photoBounds = { perTicket: 6, maxBytes: 4 * 1024 * 1024 };

/** Services offered to the public on the launch day. */
export const services = listOfferedServices(testDirectory, sampleNow);
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

export const senderErrors = (lang: Lang) => [
  { field: 'phone', message: getFieldErrorText('phone-impossible', lang) },
  { field: 'email', message: getFieldErrorText('email-malformed', lang) },
];

/** Form whose fields are all valid, as the summary step requires. */
const validForm = { ...sentForm, phone: '0912 345 678', email: 'bay@vidu.vn' };

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

const proposalsIn = (lang: Lang): ShownProposals => ({
  pieces: [
    { text: sampleReportText.slice(0, 20) },
    { text: sampleReportText.slice(20, 60), isMarked: true },
    { text: sampleReportText.slice(60) },
  ],
  topics: epidemicTopics
    .slice(0, 3)
    .map(({ topic }) => ({ code: topic.code, ...getTopicName(lang, topic) })),
  communes: places.choices.slice(0, 1),
  isAmbiguous: false,
  explanations: [],
  phone: '0912 345 678 <nhà>',
  isUrgent: true,
  asksForAccusedUnit: true,
  because: {
    topic: ['hát karaoke', 'loa <kẹo kéo>'],
    area: ['xã Hiệp Mỹ Tây'],
    urgency: ['khó thở'],
    complaint: ['UBND xã'],
  },
});
export const office = findReceptionOffice(testDirectory, sampleNow);

const fightAdvice = {
  vi: 'Nếu đang <đánh nhau> hoặc đe dọa, gọi 113 trước.',
  km: 'បើកំពុង<វាយតប់គ្នា> ឬគំរាមកំហែង សូមហៅ 113 ជាមុន។',
  en: 'If there is <fighting> or a threat, dial 113 first.',
};

/** Samples of the form's last step. */
const checkStates = (lang: Lang): TemplateSamples[string] => {
  const hint = testDirectory.topics.find(({ code }) => code === 'AS04');
  const rows = services.slice(0, 1).flatMap((row) =>
    toReportSummaryRows(validForm, row, {
      lang,
      directory: testDirectory,
      now: launchDay,
    }),
  );
  const check = (model: Report) =>
    renderSampleReportStep(lang, {
      ...{ service: 'violation', step: 'check', values: validForm },
      ...model,
    });
  return {
    counted: check({
      phoneInText: { words: '0912 345 678', isAnonymous: true },
      rows,
      hint: hint && { topic: hint.code, ...getTopicName(lang, hint) },
      repeats: { kind: 'counted', count: 10, days: 7 },
      isEmergency: true,
    }),
    denunciation: check({ denunciation: { office } }),
    listed: check({
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
  };
};

/** Samples of the report form, each step as a template. */
export const stepPages = (lang: Lang): TemplateSamples => {
  const service = 'violation';
  const step = (name: ReportPageModel['step'], model: Report = {}) =>
    renderSampleReportStep(lang, { service, values: sentForm, step: name, ...model });
  const proposals = proposalsIn(lang);
  const dangerAdvice = { numbers: ['113'], text: fightAdvice[lang], lang } as const;
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
      certain: step('proposals', {
        ...{ proposals, known, accused, isEmergency: true },
        values: describedForm,
      }),
      ambiguous: step('proposals', {
        proposals: {
          ...proposals,
          ...{ topics: [], communes: places.choices, isAmbiguous: true, asksForAccusedUnit: false },
        },
        values: { start: 'text', text: sampleReportText },
        isEmergency: true,
        errors: [{ field: 'service', message: getFieldErrorText('choose-subject', lang) }],
      }),
    },
    'report/check': checkStates(lang),
    'report/sender': { refused: step('sender', { errors: senderErrors(lang) }) },
  };
};
