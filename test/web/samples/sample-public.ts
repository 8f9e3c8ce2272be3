import { readFileSync } from 'node:fs';
import {
  type Announcement,
  listAnnouncementsAt,
} from '../../../core/announcements/announcement.ts';
import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import { listServiceRows } from '../../../core/directory/model/services/service.ts';
import { groupCommunesByDistrict } from '../../../core/directory/read/areas/communes-by-district.ts';
import { listOfferedServices } from '../../../core/directory/read/offered-services.ts';
import { userGuides } from '../../../core/guides/guide.ts';
import { parseMarkdown } from '../../../core/guides/markdown.ts';
import { listArticlesVisibleOnDate } from '../../../core/knowledge/article.ts';
import type { EndedContent } from '../../../core/knowledge/ended-content.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import {
  checkEligibility,
  type EligibilityAnswers,
  listApplicableEligibilityQuestions,
} from '../../../core/welfare/check-eligibility.ts';
import { listOpenProgrammes } from '../../../core/welfare/programme.ts';
import { fillGuidePlaceholders } from '../../../functions/intake/public/content/fill-guide.ts';
import { renderPhoneHotlinePage } from '../../../web/portal/view/phone-hotline-page.ts';
import {
  renderAnnouncementPage,
  renderAnnouncementsPage,
} from '../../../web/portal/view/public/announcement-pages.ts';
import {
  renderArticlePage,
  renderArticlesPage,
} from '../../../web/portal/view/public/article-pages.ts';
import { renderGuidePage, renderGuidesPage } from '../../../web/portal/view/public/guide-pages.ts';
import { renderPressPage } from '../../../web/portal/view/public/press-page.ts';
import {
  renderWelfareProgrammePage,
  renderWelfareProgrammesPage,
} from '../../../web/portal/view/public/programmes/programme-pages.ts';
import {
  renderAccessibilityPage,
  renderPrivacyPage,
} from '../../../web/portal/view/public/site-info-pages.ts';
import { insertUrgentNotice } from '../../../web/portal/view/public/urgent-notice.ts';
import {
  type ExpiringPageKind,
  renderExpiredPage,
} from '../../../web/portal/view/ticket/expired-page.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import type { TemplateSamples } from './template-samples.ts';

const launchLegalBasis = getOrganization(testDirectory, launchDay).legalBasis;

/** Announcement with long text and HTML special characters. */
export const urgentAnnouncement: Announcement = {
  code: 'storm',
  title: {
    vi: 'Bão số 9 <Rai>: từ 12 giờ trưa nay xin ở trong nhà, không ra khơi & không qua phà Cổ Chiên',
  },
  body: { vi: 'Xin:\n- chằng chống nhà cửa;\n- <không> ra khơi.\n\nCần cứu hộ gọi 114.' },
  urgency: 'urgent',
  showFrom: '2021-12-03T06:00:00+07:00',
  showUntil: '2021-12-04T18:00:00+07:00',
  owner: 'VP_UBND',
  source: {
    title: 'Công điện khẩn của Chủ tịch UBND tỉnh',
    number: '05/CĐ-UBND',
    url: 'https://travinh.gov.vn/05',
  },
  hotPrompt: 'hot-storm',
};

const announcements = [urgentAnnouncement, ...listAnnouncementsAt(testDirectory, launchDay)];
const articles = listArticlesVisibleOnDate(testDirectory, launchDay);
const programmes = listOpenProgrammes(testDirectory, launchDay);
const services = listServiceRows(testDirectory, launchDay);

const longest = <Row extends { answer: { vi: string } }>(rows: readonly Row[]): Row => {
  const [first] = rows.toSorted((a, b) => b.answer.vi.length - a.answer.vi.length);
  if (!first) throw new Error('there are no articles');
  return first;
};

const checked = (lang: Lang, code: string, answers: EligibilityAnswers): string => {
  const programme = programmes.find((one) => one.code === code);
  if (!programme) throw new Error(`no programme ${code}`);
  const hasAnswers = Object.keys(answers).length > 0;
  return renderWelfareProgrammePage({
    lang,
    programme,
    owner: 'Sở Lao động – Thương binh và Xã hội',
    service: 'welfare',
    questions: listApplicableEligibilityQuestions(programme, answers),
    answers,
    errors: [],
    result: hasAnswers ? checkEligibility(programme, answers) : undefined,
    others: programmes,
  });
};

