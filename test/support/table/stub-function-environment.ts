import { vi } from 'vitest';
import type { startTestTable } from './test-table.ts';

/**
 * Sets the environment variables of a Lambda function whose handler creates its own AWS clients: the test table, test
 * credentials, and the given ones. Undo it with `vi.unstubAllEnvs()`.
 */
export async function stubFunctionEnvironment(
  { client, name }: Awaited<ReturnType<typeof startTestTable>>,
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { hostname = '', port } = (await client.config.endpoint?.()) ?? {};
  const all = {
    AWS_ENDPOINT_URL_DYNAMODB: `http://${hostname}:${port}`,
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'tests',
    AWS_SECRET_ACCESS_KEY: 'tests',
    TICKET_TABLE: name,
    ...variables,
  };
  for (const [variable, value] of Object.entries(all)) vi.stubEnv(variable, value);
}
