/** Price range in US dollars. `low`, `middle` and `high` are equal if AWS publishes a single price. */
type PriceRange = {
  of: string;
  usd: { low: number; middle: number; high: number };
  source: string;
  /** Day on which the price was read at its source, or `assumption` if AWS publishes no price. */
  checked: string;
};

const connect = 'https://aws.amazon.com/connect/pricing/';
const connectNow =
  'https://aws.amazon.com/products/connect/customer/pricing/, by https://github.com/api-evangelist/amazon-connect';

/**
 * Prices for telephony. Amazon Connect's own prices are the same in all regions; AWS publishes no carrier prices for Vietnam
 * (+84).
 */
export const telephonyPrices = {
  voiceMinute: {
    of: 'Connect voice, minute of a call (low price: without AI features)',
    usd: { low: 0.018, middle: 0.038, high: 0.038 },
    source: `${connectNow}; low: https://blog.serverworks.co.jp/tech/2020/03/10/connect_per_second_billing/`,
    checked: '2026-10-07',
  },
  inboundMinute: {
    of: 'telephony, minute of an incoming call',
    usd: { low: 0, middle: 0.004, high: 0.03 },
    source: 'the arrangement with VNPT',
    checked: 'assumption',
  },
  outboundMinute: {
    of: 'telephony, minute of a call to +84',
    usd: { low: 0.05, middle: 0.1, high: 0.2 },
    source: connect,
    checked: 'assumption',
  },
  task: {
    of: 'Connect task',
    usd: { low: 0.04, middle: 0.04, high: 0.04 },
    source: connect,
    checked: 'unverified',
  },
  chatMessage: {
    of: 'Connect chat message (low price: without AI features)',
    usd: { low: 0.004, middle: 0.01, high: 0.01 },
    source: `${connectNow}; low: from memory`,
    checked: '2026-10-07',
  },
  transcribedMinute: {
    of: 'Transcribe, minute of a voice message',
    usd: { low: 0.024, middle: 0.024, high: 0.03 },
    source: 'https://aws.amazon.com/transcribe/pricing/',
    checked: 'unverified',
  },
  storedGigabyte: {
    of: 'S3 storage of recordings, GB a month',
    usd: { low: 0.025, middle: 0.025, high: 0.025 },
    source: 'https://aws.amazon.com/s3/pricing/',
    checked: 'unverified',
  },
  recordGigabyte: {
    of: 'Kinesis, GB of contact records in and out',
    usd: { low: 0.12, middle: 0.15, high: 0.15 },
    source: 'https://aws.amazon.com/kinesis/data-streams/pricing/ (us-east-1 × 1.25)',
    checked: 'unverified',
  },
  staffMember: {
    of: 'Cognito Plus, member of staff who signs in',
    usd: { low: 0.02, middle: 0.02, high: 0.02 },
    source:
      'https://aws.amazon.com/cognito/pricing/, by https://github.com/api-evangelist/amazon-cognito',
    checked: '2026-09-20',
  },
} as const satisfies Record<string, PriceRange>;
export type TelephonyPriceName = keyof typeof telephonyPrices;

export const telephonyPriceNames: readonly TelephonyPriceName[] = [
  ...(['voiceMinute', 'inboundMinute', 'outboundMinute', 'task', 'chatMessage'] as const),
  ...(['transcribedMinute', 'storedGigabyte', 'recordGigabyte', 'staffMember'] as const),
];
