import { readFileSync } from 'node:fs';
import { type Announcement, announcementsAt } from '../../core/announcements/announcement.ts';
import { groupCommunesByDistrict } from '../../core/directory/communes-by-district.ts';
import { guides } from '../../core/guides/guide.ts';
import { parseMarkdown } from '../../core/guides/markdown.ts';
import { articlesOn } from '../../core/knowledge/article.ts';
import type { Lang } from '../../core/messages/lang.ts';
import {
  applicableQuestions,
  checkEligibility,
  type GivenAnswers,
} from '../../core/welfare/check-eligibility.ts';
import { programmesOn } from '../../core/welfare/programme.ts';
import { announcementPage, announcementsPage } from '../../web/portal/view/announcement-pages.ts';
import { articlePage, articlesPage } from '../../web/portal/view/article-pages.ts';
import { callPage } from '../../web/portal/view/call-page.ts';
import { expiredPage } from '../../web/portal/view/expired-page.ts';
import { guidePage, guidesPage } from '../../web/portal/view/guide-pages.ts';
import { pressPage } from '../../web/portal/view/press-page.ts';
import { programmePage, programmesPage } from '../../web/portal/view/programme-pages.ts';
import { withNotice } from '../../web/portal/view/urgent-notice.ts';
import { directory, launch } from '../support/the-directory.ts';
import type { TemplateSamples } from './template-samples.ts';

/** Announcement with long text and HTML special characters. */
export const urgent: Announcement = {
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

const announcements = [urgent, ...announcementsAt(directory, launch)];
const articles = articlesOn(directory, launch);
const programmes = programmesOn(directory, launch);
const services = directory.services;

const longest = <Row extends { answer: { vi: string } }>(rows: readonly Row[]): Row => {
  const [first] = rows.toSorted((a, b) => b.answer.vi.length - a.answer.vi.length);
  if (!first) throw new Error('there are no articles');
  return first;
};

const checked = (lang: Lang, code: string, answers: GivenAnswers): string => {
  const programme = programmes.find((one) => one.code === code);
  if (!programme) throw new Error(`no programme ${code}`);
  const isAsked = Object.keys(answers).length > 0;
  return programmePage({
    lang,
    programme,
    owner: 'Sở Lao động – Thương binh và Xã hội',
    questions: applicableQuestions(programme, answers),
    answers,
    errors: [],
    result: isAsked ? checkEligibility(programme, answers) : undefined,
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

const written = guides.map(({ code, file }) => ({
  code,
  blocks: parseMarkdown(readFileSync(`docs/guides/${file}`, 'utf8')),
}));

const guidePages = (lang: Lang): TemplateSamples => ({
  guides: { all: guidesPage(lang, written) },
  // one language suffices: the guides exist only in Vietnamese
  ...(lang === 'vi' && {
    guide: Object.fromEntries(written.map((one) => [one.code, guidePage(lang, one)])),
  }),
});

/** Samples of the public information pages in one language. */
export const publicPages = (lang: Lang): TemplateSamples => ({
  announcements: {
    urgent: withNotice(announcementsPage(lang, announcements), lang, urgent),
    none: announcementsPage(lang, []),
  },
  announcement: { urgent: announcementPage(lang, urgent, { owner: 'Văn phòng UBND tỉnh' }) },
  expired: {
    announcement: expiredPage(lang, 'announcements'),
    article: expiredPage(lang, 'articles'),
    programme: expiredPage(lang, 'programmes'),
  },
  articles: {
    all: articlesPage({ lang, services, text: '', articles }),
    'not-found': articlesPage({
      lang,
      services,
      text: 'hủ tiếu <b>',
      articles: [],
      service: 'health',
    }),
  },
  article: {
    longest: articlePage({
      lang,
      article: longest(articles),
      owner: 'Sở Y tế',
      isHealth: true,
      others: articles.slice(0, 4),
    }),
  },
  programmes: { all: programmesPage(lang, programmes) },
  programme: {
    open: checked(lang, 'free-labourer', {}),
    refused: checked(lang, 'free-labourer', refused),
    'more-asked': checked(lang, 'unemployment-fund', { standing: 'insured' }),
  },
  call: { only: callPage(lang) },
  press: {
    poster: pressPage({
      lang,
      areas: groupCommunesByDistrict(directory, launch),
      place: '29512',
      placeName: 'Phường 1, thị xã Duyên Hải',
      address: 'https://1022.travinh.gov.vn/q/29512',
      portalUrl: 'https://1022.travinh.gov.vn',
    }),
  },
  ...guidePages(lang),
});
