import type { HotlineResponse } from '../../support/hotline/hotline-driver.ts';

/** Returns the text of a page without its head and tags. */
const toPageText = (text: string): string =>
  text
    .slice(Math.max(0, text.indexOf('<main')))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Returns the response if it has the expected status; throws otherwise. */
export function requireStatus(answer: HotlineResponse, status: number): HotlineResponse {
  if (answer.status !== status) {
    throw new Error(
      `Answered ${answer.status} where ${status} was due: ${toPageText(answer.text).slice(0, 300)}`,
    );
  }
  return answer;
}
