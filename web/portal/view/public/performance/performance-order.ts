import {
  type PerformanceColumn,
  type PerformanceOrder,
  performanceColumns,
} from '../../../../../core/statistics/performance/sort-performance.ts';

/** Query parameter with the order of a table, such as `dung-han` or, reversed, `-dung-han`. */
export const orderParameter = 'xep';

const namesInUrl: Readonly<Record<PerformanceColumn, string>> = {
  name: 'ten',
  received: 'tiep-nhan',
  done: 'giai-quyet',
  due: 'den-han',
  onTime: 'dung-han',
  late: 'tre-han',
  overdue: 'qua-han',
  rating: 'diem',
};

/** Parses the order in a URL; undefined for an unknown one. */
export function parsePerformanceOrder(text: string | undefined): PerformanceOrder | undefined {
  const [, minus, name] = /^(-?)([a-z-]+)$/.exec(text ?? '') ?? [];
  const column = performanceColumns.find((one) => namesInUrl[one] === name);
  return column && { column, isReversed: minus === '-' };
}

export function formatPerformanceOrder({ column, isReversed }: PerformanceOrder): string {
  return `${isReversed ? '-' : ''}${namesInUrl[column]}`;
}
