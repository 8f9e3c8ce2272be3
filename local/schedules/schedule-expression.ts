import { throwUserError } from '../user-error.ts';
import { parseCronExpression } from './cron.ts';

/** Returns the next run of a schedule after an instant; undefined when there are no more runs. */
export type NextRunFinder = (instant: Date) => Date | undefined;

const unitMilliseconds: Record<string, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** Parses an EventBridge schedule expression such as `rate(5 minutes)` or `cron(0 8 * * ? *)`. */
export function parseScheduleExpression(
  expression: string,
  timeZone: string,
  at: string,
): NextRunFinder {
  const [, kind, argument = ''] = /^(rate|cron)\((.+)\)$/.exec(expression) ?? [];
  switch (kind) {
    case 'rate':
      return rate(argument, at);
    case 'cron':
      return parseCronExpression(argument, timeZone, at);
    default:
      return throwUserError(
        `${at} has the schedule ${expression}, which the local run does not support.`,
      );
  }
}

function rate(argument: string, at: string): NextRunFinder {
  const [, amount, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
  const milliseconds = Number(amount) * (unitMilliseconds[unit] ?? Number.NaN);
  return milliseconds > 0
    ? (instant) => new Date(instant.getTime() + milliseconds)
    : throwUserError(`${at} has the rate ${argument}, which the local run does not support.`);
}
