import * as z from 'zod';

const dayMilliseconds = 86_400_000;
/** The sweeper alone wakes 100,000 times in as many days: some minutes of the visitor's own time. */
const mostDays = 400;

const units = [7 * dayMilliseconds, dayMilliseconds, 3_600_000, 60_000, 1000];
const pattern = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const milliseconds = (duration: string): number =>
  (pattern.exec(duration) ?? [])
    .slice(1)
    .reduce((sum, amount, index) => sum + Number(amount ?? 0) * (units[index] ?? 0), 0);

const Wish = z
  .strictObject({
    advance: z
      .string('Cần một khoảng thời gian, ví dụ PT5H.')
      .regex(pattern, 'Cần một khoảng thời gian theo ISO 8601, ví dụ PT5H hoặc P1D.')
      .transform(milliseconds)
      .optional(),
    to: z.iso
      .datetime({
        offset: true,
        error: 'Cần một thời điểm theo ISO 8601, ví dụ 2021-12-05T08:00:00+07:00.',
      })
      .transform((text) => new Date(text))
      .optional(),
  })
  .refine(({ advance, to }) => (advance === undefined) !== (to === undefined), {
    path: ['advance'],
    message: 'Cần đúng một trong hai: advance hoặc to.',
  });

export type FieldError = { field: string; message: string };

/** Where the clock shall go, or what is wrong with the wish. */
export type ClockMove =
  | { kind: 'move'; field: 'advance' | 'to'; target(now: Date): Date }
  | { kind: 'invalid'; errors: FieldError[] };

export function readClockMove(input: unknown): ClockMove {
  const { data, error } = Wish.safeParse(input);
  if (data === undefined) {
    return { kind: 'invalid', errors: error.issues.flatMap(fieldErrors) };
  }
  const { advance = 0, to } = data;
  return to === undefined
    ? { kind: 'move', field: 'advance', target: (now) => new Date(now.getTime() + advance) }
    : { kind: 'move', field: 'to', target: () => to };
}

/** Says so when the way is longer than a visitor would wait for. */
export const isTooFar = (now: Date, target: Date): boolean =>
  target.getTime() - now.getTime() > mostDays * dayMilliseconds;

export const tooFarMessage = `Nhiều nhất ${mostDays} ngày một lần.`;

const fieldErrors = (issue: z.core.$ZodIssue): FieldError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((field) => ({ field, message: 'Không có trường này.' }))
    : [{ field: String(issue.path[0] ?? 'advance'), message: issue.message }];
