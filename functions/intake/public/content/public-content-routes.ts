import { getOrganization } from '../../../../core/directory/model/organization/organization.ts';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import { accessibilityPath, privacyPath } from '../../../../web/portal/view/frame/portal-page.ts';
import { renderPhoneHotlinePage } from '../../../../web/portal/view/phone-hotline-page.ts';
import {
  renderAccessibilityPage,
  renderPrivacyPage,
} from '../../../../web/portal/view/public/site-info-pages.ts';
import { denunciationPath } from '../../../../web/portal/view/report/denunciation-page.ts';
import type { HttpFunctionRoute } from '../../../runtime/events/http.ts';
import { buildPageReply } from '../../../runtime/reply/reply.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { officialLangRedirects } from '../official-lang-redirect.ts';
import { searchEngineRoutes } from '../search-engine-files.ts';
import { securityTxtPath, showSecurityTxt } from '../security-txt.ts';
import {
  announcementFeedEndpoint,
  showAnnouncement,
  showAnnouncements,
} from './announcement-pages.ts';
import { showArticle, showArticles } from './article-pages.ts';
import { showDenunciationPage } from './denunciation-page.ts';
import { showGuide, showGuides } from './guide-pages.ts';
import { redirectFromPoster, showPressPage } from './press-pages.ts';
import { showProgramme, showProgrammeEligibility, showProgrammes } from './programme-pages.ts';
import {
  announcementsEndpoint,
  articlesEndpoint,
  programmesEndpoint,
} from './public-content-api.ts';

/** Routes for the portal's public content: announcements, articles, support programmes, guides and press material. */
export const publicContentRoutes: HttpFunctionRoute<PublicApiDeps>[] = [
  { method: 'GET', path: securityTxtPath, answer: showSecurityTxt },
  ...searchEngineRoutes,
  ...officialLangRedirects,
  { method: 'GET', path: denunciationPath, answer: showDenunciationPage },
  { method: 'GET', path: '/thong-bao', answer: showAnnouncements },
  announcementFeedEndpoint,
  { method: 'GET', path: '/thong-bao/{code}', answer: showAnnouncement },
  { method: 'GET', path: '/hoi-dap', answer: showArticles },
  { method: 'GET', path: '/hoi-dap/{code}', answer: showArticle },
  { method: 'GET', path: '/an-sinh', answer: showProgrammes },
  { method: 'GET', path: '/an-sinh/{code}', answer: showProgramme },
  { method: 'POST', path: '/an-sinh/{code}', answer: showProgrammeEligibility },
  {
    method: 'GET',
    path: '/cach-goi',
    answer: async ({ lang }, { directory, now }) =>
      buildPageReply(
        200,
        renderPhoneHotlinePage(lang, listOfferedServices(await directory(), now())),
      ),
  },
  {
    method: 'GET',
    path: privacyPath,
    answer: async ({ lang }, { directory, now }) =>
      buildPageReply(
        200,
        renderPrivacyPage(lang, getOrganization(await directory(), now()).legalBasis),
      ),
  },
  {
    method: 'GET',
    path: accessibilityPath,
    answer: ({ lang }) => buildPageReply(200, renderAccessibilityPage(lang)),
  },
  { method: 'GET', path: '/huong-dan', answer: showGuides },
  { method: 'GET', path: '/huong-dan/{code}', answer: showGuide },
  { method: 'GET', path: '/bao-chi', answer: showPressPage },
  { method: 'GET', path: '/q/{place}', answer: redirectFromPoster },
  announcementsEndpoint,
  articlesEndpoint,
  programmesEndpoint,
];
