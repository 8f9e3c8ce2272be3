import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { throwUserError } from './user-error.ts';

/** Environment variables of `npm start`. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Stage of the CDK app that `npm start` runs. The default stage needs no deployment parameters. */
  HOTLINE_STAGE: z.string().default('local'),
  /** Folder of the local run's data. By default each start day has its own folder. */
  HOTLINE_DATA: z.string().optional(),
  /** Folder with data files that replace those of the same name in `core/directory/data`. */
  HOTLINE_DIRECTORY: z.string().optional(),
  DYNAMODB_ENDPOINT: z.url().optional(),
  /**
   * Mode of recording AWS traffic. `watch` logs every AWS call of functions (/local/aws/calls) and allows injected faults
   * (/local/aws/faults). `record` also records complete requests and responses.
   */
  HOTLINE_AWS: z.enum(['watch', 'record']).optional(),
  /** Factor (above 0, at most 1) by which the API stage's throttling limits are reduced on this machine. */
  HOTLINE_LIMITS: z.coerce.number().positive().max(1).default(1),
});

/** Help text of `npm start`. */
export const startUsage = `Usage: npm start -- [--on DAY] [--directory FOLDER]
  --on DAY   start on this day at 08:00 Vietnam time, such as 2026-12-01 (default: 2021-12-03, the hotline's first day)
  --directory FOLDER   read data files in this folder instead of those of the same name in core/directory/data
  --help   show this text

Environment variables: docs/commands.md`;

/** Day on which the hotline opened; its data begin on this day. */
const firstDay = '2021-12-03';

const StartDay = z.iso.date().refine((day) => day >= firstDay);

export type StartOptions = z.infer<typeof Environment> & {
  HOTLINE_DATA: string;
  HOTLINE_DIRECTORY: string | undefined;
  /** Virtual time at which a run without stored data starts. */
  startTime: Date;
};

function parseStartArguments(args: string[]): { day: string; directory: string | undefined } {
  try {
    const options = { on: { type: 'string' }, directory: { type: 'string' } } as const;
    const { on = firstDay, directory } = parseArgs({ args, options }).values;
    const day = StartDay.safeParse(on);
    if (day.success) return { day: day.data, directory };
    return throwUserError(
      `--on ${on}: not a day from ${firstDay} on, such as 2026-12-01\n${startUsage}`,
    );
  } catch (error) {
    return throwUserError(
      `${error instanceof Error ? error.message : String(error)}\n${startUsage}`,
    );
  }
}

/**
 * Reads the command line and the environment variables of `npm start`. Each start day and each
 * directory has its own data folder by default, so that a run neither changes nor continues one with other data.
 */
export function readStartOptions(
  args: string[],
  variables: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const environment = Environment.parse(variables);
  const { day, directory = environment.HOTLINE_DIRECTORY } = parseStartArguments(args);
  const ownFolder = join(
    '.local',
    ...(directory === undefined ? [] : [basename(resolve(directory))]),
    ...(day === firstDay ? [] : [`on-${day}`]),
  );
  return {
    ...environment,
    HOTLINE_DATA: environment.HOTLINE_DATA ?? ownFolder,
    HOTLINE_DIRECTORY: directory,
    startTime: new Date(`${day}T08:00:00+07:00`),
  };
}
