import * as z from 'zod';
import { createDirectoryStore } from '../../adapters/dynamodb/directory/directory-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { loadDirectory } from '../../core/directory/change/load-directory.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createCustomResourceFunction } from '../runtime/events/custom-resource.ts';

const Environment = z.object({ TICKET_TABLE: z.string() });

/**
 * CloudFormation custom resource that loads the directory files into the table if the deployment changed them. Changes made
 * by staff are preserved.
 */
export const handler = createCustomResourceFunction({
  properties: z.object({ roster: z.enum(['invented', 'real']) }),
  services: () => ({
    store: createDirectoryStore(createTicketTableClient(readEnvironment(Environment).TICKET_TABLE)),
    now: () => new Date(),
  }),
  async apply({ roster }, ports) {
    const outcome = await loadDirectory(roster, ports);
    if (outcome.kind === 'loaded') return { kind: 'done' };
    const rows = outcome.problems.map(({ row, reason }) => `${row}: ${reason}`);
    const more = rows.length > 10 ? ` … and ${rows.length - 10} more` : '';
    return { kind: 'refused', reason: `${rows.slice(0, 10).join('; ')}${more}` };
  },
});
