import * as z from 'zod';
import { IntakeChannel } from '../../core/ticket/model/fields/report-medium.ts';
import assumptionTable from './assumptions.json' with { type: 'json' };
import priceTable from './prices.json' with { type: 'json' };

const Price = z.strictObject({
  of: z.string(),
  currency: z.enum(['USD', 'VND']),
  low: z.number(),
  price: z.number(),
  high: z.number(),
  read: z.iso.date(),
  source: z.string(),
  isAssumption: z.boolean(),
});
type MessagePrice = z.infer<typeof Price>;

const Prices = z.strictObject({
  vndPerUsd: z.strictObject({ value: z.number(), read: z.iso.date(), source: z.string() }),
  snsSmsPart: Price,
  gatewaySmsPart: Price,
  zaloNotification: Price,
  email: Price,
  chat: Price,
});

export const { vndPerUsd, ...messagePrices } = Prices.parse(priceTable);

export function toUsd({ currency, price }: MessagePrice): number {
  return currency === 'USD' ? price : price / vndPerUsd.value;
}

const assumed = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, note: z.string(), source: z.string() });

const Share = z.number().min(0).max(1);

export const messageAssumptions = z
  .strictObject({
    ticketsADay: assumed(z.int().positive()),
    channels: assumed(z.partialRecord(IntakeChannel, Share)),
    webReach: assumed(z.strictObject({ sms: Share, email: Share, none: Share })),
    topics: assumed(z.record(z.string(), Share)),
    askedShare: assumed(Share),
    remindedShare: assumed(Share),
    zaloReachedShare: assumed(Share),
    gatewayFailoverShare: assumed(Share),
  })
  .parse(assumptionTable);
