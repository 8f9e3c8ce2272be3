import * as z from 'zod';
import type { StaffLabel } from './message-texts.ts';

export const MessageAudience = z.enum([
  'citizen',
  'officer',
  'operator',
  'supervisor',
  'leadership',
]);
export type MessageAudience = z.infer<typeof MessageAudience>;

export const audienceLabels: Record<MessageAudience, StaffLabel> = {
  citizen: { vi: 'Người dân', en: 'Citizen' },
  officer: { vi: 'Cán bộ, người đứng đầu đơn vị', en: 'Officer, head of a unit' },
  operator: { vi: 'Tổng đài viên', en: 'Operator' },
  supervisor: { vi: 'Giám sát Tổng đài và cấp trên', en: 'Operators’ supervisor and above' },
  leadership: { vi: 'Lãnh đạo tỉnh', en: 'Province’s leadership' },
};
