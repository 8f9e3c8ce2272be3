import { setTimeout } from 'node:timers/promises';

const stepMilliseconds = 25;
const mostSteps = 10;

/** Anything up to a time that grows with the races lost: those who met once are to meet no more. */
export const pause = async (races: number): Promise<void> => {
  await setTimeout(Math.random() * stepMilliseconds * Math.min(races, mostSteps));
};
