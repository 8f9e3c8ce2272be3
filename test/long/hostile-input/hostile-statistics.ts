import type { Figure } from '../runner/check.ts';
import type { PictureScore } from './pictures/upload-hostile-files.ts';
import type { RequestScore } from './request-score.ts';
import type { StoredScore } from './stored-payloads/store-and-visit-payloads.ts';

const answeredShare = 99;

const kinds = 'different routes and operations called';
const time = '99th percentile of response times, ms';

/** Names of statistics of which `docs/trust.md` shows the highest part's value instead of the sum. */
export const maximumRequestStatistics: ReadonlySet<string> = new Set([kinds, time]);

export function toRequestStatistics(score: RequestScore): Figure[] {
  return [
    ['hostile requests and calls sent', score.sent],
    ['hostile requests rejected', score.refused],
    [kinds, score.routes.size],
    ['writes by accepted ones', score.writes],
    ['requests repeated because the machine was busy', score.sentAgain],
    [time, score.times.percentile(answeredShare) / 1000],
  ];
}

export function toStoredStatistics(score: StoredScore): Figure[] {
  return [
    ['malicious texts written', score.payloads],
    ['forms and messages stored with them', score.stored],
    ['… and rejected', score.refused],
    ['pages opened in a browser with scripts', score.pages],
    ['cells of exported files', score.cells],
    ['messages sent', score.messages],
    ['internal URLs submitted (SSRF attempts), none fetched by the hotline', score.addresses],
  ];
}

export function toPictureStatistics(score: PictureScore): Figure[] {
  return [
    [
      'hostile files uploaded (decompression bombs, broken or polyglot files, metadata)',
      score.sent,
    ],
    ['… stored as a picture', score.stored],
    ['… rejected', score.refused],
  ];
}
