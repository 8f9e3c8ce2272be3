import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import { getHotlineNumber } from '../../../core/directory/read/hotline-details.ts';
import type { HttpFunctionRoute } from '../../runtime/events/http.ts';
import { buildTextReply } from '../../runtime/reply/reply.ts';
import type { PublicApiDeps } from '../deps.ts';
import { withPublicCache } from './public-data.ts';

export const securityTxtPath = '/.well-known/security.txt';

const securityTxtCacheSeconds = 86_400;

/**
 * Validity of the `security.txt` file in days. RFC 9116 recommends less than a year. The validity starts with each request,
 * so the file never expires.
 */
const validDays = 180;

/** Handles `GET /.well-known/security.txt` (RFC 9116), which names where to report vulnerabilities. */
export const showSecurityTxt: HttpFunctionRoute<
  Pick<PublicApiDeps, 'directory' | 'now' | 'portalUrl'>
>['answer'] = async (_, { directory, now, portalUrl }) => {
  const number = getHotlineNumber(getOrganization(await directory(), now()));
  const expires = new Date(now().getTime() + validDays * 86_400_000);
  expires.setUTCHours(0, 0, 0, 0);
  const fields = [
    `Contact: ${portalUrl}/bao-cao`,
    `Contact: tel:+84${number.slice(1)}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: vi, en, km',
    `Canonical: ${portalUrl}${securityTxtPath}`,
  ];
  return withPublicCache(securityTxtCacheSeconds, buildTextReply(200, `${fields.join('\n')}\n`));
};
