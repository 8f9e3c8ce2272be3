import * as z from 'zod';
import { saveDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { directoryToLoad } from '../../core/directory/directory-to-load.ts';
import { customResourceFunction } from '../runtime/custom-resource.ts';
import { environment } from '../runtime/environment.ts';

const Environment = z.object({ TICKET_TABLE: z.string() });

/** Loads the directory's files into the table at each deploy that changes them. */
export const handler = customResourceFunction({
  properties: z.object({ roster: z.enum(['invented', 'real']) }),
  services: () => ticketTable(environment(Environment).TICKET_TABLE),
  async apply({ roster }, table) {
    const checked = directoryToLoad(roster, new Date());
    if (checked.kind === 'invalid') {
      const rows = checked.problems.map(({ row, reason }) => `${row}: ${reason}`);
      const more = rows.length > 10 ? ` … and ${rows.length - 10} more` : '';
      return { kind: 'refused', reason: `${rows.slice(0, 10).join('; ')}${more}` };
    }
    await saveDirectory(table, checked.directory);
    return { kind: 'done' };
  },
});
