import type { Answer } from '../../support/hotline-driver.ts';

/** The answer, if it has the status that its asker expects. */
export const refusing = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) {
    throw new Error(
      `Answered ${answer.status} where ${status} was due: ${answer.text.slice(0, 300)}`,
    );
  }
  return answer;
};
