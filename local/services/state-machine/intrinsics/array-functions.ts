import * as z from 'zod';
import { isSameJson, Json } from '../data/json.ts';
import { createIntrinsicFailure, defineIntrinsic, type IntrinsicFunction } from './intrinsic.ts';

const list = z.array(Json);
const maxRangeLength = 1000;

export const arrayFunctions: Record<string, IntrinsicFunction> = {
  'States.Array': { accepts: () => true, run: (items) => items },

  'States.ArrayPartition': defineIntrinsic(z.tuple([list, z.int().positive()]), ([items, size]) =>
    Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
      items.slice(at * size, (at + 1) * size),
    ),
  ),

  'States.ArrayContains': defineIntrinsic(z.tuple([list, Json]), ([items, wanted]) =>
    items.some((item) => isSameJson(item, wanted)),
  ),

  'States.ArrayRange': defineIntrinsic(
    z.tuple([z.int(), z.int(), z.int()]),
    ([first, last, step]) => {
      if (step === 0) throw createIntrinsicFailure('States.ArrayRange needs a step other than 0');
      const length = Math.max(0, Math.floor((last - first) / step) + 1);
      if (length > maxRangeLength) {
        throw createIntrinsicFailure(`States.ArrayRange makes at most ${maxRangeLength} items`);
      }
      return Array.from({ length }, (_, at) => first + at * step);
    },
  ),

  'States.ArrayGetItem': defineIntrinsic(
    z.tuple([list, z.int().nonnegative()]),
    ([items, index]) => {
      const item = items[index];
      if (item === undefined) throw createIntrinsicFailure(`the array has no item ${index}`);
      return item;
    },
  ),

  'States.ArrayLength': defineIntrinsic(z.tuple([list]), ([items]) => items.length),

  'States.ArrayUnique': defineIntrinsic(z.tuple([list]), ([items]) =>
    items.filter((item, at) => items.findIndex((other) => isSameJson(item, other)) === at),
  ),
};
