import * as z from 'zod';

const dayMilliseconds = 86_400_000;
/**
 * Latest time to which the virtual clock can move. ISO 8601 requires a sign for years after 9999, which the hotline's
 * timestamps don't support.
 */
const latest = Date.UTC(9999, 11, 30);

const units = [7 * dayMilliseconds, dayMilliseconds, 3_600_000, 60_000, 1000];
const pattern = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const milliseconds = (duration: string): number =>
  (pattern.exec(duration) ?? [])
    .slice(1)
    .reduce((sum, amount, index) => sum + Number(amount ?? 0) * (units[index] ?? 0), 0);

const ClockMoveRequest = z
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

/** Validated request to move the virtual clock, or the validation errors of an invalid request. */
export type ClockMove =
  | { kind: 'move'; field: 'advance' | 'to'; target(now: Date): Date }
  | { kind: 'invalid'; errors: FieldError[] };

export function readClockMove(input: unknown): ClockMove {
  const { data, error } = ClockMoveRequest.safeParse(input);
  if (data === undefined) {
    return { kind: 'invalid', errors: error.issues.flatMap(fieldErrors) };
  }
  const { advance = 0, to } = data;
  return to === undefined
    ? { kind: 'move', field: 'advance', target: (now) => new Date(now.getTime() + advance) }
    : { kind: 'move', field: 'to', target: () => to };
}

/** Returns true when the target of a clock move is later than any timestamp that the hotline supports. */
export function isAfterLatestInstant(target: Date): boolean {
  return !(target.getTime() <= latest);
}

export const instantTooLateMessage = 'Xa quá: đồng hồ chỉ đi tới hết năm 9999.';

const fieldErrors = (issue: z.core.$ZodIssue): FieldError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((field) => ({ field, message: 'Không có trường này.' }))
    : [{ field: String(issue.path[0] ?? 'advance'), message: issue.message }];
