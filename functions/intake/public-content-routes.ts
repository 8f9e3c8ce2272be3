import * as z from 'zod';
import {
  AnnouncementsResponse,
  ArticlesResponse,
  ProgrammesResponse,
} from '../../core/contract/public-content-responses.ts';
import { renderPhoneHotlinePage } from '../../web/portal/view/phone-hotline-page.ts';
import type { HttpFunctionRoute } from '../runtime/http.ts';
import { buildPageReply } from '../runtime/reply.ts';
import {
  showAnnouncement,
  showAnnouncements,
  showAnnouncementsFeed,
} from './announcement-pages.ts';
import { showArticle, showArticles } from './article-pages.ts';
import type { PublicApiDeps } from './deps.ts';
import { showGuide, showGuides } from './guide-pages.ts';
import { redirectFromPoster, showPressPage } from './press-pages.ts';
import { showProgramme, showProgrammeEligibility, showProgrammes } from './programme-pages.ts';
import {
  ArticlesQuery,
  listAnnouncements,
  listArticles,
  listProgrammes,
} from './public-content-api.ts';
import { securityTxtPath, showSecurityTxt } from './security-txt.ts';

/** Routes for the portal's public content: announcements, articles, support programmes, guides and press material. */
export const publicContentRoutes: HttpFunctionRoute<PublicApiDeps>[] = [
  { method: 'GET', path: securityTxtPath, answer: showSecurityTxt },
  { method: 'GET', path: '/thong-bao', answer: showAnnouncements },
  {
    method: 'GET',
    path: '/thong-bao.rss',
    contract: {
      summary: { vi: 'Thông báo: nguồn tin RSS', en: 'Announcements as RSS' },
      media: 'application/rss+xml',
      answers: { 200: z.string() },
    },
    answer: showAnnouncementsFeed,
  },
  { method: 'GET', path: '/thong-bao/{code}', answer: showAnnouncement },
  { method: 'GET', path: '/hoi-dap', answer: showArticles },
  { method: 'GET', path: '/hoi-dap/{code}', answer: showArticle },
  { method: 'GET', path: '/an-sinh', answer: showProgrammes },
  { method: 'GET', path: '/an-sinh/{code}', answer: showProgramme },
  { method: 'POST', path: '/an-sinh/{code}', answer: showProgrammeEligibility },
  {
    method: 'GET',
    path: '/cach-goi',
    answer: ({ lang }) => buildPageReply(200, renderPhoneHotlinePage(lang)),
  },
  { method: 'GET', path: '/huong-dan', answer: showGuides },
  { method: 'GET', path: '/huong-dan/{code}', answer: showGuide },
  { method: 'GET', path: '/bao-chi', answer: showPressPage },
  { method: 'GET', path: '/q/{place}', answer: redirectFromPoster },
  {
    method: 'GET',
    path: '/api/announcements',
    contract: {
      summary: { vi: 'Thông báo đang hiệu lực', en: 'List current announcements' },
      answers: { 200: AnnouncementsResponse },
    },
    answer: listAnnouncements,
  },
  {
    method: 'GET',
    path: '/api/articles',
    contract: {
      summary: { vi: 'Hỏi đáp: tìm câu trả lời', en: 'Search frequently asked questions' },
      query: ArticlesQuery,
      answers: { 200: ArticlesResponse },
    },
    answer: listArticles,
  },
  {
    method: 'GET',
    path: '/api/programmes',
    contract: {
      summary: { vi: 'Các khoản hỗ trợ an sinh', en: 'List welfare programmes' },
      answers: { 200: ProgrammesResponse },
    },
    answer: listProgrammes,
  },
];
