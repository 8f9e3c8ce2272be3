import { toPortalPath } from '../../../web/portal/view/frame/portal-path.ts';
import type { HttpFunctionRoute } from '../../runtime/events/http.ts';
import { buildSeeOtherReply } from '../../runtime/reply/reply.ts';

/** Paths to which only forms are submitted. A browser requests them with GET if their address is entered or reopened. */
const formTargets = [
  '/bao-cao/bien-nhan',
  '/tra-cuu/anh',
  '/tra-cuu/bo-sung',
  '/tra-cuu/da-giai-quyet',
  '/tra-cuu/danh-gia',
  '/tra-cuu/goi-lai',
  '/tra-cuu/ma-xac-nhan',
  '/tra-cuu/may-muon',
  '/tra-cuu/mo-lai',
];

/** Routes that redirect GET requests for the targets of the citizens' forms to the page where a ticket is looked up. */
export const formTargetRedirects: HttpFunctionRoute<unknown>[] = formTargets.map((path) => ({
  method: 'GET',
  path,
  answer: ({ lang }) => buildSeeOtherReply(toPortalPath(lang, '/tra-cuu')),
}));
