import type { SeenPart } from '../seen-parts.ts';
import type { Trust } from '../trust.ts';
import type { PictureScore } from './pictures/send-pictures.ts';
import type { RequestScore } from './score.ts';
import type { StoredScore } from './stored/store-and-look.ts';

/** What is said of a part in the page that anybody reads. */
type Told<Score> = { seed: number; score: Score };

const mostAnswered = 99;

const kinds = 'kinds of requests';
const time = 'milliseconds within which 99 of 100 were answered';

/** What is not added up over the parts. */
export const highestOfRequests: ReadonlySet<string> = new Set([kinds, time]);

export const requestsTold = {
  campaign: 'hostile',
  title: 'Hostile input',
  promise:
    'Whatever somebody sends, by whichever way, nothing breaks, and nothing of what is refused is kept.',
  limits: [
    'The functions run from their deployed bundles in one process, against the real engine. The time is that of the machine as it was, with eight requests in flight.',
    'The first press on an officer’s page gives the link to that telephone, also when what was written with it is refused; counters of attempts count refused requests. Nothing else is written.',
    'It is led in parts of 50,000, each with a table of its own and with the version of its day.',
  ],
};

export const requestsSeen = (part: string, score: RequestScore): SeenPart => {
  const failed = new Set(score.wrongs.map(({ number }) => number)).size;
  return {
    ...{ part, failed, passed: score.sent - failed },
    figures: [
      ['requests and telephone calls through the doors', score.sent],
      ['… that were refused', score.refused],
      [kinds, score.routes.size],
      ['writes to the table by those that were taken', score.writes],
      ['requests sent again because the machine was too busy', score.sentAgain],
      [time, score.times.percentile(mostAnswered) / 1000],
    ],
  };
};

export const storedTold = ({ seed, score }: Told<StoredScore>): Trust => ({
  campaign: 'hostile-stored',
  title: 'What is kept is only ever read',
  promise:
    'Words that somebody wrote to do harm are shown as words: on every page, in every message, in every file.',
  command: `npm run campaign:hostile -- --only stored --seed ${seed} --payloads ${score.payloads}`,
  passed: score.pages + score.cells + score.messages + score.addresses,
  failed: score.wrongs.length,
  figures: [
    ['texts written that would run', score.payloads],
    ['forms and messages that held them and were kept', score.stored],
    ['… and that were refused', score.refused],
    ['pages that a browser with scripts opened', score.pages],
    ['cells of files, however a spreadsheet parts them', score.cells],
    ['messages that were sent', score.messages],
    ['addresses given that lead to this very machine; none was asked', score.addresses],
  ],
  limits: [
    'Texts, places, names, answers, reasons, notes and what administrators write; by web, chat, Zalo, Messenger, operators, Open311. The telephone has no words until they are written down, which is not part of it.',
    'A browser in which something ran, became markup, led away or broke a page’s policy would be a failure.',
  ],
});

export const picturesTold = (score: PictureScore): Trust => ({
  campaign: 'hostile-pictures',
  title: 'A photo is a photo',
  promise:
    'Whatever is sent as a photo is refused, or kept as a picture and nothing else: no program, no hidden file, no trace of the telephone.',
  command: 'npm run campaign:hostile -- --only pictures',
  passed: score.sent - score.wrongs.length,
  failed: score.wrongs.length,
  figures: [
    ['bombs, broken files, files of two kinds, photos with traces, each by two doors', score.sent],
    ['… that were kept, as a picture', score.kept],
    ['… that were refused', score.refused],
  ],
});
