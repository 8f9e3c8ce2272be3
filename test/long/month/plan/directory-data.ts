import { readFileSync } from 'node:fs';
import * as z from 'zod';

const dataOf = <Rows>(name: string, schema: z.ZodType<Rows>): Rows => {
  const path = new URL(`../../../../core/directory/data/${name}.json`, import.meta.url);
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
};

const validity = { validFrom: z.string().nullable(), validTo: z.string().nullable() };
const isIn2021 = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) =>
  (validFrom ?? '') <= '2021-12-03' && (validTo ?? '9') > '2022-02';

/** Topics of the directory; the simulated month uses each at least once. */
export const topics = dataOf(
  'topics',
  z.array(
    z.object({
      ...{ code: z.string(), service: z.string(), name: z.string(), lead: z.string().nullable() },
      defaultPriority: z.enum(['P1', 'P2', 'P3', 'P4']),
      needsApproval: z.boolean().default(false),
      ...validity,
    }),
  ),
).filter(isIn2021);
export type Topic = (typeof topics)[number];

/** The 106 communes of Trà Vinh in 2021. */
export const communes = dataOf(
  'areas',
  z.array(
    z.object({
      ...{
        code: z.string(),
        level: z.string(),
        fullName: z.string(),
        parent: z.string().nullable(),
      },
      ...validity,
    }),
  ),
).filter((area) => area.level === 'commune' && isIn2021(area));

/** Invented accountable people of the directory by role. */
export const roster = dataOf(
  'roster-invented',
  z.array(
    z.object({
      ...{ unit: z.string(), role: z.enum(['handler', 'head', 'duty']), name: z.string() },
      ...{ phone: z.string(), email: z.string(), ...validity },
    }),
  ),
).filter(isIn2021);

const Times = z.array(z.tuple([z.string(), z.string()]));
/** Office hours and days off, with which the checks recompute deadlines. */
export const calendar = dataOf(
  'calendar',
  z.object({
    officeHours: z.array(z.object({ week: z.record(z.string(), Times) })),
    daysOff: z.array(z.object({ date: z.string() })),
    workedDays: z.array(z.object({ date: z.string(), insteadOf: z.string() })),
  }),
);

const Rule = z.object({
  kind: z.enum(['wall', 'working', 'working-days']),
  minutes: z.number().optional(),
  days: z.number().optional(),
});
export type DeadlineRule = z.infer<typeof Rule>;
export const deadlineRules = dataOf(
  'sla',
  z.array(
    z.object({
      ...{ priority: z.string(), acknowledge: Rule, resolve: Rule },
      exceptions: z.array(z.object({ service: z.string(), clock: z.string(), rule: Rule })),
    }),
  ),
);
