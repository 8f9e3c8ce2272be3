import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { HttpResponse } from '../http-api/response.ts';
import { formatHotlineTime } from '../time/hotline-time.ts';
import type { RunningClockMove, Timekeeper } from '../time/timekeeper.ts';
import { instantTooLateMessage, isAfterLatestInstant, readClockMove } from './clock-move.ts';
import { isFormSubmission, readRequestBody, respondWithPageOrJson } from './requests.ts';
import {
  buildAcceptedResponse,
  buildJsonResponse,
  buildProblemResponse,
  buildSeeOtherResponse,
} from './responses.ts';
import { renderClockPage } from './view/clock-page.ts';

type ClockControlDeps = { now(): Date; timekeeper: Timekeeper };

/** Returns the virtual time of the local run and, while the virtual clock is being moved, the progress of the move. */
export function showClock(incoming: IncomingMessage, hotline: ClockControlDeps): HttpResponse {
  const now = hotline.now();
  const move = hotline.timekeeper.moving();
  const moving = move && { ...move, percent: percentOf(move, now) };
  const answer = {
    now: formatHotlineTime(now),
    ...(moving && {
      moving: { ...moving, from: formatHotlineTime(moving.from), to: formatHotlineTime(moving.to) },
    }),
  };
  return respondWithPageOrJson(incoming, answer, () => renderClockPage(now, moving));
}

const percentOf = ({ from, to }: RunningClockMove, now: Date): number =>
  Math.floor((100 * (now.getTime() - from.getTime())) / Math.max(1, to.getTime() - from.getTime()));

/**
 * Redirects a browser to the clock page after the clock was moved, and clears the browser's cache: cached pages are outdated,
 * because virtual time has moved further than real time.
 */
const redirectToClock = (): HttpResponse => {
  const response = buildSeeOtherResponse('/local/clock');
  return { ...response, headers: { ...response.headers, 'clear-site-data': '"cache"' } };
};

/** Milliseconds for which a browser waits for a move of the virtual clock before it is redirected to the progress page. */
const browserWaitMs = 2000;

/**
 * Moves the virtual clock forward and responds when all due work has finished, which may take minutes. Browsers are
 * redirected to the progress page after two seconds. `Prefer: respond-async` yields 202 immediately.
 */
export async function moveClock(
  incoming: IncomingMessage,
  hotline: ClockControlDeps,
): Promise<HttpResponse> {
  const move = readClockMove(await readRequestBody(incoming));
  if (move.kind === 'invalid') {
    return buildProblemResponse(400, 'Không đẩy được đồng hồ.', move.errors);
  }
  if (isAfterLatestInstant(move.target(hotline.now()))) {
    const errors = [{ field: move.field, message: instantTooLateMessage }];
    return buildProblemResponse(400, 'Không đẩy được đồng hồ.', errors);
  }
  const moved = respondToClockMove(incoming, hotline.timekeeper.move(move.target), move.field);
  if (incoming.headers.prefer === 'respond-async') return buildAcceptedResponse('/local/clock');
  if (!isFormSubmission(incoming)) return moved;
  return Promise.race([moved, setTimeout(browserWaitMs, redirectToClock(), { ref: false })]);
}

async function respondToClockMove(
  incoming: IncomingMessage,
  move: ReturnType<Timekeeper['move']>,
  field: string,
): Promise<HttpResponse> {
  const moved = await move;
  const now = formatHotlineTime(moved.now);
  if (moved.kind === 'target-has-passed') {
    const message = `Đồng hồ chỉ đi tới; bây giờ là ${now}.`;
    return buildProblemResponse(400, 'Không đẩy được đồng hồ.', [{ field, message }]);
  }
  if (moved.kind === 'stalled') {
    const parts = moved.parts.join(', ');
    return buildProblemResponse(503, `Đồng hồ dừng ở ${now}: ${parts} chưa xong việc.`);
  }
  if (moved.kind === 'closed') {
    return buildProblemResponse(503, `Đồng hồ dừng ở ${now}: bản chạy thử đang tắt.`);
  }
  return isFormSubmission(incoming) ? redirectToClock() : buildJsonResponse({ now });
}
