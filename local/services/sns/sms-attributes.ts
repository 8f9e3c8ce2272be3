import * as z from 'zod';
import type { SqliteStore } from '../../sqlite-store.ts';

/** Schema of the account-wide SMS settings that SNS's `SetSMSAttributes` sets. */
const Attributes = z
  .strictObject({
    DefaultSenderID: z.string(),
    DefaultSMSType: z.enum(['Promotional', 'Transactional']),
    DeliveryStatusIAMRole: z.string().regex(/^arn:aws[\w-]*:iam::\d{12}:role\/.+$/),
    DeliveryStatusSuccessSamplingRate: z.string().regex(/^(\d{1,2}|100)$/),
    MonthlySpendLimit: z.string().regex(/^\d+$/),
    UsageReportS3Bucket: z.string(),
  })
  .partial();
type Attributes = z.infer<typeof Attributes>;

export type SmsAttributeStore = {
  get(): Attributes;
  /**
   * Merges the given SNS SMS attributes into the stored ones. Returns an error text, without storing anything, when SNS
   * would reject them.
   */
  set(given: Record<string, string>): string | undefined;
};

const Row = z.object({ attributes: z.string() }).optional();

/**
 * Opens the store of the account's SMS attributes in SNS. The attributes persist across restarts, because a deployment sets
 * them only once.
 */
export function createSmsAttributeStore(store: SqliteStore): SmsAttributeStore {
  store.exec(
    'CREATE TABLE IF NOT EXISTS sms_attributes (id INTEGER PRIMARY KEY, attributes TEXT NOT NULL)',
  );
  const select = store.prepare('SELECT attributes FROM sms_attributes WHERE id = 1');
  const upsert = store.prepare('INSERT OR REPLACE INTO sms_attributes VALUES (1, ?)');
  const get = (): Attributes =>
    Attributes.parse(JSON.parse(Row.parse(select.get())?.attributes ?? '{}'));
  return {
    get,
    set: (given) => {
      const { data, error } = Attributes.safeParse(given);
      if (data === undefined) {
        return z.prettifyError(error);
      }
      upsert.run(JSON.stringify({ ...get(), ...data }));
      return undefined;
    },
  };
}
