import type { SoftphoneSource } from '../view/console-page.ts';

/** Returns the Connect instance whose softphone the page embeds; undefined if the stage has none. */
export function readSoftphoneSource(page: Document = document): SoftphoneSource | undefined {
  const meta = page.querySelector<HTMLMetaElement>('meta[name=softphone]');
  if (!meta) return undefined;
  const { region = '', signInUrl } = meta.dataset;
  return { origin: meta.content, region, signInUrl: signInUrl || undefined };
}