const refused = {
  'lives-here': 'no',
  'has-contract': 'yes',
  'lost-income': 'no',
  job: 'farm',
  'had-already': 'yes',
};

const written = userGuides.map(({ code, file }) => ({
  code,
  blocks: parseMarkdown(
    fillGuidePlaceholders(
      readFileSync(`docs/guides/${file}`, 'utf8'),
      listOfferedServices(testDirectory, launchDay),
    ),
  ),
}));

const guidePages = (lang: Lang): TemplateSamples => ({
  guides: { all: renderGuidesPage(lang, written) },
  // one language suffices: the guides exist only in Vietnamese
  ...(lang === 'vi' && {
    guide: Object.fromEntries(written.map((one) => [one.code, renderGuidePage(lang, one)])),
  }),
});

const expiredPages = (lang: Lang): TemplateSamples[string] => {
  const [topic] = testDirectory.topics;
  if (!topic) throw new Error('there are no topics');
  const on = '2022-01-31';
  const referrals = { articles: articles.slice(0, 2), programmes: programmes.slice(0, 1) };
  const none = { articles: [], programmes: [] };
  const page = (kind: ExpiringPageKind, ended: EndedContent): string =>
    renderExpiredPage(lang, kind, ended, { path: '/hoi-dap/cu' });
  return {
    announcement: page('announcements', { reason: { kind: 'ended', on }, ...none }),
    article: page('articles', { reason: { kind: 'expired', on }, ...none }),
    'article-with-topic': page('articles', {
      reason: { kind: 'topic-ended', topic, on },
      ...referrals,
    }),
    'welfare-programme': page('programmes', { reason: { kind: 'replaced' }, ...referrals }),
  };
};

/** Samples of the public information pages in one language. */
export function publicPages(lang: Lang): TemplateSamples {
  return {
    announcements: {
      urgent: insertUrgentNotice(
        renderAnnouncementsPage(lang, announcements),
        lang,
        urgentAnnouncement,
      ),
      none: renderAnnouncementsPage(lang, []),
    },
    announcement: {
      urgent: renderAnnouncementPage(lang, urgentAnnouncement, { owner: 'Văn phòng UBND tỉnh' }),
    },
    expired: expiredPages(lang),
    articles: {
      all: renderArticlesPage({ lang, services, text: '', articles }),
      'not-found': renderArticlesPage({
        lang,
        services,
        text: 'hủ tiếu <b>',
        articles: [],
        service: 'health',
      }),
    },
    article: {
      longest: renderArticlePage({
        lang,
        article: longest(articles),
        owner: 'Sở Y tế',
        review: { reviewedOn: '2021-12-01', reviewBy: '2022-12-01' },
        isHealth: true,
        isServiceOffered: true,
        others: articles.slice(0, 4),
      }),
    },
    'welfare-programmes': { all: renderWelfareProgrammesPage(lang, programmes, undefined) },
    'welfare-programme': {
      open: checked(lang, 'free-labourer', {}),
      refused: checked(lang, 'free-labourer', refused),
      'more-asked': checked(lang, 'unemployment-fund', { standing: 'insured' }),
    },
    'phone-hotline': {
      only: renderPhoneHotlinePage(lang, listOfferedServices(testDirectory, launchDay)),
    },
    privacy: { notice: renderPrivacyPage(lang, launchLegalBasis) },
    accessibility: { statement: renderAccessibilityPage(lang) },
    press: {
      poster: renderPressPage({
        lang,
        areas: groupCommunesByDistrict(testDirectory, launchDay),
        place: '29512',
        placeName: 'Phường 1, thị xã Duyên Hải',
        services: listOfferedServices(testDirectory, launchDay),
        address: 'https://1022.travinh.gov.vn/q/29512',
        portalUrl: 'https://1022.travinh.gov.vn',
        legalBasis: launchLegalBasis,
      }),
    },
    ...guidePages(lang),
  };
}
