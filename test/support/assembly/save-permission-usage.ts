import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HotlineResponse } from '../hotline/hotline-driver.ts';

type Asks = { get(path: string): Promise<HotlineResponse> };

/**
 * Saves the granted and used IAM permissions of a run in the folder HOTLINE_RIGHTS, for the evaluation of all runs together.
 */
export async function savePermissionUsage({ get }: Asks): Promise<void> {
  const folder = process.env['HOTLINE_RIGHTS'];
  if (!folder) return;
  const { text } = await get('/local/aws/rights');
  await writeFile(join(folder, `${randomUUID()}.json`), text);
}
