import { guides } from '../../core/guides/guide.ts';
import { readMarkdown } from '../../core/guides/markdown.ts';
import { type Guide, guidePage, guidesPage } from '../../web/portal/view/guide-pages.ts';
import { refusal } from '../runtime/refusal.ts';
import { page, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import type { PublicServices } from './services.ts';

type Needs = Pick<PublicServices, 'guides'>;

const guideOf = async (
  { code, file }: (typeof guides)[number],
  { guides: shelf }: Needs,
): Promise<Guide> => ({ code, blocks: readMarkdown(await shelf.read(file)) });

/** Handles `GET /huong-dan`: lists the user guides, one per kind of user. */
export const showGuides = async ({ lang }: Request, services: Needs): Promise<Reply> =>
  page(200, guidesPage(lang, await Promise.all(guides.map((one) => guideOf(one, services)))));

/** Handles `GET /huong-dan/{code}`: shows one user guide. */
export const showGuide = async (request: Request, services: Needs): Promise<Reply> => {
  const { lang, params } = request;
  const found = guides.find(({ code }) => code === params['code']);
  if (!found) return refusal(request, 'no-such-page');
  return page(200, guidePage(lang, await guideOf(found, services)));
};
