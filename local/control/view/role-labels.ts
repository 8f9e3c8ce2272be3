/** Vietnamese labels of the staff roles. */
export const roleLabels: Partial<Record<string, string>> = {
  operator: 'Tổng đài viên',
  supervisor: 'Giám sát',
  administrator: 'Quản trị viên',
  officer: 'Cán bộ đơn vị',
  leader: 'Lãnh đạo',
};
