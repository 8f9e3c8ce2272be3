import type { StreamsApi } from './streams-api.ts';

declare global {
  interface Window {
    /** Set by Amazon's script. */
    connect?: StreamsApi<HTMLElement>;
  }
}

const file = '/assets/connect-streams.js';

/** Loads Amazon's script once, from the hotline's own files. Rejects if it cannot be loaded. */
export function loadStreams(page: Document = document): Promise<StreamsApi<HTMLElement>> {
  const loaded = page.defaultView?.connect;
  if (loaded) return Promise.resolve(loaded);
  return new Promise((resolve, reject) => {
    const script = page.createElement('script');
    const fail = (): void => reject(new Error(`${file} could not be loaded`));
    script.src = file;
    script.onerror = fail;
    script.onload = () => {
      const api = page.defaultView?.connect;
      if (api) resolve(api);
      else fail();
    };
    page.head.append(script);
  });
}
