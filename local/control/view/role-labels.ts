/** The roles of staff, as people read them. */
export const roleLabels: Partial<Record<string, string>> = {
  operator: 'Tổng đài viên',
  supervisor: 'Giám sát',
  administrator: 'Quản trị viên',
  officer: 'Cán bộ đơn vị',
};
