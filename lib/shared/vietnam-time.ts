import { TimeZone } from 'aws-cdk-lib';
import { type CronOptionsWithTimezone, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';

/** Returns a daily schedule at the given hours and minutes, as cron fields, in Vietnamese time. */
export const dailyInVietnam = (
  time: Required<Pick<CronOptionsWithTimezone, 'hour' | 'minute'>>,
): ScheduleExpression => ScheduleExpression.cron({ ...time, timeZone: TimeZone.ASIA_HO_CHI_MINH });
