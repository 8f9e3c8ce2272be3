import type { Figure } from '../check.ts';
import type { PictureScore } from './pictures/send-pictures.ts';
import type { RequestScore } from './score.ts';
import type { StoredScore } from './stored/store-and-look.ts';

const answeredShare = 99;

const kinds = 'kinds of requests';
const time = 'milliseconds within which 99 of 100 were answered';

/** Figures that are not added up over the parts. */
export const highestOfRequests: ReadonlySet<string> = new Set([kinds, time]);

export const figuresOfRequests = (score: RequestScore): Figure[] => [
  ['requests and telephone calls through the doors', score.sent],
  ['… that were refused', score.refused],
  [kinds, score.routes.size],
  ['writes to the table by those that were taken', score.writes],
  ['requests sent again because the machine was too busy', score.sentAgain],
  [time, score.times.percentile(answeredShare) / 1000],
];

export const figuresOfStored = (score: StoredScore): Figure[] => [
  ['texts written that would run', score.payloads],
  ['forms and messages that held them and were kept', score.stored],
  ['… and that were refused', score.refused],
  ['pages that a browser with scripts opened', score.pages],
  ['cells of files, however a spreadsheet parts them', score.cells],
  ['messages that were sent', score.messages],
  ['addresses given that lead to this very machine; none was asked', score.addresses],
];

export const figuresOfPictures = (score: PictureScore): Figure[] => [
  ['bombs, broken files, files of two kinds, photos with traces, each by two doors', score.sent],
  ['… that were kept, as a picture', score.kept],
  ['… that were refused', score.refused],
];
