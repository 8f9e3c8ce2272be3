import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import { userGuides } from '../../../../core/guides/guide.ts';
import { parseMarkdown } from '../../../../core/guides/markdown.ts';
import {
  findScreenshotEdition,
  selectScreenshots,
} from '../../../../core/guides/screenshot-editions.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import {
  renderGuidePage,
  renderGuidesPage,
  type UserGuideContent,
} from '../../../../web/portal/view/public/guide-pages.ts';
import { buildPageReply, type HttpReply } from '../../../runtime/reply/reply.ts';
import { buildUnroutedReply } from '../../../runtime/reply/unrouted-reply.ts';
import type { HttpRequest } from '../../../runtime/request/request.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { fillGuidePlaceholders } from './fill-guide.ts';

type GuidePagesDeps = Pick<PublicApiDeps, 'guides' | 'directory' | 'now'>;

const loadGuide = async (
  { code, file }: (typeof userGuides)[number],
  { guides, directory, now }: GuidePagesDeps,
): Promise<UserGuideContent> => {
  const edition = findScreenshotEdition(toLocalDate(now()));
  const services = listOfferedServices(await directory(), now());
  const source = fillGuidePlaceholders(await guides.read(file), services);
  return { code, blocks: selectScreenshots(parseMarkdown(source), edition) };
};

/** Handles `GET /huong-dan`: lists the user guides, one for each kind of user. */
export async function showGuides(
  { lang }: HttpRequest,
  services: GuidePagesDeps,
): Promise<HttpReply> {
  return buildPageReply(
    200,
    renderGuidesPage(lang, await Promise.all(userGuides.map((one) => loadGuide(one, services)))),
  );
}

/** Handles `GET /huong-dan/{code}`: shows one user guide. */
export async function showGuide(
  request: HttpRequest,
  services: GuidePagesDeps,
): Promise<HttpReply> {
  const { lang, params } = request;
  const found = userGuides.find(({ code }) => code === params['code']);
  if (!found) return buildUnroutedReply(request, 'no-such-page');
  return buildPageReply(200, renderGuidePage(lang, await loadGuide(found, services)));
}
