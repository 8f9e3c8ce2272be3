import type { IncomingMessage } from 'node:http';
import type { HttpResponse } from '../http-api/response.ts';
import { hotlineTime } from '../time/hotline-time.ts';
import type { Timekeeper } from '../time/timekeeper.ts';
import { jsonAnswer, problemAnswer, seeOther } from './answer.ts';
import { either, isForm, readWish } from './asks.ts';
import { isTooFar, readClockMove, tooFarMessage } from './clock-move.ts';
import { clockPage } from './view/clock-page.ts';

type Timed = { now(): Date; timekeeper: Timekeeper };

/** What time it is. */
export function showClock(incoming: IncomingMessage, hotline: Timed): HttpResponse {
  const now = hotline.now();
  return either(incoming, { now: hotlineTime(now) }, () => clockPage(now));
}

/** Lets time go by, and answers when all that was due has settled. */
export async function moveClock(incoming: IncomingMessage, hotline: Timed): Promise<HttpResponse> {
  const move = readClockMove(await readWish(incoming));
  if (move.kind === 'invalid') {
    return problemAnswer(400, 'Không đẩy được đồng hồ.', move.errors);
  }
  if (isTooFar(hotline.now(), move.target(hotline.now()))) {
    const errors = [{ field: move.field, message: tooFarMessage }];
    return problemAnswer(400, 'Không đẩy được đồng hồ.', errors);
  }
  const moved = await hotline.timekeeper.move(move.target);
  const now = hotlineTime(moved.now);
  if (moved.kind === 'target-has-passed') {
    const message = `Đồng hồ chỉ đi tới; bây giờ là ${now}.`;
    return problemAnswer(400, 'Không đẩy được đồng hồ.', [{ field: move.field, message }]);
  }
  if (moved.kind === 'stalled') {
    const parts = moved.parts.join(', ');
    return problemAnswer(503, `Đồng hồ dừng ở ${now}: ${parts} chưa xong việc.`);
  }
  if (moved.kind === 'closed') {
    return problemAnswer(503, `Đồng hồ dừng ở ${now}: bản chạy thử đang tắt.`);
  }
  return isForm(incoming) ? seeOther('/local/clock') : jsonAnswer({ now });
}
