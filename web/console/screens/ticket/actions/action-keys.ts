import type { StaffActionName } from './staff-action-fields.ts';

type ActionKey = { key: string; actions: readonly [StaffActionName, ...StaffActionName[]] };

/**
 * Keys for actions on the open ticket. A key with several actions performs the first that is available. Help dialog and
 * buttons show the keys of this table.
 */
export const actionKeys: readonly ActionKey[] = [
  { key: 'a', actions: ['acknowledge'] },
  { key: 'r', actions: ['answer', 'supplement'] },
  { key: 'q', actions: ['ask'] },
  { key: 'f', actions: ['assign', 'return'] },
  { key: 'c', actions: ['classify'] },
  { key: 'g', actions: ['hand-to-colleague'] },
  { key: 'm', actions: ['merge'] },
  { key: 'i', actions: ['note'] },
];

/** Returns the action that a key performs now, or undefined if none of its actions is available. */
export function findKeyAction(
  { actions }: ActionKey,
  available: readonly StaffActionName[],
): StaffActionName | undefined {
  return actions.find((action) => available.includes(action));
}

/** Returns the key that performs an action now. */
export function findActionKey(
  action: StaffActionName,
  available: readonly StaffActionName[],
): string | undefined {
  return actionKeys.find((row) => findKeyAction(row, available) === action)?.key;
}
