/**
 * Program that runs a simulated call with rows added to the data files of the directory, and prints what happened as JSON. It
 * is a process of its own, because the contact flows are built from the files when their modules load.
 */
import { registerHooks } from 'node:module';
import { basename } from 'node:path';
import * as z from 'zod';

const Input = z.object({
  /** Row to add to each data file, such as `services.json`. */
  added: z.record(z.string(), z.unknown()),
  keys: z.array(z.string()),
});
const { added, keys } = Input.parse(JSON.parse(process.argv[2] ?? '{}'));

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const row = url.includes('/core/directory/data/') ? added[basename(url)] : undefined;
    if (row === undefined) return loaded;
    const rows = z.array(z.unknown()).parse(JSON.parse(String(loaded.source)));
    return { ...loaded, source: JSON.stringify([...rows, row]) };
  },
});

const { hotlineFlows } = await import('../../../../lib/contact-center/flows/all.ts');
const { serviceQueues } = await import('../../../../lib/contact-center/instance/queues.ts');
const { toCallOptions } = await import('./scenario.ts');
const { lead } = await import('./simulated-call.ts');

const call = await lead(toCallOptions({ keys }, 'vi'));
const result = {
  tickets: [...call.callFunction.tickets.values()],
  line: call.attributes['line'],
  end: call.end.kind,
  prompts: call.prompts.map(({ key }) => key),
  flows: hotlineFlows.map(({ name }) => name),
  queues: serviceQueues.map(({ name }) => name),
};
process.stdout.write(JSON.stringify(result));
