import * as z from 'zod';
import { CallerReportDraft } from './caller-report.ts';

/**
 * Retention period of a report draft in hours, enough for the current and the next shift. Longer storage of personal data on
 * the device isn't allowed.
 */
const draftHours = 24;

const Draft = z.object({
  taking: CallerReportDraft,
  key: z.string(),
  of: z.string(),
  savedAt: z.number(),
});
type Draft = z.infer<typeof Draft>;

export type CallerReportDraftEntry = { contact: string; text: string; savedAt: Date };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const parsed = (text: string | null): unknown => {
  try {
    return z.unknown().parse(JSON.parse(text ?? 'null'));
  } catch {
    return undefined;
  }
};

const isBlank = ({ lang: _, receivedBy: __, ...taking }: CallerReportDraft): boolean =>
  Object.values(taking).every(
    (value) => !value || (typeof value === 'object' && Object.keys(value).length === 0),
  );

/**
 * Opens the store of a staff member's unsent reports on this device, with one draft per call. `contact` is the call's ID, or
 * an empty text without a call. Drafts are deleted after 24 hours and at sign-out.
 */
export function createCallerReportDraftStore(store: Store, sub: string, now: () => number) {
  const prefix = `1022-desk-${sub}-`;
  const names = (): string[] =>
    Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').filter((name) =>
      name.startsWith(prefix),
    );
  const read = (name: string): Draft | undefined => {
    const draft = Draft.safeParse(parsed(store.getItem(name))).data;
    if (draft && now() - draft.savedAt < draftHours * 3_600_000) return draft;
    store.removeItem(name);
    return undefined;
  };
  return {
    of: (contact: string): Draft | undefined => read(prefix + contact),
    save(contact: string, draft: Omit<Draft, 'savedAt'>): void {
      const name = prefix + contact;
      if (isBlank(draft.taking)) store.removeItem(name);
      else store.setItem(name, JSON.stringify({ ...draft, savedAt: now() }));
    },
    remove: (contact: string): void => store.removeItem(prefix + contact),
    removeAll(): void {
      for (const name of names()) store.removeItem(name);
    },
    /** Returns the report drafts of all other calls, newest first. */
    others: (contact: string): CallerReportDraftEntry[] =>
      names()
        .flatMap((name) => {
          const draft = name === prefix + contact ? undefined : read(name);
          if (!draft) return [];
          const { text, phone } = draft.taking;
          const savedAt = new Date(draft.savedAt);
          return [{ contact: name.slice(prefix.length), text: text || phone, savedAt }];
        })
        .toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime()),
  };
}
