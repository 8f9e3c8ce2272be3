/**
 * Returns whether a photo may be downloaded from a URL. The URL needs HTTPS and an allowed host or a subdomain of it. Plain
 * HTTP is allowed only for localhost.
 */
const isAllowed = ({ protocol, hostname }: URL, hosts: readonly string[]): boolean =>
  hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)) &&
  (protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost'));

const fetchTimeoutMs = 10_000;

const readWholeBody = async (body: ReadableStream<Uint8Array>, most: number) => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/**
 * Creates a function that downloads a photo from a chat platform's host. It returns undefined if the host is not allowed, the
 * photo does not exist, or the file is larger than `maxBytes`.
 */
export function createPhotoFetcher(hosts: readonly string[]) {
  return async (address: string, maxBytes: number): Promise<Uint8Array | undefined> => {
    const url = new URL(address);
    if (!isAllowed(url, hosts)) return undefined;
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(fetchTimeoutMs),
    });
    if (response.status >= 500)
      throw new Error(`Photo download from ${url.host} failed with status ${response.status}`);
    return response.ok && response.body ? readWholeBody(response.body, maxBytes) : undefined;
  };
}
