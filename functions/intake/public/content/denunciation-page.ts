import { findReceptionOffice } from '../../../../core/intake/report/reception-office.ts';
import { renderDenunciationPage } from '../../../../web/portal/view/report/denunciation-page.ts';
import { buildPageReply, type HttpReply } from '../../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../../runtime/request/request.ts';
import type { PublicApiDeps } from '../../deps.ts';

/** Handles `GET /to-cao`: shows how and where to make a formal denunciation. */
export async function showDenunciationPage(
  { lang }: HttpRequest,
  { directory, now }: Pick<PublicApiDeps, 'directory' | 'now'>,
): Promise<HttpReply> {
  const office = findReceptionOffice(await directory(), now());
  return buildPageReply(200, renderDenunciationPage(lang, office));
}
