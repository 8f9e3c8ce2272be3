import { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import calendar from '#directory/calendar.json' with { type: 'json' };
import {
  type OpeningException,
  type OpeningTimeSpan,
  toOpeningHours,
} from '../../../core/contact-center/model/opening-hours.ts';
import { WorkingCalendar } from '../../../core/sla/calendar.ts';
import type { ConnectInstanceResource } from './connect-instance.ts';

type OpeningHoursProps = { instance: Pick<ConnectInstanceResource, 'arn'>; from: string };

/**
 * Amazon Connect's quota of overrides (exceptions such as holidays) per hours of operation, which AWS does not raise. It
 * covers about seven years of the holiday calendar.
 * https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html
 */
const maxExceptions = 50;

const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/**
 * Hours of operation in Connect: `lines` follows the calendar from which deadlines are computed, and `always` is always
 * open.
 */
export class ConnectOpeningHours extends Construct {
  private readonly arns: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { instance, from }: OpeningHoursProps) {
    super(scope, id);
    const { week, exceptions } = toOpeningHours(WorkingCalendar.parse(calendar), from);
    const make = (name: string, days: Pick<Hours, 'config' | 'hoursOfOperationOverrides'>) => {
      const timeZone = 'Asia/Ho_Chi_Minh';
      const hours = new CfnHoursOfOperation(this, name, {
        instanceArn: instance.arn,
        name,
        timeZone,
        ...days,
      });
      return [name, hours.attrHoursOfOperationArn] as const;
    };
    this.arns = new Map([
      make('lines', {
        config: week.flatMap((spans, day) => spans.map((span) => toTimeSlot(day, span))),
        hoursOfOperationOverrides: toOverrides(exceptions),
      }),
      make('always', { config: weekdays.map((_, day) => toTimeSlot(day, [0, 0])) }),
    ]);
  }

  arnOf(name: string): string {
    const arn = this.arns.get(name);
    if (arn === undefined) throw new Error(`Unknown opening hours ${name}`);
    return arn;
  }
}

type Hours = ConstructorParameters<typeof CfnHoursOfOperation>[2];

const toTime = (minutes: number) => ({
  hours: Math.floor(minutes / 60) % 24,
  minutes: minutes % 60,
});

const toTimeSlot = (day: number, [from, to]: OpeningTimeSpan) => ({
  day: weekdays[day] ?? '',
  startTime: toTime(from),
  endTime: toTime(to),
});

/**
 * Converts the first 50 exceptions of the holiday calendar, beginning at `phone.asOf`, to overrides of the hours of
 * operation. To include later exceptions, set a later `asOf`.
 */
const toOverrides = (exceptions: readonly OpeningException[]) =>
  exceptions.slice(0, maxExceptions).map(toOverride);

/**
 * Converts an exception of the holiday calendar to an override of Connect's hours of operation. Without time spans,
 * operators are closed on those days.
 */
const toOverride = ({ from, till, name, spans }: OpeningException) => ({
  overrideName: `${from} ${name}`,
  overrideType: 'STANDARD',
  effectiveFrom: from,
  effectiveTill: till,
  overrideConfig: spans.map((span) => toTimeSlot(new Date(from).getUTCDay(), span)),
});
