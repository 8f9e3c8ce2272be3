import { randomName } from '../runtime/chance.ts';
import type { Request } from '../runtime/request.ts';
import { keptInEachLanguage } from './kept-in-each-language.ts';

const name = 'visitor';

/** The name by which a browser's reports of a day are counted, if it has kept it. */
export const visitorOf = ({ cookies }: Pick<Request, 'cookies'>): string | undefined =>
  /^[\w-]{22}$/.exec(cookies[name] ?? '')?.[0];

/** One for a browser that has none. It is gone after a day, and says nothing of anybody. */
export const newVisitor = (request: Pick<Request, 'cookies'>): string[] =>
  visitorOf(request) === undefined
    ? keptInEachLanguage(name, randomName(), {
        path: '/bao-cao',
        maxAgeSeconds: 24 * 3600,
        sameSite: 'Lax',
      })
    : [];
