import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { ConfigurationError } from '../../core/shared/errors.ts';

/** Credentials of the SMS gateway, by the names that its configuration references as `{secret.NAME}`. */
const GatewayCredentials = z.record(z.string(), z.string());
export type GatewayCredentials = z.infer<typeof GatewayCredentials>;

const freshMs = 5 * 60_000;

/** Returns a reader of the SMS gateway's credentials in Secrets Manager, cached for 5 minutes. */
export function createGatewayCredentialReader(
  SecretId: string,
  now = () => new Date(),
): () => Promise<GatewayCredentials> {
  const client = new SecretsManagerClient({});
  let known: { read: Promise<GatewayCredentials>; until: number } | undefined;
  const read = async (): Promise<GatewayCredentials> => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
    return GatewayCredentials.parse(JSON.parse(SecretString));
  };
  return () => {
    const at = now().getTime();
    if (!known || at >= known.until) {
      const reading = read().catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      known = { read: reading, until: at + freshMs };
    }
    return known.read;
  };
}

/** Returns a named credential of the SMS gateway. Throws `ConfigurationError` if no administrator has entered it. */
export function requireCredential(credentials: GatewayCredentials, name: string): string {
  const value = credentials[name];
  if (value) return value;
  throw new ConfigurationError(`SMS gateway: the secret has no "${name}"; see docs/sms-gateway.md`);
}
