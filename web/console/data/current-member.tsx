import { createContext, useContext } from 'react';
import * as z from 'zod';
import { StaffRole } from '../../../core/staff/members/member.ts';

/** Schema of the signed-in staff member in the API response. It preserves unknown fields. */
export const CurrentMember = z.looseObject({
  sub: z.string(),
  name: z.string(),
  role: StaffRole,
  unit: z.string().optional(),
  unitName: z.string().optional(),
});
export type CurrentMember = z.infer<typeof CurrentMember>;

const MeContext = createContext<CurrentMember | undefined>(undefined);

export const CurrentMemberProvider = MeContext.Provider;

export function useCurrentMember(): CurrentMember {
  const me = useContext(MeContext);
  if (!me) throw new Error('useCurrentMember must be called inside CurrentMemberProvider');
  return me;
}
