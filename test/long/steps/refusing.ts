import type { Answer } from '../../support/hotline-driver.ts';

/** What a page says, without its head and its tags. */
const saidIn = (text: string): string =>
  text
    .slice(Math.max(0, text.indexOf('<main')))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The answer, if it has the status that its asker expects. */
export const refusing = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) {
    throw new Error(
      `Answered ${answer.status} where ${status} was due: ${saidIn(answer.text).slice(0, 300)}`,
    );
  }
  return answer;
};
