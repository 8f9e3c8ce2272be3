import { createContext, useContext } from 'react';
import * as z from 'zod';
import { StaffRole } from '../../../core/staff/member.ts';

/** The signed-in staff member; further fields of the response are preserved. */
export const Me = z.looseObject({
  sub: z.string(),
  name: z.string(),
  role: StaffRole,
  unit: z.string().optional(),
  unitName: z.string().optional(),
});
export type Me = z.infer<typeof Me>;

const MeContext = createContext<Me | undefined>(undefined);

export const MeProvider = MeContext.Provider;

export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (!me) throw new Error('A screen was shown to nobody');
  return me;
};
