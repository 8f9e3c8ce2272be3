import * as z from 'zod';
import { isSameJson, Json } from '../data/json.ts';
import { type Intrinsic, intrinsic, intrinsicFailure } from './intrinsic.ts';

const list = z.array(Json);
const longestRange = 1000;

export const arrayFunctions: Record<string, Intrinsic> = {
  'States.Array': { accepts: () => true, run: (items) => items },

  'States.ArrayPartition': intrinsic(z.tuple([list, z.int().positive()]), ([items, size]) =>
    Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
      items.slice(at * size, (at + 1) * size),
    ),
  ),

  'States.ArrayContains': intrinsic(z.tuple([list, Json]), ([items, wanted]) =>
    items.some((item) => isSameJson(item, wanted)),
  ),

  'States.ArrayRange': intrinsic(z.tuple([z.int(), z.int(), z.int()]), ([first, last, step]) => {
    if (step === 0) throw intrinsicFailure('States.ArrayRange needs a step other than 0');
    const length = Math.max(0, Math.floor((last - first) / step) + 1);
    if (length > longestRange) {
      throw intrinsicFailure(`States.ArrayRange makes at most ${longestRange} items`);
    }
    return Array.from({ length }, (_, at) => first + at * step);
  }),

  'States.ArrayGetItem': intrinsic(z.tuple([list, z.int().nonnegative()]), ([items, index]) => {
    const item = items[index];
    if (item === undefined) throw intrinsicFailure(`the array has no item ${index}`);
    return item;
  }),

  'States.ArrayLength': intrinsic(z.tuple([list]), ([items]) => items.length),

  'States.ArrayUnique': intrinsic(z.tuple([list]), ([items]) =>
    items.filter((item, at) => items.findIndex((other) => isSameJson(item, other)) === at),
  ),
};
