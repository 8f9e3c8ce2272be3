import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../../../adapters/dynamodb/table.ts';
import { localDate } from '../../../core/time/local-date.ts';
import { aReport } from '../../support/a-report.ts';
import type { Life, Step } from '../life.ts';
import { refusing } from '../steps/refusing.ts';
import { insist, newKey, phoneOf, type World } from '../world.ts';

const Counts = z.object({ elsewhere: z.number().default(0), denunciations: z.number().default(0) });

const countedOn = async ({ run }: World): Promise<z.infer<typeof Counts>> => {
  const Key = keys.guided(localDate(await run.now()));
  const { Item = {} } = await run.table.client.send(
    new GetCommand({ TableName: run.table.name, Key, ConsistentRead: true }),
  );
  return Counts.parse(Item);
};

/** A report that is answered and not opened: it counts answers, and an answer that is sent again counts again. */
const toldAnotherWay = (
  name: string,
  measure: keyof z.infer<typeof Counts>,
  changes: Record<string, unknown>,
): Step => ({
  name,
  lead: async (world) => {
    const before = await countedOn(world);
    const reporter = { kind: 'person', phone: phoneOf(world), anonymous: true };
    const key = { 'idempotency-key': newKey(world) };
    const body = aReport({ ...changes, reporter });
    const sentBefore = world.counts.sentAgain;
    const send = () => world.run.post('/api/reports', body, key, world.from);
    refusing(await insist(world, send), 422);
    const tries = world.counts.sentAgain - sentBefore + 1;
    world.checks.push(async () => {
      const counted = (await countedOn(world))[measure] - before[measure];
      // whatever an AWS client or a citizen sent again may have counted already
      const isRight = counted >= 1 && counted <= tries * 2;
      world.checks.pop();
      return isRight ? [] : [`${measure} rose by ${counted} in ${tries} tries`];
    });
  },
});

const place = 'Hẻm số 99 Nguyễn Đình Chiểu, Bến Tre';

/** What is no ticket of this hotline. */
export const guided: Life = {
  name: 'guided',
  steps: [
    toldAnotherWay('a report of another province', 'elsewhere', { areaCode: undefined, place }),
    toldAnotherWay('a denunciation', 'denunciations', {
      text: 'Tôi tố cáo ông Lâm Quang Vinhh cán bộ chốt nhận tiền',
      topic: 'VP08',
    }),
  ],
};
