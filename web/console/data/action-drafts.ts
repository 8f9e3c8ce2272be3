import * as z from 'zod';

const Fields = z.record(z.string(), z.string());
export type TicketActionDraftFields = z.infer<typeof Fields>;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = (code: string, act: string): string => `1022-draft-${code}-${act}`;

/**
 * Opens the store of unsent form input for actions on tickets. The input survives a reload and a new sign-in in the same
 * browser tab; other tabs can't read it.
 */
export function createActionDraftStore(store: Store) {
  return {
    of(code: string, act: string): TicketActionDraftFields {
      return Fields.safeParse(JSON.parse(store.getItem(nameOf(code, act)) ?? '{}')).data ?? {};
    },
    save(code: string, act: string, fields: TicketActionDraftFields): void {
      const isEmpty = Object.values(fields).every((text) => text.trim() === '');
      if (isEmpty) store.removeItem(nameOf(code, act));
      else store.setItem(nameOf(code, act), JSON.stringify(fields));
    },
    drop(code: string, act: string): void {
      store.removeItem(nameOf(code, act));
    },
  };
}
