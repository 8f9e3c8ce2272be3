import { hotlineNumber } from '../../core/messages/hotline-number.ts';
import type { Route } from '../runtime/http.ts';
import { text } from '../runtime/reply.ts';
import { keptFor } from './public-data.ts';
import type { PublicServices } from './services.ts';

export const securityTxtPath = '/.well-known/security.txt';

const keptSeconds = 86_400;

/** RFC 9116 recommends less than a year; it counts from each request, so that the file never expires unnoticed. */
const validDays = 180;

/** Returns how to report a security weakness, as RFC 9116 lays it out. */
export const showSecurityTxt: Route<Pick<PublicServices, 'now' | 'portalUrl'>>['answer'] = (
  _,
  { now, portalUrl },
) => {
  const expires = new Date(now().getTime() + validDays * 86_400_000);
  expires.setUTCHours(0, 0, 0, 0);
  const fields = [
    `Contact: ${portalUrl}/bao-cao`,
    `Contact: tel:+84${hotlineNumber.slice(1)}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: vi, en, km',
    `Canonical: ${portalUrl}${securityTxtPath}`,
  ];
  return keptFor(keptSeconds, text(200, `${fields.join('\n')}\n`));
};
