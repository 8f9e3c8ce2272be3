import * as z from 'zod';
import {
  SavedView,
  SavedViewId,
  SavedViewInput,
  savedViews,
} from '../../core/staff/members/saved-view.ts';
import { personalListEndpoints } from './personal-endpoint.ts';

/** Routes for the member's saved views. The console generates their ids. */
export const savedViewRoutes = personalListEndpoints({
  path: '/api/staff/views',
  summaries: {
    list: { vi: 'Danh sách bộ lọc đã lưu', en: 'List saved views' },
    put: { vi: 'Lưu bộ lọc', en: 'Save a view' },
    delete: { vi: 'Xóa bộ lọc', en: 'Delete a view' },
  },
  mine: savedViews,
  id: SavedViewId,
  input: SavedViewInput,
  toItem: (id, input) => ({ id, ...input }),
  response: z.strictObject({ views: z.array(SavedView), most: z.int() }),
  toResponse: (views) => ({ views, most: savedViews.max }),
});
