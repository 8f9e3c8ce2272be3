/**
 * PKCE verifier (RFC 7636) and `state` parameter of a sign-in. By checking `state`, the console rejects redirects that this
 * browser tab didn't request.
 */
export type PkceProof = { verifier: string; state: string; returnTo: string };

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const createRandomToken = (): string => base64Url(crypto.getRandomValues(new Uint8Array(32)));

export function createPkceProof(returnTo: string): PkceProof {
  return {
    verifier: createRandomToken(),
    state: createRandomToken(),
    returnTo,
  };
}

export async function computePkceChallenge(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64Url(new Uint8Array(digest));
}
